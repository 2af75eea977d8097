package test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/articlediff/articlediff/site/test/browser"
	"github.com/go-rod/rod/lib/input"
	"github.com/go-rod/rod/lib/proto"
)

// looks are the screens and themes in which axe reads the page.
var looks = map[string]browser.Look{
	"light":      browser.Desktop,
	"dark":       {Width: 1440, Height: 900, Dark: true},
	"phone":      browser.Phone,
	"phone dark": {Width: 390, Height: 844, Phone: true, Dark: true},
}

// axe knows most of what keeps people with disabilities out of a page.
func TestAxeFindsNoFault(t *testing.T) {
	for name, look := range looks {
		t.Run(name, func(t *testing.T) {
			tab := open(t, look)
			loadAxe(t, tab)
			faultless(t, tab, "at the start")
			example(tab)
			faultless(t, tab, "with a result")
			tab.MustEval(`() => { document.querySelector("article-diff").selected = { side: "derivative", index: 1 } }`)
			faultless(t, tab, "with evidence")
			tab.MustEval(`() => { document.querySelector("article-diff").shadowRoot.querySelectorAll("details").forEach(d => { d.open = true }) }`)
			faultless(t, tab, "with evidence unfolded")
			tab.MustEval(`() => { document.querySelector("article-diff").shadowRoot.querySelector("[data-cell=derivativeunsupported]").click() }`)
			tab.WaitFor("a filter", `document.querySelector("article-diff").shadowRoot.querySelector("[data-filtered]")`)
			faultless(t, tab, "filtered")
			for _, view := range []string{"map", "reading"} {
				tab.MustEval(`view => { document.querySelector("article-diff").fragment = "view=" + view }`, view)
				faultless(t, tab, "as a "+view)
				tab.MustEval(`view => { document.querySelector("article-diff").fragment = "q=the&sel=d2&view=" + view }`, view)
				tab.MustEval(`() => { document.querySelector("article-diff").shadowRoot.querySelectorAll(".shape details").forEach(d => { d.open = true }) }`)
				faultless(t, tab, "as a "+view+" with evidence and a search")
			}
			tab.MustEval(`() => document.querySelector("article-diff").help()`)
			faultless(t, tab, "with help")
		})
	}
}

// dialogs are the page's dialogs and its menu: the buttons that lead there, one
// after the other, where the dialog then is, and what has the focus when
// Escape has closed it.
var dialogs = []struct {
	result   bool // it is opened beside a result
	buttons  []string
	at, back string
}{
	{false, []string{"What was read"}, "document.querySelector('dialog[open]')", "What was read"},
	{false, []string{"How to read it"}, "document.querySelector('dialog[open]')", "How to read it"},
	{false, []string{"House list"}, "document.querySelector('dialog[open]')", "House list"},
	{false, []string{"Recent comparisons: off"}, "document.querySelector('dialog[open]')", "Recent comparisons: off"},
	{true, []string{"Export"}, "document.querySelector('#exports:popover-open')", "Export"},
	{true, []string{"Export", "Correction request…"}, inside("dialog.letter[open]"), "Export"},
	{true, []string{"Help: keys and marks"}, inside("dialog.help[open]"), "Help: keys and marks"},
}

// TestTheDialogsAreForEveryone opens each dialog by the keyboard, lets axe read
// it, and closes it again.
func TestTheDialogsAreForEveryone(t *testing.T) {
	forced := []*proto.EmulationMediaFeature{{Name: "forced-colors", Value: "active"}, {Name: "prefers-reduced-motion", Value: "reduce"}}
	for name, look := range map[string]browser.Look{"light": browser.Desktop, "dark": looks["dark"], "phone": browser.Phone, "forced colours": browser.Desktop} {
		t.Run(name, func(t *testing.T) {
			tab := open(t, look)
			if name == "forced colours" {
				if err := (proto.EmulationSetEmulatedMedia{Features: forced}).Call(tab); err != nil {
					t.Fatal(err)
				}
			}
			loadAxe(t, tab)
			tab.Write("Original", dated)
			tab.Click("button", "Add another original")
			tab.Write("Original 2", garden)
			tab.Write("Derivative", rewrite)
			faultless(t, tab, "with two originals")
			compared := false
			for _, d := range dialogs {
				if d.result && !compared {
					tab.Forget()
					tab.Click("button", "Compare")
					tab.Report()
					compared = true
				}
				what := d.buttons[len(d.buttons)-1]
				for _, button := range d.buttons {
					tab.Find("button", button).MustFocus()
					tab.Press(input.Enter)
				}
				tab.WaitFor(what, d.at)
				faultlessIn(t, tab, d.at, what)
				tab.Press(input.Escape)
				tab.WaitFor(what+" to close", "!"+d.at)
				if at := tab.Focused(); !strings.HasPrefix(at, d.back) {
					t.Errorf("%s: Escape leads back to %q", what, at)
				}
			}
			tab.Click("button", "Edit texts")
			tab.Drop("Derivative", write(t, "copy.txt", rain), write(t, "mixed.txt", rewrite))
			tab.WaitFor("all to be compared", "document.querySelector('dialog')?.textContent.includes('Compared 2 of 2.')")
			faultlessIn(t, tab, "document.querySelector('dialog')", "several derivatives")
			tab.Press(input.Escape)
			tab.WaitFor("the list to close", "!document.querySelector('dialog')")
		})
	}
}

// loadAxe loads axe by way of the debugger: the page's policy would refuse a
// script tag.
func loadAxe(t *testing.T, tab *browser.Tab) {
	t.Helper()
	axe, err := os.ReadFile("../node_modules/axe-core/axe.min.js")
	if err != nil {
		t.Fatalf("axe-core is not installed (make page-test installs it): %v", err)
	}
	if _, err := (proto.RuntimeEvaluate{Expression: string(axe)}).Call(tab); err != nil {
		t.Fatal(err)
	}
}

func faultless(t *testing.T, tab *browser.Tab, when string) {
	t.Helper()
	faultlessIn(t, tab, "document", when)
}

// faultlessIn lets axe read a part of the page.
func faultlessIn(t *testing.T, tab *browser.Tab, part, when string) {
	t.Helper()
	var violations []struct {
		ID, Help string
		Nodes    []struct {
			Target json.RawMessage
			HTML   string
		}
	}
	tab.Value("axe.run("+part+").then(r => r.violations)", &violations)
	for _, v := range violations {
		for _, n := range v.Nodes {
			t.Errorf("%s: %s (%s): %s %.200s", when, v.Help, v.ID, n.Target, n.HTML)
		}
	}
}
