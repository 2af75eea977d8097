package diffcore

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestInventory reads testdata/inventory.txt: what becomes of names, numbers
// and sources in short pairs, each with the reason why.
func TestInventory(t *testing.T) {
	for _, c := range readCases(t, "inventory.txt", 5, 50) {
		f := c.fields
		kind, want := EntryKind(f[0]), f[3]
		if !slices.Contains(kindOrder, kind) {
			t.Fatalf("inventory.txt:%d: there is no kind %q", c.line, kind)
		}
		r := mustCompare(t, strings.ReplaceAll(f[1], " ¶ ", "\n\n"), strings.ReplaceAll(f[2], " ¶ ", "\n\n"))
		got := []string{}
		for _, e := range r.Inventory {
			if e.Kind == kind {
				got = append(got, describeEntry(e))
			}
		}
		if len(got) == 0 {
			got = append(got, "nothing")
		}
		if said := strings.Join(got, "; "); said != want {
			t.Errorf("inventory.txt:%d: %s\noriginal:   %s\nderivative: %s\n got %s\nwant %s\nbecause %s", c.line, kind, f[1], f[2], said, want, f[4])
		}
	}
}

// describeEntry writes an entry as testdata/inventory.txt does.
func describeEntry(e Entry) string {
	side := func(s *Stated) string {
		words := s.Words
		if len(s.Places) > 1 {
			words += fmt.Sprintf(" ×%d", len(s.Places))
		}
		if v := s.Voice; v != nil {
			words += " (" + string(v.Naming)
			for _, more := range []string{v.Count, v.Knowledge, v.Anonymity} {
				if more != "" {
					words += ", " + more
				}
			}
			words += ")"
		}
		return words
	}
	switch {
	case e.Derivative == nil:
		return string(e.Status) + " " + side(e.Original)
	case e.Original == nil:
		return string(e.Status) + " " + side(e.Derivative)
	}
	return string(e.Status) + " " + side(e.Original) + " = " + side(e.Derivative)
}

// brokenEntries lists what is wrong with the inventory of any report: an entry
// that says what its places do not say, or a status that its sides belie.
func brokenEntries(r *Report) (problems []string) {
	complain := func(format string, args ...any) { problems = append(problems, fmt.Sprintf(format, args...)) }
	last := 0
	for n, e := range r.Inventory {
		what := fmt.Sprintf("entry %d (%s %s)", n, e.Status, e.Kind)
		kind := slices.Index(kindOrder, e.Kind)
		if kind < last {
			complain("%s is of a kind that stands before the one above it", what)
		}
		last = kind
		var was, is bool
		switch e.Status {
		case EntryKept, EntryChanged:
			was, is = true, true
		case EntryDropped:
			was = true
		case EntryNew:
			is = true
		}
		if (e.Original != nil) != was || (e.Derivative != nil) != is {
			complain("%s has an original side: %v, a derivative side: %v", what, e.Original != nil, e.Derivative != nil)
		}
		if e.Original != nil {
			spans := make([]Span, len(r.Original.Sentences))
			for i, s := range r.Original.Sentences {
				spans[i] = s.Span
			}
			problems = append(problems, brokenStated(what+" in the original", e.Kind, e.Original, r.Original.Text, spans)...)
		}
		if e.Derivative != nil {
			spans := make([]Span, len(r.Derivative.Sentences))
			for j, s := range r.Derivative.Sentences {
				spans[j] = s.Span
			}
			problems = append(problems, brokenStated(what+" in the derivative", e.Kind, e.Derivative, r.Derivative.Text, spans)...)
		}
	}
	return problems
}

func brokenStated(what string, kind EntryKind, s *Stated, text string, sentences []Span) (problems []string) {
	complain := func(format string, args ...any) { problems = append(problems, what+" "+fmt.Sprintf(format, args...)) }
	said, at := false, -1
	for _, o := range s.Places {
		if o.Sentence < 0 || o.Sentence >= len(sentences) {
			complain("is in sentence %d of %d", o.Sentence, len(sentences))
			return problems
		}
		if outer := sentences[o.Sentence]; o.Span.Start < outer.Start || o.Span.End > outer.End || o.Span.Start >= o.Span.End {
			complain("has the place %v outside of its sentence %v", o.Span, outer)
			return problems
		}
		if o.Span.Start < at {
			complain("has the place %v before the one above it", o.Span)
		}
		at = o.Span.Start
		said = said || text[o.Span.Start:o.Span.End] == s.Words
	}
	if !said {
		complain("says %q, and none of its %d places does", s.Words, len(s.Places))
	}
	if (s.Voice != nil) != (kind == SourceEntry) {
		complain("has a voice: %v", s.Voice != nil)
	}
	return problems
}

func FuzzInventory(f *testing.F) {
	f.Add(calmOriginal, calmDerivative)
	f.Add("Two sources, who asked not to be named, said “it fell” on 3 May. Asked for comment, Holt", "NATO’s IIs said 10,000 of 1e9 of the of Holt's said")
	f.Fuzz(func(t *testing.T, original, derivative string) {
		r, err := Compare(original, derivative, Options{})
		if err != nil {
			t.Skip(err)
		}
		for _, problem := range brokenEntries(r) {
			t.Error(problem)
		}
	})
}

// BenchmarkInventory takes the inventory of an ordinary pair.
func BenchmarkInventory(b *testing.B) {
	x, y := Read(guardText(b, "original")), Read(guardText(b, "derivative"))
	al := Align(x, y, &shipped, &shipped)
	findings := Check(x, y, al, nil)
	verdicts := Judge(x, y, al, findings, &shipped)
	for b.Loop() {
		takeInventory(x, y, al.Links, findings, verdicts)
	}
}
