package diffcore

import (
	"slices"
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/cue"
	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

// This file knows by which words a text leaves it open whether something is so:
// doubt, hearsay, conditions, questions.

// hedges says that a mention is a word of doubt on a statement.
func (c *comparison) hedges(art *Article, m Mention) bool {
	return m.Kind == Hedge && m.Rung <= unprovedRung && !art.onlyDegree(m) && !noHedge.Has(art.Tokens[m.From].Norm) && !art.isMayByName(m)
}

// isMayByName says that a "may" is somebody's name: a verb behind it has a form
// that no "may" can have.
func (a *Article) isMayByName(m Mention) bool {
	if a.Tokens[m.From].Norm != "may" || m.To != m.From+1 || m.To >= len(a.Tokens) {
		return false
	}
	next := a.Tokens[m.To].Norm
	return formsOfBe.Has(next) && next != "be" && next != "been" || next == "has" || next == "had" || strings.HasSuffix(next, "s") && a.lemma(m.To) != next && a.mainPart(m.To) == lexicon.Verb
}

// unprovedRung is the highest rung of the ladder of certainty from which a
// plain statement is a step up that matters: what is probable, not what is
// planned.
const unprovedRung = 2

// hearsayRung is the rung of what somebody is said to say: reportedly,
// allegedly. To say who says so is as careful.
const hearsayRung = 1

// onlyDegree says that a word of doubt weighs a comparison or a number and
// not the statement: "more likely", "as many as possible"; or is none.
func (a *Article) onlyDegree(m Mention) bool {
	if m.To < len(a.Tokens) && a.Tokens[m.To].Norm == "not" {
		return true // perhaps not surprising
	}
	if m.From == 0 {
		return false
	}
	switch a.Tokens[m.From-1].Norm {
	case "more", "less", "as", "how", "most", "least", "if", "whether", "so":
		return true
	}
	return false
}

// noHedge lists words that the ladder knows and that only name or soften: so-
// called, to tend to, to try to seem.
var noHedge = wordList("so tends tend seem")

// doubt lists words that keep a statement from being a plain one, beyond the
// ladder of hedges.
var doubt = wordList(`
	risk risks risking danger dangers anticipate anticipates anticipated fear fears feared threat threatens threatened threaten threatening chance accuse accuses accused accusing accusation tempting implication implications hope hopes hoped chances possibility prospect suspect suspects
	suspicion suspicions allegation allegations claim claims claimed claiming theory question questions believe believes believed
	think thinks thought assume assumes assumed estimate estimates estimated predict predicts predicted expect expects expected
	forecast warn warns warned warning speculation rumour rumours rumor rumors seem seems seemed appear appears appeared
	guess doubt doubts unproven unconfirmed supposed presumed probable plausible
	odds depending depends described reputation arguably preliminary sometimes concern concerns concerned reputedly
	investigate investigating investigated investigation look looks looked looking vulnerable prone able ability enable enables allow allows`)

// doubtsIn says that a word of doubt stands at a token of a sentence.
func (a *Article) doubtsIn(s Sentence, k int) bool {
	row := norms(a, k, s.To)
	if rung, n := cue.Hedges.At(row); n > 0 && rung < "4" {
		return true
	}
	if step, n := lexicon.Certainty.At(row); n > 0 && step[0] < '5' && step[len(step)-1] != 'n' {
		return true
	}
	_, n := doubt.At(row)
	return n > 0
}

// doubtAt says that a word of doubt stands at a token.
func (a *Article) doubtAt(k int) bool {
	return a.doubtsIn(a.Sentences[a.sentenceOf(k)], k)
}

// doubts reports whether anything around a word of a sentence says that it may
// not be so.
func (a *Article) doubts(s Sentence, at int) bool {
	return a.doubtsBut(s, at, func(string) bool { return false })
}

// doubtsBut reports the same of all words but some.
func (a *Article) doubtsBut(s Sentence, at int, not func(norm string) bool) bool {
	for k := max(s.From, at-doubtReach); k < min(s.To, at+doubtReach); k++ {
		if not(a.Tokens[k].Norm) {
			continue
		}
		if a.doubtsIn(s, k) {
			return true
		}
	}
	return false
}

// doubtReach is how many tokens before and after a word may still say that it
// may not be so.
const doubtReach = 12

// doubtsAnywhere reports whether anything in a sentence says that something
// may not be so.
func (a *Article) doubtsAnywhere(s Sentence) bool {
	for k := s.From; k < s.To; k += doubtReach {
		if a.doubts(s, k) {
			return true
		}
	}
	return a.doubts(s, s.To-1)
}

// stillDoubts says that something around a word of the sentence stands for a
// word of doubt of the original. Who thinks or says so in both does not: "he
// warned that it could" and "he warned that it will".
func (c *comparison) stillDoubts(lost Mention, at int) bool {
	s := c.a.Sentences[lost.Sentence]
	around := c.phraseAround(at)
	for k := around.from; k < around.to; k++ {
		switch c.b.Tokens[k].Norm {
		case "would", "should":
			return c.b.doubts(c.sentence, at) // not quite certain by itself
		}
	}
	return c.b.doubtsBut(c.sentence, at, func(norm string) bool {
		return holds.Has(norm) && !c.a.hasWord(Sentence{From: lost.From, To: lost.To}, norm) && c.inBoth(norm, s)
	})
}

// holds lists verbs of thinking and saying whose doubt is their subject's, so
// that it does not take the place of another.
var holds = wordList(`
	believe believes believed think thinks thought claim claims claimed warn warns warned warning expect expects expected
	predict predicts predicted estimate estimates estimated fear fears feared assume assumes assumed`)

// leavesOpen lists the words by which a sentence leaves something open, beyond
// words of doubt.
var leavesOpen = wordList("whether if unless until provided providing how why ? would should when once depends depending subject condition conditional certain uncertain sure clear unclear")

// asks says that some words leave open what follows.
func (a *Article) asks(e extent) bool {
	return slices.ContainsFunc(e.tokens(), func(k int) bool { return leavesOpen.Has(a.Tokens[k].Norm) })
}

// settled says that a sentence leaves nothing open, in whatever words.
func (a *Article) settled(s Sentence) bool {
	for n := s.From; n < s.To; n++ {
		if leavesOpen.Has(a.Tokens[n].Norm) {
			return false
		}
	}
	return !a.doubtsAnywhere(s)
}

// openVerb lists the verbs of what is only possible or meant.
var openVerb = wordList("can could would should might may to")

// keepsOpen says that words leave it open whether something is so: doubts,
// conditions, denials.
func (a *Article) keepsOpen(e extent) bool {
	return slices.ContainsFunc(e.tokens(), func(k int) bool {
		return a.doubtAt(k) || leavesOpen.Has(a.Tokens[k].Norm) || openVerb.Has(a.Tokens[k].Norm) || a.strictlyNo(k)
	})
}

// sourced lists hedges that say where something is known from: the figures
// suggest, the survey shows. To tell them so is no step up.
var sourced = wordList("suggest suggests suggested indicate indicates hint hints estimated")

// hedgedAt says that a hedge of its sentence has a token.
func (a *Article) hedgedAt(p int) bool {
	for _, m := range a.MentionsOf(a.sentenceOf(p)) {
		if m.Kind == Hedge && m.From <= p && p < m.To {
			return true
		}
	}
	return false
}

// saysWho says that the sentence says who says so.
func (c *comparison) saysWho() bool {
	return c.search.traitsOf(c.search.queryTraits, c.sentence)&(isReporting|isVague) != 0
}
