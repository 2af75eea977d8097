package diffcore

import (
	"fmt"

	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

var speakerChanged = Rule{
	Name:  "speaker-changed",
	Title: "Given to another speaker",
	Doc: "What one named person or body says in the original, another says here; in quotation marks or reported. " +
		"Pronouns, short forms, acronyms and descriptions (the mayor, the company) pass, and so does a name that the original has beside the words. " +
		"A statement is worth what its speaker is worth: put into another mouth, it is another fact about two people.",
	Axis:     Sourcing,
	Severity: High,
	Moves:    Partial,
	Example: Pair{
		"Harbour master Ada Lund said the wall would hold for another winter. The town has three engineers. They meet on Fridays. The council pays them. Mayor Per Dahl was on holiday.",
		"The wall would hold for another winter, said Per Dahl.",
		"Lund said so, not Dahl",
	},
	Silent: []Pair{
		{"Harbour master Ada Lund said the wall would hold for another winter.", "The wall would hold for another winter, Lund said.", "a short form"},
		{"The Harbour Safety Board (HSB) met on Monday. The HSB said the wall would hold for another winter.", "The wall would hold for another winter, according to the HSB.", "initials"},
		{"The harbour authority said the wall would hold for another winter.", "The wall would hold for another winter, according to officials.", "told without a name"},
	},
	find: func(c *comparison) []slip {
		var out []slip
		speaking := 0
		for _, m := range c.mentions() {
			if m.Kind == Attribution {
				speaking++
			}
		}
		for _, m := range c.mentions() {
			if m.Kind == Attribution && speaking > 1 || m.Kind != Attribution && m.Kind != Quotation || m.Who.Start >= m.Who.End {
				continue
			}
			who, ok := c.b.tokensOf(m.Who)
			if !ok || !c.b.names(who) || c.b.sentenceOf(who.from) != c.j || len(out) > 0 {
				continue
			}
			if was, sort, ok := c.speakerOf(&m); ok && sort == m.Source && c.a.names(was) && c.strangers(who, was, m.Kind) {
				out = append(out, slip{
					at: who, related: []extent{was},
					message: fmt.Sprintf("The original attributes this to %s, not to %s.", c.quoteOriginal(was), c.quote(who)),
				})
			}
		}
		return out
	},
}

// speakerOf finds who says in the original what a quotation or attribution of
// the sentence gives to somebody.
func (c *comparison) speakerOf(m *Mention) (was extent, sort Source, ok bool) {
	if m.Kind == Quotation {
		if at := c.stated.passages.find(c.b.spelt(c.b.wordsIn(m.extent()))); at >= 0 {
			for _, q := range c.a.MentionsOf(c.a.sentenceOf(at)) {
				if q.Kind == Quotation && q.From <= at && at < q.To {
					was, ok = c.a.tokensOf(q.Who)
					return was, q.Source, ok
				}
			}
		}
		return was, sort, false
	}
	if !c.linked {
		return was, sort, false
	}
	found := false
	for _, o := range c.a.MentionsOf(int(c.evidence[0])) {
		if o.Kind != Attribution {
			continue
		}
		if found {
			return was, sort, false // two speak: who of them says this?
		}
		if was, found = c.a.tokensOf(o.Who); !found {
			return was, sort, false
		}
		sort = o.Source
	}
	return was, sort, found
}

// names reports whether words hold a name, and not only a description of
// somebody: the Frenchman, the Scot.
func (a *Article) names(e extent) bool {
	for _, m := range a.MentionsOf(a.sentenceOf(e.from)) {
		if m.Kind != Name && m.Kind != Initials || m.From < e.from || m.To > e.to {
			continue
		}
		described := m.Kind == Name && m.To-m.From == 1 && m.From > e.from && a.Tokens[m.From-1].Norm == "the"
		if !described {
			return true
		}
	}
	return false
}

// tokensOf are the tokens of a span.
func (a *Article) tokensOf(s Span) (extent, bool) {
	if s.Start >= s.End {
		return extent{}, false
	}
	low, high := 0, len(a.Tokens)
	for low < high {
		mid := (low + high) / 2
		if a.Tokens[mid].Span.Start < s.Start {
			low = mid + 1
		} else {
			high = mid
		}
	}
	e := extent{low, low}
	for e.to < len(a.Tokens) && a.Tokens[e.to].Span.End <= s.End {
		e.to++
	}
	return e, e.to > e.from
}

// wordsIn are the tokens of an extent without its marks.
func (a *Article) wordsIn(e extent) []int {
	var out []int
	for k := e.from; k < e.to; k++ {
		if a.Tokens[k].Kind != Mark {
			out = append(out, k)
		}
	}
	return out
}

const (
	// besideBefore and besideAfter are how many sentences before and after a
	// statement may still say who makes it.
	besideBefore = 3
	besideAfter  = 1
)

// strangers says that no telling word for one speaker stands for a word for
// the other, or anywhere near what the other says. Of a quotation only the
// sentence counts in which its speaker is named: there is no doubt whose it is.
func (c *comparison) strangers(who, was extent, kind MentionKind) bool {
	i := c.a.sentenceOf(was.from)
	first, last := max(0, i-besideBefore), min(len(c.a.Sentences)-1, i+besideAfter)
	if kind == Quotation {
		first, last = i, i
	}
	near := extent{c.a.Sentences[first].From, c.a.Sentences[last].To}
	for k := who.from; k < who.to; k++ {
		norm := c.b.Tokens[k].Norm
		if !c.properName(k) {
			continue
		}
		if c.standsForName(extent{k, k + 1}, near) || len(c.stated.at(oneSpelling(norm))) == 0 && c.stated.word(norm) {
			return false // the one, or a name that lost its accents
		}
	}
	for p := was.from; p < was.to; p++ {
		if _, ok := c.used[int32(p)]; ok && c.search.baseTraits[p]&isName != 0 {
			return false // the derivative names both: a matter of who speaks within
		}
	}
	for _, e := range c.evidence {
		for _, o := range c.a.MentionsOf(int(e)) {
			if kind == Quotation {
				break
			}
			if speaker, ok := c.a.tokensOf(o.Who); ok && c.standsForName(who, speaker) {
				return false // something else that the sentence tells is said by the one
			}
		}
	}
	for _, m := range c.mentions() {
		for _, o := range c.a.MentionsOf(i) {
			if m.From >= who.from && m.To <= who.to && o.From >= was.from && o.To <= was.to && o.Kind <= Initials && m.Value == o.Value {
				return false // one is the other's acronym
			}
		}
	}
	return true
}

// standsForName says that a name of the one is, or stands for, a word of the
// other.
func (c *comparison) standsForName(here, there extent) bool {
	for k := here.from; k < here.to; k++ {
		if !c.properName(k) {
			continue
		}
		for p := there.from; p < there.to; p++ {
			if c.a.Tokens[p].Norm == c.b.Tokens[k].Norm {
				return true
			}
			for _, kin := range c.search.kin[c.search.queryTerms[k]] {
				if c.search.baseTerms[p] == kin.term {
					return true
				}
			}
		}
	}
	return false
}

// properName says that a token of the derivative is a word of a name.
func (c *comparison) properName(k int) bool {
	tok := c.b.Tokens[k]
	return c.search.queryTraits[k]&isName != 0 || tok.Kind == Word && tok.Capital && !tok.SentenceStart && !lexicon.Stopwords.Has(tok.Norm)
}
