package test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/articlediff/articlediff/site/test/browser"
	"github.com/go-rod/rod/lib/input"
)

// inside is an expression for what a selector finds in the element.
func inside(selector string) string {
	return fmt.Sprintf("document.querySelector('article-diff').shadowRoot.querySelector(%q)", selector)
}

func insideAll(selector string) string {
	return fmt.Sprintf("[...document.querySelector('article-diff').shadowRoot.querySelectorAll(%q)]", selector)
}

// allRows waits until the rows are there too that the page makes while the
// browser has nothing else to do.
func allRows(tab *browser.Tab) {
	tab.WaitFor("all rows", inside(".block")+" && !"+inside(".block:empty"))
}

// announced is what a screen reader was told last.
func announced(tab *browser.Tab) string {
	var words string
	tab.Value(inside("[role=status]")+".textContent", &words)
	return words
}

func TestFindingsAreListedWorstFirst(t *testing.T) {
	tab := open(t, browser.Desktop)
	example(tab)
	type finding struct {
		ID, Rule, Severity string
		At                 struct{ Sentence *int }
	}
	var findings []finding
	tab.Value("document.querySelector('article-diff').report.findings", &findings)
	if len(findings) < 3 {
		t.Fatalf("the example has %d findings", len(findings))
	}
	var listed []string
	tab.Value(insideAll("[data-finding]")+".map(b => b.dataset.finding)", &listed)
	if len(listed) != len(findings) {
		t.Fatalf("of %d findings %d are listed", len(findings), len(listed))
	}
	order := []string{"high", "medium", "low"}
	worst := 0
	for k, id := range listed {
		f := findings[slices.IndexFunc(findings, func(f finding) bool { return f.ID == id })]
		rank := slices.Index(order, f.Severity)
		if f.At.Sentence == nil {
			continue // what concerns the whole article stands first, however serious
		}
		if rank < worst {
			t.Errorf("finding %d is %s, and one before it is less serious", k+1, f.Severity)
		}
		worst = rank
		tab.MustEval("id => "+inside("[data-finding='"+id+"']")+".click()", id)
		var at struct {
			Side  string
			Index int
		}
		tab.Value("document.querySelector('article-diff').selected", &at)
		if at.Side != "derivative" || at.Index != *f.At.Sentence {
			t.Errorf("finding %d is about sentence %d of the derivative, and leads to %d of the %s", k+1, *f.At.Sentence+1, at.Index+1, at.Side)
		}
		if evidence := tab.Find("region", "Evidence").MustText(); !strings.Contains(evidence, "Why it matters") {
			t.Errorf("finding %d: its evidence does not say why %s matters: %.200q", k+1, f.Rule, evidence)
		}
		// The next click must choose, not take the choice back.
		tab.MustEval("() => { document.querySelector('article-diff').selected = null }")
	}
}

// The headline begins with the most serious finding: a denied statement.
func TestTheHeadlineLeadsWithTheWorst(t *testing.T) {
	tab := open(t, browser.Desktop)
	example(tab)
	said := tab.Part("headline").MustText()
	if want := "Turns 1 statement into the opposite: “do not” dropped; "; !strings.HasPrefix(strings.TrimSpace(said), want) {
		t.Errorf("the headline is %q", said)
	}
	if strings.Contains(said, "““") || strings.Contains(said, "””") {
		t.Errorf("a quotation inside a quotation has the same marks: %q", said)
	}
}

// What a sentence lacks a source for was not moved from anywhere.
func TestOnlyBackedSentencesAreCalledMoved(t *testing.T) {
	tab := open(t, browser.Desktop)
	example(tab)
	var moved, wrong int
	tab.Value(insideAll(".derivative .row .tag small")+".length", &moved)
	tab.Value(insideAll(".derivative .row.unsupported .tag small")+".length", &wrong)
	if moved == 0 || wrong > 0 {
		t.Errorf("%d sentences are marked as moved, %d of them without a source", moved, wrong)
	}
}

// Whatever the width and the typeface, the counts of the ledger stand side by side.
func TestTheLedgerFits(t *testing.T) {
	tab := open(t, browser.Desktop)
	for name, show := range map[string]func(){
		"the example":    func() { example(tab) },
		"many sentences": func() { tab.Compare(browser.Article(1, 1200), browser.Article(2, 1100)) },
	} {
		show()
		for _, width := range []int{1600, 1440, 1366, 1280, 1279, 1100, 1000, 999, 800, 640, 639, 390, 320} {
			tab.MustSetViewport(width, 800, 1, false)
			tab.WaitFor("the layout", fmt.Sprintf("%s.clientWidth === %d", inside(".result"), width))
			tab.MustEval("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
			var faults []string
			tab.Value(overlaps, &faults)
			for _, fault := range faults {
				t.Errorf("%d wide, %s: %s", width, name, fault)
			}
		}
		tab.MustSetViewport(browser.Desktop.Width, browser.Desktop.Height, 1, false)
		tab.Click("button", "Edit texts")
	}
}

// On the screen of a laptop each text has one row of cells, in every language.
func TestTheLedgerIsATableInEveryLanguage(t *testing.T) {
	for _, tag := range []string{"en", "es", "fr", "de"} {
		t.Run(tag, func(t *testing.T) {
			tab := openAt(t, browser.Look{Width: 1280, Height: 800}, site.URL+"#lang="+tag)
			tab.WaitFor("the language", fmt.Sprintf("document.documentElement.lang === %q", tag))
			tab.Forget()
			tab.MustElement("#example").MustClick()
			tab.Report()
			tab.WaitFor("a result", inside(".ledger"))
			tab.MustEval("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
			var faults []string
			tab.Value(overlaps, &faults)
			for _, fault := range faults {
				t.Error(fault)
			}
			var rows int
			tab.Value(insideAll(".ledger tbody tr")+".length", &rows)
			if rows != 2 {
				t.Errorf("the ledger is a table of %d rows", rows)
			}
		})
	}
}

// overlaps lists the counts of the ledger that stick out of it or cover each other.
var overlaps = `(() => {
	const ledger = ` + inside(".ledger") + `;
	const faults = [];
	const edge = ledger.getBoundingClientRect().right + 1;
	const name = node => (node.className || "count") + " " + node.textContent;
	const boxes = [...ledger.querySelectorAll(".count > *, .word, .sum")].map(node => [node, node.getBoundingClientRect()]).filter(([, b]) => b.width > 0);
	boxes.forEach(([a, x], k) => {
		if (x.right > edge) faults.push(name(a) + " sticks out");
		for (const [b, y] of boxes.slice(k + 1)) {
			if (x.left < y.right - 1 && y.left < x.right - 1 && x.top < y.bottom - 1 && y.top < x.bottom - 1) faults.push(name(a) + " overlaps " + name(b));
		}
	});
	return faults;
})()`

// A cell of the ledger shows only its sentences, and says how many.
func TestACellFilters(t *testing.T) {
	tab := open(t, browser.Desktop)
	report := example(tab)
	n := 0
	for _, s := range report.Derivative.Sentences {
		if s.Verdict == "unsupported" {
			n++
		}
	}
	all := len(report.Original.Sentences) + len(report.Derivative.Sentences)
	tab.MustEval("() => " + inside("[data-cell=derivativeunsupported]") + ".click()")
	want := fmt.Sprintf("Showing %d of %d sentences", n, all)
	if said := announced(tab); said != want {
		t.Errorf("want %q announced, got %q", want, said)
	}
	ink := func(row string) string {
		var colour string
		tab.Value("getComputedStyle("+inside(row+" .words")+").color", &colour)
		return colour
	}
	tab.WaitFor("the rest to step back", fmt.Sprintf("getComputedStyle(%s).color !== getComputedStyle(%s).color", inside(".row.verbatim .words"), inside(".row.unsupported .words")))
	if ink(".row.verbatim") != ink(".row.kept") {
		t.Error("what is filtered out should look alike on both sides")
	}
	tab.Click("button", "Show all")
	if said := announced(tab); said != fmt.Sprintf("Showing %d of %d sentences", all, all) {
		t.Errorf("after Show all %q is announced", said)
	}
}

// Every key that the help lists does what it says.
func TestTheKeysOfTheHelpWork(t *testing.T) {
	tab := open(t, browser.Desktop)
	example(tab)
	tab.MustEval("() => document.querySelector('article-diff').help()")
	var listed string
	tab.Value(insideAll(".help dt")+".map(k => k.textContent).join(' ')", &listed)
	tab.Press(input.Escape)
	if want := "jk ↑↓ ←→ HomeEnd Enter o 1 – 7 0 / v y c d n u Esc ?"; listed != want {
		t.Fatalf("the help lists %q; this test knows %q", listed, want)
	}
	chosen := func() (at struct {
		Side  string
		Index int
	}) {
		tab.Value("document.querySelector('article-diff').selected ?? {}", &at)
		return at
	}
	tab.TabTo(`^Sentence 1, `)

	tab.Press('j')
	first := chosen()
	tab.Press('j')
	if second := chosen(); second == first || second.Side == "" {
		t.Errorf("j leads from %v to %v", first, second)
	}
	tab.Press('k')
	if back := chosen(); back != first {
		t.Errorf("k leads back to %v, not %v", back, first)
	}
	tab.Press('o')
	if partner := chosen(); partner.Side == first.Side {
		t.Errorf("o stays on the %s", partner.Side)
	}
	tab.Press(input.Escape)
	if none := chosen(); none.Side != "" {
		t.Errorf("Escape leaves %v chosen", none)
	}
	before := tab.Focused()
	tab.Press(input.ArrowRight)
	if tab.Focused() == before {
		t.Error("→ does not lead to the derivative")
	}
	tab.Press(input.ArrowLeft)
	tab.Press(input.Home)
	if !strings.HasPrefix(tab.Focused(), "Sentence 1, ") {
		t.Errorf("Home leads to %q", tab.Focused())
	}
	tab.Press(input.ArrowDown)
	if !strings.HasPrefix(tab.Focused(), "Sentence 2, ") {
		t.Errorf("↓ leads to %q", tab.Focused())
	}
	tab.Press(input.ArrowUp)
	tab.Press(input.End)
	if strings.HasPrefix(tab.Focused(), "Sentence 1, ") {
		t.Error("End does not lead to the end")
	}
	tab.Press(input.Enter)
	if here := chosen(); here.Side != "original" {
		t.Errorf("Enter chooses %v", here)
	}
	tab.Press(input.Escape)
	for digit := '1'; digit <= '7'; digit++ {
		tab.Press(input.Key(digit))
		var on bool
		tab.Value(inside(".result")+".hasAttribute('data-filtered')", &on)
		if !on {
			t.Errorf("%c filters nothing", digit)
		}
		tab.Press('0')
		tab.Value(inside(".result")+".hasAttribute('data-filtered')", &on)
		if on {
			t.Errorf("0 does not show all after %c", digit)
		}
	}
	tab.Press('/')
	if at := tab.Focused(); at != "Search both texts" {
		t.Errorf("/ leads to %q", at)
	}
	tab.Press('j') // written, not obeyed
	if now := chosen(); now.Side != "" {
		t.Errorf("a letter in the search chooses %v", now)
	}
	tab.Press(input.Escape)
	if at := tab.Focused(); !strings.HasPrefix(at, "Sentence ") {
		t.Errorf("Escape leads out of the search to %q", at)
	}
	tab.Press('v')
	tab.WaitFor("another view", "document.querySelector('article-diff').view !== 'side'")
	tab.Press('?')
	tab.WaitFor("the help", inside(".help")+".open")
	tab.Press(input.Escape)
	tab.WaitFor("no help", "!"+inside(".help")+".open")
}

// The nearest sentence is no evidence for what was not found: nothing is
// shown, outlined or led to as if it were.
func TestWhatIsNotFoundHasNoEvidence(t *testing.T) {
	tab := open(t, browser.Desktop)
	tab.Compare("The council of Lindvik closed the swimming hall on Monday. The mayor said the roof was unsafe. Pupils will swim in the lake until June.",
		"The council of Lindvik closed the swimming hall on Monday. The mayor of Lindvik plays the trombone in a brass band.")
	var links int
	tab.Value(`document.querySelector("article-diff").report.links.filter(l => l.derivative.includes(1)).length`, &links)
	if links == 0 {
		t.Fatal("nothing is near it; the check is broken")
	}
	tab.MustEval(`() => { document.querySelector("article-diff").selected = { side: "derivative", index: 1 } }`)
	if said := tab.Part("evidence").MustText(); !strings.Contains(said, "Not found in the original") || !strings.Contains(said, "no sentence of the original comes near enough") || strings.Contains(said, "Same words") {
		t.Errorf("the evidence says %q", said)
	}
	var marked int
	tab.Value(`document.querySelector("article-diff").shadowRoot.querySelectorAll(".partner, .evidence .closest, .pane .m-same").length`, &marked)
	if marked > 0 {
		t.Errorf("%d things are marked as evidence", marked)
	}
}
