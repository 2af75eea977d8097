package diffcore

import (
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/cue"
	"github.com/articlediff/articlediff/diffcore/internal/fold"
	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

// vocabulary numbers the words of an article, equal when folded equal. A story
// says most of its words again and again; what is to be found out of a word is
// found out once.
type vocabulary struct {
	norms []string         // folded, by number, in the order of their first use
	ids   map[string]int32 // the numbers, by folded word
	texts map[string]int32 // the same by word as the text has it
	found []lookedUp       // by number; empty until asked for
}

// lookedUp is what the lexicon says of a word.
type lookedUp struct {
	entry int32         // the word in the lexicon, or -1
	base  int32         // its dictionary form in the lexicon, or -1
	lemma string        // its dictionary form; of a word that the lexicon lacks, the word
	part  lexicon.Parts // its commonest part of speech
}

func lookUp(norm string) lookedUp {
	l := lookedUp{lemma: norm}
	l.entry, l.base = lexicon.LookUp(norm)
	if l.base >= 0 {
		l.lemma = lexicon.Word(l.base)
	}
	if parts := lexicon.POSOf(l.entry); parts != 0 {
		l.part = parts.Main()
	} else {
		l.part = lexicon.POSOf(l.base).Main()
	}
	return l
}

// newVocabulary has room for the words of so many tokens: of a story every third
// is new, of a long one ever fewer.
func newVocabulary(tokens int) *vocabulary {
	room := min(tokens/3, usualTerms)
	return &vocabulary{norms: make([]string, 0, room), ids: make(map[string]int32, room), texts: make(map[string]int32, room)}
}

// spelt is the number of a word as it stands in the text.
func (v *vocabulary) spelt(text string) int32 {
	id, known := v.texts[text]
	if !known {
		id = v.folded(fold.Word(text))
		v.texts[text] = id
	}
	return id
}

// folded is the number of a folded word.
func (v *vocabulary) folded(norm string) int32 {
	id, known := v.ids[norm]
	if !known {
		id = int32(len(v.norms))
		v.norms = append(v.norms, norm)
		v.ids[norm] = id
	}
	return id
}

// numbersOf gives each word of another article the number that it has here;
// words that are not here get the numbers after those. all is how many numbers
// there are.
func (v *vocabulary) numbersOf(other *vocabulary) (numbers []int32, all int) {
	numbers, all = make([]int32, len(other.norms)), len(v.norms)
	for k, norm := range other.norms {
		id, known := v.ids[norm]
		if !known {
			id = int32(all)
			all++
		}
		numbers[k] = id
	}
	return numbers, all
}

// lookUp asks the lexicon for a word, the first time.
func (v *vocabulary) lookUp(word int32) *lookedUp {
	if len(v.found) <= int(word) {
		v.found = append(v.found, make([]lookedUp, len(v.norms)-len(v.found))...)
	}
	found := &v.found[word]
	if found.lemma == "" {
		*found = lookUp(v.norms[word])
	}
	return found
}

// lemma is the dictionary form of the word at a token.
func (a *Article) lemma(token int) string { return a.words.lookUp(a.Tokens[token].word).lemma }

// mainPart is the commonest part of speech of the word at a token.
func (a *Article) mainPart(token int) lexicon.Parts {
	return a.words.lookUp(a.Tokens[token].word).part
}

// wordList is a list of single words.
func wordList(words string) *cue.List {
	list := &cue.List{}
	for _, w := range strings.Fields(words) {
		list.Add([]string{w}, "")
	}
	return list
}
