package diffcore

import (
	"fmt"

	"github.com/articlediff/articlediff/diffcore/internal/cue"
)

var hedgeAdded = Rule{
	Name:  "hedge-added",
	Title: "Made less certain",
	Doc: "The original says that something is so; here it may be, is alleged or is believed to be, in the same words. " +
		"It passes where the original has any word of doubt near, names a source that it may only report, or tells a plan, and where the doubt is about a number. " +
		"Doubt that nobody voiced takes back what was established: the EBU asks for impartiality on both sides of certainty.",
	Axis:     Opinion,
	Severity: Medium,
	Moves:    Partial,
	Example: Pair{
		"The ferry ran aground on the sandbank off Skarvik because its rudder had broken.",
		"The ferry may have run aground on the sandbank off Skarvik because its rudder had broken.",
		"that it ran aground was never in doubt",
	},
	Silent: []Pair{
		{"The ferry probably ran aground because its rudder had broken.", "The ferry may have run aground because its rudder had broken.", "both have a doubt"},
		{"The port plans to sell the lighthouse in July.", "The port could sell the lighthouse in July.", "a plan may come to nothing"},
	},
	find: func(c *comparison) []slip {
		if !c.linked {
			return nil
		}
		for _, m := range c.mentions() {
			if m.Kind != Hedge || m.Rung > unprovedRung || c.b.onlyDegree(m) || noHedge.Has(c.b.Tokens[m.From].Norm) || !doubting.Has(c.b.Tokens[m.From].Norm) {
				continue
			}
			k := c.focus(c.b, m, c.weight)
			p := c.originOf(k)
			if k == noToken || p == noToken || c.says(m.From) || !c.solidFrom(k, stemStrength) || c.search.queryTraits[m.From]&inQuotation != 0 {
				continue
			}
			s := c.a.Sentences[c.a.sentenceOf(p)]
			if c.a.doubtsAnywhere(s) || c.a.tentative(s) || c.a.speakerAt(p) != nil || c.evidenceDoubts() {
				continue
			}
			at := extent{m.From, k + 1}
			return []slip{{
				at: at, related: []extent{c.basePhraseAround(p)},
				message: fmt.Sprintf("The original says \"%s\" without a doubt; here \"%s\".", c.quoteOriginal(c.basePhraseAround(p)), c.quote(at)),
			}}
		}
		return nil
	},
}

// doubting lists the hedges that take back what they stand with, whatever else
// they can mean.
var doubting = wordList("may might could possibly perhaps maybe allegedly alleged reportedly supposedly purportedly apparently seemingly probably likely suspected believed thought said appears appear appeared seems seemed is are was were")

// tentative says that a sentence tells a plan, a wish or a condition.
func (a *Article) tentative(s Sentence) bool {
	for k := s.From; k < s.To; k++ {
		if rung, n := cue.Hedges.At(norms(a, k, s.To)); n > 0 && rung < "4" {
			return true
		}
		switch a.Tokens[k].Norm {
		case "can", "would", "should", "if", "sometimes", "often", "many", "help", "helps":
			return true
		}
	}
	return false
}

// evidenceDoubts says that another sentence of the evidence has a doubt.
func (c *comparison) evidenceDoubts() bool {
	for _, i := range c.evidence {
		if c.a.doubtsAnywhere(c.a.Sentences[i]) {
			return true
		}
	}
	return false
}
