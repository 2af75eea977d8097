package diffcore

import (
	"strings"
	"testing"
)

const harbour = `Vellin presses island state to shut smugglers' harbour, sources say

The coastal republic of Vellin is urging the neighbouring island state to shut a harbour used by suspected smugglers and to hand over the boats that the coastguard seized last spring, according to two people with direct knowledge of the talks.

The talks began in June in the island's capital. A minister there said that the harbour feeds four hundred families.

Trawlers have landed cod at the harbour since the last war.`

// Sentences whose verdict hangs on more than their own words.
func TestVerdictsByWhatStandsBeside(t *testing.T) {
	for _, c := range []struct {
		derivative, sentence, never, reason string
	}{
		{"Vellin is pressing the island state to shut a harbour that smugglers use.", "The coastal republic", "omitted",
			"a lede whose headline is told is told, at least in part"},
		{"Trawlers have landed cod at the harbour since the last war.", "The coastal republic", "kept partly",
			"where neither is told, it is left out"},
		{"Vellin is pressing the island state to shut a harbour that smugglers use. Sources familiar with the matter disclosed that Vellin is concerned about the corrosive effect of idle youths near the harbour on tourism, schools, culture and democratic institutions.", "Sources", "verbatim edited paraphrased partial",
			"a source that nobody knows, for a claim of which only the topic is in the original"},
		{"The talks began in June in the capital. Sources said that the harbour feeds four hundred families.", "Sources", "unsupported",
			"a source that nobody knows, for what the original tells"},
	} {
		r := mustCompare(t, harbour, c.derivative)
		verdicts := map[string]string{} // by sentence
		for _, s := range r.Original.Sentences {
			verdicts[harbour[s.Span.Start:s.Span.End]] = string(s.Verdict)
		}
		for _, s := range r.Derivative.Sentences {
			if text := c.derivative[s.Span.Start:s.Span.End]; strings.HasPrefix(text, c.sentence) {
				verdicts[text] = string(s.Verdict)
			}
		}
		judged := false
		for text, verdict := range verdicts {
			if strings.HasPrefix(text, c.sentence) {
				judged = true
				if strings.Contains(c.never, verdict) {
					t.Errorf("%s: %q is %s", c.reason, text, verdict)
				}
			}
		}
		if !judged {
			t.Errorf("%s: no sentence begins with %q", c.reason, c.sentence)
		}
	}
}
