package main

import (
	"encoding/binary"
	"maps"
	"math"
	"slices"
)

// vocabularySize is the number of the most frequent words kept; their lemmas
// join them. The 30,000th word of news is about as rare as "axiom".
const vocabularySize = 30_000

// A vocabulary holds words in byte order; a word's place is its id.
type vocabulary struct {
	words []string
	rank  []int // 1 is the most frequent word; by id
	row   []int // where the word stands in the wink package; by id
	id    map[string]int
}

// missing are words that the package leaves out, each with a word of much the
// same frequency and company that lends it a place.
var missing = map[string]string{"to": "a", "we": "i"}

// chooseWords takes the most frequent words that are plain letters, the lemmas
// that these need, and the rarer words of the hand-kept lists.
func chooseWords(w *wink, wn *wordNet, hand *handLists) *vocabulary {
	chosen := map[string]bool{}
	row := map[string]int{}
	var ranked []string
	for i, word := range w.words {
		if !plain(word) {
			continue
		}
		row[word] = i
		ranked = append(ranked, word)
		if twin, ok := missing[word]; ok {
			row[twin] = i
			ranked = append(ranked, twin)
		}
	}
	rank := map[string]int{}
	for i, word := range ranked {
		rank[word] = i + 1
		if i < vocabularySize {
			chosen[word] = true
		}
	}
	for _, word := range ranked[:vocabularySize] {
		for _, l := range lemmaCandidates(word, wn, hand) {
			if _, known := row[l.lemma]; known {
				chosen[l.lemma] = true
			}
		}
	}
	for word := range hand.words() {
		if _, known := row[word]; known {
			chosen[word] = true
		}
	}
	v := &vocabulary{id: map[string]int{}}
	for word := range chosen {
		v.words = append(v.words, word)
	}
	slices.Sort(v.words)
	for i, word := range v.words {
		v.id[word] = i
		v.rank = append(v.rank, rank[word])
		v.row = append(v.row, row[word])
	}
	return v
}

// lacks lists the words of the hand-kept lists that are not in the vocabulary.
func (v *vocabulary) lacks(hand *handLists) []string {
	unknown := map[string]bool{}
	for word := range hand.words() {
		if _, known := v.id[word]; !known {
			unknown[word] = true
		}
	}
	return slices.Sorted(maps.Keys(unknown))
}

// plain says whether a word is lower-case ASCII letters only. Single letters
// other than a and i are pieces of initials.
func plain(word string) bool {
	for i := range len(word) {
		if word[i] < 'a' || word[i] > 'z' {
			return false
		}
	}
	return len(word) > 1 || word == "a" || word == "i"
}

// blockSize is how many lines of a word table share one offset.
const blockSize = 8

// wordTable writes sorted lines, and the offset of each block of them with
// the end of the text.
func wordTable(words []string) (text, index []byte) {
	for i, word := range words {
		if i%blockSize == 0 {
			index = binary.LittleEndian.AppendUint32(index, uint32(len(text)))
		}
		text = append(text, word...)
		text = append(text, '\n')
	}
	return text, binary.LittleEndian.AppendUint32(index, uint32(len(text)))
}

// rankSteps is the number of steps of the stored rank in each doubling.
const rankSteps = 16

// rankTable keeps ranks to within 2 %: sixteen steps a doubling, in a byte. The
// last step, of rank 63,000, is that of all rarer words too.
func rankTable(v *vocabulary) []byte {
	out := make([]byte, len(v.rank))
	for id, r := range v.rank {
		out[id] = byte(min(math.Round(rankSteps*math.Log2(float64(r))), math.MaxUint8))
	}
	return out
}
