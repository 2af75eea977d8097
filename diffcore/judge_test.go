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

// What an original sentence that seems carried becomes, and the derivative
// sentence that links to it and is not found.
func TestReconcile(t *testing.T) {
	for _, c := range []struct {
		name     string
		coverage float64
		stated   float64 // the probability that the derivative sentence's main assertion is stated
		nearest  int32   // the derivative sentence that is nearest to the original one

		original   OriginalVerdict
		derivative DerivativeVerdict
	}{
		{"nearest to each other: it tells some of it", 0.55, 0.3, 0, Kept, Partial},
		{"another one is nearer to it: this one says something else", 0.55, 0.3, 1, Omitted, Unsupported},
		{"nearest, but its main assertion is most unlikely stated", 0.55, 0.1, 0, Omitted, Unsupported},
		{"the only partner of what is mostly carried", 0.7, 0.3, 1, Kept, Partial},
		{"mostly carried, and nobody may tell it", 0.7, 0.1, 0, Partly, Unsupported},
	} {
		b := Read("The ferry sails again. Nobody was hurt.")
		al := &Alignment{
			Links:   []Link{{Original: []int{0}, Derivative: []int{0}}},
			backing: &search{query: b, queryTraits: make([]trait, len(b.Tokens)), features: make([]featureRow, 2), evidence: []evidence{{sentences: []int32{0}}, {sentences: []int32{0}}}},
			carried: &search{evidence: []evidence{{sentences: []int32{c.nearest}}}},
			scores:  &scores{main: []float64{c.stated, c.stated}},
		}
		v := Verdicts{
			Original:   []OriginalSentence{{Verdict: Kept, Coverage: c.coverage}},
			Derivative: []DerivativeSentence{{Verdict: Unsupported}, {Verdict: Unsupported}},
		}
		v.reconcile(al)
		if o, d := v.Original[0].Verdict, v.Derivative[0].Verdict; o != c.original || d != c.derivative {
			t.Errorf("%s: %s and %s, want %s and %s", c.name, o, d, c.original, c.derivative)
		}
	}
}
