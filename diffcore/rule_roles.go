package diffcore

import (
	"fmt"
	"slices"
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

var rolesSwapped = Rule{
	Name:  "roles-swapped",
	Title: "Who did it to whom, swapped",
	Doc: "The two around a verb have changed places: \"the union sued the port\" for \"the port sued the union\". " +
		"The passive passes (the union was sued by the port), and so do verbs that hold both ways (met, married, played). " +
		"All words are the original's, and the story is the reverse.",
	Axis:     Accuracy,
	Severity: High,
	Moves:    Contradicted,
	Example: Pair{
		"The port authority sued the dockers' union last year.",
		"The dockers' union sued the port authority last year.",
		"the plaintiff became the defendant",
	},
	Silent: []Pair{
		{"The port authority sued the dockers' union last year.", "The dockers' union was sued by the port authority last year.", "the passive"},
		{"Mayor Holm met President Dahl in Skarvik.", "President Dahl met Mayor Holm in Skarvik.", "it takes two to meet"},
	},
	find: func(c *comparison) []slip {
		var out []slip
		for k := c.sentence.From; k < c.sentence.To; k++ {
			p := c.originOf(k)
			if !c.linked || p == noToken || !c.crossed(k, p) || c.strength[k-c.sentence.From] < stemStrength || !c.b.plainVerb(c.sentence, k) || mutual[lexicon.Lemma(c.b.Tokens[k].Norm)] {
				continue
			}
			base := c.a.Sentences[c.a.sentenceOf(p)]
			if !c.a.plainVerb(base, p) {
				continue
			}
			doer, ok1 := actor(c.b, c.sentence, k, -1, c.weight)
			done, ok2 := actor(c.b, c.sentence, k, 1, c.weight)
			wasDoer, ok3 := actor(c.a, base, p, -1, c.baseWeight)
			wasDone, ok4 := actor(c.a, base, p, 1, c.baseWeight)
			if ok1 && ok2 && ok3 && ok4 && c.standsFor(doer, wasDone) && c.standsFor(done, wasDoer) && !c.standsFor(doer, wasDoer) && !c.standsFor(done, wasDone) {
				out = append(out, slip{
					at: extent{doer.from, done.to}, related: []extent{{wasDoer.from, wasDone.to}},
					message: fmt.Sprintf("In the original \"%s\"; here \"%s\".", c.quoteOriginal(extent{wasDoer.from, wasDone.to}), c.quote(extent{doer.from, done.to})),
				})
			}
		}
		if len(out) == 0 {
			out = c.exchanged()
		}
		return out
	},
}

// crossed says that words changed sides of a word: one that stands before it
// stood behind it, and the reverse.
func (c *comparison) crossed(k, p int) bool {
	before, behind := false, false
	for n := c.sentence.From; n < c.sentence.To; n++ {
		if o := c.originOf(n); o != noToken && c.weight(n) > 0 {
			before = before || n < k && o > p
			behind = behind || n > k && o < p
		}
	}
	return before && behind
}

// exchanged finds two names of the sentence that have changed places: each
// stands among the words that stand around the other in the original.
func (c *comparison) exchanged() []slip {
	type placed struct{ here, there extent }
	var all []placed
	for _, m := range c.mentions() {
		if m.Kind != Name && m.Kind != Initials {
			continue
		}
		for k := m.From; k < m.To; k++ {
			if p := c.originOf(k); c.linked && p != noToken && c.weight(k) > 0 {
				all = append(all, placed{m.extent(), c.a.nameAt(p)})
				break
			}
		}
	}
	for n := 0; n+1 < len(all); n++ {
		x, y := all[n], all[n+1]
		if x.there == y.there || c.a.sentenceOf(x.there.from) != c.a.sentenceOf(y.there.from) {
			continue
		}
		toY, toX := c.moved(x.here, x.there, y.there), c.moved(y.here, y.there, x.there)
		if toY > 0 && toX > 0 && toY+toX >= clearlyMoved {
			was := extent{min(x.there.from, y.there.from), max(x.there.to, y.there.to)}
			return []slip{{
				at: extent{x.here.from, y.here.to}, related: []extent{was},
				message: fmt.Sprintf("%s and %s have changed places.", c.quote(x.here), c.quote(y.here)),
			}}
		}
	}
	return nil
}

// clearlyMoved is how much surer the places of the other names must be than
// their own, both names together: each by half of the words around it.
const clearlyMoved = 1.0

// moved says how much surer it is that a name stands in another place than in
// its own.
func (c *comparison) moved(here, own, other extent) float64 {
	const reach = 4 // tokens: next to it, not only in the same clause
	return c.slotWithin(here, other, reach) - c.slotWithin(here, own, reach)
}

// nameAt is the name that holds a token, or the token alone.
func (a *Article) nameAt(p int) extent {
	for _, m := range a.MentionsOf(a.sentenceOf(p)) {
		if (m.Kind == Name || m.Kind == Initials) && m.From <= p && p < m.To {
			return m.extent()
		}
	}
	return extent{p, p + 1}
}

// mutual lists verbs that hold both ways.
var mutual = map[string]bool{
	"meet": true, "marry": true, "play": true, "join": true, "face": true, "be": true, "have": true, "border": true, "resemble": true,
	"match": true, "equal": true, "divorce": true, "date": true, "include": true, "become": true, "remain": true, "say": true, "tell": true,
}

// plainVerb says that a word is a verb in the active that has a doer: not "was
// sued", not "sued by", not "suing".
func (a *Article) plainVerb(s Sentence, k int) bool {
	if a.Tokens[k].Kind != Word || a.Tokens[k].Capital || strings.HasSuffix(a.Tokens[k].Norm, "ing") || a.mainPart(k) != lexicon.Verb {
		return false
	}
	const reach = 3 // tokens: "was later sued", "sued twice by"
	for n := k - 1; n >= max(s.From, k-reach); n-- {
		switch a.Tokens[n].Norm {
		case "is", "are", "was", "were", "be", "been", "being", "got", "gets", "to", "by":
			return false
		}
	}
	for n := k + 1; n < min(s.To, k+1+reach); n++ {
		if a.Tokens[n].Norm == "by" {
			return false
		}
	}
	return true
}

// actor finds who or what stands next to a verb on one side: the nearest name
// or noun of its clause, with the words that belong to it.
func actor(a *Article, s Sentence, verb, step int, weight func(int) float32) (extent, bool) {
	const reach = 8 // tokens between a verb and who does it
	for k, n := verb+step, 0; k >= s.From && k < s.To && n < reach; k, n = k+step, n+1 {
		tok := a.Tokens[k]
		if tok.Kind == Mark && tok.Norm != "'" && tok.Norm != "-" || a.parts(k) {
			return extent{}, false
		}
		if weight(k) == 0 || tok.Kind != Word {
			continue
		}
		for _, m := range a.MentionsOf(a.sentenceOf(k)) {
			if (m.Kind == Name || m.Kind == Initials) && m.From <= k && k < m.To {
				return m.extent(), true
			}
		}
		switch a.mainPart(k) {
		case lexicon.Noun:
			return a.nounPhrase(s, k, weight), true
		case lexicon.Verb:
			return extent{}, false
		}
	}
	return extent{}, false
}

// nounPhrase is a noun with the telling words that stand on both sides of it.
func (a *Article) nounPhrase(s Sentence, k int, weight func(int) float32) extent {
	joins := func(n int) bool {
		if slices.ContainsFunc(a.MentionsOf(a.sentenceOf(n)), func(m Mention) bool { return m.Kind == Date && m.From <= n && n < m.To }) {
			return false // "the union last year"
		}
		return a.Tokens[n].Kind == Word && weight(n) > 0 && a.mainPart(n) != lexicon.Verb || a.Tokens[n].Norm == "'s" || a.Tokens[n].Norm == "'"
	}
	e := extent{k, k + 1}
	for e.from > s.From && joins(e.from-1) {
		e.from--
	}
	for e.to < s.To && joins(e.to) {
		e.to++
	}
	return e
}

// standsFor says that a word of the one stands for a word of the other.
func (c *comparison) standsFor(here, there extent) bool {
	for k := here.from; k < here.to; k++ {
		if p := c.originOf(k); p >= there.from && p < there.to && c.weight(k) > 0 {
			return true
		}
	}
	return false
}
