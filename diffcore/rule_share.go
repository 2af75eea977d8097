package diffcore

import (
	"slices"
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/cue"
	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
	"github.com/articlediff/articlediff/diffcore/internal/quantity"
)

var shareChanged = Rule{
	Name:  "share-changed",
	Title: "Few, some, most, all: another step",
	Doc: "The original says some of something, and here it is most or all; or it says most, and here it is a few. " +
		"So it is with sometimes and always, dozens and thousands, up to and more than, and where a limit fell out: 40, of up to 40, or five, of between three and five. " +
		"Neighbours that newspapers use for each other pass (some and many, many and most), but nothing passes for all, and so does a step where the original names none. " +
		"One short word makes a rule of an exception, and no figure stands beside it to give it away; the EBU counts it with accuracy.",
	Axis:     Accuracy,
	Severity: Medium,
	Moves:    Partial,
	Example: Pair{
		"Some schools in the town will close on Friday because of the strike, the council said.",
		"All schools in the town will close on Friday because of the strike, the council said.",
		"some became all",
	},
	Silent: []Pair{
		{"Several schools in the town will close on Friday, the council said.", "Some schools in the town will close on Friday, the council said.", "several are some"},
		{"The ferry is often late in winter, and the crew is tired.", "The ferry is usually late in winter, and the crew is tired.", "often and usually are neighbours"},
		{"A berth in the harbour must cost no more than 300 crowns.", "A berth in the harbour must not cost more than 300 crowns.", "a denied side is the other one"},
		{"The court can send her to prison for up to ten years, the judge said.", "The court can send her to prison for a maximum of ten years, the judge said.", "the limit in another word"},
		{"A late goal moved Skarvik up to 64 points, the paper said.", "A late goal gave Skarvik 64 points, the paper said.", "up to, of where they got"},
		{"Some schools in the town will close on Friday, the council said.", "Schools in the town will close on Friday, the council said.", "no step is named"},
	},
	find: func(c *comparison) []slip {
		if !c.linked {
			return nil
		}
		if out := c.stepsInPlace(); len(out) > 0 {
			return out[:1]
		}
		for k := c.sentence.From; k < c.sentence.To; k++ {
			rung, n := c.b.rungAt(k, c.sentence)
			if n == 0 || c.b.superlative(k) || c.denied(c.b, c.j, k) {
				continue
			}
			noun := c.b.sharedNoun(c.sentence, k+n)
			if was, ok := c.otherShare(rung, noun); ok {
				at := extent{k, noun + 1}
				return []slip{{
					at: at, related: []extent{was},
					message: say("The original says \"%s\", not \"%s\".", c.quoteOriginal(was), c.quote(at)),
				}}
			}
			k += n - 1
		}
		return c.otherSide()
	},
}

// otherSide finds a number that both texts have, and on whose other side the
// truth lies here: up to 30 became more than 30.
func (c *comparison) otherSide() []slip {
	for _, m := range c.mentions() {
		side := c.b.sideOf(&m)
		if was := c.limitOf(&m); side == noSide && was != nil {
			return []slip{{
				at: m.extent(), related: []extent{was.extent()},
				message: say("The original says \"%s\", not \"%s\".", c.quoteOriginal(was.extent()), c.quote(m.extent())),
			}}
		}
		if side == noSide || c.b.deniedBefore(m.From) {
			continue
		}
		var was *Mention
		for there := range c.theirMentions() {
			if there.Kind != Quantity || !sameFigure(m.Amount, there.Amount) {
				continue
			}
			if other := c.a.sideOf(there); other == noSide || other == side || c.a.deniedBefore(there.From) {
				was = nil
				break // it is told so too
			}
			was = there
		}
		if was != nil {
			at, of := c.b.withSide(&m), c.a.withSide(was)
			return []slip{{
				at: at, related: []extent{of},
				message: say("The original says \"%s\", not \"%s\".", c.quoteOriginal(of), c.quote(at)),
			}}
		}
	}
	return nil
}

// limitOf finds the number of the evidence that m tells without its limit: 40, of
// up to 40; five, of between three and five. More than and nearly are left out
// so often that nobody is misled.
func (c *comparison) limitOf(m *Mention) *Mention {
	if m.Kind != Quantity || m.Amount.Bound != quantity.Exactly || m.Amount.Low != m.Amount.High || m.Amount.Kind == quantity.Score || c.b.limits(m.From) {
		return nil
	}
	var only *Mention
	for was := range c.theirMentions() {
		if was.Kind != Quantity || was.Amount.Kind != m.Amount.Kind || was.Amount.Unit != m.Amount.Unit || was.Amount.Kind == quantity.Score || was.Amount.High != m.Amount.High && was.Amount.Low != m.Amount.Low {
			continue
		}
		ranges := was.Amount.Low < was.Amount.High && was.Amount.Bound == quantity.Exactly
		if only != nil || !ranges && !c.a.limited(was) || c.slot(m.extent(), was.extent()) < sameSlot {
			return nil // it is told without a limit there too, or of something else
		}
		only = was
	}
	return only
}

// limited says that a limit stands in a quantity: up to 40, at least 40. After a
// noun "up to" tells where something got: a goal moved the team up to 64 points.
func (a *Article) limited(m *Mention) bool {
	switch first := a.Tokens[m.From].Norm; first {
	case "at", "no", "not":
		return true
	case "up":
		k := m.From - 1
		return k < a.Sentences[m.Sentence].From || !a.Tokens[k].Capital && (a.Tokens[k].Kind == Mark || lexicon.Stopwords.Has(a.Tokens[k].Norm) || lexicon.POS(a.Tokens[k].Norm)&lexicon.Noun == 0)
	}
	return false
}

// limits says that a limit is told near the number at a token: up to 40, at
// least 40, a maximum of 40, within 40.
func (a *Article) limits(k int) bool {
	const reach = 6 // tokens: loans of, at most, 40
	s := a.Sentences[a.sentenceOf(k)]
	for t := max(s.From, k-reach); t < min(s.To, k+reach); t++ {
		switch a.Tokens[t].Norm {
		case "maximum", "minimum", "limit", "limits", "most", "least", "cap", "capped", "ceiling", "floor", "within":
			return true
		case "up":
			if t+1 < s.To && a.Tokens[t+1].Norm == "to" {
				return true
			}
		case "no", "not":
			if t+2 < s.To && a.Tokens[t+2].Norm == "than" {
				return true
			}
		}
	}
	return false
}

// deniedBefore says that a no stands right before a number: must not earn more
// than 15,000.
func (a *Article) deniedBefore(k int) bool {
	const reach = 5 // tokens
	from := max(a.Sentences[a.sentenceOf(k)].From, k-reach)
	return slices.ContainsFunc(extent{from, k}.tokens(), a.strictlyNo)
}

// side is where the truth lies, seen from the number that is told.
type side int

const (
	noSide side = iota // the number alone says nothing of it
	beneath
	exactly
	beyond
)

// sideOf is the side of a number on which the truth is told to lie.
func (a *Article) sideOf(m *Mention) side {
	if m.Kind != Quantity {
		return noSide
	}
	switch m.Amount.Bound {
	case quantity.Under, quantity.Nearly:
		return beneath
	case quantity.Over:
		return beyond
	}
	if m.From > 0 && (a.Tokens[m.From-1].Norm == "exactly" || a.Tokens[m.From-1].Norm == "precisely") {
		return exactly
	}
	return noSide
}

// withSide is a number with the word before it that says that it is exact.
func (a *Article) withSide(m *Mention) extent {
	if a.sideOf(m) == exactly {
		return extent{m.From - 1, m.To}
	}
	return m.extent()
}

// sameFigure says that two values are told with one figure.
func sameFigure(v, w quantity.Value) bool {
	return v.Kind == w.Kind && v.Low == w.Low && v.High == w.High && v.Unit == w.Unit
}

// stepsInPlace finds the steps of a ladder that stand for other ones between
// words that are the original's on both sides.
func (c *comparison) stepsInPlace() []slip {
	var out []slip
	for _, p := range c.parallels() {
		for _, r := range p.changed {
			at, is := c.b.step(r.is)
			from, was := c.a.step(r.was)
			if otherStep(is, was) && !p.denied(c, r) && !p.refused(c, r) {
				out = append(out, slip{
					at: at, related: []extent{from},
					message: say("The original says \"%s\", not \"%s\".", c.quoteOriginal(from), c.quote(at)),
				})
			}
		}
	}
	return out
}

// refused says that near a replacement something else was replaced that says
// that it was not so: failed to pay at least the wage, paid less.
func (p *parallel) refused(c *comparison, r replacement) bool {
	const reach = 5 // tokens
	return p.loose(c, r, reach,
		func(k int) bool { return c.b.refusesAt(k) },
		func(k int) bool { return c.a.refusesAt(k) })
}

// step is the first step of a ladder among some words; empty if none is.
func (a *Article) step(among extent) (at extent, value string) {
	for k := among.from; k < among.to; k++ {
		if value, n := cue.Steps.At(norms(a, k, among.to)); n > 0 && !a.superlative(k) && (!strings.HasPrefix(value, "bound") || a.countsAt(k+n)) {
			return extent{k, k + n}, value
		}
	}
	return at, ""
}

// countsAt says that a number stands at a token, or right behind it, or a word
// that multiplies: 30,000 years ago, almost doubled.
func (a *Article) countsAt(k int) bool {
	return k < len(a.Tokens) && (a.Tokens[k].Kind == Digits || timesWord.Has(a.Tokens[k].Norm) || slices.ContainsFunc(a.MentionsOf(a.sentenceOf(k)), func(m Mention) bool {
		return m.Kind == Quantity && m.From <= k+1 && k < m.To
	}))
}

// timesWord lists the words that are a number: almost doubled.
var timesWord = wordList("double doubled doubling triple tripled tripling treble trebled quadruple quadrupled halve halved halving twice half")

// otherStep says that two steps are of one ladder and cannot stand for each
// other.
func otherStep(is, was string) bool {
	ladder, high, _ := strings.Cut(is, " ")
	other, low, _ := strings.Cut(was, " ")
	if ladder == "count" && other == "share" {
		return low <= "1" // several, dozens
	}
	if is == "" || ladder != other || high == low {
		return false
	}
	const top = "5"
	return ladder == "count" || ladder == "bound" || high == top || low == top || high[0] > low[0]+1 || low[0] > high[0]+1
}

// superlative says that a "most" compares: the most brilliant, the most waste.
func (a *Article) superlative(k int) bool {
	return k > 0 && a.Tokens[k].Norm == "most" && (a.Tokens[k-1].Norm == "the" || a.Tokens[k-1].Norm == "of")
}

// sharedNoun is the noun behind a word such as some or most, or the pronoun
// for it ("most of them"); noToken if none is near.
func (a *Article) sharedNoun(s Sentence, k int) int {
	const reach = 4 // tokens: "the private schools"
	for n := k; n < min(s.To, k+reach); n++ {
		t := a.Tokens[n]
		if t.Norm == "them" || t.Norm == "those" {
			return n
		}
		if t.Kind != Word || a.parts(n) {
			return noToken
		}
		if k := a.counted(&Mention{Sentence: a.sentenceOf(n), From: n, To: n}); k != noToken {
			return k
		}
		if t.Norm != "the" && t.Norm != "of" && t.Norm != "its" && t.Norm != "their" && t.Norm != "these" {
			return noToken
		}
	}
	return noToken
}

// otherShare finds the step that the evidence names for the same noun, where
// it is another.
func (c *comparison) otherShare(rung string, noun int) (was extent, ok bool) {
	if noun == noToken {
		return was, false
	}
	for _, i := range c.evidence {
		s := c.a.Sentences[i]
		for p := s.From; p < s.To; p++ {
			there, n := c.a.rungAt(p, s)
			if n == 0 || c.a.superlative(p) {
				continue
			}
			of := c.a.sharedNoun(s, p+n)
			if of == noToken || c.a.Tokens[of].Norm != c.b.Tokens[noun].Norm || c.denied(c.a, int(i), p) {
				continue
			}
			if !otherStep(rung, there) || c.slot(extent{noun, noun + 1}, extent{of, of + 1}) < sameSlot {
				return was, false
			}
			return extent{p, of + 1}, true
		}
	}
	return was, false
}

// rungAt is the step of how many that a word or phrase names, and its length in
// tokens; 0 where it names none.
func (a *Article) rungAt(k int, s Sentence) (value string, tokens int) {
	value, n := cue.Steps.At(norms(a, k, s.To))
	if ladder, _, _ := strings.Cut(value, " "); ladder != "share" && ladder != "count" {
		return "", 0
	}
	return value, n
}
