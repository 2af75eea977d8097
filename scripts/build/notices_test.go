package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/evanw/esbuild/pkg/api"
)

// Every module whose code is shipped has its notice, in the version that is
// shipped.
func TestNoNoticeIsMissing(t *testing.T) {
	notices, err := os.ReadFile("../../THIRD_PARTY.md")
	if err != nil {
		t.Fatal(err)
	}
	const format = "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}{{end}}{{end}}"
	for program, env := range map[string][]string{
		"./wasm":            {"GOOS=js", "GOARCH=wasm"},
		"./scripts/compare": nil,
	} {
		list := exec.Command("go", "list", "-deps", "-f", format, program)
		list.Dir = "../.."
		list.Env = append(os.Environ(), env...)
		out, err := list.Output()
		if err != nil {
			t.Fatal(err)
		}
		modules := strings.FieldsFunc(string(out), func(r rune) bool { return r == '\n' })
		if len(modules) == 0 {
			t.Fatalf("%s seems to use no modules; the list is broken", program)
		}
		for _, module := range modules {
			if !strings.Contains(string(notices), "\n## "+module+"\n") {
				t.Errorf("THIRD_PARTY.md has no notice of %s, which %s contains", module, program)
			}
		}
	}
}

// The same holds of the packages from npm that the readers of files contain.
func TestNoNoticeOfAReaderIsMissing(t *testing.T) {
	notices, err := os.ReadFile("../../THIRD_PARTY.md")
	if err != nil {
		t.Fatal(err)
	}
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	b, err := newBundler(root)
	if err != nil {
		t.Fatal(err)
	}
	inPackage := regexp.MustCompile(`^(.*node_modules/((?:@[^/]+/)?[^/]+))/`)
	for _, r := range readers {
		if !strings.HasSuffix(r.source, ".ts") {
			continue // the worker of a library that is looked at anyway
		}
		if !installed(b.sources, r.library) {
			t.Skipf("%s is not installed (npm ci in site/)", r.library)
		}
		options := b.options(r.source, api.FormatESModule)
		options.Metafile = true
		var meta struct{ Inputs map[string]any }
		if err := json.Unmarshal([]byte(api.Build(options).Metafile), &meta); err != nil {
			t.Fatal(err)
		}
		found := 0
		for input := range meta.Inputs {
			m := inPackage.FindStringSubmatch(filepath.ToSlash(filepath.Join(b.sources, input)))
			if m == nil {
				continue
			}
			found++
			var pkg struct{ Version string }
			data, err := os.ReadFile(filepath.Join(m[1], "package.json"))
			if err == nil {
				err = json.Unmarshal(data, &pkg)
			}
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(string(notices), "\n## "+m[2]+" "+pkg.Version+"\n") {
				t.Errorf("THIRD_PARTY.md has no notice of %s %s, which %s contains", m[2], pkg.Version, r.name)
			}
		}
		if found == 0 {
			t.Errorf("%s seems to contain no package; the list is broken", r.name)
		}
	}
}
