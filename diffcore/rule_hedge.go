package diffcore

import (
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
			if c.evidenceDoubts(m) || m.Rung == hearsayRung && c.a.speakerAt(p) != nil || c.tentative(c.a.Sentences[c.a.sentenceOf(p)]) {
				continue
			}
			at := extent{m.From, k + 1}
			return []slip{{
				at: at, related: []extent{c.basePhraseAround(p)},
				message: say("The original says \"%s\" without a doubt; here \"%s\".", c.quoteOriginal(c.basePhraseAround(p)), c.quote(at)),
			}}
		}
		return nil
	},
}

// doubting lists the hedges that take back what they stand with, whatever else
// they can mean.
var doubting = wordList("may might could possibly perhaps maybe allegedly alleged reportedly supposedly purportedly apparently seemingly probably likely suspected believed thought said appears appear appeared seems seemed is are was were")

// tentative says that a sentence of the original tells a plan, a wish or a
// condition, and not only in words that stand here too.
func (c *comparison) tentative(s Sentence) bool {
	a := c.a
	for k := s.From; k < s.To; k++ {
		if c.inBoth(a.Tokens[k].Norm, s) {
			continue
		}
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

// evidenceDoubts says that the evidence has a doubt for which a word of the
// sentence can stand: one that the sentence does not have besides.
func (c *comparison) evidenceDoubts(added Mention) bool {
	for _, i := range c.evidence {
		s := c.a.Sentences[i]
		besides := func(norm string) bool {
			return !c.b.hasWord(Sentence{From: added.From, To: added.To}, norm) && c.b.hasWord(c.sentence, norm)
		}
		for k := s.From; k < s.To; k += doubtReach {
			if c.a.doubtsBut(s, k, besides) {
				return true
			}
		}
	}
	return false
}
