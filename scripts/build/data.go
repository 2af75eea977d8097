package main

import (
	"cmp"
	"slices"
)

// A program's data lies in segments, each with its address. Go leaves out every
// eight zeros and begins a segment after them, which takes as many bytes, does
// not compress, and is read by itself. Most are in a table of Go's own, where of
// twenty bytes one is not zero.

// fewZeros are as many as may stand between two segments that are joined. From
// 32 on nearly all are, and more than a few hundred would have to be loaded.
const fewZeros = 64

// segment is a piece of a program's data.
type segment struct {
	address int
	content []byte
}

// joinSegments joins the segments of a data section that lie near each other.
func joinSegments(section []byte) ([]byte, error) {
	in := reader{rest: section}
	var segments, joined []segment
	for n := in.number(); n > 0 && in.err == nil; n-- {
		s, ok := in.segment()
		if !ok {
			return section, in.err // of a kind that Go does not write: it stays as it is
		}
		segments = append(segments, s)
	}
	slices.SortFunc(segments, func(a, b segment) int { return cmp.Compare(a.address, b.address) })
	end := 0 // of the last
	for _, s := range segments {
		if s.address < end {
			return section, in.err // one lies over another, and their order matters
		}
		joined = appendSegment(joined, s, s.address-end)
		end = s.address + len(s.content)
	}
	out := appendNumber(nil, len(joined))
	for _, s := range joined {
		out = appendSigned(append(out, inMemory, opI32Const), s.address)
		out = appendSized(append(out, opEnd), s.content)
	}
	return out, in.err
}

// inMemory begins a segment that is there from the start, at the address that
// a constant gives.
const inMemory = 0

func (r *reader) segment() (s segment, ok bool) {
	if r.byte() != inMemory || r.byte() != opI32Const {
		return segment{}, false
	}
	s.address = r.signed()
	ok = r.byte() == opEnd
	s.content = r.take(r.number())
	return s, ok
}

// appendSegment appends a segment, or lengthens the last by the zeros between
// the two and by it.
func appendSegment(segments []segment, next segment, zeros int) []segment {
	if len(segments) == 0 || zeros > fewZeros {
		next.content = slices.Clip(next.content) // to append to it must not write over what follows in the program
		return append(segments, next)
	}
	last := &segments[len(segments)-1]
	last.content = append(append(last.content, make([]byte, zeros)...), next.content...)
	return segments
}
