package cue

import (
	"strings"
	"testing"
)

func TestAtFindsTheLongestPhrase(t *testing.T) {
	l := &List{}
	l.Add([]string{"a"}, "one")
	l.Add([]string{"a", "b", "c"}, "three")
	l.Add([]string{"a", "b"}, "two")
	for _, c := range []struct {
		row, value string
		words      int
	}{
		{"a b c d", "three", 3},
		{"a b d", "two", 2},
		{"a", "one", 1},
		{"b a", "", 0},
		{"", "", 0},
	} {
		if value, n := l.At(strings.Fields(c.row)); value != c.value || n != c.words {
			t.Errorf("%q: got %q, %d words; want %q, %d", c.row, value, n, c.value, c.words)
		}
	}
	if !l.Has("a") || l.Has("b") {
		t.Error("Has must know single words only")
	}
}

// The values that the readers of the lists rely on.
func TestListsHaveKnownValues(t *testing.T) {
	for name, c := range map[string]struct {
		list    *List
		allowed string
	}{
		"hedges":    {Hedges, "0 1 2 3 4"},
		"negations": {Negations, "not without hardly deny refuse fail reject none"},
		"sources":   {Sources, "person office"},
		"knowledge": {Knowledge, "knowledge anonymity"},
		"nearness":  {Nearness, "direct near"},
		"undecided": {Undecided, "open settled planned matter"},
		"acting":    {Acting, "decided planning acting"},
		"tones":     {Tones, "plain guilt doubt demand"},
		"replies":   {Replies, "asked question declined silent answered denied"},
	} {
		allowed := strings.Fields(c.allowed)
		n := 0
		for word, row := range c.list.byFirst {
			for _, e := range row {
				n++
				known := false
				for _, v := range allowed {
					known = known || v == e.value
				}
				if !known {
					t.Errorf("%s: %q has the value %q, want one of %s", name, word, e.value, c.allowed)
				}
			}
		}
		if n == 0 {
			t.Errorf("%s: the list is empty", name)
		}
	}
	for word, row := range Says.byFirst {
		for _, e := range row {
			if e.value == "" || len(e.words) != 1 {
				t.Errorf("says: %q needs one word and its plain form", word)
			}
		}
	}
}
