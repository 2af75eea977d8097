package diffcore

import (
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
		{"The minister praised the governor's speech on Tuesday.", "The governor's speech on Tuesday was praised by the minister.", "the passive, of what is somebody's"},
		{"Lena Holm bought the old mill from Per Dahl in March.", "Per Dahl sold the old mill to Lena Holm in March.", "who buys from him is who he sells to"},
		{"Skarvik won the cup final against Vellin on Sunday.", "Vellin lost the cup final to Skarvik on Sunday.", "one wins where the other loses"},
		{"Lena Holm taught Per Dahl to sail in the harbour of Skarvik.", "Per Dahl learned to sail in the harbour of Skarvik from Lena Holm.", "one teaches what the other learns"},
		{"The port lent the union the harbour hall for the winter.", "The union borrowed the harbour hall from the port for the winter.", "one lends what the other borrows"},
		{"Lena Holm, who works for Per Dahl, opened the mill.", "Lena Holm, whom Per Dahl employs, opened the mill.", "one employs whoever works for him"},
		{"Rangers' captain, the postman Terry Gould, scored with a header after the break.", "Terry Gould, who leads Rangers, scored with a header after the break.", "their captain leads them"},
		{"Mayor Holm met President Dahl in Skarvik.", "President Dahl met Mayor Holm in Skarvik.", "it takes two to meet"},
		{"Administrators of the mill were named on Monday, and Dahl Brand partner Terry Gould said that jobs would go.", "Administrators of the mill were named on Monday, and Terry Gould from Dahl Brand said that jobs would go.", "where he belongs, behind his name or before it"},
	},
	find: func(c *comparison) []slip {
		if !c.linked {
			return nil
		}
		for k := c.sentence.From; k < c.sentence.To; k++ {
			verb := c.b.lemma(k)
			if !c.b.deed(k) || mutual.Has(verb) || turnedOften.Has(verb) || c.severalTimes(verb) {
				continue
			}
			for _, i := range c.evidence {
				base := c.a.Sentences[i]
				for p := base.From; p < base.To; p++ {
					if !c.a.deed(p) || c.a.lemma(p) != verb || c.a.nominal(p) {
						continue
					}
					if at, was, ok := c.turnedRound(k, p); ok {
						return []slip{{
							at: at, related: []extent{was},
							message: say("In the original \"%s\"; here \"%s\".", c.quoteOriginal(was), c.quote(at)),
						}}
					}
				}
			}
		}
		at, was, ok := c.swapped()
		if !ok {
			return nil
		}
		return []slip{{
			at: at, related: []extent{was},
			message: say("In the original \"%s\"; here \"%s\".", c.quoteOriginal(was), c.quote(at)),
		}}
	},
}

// severalTimes says that a verb stands more than once in the sentence or in its
// evidence: then who does it to whom is a matter of which one is meant.
func (c *comparison) severalTimes(verb string) bool {
	count := func(a *Article, s Sentence) int {
		n := 0
		for k := s.From; k < s.To; k++ {
			if a.deed(k) && a.lemma(k) == verb {
				n++
			}
		}
		return n
	}
	there := 0
	for _, i := range c.evidence {
		there += count(c.a, c.a.Sentences[i])
	}
	return there > 1 || count(c.b, c.sentence) > 1
}

// deed says that a token is a verb that somebody does to somebody.
func (a *Article) deed(k int) bool {
	t := &a.Tokens[k]
	return t.Kind == Word && !t.Capital && a.mainPart(k) == lexicon.Verb && !strings.HasSuffix(t.Norm, "ing")
}

// nominal says that a word that is mostly a verb is a noun where it stands: "the
// water use in Tarrow". After one that does it a verb has another form.
func (a *Article) nominal(k int) bool {
	t := &a.Tokens[k]
	if k == 0 || t.Norm != a.lemma(k) {
		return false
	}
	before := &a.Tokens[k-1]
	return a.mainPart(k-1) == lexicon.Noun && before.Norm == a.lemma(k-1) && !before.Capital
}

// turnedRound says that who does a deed in the sentence suffers it in the
// original, and the reverse. at and was reach from the one to the other.
func (c *comparison) turnedRound(k, p int) (at, was extent, ok bool) {
	base := c.a.Sentences[c.a.sentenceOf(p)]
	doer, done := c.b.parties(c.sentence, k, c.weight)
	wasDoer, wasDone := c.a.parties(base, p, c.baseWeight)
	if len(doer) == 0 || len(wasDoer) == 0 || c.anyIs(doer, wasDoer) {
		return at, was, false
	}
	if !c.anyIs(doer, wasDone) || !c.anyIs(done, wasDoer) || c.anyIs(done, wasDone) && !c.onlyOthers(done, wasDone, doer, wasDoer) {
		return at, was, false
	}
	at, was = c.b.reach(k, doer, done), c.a.reach(p, wasDoer, wasDone)
	return at, was, !c.toldInReverse(at, was)
}

// toldInReverse says that one of two stretches has a word by which places turn
// round: who finished ahead of another is who the other finished behind.
func (c *comparison) toldInReverse(at, was extent) bool {
	for k := at.from; k < at.to; k++ {
		if other, ok := reverse[c.b.Tokens[k].Norm]; ok && slices.ContainsFunc(c.a.Tokens[was.from:was.to], func(t Token) bool { return t.Norm == other }) {
			return true
		}
	}
	return false
}

// reverse lists the words that say of two the reverse of each other.
var reverse = map[string]string{
	"ahead": "behind", "behind": "ahead", "before": "after", "after": "before", "above": "below", "below": "above",
	"over": "under", "under": "over", "more": "less", "less": "more", "to": "from", "from": "to",
}

// onlyOthers says that what both deeds are done to is a third thing: "A bought
// the network from B" has the network beside B.
func (c *comparison) onlyOthers(done, wasDone, doer, wasDoer []extent) bool {
	for _, x := range done {
		for _, y := range wasDone {
			if c.is(x, y) && (c.anyIs([]extent{x}, wasDoer) || c.anyIs(doer, []extent{y})) {
				return false
			}
		}
	}
	return true
}

// reach is a verb with those around it.
func (a *Article) reach(verb int, parties ...[]extent) extent {
	e := extent{verb, verb + 1}
	for _, several := range parties {
		for _, x := range several {
			e.from, e.to = min(e.from, x.from), max(e.to, x.to)
		}
	}
	return e
}

// anyIs says that one of the parties here is one of those there.
func (c *comparison) anyIs(here, there []extent) bool {
	for _, x := range here {
		for _, y := range there {
			if c.is(x, y) {
				return true
			}
		}
	}
	return false
}

// is says that a telling word of the one stands for a word of the other.
func (c *comparison) is(here, there extent) bool {
	for k := here.from; k < here.to; k++ {
		for p := there.from; p < there.to && c.weight(k) > 0; p++ {
			if c.b.Tokens[k].Norm == c.a.Tokens[p].Norm || c.isKin(k, p) {
				return true
			}
		}
	}
	return false
}

// mostParties is how many that a deed concerns are looked at behind its verb:
// what was bought, and from whom.
const mostParties = 2

// parties are who does the deed of a verb, and whom and what it concerns. In
// the passive who does it stands behind "by".
func (a *Article) parties(s Sentence, verb int, weight func(int) float32) (doer, done []extent) {
	before, ok := a.subject(s, verb, weight)
	passive, by := a.passive(s, verb)
	var behind []extent
	for from := verb; len(behind) < mostParties; {
		next, found := actor(a, s, from, 1, weight)
		if !found || a.opensClauseBetween(from+1, next.from) {
			break
		}
		behind = append(behind, a.ownerAndOwned(next)...)
		from = next.to - 1
	}
	switch {
	case !ok:
		return nil, nil
	case !passive:
		return []extent{before}, behind
	case by == noToken:
		return nil, nil // who did it is not said
	}
	for _, x := range behind {
		if x.from > by {
			return []extent{x}, []extent{before}
		}
	}
	return nil, nil
}

// ownerAndOwned are the two of "the governor's speech"; of anything else it is
// the words themselves.
func (a *Article) ownerAndOwned(e extent) []extent {
	for k := e.from + 1; k < e.to-1; k++ {
		if a.Tokens[k].Norm == "'s" || a.Tokens[k].Norm == "'" {
			return []extent{{e.from, k}, {k + 1, e.to}}
		}
	}
	return []extent{e}
}

// opensClauseBetween says that between two tokens a clause begins that has
// parties of its own.
func (a *Article) opensClauseBetween(from, to int) bool {
	for k := from; k < to; k++ {
		switch a.Tokens[k].Norm {
		case "that", "when", "where", "after", "before", "if", "as":
			return true
		}
	}
	return false
}

// subject is who or what stands before a verb: of "watched the launch and
// called Vrel" who watched.
func (a *Article) subject(s Sentence, verb int, weight func(int) float32) (extent, bool) {
	if verb > s.From && a.Tokens[verb-1].Norm == "and" {
		mentions := a.MentionsOf(a.sentenceOf(verb))
		for k := range mentions {
			if mentions[k].isName() && mentions[k].To <= verb {
				return mentions[k].extent(), mentions[k].From-s.From <= apposed
			}
		}
		return extent{}, false
	}
	return actor(a, s, verb, -1, weight)
}

// passive says that a verb is in the passive, and where its "by" stands.
func (a *Article) passive(s Sentence, verb int) (passive bool, by int) {
	const reach = 3 // tokens: "was later sued", "sued twice by"
	for n := verb - 1; n >= max(s.From, verb-reach); n-- {
		switch a.Tokens[n].Norm {
		case "is", "are", "was", "were", "be", "been", "being", "got", "gets":
			passive = true
		}
	}
	far := 2 // "the bridge built by"
	if passive {
		far = 8 // tokens: "was sold to a brewery in March by the town"
	}
	for n := verb + 1; n < min(s.To, verb+far); n++ {
		if a.Tokens[n].Norm == "by" {
			return true, n
		}
	}
	return passive, noToken
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

// turnedOften lists verbs around which who or what stands first says nothing of
// who does it to whom: "said Moe" is what Moe said.
var turnedOften = wordList("be have become remain say")

// actor finds who or what stands next to a verb on one side: the nearest name
// or noun of its clause, with the words that belong to it.
func actor(a *Article, s Sentence, verb, step int, weight func(int) float32) (extent, bool) {
	const reach = 8 // tokens between a verb and who does it
	for k, n := verb+step, 0; k >= s.From && k < s.To && n < reach; k, n = k+step, n+1 {
		tok := a.Tokens[k]
		if named, ok := a.nameInAside(s, k, step); ok && n == 0 {
			return named, true
		}
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
		if tok.Capital && lexicon.POS(tok.Norm) == 0 {
			return extent{k, k + 1}, true // a name that stands once
		}
		switch part := a.mainPart(k); {
		case part == lexicon.Noun || part == lexicon.Verb && k > s.From && article(a.Tokens[k-1].Norm): // "the offer"
			return a.nounPhrase(s, k, weight), true
		case part == lexicon.Verb:
			return extent{}, false
		}
	}
	return extent{}, false
}

// nameInAside is the name that an aside before a verb holds, which ends with the
// comma at k: "the leader, Eva Berg, defeated".
func (a *Article) nameInAside(s Sentence, k, step int) (extent, bool) {
	if step > 0 || a.Tokens[k].Norm != "," {
		return extent{}, false
	}
	for _, m := range a.MentionsOf(a.sentenceOf(k)) {
		if m.isName() && m.To == k && m.From > s.From && a.Tokens[m.From-1].Norm == "," {
			return m.extent(), true
		}
	}
	return extent{}, false
}

// nounPhrase is a noun with the telling words that stand on both sides of it.
func (a *Article) nounPhrase(s Sentence, k int, weight func(int) float32) extent {
	joins := func(n int) bool {
		if a.inFigure(n) {
			return false // "the union last year", "the landlord two months of rent"
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
