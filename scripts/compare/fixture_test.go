package main

import (
	"strings"

	"github.com/articlediff/articlediff/diffcore"
)

// A pair in which every verdict occurs, with the report that a careful reader
// would make of it. The core has no part in it, so the printers' golden files
// change only when a printer does.
const fixtureOriginal = `Council closes Lindvik swimming hall

LINDVIK, May 4 – The town council voted 9 to 6 on Tuesday to close the swimming hall in August.

Repairs would cost 14 million crowns, an engineer’s report found.

“We looked for every other way,” Mayor Sara Holm said. The swimming club did not respond to a request for comment.

Half of the town’s schools may lose their lessons.

The hall opened in 1971.

(Reporting by Per Dahl)
`

const fixtureDerivative = `Council closes Lindvik swimming hall

Lindvik’s council voted on Tuesday to shut the swimming hall in August, 9 to 6.

Half of the town’s schools may lose lessons.

Repairs would cost 41 million crowns, a report found.

Residents <b>welcomed</b> the decision | *warmly*.
- Key facts:

The swimming club defended the plan.
`

func fixture() *diffcore.Report {
	a, b := fixtureOriginal, fixtureDerivative
	yes := true
	sentence := func(n int) *int { return &n }
	at := func(side diffcore.Side, n int, span diffcore.Span) diffcore.Location {
		return diffcore.Location{Side: side, Sentence: sentence(n), Span: &span}
	}
	r := &diffcore.Report{
		Schema: diffcore.Schema, Unit: diffcore.UTF8, Related: &yes, Unmeasured: []string{},
		Original: diffcore.OriginalReport{Text: a, Parts: []diffcore.Part{}, Hyperlinks: []diffcore.Hyperlink{}, Sentences: []diffcore.OriginalSentence{
			{Span: find(a, "Council closes Lindvik swimming hall"), Verdict: diffcore.Kept, Coverage: 1, Importance: .9},
			{Span: find(a, "LINDVIK, May 4 – The town council voted 9 to 6 on Tuesday to close the swimming hall in August."), Verdict: diffcore.Kept, Coverage: .9, Importance: 1},
			{Span: find(a, "Repairs would cost 14 million crowns, an engineer’s report found."), Verdict: diffcore.Partly, Coverage: .7, Importance: .6},
			{Span: find(a, "“We looked for every other way,” Mayor Sara Holm said."), Verdict: diffcore.Omitted, Importance: .4},
			{Span: find(a, "The swimming club did not respond to a request for comment."), Verdict: diffcore.Partly, Coverage: .4, Importance: .7},
			{Span: find(a, "Half of the town’s schools may lose their lessons."), Verdict: diffcore.Kept, Coverage: .9, Importance: .5},
			{Span: find(a, "The hall opened in 1971."), Verdict: diffcore.Omitted, Importance: .5},
			{Span: find(a, "(Reporting by Per Dahl)"), Verdict: diffcore.FurnitureStays},
		}},
		Derivative: diffcore.DerivativeReport{Text: b, Parts: []diffcore.Part{}, Hyperlinks: []diffcore.Hyperlink{}, Sentences: []diffcore.DerivativeSentence{
			{Span: find(b, "Council closes Lindvik swimming hall"), Verdict: diffcore.Verbatim, Support: 1},
			{Span: find(b, "Lindvik’s council voted on Tuesday to shut the swimming hall in August, 9 to 6."), Verdict: diffcore.Paraphrased, Support: .8},
			{Span: find(b, "Half of the town’s schools may lose lessons."), Verdict: diffcore.Edited, Support: .9},
			{Span: find(b, "Repairs would cost 41 million crowns, a report found."), Verdict: diffcore.Partial, Support: .1, Unsupported: []diffcore.Span{find(b, "41 million crowns")}},
			{Span: find(b, "Residents <b>welcomed</b> the decision | *warmly*."), Verdict: diffcore.Unsupported, Support: .1, Unsupported: []diffcore.Span{find(b, "Residents <b>welcomed</b> the decision")}},
			{Span: find(b, "- Key facts:"), Verdict: diffcore.Structural},
			{Span: find(b, "The swimming club defended the plan."), Verdict: diffcore.Contradicted, Support: 0, Unsupported: []diffcore.Span{find(b, "defended the plan")}},
		}},
		Links: []diffcore.Link{
			{Original: []int{0}, Derivative: []int{0}, Score: 1},
			{Original: []int{1, 0, 2}, Derivative: []int{1}, Score: .8},
			{Original: []int{5}, Derivative: []int{2}, Score: .9, Moved: true, Edits: []diffcore.Edit{{Original: find(a, "their"), Derivative: first(find(b, "lessons"), 0)}}},
			{Original: []int{2}, Derivative: []int{3}, Score: .9, Edits: []diffcore.Edit{
				{Original: find(a, "14"), Derivative: find(b, "41")},
				{Original: find(a, "an engineer’s"), Derivative: first(find(b, "a report"), len("a"))},
			}},
			{Original: []int{4}, Derivative: []int{6}, Score: .5},
		},
		Copied: diffcore.Copied{Words: 5, Of: 60, Least: 5, Runs: []diffcore.CopiedRun{{Original: diffcore.Span{Start: 0, End: 36}, Derivative: diffcore.Span{Start: 0, End: 36}, Words: 5}}},
		Findings: []diffcore.Finding{
			{ID: "b", Rule: "reply-invented", Axis: diffcore.Sourcing, Severity: diffcore.Medium, At: at(diffcore.DerivativeSide, 6, find(b, "defended the plan")),
				Related: []diffcore.Location{at(diffcore.OriginalSide, 4, find(a, "did not respond"))}, Values: map[string]string{}, Message: "Reports a reaction of someone who gave none.", Form: "Reports a reaction of someone who gave none.", Words: []string{}},
			{ID: "a", Rule: "number-changed", Axis: diffcore.Accuracy, Severity: diffcore.High, At: at(diffcore.DerivativeSide, 3, find(b, "41 million crowns")),
				Related: []diffcore.Location{at(diffcore.OriginalSide, 2, find(a, "14 million crowns"))}, Values: map[string]string{"was": "14 million crowns", "is": "41 million crowns"}, Message: "A number changed.", Form: "A number changed.", Words: []string{}},
			{ID: "c", Rule: "credit-missing", Axis: diffcore.Sourcing, Severity: diffcore.Low, At: diffcore.Location{Side: diffcore.DerivativeSide},
				Values: map[string]string{}, Message: "The original is not credited.", Form: "The original is not credited.", Words: []string{}},
		},
		Inventory: fixtureInventory(),
		Summary: diffcore.Summary{
			Derivative: diffcore.DerivativeSummary{Sentences: 7, Asserting: 6, Verbatim: 1, Edited: 1, Paraphrased: 1, Partial: 1, Unsupported: 1, Contradicted: 1, Structural: 1},
			Original:   diffcore.OriginalSummary{Sentences: 8, Asserting: 7, Kept: 3, Partly: 2, Omitted: 2, Furniture: 1},
		},
	}
	for i := range r.Original.Sentences {
		r.Original.Sentences[i].Block = i
		r.Original.Blocks = append(r.Original.Blocks, diffcore.Block{Span: r.Original.Sentences[i].Span, Kind: diffcore.Paragraph})
	}
	for j := range r.Derivative.Sentences {
		r.Derivative.Sentences[j].Block = j
		r.Derivative.Blocks = append(r.Derivative.Blocks, diffcore.Block{Span: r.Derivative.Sentences[j].Span, Kind: diffcore.Paragraph})
	}
	// As in every report, no slice is nil.
	for j := range r.Derivative.Sentences {
		s := &r.Derivative.Sentences[j]
		s.Unsupported = append([]diffcore.Span{}, s.Unsupported...)
		s.Reasons = []diffcore.Reason{}
	}
	for n := range r.Links {
		r.Links[n].Edits = append([]diffcore.Edit{}, r.Links[n].Edits...)
		r.Links[n].Matches = []diffcore.Match{}
	}
	for n := range r.Findings {
		r.Findings[n].Related = append([]diffcore.Location{}, r.Findings[n].Related...)
	}
	r.Rules = []string{"number-changed", "credit-missing", "reply-invented"}
	r.Original.Blocks[0].Kind, r.Derivative.Blocks[0].Kind = diffcore.Heading, diffcore.Heading
	r.Original.Blocks[7].Kind, r.Derivative.Blocks[5].Kind = diffcore.Furniture, diffcore.ListItem
	return r
}

// fixtureInventory has an entry of each status, and of each kind that a printer
// writes in its own way.
func fixtureInventory() []diffcore.Entry {
	in := func(text string, sentence int, words string, voice *diffcore.Voice) *diffcore.Stated {
		return &diffcore.Stated{Words: words, Places: []diffcore.Occurrence{{Sentence: sentence, Span: find(text, words)}}, Voice: voice}
	}
	was := func(sentence int, words string) *diffcore.Stated { return in(fixtureOriginal, sentence, words, nil) }
	is := func(sentence int, words string) *diffcore.Stated { return in(fixtureDerivative, sentence, words, nil) }
	return []diffcore.Entry{
		{Kind: diffcore.NameEntry, Status: diffcore.EntryDropped, Original: was(3, "Sara Holm")},
		{Kind: diffcore.PlaceEntry, Status: diffcore.EntryKept, Original: was(0, "Lindvik"), Derivative: is(0, "Lindvik")},
		{Kind: diffcore.NumberEntry, Status: diffcore.EntryKept, Original: was(1, "9 to 6"), Derivative: is(1, "9 to 6")},
		{Kind: diffcore.NumberEntry, Status: diffcore.EntryChanged, Original: was(2, "14 million crowns"), Derivative: is(3, "41 million crowns")},
		{Kind: diffcore.DateEntry, Status: diffcore.EntryKept, Original: was(1, "Tuesday"), Derivative: is(1, "Tuesday")},
		{Kind: diffcore.DateEntry, Status: diffcore.EntryDropped, Original: was(6, "1971")},
		{Kind: diffcore.QuotationEntry, Status: diffcore.EntryDropped, Original: was(3, "We looked for every other way")},
		{Kind: diffcore.SourceEntry, Status: diffcore.EntryDropped, Original: in(fixtureOriginal, 3, "Mayor Sara Holm", &diffcore.Voice{Naming: diffcore.Named})},
		{Kind: diffcore.SourceEntry, Status: diffcore.EntryNew, Derivative: in(fixtureDerivative, 4, "Residents", &diffcore.Voice{Naming: diffcore.Anonymous})},
	}
}

// find is the span of the first place where words stand in text.
func find(text, words string) diffcore.Span {
	at := strings.Index(text, words)
	if at < 0 {
		panic("the fixture has no " + words)
	}
	return diffcore.Span{Start: at, End: at + len(words)}
}

// first is the beginning of a span, n bytes long.
func first(span diffcore.Span, n int) diffcore.Span {
	return diffcore.Span{Start: span.Start, End: span.Start + n}
}
