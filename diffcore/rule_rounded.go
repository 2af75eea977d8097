package diffcore

import (
	"math"

	"github.com/articlediff/articlediff/diffcore/internal/quantity"
)

var numberRounded = Rule{
	Name:  "number-rounded",
	Title: "Number told less finely",
	Doc: "A figure of the original stands here rounded, or as an order of magnitude: 412 as about 400, 6.4 percent as more than 6, hundreds. " +
		"Conversions pass, and rounding by less than one in a hundred. " +
		"It is no error and often kind to the reader; who needs the exact figure finds it beside.",
	Axis:     Accuracy,
	Severity: Low,
	Example: Pair{
		"The ferry carried 412 passengers and 38 cars when it ran aground near Skarvik.",
		"The ferry carried about 400 passengers and 38 cars when it ran aground near Skarvik.",
		"412 rounded",
	},
	Silent: []Pair{
		{"The bridge is 4.8 km long and was opened in 1964.", "The bridge is 3 miles long and was opened in 1964.", "converted"},
		{"The town paid 1,203,000 crowns for the quay.", "The town paid 1.2 million crowns for the quay.", "rounded by a hair"},
	},
	find: func(c *comparison) []slip {
		var out []slip
		for _, m := range c.mentions() {
			if !c.linked || m.Kind != Quantity {
				continue
			}
			if was := c.finerThan(&m); was != nil {
				out = append(out, slip{
					at: m.extent(), related: []extent{was.extent()},
					message: say("The original has the figure more exactly: %s.", c.quoteOriginal(was.extent())),
				})
			}
		}
		return out
	},
}

// leastRounded is the share of a figure by which it must have been rounded for
// a reader to miss something.
const leastRounded = 0.01

// finerThan finds the figure of the evidence in the same place of which m is a
// rounded form.
func (c *comparison) finerThan(m *Mention) *Mention {
	for was := range c.theirMentions() {
		if was.Kind == Quantity && (was.Amount.Low == m.Amount.Low || was.Amount.Bound == quantity.Vaguely && was.Amount.Low <= m.Amount.High) {
			return nil // it has this one too
		}
	}
	for was := range c.theirMentions() {
		if was.Kind != Quantity || was.Amount.Kind != m.Amount.Kind || was.Amount.As != m.Amount.As || quantity.Equal(m.Amount, was.Amount) {
			continue
		}
		v, w := m.Amount, was.Amount
		off := math.Max(math.Abs(v.Low-w.Low), math.Abs(v.High-w.High))
		if v.Step > w.Step && off >= leastRounded*math.Abs(w.Low) && sameValue(v, w) && c.slot(m.extent(), was.extent()) >= sameSlot {
			return was
		}
	}
	return nil
}
