package test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/articlediff/articlediff/site/test/browser"
	"github.com/go-rod/rod/lib/input"
)

// The map has a name for every sentence, and a dot for every pair that a line joins side by side.
func TestTheMapShowsEverySentence(t *testing.T) {
	tab := open(t, browser.Desktop)
	report := example(tab)
	tab.Click("radio", "Map")
	for side, n := range map[string]int{"across": len(report.Derivative.Sentences), "down": len(report.Original.Sentences)} {
		var names []string
		tab.Value(insideAll("."+side+" .name")+".map(b => b.textContent)", &names)
		if len(names) != n {
			t.Errorf("of %d sentences %d stand %s", n, len(names), side)
		}
	}
	// Columns and rows are empty just where the verdict says so.
	for verdict, sentences := range map[string][]browser.Sentence{"unsupported": report.Derivative.Sentences, "omitted": report.Original.Sentences} {
		want, empty := 0, 0
		for _, s := range sentences {
			if s.Verdict == verdict {
				want++
			}
		}
		tab.Value(insideAll(".field .empty."+verdict)+".length", &empty)
		if empty != want {
			t.Errorf("%d sentences are %s, and %d are drawn as empty", want, verdict, empty)
		}
	}
	// What the name of a sentence says of its source, a dot shows.
	var wrong []string
	tab.Value(`(() => {
		const root = document.querySelector("article-diff").shadowRoot;
		const centre = node => { const b = node.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]; };
		const dots = [...root.querySelectorAll(".field .dot")].map(centre);
		const rows = [...root.querySelectorAll(".down .name")].map(b => centre(b)[1]);
		return [...root.querySelectorAll(".across .name:not(.unsupported, .structural)")].filter(b => {
			const first = /from original (\d+)/.exec(b.textContent);
			return first && !dots.some(([x, y]) => Math.abs(x - centre(b)[0]) < 3 && Math.abs(y - rows[first[1] - 1]) < 3);
		}).map(b => b.textContent);
	})()`, &wrong)
	for _, name := range wrong {
		t.Errorf("no dot where it should be: %.60q", name)
	}
}

// On a phone columns are narrow: every fifth has a number that can be read, and so has the chosen one.
func TestNumbersOfTheMapCanBeReadOnAPhone(t *testing.T) {
	tab := open(t, browser.Phone)
	text := strings.TrimSpace(browser.Article(3, 42))
	report := tab.Compare(text, text)
	tab.MustEval(`() => { document.querySelector("article-diff").fragment = "view=map&sel=d7" }`)
	tab.WaitFor("the map", inside(".across .name[aria-pressed=true]"))
	tab.WaitFor("its columns", inside(".plot.sparse"))
	var shown []struct {
		Number      int
		Size        float64
		Left, Right float64
	}
	tab.Value(insideAll(".across .number")+`.filter(n => getComputedStyle(n).clipPath === "none").map(n => {
		const { left, right } = n.getBoundingClientRect();
		return { Number: Number(n.textContent), Size: parseFloat(getComputedStyle(n).fontSize), Left: left, Right: right };
	})`, &shown)
	want := len(report.Derivative.Sentences)/5 + 1
	if len(shown) != want {
		t.Errorf("%d of %d columns show a number, want %d", len(shown), len(report.Derivative.Sentences), want)
	}
	for k, n := range shown {
		if n.Size < 11 {
			t.Errorf("number %d is %v px tall", n.Number, n.Size)
		}
		if n.Number%5 != 0 && n.Number != 7 {
			t.Errorf("number %d is shown", n.Number)
		}
		if k > 0 && n.Number != 7 && shown[k-1].Number != 7 && n.Left < shown[k-1].Right {
			t.Errorf("numbers %d and %d overlap", shown[k-1].Number, n.Number)
		}
	}
	var unnamed int // to whoever cannot see it each column tells its number
	tab.Value(insideAll(".across .name")+`.filter((b, k) => !b.textContent.includes(String(k + 1))).length`, &unnamed)
	if unnamed > 0 {
		t.Errorf("%d columns have no number in their names", unnamed)
	}
}

// Mouse and keyboard get from the map to a sentence and its texts.
func TestTheMapLeadsToTheTexts(t *testing.T) {
	tab := open(t, browser.Desktop)
	example(tab)
	tab.Click("radio", "Map")
	tab.TabTo("^Derivative 1, ")
	tab.Press(input.ArrowRight)
	if at := tab.Focused(); !strings.HasPrefix(at, "Derivative 2, ") {
		t.Errorf("→ leads to %q", at)
	}
	tab.Press(input.ArrowDown) // off its own line: to the sentence it is from
	if at := tab.Focused(); !strings.HasPrefix(at, "Original 3, ") {
		t.Errorf("↓ from derivative 2 leads to %q", at)
	}
	tab.Press(input.ArrowDown)
	if at := tab.Focused(); !strings.HasPrefix(at, "Original 4, ") {
		t.Errorf("↓ leads to %q", at)
	}
	tab.Press(input.Enter)
	tab.WaitFor("a chosen sentence", "document.querySelector('article-diff').getAttribute('selected') === 'o4'")
	tab.Press(input.Enter)
	tab.WaitFor("its text", "document.querySelector('article-diff').view === 'side'")
	if at := tab.Focused(); !strings.HasPrefix(at, "Sentence 4, ") {
		t.Errorf("in the text the focus is on %q", at)
	}
	tab.Press('v', input.ShiftLeft)
	tab.MustEval("() => { document.querySelector('article-diff').view = 'map' }")
	var dot struct{ X, Y float64 }
	tab.Value("(() => { const b = "+inside(".field .dot.edited")+".getBoundingClientRect(); return { X: b.x + b.width / 2, Y: b.y + b.height / 2 }; })()", &dot)
	tab.Mouse.MustMoveTo(dot.X, dot.Y)
	tab.Mouse.MustClick("left")
	tab.WaitFor("the sentence of the dot", "document.querySelector('article-diff').report.derivative.sentences[document.querySelector('article-diff').selected.index].verdict === 'edited'")
	tab.Click("button", "Open side by side")
	tab.WaitFor("its text", "document.querySelector('article-diff').view === 'side'")
}

// Long texts are drawn on a canvas; its shapes stand in words beside it.
func TestTheMapOfLongTexts(t *testing.T) {
	tab := open(t, browser.Desktop)
	report := tab.Compare(browser.Article(1, 400), browser.Article(2, 400))
	tab.Click("radio", "Map")
	tab.WaitFor("a canvas", inside("canvas.field"))
	var painted bool
	tab.Value("(() => { const c = "+inside("canvas.field")+"; return c.getContext('2d').getImageData(0, 0, c.width, c.height).data.some(v => v > 0); })()", &painted)
	if !painted {
		t.Error("nothing is painted")
	}
	empty := 0
	for _, s := range report.Derivative.Sentences {
		if s.Verdict == "unsupported" {
			empty++
		}
	}
	tab.WaitFor("the shapes in words", fmt.Sprintf("%s.some(s => s.textContent === '%d columns')", insideAll(".shape-count"), empty))
	tab.MustEval("() => { " + inside(".shape details") + ".open = true }")
	tab.WaitFor("the places of a shape", inside(".shape-places button"))
	tab.MustEval("() => { " + inside(".shape-places button") + ".click() }")
	tab.WaitFor("a chosen sentence", "document.querySelector('article-diff').selected")
}
