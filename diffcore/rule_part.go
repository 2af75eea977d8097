package diffcore

import (
	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
	"github.com/articlediff/articlediff/diffcore/internal/quantity"
)

var partForTotal = Rule{
	Name:  "part-for-total",
	Title: "A part told as the whole",
	Doc: "The original gives a total and how many of them something is true of (5,000 staff, 1,200 of them in Leeds; three of the five), and here the part stands alone, as if it were all. " +
		"It is silent where what sets the part apart is told too (1,200 staff in Leeds), and where the derivative gives the total anywhere. " +
		"The figure is right and the statement is not, so a check of the figures alone passes it.",
	Axis:     Accuracy,
	Severity: Medium,
	Moves:    Partial,
	Example: Pair{
		"The bank said 5,000 staff would lose their jobs, 1,200 of them in Leeds.",
		"The bank said 1,200 staff would lose their jobs.",
		"1,200 is the part in Leeds",
	},
	Silent: []Pair{
		{"The bank said 5,000 staff would lose their jobs, 1,200 of them in Leeds.", "The bank said 1,200 staff in Leeds would lose their jobs.", "what sets the part apart is told"},
		{"The bank said 5,000 staff would lose their jobs, 1,200 of them in Leeds.", "The bank said 5,000 staff would lose their jobs.", "the total alone is no less true"},
	},
	find: func(c *comparison) []slip {
		if !c.linked {
			return nil
		}
		var out []slip
		for _, m := range c.mentions() {
			if part, total := c.partOf(&m); part != nil {
				out = append(out, slip{
					at: m.extent(), related: []extent{part.extent(), total.extent()},
					message: say("In the original %s is a part of %s; here it stands for the whole.", c.quoteOriginal(part.extent()), c.quoteOriginal(total.extent())),
				})
			}
		}
		return out
	},
}

// partOf finds the quantity of the evidence that m tells, and the total of
// which it is a part there, where m is told as if there were no more.
func (c *comparison) partOf(m *Mention) (part, total *Mention) {
	if m.Kind != Quantity || m.Amount.Kind != quantity.Number || c.b.ofMore(m) {
		return nil, nil
	}
	for _, i := range c.evidence {
		theirs := c.a.MentionsOf(int(i))
		for k := range theirs {
			was := &theirs[k]
			if was.Kind != Quantity || !sameValue(m.Amount, was.Amount) {
				continue
			}
			if !c.a.ofMore(was) {
				return nil, nil // it is told as the whole there too
			}
			all := c.a.totalOf(was, theirs)
			if all == nil || c.b.stated().amount(all.Amount) || !c.countsTotal(m, all) || c.tellsLimit(was) {
				return nil, nil
			}
			part, total = was, all
		}
	}
	return part, total
}

// ofMore says that a quantity is a part of what is spoken of: 1,200 of them,
// including 1,200, three of the five.
func (a *Article) ofMore(m *Mention) bool {
	if m.From > a.Sentences[m.Sentence].From && a.Tokens[m.From-1].Norm == "including" {
		return true
	}
	if m.To+1 >= a.Sentences[m.Sentence].To || a.Tokens[m.To].Norm != "of" {
		return false
	}
	switch a.Tokens[m.To+1].Norm {
	case "them", "whom", "which", "those", "these", "the", "its", "their":
		return true
	}
	return false
}

// totalOf is the larger number of which a quantity is a part: the one that
// follows it (three of the five), or the nearest before it.
func (a *Article) totalOf(part *Mention, among []Mention) *Mention {
	var total *Mention
	for k := range among {
		m := &among[k]
		if m.Kind != Quantity || m.Amount.Kind != quantity.Number || m.Amount.Low <= part.Amount.High {
			continue
		}
		const ofThe = 2 // tokens between a part and the total that follows it
		if m.From < part.From || m.From == part.To+ofThe {
			total = m
		}
	}
	return total
}

// countsTotal says that m counts what the total counts: staff, jobs.
func (c *comparison) countsTotal(m, total *Mention) bool {
	k, p := c.b.counted(m), c.a.counted(total)
	if p == noToken {
		return false
	}
	return k == noToken && m.To < c.sentence.To && c.b.Tokens[m.To].Kind == Word || k != noToken && lexicon.Lemma(c.b.Tokens[k].Norm) == lexicon.Lemma(c.a.Tokens[p].Norm)
}

// tellsLimit says that the sentence tells what sets a part apart: a telling
// word of the clause behind it.
func (c *comparison) tellsLimit(part *Mention) bool {
	s := c.a.Sentences[part.Sentence]
	if part.To+1 < s.To && c.a.Tokens[part.To].Norm == "of" && c.a.Tokens[part.To+1].Norm == "the" {
		return false // three of the five: nothing sets them apart but what they did
	}
	telling := false
	for p := part.To; p < s.To && c.a.Tokens[p].Kind != Mark; p++ {
		if c.baseWeight(p) <= 0 {
			continue
		}
		telling = true
		if _, told := c.used[int32(p)]; told {
			return true
		}
	}
	return !telling
}
