package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestWhatIsGeneratedIsFresh(t *testing.T) {
	for target, generate := range targets {
		want, err := generate("../../" + source)
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile("../../" + target)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is stale: run make types", target)
		}
	}
}

func TestHowGoIsSaidInTypeScript(t *testing.T) {
	cases := []struct{ why, source, want string }{
		{"a field with its comment",
			"type T struct {\n\tN int `json:\"n\"` // how many\n}",
			"export interface T {\n  /** how many */\n  n: number;\n}\n"},
		{"a pointer may be null",
			"type T struct {\n\tOK *bool `json:\"ok\"`\n}",
			"export interface T {\n  ok: boolean | null;\n}\n"},
		{"what is left out when empty is optional",
			"type T struct {\n\tS *string `json:\"s,omitempty\"`\n}",
			"export interface T {\n  s?: string;\n}\n"},
		{"what has no JSON has no declaration",
			"type T struct {\n\tF func() `json:\"-\"`\n\tM map[string]string `json:\"m\"`\n}",
			"export interface T {\n  m: Record<string, string>;\n}\n"},
		{"a held type follows, once",
			"// T holds two.\ntype T struct {\n\tA []U `json:\"a\"`\n\tB U `json:\"b\"`\n}\ntype U string\nconst (\n\tX U = \"x\" // the first\n\tY U = \"y\"\n)",
			"/** T holds two. */\nexport interface T {\n  a: U[];\n  b: U;\n}\n\nexport type U =\n  /** the first */\n  | \"x\"\n  | \"y\";\n"},
		{"a comment cannot end early",
			"// T ends */ here.\n// And goes on.\ntype T struct {\n\tN int `json:\"n\"`\n}",
			"/**\n * T ends * / here.\n * And goes on.\n */\nexport interface T {\n  n: number;\n}\n"},
	}
	for _, c := range cases {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "t.go"), []byte("package t\n\n"+c.source+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		got, err := generateTypes(dir, []string{"T"}, nil)
		if err != nil {
			t.Errorf("%s: %v", c.why, err)
			continue
		}
		if want := header + "\n" + c.want; string(got) != want {
			t.Errorf("%s: want\n%s\ngot\n%s", c.why, want, got)
		}
	}
}

func TestWhatCannotBeSaidIsAnError(t *testing.T) {
	for why, source := range map[string]string{
		"a field without a name in JSON": "type T struct{ N int }",
		"a channel":                      "type T struct {\n\tC chan int `json:\"c\"`\n}",
		"a type from nowhere":            "type T struct {\n\tU U `json:\"u\"`\n}",
		"a string without named values":  "type T string",
		"a message that is put together": "type T struct{ N int `json:\"n\"` }\n\nvar m = say(\"no \" + \"form\")",
		"no such type":                   "type V string",
	} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "t.go"), []byte("package t\n\n"+source+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		if got, err := generateTypes(dir, []string{"T"}, nil); err == nil {
			t.Errorf("%s: want an error, got\n%s", why, strings.TrimPrefix(string(got), header))
		}
	}
}
