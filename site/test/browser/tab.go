package browser

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/go-rod/rod"
	"github.com/go-rod/rod/lib/input"
	"github.com/go-rod/rod/lib/proto"
)

// patience is how long a tab waits for what should come. It is long because
// machines that run checks are slow; what comes early is never waited for.
const patience = time.Minute

// Tab is an open page. What its methods cannot do, they report through fail.
type Tab struct {
	*rod.Page
	fail func(...any)

	mu       sync.Mutex
	troubles []string
}

// Look says how a tab looks at the page.
type Look struct {
	Width, Height int  // in CSS pixels; none: a desktop's
	Phone         bool // a touch screen of a phone's density
	Dark          bool
}

var (
	Desktop = Look{Width: 1440, Height: 900}
	Phone   = Look{Width: 390, Height: 844, Phone: true}
)

// Open opens an address in a tab that shares nothing with other tabs. Scripts
// in before run before those of the page.
func Open(b *rod.Browser, fail func(...any), look Look, address string, before ...string) *Tab {
	incognito, err := b.Incognito()
	if err != nil {
		fail(err)
	}
	page, err := incognito.Page(proto.TargetCreateTarget{URL: "about:blank"})
	if err != nil {
		fail(err)
	}
	t := &Tab{Page: page.WithPanic(func(v any) { fail(v) }), fail: fail}
	t.MustSetViewport(look.Width, look.Height, 1, look.Phone)
	scheme := "light"
	if look.Dark {
		scheme = "dark"
	}
	t.must(proto.EmulationSetEmulatedMedia{Features: []*proto.EmulationMediaFeature{
		{Name: "prefers-color-scheme", Value: scheme},
		{Name: "prefers-reduced-motion", Value: "reduce"}, // nothing to wait for
	}}.Call(t))
	t.watch()
	for _, script := range append([]string{noteViolations}, before...) {
		t.MustEvalOnNewDocument(script)
	}
	if address != "" {
		t.Go(address)
	}
	return t
}

// Go loads an address and waits until the page can be used.
func (t *Tab) Go(address string) {
	t.MustNavigate(address)
	t.MustWaitLoad()
	t.WaitFor("the page", "document.querySelector('#compare')")
}

// Leave closes the tab.
func (t *Tab) Leave() { t.Page.Close() }

const noteViolations = `globalThis.violations = [];
addEventListener("securitypolicyviolation", e => violations.push(e.violatedDirective + " " + e.blockedURI + " " + e.sample));`

// watch notes what must never happen.
func (t *Tab) watch() {
	t.must(proto.LogEnable{}.Call(t))
	go t.EachEvent(
		func(e *proto.PageJavascriptDialogOpening) {
			t.note("a dialog opened: " + e.Message)
			proto.PageHandleJavaScriptDialog{Accept: true}.Call(t)
		},
		func(e *proto.RuntimeExceptionThrown) {
			text := e.ExceptionDetails.Text
			if e.ExceptionDetails.Exception != nil {
				text += " " + e.ExceptionDetails.Exception.Description
			}
			t.note("an error was not caught: " + text)
		},
		func(e *proto.RuntimeConsoleAPICalled) {
			if e.Type == proto.RuntimeConsoleAPICalledTypeError {
				t.note(fmt.Sprint("the console says: ", e.Args))
			}
		},
		func(e *proto.LogEntryAdded) {
			if e.Entry.Level == proto.LogLogEntryLevelError {
				t.note("the browser says: " + e.Entry.Text + " " + e.Entry.URL)
			}
		},
	)()
}

// Forgive drops troubles that hold some words: a test has caused them itself.
func (t *Tab) Forgive(words string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.troubles = slices.DeleteFunc(t.troubles, func(trouble string) bool { return strings.Contains(trouble, words) })
}

func (t *Tab) note(trouble string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.troubles = append(t.troubles, trouble)
}

// Troubles returns what must never happen and did: dialogs, errors that
// nobody caught, errors in the console, violations of the page's policy.
func (t *Tab) Troubles() []string {
	var violations []string
	t.Value("globalThis.violations", &violations)
	t.mu.Lock()
	defer t.mu.Unlock()
	return append(append([]string{}, t.troubles...), violations...)
}

// Find returns the element of a role and a name, as a screen reader knows
// them, wherever it stands in the page. It waits for it.
func (t *Tab) Find(role, name string) *rod.Element {
	deadline := time.Now().Add(patience)
	for {
		if found := t.All(role, name); len(found) > 0 {
			return found[0]
		}
		if time.Now().After(deadline) {
			t.fail(fmt.Sprintf("there is no %s %q; there are: %s", role, name, strings.Join(t.Names(role), ", ")))
			return nil
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// Has reports whether the element is there now.
func (t *Tab) Has(role, name string) bool { return len(t.All(role, name)) > 0 }

// All returns all elements of a role and a name that are there now. If none
// has just this name, it returns those whose name contains it: what a button
// says may carry a sign or a key besides its word.
func (t *Tab) All(role, name string) []*rod.Element {
	var exact, near []*rod.Element
	for _, node := range t.nodes(role) {
		if !strings.Contains(node.name, name) {
			continue
		}
		resolved, err := proto.DOMResolveNode{BackendNodeID: node.id}.Call(t)
		if err != nil {
			continue // it has just gone
		}
		e, err := t.ElementFromObject(resolved.Object)
		if err != nil {
			continue
		}
		if node.name == name {
			exact = append(exact, e)
		} else {
			near = append(near, e)
		}
	}
	if len(exact) > 0 {
		return exact
	}
	return near
}

// Names returns the names of all elements of a role, in the page's order.
func (t *Tab) Names(role string) []string {
	names := []string{}
	for _, node := range t.nodes(role) {
		names = append(names, node.name)
	}
	return names
}

// node is an element as assistive technology knows it.
type node struct {
	id   proto.DOMBackendNodeID
	name string
}

func (t *Tab) nodes(role string) []node {
	document, err := t.Evaluate(rod.Eval("() => document").ByObject())
	t.must(err)
	tree, err := proto.AccessibilityQueryAXTree{ObjectID: document.ObjectID, Role: role}.Call(t)
	if err != nil {
		return nil // the page is changing under us
	}
	seen := []node{}
	for _, n := range tree.Nodes {
		if n.Ignored {
			continue
		}
		name := ""
		if n.Name != nil {
			name = n.Name.Value.Str()
		}
		seen = append(seen, node{n.BackendDOMNodeID, name})
	}
	return seen
}

// Value evaluates a JavaScript expression, waits for it if it is a promise,
// and stores it, by way of JSON.
func (t *Tab) Value(expression string, into any) {
	got, err := t.Evaluate(rod.Eval("() => (" + expression + ")").ByPromise())
	if err != nil {
		t.fail(expression, ": ", err)
		return
	}
	t.must(json.Unmarshal([]byte(got.Value.JSON("", "")), into))
}

// WaitFor waits until a JavaScript expression is true.
func (t *Tab) WaitFor(what, expression string) {
	deadline := time.Now().Add(patience)
	for {
		got, err := t.Evaluate(rod.Eval("() => Boolean(" + expression + ")"))
		if err == nil && got.Value.Bool() {
			return
		}
		if time.Now().After(deadline) {
			t.fail("waited in vain for ", what, " (", expression, ")")
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// Click clicks on the element of a role and a name.
func (t *Tab) Click(role, name string) { t.Find(role, name).MustClick() }

// Write replaces the text in a box, as typing does.
func (t *Tab) Write(box, text string) {
	t.Find("textbox", box).MustEval(`text => {
		this.value = text;
		this.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
	}`, text)
}

// Text returns the text in a box.
func (t *Tab) Text(box string) string {
	return t.Find("textbox", box).MustEval("() => this.value").Str()
}

// Press presses a key, with others held down.
func (t *Tab) Press(key input.Key, held ...input.Key) {
	actions := t.KeyActions().Press(held...)
	t.must(actions.Type(key).Do())
}

// Report is as much of a report as the checks look at.
type Report struct {
	Unit     string
	Related  *bool
	Original struct {
		Text      string
		Sentences []Sentence
		Blocks    []Block
	}
	Derivative struct {
		Text      string
		Sentences []Sentence
		Blocks    []Block
	}
	Links []struct{ Original, Derivative []int }
}

// Sentence is a sentence of a report, of either side.
type Sentence struct {
	Span    Span
	Block   int
	Verdict string
}

// Block is a block of a report.
type Block struct {
	Span Span
	Kind string
}

// Span is a range in UTF-16 code units.
type Span struct{ Start, End int }

// Forget makes the next call of Report wait for a report that is yet to come.
func (t *Tab) Forget() {
	t.MustEval(`() => {
		globalThis.lastReport = undefined;
		document.addEventListener("article-diff-report", () => {
			globalThis.lastReport = document.querySelector("article-diff").report;
		}, { once: true });
	}`)
}

// Report waits for the report since Forget, and until the page that shows it
// has given it the focus, a frame later: before that keys mean nothing.
func (t *Tab) Report() Report {
	t.WaitFor("a report", "globalThis.lastReport")
	t.WaitFor("the focus", `document.activeElement !== document.body || !document.querySelector("form[hidden]")`)
	var r Report
	t.Value("globalThis.lastReport", &r)
	return r
}

// Compare writes two texts into the boxes, compares them and waits for the
// report.
func (t *Tab) Compare(original, derivative string) Report {
	t.Write("Original", original)
	t.Write("Derivative", derivative)
	t.Forget()
	t.Click("button", "Compare")
	return t.Report()
}

func (t *Tab) must(err error) {
	if err != nil {
		t.fail(err)
	}
}

// Paste pastes a text into a box, by way of the clipboard.
func (t *Tab) Paste(box, text string) {
	t.must(proto.BrowserGrantPermissions{
		Permissions:      []proto.BrowserPermissionType{proto.BrowserPermissionTypeClipboardReadWrite, proto.BrowserPermissionTypeClipboardSanitizedWrite},
		BrowserContextID: t.Browser().BrowserContextID,
	}.Call(t.Browser()))
	t.MustActivate()
	t.MustEval("text => navigator.clipboard.writeText(text)", text)
	t.Find("textbox", box).MustFocus()
	t.must(proto.InputDispatchKeyEvent{Type: proto.InputDispatchKeyEventTypeKeyDown, Modifiers: input.ModifierControl, Key: "v", Code: "KeyV", Commands: []string{"paste"}}.Call(t))
	t.must(proto.InputDispatchKeyEvent{Type: proto.InputDispatchKeyEventTypeKeyUp, Key: "v", Code: "KeyV"}.Call(t))
}

// Choose gives a file to a box by its button.
func (t *Tab) Choose(box, file string) {
	give := t.MustHandleFileDialog()
	buttons := t.All("button", "Choose a file")
	i := 0
	if box == "Derivative" {
		i = 1
	}
	if len(buttons) <= i {
		t.fail("no button to choose a file")
		return
	}
	buttons[i].MustClick()
	give(file)
}

// Drop drops files on a box.
func (t *Tab) Drop(box string, files ...string) {
	at := t.Find("textbox", box).MustShape().OnePointInside()
	data := &proto.InputDragData{Items: []*proto.InputDragDataItem{}, Files: files, DragOperationsMask: 1}
	for _, kind := range []proto.InputDispatchDragEventType{proto.InputDispatchDragEventTypeDragEnter, proto.InputDispatchDragEventTypeDragOver, proto.InputDispatchDragEventTypeDrop} {
		t.must(proto.InputDispatchDragEvent{Type: kind, X: at.X, Y: at.Y, Data: data}.Call(t))
	}
}

// Part returns a part of the result, by the name that it has for style sheets.
func (t *Tab) Part(name string) *rod.Element {
	return t.MustElement("article-diff").MustShadowRoot().MustElement("[part~=" + name + "]")
}

// Alert returns what the page warns of.
func (t *Tab) Alert() string {
	var said string
	t.Value("document.querySelector('[role=alert]').textContent", &said)
	return said
}

// Focused returns the name of what has the focus, inside components too.
func (t *Tab) Focused() string {
	var name string
	t.Value(`(() => {
		let e = document.activeElement;
		while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;
		return e?.ariaLabel || e?.textContent.trim() || "";
	})()`, &name)
	return name
}

// TabTo presses the tab key until the focus is on something of a name.
func (t *Tab) TabTo(pattern string) {
	const most = 60
	name := regexp.MustCompile(pattern)
	passed := []string{}
	for range most {
		t.Press(input.Tab)
		focused := t.Focused()
		if name.MatchString(focused) {
			return
		}
		passed = append(passed, fmt.Sprintf("%.30q", focused))
	}
	t.fail("the tab key does not lead to ", pattern, " but to ", strings.Join(passed, ", "))
}
