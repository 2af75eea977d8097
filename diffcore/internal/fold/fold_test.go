package fold

import (
	"testing"
	"unicode/utf8"
)

func TestWord(t *testing.T) {
	for _, c := range []struct{ in, want, why string }{
		{"Bridge", "bridge", "case does not matter"},
		{"ÉCOLE", "école", "accents stay"},
		{"caf\u0065\u0301", "café", "an accent written apart is the same letter"},
		{"ﬁnance", "finance", "a ligature is a matter of type"},
		{"ＡＢＣ１２", "abc12", "so is full width"},
		{"har\u00adbour", "harbour", "a soft hyphen is none"},
		{"har\u200bbour", "harbour", "zero width is nothing"},
		{"’s", "'s", "curly and straight apostrophes are one"},
		{"”", "\"", "so are quotation marks"},
		{"„", "\"", "of any country"},
		{"–", "-", "and dashes"},
		{"‑", "-", "and hyphens that do not break"},
		{"−", "-", "and the minus sign"},
		{"…", "...", "an ellipsis is three dots"},
		{"US", "u.s.", "the country is not the pronoun"},
		{"us", "us", "and the pronoun not the country"},
		{"U.S.", "u.s.", "with dots or without"},
		{"U.S", "u.s.", "or with one lost"},
		{"U.K.", "u.k.", "other countries too"},
		{"UN", "u.n.", "and the organisation"},
		{"a.m", "a.m.", "a lost last dot is completed"},
		{"F.B.I.", "fbi", "three letters and more need no dots"},
		{"FBI", "fbi", "so both ways of writing agree"},
		{"e.g.", "e.g.", "two letters keep them"},
		{"1.5", "1.5", "a number is no abbreviation"},
		{"1.5.2", "1.5.2", "nor is a version"},
		{"...", "...", "nor an ellipsis"},
		{"\xff", "\ufffd", "what cannot be read has a form too"},
		{"", "", "nothing stays nothing"},
	} {
		if got := Word(c.in); got != c.want {
			t.Errorf("Word(%q) = %q, want %q: %s", c.in, got, c.want, c.why)
		}
	}
}

// A folded word is valid text.
func FuzzWord(f *testing.F) {
	for _, s := range []string{"US", "U.S.", "ﬁ", "İ", "\xff", "a.b.c.d", "ẞ", "\u0345", "½"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if folded := Word(s); !utf8.ValidString(folded) && utf8.ValidString(s) {
			t.Errorf("Word(%q) = %q is no valid UTF-8", s, folded)
		}
	})
}
