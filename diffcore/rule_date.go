package diffcore

import "fmt"

var dateChanged = Rule{
	Name:  "date-changed",
	Title: "Date changed",
	Doc: "A day, month, year or time of day is not the one that the original gives in the same place, and stands nowhere else in the original. " +
		"Dates told more vaguely pass, and so do times counted from the day of writing (last week), since the two texts may be of different days. " +
		"A shifted date breaks the order of events on which the story rests.",
	Axis:     Accuracy,
	Severity: High,
	Moves:    Partial,
	Example: Pair{
		"The old lighthouse at Skarvik will be sold on 14 July, the port authority said.",
		"The old lighthouse at Skarvik will be sold on 14 June, the port authority said.",
		"July became June",
	},
	Silent: []Pair{
		{"The lighthouse was sold on 14 July 1987 to a fisherman.", "The lighthouse was sold to a fisherman in July 1987.", "told more vaguely"},
		{"SKARVIK, March 4 (Northline) - The port sold the lighthouse to a fisherman on Tuesday.", "The port sold the lighthouse to a fisherman last week.", "counted from another day of writing"},
	},
	find: func(c *comparison) []slip {
		var out []slip
		for _, m := range c.mentions() {
			if !c.linked || m.Kind != Date || c.stated.date(m.Amount) {
				continue
			}
			if was := c.dateInPlaceOf(&m); was != nil {
				out = append(out, slip{
					at: m.extent(), related: []extent{was.extent()},
					message: fmt.Sprintf("The original says %s, not %s.", c.quoteOriginal(was.extent()), c.quote(m.extent())),
				})
			}
		}
		return out
	},
}

// dateInPlaceOf finds the date of the evidence that stands where m stands and
// is told as finely.
func (c *comparison) dateInPlaceOf(m *Mention) *Mention {
	var best *Mention
	bestSlot := 0.0
	mine := dateParts(m.Amount)
	for _, i := range c.evidence {
		theirs := c.a.MentionsOf(int(i))
		for k := range theirs {
			was := &theirs[k]
			if was.Kind != Date || was.Amount.Kind != m.Amount.Kind {
				continue
			}
			if parts := dateParts(was.Amount); len(parts) == 0 || partName(parts[0]) != partName(mine[0]) {
				continue
			}
			if at := c.slot(m.extent(), was.extent()); at >= sameSlot && at > bestSlot {
				best, bestSlot = was, at
			}
		}
	}
	return best
}

// partName is the name of a part of a date without its number.
func partName(part string) string {
	end := 0
	for end < len(part) && part[end] >= 'a' && part[end] <= 'z' {
		end++
	}
	return part[:end]
}
