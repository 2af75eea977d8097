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
	for at := s.home(h); ; at = (at + 1) & (len(s.slots) - 1) {
		switch s.slots[at] {
		case h:
			return
		case 0:
			s.slots[at] = h
			return
		}
	}
}

// Has reports whether h is in the set.
func (s *Set) Has(h uint64) bool {
	if h == 0 {
		return s.hasZero
	}
	for at := s.home(h); ; at = (at + 1) & (len(s.slots) - 1) {
		switch s.slots[at] {
		case h:
			return true
		case 0:
			return false
		}
	}
}

// home is the slot at which the search for h begins: its upper bits after
// Fibonacci hashing (Knuth, The Art of Computer Programming, 6.4).
func (s *Set) home(h uint64) int {
	return int(h * 0x9E3779B97F4A7C15 >> s.shift)
}
