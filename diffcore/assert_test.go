package diffcore

import "testing"

// TestWhatAsserts: a heading, a question or an announcement that says
// something is judged; a label and a bare question are not.
func TestWhatAsserts(t *testing.T) {
	const story = "\n\nThe harbour board of Skarvik said on Monday that the ferry line would close in June after ten years of losses.\n"
	for _, c := range []struct {
		words   string // the first block of an article
		asserts bool
		why     string
	}{
		{"Board closes ferry line", true, "a headline in the present"},
		{"Port of Skarvik to be dredged for the first time since 1988", true, "a headline about the future"},
		{"Court silences Skarvik airport at night", true, "a verb that looks like a noun, before a name"},
		{"Harbour fees for Skarvik", false, "a label"},
		{"Harbour Prices Skarvik", false, "a label in capitals, with a word that can be a verb"},
		{"Why did it close?", false, "a bare question"},
		{"Remember when the board of Skarvik announced the end of the ferry line, just a week after the mayor had opened the new quay with a brass band?", true, "a question so long that it tells what it asks about"},
	} {
		a := Read(c.words + story)
		if got := a.asserts(0); got != c.asserts {
			t.Errorf("%q asserts: %v, want %v (%s)", c.words, got, c.asserts, c.why)
		}
	}
}
