package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// A browser compiles each function when it is first called, and again, optimised,
// when it has jumped back far enough, all in all. The first comparison waits for
// the one and shares the processor with the other, so small functions are fast.
const (
	// smallCore and smallQuantity leave the functions of two packages as small as
	// they are written, and put none into its callers, where nearly every jump is
	// far: before its first result Chromium optimises two fifths less.
	smallCore     = "-gcflags=github.com/articlediff/articlediff/diffcore=-l"
	smallQuantity = "-gcflags=github.com/articlediff/articlediff/diffcore/internal/quantity=-l"

	// plainTables fills the tables of scripts, which regexp/syntax links, without
	// a write barrier at each of 170 entries, two thirds of that code. A barrier
	// tells a running garbage collector of a new pointer. This package stores
	// pointers when the program starts only, to variables of its own, and long
	// before there is a megabyte in use the collector does not run.
	plainTables = "-gcflags=unicode=-wb=false"
)

// compileWasm compiles the core and its door for the browser.
func compileWasm(root string) ([]byte, error) {
	dir, err := os.MkdirTemp("", "articlediff")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	out := filepath.Join(dir, "articlediff.wasm")

	// No paths of this machine, no commit, no symbols: the same sources give
	// the same bytes anywhere.
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags", "-s -w", smallCore, smallQuantity, plainTables, "-o", out, "./wasm")
	cmd.Dir = root
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOFLAGS=")
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("compiling the core to wasm: %w", err)
	}
	program, err := os.ReadFile(out)
	if err != nil {
		return nil, err
	}
	return changeSections(program, map[byte]func([]byte) ([]byte, error){codeSection: straighten, dataSection: joinSegments})
}

// wasmExec returns the path of the JavaScript half of Go's runtime. It must
// come from the toolchain that compiles the wasm: the two change together.
func wasmExec(root string) (string, error) {
	cmd := exec.Command("go", "env", "GOROOT")
	cmd.Dir = root // where go.mod may choose the toolchain
	goroot, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("asking go for its root: %w", err)
	}
	return filepath.Join(strings.TrimSpace(string(goroot)), "lib", "wasm", "wasm_exec.js"), nil
}
