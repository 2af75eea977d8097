package main

import (
	"os"
	"path/filepath"
	"regexp"

	"github.com/evanw/esbuild/pkg/api"
)

// The languages of the interface but English, each a script of its own: a
// reader needs one of them. Their sources, strings/<tag>.ts, import nothing
// that the page changes.
const languagePrefix = "language-"

var languageFile = regexp.MustCompile(`^([a-z]{2,3})\.ts$`)

// addLanguages bundles all languages but English, which every page carries.
func (p *page) addLanguages(b bundler) error {
	entries, err := os.ReadDir(filepath.Join(b.sources, "strings"))
	if os.IsNotExist(err) {
		return nil // a page of few words
	}
	if err != nil {
		return err
	}
	for _, e := range entries {
		name := languageFile.FindStringSubmatch(e.Name())
		if name == nil || name[1] == "en" {
			continue
		}
		if p.scripts[languagePrefix+name[1]+".js"], err = b.bundle("strings/"+e.Name(), api.FormatESModule); err != nil {
			return err
		}
	}
	return nil
}

// languagesApart keeps the languages that are loaded on demand out of the
// scripts that load them; a classic script, which can load none, has them all.
func languagesApart(format api.Format) api.Plugin {
	return api.Plugin{Name: "languages", Setup: func(build api.PluginBuild) {
		if format != api.FormatESModule {
			return
		}
		build.OnResolve(api.OnResolveOptions{Filter: `^\./[a-z]{2,3}$`}, func(args api.OnResolveArgs) (api.OnResolveResult, error) {
			if args.Kind != api.ResolveJSDynamicImport {
				return api.OnResolveResult{}, nil
			}
			return api.OnResolveResult{Path: "./" + languagePrefix + args.Path[len("./"):] + ".js", External: true}, nil
		})
	}}
}
