package main

import (
	"net"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const testPolicy = "default-src 'none'; script-src 'self'"

// folder makes a page to serve.
func folder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range map[string]string{
		"index.html":       `<meta http-equiv="Content-Security-Policy" content="` + testPolicy + `">`,
		"page.js":          "1",
		"articlediff.wasm": "\x00asm",
		"page.css":         "",
		"sub/hidden.txt":   "",
	} {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestWhatIsServed(t *testing.T) {
	handler, err := newHandler(folder(t))
	if err != nil {
		t.Fatal(err)
	}
	cases := []struct {
		path, contentType string
		status            int
	}{
		{"/", "text/html; charset=utf-8", 200},
		{"/page.js", "text/javascript; charset=utf-8", 200},
		{"/page.css", "text/css; charset=utf-8", 200},
		{"/articlediff.wasm", "application/wasm", 200},
		{"/nothing.js", "text/plain; charset=utf-8", 404},
		{"/sub/", "text/plain; charset=utf-8", 404},              // a folder is not listed
		{"/../handler.go", "text/plain; charset=utf-8", 404},     // nothing outside is served
		{"/%2e%2e/handler.go", "text/plain; charset=utf-8", 404}, // however it is spelt
		{"/..%2fhandler_test.go", "text/plain; charset=utf-8", 404},
	}
	for _, c := range cases {
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, httptest.NewRequest("GET", c.path, nil))
		if w.Code != c.status || w.Header().Get("Content-Type") != c.contentType {
			t.Errorf("%s: want %d %s, got %d %s", c.path, c.status, c.contentType, w.Code, w.Header().Get("Content-Type"))
		}
		if got := w.Header().Get("Content-Security-Policy"); !strings.HasPrefix(got, testPolicy+";") {
			t.Errorf("%s: the policy is %q", c.path, got)
		}
	}
}

func TestAPageWithoutAPolicyIsNotServed(t *testing.T) {
	dir := t.TempDir()
	if _, err := newHandler(dir); err == nil {
		t.Error("an empty folder was accepted")
	}
	if err := os.WriteFile(filepath.Join(dir, "index.html"), []byte("<p>"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := newHandler(dir); err == nil {
		t.Error("a page without a policy was accepted")
	}
}

func TestATakenPortIsReplaced(t *testing.T) {
	first, err := listen(0)
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	taken := first.Addr().(*net.TCPAddr).Port
	second, err := listen(taken)
	if err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	if second.Addr().(*net.TCPAddr).Port == taken {
		t.Error("one port was given twice")
	}
}
