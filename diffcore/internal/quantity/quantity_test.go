package quantity

import (
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// words cuts a sentence as a plain reader would: letters with apostrophes and
// hyphens, digits, marks. The scanner must not depend on how it is cut, so
// fine cuts every word to single pieces.
func words(text string, fine bool) []Word {
	var out []Word
	space := true
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) {
			space, i = true, i+size
			continue
		}
		j := i + size
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			for j < len(text) {
				q, n := utf8.DecodeRuneInString(text[j:])
				joined := !fine && (q == '\'' || q == '-') && j+n < len(text) && alnum(text[j+n:])
				if fine && unicode.IsDigit(q) != unicode.IsDigit(r) || !unicode.IsLetter(q) && !unicode.IsDigit(q) && !joined {
					break
				}
				j += n
			}
		}
		out = append(out, Word{strings.ToLower(text[i:j]), firstUpper(text[i:j]), space})
		space, i = false, j
	}
	return out
}

func firstUpper(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return unicode.IsUpper(r)
		}
	}
	return false
}

func alnum(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func keys(text string, fine bool) string {
	var all []string
	for _, f := range Scan(words(text, fine)) {
		all = append(all, f.Value.Key())
	}
	if len(all) == 0 {
		return "nothing"
	}
	return strings.Join(all, "; ")
}

// table reads lines of fields separated by " | "; lines with # are comments.
func table(t *testing.T, name string, fields int, each func(line int, f []string)) {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, " | ")
		if len(f) != fields {
			t.Fatalf("%s:%d: %d fields, want %d", name, n, len(f), fields)
		}
		each(n, f)
	}
}

func TestScan(t *testing.T) {
	table(t, "scan.txt", 3, func(line int, f []string) {
		for _, fine := range []bool{false, true} {
			if got := keys(f[0], fine); got != f[1] {
				t.Errorf("scan.txt:%d: %q (cut fine: %v)\n got %s\nwant %s\nbecause %s", line, f[0], fine, got, f[1], f[2])
			}
		}
	})
}

func TestCompare(t *testing.T) {
	table(t, "compare.txt", 4, func(line int, f []string) {
		a, b := Scan(words(f[0], false)), Scan(words(f[1], false))
		if len(a) != 1 || len(b) != 1 {
			t.Fatalf("compare.txt:%d: want one value each, got %v and %v", line, a, b)
		}
		v, w := a[0].Value, b[0].Value
		got := "different"
		if Equal(v, w) {
			got = "equal"
		} else if Compatible(v, w) {
			got = "compatible"
		}
		if got != f[2] {
			t.Errorf("compare.txt:%d: %q and %q are %s, want %s: %s (%s, %s)", line, f[0], f[1], got, f[2], f[3], v.Key(), w.Key())
		}
		if Equal(v, w) != Equal(w, v) || Compatible(v, w) != Compatible(w, v) {
			t.Errorf("compare.txt:%d: the order of %q and %q matters", line, f[0], f[1])
		}
	})
}

// Whatever the words are: no panic, and values lie in order inside them.
func FuzzScan(f *testing.F) {
	for _, seed := range []string{"", "5", "$", "between 5 and", "1,2,3,4.5.6-7-8", "half a", "2026-13-45", "the 99th of", "one in", "minus", "five hundred and", "'90s", "a.m.", strings.Repeat("9", 10000), strings.Repeat("hundred thousand million ", 50)} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, fine := range []bool{false, true} {
			w := words(text, fine)
			end := 0
			for _, found := range Scan(w) {
				if found.From < end || found.To <= found.From || found.To > len(w) {
					t.Fatalf("value at %d..%d after %d of %d words", found.From, found.To, end, len(w))
				}
				end = found.To
				v := found.Value
				if !Equal(v, v) && v.Low == v.Low || v.Key() == "" {
					t.Fatalf("%q: a value that does not equal itself: %+v", text, v)
				}
				if v.Low > v.High && v.Kind != Score {
					t.Fatalf("%q: an empty range: %+v", text, v)
				}
			}
		}
	})
}

func BenchmarkScan(b *testing.B) {
	data, err := os.ReadFile("testdata/scan.txt")
	if err != nil {
		b.Fatal(err)
	}
	w := words(string(data), false)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		Scan(w)
	}
}
