package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/articlediff/articlediff/diffcore"
)

var update = flag.Bool("update", false, "write the golden files anew")

func printed(t *testing.T, format string, r *diffcore.Report, s style) string {
	t.Helper()
	var out bytes.Buffer
	if err := printers[format](&out, r, s); err != nil {
		t.Fatalf("%s: %v", format, err)
	}
	return out.String()
}

// Each printer writes the fixture as its golden file shows. After a wanted
// change run the test with -update and read what changed.
func TestGolden(t *testing.T) {
	plain := style{width: 72}
	unrelated := fixture()
	no := false
	unrelated.Related = &no
	unrelated.Unmeasured = []string{"support"}
	empty, err := diffcore.Compare("", "", diffcore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for name, got := range map[string]string{
		"fixture.txt":        printed(t, "text", fixture(), plain),
		"fixture-colour.txt": printed(t, "text", fixture(), style{width: 72, colour: true}),
		"fixture.md":         printed(t, "markdown", fixture(), plain),
		"fixture.html":       withoutStyles(printed(t, "html", fixture(), plain)),
		"fixture.json":       printed(t, "json", fixture(), plain),
		"unrelated.txt":      printed(t, "text", unrelated, plain),
		"unrelated.md":       printed(t, "markdown", unrelated, plain),
		"empty.txt":          printed(t, "text", empty, plain),
		"empty.md":           printed(t, "markdown", empty, plain),
		"empty.html":         withoutStyles(printed(t, "html", empty, plain)),
	} {
		path := filepath.Join("testdata", name)
		if *update {
			if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Error(err)
		} else if got != string(want) {
			t.Errorf("%s differs; got:\n%s", name, got)
		}
	}
}

// withoutStyles leaves the styles out, which are the page's, and their hash.
func withoutStyles(page string) string {
	page = regexp.MustCompile(`(?s)<style>.*</style>`).ReplaceAllString(page, "<style></style>")
	return regexp.MustCompile(`style-src .*; base-uri`).ReplaceAllString(page, "style-src …; base-uri")
}

// hostileReports compares every hostile text of the core with an ordinary one.
func hostileReports(t *testing.T) map[string]*diffcore.Report {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "diffcore", "testdata", "hostile", "strings.txt"))
	if err != nil {
		t.Fatal(err)
	}
	// As they stand in the file, and with bytes that no text file holds.
	texts := append(strings.Split(string(data), "\n"), "a\x1b[2Jb\x00c\u009bd", "\u202edrawkcab\r\x1b]0;title\a")
	reports := map[string]*diffcore.Report{}
	for _, text := range texts {
		r, err := diffcore.Compare(fixtureOriginal+"\n\n"+text, text, diffcore.Options{})
		if err != nil {
			t.Fatal(err)
		}
		reports[text] = r
	}
	return reports
}

// Nothing of an article reaches the terminal as a command, and no line is too wide.
func TestTextIsSafeForTerminals(t *testing.T) {
	for text, r := range hostileReports(t) {
		out := printed(t, "text", r, style{width: minWidth})
		for _, c := range out {
			if c != '\n' && unicode.IsControl(c) || '\u202a' <= c && c <= '\u202e' {
				t.Errorf("%q: the output has the character %U", text, c)
				break
			}
		}
		for line := range strings.Lines(out) {
			if width := columns(strings.TrimRight(line, "\n")); width > minWidth {
				t.Errorf("%q: a line is %d columns wide: %s", text, width, line)
			}
		}
	}
}

// An article's words are never markup of the page: every tag is the template's.
func TestHTMLIsSafe(t *testing.T) {
	ours := regexp.MustCompile(`^(<!DOCTYPE html>|</?(html|head|meta|title|style|body|header|main|footer|section|article|h1|h2|h3|p|div|span|b|small|code|dl|dt|dd|ol|li|table|thead|tbody|tfoot|tr|th|td|figure|figcaption|blockquote)( (lang|charset|http-equiv|content|name|class|role|id|dir|scope|aria-hidden|aria-labelledby)="[^"<>]*")*>)`)
	for text, r := range hostileReports(t) {
		page := printed(t, "html", r, style{})
		for at := range len(page) {
			if page[at] == '<' && !ours.MatchString(page[at:]) {
				t.Errorf("%q: the page has a tag that is not ours: %.80s", text, page[at:])
				break
			}
		}
	}
}

// The policy admits the page's own style sheet and nothing else.
func TestHTMLPolicyFitsItsStyle(t *testing.T) {
	page := printed(t, "html", fixture(), style{})
	_, rest, _ := strings.Cut(page, "<style>")
	css, _, found := strings.Cut(rest, "</style>")
	if !found {
		t.Fatal("the page has no style sheet")
	}
	hash := sha256.Sum256([]byte(css))
	// The + of base64 stands as an entity in an attribute.
	source := strings.ReplaceAll("'sha256-"+base64.StdEncoding.EncodeToString(hash[:])+"'", "+", "&#43;")
	source = strings.ReplaceAll(source, "'", "&#39;")
	if !strings.Contains(page, "default-src &#39;none&#39;; style-src "+source+";") {
		t.Errorf("the policy does not admit the style sheet %s", source)
	}
	for _, outside := range []string{"http:", "https:", "url(", "@import", "<script", "<link", " src="} {
		if strings.Contains(page, outside) {
			t.Errorf("the page reaches outside itself with %s", outside)
		}
	}
}

// Markdown shows an article's words as they are.
func TestMarkdownEscapes(t *testing.T) {
	for text, want := range map[string]string{
		"plain words, 12% of them": "plain words, 12% of them",
		"*bold* _it_ `code`":       "\\*bold\\* \\_it\\_ \\`code\\`",
		"<script>&amp;":            "&lt;script&gt;&amp;amp;",
		"[a](javascript:x)":        `\[a\](javascript:x)`,
		"| a | b":                  `\| a \| b`,
		"- no list":                `\- no list`,
		"1. no list":               `1\. no list`,
		"2031) no list":            `2031\) no list`,
		"1.5 million":              `1\.5 million`,
		"# no heading":             `\# no heading`,
		"=== no heading":           `\=\=\= no heading`,
		"at @team, see #12":        `at \@team, see \#12`,
		"https://example.org":      `https\://example.org`,
		"www.example.org":          `www\.example.org`,
		`a \ b`:                    `a \\ b`,
		"$x$ ~~y~~":                `\$x\$ \~\~y\~\~`,
	} {
		if got := escaped(text); got != want {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
	}
}

// The view knows every verdict, with a mark and a word of its own on each side.
func TestEveryVerdictHasItsLabel(t *testing.T) {
	v := newView(fixture())
	for _, s := range []side{v.Derivative, v.Original} {
		words := map[string]label{}
		for _, p := range s.Sentences {
			if p.Label.Mark == "" || p.Label.Word == "" || p.Label.Tone == "" {
				t.Errorf("%s, sentence %d has no label", s.Name, p.Number)
			}
			if other, ok := words[p.Label.Mark]; ok && other != p.Label {
				t.Errorf("%s: %v and %v share a mark", s.Name, other, p.Label)
			}
			words[p.Label.Mark] = p.Label
		}
	}
	if len(derivativeLabels) != 7 || len(originalLabels) != 4 {
		t.Errorf("%d and %d labels, want one for each verdict", len(derivativeLabels), len(originalLabels))
	}
	sums := [2]int{}
	for _, q := range v.Ledger {
		for _, c := range q.Derivative {
			sums[0] += c.N
		}
		for _, c := range q.Original {
			sums[1] += c.N
		}
	}
	if sums != [2]int{7, 8} {
		t.Errorf("the ledger adds up to %v, want 7 and 8", sums)
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		why, text string
		width     int
		want      string
	}{
		{"words stay whole", "one two three", 8, "one two|three"},
		{"a line may be full to the brim", "one two", 7, "one two"},
		{"a word too long is broken", "abcdefgh i", 3, "abc|def|gh|i"},
		{"a Chinese character takes two columns", "市长说桥梁", 4, "市长|说桥|梁"},
		{"a combining mark takes none", "e\u0301e\u0301 e\u0301", 4, "e\u0301e\u0301 e\u0301"},
		{"a family of emoji is one character", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 2, "👩‍👩‍👧‍👦|👩‍👩‍👧‍👦"},
		{"colours take no room", "\x1b[36mone\x1b[0m two", 7, "\x1b[36mone\x1b[0m two"},
		{"nothing is an empty line", "", 5, ""},
	} {
		if got := strings.Join(wrap(c.text, c.width), "|"); got != c.want {
			t.Errorf("%s: got %q, want %q", c.why, got, c.want)
		}
	}
}
