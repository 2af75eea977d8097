package test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/articlediff/articlediff/site/test/browser"
	"github.com/go-rod/rod"
	"github.com/go-rod/rod/lib/input"
)

// linked is a derivative with links: to the outlet of what it retells, and to a
// report that it says it has from an office.
const linked = `<p>Two bridges were closed, <a href="https://www.northernwire.example/bridges">it is said</a>. Nobody was hurt, says <a href="https://harbour.example/report?page=2">the harbour <b>office</b></a>.</p>`

const linkedText = "Two bridges were closed, it is said. Nobody was hurt, says the harbour office."

var bothLinks = []string{"it is said → https://www.northernwire.example/bridges", "the harbour office → https://harbour.example/report?page=2"}

// linksOf are the links of a text of the report on show, with their words.
func linksOf(tab *browser.Tab, side string) []string {
	links := []string{}
	tab.Value(fmt.Sprintf(`document.querySelector("article-diff").report.%[1]s.hyperlinks.map(l => document.querySelector("article-diff").report.%[1]s.text.slice(l.span.start, l.span.end) + " → " + l.address)`, side), &links)
	return links
}

// compared compares what stands in the boxes and returns the links of the derivative.
func compared(tab *browser.Tab) []string {
	tab.Forget()
	tab.Click("button", "Compare")
	tab.Report()
	return linksOf(tab, "derivative")
}

// However an article comes in, its links keep the place of their words.
func TestLinksKeepTheirPlaceAsTextsComeIn(t *testing.T) {
	file := func(name, content string) func(*browser.Tab) {
		return func(tab *browser.Tab) { tab.Drop("Derivative", write(t, name, content)) }
	}
	paste := func(markup string) func(*browser.Tab) {
		return func(tab *browser.Tab) { pasteRich(tab, "Derivative", markup) }
	}
	page := func(head string) string {
		return "<html><head><title>Rain</title>" + head + "</head><body><nav><a href='https://harbour.example/'>Home</a></nav><article><h1>Rain</h1><p>" + strings.Repeat("It rained all day in the hills, and the river rose at night. ", 12) +
			`</p><p>Nobody was hurt, says <a href="/office">the office</a>, and <a href="https://other.example/a">others</a> say so too.</p></article></body></html>`
	}
	for _, c := range []struct {
		why  string
		come func(*browser.Tab)
		want []string
	}{
		{"pasted from a page", paste(linked), bothLinks},
		{"a piece of a sentence", paste(`says <a href="https://harbour.example/">the office</a> now`), []string{"the office → https://harbour.example/"}},
		{"spaces at their ends are no part of them", paste("<p>says<a href='https://harbour.example/'>  the \n office </a>now</p>"), []string{"the office → https://harbour.example/"}},
		{"headings, lists, quotations and tables", paste(`<h2><a href="https://a.example/">Rain</a></h2><ul><li>By <a href="https://b.example/">Jane<br>Doe</a></li></ul><blockquote>It<br>rained, says<br><a href="https://c.example/">he</a></blockquote><table><tr><td>Mill</td><td><a href="https://d.example/">4.8</a> m</td></tr></table>`),
			[]string{"Rain → https://a.example/", "Jane Doe → https://b.example/", "he → https://c.example/", "4.8 → https://d.example/"}},
		{"round a whole block", paste(`<a href="https://a.example/"><h3>Rain</h3><p>It rained.</p></a><p>Here.</p>`), []string{"Rain → https://a.example/", "It rained. → https://a.example/"}},
		{"round a picture there are no words", paste(`<p><a href="https://a.example/"><img alt="x"></a> It rained.</p>`), []string{}},
		{"letters of two units", paste(`<p>😀 Nobody 😀 was <a href="https://a.example/">hurt 😀</a>.</p>`), []string{"hurt 😀 → https://a.example/"}},
		{"addresses that are none of the web", paste(`<p><a href="javascript:alert(1)">One</a> <a href="data:text/html,x">two</a> <a href="/here">three</a> <a href="https://a.example@b.example/">four</a> <a href="file:///x">five</a> <a href=" JaVaScRiPt:alert(1)">six</a> <a href="https://a.example/` + strings.Repeat("x", 3000) + `">seven</a> <a href="https://a.example/&#1;">eight</a>.</p>`), []string{}},
		{"a Markdown file", file("a.md", "# Rain\r\n\r\nIt **rained**, says [the *harbour* `office`](https://harbour.example/a_b \"Ferry\"). ![x](y.png)[Here](javascript:alert(1)) and **[there](https://b.example)**."),
			[]string{"the harbour office → https://harbour.example/a_b", "there → https://b.example"}},
		{"a Word document", file("a.docx", docx(`<w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr><w:r><w:t>Rain</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">It rained, says </w:t></w:r><w:hyperlink r:id="r3"><w:r><w:t>the office</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r></w:p>`)),
			[]string{"the office → https://harbour.example/report"}},
		{"a web page that says its address", file("a.html", page(`<link rel="canonical" href="https://harbour.example/news/rain">`)), []string{"the office → https://harbour.example/office", "others → https://other.example/a"}},
		{"a web page of no known address", file("b.html", page("")), []string{"others → https://other.example/a"}},
	} {
		t.Run(c.why, func(t *testing.T) {
			tab := ready(t)
			tab.Write("Original", rain)
			c.come(tab)
			tab.WaitFor("the text", "document.querySelectorAll('textarea')[1].value !== ''")
			if got := compared(tab); !slices.Equal(got, c.want) {
				t.Errorf("the links are\n%q, want\n%q, of\n%q", got, c.want, tab.Text("Derivative"))
			}
		})
	}
}

// A link stays with its words wherever an edit moves them, goes with them, and
// is never taken to others that look the same.
func TestLinksFollowEdits(t *testing.T) {
	tab := open(t, browser.Desktop)
	tab.Write("Original", rain)
	said, office := bothLinks[:1], bothLinks[1:]
	for _, c := range []struct {
		why, after string
		want       []string
	}{
		{"nothing", linkedText, bothLinks},
		{"words before", "Rain. " + linkedText, bothLinks},
		{"words behind", linkedText + " It rained.", bothLinks},
		{"words between", strings.Replace(linkedText, "Nobody", "On Monday nobody at all", 1), bothLinks},
		{"a word next to a link", strings.Replace(linkedText, "it is said", "so it is said", 1), bothLinks},
		{"another word in a link", strings.Replace(linkedText, "harbour office", "harbour master", 1), said},
		{"a letter in a link", strings.Replace(linkedText, "it is said", "it is sad", 1), office},
		{"a link's words taken away", strings.Replace(linkedText, ", it is said", "", 1), office},
		{"all words up to a link's middle", "office.", []string{}},
		{"another text", "It rained.", []string{}},
	} {
		tab.Write("Derivative", "")
		pasteRich(tab, "Derivative", linked)
		tab.WaitFor("the text", fmt.Sprintf("document.querySelectorAll('textarea')[1].value === %q", linkedText))
		tab.Write("Derivative", c.after)
		if got := compared(tab); !slices.Equal(got, c.want) {
			t.Errorf("%s: the links are %q", c.why, got)
		}
		tab.Click("button", "Edit texts")
	}

	// The same words twice, of which the first lead somewhere: which went, the two texts do not tell.
	tab.Write("Derivative", "")
	pasteRich(tab, "Derivative", `<p><a href="https://a.example/">It rained.</a> It rained. <a href="https://b.example/">Here.</a></p>`)
	tab.Write("Derivative", "It rained. Here.")
	if got := compared(tab); !slices.Equal(got, []string{"Here. → https://b.example/"}) {
		t.Errorf("of one of two equal sentences that went the links are %q", got)
	}
	tab.Click("button", "Edit texts")

	// More is pasted before what has links.
	tab.Write("Derivative", "")
	pasteRich(tab, "Derivative", linked)
	tab.Find("textbox", "Derivative").MustEval("() => this.setSelectionRange(0, 0)")
	pasteRich(tab, "Derivative", `<p><a href="https://a.example/">Rain</a> fell. </p>`)
	if got := compared(tab); !slices.Equal(got, append([]string{"Rain → https://a.example/"}, bothLinks...)) {
		t.Errorf("after a second paste the links are %q", got)
	}
}

// compareLinked compares a text with links with what it retells.
func compareLinked(tab *browser.Tab) {
	tab.Write("Original", "HARBOUR, March 3 (Northern Wire) - "+rain)
	tab.Write("Derivative", "")
	pasteRich(tab, "Derivative", linked)
	tab.WaitFor("the text", fmt.Sprintf("document.querySelectorAll('textarea')[1].value === %q", linkedText))
	compared(tab)
}

// evidenceLinks are the links of the evidence on show, as who presses them finds them.
const evidenceLinks = `[...document.querySelector("article-diff").shadowRoot.querySelectorAll(".evidence .hyperlinks a")].map(a => [a.textContent, a.href, a.target, a.rel].join(" "))`

// An editor sees at once which claims carry a link, and follows it from the
// evidence, without the sentence losing what it is: a button for its evidence.
func TestLinksAreShownAndFollowed(t *testing.T) {
	for name, look := range looks {
		t.Run(name, func(t *testing.T) {
			tab := open(t, look)
			loadAxe(t, tab)
			compareLinked(tab)
			var rules []string
			tab.Value("lastReport.findings.map(f => f.rule)", &rules)
			if slices.Contains(rules, "uncredited") {
				t.Error("a link to the original's outlet is no credit")
			}
			var marked []string
			tab.Value(`[...document.querySelector("article-diff").shadowRoot.querySelectorAll(".pane.derivative .words")].map(w => [...w.querySelectorAll(".hyperlink")].map(s => s.textContent).join(""))`, &marked)
			if !slices.Equal(marked, []string{"it is said", "the harbour office"}) {
				t.Errorf("as links are marked %q", marked)
			}
			var within int
			tab.Value(insideAll(".words a")+".length", &within)
			if within > 0 {
				t.Error("a button has a link in it")
			}
			tab.Find("button", "links to harbour.example: Nobody was hurt")
			faultless(t, tab, "with links")

			// A press on the words of a link chooses the sentence, like one on others.
			tab.MustEval("() => " + insideAll(".pane.derivative .hyperlink") + ".at(-1).click()")
			tab.WaitFor("the sentence", `document.querySelector("article-diff").selected?.index === 1`)
			tab.WaitFor("its link", evidenceLinks+".length === 1")
			var links []string
			tab.Value(evidenceLinks, &links)
			if want := "harbour.example/report?page=2 https://harbour.example/report?page=2 _blank noreferrer noopener"; links[0] != want {
				t.Errorf("the evidence links to %q", links[0])
			}
			faultless(t, tab, "with a link in the evidence")
			tab.WaitFor("the focus on the sentence", inside(".pane.derivative [data-index='1'] .words:focus"))
			tab.Press('k')
			tab.WaitFor("another stop", `document.querySelector("article-diff").selected?.index !== 1`)
		})
	}
}

// From the keyboard a link is reached, and opens elsewhere: nothing of the page is lost.
func TestALinkOpensBesideThePage(t *testing.T) {
	tab := open(t, browser.Desktop)
	tab.Write("Original", rain)
	pasteRich(tab, "Derivative", fmt.Sprintf(`<p>Nobody was hurt, says <a href="%s?elsewhere">the office</a>.</p>`, site.URL))
	tab.WaitFor("the text", "document.querySelectorAll('textarea')[1].value !== ''")
	compared(tab)
	tab.MustEval(`() => { document.querySelector("article-diff").selected = { side: "derivative", index: 0 } }`)
	tab.WaitFor("its link", evidenceLinks+".length === 1")
	tab.MustEval(`() => document.querySelector("article-diff").shadowRoot.querySelector(".evidence .hyperlinks a").focus()`)
	tab.Press(input.Enter)
	other := tabAt(t, "?elsewhere")
	defer other.Close()
	other.MustWaitLoad()
	if knows := other.MustEval("() => window.opener !== null || document.referrer !== ''").Bool(); knows {
		t.Error("what it opened knows where it came from")
	}
	var kept bool // asked of the script, since a tab behind another answers nothing about what it shows
	tab.Value(`document.querySelector("article-diff").report !== null`, &kept)
	if !kept {
		t.Error("the page lost its result")
	}
}

// tabAt waits for a tab whose address ends so: one that knows no opener tells nobody that it opened.
func tabAt(t *testing.T, end string) *rod.Page {
	t.Helper()
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); time.Sleep(50 * time.Millisecond) {
		pages, err := chromium.Pages()
		if err != nil {
			continue // one of them has just gone
		}
		for _, page := range pages {
			if info, err := page.Info(); err == nil && strings.HasSuffix(info.URL, end) {
				return page
			}
		}
	}
	t.Fatalf("no tab opened at …%s", end)
	return nil
}

// Where the rest of a pair is kept, its links are.
func TestLinksAreKeptWithTheirPair(t *testing.T) {
	tab := open(t, browser.Desktop)
	tab.Click("button", "Recent comparisons: off")
	tab.Click("checkbox", "Keep what I compare in this browser")
	tab.Click("button", "Close")
	compareLinked(tab)
	again := func(how string) {
		t.Helper()
		tab.Report()
		if got := linksOf(tab, "derivative"); !slices.Equal(got, bothLinks) {
			t.Errorf("%s: the links are %q", how, got)
		}
	}

	report := saved(t, tab, "Report")
	tab.Forget()
	opened(tab, report)
	again("saved and opened again")

	tab.Click("button", "Edit texts")
	tab.Click("button", "Recent comparisons: on")
	tab.Forget()
	tab.Click("button", "Two bridges")
	again("opened again")

	link := share(t, tab)
	other := open(t, browser.Desktop)
	other.MustNavigate(link)
	other.WaitFor("a result", `document.querySelector("article-diff")?.report`)
	if got := linksOf(other, "derivative"); !slices.Equal(got, bothLinks) {
		t.Errorf("of a link with both texts the links are %q", got)
	}

	page := browser.Open(chromium, t.Fatal, browser.Desktop, "")
	defer page.Leave()
	page.MustNavigate("file://" + report).MustWaitLoad()
	var rows []string
	page.Value(`[...document.querySelectorAll("#d2 .hyperlinks a")].map(a => [a.textContent, a.href, a.target, a.rel].join(" "))`, &rows)
	if len(rows) != 1 || !strings.HasPrefix(rows[0], "harbour.example/report?page=2 https://harbour.example/report?page=2 _blank noreferrer noopener") {
		t.Errorf("the saved report links to %q", rows)
	}
	var words string
	page.Value(`[...document.querySelectorAll("#d2 .quote .hyperlink")].map(s => s.textContent).join("")`, &words)
	if words != "the harbour office" {
		t.Errorf("it marks %q as a link", words)
	}
}

// A report from elsewhere may say anything.
func TestHostileAddressesNeverBecomeLinks(t *testing.T) {
	tab := open(t, browser.Desktop)
	compareLinked(tab)
	tab.Forget()
	tab.MustEval(`() => {
		const view = document.querySelector("article-diff");
		const report = structuredClone(view.report);
		const at = (start, end, address) => ({ span: { start, end }, address });
		report.derivative.hyperlinks = [
			"javascript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:x", "blob:https://a.example/x", "file:///etc/passwd",
			"//a.example/", "https://a.example@b.example/", "https:\\\\a.example", "https://a.example/\u0000", "https://" + "x".repeat(5000) + ".example/", "https://[", 7, null, {},
		].map((address) => at(0, 5, address)).concat([at(-5, 1e9, "https://a.example/<img src=x onerror=alert(1)>"), at(NaN, NaN, "https://a.example/"), at(20, 10, "https://a.example/"), at(3, 8, "https://\u202Eelpmaxe.a/\u0430")]);
		view.report = report;
	}`)
	tab.Report()
	tab.MustEval(`() => { document.querySelector("article-diff").selected = { side: "derivative", index: 0 } }`)
	var links []string
	tab.Value(`[...document.querySelector("article-diff").shadowRoot.querySelectorAll("a[target]")].map(a => a.protocol + " " + a.textContent)`, &links)
	for _, l := range links {
		if !regexp.MustCompile(`^https?: [!-~…]+$`).MatchString(l) {
			t.Errorf("it links to %q", l)
		}
	}

	// So may a link with both texts.
	var fragment string
	tab.Value(`(async () => {
		const packed = await new Response(new Blob([JSON.stringify({ articles: [
			{ text: "It rained in Dorn.", meta: { hyperlinks: [{ span: { start: 0, end: 2 }, address: "javascript:alert(1)" }, { span: { start: 0, end: 1e9 }, address: "https://a.example/" }, { span: null, address: {} }, 5, { span: { start: 3, end: 9 }, address: "https://b.example/" }] } },
			{ text: "It rained.", meta: { hyperlinks: { length: 1e9 } } }] })]).stream().pipeThrough(new CompressionStream("deflate-raw"))).arrayBuffer();
		return "#texts=1." + btoa(String.fromCharCode(...new Uint8Array(packed))).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
	})()`, &fragment)
	tab.Forget()
	tab.MustEval("fragment => { location.hash = fragment }", fragment)
	tab.Report()
	if got := linksOf(tab, "derivative"); !slices.Equal(got, []string{"rained → https://b.example/"}) {
		t.Errorf("its links are %q", got)
	}
}
