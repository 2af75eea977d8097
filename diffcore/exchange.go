package diffcore

import (
	"slices"

	"github.com/articlediff/articlediff/diffcore/internal/cue"
)

// This file finds two that have changed places: each stands in the sentence
// among the words that the other stands among in the original. Beside a verb
// in the passive the places are the reverse of those beside it in the active.

// company is the words next to a name, on both sides, nearest first.
type company [2][]int

const (
	// companions is how many words on each side of a name say whose place it
	// is: a verb, its object and what joins them.
	companions = 3

	// fewerCounts is what a companion counts that is one word further away.
	fewerCounts = 0.7

	// smallWord is what a word without a meaning of its own counts beside one
	// that has: "from" in "from Skarvik to Vellin".
	smallWord = 0.4

	// strongerSide is what the side counts that has more in common: rewriting
	// rarely leaves both sides of a name alone.
	strongerSide = 0.65
)

// companyOf are the words next to a name of a sentence, as far as another of
// the given names, or a break.
func (a *Article) companyOf(e extent, others []extent) company {
	s := a.Sentences[a.sentenceOf(e.from)]
	var out company
	for side, step := range [2]int{-1, 1} {
		k := e.from - 1
		if step > 0 {
			k = e.to
		}
		for ; k >= s.From && k < s.To && len(out[side]) < companions; k += step {
			t := a.Tokens[k]
			if t.Norm == ";" || t.Norm == ":" || slices.ContainsFunc(others, func(o extent) bool { return o.from <= k && k < o.to }) {
				break
			}
			if t.Kind != Mark && !article(t.Norm) && t.Norm != "'s" && !a.inverted(k) {
				out[side] = append(out[side], k)
			}
		}
	}
	return out
}

// inverted says that a verb of saying stands before who says it: "…," said Moe. It
// is no company of what it follows.
func (a *Article) inverted(k int) bool {
	return k > 0 && cue.Says.Has(a.Tokens[k].Norm) && a.Tokens[k-1].Kind == Mark
}

// sameCompany says how much of the company of a name here, 0..1, is that of a
// name there; mostly by the side on which it is more.
func (c *comparison) sameCompany(here, there company) float64 {
	var share [2]float64
	for side := range here {
		var all, met float64
		count := 1.0
		for rank, k := range here[side] {
			w := count
			if c.weight(k) == 0 {
				w *= smallWord
			}
			all += w
			met += w * c.metAmong(k, side, rank, there)
			count *= fewerCounts
		}
		if all > 0 {
			share[side] = met / all
		}
	}
	return strongerSide*max(share[0], share[1]) + (1-strongerSide)*min(share[0], share[1])
}

// metAmong says how surely a companion stands in a company of the original, on
// its side.
func (c *comparison) metAmong(k, side, rank int, there company) float64 {
	for other := range there {
		for n, p := range there[other] {
			if (side == other) == c.turnedVoice(k, p) || c.weight(k) == 0 && rank != n || !c.sameWord(k, p) {
				continue
			}
			if n == rank {
				return 1
			}
			return fewerCounts
		}
	}
	return 0
}

// sameWord says that a word of the sentence is one of the original, or stands
// for it.
func (c *comparison) sameWord(k, p int) bool {
	return c.b.Tokens[k].Norm == c.a.Tokens[p].Norm || c.weight(k) > 0 && c.standsForWord(k, extent{p, p + 1})
}

// turnedVoice says that a verb is in the passive on one side only.
func (c *comparison) turnedVoice(k, p int) bool {
	if !c.b.deed(k) || !c.a.deed(p) {
		return false
	}
	here, _ := c.b.passive(c.sentence, k)
	there, _ := c.a.passive(c.a.Sentences[c.a.sentenceOf(p)], p)
	return here != there
}

const (
	// clearlyTheirs is how much of the company of the two, on average, must be
	// that of the other in the original.
	clearlyTheirs = 0.4

	// someTheirs is how much of it must be so of each: where one place is sure,
	// the other one may be told in other words.
	someTheirs = 0.2

	// ratherTheirs is how much more of it must be the other's than its own.
	ratherTheirs = 0.2
)

// exchanged finds two names of the sentence that have changed places.
func (c *comparison) exchanged() (at, was extent, ok bool) {
	names := c.namesIn(c.b, c.j)
	for x := range names {
		for y := x + 1; y < len(names); y++ {
			if names[x].Value == names[y].Value || !c.exchangeable(&names[x], &names[y]) || c.b.listed(names[x].To, names[y].From) || c.b.belongs(names[x].To, names[y].From) || c.b.mutualBetween(names[x].To, names[y].From) {
				continue
			}
			if was, ok := c.inOtherPlaces(names[x], names[y], names); ok {
				return extent{names[x].From, names[y].To}, was, true
			}
		}
	}
	return at, was, false
}

// inOtherPlaces says that of two names each stands where the other stands in
// one sentence of the original, and was reaches from the one to the other.
func (c *comparison) inOtherPlaces(x, y Mention, names []Mention) (was extent, ok bool) {
	between := []extent{x.extent(), y.extent()}
	companyX, companyY := c.b.companyOf(x.extent(), between), c.b.companyOf(y.extent(), between)
	for _, i := range c.evidence {
		var xs, ys []extent
		for _, m := range c.namesIn(c.a, int(i)) {
			isX, isY := c.is(x.extent(), m.extent()), c.is(y.extent(), m.extent())
			if isX && isY { // a capital and its country, where both are named
				isX, isY = c.oneParty(x.extent(), m.extent()), c.oneParty(y.extent(), m.extent())
			}
			switch {
			case isX && !isY:
				xs = append(xs, m.extent())
			case isY && !isX:
				ys = append(ys, m.extent())
			}
		}
		if len(xs) == 0 || len(ys) == 0 {
			continue
		}
		both := append(slices.Clone(xs), ys...)
		nearest := func(here company, there []extent) (best float64, at extent) {
			for _, e := range there {
				if s := c.sameCompany(here, c.a.companyOf(e, both)); s > best {
					best, at = s, e
				}
			}
			return best, at
		}
		ownX, _ := nearest(companyX, xs)
		ownY, _ := nearest(companyY, ys)
		theirsX, placeX := nearest(companyX, ys)
		theirsY, placeY := nearest(companyY, xs)
		if min(theirsX, theirsY) >= someTheirs && theirsX+theirsY >= 2*clearlyTheirs && theirsX >= ownX+ratherTheirs && theirsY >= ownY+ratherTheirs {
			was = extent{min(placeX.from, placeY.from), max(placeX.to, placeY.to)}
			from, to := min(placeX.to, placeY.to), max(placeX.from, placeY.from)
			if !c.a.listed(from, to) && !c.a.belongs(from, to) {
				return was, true
			}
		}
	}
	return was, false
}

// exchangeable says that one of two names is not a person's and the other a
// place's: a person from a place is told in many ways.
func (c *comparison) exchangeable(x, y *Mention) bool {
	_, placeX := placeOf(x.Value)
	_, placeY := placeOf(y.Value)
	return !(placeX && c.personal(y) || placeY && c.personal(x))
}

// personal says that a name is a person's, as far as either article shows.
func (c *comparison) personal(m *Mention) bool {
	return m.Title != "" || c.a.person(m.Value) || c.b.person(m.Value)
}

// namesIn are the names of a sentence of one of the articles: also the single
// word that it opens with, where the original has it as a name.
func (c *comparison) namesIn(a *Article, sentence int) []Mention {
	var out []Mention
	s := a.Sentences[sentence]
	if first := a.Tokens[s.From]; first.Kind == Word && first.Capital && c.stated.named[first.Norm] {
		out = append(out, Mention{Kind: Name, Value: first.Norm, Sentence: sentence, From: s.From, To: s.From + 1})
	}
	for _, m := range a.MentionsOf(sentence) {
		if m.isName() && (len(out) == 0 || m.From > s.From) {
			out = append(out, m)
		} else if m.isName() && m.From == s.From {
			out[0] = m
		}
	}
	return out
}

// listed says that two names are items of one list: between them there are
// only names, commas and what joins items.
func (a *Article) listed(from, to int) bool {
	for k := from; k < to; k++ {
		t := a.Tokens[k]
		switch t.Norm {
		case "and", "or", "&", ",", ";", "with", "versus", "v", "against", "the", "-", "/", "(", ")", "plus", "mr", "ms", "mrs", "dr", "between", "both":
		default:
			if !t.Capital && t.Kind != Digits {
				return false
			}
		}
	}
	return true
}

// belongs says that one of two names only says whose or what the other is: the
// one's coach, the other; the other of the one.
func (a *Article) belongs(from, to int) bool {
	for k := from; k < to; k++ {
		if a.deed(k) {
			return false
		}
	}
	return from < to && (a.Tokens[from].Norm == "'s" || a.Tokens[from].Norm == "of")
}

// mutualBetween says that what stands between two names is done by both to
// each other.
func (a *Article) mutualBetween(from, to int) bool {
	const near = 5 // tokens: "met with the new president,"
	if to-from > near {
		return false
	}
	for k := from; k < to; k++ {
		if a.deed(k) && mutual.Has(a.lemma(k)) && !reports[a.lemma(k)] {
			return true
		}
	}
	return false
}

// reports are the verbs that turned round says only of the words behind them,
// not of two names around them.
var reports = map[string]bool{"say": true, "tell": true, "be": true, "have": true, "become": true, "remain": true}
