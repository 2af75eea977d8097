package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// page holds all that the page is made of.
type page struct {
	html    string // with its styles in it, for which the first paint need not wait
	scripts files  // by the name that they are loaded by
	start   string // the page's first script, which stands in it
	inline  string // the page's script once more, as a classic one: modules do not load from disk
	wasm    []byte
}

// The scripts that are bundled by themselves; each has its source in site/src.
const (
	startScript   = "start"        // what begins the worker
	pageScript    = "page"         // the page
	elementScript = "article-diff" // the element alone, for who embeds it
	workerScript  = "worker"       // what runs the core beside the page
)

// bundle puts the sources of the page together.
func bundle(root string, wasm []byte) (*page, error) {
	html, err := os.ReadFile(filepath.Join(root, "site", "index.html"))
	if err != nil {
		return nil, err
	}
	b, err := newBundler(root)
	if err != nil {
		return nil, err
	}
	p := &page{scripts: files{}, wasm: wasm}
	if p.html, err = withStyles(string(html), b); err != nil {
		return nil, err
	}
	for _, s := range []struct {
		name   string
		format api.Format
	}{
		{pageScript, api.FormatESModule},
		{elementScript, api.FormatESModule},
		{workerScript, api.FormatIIFE}, // a worker from a Blob is a classic one
	} {
		if p.scripts[s.name+".js"], err = b.bundle(s.name+".ts", s.format); err != nil {
			return nil, err
		}
	}
	if err := p.addLanguages(b); err != nil {
		return nil, err
	}
	if err := p.addReaders(b, filepath.Join(root, "site", "node_modules")); err != nil {
		return nil, err
	}
	start, err := b.bundle(startScript+".ts", api.FormatIIFE)
	if err != nil {
		return nil, err
	}
	p.start = string(start)
	classic, err := b.bundle(pageScript+".ts", api.FormatIIFE)
	if err != nil {
		return nil, err
	}
	// A library writes XML; in its strings the beginning of a comment can be
	// spelt so that it does not begin one in the page.
	p.inline = strings.ReplaceAll(string(classic), "<!--", `\x3c!--`)
	return p, nil
}

// bundler bundles entry points of site/src.
type bundler struct {
	sources  string
	wasmExec string
}

func newBundler(root string) (bundler, error) {
	exec, err := wasmExec(root)
	return bundler{filepath.Join(root, "site", "src"), exec}, err
}

func (b bundler) bundle(entry string, format api.Format) ([]byte, error) {
	result := api.Build(b.options(entry, format))
	if len(result.Errors) > 0 {
		return nil, fmt.Errorf("bundling site/src/%s: %s", entry, result.Errors[0].Text)
	}
	if len(result.OutputFiles) != 1 {
		return nil, errors.New("bundling site/src/" + entry + " gave more than one file")
	}
	return result.OutputFiles[0].Contents, nil
}

// options says how an entry point is bundled.
func (b bundler) options(entry string, format api.Format) api.BuildOptions {
	return api.BuildOptions{
		AbsWorkingDir:     b.sources, // messages and names depend on it, so on no machine
		EntryPoints:       []string{entry},
		Bundle:            true,
		Format:            format,
		Target:            api.ES2022,
		Charset:           api.CharsetUTF8,
		MinifyWhitespace:  true,
		MinifyIdentifiers: true,
		MinifySyntax:      true,
		LegalComments:     api.LegalCommentsNone, // THIRD_PARTY.md goes along instead
		Define:            b.defines(format),
		Alias:             map[string]string{"wasm_exec": b.wasmExec},
		Loader:            b.loaders(format),
		Plugins:           []api.Plugin{readersApart(format), languagesApart(format)},
		Write:             false,
		LogLevel:          api.LogLevelWarning,
	}
}

// defines says what an expression is from the start. A classic script has no
// import.meta; the page knows, and asks document.currentScript first.
func (b bundler) defines(format api.Format) map[string]string {
	if format == api.FormatIIFE {
		return map[string]string{"import.meta.url": "undefined"}
	}
	return nil
}

// loaders says what an import gives. Styles that a script imports are text,
// for the sheets that it constructs itself.
func (b bundler) loaders(format api.Format) map[string]api.Loader {
	l := map[string]api.Loader{".txt": api.LoaderText}
	if format != api.FormatDefault {
		l[".css"] = api.LoaderText
	}
	return l
}
