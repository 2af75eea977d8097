package main

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/articlediff/articlediff/diffcore"
)

// generateRules writes the rules, the names of the features and the forms of
// the messages in TypeScript. They are types as well as values, so that the
// compiler finds one for which the page has no words.
func generateRules(dir string) ([]byte, error) {
	var out bytes.Buffer
	out.WriteString(header + "\nimport type { Axis, Severity } from \"./report.gen\";\n")

	table, err := diffcore.Features("", "")
	if err != nil {
		return nil, err
	}
	out.WriteString("\n/** A measurement of a sentence that moved its verdict. */\nexport type Feature =\n")
	union(&out, table.Names)
	names := []string{}
	for _, r := range diffcore.Rules {
		names = append(names, r.Name)
	}
	out.WriteString("\n/** The rules, by name. */\nexport type RuleName =\n")
	union(&out, names)
	pkg, err := readPackage(dir)
	if err != nil {
		return nil, err
	}
	out.WriteString("\n/** What the messages of findings are made of: each %s is a word of theirs. */\nexport type Form =\n")
	union(&out, pkg.forms)

	out.WriteString(`
/** What an editor must not miss: what it is called, why it matters, and a pair that shows it. */
export interface Rule {
  title: string;
  doc: string;
  axis: Axis;
  severity: Severity;
  original: string;
  derivative: string;
}

export const rules: Record<RuleName, Rule> = {
`)
	for _, r := range diffcore.Rules {
		fmt.Fprintf(&out, "  %s: {\n", quote(r.Name))
		for _, field := range [][2]string{
			{"title", r.Title}, {"doc", r.Doc}, {"axis", string(r.Axis)}, {"severity", string(r.Severity)},
			{"original", r.Example.Original}, {"derivative", r.Example.Derivative},
		} {
			fmt.Fprintf(&out, "    %s: %s,\n", field[0], quote(field[1]))
		}
		out.WriteString("  },\n")
	}
	out.WriteString("};\n")
	return out.Bytes(), nil
}

func union(out *bytes.Buffer, names []string) {
	for k, name := range names {
		end := "\n"
		if k == len(names)-1 {
			end = ";\n"
		}
		fmt.Fprintf(out, "  | %s%s", quote(name), end)
	}
}

// quote writes a string as JavaScript reads it; JSON is a part of it.
func quote(s string) string {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	if err := e.Encode(s); err != nil {
		panic(err) // a string always encodes
	}
	return string(bytes.TrimSuffix(out.Bytes(), []byte("\n")))
}
