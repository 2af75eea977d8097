package diffcore

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// TestRulesKeepTheirWord runs what every rule promises: its example fires it
// and no other rule, its silent pairs fire none.
func TestRulesKeepTheirWord(t *testing.T) {
	for _, rule := range Rules {
		t.Run(rule.Name, func(t *testing.T) {
			if fired := firedRules(mustCompare(t, rule.Example.Original, rule.Example.Derivative)); !slices.Equal(fired, []string{rule.Name}) {
				t.Errorf("the example (%s) fires %v, want this rule alone\noriginal: %s\nderivative: %s", rule.Example.Why, fired, rule.Example.Original, rule.Example.Derivative)
			}
			for _, p := range rule.Silent {
				if fired := firedRules(mustCompare(t, p.Original, p.Derivative)); len(fired) > 0 {
					t.Errorf("%v speaks where all should be silent (%s)\noriginal: %s\nderivative: %s", fired, p.Why, p.Original, p.Derivative)
				}
			}
		})
	}
}

func firedRules(r *Report) []string {
	fired := []string{}
	for _, f := range r.Findings {
		if !slices.Contains(fired, f.Rule) {
			fired = append(fired, f.Rule)
		}
	}
	return fired
}

// TestRulesAreDescribed: whoever reads a finding can learn what its rule is for.
func TestRulesAreDescribed(t *testing.T) {
	names := map[string]bool{}
	last := High
	order := []Severity{High, Medium, Low}
	for _, r := range Rules {
		if names[r.Name] {
			t.Errorf("two rules are called %s", r.Name)
		}
		names[r.Name] = true
		if r.Title == "" || len(strings.Fields(r.Doc)) < 25 || len(r.Silent) == 0 || r.Axis == "" {
			t.Errorf("%s lacks a title, an axis, a silent pair or a description of what it catches, what it lets pass and why it matters", r.Name)
		}
		if slices.Index(order, r.Severity) < slices.Index(order, last) {
			t.Errorf("%s stands below rules that matter less", r.Name)
		}
		last = r.Severity
		if r.Moves != "" && r.Moves != Partial && r.Moves != Contradicted {
			t.Errorf("%s makes a sentence %q", r.Name, r.Moves)
		}
	}
}

// TestVerdictsFollowTheFindings: what a rule says of itself is what it does.
func TestVerdictsFollowTheFindings(t *testing.T) {
	for _, rule := range Rules {
		r := mustCompare(t, rule.Example.Original, rule.Example.Derivative)
		if len(r.Findings) == 0 || rule.Moves == "" {
			continue // the other test says so
		}
		f := r.Findings[0]
		d := r.Derivative.Sentences[*f.At.Sentence]
		if d.Verdict != rule.Moves && d.Verdict != Unsupported {
			t.Errorf("%s: the sentence is %s, want %s", rule.Name, d.Verdict, rule.Moves)
		}
		if d.Support > rule.leaves() {
			t.Errorf("%s: the sentence has support %v, want at most %v", rule.Name, d.Support, rule.leaves())
		}
		if len(d.Reasons) == 0 || d.Reasons[0].Feature != rule.Name || d.Reasons[0].Weight > 0 {
			t.Errorf("%s: the first reason is not the rule: %+v", rule.Name, d.Reasons)
		}
		if rule.Leaves == 0 && !slices.ContainsFunc(d.Unsupported, func(s Span) bool { return s.Start <= f.At.Span.Start && f.At.Span.End <= s.End }) {
			t.Errorf("%s: the words %v are not among the unsupported ones %v", rule.Name, *f.At.Span, d.Unsupported)
		}
	}
}

// everyExample is all examples as one article on each side, where rules meet.
func everyExample() (original, derivative string) {
	for _, r := range Rules {
		original += r.Example.Original + "\n\n"
		derivative += r.Example.Derivative + "\n\n"
	}
	return original, derivative
}

// TestFindingsPointIntoTheTexts: a finding lies in its sentence, says what was
// and what is, and can be told from every other.
func TestFindingsPointIntoTheTexts(t *testing.T) {
	original, derivative := everyExample()
	r := mustCompare(t, original, derivative+derivative)
	if len(r.Findings) < len(Rules) {
		t.Fatalf("%d findings for two of each of %d examples", len(r.Findings), len(Rules))
	}
	ids := map[string]bool{}
	before := 0
	pointsIntoTheTexts(t, "every example", r)
	for _, f := range r.Findings {
		if ids[f.ID] {
			t.Errorf("two findings have the id %s", f.ID)
		}
		ids[f.ID] = true
		switch {
		case f.At.Span == nil && before > 0:
			t.Errorf("%s is about the article as a whole and stands behind findings about words", f.Rule)
		case f.At.Span != nil && f.At.Span.Start < before && f.At.Span.End < before:
			t.Errorf("%s stands out of the reading order", f.Rule)
		case f.At.Span != nil:
			before = f.At.Span.Start
		}
		quotes := slices.ContainsFunc(f.Related, func(l Location) bool { return l.Side == OriginalSide })
		if f.Values["is"] == "" || f.Message == "" || quotes && f.Values["was"] == "" {
			t.Errorf("%s does not say what was and what is: %+v", f.Rule, f)
		}
		if holes := strings.Count(f.Form, "%s"); holes != len(f.Words) || (message{f.Form, f.Words}).String() != f.Message {
			t.Errorf("%s says %q, which is not %q with %q", f.Rule, f.Message, f.Form, f.Words)
		}
	}
}

// pointsIntoTheTexts checks that the places of all findings are words of their
// sentences, or the derivative as a whole.
func pointsIntoTheTexts(t *testing.T, why string, r *Report) {
	t.Helper()
	for _, f := range r.Findings {
		for n, l := range append([]Location{f.At}, f.Related...) {
			if n == 0 && l.Sentence == nil && l.Span == nil && l.Side == DerivativeSide {
				continue
			}
			var of Span
			if l.Side == OriginalSide {
				of = r.Original.Sentences[*l.Sentence].Span
			} else {
				of = r.Derivative.Sentences[*l.Sentence].Span
			}
			if l.Span.Start >= l.Span.End || !liesIn(*l.Span, of) {
				t.Errorf("%s: %s points at %v, outside of its sentence", why, f.Rule, *l.Span)
			}
		}
	}
}

func liesIn(s, of Span) bool { return of.Start <= s.Start && s.End <= of.End }

// TestFindingsKeepTheirIDs: what a reader has seen and put aside stays put
// aside when something else in the texts changes. Only a sentence that is
// judged anew, since what stands beside it counts, may gain or lose a finding:
// at most one in all of the examples.
func TestFindingsKeepTheirIDs(t *testing.T) {
	original, derivative := everyExample()
	before := mustCompare(t, original, derivative)
	after := mustCompare(t, original, "The choir of Orlen sings on Sundays.\n\n"+derivative)
	judgedAnew := map[int]bool{}
	for j, s := range before.Derivative.Sentences {
		if s.Verdict != after.Derivative.Sentences[j+1].Verdict {
			judgedAnew[j] = true
		}
	}
	if len(judgedAnew) > 1 {
		t.Errorf("a paragraph before them changed the verdicts of sentences %v", slices.Sorted(maps.Keys(judgedAnew)))
	}
	ids := func(r *Report, moved int) []string {
		var out []string
		for _, f := range r.Findings {
			if f.At.Side == DerivativeSide && f.At.Sentence != nil && judgedAnew[*f.At.Sentence-moved] {
				continue
			}
			out = append(out, f.ID)
		}
		return out
	}
	if was, now := ids(before, 0), ids(after, 1); !slices.Equal(was, now) {
		t.Errorf("a paragraph before them changed the ids:\n%v\n%v", was, now)
	}
}

// TestRulesCanBeSwitched: off, and to another severity.
func TestRulesCanBeSwitched(t *testing.T) {
	p := numberChanged.Example
	compare := func(rules map[string]Severity) *Report {
		r, err := Compare(p.Original, p.Derivative, Options{Rules: rules})
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	if r := compare(map[string]Severity{numberChanged.Name: Low}); len(r.Findings) != 1 || r.Findings[0].Severity != Low {
		t.Errorf("set to low: %+v", r.Findings)
	}
	off := compare(map[string]Severity{numberChanged.Name: Off})
	if len(off.Findings) != 0 || slices.Contains(off.Rules, numberChanged.Name) || len(off.Rules) != len(Rules)-1 {
		t.Errorf("switched off: %+v, ran %v", off.Findings, off.Rules)
	}
	if _, err := Compare(p.Original, p.Derivative, Options{Rules: map[string]Severity{"number-changd": Off}}); err == nil {
		t.Error("a rule that does not exist is accepted")
	}
	if _, err := Compare(p.Original, p.Derivative, Options{Rules: map[string]Severity{numberChanged.Name: "grave"}}); err == nil {
		t.Error("a severity that does not exist is accepted")
	}
}

// TestRulesStandNoise: whatever comes, no rule panics or points astray, and none finds a
// grave error where nothing is said.
func TestRulesStandNoise(t *testing.T) {
	original, derivative := everyExample()
	halves := func(s string) string { return s[:len(s)/2] + "\n" + s[len(s)/2:] }
	for _, c := range []struct{ why, original, derivative string }{
		{"every letter a capital", strings.ToUpper(original), strings.ToUpper(derivative)},
		{"quotation marks that never close", strings.ReplaceAll(original, "\"", "“"), strings.ReplaceAll(derivative, "\"", "„")},
		{"one endless sentence", strings.ReplaceAll(original, ".", ","), strings.ReplaceAll(derivative, ".", ",")},
		{"no spaces", strings.ReplaceAll(original, " ", ""), derivative},
		{"cut in the middle", halves(original), halves(derivative)},
		{"a number of ten thousand digits", original + strings.Repeat("7", 10_000), derivative + strings.Repeat("8", 10_000)},
		{"negations without end", strings.Repeat("not no never ", 500) + original, strings.Repeat("no not never ", 500) + derivative},
		{"ellipses and brackets", strings.ReplaceAll(original, " ", "...["), strings.ReplaceAll(derivative, " ", "]…(")},
	} {
		r := mustCompare(t, c.original, c.derivative)
		pointsIntoTheTexts(t, c.why, r)
	}
	for _, noise := range []string{"", "!!! ??? \"\" “” [...] (((", "7 7 7 77 777 7,7,7 $ £ % 3-2 1/0", "\u0000\u200b\ufeff"} {
		for _, f := range mustCompare(t, original, noise).Findings {
			if f.Severity == High {
				t.Errorf("noise %q: %s: %s", noise, f.Rule, f.Message)
			}
		}
	}
}

// What the derivative denies is not kept, unless it tells it right elsewhere.
func TestADeniedSentenceIsKeptInPart(t *testing.T) {
	const (
		original = "Inspectors do not believe that the harbour wall is in danger of failing. The ferry will sail on Friday as planned."
		denied   = "Inspectors believe that the harbour wall is in danger of failing."
		right    = "Inspectors do not believe that the harbour wall is in danger of failing."
	)
	for derivative, want := range map[string]OriginalVerdict{denied: Partly, denied + " " + right: Kept} {
		r, err := Compare(original, derivative, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := r.Original.Sentences[0].Verdict; got != want {
			t.Errorf("%q: want %s, got %s", derivative, want, got)
		}
	}
}
