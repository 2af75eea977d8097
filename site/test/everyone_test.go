package test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/articlediff/articlediff/site/test/browser"
	"github.com/go-rod/rod/lib/proto"
)

// Texts in scripts that run the other way, or that have no spaces to break at.
var scripts = map[string]struct{ original, derivative, direction string }{
	"Hebrew": {
		"ראש העיר אמר ביום שני כי שני גשרים נסגרו בגלל הגשם. בתי הספר ייפתחו ביום חמישי. איש לא נפגע.",
		"שני גשרים נסגרו בגלל הגשם. מבקרים מאשימים את ראש העיר. בתי הספר ייפתחו ביום חמישי.",
		"rtl",
	},
	"Arabic": {
		"قال رئيس البلدية يوم الاثنين إن جسرين أغلقا بسبب المطر. ستفتح المدارس يوم الخميس. لم يصب أحد.",
		"أغلق جسران بسبب المطر. ينتقد كثيرون رئيس البلدية. ستفتح المدارس يوم الخميس.",
		"rtl",
	},
	"Chinese": {
		strings.Repeat("市长星期一表示由于连日大雨两座桥梁已经关闭。学校将于星期四重新开放。没有人受伤。", 3),
		strings.Repeat("两座桥梁因大雨关闭。批评者指责市长对一切负有责任。学校将于星期四重新开放。", 3),
		"ltr",
	},
	"one long word": {strings.Repeat("Überschwemmungsgebietsverordnung", 20) + ". It rained.", strings.Repeat("Überschwemmungsgebiet", 20) + ". It poured.", "ltr"},
}

// sticksOut lists what is wider than the room it has.
const sticksOut = `(() => {
	const root = document.querySelector("article-diff").shadowRoot;
	const faults = [];
	const wide = document.documentElement.scrollWidth - innerWidth;
	if (wide > 0) faults.push("the page, by " + wide);
	for (const node of root.querySelectorAll(".row .words, .evidence, .evidence dd, .headline, .bar, .findings li")) {
		const box = node.getBoundingClientRect();
		if (box.width > 0 && (box.left < -1 || box.right > innerWidth + 1 || node.scrollWidth > node.clientWidth + 1)) faults.push(node.className + ": " + node.textContent.slice(0, 30));
	}
	return faults.slice(0, 5);
})()`

// Whatever the script, the width and the view, nothing sticks out, and a text runs in its own direction.
func TestEveryScriptFitsEveryView(t *testing.T) {
	tab := open(t, browser.Desktop)
	for name, s := range scripts {
		tab.Compare(s.original, s.derivative)
		for _, width := range []int{1440, 1100, 800, 390} {
			tab.MustSetViewport(width, 800, 1, false)
			tab.WaitFor("the layout", fmt.Sprintf("%s.clientWidth === %d", inside(".result"), width))
			for _, view := range []string{"side", "reading", "map"} {
				tab.MustEval(`view => { document.querySelector("article-diff").fragment = "sel=d1&view=" + view }`, view)
				tab.MustEval("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
				var faults []string
				tab.Value(sticksOut, &faults)
				for _, fault := range faults {
					t.Errorf("%s, %d wide, %s: sticks out: %s", name, width, view, fault)
				}
			}
		}
		var direction string
		tab.Value("getComputedStyle("+inside(".derivative .words")+").direction", &direction)
		if direction != s.direction {
			t.Errorf("%s runs %s", name, direction)
		}
		tab.MustSetViewport(browser.Desktop.Width, browser.Desktop.Height, 1, false)
		tab.Click("button", "Edit texts")
	}
}

// In a page that runs from right to left all is mirrored: the original at the
// right, the map from right to left, the arrows as they point.
func TestAMirroredPage(t *testing.T) {
	tab := open(t, browser.Desktop)
	tab.MustEval(`() => { document.documentElement.dir = "rtl" }`)
	example(tab)
	tab.WaitFor("lines between the texts", inside(".spine .line"))
	var mirrored, joined bool
	tab.Value(inside(".pane.original")+".getBoundingClientRect().left > "+inside(".pane.derivative")+".getBoundingClientRect().left", &mirrored)
	if !mirrored {
		t.Error("the original is not at the right")
	}
	// Lines stay between the two columns of words.
	tab.Value(`(() => {
		const root = document.querySelector("article-diff").shadowRoot;
		const right = root.querySelector(".original .row .words").getBoundingClientRect().left, left = root.querySelector(".derivative .row .words").getBoundingClientRect().right;
		return [...root.querySelectorAll(".spine .line")].every(l => { const b = l.getBoundingClientRect(); return b.left >= left - 1 && b.right <= right + 1; });
	})()`, &joined)
	if !joined {
		t.Error("a line runs over the words")
	}
	// A press on the overview's outer column, the original's, scrolls the original.
	overview := tab.Part("minimap").MustShape().Box()
	tab.Mouse.MustMoveTo(overview.X+overview.Width-4, overview.Y+overview.Height*0.6)
	tab.Mouse.MustClick(proto.InputMouseButtonLeft)
	tab.WaitFor("the original to scroll", inside(".pane.original .scroller")+".scrollTop > 0 && "+inside(".pane.derivative .scroller")+".scrollTop === 0")
	tab.MustEval(`() => { document.querySelector("article-diff").view = "map" }`)
	tab.WaitFor("the map from right to left", inside(".across .name")+".getBoundingClientRect().left > "+inside(".across .name:last-child")+".getBoundingClientRect().left")
	var onColumn bool
	tab.Value(`(() => {
		const root = document.querySelector("article-diff").shadowRoot;
		const x = node => { const b = node.getBoundingClientRect(); return b.x + b.width / 2; };
		const names = [...root.querySelectorAll(".across .name")];
		return [...root.querySelectorAll(".field .dot")].every(d => names.some(n => Math.abs(x(n) - x(d)) < 3)) && Math.abs(x(root.querySelector(".field .dot")) - x(names[0])) < 3;
	})()`, &onColumn)
	if !onColumn {
		t.Error("the dots do not stand under their names")
	}
}

// Enlarged to twice the size, a small desktop is as narrow as a tablet.
func TestTwiceTheSize(t *testing.T) {
	tab := open(t, browser.Look{Width: 640, Height: 400})
	example(tab)
	for _, view := range []string{"side", "reading", "map"} {
		tab.MustEval(`view => { document.querySelector("article-diff").fragment = "sel=d2&view=" + view }`, view)
		var faults []string
		tab.Value(sticksOut, &faults)
		for _, fault := range faults {
			t.Errorf("%s: sticks out: %s", view, fault)
		}
	}
	// Larger letters alone, as a browser's own setting gives.
	big := open(t, browser.Desktop)
	big.MustEval(`() => { document.documentElement.style.fontSize = "200%" }`)
	example(big)
	var faults []string
	big.Value(sticksOut, &faults)
	for _, fault := range faults {
		t.Errorf("with letters of twice the size: sticks out: %s", fault)
	}
}

// groundColour tells the colour that the system has for the ground.
const groundColour = `() => {
	const probe = document.body.appendChild(document.createElement("i"));
	probe.style.color = "Canvas";
	const { color } = getComputedStyle(probe);
	probe.remove();
	return color;
}`

// With colours forced by the system every mark still shows: none has the colour of its ground.
func TestForcedColours(t *testing.T) {
	tab := open(t, browser.Desktop)
	if err := (proto.EmulationSetEmulatedMedia{Features: []*proto.EmulationMediaFeature{{Name: "forced-colors", Value: "active"}, {Name: "prefers-reduced-motion", Value: "reduce"}}}).Call(tab); err != nil {
		t.Fatal(err)
	}
	example(tab)
	var active bool
	tab.Value("matchMedia('(forced-colors: active)').matches", &active)
	if !active {
		t.Fatal("this browser cannot force colours")
	}
	for _, view := range []string{"side", "reading", "map"} {
		tab.MustEval(`view => { document.querySelector("article-diff").fragment = "sel=d2&view=" + view }`, view)
		var unseen []string
		tab.Value(`(() => {
			const root = document.querySelector("article-diff").shadowRoot;
			const ground = (`+groundColour+`)();
			return [...root.querySelectorAll(".mark, .dot .filled, .dot .hollow")].filter(m => m.getBoundingClientRect().width > 0)
				.filter(m => { const s = getComputedStyle(m); return [m instanceof SVGElement && m.matches(".filled") ? s.fill : m instanceof SVGElement ? s.stroke : s.color].includes(ground); })
				.map(m => m.getAttribute("class"));
		})()`, &unseen)
		if len(unseen) > 0 {
			t.Errorf("%s: %d marks do not show: %.3q", view, len(unseen), unseen)
		}
	}
	// What is filled with ink is written in the colour of the ground, without the ground behind its words.
	const unreadable = `nodes => nodes.filter(n => n.checkVisibility()).filter(n => {
		const { color, backgroundColor, forcedColorAdjust } = getComputedStyle(n);
		return backgroundColor === color || (forcedColorAdjust !== "none" && color === (` + groundColour + `)());
	}).map(n => n.textContent)`
	tab.MustEval(`() => { document.querySelector("article-diff").fragment = "sel=d2&view=side" }`)
	tab.Click("button", "Confirm")
	tab.WaitFor("a pressed button", inside(`.calls [aria-pressed=true]`))
	unread := func(nodes string) (words []string) {
		tab.Value(fmt.Sprintf("(%s)(%s)", unreadable, nodes), &words)
		return words
	}
	if words := unread(insideAll("button")); len(words) > 0 {
		t.Errorf("on buttons of the result cannot be read %q", words)
	}
	tab.Click("button", "Edit texts")
	if words := unread("[...document.querySelectorAll('form button')]"); len(words) > 0 {
		t.Errorf("on buttons of the start cannot be read %q", words)
	}
}
