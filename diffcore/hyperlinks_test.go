package diffcore

import (
	"reflect"
	"strings"
	"testing"
)

// wordsAt is where words first stand in a text.
func wordsAt(text, words string) Span {
	at := strings.Index(text, words)
	return Span{at, at + len(words)}
}

// What comes along with a text may be from anybody: only what a reader can
// follow from its words is in the report.
func TestOnlyLinksThatLeadToTheWebAreKept(t *testing.T) {
	const text = "The café in Dorn will close, its owner said."
	owner := wordsAt(text, "its owner")
	for _, c := range []struct {
		why     string
		span    Span
		address string
		kept    bool
	}{
		{"an address of the web", owner, "https://news.example/dorn?page=2#end", true},
		{"without encryption", owner, "http://news.example", true},
		{"a scheme in capitals", owner, "HTTPS://news.example/", true},
		{"a whole text", Span{0, len(text)}, "https://news.example/", true},
		{"letters of other scripts", owner, "https://zeitung.example/straße", true},
		{"a script", owner, "javascript:alert(1)", false},
		{"a script that looks like an address", owner, "javascript://news.example/%0aalert(1)", false},
		{"data", owner, "data:text/html,<script>alert(1)</script>", false},
		{"a file", owner, "file:///etc/passwd", false},
		{"no scheme", owner, "//news.example/", false},
		{"no host", owner, "https:///dorn", false},
		{"nothing", owner, "", false},
		{"a space", owner, "https://news.example/a b", false},
		{"a control character", owner, "https://news.example/\x01", false},
		{"a line break, which browsers drop", owner, "https://news.\nexample/", false},
		{"not UTF-8", owner, "https://news.example/\xff", false},
		{"a name that looks like a host", owner, "https://news.example@other.example/", false},
		{"a stroke that browsers turn", owner, "https://other.example\\@news.example/", false},
		{"an @ in the path is one of the path", owner, "https://news.example/@owner", true},
		{"an address of a book's length", owner, "https://news.example/" + strings.Repeat("x", longestAddress), false},
		{"no words", Span{4, 4}, "https://news.example/", false},
		{"backwards", Span{9, 4}, "https://news.example/", false},
		{"before the text", Span{-3, 4}, "https://news.example/", false},
		{"beyond the text", Span{4, len(text) + 1}, "https://news.example/", false},
		{"within é", Span{4, strings.Index(text, "é") + 1}, "https://news.example/", false},
	} {
		r, err := Compare(text, text, Options{Derivative: Meta{Hyperlinks: []Hyperlink{{c.span, c.address}}}})
		if err != nil {
			t.Fatal(err)
		}
		want := []Hyperlink{}
		if c.kept {
			want = append(want, Hyperlink{c.span, c.address})
		}
		if got := r.Derivative.Hyperlinks; !reflect.DeepEqual(got, want) {
			t.Errorf("%s: the report has %v", c.why, got)
		}
	}
}

// Links of several originals stand in reading order, each in its own.
func TestLinksOfSeveralOriginalsStandInTheJoinedText(t *testing.T) {
	first, second := "The café in Dorn will close.", "Its owner said so on Monday. Rain fell."
	link := func(text, words string) Hyperlink {
		return Hyperlink{wordsAt(text, words), "https://news.example/" + strings.ReplaceAll(words, " ", "-")}
	}
	r, err := Compare(first, "The café will close.", Options{
		Original: Meta{Hyperlinks: []Hyperlink{link(first, "Dorn"), link(first, "café in Dorn"), link(first, "will close")}},
		Further:  []Further{{second, Meta{Hyperlinks: []Hyperlink{link(second, "Rain"), link(second, "owner said")}}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, l := range r.Original.Hyperlinks {
		got = append(got, r.Original.Text[l.Span.Start:l.Span.End]+" "+l.Address)
	}
	want := []string{ // “Dorn” stands within another link
		"café in Dorn https://news.example/café-in-Dorn", "will close https://news.example/will-close",
		"owner said https://news.example/owner-said", "Rain https://news.example/Rain",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("the links are %q", got)
	}
}
