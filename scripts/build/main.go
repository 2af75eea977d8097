// Command build makes the page from its sources, with Go and nothing else.
//
//	build site DIR    the page as a folder, for a server
//	build dist DIR    the same, and the page as one file that opens from disk
//	build weigh DIR   prints what each part of such a folder weighs
//
// The same sources and the same Go give the same bytes.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	root := flag.String("root", "../..", "the folder of the repository")
	flag.Usage = func() {
		fmt.Fprintln(os.Stderr, "usage: build [-root FOLDER] site|dist|weigh DIR")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 2 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(*root, flag.Arg(0), flag.Arg(1)); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

func run(root, what, dir string) error {
	root, err := filepath.Abs(root)
	if err != nil {
		return err
	}
	switch what {
	case "site", "dist":
		built, err := build(root, what == "dist")
		if err != nil {
			return err
		}
		return built.write(dir)
	case "weigh":
		built, err := readFiles(dir)
		if err != nil {
			return err
		}
		return printSizes(os.Stdout, built)
	}
	return fmt.Errorf("there is no %q to do", what)
}

// build makes the page; to give away, also as a single file and with the
// notices that must go along.
func build(root string, toGiveAway bool) (files, error) {
	wasm, err := compileWasm(root)
	if err != nil {
		return nil, err
	}
	page, err := bundle(root, wasm)
	if err != nil {
		return nil, err
	}
	built, err := page.folder()
	if err != nil || !toGiveAway {
		return built, err
	}
	if built[singleFile], err = page.singleFile(); err != nil {
		return nil, err
	}
	for name, source := range notices {
		if built[name], err = os.ReadFile(filepath.Join(root, filepath.FromSlash(source))); err != nil {
			return nil, err
		}
	}
	return built, nil
}

// notices go along with what is given away, from where they stand.
var notices = map[string]string{
	"LICENSE":        "LICENSE",
	"THIRD_PARTY.md": "THIRD_PARTY.md",
	"TABLES.md":      "diffcore/internal/lexicon/LICENSES.md",
}

// files maps names to contents.
type files map[string][]byte

// write makes dir hold these files and no others.
func (f files) write(dir string) error {
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for name, content := range f {
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// readFiles reads what write has written.
func readFiles(dir string) (files, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	f := files{}
	for _, e := range entries {
		if f[e.Name()], err = os.ReadFile(filepath.Join(dir, e.Name())); err != nil {
			return nil, err
		}
	}
	return f, nil
}
