package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// The readers of files that are more than text. They are scripts of their own,
// loaded when such a file is opened, and stand on libraries from npm. Each has
// its source in site/src, or is a library's own worker.
var readers = []struct {
	name, source, library string
	inSingleFile          bool // the single file can load nothing; that of PDF would weigh half of it
}{
	{"reader-html", "reader-html.ts", "@mozilla/readability", true},
	{"reader-docx", "reader-docx.ts", "mammoth", true},
	{"reader-pdf", "reader-pdf.ts", "pdfjs-dist", false},
	{"pdf-worker", "pdfjs-dist/build/pdf.worker.mjs", "pdfjs-dist", false},
}

// addReaders bundles the readers whose libraries are installed. Without them
// the page works and says that it cannot open such files.
func (p *page) addReaders(b bundler, libraries string) error {
	for _, r := range readers {
		source := r.source
		if !strings.HasSuffix(source, ".ts") {
			source = filepath.Join(libraries, filepath.FromSlash(source))
		} else if _, err := os.Stat(filepath.Join(b.sources, source)); err != nil {
			continue // a page without readers
		}
		if _, err := os.Stat(filepath.Join(libraries, filepath.FromSlash(r.library))); err != nil {
			fmt.Fprintf(os.Stderr, "build: without %s (npm ci in site/ installs what it needs)\n", r.name)
			continue
		}
		script, err := b.bundle(source, api.FormatESModule)
		if err != nil {
			return err
		}
		p.scripts[r.name+".js"] = script
	}
	return nil
}

// isReader reports whether a script is loaded only when a file needs it.
func isReader(name string) bool {
	for _, r := range readers {
		if name == r.name+".js" {
			return true
		}
	}
	return false
}

// readersApart keeps the readers out of the scripts that load them, but for
// those that the single file holds.
func readersApart(format api.Format) api.Plugin {
	return api.Plugin{Name: "readers", Setup: func(build api.PluginBuild) {
		build.OnResolve(api.OnResolveOptions{Filter: `^\./reader-[a-z]+$`}, func(args api.OnResolveArgs) (api.OnResolveResult, error) {
			for _, r := range readers {
				if args.Path == "./"+r.name && format == api.FormatIIFE && r.inSingleFile && installed(args.ResolveDir, r.library) {
					return api.OnResolveResult{}, nil
				}
			}
			return api.OnResolveResult{Path: args.Path + ".js", External: true}, nil
		})
	}}
}

// installed reports whether a library is there for the sources in a folder.
func installed(sources, library string) bool {
	_, err := os.Stat(filepath.Join(sources, "..", "node_modules", filepath.FromSlash(library)))
	return err == nil
}
