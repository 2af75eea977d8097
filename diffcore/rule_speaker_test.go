package diffcore

import "testing"

// Who is named inside a sentence begins small, unless it begins with a name.
func TestMidSentence(t *testing.T) {
	for _, c := range []struct{ sentence, words, want string }{
		{"Two people familiar with the talks said so.", "Two people", "two people"},
		{"The sources said so.", "The sources", "the sources"},
		{"Élysée aides said so.", "Élysée aides", "Élysée aides"},
		{"German officials said so.", "German officials", "German officials"},
		{"A spokesman for Lund & Co said so.", "A spokesman for Lund & Co", "a spokesman for Lund & Co"},
		{"On Monday the Two Rivers board said so.", "Two Rivers", "Two Rivers"},
	} {
		a := Read(c.sentence)
		var e extent
		for k := range a.Tokens {
			for n := k + 1; n <= len(a.Tokens); n++ {
				if span := a.spanOf(extent{k, n}); a.Text[span.Start:span.End] == c.words {
					e = extent{k, n}
				}
			}
		}
		if got := a.midSentence(e); got != c.want {
			t.Errorf("%q in %q: %q, want %q", c.words, c.sentence, got, c.want)
		}
	}
}
