package diffcore

import "github.com/articlediff/articlediff/diffcore/internal/hashset"

// runLength is the shortest run of words that counts as copied: shorter runs
// are the common property of the language.
const runLength = 4

// runs finds where words stand, in the same order and without a gap, in the
// base. Punctuation does not count.
type runs struct {
	words []int32      // the terms of the base's words, in order
	at    *hashset.Map // the first place of each run of runLength words, plus one
	next  []int32      // the next place of the same run, plus one
}

func newRuns(words []int32) *runs {
	r := &runs{words: words}
	r.at = hashset.NewMap(len(r.words))
	r.next = make([]int32, len(r.words))
	for k := len(r.words) - runLength; k >= 0; k-- {
		r.next[k] = r.at.Put(hashTerms(r.words[k:k+runLength]), int32(k+1))
	}
	return r
}

func hashTerms(ts []int32) uint64 {
	h := uint64(14695981039346656037) // FNV-1a
	for _, t := range ts {
		h = (h ^ uint64(uint32(t))) * 1099511628211
	}
	return h
}

// maxPlaces bounds how many places of one run are tried: a refrain that
// stands a thousand times in both texts must not cost a million steps.
const maxPlaces = 16

// cover returns the lengths of the longest runs, left to right and not
// overlapping, that make up the words of a sentence of the query.
func (r *runs) cover(ws []int32) []int {
	var out []int
	for k := 0; k+runLength <= len(ws); {
		_, best := r.longest(ws[k:])
		if best < runLength {
			k++
			continue
		}
		out = append(out, best)
		k += best
	}
	return out
}

// longest says where the most words of the beginning of ws stand together in
// the base, and how many they are. ws has runLength words or more.
func (r *runs) longest(ws []int32) (at, best int) {
	place := r.at.Get(hashTerms(ws[:runLength]))
	for tries := 0; place > 0 && tries < maxPlaces; tries++ {
		p, n := int(place-1), 0
		for n < len(ws) && p+n < len(r.words) && r.words[p+n] == ws[n] {
			n++
		}
		if n > best {
			at, best = p, n
		}
		place = r.next[p]
	}
	return at, best
}
