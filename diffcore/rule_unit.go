package diffcore

var unitChanged = Rule{
	Name:  "unit-changed",
	Title: "Unit or scale changed",
	Doc: "The figure is the original’s, but what it counts is not: metres became kilometres, millions became billions, pounds became euros. " +
		"Conversions pass where the figure was converted too (5 miles, 8 km), and so does a unit that fell out or is told in the next word. " +
		"The eye checks the digits and passes over the word behind them; the error is a thousandfold. The Reuters handbook asks for units and currencies to be read aloud against the source.",
	Axis:     Accuracy,
	Severity: High,
	Moves:    Partial,
	Example: Pair{
		"The new quay is 14 metres wide and will be finished in June, the port authority said.",
		"The new quay is 14 kilometres wide and will be finished in June, the port authority said.",
		"metres became kilometres",
	},
	Silent: []Pair{
		{"The bridge is 5 miles long and was opened in 1964 by the king.", "The bridge is 8 km long and was opened in 1964 by the king.", "converted, figure and unit"},
		{"The bridge cost £20m, twice as much as planned.", "The bridge cost 20 million pounds, twice as much as planned.", "another spelling"},
		{"The water in the pool had a temperature of 25 degrees Celsius, the warden said.", "The water in the pool had a temperature of 25 degrees, the warden said.", "degrees, for short"},
		{"The samples are kept at minus 50 degrees in a store in Brandholt, the warden said.", "The samples are kept at –50 °C in a store in Brandholt, the warden said.", "the scale was told, in signs"},
	},
	find: func(c *comparison) []slip { return c.alteredAmounts(otherUnit) },
}
