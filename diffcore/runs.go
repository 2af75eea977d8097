package diffcore

// runLength is the shortest run of words that counts as copied: shorter runs
// are the common property of the language.
const runLength = 4

// runs finds where the words of the derivative stand, in the same order and
// without a gap, in the original. Punctuation does not count.
type runs struct {
	wordsA []int32          // the terms of the original's words, in order
	tokenA []int32          // the token of each of them
	at     map[uint64]int32 // the first place of each run of runLength words, plus one
	next   []int32          // the next place of the same run, plus one
}

// run is a stretch of words that stands in both texts.
type run struct {
	wordA int // its first word in the original
	wordB int // its first word in the sentence of the derivative
	words int
}

func newRuns(a *Article, lex *lexis) *runs {
	r := &runs{}
	r.wordsA, r.tokenA = words(a, lex.a, 0, len(a.Tokens))
	r.at = make(map[uint64]int32, len(r.wordsA))
	r.next = make([]int32, len(r.wordsA))
	for k := len(r.wordsA) - runLength; k >= 0; k-- {
		h := hashTerms(r.wordsA[k : k+runLength])
		r.next[k] = r.at[h]
		r.at[h] = int32(k + 1)
	}
	return r
}

// words lists the terms and tokens of the words among tokens from to to.
func words(art *Article, terms []int32, from, to int) (ts, tokens []int32) {
	for k := from; k < to; k++ {
		if art.Tokens[k].Kind != Mark {
			ts = append(ts, terms[k])
			tokens = append(tokens, int32(k))
		}
	}
	return ts, tokens
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

// cover returns the longest runs, left to right and not overlapping, that
// make up the words of a sentence of the derivative.
func (r *runs) cover(ws []int32) []run {
	var out []run
	for k := 0; k+runLength <= len(ws); {
		best := run{wordB: k}
		place := r.at[hashTerms(ws[k:k+runLength])]
		for tries := 0; place > 0 && tries < maxPlaces; tries++ {
			p := int(place - 1)
			n := 0
			for k+n < len(ws) && p+n < len(r.wordsA) && r.wordsA[p+n] == ws[k+n] {
				n++
			}
			if n > best.words {
				best.wordA, best.words = p, n
			}
			place = r.next[p]
		}
		if best.words < runLength {
			k++
			continue
		}
		out = append(out, best)
		k += best.words
	}
	return out
}
