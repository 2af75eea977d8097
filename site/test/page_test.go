package test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/articlediff/articlediff/site/test/browser"
	"github.com/go-rod/rod/lib/input"
)

const (
	rain    = "The river rose on Monday, the mayor said. Two bridges were closed. Schools will open on Thursday."
	rewrite = "Two bridges were closed, and the river rose. Critics blame the mayor for everything."
	garden  = "Quarterly sales of garden furniture grew by nine per cent. Analysts had expected six. The chain plans forty new shops in the spring."
)

func TestTheExampleIsShown(t *testing.T) {
	tab := open(t, browser.Desktop)
	report := example(tab)
	if report.Related == nil || !*report.Related {
		t.Error("the example's two articles should be related")
	}
	// Every sentence of both sides is there, by number and verdict and words.
	allRows(tab)
	shown, want := sentences(tab), len(report.Original.Sentences)+len(report.Derivative.Sentences)
	if got := len(shown); got != want {
		t.Errorf("want %d sentences, got %d", want, got)
	}
	words := cut(report.Derivative.Text, report.Derivative.Sentences[0].Span)
	if !slices.ContainsFunc(shown, func(name string) bool {
		return strings.HasPrefix(name, "Sentence 1, ") && strings.HasSuffix(name, squeeze(words))
	}) {
		t.Errorf("no sentence 1 with the words %q", words)
	}
	// Every verdict occurs on its side, and is said in words.
	for pane, verdicts := range map[string][]string{
		"Derivative, sentence by sentence": {"same words", "edited", "reworded", "in part", "not found", "conflicts", "no claim"},
		"Original, sentence by sentence":   {"kept", "in part", "left out", "furniture"},
	} {
		var names []string
		tab.Value(fmt.Sprintf(`[...document.querySelector("article-diff").shadowRoot.querySelectorAll("[aria-label='%s'] .words")].map(s => s.ariaLabel)`, pane), &names)
		for _, verdict := range verdicts {
			if !slices.ContainsFunc(names, func(name string) bool { return strings.Contains(name[:min(len(name), 60)], verdict+":") }) {
				t.Errorf("%s: no sentence of the example is %q", pane, verdict)
			}
		}
	}
}

// sentences returns the names of all sentences on show.
func sentences(tab *browser.Tab) []string {
	return slices.DeleteFunc(tab.Names("button"), func(name string) bool { return !strings.HasPrefix(name, "Sentence ") })
}

// cut cuts a text as JavaScript does.
func cut(text string, s browser.Span) string {
	return string(utf16.Decode(utf16.Encode([]rune(text))[s.Start:s.End]))
}

// squeeze makes white space plain, as names of elements have it.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

func TestPasteAndCompare(t *testing.T) {
	tab := open(t, browser.Desktop)
	for box, text := range map[string]string{"Original": rain, "Derivative": rewrite} {
		tab.Paste(box, text)
		if got := tab.Text(box); got != text {
			t.Errorf("pasted %q, but the box holds %q", text, got)
		}
	}
	tab.Forget()
	tab.Click("button", "Compare")
	report := tab.Report()
	if report.Original.Text != rain || report.Derivative.Text != rewrite {
		t.Errorf("compared %q with %q", report.Original.Text, report.Derivative.Text)
	}
	if report.Unit != "utf16" {
		t.Errorf("the unit is %q", report.Unit)
	}
}

func TestSwapAndClear(t *testing.T) {
	tab := open(t, browser.Desktop)
	tab.Write("Original", rain)
	tab.Write("Derivative", rewrite)
	tab.Click("button", "Swap")
	if tab.Text("Original") != rewrite || tab.Text("Derivative") != rain {
		t.Error("the texts have not changed places")
	}
	tab.Click("button", "Clear")
	if tab.Text("Original") != "" || tab.Text("Derivative") != "" {
		t.Error("the boxes are not empty")
	}
}

func TestFilesAreChosenAndDropped(t *testing.T) {
	for name, give := range map[string]func(tab *browser.Tab, file string){
		"chosen":  func(tab *browser.Tab, file string) { tab.Choose("Original", file) },
		"dropped": func(tab *browser.Tab, file string) { tab.Drop("Original", file) },
	} {
		t.Run(name, func(t *testing.T) {
			tab := open(t, browser.Desktop)
			give(tab, write(t, "article.txt", "\ufeff"+rain))
			tab.WaitFor("the file's text", "document.querySelector('textarea').value !== ''")
			if got := tab.Text("Original"); got != rain {
				t.Errorf("want the text without its byte order mark, got %q", got)
			}
		})
	}
}

func TestFilesThatAreNoTextAreRefused(t *testing.T) {
	cases := []struct{ why, file, content, says string }{
		{"a picture", "photo.png", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "not a text file"},
		{"Latin-1", "old.txt", "caf\xe9 noir", "not UTF-8"},
		{"half a character at the end", "cut.txt", "na\xc3", "not UTF-8"},
		{"what begins like UTF-16", "wide.txt", "\xff\xfeR\x00\x00\x00n\x00", "not a text file"},
		{"too long", "long.txt", strings.Repeat("word ", 1_000_001), "longer than"},
	}
	tab := open(t, browser.Desktop)
	tab.Write("Original", rain)
	for _, c := range cases {
		tab.Drop("Original", write(t, c.file, c.content))
		tab.WaitFor("a refusal of "+c.file, "document.querySelector('[role=alert]').textContent.includes('"+c.file+"')")
		if said := tab.Alert(); !strings.Contains(said, c.says) {
			t.Errorf("%s: want to be told %q, got %q", c.why, c.says, said)
		}
		if got := tab.Text("Original"); got != rain {
			t.Errorf("%s: the box has changed to %.60q", c.why, got)
		}
	}
}

// write makes a file.
func write(t *testing.T, name, content string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestATextThatIsTooLongIsRefusedAndKept(t *testing.T) {
	tab := open(t, browser.Desktop)
	long := strings.Repeat("It rained all day.\n", 5_000_000/19+1) // lines, since a browser lays out one long line slowly
	tab.Write("Derivative", rewrite)
	// All is found beforehand: to describe megabytes to a screen reader takes Chromium minutes.
	box, compare := tab.Find("textbox", "Original"), tab.Find("button", "Compare")
	box.MustEval(`text => {
		this.value = text;
		this.dispatchEvent(new Event("input", { bubbles: true }));
	}`, long)
	compare.MustEval("() => this.click()")
	tab.WaitFor("a refusal", "document.querySelector('[role=alert]').textContent.includes('too long')")
	if said := tab.Alert(); !strings.Contains(said, "original") {
		t.Errorf("it does not say which text is too long: %q", said)
	}
	if kept := box.MustEval("() => this.value.length").Int(); kept != len(long) {
		t.Errorf("of %d characters %d are left", len(long), kept)
	}
}

func TestUnrelatedTextsAreSaidToBeSoFirst(t *testing.T) {
	tab := open(t, browser.Desktop)
	report := tab.Compare(strings.Repeat(rain+" ", 3), garden)
	if report.Related == nil || *report.Related {
		t.Fatal("a flood and garden furniture are related?")
	}
	if said := tab.Part("headline").MustText(); !strings.HasPrefix(said, "These two texts do not seem to be about the same event") {
		t.Errorf("the result begins with %q", said)
	}
}

// Whatever is compared, there is a report or one clear sentence, and the
// texts stay as they are.
func TestOddTextsAreComparedOrRefused(t *testing.T) {
	odd := map[string]string{
		"one word":            "Rain",
		"NULs":                "a\x00b\x00",
		"markup":              "<article><h1>Rain</h1><p>It rained.</p></article>",
		"right to left":       "המטר ירד ביום שני. نزل المطر يوم الاثنين.",
		"no spaces":           "星期一下雨了。桥已关闭。",
		"combining by a heap": "Z\u0351\u036b\u0343\u032a\u0302\u036b\u033d\u034f\u0334algo.",
		"only marks":          "!!! ??? … — “”",
		"bidi controls":       "\u202eevil\u202c text.\u2066 \u2069",
		"one long word":       strings.Repeat("a", 100_000),
		"many lines":          strings.Repeat("\n", 20_000) + "End.",
		"a table":             "| a | b |\n|---|---|\n| 1 | 2 |",
	}
	tab := open(t, browser.Desktop)
	for why, text := range odd {
		for _, pair := range [][2]string{{text, rewrite}, {rain, text}, {text, text}} {
			report := tab.Compare(pair[0], pair[1])
			if report.Original.Text != pair[0] || report.Derivative.Text != pair[1] {
				t.Errorf("%s: the texts were changed", why)
			}
			tab.Click("button", "Edit texts")
			if tab.Text("Original") != pair[0] || tab.Text("Derivative") != pair[1] {
				t.Errorf("%s: the boxes were changed", why)
			}
		}
	}
}

func TestEmptyBoxesAreNotCompared(t *testing.T) {
	for why, texts := range map[string][2]string{
		"both empty":       {"", ""},
		"one empty":        {rain, ""},
		"only white space": {" \n\t\u00a0", rewrite},
	} {
		tab := open(t, browser.Desktop)
		tab.Write("Original", texts[0])
		tab.Write("Derivative", texts[1])
		var off bool
		tab.Value("[...document.querySelectorAll('button')].find(b => b.textContent.startsWith('Compare')).disabled", &off)
		if !off {
			t.Errorf("%s: Compare can be pressed", why)
		}
		tab.Find("textbox", "Derivative").MustFocus()
		tab.Press(input.Enter, input.ControlLeft)
		if tab.Has("button", "Edit texts") {
			t.Errorf("%s: something is shown", why)
		}
	}
}

func TestLoneSurrogatesAreReadAsReplacements(t *testing.T) {
	tab := open(t, browser.Desktop)
	tab.MustEval(`() => {
		const [original, derivative] = document.querySelectorAll("textarea");
		original.value = "Rain \ud800 fell.";
		derivative.value = "Rain \udc00 fell on us.";
		for (const box of [original, derivative]) box.dispatchEvent(new Event("input", { bubbles: true }));
	}`)
	tab.Forget()
	tab.Click("button", "Compare")
	if report := tab.Report(); report.Original.Text != "Rain \uFFFD fell." {
		t.Errorf("got %q", report.Original.Text)
	}
}

// A reader without a mouse gets from the start to a sentence's evidence.
func TestTheKeyboardGetsEverywhere(t *testing.T) {
	tab := open(t, browser.Desktop)
	tab.Forget()
	tab.TabTo(`^Try an example`)
	tab.Press(input.Enter)
	tab.Report()
	tab.TabTo(`^Sentence 1, `)
	first := tab.Focused()
	tab.Press(input.ArrowDown)
	second := tab.Focused()
	if !strings.HasPrefix(second, "Sentence 2, ") {
		t.Errorf("down from %q leads to %q", first, second)
	}
	tab.Press(input.ArrowRight)
	tab.Press(input.Enter)
	tab.WaitFor("a chosen sentence", "document.querySelector('article-diff').selected")
	tab.Press(input.Escape)
	tab.WaitFor("no chosen sentence", "document.querySelector('article-diff').selected === null")
}

func TestChoosingASentenceShowsItsEvidence(t *testing.T) {
	tab := open(t, browser.Desktop)
	report := example(tab)
	for i, s := range report.Derivative.Sentences {
		if s.Verdict != "verbatim" && s.Verdict != "edited" {
			continue
		}
		tab.MustEval(`i => { document.querySelector("article-diff").selected = { side: "derivative", index: i } }`, i)
		evidence := tab.Find("region", "Evidence").MustText()
		if want := regexp.MustCompile(`(?i)sentence ` + regexp.QuoteMeta(strconv.Itoa(i+1))); !want.MatchString(evidence) {
			t.Errorf("the evidence does not name sentence %d: %.200q", i+1, evidence)
		}
		return
	}
	t.Fatal("no sentence of the example is in the original")
}

func TestThePageFitsAPhone(t *testing.T) {
	tab := open(t, browser.Phone)
	fits := func(when string) {
		t.Helper()
		var wide int
		tab.Value("document.documentElement.scrollWidth - innerWidth", &wide)
		if wide > 0 {
			t.Errorf("%s the page is %d pixels too wide", when, wide)
		}
	}
	fits("at the start")
	example(tab)
	fits("with a result")
	tab.MustEval(`() => { document.querySelector("article-diff").selected = { side: "derivative", index: 1 } }`)
	fits("with evidence")
}
