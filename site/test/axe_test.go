package test

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/articlediff/articlediff/site/test/browser"
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
	var violations []struct {
		ID, Help string
		Nodes    []struct {
			Target json.RawMessage
			HTML   string
		}
	}
	tab.Value("axe.run().then(r => r.violations)", &violations)
	for _, v := range violations {
		for _, n := range v.Nodes {
			t.Errorf("%s: %s (%s): %s %.200s", when, v.Help, v.ID, n.Target, n.HTML)
		}
	}
}
