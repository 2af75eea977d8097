// Command build makes the page from its sources, with Go and nothing else.
//
//	build site DIR    the page as a folder, for a server
//	build dist DIR    the same, and the page as one file that opens from disk;
//	                  prints what each part weighs
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
		fmt.Fprintln(os.Stderr, "usage: build [-root FOLDER] site|dist DIR")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 2 {
		flag.Usage()
		os.Exit(2)
	}
	if err := build(*root, flag.Arg(0), flag.Arg(1)); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

func build(root, what, dir string) error {
	root, err := filepath.Abs(root)
	if err != nil {
		return err
	}
	if what != "site" && what != "dist" {
		return fmt.Errorf("there is no %q to build", what)
	}
	wasm, err := compileWasm(root)
	if err != nil {
		return err
	}
	page, err := bundle(root, wasm)
	if err != nil {
		return err
	}
	folder := page.folder()
	if what == "site" {
		return folder.write(dir)
	}

	single, err := page.singleFile()
	if err != nil {
		return err
	}
	if err := printSizes(os.Stdout, folder, single); err != nil {
		return err
	}
	for name, content := range single {
		folder[name] = content
	}
	for _, name := range []string{"LICENSE", "THIRD_PARTY.md"} { // what is given away takes its notices along
		if folder[name], err = os.ReadFile(filepath.Join(root, name)); err != nil {
			return err
		}
	}
	return folder.write(dir)
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
