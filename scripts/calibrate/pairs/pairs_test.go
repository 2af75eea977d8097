package pairs

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/articlediff/articlediff/diffcore"
)

func all(t *testing.T) []Pair {
	t.Helper()
	var got []Pair
	for _, read := range []func() ([]Pair, error){All, Blind} {
		pairs, err := read()
		if err != nil {
			t.Fatal(err)
		}
		if len(pairs) == 0 {
			t.Fatal("there are no pairs")
		}
		got = append(got, pairs...)
	}
	return got
}

// A line of a file is a sentence for diffcore too, or its label would be
// compared with what is said of other words.
func TestLinesAreSentences(t *testing.T) {
	for _, p := range all(t) {
		var original, derivative []diffcore.Span
		for _, o := range p.Original {
			original = append(original, o.Span)
		}
		for _, d := range p.Derivative {
			derivative = append(derivative, d.Span)
		}
		sameSentences(t, p.Name+", original", p.OriginalText, original)
		sameSentences(t, p.Name+", derivative", p.DerivativeText, derivative)
	}
}

func sameSentences(t *testing.T, name, text string, labelled []diffcore.Span) {
	t.Helper()
	var read []diffcore.Span
	for _, s := range diffcore.Read(text).Sentences {
		read = append(read, s.Span)
	}
	for _, span := range labelled {
		if !slices.Contains(read, span) {
			t.Errorf("%s: not a sentence of its own: %q", name, text[span.Start:span.End])
		}
	}
	if len(read) != len(labelled) {
		t.Errorf("%s: %d lines are read as %d sentences", name, len(labelled), len(read))
	}
}

// What a verdict means says which sentences it may name, and which words it
// may mark.
func TestLabelsOfTheDerivativeAreWhole(t *testing.T) {
	for _, p := range all(t) {
		for _, d := range p.Derivative {
			marks, names := false, true
			switch d.Verdict {
			case diffcore.Partial, diffcore.Contradicted:
				marks = true
			case diffcore.Unsupported, diffcore.Structural:
				names = false
			}
			sentence := p.DerivativeText[d.Span.Start:d.Span.End]
			if marks != (len(d.Unbacked) > 0) {
				t.Errorf("%s: %s, with %d stretches in braces: %s", p.Name, d.Verdict, len(d.Unbacked), sentence)
			}
			if names != (len(d.Evidence) > 0) {
				t.Errorf("%s: %s, with %d original sentences: %s", p.Name, d.Verdict, len(d.Evidence), sentence)
			}
		}
	}
}

// A sentence of the original is kept, or kept in part, by a sentence of the
// derivative that names it, and by none if it is left out.
func TestLabelsOfBothSidesAgree(t *testing.T) {
	for _, p := range all(t) {
		named := map[int]bool{}
		for _, d := range p.Derivative {
			for _, i := range d.Evidence {
				named[i] = true
			}
		}
		for i, o := range p.Original {
			if carried := o.Verdict == diffcore.Kept || o.Verdict == diffcore.Partly; carried != named[i] {
				t.Errorf("%s: sentence %d is %s, and named by a sentence of the derivative: %t: %s",
					p.Name, i+1, o.Verdict, named[i], p.OriginalText[o.Span.Start:o.Span.End])
			}
		}
	}
}

// Edited says that more than half of the words stand in one original sentence
// in the same order; verbatim, that all do.
func TestCopiedWordsAreThere(t *testing.T) {
	for _, p := range all(t) {
		for _, d := range p.Derivative {
			least := map[diffcore.DerivativeVerdict]float64{diffcore.Verbatim: 1, diffcore.Edited: 0.5}[d.Verdict]
			if least == 0 {
				continue
			}
			sentence, best := words(p.DerivativeText, d.Span), 0
			for _, i := range d.Evidence {
				best = max(best, inOrder(sentence, words(p.OriginalText, p.Original[i].Span)))
			}
			if share := float64(best) / float64(len(sentence)); share < least {
				t.Errorf("%s: %s, with %.2f of its words in order: %s", p.Name, d.Verdict, share, p.DerivativeText[d.Span.Start:d.Span.End])
			}
		}
	}
}

func words(text string, at diffcore.Span) []string {
	a := diffcore.Read(text[at.Start:at.End])
	var out []string
	for _, token := range a.Tokens {
		if token.Kind != diffcore.Mark {
			out = append(out, token.Norm)
		}
	}
	return out
}

// inOrder returns the length of the longest common subsequence.
func inOrder(x, y []string) int {
	row := make([]int, len(y)+1)
	for _, w := range x {
		diagonal := 0
		for j, v := range y {
			above := row[j+1]
			if w == v {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(above, row[j])
			}
			diagonal = above
		}
	}
	return row[len(y)]
}

func TestPairsSayWhatTheyAre(t *testing.T) {
	topics := map[string]bool{}
	for _, p := range all(t) {
		if p.Kind == "" || p.Style == "" || p.Topic == "" {
			t.Errorf("%s: kind %q, style %q, topic %q", p.Name, p.Kind, p.Style, p.Topic)
		}
		if topics[p.Topic] {
			t.Errorf("%s: another pair is about %s", p.Name, p.Topic)
		}
		topics[p.Topic] = true
	}
}

const small = `kind: condensation
style: wire
topic: a harbour

# original
kept 5 | The port will be dredged.
furniture 0 | By Jo Karvel

omitted 2 | A spokesman declined to comment.

# derivative
partial 1 | {Hurriedly}, the port will be {deeply} dredged.

unsupported | - Ships wait.

partial 1 | | Port | {Deeper} by spring |
`

func TestParse(t *testing.T) {
	p, err := Parse(small)
	if err != nil {
		t.Fatal(err)
	}
	if want := "The port will be dredged. By Jo Karvel\n\nA spokesman declined to comment."; p.OriginalText != want {
		t.Errorf("the original is %q, want %q", p.OriginalText, want)
	}
	if want := "Hurriedly, the port will be deeply dredged.\n\n- Ships wait.\n\n| Port | Deeper by spring |"; p.DerivativeText != want {
		t.Errorf("the derivative is %q, want %q", p.DerivativeText, want)
	}
	var marked []string
	for _, d := range p.Derivative {
		for _, span := range d.Unbacked {
			marked = append(marked, p.DerivativeText[span.Start:span.End])
		}
	}
	if row := p.Derivative[2]; p.DerivativeText[row.Span.Start:row.Span.End] != "Port | Deeper by spring" {
		t.Errorf("the row is %q", p.DerivativeText[row.Span.Start:row.Span.End])
	}
	if want := []string{"Hurriedly", "deeply", "Deeper"}; !slices.Equal(marked, want) {
		t.Errorf("marked %q, want %q", marked, want)
	}
	if item := p.Derivative[1].Span; p.DerivativeText[item.Start:item.End] != "Ships wait." {
		t.Errorf("the item is %q", p.DerivativeText[item.Start:item.End])
	}
}

func TestParseRefuses(t *testing.T) {
	wrong := map[string][2]string{
		"an unknown verdict":      {"partial 1", "half 1"},
		"an unknown fate":         {"omitted 2", "gone 2"},
		"a sentence out of range": {"partial 1", "partial 4"},
		"a sentence named twice":  {"partial 1", "partial 1,1"},
		"too much importance":     {"kept 5", "kept 6"},
		"a brace left open":       {"{deeply}", "{deeply"},
		"a brace never opened":    {"{deeply}", "deeply}"},
		"a brace in the original": {"A spokesman", "A {spokesman}"},
		"no bar":                  {"kept 5 | ", "kept 5 "},
		"an unknown heading":      {"topic: ", "theme: "},
	}
	for _, name := range slices.Sorted(maps.Keys(wrong)) {
		change := wrong[name]
		if _, err := Parse(strings.Replace(small, change[0], change[1], 1)); err == nil {
			t.Errorf("%s is accepted", name)
		}
	}
}
