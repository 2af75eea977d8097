package test

import (
	"bytes"
	"compress/flate"
	"crypto/sha256"
	"encoding/base64"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"math/rand"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/articlediff/articlediff/site/test/browser"
	"github.com/go-rod/rod"
	"github.com/go-rod/rod/lib/input"
	"github.com/go-rod/rod/lib/proto"
)

// saved saves the result by an item of the Export menu and returns the file's
// path, under the name that the page gives it.
func saved(t *testing.T, tab *browser.Tab, item string) string {
	t.Helper()
	dir := t.TempDir()
	wait := tab.Browser().WaitDownload(dir)
	tab.Click("button", "Export")
	tab.Click("button", item)
	info := wait()
	file := filepath.Join(dir, filepath.Base(info.SuggestedFilename))
	if err := os.Rename(filepath.Join(dir, info.GUID), file); err != nil {
		t.Fatal(err)
	}
	return file
}

func read(t *testing.T, file string) string {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// hostile are texts that spell code, one a paragraph, and formulas for
// spreadsheets.
func hostile(t *testing.T) string {
	t.Helper()
	payloads := strings.TrimSpace(read(t, "testdata/payloads.txt"))
	formulas := "=HYPERLINK(\"http://127.0.0.1:9/\",\"Click\") said the mayor.\n@SUM(1+1) was counted.\n+1 was added, \"quoted\", and so on.\n-1 was taken away."
	return strings.Join(strings.Split(payloads+"\n"+formulas, "\n"), "\n\n")
}

// decide confirms a verdict and leaves a note on it.
func decide(tab *browser.Tab, index int, note string) {
	choose(tab, index)
	tab.Press('c')
	tab.Press('n')
	tab.MustInsertText(note)
	tab.Press(input.Enter, input.ControlLeft)
}

// The report opens by itself, from disk, and is the same with script and without.
func TestTheSavedReportOpensByItself(t *testing.T) {
	tab := open(t, browser.Desktop)
	text := hostile(t)
	report := tab.Compare(text, text+"\n\nCritics blame the mayor for everything, <b>as always</b>.")
	note := "</script><img src=x onerror=alert('note')>"
	last := len(report.Derivative.Sentences) - 1
	decide(tab, last, note)
	axe := read(t, "../node_modules/axe-core/axe.min.js")
	file := saved(t, tab, "Report")
	if name := filepath.Base(file); !regexp.MustCompile(`^articlediff-[\pL\pN-]+\.html$`).MatchString(name) {
		t.Errorf("the file is called %q", name)
	}
	for _, scripted := range []bool{false, true} {
		t.Run(fmt.Sprintf("script %v", scripted), func(t *testing.T) {
			site.Requests()
			page := browser.Open(chromium, t.Fatal, browser.Desktop, "")
			defer page.Leave()
			if !scripted {
				if err := (proto.EmulationSetScriptExecutionDisabled{Value: true}).Call(page); err != nil {
					t.Fatal(err)
				}
			}
			page.MustNavigate("file://" + file)
			page.MustWaitLoad()
			var shown []string
			page.Value(`[...document.querySelectorAll(".paper-row > div:nth-child(2) > .quote")].map(q => q.textContent)`, &shown)
			want := []string{}
			for _, s := range report.Derivative.Sentences {
				want = append(want, cut(report.Derivative.Text, s.Span))
			}
			for _, s := range report.Original.Sentences {
				want = append(want, cut(report.Original.Text, s.Span))
			}
			if !slices.Equal(shown, want) {
				t.Errorf("%d sentences are shown, want %d as they are:\n%.1500q", len(shown), len(want), shown)
			}
			if said := page.MustElement(fmt.Sprintf("#d%d", last+1)).MustText(); !strings.Contains(said, "Confirmed") || !strings.Contains(said, note) {
				t.Errorf("the decision reads %q", said)
			}
			if said := page.MustElement("footer").MustText(); !strings.Contains(said, "articlediff 0.") || !strings.Contains(said, "Rules that ran") || !regexp.MustCompile(`[0-9a-f]{64}`).MatchString(said) {
				t.Errorf("it does not say what made it, with which rules, of which texts: %q", said)
			}
			var foreign []string
			page.Value(`[...document.querySelectorAll("iframe, img, object, embed, base, form, video, math, link, article-diff, script[src], svg")].map(e => e.outerHTML)`, &foreign)
			if len(foreign) > 0 {
				t.Errorf("elements came out of the texts: %q", foreign)
			}
			var filters int
			page.Value(`document.querySelectorAll(".paper-filter button").length`, &filters)
			if scripted != (filters > 0) {
				t.Errorf("there are %d buttons to filter", filters)
			}
			if scripted {
				page.Click("button", "Not found")
				visible := func() (n int) {
					page.Value(`[...document.querySelectorAll(".paper-row")].filter(r => !r.hidden).length`, &n)
					return n
				}
				if visible() == 0 || visible() == len(want) {
					t.Errorf("of %d sentences %d are not found", len(want), visible())
				}
				page.Click("button", "Show all")
				if visible() != len(want) {
					t.Errorf("Show all shows %d of %d", visible(), len(want))
				}
				if _, err := (proto.RuntimeEvaluate{Expression: axe}).Call(page); err != nil {
					t.Fatal(err)
				}
				faultless(t, page, "the report")
				for _, trouble := range page.Troubles() {
					t.Error(trouble)
				}
			}
		})
	}
}

// A saved report brings its texts and decisions to a browser that has neither.
func TestASavedReportIsOpenedAgain(t *testing.T) {
	tab := open(t, browser.Desktop)
	report := tab.Compare(rain, rewrite)
	decide(tab, 1, "Ask Ruth 𝒳")
	before := decisions(tab)
	for _, item := range []string{"Report", "JSON"} {
		file := saved(t, tab, item)
		other := open(t, browser.Desktop)
		other.Compare(garden, garden)
		other.Forget()
		opened(other, file)
		if again := other.Report(); again.Original.Text != report.Original.Text || again.Derivative.Text != report.Derivative.Text {
			t.Errorf("%s: other texts are opened", item)
		}
		other.WaitFor("the decision", "document.querySelector('article-diff').decisions.length === 1")
		if after := decisions(other); after[0] != before[0] {
			t.Errorf("%s: %+v has become %+v", item, before[0], after[0])
		}
		other.WaitFor("a word about it", "document.querySelector('#notice').textContent.startsWith('1 decision taken in')")
	}
}

// opened gives a file to the Export menu.
func opened(tab *browser.Tab, file string) {
	tab.MustElement("#exports input[type=file]").MustSetFiles(file)
}

func TestDecisionsAreSavedAndOpened(t *testing.T) {
	tab := open(t, browser.Desktop)
	tab.Compare(rain, rewrite)
	decide(tab, 1, "Ask Ruth")
	before := decisions(tab)
	file := saved(t, tab, "Save your decisions")
	// Opened beside other texts they are orphans, and can be taken back.
	other := open(t, browser.Desktop)
	other.Compare(rain, garden)
	opened(other, file)
	other.WaitFor("a word about it", "document.querySelector('#notice').textContent.includes('of which 1 no longer fits')")
	if after := decisions(other); len(after) != 1 || after[0] != before[0] {
		t.Errorf("%+v has become %+v", before, after)
	}
	other.MustEval("() => document.querySelector('article-diff').undo()")
	if after := decisions(other); len(after) != 0 {
		t.Errorf("undone, there is still %+v", after)
	}
}

func TestFilesThatHoldNothingOfOursAreRefused(t *testing.T) {
	tab := open(t, browser.Desktop)
	tab.Compare(rain, rewrite)
	for name, content := range map[string]string{
		"empty.json":                           "",
		"other.json":                           `{"articlediff":"other"}`,
		"page.html":                            "<!doctype html><script>alert(1)</script>",
		"no texts.json":                        `{"articlediff":"comparison","report":{},"decisions":[]}`,
		"null.json":                            "null",
		"deep.json":                            strings.Repeat("[", 100_000),
		"<img src=x onerror=alert(1)>.json":    `{"articlediff":"decisions","version":1,"decisions":[{}]}`,
		"poisoned.json":                        `{"articlediff":"decisions","version":1,"original":"","derivative":"","decisions":[{"__proto__":{"call":"confirmed"}}]}`,
		"data.html":                            `<script type="application/json" id="comparison">{"articlediff":"comparison","report":{"original":{"text":1}}}</script>`,
		"${alert(1)}{{alert(1)}}'\"&lt;b.json": "{",
	} {
		tab.MustEval("() => { document.querySelector('#notice').textContent = '' }")
		opened(tab, write(t, name, content))
		tab.WaitFor("a refusal of "+name, "document.querySelector('#notice').textContent.includes('holds no decisions')")
		var said string
		tab.Value("document.querySelector('#notice').textContent", &said)
		if !strings.Contains(said, name) {
			t.Errorf("%q is called %q", name, said)
		}
		if all := decisions(tab); len(all) != 0 {
			t.Errorf("%s: %+v was taken in", name, all)
		}
	}
}

func TestJSONHoldsReportAndDecisions(t *testing.T) {
	tab := open(t, browser.Desktop)
	tab.Compare(rain, rewrite)
	decide(tab, 1, "Ask Ruth")
	var file struct {
		Articlediff, Version, Made, Original, Derivative string
		Report                                           json.RawMessage
		Decisions                                        []decision
	}
	if err := json.Unmarshal([]byte(read(t, saved(t, tab, "JSON"))), &file); err != nil {
		t.Fatal(err)
	}
	var report json.RawMessage
	tab.Value("document.querySelector('article-diff').report", &report)
	var got, want any
	if json.Unmarshal(file.Report, &got) != nil || json.Unmarshal(report, &want) != nil || fmt.Sprint(got) != fmt.Sprint(want) {
		t.Error("the report in the file is not the one on show")
	}
	if !slices.Equal(file.Decisions, decisions(tab)) || file.Articlediff != "comparison" || file.Version == "" || file.Made == "" {
		t.Errorf("the file is %+v", file)
	}
	if file.Original != fmt.Sprintf("%x", sha256.Sum256([]byte(rain))) || file.Derivative != fmt.Sprintf("%x", sha256.Sum256([]byte(rewrite))) {
		t.Errorf("the hashes are %s and %s", file.Original, file.Derivative)
	}
}

// A table has the words as they are, but for formulas, which a spreadsheet would run.
func TestTablesHoldWordsAndNoFormulas(t *testing.T) {
	tab := open(t, browser.Desktop)
	text := hostile(t)
	report := tab.Compare(text, "The mayor said little.\n\n"+text)
	decide(tab, 0, "=1+1")
	rows := table(t, saved(t, tab, "Sentences as CSV"))
	if want := 1 + len(report.Original.Sentences) + len(report.Derivative.Sentences); len(rows) != want {
		t.Fatalf("%d rows, want %d", len(rows), want)
	}
	words := slices.Index(rows[0], "Words")
	var want []string
	for _, s := range report.Original.Sentences {
		want = append(want, cut(report.Original.Text, s.Span))
	}
	for _, s := range report.Derivative.Sentences {
		want = append(want, cut(report.Derivative.Text, s.Span))
	}
	formulas := 0
	for k, row := range rows[1:] {
		if got := strings.TrimPrefix(row[words], "'"); got != want[k] && row[words] != want[k] {
			t.Errorf("row %d has %q, want %q", k+2, row[words], want[k])
		}
		if strings.ContainsAny(want[k][:1], "=+-@") {
			formulas++
		}
		for column, cell := range row {
			if regexp.MustCompile(`^\s*[=+\-@\t\r]`).MatchString(cell) {
				t.Errorf("row %d, %s: a spreadsheet would run %q", k+2, rows[0][column], cell)
			}
		}
	}
	if formulas < 4 {
		t.Errorf("the texts have %d formulas; the check is broken", formulas)
	}
	first := rows[1+len(report.Original.Sentences)]
	if got := first[slices.Index(rows[0], "Note")]; got != "'=1+1" {
		t.Errorf("the note is %q", got)
	}
}

func TestFindingsAreATable(t *testing.T) {
	tab := open(t, browser.Desktop)
	example(tab)
	sentence, id := found(tab)
	decide(tab, sentence, "Ask, \"Ruth\"")
	rows := table(t, saved(t, tab, "Findings as CSV"))
	var n int
	tab.Value("document.querySelector('article-diff').report.findings.length", &n)
	if len(rows) != n+1 {
		t.Fatalf("%d rows, want %d", len(rows), n+1)
	}
	k := slices.IndexFunc(rows, func(row []string) bool { return row[0] == id })
	if k < 0 {
		t.Fatalf("there is no row of finding %s", id)
	}
	cell := func(name string) string { return rows[k][slices.Index(rows[0], name)] }
	if cell("Decision") != "Confirmed" || cell("Note") != "Ask, \"Ruth\"" || cell("Derivative sentence") != fmt.Sprint(sentence+1) || cell("Rule") == "" {
		t.Errorf("the row is %q", rows[k])
	}
}

// table reads a table as RFC 4180 has it.
func table(t *testing.T, file string) [][]string {
	t.Helper()
	content := read(t, file)
	if !strings.HasPrefix(content, "\ufeff") || !strings.HasSuffix(content, "\r\n") {
		t.Errorf("it begins with %q and ends with %q", content[:3], content[len(content)-2:])
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(content, "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// The inventory, the sources and what is word for word leave with the rest.
func TestTheInventoryLeavesToo(t *testing.T) {
	tab := open(t, browser.Desktop)
	example(tab)
	var entries int
	tab.Value(`document.querySelector("article-diff").report.inventory.length`, &entries)
	export := func(format string) (content string) {
		tab.Value(`document.querySelector("article-diff").exported("`+format+`").then(file => file.text())`, &content)
		return content
	}
	rows, err := csv.NewReader(strings.NewReader(export("inventory"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if entries == 0 || len(rows) != 1+entries {
		t.Errorf("%d rows for %d entries", len(rows), entries)
	}
	kinds := map[string]bool{}
	for _, row := range rows[1:] {
		if len(row) != len(rows[0]) || row[2]+row[5] == "" {
			t.Errorf("a row says %q", row)
		}
		kinds[row[0]] = true
	}
	for _, kind := range []string{"Numbers", "Quotations", "Sources"} {
		if !kinds[kind] {
			t.Errorf("the table has no %s", kind)
		}
	}
	for format, titles := range map[string][]string{"html": {"Inventory", "Who says so", "Word for word"}, "markdown": {"## Inventory", "### Sources", "## Word for word"}} {
		content := export(format)
		for _, title := range titles {
			if !strings.Contains(content, title) {
				t.Errorf("%s: it has no %q", format, title)
			}
		}
	}
}

func TestMarkdownShowsTextsAsTheyAre(t *testing.T) {
	tab := open(t, browser.Desktop)
	text := hostile(t) + "\n\n# Not a heading, *not* strong, [not a link](javascript:alert(1)), www.example.invalid, @nobody"
	tab.Compare(text, text)
	decide(tab, 0, "* a list?\n# a heading?")
	content := read(t, saved(t, tab, "Markdown"))
	for _, live := range []string{`(?m)(^|[^\\])<`, `[^\\]\[not`, `[^\\]\*not`, `(?m)^> #`, `[^\\]@nobody`, `www\.`} {
		if got := regexp.MustCompile(live).FindAllString(strings.ReplaceAll(content, "<br>", ""), -1); len(got) > 0 {
			t.Errorf("%s would be markup: %q", live, got)
		}
	}
	for _, part := range []string{"# Comparison report", "| Sum |", "## The derivative, sentence by sentence", "**Confirmed**", `\* a list?`, "SHA-256"} {
		if !strings.Contains(content, part) {
			t.Errorf("it has no %q", part)
		}
	}
}

// What is printed is the result on paper: nothing is cut off on A4 and Letter,
// and nothing of the screen is left.
func TestItPrintsWell(t *testing.T) {
	tab := open(t, browser.Look{Width: 1440, Height: 900, Dark: true})
	example(tab)
	sentence, _ := found(tab)
	decide(tab, sentence, "Ask Ruth")
	// The widths between the margins of the page, in CSS pixels: 210 mm and 8.5 in, less 26 mm.
	for name, width := range map[string]int{"A4": 695, "Letter": 717} {
		t.Run(name, func(t *testing.T) {
			tab.MustSetViewport(width, 1000, 1, false)
			if err := (proto.EmulationSetEmulatedMedia{Media: "print"}).Call(tab); err != nil {
				t.Fatal(err)
			}
			tab.MustEval("() => dispatchEvent(new Event('beforeprint'))")
			var faults []string
			tab.Value(`(() => {
				const root = document.querySelector("article-diff").shadowRoot;
				const faults = [];
				if (document.documentElement.scrollWidth > innerWidth) faults.push("the page is " + document.documentElement.scrollWidth + " wide");
				// A mark that stands on its corner sticks out by a hair.
				for (const node of root.querySelectorAll(".paper *")) {
					const box = node.getBoundingClientRect();
					if (box.width && (box.right > innerWidth + 4 || box.left < -4)) faults.push(node.className + " sticks out: " + node.textContent.slice(0, 60));
					if (getComputedStyle(node).overflow !== "visible" && node.scrollWidth > node.clientWidth + 1) faults.push(node.className + " is clipped");
				}
				for (const node of [document.querySelector(".bar"), root.querySelector(".stage")]) if (node.getBoundingClientRect().height > 0) faults.push(node.className + " is printed");
				if (getComputedStyle(root.querySelector(".paper")).color !== "rgb(27, 26, 24)") faults.push("the ink is " + getComputedStyle(root.querySelector(".paper")).color);
				return faults;
			})()`, &faults)
			for _, fault := range faults {
				t.Error(fault)
			}
			var rows int
			tab.Value(insideAll(".paper .paper-row")+".length", &rows)
			if rows < 40 {
				t.Errorf("only %d sentences are printed", rows)
			}
			tab.MustEval("() => dispatchEvent(new Event('afterprint'))")
			if err := (proto.EmulationSetEmulatedMedia{}).Call(tab); err != nil {
				t.Fatal(err)
			}
		})
	}
	// Chromium's printer asks for the paper by itself.
	pdf, err := tab.PDF(&proto.PagePrintToPDF{})
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(pdf)
	if err != nil {
		t.Fatal(err)
	}
	if pages := bytes.Count(content, []byte("/Type /Page\n")); pages < 4 {
		t.Errorf("%d pages are printed", pages)
	}
	tab.WaitFor("the screen again", "!"+inside(".paper"))
}

// share copies the link and returns it.
func share(t *testing.T, tab *browser.Tab) string {
	t.Helper()
	if err := (proto.BrowserGrantPermissions{
		Permissions:      []proto.BrowserPermissionType{proto.BrowserPermissionTypeClipboardReadWrite, proto.BrowserPermissionTypeClipboardSanitizedWrite},
		BrowserContextID: tab.Browser().BrowserContextID,
	}).Call(tab.Browser()); err != nil {
		t.Fatal(err)
	}
	tab.MustActivate()
	tab.MustEval("async () => { document.querySelector('#notice').textContent = ''; await navigator.clipboard.writeText('nothing') }")
	tab.Click("button", "Export")
	tab.Click("button", "Copy a link with both texts")
	tab.WaitFor("a word about it", "document.querySelector('#notice').textContent")
	return tab.MustEval("() => navigator.clipboard.readText()").Str()
}

// A link carries both texts whole, to nobody but who opens it.
func TestALinkCarriesBothTexts(t *testing.T) {
	tab := open(t, browser.Desktop)
	example(tab)
	tab.MustEval(`async () => {
		const view = document.querySelector("article-diff");
		const shown = new Promise(done => view.addEventListener("article-diff-report", done, { once: true }));
		view.original = "Rain \ud800 fell & <b>fell</b>. \u{1d4b3}\u{10ffff}\u0000\u2028 End.";
		view.derivative = "Rain fell \udc00\ud800 twice.\r\n\tC'était l'été. 雨が降った。";
		await shown;
	}`)
	texts := func(tab *browser.Tab) string {
		return tab.MustEval(`() => { const { original, derivative } = document.querySelector("article-diff"); return JSON.stringify([original, derivative]); }`).Str()
	}
	before := texts(tab)
	link := share(t, tab)
	if !strings.Contains(link, "#") || strings.Contains(link, "Rain") {
		t.Fatalf("the link is %.200q", link)
	}
	site.Requests()
	other := browser.Open(chromium, t.Fatal, browser.Desktop, "")
	defer other.Leave()
	other.MustNavigate(link)
	other.WaitFor("the texts", "document.querySelector('article-diff')?.report")
	// The boxes turn line breaks and half characters into what boxes hold; the link has them whole.
	if got, want := texts(other), strings.NewReplacer(`\r\n`, `\n`).Replace(before); got != want {
		t.Errorf("%s has become %s", want, got)
	}
	for _, request := range site.Requests() {
		if strings.Contains(request, "texts") {
			t.Errorf("the texts were sent: %.200s", request)
		}
	}
	if now := other.MustInfo().URL; strings.Contains(now, "texts=") {
		t.Errorf("the address still holds the texts: %.200s", now)
	}
	for _, trouble := range other.Troubles() {
		t.Error(trouble)
	}
}

func TestALinkThatIsTooLongIsRefused(t *testing.T) {
	tab := open(t, browser.Desktop)
	noise := rand.New(rand.NewSource(1)) // which nothing makes shorter
	var text strings.Builder
	for range 1000 {
		fmt.Fprintf(&text, "The clerk read %x%x%x%x to the %x%x%x%x.\n", noise.Int63(), noise.Int63(), noise.Int63(), noise.Int63(), noise.Int63(), noise.Int63(), noise.Int63(), noise.Int63())
	}
	tab.Compare(text.String(), rewrite)
	if link := share(t, tab); link != "nothing" {
		t.Errorf("a link of %d characters was copied", len(link))
	}
	var said string
	tab.Value("document.querySelector('#notice').textContent", &said)
	if !strings.Contains(said, "more than 60,000") || !strings.Contains(said, "Nothing was copied") {
		t.Errorf("it says %q", said)
	}
}

func TestBrokenLinksAreRefused(t *testing.T) {
	tab := open(t, browser.Desktop)
	for why, fragment := range map[string]string{
		"cut":           "texts=1.q1YqSczJUbJSMjQyNjE1M7ewVNJRKklMSVWyU",
		"no base64":     "texts=1.***",
		"another form":  "texts=2.AAAA",
		"empty":         "texts=",
		"no pair":       "texts=1.q1bKS8xNVbJSKkktLlGqBQA",
		"a heavy spell": "texts=1." + heavy(t),
	} {
		tab.MustEval("fragment => { document.querySelector('[role=alert]').hidden = true; location.hash = fragment }", fragment)
		tab.WaitFor("a word about "+why, "!document.querySelector('[role=alert]').hidden")
		if said := tab.Alert(); !strings.Contains(said, "does not hold both texts") {
			t.Errorf("%s: it says %q", why, said)
		}
		if now := tab.MustInfo().URL; strings.Contains(now, "texts") {
			t.Errorf("%s: the address is still %.100q", why, now)
		}
	}
}

// heavy is some kilobytes of deflate that unpack to many megabytes.
func heavy(t *testing.T) string {
	t.Helper()
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprintf(w, `{"articles":[{"text":"%s"},{"text":"b"}]}`, strings.Repeat("a", 30_000_000))
	w.Close()
	return base64.RawURLEncoding.EncodeToString(packed.Bytes())
}

// The letter quotes both texts, says what differs and how to mend it, and is the editor's to change.
func TestTheCorrectionRequest(t *testing.T) {
	tab := open(t, browser.Desktop)
	report := example(tab)
	sentence, _ := found(tab)
	choose(tab, sentence)
	tab.Press('c')
	tab.Click("button", "Correction request")
	letter := func() string { return tab.Text("Correction request") }
	said := letter()
	words := cut(report.Derivative.Text, report.Derivative.Sentences[sentence].Span)
	for _, part := range []string{"Subject: ", "Dear editors,", "In one place the two differ", squeeze(words), "The original says: “", "What differs: ", "The smallest change: put “", "For reference, the original is “Regulator orders", "Northline", "another source"} {
		if !strings.Contains(said, part) {
			t.Errorf("the letter has no %q:\n%s", part, said)
		}
	}
	for _, accusing := range []string{"fake", "false", "wrong", "error", "mistake", "lie", "plagiar", "must"} {
		if regexp.MustCompile(`(?i)\b` + accusing).MatchString(said) {
			t.Errorf("the letter accuses: %q", accusing)
		}
	}
	// What the original is said to say it says, also where a finding points at several places of the derivative.
	for _, box := range tab.All("checkbox", "") {
		if !box.MustProperty("checked").Bool() {
			box.MustClick()
		}
	}
	for _, line := range strings.Split(letter(), "\n") {
		quoted, isQuote := strings.CutPrefix(strings.TrimSpace(line), "The original says: “")
		words, _, _ := strings.Cut(strings.TrimSuffix(quoted, "”"), " …")
		if isQuote && !strings.Contains(plain(report.Original.Text), plain(words)) {
			t.Errorf("the letter has the original say what it does not: %q", words)
		}
	}
	for _, box := range tab.All("checkbox", "")[1:] {
		box.MustClick()
	}
	boxes := slices.DeleteFunc(tab.All("checkbox", ""), func(box *rod.Element) bool { return box.MustProperty("checked").Bool() })
	if len(boxes) < 2 {
		t.Fatalf("only %d more findings to choose from", len(boxes))
	}
	boxes[0].MustClick()
	if now := letter(); !strings.Contains(now, "2. ") || !strings.Contains(now, "In 2 places") {
		t.Errorf("with two findings the letter reads\n%s", now)
	}
	// What was written by hand stays until the editor asks for it.
	tab.Write("Correction request", "My own words")
	boxes[1].MustClick()
	if now := letter(); now != "My own words" {
		t.Errorf("the editor's words were written over: %.100q", now)
	}
	tab.Click("button", "Write it anew")
	if now := letter(); !strings.Contains(now, "3. ") {
		t.Errorf("written anew the letter reads\n%s", now)
	}
	if err := (proto.BrowserGrantPermissions{
		Permissions:      []proto.BrowserPermissionType{proto.BrowserPermissionTypeClipboardReadWrite, proto.BrowserPermissionTypeClipboardSanitizedWrite},
		BrowserContextID: tab.Browser().BrowserContextID,
	}).Call(tab.Browser()); err != nil {
		t.Fatal(err)
	}
	tab.MustActivate()
	tab.Click("button", "Copy")
	tab.WaitFor("the clipboard", "navigator.clipboard.readText().then(copied => copied.includes('Dear editors'))")
	tab.Press(input.Escape)
	tab.WaitFor("no letter", "!"+inside(".letter"))
}

// plain is a text without what quoting changes in it.
func plain(text string) string {
	return regexp.MustCompile(`[\s“”‘’"']+`).ReplaceAllString(text, " ")
}

func TestAnEditorCanEraseWhatIsKept(t *testing.T) {
	tab := open(t, browser.Desktop)
	tab.Compare(rain, rewrite)
	decide(tab, 1, "Ask Ruth")
	kept(tab, 1)
	tab.Click("button", "Export")
	tab.Click("button", "Erase all decisions")
	kept(tab, 0)
	if all := decisions(tab); len(all) != 0 {
		t.Errorf("there is still %+v", all)
	}
}

// The menu, the letter and the desk keep nobody out, and the keyboard gets to all.
func TestAxeFindsNoFaultInTheEditorsWork(t *testing.T) {
	for name, look := range looks {
		t.Run(name, func(t *testing.T) {
			tab := open(t, look)
			loadAxe(t, tab)
			example(tab)
			tab.MustEval(`() => {
				const view = document.querySelector("article-diff");
				const { findings, derivative } = view.report;
				const decided = "2026-01-01T00:00:00Z";
				const about = f => { const { start, end } = derivative.sentences[f.at.sentence].span; return { kind: "finding", id: f.id, rule: f.rule, words: derivative.text.slice(start, end) }; };
				const [first, second] = findings.filter(f => f.at.sentence !== undefined);
				view.decisions = [
					{ about: about(first), call: "confirmed", reason: "", note: "Ask Ruth", decided },
					{ about: about(second), call: "dismissed", reason: "It means the same", note: "", decided },
					{ about: { kind: "sentence", side: "derivative", verdict: "partial", words: "Gone.", nth: 0, of: 1 }, call: "confirmed", reason: "", note: "", decided },
				];
				view.selected = { side: "derivative", index: first.at.sentence };
				view.shadowRoot.querySelectorAll(".dismissed, .orphans").forEach(d => { d.open = true });
			}`)
			faultless(t, tab, "with decisions")
			tab.MustEval("() => " + inside("[data-act=dismiss]") + ".click()")
			faultless(t, tab, "with a reason to give")
			tab.MustEval("() => " + inside(".desk form") + ".dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))")
			tab.MustEval("() => " + inside("[data-act=note]") + ".click()")
			faultless(t, tab, "with a note to write")
			tab.Find("button", "Export").MustFocus()
			tab.Press(input.Enter)
			tab.WaitFor("the menu", "document.querySelector('#exports').matches(':popover-open')")
			faultless(t, tab, "with the menu")
			var wide int
			tab.Value("document.documentElement.scrollWidth - innerWidth", &wide)
			if wide > 0 {
				t.Errorf("with the menu the page is %d pixels too wide", wide)
			}
			tab.TabTo(`^Correction request…`)
			tab.Press(input.Enter)
			tab.WaitFor("the letter", inside(".letter[open]"))
			faultless(t, tab, "with the letter")
			tab.Press(input.Escape)
		})
	}
}

// What was compared with several originals is shared and saved as such, with what the reader said of each.
func TestSeveralOriginalsLeaveTogether(t *testing.T) {
	tab := open(t, browser.Desktop)
	tab.Compare(rain, rewrite)
	tab.MustEval(`async ([first, second, derivative]) => {
		const view = document.querySelector("article-diff");
		const shown = new Promise(done => view.addEventListener("article-diff-report", done, { once: true }));
		view.options = { original: { outlet: "Coastal Wire" }, derivative: { headline: "A rewrite" }, further: [{ text: second, meta: { outlet: "Northline", constructor: 1 } }] };
		view.original = first;
		view.derivative = derivative;
		await shown;
	}`, []string{rain, garden, rewrite})
	link := share(t, tab)
	for why, load := range map[string]func(other *browser.Tab){
		"a link": func(other *browser.Tab) { other.MustNavigate(link) },
		"a saved report": func(other *browser.Tab) {
			other.Compare(garden, garden)
			other.Forget()
			opened(other, saved(t, tab, "Report"))
			other.Report()
		},
	} {
		other := open(t, browser.Desktop)
		load(other)
		other.WaitFor("several originals from "+why, "document.querySelector('article-diff')?.report?.original.parts.length === 2")
		var got []string
		other.Value(`(() => { const { original, derivative, options: { original: first, further: [second], derivative: last } } = document.querySelector("article-diff");
			return [original, second.text, derivative, first.outlet, second.meta.outlet, last.headline]; })()`, &got)
		if want := []string{rain, garden, rewrite, "Coastal Wire", "Northline", "A rewrite"}; !slices.Equal(got, want) {
			t.Errorf("%s brings %q", why, got)
		}
	}
}
