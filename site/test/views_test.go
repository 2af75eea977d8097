package test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/articlediff/articlediff/site/test/browser"
	"github.com/go-rod/rod/lib/input"
	"github.com/go-rod/rod/lib/proto"
)

// look is how the element shows its report now.
func look(tab *browser.Tab) string {
	var view string
	tab.Value("document.querySelector('article-diff').view", &view)
	return view
}

// fragment is what the page's address says after #.
func fragment(tab *browser.Tab) string {
	var now string
	tab.Value("location.hash", &now)
	return now
}

// The views are of one report: switching compares nothing again, and what is chosen stays chosen.
func TestTheViewsShowOneReport(t *testing.T) {
	tab := open(t, browser.Desktop)
	example(tab)
	tab.MustEval(`() => {
		const element = document.querySelector("article-diff");
		element.selected = { side: "derivative", index: 1 };
		globalThis.before = element.report;
		globalThis.compared = 0;
		element.addEventListener("article-diff-progress", () => { compared++; });
	}`)
	tab.Click("radio", "Reading")
	if got := look(tab); got != "reading" {
		t.Errorf("Reading shows the view %q", got)
	}
	var same bool
	tab.Value(`(() => { const e = document.querySelector("article-diff"); return e.report === before && compared === 0 && e.getAttribute("selected") === "d2"; })()`, &same)
	if !same {
		t.Error("to change the view is to compare again, or to forget the sentence")
	}
	// The evidence stands beneath its sentence, and a second press takes it away.
	var beneath string
	tab.Value(inside(".derivative .row.selected + .row-evidence")+".textContent", &beneath)
	if !strings.Contains(beneath, "sentence 2") {
		t.Errorf("beneath the sentence stands %.80q", beneath)
	}
	tab.MustEval("() => " + inside(".derivative .row.selected .words") + ".click()")
	tab.WaitFor("no evidence", "!"+inside(".row-evidence"))
	// The original can be read too.
	tab.Click("button", "Original")
	tab.WaitFor("the original", inside(".pane.original")+".offsetHeight > 0 && "+inside(".pane.derivative")+".offsetHeight === 0")
}

// On a phone there is no room for two texts.
func TestAPhoneReads(t *testing.T) {
	tab := open(t, browser.Phone)
	example(tab)
	if got := look(tab); got != "reading" {
		t.Errorf("a phone begins with the view %q", got)
	}
	tab.MustEval(`() => { document.querySelector("article-diff").view = "side" }`)
	if got := look(tab); got != "reading" {
		t.Errorf("a phone that is asked for two texts side by side shows the view %q", got)
	}
}

// The address says what is on show; back, forward and a link lead there again.
func TestTheAddressTellsWhatIsOnShow(t *testing.T) {
	tab := open(t, browser.Desktop)
	example(tab)
	tab.WaitFor("the view in the address", "location.hash === '#view=side'")
	tab.MustEval(`() => { document.querySelector("article-diff").selected = { side: "derivative", index: 1 } }`)
	tab.WaitFor("the sentence in the address", "location.hash === '#view=side&sel=d2'")
	tab.MustEval("() => { history.back() }")
	tab.WaitFor("the boxes, where one came from", "!document.querySelector('form').hidden")
	tab.MustEval("() => { history.forward() }")
	tab.WaitFor("the result again", "!document.querySelector('article-diff').hidden && document.querySelector('article-diff').getAttribute('selected') === 'd2'")

	tab.Click("radio", "Reading")
	tab.WaitFor("the new view in the address", "location.hash === '#view=reading&sel=d2'")
	tab.MustEval("() => { history.back() }")
	tab.WaitFor("the view before", "document.querySelector('article-diff').view === 'side'")

	openTab(tab, "inventory")
	tab.WaitFor("the open tab in the address", "location.hash.endsWith('&tab=inventory')")
	openTab(tab, "evidence")
	tab.WaitFor("no tab in the address, where it is the usual one", "!location.hash.includes('tab=')")

	// Somebody opens the same pair from a link, with a key in it that is not ours.
	var id string
	tab.Value("document.querySelector('article-diff').report.findings[0].id", &id)
	other := openAt(t, browser.Desktop, site.URL+"#view=reading&f=none&theirs=1&tab=sourcing&finding="+id)
	example(other)
	other.WaitFor("the finding of the link", inside(".pointed"))
	if got := look(other); got != "reading" {
		t.Errorf("the link leads to the view %q", got)
	}
	var open string
	other.Value(inside("[role=tab][aria-selected=true]")+".id", &open)
	if open != "tab-sourcing" {
		t.Errorf("the link opens %q", open)
	}
	var shown string
	other.Value(inside(".result")+".dataset.shown", &shown)
	if shown != "unsupported omitted" {
		t.Errorf("the link's filter shows %q", shown)
	}
	if now := fragment(other); !strings.Contains(now, "theirs=1") || !strings.Contains(now, "finding="+id) {
		t.Errorf("the address has become %q", now)
	}
	other.Click("button", "Edit texts")
	if now := fragment(other); now != "#theirs=1" {
		t.Errorf("at the boxes the address is %q", now)
	}
}

// Whatever somebody writes into an address, the page shows the result as it is.
func TestOddAddressesDoNoHarm(t *testing.T) {
	for why, odd := range map[string]string{
		"a sentence that is not there": "sel=d999",
		"a sentence number 0":          "sel=d0",
		"a view that is not there":     "view=cinema&sel=d2",
		"a filter that is not there":   "f=<img src=x onerror=alert(1)>",
		"a finding that is not there":  "finding=%00&view=reading",
		"half an escape":               "q=%E2%82&view=side",
		"a pattern to search for":      "q=(a%2B)%2B$[&view=side",
	} {
		tab := openAt(t, browser.Desktop, site.URL+"#"+odd)
		example(tab)
		tab.Find("radio", "Reading")
		if t.Failed() {
			t.Errorf("%s", why)
		}
	}
}

// An element in somebody else's page leaves that page's address alone.
func TestTheElementLeavesTheAddressAlone(t *testing.T) {
	tab := openAt(t, browser.Desktop, site.URL+"#mine")
	tab.MustEval(`async () => {
		const element = document.createElement("article-diff");
		document.body.replaceChildren(element);
		const shown = new Promise(done => element.addEventListener("article-diff-report", done, { once: true }));
		element.original = "The river rose on Monday. Two bridges were closed.";
		element.derivative = "The river rose. Critics blame the mayor.";
		await shown;
		element.view = "reading";
		element.selected = { side: "derivative", index: 0 };
		await new Promise(done => setTimeout(done, 50));
	}`)
	if now := fragment(tab); now != "#mine" {
		t.Errorf("the host's address has become %q", now)
	}
	var told string
	tab.Value("document.querySelector('article-diff').fragment", &told)
	if told != "view=reading&sel=d1" {
		t.Errorf("the element tells of itself %q", told)
	}
}

// Search counts in both texts, leads from place to place and says where.
func TestSearchInBothTexts(t *testing.T) {
	tab := open(t, browser.Desktop)
	tab.Compare("The mayor said the harbour's wall was safe.\n\nThe Harbour wall is old. Nobody knows how old.", "The harbour’s wall is safe. Critics blame the mayor.")
	tab.Click("radio", "Side by side")
	tab.TabTo("^Sentence 1, ")
	tab.Press('/')
	tab.Find("searchbox", "Search both texts").MustInput("harbour's wall")
	tab.WaitFor("the count", inside(".matches")+".textContent.includes('1 in the original, 1 in the derivative')") // whatever the apostrophe
	tab.WaitFor("a word about it", inside("[role=status]")+".textContent.includes('2 matches')")
	var painted int
	tab.Value("CSS.highlights.get('article-diff-match').size", &painted)
	if painted != 2 {
		t.Errorf("%d places are painted", painted)
	}
	tab.Press(input.Enter)
	if said := announced(tab); said != "Match 1 of 2: derivative sentence 1, reworded" && !strings.HasPrefix(said, "Match 1 of 2: derivative sentence 1, ") {
		t.Errorf("at the first match %q is announced", said)
	}
	tab.Press(input.Enter, input.ShiftLeft)
	if said := announced(tab); !strings.HasPrefix(said, "Match 2 of 2: original sentence 1, ") {
		t.Errorf("before the first match comes the last; announced is %q", said)
	}
	tab.Press(input.Escape)
	tab.WaitFor("no paint", "!CSS.highlights.has('article-diff-match')")
	// Words that mean something to a machine are words here.
	for _, odd := range []string{"(", "a+b", "[", `\`, "<b>"} {
		tab.Press('/')
		tab.Find("searchbox", "Search both texts").MustInput(odd)
		tab.WaitFor("no match of "+odd, inside(".matches")+".textContent === 'No match'")
	}
}

// The rules are toggles: they choose which findings are listed and which sentences stay in full ink.
func TestTheFindingsAreChosenByRule(t *testing.T) {
	tab := open(t, browser.Desktop)
	example(tab)
	var rule string
	var n, all int
	tab.Value("document.querySelector('article-diff').report.findings.find(f => f.at.sentence !== undefined).rule", &rule)
	tab.Value("document.querySelector('article-diff').report.findings.filter(f => f.rule === '"+rule+"').length", &n)
	tab.Value("document.querySelector('article-diff').report.findings.length", &all)
	chip := inside("[data-rule='" + rule + "']")
	tab.MustEval("() => { " + inside(".kinds") + ".open = true }")
	tab.MustEval("() => { " + chip + ".focus(); " + chip + ".click() }")
	tab.WaitFor("a shorter list", fmt.Sprintf("%s.length === %d", insideAll("[data-finding]"), n))
	if said := announced(tab); said != fmt.Sprintf("Showing %d of %d findings", n, all) {
		t.Errorf("announced is %q", said)
	}
	var kept bool
	tab.Value(chip+".matches(':focus') && "+chip+".ariaPressed === 'true' && "+inside(".row.lit")+" !== null", &kept)
	if !kept {
		t.Error("the toggle has lost the focus, or lights no sentence up")
	}
	if now := fragment(tab); !strings.Contains(now, "f="+rule) {
		t.Errorf("the address is %q", now)
	}
	tab.Press('0')
	tab.WaitFor("the whole list", fmt.Sprintf("%s.length === %d", insideAll("[data-finding]"), all))
	tab.Click("button", "By question")
	var headings []string
	tab.Value(insideAll(".findings h4")+".map(h => h.textContent)", &headings)
	if !slices.Contains(headings, "accuracy") || slices.Contains(headings, "Serious") {
		t.Errorf("by question the groups are %q", headings)
	}
}

// A link to a finding leads whoever has the same pair to it.
func TestALinkIsCopied(t *testing.T) {
	tab := open(t, browser.Desktop)
	example(tab)
	allow := proto.BrowserGrantPermissions{
		Permissions:      []proto.BrowserPermissionType{proto.BrowserPermissionTypeClipboardReadWrite, proto.BrowserPermissionTypeClipboardSanitizedWrite},
		BrowserContextID: tab.Browser().BrowserContextID,
	}
	if err := allow.Call(tab.Browser()); err != nil {
		t.Fatal(err)
	}
	tab.MustActivate()
	tab.TabTo("^Sentence 1, ")
	tab.Press('j')
	tab.Press('y')
	tab.WaitFor("a word about it", inside("[role=status]")+".textContent === 'Link copied'")
	var link, here string
	tab.Value("navigator.clipboard.readText()", &link)
	tab.Value("location.href", &here)
	if link != here || !strings.Contains(link, "finding=") {
		t.Errorf("copied is %q, and the page's address is %q", link, here)
	}
}

// Where the page may not copy, it says so and breaks nothing.
func TestALinkThatCannotBeCopied(t *testing.T) {
	tab := open(t, browser.Desktop, "Object.defineProperty(navigator, 'clipboard', { value: undefined })")
	example(tab)
	tab.MustEval(`() => { document.querySelector("article-diff").selected = { side: "derivative", index: 1 } }`)
	tab.Click("button", "Copy link")
	tab.WaitFor("a word about it", inside("[role=status]")+".textContent.startsWith('This browser does not let')")
}

// While the pointer rests on a cell of the ledger the others step back, and stand up again after it.
func TestAPreviewOfTheFilter(t *testing.T) {
	tab := open(t, browser.Desktop)
	example(tab)
	b := tab.MustElement("article-diff").MustShadowRoot().MustElement("[data-cell=derivativepartial]").MustShape().OnePointInside()
	tab.Mouse.MustMoveTo(b.X, b.Y)
	tab.WaitFor("the rest to step back", inside(".result")+".dataset.shown === 'partial' && "+inside(".result")+".hasAttribute('data-filtered')")
	tab.Mouse.MustMoveTo(5, 5)
	tab.WaitFor("all in full ink", "!"+inside(".result")+".hasAttribute('data-filtered')")
	if now := fragment(tab); strings.Contains(now, "f=") {
		t.Errorf("a preview is kept in the address: %q", now)
	}
}

// A browser that fills the boxes as they were when a page is loaded again finds on show what was on show.
func TestAPageThatIsLoadedAgain(t *testing.T) {
	tab := openAt(t, browser.Desktop, "", `addEventListener("DOMContentLoaded", () => {
		document.querySelector("#original").value = "The river rose on Monday, the mayor said. Two bridges were closed.";
		document.querySelector("#derivative").value = "Two bridges were closed. Critics blame the mayor.";
	})`)
	tab.MustNavigate(site.URL + "#view=reading&sel=d2")
	tab.WaitFor("what was on show", "document.querySelector('article-diff')?.fragment === 'view=reading&sel=d2'")
	if now := fragment(tab); now != "#view=reading&sel=d2" {
		t.Errorf("the address has become %q", now)
	}
}
