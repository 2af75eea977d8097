package diffcore

import (
	"slices"
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/cue"
)

var clauseAdded = Rule{
	Name:  "clause-added",
	Title: "Something added to a sentence of the original",
	Doc: "A sentence is the original's up to a comma or an \"and\", and then goes on with something of which the original has no word: a reaction, a result, a judgement, a detail. " +
		"Silent where a single word of the addition, or one that can stand for it, stands near the fact in the original (of a remark on the whole statement, such as \"which surprised many\", three in ten of them), and where another place of the original tells it; causes, sources, quotations, names and numbers have rules of their own. " +
		"AP asks that nothing be added to what was reported: hung on a sentence that is right, the new part borrows its credit.",
	Axis:     Accuracy,
	Severity: Medium,
	Moves:    Partial,
	Leaves:   0.5,
	Example: Pair{
		"The council of Westby closed the swimming pool in Harn Street on Monday.",
		"The council of Westby closed the swimming pool in Harn Street on Monday, delighting local anglers.",
		"nobody was delighted in the original",
	},
	Silent: []Pair{
		{
			"The council of Westby closed the swimming pool in Harn Street on Monday. Swimmers were furious.",
			"The council of Westby closed the swimming pool in Harn Street on Monday, which made swimmers angry.",
			"told in the next sentence, in other words",
		},
		{
			"The council of Westby closed the swimming pool in Harn Street on Monday. The pool was built in 1961. It has two basins. A new one is to open in Lund Road, on the site of the old brewery.",
			"The council of Westby closed the swimming pool in Harn Street on Monday, and another is to open where the brewery stood.",
			"two sentences became one",
		},
		{
			"The council of Westby closed the swimming pool in Harn Street on Monday. It had too few lifeguards.",
			"The council of Westby closed the swimming pool in Harn Street on Monday, arguing that the pool lacked lifeguards.",
			"a remark that retells what the evidence goes on with",
		},
	},
	find: func(c *comparison) []slip {
		if !c.linked || c.b.Blocks[c.sentence.Block].Kind != Paragraph {
			return nil
		}
		tail, ok := c.strangeRemark()
		if !ok {
			tail, ok = c.strangeTail()
			ok = ok && !c.toldOtherwise(tail) && c.mostlySaid(extent{c.sentence.From, tail.from}, mostlyKept) && !c.retold(tail) && !c.nearby(tail)
		}
		if !ok {
			return nil
		}
		return []slip{{at: tail, message: say("The original does not have this (\"%s\").", c.quote(tail))}}
	},
}

const (
	// fewestStrange is how many telling words of an addition must be unknown to
	// the original: one may be another word for what it says.
	fewestStrange = 2

	// surelyStrange is how many of them are hardly ever a retelling: measured on
	// faithful rewrites.
	surelyStrange = 4

	// mostlyKept is the share of the rest of the sentence that must be the
	// original's, for the end to be an addition to it and not part of a retelling.
	mostlyKept = 0.75
)

// strangeTail is the end of the sentence, from where a clause or phrase can
// begin, in which no word is found in the evidence.
func (c *comparison) strangeTail() (tail extent, ok bool) {
	tail = extent{c.sentence.To, c.sentence.To}
	for tail.to > c.sentence.From && c.b.Tokens[tail.to-1].Kind == Mark {
		tail.to--
	}
	words := 0
	for k := tail.to - 1; k > c.sentence.From; k-- {
		if c.weight(k) > 0 {
			if c.says(k) || c.originOf(k) != noToken {
				break
			}
			words++
		}
		if words >= fewestStrange && c.b.beginsPart(k) {
			tail.from, ok = k, true
		}
	}
	return tail, ok
}

// strangeRemark is the end of the sentence where it hangs there as a remark on
// all that stands before, and the original tells nothing like it. A remark has
// one thought of its own, so that a word of it that the original has too, of
// something else, does not make it the original's.
func (c *comparison) strangeRemark() (remark extent, ok bool) {
	remark, ok = c.b.remark(c.sentence)
	if !ok || c.toldOtherwise(remark) || !c.mostlySaid(extent{c.sentence.From, remark.from}, keptBeforeRemark) {
		return remark, false
	}
	strange := 0
	var all, told float32
	for k := remark.from; k < remark.to; k++ {
		if w := c.weight(k); w > 0 {
			all += w
			switch {
			case c.saidInEvidence(k):
				return remark, false
			case c.toldNear(k):
				told += w
			default:
				strange++
			}
		}
	}
	if strange < fewestStrange || told > mostlyStrange*all {
		return remark, false
	}
	_, share := c.homeOf(remark)
	return remark, share < strangeShare
}

const (
	// keptBeforeRemark is the share of the sentence before a remark that must be
	// the original's. The remark is set off by its grammar, so less will do than
	// where an addition must be told from a retelling by its words alone.
	keptBeforeRemark = 0.6

	// surelyStands is from where a word stands for another wherever it is, and not
	// only in a report of the same fact, which a remark is none of.
	surelyStands = 0.66

	// mostlyStrange is the share of a remark that may be told near the fact.
	mostlyStrange = 0.3
)

// remark is the last part of a sentence, if it hangs on a comma or a dash as a
// word on the rest: "raising new doubts", "which surprised many", "a step that
// pleased nobody", "amid protests".
func (a *Article) remark(s Sentence) (e extent, ok bool) {
	e.to = s.To
	for e.to > s.From && a.Tokens[e.to-1].Kind == Mark {
		e.to--
	}
	for k := e.to - 1; k > s.From; k-- {
		if t := &a.Tokens[k]; t.Kind == Mark && t.Norm != "'" && (t.Norm != "-" || t.Span.End < a.Tokens[k+1].Span.Start) {
			return extent{k + 1, e.to}, (t.Norm == "," || t.Norm == "-") && a.beginsRemark(extent{k + 1, e.to})
		}
	}
	return e, false
}

// beginsRemark says that words begin as a remark on a whole statement does.
func (a *Article) beginsRemark(e extent) bool {
	first := &a.Tokens[e.from]
	next := ""
	if e.from+1 < e.to {
		next = a.Tokens[e.from+1].Norm
	}
	switch first.Norm {
	case "amid", "something":
		return true
	case "which":
		return next != "are" && next != "were" && next != "have" // of several things, and so not of the statement
	case "a", "an":
		return slices.ContainsFunc(a.Tokens[e.from:e.to], func(t Token) bool { return t.Norm == "that" || t.Norm == "which" })
	}
	switch next {
	case "it", "him", "her", "them":
		return false // "leaving them homeless" goes on with those who were spoken of
	}
	verb := a.lemma(e.from)
	return strings.HasSuffix(first.Norm, "ing") && !first.Capital && verb != first.Norm && !cue.Says.Has(verb) && !cue.Says.Has(first.Norm)
}

// saidInEvidence says that the evidence has a word of the sentence, in any form.
func (c *comparison) saidInEvidence(k int) bool {
	p := c.originOf(k)
	return p != noToken && (c.a.Tokens[p].Norm == c.b.Tokens[k].Norm || c.term(k).family == c.baseTerm(p).family)
}

// toldNear says that a sentence near the evidence has a word of the sentence, or
// one that surely stands for it.
func (c *comparison) toldNear(k int) bool {
	for _, i := range c.evidence {
		first, last := max(0, int(i)-besideBefore), min(len(c.a.Sentences)-1, int(i)+besideBefore)
		for p := c.a.Sentences[first].From; p < c.a.Sentences[last].To; p++ {
			if c.a.Tokens[p].Norm == c.b.Tokens[k].Norm || c.kinOf(k, p) >= surelyStands {
				return true
			}
		}
	}
	return false
}

// beginsPart says that a clause or a phrase of its own begins at a token.
func (a *Article) beginsPart(k int) bool {
	if a.Tokens[k].Kind == Mark {
		return false
	}
	before := &a.Tokens[k-1]
	return before.Norm == "," || before.Norm == ";" || before.Norm == "-" && before.Span.End < a.Tokens[k].Span.Start || opensClause.Has(a.Tokens[k].Norm)
}

// toldOtherwise says that a rule of its own speaks of such words: somebody says
// them, or they give a cause.
func (c *comparison) toldOtherwise(tail extent) bool {
	if _, n := causes.At(norms(c.b, tail.from, tail.to)); n > 0 {
		return true
	}
	return slices.ContainsFunc(c.mentions(), func(m Mention) bool {
		switch m.Kind {
		case Attribution, Quotation, Reply:
			return m.From < tail.to && m.To > tail.from
		}
		return false
	})
}

// mostlySaid says that a stretch of the sentence is a statement that the
// evidence makes, nearly word for word.
func (c *comparison) mostlySaid(e extent, share float32) bool {
	var all, said float32
	for k := e.from; k < e.to; k++ {
		all += c.weight(k)
		if c.says(k) {
			said += c.weight(k)
		}
	}
	return c.tellingIn(e) >= fewestSpoken && said >= share*all
}

// retold says that the original goes on with words of its own where the
// addition stands: one may be the other in other words. A longer retelling would
// have kept one of its words.
func (c *comparison) retold(tail extent) bool {
	if c.tellingIn(tail) >= surelyStrange {
		return false
	}
	k := tail.from - 1
	for k > c.sentence.From && c.originOf(k) == noToken {
		k--
	}
	last := c.originOf(k)
	if last == noToken {
		return true
	}
	s := c.a.Sentences[c.a.sentenceOf(last)]
	end := s.To // of what the sentence tells of the original's
	for ; end > last+1 && !c.toldHere(end-1); end-- {
	}
	for p := max(s.From, last-slotWords); p < s.To; p++ {
		if p == last+1+slotWords {
			p = max(p, end)
		}
		if p < s.To && !c.toldHere(p) && c.baseWeight(p) > 0 && !c.inAttribution(p) {
			return true
		}
	}
	return false
}

// toldHere says that a token of the original has one that stands for it here.
func (c *comparison) toldHere(p int) bool {
	_, told := c.used[int32(p)]
	return told
}

// inAttribution says that a token of the original is one of those that say who
// says so: where they stood, nothing else is missing.
func (c *comparison) inAttribution(p int) bool {
	mentions := c.a.MentionsOf(c.a.sentenceOf(p))
	for k := range mentions {
		if m := &mentions[k]; m.Kind == Attribution {
			if e := c.a.attributing(m); e.from <= p && p < e.to {
				return true
			}
		}
	}
	return false
}

// nearby says that a telling word of a stretch stands for one near the evidence,
// or that one sentence of the original tells as much as half of it.
func (c *comparison) nearby(e extent) bool {
	for _, i := range c.evidence {
		first, last := max(0, int(i)-besideBefore), min(len(c.a.Sentences)-1, int(i)+besideBefore)
		near := extent{c.a.Sentences[first].From, c.a.Sentences[last].To}
		for k := e.from; k < e.to; k++ {
			if c.weight(k) > 0 && c.standsForWord(k, near) {
				return true
			}
		}
	}
	_, share := c.homeOf(e)
	return share >= strangeShare
}
