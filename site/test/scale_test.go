package test

import (
	"testing"

	"github.com/articlediff/articlediff/site/test/browser"
)

// longReport makes a report of so many sentences a side in the page: every
// third is linked, in order, and the last one has a word of its own.
const longReport = `(n => {
	const side = (last, verdicts, more) => {
		let text = "";
		const sentences = [], blocks = [];
		for (let k = 0; k < n; k++) {
			const start = text.length;
			text += k === n - 1 ? "The " + last + " stands at the very end." : "Sentence " + k + " tells what the council of a town on the river has done about its " + (k * 7919 % 997) + " bridges, and why.";
			sentences.push({ span: { start, end: text.length }, block: k >> 2, verdict: verdicts[k % 3], ...more });
			if (k % 4 === 0) blocks.push({ span: { start, end: start }, kind: "paragraph" });
			blocks.at(-1).span.end = text.length;
			text += k % 4 === 3 ? "\n\n" : " ";
		}
		return { text, parts: [], blocks, sentences, meta: {} };
	};
	const third = Math.ceil(n / 3), rest = n - third;
	return {
		schema: 1, unit: "utf16", related: true, unmeasured: [],
		original: side("zebra", ["kept", "omitted", "omitted"], { coverage: 0, importance: 0.5 }),
		derivative: side("yak", ["paraphrased", "unsupported", "unsupported"], { support: 0.1, unsupported: [], reasons: [] }),
		links: Array.from({ length: third }, (_, k) => ({ original: [3 * k], derivative: [3 * k], score: 0.8, moved: false, edits: [], matches: [] })),
		findings: [], rules: [], inventory: [], copied: { words: 0, of: 0, runs: [] },
		summary: {
			derivative: { sentences: n, asserting: n, verbatim: 0, edited: 0, paraphrased: third, partial: 0, unsupported: rest, contradicted: 0, structural: 0 },
			original: { sentences: n, asserting: n, kept: third, partly: 0, omitted: rest, furniture: 0 },
		},
	};
})`

// showLong shows a long report and tells how many milliseconds passed until it was painted.
const showLong = `(async n => {
	const element = document.querySelector("article-diff");
	const report = ` + longReport + `(n);
	element.hidden = false;
	document.querySelector("form").hidden = true;
	const start = performance.now();
	element.report = report;
	await new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)));
	return performance.now() - start;
})`

// scroll scrolls the derivative, and the original with it, by a step a frame
// and tells how long each frame took.
const scroll = `(async frames => {
	const scroller = document.querySelector("article-diff").shadowRoot.querySelector(".derivative .scroller");
	scroller.dispatchEvent(new WheelEvent("wheel", { deltaY: 1 })); // the reader scrolls this one
	const times = [];
	let last = await new Promise(requestAnimationFrame);
	for (let k = 0; k < frames; k++) {
		scroller.scrollBy({ top: 80, behavior: "instant" });
		const now = await new Promise(requestAnimationFrame);
		times.push(now - last);
		last = now;
	}
	return times.sort((a, b) => a - b);
})`

const tenThousand = 10_000

// However long the texts are, only what is near the view is laid out, and yet
// the browser's own search finds the last word.
func TestLongTextsAreLightAndWhole(t *testing.T) {
	tab := open(t, browser.Desktop)
	tab.MustEval(showLong, tenThousand)
	const rows = 2 * tenThousand
	var laidOut int
	allRows(tab)
	tab.Value(insideAll(".row .words")+".filter(w => w.checkVisibility({ contentVisibilityAuto: true })).length", &laidOut)
	if most := rows / 20; laidOut == 0 || laidOut > most {
		t.Errorf("%d of %d sentences are laid out, and at most %d should be", laidOut, rows, most)
	}
	for side, word := range map[string]string{"original": "zebra", "derivative": "yak"} {
		var found bool
		tab.Value("(getSelection().removeAllRanges(), window.find("+"'"+word+"'"+"))", &found)
		if !found {
			t.Errorf("the browser does not find the last word of the %s", side)
		}
	}
	// The last sentence is chosen, and stands in view with its evidence.
	tab.MustEval(`n => { document.querySelector("article-diff").selected = { side: "derivative", index: n - 1 } }`, tenThousand)
	tab.WaitFor("the last sentence in view", `(() => {
		const b = `+inside(".derivative .row.selected")+`?.getBoundingClientRect();
		return b && b.top > 0 && b.bottom < innerHeight;
	})()`)
	// Both texts keep step: scrolled by the reader, linked sentences pass together.
	tab.MustEval(`() => { document.querySelector("article-diff").selected = { side: "derivative", index: 0 } }`)
	var times []float64
	tab.Value(scroll+"(60)", &times)
	var apart float64
	tab.Value(`(() => {
		const first = side => [...document.querySelector("article-diff").shadowRoot.querySelectorAll("." + side + " .row")].find(r => r.getBoundingClientRect().bottom > innerHeight / 2);
		return Math.abs(first("original").dataset.index - first("derivative").dataset.index);
	})()`, &apart)
	if apart > 3 {
		t.Errorf("after scrolling the two texts are %v sentences apart", apart)
	}
}

// However long the texts are, they leave the page whole.
func TestLongTextsAreSaved(t *testing.T) {
	tab := open(t, browser.Desktop)
	tab.MustEval(showLong, tenThousand)
	for _, format := range []string{"html", "json", "sentences", "markdown"} {
		var whole bool
		tab.Value(`document.querySelector("article-diff").exported("`+format+`").then(file => file.text()).then(text => text.includes("zebra") && text.includes("yak"))`, &whole)
		if !whole {
			t.Errorf("%s: the last sentences are not in it", format)
		}
	}
}

func BenchmarkScrollTenThousandSentences(b *testing.B) {
	tab := open(b, browser.Desktop)
	for b.Loop() {
		b.ReportMetric(tab.MustEval(showLong, tenThousand).Num(), "ms/show")
		var times []float64
		tab.Value(scroll+"(240)", &times)
		b.ReportMetric(times[len(times)/2], "ms/frame")
		b.ReportMetric(times[len(times)*95/100], "ms/frame-p95")
	}
}

// A long comparison tells how far it is and can be cancelled; the texts stay.
func TestALongComparisonIsCancelled(t *testing.T) {
	tab := open(t, browser.Desktop)
	long := browser.Article(1, 10_000)
	tab.Write("Original", long)
	tab.Write("Derivative", browser.Article(2, 10_000))
	tab.MustElement("#compare").MustEval("() => this.click()")
	tab.WaitFor("how far it is", inside(".progress span")+"?.textContent.match(/: [1-5] of [1-5]$/)")
	tab.MustEval("() => { " + inside(".progress button") + ".click() }")
	tab.WaitFor("the boxes", "!document.querySelector('form').hidden")
	if said := tab.Alert(); said != "The comparison was cancelled." {
		t.Errorf("it says %q", said)
	}
	var kept int
	tab.Value("document.querySelector('#original').value.length", &kept)
	if kept != len(long) {
		t.Errorf("of %d characters %d are left", len(long), kept)
	}
}

// The page can be used before the comparing program is there, and a
// comparison that is asked for meanwhile says what it waits for.
func TestTheFirstPaintWaitsForNoProgram(t *testing.T) {
	tab := open(t, browser.Desktop, `globalThis.Worker = class extends EventTarget { postMessage() {} terminate() {} };`) // it is never ready
	tab.Write("Original", rain)
	tab.Write("Derivative", rewrite)
	tab.Click("button", "Compare")
	tab.WaitFor("a word on the wait", inside(".progress")+"?.textContent.includes('Getting ready')")
	tab.MustEval("() => { " + inside(".progress button") + ".click() }")
	tab.WaitFor("the boxes", "!document.querySelector('form').hidden")
}
