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
		{"The crew left word of its route and set off in dry weather, the captain’s wife said. A warning of heavy rain was in force from the evening.", "It was not raining when the crew set off, the captain’s wife said, and it had left word of its route.", "dry is not raining"},
		{"The council was wary of selling the old market hall to a single buyer.", "The council was careful not to sell the old market hall to a single buyer.", "who is wary of it is careful not to"},
		{"Vestland has no law on the pilots of ferries, unlike Norland, where they must be tested.", "In Norland there is a law on the pilots of ferries, and they must be tested.", "what one place lacks, the other has"},
		{"Most seals are killed not by the blades of the ferry but by the drop in pressure behind the blades.", "The pressure behind the blades of the ferry drops, and this kills seals.", "what is denied is told apart from what is so"},
		{"The prices of berths vary along the coast, with lower prices in Westby and Skarvik.", "Prices of berths aren’t uniform along the coast; Westby and Skarvik have lower prices.", "what varies is not uniform"},
		{"There was a need to rebuild trust in the port after the flood, the mayor said.", "The mayor said that people didn’t trust the port any more after the flood.", "what is to be rebuilt is gone"},
		{"The captain did not think that the ferry would sail on Monday.", "The captain thought that the ferry would not sail on Monday.", "who does not think so thinks not"},
		{"The captain did not say that she would leave the board.", "The captain did not say whether she would leave the board.", "both leave it open"},
		{"Those who want to give blood must not have given blood in the past 12 weeks.", "Those who have ever given blood want to give more blood.", "what must not be tells nothing of what is"},
	},
	find: func(c *comparison) []slip {
		if !c.linked || len(c.flips()) > 0 {
			return nil
		}
		if out := append(c.denialsGone(), c.denialsNew()...); len(out) > 0 {
			return out[:1]
		}
		for _, find := range [...]func() []slip{c.deniedAlone, c.sayingDenied} {
			if out := find(); len(out) > 0 {
				return out
			}
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
		if p == noToken || !ok || c.othersState(int(k)) || c.a.demands(*m) || !c.oneThing(int(k), p) || !c.plain(c.b, c.sentence, int(k)) || c.b.noes(c.sentence) >= c.a.noes(c.a.Sentences[m.Sentence]) || c.softened(c.a, *m) || c.hasOppositeOf(*m) {
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

// onlyNoes counts those of them that have no other meaning.
func (a *Article) onlyNoes(s Sentence) int { return s.count(a.onlyNo) }

// noes counts the words of a sentence that do nothing but deny.
func (a *Article) noes(s Sentence) int { return s.count(a.strictlyNo) }

// count is how many tokens of a sentence are such.
func (s Sentence) count(such func(k int) bool) int {
	n := 0
	for k := s.From; k < s.To; k++ {
		if such(k) {
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

// deniedAlone finds the words that both texts have, of the same, and that only
// the sentence denies.
func (c *comparison) deniedAlone() []slip {
	for _, m := range c.mentions() {
		if m.Kind != Negation || m.Value != "not" || c.search.queryTraits[m.From]&inQuotation != 0 {
			continue
		}
		k := c.pointOf(c.b, m.extent(), c.tellingHere)
		p := c.originOf(k)
		if k == noToken || p == noToken || !c.says(k) || c.b.marked(extent{m.To, k}) || c.b.Tokens[k].Kind == Digits || c.othersState(k) || !c.sameEvent(k, p) {
			continue
		}
		theirs := c.a.Sentences[c.a.sentenceOf(p)]
		if c.a.keepsOpen(extent{max(theirs.From, p-nearNo), p}) || c.a.onlyNoes(theirs) >= c.b.onlyNoes(c.sentence) || c.a.answered(p) || c.deniedSomewhere(k) || c.hasOpposite(k) {
			continue
		}
		if c.polarityOf(c.b, k) == denied && c.polarityOf(c.a, p) == asserted {
			return []slip{c.cameIn(extent{m.From, k + 1}, m, c.basePhraseAround(p))}
		}
	}
	return nil
}

// sayingDenied finds a not that has moved over a verb of saying: who did not say
// that he would has not said that he would not.
func (c *comparison) sayingDenied() []slip {
	here := c.b.saidDenials(c.sentence, c.tellingHere, c)
	for _, i := range c.evidence {
		for _, was := range c.a.saidDenials(c.a.Sentences[i], c.baseWeight, c) {
			for _, is := range here {
				if is.saying != was.saying && c.originOf(is.point) == was.point && c.says(is.point) {
					return []slip{{at: is.words, related: []extent{was.words}, message: say("The original says \"%s\", not \"%s\".", c.quoteOriginal(was.words), c.quote(is.words))}}
				}
			}
		}
	}
	return nil
}

// saidDenial is a denial in what somebody says, or of his saying so.
type saidDenial struct {
	words  extent
	point  int  // the first telling word of what is said
	saying bool // the saying is denied, and not what is said
}

// saidDenials finds those of a sentence.
func (a *Article) saidDenials(s Sentence, weight func(int) float32, c *comparison) []saidDenial {
	const near = 6 // tokens: did not say on Monday that he would not
	var out []saidDenial
	mentions := a.MentionsOf(a.sentenceOf(s.From))
	for q := s.From; q < s.To; q++ {
		if !statement.Has(a.lemma(q)) {
			continue
		}
		for _, m := range mentions {
			if m.Kind != Negation || m.Value != "not" || c.softened(a, m) || slices.ContainsFunc(mentions, func(o Mention) bool { return o.Kind == Negation && o.From != m.From }) {
				continue
			}
			switch {
			case m.To <= q && q-m.To < near/2 && q+1 < s.To && a.Tokens[q+1].Norm == "that":
				from := q + 2
				for from < s.To && (lexicon.Stopwords.Has(a.Tokens[from].Norm) || modals.Has(a.Tokens[from].Norm)) { // that he would
					from++
				}
				if k := c.pointOf(a, extent{q, from}, weight); k != noToken {
					out = append(out, saidDenial{extent{m.From, k + 1}, k, true})
				}
			case q < m.From && m.From-q <= near && !a.marked(extent{q, m.From}):
				if k := c.pointOf(a, m.extent(), weight); k != noToken {
					out = append(out, saidDenial{extent{q, k + 1}, k, false})
				}
			}
		}
	}
	return out
}

// statement lists verbs by which something is stated: not those of thinking, where
// a not means the same before and behind.
var statement = wordList("say announce claim confirm promise state declare report tell admit argue insist prove show know")

// sameEvent says that a word of the sentence and one of the original are told
// of the same: most of the clause is the original's, and who or what stands on
// either side of the one stands near the other.
func (c *comparison) sameEvent(k, p int) bool {
	clause := c.b.clauseOf(c.sentence, k)
	if !c.tells(clause, k) {
		return false
	}
	there := c.a.Sentences[c.a.sentenceOf(p)]
	around := extent{max(there.From, p-eventReach), min(there.To, p+eventReach+1)}
	near := 0
	for n := clause.from; n < clause.to; n++ {
		if n != k && c.weight(n) > 0 && slices.ContainsFunc(around.tokens(), func(at int) bool { return at != p && c.kinOf(n, at) >= found }) {
			near++
		}
	}
	return near >= fewestTold && (!c.repeated(p) || c.inPlace(k, p)) && (c.b.mainPart(k) == lexicon.Verb || c.slot(extent{k, k + 1}, extent{p, p + 1}) >= sameSlot)
}

// eventReach is how many tokens from a deed who does it, and to what, may stand.
const eventReach = 14

// answered says that the sentence of a word, or the next, denies behind it what
// went before, in whatever words: but she never did, it did not.
func (a *Article) answered(p int) bool {
	i := a.sentenceOf(p)
	for at := i; at < min(len(a.Sentences), i+2); at++ {
		for _, m := range a.MentionsOf(at) {
			if m.Kind == Negation && m.From > p && m.Value == "not" && a.endsHere(m.To) {
				return true
			}
		}
	}
	return false
}

// endsHere says that at a place nothing more is told: a mark, or a word that only
// stands for others.
func (a *Article) endsHere(k int) bool {
	for ; k < len(a.Tokens) && standsForDeed.Has(a.Tokens[k].Norm); k++ {
	}
	return k >= len(a.Tokens) || a.Tokens[k].Kind == Mark
}

// standsForDeed lists the words that stand for a deed told before.
var standsForDeed = wordList("do did does done so it that this happen happened be been was is were has have had the case true to")

// deniedAnew finds the negations of what the original tells in other words, where
// nothing in it denies anything.
func (c *comparison) deniedAnew() []slip {
	for _, m := range c.mentions() {
		if m.Kind != Negation || m.Value != "not" || c.search.queryTraits[m.From]&inQuotation != 0 || c.softened(c.b, m) {
			continue
		}
		clause := c.b.clauseOf(c.sentence, m.From)
		k := c.pointOf(c.b, m.extent(), c.tellingHere)
		if k == noToken || c.b.marked(extent{m.To, k}) || c.b.Tokens[m.To].Norm == "to" && c.b.Tokens[m.From].Norm != "not" || c.ofOthers(k) {
			continue // "could not do so, and hoped"; nothing to bake with
		}
		if !c.tells(clause, k) || c.othersState(k) || c.deniesBesides(clause, m) || c.originalDenies(clause, m, k) || c.deniedSomewhere(k) {
			continue
		}
		if p := c.nearestOrigin(k, clause); p != noToken {
			return []slip{c.cameIn(extent{m.From, k + 1}, m, c.basePhraseAround(p))}
		}
	}
	return nil
}

// ofOthers says that behind a word of the sentence something is told apart by an
// adjective that the original does not have: the drugs cannot kill strong bacteria.
func (c *comparison) ofOthers(k int) bool {
	for n := k + 1; n < min(c.sentence.To, k+nearNo); n++ {
		if c.weight(n) > 0 {
			return c.b.mainPart(n) == lexicon.Adjective && !c.says(n)
		}
	}
	return false
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
	if p := c.originOf(k); p != noToken && c.a.deniedAt(p) || c.hasOpposite(k) {
		return true
	}
	here := extent{max(clause.from, k-deniedReach), min(clause.to, k+deniedReach+1)}
	teller := c.tellerOf(clause)
	for p := range c.theirTokens() {
		if at := c.a.sentenceOf(p); at < teller-1 || at > teller+1 {
			continue
		}
		if k, ok := c.used[int32(p)]; ok && !m.extent().holds([]int{int(k)}) && c.b.Tokens[k].Norm == c.a.Tokens[p].Norm {
			continue
		}
		switch {
		case refutes.Has(c.a.lemma(p)) && c.a.sentenceOf(p) == teller:
			return true
		case c.a.onlyNo(p) || c.a.refusesAt(p) || c.ownNo(p, k) || conditional.Has(c.a.Tokens[p].Norm):
			if c.toldAround(p, here, plainReach) {
				return true
			}
		case c.a.maySayNo(p):
			if c.toldAround(p, here, impliedReach) {
				return true
			}
		}
	}
	for k := m.To; k < here.to; k++ {
		if c.weight(k) > 0 && !c.says(k) && c.hasOpposite(k) {
			return true
		}
	}
	return false
}

// hasOpposite says that the original has the opposite of a word of the sentence:
// it was not raining, in dry weather.
func (c *comparison) hasOpposite(k int) bool {
	foe := foeOf(c.term(k))
	if foe.nobody() {
		return false
	}
	for p := range c.theirTokens() {
		if foe.excludes(c.baseTerm(p)) {
			return true
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

// tellerOf is the sentence of the evidence that has most of what a clause of the
// sentence tells.
func (c *comparison) tellerOf(clause extent) int {
	told := map[int]float32{}
	for k := clause.from; k < clause.to; k++ {
		if p := c.originOf(k); p != noToken && c.says(k) {
			told[c.a.sentenceOf(p)] += c.weight(k)
		}
	}
	best := int(c.evidence[0])
	for _, i := range c.evidence {
		if told[int(i)] > told[best] {
			best = int(i)
		}
	}
	return best
}

// deniedSomewhere says that the original, wherever, denies a word that the sentence
// denies, or what stands right behind that: no charges should be brought.
func (c *comparison) deniedSomewhere(k int) bool {
	const behind = 3 // tokens: not face any charges
	here := extent{k, min(c.sentence.To, k+behind)}
	for i := range c.a.Mentions {
		no := &c.a.Mentions[i]
		if no.Kind != Negation {
			continue
		}
		there := c.a.Sentences[no.Sentence]
		for p := no.To; p < min(there.To, no.To+behind); p++ {
			if c.baseWeight(p) > 0 && slices.ContainsFunc(here.tokens(), func(n int) bool { return c.weight(n) > 0 && c.kinOf(n, p) >= found }) {
				return true
			}
		}
	}
	return false
}

// ownNo says that a word of the original has a no inside that can stand for a not
// before a word of the sentence: uninsured, not insured. An unnamed man did come.
func (c *comparison) ownNo(p, k int) bool {
	rest, ok := withoutNo(c.a.Tokens[p].Norm)
	return ok && (c.b.mainPart(k) == lexicon.Adjective || c.b.mainPart(k) == c.a.mainPart(p) || lexicon.Lemma(rest) == c.b.lemma(k))
}

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
