// Package hashset keeps sets of 64-bit hashes. It is several times faster than
// a map of them, which matters where every pair and triple of neighbouring
// words of a long text is looked up.
package hashset

import "math/bits"

// Set is a set of hashes, by open addressing with linear probing. The zero
// value is empty but cannot grow: make sets with New.
type Set struct {
	slots   []uint64 // 0 marks a free slot
	hasZero bool
	shift   int
}

// New returns an empty set with room for n hashes. More than n make it slow
// and, past twice n, endless: n is a promise.
func New(n int) *Set {
	size := bits.Len(uint(2*n + 1)) // at most half full
	return &Set{slots: make([]uint64, 1<<size), shift: 64 - size}
}

// Add puts h into the set.
func (s *Set) Add(h uint64) {
	if h == 0 {
		s.hasZero = true
		return
	}
	s.slots[s.slot(h)] = h
}

// Has reports whether h is in the set.
func (s *Set) Has(h uint64) bool {
	if h == 0 {
		return s.hasZero
	}
	return s.slots[s.slot(h)] == h
}

// slot is where h stands, or would stand: the search begins at its upper bits
// after Fibonacci hashing (Knuth, The Art of Computer Programming, 6.4).
func (s *Set) slot(h uint64) int {
	at := int(h * 0x9E3779B97F4A7C15 >> s.shift)
	for s.slots[at] != h && s.slots[at] != 0 {
		at = (at + 1) & (len(s.slots) - 1)
	}
	return at
}
