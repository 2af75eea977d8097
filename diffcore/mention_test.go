package diffcore

import (
	"strings"
	"testing"
)

// describe writes a mention as testdata/mentions.txt does.
func describe(a *Article, m Mention) string {
	words := a.Text[m.Span.Start:m.Span.End]
	if m.Kind != Attribution {
		return words + " = " + m.Value
	}
	s := words + " = " + m.Value + ", " + m.Verb + ", " + m.Source.String()
	if m.Source == AnonymousSource || m.Source == OfficeSource {
		s = words + " = " + strings.ToLower(a.Text[m.Who.Start:m.Who.End]) + ", " + m.Verb + ", " + m.Source.String()
		if m.Knowledge != "" {
			s = words + " = " + m.Value + ", " + m.Verb + ", " + m.Source.String()
		}
	}
	if m.Knowledge != "" {
		s += " (" + m.Knowledge + ")"
	}
	return s
}

func TestMentions(t *testing.T) {
	for _, c := range readCases(t, "mentions.txt", 4, 40) {
		f := c.fields
		a := Read(strings.ReplaceAll(f[1], " ¶ ", "\n\n"))
		var found []string
		for _, m := range a.Mentions {
			if m.Kind.String() == f[0] {
				found = append(found, describe(a, m))
			}
		}
		got := strings.Join(found, "; ")
		if got == "" {
			got = "nothing"
		}
		if got != f[2] {
			t.Errorf("mentions.txt:%d: %s in %q\n got %s\nwant %s\nbecause %s", c.line, f[0], f[1], got, f[2], f[3])
		}
	}
}

// checkMentions holds for any text: mentions lie in order inside their
// sentences, and their spans inside the text.
func checkMentions(t *testing.T, a *Article) {
	t.Helper()
	inText := func(s Span) bool { return 0 <= s.Start && s.Start <= s.End && s.End <= len(a.Text) }
	for i, m := range a.Mentions {
		s := a.Sentences[m.Sentence]
		if m.From < s.From || m.To > s.To || m.From >= m.To {
			t.Fatalf("mention %d (%v) of tokens %d..%d leaves its sentence %d..%d", i, m.Kind, m.From, m.To, s.From, s.To)
		}
		if !inText(m.Span) || !inText(m.Who) || !inText(m.Scope) || m.Span.Start >= m.Span.End {
			t.Fatalf("mention %d (%v) has a span outside of the text: %+v", i, m.Kind, m)
		}
		if i > 0 && (a.Mentions[i-1].Sentence > m.Sentence || a.Mentions[i-1].Sentence == m.Sentence && a.Mentions[i-1].From > m.From) {
			t.Fatalf("mention %d (%v) stands before the one before it", i, m.Kind)
		}
	}
	n := 0
	for s := range a.Sentences {
		for _, m := range a.MentionsOf(s) {
			if m.Sentence != s {
				t.Fatalf("sentence %d got a mention of sentence %d", s, m.Sentence)
			}
			n++
		}
	}
	if n != len(a.Mentions) {
		t.Fatalf("the sentences have %d mentions, the article %d", n, len(a.Mentions))
	}
}

func TestMentionsOfHostileTexts(t *testing.T) {
	for _, hostile := range hostileStrings(t, "strings.txt") {
		checkMentions(t, Read(hostile))
		checkMentions(t, Read(calmOriginal+hostile+"\n\n“"+hostile+calmDerivative))
	}
}

func FuzzMentions(f *testing.F) {
	f.Add(calmOriginal)
	f.Add("“\n\n“”'’ said , Said. (NHB) Holt's of the de la " + strings.Repeat("A", 3000))
	f.Fuzz(func(t *testing.T, text string) { checkMentions(t, Read(text)) })
}

func BenchmarkReadMentions(b *testing.B) {
	a := Read(strings.Repeat(calmOriginal+"\n", 50))
	b.SetBytes(int64(len(a.Text)))
	for b.Loop() {
		readMentions(a)
	}
}
