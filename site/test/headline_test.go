package test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/articlediff/articlediff/site/test/browser"
)

// sentence is a sentence of a report that a test makes up.
func sentence(text, words, verdict string) string {
	start := len(text[:strings.Index(text, words)])
	more := `"coverage":0,"importance":0.5`
	if verdict != "kept" && verdict != "omitted" {
		more = `"support":0.1,"unsupported":[],"reasons":[]`
	}
	return fmt.Sprintf(`{"span":{"start":%d,"end":%d},"block":0,"verdict":%q,%s}`, start, start+len(words), verdict, more)
}

// madeUp is a report of two sentences a side with these findings, as a tool may hand one to the element.
func madeUp(findings ...string) string {
	original, derivative := "It rained all day. Nobody was hurt.", "It poured. Two fled."
	side := func(text string, sentences ...string) string {
		return fmt.Sprintf(`{"text":%q,"meta":{},"parts":[],"blocks":[{"span":{"start":0,"end":%d},"kind":"paragraph"}],"sentences":[%s]}`, text, len(text), strings.Join(sentences, ","))
	}
	return `{"schema":1,"unit":"utf16","related":true,"unmeasured":[],"original":` +
		side(original, sentence(original, "It rained all day.", "omitted"), sentence(original, "Nobody was hurt.", "omitted")) +
		`,"derivative":` + side(derivative, sentence(derivative, "It poured.", "unsupported"), sentence(derivative, "Two fled.", "unsupported")) +
		`,"links":[],"findings":[` + strings.Join(findings, ",") + `],"rules":[],"inventory":[],"copied":{"words":0,"of":0,"runs":[]},"summary":{` +
		`"derivative":{"sentences":2,"asserting":2,"verbatim":0,"edited":0,"paraphrased":0,"partial":0,"unsupported":2,"contradicted":0,"structural":0},` +
		`"original":{"sentences":2,"asserting":2,"kept":0,"partly":0,"omitted":2,"furniture":0}}}`
}

// aFinding is a finding about a sentence of the derivative, or about the whole of it (-1).
func aFinding(rule, severity string, sentence int) string {
	at := `{"side":"derivative"}`
	if sentence >= 0 {
		at = fmt.Sprintf(`{"side":"derivative","sentence":%d}`, sentence)
	}
	return fmt.Sprintf(`{"id":"%s%d","rule":%q,"axis":"accuracy","severity":%q,"at":%s,"related":[{"side":"original","sentence":1}],"values":{},"message":"…"}`, rule, sentence, rule, severity, at)
}

// The headline counts the findings of each rule, says the most serious first
// and ends with sums that the ledger has too.
func TestTheHeadlineCountsWhatWasFound(t *testing.T) {
	tab := open(t, browser.Desktop)
	example(tab)
	for _, c := range []struct {
		why      string
		findings []string
		want     string
	}{
		{"without findings the sums speak, and the words that are missed most",
			nil, "All 2 statements not found in the original; all 2 statements of the original left out, above all “It rained all day”."},
		{"the serious stands first, however rare",
			[]string{aFinding("source-added", "medium", 0), aFinding("source-added", "medium", 1), aFinding("number-changed", "high", 0)},
			"Changes 1 number; names 2 sources where the original has none; "},
		{"of equally serious ones the first question of an editor",
			[]string{aFinding("uncredited", "medium", -1), aFinding("reply-dropped", "medium", -1)},
			"Leaves out the other side’s answer; does not credit the original; "},
		{"an addition beside a reply that was left out is two findings in one, and as serious as any",
			[]string{aFinding("number-changed", "high", 0), aFinding("reply-dropped", "medium", -1), aFinding("left-out-tension", "medium", 1)},
			"In tension with a reply that it leaves out; changes 1 number; "},
		{"what a heading does is said in words",
			[]string{aFinding("heading-firmer", "high", 0)}, "Makes a heading more certain; "},
		{"that no quotation is left is asked before who is credited, though it weighs less",
			[]string{aFinding("uncredited", "medium", -1), aFinding("quotations-dropped", "low", -1)},
			"No quotation kept; does not credit the original; "},
		{"a headline with much to say leaves it to the sums how much is not found",
			[]string{aFinding("number-changed", "high", 0), aFinding("date-changed", "high", 0), aFinding("name-changed", "high", 0), aFinding("unit-changed", "high", 0)},
			"Changes 1 number; changes 1 unit or scale; changes 1 date; changes 1 name; all 2 statements of the original left out."},
		{"a rule that this page does not know is told by its name",
			[]string{aFinding("moon-phase", "high", 0), aFinding("moon-phase", "high", 1)},
			"Moon phase, 2 times; "},
	} {
		tab.MustEval("report => { document.querySelector('article-diff').report = JSON.parse(report) }", madeUp(c.findings...))
		var said string
		tab.Value(inside(".headline h2")+".textContent", &said)
		if !strings.HasPrefix(said, c.want) {
			t.Errorf("%s: want %q, got %q", c.why, c.want, said)
		}
	}
	// The list has the order of the headline.
	tab.MustEval("report => { document.querySelector('article-diff').report = JSON.parse(report) }",
		madeUp(aFinding("uncredited", "medium", -1), aFinding("commentary", "low", 0), aFinding("left-out-tension", "medium", 1), aFinding("number-changed", "high", 0)))
	var listed []string
	tab.Value(insideAll(".findings ol b")+".map(b => b.textContent)", &listed)
	if want := []string{"Number changed", "In tension with what was left out", "The original is not credited", "The writer’s own judgement or forecast"}; !slices.Equal(listed, want) {
		t.Errorf("the findings stand as %q", listed)
	}
	// Of texts that are not about the same event findings mean nothing.
	tab.MustEval("report => { document.querySelector('article-diff').report = { ...JSON.parse(report), related: false } }", madeUp(aFinding("number-changed", "high", 0)))
	var said string
	tab.Value(inside(".headline")+".innerText.replace(/\\s+/g, ' ')", &said)
	if want := "These two texts do not seem to be about the same event. All 2 statements not found in the original; all 2 statements of the original left out. "; !strings.HasPrefix(said, want) {
		t.Errorf("of unrelated texts it says %q", said)
	}
	tab.MustEval("report => { document.querySelector('article-diff').report = JSON.parse(report) }", madeUp(aFinding("moon-phase", "high", 0)))
	// A part leads to its finding, and its words are marked.
	tab.MustEval("() => " + inside(".headline .link") + ".click()")
	tab.WaitFor("the finding", "document.querySelector('article-diff').fragment.includes('finding=moon-phase0')")
}
