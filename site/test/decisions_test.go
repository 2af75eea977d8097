package test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/articlediff/articlediff/site/test/browser"
	"github.com/go-rod/rod/lib/input"
)

// decision is as much of a decision as the checks look at.
type decision struct {
	About struct {
		Kind, ID, Rule, Side, Verdict, Words string
		Nth, Of                              int
	}
	Call, Reason, Note, Decided string
}

func decisions(tab *browser.Tab) []decision {
	var all []decision
	tab.Value("document.querySelector('article-diff').decisions", &all)
	return all
}

// choose chooses a sentence of the derivative and gives it the focus.
func choose(tab *browser.Tab, index int) {
	tab.MustEval(`index => {
		document.querySelector("article-diff").selected = null;
		document.querySelector("article-diff").selected = { side: "derivative", index };
	}`, index)
	allRows(tab)
	tab.MustEval("index => "+inside(".pane.derivative")+".querySelectorAll('.words')[index].focus()", index)
}

// found returns the sentence of the first finding of the example that is about one, and the finding.
func found(tab *browser.Tab) (sentence int, id string) {
	var f struct {
		ID string
		At struct{ Sentence int }
	}
	tab.Value("document.querySelector('article-diff').report.findings.find(f => f.at.sentence !== undefined)", &f)
	return f.At.Sentence, f.ID
}

// kept waits until this browser holds so many decisions of the pair on show.
func kept(tab *browser.Tab, n int) {
	tab.WaitFor("decisions in the store", "true")
	tab.MustEval(`async n => {
		const opened = await new Promise((done, fail) => { const r = indexedDB.open("articlediff"); r.onsuccess = () => done(r.result); r.onerror = fail; });
		for (;;) {
			const records = await new Promise(done => { const r = opened.transaction("decisions").objectStore("decisions").getAll(); r.onsuccess = () => done(r.result); });
			if (records.reduce((sum, r) => sum + r.decisions.length, 0) === n) break;
			await new Promise(done => setTimeout(done, 20));
		}
		opened.close();
	}`, n)
}

func TestTheKeysDecide(t *testing.T) {
	tab := open(t, browser.Desktop)
	example(tab)
	sentence, id := found(tab)
	choose(tab, sentence)
	verdict := tab.Focused()

	tab.Press('c')
	if all := decisions(tab); len(all) != 1 || all[0].Call != "confirmed" || all[0].About.ID != id {
		t.Fatalf("c decides %+v", all)
	}
	if now := tab.Focused(); now != verdict {
		t.Errorf("c takes the focus to %q", now)
	}
	tab.Press('c')
	if all := decisions(tab); len(all) != 0 {
		t.Errorf("c again does not take it back: %+v", all)
	}
	tab.Press('d')
	tab.MustInsertText("It means the same")
	tab.Press(input.Enter)
	if all := decisions(tab); len(all) != 1 || all[0].Call != "dismissed" || all[0].Reason != "It means the same" {
		t.Errorf("d decides %+v", all)
	}
	if now := tab.Focused(); now != verdict {
		t.Errorf("after a reason the focus is on %q", now)
	}
	tab.Press('n')
	tab.MustInsertText("Ask Ruth\nbefore four")
	tab.Press(input.Enter, input.ControlLeft)
	all := decisions(tab)
	if len(all) != 1 || all[0].Note != "Ask Ruth\nbefore four" || all[0].Call != "dismissed" {
		t.Errorf("n decides %+v", all)
	}
	if said := tab.Find("group", "Your decision").MustText(); !strings.Contains(said, "It means the same") || !strings.Contains(said, "Ask Ruth") {
		t.Errorf("the card says %q", said)
	}
	// The machine's verdict stays what it was, and the finding is folded and counted.
	if now := tab.Focused(); now != verdict {
		t.Errorf("the verdict has become %q", now)
	}
	openTab(tab, "findings")
	var folded int
	tab.Value(insideAll(".dismissed [data-finding='"+id+"']")+".length", &folded)
	var under string
	tab.Value(inside(".dismissed summary")+".textContent", &under)
	if folded != 1 || under != "1 dismissed" {
		t.Errorf("the dismissed finding is folded %d times, under %q", folded, under)
	}
	choose(tab, sentence)
	tab.Press('u')
	tab.Press('u')
	if all := decisions(tab); len(all) != 0 {
		t.Errorf("undone twice there is still %+v", all)
	}
	// A reason is needed, and can be left.
	tab.Press('d')
	tab.Press(input.Enter)
	if all := decisions(tab); len(all) != 0 {
		t.Errorf("dismissed without a reason: %+v", all)
	}
	tab.Press(input.Escape)
	if now := tab.Focused(); now != verdict {
		t.Errorf("Escape leads to %q", now)
	}
}

// By the buttons too the focus stays where the work is.
func TestTheFocusStaysAtTheDesk(t *testing.T) {
	tab := open(t, browser.Desktop)
	tab.Compare(rain, rewrite)
	choose(tab, 1)
	tab.Find("button", "Confirm").MustFocus()
	tab.Press(input.Enter)
	if all := decisions(tab); len(all) != 1 {
		t.Fatalf("Confirm decides %+v", all)
	}
	if now := tab.Focused(); now != "Confirm" {
		t.Errorf("after Confirm the focus is on %q", now)
	}
	tab.Find("button", "Undo").MustFocus()
	tab.Press(input.Enter)
	if all := decisions(tab); len(all) != 0 {
		t.Errorf("undone, there is still %+v", all)
	}
	if now := tab.Focused(); now != "Confirm" {
		t.Errorf("after Undo the focus is on %q", now)
	}
}

// The page in one file keeps decisions and saves reports as the other does.
func TestTheSingleFileKeepsDecisions(t *testing.T) {
	file, err := browser.Dist("article-diff.html")
	if err != nil {
		t.Fatal(err)
	}
	tab := openAt(t, browser.Desktop, "file://"+file)
	tab.Compare(rain, rewrite)
	choose(tab, 1)
	tab.Press('c')
	kept(tab, 1)
	if report := read(t, saved(t, tab, "Report")); !strings.Contains(report, "Critics blame the mayor for everything.") {
		t.Errorf("the report is %.300q", report)
	}
	tab.Go("file://" + file)
	tab.Compare(rain, rewrite)
	tab.WaitFor("the decision", "document.querySelector('article-diff').decisions.length === 1")
}

// A sentence without findings has its verdict to decide on.
func TestAVerdictIsDecided(t *testing.T) {
	tab := open(t, browser.Desktop)
	tab.Compare(rain, rewrite)
	choose(tab, 1)
	tab.Press('c')
	all := decisions(tab)
	if len(all) != 1 || all[0].About.Kind != "sentence" || all[0].About.Verdict != "unsupported" || !strings.HasPrefix(all[0].About.Words, "Critics blame") {
		t.Errorf("c decides %+v", all)
	}
	if sign := tab.MustEval("() => " + inside(".derivative .row[data-index='1'] .decided") + "?.textContent").Str(); sign != "Confirmed" {
		t.Errorf("beside the verdict stands %q", sign)
	}
}

func TestDecisionsSurviveAReload(t *testing.T) {
	tab := open(t, browser.Desktop)
	example(tab)
	sentence, _ := found(tab)
	choose(tab, sentence)
	tab.Press('c')
	before := decisions(tab)
	kept(tab, 1)
	tab.Go(site.URL)
	example(tab)
	tab.WaitFor("the decision", "document.querySelector('article-diff').decisions.length === 1")
	if after := decisions(tab); after[0] != before[0] {
		t.Errorf("%+v has become %+v", before[0], after[0])
	}
	// Another pair has none of them.
	tab.Click("button", "Edit texts")
	tab.Compare(rain, rewrite)
	tab.WaitFor("no decisions", "document.querySelector('article-diff').decisions.length === 0")
}

// After an edit a decision stands where its words stand, and nowhere else.
func TestEditsKeepWhatStillApplies(t *testing.T) {
	const (
		original = "The river rose on Monday, the mayor said. Two bridges were closed. Schools will open on Thursday."
		first    = "Critics blame the mayor for everything. Sandbags ran out by noon. Two bridges were closed."
	)
	cases := []struct {
		why, derivative string
		stand           string // the sentence where the decision stands; empty: it is an orphan
	}{
		{"a sentence was added before it", "Boats were hired. " + first, "Sandbags ran out by noon."},
		{"another sentence was changed", strings.Replace(first, "everything", "nothing at all", 1), "Sandbags ran out by noon."},
		{"it was changed by a word: alike is not the same", strings.Replace(first, "noon", "dusk", 1), ""},
		{"it is gone", strings.Replace(first, "Sandbags ran out by noon. ", "", 1), ""},
		{"it came twice: nobody can tell which is meant", first + " Sandbags ran out by noon.", ""},
	}
	for _, c := range cases {
		t.Run(c.why, func(t *testing.T) {
			tab := open(t, browser.Desktop)
			tab.Compare(original, first)
			// One decision that stays with its words, so that the edit is known as one, and the one to look at.
			for _, sentence := range []int{0, 1, 2} {
				choose(tab, sentence)
				tab.Press('c')
			}
			kept(tab, 3)
			tab.Click("button", "Edit texts")
			report := tab.Compare(original, c.derivative)
			tab.WaitFor("the decisions", "document.querySelector('article-diff').decisions.length === 3")
			var where []int
			tab.Value(insideAll(".derivative .row:has(.decided)")+".map(r => Number(r.dataset.index))", &where)
			stands := ""
			for _, k := range where {
				if words := cut(report.Derivative.Text, report.Derivative.Sentences[k].Span); strings.HasPrefix(words, "Sandbags") {
					stands += words
				}
			}
			if stands != c.stand {
				t.Errorf("the decision stands on %q, want %q", stands, c.stand)
			}
			var orphans []string
			tab.Value(insideAll(".orphans .quote")+".map(q => q.textContent)", &orphans)
			if listed := strings.Contains(strings.Join(orphans, "|"), "Sandbags ran out by noon."); listed != (c.stand == "") {
				t.Errorf("the orphans are %q", orphans)
			}
		})
	}
}

// The original decides the verdict: where the verdict changes, what was said about the old one is an orphan.
func TestADecisionOnAnotherVerdictIsAnOrphan(t *testing.T) {
	tab := open(t, browser.Desktop)
	tab.Compare(rain, rewrite)
	choose(tab, 1)
	tab.Press('c')
	kept(tab, 1)
	tab.Click("button", "Edit texts")
	tab.Compare(rain+" Critics blame the mayor for everything.", rewrite)
	tab.WaitFor("an orphan", inside(".orphans"))
	if said := tab.MustEval("() => " + inside(".orphans") + ".textContent").Str(); !strings.Contains(said, "Not found in the original.") || !strings.Contains(said, "Critics blame") {
		t.Errorf("the orphan says %q", said)
	}
	tab.MustEval("() => " + inside(".orphans") + ".open = true")
	tab.Click("button", "Forget this decision")
	if all := decisions(tab); len(all) != 0 {
		t.Errorf("after forgetting there is %+v", all)
	}
}

// A host may show a report made elsewhere, and keep the decisions itself.
func TestDecisionsInRenderOnlyMode(t *testing.T) {
	tab := open(t, browser.Desktop)
	example(tab)
	var report any
	tab.Value("document.querySelector('article-diff').report", &report)
	encoded, err := json.Marshal(report)
	if err != nil {
		t.Fatal(err)
	}
	// A page of its own without the page's script; it loads the element and nothing else.
	site.Requests()
	tab.MustEval(`async report => {
		const element = document.createElement("article-diff");
		globalThis.heard = [];
		element.addEventListener("article-diff-decision", e => heard.push(e.detail));
		document.querySelector("article-diff").replaceWith(element);
		element.report = JSON.parse(report);
		await new Promise(requestAnimationFrame);
		element.selected = { side: "derivative", index: element.report.findings.find(f => f.at.sentence !== undefined).at.sentence };
	}`, string(encoded))
	open := func() (n int) {
		tab.Value("Object.values(document.querySelector('article-diff').tally).reduce((n, t) => n + t.open, 0)", &n)
		return n
	}
	before := open()
	tab.Click("button", "Confirm")
	var heard []struct {
		Decisions []decision
		Tally     map[string]struct{ Open, Confirmed, Dismissed int }
	}
	tab.Value("heard", &heard)
	if len(heard) != 1 || len(heard[0].Decisions) != 1 {
		t.Fatalf("the host hears %+v", heard)
	}
	if now := open(); now != before-1 {
		t.Errorf("of %d open findings %d are left after one decision", before, now)
	}
	// What the host stored it may hand back, to another element.
	tab.MustEval(`() => {
		const element = document.querySelector("article-diff");
		const kept = JSON.parse(JSON.stringify(heard[0].decisions));
		element.decisions = [];
		element.decisions = kept;
	}`)
	if all := decisions(tab); len(all) != 1 || all[0] != heard[0].Decisions[0] {
		t.Errorf("handed back: %+v", all)
	}
	if late := site.Requests(); len(late) > 0 {
		t.Errorf("showing a report requested %q", late)
	}
}

// The fallback for SHA-256 gives what the browser gives.
func TestTheHashIsTheSameWithoutSubtleCrypto(t *testing.T) {
	with := open(t, browser.Desktop)
	without := open(t, browser.Desktop, "Object.defineProperty(crypto, 'subtle', { value: undefined });")
	hashes := func(tab *browser.Tab, original string) string {
		tab.Compare(original, rewrite)
		choose(tab, 1)
		tab.Press('c')
		kept(tab, 1)
		record := tab.MustEval(`async () => {
			const opened = await new Promise(done => { const r = indexedDB.open("articlediff"); r.onsuccess = () => done(r.result); });
			const [record] = await new Promise(done => { const r = opened.transaction("decisions").objectStore("decisions").getAll(); r.onsuccess = () => done(r.result); });
			opened.close();
			return record.original + record.derivative;
		}`).Str()
		tab.Press('c')
		kept(tab, 0)
		tab.Click("button", "Edit texts")
		return record
	}
	// Lengths around the borders of the blocks that the hash reads.
	for _, length := range []int{10, 55, 56, 63, 64, 119, 120, 1000} {
		text := ("Rain é 𝒳 " + strings.Repeat("fell ", 300))[:length]
		if a, b := hashes(with, text), hashes(without, text); a != b || len(a) != 128 {
			t.Errorf("of %d bytes: %s with, %s without", length, a, b)
		}
	}
}

// Whatever a host or a file hands in, it is refused as a whole or shown as text.
func TestHostileDecisionsAreTextOrRefused(t *testing.T) {
	tab := open(t, browser.Desktop)
	example(tab)
	for why, list := range map[string]string{
		"no list":          `{"length": 1}`,
		"null":             `[null]`,
		"no subject":       `[{"call":"confirmed","reason":"","note":"","decided":"2026-01-01"}]`,
		"a wrong call":     `[{"about":{"kind":"finding","id":"1","rule":"r","words":""},"call":"constructor","reason":"","note":"","decided":"2026-01-01"}]`,
		"a wrong verdict":  `[{"about":{"kind":"sentence","side":"derivative","verdict":"__proto__","words":"","nth":0,"of":1},"call":"confirmed","reason":"","note":"","decided":"2026-01-01"}]`,
		"a number as note": `[{"about":{"kind":"finding","id":"1","rule":"r","words":""},"call":"confirmed","reason":"","note":1,"decided":"2026-01-01"}]`,
		"no time":          `[{"about":{"kind":"finding","id":"1","rule":"r","words":""},"call":"confirmed","reason":"","note":"","decided":"soon"}]`,
	} {
		if refused := tab.MustEval(`list => { try { document.querySelector("article-diff").decisions = JSON.parse(list); return false } catch { return true } }`, list).Bool(); !refused {
			t.Errorf("%s was taken", why)
		}
	}
	content, err := os.ReadFile("testdata/payloads.txt")
	if err != nil {
		t.Fatal(err)
	}
	payloads := strings.Split(strings.TrimSpace(string(content)), "\n")
	tab.MustEval(`payloads => {
		const element = document.querySelector("article-diff");
		const finding = element.report.findings.find(f => f.at.sentence !== undefined);
		const { text, sentences } = element.report.derivative;
		const { start, end } = sentences[finding.at.sentence].span;
		const decided = "2026-01-01T00:00:00Z";
		element.decisions = [
			{ about: { kind: "finding", id: finding.id, rule: finding.rule, words: text.slice(start, end) }, call: "dismissed", reason: payloads.join(" "), note: payloads.join("\n"), decided },
			...payloads.map((words, nth) => ({ about: { kind: "finding", id: words, rule: words, words }, call: "dismissed", reason: words, note: words, decided })),
			...payloads.map((words, nth) => ({ about: { kind: "sentence", side: "original", verdict: "kept", words, nth: 0, of: 1 }, call: "none", reason: "", note: words, decided })),
		];
		element.selected = { side: "derivative", index: finding.at.sentence };
	}`, payloads)
	if said := tab.MustEval("() => " + inside(".desk .note") + ".textContent").Str(); said != strings.Join(payloads, "\n") {
		t.Errorf("the note has become %.300q", said)
	}
	openTab(tab, "findings")
	var shown int
	tab.Value(insideAll(".orphans li")+".length", &shown)
	if shown != 2*len(payloads) {
		t.Errorf("%d of %d orphans are listed", shown, 2*len(payloads))
	}
	var elements []string
	tab.Value(`[...document.querySelector("article-diff").shadowRoot.querySelectorAll("script, iframe, img, object, svg[onload], video, base, article-diff")].map(e => e.outerHTML)`, &elements)
	if len(elements) > 0 {
		t.Errorf("elements came out of the decisions: %q", elements)
	}
}

// Without a store the reader is told, and loses nothing on show.
func TestWithoutAStoreDecisionsAreStillMade(t *testing.T) {
	tab := open(t, browser.Desktop, "Object.defineProperty(globalThis, 'indexedDB', { value: undefined });")
	tab.Compare(rain, rewrite)
	choose(tab, 1)
	tab.Press('c')
	tab.WaitFor("a word about it", "document.querySelector('#notice').textContent.includes('keeps nothing')")
	if all := decisions(tab); len(all) != 1 {
		t.Errorf("decided: %+v", all)
	}
}
