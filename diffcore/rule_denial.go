package diffcore

import (
	"slices"

	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

var denialChanged = Rule{
	Name:  "denial-changed",
	Title: "Denied, or no longer denied, in other words",
	Doc: "A clause tells in words of its own what the original tells, and only one of the two has a \"not\", \"no\" or \"denied\". " +
		"Where hardly two words stand in the same place, a no can hide in another word; so this is a question to check, and no conflict. " +
		"It passes where the other text refuses, ends, lacks or doubts anything near, has as many noes, or denies a quality or a state of mind: for these a language has opposites of its own. " +
		"One small word turns the fact round, and a reworded sentence hides it well.",
	Axis:     Accuracy,
	Severity: Medium,
	Moves:    Partial,
	Example: Pair{
		"Oslund, who runs the ferry company, awarded the crew a bonus of 900 crowns last winter.",
		"Last winter the ferry crew was not awarded any bonus, which would have been 900 crowns.",
		"the original says that it was awarded",
	},
	Silent: []Pair{
		{"The mill did not survive the fire, the owner said.", "The mill was destroyed by the fire, the owner said.", "denied in other words"},
		{"The coastguard wants to dispel the myth that a place in the lifeboat is guaranteed to all.", "The coastguard says that a place in the lifeboat is not a guarantee.", "a myth is not so"},
		{"It was expected that the captain would marry, but she never did.", "The captain never married.", "both deny it, in another clause"},
		{"The captain wanted no excuse when he met the owners of the ferry, after the long journey.", "The captain wanted to give the owners of the ferry no excuse for not meeting them.", "what is only named is not denied"},
		{"The river stood at 41 centimetres on Friday, its lowest level since March.", "Not since March has the river stood so low, at 41 centimetres, as on Friday.", "a superlative in other words"},
		{"Those who want to give blood must not have given blood in the past 12 weeks.", "Those who have ever given blood want to give more blood.", "what must not be tells nothing of what is"},
	},
	find: func(c *comparison) []slip {
		if !c.linked || len(c.flips()) > 0 {
			return nil
		}
		if out := append(c.denialsGone(), c.denialsNew()...); len(out) > 0 {
			return out[:1]
		}
		return c.deniedAnew()
	},
}

// denialsGone finds the denials of the evidence that turn round a word which the
// sentence has, in the same place, and does not deny.
func (c *comparison) denialsGone() []slip {
	var out []slip
	for m := range c.theirMentions() {
		if m.Kind != Negation || !turns(m) {
			continue
		}
		p := c.focus(c.a, *m, c.baseWeight)
		if m.Value == "deny" {
			p = c.deniedWord(*m)
		}
		k, ok := c.used[int32(p)]
		if p == noToken || !ok || c.a.demands(*m) || !c.oneThing(int(k), p) || !c.plain(c.b, c.sentence, int(k)) || c.b.noes(c.sentence) >= c.a.noes(c.a.Sentences[m.Sentence]) || c.softened(c.a, *m) || c.hasOppositeOf(*m) {
			continue
		}
		out = append(out, c.fellOut(c.phraseAround(int(k)), extent{m.From, p + 1}, *m))
	}
	return out
}

// refusesIn says that a word anywhere in a sentence refuses, ends or rules out.
func (a *Article) refusesIn(s Sentence) bool {
	return slices.ContainsFunc(extent{s.From, s.To}.tokens(), a.refusesAt)
}

// demands says that a denial says what must or may not be done, which tells
// nothing of what is done.
func (a *Article) demands(m Mention) bool {
	return m.From > a.Sentences[m.Sentence].From && demanding.Has(a.Tokens[m.From-1].Norm)
}

// demanding lists the verbs of what must or may be.
var demanding = wordList("must should may shall ought")

// noes counts the words of a sentence that do nothing but deny.
func (a *Article) noes(s Sentence) int {
	n := 0
	for k := s.From; k < s.To; k++ {
		if a.strictlyNo(k) {
			n++
		}
	}
	return n
}

// denialsNew finds the denials of the sentence that turn round a word which the
// original has, in the same place, and does not deny.
func (c *comparison) denialsNew() []slip {
	var out []slip
	for _, m := range c.mentions() {
		if m.Kind != Negation || !turns(&m) {
			continue
		}
		k := c.focus(c.b, m, c.tellingHere)
		p := c.originOf(k)
		if k == noToken || p == noToken || !c.oneThing(k, p) || c.othersState(k) || c.softened(c.b, m) {
			continue
		}
		if theirs := c.a.Sentences[c.a.sentenceOf(p)]; !c.plain(c.a, theirs, p) || c.a.noes(theirs) >= c.b.noes(c.sentence) || c.a.refusesIn(theirs) {
			continue
		}
		out = append(out, c.cameIn(extent{m.From, k + 1}, m, c.basePhraseAround(p)))
	}
	return out
}

// oneThing says that a word of the sentence and one of the original, which only
// one of the two denies, are surely said of the same.
func (c *comparison) oneThing(k, p int) bool {
	return (c.solid(k) || c.unmistakable(k)) && (!c.repeated(p) || c.inPlace(k, p)) && !c.bothDeny(k, p)
}

// deniedAnew finds the negations of what the original tells in other words, where
// nothing in it denies anything.
func (c *comparison) deniedAnew() []slip {
	for _, m := range c.mentions() {
		if m.Kind != Negation || m.Value != "not" || c.search.queryTraits[m.From]&inQuotation != 0 || c.softened(c.b, m) {
			continue
		}
		clause := c.b.clauseOf(c.sentence, m.From)
		k := c.pointOf(c.b, m.extent(), c.tellingHere)
		if k == noToken || c.b.marked(extent{m.To, k}) { // "could not do so, and hoped"
			continue
		}
		if !c.tells(clause, k) || c.othersState(k) || c.deniesBesides(clause, m) || c.originalDenies(clause, m, k) {
			continue
		}
		if p := c.nearestOrigin(k, clause); p != noToken {
			return []slip{c.cameIn(extent{m.From, k + 1}, m, c.basePhraseAround(p))}
		}
	}
	return nil
}

// marked says that a comma or the like stands among some tokens.
func (a *Article) marked(e extent) bool {
	return slices.ContainsFunc(e.tokens(), func(k int) bool { return a.Tokens[k].Kind == Mark })
}

// othersState says that what is denied is a quality or a state of mind, told in
// another word than in the original: for these the original has words of its own,
// whose no cannot be seen (not happy, with reservations; does not like, is hostile to).
func (c *comparison) othersState(k int) bool {
	return (c.b.mainPart(k) == lexicon.Adjective && c.term(k).sense.why != Number || states.Has(c.b.lemma(k))) && c.strength[k-c.sentence.From] < 1
}

// states lists verbs of what somebody has in mind or how something is, and words
// that only say how much of it.
var states = wordList(`
	want like believe know understand see need matter think feel mean agree care work be have do seem appear find exist help let
	enough many much`)

// deniesBesides says that something else in the clause of a negation says no.
func (c *comparison) deniesBesides(clause extent, m Mention) bool {
	for k := max(clause.from, m.From-deniedReach); k < min(clause.to, m.To+deniedReach); k++ {
		if !m.extent().holds([]int{k}) && !c.says(k) && c.b.saysNo(extent{k, k + 1}) {
			return true
		}
	}
	return false
}

// originalDenies says that the original says no, in whatever way, near what the
// sentence tells around word k, which it denies; or that it has the opposite of
// a word there. A no that stands for the same word of the sentence is no reply.
func (c *comparison) originalDenies(clause extent, m Mention, k int) bool {
	if p := c.originOf(k); p != noToken && c.a.deniedAt(p) {
		return true
	}
	here := extent{max(clause.from, k-deniedReach), min(clause.to, k+deniedReach+1)}
	for p := range c.theirTokens() {
		if k, ok := c.used[int32(p)]; ok && !m.extent().holds([]int{int(k)}) && c.b.Tokens[k].Norm == c.a.Tokens[p].Norm {
			continue
		}
		switch {
		case c.a.strictlyNo(p) || c.a.refusesAt(p) || conditional.Has(c.a.Tokens[p].Norm):
			if c.toldAround(p, here, plainReach) {
				return true
			}
		case c.a.saysNo(extent{p, p + 1}):
			if c.toldAround(p, here, impliedReach) {
				return true
			}
		}
	}
	for k := m.To; k < here.to; k++ {
		if foe := foeOf(c.term(k)); c.weight(k) > 0 && !foe.nobody() && !c.says(k) {
			for p := range c.theirTokens() {
				if foe.excludes(c.baseTerm(p)) {
					return true
				}
			}
		}
	}
	return false
}

const (
	// deniedReach is how far from what is denied a word of the sentence belongs
	// to it, in tokens: who does it, and to what.
	deniedReach = 6

	// plainReach and impliedReach are how far from such a word a no may stand in
	// the original: one that only denies, and one that denies in one of its senses.
	plainReach   = 7
	impliedReach = 4
)

// deniedAt says that a word lies in what a negation denies, or that one stands in
// its sentence that leaves open what it denies: "which can be dangerous … (which
// is not)".
func (a *Article) deniedAt(p int) bool {
	return slices.ContainsFunc(a.MentionsOf(a.sentenceOf(p)), func(m Mention) bool {
		return m.Kind == Negation && turns(&m) && (m.Scope.Start <= a.Tokens[p].Span.Start && a.Tokens[p].Span.End <= m.Scope.End || m.To < len(a.Tokens) && a.Tokens[m.To].Kind == Mark)
	})
}

// toldAround says that within reach of a word of the original something stands
// that a stretch of the sentence tells.
func (c *comparison) toldAround(p int, told extent, reach int) bool {
	s := c.a.Sentences[c.a.sentenceOf(p)]
	for n := max(s.From, p-reach); n <= min(s.To-1, p+reach); n++ {
		if k, ok := c.used[int32(n)]; ok && int(k) >= told.from && int(k) < told.to && c.baseWeight(n) > 0 {
			return true
		}
	}
	return false
}

// deniedWord is the first word of what is denied that the sentence has, or
// noToken: he denied a newspaper report that he knew.
func (c *comparison) deniedWord(m Mention) int {
	const reach = 10 // tokens from the verb to what is denied
	for p := m.To; p < min(m.To+reach, len(c.a.Tokens)) && c.a.Tokens[p].Span.End <= m.Scope.End; p++ {
		if _, ok := c.used[int32(p)]; ok && c.baseWeight(p) > 0 && !lightWord.Has(c.a.Tokens[p].Norm) {
			return p
		}
	}
	return noToken
}

// hasOppositeOf says that the sentence has the opposite of a word that the
// negation turns round: not open, closed.
func (c *comparison) hasOppositeOf(m Mention) bool {
	s := c.a.Sentences[m.Sentence]
	const reach = 12 // tokens of the scope that can be its point
	for p := m.To; p < min(s.To, m.To+reach); p++ {
		if c.baseWeight(p) == 0 {
			continue
		}
		for k := c.sentence.From; k < c.sentence.To; k++ {
			if c.weight(k) > 0 && !c.says(k) {
				if kind, _, _ := lexicon.Relation(c.a.Tokens[p].Norm, c.b.Tokens[k].Norm); kind == lexicon.Antonym {
					return true
				}
			}
		}
	}
	return false
}

// unmistakable says that a deed is told once in each text, by the same word, so
// that the two speak of one thing wherever it stands.
func (c *comparison) unmistakable(k int) bool {
	t := c.term(k)
	return t.inA == 1 && t.inB == 1 && c.strength[k-c.sentence.From] == 1 && c.b.mainPart(k) == lexicon.Verb
}
