package diffcore

import (
	"slices"

	"github.com/articlediff/articlediff/diffcore/internal/quantity"
)

var dateShifted = Rule{
	Name:  "date-shifted",
	Title: "Points at another day",
	Doc: "A time that is counted from the day of writing points at another day here: last month became last week; or the words were left as they were (on Tuesday, yesterday) in a text that was written on another day. " +
		"When each text was written is taken from what was given with it, from its dateline or from the date around it. Where nothing says so, both count as written on one day. " +
		"Times that can mean the same pass (a year ago, 12 months ago), and so do stretches up to now. " +
		"Whoever copies a report copies its yesterday, and the reader counts it from the day of reading.",
	Axis:     Accuracy,
	Severity: Medium,
	Moves:    Partial,
	Example: Pair{
		"The port authority said last month that the old lighthouse at Skarvik would be sold.",
		"The port authority said last week that the old lighthouse at Skarvik would be sold.",
		"last month became last week",
	},
	Silent: []Pair{
		{"The port authority opened the lock a year ago, and the first ferry used it in May.", "The port authority opened the lock 12 months ago, and the first ferry used it in May.", "as long ago"},
		{"SKARVIK, March 4 (Northline) - The port sold the lighthouse to a fisherman on Tuesday.", "SKARVIK, March 5 (Coastwire) - The port sold the lighthouse to a fisherman on Tuesday.", "written a day later, of the same Tuesday"},
	},
	find: func(c *comparison) []slip {
		var out []slip
		for _, m := range c.mentions() {
			if was, apart := c.shiftedFrom(&m); was != nil {
				message := say("The original says \"%s\", not \"%s\". Counted from one day, these are different times.", c.quoteOriginal(was.extent()), c.quote(m.extent()))
				if apart {
					message = say("The two texts were written on different days, so \"%s\" does not mean here what \"%s\" means in the original.", c.quote(m.extent()), c.quoteOriginal(was.extent()))
				}
				out = append(out, slip{at: m.extent(), related: []extent{was.extent()}, message: message})
			}
		}
		return out
	},
}

// shiftedFrom finds the time of the original that m tells, where either of
// them is counted from the day of writing and they point at different days;
// apart says that the two texts are known to be of different days.
func (c *comparison) shiftedFrom(m *Mention) (was *Mention, apart bool) {
	if !c.linked || m.Kind != Date || m.Amount.Kind == quantity.Clock || c.b.inDateline(m) {
		return nil, false
	}
	if there, here, known := c.writtenOn(); known && there != here {
		return c.otherDay(m, there, here), true
	}
	if m.Amount.Kind != quantity.Relative {
		return nil, false
	}
	return c.originalDate(m), false
}

// writtenOn are the days on which the article of the best evidence and the
// derivative were written.
func (c *comparison) writtenOn() (there, here quantity.Day, known bool) {
	part := c.a.Sentences[c.evidence[0]].Part
	if part >= len(c.a.writings) || len(c.b.writings) == 0 {
		return 0, 0, false
	}
	return writtenOn(c.a.writings[part], c.b.writings[0])
}

// otherDay finds the date of the evidence that stands where m stands and that
// cannot be the day that m points at; nil where the evidence has that day too.
func (c *comparison) otherDay(m *Mention, there, here quantity.Day) *Mention {
	mine := c.b.daysOf(m, here)
	if len(mine) == 0 {
		return nil
	}
	var best *Mention
	bestSlot := 0.0
	for was := range c.theirMentions() {
		days := c.a.daysOf(was, there)
		if was.Kind != Date || len(days) == 0 || !fromWriting(m) && !fromWriting(was) {
			continue
		}
		if anyMeets(mine, days) {
			return nil
		}
		if at := c.slot(m.extent(), was.extent()); at >= sameSlot && at > bestSlot {
			best, bestSlot = was, at
		}
	}
	return best
}

// fromWriting says that only the day of writing tells which day is meant.
func fromWriting(m *Mention) bool {
	t := m.Amount.When
	return m.Amount.Kind == quantity.Relative || t.Weekday != 0 && t.Month == 0
}

// daysOf are the days that a time can mean in an article of a day. "A month
// ago" is no month of the calendar, but some days around one.
func (a *Article) daysOf(m *Mention, written quantity.Day) []quantity.Stretch {
	days, known := m.Amount.When.Away()
	if m.Amount.Kind != quantity.Relative || a.Tokens[m.To-1].Norm != "ago" {
		return m.Amount.Stretches(written)
	}
	if !known {
		return nil
	}
	about := quantity.Day(max(1, -days*agoShare))
	day := written + quantity.Day(days)
	return []quantity.Stretch{{From: day - about, To: day + about}}
}

// agoShare is how far off "two years ago" may be, as a share of it.
const agoShare = 0.5

func anyMeets(x, y []quantity.Stretch) bool {
	return slices.ContainsFunc(x, func(s quantity.Stretch) bool { return slices.ContainsFunc(y, s.Meets) })
}
