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
		{"The ferry was steered by Mohamed Karim on Friday.", "The ferry was steered by Mohammad Karim on Friday.", "Mohammad", Synonym, "one name in two spellings, neither of them the usual one"},
		{"The trial of the old mayor was put off again.", "The hearing of the old mayor was put off again.", "hearing", Synonym, "a form with a meaning of its own: to hear is no trial"},
		{"The harbour master stepped down in May.", "The harbour master resigned in May.", "resigned", Synonym, "an idiom, and the word that says as much"},
		{"The harbour master quit in May.", "The harbour master stepped down in May.", "stepped down", Synonym, "and a word like it"},
		{"The harbour master stood down in May.", "The harbour master stepped down in May.", "stepped down", Synonym, "and another idiom"},
		{"The council turned the old offer down.", "The council rejected the old offer.", "rejected", Synonym, "the words of the idiom apart"},
		{"The two towns reached an agreement on the old bridge.", "The two towns agreed on the old bridge.", "agreed", Synonym, "what a verb that says little says with its noun"},
		{"The police launched an investigation into the fire at the mill.", "The probe into the fire at the mill took the police a week.", "probe", Synonym, "the noun of an idiom by itself"},
		{"The police launched an investigation into the fire at the mill.", "The police began a probe into the fire at the mill.", "probe", Synonym, "and of another idiom, though it may be a verb elsewhere"},
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

// A value stands for another as a whole: who reads that "about" matches "six"
// learns nothing.
func TestValuesMatchAsWholes(t *testing.T) {
	for _, c := range []struct{ original, derivative, was, is string }{
		{"The ferry carries about 60 percent of all lorries to the island.", "The ferry carries some six in ten of all lorries to the island.", "about 60 percent", "some six in ten"},
		{"The board sold the old quay for 1.4 billion zlotys in March.", "The board sold the old quay for 1.4bn zlotys in March.", "1.4 billion zlotys", "1.4bn zlotys"},
		{"At least six people were on the quay when it gave way.", "Half a dozen people or more were on the quay when it gave way.", "At least six", "Half a dozen"},
	} {
		r := mustCompare(t, c.original, c.derivative)
		var values []string
		for _, m := range r.Links[0].Matches {
			if m.Why == Number {
				values = append(values, c.original[m.Original.Start:m.Original.End]+" = "+c.derivative[m.Derivative.Start:m.Derivative.End])
			}
		}
		if want := c.was + " = " + c.is; len(values) != 1 || values[0] != want {
			t.Errorf("%q: the values that match are %q, want %q", c.derivative, values, want)
		}
	}
}
