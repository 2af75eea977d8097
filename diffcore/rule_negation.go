package diffcore

import (
	"slices"
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

var negationFlipped = Rule{
	Name:  "negation-flipped",
	Title: "Turned into its opposite",
	Doc: "One text denies what the other asserts: a \"not\", \"no\", \"never\" or \"denied\" fell out or came in, between the same words. " +
		"A negation that is put another way passes (not alive, dead; did not attend, stayed away; refused), and so does one of words that the other text does not have. " +
		"One small word turns the fact round, and the sentence still looks the same.",
	Axis:     Accuracy,
	Severity: High,
	Moves:    Contradicted,
	Example: Pair{
		"Inspectors do not believe that the harbour wall is in danger of failing.",
		"Inspectors believe that the harbour wall is in danger of failing.",
		"the original says that they do not",
	},
	Silent: []Pair{
		{"The jury’s verdict is not based on emotion, rather on the facts.", "The jury’s verdict is based on the facts.", "what is denied is something else"},
		{"The mill did not survive the fire, the owner said.", "The mill was destroyed by the fire, the owner said.", "denied in other words"},
		{"The museum will not open before June.", "The museum will open in June at the earliest.", "not before June is from June on"},
		{"Visitors don’t get their money back when the ferry is late.", "Visitors dont get their money back when the ferry is late.", "a negation that lost its apostrophe"},
		{"Nobody who saw the ferry go down will forget it.", "Nobody who saw the ferry go down can forget it.", "both deny it"},
		{"The mayor denied that the bridge was unsafe.", "The mayor rejected reports that the bridge was unsafe.", "another verb that denies"},
		{"The ferry was not insured, and its owner did not reply.", "The ferry was uninsured.", "a word that has the no inside"},
		{"The names of the drowned sailors have yet to be announced by the port.", "The names of the drowned sailors have not yet been announced by the port.", "what is yet to come has not come"},
		{"Islanders have reservations about the new ferry across the sound to Skarvik.", "The islanders are not happy about the new ferry across the sound to Skarvik.", "a state of mind has words of its own that deny it"},
		{"The rock deprived the ferry of its rudder on the way to the island of Grims.", "On the way to the island of Grims the ferry had no rudder any more.", "a word that takes away"},
		{"The protests in the harbour felt un-Norwegian to many of the visitors.", "The protests in the harbour did not feel Norwegian to many of the visitors.", "the no is in a syllable"},
	},
	find: func(c *comparison) []slip { return c.flips() },
}

// flips are what turnedInPlace finds, the first alone. It is asked once.
func (c *comparison) flips() []slip {
	if c.flipped == nil {
		turned := c.turnedInPlace()
		c.flipped = append([]slip{}, turned[:min(len(turned), 1)]...)
	}
	return c.flipped
}

// turnedInPlace finds the negations that came in or fell out between words that
// are the original's on both sides.
func (c *comparison) turnedInPlace() []slip {
	var out []slip
	for _, p := range c.parallels() {
		for _, r := range p.changed {
			for _, m := range c.mentions() {
				if !plainNo(m, r.is) || !m.extent().holds(r.here) || len(r.there) > 0 || c.moods(r) {
					continue
				}
				k := c.pointOf(c.b, m.extent(), c.tellingHere)
				if !c.a.saysNo(r.was) && p.sayHere(c, r, k) && !c.softened(c.b, m) && !p.undone(c, r, false) {
					out = append(out, c.cameIn(c.b.widened(r.is, c.sentence).upTo(k+1), m, c.a.widened(r.was, p.original)))
				}
			}
			for _, m := range c.a.MentionsOf(c.a.sentenceOf(p.original.From)) {
				if !plainNo(m, r.was) || !m.extent().holds(r.there) || len(r.here) > 0 || c.moods(r) {
					continue
				}
				k := c.pointOf(c.a, m.extent(), c.baseWeight)
				if !c.b.saysNo(r.is) && p.sayThere(c, r, k) && !c.softened(c.a, m) && !p.undone(c, r, true) {
					out = append(out, c.fellOut(c.b.widened(r.is, c.sentence), c.a.widened(r.was, p.original).upTo(k+1), m))
				}
			}
		}
	}
	return out
}

// sayHere says that a word of the sentence that is denied there stands in the
// original too, at the same place, and is not denied in it.
func (p *parallel) sayHere(c *comparison, r replacement, k int) bool {
	at, paired := p.here.of(k)
	return p.pairsHere(c, r, k) && !(paired && (c.bothDeny(k, at) || c.repeated(at) && !c.inPlace(k, at)))
}

// sayThere is the same for a word of the original.
func (p *parallel) sayThere(c *comparison, r replacement, at int) bool {
	k, paired := p.there.of(at)
	return p.pairsThere(c, r, at) && !(paired && (c.bothDeny(k, at) || c.repeated(at) && !c.inPlace(k, at)))
}

// moods says that one side of a replacement says what can, should or is to be,
// and the other what is: more than a negation has changed.
func (c *comparison) moods(r replacement) bool {
	modal := func(a *Article, e extent) bool {
		return slices.ContainsFunc(e.tokens(), func(k int) bool {
			norm, _, _ := strings.Cut(strings.ReplaceAll(a.Tokens[k].Norm, "’", "'"), "n't")
			return modals.Has(norm) || a.Tokens[k].Norm == "to"
		})
	}
	return modal(c.b, r.is) != modal(c.a, r.was)
}

// modals lists the verbs of what can, should and will be, also as they begin
// before an n't.
var modals = wordList("can ca could will wo would shall should must may might cannot")

// pointOf is the first telling word behind a negation or the like, whatever
// marks stand between: not a "historic problem"; noToken if none is near.
func (c *comparison) pointOf(art *Article, of extent, weight func(int) float32) int {
	const reach = 6 // tokens
	s := art.Sentences[art.sentenceOf(of.from)]
	for k := of.to; k < min(s.To, of.to+reach); k++ {
		if weight(k) > 0 && !lightWord.Has(art.Tokens[k].Norm) {
			return k
		}
	}
	return noToken
}

// undone says that near a replacement, which brings or takes a negation,
// something else was replaced that turns the statement back: a word that says
// no, one for its opposite, a condition. gone: the negation was the original's.
func (p *parallel) undone(c *comparison, r replacement, gone bool) bool {
	turnsBack := func(a *Article, k int, other bool) bool {
		norm := a.Tokens[k].Norm
		return a.strictlyNo(k) || contrasting.Has(norm) || other && (a.refusesAt(k) || conditional.Has(norm))
	}
	const reach = 12 // tokens: the rest of a clause
	return p.loose(c, r, reach,
		func(k int) bool {
			return (turnsBack(c.b, k, gone) || c.oppositeNear(p, k)) && !c.b.dependsBetween(k, r.is)
		},
		func(k int) bool { return turnsBack(c.a, k, !gone) && !c.a.dependsBetween(k, r.was) })
}

// dependsBetween says that between a word and a stretch another clause begins
// that depends on its neighbour: what is denied in it is something else.
func (a *Article) dependsBetween(k int, e extent) bool {
	between := extent{min(k, e.to), max(k, e.from)}
	return slices.ContainsFunc(between.tokens(), func(n int) bool { return relative.Has(a.Tokens[n].Norm) })
}

// relative lists the words that open a clause about what stands before them.
var relative = wordList("who whom whose which because")

// contrasting lists the words that put what is so beside what is not: not based
// on emotion, rather on the facts.
var contrasting = wordList("rather instead unlike")

// oppositeNear says that a word has its opposite among the words of the original
// that stand for none of the sentence.
func (c *comparison) oppositeNear(p *parallel, k int) bool {
	foe := foeOf(c.term(k))
	for n := p.original.From; n < p.original.To && !foe.nobody(); n++ {
		if _, paired := p.there.of(n); !paired && foe.excludes(c.baseTerm(n)) {
			return true
		}
	}
	return false
}

// cameIn says that a negation is not the original's.
func (c *comparison) cameIn(at extent, m Mention, was extent) slip {
	return slip{
		at: at, related: []extent{was},
		message: say("Here it says \"%s\"; the original has no \"%s\".", c.quote(at), c.quote(m.extent())),
	}
}

// fellOut says that a negation of the original is gone.
func (c *comparison) fellOut(at, was extent, m Mention) slip {
	return slip{
		at: at, related: []extent{was},
		message: say("The original says \"%s\"; here the \"%s\" is gone.", c.quoteOriginal(was), c.quoteOriginal(m.extent())),
	}
}

// repeated says that a word of the original stands more than once in the
// evidence, or what it stands for in the sentence: denied here, asserted there.
func (c *comparison) repeated(p int) bool {
	terms := c.search.lex.terms
	family, there, here := terms[c.search.said[p]].family, 0, 0
	for _, i := range c.evidence {
		s := c.a.Sentences[i]
		for _, t := range c.search.said[s.From:s.To] {
			if terms[t].family == family {
				there++
			}
		}
	}
	for _, t := range c.search.queryTerms[c.sentence.From:c.sentence.To] {
		if terms[t].family == family {
			here++
		}
	}
	return there > 1 || here > 1
}

// inPlace says that a word stands among the words of the original, nearly all
// of them, so that another like it elsewhere is not meant.
func (c *comparison) inPlace(k, p int) bool {
	const nearlyAll = 0.8
	return c.slot(extent{k, k + 1}, extent{p, p + 1}) >= nearlyAll
}

// tellingHere is the information of a word of the sentence, none for an adverb
// that the original does not have: "is not currently touring" denies "touring".
func (c *comparison) tellingHere(k int) float32 {
	if !c.says(k) && c.b.mainPart(k) == lexicon.Adverb {
		return 0
	}
	return c.weight(k)
}

// bothDeny says that both texts turn round a word and what it stands for.
func (c *comparison) bothDeny(k, p int) bool {
	here, there := false, false
	for _, m := range c.mentions() {
		here = here || m.Kind == Negation && c.focus(c.b, m, c.weight) == k
	}
	for _, m := range c.a.MentionsOf(c.a.sentenceOf(p)) {
		there = there || m.Kind == Negation && c.focus(c.a, m, c.baseWeight) == p
	}
	return here && there
}

// focus is the first telling word that a negation turns round, or noToken.
func (c *comparison) focus(art *Article, m Mention, weight func(int) float32) int {
	const reach = 4 // tokens: "not, in principle," is as far as it goes
	for k := m.To; k < min(m.To+reach, len(art.Tokens)) && art.Tokens[k].Span.End <= m.Scope.End; k++ {
		if weight(k) > 0 && !lightWord.Has(art.Tokens[k].Norm) {
			return k
		}
	}
	return noToken
}

// lightWord lists words that say nothing by themselves of what is denied.
var lightWord = wordList(`
	get gets got getting have has had having make makes made making take takes took taken taking do does did done go goes went come came
	give gives gave given look looks looked looking seem seems seemed seeming feel feels felt feeling report reports allegation allegations claim claims accusation accusations charge charges rumour rumours rumor rumors any anything`)

// solid says that a word of the sentence is the same word in the evidence,
// with a telling word beside it that stands beside it there too.
func (c *comparison) solid(k int) bool { return c.solidFrom(k, derivationStrength) }

// solidFrom is the same for a match that is at least so strong.
func (c *comparison) solidFrom(k int, strength float32) bool {
	p := c.originOf(k)
	if p == noToken || c.strength[k-c.sentence.From] < strength {
		return false
	}
	return c.slot(extent{k, k + 1}, extent{p, p + 1}) >= sameSlot
}
