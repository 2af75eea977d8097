// Package lcs measures the longest common subsequence of two sequences.
package lcs

import "math/bits"

// Length returns how many elements the longest common subsequence of a and b
// has. It handles 64 elements of a in one step (Hyyrö, Bit-Parallel
// LCS-length Computation Revisited, AWOCA 2004), so two sentences cost about
// as many steps as the shorter has words.
func Length(a, b []int32) int {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 {
		return 0
	}
	blocks := (len(a) + 63) / 64
	row := make([]uint64, blocks) // bit k is 0 where the length grows at a[k]
	for k := range row {
		row[k] = ^uint64(0)
	}
	for _, x := range b {
		var carry uint64
		for block := range row {
			var matches uint64
			for k, y := range a[block*64 : min(len(a), block*64+64)] {
				if x == y {
					matches |= 1 << k
				}
			}
			v := row[block]
			u := v & matches
			sum, over := bits.Add64(v, u, carry)
			row[block], carry = sum|(v-u), over
		}
	}
	n := 0
	for k := range a {
		if row[k/64]>>(k%64)&1 == 0 {
			n++
		}
	}
	return n
}
