// Package wordset keeps sets of words.
//
// A switch over many words compares them letter by letter in WebAssembly: a
// list of fifty is some 10,000 bytes of code. A browser translates all code of
// a function before it runs and again when it has run for a while, so such
// code costs more than its work, and most in the first comparison.
package wordset

import "strings"

// Set is a set of words.
type Set map[string]struct{}

// New is the set of some words, or phrases.
func New(words ...string) Set {
	set := make(Set, len(words))
	for _, w := range words {
		set[w] = struct{}{}
	}
	return set
}

// Of is the set of the words of a row.
func Of(row string) Set { return New(strings.Fields(row)...) }

// Has says that a word is in the set.
func (s Set) Has(word string) bool {
	_, found := s[word]
	return found
}
