package diffcore

import (
	"strings"
	"testing"
)

// Which words of a sentence stand for words of the original, and why.
func TestWordsThatStandForOthers(t *testing.T) {
	for _, c := range []struct {
		original, derivative, words string
		why                         Why
		reason                      string
	}{
		{"The 29-year-old driver of the red van was not hurt.", "The driver of the red van, who is 29, was not hurt.", "29", Number, "an age, told as a bare number"},
		{"The driver of the red van, 29, was not hurt.", "The 29-year-old driver of the red van was not hurt.", "29", Number, "and the other way round"},
		{"The old bridge over the bay is 4.8 km long.", "The old bridge over the bay is 3 miles long.", "3 miles", Number, "converted"},
		{"Exactly 104 people lived in the old harbour street.", "More than 100 people lived in the old harbour street.", "100", Number, "rounded, and says so"},
		{"Officials in Denmark inspected the old bridge.", "Danish officials inspected the old bridge.", "Danish", Place, "a country and its people"},
		{"The mayor expelled the harbour master from the meeting.", "The mayor defended the expulsion of the harbour master from the meeting.", "expulsion", Derivation, "the noun of the verb"},
		{"The trial of the old mayor was put off again.", "The hearing of the old mayor was put off again.", "hearing", Synonym, "a form with a meaning of its own: to hear is no trial"},
	} {
		r := mustCompare(t, c.original, c.derivative)
		found := false
		for _, l := range r.Links {
			for _, m := range l.Matches {
				if m.Why == c.why && strings.Contains(c.derivative[m.Derivative.Start:m.Derivative.End], c.words) {
					found = true
				}
			}
		}
		if !found {
			t.Errorf("%s: in %q nothing is matched as %v at %q", c.reason, c.derivative, c.why, c.words)
		}
	}
}
