package diffcore

import (
	"fmt"
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/cue"
)

var causeAdded = Rule{
	Name:  "cause-added",
	Title: "A cause that the original does not give",
	Doc: "Two facts of the original are joined here by a word of cause (because of, as a result of, thanks to); there they stand side by side, or only one after the other. " +
		"Any word in the evidence that can mean a cause or an aim keeps the rule silent. " +
		"That one thing made the other happen is a fact of its own, and often the one that is disputed.",
	Axis:     Accuracy,
	Severity: Medium,
	Example: Pair{
		"The brewery closed its plant in Westby in June. Shares in the brewery had fallen 7 percent by noon.",
		"Shares in the brewery had fallen 7 percent by noon because of the closure of its plant in Westby.",
		"the original does not say why they fell",
	},
	Silent: []Pair{
		{"Shares in the brewery fell 7 percent on Tuesday after it closed its plant in Westby.", "Shares in the brewery fell 7 percent on Tuesday because it closed its plant in Westby.", "newspapers say after and mean because"},
	},
	find: func(c *comparison) []slip {
		if !c.linked {
			return nil
		}
		for k := c.sentence.From; k < c.sentence.To; k++ {
			_, n := causes.At(norms(c.b, k, c.sentence.To))
			if n == 0 || c.says(k) || c.originOf(k) != noToken || !c.saysAround(extent{k, k + n}) || c.explains() {
				continue
			}
			return []slip{{
				at:      extent{k, k + n},
				is:      c.quote(extent{k, k + n}),
				message: fmt.Sprintf("The original does not say that the one is the cause of the other (\"%s\").", c.quote(extent{k, k + n})),
			}}
		}
		return nil
	},
}

// saysAround says that telling words on both sides of a phrase are the
// original's: two facts of it are joined.
func (c *comparison) saysAround(e extent) bool {
	before, after := false, false
	around(e, c.sentence, c.weight, func(k int) {
		if c.says(k) {
			before = before || k < e.from
			after = after || k >= e.to
		}
	})
	return before && after
}

// explains says that the evidence has a word that can mean a cause or an aim.
func (c *comparison) explains() bool {
	for _, i := range c.evidence {
		s := c.a.Sentences[i]
		for k := s.From; k < s.To; k++ {
			if _, n := reasons.At(norms(c.a, k, s.To)); n > 0 {
				return true
			}
		}
	}
	return false
}

// causes lists the phrases that join two facts as cause and effect.
var causes = phraseList(
	"because", "because of", "due to", "owing to", "thanks to", "as a result of", "caused by", "as a consequence of", "on account of",
	"triggered by", "prompted by", "sparked by", "on news of", "in recognition of", "in retaliation for", "in protest at",
)

// reasons lists words that may say why. It is wide, so that the rule is sure.
var reasons = phraseList(
	"because", "due", "owing", "thanks", "result", "results", "resulted", "resulting", "cause", "causes", "caused", "causing", "after", "following", "follows", "followed", "amid",
	"since", "so", "as", "reason", "brought", "to do with", "comes from", "come from", "came from", "under", "stems", "stemmed", "reasons", "why", "blame", "blames", "blamed", "lead", "leads", "led", "leading",
	"prompt", "prompted", "prompting", "spark", "sparked", "trigger", "triggered", "force", "forced", "forcing", "drive", "drives", "drove", "driven", "make", "makes", "made", "making",
	"mean", "means", "meant", "account", "explain", "explains", "explained", "attributed", "contributed", "thus", "therefore", "hence", "contribute", "prevent", "prevented", "allow", "allowed",
	"help", "helped", "consequence", "impact", "effect", "affect", "affected", "thereby", "given", "in response", "in order",
)

// phraseList is a list of phrases.
func phraseList(phrases ...string) cue.List {
	list := cue.List{}
	for _, p := range phrases {
		list.Add(strings.Fields(p), "")
	}
	return list
}
