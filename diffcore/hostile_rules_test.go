package diffcore

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// leftOut makes a sentence around a hostile text, and the same sentence
// without a few harmless words, so that the rules look at it and have nothing
// to find.
func leftOut(hostile string) (original, derivative string) {
	const sentence = "The mayor of Alderwick told the council%s that %s the harbour bridge will close."
	return fmt.Sprintf(sentence, " in its old hall", hostile), fmt.Sprintf(sentence, "", hostile)
}

// checkNothingSerious fails for a finding of high severity.
func checkNothingSerious(t *testing.T, original, derivative string) {
	t.Helper()
	r := mustCompare(t, original, derivative)
	for _, f := range r.Findings {
		if f.Severity == High {
			t.Errorf("%s: %s\noriginal    %.300s\nderivative  %.300s", f.Rule, f.Message, original, derivative)
		}
	}
}

// However broken a text is, it was not changed, and no rule calls it so.
func TestHostileTextsAreNotAccused(t *testing.T) {
	for _, hostile := range append(hostileStrings(t, "strings.txt"), hostileStrings(t, "rules.txt")...) {
		original, derivative := leftOut(hostile)
		checkNothingSerious(t, original, derivative)
	}
}

// What is changed inside a broken text is found all the same: the tests above
// would pass if no rule looked.
func TestChangesAmongHostileTextsAreFound(t *testing.T) {
	for _, hostile := range []string{"“we will not pay, he said, and", "(the union (founded (here, and", "1,2,3,,4 or $$$500 and", "on 99/99/9999 or 0/0/0, and"} {
		original, derivative := leftOut(hostile + " 412 homes near")
		derivative = strings.Replace(derivative, "412", "421", 1)
		r := mustCompare(t, original, derivative)
		if !slices.ContainsFunc(r.Findings, func(f Finding) bool { return f.Severity == High }) {
			t.Errorf("412 became 421 in %q, and nothing serious was found", derivative)
		}
	}
}

// A text that lost marks and letters on its way through a careless program
// says what it said.
func TestLostMarksAreNotAccused(t *testing.T) {
	const quoted = "“We have no choice,” Mayor Ilse Brandt told the whole council on Sunday. “The bridge must close.”"
	const spelled = "Mayor Łukasz Mysłajek told the whole council that the bridge won’t close."
	const figures = "The bridge (built in 1931) cost £1,000,000, or 5% of the whole budget, the mayor said."
	for _, c := range []struct{ original, derivative, why string }{
		{quoted, "We have no choice, Mayor Ilse Brandt told the council on Sunday. The bridge must close.", "no quotation mark is left"},
		{quoted, "“We have no choice, Mayor Ilse Brandt told the council on Sunday. “The bridge must close.”", "one is never closed"},
		{quoted, "We have no choice,” Mayor Ilse Brandt told the council on Sunday. “The bridge must close.”", "one was never opened"},
		{quoted, "?We have no choice,? Mayor Ilse Brandt told the council on Sunday. ?The bridge must close.?", "question marks in their place"},
		{quoted, "â€œWe have no choice,â€\u009d Mayor Ilse Brandt told the council on Sunday. â€œThe bridge must close.â€\u009d", "UTF-8 read as Latin-1"},
		{spelled, "Mayor Lukasz Myslajek told the council that the bridge wont close.", "accents and apostrophes are gone"},
		{spelled, "Mayor ?ukasz Mys?ajek told the council that the bridge won?t close.", "question marks in their place"},
		{spelled, "Mayor Å\u0081ukasz MysÅ‚ajek told the council that the bridge wonâ€™t close.", "UTF-8 read as Latin-1"},
		{figures, "The bridge built in 1931) cost £1000000, or 5 % of the budget, the mayor said.", "a bracket and the commas are gone"},
		{figures, "The bridge (built in 1931 cost Â£1,000,000, or 5% of the budget, the mayor said.", "a bracket is gone, a letter came in"},
		{figures, "The bridge (built in 1931) cost 1,000,000, or 5% of the budget, the mayor said.", "the pound sign is gone"},
		{"Office traffic in the whole harbour fell by 12 per cent, the company’s officials said.", "Of ce traf c in the harbour fell by 12 per cent, the companys of cials said.", "joined letters are gone"},
	} {
		t.Run(c.why, func(t *testing.T) { checkNothingSerious(t, c.original, c.derivative) })
	}
}

// A pile of one thing that the rules look at is no accusation either, and
// ends in time.
func TestPilesAreNotAccused(t *testing.T) {
	if runtime.GOARCH == "wasm" {
		t.Skip("the same code, natively ten times as fast")
	}
	for name, pile := range map[string]string{
		"a number of 10,000 digits":         strings.Repeat("7294618350", 1_000) + " crowns and",
		"a number of 10,000 grouped digits": "1" + strings.Repeat(",729", 2_500) + " crowns and",
		"a fraction of 10,000 digits":       "0." + strings.Repeat("7294618350", 1_000) + " per cent and",
		"a number in 500 words":             strings.Repeat("nine million ", 250) + "and",
		"thousands of numbers":              numbers(3_000) + " and",
		"thousands of dates":                strings.Repeat("on 99/99/9999, ", 1_000) + "and",
		"thousands of quotations":           quotations(2_000) + " and",
		"thousands of open quotations":      strings.Repeat("“we will not pay, he said, ", 1_000) + "and",
		"thousands of brackets":             strings.Repeat("(the union ", 1_000) + "and",
		"thousands of denials":              strings.Repeat("not ", 3_000),
		"thousands of hedges":               strings.Repeat("could possibly ", 1_500),
	} {
		t.Run(name, func(t *testing.T) {
			original, derivative := leftOut(pile)
			checkNothingSerious(t, original, derivative)
		})
	}
}

// numbers lists so many different numbers.
func numbers(n int) string {
	var text strings.Builder
	for k := range n {
		fmt.Fprintf(&text, "%d crowns, ", 1_000+k*37)
	}
	return text.String()
}

// quotations lists so many different quotations, each with its speaker.
func quotations(n int) string {
	var text strings.Builder
	for k := range n {
		fmt.Fprintf(&text, "“we will not pay for bridge %d”, said speaker %d, ", k, k)
	}
	return text.String()
}

// FuzzRules looks for a text that makes a rule accuse where nothing changed.
func FuzzRules(f *testing.F) {
	for _, hostile := range hostileStrings(f, "rules.txt") {
		f.Add(hostile)
	}
	f.Fuzz(func(t *testing.T, hostile string) {
		original, derivative := leftOut(hostile)
		if validate(OriginalSide, original, Meta{}) == nil {
			checkNothingSerious(t, original, derivative)
		}
	})
}
