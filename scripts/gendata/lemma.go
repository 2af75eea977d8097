package main

import (
	"encoding/binary"
	"strings"
)

// A lemmaCandidate is a dictionary form that a word may be a form of.
type lemmaCandidate struct {
	lemma  string
	part   int
	weight float64 // how often the lemma was tagged in this part of speech
}

// The endings that WordNet's own morphology takes off, by part of speech.
// The longer ones need no place: the candidate must be in WordNet anyway.
var detachments = [partsOfSpeech][]struct{ ending, instead string }{
	noun:      {{"s", ""}, {"es", ""}, {"ies", "y"}, {"men", "man"}},
	verb:      {{"s", ""}, {"ies", "y"}, {"es", ""}, {"ed", "e"}, {"ed", ""}, {"ing", "e"}, {"ing", ""}},
	adjective: {{"er", ""}, {"est", ""}, {"er", "e"}, {"est", "e"}, {"ier", "y"}, {"iest", "y"}},
}

// minLemma keeps short words whole: "has" is no plural of "ha", "his" none
// of "hi".
const minLemma = 3

// lemmaCandidates lists what word may be a form of, itself included when it
// is in WordNet.
func lemmaCandidates(word string, wn *wordNet, hand *handLists) []lemmaCandidate {
	var found []lemmaCandidate
	add := func(lemma string, part int) {
		if plain(lemma) && wn.has(lemma, part) {
			found = append(found, lemmaCandidate{lemma, part, float64(wn.tagged(lemma, part)) + .5})
		}
	}
	if lemma, ok := hand.lemmas[word]; ok {
		return []lemmaCandidate{{lemma, verb, 1}}
	}
	if stem, ok := strings.CutSuffix(word, "s"); ok && len(wn.senses[word]) == 0 && wn.isPeople(stem) {
		return []lemmaCandidate{{stem, noun, 1}}
	}
	if wn.mostlyName(word) { // Easter, Peter, Hamas
		return nil
	}
	for part := range partsOfSpeech {
		add(word, part)
		for _, lemma := range wn.irregular[part][word] {
			if lemma != word {
				add(lemma, part)
			}
		}
		if part == noun && strings.HasSuffix(word, "ss") || part == adjective && wn.tagged(word, noun) > 0 {
			continue // a "boss" is no plural, an "owner" no comparative
		}
		for _, d := range detachments[part] {
			stem, ok := strings.CutSuffix(word, d.ending)
			if ok && len(stem)+len(d.instead) >= minLemma {
				add(stem+d.instead, part)
			}
		}
	}
	return found
}

// chooseLemmas gives every word the id of its lemma: of the candidates the
// one that was tagged most often. A word keeps itself where nothing is known.
func chooseLemmas(v *vocabulary, wn *wordNet, hand *handLists) []int {
	lemmas := make([]int, len(v.words))
	for id, word := range v.words {
		lemmas[id] = id
		best := 0.0
		weights := map[string]float64{}
		for _, c := range lemmaCandidates(word, wn, hand) {
			if _, ok := v.id[c.lemma]; !ok {
				continue
			}
			weights[c.lemma] += c.weight
			w := weights[c.lemma]
			// On a tie the word itself wins, then the more frequent lemma.
			if w > best || w == best && (c.lemma == word || lemmas[id] != id && v.rank[v.id[c.lemma]] < v.rank[lemmas[id]]) {
				best, lemmas[id] = w, v.id[c.lemma]
			}
		}
	}
	for id := range lemmas {
		if other, ok := american(id, v, wn, hand); ok && lemmas[id] == id {
			lemmas[id] = other
		}
	}
	for id := range lemmas { // "lays" -> "lay" -> "lie" must end at one lemma
		for seen := 0; lemmas[lemmas[id]] != lemmas[id] && seen < 4; seen++ {
			lemmas[id] = lemmas[lemmas[id]]
		}
	}
	return lemmas
}

// The regular differences between British and American spelling.
var britishEndings = []struct{ british, american string }{
	{"ise", "ize"}, {"isation", "ization"}, {"iser", "izer"}, {"our", "or"}, {"ourable", "orable"}, {"tre", "ter"}, {"yse", "yze"}, {"ogue", "og"},
	{"lled", "led"}, {"lling", "ling"}, {"ller", "ler"},
}

// american returns the word of which a word is the British spelling.
func american(id int, v *vocabulary, wn *wordNet, hand *handLists) (int, bool) {
	word := v.words[id]
	for _, pair := range hand.spellings {
		if pair[0] == word {
			other, ok := v.id[pair[1]]
			return other, ok
		}
	}
	for _, e := range britishEndings {
		stem, ok := strings.CutSuffix(word, e.british)
		if !ok {
			continue
		}
		other, ok := v.id[stem+e.american]
		if ok && wn.shareSynset(word, v.words[other]) {
			return other, true
		}
	}
	return 0, false
}

// lemmaTable keeps how far before a word its lemma stands, as 16 bits.
func lemmaTable(lemmas []int) []byte {
	var out []byte
	for id, lemma := range lemmas {
		out = binary.LittleEndian.AppendUint16(out, uint16(id-lemma))
	}
	return out
}

// Bits of a word's parts of speech; the same stand in lexicon.Parts. Bits 0
// to 3 are noun, verb, adjective, adverb.
const (
	nameBit      = 1 << 4 // more often a name than not
	inflectedBit = 1 << 5 // a form of some other lemma
	mainShift    = 6      // two bits: the most frequent part of speech
)

// chooseParts finds the parts of speech of each word. One that WordNet does not
// know has the one that all words have which it replaces in the lists: to
// recalibrate is a verb as to adjust is.
func chooseParts(v *vocabulary, wn *wordNet, hand *handLists) []byte {
	partners := hand.partners()
	out := make([]byte, len(v.words))
	for id, word := range v.words {
		var bits byte
		var weight [partsOfSpeech]float64
		for _, c := range lemmaCandidates(word, wn, &handLists{}) {
			bits |= 1 << c.part
			if c.lemma != word {
				bits |= inflectedBit
			}
			weight[c.part] += c.weight
		}
		if _, small := hand.lemmas[word]; bits == 0 && !small && !wn.mostlyName(word) {
			if part, ok := commonPart(partners[word], wn); ok {
				bits, weight[part] = 1<<part, 1
			}
		}
		if wn.mostlyName(word) {
			bits |= nameBit
			for _, s := range wn.senses[word] {
				bits |= 1 << wn.synsets[s.synset].part
			}
		}
		main := noun
		for part := range partsOfSpeech {
			if weight[part] > weight[main] {
				main = part
			}
		}
		out[id] = bits | byte(main)<<mainShift
	}
	return out
}

// commonPart is the one part of speech that all of some words can be.
func commonPart(words []string, wn *wordNet) (part int, ok bool) {
	shared := map[int]int{}
	for _, word := range words {
		can := map[int]bool{}
		for _, c := range lemmaCandidates(word, wn, &handLists{}) {
			can[c.part] = true
		}
		for part := range can {
			shared[part]++
		}
	}
	for p, n := range shared {
		if n == len(words) {
			if ok {
				return part, false
			}
			part, ok = p, true
		}
	}
	return part, ok
}
