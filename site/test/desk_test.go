package test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/articlediff/articlediff/site/test/browser"
	"github.com/go-rod/rod/lib/input"
	"github.com/go-rod/rod/lib/proto"
)

// Whoever compares by the keyboard, with Control and Enter, goes on by the keyboard: the focus is in the result, at its words.
func TestTheKeysWorkAtOnce(t *testing.T) {
	tab := open(t, browser.Desktop)
	tab.Write("Original", rain)
	tab.Write("Derivative", rewrite)
	tab.Forget()
	tab.Find("textbox", "Derivative").MustFocus()
	tab.Press(input.Enter, input.ControlLeft)
	tab.Report()
	tab.WaitFor("the focus in the result", "document.activeElement === document.querySelector('article-diff')")
	if at := tab.Focused(); !strings.HasPrefix(at, "1 of 2 statements") {
		t.Errorf("the focus is at %q", at)
	}
	tab.Press('j')
	tab.WaitFor("a sentence", "document.querySelector('article-diff').selected")
	// So do they after a press on blank ground, here between headline and ledger.
	tab.Press(input.Escape)
	tab.WaitFor("no sentence", "!document.querySelector('article-diff').selected")
	ground := tab.Part("headline").MustShape().Box()
	tab.Mouse.MustMoveTo(ground.X+ground.Width+8, ground.Y+8)
	tab.Mouse.MustClick(proto.InputMouseButtonLeft)
	tab.Press('j')
	tab.WaitFor("a sentence again", "document.querySelector('article-diff').selected")
}

// Dictation and shaky hands press single keys unmeant: they can be switched off, and stay off.
func TestSingleKeysCanBeSwitchedOff(t *testing.T) {
	tab := open(t, browser.Desktop)
	tab.Compare(rain, rewrite)
	tab.Press('?')
	tab.WaitFor("the help", inside(".help[open]"))
	tab.Click("checkbox", "Single keys act")
	tab.Press(input.Escape)
	tab.MustReload()
	tab.Find("button", "Compare")
	tab.Compare(rain, rewrite)
	tab.Press('j')
	tab.Press('?')
	var acted bool
	tab.Value("Boolean(document.querySelector('article-diff').selected || "+inside(".help[open]")+")", &acted)
	if acted {
		t.Error("a single key acts though they are switched off")
	}
	// Enter and the arrows are no single letters.
	tab.MustEval("() => " + inside(".derivative .words") + ".focus()")
	tab.Press(input.Enter)
	tab.WaitFor("a sentence", "document.querySelector('article-diff').selected")
}

// Whatever the size of the headline, a line between the texts ends where it can be seen.
func TestNoLineEndsOutOfSight(t *testing.T) {
	for _, height := range []int{600, 700, 900} {
		tab := open(t, browser.Look{Width: 1440, Height: height})
		example(tab)
		tab.WaitFor("lines between the texts", inside(".spine .line"))
		for _, scrolled := range []int{0, 90, 400} {
			tab.MustEval(`y => { document.querySelector("article-diff").shadowRoot.querySelector(".result").scrollTop = y }`, scrolled)
			tab.MustEval("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
			var below []string
			tab.Value(insideAll(".spine .line")+".map(l => l.getBoundingClientRect()).filter(b => b.bottom > innerHeight).map(b => `${b.top} to ${b.bottom}`)", &below)
			if len(below) > 0 {
				t.Errorf("%d high, scrolled by %d: lines run below the fold: %q", height, scrolled, below)
			}
		}
	}
}

// Nothing stretches the result beyond its texts, whichever list is open.
func TestTheResultEndsWithItsTexts(t *testing.T) {
	tab := open(t, browser.Desktop)
	example(tab)
	for _, list := range []string{"findings", "omissions", "inventory", "sourcing"} {
		tab.MustEval("list => "+inside(".tabs")+".querySelector('#tab-' + list).click()", list)
		var beyond float64
		tab.Value(fmt.Sprintf("%s.scrollHeight - %s.offsetTop - %s.offsetHeight", inside(".result"), inside(".body"), inside(".body")), &beyond)
		if beyond > 1 {
			t.Errorf("with %s open the result goes on for %g pixels", list, beyond)
		}
	}
}

// The map of texts that are too long for names wears the colours of the verdicts.
func TestTheMapOfLongTextsHasColours(t *testing.T) {
	tab := open(t, browser.Desktop)
	var long strings.Builder
	for k := range 70 {
		fmt.Fprintf(&long, "On day %d the river rose by %d metres near the old mill. ", k+1, k+2)
	}
	tab.Compare(long.String(), long.String()+" Critics blame the mayor for everything.")
	tab.MustEval(`() => { document.querySelector("article-diff").view = "map" }`)
	tab.WaitFor("a canvas", inside(".map canvas"))
	tab.WaitFor("dots in the colour of what is backed", `(() => {
		const canvas = `+inside(".map canvas")+`;
		const probe = document.createElement("canvas").getContext("2d");
		probe.fillStyle = getComputedStyle(`+inside(".tone-full")+`).getPropertyValue("--full") && getComputedStyle(`+inside(".map .mark.tone-full")+`).color;
		probe.fillRect(0, 0, 1, 1);
		const [r, g, b] = probe.getImageData(0, 0, 1, 1).data;
		if (r === g && g === b) return false;
		const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
		for (let k = 0; k < data.length; k += 4) if (data[k] === r && data[k + 1] === g && data[k + 2] === b && data[k + 3] === 255) return true;
		return false;
	})()`)
}

// Above each text stands who published it and when, as far as it is known.
func TestAboveATextStandsWhoAndWhen(t *testing.T) {
	tab := open(t, browser.Desktop)
	tab.MustEval(`async ([original, derivative]) => {
		const view = document.querySelector("article-diff");
		const shown = new Promise(done => view.addEventListener("article-diff-report", done, { once: true }));
		view.options = { original: { outlet: "Coastal Wire", published: "2026-03-12" } };
		view.original = original;
		view.derivative = derivative;
		await shown;
	}`, []string{rain, rewrite})
	for side, want := range map[string]string{"original": "Original Coastal Wire · 12 March 2026 · 3 sentences", "derivative": "Derivative 2 sentences"} {
		var head string
		tab.Value(inside(".pane."+side+" h3")+".textContent", &head)
		if head != want {
			t.Errorf("above the %s stands %q", side, head)
		}
	}
}

// A statement that was left out leads to the addition that sits badly with it.
func TestWhatWasLeftOutLeadsToWhatSitsBadlyWithIt(t *testing.T) {
	tab := open(t, browser.Desktop)
	example(tab)
	tab.MustEval("report => { document.querySelector('article-diff').report = JSON.parse(report) }", madeUp(aFinding("left-out-tension", "medium", 1)))
	tab.MustEval("() => " + inside("#tab-omissions") + ".click()")
	tab.Click("button", "In tension with derivative 2: “Two fled.”")
	tab.WaitFor("the addition", "document.querySelector('article-diff').fragment.includes('finding=left-out-tension1')")
	if now := fragment(tab); !strings.Contains(now, "sel=d2") {
		t.Errorf("it leads to %s", now)
	}
}

// The words that a finding points at stand in one box, though some of them are marked for themselves.
func TestABoxHasTwoEnds(t *testing.T) {
	tab := open(t, browser.Desktop)
	example(tab)
	var ids []string
	tab.Value("document.querySelector('article-diff').report.findings.filter(f => f.at.sentence !== undefined && f.at.span).map(f => f.id)", &ids)
	for _, id := range ids {
		tab.MustEval(`id => { document.querySelector("article-diff").fragment = "view=side&finding=" + id }`, id)
		var pieces, starts, ends, boxes int
		tab.Value(insideAll(".pane .pointed")+".length", &pieces)
		tab.Value(insideAll(".pane .pointed-start")+".length", &starts)
		tab.Value(insideAll(".pane .pointed-end")+".length", &ends)
		tab.Value("(f => [f.at, ...f.related].filter(l => l.span && l.sentence !== undefined).length)(document.querySelector('article-diff').report.findings.find(f => f.id === "+fmt.Sprintf("%q", id)+"))", &boxes)
		if starts != boxes || ends != boxes || pieces < boxes {
			t.Errorf("%s points at %d places: %d pieces, %d beginnings, %d ends", id, boxes, pieces, starts, ends)
		}
	}
}

// Assistive technology knows every sentence of an article, also those that are far from the view.
func TestFarSentencesAreThereForEveryone(t *testing.T) {
	tab := open(t, browser.Desktop)
	const most = 200
	var text strings.Builder
	for k := range most {
		fmt.Fprintf(&text, "On day %d the river rose by %d metres near the old mill. ", k+1, k+2)
	}
	tab.Compare(text.String(), text.String())
	allRows(tab)
	if got := len(sentences(tab)); got != 2*most {
		t.Errorf("of %d sentences assistive technology knows %d", 2*most, got)
	}
}

// A filter steps sentences back in the minimap and on the map of long texts too.
func TestPicturesObeyTheFilter(t *testing.T) {
	tab := open(t, browser.Desktop)
	var text strings.Builder
	for k := range 70 {
		fmt.Fprintf(&text, "On day %d the river rose by %d metres near the old mill. ", k+1, k+2)
	}
	tab.Compare(text.String(), text.String()+" Critics blame the mayor for everything.")
	// Of pixels in the colour of what is backed, as strong as they are without a filter.
	strong := func(canvas string) int {
		var n int
		tab.Value(`(() => {
			const canvas = `+inside(canvas)+`;
			const probe = document.createElement("canvas").getContext("2d");
			probe.fillStyle = getComputedStyle(`+inside(".minimap .mark.tone-full")+`).color;
			probe.fillRect(0, 0, 1, 1);
			const [r, g, b] = probe.getImageData(0, 0, 1, 1).data;
			const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
			let n = 0;
			for (let k = 0; k < data.length; k += 4) n += data[k] === r && data[k + 1] === g && data[k + 2] === b && data[k + 3] === 255;
			return n;
		})()`, &n)
		return n
	}
	for view, canvas := range map[string]string{"side": ".minimap canvas", "map": ".map canvas"} {
		tab.MustEval(`view => { document.querySelector("article-diff").fragment = "view=" + view }`, view)
		tab.WaitFor("the picture", inside(canvas)+"?.width > 0")
		tab.MustEval("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
		if strong(canvas) == 0 {
			t.Errorf("%s: nothing that is backed shows", canvas)
		}
		tab.MustEval("() => " + inside("[data-cell=derivativeunsupported]") + ".click()")
		if n := strong(canvas); n > 0 {
			t.Errorf("%s: %d pixels of what is backed stand out though only what is not found is asked for", canvas, n)
		}
		tab.MustEval("() => " + inside("[data-cell=derivativeunsupported]") + ".click()")
		if strong(canvas) == 0 {
			t.Errorf("%s: without the filter nothing is as it was", canvas)
		}
	}
}
