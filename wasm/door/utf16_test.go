package door

import (
	"math/rand"
	"reflect"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/articlediff/articlediff/diffcore"
)

// cutUTF16 cuts a text as JavaScript's slice does.
func cutUTF16(text string, s diffcore.Span) string {
	return string(utf16.Decode(utf16.Encode([]rune(text))[s.Start:s.End]))
}

func TestConvertedSpansCutTheSameWords(t *testing.T) {
	cases := []struct{ why, text, word string }{
		{"plain letters count the same", "It rained on Monday.", "rained"},
		{"é is two bytes and one unit", "Café noir", "noir"},
		{"curly quotes are three bytes and one unit", "He said “no” twice", "twice"},
		{"an emoji is four bytes and two units", "😀 laughs", "laughs"},
		{"the word may be astral itself", "a 𝒲ord b", "𝒲ord"},
		{"an accent of its own is a unit of its own", "cafe\u0301 noir", "noir"},
		{"U+FFFD, as a lone surrogate is read", "a\uFFFDb", "b"},
		{"a NUL is one unit", "a\x00b", "b"},
		{"right to left makes no difference", "שלום עולם", "עולם"},
		{"beyond many strides", strings.Repeat("né😀", 500) + "end", "end"},
	}
	for _, c := range cases {
		at := strings.Index(c.text, c.word)
		got := newRuler(c.text).span(diffcore.Span{Start: at, End: at + len(c.word)})
		if cut := cutUTF16(c.text, got); cut != c.word {
			t.Errorf("%s: want %q, got %q at %v", c.why, c.word, cut, got)
		}
	}
}

func TestRandomSpansCutTheSameWords(t *testing.T) {
	rng := rand.New(rand.NewSource(1))
	alphabet := []rune("ab \n.é“”ß中日\u0301\uFFFD\u2028😀𝒲🏳")
	for range 300 {
		runes := make([]rune, rng.Intn(400))
		for i := range runes {
			runes[i] = alphabet[rng.Intn(len(alphabet))]
		}
		text := string(runes)
		ruler := newRuler(text)
		for range 20 {
			from := rng.Intn(len(runes) + 1)
			to := from + rng.Intn(len(runes)-from+1)
			start := len(string(runes[:from]))
			span := diffcore.Span{Start: start, End: start + len(string(runes[from:to]))}
			if want, got := text[span.Start:span.End], cutUTF16(text, ruler.span(span)); got != want {
				t.Fatalf("of %q: want %q, got %q", text, want, got)
			}
		}
	}
}

// Every span that a report can hold is converted, each by the text that it
// points into. The test walks the types, so a span that is added to the
// report and forgotten here fails it.
func TestNoSpanIsForgotten(t *testing.T) {
	// "é" before a span moves it by one unit, and two of them by two, so the
	// side whose ruler was used shows in the result.
	const original, derivative = "é word", "éé word"
	inBytes := map[diffcore.Side]diffcore.Span{
		diffcore.OriginalSide:   {Start: strings.Index(original, "word"), End: len(original)},
		diffcore.DerivativeSide: {Start: strings.Index(derivative, "word"), End: len(derivative)},
	}
	inUnits := map[diffcore.Side]diffcore.Span{
		diffcore.OriginalSide:   {Start: 2, End: 6},
		diffcore.DerivativeSide: {Start: 3, End: 7},
	}

	var r diffcore.Report
	visitSpans(reflect.ValueOf(&r).Elem(), "", diffcore.OriginalSide, true, func(path string, side diffcore.Side, span reflect.Value) {
		span.Set(reflect.ValueOf(inBytes[side]))
	})
	r.Original.Text, r.Derivative.Text = original, derivative

	converted := toUTF16(&r)
	spans := 0
	visitSpans(reflect.ValueOf(converted).Elem(), "", diffcore.OriginalSide, false, func(path string, side diffcore.Side, span reflect.Value) {
		spans++
		if got := span.Interface().(diffcore.Span); got != inUnits[side] {
			t.Errorf("%s: want %v, got %v", path, inUnits[side], got)
		}
	})
	if spans < 15 {
		t.Errorf("only %d spans were looked at; the walk is broken", spans)
	}
	visitSpans(reflect.ValueOf(&r).Elem(), "", diffcore.OriginalSide, false, func(path string, side diffcore.Side, span reflect.Value) {
		if got := span.Interface().(diffcore.Span); got != inBytes[side] {
			t.Errorf("%s of the report that was given has changed to %v", path, got)
		}
	})
}

// visitSpans calls visit for every span in v, with the side that it points
// into. With fill it first gives every slice one element and every pointer a
// value, and writes the side into every location.
func visitSpans(v reflect.Value, path string, side diffcore.Side, fill bool, visit func(path string, side diffcore.Side, span reflect.Value)) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			if !fill {
				return
			}
			v.Set(reflect.New(v.Type().Elem()))
		}
		visitSpans(v.Elem(), path, side, fill, visit)
	case reflect.Slice:
		if fill {
			n := 1
			if v.Type().Elem() == reflect.TypeFor[diffcore.Location]() {
				n = 2 // one of each side
			}
			v.Set(reflect.MakeSlice(v.Type(), n, n))
		}
		for i := range v.Len() {
			of := side
			if v.Type().Elem() == reflect.TypeFor[diffcore.Location]() && i == 0 {
				of = diffcore.OriginalSide
			}
			visitSpans(v.Index(i), path, of, fill, visit)
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[diffcore.Span]() {
			visit(path, side, v)
			return
		}
		if v.Type() == reflect.TypeFor[diffcore.Location]() && fill {
			v.FieldByName("Side").Set(reflect.ValueOf(side))
		}
		for i := range v.NumField() {
			field := v.Type().Field(i)
			visitSpans(v.Field(i), path+"."+field.Name, sideOf(v, field.Name, side), fill, visit)
		}
	}
}

// sideOf says which text a field of the report points into.
func sideOf(of reflect.Value, field string, side diffcore.Side) diffcore.Side {
	switch of.Type() {
	case reflect.TypeFor[diffcore.Reason]():
		if field == "Related" {
			return diffcore.OriginalSide // a reason is a derivative sentence's
		}
		return diffcore.DerivativeSide
	case reflect.TypeFor[diffcore.Finding]():
		return diffcore.DerivativeSide
	}
	switch field {
	case "Original":
		return diffcore.OriginalSide
	case "Derivative":
		return diffcore.DerivativeSide
	}
	return side
}

func BenchmarkConvert(b *testing.B) {
	text := strings.Repeat("Naïve “words” 😀 of an article. ", 10_000)
	for b.Loop() {
		r := newRuler(text)
		for at := 0; at < len(text); at += 40 {
			r.offset(at)
		}
	}
}
