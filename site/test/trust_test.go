package test

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/articlediff/articlediff/site/test/browser"
)

// Texts are text: whatever they spell, nothing of it runs, loads or is lost.
// That no dialog opened and no policy was violated, open checks.
func TestTextsNeverBecomeCode(t *testing.T) {
	content, err := os.ReadFile("testdata/payloads.txt")
	if err != nil {
		t.Fatal(err)
	}
	payloads := strings.Split(strings.TrimSpace(string(content)), "\n")
	checkPayloads(t, payloads)
}

// page is the page's address without what it tells of the view.
func page(tab *browser.Tab) string {
	address, _, _ := strings.Cut(tab.MustInfo().URL, "#")
	return address
}

func checkPayloads(t *testing.T, payloads []string) {
	t.Helper()
	if len(payloads) < 30 {
		t.Fatalf("only %d payloads", len(payloads))
	}
	tab := open(t, browser.Desktop)
	address := page(tab)
	all := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.Join(payloads, "\n\n")) // as a box has it
	report := tab.Compare(all, all)
	if report.Original.Text != all || report.Derivative.Text != all {
		t.Error("the texts were changed")
	}
	// Every sentence is shown as it is, on both sides, and can be chosen.
	allRows(tab)
	var shown []string
	tab.Value(`[...document.querySelector("article-diff").shadowRoot.querySelectorAll(".words")].map(e => e.textContent)`, &shown)
	want := []string{}
	for _, s := range report.Original.Sentences {
		want = append(want, cut(report.Original.Text, s.Span))
	}
	for _, s := range report.Derivative.Sentences {
		want = append(want, cut(report.Derivative.Text, s.Span))
	}
	if got, want := strings.Join(shown, "\n"), strings.Join(want, "\n"); got != want {
		t.Errorf("the sentences on show differ from the report's:\n%.2000s\nwant\n%.2000s", got, want)
	}
	tab.MustEval(`async () => {
		const element = document.querySelector("article-diff");
		for (const side of ["original", "derivative"])
			for (let index = 0; index < element.report[side].sentences.length; index++) {
				element.selected = { side, index };
				await new Promise(requestAnimationFrame);
			}
	}`)
	var elements []string
	tab.Value(`(() => {
		const foreign = "body script, iframe, img, object, embed, base, form[action], video, math, article-diff article-diff";
		return [document, document.querySelector("article-diff").shadowRoot].flatMap(root => [...root.querySelectorAll(foreign)]).map(e => e.outerHTML);
	})()`, &elements)
	if len(elements) > 0 {
		t.Errorf("elements came out of the texts: %q", elements)
	}
	if now := page(tab); now != address {
		t.Errorf("the page has gone to %s", now)
	}
}

// untilReady waits until the page says that it has all that it needs.
func untilReady(tab *browser.Tab) {
	tab.WaitFor("the page to be ready", "document.documentElement.dataset.ready !== undefined")
}

func TestOnceReadyThePageRequestsNothing(t *testing.T) {
	tab := open(t, browser.Desktop)
	example(tab)
	untilReady(tab)
	if len(site.Requests()) == 0 {
		t.Fatal("not even the page was requested; the gate is broken")
	}
	tab.Click("button", "Edit texts")
	tab.Compare(rain, rewrite)
	tab.Click("button", "Edit texts")
	example(tab)
	if late := site.Requests(); len(late) > 0 {
		t.Errorf("the page requested %q", late)
	}
}

func TestThePageWorksOfflineOnceReady(t *testing.T) {
	tab := open(t, browser.Desktop)
	untilReady(tab)
	site.Shut(true)
	defer site.Shut(false)
	if report := tab.Compare(rain, rewrite); len(report.Derivative.Sentences) == 0 {
		t.Error("nothing was compared")
	}
	tab.MustEval(`() => { const select = document.querySelector("article-diff .language"); select.value = "es"; select.dispatchEvent(new Event("change")); }`)
	tab.WaitFor("another language", `document.querySelector("article-diff").shadowRoot.querySelector(".ledger").textContent.includes("No consta")`)
}

// compareLong begins to compare texts that take a while. Nothing is looked for
// as a screen reader does it: to describe such texts to one takes Chromium long.
func compareLong(tab *browser.Tab) (original string) {
	original = browser.Article(1, 12_000)
	tab.MustEval(`(...texts) => {
		document.querySelectorAll("textarea").forEach((box, k) => {
			box.value = texts[k];
			box.dispatchEvent(new Event("input", { bubbles: true }));
		});
		document.querySelector("#compare").click();
	}`, original, browser.Article(2, 12_000))
	tab.WaitFor("a way to cancel", inside(".progress:not([inert]) button"))
	return original
}

// clearBoxes empties the boxes.
func clearBoxes(tab *browser.Tab) { tab.MustEval("() => document.querySelector('#clear').click()") }

// keepWorkers lets a test reach the page's workers.
const keepWorkers = `globalThis.workers = [];
globalThis.Worker = class extends Worker { constructor(...args) { super(...args); workers.push(this); } };`

func TestCancelEndsAComparison(t *testing.T) {
	tab := open(t, browser.Desktop)
	untilReady(tab)
	site.Requests()
	original := compareLong(tab)
	tab.MustEval("() => { " + inside(".progress button") + ".click() }")
	tab.WaitFor("the boxes", "!document.querySelector('form').hidden")
	if got := tab.MustElement("#original").MustEval("() => this.value").Str(); got != original {
		t.Error("the text is gone from its box")
	}
	clearBoxes(tab)
	if report := tab.Compare(rain, rewrite); report.Original.Text != rain {
		t.Error("the comparison after the cancelled one is another's")
	}
	if late := site.Requests(); len(late) > 0 {
		t.Errorf("starting again requested %q", late)
	}
}

// A worker that breaks tells of it; one that the browser ends, say for want of memory, says nothing.
func TestALostWorkerIsReplaced(t *testing.T) {
	for why, lose := range map[string]string{
		"it breaks":            `workers.at(-1).dispatchEvent(new ErrorEvent("error"))`,
		"the browser ended it": `workers.at(-1).terminate()`,
	} {
		t.Run(why, func(t *testing.T) {
			tab := open(t, browser.Desktop, keepWorkers)
			untilReady(tab) // one that is lost while it starts is replaced unseen
			compareLong(tab)
			tab.MustEval("() => { " + lose + " }")
			tab.WaitFor("a word about it", "document.querySelector('[role=alert]').textContent.includes('stopped')")
			clearBoxes(tab)
			if report := tab.Compare(rain, rewrite); report.Original.Text != rain {
				t.Error("nothing is compared after a worker was lost")
			}
			// One that nobody waits for is missed by nobody.
			tab.Click("button", "Edit texts")
			tab.MustEval("() => { " + lose + " }")
			if report := tab.Compare(garden, rewrite); report.Original.Text != garden {
				t.Error("nothing is compared after an idle worker was lost")
			}
		})
	}
}

func TestWithoutWorkersItComparesAllTheSame(t *testing.T) {
	tab := open(t, browser.Desktop, "delete globalThis.Worker;")
	tab.Compare(rain, rewrite)
}

// Where the page's first script cannot begin a worker, its own does.
func TestAWorkerThatIsRefusedAtFirstIsMadeLater(t *testing.T) {
	tab := open(t, browser.Desktop, keepWorkers, `{
		const Kept = Worker;
		globalThis.Worker = function () { globalThis.Worker = Kept; throw new Error("not yet"); };
	}`)
	tab.Compare(rain, rewrite)
	if n := tab.MustEval("() => workers.length").Int(); n != 1 {
		t.Errorf("it was compared by %d workers", n)
	}
}

// A worker that cannot run the program leaves the comparison to the next kind, and at last to the page.
func TestWorkersThatCannotRunTheProgramAreDoneWithout(t *testing.T) {
	tab := open(t, browser.Desktop, `globalThis.Worker = class extends Worker { constructor(address) { super(address); setTimeout(() => this.dispatchEvent(new ErrorEvent("error"))); } };`)
	tab.Compare(rain, rewrite)
}

func TestTheSingleFileWorksFromDisk(t *testing.T) {
	file, err := browser.Dist("article-diff.html")
	if err != nil {
		t.Fatal(err)
	}
	// Alone in a folder, so that nothing beside it can help.
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	alone := write(t, "article-diff.html", string(content))
	tab := openAt(t, browser.Desktop, "file://"+alone)
	if report := example(tab); len(report.Derivative.Sentences) == 0 {
		t.Error("nothing was compared")
	}
	tab.MustEval(`() => { document.querySelector("article-diff").lang = "fr"; }`)
	tab.WaitFor("another language", `document.querySelector("article-diff").shadowRoot.querySelector(".ledger").textContent.includes("Non trouvée")`)
}

func TestTheFolderWorksFromAnyPath(t *testing.T) {
	index, err := browser.Dist("index.html")
	if err != nil {
		t.Fatal(err)
	}
	host := httptest.NewServer(http.StripPrefix("/some/where/", http.FileServer(http.Dir(filepath.Dir(index)))))
	defer host.Close()
	tab := openAt(t, browser.Desktop, host.URL+"/some/where/")
	example(tab)
}
