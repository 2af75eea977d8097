package diffcore

import (
	"slices"

	"github.com/articlediff/articlediff/diffcore/internal/quantity"
)

var dateChanged = Rule{
	Name:  "date-changed",
	Title: "Date changed",
	Doc: "A day, month, year or time of day is not the one that the original gives in the same place; one that stands elsewhere in the original only where the words right around it are the same. " +
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
			if !c.linked || m.Kind != Date || len(dateParts(m.Amount)) == 0 {
				continue
			}
			enough := onlyDateSlot
			if c.stated.date(m.Amount) {
				enough = surePlace
			}
			if was := c.dateInPlaceOf(&m, enough); was != nil {
				out = append(out, slip{
					at: m.extent(), related: []extent{was.extent()},
					message: say("The original says %s, not %s.", c.quoteOriginal(was.extent()), c.quote(m.extent())),
				})
			}
		}
		return out
	},
}

const (
	// onlyDateSlot is the share of the words around a date that must be the
	// original's where the evidence has one date that it can stand for: less
	// than for other words, since sentences are turned round about their dates.
	onlyDateSlot = 0.3

	// surePlace is that share where the date stands elsewhere in the original:
	// then all of them, and the words right beside it, too.
	surePlace = 0.8
)

// dateInPlaceOf finds the date of the evidence that stands where m stands and
// is told as finely; nil where the evidence has m too.
func (c *comparison) dateInPlaceOf(m *Mention, enough float64) *Mention {
	var best *Mention
	bestSlot := 0.0
	candidates := 0
	mine := dateParts(m.Amount)
	for _, i := range c.evidence {
		theirs := c.a.MentionsOf(int(i))
		for k := range theirs {
			was := &theirs[k]
			if was.Kind != Date {
				continue
			}
			if quantity.Compatible(m.Amount, was.Amount) || slices.Equal(mine, dateParts(was.Amount)) { // night or evening
				return nil
			}
			if was.Amount.Kind != m.Amount.Kind || c.hasDate(was) {
				continue
			}
			if parts := dateParts(was.Amount); len(parts) == 0 || partName(parts[0]) != partName(mine[0]) {
				continue
			}
			candidates++
			at := c.slot(m.extent(), was.extent())
			if at >= enough && at > bestSlot && (enough < surePlace || c.sameNeighbour(m.extent(), was.extent())) {
				best, bestSlot = was, at
			}
		}
	}
	if candidates > 1 && bestSlot < sameSlot {
		return nil // which of them?
	}
	return best
}

// hasDate reports whether the sentence states a date of the original.
func (c *comparison) hasDate(was *Mention) bool {
	for _, m := range c.mentions() {
		if m.Kind == Date && (m.Value == was.Value || quantity.Compatible(m.Amount, was.Amount)) {
			return true
		}
	}
	return false
}

// partName is the name of a part of a date without its number.
func partName(part string) string {
	end := 0
	for end < len(part) && part[end] >= 'a' && part[end] <= 'z' {
		end++
	}
	return part[:end]
}
