// Package lcs measures the longest common subsequence of two sequences.
package lcs

import "math/bits"

// A Pattern is a sequence that others are measured against. Its elements, and
// theirs, are small numbers, none below zero. The zero value is empty.
type Pattern struct {
	elements []int32
	blocks   int      // of 64 elements each
	places   []int32  // by element: which of the rows of matches is its own, plus one; 0 where it is no element
	matches  []uint64 // rows of blocks: a bit for each place at which the element stands
	grows    []uint64 // bit k is 0 where the length grows at element k; kept between two calls of Common
}

// Set makes p the pattern of a sequence, which must not change as long as it is.
func (p *Pattern) Set(elements []int32) {
	for _, x := range p.elements {
		p.places[x] = 0
	}
	p.elements, p.blocks, p.matches = elements, (len(elements)+63)/64, p.matches[:0]
	for k, x := range elements {
		if more := int(x) + 1 - len(p.places); more > 0 {
			p.places = append(p.places, make([]int32, more)...)
		}
		if p.places[x] == 0 {
			for range p.blocks {
				p.matches = append(p.matches, 0)
			}
			p.places[x] = int32(len(p.matches) / p.blocks)
		}
		p.matches[(int(p.places[x])-1)*p.blocks+k/64] |= 1 << (k % 64)
	}
}

// Common returns how many elements the longest common subsequence of the
// pattern and another sequence has. It handles 64 elements of the pattern in one
// step (Hyyrö, Bit-Parallel LCS-length Computation Revisited, AWOCA 2004), so two
// sentences cost about as many steps as the other one has words.
func (p *Pattern) Common(other []int32) int {
	p.grows = p.grows[:0]
	for range p.blocks {
		p.grows = append(p.grows, ^uint64(0))
	}
	for _, x := range other {
		if int(x) >= len(p.places) || p.places[x] == 0 {
			continue
		}
		row := p.matches[(int(p.places[x])-1)*p.blocks:]
		var carry uint64
		for block, v := range p.grows {
			u := v & row[block]
			sum, over := bits.Add64(v, u, carry)
			p.grows[block], carry = sum|(v-u), over
		}
	}
	n := 0
	for _, v := range p.grows {
		n += 64 - bits.OnesCount64(v)
	}
	return n
}
