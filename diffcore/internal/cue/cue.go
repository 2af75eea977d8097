// Package cue finds the words by which a news text says how it knows: verbs
// of saying, people who are sources, phrases of knowledge, hedges, negations,
// requests for comment. It knows rows of folded words and nothing else.
package cue

import (
	"embed"
	"slices"
	"strings"
)

//go:embed *.txt
var files embed.FS

// The lists, one text file each. What an entry means stands at its top.
var (
	Says        = read("says.txt")        // verbs that put what follows in someone's mouth; value: the plain form
	FindsThat   = read("findsthat.txt")   // verbs that do so where "that" follows; value: the plain form
	Hedges      = read("hedges.txt")      // value: rung of the ladder of certainty
	Negations   = read("negations.txt")   // value: what kind of no
	Denials     = read("denials.txt")     // words that deny without being a negation, the first as lemma; value: surely or perhaps
	Sources     = read("sources.txt")     // nouns for people who speak without a name
	Knowledge   = read("knowledge.txt")   // how a source knows, or why it has no name
	Nearness    = read("nearness.txt")    // how near a source stands to what it tells; value: direct or near
	Undecided   = read("undecided.txt")   // words that say that something is not settled, as lemmas; value: open, settled, planned or matter
	Tones       = read("tones.txt")       // what a verb of saying adds, as lemmas; value: plain, guilt, doubt or demand
	Classes     = read("classes.txt")     // general words for those who have names, as lemmas; value: the class
	Resolve     = read("resolve.txt")     // how far somebody is with a plan, the first word as lemma; value: open or settled
	Acting      = read("acting.txt")      // verbs of deciding, planning and doing, as lemmas; value: decided, planning or acting
	Page        = read("page.txt")        // what a page says of itself; value: call or label
	Replies     = read("replies.txt")     // value: asked, question, declined, silent, answered or denied
	Titles      = read("titles.txt")      // words before a name that are no part of it
	Connectors  = read("connectors.txt")  // small words inside names
	Bodies      = read("bodies.txt")      // last words of the names of organisations and places
	Plain       = read("plain.txt")       // words that are no name where a sentence starts with them
	Boundaries  = read("boundaries.txt")  // words at which a clause starts
	DayOrMonth  = read("dayormonth.txt")  // capitalised words of the calendar
	Directions  = read("directions.txt")  // first words of place names that cannot be left out
	Descriptors = read("descriptors.txt") // capitalised words that describe people rather than name them
	Opposites   = read("opposites.txt")   // words for the two sides of a question, as lemmas; value: the question and the side
	Contrasts   = read("contrasts.txt")   // words that cannot both be said of one thing at one place, as lemmas; value: the question and the side
	Circles     = read("circles.txt")     // nouns for those who speak; value: what sort of speaker, and of which circle
	Steps       = read("steps.txt")       // words for how many, how often, more or less than; value: ladder and rung
	Shares      = read("shares.txt")      // words for how many of all there are; value: rung of the ladder
)

// List holds words and phrases. The zero value is empty.
type List struct {
	byFirst map[string][]entry // by their first word, longest first
	shapes  [64]uint64         // the shapes of the first words, a bit each
}

type entry struct {
	words []string
	value string
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

// of lists the phrases that begin with a word.
func (l *List) of(word string) []entry {
	if s := shape(word); l.shapes[s/64]>>(s%64)&1 == 0 {
		return nil
	}
	return l.byFirst[word]
}

// read parses one entry a line: "phrase, other phrase = value". The value may
// be left out.
func read(name string) *List {
	content, err := files.ReadFile(name)
	if err != nil {
		panic(err) // the file is part of the program
	}
	text := string(content)
	most := strings.Count(text, "\n") + strings.Count(text, ",")
	list := &List{byFirst: make(map[string][]entry, most)}
	words := make([]string, 0, 2*most) // one piece of memory for all phrases
	for rest := text; rest != ""; {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			words = list.addLine(line, words)
		}
	}
	return list
}

// addLine adds the phrases of a line, whose words are kept in words.
func (l *List) addLine(line string, words []string) []string {
	phrases, value, _ := strings.Cut(line, "=")
	value = strings.TrimSpace(value)
	for phrase, rest := "", phrases; rest != ""; {
		phrase, rest, _ = strings.Cut(rest, ",")
		start := len(words)
		words = appendWords(words, strings.TrimSpace(phrase))
		l.Add(words[start:len(words):len(words)], value)
	}
	return words
}

// appendWords adds the words of a phrase, which single spaces part.
func appendWords(words []string, phrase string) []string {
	for word, rest := "", phrase; rest != ""; {
		word, rest, _ = strings.Cut(rest, " ")
		words = append(words, word)
	}
	return words
}

// Add puts a phrase into the list.
func (l *List) Add(words []string, value string) {
	if l.byFirst == nil {
		l.byFirst = map[string][]entry{}
	}
	s := shape(words[0])
	l.shapes[s/64] |= 1 << (s % 64)
	row := append(l.byFirst[words[0]], entry{words, value})
	for i := len(row) - 1; i > 0 && len(row[i].words) > len(row[i-1].words); i-- {
		row[i], row[i-1] = row[i-1], row[i]
	}
	l.byFirst[words[0]] = row
}

// At returns the value of the longest phrase that a row of words begins with
// and how many words that takes; none if it begins with no phrase.
func (l *List) At(row []string) (value string, words int) {
	if len(row) == 0 {
		return "", 0
	}
	entries := l.of(row[0])
	for k := range entries {
		if e := &entries[k]; len(e.words) <= len(row) && slices.Equal(e.words[1:], row[1:len(e.words)]) {
			return e.value, len(e.words)
		}
	}
	return "", 0
}

// Begins says how many phrases of the list begin with a word.
func (l *List) Begins(word string) int { return len(l.of(word)) }

// Has says that a single word is in the list.
func (l *List) Has(word string) bool {
	entries := l.of(word) // the longest first
	return len(entries) > 0 && len(entries[len(entries)-1].words) == 1
}
