package test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/articlediff/articlediff/site/test/browser"
	"github.com/go-rod/rod/lib/input"
)

// stated is how a report says that a text states an entry.
type stated struct {
	Words  string
	Places []struct {
		Sentence int
		Span     struct{ Start, End int }
	}
}

type entry struct {
	Kind, Status         string
	Original, Derivative *stated
}

func inventoryOf(tab *browser.Tab) []entry {
	var entries []entry
	tab.Value("document.querySelector('article-diff').report.inventory", &entries)
	return entries
}

// openTab opens a tab of the rail.
func openTab(tab *browser.Tab, id string) {
	tab.MustEval("() => " + inside("#tab-"+id) + ".click()")
	tab.WaitFor("the tab "+id, fmt.Sprintf("!%s.hidden", inside("#panel-"+id)))
}

// What the inventory counts is what the report says, and unfolds to the same.
func TestTheInventoryCountsTheReport(t *testing.T) {
	tab := open(t, browser.Desktop)
	example(tab)
	entries := inventoryOf(tab)
	openTab(tab, "inventory")
	statuses := []string{"kept", "changed", "dropped", "new"}
	seen := 0
	for _, kind := range []string{"name", "place", "number", "date", "quotation", "source", "reply"} {
		want := make([]int, len(statuses))
		n := 0
		for _, e := range entries {
			if e.Kind == kind {
				want[slices.Index(statuses, e.Status)]++
				n++
			}
		}
		if n == 0 {
			continue
		}
		group := fmt.Sprintf(".inventory [data-kind=%s]", kind)
		var counted []int
		tab.Value(insideAll(group+" summary > span")+".map(s => parseInt(s.textContent))", &counted)
		if !slices.Equal(counted, want) {
			t.Errorf("%s: the table says %v, the report %v", kind, counted, want)
		}
		tab.MustEval("() => { " + inside(group) + ".open = true }")
		tab.WaitFor("the entries of "+kind, inside(group+" li"))
		var listed int
		tab.Value(fmt.Sprintf("%s.length + %s.reduce((n, more) => n + parseInt(more.textContent.replace(/\\D+/g, '')), 0)", insideAll(group+" li"), insideAll(group+" .more")), &listed)
		if listed != n {
			t.Errorf("%s: %d entries can be unfolded, the report has %d", kind, listed, n)
		}
		seen += n
	}
	if seen != len(entries) || seen < 20 {
		t.Errorf("%d of %d entries are shown", seen, len(entries))
	}
}

// A press leads to the place, marks the words there and leaves the list open;
// the next press leads to the next place.
func TestAnEntryLeadsToItsPlaces(t *testing.T) {
	tab := open(t, browser.Desktop)
	example(tab)
	openTab(tab, "inventory")
	var best entry // the name with the most places that stands in both texts
	for _, e := range inventoryOf(tab) {
		if e.Kind == "name" && e.Original != nil && e.Derivative != nil && (best.Original == nil || len(e.Original.Places) > len(best.Original.Places)) {
			best = e
		}
	}
	if best.Original == nil || len(best.Original.Places) < 2 {
		t.Fatal("no name stands in several places of the original and in the derivative")
	}
	tab.MustEval("() => { " + inside(".inventory [data-kind=name]") + ".open = true }")
	tab.WaitFor("the names", inside(".inventory [data-kind=name] li"))
	press := func(nth int) {
		t.Helper()
		tab.MustEval(fmt.Sprintf("(words, nth) => %s.find(li => li.textContent.startsWith(words)).querySelectorAll('.stated')[nth].click()", insideAll(".inventory [data-kind=name] li")), best.Original.Words, nth)
	}
	at := func() string {
		var selected string
		tab.Value("document.querySelector('article-diff').getAttribute('selected')", &selected)
		return selected
	}
	press(0)
	if want := fmt.Sprintf("o%d", best.Original.Places[0].Sentence+1); at() != want {
		t.Errorf("%s leads to %s, want %s", best.Original.Words, at(), want)
	}
	next := slices.IndexFunc(best.Original.Places, func(p struct {
		Sentence int
		Span     struct{ Start, End int }
	}) bool {
		return p.Sentence != best.Original.Places[0].Sentence
	})
	press(0)
	if want := fmt.Sprintf("o%d", best.Original.Places[next].Sentence+1); at() != want {
		t.Errorf("pressed again %s leads to %s, want %s", best.Original.Words, at(), want)
	}
	press(1)
	if want := fmt.Sprintf("d%d", best.Derivative.Places[0].Sentence+1); at() != want {
		t.Errorf("the derivative's side leads to %s, want %s", at(), want)
	}
	var marked []string
	tab.Value(`[...CSS.highlights.get("article-diff-stated")].map(r => { const range = new Range(); range.setStart(r.startContainer, r.startOffset); range.setEnd(r.endContainer, r.endOffset); return range.toString(); })`, &marked)
	if len(marked) != len(best.Original.Places)+len(best.Derivative.Places) || !slices.Contains(marked, best.Original.Words) || !slices.Contains(marked, best.Derivative.Words) {
		t.Errorf("of %d and %d places of %q these words are marked: %q", len(best.Original.Places), len(best.Derivative.Places), best.Original.Words, marked)
	}
	var hidden bool
	tab.Value(inside("#panel-inventory")+".hidden", &hidden)
	if hidden {
		t.Error("a press on an entry closes the inventory")
	}
	// A sentence that is chosen in a text shows its evidence, and the words are marked no more.
	tab.MustEval("() => " + inside(".derivative .row .words") + ".click()")
	tab.WaitFor("the evidence", "!"+inside("#panel-evidence")+".hidden && !CSS.highlights.has('article-diff-stated')")
}

// Every source and reply of the report has its row, the original's on its own
// side, and each side that has none says so.
func TestTheSourcingCardSetsTwoChainsSideBySide(t *testing.T) {
	tab := open(t, browser.Desktop)
	example(tab)
	openTab(tab, "sourcing")
	tab.MustEval("() => " + insideAll(".sourcing .more") + ".forEach(more => more.click())")
	var want [][2]string
	for _, e := range inventoryOf(tab) {
		if e.Kind == "source" || e.Kind == "reply" {
			row := [2]string{}
			if e.Original != nil {
				row[0] = e.Original.Words
			}
			if e.Derivative != nil {
				row[1] = e.Derivative.Words
			}
			want = append(want, row)
		}
	}
	var got [][]string
	tab.Value(insideAll(".sourcing li.chain")+".map(li => [li.firstElementChild, li.lastElementChild].map(c => c.matches('button') ? c.querySelector('.quote').textContent : ''))", &got)
	if len(got) != len(want) || len(got) < 3 {
		t.Fatalf("%d rows, the report has %d sources and replies", len(got), len(want))
	}
	for k, row := range got {
		if row[0] != want[k][0] || row[1] != want[k][1] {
			t.Errorf("row %d is %q, the report has %q", k+1, row, want[k])
		}
	}
	var silent int
	tab.Value(insideAll(".sourcing li.chain em")+".filter(em => em.textContent.trim() === '').length", &silent)
	if silent > 0 {
		t.Errorf("%d empty cells say nothing", silent)
	}
}

// What was left out stands in one group each, replies first, and in each group
// what matters most first.
func TestOmissionsAreGrouped(t *testing.T) {
	tab := open(t, browser.Desktop)
	tab.Compare(
		"Crack in the dam at Orlen\n\nThe dam at Orlen cracked on Monday, the Dam Safety Office said. Asked for comment, the owner Halvern Energy said it was safe. It was built in 1963 by Karl Brandt. Nobody had looked at it for a long while. The lake will be lowered by nine metres.",
		"The dam at Orlen has cracked\n\nThe dam at Orlen cracked on Monday, the Dam Safety Office said.")
	openTab(tab, "omissions")
	var listed [][]string
	tab.Value(insideAll(".not-told h4")+".map(h => [h.textContent.replace(/ \\d+$/, ''), ...[...h.nextElementSibling.querySelectorAll('.quote')].map(q => q.textContent)])", &listed)
	want := [][]string{
		{"Replies and requests for comment", "Asked for comment, the owner Halvern Energy said it was safe."},
		{"Names and numbers", "It was built in 1963 by Karl Brandt.", "The lake will be lowered by nine metres."},
		{"Context", "Nobody had looked at it for a long while."},
	}
	if len(listed) != len(want) {
		t.Fatalf("the groups are %q", listed)
	}
	for k := range want {
		slices.Sort(listed[k][1:])
		if !slices.Equal(listed[k], want[k]) {
			t.Errorf("group %d is %q, want %q", k+1, listed[k], want[k])
		}
	}
	var bold []string
	tab.Value(insideAll(".not-told .lost")+".map(b => b.textContent)", &bold)
	for _, lost := range []string{"Halvern Energy", "1963", "Karl Brandt", "nine metres"} {
		if !slices.Contains(bold, lost) {
			t.Errorf("%q is not marked as lost; these are: %q", lost, bold)
		}
	}
	tab.MustEval("() => " + insideAll(".not-told button") + "[0].click()")
	var selected string
	tab.Value("document.querySelector('article-diff').getAttribute('selected')", &selected)
	if selected != "o3" {
		t.Errorf("the reply leads to %s", selected)
	}
	openTab(tab, "omissions")
}

// The tabs of the rail are one stop, and the arrow keys walk through them.
func TestTheRailIsWalkedByKeyboard(t *testing.T) {
	tab := open(t, browser.Desktop)
	example(tab)
	tab.TabTo(`Findings$`)
	for _, want := range []string{"Left out", "Inventory", "Sources", "Evidence", "Findings"} {
		tab.Press(input.ArrowRight)
		if !strings.HasSuffix(tab.Focused(), want) {
			t.Errorf("→ leads to the tab %q, want %s", tab.Focused(), want)
		}
		var open int
		tab.Value(insideAll("[role=tabpanel]:not([hidden])")+".length", &open)
		if open != 1 {
			t.Errorf("%d panels are open at %s", open, want)
		}
	}
	tab.Press(input.End)
	tab.Press(input.ArrowLeft)
	if !strings.HasSuffix(tab.Focused(), "Inventory") {
		t.Errorf("← from the end leads to %q", tab.Focused())
	}
	tab.Press(input.Tab)
	tab.Press(input.Enter)
	tab.WaitFor("the first group unfolded", inside(".inventory details")+".open")
}

// A report of an earlier version has no inventory; all else shows.
func TestAReportWithoutInventoryShows(t *testing.T) {
	tab := open(t, browser.Desktop)
	example(tab)
	tab.MustEval(`() => {
		const element = document.querySelector("article-diff");
		const { inventory, ...older } = element.report;
		element.report = older;
	}`)
	openTab(tab, "inventory")
	var said string
	tab.Value(inside(".inventory")+".textContent", &said)
	if !strings.Contains(said, "could be found") {
		t.Errorf("without an inventory it says %q", said)
	}
}

func TestAxeFindsNoFaultInTheRail(t *testing.T) {
	for name, look := range looks {
		t.Run(name, func(t *testing.T) {
			tab := open(t, look)
			loadAxe(t, tab)
			example(tab)
			for _, id := range []string{"findings", "omissions", "inventory", "sourcing"} {
				openTab(tab, id)
				tab.MustEval("() => " + insideAll("[role=tabpanel] details") + ".forEach(d => { d.open = true })")
				faultless(t, tab, "with the tab "+id)
			}
		})
	}
}
