package door

import (
	"math"
	"strings"
	"testing"

	"github.com/articlediff/articlediff/diffcore"
)

// JavaScript says where links stand as it counts, and reads it so in the report.
func TestLinksKeepTheirPlaceThroughTheDoor(t *testing.T) {
	for _, c := range []struct{ why, text, words string }{
		{"plain letters", "It rained on Monday.", "on Monday"},
		{"after letters of two bytes", "Café Noël reçut l’été.", "reçut"},
		{"after an emoji of two units", "😀😀 laughs 😀 aloud.", "laughs 😀"},
		{"an emoji alone", "He wrote 😀.", "😀"},
		{"right to left", "שלום עולם טוב", "עולם"},
		{"at the end", "中文新闻", "新闻"},
		{"beyond many strides", strings.Repeat("né😀 ", 300) + "end.", "end"},
	} {
		at := strings.Index(c.text, c.words)
		span := newRuler(c.text).span(diffcore.Span{Start: at, End: at + len(c.words)})
		links := []diffcore.Hyperlink{{Span: span, Address: "https://news.example/"}}
		of := diffcore.Meta{Hyperlinks: links}
		r := read[diffcore.Report](t, Compare(c.text, c.text, diffcore.Options{Original: of, Derivative: of}, nil))
		for side, got := range map[string][]diffcore.Hyperlink{"original": r.Original.Hyperlinks, "derivative": r.Derivative.Hyperlinks} {
			if len(got) != 1 || cutUTF16(c.text, got[0].Span) != c.words {
				t.Errorf("%s: the links of the %s are %v", c.why, side, got)
			}
		}
		if links[0].Span != span {
			t.Errorf("%s: the options were changed", c.why)
		}
	}
}

// Every offset leads back to the byte that it was made of.
func TestUnitsLeadBackToBytes(t *testing.T) {
	text := strings.Repeat("a né\n😀中\uFFFD", 40)
	r := newRuler(text)
	for at := range text { // where characters begin
		if got := r.byteAt(r.offset(at)); got != at {
			t.Errorf("byte %d is unit %d, and that is byte %d", at, r.offset(at), got)
		}
	}
	if got := r.byteAt(r.offset(len(text))); got != len(text) {
		t.Errorf("the end is byte %d of %d", got, len(text))
	}
}

func TestLinksOutsideTheTextAreLeftOut(t *testing.T) {
	for why, span := range map[string]diffcore.Span{
		"before it": {Start: -1, End: 2}, "beyond it": {Start: 0, End: 9}, "far beyond it": {Start: 1, End: math.MaxInt},
		"within a surrogate pair": {Start: 2, End: 4}, "up to the middle of one": {Start: 0, End: 2},
	} {
		of := diffcore.Meta{Hyperlinks: []diffcore.Hyperlink{{Span: span, Address: "https://news.example/"}}}
		r := read[diffcore.Report](t, Compare("a😀bc", "a😀bc", diffcore.Options{Derivative: of}, nil))
		if len(r.Derivative.Hyperlinks) > 0 {
			t.Errorf("%s: %v is in the report", why, r.Derivative.Hyperlinks)
		}
	}
}
