package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"strings"
)

// What the page names its parts, and where the policy of its security stands.
const (
	wasmFile   = "articlediff.wasm"
	htmlFile   = "index.html"
	singleFile = "article-diff.html"

	charsetTag = `<meta charset="utf-8">`
	scriptTag  = `<script type="module" src="page.js"></script>`
	stylesTag  = `<link rel="stylesheet" href="page.css">`
)

// The content security policies. Both allow the page its own parts and
// nothing else: no other host, no string that becomes code, no form.
const (
	folderPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
		"worker-src 'self' blob:; connect-src 'self'; img-src 'self' data: blob:; " + commonPolicy
	singlePolicy = "default-src 'none'; script-src %s 'wasm-unsafe-eval'; style-src %s; " +
		"worker-src blob:; connect-src 'none'; img-src data: blob:; " + commonPolicy
	commonPolicy = "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types articlediff"
)

// folder is the page as files for a server. All its addresses are relative,
// so it works from any path.
func (p *page) folder() files {
	f := files{wasmFile: p.wasm}
	for name, content := range p.scripts {
		f[name] = content
	}
	for name, content := range p.styles {
		f[name] = content
	}
	f[htmlFile] = []byte(withPolicy(p.html, folderPolicy))
	return f
}

// singleFile is the page as one file that works from disk: the script is a
// classic one, the worker a text to make a Blob of, and the wasm a base64 of
// gzip, since a page from disk may fetch nothing.
func (p *page) singleFile() (files, error) {
	wasm, err := compress(p.wasm)
	if err != nil {
		return nil, err
	}
	inline, err := json.Marshal(map[string]string{ // escapes <, so that no text can end the script
		"wasm":   base64.StdEncoding.EncodeToString(wasm),
		"worker": string(p.scripts[workerScript+".js"]),
	})
	if err != nil {
		return nil, err
	}
	scripts := []string{"globalThis.ARTICLEDIFF_INLINE=" + string(inline), p.inline}
	styles := string(p.styles[pageStyles])

	html, err := replaceOnce(p.html, stylesTag, "<style>"+styles+"</style>")
	if err != nil {
		return nil, err
	}
	if html, err = replaceOnce(html, scriptTag, ""); err != nil {
		return nil, err
	}
	// A module waits for the document, a classic script does not: it goes last.
	tags, hashes := "", ""
	for _, s := range scripts {
		if err := mayStandInHTML(s, "</script", "<!--"); err != nil {
			return nil, err
		}
		tags += "<script>" + s + "</script>\n"
		hashes += " " + hash(s)
	}
	if err := mayStandInHTML(styles, "</style"); err != nil {
		return nil, err
	}
	if html, err = replaceOnce(html, "</body>", tags+"</body>"); err != nil {
		return nil, err
	}
	html = withPolicy(html, fmt.Sprintf(singlePolicy, hashes[1:], hash(styles)))
	return files{singleFile: []byte(html)}, nil
}

// withPolicy writes a content security policy into the page, before all that
// it governs.
func withPolicy(html, policy string) string {
	tag := `<meta http-equiv="Content-Security-Policy" content="` + policy + `">`
	return strings.Replace(html, charsetTag, charsetTag+"\n"+tag, 1)
}

// hash is what a policy calls an inline script or style by.
func hash(inline string) string {
	sum := sha256.Sum256([]byte(inline))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

func replaceOnce(html, old, new string) (string, error) {
	if n := strings.Count(html, old); n != 1 {
		return "", fmt.Errorf("site/index.html must hold %s once, and holds it %d times", old, n)
	}
	return strings.Replace(html, old, new, 1), nil
}

// mayStandInHTML guards against code that would end its own element.
func mayStandInHTML(code string, ends ...string) error {
	for _, end := range ends {
		if strings.Contains(strings.ToLower(code), end) {
			return fmt.Errorf("a script or style holds %q, so it cannot stand in the page", end)
		}
	}
	return nil
}

// compress gives the smallest gzip, with no name and no date in it.
func compress(content []byte) ([]byte, error) {
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(content); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
