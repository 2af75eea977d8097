package main

import (
	"fmt"
	"mime"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"regexp"
)

// contentTypes are those of the page's parts. They are said here because a
// machine's own table may lack them or be wrong: a browser runs no script
// that comes as text/plain, and streams no wasm that comes as anything else.
var contentTypes = map[string]string{
	".css":  "text/css; charset=utf-8",
	".html": "text/html; charset=utf-8",
	".js":   "text/javascript; charset=utf-8",
	".json": "application/json",
	".md":   "text/markdown; charset=utf-8",
	".png":  "image/png",
	".svg":  "image/svg+xml",
	".txt":  "text/plain; charset=utf-8",
	".wasm": "application/wasm",
}

// newHandler serves the files of dir with the headers that a careful host
// would send.
func newHandler(dir string) (http.Handler, error) {
	page := filepath.Join(dir, "index.html")
	if _, err := policyOf(page); err != nil {
		return nil, err
	}
	for extension, contentType := range contentTypes {
		if err := mime.AddExtensionType(extension, contentType); err != nil {
			return nil, err
		}
	}
	headers := map[string]string{
		"Cross-Origin-Opener-Policy":   "same-origin",
		"Cross-Origin-Resource-Policy": "same-origin",
		"Referrer-Policy":              "no-referrer",
		"X-Content-Type-Options":       "nosniff",
		"Cache-Control":                "no-cache", // a rebuilt page shows at once
	}
	folder := http.FileServer(http.Dir(dir))
	packer := packer{packed: map[string]packedFile{}}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for name, value := range headers {
			w.Header().Set(name, value)
		}
		policy, err := policyOf(page) // a page that is built again may have another
		if err != nil {
			http.Error(w, err.Error(), http.StatusServiceUnavailable)
			return
		}
		w.Header().Set("Content-Security-Policy", policy+"; frame-ancestors 'self'")
		name := path.Clean("/" + r.URL.Path)
		file := filepath.Join(dir, filepath.FromSlash(name))
		if name == "/" {
			file = page
		} else if isFolder(file) {
			http.NotFound(w, r) // folders are not listed
			return
		}
		if !packer.serve(w, r, file) {
			folder.ServeHTTP(w, r)
		}
	}), nil
}

func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

var policyTag = regexp.MustCompile(`<meta http-equiv="Content-Security-Policy" content="([^"]+)">`)

// policyOf returns the content security policy that a page asks for, so that
// the header and the page always say the same.
func policyOf(page string) (string, error) {
	html, err := os.ReadFile(page)
	if err != nil {
		return "", fmt.Errorf("there is no page to serve: %w", err)
	}
	tag := policyTag.FindSubmatch(html)
	if tag == nil {
		return "", fmt.Errorf("%s names no content security policy", page)
	}
	return string(tag[1]), nil
}
