package diffcore

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// reviewCase is one case of testdata/review.txt.
type reviewCase struct {
	why, original, derivative string
	finds                     [][]string // rule, words at which it stands, words beside which
}

func readReviewCases(t testing.TB) []reviewCase {
	t.Helper()
	data, err := os.ReadFile("testdata/review.txt")
	if err != nil {
		t.Fatal(err)
	}
	var cases []reviewCase
	for block := range strings.SplitSeq(string(data), "\n\n") {
		var c reviewCase
		var into *string
		for line := range strings.Lines(block) {
			key, rest, _ := strings.Cut(strings.TrimSpace(line), ": ")
			switch {
			case strings.HasPrefix(line, "#"):
				continue
			case key == "why":
				into = &c.why
			case key == "original":
				into = &c.original
			case key == "derivative":
				into = &c.derivative
			case key == "finds":
				if rest != "nothing" {
					c.finds = append(c.finds, strings.Split(rest+" ", "|"))
				}
				continue
			default:
				*into += "\n" + strings.TrimSuffix(line, "\n") // another line of a text
				continue
			}
			*into = rest
		}
		if c.original != "" {
			cases = append(cases, c)
		}
	}
	return cases
}

// TestReview: what must be found in articles as wholes is found where it
// stands, and nothing else of its kind.
func TestReview(t *testing.T) {
	cases := readReviewCases(t)
	if len(cases) < 20 {
		t.Fatalf("%d cases were read", len(cases))
	}
	for _, c := range cases {
		r := mustCompare(t, c.original, c.derivative)
		var found []Finding
		for _, f := range r.Findings {
			if ruleNamed(f.Rule).review != nil && f.Rule != quotationsDropped.Name {
				found = append(found, f)
			}
		}
		for _, want := range c.finds {
			rule, at, beside := strings.TrimSpace(want[0]), strings.TrimSpace(want[1]), strings.TrimSpace(want[2])
			k := slices.IndexFunc(found, func(f Finding) bool { return f.Rule == rule && standsAt(r, f, at, beside) })
			if k < 0 {
				t.Errorf("%s: %s is not found at %q, beside %q, but %v", c.why, rule, at, beside, messages(found))
				continue
			}
			found = slices.Delete(found, k, k+1)
		}
		if len(found) > 0 {
			t.Errorf("%s: nobody expects %v", c.why, messages(found))
		}
	}
}

// standsAt says that a finding stands at words of the derivative, or at the
// whole where they are empty, and beside words of the original.
func standsAt(r *Report, f Finding, at, beside string) bool {
	if at == "" && f.At.Span != nil || at != "" && (f.At.Span == nil || !strings.Contains(r.Derivative.Text[f.At.Span.Start:f.At.Span.End], at)) {
		return false
	}
	return beside == "" || slices.ContainsFunc(f.Related, func(l Location) bool {
		return l.Side == OriginalSide && strings.Contains(r.Original.Text[l.Span.Start:l.Span.End], beside)
	})
}

func messages(findings []Finding) []string {
	var out []string
	for _, f := range findings {
		out = append(out, f.Rule+": "+f.Message)
	}
	return out
}

// FuzzReview: whatever the two articles are, what is found in them as wholes
// points at words of theirs.
func FuzzReview(f *testing.F) {
	for _, c := range readReviewCases(f) {
		f.Add(c.original, c.derivative)
	}
	f.Fuzz(func(t *testing.T, original, derivative string) {
		if validate(OriginalSide, original, Meta{}) != nil || validate(DerivativeSide, derivative, Meta{}) != nil {
			return
		}
		r, err := Compare(original, derivative, Options{})
		if err != nil {
			return // two languages
		}
		pointsIntoTheTexts(t, "fuzzed", r)
	})
}

// Who gave no answer is told by name, and where that is open not by a pronoun.
func TestWhoGaveNoAnswer(t *testing.T) {
	const derivative = "On Monday the clerk Ivo Marek was cleared of theft. Marek said in front of the court that he was tired. His office is empty."
	for _, c := range []struct{ refusal, who, reason string }{
		{"He declined to say whether he would return to work.", "Marek", "a pronoun that stands for Marek"},
		{"The ministry did not answer questions about the case.", "the ministry", "somebody without a name"},
		{"The other did not respond.", "", "who the other is nobody can tell"},
	} {
		r := mustCompare(t, "The clerk Ivo Marek was cleared of theft on Monday. Marek said outside the court that he was tired. "+c.refusal+" His office is empty.", derivative)
		want := "The original says that somebody was asked and gave no answer; here that is left out."
		if c.who != "" {
			want = "The original says who was asked and gave no answer (" + c.who + "); here that is left out."
		}
		if !slices.ContainsFunc(r.Findings, func(f Finding) bool { return f.Message == want }) {
			t.Errorf("%s: nothing says %q: %+v", c.reason, want, r.Findings)
		}
	}
}
