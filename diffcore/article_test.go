package diffcore

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/articlediff/articlediff/diffcore/internal/segment"
)

var updateRead = flag.Bool("update-read", false, "rewrite the second half of testdata/read/*.txt")

// readMark parts a text in testdata/read from the units that are read from it.
const readMark = "\n======== is read as\n"

func TestReadGoldens(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "read", "*.txt"))
	if err != nil || len(files) < 5 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text, want, _ := strings.Cut(string(data), readMark)
		got := printUnits(Read(text))
		if *updateRead {
			if err := os.WriteFile(file, []byte(text+readMark+got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if got != want {
			t.Errorf("%s is read as\n%s\nwant\n%s", file, got, want)
		}
	}
}

// printUnits prints a sentence a line below the kind of its block.
func printUnits(a *Article) string {
	var out strings.Builder
	i := 0
	for n, b := range a.Blocks {
		fmt.Fprintf(&out, "%s\n", b.Kind)
		for ; i < len(a.Sentences) && a.Sentences[i].Block == n; i++ {
			s := a.Sentences[i].Span
			fmt.Fprintf(&out, "    %s\n", strings.Join(strings.Fields(a.Text[s.Start:s.End]), " "))
		}
	}
	return out.String()
}

func TestTokensOfASentence(t *testing.T) {
	a := Read("He left.\n\n“Tehran’s U.S.-aligned ﬁrms” rose 2.5% at 6 AM.")
	var got []string
	for _, tok := range a.Tokens[a.Sentences[1].From:a.Sentences[1].To] {
		flags := ""
		if tok.Capital {
			flags += "C"
		}
		if tok.SentenceStart {
			flags += "S"
		}
		got = append(got, fmt.Sprintf("%d:%s%s", tok.Kind, tok.Norm, flags))
	}
	want := `2:" 0:tehranCS 0:'s 0:u.s.C 2:- 0:aligned 0:firms 2:" 0:rose 1:2.5 2:% 0:at 1:6 0:a.m.C 2:.`
	if g := strings.Join(got, " "); g != want {
		t.Errorf("\n got %s\nwant %s", g, want)
	}
}

// Any bytes are read in order and in bounds; nothing that can be read is
// lost between sentences, except markers and the header of a table.
func FuzzRead(f *testing.F) {
	files, _ := filepath.Glob(filepath.Join("testdata", "read", "*.txt"))
	for _, file := range files {
		if data, err := os.ReadFile(file); err == nil {
			f.Add(string(data))
		}
	}
	for _, s := range []string{"", "\x00", "\xff. A", "1. a 2. b", "a\tb\n1\t2", "| a |\n|-|\n| b |", "> > a\n> b", "**a**\n==b==\nc\n---\n", "\u2028. \u0085", "(a) (Reporting by A B)"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		a := Read(text)
		checkArticle(t, a)
		if !reflect.DeepEqual(a, Read(text)) {
			t.Error("a second reading differs")
		}
	})
}

// checkArticle checks what holds for every article.
func checkArticle(t *testing.T, a *Article) {
	t.Helper()
	end, headers := 0, map[int]bool{}
	for n, b := range a.Blocks {
		if b.Span.Start < end || b.Span.End <= b.Span.Start || b.Span.End > len(a.Text) {
			t.Fatalf("block %d is %v after %d", n, b.Span, end)
		}
		if gap := a.Text[end:b.Span.Start]; longestWord(gap) > 4 {
			t.Fatalf("%q is in no block", gap)
		}
		end = b.Span.End
		headers[n] = b.Kind == TableRow
	}
	if gap := a.Text[end:]; hasLetters(gap) {
		t.Fatalf("%q is in no block", gap)
	}
	end, token, block := 0, 0, -1
	for i, s := range a.Sentences {
		in := a.Blocks[s.Block].Span
		if s.Block < block || s.Span.Start < max(end, in.Start) || s.Span.End <= s.Span.Start || s.Span.End > in.End {
			t.Fatalf("sentence %d is %v in block %d %v after %d", i, s.Span, s.Block, in, end)
		}
		for n := block + 1; n < s.Block; n++ {
			if !headers[n] {
				t.Fatalf("block %d has no sentence", n)
			}
		}
		block = s.Block
		if s.From != token || s.To <= s.From {
			t.Fatalf("sentence %d has tokens %d to %d after %d", i, s.From, s.To, token)
		}
		at := s.Span.Start
		for _, tok := range a.Tokens[s.From:s.To] {
			if tok.Span.Start < at || tok.Span.End <= tok.Span.Start || tok.Span.End > s.Span.End || hasLetters(a.Text[at:tok.Span.Start]) {
				t.Fatalf("token %v after %d in sentence %d %v", tok, at, i, s.Span)
			}
			at = tok.Span.End
		}
		end, token = s.Span.End, s.To
	}
	if token != len(a.Tokens) {
		t.Fatalf("%d tokens are in no sentence", len(a.Tokens)-token)
	}
}

func hasLetters(s string) bool { return longestWord(s) > 0 }

// longestWord returns the most letters and digits that stand together in s.
// Markers of lists have at most four ("viii").
func longestWord(s string) int {
	longest := 0
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }) {
		longest = max(longest, utf8.RuneCountInString(w))
	}
	return longest
}

// Twice the text takes about twice the time, for ordinary texts and for
// those that make a reader look ahead again and again. Run with -bench and
// compare the two sizes of each shape.
func BenchmarkRead(b *testing.B) {
	for _, shape := range []struct{ name, unit string }{
		{"news", "The U.S. said on Jan. 24 that \"it is so.\" Then it (maybe) ended, Mr. Lund said.\n"},
		{"lines", "a\n"},
		{"stops", ". "},
		{"initials", "A. "},
		{"open parentheses", "(A. "},
		{"handles", "a@a"},
		{"dotted", "a.b"},
	} {
		for _, size := range []int{1 << 20, 1 << 21} {
			text := strings.Repeat(shape.unit, size/len(shape.unit))
			b.Run(fmt.Sprintf("%s/%d", shape.name, size), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					Read(text)
				}
			})
		}
	}
}

// Every kind of region has a kind of block and every class of word a kind of token.
func TestKindsAreComplete(t *testing.T) {
	if len(blockKinds) != int(segment.Aside)+1 || len(tokenKinds) != int(segment.Mark)+1 {
		t.Error("a kind is missing")
	}
	for _, k := range blockKinds {
		if k == "" {
			t.Error("a region has no kind of block")
		}
	}
}
