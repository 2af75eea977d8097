package test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/articlediff/articlediff/site/test/browser"
	"github.com/go-rod/rod/lib/proto"
)

// compareTimes compares a pair again and again in one warm page, in its own
// clock: from setting the texts to the event that the report is on show, and to
// the end of the frame that shows it. The next comparison waits for that frame,
// as a reader does.
const compareTimes = `(async (original, derivative, runs) => {
	const element = document.querySelector("article-diff");
	const reports = [], frames = [];
	for (let i = 0; i < runs; i++) {
		const shown = new Promise(resolve => element.addEventListener("article-diff-report", resolve, { once: true }));
		const start = performance.now();
		element.original = original;
		element.derivative = derivative;
		await shown;
		reports.push(performance.now() - start);
		await new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)));
		frames.push(performance.now() - start);
	}
	const median = times => times.sort((a, b) => a - b)[times.length >> 1];
	return { report: median(reports), frame: median(frames) };
})`

// warmingUp is how often a pair is compared before it is timed: about as often
// as an idle page rehearses its example. Until then the browser still
// translates the program while it runs.
const warmingUp = 40

func benchmarkPair(b *testing.B, original, derivative string) {
	tab := open(b, browser.Desktop)
	example(tab)
	warm := tab.MustEval(compareTimes, original, derivative, warmingUp).Get("frame").Num()
	runs := max(3, min(30, int(2000/warm)))
	for b.Loop() {
		times := tab.MustEval(compareTimes, original, derivative, runs)
		b.ReportMetric(times.Get("report").Num(), "ms/report")
		b.ReportMetric(times.Get("frame").Num(), "ms/frame")
	}
}

func BenchmarkExampleWarm(b *testing.B) {
	benchmarkPair(b, exampleText(b, "original"), exampleText(b, "derivative"))
}

func exampleText(t testing.TB, name string) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(browser.Root, "site", "src", "example", name+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func BenchmarkSeedsWarm(b *testing.B) {
	folder := os.Getenv("ARTICLEDIFF_SHARED")
	if folder == "" {
		b.Skip("needs SHARED: make bench SHARED=FOLDER")
	}
	var texts [2]string
	for i, name := range []string{"original.txt", "derivative.txt"} {
		content, err := os.ReadFile(filepath.Join(folder, "seeds", name))
		if err != nil {
			b.Fatal(err)
		}
		texts[i] = string(content)
	}
	benchmarkPair(b, texts[0], texts[1])
}

func BenchmarkTenThousandSentences(b *testing.B) {
	original, derivative := browser.Article(1, 10_000), browser.Article(2, 10_000)
	tab := browser.Open(chromium, b.Fatal, browser.Desktop, "")
	defer tab.Leave()
	// The page's policy allows nobody but the page to start a worker.
	if err := (proto.PageSetBypassCSP{Enabled: true}).Call(tab); err != nil {
		b.Fatal(err)
	}
	tab.Go(site.URL)
	for b.Loop() {
		b.ReportMetric(tab.MustEval(coreTime, original, derivative).Num(), "ms/core")
	}
}

// coreTime runs the core alone in a worker of its own, without a view: from
// the request to the answer.
const coreTime = `(async (original, derivative) => {
	const module = await WebAssembly.compileStreaming(fetch("articlediff.wasm"));
	const worker = new Worker("worker.js");
	const answer = kind => new Promise((resolve, reject) => {
		worker.onmessage = ({ data }) => { if (data.kind === kind) resolve(data); else if (data.kind === "gone") reject(data.message); };
	});
	const ready = answer("ready");
	worker.postMessage({ program: module });
	await ready;
	const done = answer("answer");
	const start = performance.now();
	worker.postMessage({ request: JSON.stringify({ original, derivative }) });
	await done;
	const time = performance.now() - start;
	worker.terminate();
	return time;
})`

// visits is how often a page that nobody has been on is opened.
const visits = 9

func BenchmarkNavigationToFirstResult(b *testing.B) {
	browser.Open(chromium, b.Fatal, browser.Desktop, site.URL).Leave() // the server compresses what it is asked for first
	for b.Loop() {
		var times []float64
		for range visits {
			fresh := browser.Open(chromium, b.Fatal, browser.Desktop, "", pressExample)
			if err := browser.Settle(chromium); err != nil {
				b.Fatal(err)
			}
			fresh.MustNavigate(site.URL)
			fresh.WaitFor("a result", "globalThis.resultAt")
			var ms float64
			fresh.Value("globalThis.resultAt", &ms)
			times = append(times, ms)
			fresh.Leave()
		}
		slices.Sort(times)
		b.ReportMetric(times[0], "ms/least")
		b.ReportMetric(times[visits/2], "ms/first-result")
	}
}

// pressExample presses the button for the example as soon as there is one,
// and notes when the result is on show, since the navigation began.
const pressExample = `addEventListener("DOMContentLoaded", () => {
	document.addEventListener("article-diff-report", () => requestAnimationFrame(() => setTimeout(() => { globalThis.resultAt = performance.now(); }, 0)));
	[...document.querySelectorAll("button")].find(b => b.textContent.startsWith("Try an example")).click();
});`
