package main

import (
	"os"
	"os/exec"
	"strings"
	"testing"
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
