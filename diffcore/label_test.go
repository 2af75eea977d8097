package diffcore

import (
	"strings"
	"testing"
)

// What only names an item claims nothing; what is half of the claim, or says
// who speaks, does.
func TestLabelsArePassedOver(t *testing.T) {
	for _, c := range []struct {
		words  string // the sentence
		passed string // the words that say nothing
		why    string
	}{
		{"- Scarcity: Fewer than 900 flats are for sale in the port", "scarcity", "a noun that names what follows"},
		{"- Cheaper credit: The bank of Skarvik cut its rate in May", "credit", "that it is cheaper is claimed"},
		{"- Since 2019: The line has lost money every winter", "since", "the year is claimed"},
		{"- Why it matters: The line carries all mail to the island", "why it matters", "a question that is answered"},
		{"Why it matters: The line carries all mail to the island.", "why it matters", "the same outside of a list"},
		{"- Deaths: 14", "", "the label says what there are 14 of"},
		{"- Reward: 500 euros", "", "the label says what is paid"},
		{"- Mayor Ada Lund: The pool in Skarvik will open again", "", "she says so"},
		{"- Mayor Lund said: The pool in Skarvik will open again", "", "she says so"},
		{"- What the board of the harbour said on Monday: The line will close in June", "", "too long for a label"},
		{"Scarcity: Fewer than 900 flats are for sale in the port.", "", "in running text it may be anything"},
		{"- Fewer than 900 flats are for sale in the port", "", "no label"},
	} {
		a := Read("The harbour board of Skarvik met on Monday.\n\n" + c.words + "\n\nThe meeting lasted two hours.")
		marks := make([]trait, len(a.Tokens))
		for k, is := range traits(a) {
			marks[k] = is &^ isFiller
		}
		a.passOverLabels(marks)
		var passed []string
		for k, is := range marks {
			if is&isFiller != 0 {
				passed = append(passed, a.Tokens[k].Norm)
			}
		}
		if got := strings.Join(passed, " "); got != c.passed {
			t.Errorf("%q: passed over %q, want %q (%s)", c.words, got, c.passed, c.why)
		}
	}
}

// An item of a list needs another of the same list to bear it out, unless it is
// all but certain by itself.
func TestItemsBearEachOtherOut(t *testing.T) {
	for _, c := range []struct {
		linked [4]float64 // how likely each item comes from the original; the last two are another list
		want   [4]bool
		why    string
	}{
		{[4]float64{0.9, 0.1, 0.1, 0.1}, [4]bool{true, false, false, false}, "all but certain"},
		{[4]float64{0.6, 0.1, 0.1, 0.1}, [4]bool{false, false, false, false}, "alone it is not enough"},
		{[4]float64{0.6, 0.6, 0.1, 0.1}, [4]bool{true, true, false, false}, "two of one list"},
		{[4]float64{0.1, 0.6, 0.6, 0.1}, [4]bool{false, false, false, false}, "two of two lists"},
		{[4]float64{0.9, 0.6, 0.1, 0.6}, [4]bool{true, true, false, false}, "beside a certain one"},
	} {
		b := Read("- The pool is shut\n- A pipe has burst\n\nThe town met on Monday.\n\n- Nobody was hurt\n- It will cost much\n")
		scores := &scores{linked: []float64{c.linked[0], c.linked[1], 1, c.linked[2], c.linked[3]}, support: make([]float64, 5)}
		al := &Alignment{scores: scores, backing: &search{query: b}}
		for n, j := range [4]int{0, 1, 3, 4} {
			if got := al.beatsChance(j); got != c.want[n] {
				t.Errorf("%v, item %d: linked is %v, want %v (%s)", c.linked, n, got, c.want[n], c.why)
			}
		}
	}
}
