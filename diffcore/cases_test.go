package diffcore

import (
	"os"
	"strings"
	"testing"
)

// tableCase is a line of a table of cases in testdata.
type tableCase struct {
	line   int
	fields []string
}

// readCases reads a table of at least so many cases, a line each, its fields
// parted by bars. Lines that begin with # are comments.
func readCases(t *testing.T, name string, fields, least int) []tableCase {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var cases []tableCase
	line := 0
	for text := range strings.Lines(string(data)) {
		line++
		text = strings.TrimSpace(text)
		if text == "" || strings.HasPrefix(text, "#") {
			continue
		}
		f := strings.Split(text, " | ")
		if len(f) != fields {
			t.Fatalf("%s:%d: %d fields, want %d", name, line, len(f), fields)
		}
		cases = append(cases, tableCase{line, f})
	}
	if len(cases) < least {
		t.Fatalf("%s: only %d cases were read", name, len(cases))
	}
	return cases
}
