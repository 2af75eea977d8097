package diffcore

import (
	"slices"

	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

// This file finds two that have changed places between words that did not: in a
// sentence laid beside the original, each stands in the gap where the other one
// was. It needs no verb that it knows, so that it also sees whose suit is against
// whom, who sold to whom, and two names of two clauses.

// crossed finds two parties that have changed places in the order of words that
// both sentences have.
func (c *comparison) crossed() (at, was extent, ok bool) {
	for _, p := range c.parallels() {
		if !c.toldInOrder(p) {
			continue
		}
		swaps := c.partySwaps(p)
		for x := range swaps {
			for y := x + 1; y < len(swaps); y++ {
				if c.changedPlaces(p, swaps[x], swaps[y]) {
					return extent{swaps[x].is.from, swaps[y].is.to}, extent{swaps[x].was.from, swaps[y].was.to}, true
				}
			}
		}
	}
	return at, was, false
}

// partySwap is a party of the sentence where the original has another one.
type partySwap struct{ is, was extent }

// longestParty is how many tokens a party may have that stands in another's
// place: more of them are a clause, told in other words.
const longestParty = 6

// partySwaps are the parties of the sentence that stand in the place of others,
// in gaps between common words or paired with a word that only resembles them.
func (c *comparison) partySwaps(p parallel) []partySwap {
	var out []partySwap
	add := func(is, was extent) {
		if is.to-is.from <= longestParty && was.to-was.from <= longestParty && c.b.hasParty(is, c.weight) && c.a.hasParty(was, c.baseWeight) {
			out = append(out, partySwap{is, was})
		}
	}
	for _, r := range p.replaced {
		add(r.is, r.was)
	}
	for k := c.sentence.From; k < c.sentence.To; k++ {
		if at, paired := p.here.of(k); paired && !c.oneWord(k, at) {
			add(extent{k, k + 1}, extent{at, at + 1})
		}
	}
	slices.SortStableFunc(out, func(x, y partySwap) int { return x.is.from - y.is.from })
	return out
}

// hasParty says that a stretch names somebody or something: a noun or a name,
// and no number, which other rules compare.
func (a *Article) hasParty(e extent, weight func(int) float32) bool {
	for k := e.from; k < e.to; k++ {
		if a.Tokens[k].Kind != Word {
			continue
		}
		if part := a.mainPart(k); weight(k) > 0 && (part == lexicon.Noun || part == lexicon.Name || a.Tokens[k].Capital) && !a.inFigure(k) {
			return true
		}
	}
	return false
}

// inFigure says that a token is part of a number or a date.
func (a *Article) inFigure(k int) bool {
	return slices.ContainsFunc(a.MentionsOf(a.sentenceOf(k)), func(m Mention) bool {
		return (m.Kind == Date || m.Kind == Quantity) && m.From <= k && k < m.To
	})
}

// oneWord says that two tokens are one word.
func (c *comparison) oneWord(k, p int) bool {
	return c.b.Tokens[k].Norm == c.a.Tokens[p].Norm || c.weight(k) > 0 && c.term(k).family == c.baseTerm(p).family
}

// changedPlaces says that two parties of the sentence stand each in the other's
// place: something that both sentences have lies between, and it does not hold
// both ways, nor is it told from the other side.
func (c *comparison) changedPlaces(p parallel, x, y partySwap) bool {
	if !c.oneParty(x.is, y.was) || !c.oneParty(y.is, x.was) || c.oneParty(x.is, x.was) || c.oneParty(y.is, y.was) ||
		!c.namedOnce(x.is) || !c.namedOnce(y.is) {
		return false
	}
	between, wasBetween := extent{x.is.to, y.is.from}, extent{x.was.to, y.was.from}
	if between.from >= between.to || wasBetween.from >= wasBetween.to || c.b.listed(between.from, between.to) || c.a.listed(wasBetween.from, wasBetween.to) {
		return false
	}
	at, was := extent{x.is.from, y.is.to}, extent{x.was.from, y.was.to}
	if c.b.bothWays(between) || c.a.bothWays(wasBetween) || c.toldInReverse(at, was) {
		return false
	}
	for _, turns := range []string{"by", "of", "'s"} {
		if c.b.times(at, turns) != c.a.times(was, turns) {
			return false
		}
	}
	return c.sameDeed(p, between, wasBetween)
}

// sameDeed says that the same is done between two parties of both sentences:
// each verb there has its pair, in the same voice; or, where there is none, the
// words are the same.
func (c *comparison) sameDeed(p parallel, between, wasBetween extent) bool {
	deeds := 0
	for k := between.from; k < between.to; k++ {
		if !c.b.deed(k) {
			continue
		}
		q, paired := p.here.of(k)
		if !paired || c.turnedVoice(k, q) {
			return false
		}
		deeds++
	}
	for q := wasBetween.from; q < wasBetween.to; q++ {
		if _, paired := p.there.of(q); !paired && c.a.deed(q) {
			return false
		}
	}
	return deeds > 0 || c.b.wording(between) == c.a.wording(wasBetween) && c.tellingIn(between) > 0
}

// toldInOrder says that most of the sentence follows one of the original.
func (c *comparison) toldInOrder(p parallel) bool {
	var all, paired float32
	for k := c.sentence.From; k < c.sentence.To; k++ {
		all += c.weight(k)
		if _, ok := p.here.of(k); ok {
			paired += c.weight(k)
		}
	}
	return paired >= mostlyInOrder*all
}

// mostlyInOrder is the share of the sentence, beside the two that changed
// places, that must follow the original for a gap to be a place.
const mostlyInOrder = 0.4

// oneParty says that a telling word of the sentence is one of the original.
func (c *comparison) oneParty(here, there extent) bool {
	for k := here.from; k < here.to; k++ {
		for p := there.from; p < there.to; p++ {
			if c.weight(k) > 0 && c.baseWeight(p) > 0 && c.oneWord(k, p) {
				return true
			}
		}
	}
	return false
}

// namedOnce says that no telling word of a party stands in the sentence a second
// time: then it has one place.
func (c *comparison) namedOnce(e extent) bool {
	for k := c.sentence.From; k < c.sentence.To; k++ {
		if (k < e.from || k >= e.to) && c.weight(k) > 0 && slices.ContainsFunc(e.tokens(), func(n int) bool { return c.weight(n) > 0 && c.b.Tokens[n].Norm == c.b.Tokens[k].Norm }) {
			return false
		}
	}
	return true
}

// bothWays says that what stands between two parties holds for each of them
// towards the other.
func (a *Article) bothWays(e extent) bool {
	for k := e.from; k < e.to; k++ {
		if a.Tokens[k].Norm == "between" || a.deed(k) && mutual.Has(a.lemma(k)) && !reports[a.lemma(k)] {
			return true
		}
	}
	return false
}

// times counts a word in a stretch.
func (a *Article) times(e extent, norm string) int {
	n := 0
	for k := e.from; k < e.to; k++ {
		if a.Tokens[k].Norm == norm {
			n++
		}
	}
	return n
}
