package lexicon

import (
	"embed"
	"slices"
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
	names         = newList("names")         // names of bodies that have several; value: the usual one
)

// usualNames are the names that others stand for.
var usualNames = sync.OnceValue(func() map[string]bool {
	usual := map[string]bool{}
	for _, entries := range names.read().byFirst {
		for _, e := range entries {
			usual[e.values[0]] = true
		}
	}
	return usual
})

// UsualName is the name under which a body of the news is known that goes by
// several: "federal reserve" of "fed". It says no where a name has no other.
func UsualName(name string) (usual string, ok bool) {
	words := strings.Fields(name)
	if usual, n := names.At(words); n > 0 && n == len(words) {
		return usual, true
	}
	return name, usualNames()[name]
}

// A List finds hand-kept words and phrases in rows of folded words. It is
// read on first use.
type List struct {
	name string // of its file
	once sync.Once
	all  phrases
}

// phrases are the entries of a list by their first word, longest first.
type phrases struct {
	byFirst map[string][]entry
	shapes  [64]uint64 // the shapes of the first words, a bit each
}

// shape is a number, less than 4096, that few words share: their length, first,
// middle and last letter make it. Most words of a text share it with none of a list,
// and need not be looked up.
func shape(word string) uint {
	if word == "" {
		return 0
	}
	return (uint(word[0]) + 11*uint(word[len(word)/2]) + 97*uint(word[len(word)-1]) + 353*uint(len(word))) % 4096
}

// of lists the entries that begin with a word.
func (p *phrases) of(word string) []entry {
	if s := shape(word); p.shapes[s/64]>>(s%64)&1 == 0 {
		return nil
	}
	return p.byFirst[word]
}

// An entry is a phrase with its values.
type entry struct {
	phrase []string
	values []string
	second uint64 // see secondOf
}

func newList(name string) *List { return &List{name: name} }

// read returns the entries, from the file the first time.
func (l *List) read() *phrases {
	l.once.Do(func() {
		text, err := listFiles.ReadFile("lists/" + l.name + ".txt")
		if err != nil {
			panic(err) // the file is part of the program
		}
		l.all.parse(string(text))
	})
	return &l.all
}

// parse reads one entry a line, "phrase = value" or "phrase". A word with
// strokes stands for each of its parts: "source/sources say". # begins a
// comment line.
func (p *phrases) parse(text string) {
	lines := strings.Count(text, "\n")
	p.byFirst = make(map[string][]entry, lines)
	words := make([]string, 0, 2*lines) // one piece of memory for all plain phrases
	for rest := text; rest != ""; {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			words = p.addLine(line, words)
		}
	}
}

// addLine adds what a line says. The words of a plain phrase are kept in words.
func (p *phrases) addLine(line string, words []string) []string {
	phrase, value, _ := strings.Cut(line, "=")
	phrase, value = strings.TrimSpace(phrase), strings.TrimSpace(value)
	start := len(words)
	words = appendWords(words, phrase)
	plain := words[start:len(words):len(words)]
	if strings.IndexByte(phrase, '/') < 0 {
		p.add(plain, value)
		return words
	}
	for _, spelt := range spellOut(plain) {
		p.add(spelt, value)
	}
	return words
}

// appendWords adds the words of a phrase, which single spaces part.
func appendWords(words []string, phrase string) []string {
	for word, rest, more := "", phrase, true; more; {
		word, rest, more = strings.Cut(rest, " ")
		words = append(words, word)
	}
	return words
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

func (p *phrases) add(phrase []string, value string) {
	s := shape(phrase[0])
	p.shapes[s/64] |= 1 << (s % 64)
	list := p.byFirst[phrase[0]]
	at := len(list)
	for at > 0 && len(list[at-1].phrase) < len(phrase) {
		at--
	}
	for k := at - 1; k >= 0 && len(list[k].phrase) == len(phrase); k-- {
		if slices.Equal(list[k].phrase, phrase) {
			list[k].values = append(list[k].values, value)
			return
		}
	}
	p.byFirst[phrase[0]] = slices.Insert(list, at, entry{phrase, []string{value}, secondOf(phrase)})
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
	entries := l.read().of(row[0])
	for k := range entries {
		if n := length(row, entries[k].phrase); n > 0 {
			return entries[k].values, n
		}
	}
	return nil, 0
}

// Begins says whether a phrase of the list begins with a word.
func (l *List) Begins(word string) bool { return l.read().of(word) != nil }

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
