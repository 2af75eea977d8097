package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var smallWasm = []byte("\x00asm\x01\x00\x00\x00")

func smallPage(t *testing.T) *page {
	t.Helper()
	root, err := filepath.Abs("testdata")
	if err != nil {
		t.Fatal(err)
	}
	p, err := bundle(root, smallWasm)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func smallFolder(t *testing.T) files {
	t.Helper()
	folder, err := smallPage(t).folder()
	if err != nil {
		t.Fatal(err)
	}
	return folder
}

func TestTheFolderHoldsThePage(t *testing.T) {
	folder := smallFolder(t)
	names := slices.Sorted(maps.Keys(folder))
	if want := []string{"article-diff.js", "articlediff.wasm", "index.html", "language-es.js", "page.js", "worker.js"}; !slices.Equal(names, want) {
		t.Errorf("want %q, got %q", want, names)
	}
	contains := []struct{ file, text, why string }{
		{"page.js", "It rained on Monday.", "a .txt that is imported is text"},
		{"page.js", ":host", "a .css that a script imports is text"},
		{"index.html", "<style>p{color", "the page's own styles stand in it"},
		{"index.html", "<script>globalThis.ARTICLEDIFF_INLINE={", "what begins the worker stands in it"},
		{"worker.js", "Go program has already exited", "wasm_exec is the toolchain's"},
		{"page.js", `import("./language-es.js")`, "another language is loaded on demand"},
		{"language-es.js", "hola", "and has its words in a script of its own"},
		{"article-diff.js", "export{", "the element is a module that others import"},
	}
	for _, c := range contains {
		if !strings.Contains(string(folder[c.file]), c.text) {
			t.Errorf("%s: %s has no %q", c.why, c.file, c.text)
		}
	}
	if strings.Contains(string(folder["page.js"]), "hola") {
		t.Error("every reader loads the words of every language")
	}
	if strings.Contains(string(folder["worker.js"]), "export{") {
		t.Error("the worker must be a classic script, since a Blob's is")
	}
}

func TestTheSingleFileHoldsEverything(t *testing.T) {
	single, err := smallPage(t).singleFile()
	if err != nil {
		t.Fatal(err)
	}
	html := string(single)
	if loads := regexp.MustCompile(`\s(src|href)=`).FindString(html); loads != "" {
		t.Errorf("it still loads something: %q", loads)
	}
	if !strings.Contains(html, "hola") {
		t.Error("it speaks English alone")
	}
	policy := regexp.MustCompile(`Content-Security-Policy" content="([^"]+)"`).FindStringSubmatch(html)[1]
	scripts := regexp.MustCompile(`(?s)<script>(.*?)</script>`).FindAllStringSubmatch(html, -1)
	if len(scripts) != 2 {
		t.Fatalf("want 2 scripts, the one that begins the program and the page's, got %d", len(scripts))
	}
	styles := regexp.MustCompile(`(?s)<style>(.*?)</style>`).FindAllStringSubmatch(html, -1)
	if len(styles) != 1 {
		t.Fatalf("want 1 style, got %d", len(styles))
	}
	if want := "default-src 'none'; script-src " + hash(scripts[0][1]) + " " + hash(scripts[1][1]) + " 'wasm-unsafe-eval'; style-src " + hash(styles[0][1]) +
		"; worker-src blob:; connect-src 'none'; form-action 'none'"; policy != want {
		t.Errorf("want the policy\n%s\ngot\n%s", want, policy)
	}

	data := strings.TrimPrefix(scripts[0][1], "globalThis.ARTICLEDIFF_INLINE=")
	var inline struct {
		Program []byte
		Worker  string
	}
	if err := json.NewDecoder(strings.NewReader(data)).Decode(&inline); err != nil {
		t.Fatal(err)
	}
	r, err := gzip.NewReader(bytes.NewReader(inline.Program))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := io.ReadAll(r); err != nil || !bytes.Equal(got, smallWasm) {
		t.Errorf("the wasm comes back as %q (%v)", got, err)
	}
	if !strings.Contains(inline.Worker, "onmessage") {
		t.Errorf("the worker is %.60q", inline.Worker)
	}
}

func TestTheSameSourcesGiveTheSameBytes(t *testing.T) {
	first, second := smallPage(t), smallPage(t)
	one, err := first.singleFile()
	if err != nil {
		t.Fatal(err)
	}
	two, err := second.singleFile()
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(one, two) {
		t.Error("the single file differs")
	}
	again := smallFolder(t)
	for name, content := range smallFolder(t) {
		if !bytes.Equal(content, again[name]) {
			t.Errorf("%s differs", name)
		}
	}
}

func TestNoPathOfThisMachineIsBuiltIn(t *testing.T) {
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range smallFolder(t) {
		if bytes.Contains(content, []byte(here)) {
			t.Errorf("%s holds the path %s", name, here)
		}
	}
}

func TestAPageThatTheBuildDoesNotKnowIsAnError(t *testing.T) {
	p := smallPage(t)
	for why, html := range map[string]string{
		"no start":      startTag.ReplaceAllString(p.html, ""),
		"no script":     scriptTag.ReplaceAllString(p.html, ""),
		"two scripts":   scriptTag.ReplaceAllString(p.html, "$0$0"),
		"no policy":     policyTag.ReplaceAllString(p.html, ""),
		"half a policy": strings.Replace(p.html, "connect-src", "", 1),
		"no body":       strings.Replace(p.html, "</body>", "", 1),
	} {
		odd := *p
		odd.html = html
		if _, err := odd.singleFile(); err == nil {
			t.Errorf("%s: want an error", why)
		}
	}
}

func TestCodeThatWouldEndItsElementIsAnError(t *testing.T) {
	p := smallPage(t)
	p.inline = "var s = `</SCRIPT>`"
	if _, err := p.singleFile(); err == nil {
		t.Error("a script that ends early was accepted")
	}
	p.start = p.inline
	if _, err := p.folder(); err == nil {
		t.Error("a first script that ends early was accepted")
	}
}

func TestAFirstLoadThatIsTooHeavyIsAnError(t *testing.T) {
	noise := make([]byte, firstLoadBudget+1)
	state := uint32(1)
	for i := range noise {
		state = state*1664525 + 1013904223
		noise[i] = byte(state >> 24)
	}
	if err := printSizes(io.Discard, files{"noise": noise}); err == nil {
		t.Error("a megabyte of noise was accepted")
	}
	if err := printSizes(io.Discard, files{singleFile: noise, "page.js": noise[:1000]}); err != nil {
		t.Error(err)
	}
}
