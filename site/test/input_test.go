package test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/articlediff/articlediff/site/test/browser"
	"github.com/go-rod/rod/lib/input"
)

// pasteRich pastes markup into a box as a browser or a word processor puts it
// on the clipboard.
func pasteRich(tab *browser.Tab, box, markup string) {
	tab.Find("textbox", box).MustEval(`function (markup) {
		this.focus();
		const clipboardData = new DataTransfer();
		clipboardData.setData("text/html", markup);
		clipboardData.setData("text/plain", "plain");
		this.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
	}`, markup)
}

func TestRichTextKeepsItsStructure(t *testing.T) {
	cases := []struct{ why, markup, want string }{
		{
			"from a browser", `<meta charset="utf-8"><h1 style="color:red">Rain</h1><p>It <a href="https://example.org" onclick="alert(1)">rained</a> on<br>Monday.</p><ul><li>One</li><li><p>Two</p></li></ul><ol start="3"><li>Three</li><li>Four</li></ol>`,
			"# Rain\n\nIt rained on\nMonday.\n\n- One\n- Two\n\n3. Three\n4. Four",
		},
		{"from Word", `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p {margin:0} --></style></head><body><!--StartFragment--><p class=MsoNormal style='margin:0'>It rained<o:p></o:p></p><p class=MsoNormal><b>A lot</b></p><!--EndFragment--></body></html>`, "It rained\n\nA lot"},
		{"a table", `<table><tr><td>Mill</td><td>4.8 | 5</td></tr><tr><td><p>Port</p></td><td></td></tr></table>`, "| Mill | 4.8 / 5 |\n| Port |  |"},
		{"a table that only arranges the page", `<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>`, "One.\n\nTwo."},
		{"quotations and captions", `<blockquote><p>One</p><p>Two</p></blockquote><figure><img src=x onerror=alert(1)><figcaption>A dog</figcaption></figure>`, "> One\n> Two\n\nCaption: A dog"},
		{"code that is no text", `<p>One</p><script>alert(1)</script><svg onload=alert(1)><text>x</text></svg><iframe srcdoc="<script>alert(1)</script>"></iframe><p hidden>no</p>`, "One"},
		{"spelt-out markup stays text", `<p>&lt;img src=x onerror=alert(1)&gt;</p>`, "<img src=x onerror=alert(1)>"},
		{"a list as Word pastes it", `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>One.<o:p></o:p></p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span>Two.</p>`, "- One.\n2. Two."},
		{"attributes that break out", `<p title='"><img src=x onerror=alert(1)>' data-x="a>b" onmouseover=alert(1)//>One</p/x><math><mi//xlink:href="javascript:alert(1)">`, "One"},
		{"nesting without end", strings.Repeat("<div>", 3000) + "<p>deep</p>", "deep"},
	}
	tab := open(t, browser.Desktop)
	for _, c := range cases {
		tab.Write("Original", "")
		pasteRich(tab, "Original", c.markup)
		if got := tab.Text("Original"); got != c.want {
			t.Errorf("%s: want\n%s\ngot\n%s", c.why, c.want, got)
		}
	}
	// It goes where the cursor is, and can be undone.
	tab.Write("Original", "One. Three.")
	tab.Find("textbox", "Original").MustEval("function () { this.setSelectionRange(5, 5); }")
	pasteRich(tab, "Original", "<p>Two. </p><p></p>")
	if got := tab.Text("Original"); got != "One. Two.Three." {
		t.Errorf("pasted in the middle: %q", got)
	}
	tab.MustEval("() => document.execCommand('undo')")
	if got := tab.Text("Original"); got != "One. Three." {
		t.Errorf("undone: %q", got)
	}
}

const dated = "By Jane Doe\n\nTwo bridges closed after flood\n\nThe Harbour Post keeps watch on both banks\n\n" + rain

// pick changes a choice, as picking it does.
func pick(tab *browser.Tab, name, value string) {
	tab.Find("combobox", name).MustEval(`function (value) { this.value = value; this.dispatchEvent(new Event("change", { bubbles: true })); }`, value)
}

func TestThePreviewShowsWhatWasReadAndIsObeyed(t *testing.T) {
	tab := open(t, browser.Desktop)
	tab.Write("Original", dated)
	tab.Write("Derivative", rewrite)
	tab.Click("button", "What was read")
	if got := tab.Find("textbox", "Author").MustEval("function () { return this.value; }").Str(); got != "Jane Doe" {
		t.Errorf("the author is %q", got)
	}
	if got := tab.Find("textbox", "Headline").MustEval("function () { return this.value; }").Str(); got != "Two bridges closed after flood" {
		t.Errorf("the headline is %q", got)
	}
	tab.Find("textbox", "Outlet").MustEval(`function () { this.value = "Harbour Post"; this.dispatchEvent(new Event("input", { bubbles: true })); }`)
	pick(tab, "What this is: The Harbour Post", "furniture")
	tab.WaitFor("the dialog to follow", "document.querySelectorAll('dialog .furniture').length === 2")
	tab.Click("button", "Close")
	tab.Forget()
	tab.Click("button", "Compare")
	tab.Report()
	var got struct {
		Outlet  string
		Kinds   []string
		Verdict string
	}
	tab.Value(`(() => {
		const { original } = document.querySelector("article-diff").report;
		return { Outlet: original.meta.outlet.value, Kinds: original.blocks.map(b => b.kind), Verdict: original.sentences[2].verdict };
	})()`, &got)
	if got.Outlet != "Harbour Post" || got.Verdict != "furniture" || strings.Join(got.Kinds, " ") != "furniture heading furniture paragraph" {
		t.Errorf("the report does not know what was said: %+v", got)
	}
}

// What no text can be read with is refused where it is written, and the dialog opens again.
func TestALanguageThatIsNoneIsRefused(t *testing.T) {
	tab := open(t, browser.Desktop)
	tab.Write("Original", rain)
	for _, said := range []string{"a tongue", "en"} { // a mistake, and what puts it right
		tab.Click("button", "What was read")
		tab.Find("textbox", "Language").MustSelectAllText().MustInput(said)
		tab.Press(input.Tab)
		tab.WaitFor("a verdict on "+said, fmt.Sprintf("document.querySelector('#about-language').validationMessage.includes('no tag such as') === %v", said != "en"))
		tab.Press(input.Escape)
		tab.WaitFor("the dialog to be gone", "!document.querySelector('dialog')")
	}
	tab.Compare(rain, rewrite)
	var language string
	tab.Value("lastReport.original.meta.language.value", &language)
	if language != "en" {
		t.Errorf("the language is %q", language)
	}
}

func TestSeveralOriginals(t *testing.T) {
	tab := open(t, browser.Desktop)
	tab.Write("Original", rain)
	tab.Click("button", "Add another original")
	tab.Write("Original 2", garden)
	tab.Write("Derivative", "Two bridges were closed. Analysts had expected six.")
	tab.Forget()
	tab.Click("button", "Compare")
	report := tab.Report()
	if report.Original.Text != rain+"\n\n"+garden {
		t.Errorf("compared with %q", report.Original.Text)
	}
	for j, s := range report.Derivative.Sentences {
		if s.Verdict != "verbatim" {
			t.Errorf("sentence %d stands in one of the originals, but is %s", j+1, s.Verdict)
		}
	}
	var parts int
	tab.Value(`document.querySelector("article-diff").report.original.parts.length`, &parts)
	if parts != 2 {
		t.Errorf("the report has %d parts", parts)
	}
	tab.MustEval(`() => { document.querySelector("article-diff").selected = { side: "derivative", index: 1 } }`)
	if said := tab.Part("evidence").MustText(); !strings.Contains(said, "original 2") {
		t.Errorf("the evidence does not say which original: %q", said)
	}
	var titles []string
	tab.Value(`[...document.querySelector("article-diff").shadowRoot.querySelectorAll(".pane.original .part")].map(n => n.textContent + " / " + n.nextElementSibling.dataset.index)`, &titles)
	if len(titles) != 2 || !strings.HasPrefix(titles[0], "original 1") || !strings.HasSuffix(titles[0], "/ 0") || !strings.HasPrefix(titles[1], "original 2") || !strings.HasSuffix(titles[1], "/ 3") {
		t.Errorf("above the originals stands %q", titles)
	}
	tab.Click("button", "Edit texts")
	tab.Click("button", "Remove Original 2")
	tab.Forget()
	tab.Click("button", "Compare")
	if report := tab.Report(); report.Original.Text != rain {
		t.Errorf("the second original is still compared: %q", report.Original.Text)
	}
}

func TestWhatIsWordForWordIsCounted(t *testing.T) {
	tab := open(t, browser.Desktop)
	tab.Compare(garden, "The chain plans forty new shops in the spring. It did not say where.")
	openTab(tab, "sourcing")
	if said := tab.Part("copied").MustText(); !strings.Contains(said, "9 of the derivative’s 14 words") || !strings.Contains(said, "9 words, sentence 1") {
		t.Errorf("the card says %q", said)
	}
	tab.Part("copied").MustElement("button").MustClick()
	tab.WaitFor("its sentence", "document.querySelector('article-diff').selected?.index === 0")
}

func TestSeveralDerivativesAreListedWorstFirst(t *testing.T) {
	tab := open(t, browser.Desktop)
	files := []string{
		write(t, "copy.txt", rain),
		write(t, "invented.txt", "Quarterly sales of garden furniture grew by nine per cent. Critics blame the mayor for everything."),
		write(t, "photo.png", "\x89PNG\r\n\x1a\n\x00\x00"),
		write(t, "mixed.txt", rewrite),
	}
	tab.Drop("Derivative", files...)
	if said := tab.Alert(); !strings.Contains(said, "Put the original into its box first") {
		t.Errorf("without an original it says %q", said)
	}
	tab.Write("Original", rain)
	tab.Drop("Derivative", files...)
	tab.WaitFor("all to be compared", "document.querySelector('dialog')?.textContent.includes('Compared 4 of 4.')")
	var names []string
	tab.Value("[...document.querySelectorAll('dialog li')].map(li => li.firstElementChild.textContent)", &names)
	if got := strings.Join(names, " "); got != "invented.txt mixed.txt copy.txt photo.png" {
		t.Errorf("the order is %s", got)
	}
	tab.Forget()
	tab.Click("button", "mixed.txt")
	if report := tab.Report(); report.Derivative.Text != rewrite {
		t.Errorf("opened %q", report.Derivative.Text)
	}
	tab.Click("button", "Edit texts")
	if tab.Text("Derivative") != rewrite {
		t.Error("the box does not hold what was opened")
	}
}

func TestTheHouseListIsKeptAndObeyed(t *testing.T) {
	tab := open(t, browser.Desktop)
	tab.Click("button", "House list")
	tab.Write("Lines that are no part", "Read more at the harbour\nThe Harbour Post keeps watch on both banks")
	tab.Press(input.Escape)
	tab.MustReload()
	tab.Find("button", "Compare")
	tab.Compare(dated, rewrite)
	var verdict string
	tab.Value(`document.querySelector("article-diff").report.original.sentences[2].verdict`, &verdict)
	if verdict != "furniture" {
		t.Errorf("a line of the house list is %s", verdict)
	}

	// A saved report brings the house list that it was made with, and says so.
	file := saved(t, tab, "Report")
	other := open(t, browser.Desktop)
	other.Compare(garden, garden)
	other.Forget()
	opened(other, file)
	other.Report()
	other.WaitFor("a word on the other house list", "document.querySelector('#notice').textContent.includes('house list that came with these texts (2 lines)')")
	other.Value(`document.querySelector("article-diff").report.original.sentences[2].verdict`, &verdict)
	if verdict != "furniture" {
		t.Errorf("in a saved report a line of its house list is %s", verdict)
	}
	var own string
	other.Value(`localStorage.getItem("articlediff-house") ?? ""`, &own)
	if own != "" {
		t.Errorf("the report's house list has become this browser's: %q", own)
	}
	// So does a link, but only the lines that bear on its texts: the others are nobody else's business.
	link := share(t, tab)
	third := open(t, browser.Desktop)
	third.MustNavigate(link)
	third.WaitFor("a word on the house list in the link", "document.querySelector('#notice')?.textContent.includes('house list that came with these texts (1 line)')")
	third.WaitFor("the texts of the link", "document.querySelector('article-diff').report?.original.sentences[2].verdict === 'furniture'")
	// Other texts are compared with this browser's own.
	other.Click("button", "Edit texts")
	other.Click("button", "Clear")
	other.Compare(dated, rewrite)
	other.Value(`document.querySelector("article-diff").report.original.sentences[2].verdict`, &verdict)
	if verdict == "furniture" {
		t.Error("other texts are compared with the house list of a report")
	}
}

// Names that the house list says are one are not taken for a changed name.
func TestTheHouseListKnowsNames(t *testing.T) {
	tab := open(t, browser.Desktop)
	const original, derivative = "The plant of Halvern Energy in Westby will close in May.", "The plant of Norvik Power in Westby will close in May."
	found := func() (n int) {
		tab.Value(`document.querySelector("article-diff").report.findings.length`, &n)
		return n
	}
	tab.Compare(original, derivative)
	if found() == 0 {
		t.Fatal("no rule sees another name")
	}
	tab.Click("button", "Edit texts")
	tab.Click("button", "House list")
	tab.Write("Lines that are no part", "Norvik Power = Halvern Energy")
	tab.Press(input.Escape)
	tab.Compare(original, derivative)
	if n := found(); n > 0 {
		t.Errorf("%d findings on names that are one", n)
	}
}

func TestRecentComparisonsAreKeptOnlyWhenWanted(t *testing.T) {
	tab := open(t, browser.Desktop)
	tab.Compare(rain, rewrite)
	tab.Click("button", "Edit texts")
	tab.Click("button", "Recent comparisons: off")
	tab.WaitFor("the list", "document.querySelector('dialog').textContent.includes('Nothing is kept.')")
	tab.Click("checkbox", "Keep what I compare in this browser")
	tab.Click("button", "Close")
	tab.Click("button", "Add another original")
	tab.Write("Original 2", garden)
	tab.Compare(rain, "# Rain again\n\n"+rewrite)
	tab.Click("button", "Edit texts")
	tab.Click("button", "Recent comparisons: on")
	tab.Find("button", "Rain again")
	tab.MustReload()
	tab.Find("button", "Recent comparisons: on").MustClick()
	tab.Forget()
	tab.Click("button", "Rain again")
	report := tab.Report()
	if report.Original.Text != rain+"\n\n"+garden || !strings.HasPrefix(report.Derivative.Text, "# Rain again") {
		t.Errorf("opened %q", report.Original.Text)
	}
	tab.Click("button", "Edit texts")
	tab.Click("button", "Recent comparisons: on")
	tab.Click("checkbox", "Keep what I compare in this browser")
	tab.WaitFor("all to be erased", "document.querySelector('dialog').textContent.includes('Nothing is kept.')")
}

func TestLanguagesAreSaidAndNotCompared(t *testing.T) {
	tab := open(t, browser.Desktop)
	const german = "Der Fluss stieg am Montag nach drei Tagen Regen, und zwei Brücken wurden gesperrt, wie der Bürgermeister sagte. Die Schulen werden am Donnerstag wieder öffnen, wenn das Wasser fällt, aber die Fähre fährt nicht vor dem Wochenende."
	tab.Write("Original", strings.Repeat(rain+" ", 3))
	tab.Write("Derivative", german)
	tab.Click("button", "Compare")
	tab.WaitFor("a word about it", "document.querySelector('[role=alert]').textContent.includes('is in German and the original in English')")
	if tab.Text("Derivative") != german {
		t.Error("the text is gone from its box")
	}
	for tag, words := range map[string]string{ // the button in that language, and what it says of the texts
		"de": "Vergleichen: der Folgetext ist in der Sprache Deutsch und das Original in der Sprache Englisch",
		"es": "Comparar: el derivado está en alemán y el original en inglés",
		"fr": "Comparer: le dérivé est en allemand et l’original en anglais",
	} {
		button, said, _ := strings.Cut(words, ": ")
		tab.MustEval(`tag => {
			const select = [...document.querySelectorAll(".language")].find(s => s.checkVisibility());
			select.value = tag;
			select.dispatchEvent(new Event("change"));
		}`, tag)
		tab.WaitFor("the button in "+tag, fmt.Sprintf("document.querySelector('#compare').textContent.includes(%q)", button))
		tab.MustEval("() => document.querySelector('#compare').click()")
		tab.WaitFor("a word about it in "+tag, fmt.Sprintf("document.querySelector('[role=alert]').textContent.includes(%q)", said))
	}
	tab.MustEval(`() => { const select = [...document.querySelectorAll(".language")].find(s => s.checkVisibility()); select.value = "en"; select.dispatchEvent(new Event("change")); }`)
	tab.WaitFor("English", "document.documentElement.lang === 'en'")
	tab.Compare(german, german)
	if said := tab.Part("headline").MustText(); !strings.Contains(said, "Not measured for these texts: how surely each sentence is backed") {
		t.Errorf("it is not said that support is unmeasured: %q", said)
	}
}

func TestTheDialogsFitAPhone(t *testing.T) {
	tab := open(t, browser.Phone)
	loadAxe(t, tab)
	tab.Write("Original", dated)
	tab.Click("button", "Add another original")
	for _, name := range []string{"What was read", "House list", "Recent comparisons"} {
		tab.Click("button", name)
		tab.Find("dialog", "")
		var wide int
		tab.Value("Math.max(document.documentElement.scrollWidth - innerWidth, document.querySelector('dialog').scrollWidth - document.querySelector('dialog').clientWidth)", &wide)
		if wide > 0 {
			t.Errorf("%s: %d pixels too wide", name, wide)
		}
		faultless(t, tab, name)
		tab.Press(input.Escape)
	}
}

// Markup is read and never run, loaded or reported, whatever it spells, pasted
// or opened. That no dialog opened and no policy was violated, open checks.
func TestMarkupNeverBecomesCode(t *testing.T) {
	content, err := os.ReadFile("testdata/payloads.txt")
	if err != nil {
		t.Fatal(err)
	}
	checkMarkup(t, strings.Split(strings.TrimSpace(string(content)), "\n"))
}

func checkMarkup(t *testing.T, payloads []string) {
	t.Helper()
	tab := ready(t)
	for _, p := range payloads {
		pasteRich(tab, "Original", "<p>Before.</p>"+p+"<p>After.</p>")
	}
	all := strings.Join(payloads, "\n<p>It rained all day in the hills, and the river rose at night.</p>\n")
	tab.Drop("Derivative", write(t, "<img src=x onerror=alert(1)>.html", "<h1>Rain</h1><article><p>It rained.</p>"+all+"</article>"))
	tab.WaitFor("the page's text", "document.querySelectorAll('textarea')[1].value !== '' || !document.querySelector('[role=alert]').hidden")
	for _, r := range site.Requests() {
		if r != "GET /reader-html.js" {
			t.Errorf("markup requested %s", r)
		}
	}
}
