// Command gentypes writes the TypeScript declarations of what crosses the
// door, from the Go types in diffcore, comments included. Run it in the
// folder of the repository.
//
//	gentypes          writes site/src/report.gen.ts
package main

import (
	"fmt"
	"os"
)

const (
	source = "diffcore"
	target = "site/src/report.gen.ts"
)

// What JavaScript knows of the core: these types with all that they hold,
// and these constants.
var (
	types     = []string{"Report", "Options", "Progress"}
	constants = []string{"Schema", "MaxBytes"}
)

func main() {
	code, err := generate(source, types, constants)
	if err == nil {
		err = os.WriteFile(target, code, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "gentypes:", err)
		os.Exit(1)
	}
}
