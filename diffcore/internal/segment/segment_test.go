package segment

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

// cases returns the lines of a file in testdata that are no comments.
func cases(t *testing.T, name string) []string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimRight(line, "\n"); line != "" && !strings.HasPrefix(line, "# ") {
			lines = append(lines, line)
		}
	}
	if len(lines) < 20 {
		t.Fatalf("%s: only %d cases were read", name, len(lines))
	}
	return lines
}

func TestSentences(t *testing.T) {
	for _, want := range cases(t, "sentences.txt") {
		text := strings.ReplaceAll(strings.ReplaceAll(want, " ‖ ", " "), "‖", "")
		var got []string
		Sentences(text, func(start, end int) { got = append(got, text[start:end]) })
		var wanted []string
		for _, s := range strings.Split(want, "‖") {
			wanted = append(wanted, strings.TrimSpace(s))
		}
		if g, w := strings.Join(got, " ‖ "), strings.Join(wanted, " ‖ "); g != w {
			t.Errorf("\n got %s\nwant %s", g, w)
		}
	}
}

func TestWords(t *testing.T) {
	for _, line := range cases(t, "words.txt") {
		text, want, _ := strings.Cut(line, "|")
		text, want = unescape(t, text), unescape(t, want)
		var got []string
		Words(text, func(start, end int, _ Class) { got = append(got, text[start:end]) })
		if g := strings.Join(got, "·"); g != want {
			t.Errorf("%q\n got %+q\nwant %+q", text, g, want)
		}
	}
}

func unescape(t *testing.T, s string) string {
	t.Helper()
	text, err := strconv.Unquote(`"` + s + `"`)
	if err != nil {
		t.Fatalf("%s: %v", s, err)
	}
	return text
}

func TestClassesOfWords(t *testing.T) {
	want := map[string]Class{"Iran": Letters, "'s": Letters, "24th": Digits, "2.5": Digits, "%": Mark, "-": Mark, "@desk": Letters}
	Words("Iran's 24th 2.5% - @desk", func(start, end int, class Class) {
		if w := "Iran's 24th 2.5% - @desk"[start:end]; want[w] != class {
			t.Errorf("%q is of class %d, want %d", w, class, want[w])
		}
	})
}

func TestAsides(t *testing.T) {
	for _, line := range cases(t, "asides.txt") {
		kind, text, _ := strings.Cut(line, ": ")
		if got := isAside(text); got != (kind == "aside") {
			t.Errorf("isAside is %v for %s", got, line)
		}
	}
}

// Whatever the text, regions, sentences and words are in order and in
// bounds, and nothing that can be read lies between two words.
func FuzzSegment(f *testing.F) {
	for _, s := range []string{
		"", "\x00", "\xff\xfe", "\x80.\x80", "One. Two.\n\n- a\n- b\n", "| a | b |\n|--|--|\n| 1 | 2 |\n", "x\ty\n1\t2\n", "# T\r\n\r\n> q\r> r",
		"1. a 2. b 3. c", "(a. (b. c", "\"\"\"...\"\"\"", "é\u0301\u200d\u00ad", "ab. ” \u2028c", "@@@a@b.c", "漢。字 . a", "www.", "=\n=\n==a==",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for _, r := range Layout(s) {
			if r.Start < last || r.End <= r.Start || r.End > len(s) {
				t.Fatalf("%q: region %v after %d", s, r, last)
			}
			last = r.End
			region := s[r.Start:r.End]
			end := 0
			Sentences(region, func(from, to int) {
				if from < end || to <= from || to > len(region) || hasAlnum(region[end:from]) {
					t.Fatalf("%q: sentence [%d,%d) after %d", region, from, to, end)
				}
				end = to
			})
			if hasAlnum(region[end:]) {
				t.Fatalf("%q: text after the last sentence, which ends at %d", region, end)
			}
		}
		end := 0
		Words(s, func(from, to int, class Class) {
			if from < end || to <= from || to > len(s) || hasAlnum(s[end:from]) {
				t.Fatalf("%q: word [%d,%d) after %d", s, from, to, end)
			}
			if _, size := utf8.DecodeRuneInString(s[from:]); class == Mark && marksEnd(s, from+size) < to {
				t.Fatalf("%q: a mark of several characters", s[from:to])
			}
			end = to
		})
		if hasAlnum(s[end:]) {
			t.Fatalf("%q: text after the last word, which ends at %d", s, end)
		}
	})
}
