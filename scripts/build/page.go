package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

const (
	wasmFile   = "articlediff.wasm"
	htmlFile   = "index.html"
	singleFile = "article-diff.html"
)

// What the build looks for in the page.
var (
	scriptTag = regexp.MustCompile(`<script type="module" src="page\.js"></script>\n?`)
	startTag  = regexp.MustCompile(`<script src="start\.js"></script>\n?`)
	stylesTag = regexp.MustCompile(`<link rel="stylesheet" href="([a-z-]+\.css)">`)
	policyTag = regexp.MustCompile(`(<meta http-equiv="Content-Security-Policy" content=")([^"]+)(">)`)
	bodyEnd   = regexp.MustCompile(`</body>`)
)

// folder is the page as files for a server. All its addresses are relative,
// so it works from any path.
func (p *page) folder() (files, error) {
	f := files{wasmFile: p.wasm}
	for name, content := range p.scripts {
		f[name] = content
	}
	start, err := p.startWith(nil)
	if err != nil {
		return nil, err
	}
	html, err := replaceOnce(p.html, startTag, scriptElement(start))
	if err != nil {
		return nil, err
	}
	html, err = withPolicy(html, map[string]string{"script-src": "'self' " + hash(start) + " 'wasm-unsafe-eval'"})
	f[htmlFile] = []byte(html)
	return f, errors.Join(err, mayStandInHTML("script", start))
}

// singleFile is the page as one file that works from disk: the script is a
// classic one, and the wasm a base64 of gzip, since a page from disk may fetch
// nothing.
func (p *page) singleFile() ([]byte, error) {
	wasm, err := compress(p.wasm)
	if err != nil {
		return nil, err
	}
	start, err := p.startWith(wasm)
	if err != nil {
		return nil, err
	}
	html, err := replaceOnce(p.html, startTag, "")
	if err != nil {
		return nil, err
	}
	if html, err = replaceOnce(html, scriptTag, ""); err != nil {
		return nil, err
	}
	// A module waits for the document, a classic script does not; and the paint
	// need not wait for megabytes: both go last.
	if html, err = replaceOnce(html, bodyEnd, scriptElement(start)+scriptElement(p.inline)+"</body>"); err != nil {
		return nil, err
	}
	html, err = withPolicy(html, map[string]string{
		"script-src":  hash(start) + " " + hash(p.inline) + " 'wasm-unsafe-eval'",
		"worker-src":  "blob:",
		"connect-src": "'none'",
	})
	return []byte(html), errors.Join(err, mayStandInHTML("script", start), mayStandInHTML("script", p.inline))
}

// startWith is the page's first script with what it starts: the worker's
// source, and the program itself where the page cannot fetch it.
func (p *page) startWith(program []byte) (string, error) {
	inline := struct {
		Worker  string `json:"worker"`
		Program []byte `json:"program,omitempty"` // as base64
	}{string(p.scripts[workerScript+".js"]), program}
	data, err := json.Marshal(inline) // escapes <, so that no text can end the script
	return "globalThis.ARTICLEDIFF_INLINE=" + string(data) + ";" + p.start, err
}

func scriptElement(code string) string { return "<script>" + code + "</script>\n" }

// replaceOnce replaces what must stand in the page once.
func replaceOnce(html string, what *regexp.Regexp, by string) (string, error) {
	if n := len(what.FindAllString(html, -1)); n != 1 {
		return "", fmt.Errorf("site/index.html must hold %s once, and holds it %d times", what, n)
	}
	return what.ReplaceAllLiteralString(html, by), nil
}

// withStyles puts the styles that a page links into it: it paints as soon as
// it is there, and waits for no other file.
func withStyles(html string, b bundler) (string, error) {
	var problems []error
	hashes := ""
	html = stylesTag.ReplaceAllStringFunc(html, func(tag string) string {
		styles, err := b.bundle(stylesTag.FindStringSubmatch(tag)[1], api.FormatDefault)
		problems = append(problems, err, mayStandInHTML("style", string(styles)))
		hashes += " " + hash(string(styles))
		return "<style>" + string(styles) + "</style>"
	})
	html, err := withPolicy(html, map[string]string{"style-src": strings.TrimSpace(hashes)})
	return html, errors.Join(append(problems, err)...)
}

// withPolicy gives directives of a page's content security policy new sources.
func withPolicy(html string, sources map[string]string) (string, error) {
	policy := policyTag.FindStringSubmatch(html)
	if policy == nil {
		return "", errors.New("site/index.html has no content security policy")
	}
	changed := policy[2]
	var problems []error
	for directive, allowed := range sources {
		var err error
		changed, err = withDirective(changed, directive, allowed)
		problems = append(problems, err)
	}
	return policyTag.ReplaceAllString(html, "${1}"+changed+"${3}"), errors.Join(problems...)
}

// withDirective gives a directive of a content security policy new sources.
func withDirective(policy, name, sources string) (string, error) {
	directives := strings.Split(policy, ";")
	for i, d := range directives {
		if fields := strings.Fields(d); len(fields) > 0 && fields[0] == name {
			directives[i] = " " + name + " " + sources
			return strings.TrimSpace(strings.Join(directives, ";")), nil
		}
	}
	return "", fmt.Errorf("the policy of site/index.html has no %s", name)
}

// hash is what a policy calls an inline script or style by.
func hash(inline string) string {
	sum := sha256.Sum256([]byte(inline))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// mayStandInHTML guards against code that would end its own element.
func mayStandInHTML(element, code string) error {
	for _, end := range []string{"</" + element, "<!--"} {
		if strings.Contains(strings.ToLower(code), end) {
			return fmt.Errorf("a %s holds %q, so it cannot stand in the page", element, end)
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
