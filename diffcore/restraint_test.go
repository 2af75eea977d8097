package diffcore

import (
	"slices"
	"testing"
)

// TestRulesLeaveItToOthers: what one rule must not say, though another may. A
// finding that names the wrong thing is worse than a milder one that is right.
func TestRulesLeaveItToOthers(t *testing.T) {
	for _, c := range []struct {
		not, but string // the rule that must be silent, and the one that speaks
		pair     Pair
	}{
		{"date-changed", "date-added", Pair{
			"The port closed the ferry line on 14 July 2019. It announced then that a bus would replace the boats.",
			"The port closed the ferry line on 14 July 2019. On 2 August 2019 it announced that a bus would replace the boats.",
			"the original's day is told in the sentence before, so this is another one",
		}},
		{"name-changed", "name-added", Pair{
			"The lost bell was found in a barn in Skarvik by divers on Monday night.",
			"The lost bell was found by the diver Ada Lund in a barn in Skarvik on Monday.",
			"somebody more, not somebody else",
		}},
		{"quotation-altered", "quotation-invented", Pair{
			"Lund said that the port wanted to rebuild the northern pier and the old fish market. \"It is high time,\" a fisherman said.",
			"\"Rebuilding the northern pier and the old fish market is vital,\" Lund said.",
			"the original does not quote her, so no quotation was altered",
		}},
	} {
		fired := firedRules(mustCompare(t, c.pair.Original, c.pair.Derivative))
		if slices.Contains(fired, c.not) || !slices.Contains(fired, c.but) {
			t.Errorf("%v speak, want %s and not %s (%s)\noriginal: %s\nderivative: %s", fired, c.but, c.not, c.pair.Why, c.pair.Original, c.pair.Derivative)
		}
	}
}
