package diffcore

import (
	"iter"
	"math"
	"slices"
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
	"github.com/articlediff/articlediff/diffcore/internal/quantity"
)

var numberChanged = Rule{
	Name:        "number-changed",
	AnyLanguage: true,
	Title:       "Number changed",
	Doc: "A figure is not the one that the original gives in the same place or for the same things; one that stands elsewhere in the original only where the words right around it are the same. " +
		"Rounding, conversion and other ways to write a figure pass (6.4 percent and 6.4%, three miles and 4.8 km, 49 of 50 and nearly 50), and so do sums of two figures. " +
		"A wrong figure is the error that readers forgive least and can check soonest; both the Reuters and the AP handbook ask for every figure to be checked against the source.",
	Axis:     Accuracy,
	Severity: High,
	Moves:    Partial,
	Example: Pair{
		"The council approved 412 new homes on the old harbour site on Monday.",
		"The council approved 421 new homes on the old harbour site on Monday.",
		"412 became 421",
	},
	Silent: []Pair{
		{"The bridge is 4.8 km long and cost 12 million crowns.", "The bridge, 3 miles long, cost 12m crowns.", "other units and another spelling of the same values"},
		{"The crash killed three people and hurt five people on the bridge.", "Eight people were killed or hurt on the bridge in the crash.", "three and five are eight"},
		{"The new £20 note will be in use by the spring, the bank said.", "The new 20 note will be in use by the spring, the bank said.", "a currency sign that was lost in copying"},
		{"The keepers use only seven of their 21-day leave in the summer, the port said.", "The keepers use only seven days of leave in the summer, the port said.", "seven of 21 days are seven days"},
		{"Strangers kept Lund talking for 50 minutes while her neighbour called the police.", "Strangers kept Lund talking for almost an hour while her neighbour called the police.", "about as long, in another unit"},
		{"The canton paid half, the state 40 percent and the railway the rest of the bill.", "The canton and the state paid 90 percent of the bill, and the railway the rest.", "half and 40 percent are 90"},
	},
	find: func(c *comparison) []slip { return c.alteredAmounts(otherFigure) },
}

// alteration says in what an amount differs from the one in its place.
type alteration int

const (
	otherFigure alteration = iota
	otherUnit              // the same figure of something else: 14 metres, 14 kilometres
	otherShare             // percent for percentage points, or the reverse
)

// alteredAmounts finds the amounts of the sentence that are not the original's
// and differ from it in one way.
func (c *comparison) alteredAmounts(in alteration) []slip {
	var out []slip
	if !c.linked {
		return nil
	}
	for _, m := range c.mentions() {
		if was := c.originalAmount(&m); was != nil && c.alteration(&m, was) == in {
			out = append(out, slip{
				at: m.extent(), related: []extent{was.extent()},
				message: say("The original says \"%s\", not \"%s\".", c.quoteOriginal(was.extent()), c.quote(m.extent())),
			})
		}
	}
	return out
}

func (c *comparison) alteration(m, was *Mention) alteration {
	v, w := m.Amount, was.Amount
	switch {
	case v.Kind == quantity.Share && w.Kind == quantity.Points, v.Kind == quantity.Points && w.Kind == quantity.Share:
		return otherShare
	case v.Unit == w.Unit && v.As == w.As && v.Low == w.Low:
		return otherFigure
	case c.sameFigures(m, was):
		return otherUnit
	}
	return otherFigure
}

// sameFigures says that two quantities are told with the same numbers: 46 in
// "more than 46 million" and in "46 billion".
func (c *comparison) sameFigures(m, was *Mention) bool {
	mine, theirs := c.b.figuresOf(m), c.a.figuresOf(was)
	return len(mine) > 0 && slices.Equal(mine, theirs)
}

// multiplies says that a number word is a scale: million.
func multiplies(word string) bool {
	value, _ := lexicon.Numbers.At([]string{word})
	return strings.HasPrefix(value, "x ")
}

// scaled says that a quantity is told in thousands, millions or more.
func (a *Article) scaled(m *Mention) bool {
	return slices.ContainsFunc(a.Tokens[m.From:m.To], func(t Token) bool { return multiplies(t.Norm) })
}

// figuresOf are the numbers of a quantity, as they are written.
func (a *Article) figuresOf(m *Mention) []string {
	var out []string
	for _, t := range a.Tokens[m.From:m.To] {
		if t.Kind == Digits || lexicon.Numbers.Has(t.Norm) && !multiplies(t.Norm) {
			out = append(out, t.Norm)
		}
	}
	return out
}

var numberAdded = Rule{
	Name:  "number-added",
	Title: "Number not in the original",
	Doc: "A figure stands in a sentence that otherwise rests on the original, and the original has it nowhere. " +
		"Small counts that a reader of the original can make (two of the men named there) pass, and so do fractions, and what can be worked out: 15 months, from March 2021 to June 2022. " +
		"An added figure looks like knowledge; where it comes from should be said.",
	Axis:     Accuracy,
	Severity: Medium,
	Moves:    Partial,
	Example: Pair{
		"The mill will close in the spring because orders have dried up, its owner said on Monday.",
		"The mill, which employs 340 people, will close in the spring because orders have dried up, its owner said on Monday.",
		"340 stands nowhere in the original",
	},
	Silent: []Pair{
		{"Police arrested Karl Brandt and his brother Otto at the border on Monday.", "Police arrested two brothers at the border on Monday, Karl and Otto Brandt.", "whoever reads the names can count them"},
		{"The central bank cut its key rate to 2.75 percent from 3 percent on Monday.", "The central bank cut its key rate by 25 basis points on Monday.", "the difference of the two"},
		{"Oil from the old mill now costs more than ten euros a litre.", "Oil from the old mill now costs more than ten euros for one litre.", "a litre is one litre"},
	},
	find: func(c *comparison) []slip {
		var out []slip
		if !c.linked {
			return nil
		}
		for _, m := range c.mentions() {
			if c.strange(&m) && c.originalAmount(&m) == nil && !smallCount(m.Amount) && !c.stated.figures(c.b, &m) {
				out = append(out, slip{
					at:      m.extent(),
					message: say("The original does not have the figure %s.", c.quote(m.extent())),
				})
			}
		}
		return out
	},
}

// originalAmount finds the quantity of the original that one of the sentence
// has replaced; nil where it has replaced none.
func (c *comparison) originalAmount(m *Mention) *Mention {
	if m.Kind != Quantity || c.cutApart(m) || derivable(c.b, m, c.a, c.evidence) {
		return nil
	}
	elsewhere := c.inEvidence(m)
	if elsewhere != nil && !c.countsAnother(m, elsewhere) {
		return nil
	}
	was, size := c.framed(m, func(was *Mention) bool { return exchangeable(m.Amount, was.Amount) || c.lacksUnit(m, was) })
	reckoned := m.Amount.Low >= smallestFigure && c.workedOut(m)
	if was != nil && (elsewhere == nil && !reckoned || size >= sureElsewhere && c.tight(m.extent(), was.extent())) {
		return was
	}
	if elsewhere != nil || reckoned {
		return nil
	}
	if was := c.countOf(m); was != nil && m.Amount.Unit == "" && !m.Amount.OneSided() && !c.b.scaled(m) && c.slot(m.extent(), was.extent()) >= sameSlot {
		return was // 17 countries, of 11: that the original has a 17 for something else is no excuse
	}
	if !c.strange(m) {
		return nil
	}
	if was := c.amountInPlaceOf(m); was != nil {
		return was
	}
	return c.sameFiguresOf(m)
}

// sureElsewhere is the size of the frame that tells the place of a number that
// the evidence has, of something else: nine people per square kilometre became
// eleven, and eleven groups of lynxes live there.
const sureElsewhere = 4

// lacksUnit says that one of two amounts is told without the unit that it has
// from what stands beside it, and that the figures differ: 47 years for a man
// and 50 for a woman.
func (c *comparison) lacksUnit(m, was *Mention) bool {
	bare, other := m.Amount, was.Amount
	if bare.Kind != quantity.Number {
		bare, other = other, bare
	}
	switch other.Kind {
	case quantity.Duration, quantity.Money, quantity.Measure, quantity.Share:
	default:
		return false
	}
	theirs := c.a.figuresOf(was)
	return bare.Kind == quantity.Number && bare.Bound != quantity.Vaguely && other.Bound != quantity.Vaguely && len(theirs) > 0 &&
		!slices.ContainsFunc(c.b.figuresOf(m), func(f string) bool { return slices.Contains(theirs, f) })
}

// sameFiguresOf finds the quantity that is told with the same figures, where
// there is one alone: 72 hours, 72 days. It is looked for in the evidence, and a
// sum of money or a number of millions in the whole original. Figures of one
// digit are too common to be recognised but by the words around.
func (c *comparison) sameFiguresOf(m *Mention) *Mention {
	telling := len(onlyDigits(c.b, m.extent())) > 1
	only := c.onlyOne(c.theirMentions(), func(was *Mention) bool {
		return c.toldWithFiguresOf(m, was) && (telling || m.Amount.Kind == quantity.Money || c.frame(m.extent(), was.extent()).size() >= leastFrame)
	})
	if only != nil || !telling && m.Amount.Kind != quantity.Money || m.Amount.Kind != quantity.Money && !c.b.scaled(m) {
		return only
	}
	return c.onlyOne(c.a.allMentions(), func(was *Mention) bool { return c.toldWithFiguresOf(m, was) })
}

// leastFrame is the size of a frame around the same small figure that says
// that it is the same one: eight months in Spain, eight weeks in Spain.
const leastFrame = 2

// toldWithFiguresOf says that an amount of the original has the figures of m,
// and another unit or scale.
func (c *comparison) toldWithFiguresOf(m, was *Mention) bool {
	if was.Kind != Quantity || !exchangeable(m.Amount, was.Amount) || sameValue(m.Amount, was.Amount) {
		return false
	}
	return c.sameFigures(m, was) || m.Amount.Kind == quantity.Money && was.Amount.Kind == quantity.Money && m.Amount.Low == was.Amount.Low
}

// onlyOne is the mention that fits, where all that fit have one value.
func (c *comparison) onlyOne(among iter.Seq[*Mention], fits func(*Mention) bool) *Mention {
	var only *Mention
	for was := range among {
		switch {
		case !fits(was):
		case only == nil:
			only = was
		case only.Value != was.Value:
			return nil
		}
	}
	return only
}

// inEvidence finds the number of a quantity in the evidence, whatever it counts
// there: nine of their 18 days are nine days. A unit that is told in fewer words,
// or in more, is the same: degrees Celsius, degrees.
func (c *comparison) inEvidence(m *Mention) *Mention {
	for was := range c.theirMentions() {
		v, w := m.Amount, was.Amount
		if was.Kind == Quantity && v.Kind == quantity.Measure && w.Kind == quantity.Measure && (quantity.Compatible(v, w) || strings.HasPrefix(c.a.wording(was.extent()), c.b.wording(m.extent())+" ")) {
			return was
		}
		if was.Kind != Quantity || v.Kind != quantity.Number && w.Kind != quantity.Number {
			continue
		}
		if v.Low == w.Low && v.High == w.High || v.Unit != w.Unit && !c.b.scaled(m) && !c.a.scaled(was) && v.Kind != quantity.Money && w.Kind != quantity.Money && c.sameFigures(m, was) {
			return was
		}
	}
	return nil
}

// countsAnother says that a number of the evidence ranks something or counts
// other things than m does: eleven people, eleven groups; five derbies, the
// fifth round.
func (c *comparison) countsAnother(m, was *Mention) bool {
	k, p := c.b.counted(m), c.a.counted(was)
	return m.Amount.Kind == quantity.Number && k != noToken &&
		(was.Amount.Kind == quantity.Ordinal || p != noToken && !c.a.ofMore(was) && !c.countsAs(m, was))
}

// strange says that the original has a quantity of the sentence nowhere.
func (c *comparison) strange(m *Mention) bool {
	if m.Kind != Quantity || !comparable(m.Amount) || c.stated.amount(m.Amount) || c.cutApart(m) || c.workedOut(m) || derivable(c.b, m, c.a, c.evidence) {
		return false
	}
	bare := m.Amount.Kind == quantity.Number && !c.b.scaled(m) && c.stated.figures(c.b, m) // its unit may have been lost
	return !bare || c.countsOtherwise(m)
}

// cutApart says that a number was cut into pieces when one of the texts was
// copied: "3, 800" for 3,800 there, "£ 50 m" for £50m here.
func (c *comparison) cutApart(m *Mention) bool {
	if m.To < c.sentence.To {
		switch c.b.Tokens[m.To].Norm {
		case "m", "bn", "k":
			return true
		}
	}
	digits := onlyDigits(c.b, m.extent())
	for was := range c.theirMentions() {
		if was.Kind == Quantity && c.a.cutNumber(was.extent(), digits) {
			return true
		}
	}
	return false
}

// cutNumber says that digits begin in a quantity and go on behind the mark and
// the space that follow it, or end in it and begin in what stands before.
func (a *Article) cutNumber(e extent, digits string) bool {
	there := onlyDigits(a, e)
	if there == "" || there == digits {
		return false
	}
	if rest, ok := strings.CutSuffix(digits, there); ok && e.from > 0 && a.Tokens[e.from-1].Kind == Mark {
		return rest != "" && (e.from == 1 || strings.HasSuffix(rest, onlyDigits(a, extent{e.from - 2, e.from - 1}))) // ". 3 billion", of 1.3 billion
	}
	rest, ok := strings.CutPrefix(digits, there)
	return ok && e.to+1 < len(a.Tokens) && a.Tokens[e.to].Kind == Mark && strings.HasPrefix(a.Tokens[e.to+1].Norm, rest)
}

// onlyDigits are the digits of a stretch of tokens.
func onlyDigits(a *Article, e extent) string {
	span := a.spanOf(e)
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, a.Text[span.Start:span.End])
}

// countsOtherwise says that the evidence counts the same things as m, once, and
// finds another number of them: 17 countries, where it has 11 countries. That
// the original has a 17 for something else is no excuse.
func (c *comparison) countsOtherwise(m *Mention) bool {
	return c.countOf(m) != nil
}

// countOf finds the quantity of the evidence that counts the same things as m,
// where there is one alone and it says otherwise; nil if there is none.
func (c *comparison) countOf(m *Mention) *Mention {
	k := c.b.counted(m)
	if k == noToken || c.stated.counts(m.Amount, lexicon.Lemma(c.b.Tokens[k].Norm)) {
		return nil
	}
	var only *Mention
	for was := range c.theirMentions() {
		p := noToken
		if was.Kind == Quantity {
			p = c.a.counted(was)
		}
		if p == noToken || c.baseTerm(p).stem != c.term(k).stem {
			continue
		}
		if c.loose(k, m) && c.slot(m.extent(), was.extent()) < looseSlot {
			continue
		}
		if only != nil || sameValue(m.Amount, was.Amount) || !exchangeable(m.Amount, was.Amount) || c.has(was.Amount) {
			return nil
		}
		only = was
	}
	return only
}

// looseSlot is the share of the words around that must be the original's where
// what is counted says little: people, hours.
const looseSlot = 0.3

// loose says that much in a story is counted in such a noun.
func (c *comparison) loose(k int, m *Mention) bool {
	switch c.b.Tokens[k].Norm {
	case "people", "men", "women", "children", "times":
		return true
	}
	return m.Amount.Unit != ""
}

// counted is the noun that a quantity counts, or noToken: 17 neighbouring
// countries. Of an amount with a unit that is the unit itself.
func (a *Article) counted(m *Mention) int {
	const reach = 3 // tokens: "two former drivers"
	if m.Amount.Unit != "" {
		return m.To - 1
	}
	for k := m.To; k < min(a.Sentences[m.Sentence].To, m.To+reach); k++ {
		t := a.Tokens[k]
		if t.Kind != Word || lexicon.Stopwords.Has(t.Norm) || t.Capital {
			return noToken
		}
		if next := k + 1; mainPart(t.Norm) == lexicon.Noun && (next == len(a.Tokens) || a.Tokens[next].Kind != Word || mainPart(a.Tokens[next].Norm) != lexicon.Noun || lexicon.Stopwords.Has(a.Tokens[next].Norm)) {
			return k
		}
	}
	return noToken
}

// workedOut says that a value is the sum or the difference of two that stand
// beside each other in the evidence: three dead and five hurt are eight. It is
// no sum of two of which the sentence tells one, nor where only one of the two
// counts what it counts.
func (c *comparison) workedOut(m *Mention) bool {
	for _, i := range c.evidence {
		var was *Mention // the quantity before
		theirs := c.a.MentionsOf(int(i))
		for k := range theirs {
			o := &theirs[k]
			if o.Kind != Quantity {
				continue
			}
			if was != nil && was.Amount.Kind == o.Amount.Kind && c.madeOf(m.Amount.Kind, o.Amount.Kind) &&
				(isResult(m.Amount, was.Amount.Low+o.Amount.Low) && !c.has(was.Amount) && !c.has(o.Amount) && c.countsAs(m, was) == c.countsAs(m, o) ||
					isResult(m.Amount, math.Abs(was.Amount.Low-o.Amount.Low))) {
				return true
			}
			was = o
		}
	}
	return false
}

// isResult says that a value tells the result of a reckoning, if loosely.
func isResult(v quantity.Value, made float64) bool {
	return v.Low == made || v.Bound != quantity.Exactly && quantity.Compatible(v, quantity.Value{Kind: v.Kind, Unit: v.Unit, Low: made, High: made})
}

// countsAs says that two bare numbers count the same noun.
func (c *comparison) countsAs(m, was *Mention) bool {
	k, p := c.b.counted(m), c.a.counted(was)
	return m.Amount.Unit == "" && k != noToken && p != noToken && c.baseTerm(p).stem == c.term(k).stem
}

// madeOf says that two values of a kind make one of a kind: from 3 percent to
// 2.75 are 25 basis points.
func (c *comparison) madeOf(kind, of quantity.Kind) bool {
	return kind == of || kind == quantity.Points && of == quantity.Share
}

// comparable says that a value is told finely enough to be wrong.
func comparable(v quantity.Value) bool {
	switch v.Kind {
	case quantity.Label:
		return false // part of a name
	case quantity.Times:
		return v.Low > 2 // "twice" is often computed
	}
	return v.Bound != quantity.Vaguely
}

// smallestFigure is the least number that is hardly a count of what the
// original names one by one, nor the number of a page or a note.
const smallestFigure = 13

// smallCount says that a value may be counted or worked out by whoever reads
// the original: two of them, half of them, the third one, five years.
func smallCount(v quantity.Value) bool {
	switch v.Kind {
	case quantity.Number, quantity.Ordinal:
		return v.High < smallestFigure
	case quantity.Share:
		return v.As != "%" && v.As != "percent"
	case quantity.Duration, quantity.Age, quantity.Times:
		return true
	case quantity.Measure:
		return v.Step > 0 && v.Low == v.Step // one litre, where the original says a litre
	}
	return false
}

// amountInPlaceOf finds the quantity of the evidence that stands where m
// stands, and that the sentence does not have.
func (c *comparison) amountInPlaceOf(m *Mention) *Mention {
	best := c.inPlaceOf(m, func(was *Mention) bool {
		return was.Kind == Quantity && exchangeable(m.Amount, was.Amount) && !c.tellsAsOften(was) && !c.onlyOneCounts(m, was) && !c.ageAndCount(m, was)
	})
	if best == nil {
		best = c.countOf(m)
	}
	return best
}

// onlyOneCounts says that one of two bare numbers counts something and the
// other stands by itself, as an age does: two men; Lund, 36.
func (c *comparison) onlyOneCounts(m, was *Mention) bool {
	alone := func(a *Article, m *Mention) bool {
		return m.Amount.Kind == quantity.Age || m.Amount.Kind == quantity.Number && m.From > 0 && a.Tokens[m.From-1].Norm == "," && (m.To == len(a.Tokens) || a.Tokens[m.To].Kind == Mark)
	}
	return alone(c.b, m) != alone(c.a, was) && (c.b.counted(m) != noToken || c.a.counted(was) != noToken)
}

// ageAndCount says that one of two values is an age and the other counts
// something: 30 years old, three others.
func (c *comparison) ageAndCount(m, was *Mention) bool {
	return m.Amount.Kind == quantity.Age && was.Amount.Kind == quantity.Number && c.a.counts(was) ||
		was.Amount.Kind == quantity.Age && m.Amount.Kind == quantity.Number && c.b.counts(m)
}

// counts says that a word follows a bare number, so that it is no age: an age
// stands by itself, between commas.
func (a *Article) counts(m *Mention) bool {
	return m.To < len(a.Tokens) && a.Tokens[m.To].Kind == Word
}

// exchangeable says that one value can stand in the other's place by mistake:
// they measure the same thing, or have the same figure with another unit.
func exchangeable(v, w quantity.Value) bool {
	if v.Kind == w.Kind && v.Kind != quantity.Label {
		return w.Bound != quantity.Vaguely && !sameLength(v, w) && (v.Kind != quantity.Share || fraction(v) == fraction(w))
	}
	if v.Kind == quantity.Age && w.Kind == quantity.Number || v.Kind == quantity.Number && w.Kind == quantity.Age {
		return years(v) != years(w) && years(v) < oldest && years(w) < oldest // Lund, 42, who is 24
	}
	// A bare number may have lost its unit, or have it elsewhere; an age may be told as a time.
	bare := v.Kind == quantity.Number || w.Kind == quantity.Number
	years := v.Kind == quantity.Age || w.Kind == quantity.Age
	return !bare && !years && v.Low == w.Low && v.High == w.High && w.Kind != quantity.Label
}

// oldest is more years than anybody lives.
const oldest = 120

// years is an age in the unit that a bare number means.
func years(v quantity.Value) float64 {
	if v.Unit == "month" {
		return v.Low / monthsAYear
	}
	return v.Low
}

// fraction says that a share is told in words: half, a third.
func fraction(v quantity.Value) bool { return v.As != "%" && v.As != "percent" }

// sameLength says that two times in different units, one of them told loosely
// or in months, are about as long: 11 weeks, nearly three months.
func sameLength(v, w quantity.Value) bool {
	const month = 30.44 * 24 * 60 * 60 // seconds
	if v.Kind != quantity.Duration || v.Unit == w.Unit && (v.As == w.As || v.Bound != quantity.Nearly && v.Bound != quantity.About) {
		return false
	}
	x, y := v.Low, w.Low
	switch {
	case v.Unit == w.Unit: // 50 minutes, almost an hour
	case v.Unit == "month":
		x *= month
	default:
		y *= month
	}
	return min(x, y) >= leastLength*max(x, y)
}

// has reports whether the sentence states a value of the original.
func (c *comparison) has(v quantity.Value) bool {
	for _, m := range c.mentions() {
		if m.Kind == Quantity && sameValue(m.Amount, v) {
			return true
		}
	}
	return false
}
