package diffcore_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/articlediff/articlediff"

// The boundaries of the program, each a rule on what may import what.
var boundaries = []struct {
	why    string
	holds  func(folder string) bool   // where it holds; folders are named from the root, with slashes
	forbid func(imported string) bool // what may not be imported there
}{
	{
		"the core reads no file, no network, no clock and no chance, so the same texts give the same report",
		func(folder string) bool { return within(folder, "diffcore") },
		func(imported string) bool {
			return within(imported, "os") || within(imported, "net") || within(imported, "math/rand") ||
				within(imported, "crypto/rand") || within(imported, "time") || within(imported, "syscall") || imported == "unsafe"
		},
	},
	{
		"the core knows nobody who uses it",
		func(folder string) bool { return within(folder, "diffcore") },
		func(imported string) bool {
			return within(imported, module) && !within(imported, module+"/diffcore")
		},
	},
	{
		"a leaf knows none of the nouns, so no cycle is possible and letters and numbers test it",
		func(folder string) bool { return within(folder, "diffcore/internal") },
		func(imported string) bool { return within(imported, module) },
	},
	{
		"only the door speaks to JavaScript",
		func(folder string) bool { return folder != "wasm" },
		func(imported string) bool {
			return within(imported, "github.com/hack-pad/safejs") || within(imported, "syscall/js")
		},
	},
	{
		"the door speaks to JavaScript through safejs alone",
		func(folder string) bool { return folder == "wasm" },
		func(imported string) bool { return imported == "syscall/js" },
	},
}

// within reports whether a path is the folder or lies in it.
func within(name, folder string) bool {
	return name == folder || strings.HasPrefix(name, folder+"/")
}

func TestBoundaries(t *testing.T) {
	files := 0
	for name, imports := range importsOfProgram(t) {
		files++
		for _, b := range boundaries {
			if !b.holds(path.Dir(name)) {
				continue
			}
			for _, imported := range imports {
				if b.forbid(imported) {
					t.Errorf("%s imports %s, but %s", name, imported, b.why)
				}
			}
		}
	}
	if files < 10 {
		t.Errorf("only %d files were looked at; the walk is broken", files)
	}
}

// importsOfProgram returns what each Go file but the tests imports, by its
// name from the root.
func importsOfProgram(t *testing.T) map[string][]string {
	t.Helper()
	const root = ".."
	imports := map[string][]string{}
	for _, folder := range []string{"diffcore", "wasm", "scripts"} {
		err := filepath.WalkDir(filepath.Join(root, folder), func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
				return err
			}
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
			if err != nil {
				return err
			}
			relative, err := filepath.Rel(root, name)
			if err != nil {
				return err
			}
			relative = filepath.ToSlash(relative)
			imports[relative] = []string{}
			for _, spec := range file.Imports {
				imported, err := strconv.Unquote(spec.Path.Value)
				if err != nil {
					return err
				}
				imports[relative] = append(imports[relative], imported)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return imports
}

func TestTheBoundariesAreGuarded(t *testing.T) {
	cases := []struct {
		folder, imported string
		forbidden        bool
	}{
		{"diffcore", "os", true},
		{"diffcore", "net/http", true},
		{"diffcore", "math/rand/v2", true},
		{"diffcore", "math", false},
		{"diffcore", module + "/diffcore/internal/stem", false},
		{"diffcore", module + "/wasm/door", true},
		{"diffcore/internal/stem", module + "/diffcore", true},
		{"diffcore/internal/stem", module + "/diffcore/internal/align", true},
		{"scripts/compare", "os", false},
		{"scripts/compare", "github.com/hack-pad/safejs", true},
		{"wasm", "github.com/hack-pad/safejs", false},
		{"wasm", "syscall/js", true},
		{"wasm/door", "github.com/hack-pad/safejs", true},
	}
	for _, c := range cases {
		forbidden := false
		for _, b := range boundaries {
			forbidden = forbidden || b.holds(c.folder) && b.forbid(c.imported)
		}
		if forbidden != c.forbidden {
			t.Errorf("%s imports %s: forbidden is %v, want %v", c.folder, c.imported, forbidden, c.forbidden)
		}
	}
}
