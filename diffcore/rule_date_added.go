package diffcore

import "github.com/articlediff/articlediff/diffcore/internal/quantity"

var dateAdded = Rule{
	Name:  "date-added",
	Title: "Date not in the original",
	Doc: "A year, or a day with its month, stands in a sentence that otherwise rests on the original, and the original has it nowhere. " +
		"Days of the week pass, and so do months without a day, which a reader can often work out, and the date in the derivative's own dateline. " +
		"It may be right, and looked up; but it looks as if the original vouched for it.",
	Axis:     Accuracy,
	Severity: Medium,
	Moves:    Partial,
	Leaves:   keptBesideDate,
	Example: Pair{
		"The old lighthouse at Skarvik was sold to a fisherman, who keeps bees in it.",
		"The old lighthouse at Skarvik was sold to a fisherman in 1987, who keeps bees in it.",
		"1987 stands nowhere in the original",
	},
	Silent: []Pair{
		{"The old lighthouse at Skarvik was sold to a fisherman on 14 July 1987.", "The old lighthouse at Skarvik was sold to a fisherman in 1987.", "told more vaguely"},
	},
	find: func(c *comparison) []slip {
		if !c.linked {
			return nil
		}
		var out []slip
		for _, m := range c.mentions() {
			if c.strangeDate(&m) && c.originalDate(&m) == nil {
				out = append(out, slip{at: m.extent(), message: say("The original does not have the date %s.", c.quote(m.extent()))})
			}
		}
		return out
	},
}

// keptBesideDate is the share of its support that a sentence keeps to which a
// date was added: the rest of it is as well backed as before.
const keptBesideDate = 0.7

// strangeDate says that the original has a date of the calendar nowhere, not
// even its numbers.
func (c *comparison) strangeDate(m *Mention) bool {
	t := m.Amount.When
	if m.Kind != Date || m.Amount.Kind != quantity.Date || c.b.inDateline(m) || t.Year == 0 && (t.Month == 0 || t.Day == 0) || c.stated.date(m.Amount) {
		return false
	}
	return !c.stated.figures(c.b, m)
}
