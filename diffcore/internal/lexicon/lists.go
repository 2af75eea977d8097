package lexicon

import (
	"embed"
	"iter"
	"maps"
	"strings"
	"sync"
)

//go:embed lists/*.txt
var listFiles embed.FS

// The lists kept by hand. What the value of an entry means stands at the top
// of each file in lists/.
var (
	Titles        = newList("titles")        // president, sen.; value: the title in full
	Certainty     = newList("certainty")     // hedges and boosters; value: step of the ladder, 5 to 1, and a mark
	Numbers       = newList("numbers")       // number words; value: how to count
	Nicknames     = newList("nicknames")     // bill; values: full first names
	Stopwords     = newList("stopwords")     // function words; no value
	Degree        = newList("degree")        // words that raise or lower a fact; value: how
	Fillers       = newList("fillers")       // framing phrases that assert nothing; no value
	Vague         = newList("vague")         // attributions to nobody in particular; value: to whom
	Commentary    = newList("commentary")    // prediction, opinion, advice, moral
	Loaded        = newList("loaded")        // words that judge; value: the plainer word
	Organisations = newList("organisations") // acronyms; values: names in full
)

// A List finds hand-kept words and phrases in rows of folded words. It is
// read on first use.
type List struct {
	read func() map[string][]entry
}

// An entry is a phrase with its values; entries of one first word are kept
// together, longest first.
type entry struct {
	phrase []string
	values []string
}

func newList(name string) *List {
	return &List{sync.OnceValue(func() map[string][]entry {
		text, err := listFiles.ReadFile("lists/" + name + ".txt")
		if err != nil {
			panic(err) // the file is part of the program
		}
		return parseList(string(text))
	})}
}

// parseList reads one entry a line, "phrase = value" or "phrase". A word with
// strokes stands for each of its parts: "source/sources say". # begins a
// comment line.
func parseList(text string) map[string][]entry {
	lines := strings.Count(text, "\n")
	entries := make(map[string][]entry, lines)
	words := make([]string, 0, 2*lines) // one piece of memory for all plain phrases
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		phrase, value, _ := strings.Cut(line, " = ")
		start := len(words)
		for word := range strings.SplitSeq(phrase, " ") {
			words = append(words, word)
		}
		plain := words[start:len(words):len(words)]
		if strings.IndexByte(phrase, '/') < 0 {
			add(entries, plain, value)
			continue
		}
		for _, spelt := range spellOut(plain) {
			add(entries, spelt, value)
		}
	}
	return entries
}

// spellOut lists the phrases that words with strokes stand for.
func spellOut(words []string) [][]string {
	phrases := [][]string{nil}
	for _, word := range words {
		var longer [][]string
		for _, phrase := range phrases {
			for choice := range strings.SplitSeq(word, "/") {
				longer = append(longer, append(phrase[:len(phrase):len(phrase)], choice))
			}
		}
		phrases = longer
	}
	return phrases
}

func add(entries map[string][]entry, phrase []string, value string) {
	list := entries[phrase[0]]
	at := len(list)
	for i, e := range list {
		if length(e.phrase, phrase) == len(phrase) && len(e.phrase) == len(phrase) {
			list[i].values = append(list[i].values, value)
			return
		}
		if len(e.phrase) < len(phrase) && at == len(list) {
			at = i
		}
	}
	list = append(list, entry{})
	copy(list[at+1:], list[at:])
	list[at] = entry{phrase, []string{value}}
	entries[phrase[0]] = list
}

// At returns the value of the longest phrase that a row of words begins with,
// and its length in words, 0 where there is none.
func (l *List) At(row []string) (value string, length int) {
	values, length := l.AllAt(row)
	if length == 0 {
		return "", 0
	}
	return values[0], length
}

// AllAt is At for entries with several values. The slice must not be changed.
func (l *List) AllAt(row []string) (values []string, words int) {
	if len(row) == 0 {
		return nil, 0
	}
	for _, e := range l.read()[row[0]] {
		if n := length(row, e.phrase); n > 0 {
			return e.values, n
		}
	}
	return nil, 0
}

// Beginnings yields the first words of all phrases, in no order.
func (l *List) Beginnings() iter.Seq[string] { return maps.Keys(l.read()) }

// Has says whether a single word is in the list.
func (l *List) Has(word string) bool {
	row := [1]string{word}
	_, n := l.At(row[:])
	return n == 1
}

// length returns how many words a row shares with a phrase that it begins
// with, 0 when it does not begin with it.
func length(row, phrase []string) int {
	if len(row) < len(phrase) {
		return 0
	}
	for i, word := range phrase {
		if row[i] != word {
			return 0
		}
	}
	return len(phrase)
}
