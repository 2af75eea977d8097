package diffcore

import (
	"strings"
	"testing"
)

// The words in braces, and no others, are not backed by the original.
func TestUnbackedWords(t *testing.T) {
	const original = `The harbour board said on Tuesday that it would dredge the channel in March.

The work will cost four million marks and take six weeks, said the harbour master, Ida Brenn. Fishermen had complained that boats ran aground.

Brenn became harbour master in 2019.`
	for _, c := range []struct{ why, marked string }{
		{"an inserted modifier", "The {notorious} harbour board said that it would dredge the channel in March."},
		{"a tail, from its first word to its last", "The harbour board said that it would dredge the channel in March, {threatening the livelihoods of divers}."},
		{"who says has said", "The harbour board says that it would dredge the channel in March."},
		{"a word that says who says so is no news", "The harbour board insists that it would dredge the channel in March."},
		{"a verb of light meaning is no news", "The work will cost four million marks and need six weeks, said Ida Brenn."},
		{"a name from nowhere", "The work will cost four million marks, said {Otto} Brenn."},
		{"a value from nowhere", "The work will cost {nine million} marks, said Ida Brenn."},
		{"a year that stands elsewhere, in a clause that has little else", "The work will cost four million marks, {hospitals mourned} in 2019."},
	} {
		derivative := strings.NewReplacer("{", "", "}", "").Replace(c.marked)
		al := Align(Read(original), Read(derivative), &shipped, &shipped)
		var got strings.Builder
		at := 0
		for _, span := range al.backing.unbacked(0) {
			got.WriteString(derivative[at:span.Start] + "{" + derivative[span.Start:span.End] + "}")
			at = span.End
		}
		got.WriteString(derivative[at:])
		if got.String() != c.marked {
			t.Errorf("%s: marked %q, want %q", c.why, got.String(), c.marked)
		}
	}
}
