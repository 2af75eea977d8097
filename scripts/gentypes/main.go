// Command gentypes writes what follows from the Go types in diffcore that
// cross to JavaScript. Run it in the folder of the repository; it writes
//
//	site/src/report.gen.ts     their declarations in TypeScript, comments included
//	site/src/rules.gen.ts      the rules and the names of the features, for the page's words
//	wasm/door/encode.gen.go    the functions that put them into JSON
package main

import (
	"fmt"
	"os"
)

const source = "diffcore"

// What JavaScript knows of the core: these types with all that they hold,
// and these constants. The core writes some of the types, and reads others.
var (
	types     = []string{"Report", "Reading", "Options", "Progress", "Fault"}
	written   = []string{"Report", "Reading", "Progress"}
	constants = []string{"Schema", "Version", "MaxBytes"}
)

// targets maps each generated file to what generates it from a package.
var targets = map[string]func(dir string) ([]byte, error){
	"site/src/report.gen.ts":  func(dir string) ([]byte, error) { return generateTypes(dir, types, constants) },
	"site/src/rules.gen.ts":   generateRules,
	"wasm/door/encode.gen.go": func(dir string) ([]byte, error) { return generateEncoder(dir, written) },
}

func main() {
	for target, generate := range targets {
		code, err := generate(source)
		if err == nil {
			err = os.WriteFile(target, code, 0o644)
		}
		if err != nil {
			fmt.Fprintf(os.Stderr, "gentypes: %s: %v\n", target, err)
			os.Exit(1)
		}
	}
}
