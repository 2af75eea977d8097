package diffcore

import (
	"math"
	"slices"

	"github.com/articlediff/articlediff/diffcore/internal/quantity"
)

var dateChanged = Rule{
	Name:  "date-changed",
	Title: "Date changed",
	Doc: "A day, month, year or time of day is not the one that the original gives in the same place; one that stands elsewhere in the original only where the words right around it are the same. " +
		"Dates told more vaguely pass, and so do times counted from the day of writing (last week), which have a rule of their own. " +
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
		{"From 1969 to 1971 Lund kept the lighthouse at Skarvik, and then she left.", "Lund kept the lighthouse at Skarvik until 1971, and then she left.", "the end of the time that is told"},
	},
	find: func(c *comparison) []slip {
		var out []slip
		for _, m := range c.mentions() {
			if m.Amount.Kind == quantity.Relative {
				continue
			}
			if was := c.originalDate(&m); was != nil {
				out = append(out, slip{
					at: m.extent(), related: []extent{was.extent()},
					message: say("The original says \"%s\", not \"%s\".", c.quoteOriginal(was.extent()), c.quote(m.extent())),
				})
			}
		}
		return out
	},
}

// originalDate finds the date of the original that one of the sentence has
// replaced; nil where it has replaced none.
func (c *comparison) originalDate(m *Mention) *Mention {
	if !c.linked || m.Kind != Date || len(dateParts(m.Amount)) == 0 || c.b.inDateline(m) || c.impliedYear(m) {
		return nil
	}
	if was, _ := c.framed(m, func(was *Mention) bool { return toldAlike(m, was) }); was != nil {
		return was
	}
	if c.stated.date(m.Amount) {
		return c.dateInPlaceOf(m, surePlace)
	}
	was := c.halfTheDate(m)
	if was == nil {
		was = c.dateInPlaceOf(m, onlyDateSlot)
	}
	if was == nil {
		was = c.onlyDateThere(m)
	}
	if was == nil || c.toldNextDoor(was) {
		return nil
	}
	return was
}

// onlyDateThere finds the one date of the best evidence that is told like m,
// wherever it stands: rewriting moves the day of what happened from the end of a
// sentence to its beginning.
func (c *comparison) onlyDateThere(m *Mention) *Mention {
	var only *Mention
	theirs := c.a.MentionsOf(int(c.evidence[0]))
	for k := range theirs {
		was := &theirs[k]
		if was.Kind != Date || !toldAlike(m, was) && !sameDate(m, was) {
			continue
		}
		if only != nil || sameDate(m, was) || c.hasDate(was) || !toldApart(m.Amount) || !toldApart(was.Amount) {
			return nil
		}
		only = was
	}
	for _, o := range c.mentions() {
		if o.Kind == Date && o.From != m.From && toldAlike(m, &o) {
			return nil // which of them?
		}
	}
	return only
}

// toldApart says that a date is none of those that stand in any sentence, such as
// this year and last week: seven years ago, the next six years.
func toldApart(v quantity.Value) bool {
	return v.Kind != quantity.Relative || max(v.When.Offset, -v.When.Offset) > 1 || v.When.Month != 0 || v.When.Weekday != 0
}

// toldNextDoor says that a sentence beside this one has a date of the original:
// then it was not replaced here, and this is another one.
func (c *comparison) toldNextDoor(was *Mention) bool {
	for j := max(0, c.j-1); j < min(len(c.b.Sentences), c.j+2); j++ {
		if j != c.j && slices.ContainsFunc(c.b.MentionsOf(j), func(m Mention) bool { return m.Kind == Date && m.Value == was.Value }) {
			return true
		}
	}
	return false
}

// halfTheDate finds the date of the evidence that has a part of m, such as the
// day or the month, where m as a whole stands nowhere: 18 June, 18 July.
func (c *comparison) halfTheDate(m *Mention) *Mention {
	mine := dateParts(m.Amount)
	var only *Mention
	for was := range c.theirMentions() {
		if was.Kind != Date || !toldAlike(m, was) || c.hasDate(was) {
			continue
		}
		if sameDate(m, was) || only != nil {
			return nil
		}
		if slices.ContainsFunc(dateParts(was.Amount), func(part string) bool { return slices.Contains(mine, part) }) {
			only = was
		}
	}
	return only
}

// toldAlike says that two dates are told in the same way, so that one can
// stand in the other's place: two days of the week, two times of day.
func toldAlike(m, was *Mention) bool {
	mine, theirs := dateParts(m.Amount), dateParts(was.Amount)
	return m.Amount.Kind == was.Amount.Kind && m.Amount.When.Open == was.Amount.When.Open && len(mine) > 0 && len(theirs) > 0 && partName(mine[0]) == partName(theirs[0])
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
	for was := range c.theirMentions() {
		if was.Kind != Date {
			continue
		}
		if sameDate(m, was) {
			return nil
		}
		if !toldAlike(m, was) || c.hasDate(was) {
			continue
		}
		candidates++
		at := c.slot(m.extent(), was.extent())
		if at >= enough && at > bestSlot && (enough < surePlace || c.sameNeighbour(m.extent(), was.extent())) {
			best, bestSlot = was, at
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
		if m.Kind == Date && sameDate(&m, was) {
			return true
		}
	}
	return false
}

// sameDate says that two dates can mean one day.
func sameDate(m, was *Mention) bool {
	v, w := m.Amount, was.Amount
	if v.Kind == quantity.Relative && w.Kind == quantity.Relative {
		return sameDistance(v.When, w.When)
	}
	return m.Value == was.Value || quantity.Compatible(v, w) || slices.Equal(dateParts(v), dateParts(w)) || // night or evening
		endsTogether(v.When, w.When)
}

// endsTogether says that one of two times is a year and the other a range of
// years that it begins or ends: until 1971, 1969-1971.
func endsTogether(t, u quantity.Time) bool {
	if t.Until != 0 {
		t, u = u, t
	}
	return t.Until == 0 && u.Until != 0 && t.Month == 0 && u.Month == 0 && t.Year != 0 && (t.Year == u.Year || t.Year == u.Until)
}

// sameDistance says that two times counted from the same day can mean one: a
// year ago and 12 months ago, this week and today.
func sameDistance(t, u quantity.Time) bool {
	x, known := t.Away()
	y, both := u.Away()
	if !known || !both {
		return t.Unit != u.Unit || t.Offset == u.Offset && (t.Month == u.Month) && (t.Weekday == u.Weekday)
	}
	switch {
	case t.Unit == u.Unit:
		return t.Offset == u.Offset
	case t.Offset == 0 || u.Offset == 0:
		return true // earlier this year, last month
	}
	return math.Min(x/y, y/x) >= leastLength
}

// leastLength is the share of the longer of two times that the other must have
// for them to be about as long: 11 weeks, nearly three months.
const leastLength = 0.8

// partName is the name of a part of a date without its number.
func partName(part string) string {
	end := 0
	for end < len(part) && part[end] >= 'a' && part[end] <= 'z' {
		end++
	}
	return part[:end]
}
