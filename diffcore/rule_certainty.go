package diffcore

import (
	"fmt"

	"github.com/articlediff/articlediff/diffcore/internal/cue"
	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

var certaintyRaised = Rule{
	Name:  "certainty-raised",
	Title: "Made more certain",
	Doc: "The original says that something may be, is suspected, alleged, believed or likely; here it simply is, in the same words. " +
		"Another word of doubt passes, whatever it is, and so do plans: that somebody plans to build and that he will build is how newspapers write. " +
		"The step from suspicion to fact is the writer's own; for the person suspected it is the whole difference.",
	Axis:     Opinion,
	Severity: High,
	Moves:    Partial,
	Example: Pair{
		"The film of oil in the harbour may have come from the wreck of a tug, the coastguard said.",
		"The film of oil in the harbour came from the wreck of a tug, the coastguard said.",
		"may have come became came",
	},
	Silent: []Pair{
		{"The film of oil in the harbour may have come from the wreck of a tug.", "The film of oil in the harbour possibly came from the wreck of a tug.", "another word of doubt"},
		{"The port plans to sell the lighthouse in July.", "The port will sell the lighthouse in July.", "plans are told so"},
		{"The service in the centre is reportedly very slow in the evening.", "People say the service in the centre is very slow in the evening.", "who says so is told instead"},
		{"The suspected thief was arrested in Westby.", "The suspect was arrested in Westby for theft.", "the doubt is in the noun"},
	},
	find: func(c *comparison) []slip {
		if !c.linked {
			return nil
		}
		var out []slip
		for _, i := range c.evidence {
			for _, m := range c.a.MentionsOf(int(i)) {
				if m.Kind != Hedge || m.Rung > unprovedRung || c.a.onlyDegree(m) {
					continue
				}
				p := c.focus(c.a, m, c.baseWeight)
				hearsay := m.Rung == hearsayRung && c.search.traitsOf(c.search.queryTraits, c.sentence)&(isReporting|isVague) != 0
				if p == noToken || hearsay || sourced.Has(c.a.Tokens[m.From].Norm) {
					continue
				}
				if k, ok := c.used[int32(p)]; ok && c.solidFrom(int(k), found) && !c.b.doubts(c.sentence, int(k)) {
					out = append(out, slip{
						at: c.phraseAround(int(k)), related: []extent{{m.From, p + 1}},
						message: fmt.Sprintf("The original says \"%s\"; here it is certain.", c.quoteOriginal(extent{m.From, p + 1})),
					})
				} else if at, was, sure := c.reworded(m, p); !ok && sure && !c.b.doubtsAnywhere(c.sentence) {
					out = append(out, slip{
						at: at, related: []extent{{m.From, was.to}},
						message: fmt.Sprintf("The original says \"%s\"; here it is certain.", c.quoteOriginal(extent{m.From, was.to})),
					})
				}
			}
		}
		return out
	},
}

// reworded finds what a word of doubt is about where the word next to it was
// replaced: telling words of its scope that stand together in the sentence.
func (c *comparison) reworded(m Mention, focus int) (at, was extent, ok bool) {
	const looked = 3 // telling words behind the one that was replaced
	first, last, n := noToken, noToken, 0
	for p := focus + 1; p < len(c.a.Tokens) && c.a.Tokens[p].Span.End <= m.Scope.End && n < looked; p++ {
		if c.baseWeight(p) == 0 {
			continue
		}
		k, matched := c.used[int32(p)]
		if !matched {
			return at, was, false
		}
		if n == 0 {
			first, last = int(k), int(k)
		}
		first, last = min(first, int(k)), max(last, int(k))
		was = extent{m.From, p + 1}
		n++
	}
	if n < 2 || last-first > slotReach || was.to-m.To > slotReach {
		return at, was, false
	}
	return extent{first, last + 1}, was, true
}

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

// sourced lists hedges that say where something is known from: the figures
// suggest, the survey shows. To tell them so is no step up.
var sourced = wordList("suggest suggests suggested indicate indicates hint hints estimated")

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

// doubtReach is how many tokens before and after a word may still say that it
// may not be so.
const doubtReach = 12

// doubts reports whether anything around a word of a sentence says that it may
// not be so.
func (a *Article) doubts(s Sentence, at int) bool {
	for k := max(s.From, at-doubtReach); k < min(s.To, at+doubtReach); k++ {
		row := norms(a, k, s.To)
		if rung, n := cue.Hedges.At(row); n > 0 && rung < "4" {
			return true
		}
		if step, n := lexicon.Certainty.At(row); n > 0 && step[0] < '5' && step[len(step)-1] != 'n' {
			return true
		}
		if _, n := doubt.At(row); n > 0 {
			return true
		}
	}
	return false
}

// doubt lists words that keep a statement from being a plain one, beyond the
// ladder of hedges.
var doubt = wordList(`
	risk risks risking fear fears feared threat threatens threatened threaten chance chances possibility prospect suspect suspects
	suspicion suspicions allegation allegations claim claims claimed claiming theory question questions believe believes believed
	think thinks thought assume assumes assumed estimate estimates estimated predict predicts predicted expect expects expected
	forecast warn warns warned warning speculation rumour rumours rumor rumors seem seems seemed appear appears appeared
	guess doubt doubts unproven unconfirmed supposed presumed probable plausible
	investigate investigating investigated investigation look looks looked looking vulnerable prone able ability enable enables allow allows`)
