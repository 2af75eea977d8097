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
		{"Only boats built before 1975 may moor at the old quay.", "Only boats built in 1974 or earlier may moor at the old quay.", "the last year before 1975"},
		{"The old quay will be under water by the end of the century.", "By 2100 the old quay will be under water.", "the century ends then"},
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
	return !c.stated.figures(c.b, m) && !c.impliedYear(m)
}

// impliedYear says that the evidence tells a year in other words: 2004 is the
// last year before 2005, and 2100 the end of the century.
func (c *comparison) impliedYear(m *Mention) bool {
	t := m.Amount.When
	if t.Month != 0 || t.Unit != "" {
		return false
	}
	for was := range c.theirMentions() {
		if w := was.Amount.When; was.Kind == Date && w.Month == 0 && was.From > 0 && (m.From == c.sentence.From || c.b.Tokens[m.From-1].Norm != c.a.Tokens[was.From-1].Norm) {
			switch before := c.a.Tokens[was.From-1].Norm; {
			case before == "before" && t.Year == w.Year-1, before == "after" && t.Year == w.Year+1:
				return true
			}
		}
	}
	for _, i := range c.evidence {
		s := c.a.Sentences[i]
		if c.a.hasWord(s, "end") && (t.Year%10 == 0 && c.a.hasWord(s, "decade") || t.Year%100 == 0 && c.a.hasWord(s, "century")) {
			return true
		}
	}
	return false
}
