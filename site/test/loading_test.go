package test

import (
	"bytes"
	"compress/flate"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/articlediff/articlediff/site/test/browser"
)

// noteShifts notes how far what was on show has moved, in Chromium's own measure, and what it was and when.
const noteShifts = `globalThis.shifts = [];
new PerformanceObserver(list => { for (const { startTime, value, sources } of list.getEntries())
	shifts.push({ startTime, value, what: sources.map(({ node, previousRect, currentRect }) => (node?.id || node?.className || node?.nodeName) + " from " + previousRect.top + " to " + currentRect.top).join(", ") });
}).observe({ type: "layout-shift", buffered: true });`

// holdComparisons keeps requests from the worker until they are let go.
const holdComparisons = `{
	const post = Worker.prototype.postMessage;
	globalThis.held = [];
	Worker.prototype.postMessage = function (message) { message.request === undefined ? post.call(this, message) : held.push(() => post.call(this, message)); };
}`

// linkTo returns the fragment of a link that carries two texts.
func linkTo(t *testing.T, original, derivative string) string {
	t.Helper()
	texts, err := json.Marshal(map[string]any{"articles": []map[string]string{{"text": derivative}, {"text": original}}})
	if err != nil {
		t.Fatal(err)
	}
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	w.Write(texts)
	w.Close()
	return "#texts=1." + base64.RawURLEncoding.EncodeToString(packed.Bytes())
}

// Who follows a link reads both texts while the comparison is under way, and
// nothing moves when its result comes.
func TestALinkShowsItsTextsAtOnce(t *testing.T) {
	original, derivative := exampleText(t, "original"), exampleText(t, "derivative")
	for name, look := range map[string]browser.Look{"desktop": browser.Desktop, "phone": browser.Phone} {
		t.Run(name, func(t *testing.T) {
			tab := openAt(t, look, site.URL+linkTo(t, original, derivative), noteShifts, holdComparisons)
			tab.WaitFor("a comparison that is asked for", "held.length > 0")
			var shown, busy string
			tab.Value(inside(".waiting .pane.derivative .rows")+".innerText", &shown)
			for _, line := range strings.Split(strings.TrimSpace(derivative), "\n") {
				if line = strings.TrimSpace(line); !strings.Contains(shown, line) {
					t.Errorf("before the result the page does not show %q", line)
				}
			}
			tab.Value(inside(".waiting")+".getAttribute('aria-busy')", &busy)
			if busy != "true" {
				t.Error("a screen reader is not told that more is to come")
			}
			tab.WaitFor("a way out", "!"+inside(".waiting .progress")+".inert")

			// A slow browser has shown the boxes for a moment before; from here on nothing moves.
			var before float64
			tab.Value("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))", &before)
			tab.Forget()
			tab.MustEval("() => { for (const go of held) go(); }")
			tab.Report()
			tab.WaitFor("nothing but the result", "!"+inside(".waiting"))
			var shifts []struct {
				Value float64
				What  string
			}
			tab.Value(fmt.Sprintf("shifts.filter(s => s.startTime > %f)", before), &shifts)
			shifted := 0.0
			for _, s := range shifts {
				shifted += s.Value
			}
			if shifted > steady {
				t.Errorf("what was on show moved by %.4f: %+v", shifted, shifts)
			}
		})
	}
}

// steady is a shift that nobody sees; search engines call a tenth good.
const steady = 0.005

// While another comparison is under way, a result on show stays; cancelling brings it back.
func TestAResultStaysWhileAnotherIsOnItsWay(t *testing.T) {
	tab := open(t, browser.Desktop)
	example(tab)
	tab.MustEval("() => {" + holdComparisons + "document.querySelector('article-diff').derivative = 'Something else was said on Monday.'; }")
	tab.WaitFor("a comparison that is asked for", "held.length > 0")
	tab.WaitFor("how far it is", inside(".waiting .progress")+"?.inert === false")
	if text := tab.MustEval("() => " + inside(".waiting .pane.derivative .rows") + ".innerText").Str(); !strings.Contains(text, "Something else was said on Monday.") {
		t.Errorf("while it compares the page shows %q", text)
	}
	tab.Click("button", "Cancel")
	if tab.MustEval("() => " + inside(".waiting") + " !== null || " + inside(".stage") + ".hidden").Bool() {
		t.Error("the cancelled comparison is still on show")
	}
	if text := tab.MustEval("() => " + inside(".result .pane.derivative .rows") + ".innerText").Str(); !strings.Contains(text, "Crack in Stannick Dam") {
		t.Error("the result that was on show is gone")
	}
}

// What is out of view of a result is made while nobody waits, and not while
// another comparison is under way; when that is called off, it is made after all.
func TestAResultIsWholeAfterACancelledComparison(t *testing.T) {
	tab := open(t, browser.Desktop)
	example(tab)
	rows := tab.MustEval(`async (text) => {
		const element = document.querySelector("article-diff");
		const shown = new Promise((resolve) => element.addEventListener("article-diff-report", resolve, { once: true }));
		element.original = element.derivative = text;
		await shown;
		element.derivative = text + " The end.";
		while (element.getAttribute("state") !== "comparing") await null;
		const rows = element.shadowRoot.querySelectorAll(".result .row").length;
		element.cancel();
		return rows;
	}`, browser.Article(1, 100)).Int()
	if rows >= 2*100 {
		t.Fatal("the result is made whole at once: nothing is tested")
	}
	allRows(tab)
}
