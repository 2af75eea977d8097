package language

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"
)

// texts are the lines of testdata/texts.txt: tag and text.
func texts(t testing.TB) [][2]string {
	t.Helper()
	data, err := os.ReadFile("testdata/texts.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out [][2]string
	for line := range strings.Lines(string(data)) {
		if tag, text, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok {
			out = append(out, [2]string{strings.TrimPrefix(tag, "-"), text})
		}
	}
	return out
}

func TestDetect(t *testing.T) {
	all := texts(t)
	if len(all) < 30 {
		t.Fatalf("only %d texts", len(all))
	}
	for _, c := range all {
		if got := Detect(c[1]); got != c[0] {
			t.Errorf("want %q, got %q: %s", c[0], got, c[1])
		}
	}
}

// An English article that quotes another language at length stays English, or
// is not told.
func TestForeignWordsMakeNoArticleForeign(t *testing.T) {
	all := texts(t)
	english := all[0][1] + "\n\n" + all[1][1]
	for _, c := range all {
		if got := Detect(english + "\n\n" + c[1]); got != English && got != Unknown {
			t.Errorf("English that quotes %q is called %q", c[0], got)
		}
	}
}

// A slogan, or a stray line in another language, says nothing about the rest.
func TestStrayLinesMakeNoArticleForeign(t *testing.T) {
	all := texts(t)
	for why, text := range map[string]string{
		"a slogan shouted a hundred times":      all[0][1] + strings.Repeat("\nDE BUS IS ER NIET EN DE TREIN IS ER NIET!", 100),
		"an insult before the article":          "Das ist alles Unsinn und wir wissen das auch, denn es war schon immer so.\n" + all[0][1],
		"a signature of another site behind it": all[0][1] + "\nLeer ook onze andere artikelen over dit onderwerp op de site.",
	} {
		if got := Detect(text); got != English && got != Unknown {
			t.Errorf("%s: called %q", why, got)
		}
	}
}

func TestNames(t *testing.T) {
	for tag, want := range map[string]string{"de": "German", "ja": "Japanese", "tlh": "tlh"} {
		if got := Name(tag); got != want {
			t.Errorf("%s: want %q, got %q", tag, want, got)
		}
	}
	if got := Base("pt-BR"); got != "pt" {
		t.Errorf("pt-BR: got %q", got)
	}
}

func TestSmallWords(t *testing.T) {
	if !IsSmall("de", "und") || IsSmall("de", "fluss") || IsSmall("en", "und") {
		t.Error("“und” is a small word of German, “Fluss” is none, and English has no “und”")
	}
}

func FuzzDetect(f *testing.F) {
	for _, c := range texts(f) {
		f.Add(c[1])
	}
	f.Fuzz(func(t *testing.T, text string) {
		tag := Detect(text)
		if tag != Detect(text) {
			t.Error("two answers for one text")
		}
		if utf8.RuneCountInString(text) < fewestLetters && tag != Unknown {
			t.Errorf("%d characters are called %q", utf8.RuneCountInString(text), tag)
		}
	})
}

func BenchmarkDetect(b *testing.B) {
	article := strings.Repeat(texts(b)[0][1]+" ", 30) // 6 KB, a long news story
	for b.Loop() {
		Detect(article)
	}
}
