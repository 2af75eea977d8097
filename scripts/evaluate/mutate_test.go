package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/articlediff/articlediff/diffcore"
)

// testdata/mutations.txt says what is made of what, and why.
func TestMutators(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "mutations.txt"))
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for n, block := range strings.Split(string(data), "\n\n")[1:] {
		c := map[string]string{}
		var want []string
		for _, line := range strings.Split(strings.TrimSpace(block), "\n") {
			name, text, _ := strings.Cut(line, " ")
			if text = strings.TrimSpace(text); name == "after" && text != "nothing" {
				want = append(want, text)
			}
			c[name] = text
		}
		k := slices.IndexFunc(mutators, func(m mutator) bool { return m.name == c["kind"] })
		if k < 0 || c["original"] == "" || c["before"] == "" || c["after"] == "" {
			t.Fatalf("case %d is not complete:\n%s", n+1, block)
		}
		claims := readClaims(rewrite{original: c["original"], derivative: c["before"]})
		if len(claims) != 1 {
			t.Errorf("%q is not one sentence that %q tells", c["before"], c["original"])
			continue
		}
		var got []string
		for _, change := range mutators[k].of(claims[0]) {
			got = append(got, claims[0].mutant(c["before"], change).text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s, because %s: of %q\ngot  %q\nwant %q", c["kind"], c["because"], c["before"], got, want)
		}
		if len(want) > 0 {
			seen[c["kind"]] = true
		}
	}
	for _, m := range mutators {
		if !seen[m.name] {
			t.Errorf("no case shows an error of the kind %s", m.name)
		}
	}
}

// A rule that changes its name would count as one that finds nothing.
func TestNamedRulesExist(t *testing.T) {
	named := map[string][]string{"apart": apart}
	for _, m := range mutators {
		named[m.name] = m.finds
	}
	for list, names := range named {
		for _, name := range names {
			if !slices.ContainsFunc(diffcore.Rules, func(r *diffcore.Rule) bool { return r.Name == name }) {
				t.Errorf("%s: there is no rule %s", list, name)
			}
		}
	}
}

// ferry is a pair with something for several mutators.
var ferry = rewrite{
	original: "The ferry company could close its harbour office in April, Anna Kowalski said on Tuesday. It lost 41 million crowns last year.\n" +
		"“We will keep the old ferry,” she told the council.",
	derivative: "The ferry company could close the harbour office in April, Anna Kowalski said. It lost 41 million crowns last year.\n" +
		"“We will keep the old ferry,” she told the council.",
}

// A mutant differs from the rewrite in one place, and says where.
func TestMutantsSayWhatTheyChanged(t *testing.T) {
	made := mutate(ferry)
	if len(made) < 6 {
		t.Fatalf("only %d errors were made", len(made))
	}
	for _, m := range made {
		old, now := ferry.derivative, m.text
		if old == now {
			t.Errorf("%s: nothing was changed", m.kind)
		}
		if old[:m.before.Start] != now[:m.at.Start] || old[m.before.End:] != now[m.at.End:] {
			t.Errorf("%s: more than %q was changed: %q", m.kind, now[m.at.Start:m.at.End], now)
		}
		if m.at.Start == m.at.End {
			t.Errorf("%s: no place to find the error at: %q", m.kind, now)
		}
	}
	if again := mutate(ferry); fmt.Sprint(again) != fmt.Sprint(made) {
		t.Error("the same rewrite got other errors the second time")
	}
}

func TestPlainSentences(t *testing.T) {
	for text, want := range map[string][]string{
		"It rains. Mr. Holm left! “Why?” she said.\nA line": {"It rains.", "Mr. Holm left!", "“Why?” she said.", "A line"},
		"It cost 4.5 million. In the U.S. it did not.":      {"It cost 4.5 million.", "In the U.S. it did not."},
		" \n": nil,
	} {
		var got []string
		for _, s := range plainSentences(text) {
			got = append(got, text[s[0]:s[1]])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestQuotedOf(t *testing.T) {
	for text, want := range map[string]string{
		`She said: “Yes.” Then she left.`: "Yes.",
		`"No", he said, "never".`:         "Nonever",
		"“It never closes\nand goes on":   "It never closes",
		"’tis the other’s mark":           "",
	} {
		got := ""
		for i, inside := range quotedOf(text) {
			if inside {
				got += text[i : i+1]
			}
		}
		if got != want {
			t.Errorf("%q: quoted is %q, want %q", text, got, want)
		}
	}
}

// Words count as marked where most of them are, together.
func TestMarkedAsNew(t *testing.T) {
	at := diffcore.Span{Start: 10, End: 20}
	for _, c := range []struct {
		marked []diffcore.Span
		want   bool
		why    string
	}{
		{nil, false, "nothing is marked"},
		{[]diffcore.Span{{Start: 0, End: 15}}, false, "half of it is not most of it"},
		{[]diffcore.Span{{Start: 8, End: 13}, {Start: 16, End: 40}}, true, "three and four of ten letters"},
		{[]diffcore.Span{{Start: 0, End: 10}, {Start: 20, End: 90}}, false, "all around it, and nothing of it"},
	} {
		r := &diffcore.Report{Derivative: diffcore.DerivativeReport{Sentences: []diffcore.DerivativeSentence{{Unsupported: c.marked}}}}
		if got := markedAsNew(r, at); got != c.want {
			t.Errorf("%v: got %v, because %s", c.marked, got, c.why)
		}
	}
}

// A finding counts where it touches the changed words, if it was not there
// before.
func TestRulesAt(t *testing.T) {
	finding := func(id, rule string, start, end int) diffcore.Finding {
		return diffcore.Finding{ID: id, Rule: rule, At: diffcore.Location{Side: diffcore.DerivativeSide, Span: &diffcore.Span{Start: start, End: end}}}
	}
	before := &diffcore.Report{Findings: []diffcore.Finding{finding("a", "known", 10, 20)}}
	after := &diffcore.Report{Findings: []diffcore.Finding{
		finding("a", "known", 10, 20),
		finding("b", "new", 18, 30),
		finding("c", "elsewhere", 30, 40),
		{ID: "d", Rule: "original", At: diffcore.Location{Side: diffcore.OriginalSide, Span: &diffcore.Span{Start: 0, End: 99}}},
		{ID: "e", Rule: "whole", At: diffcore.Location{Side: diffcore.DerivativeSide}},
	}}
	if got := rulesAt(after, diffcore.Span{Start: 15, End: 20}, before); !slices.Equal(got, []string{"new"}) {
		t.Errorf("got %q, want the new finding alone", got)
	}
}

// Of two errors in sentences that were backed, one is found by a rule that
// speaks of it and is no longer backed; the other is called something else.
func TestScoresOfMutants(t *testing.T) {
	report := func(verdict diffcore.DerivativeVerdict, rule string) *diffcore.Report {
		r := &diffcore.Report{}
		span := diffcore.Span{Start: 0, End: 20}
		r.Derivative.Text = "It cost 14 millions."
		r.Derivative.Sentences = []diffcore.DerivativeSentence{{Span: span, Verdict: verdict}}
		if rule != "" {
			r.Findings = []diffcore.Finding{{ID: rule, Rule: rule, At: diffcore.Location{Side: diffcore.DerivativeSide, Span: &span}}}
		}
		return r
	}
	s := &scores{
		pairs:     make([]pair, 4),
		document:  []int{0, 0, 1, 1},
		documents: 2,
		reports: []*diffcore.Report{
			report(diffcore.Edited, ""), report(diffcore.Partial, "number-changed"),
			report(diffcore.Edited, "date-changed"), report(diffcore.Edited, "name-changed"),
		},
	}
	at := diffcore.Span{Start: 8, End: 10}
	mutators[0].score(s, []mutant{
		{kind: "number", at: at, before: at, unchanged: 0, changed: 1},
		{kind: "number", at: at, before: at, unchanged: 2, changed: 3, was: "It cost 41 millions.", now: "It cost 14 millions."},
		{kind: "date", at: at, before: at, unchanged: 0, changed: 1},
	})
	want := map[string]float64{"number (2): found": 0.5, "number (2): any rule": 1, "number (2): shown": 1, "number (2): moved": 0.5}
	for _, f := range s.figures {
		if got := f.of(once(2)); got != want[f.name] {
			t.Errorf("%s: got %v, want %v", f.name, got, want[f.name])
		}
	}
	if len(s.figures) != len(want) || len(s.mistakes) != 1 {
		t.Fatalf("%d figures and %d mistakes", len(s.figures), len(s.mistakes))
	}
	if m := s.mistakes[0]; !strings.HasPrefix(m.said, "found name-changed") || m.labelled != "number; before: It cost 41 millions." || m.sentence != "It cost 14 millions." {
		t.Errorf("the one that was missed is listed as %+v", m)
	}
}

// Three sentences assert something, and one of them is labelled as not
// backed: of the findings in the other two, one is high, one is of a rule that
// stands apart.
func TestScoresOfUnchanged(t *testing.T) {
	r := &diffcore.Report{}
	r.Derivative.Text = "Good one. Bad two. Heading Fair four."
	for _, end := range []struct {
		start, end int
		verdict    diffcore.DerivativeVerdict
	}{{0, 9, diffcore.Edited}, {10, 18, diffcore.Unsupported}, {19, 26, diffcore.Structural}, {27, 37, diffcore.Partial}} {
		r.Derivative.Sentences = append(r.Derivative.Sentences, diffcore.DerivativeSentence{Span: diffcore.Span{Start: end.start, End: end.end}, Verdict: end.verdict})
	}
	finding := func(j int, rule string, severity diffcore.Severity, side diffcore.Side) {
		r.Findings = append(r.Findings, diffcore.Finding{Rule: rule, Severity: severity, At: diffcore.Location{Side: side, Sentence: &j}})
	}
	finding(0, "number-changed", diffcore.High, diffcore.DerivativeSide)
	finding(1, "number-changed", diffcore.High, diffcore.DerivativeSide)
	finding(0, "number-changed", diffcore.High, diffcore.OriginalSide)
	finding(3, "cause-added", diffcore.Medium, diffcore.DerivativeSide)
	finding(3, "generalised", diffcore.Medium, diffcore.DerivativeSide)
	s := &scores{pairs: make([]pair, 1), document: []int{0}, documents: 1, reports: []*diffcore.Report{r}}
	scoreUnchanged(s, []rewrite{{faithful: func(sentence string) bool { return sentence != "Bad two." }}})
	want := map[string]float64{"high": 50, "all": 100, "number-changed (high)": 50, "cause-added (medium)": 50}
	for _, f := range s.figures {
		if value, ok := want[f.name]; ok && f.of(once(1)) != value {
			t.Errorf("%s: got %v, want %v for every 100 sentences", f.name, f.of(once(1)), value)
		}
		delete(want, f.name)
	}
	if len(want) > 0 {
		t.Errorf("no figures %v", want)
	}
}

// The bench runs when it is asked for, and only then.
func TestMutationBenchRuns(t *testing.T) {
	list := filepath.Join(t.TempDir(), "errors.txt")
	_, r := evaluateTestSets(t, "-only", "mutated,unchanged_onestop,unchanged_labelled", "-errors", list)
	if len(r.Sets) != 3 || r.Sets[0].Rows < 5 || r.Sets[1].Rows != 1 || r.Sets[2].Rows < 2 {
		t.Errorf("the sets are %+v", r.Sets)
	}
	if _, ok := findFigure(r, "mutated", "number (2): found", ours); !ok {
		t.Errorf("no number was changed in %+v", r.Sets[0].Figures)
	}
	for _, e := range catalogue {
		if strings.HasPrefix(e.name, "mutated") || strings.HasPrefix(e.name, "unchanged") {
			t.Errorf("%s is measured unasked", e.name)
		}
	}
}
