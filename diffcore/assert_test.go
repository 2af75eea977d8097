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
		{"The last days of the night ferry", false, "a label that ends in a noun"},
		{"The long shadow of the ferry strike", false, "a label that ends in a noun, which could be a verb if several did it"},
		{"Harbour unions strike", true, "several do it"},
		{"Three die", true, "a number does it"},
		{"What the dockers say", false, "an indirect question"},
		{"When the last boat sails", false, "the time of something, of which nothing is said"},
		{"What passengers should do", false, "an indirect question with an auxiliary"},
		{"What passengers should do is wait", true, "the same, answered"},
		{"What the board wants is time", true, "an indirect question of which something is said"},
		{"Skarvik ferry line: all you need to know", false, "it names what stands below it"},
		{"What the board knows: (", false, "a colon with nothing behind it"},
		{"Understanding the ferry line: what you need to know", false, "a label that begins like a verb"},
		{"Ferry fares rise: what passengers should know", true, "several do it"},
		{"Board closes ferry line: what we know", true, "a headline before what names the text"},
		{"Frequently asked questions", false, "the label of a list of questions"},
		{"Here is a summary of the news from the port in five points:", false, "it announces a list"},
		{"Residents need to know the costs, mayor says", true, "somebody says that they need to know"},
		{"Stay tuned for more on the ferry and other news from Skarvik!", false, "a call to the reader"},
		{"In this article we take a closer look.", false, "what the text is about to do"},
		{"\"Let us know,\" the board told the passengers.", true, "somebody else's call"},
		{"Share prices of the ferry line fell.", true, "a share that is no call"},
		{"Let us know, the board told passengers on the last boat of the season, when you want to travel in the spring, and we may sail.", true, "too long for a call"},
		{"Why did it close?", false, "a bare question"},
		{"Remember when the board of Skarvik announced the end of the ferry line, just a week after the mayor had opened the new quay with a brass band?", true, "a question so long that it tells what it asks about"},
	} {
		a := Read(c.words + story)
		if got := a.asserts(0); got != c.asserts {
			t.Errorf("%q asserts: %v, want %v (%s)", c.words, got, c.asserts, c.why)
		}
	}
}
