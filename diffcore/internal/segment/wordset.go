package segment

import "strings"

// wordSet is a set of words.
//
// A switch over many words compares them letter by letter in WebAssembly: a
// list of fifty is some 10,000 bytes of code. A browser translates all code of
// a function before it runs and again when it has run for a while, so such
// code costs more than its work, and most in the first comparison.
type wordSet map[string]struct{}

// newWordSet is the set of some words, or phrases.
func newWordSet(words ...string) wordSet {
	set := make(wordSet, len(words))
	for _, w := range words {
		set[w] = struct{}{}
	}
	return set
}

// setOf is the set of the words of a row.
func setOf(row string) wordSet { return newWordSet(strings.Fields(row)...) }

func (s wordSet) has(word string) bool {
	_, found := s[word]
	return found
}
