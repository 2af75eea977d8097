package diffcore

// newReport puts the results of all stages into one report.
func newReport(a, b *Article, links []Link, findings []Finding, rules []string, v Verdicts) *Report {
	r := &Report{
		Schema:     Schema,
		Unit:       UTF8,
		Related:    v.Related,
		Unmeasured: v.Unmeasured,
		Original:   OriginalReport{Text: a.Text, Parts: []Part{}, Blocks: a.Blocks, Hyperlinks: a.Hyperlinks, Sentences: v.Original},
		Derivative: DerivativeReport{Text: b.Text, Parts: []Part{}, Blocks: b.Blocks, Hyperlinks: b.Hyperlinks, Sentences: v.Derivative},
		Links:      links,
		Findings:   findings,
		Rules:      rules,
	}
	if r.Original.Blocks == nil {
		r.Original.Blocks = []Block{}
	}
	if r.Derivative.Blocks == nil {
		r.Derivative.Blocks = []Block{}
	}
	r.Summary = summarize(v)
	for k, l := range links {
		// What was not found did not move: its link only shows what comes nearest.
		r.Links[k].Moved = l.Moved && v.Derivative[l.Derivative[0]].Verdict != Unsupported
	}
	return r
}

// summarize counts the verdicts of both sides.
func summarize(v Verdicts) Summary {
	var s Summary
	for _, d := range v.Derivative {
		n := &s.Derivative
		n.Sentences++
		switch d.Verdict {
		case Verbatim:
			n.Verbatim++
		case Edited:
			n.Edited++
		case Paraphrased:
			n.Paraphrased++
		case Partial:
			n.Partial++
		case Unsupported:
			n.Unsupported++
		case Contradicted:
			n.Contradicted++
		case Structural:
			n.Structural++
		}
	}
	s.Derivative.Asserting = s.Derivative.Sentences - s.Derivative.Structural
	for _, o := range v.Original {
		n := &s.Original
		n.Sentences++
		switch o.Verdict {
		case Kept:
			n.Kept++
		case Partly:
			n.Partly++
		case Omitted:
			n.Omitted++
		case FurnitureStays:
			n.Furniture++
		}
	}
	s.Original.Asserting = s.Original.Sentences - s.Original.Furniture
	return s
}
