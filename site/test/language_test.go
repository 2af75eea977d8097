package test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/articlediff/articlediff/site/test/browser"
	"github.com/go-rod/rod/lib/proto"
)

// What a page in each language says where English says "Not found" and
// "Compare".
var tongues = map[string]struct{ notFound, compare string }{
	"es": {"No consta", "Comparar"},
	"fr": {"Non trouvée", "Comparer"},
	"de": {"Nicht gefunden", "Vergleichen"},
}

// englishLeft lists what the interface still says in English: texts and labels
// that stood on the English page word for word, article words left out. What
// two languages write alike is in same.
const englishLeft = `english => interfaceWords().filter(words => english.includes(words) && !same.has(words))`

// interfaceWords gathers every text and label on show but those of articles.
const interfaceWords = `
	const same = new Set(["Original", "Sources", "Note", "Export", "English", "articlediff", "Markdown", "JSON"]);
	const ofArticles = ".words, .quote, .first-words, .piece, [lang=''], .matches, kbd, .entries, .chain, .was-is span, select, dd, .headline";
	function interfaceWords(root = document.body, into = []) {
		const walk = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
		for (let node = walk.nextNode(); node; node = walk.nextNode()) {
			const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
			if (element?.closest(ofArticles + ", script, style, noscript")) continue;
			if (node.nodeType === Node.TEXT_NODE) into.push(node.data.trim());
			else {
				for (const label of ["aria-label", "placeholder", "title"]) if (node.hasAttribute(label)) into.push(node.getAttribute(label).trim());
				if (node.shadowRoot) interfaceWords(node.shadowRoot, into);
			}
		}
		return into.filter(words => /\p{L}{3}/u.test(words));
	}`

// TestEveryWordIsTranslated walks over the page, at the start and with a
// result, in each language beside English.
func TestEveryWordIsTranslated(t *testing.T) {
	tab := open(t, browser.Desktop)
	loadAxe(t, tab)
	said := func() (words []string) {
		tab.WaitFor("all rows, where there are any", "!"+inside(".block:empty"))
		tab.Value(`(() => {`+interfaceWords+` return interfaceWords(); })()`, &words)
		return words
	}
	speak := func(tag string) {
		tab.MustEval(`tag => {
			const select = [...document.querySelectorAll(".language")].find(s => s.checkVisibility());
			select.value = tag;
			select.dispatchEvent(new Event("change"));
		}`, tag)
		tab.WaitFor("the language "+tag, `document.documentElement.lang === "`+tag+`"`)
	}
	check := func(where string) {
		t.Helper()
		english := said()
		if len(english) < 20 {
			t.Fatalf("%s has only %d words in English", where, len(english))
		}
		for tag := range tongues {
			speak(tag)
			var left []string
			for _, words := range tab.MustEval(`english => { `+interfaceWords+` return (`+englishLeft+`)(english); }`, english).Arr() {
				left = append(left, words.String())
			}
			if len(left) > 0 {
				t.Errorf("%s, in %s, still says %q", where, tag, left)
			}
			faultless(t, tab, where+" in "+tag)
		}
		speak("en")
		if again := said(); len(again) != len(english) {
			t.Errorf("%s says %d things in English and %d when it has come back to it", where, len(english), len(again))
		}
	}
	check("the start")
	example(tab)
	tab.MustEval(`() => { document.querySelector("article-diff").selected = { side: "derivative", index: 1 } }`)
	check("the result")
}

// TestEveryLanguageFits: on a small desktop and on the smallest phone, where
// the words are longest for their room, nothing is cut off.
func TestEveryLanguageFits(t *testing.T) {
	// What sticks out makes a phone's page wider: it is not asked how wide it is.
	const outside = `(width, nodes) => nodes.filter(n => n.checkVisibility()).filter(n => {
		const box = n.getBoundingClientRect();
		return box.left < 0 || box.right > width || n.scrollWidth > n.clientWidth + 1;
	}).map(n => n.textContent)`
	for _, look := range []browser.Look{{Width: 1280, Height: 800}, {Width: 320, Height: 640, Phone: true}} {
		for _, tag := range []string{"en", "es", "fr", "de"} {
			tab := openAt(t, look, site.URL+"#lang="+tag)
			tab.WaitFor("the language", `document.documentElement.lang === "`+tag+`"`)
			check := func(where, nodes string) {
				t.Helper()
				var cut []string
				tab.Value(fmt.Sprintf("(%s)(%d, %s)", outside, look.Width, nodes), &cut)
				if len(cut) > 0 {
					t.Errorf("%d wide, in %s, %s: cut off is %q", look.Width, tag, where, cut)
				}
			}
			tab.Forget()
			tab.MustEval("() => document.querySelector('#example').click()")
			tab.Report()
			for _, id := range []string{"findings", "omissions", "inventory", "sourcing"} {
				openTab(tab, id)
				tab.MustEval("() => " + insideAll(".rail details") + ".forEach(d => { d.open = true })")
				tab.WaitFor("what was unfolded", insideAll(".inventory details[open]")+".every(d => d.querySelector('li'))")
				check(id, insideAll(".tabs, .tabs button, .rail li > button, .stated, .chip"))
			}
			check("the ledger", insideAll(".ledger, .ledger .cell"))
			tab.MustEval("() => document.querySelector('#edit').click()")
			check("the boxes", "[...document.querySelectorAll('.box footer > *, .bar > *, .actions > *')].filter(n => !n.hidden)")
		}
	}
}

// TestALanguageIsKept: the reader's place and decisions outlast a change of
// language; the choice outlasts the page, in its address and in the browser.
func TestALanguageIsKept(t *testing.T) {
	tab := open(t, browser.Desktop)
	example(tab)
	tab.MustEval(`() => { document.querySelector("article-diff").selected = { side: "derivative", index: 3 } }`)
	tab.Click("button", "Confirm")
	tab.MustEval(`() => {
		globalThis.compared = 0;
		addEventListener("article-diff-report", () => { compared++ });
		const select = document.querySelector("article-diff .language");
		select.value = "de";
		select.dispatchEvent(new Event("change"));
	}`)
	for what, expression := range map[string]string{
		"the chosen sentence":         `document.querySelector("article-diff").getAttribute("selected") === "d4"`,
		"its evidence, in German":     `document.querySelector("article-diff").shadowRoot.querySelector(".evidence .where").textContent.startsWith("Folgetext, Satz 4")`,
		"the decision":                `document.querySelector("article-diff").tally.high.confirmed === 1`,
		"the language of the element": `document.querySelector("article-diff").lang === "de" && document.querySelector("article-diff").shadowRoot.querySelector(".stage").lang === "de"`,
		"that of the articles":        `document.querySelector("article-diff").shadowRoot.querySelector(".words").lang === "en"`,
		"no further comparison":       `compared === 0`,
		"the choice, in the address":  `new URLSearchParams(location.hash.slice(1)).get("lang") === "de"`,
	} {
		tab.WaitFor(what, expression)
	}
	saved := tab.MustEval(`async () => (await document.querySelector("article-diff").exported("html")).text()`).Str()
	if !strings.Contains(saved, `<html lang="de">`) || !strings.Contains(saved, "Vergleichsbericht") {
		t.Error("what is saved is not in German")
	}
	tab.MustNavigate("about:blank")
	tab.Go(site.URL)
	tab.WaitFor("the choice, in the browser", `document.documentElement.lang === "de"`)
	tab.Find("button", "Vergleichen Strg ↵")
}

// TestTheBrowserChoosesFirst: without a choice the page speaks the first of
// the browser's languages that it has.
func TestTheBrowserChoosesFirst(t *testing.T) {
	for wanted, tag := range map[string]string{"fr-CA,en": "fr", "pt-BR,es-MX,en": "es", "ja,ko": "en"} {
		tab := openAt(t, browser.Desktop, "")
		tab.MustEval(`() => {}`)
		if err := (proto.EmulationSetUserAgentOverride{UserAgent: "test", AcceptLanguage: wanted}).Call(tab); err != nil {
			t.Fatal(err)
		}
		tab.Go(site.URL)
		tab.WaitFor("the page in "+tag, `document.documentElement.lang === "`+tag+`"`)
		if want, ok := tongues[tag]; ok {
			if tab.Find("button", want.compare+" Ctrl ↵") == nil {
				t.Errorf("%s: the page has no button %q", wanted, want.compare)
			}
		}
	}
}

// TestMessagesAreWorded: what a finding says is the core's own English there,
// and worded anew elsewhere, with the words of the articles in its quotation marks.
func TestMessagesAreWorded(t *testing.T) {
	want := map[string]string{
		"en": "The original says “not believe”; here the “not” is gone.",
		"es": "El original dice «not believe»; aquí falta «not».",
		"fr": "L’original dit «\u00a0not believe\u00a0»\u202f; ici «\u00a0not\u00a0» a disparu.",
		"de": "Das Original sagt „not believe“; hier fehlt „not“.",
	}
	tab := open(t, browser.Desktop)
	example(tab)
	for tag, words := range want {
		tab.MustEval(`async tag => {
			const view = document.querySelector("article-diff");
			const report = structuredClone(view.report);
			const [finding] = report.findings;
			Object.assign(finding, { message: 'The original says "not believe"; here the "not" is gone.', form: 'The original says "%s"; here the "%s" is gone.', words: ["not believe", "not"], values: {} });
			report.findings = [finding];
			view.lang = tag;
			view.report = report;
		}`, tag)
		tab.WaitFor(words, `document.querySelector("article-diff").shadowRoot.querySelector(".findings")?.textContent.includes(`+strconv.Quote(words)+`)`)
	}
}
