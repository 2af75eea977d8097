package diffcore

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// mustCompare compares two texts twice, and fails unless both reports are the
// same and keep the promises of report.go.
func mustCompare(t testing.TB, original, derivative string) *Report {
	t.Helper()
	r, err := Compare(original, derivative, Options{})
	if err != nil {
		t.Fatalf("Compare: %v", err)
	}
	checkReport(t, r, original, derivative)
	again, err := Compare(original, derivative, Options{})
	if err != nil {
		t.Fatalf("Compare, second time: %v", err)
	}
	if !bytes.Equal(encoded(t, r), encoded(t, again)) {
		t.Errorf("the same texts gave two different reports")
	}
	return r
}

func encoded(t testing.TB, r *Report) []byte {
	t.Helper()
	data, err := json.Marshal(r)
	if err != nil {
		t.Fatalf("the report cannot be written as JSON: %v", err)
	}
	return data
}

// checkReport fails unless a report keeps what report.go promises of every
// report, whatever the texts.
func checkReport(t testing.TB, r *Report, original, derivative string) {
	t.Helper()
	for _, problem := range broken(r, original, derivative) {
		t.Error(problem)
	}
	if path := findNull(encoded(t, r)); path != "" {
		t.Errorf("the JSON of the report has a null at %s", path)
	}
}

// broken lists the promises that a report does not keep.
func broken(r *Report, original, derivative string) (problems []string) {
	complain := func(format string, args ...any) {
		if len(problems) < 10 { // the first ones tell enough
			problems = append(problems, fmt.Sprintf(format, args...))
		}
	}
	ratio := func(what string, x float64) {
		if !(0 <= x && x <= 1) { // also true of NaN
			complain("%s is %v, outside 0..1", what, x)
		}
	}
	// inside checks a span that must lie within another; an empty one only where that is allowed.
	inside := func(what, text string, span, outer Span, mayBeEmpty bool) {
		switch {
		case span.Start < outer.Start || span.End > outer.End || span.Start > span.End:
			complain("%s %v is not inside %v", what, span, outer)
		case span.Start == span.End && !mayBeEmpty:
			complain("%s %v is empty", what, span)
		case !onCharacters(text, span):
			complain("%s %v cuts a character in two", what, span)
		}
	}
	// inOrder checks spans that follow each other and rebuild the text with what lies between them.
	inOrder := func(what, text string, spans []Span) {
		var rebuilt strings.Builder
		at := 0
		for n, span := range spans {
			inside(fmt.Sprintf("%s %d", what, n), text, span, Span{0, len(text)}, false)
			if span.Start < at || span.End < span.Start || span.End > len(text) {
				complain("%s %d %v overlaps what is before it, which ends at %d", what, n, span, at)
				return
			}
			rebuilt.WriteString(text[at:span.Start])
			rebuilt.WriteString(text[span.Start:span.End])
			at = span.End
		}
		rebuilt.WriteString(text[at:])
		if rebuilt.String() != text {
			complain("the %ss and the gaps between them do not give the text back", what)
		}
	}

	if r.Schema != Schema || r.Unit != UTF8 {
		complain("schema %d and unit %q, want %d and %q", r.Schema, r.Unit, Schema, UTF8)
	}
	if r.Original.Text != original || r.Derivative.Text != derivative {
		complain("a text was changed")
		return problems
	}

	var a, b []Span // the sentences of both sides
	for _, s := range r.Original.Sentences {
		a = append(a, s.Span)
	}
	for _, s := range r.Derivative.Sentences {
		b = append(b, s.Span)
	}
	inOrder("original block", original, blockSpans(r.Original.Blocks))
	inOrder("derivative block", derivative, blockSpans(r.Derivative.Blocks))
	inOrder("original sentence", original, a)
	inOrder("derivative sentence", derivative, b)
	if len(problems) > 0 {
		return problems // what follows relies on these
	}

	for i, s := range r.Original.Sentences {
		what := fmt.Sprintf("original sentence %d", i)
		if s.Block < 0 || s.Block >= len(r.Original.Blocks) {
			complain("%s is in block %d of %d", what, s.Block, len(r.Original.Blocks))
		} else {
			inside(what, original, s.Span, r.Original.Blocks[s.Block].Span, false)
			if r.Original.Blocks[s.Block].Kind == Furniture && s.Verdict != FurnitureStays {
				complain("%s is furniture and has the verdict %q", what, s.Verdict)
			}
		}
		ratio(what+" coverage", s.Coverage)
		ratio(what+" importance", s.Importance)
	}
	for j, s := range r.Derivative.Sentences {
		what := fmt.Sprintf("derivative sentence %d", j)
		if s.Block < 0 || s.Block >= len(r.Derivative.Blocks) {
			complain("%s is in block %d of %d", what, s.Block, len(r.Derivative.Blocks))
		} else {
			inside(what, derivative, s.Span, r.Derivative.Blocks[s.Block].Span, false)
			if r.Derivative.Blocks[s.Block].Kind == Furniture && s.Verdict != Structural {
				complain("%s is furniture and has the verdict %q", what, s.Verdict)
			}
		}
		ratio(what+" support", s.Support)
		if s.Verdict == Structural && s.Support != 0 {
			complain("%s asserts nothing and has support %v", what, s.Support)
		}
		mayMiss := s.Verdict == Partial || s.Verdict == Unsupported || s.Verdict == Contradicted
		if len(s.Unsupported) > 0 && !mayMiss {
			complain("%s is %s and still has words not backed", what, s.Verdict)
		}
		at := s.Span.Start
		for _, span := range s.Unsupported {
			inside(what+" unsupported", derivative, span, Span{at, s.Span.End}, false)
			at = span.End
		}
		for _, reason := range s.Reasons {
			if reason.Feature == "" {
				complain("%s has a reason without a name", what)
			}
			if reason.At != nil {
				inside(what+" reason", derivative, *reason.At, s.Span, true)
			}
			if reason.Related != nil {
				inside(what+" related reason", original, *reason.Related, Span{0, len(original)}, true)
			}
		}
	}

	best := map[int]float64{} // the score of the last link seen of each derivative sentence
	for n, link := range r.Links {
		what := fmt.Sprintf("link %d", n)
		if !validIndexes(link.Original, len(a)) || !validIndexes(link.Derivative, len(b)) {
			complain("%s joins sentences %v and %v, of %d and %d", what, link.Original, link.Derivative, len(a), len(b))
			continue
		}
		if !slices.IsSorted(link.Derivative) {
			complain("%s has its derivative sentences out of reading order: %v", what, link.Derivative)
		}
		ratio(what+" score", link.Score)
		for _, j := range link.Derivative {
			if score, seen := best[j]; seen && score < link.Score {
				complain("%s scores %v, better than %v before it for derivative sentence %d", what, link.Score, score, j)
			}
			best[j] = link.Score
		}
		for _, e := range link.Edits {
			if !insideOne(e.Original, a, link.Original) || !insideOne(e.Derivative, b, link.Derivative) {
				complain("%s has an edit outside its sentences: %v", what, e)
			}
			if e.Original.Start == e.Original.End && e.Derivative.Start == e.Derivative.End {
				complain("%s has an edit that changes nothing: %v", what, e)
			}
			if !onCharacters(original, e.Original) || !onCharacters(derivative, e.Derivative) {
				complain("%s has an edit that cuts a character in two: %v", what, e)
			}
		}
		for _, m := range link.Matches {
			if !insideOne(m.Original, a, link.Original) || !insideOne(m.Derivative, b, link.Derivative) {
				complain("%s matches words outside its sentences: %v", what, m)
			} else if !onCharacters(original, m.Original) || !onCharacters(derivative, m.Derivative) {
				complain("%s has a match that cuts a character in two: %v", what, m)
			}
		}
	}

	for n, f := range r.Findings {
		what := fmt.Sprintf("finding %d (%s)", n, f.Rule)
		if f.ID == "" || f.Rule == "" || f.Message == "" {
			complain("%s lacks its id, rule or message", what)
		}
		if f.Severity != High && f.Severity != Medium && f.Severity != Low {
			complain("%s has the severity %q", what, f.Severity)
		}
		for _, at := range append([]Location{f.At}, f.Related...) {
			text, sentences := original, a
			if at.Side == DerivativeSide {
				text, sentences = derivative, b
			}
			outer := Span{0, len(text)}
			if at.Sentence != nil {
				if *at.Sentence < 0 || *at.Sentence >= len(sentences) {
					complain("%s is at sentence %d of %d", what, *at.Sentence, len(sentences))
					continue
				}
				outer = sentences[*at.Sentence]
			}
			if at.Span != nil {
				inside(what, text, *at.Span, outer, false)
			}
		}
	}

	for _, problem := range brokenEntries(r) {
		complain("%s", problem)
	}

	if got := recount(r); got != r.Summary {
		complain("the summary says %+v, the sentences %+v", r.Summary, got)
	}
	return problems
}

// recount counts the verdicts of a report without the core's own counting.
func recount(r *Report) Summary {
	o, d := map[OriginalVerdict]int{}, map[DerivativeVerdict]int{}
	for _, s := range r.Original.Sentences {
		o[s.Verdict]++
	}
	for _, s := range r.Derivative.Sentences {
		d[s.Verdict]++
	}
	claims := d[Verbatim] + d[Edited] + d[Paraphrased] + d[Partial] + d[Unsupported] + d[Contradicted]
	statements := o[Kept] + o[Partly] + o[Omitted]
	return Summary{
		Derivative: DerivativeSummary{
			Sentences: claims + d[Structural], Asserting: claims,
			Verbatim: d[Verbatim], Edited: d[Edited], Paraphrased: d[Paraphrased], Partial: d[Partial],
			Unsupported: d[Unsupported], Contradicted: d[Contradicted], Structural: d[Structural],
		},
		Original: OriginalSummary{
			Sentences: statements + o[FurnitureStays], Asserting: statements,
			Kept: o[Kept], Partly: o[Partly], Omitted: o[Omitted], Furniture: o[FurnitureStays],
		},
	}
}

func blockSpans(blocks []Block) []Span {
	var spans []Span
	for _, b := range blocks {
		spans = append(spans, b.Span)
	}
	return spans
}

// onCharacters says whether a span begins and ends between characters.
func onCharacters(text string, span Span) bool {
	between := func(at int) bool { return at == len(text) || utf8.RuneStart(text[at]) }
	return 0 <= span.Start && span.End <= len(text) && between(span.Start) && between(span.End)
}

// validIndexes says whether there are indexes below n, each once.
func validIndexes(indexes []int, n int) bool {
	seen := map[int]bool{}
	for _, i := range indexes {
		if i < 0 || i >= n || seen[i] {
			return false
		}
		seen[i] = true
	}
	return len(indexes) > 0
}

// insideOne says whether a span lies inside one of the chosen sentences.
func insideOne(span Span, sentences []Span, chosen []int) bool {
	return span.Start <= span.End && slices.ContainsFunc(chosen, func(i int) bool {
		return sentences[i].Start <= span.Start && span.End <= sentences[i].End
	})
}

// findNull returns where JSON has a null, except for "related", which may be.
func findNull(data []byte) string {
	var report map[string]any
	if err := json.Unmarshal(data, &report); err != nil {
		return err.Error()
	}
	if related, ok := report["related"]; ok && related == nil {
		delete(report, "related")
	}
	return nullIn(report, "")
}

func nullIn(v any, path string) string {
	switch v := v.(type) {
	case nil:
		return path
	case map[string]any:
		for key, x := range v {
			if p := nullIn(x, path+"."+key); p != "" {
				return p
			}
		}
	case []any:
		for n, x := range v {
			if p := nullIn(x, fmt.Sprintf("%s[%d]", path, n)); p != "" {
				return p
			}
		}
	}
	return ""
}

// The checks themselves must be able to fail: each case breaks one promise.
func TestBrokenReportsAreNoticed(t *testing.T) {
	const original, derivative = "One bird sang. Two birds flew.", "A bird sang é."
	sound := func() *Report {
		no := false
		r := &Report{
			Schema: Schema, Unit: UTF8, Related: &no, Unmeasured: []string{},
			Original: OriginalReport{Text: original, Parts: []Part{},
				Blocks: []Block{{Span{0, 30}, Paragraph}}, Hyperlinks: []Hyperlink{},
				Sentences: []OriginalSentence{{Span: Span{0, 14}, Verdict: Kept}, {Span: Span{15, 30}, Verdict: Omitted}}},
			Derivative: DerivativeReport{Text: derivative, Parts: []Part{},
				Blocks: []Block{{Span{0, 15}, Paragraph}}, Hyperlinks: []Hyperlink{},
				Sentences: []DerivativeSentence{{Span: Span{0, 15}, Verdict: Partial, Unsupported: []Span{{12, 14}}, Reasons: []Reason{}}}},
			Links:     []Link{{Original: []int{0}, Derivative: []int{0}, Score: .5, Edits: []Edit{{Span{0, 3}, Span{0, 1}}}, Matches: []Match{}}},
			Findings:  []Finding{},
			Rules:     []string{},
			Inventory: []Entry{{NameEntry, EntryDropped, &Stated{Words: "bird", Places: []Occurrence{{0, Span{4, 8}}}}, nil}},
		}
		r.Copied.Runs = []CopiedRun{}
		r.Summary = recount(r)
		return r
	}
	if problems := broken(sound(), original, derivative); len(problems) > 0 {
		t.Fatalf("a sound report is called broken: %v", problems)
	}
	for name, breakIt := range map[string]func(*Report){
		"text changed":             func(r *Report) { r.Original.Text = "One bird sang." },
		"sentence out of bounds":   func(r *Report) { r.Derivative.Sentences[0].Span.End = 16 },
		"sentences overlap":        func(r *Report) { r.Original.Sentences[1].Span.Start = 10 },
		"sentence of no block":     func(r *Report) { r.Original.Sentences[1].Block = 1 },
		"furniture judged":         func(r *Report) { r.Original.Blocks[0].Kind = Furniture },
		"support above one":        func(r *Report) { r.Derivative.Sentences[0].Support = 1.01 },
		"verbatim with words gone": func(r *Report) { r.Derivative.Sentences[0].Verdict = Verbatim; r.Summary = recount(r) },
		"span cuts a character":    func(r *Report) { r.Derivative.Sentences[0].Unsupported[0].End = 13 },
		"link to nowhere":          func(r *Report) { r.Links[0].Original = []int{2} },
		"link to nothing":          func(r *Report) { r.Links[0].Original = []int{} },
		"edit outside":             func(r *Report) { r.Links[0].Edits[0].Original = Span{20, 22} },
		"edit of nothing":          func(r *Report) { r.Links[0].Edits[0] = Edit{Span{3, 3}, Span{1, 1}} },
		"worse link first": func(r *Report) {
			better := r.Links[0]
			better.Score = .9
			r.Links = append(r.Links, better)
		},
		"finding nowhere": func(r *Report) {
			n := 7
			r.Findings = append(r.Findings, Finding{ID: "x", Rule: "x", Message: "x", Severity: Low, At: Location{Side: OriginalSide, Sentence: &n}})
		},
		"an entry says what no place says":    func(r *Report) { r.Inventory[0].Original.Words = "birds" },
		"an entry is in the wrong sentence":   func(r *Report) { r.Inventory[0].Original.Places[0].Sentence = 1 },
		"an entry is new and in the original": func(r *Report) { r.Inventory[0].Status = EntryNew },
		"sums do not add up":                  func(r *Report) { r.Summary.Original.Kept++ },
	} {
		r := sound()
		breakIt(r)
		if len(broken(r, original, derivative)) == 0 {
			t.Errorf("%s: not noticed", name)
		}
	}
	r := sound()
	r.Links[0].Edits = nil
	if path := findNull(encoded(t, r)); path != ".links[0].edits" {
		t.Errorf("null slice found at %q", path)
	}
}
