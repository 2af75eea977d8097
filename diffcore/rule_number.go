package diffcore

import (
	"fmt"

	"github.com/articlediff/articlediff/diffcore/internal/quantity"
)

var numberChanged = Rule{
	Name:        "number-changed",
	AnyLanguage: true,
	Title:       "Number changed",
	Doc: "A figure is not the one that the original gives in the same place, and stands nowhere else in the original: another number, another unit, another scale. " +
		"Rounding, conversion and other ways to write a figure pass: 6.4 percent and 6.4%, three miles and 4.8 km, 49 of 50 and nearly 50. " +
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
		{"Shares in the mill fell 6.4 percent on Tuesday, the steepest fall in two years.", "Shares in the mill dropped by more than 6% on Tuesday, the sharpest fall in two years.", "rounded, and said so"},
		{"The new £20 note will be in use by the spring, the bank said.", "The new 20 note will be in use by the spring, the bank said.", "a currency sign that was lost in copying"},
		{"The ferry carried 412 passengers and 38 cars when it ran aground near Skarvik.", "The ferry carried hundreds of passengers when it ran aground near Skarvik.", "told more vaguely"},
	},
	find: func(c *comparison) []slip {
		var out []slip
		for _, m := range c.strangeAmounts() {
			if was := c.amountInPlaceOf(&m); was != nil {
				out = append(out, slip{
					at: m.extent(), related: []extent{was.extent()},
					message: fmt.Sprintf("The original says %s, not %s.", c.quoteOriginal(was.extent()), c.quote(m.extent())),
				})
			}
		}
		return out
	},
}

var numberAdded = Rule{
	Name:  "number-added",
	Title: "Number not in the original",
	Doc: "A figure stands in a sentence that otherwise rests on the original, and the original has it nowhere. " +
		"Small counts that a reader of the original can make (two of the men named there) pass, and so do fractions. " +
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
	},
	find: func(c *comparison) []slip {
		var out []slip
		for _, m := range c.strangeAmounts() {
			if c.amountInPlaceOf(&m) == nil && !smallCount(m.Amount) && !c.stated.figures(c.b, &m) {
				out = append(out, slip{
					at:      m.extent(),
					message: fmt.Sprintf("The original does not have the figure %s.", c.quote(m.extent())),
				})
			}
		}
		return out
	},
}

// strangeAmounts are the quantities of the sentence that the original has
// nowhere.
func (c *comparison) strangeAmounts() []Mention {
	var out []Mention
	for _, m := range c.mentions() {
		bare := m.Amount.Kind == quantity.Number && c.stated.figures(c.b, &m) // its unit may have been lost
		if c.linked && m.Kind == Quantity && comparable(m.Amount) && !bare && !c.stated.amount(m.Amount) {
			out = append(out, m)
		}
	}
	return out
}

// comparable says that a value is told finely enough to be wrong.
func comparable(v quantity.Value) bool {
	switch v.Kind {
	case quantity.Label, quantity.Times:
		return false // part of a name; "doubled" is often computed
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
	case quantity.Duration, quantity.Age:
		return true
	}
	return false
}

// amountInPlaceOf finds the quantity of the evidence that stands where m
// stands, and that the sentence does not have.
func (c *comparison) amountInPlaceOf(m *Mention) *Mention {
	var best *Mention
	bestSlot := 0.0
	for _, i := range c.evidence {
		theirs := c.a.MentionsOf(int(i))
		for k := range theirs {
			was := &theirs[k]
			if was.Kind != Quantity || !exchangeable(m.Amount, was.Amount) || c.has(was.Amount) {
				continue
			}
			if at := c.slot(m.extent(), was.extent()); at >= sameSlot && at > bestSlot {
				best, bestSlot = was, at
			}
		}
	}
	return best
}

// exchangeable says that one value can stand in the other's place by mistake:
// they measure the same thing, or have the same figure with another unit.
func exchangeable(v, w quantity.Value) bool {
	if v.Kind == w.Kind && v.Kind != quantity.Label {
		return w.Bound != quantity.Vaguely
	}
	// A bare number may have lost its unit, or have it elsewhere.
	bare := v.Kind == quantity.Number || w.Kind == quantity.Number
	years := v.Kind == quantity.Age && w.Kind == quantity.Duration || v.Kind == quantity.Duration && w.Kind == quantity.Age
	return !bare && !years && v.Low == w.Low && v.High == w.High && w.Kind != quantity.Label
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
