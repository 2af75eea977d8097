package main

import (
	"compress/gzip"
	"errors"
	"io"
	"net"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
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
		"styles.css":       "",
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
		{"/styles.css", "text/css; charset=utf-8", 200},
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

func TestWhatIsSentCompressed(t *testing.T) {
	dir := folder(t)
	handler, err := newHandler(dir)
	if err != nil {
		t.Fatal(err)
	}
	get := func(path string, header ...string) *httptest.ResponseRecorder {
		r := httptest.NewRequest("GET", path, nil)
		for i := 0; i < len(header); i += 2 {
			r.Header.Set(header[i], header[i+1])
		}
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, r)
		return w
	}
	unpacked := func(w *httptest.ResponseRecorder) string {
		reader, err := gzip.NewReader(w.Body)
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(reader)
		if err != nil {
			t.Fatal(err)
		}
		return string(content)
	}
	for path, contentType := range map[string]string{"/": "text/html; charset=utf-8", "/page.js": "text/javascript; charset=utf-8", "/articlediff.wasm": "application/wasm"} {
		plain := get(path)
		small := get(path, "Accept-Encoding", "gzip, br")
		if small.Code != 200 || small.Header().Get("Content-Encoding") != "gzip" || small.Header().Get("Content-Type") != contentType || small.Header().Get("Vary") != "Accept-Encoding" {
			t.Errorf("%s: %d %v", path, small.Code, small.Header())
		} else if unpacked(small) != plain.Body.String() {
			t.Errorf("%s: compressed it is something else", path)
		}
		if plain.Header().Get("Content-Encoding") != "" {
			t.Errorf("%s: compressed for whoever did not ask for it", path)
		}
		if again := get(path, "Accept-Encoding", "gzip", "If-Modified-Since", small.Header().Get("Last-Modified")); again.Code != 304 {
			t.Errorf("%s: sent again though it had not changed: %d", path, again.Code)
		}
	}
	// A rebuilt page shows at once.
	later := time.Now().Add(time.Hour)
	if err := errors.Join(os.WriteFile(filepath.Join(dir, "page.js"), []byte("2"), 0o644), os.Chtimes(filepath.Join(dir, "page.js"), later, later)); err != nil {
		t.Fatal(err)
	}
	if got := unpacked(get("/page.js", "Accept-Encoding", "gzip")); got != "2" {
		t.Errorf("after the change it is still %q", got)
	}
	other := `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">`
	if err := os.WriteFile(filepath.Join(dir, "index.html"), []byte(other), 0o644); err != nil {
		t.Fatal(err)
	}
	if got := get("/").Header().Get("Content-Security-Policy"); !strings.HasPrefix(got, "default-src 'self';") {
		t.Errorf("after the change the policy is still %q", got)
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
