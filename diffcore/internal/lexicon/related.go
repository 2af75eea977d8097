package lexicon

import (
	_ "embed"
	"iter"
)

//go:embed related.bin
var related string

// Kind says how two words are related.
type Kind uint8

// The kinds of relation. Read "a is … b".
const (
	Unrelated  Kind = iota
	Synonym         // able to mean the same as b
	Derived         // made from the same base as b: expel, expulsion
	Broader         // covered by b, the broader word: b of "rifle" is "gun"
	Narrower        // the broader word of b
	Similar         // near b in meaning, of adjectives and groups of verbs
	Antonym         // the opposite of b
	Identical       // the same word as b
	Inflection      // another form of the same word as b: went, goes
)

var kindNames = [...]string{"unrelated", "synonym", "derived", "broader", "narrower", "similar", "antonym", "identical", "inflection"}

// String names the kind in one English word.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "unknown"
}

// A Neighbour is a word that is related to another.
type Neighbour struct {
	ID   int32
	Kind Kind
	// Strength runs from 1/15 to 1. For synonyms it is how far the two words'
	// senses coincide, each sense weighed by how often it is meant (their
	// Bhattacharyya coefficient); other kinds are set on the same scale.
	Strength float32
}

const strengthSteps = 15

// Related yields the related words of a dictionary form, in order of id.
// Inflected forms have few of their own: ask for their lemma.
func Related(id int32) iter.Seq[Neighbour] {
	return func(yield func(Neighbour) bool) {
		list := relatedList(id)
		for at := int32(0); len(list) > 0; {
			step, n := uvarint(list)
			at += int32(step)
			code := list[n]
			list = list[n+1:]
			if !yield(Neighbour{at, Kind(code >> 4), float32(code&15) / strengthSteps}) {
				return
			}
		}
	}
}

// Antonyms are the opposites of a dictionary form, in order of id.
func Antonyms(id int32) []int32 {
	var out []int32
	for n := range Related(id) {
		if n.Kind == Antonym {
			out = append(out, n.ID)
		}
	}
	return out
}

// relatedList finds the encoded list of a word: an index holds the offset of
// every eighth list, and each list begins with its length.
func relatedList(id int32) string {
	if !valid(id) {
		return ""
	}
	indexed := (Size() + blockSize - 1) / blockSize
	body := related[4*indexed+int(uint32At(related, int(id)/blockSize)):]
	for skip := id % blockSize; ; skip-- {
		length, n := uvarint(body)
		body = body[n:]
		if skip == 0 {
			return body[:length]
		}
		body = body[length:]
	}
}

// Between says how two words of the table are related, as they stand: forms
// are not led back to their lemmas. It is symmetric, but that Broader and
// Narrower change places.
func Between(a, b int32) (Kind, float32) {
	if a == b && valid(a) {
		return Identical, 1
	}
	for n := range Related(a) {
		if n.ID >= b {
			if n.ID == b {
				return n.Kind, n.Strength
			}
			break
		}
	}
	return Unrelated, 0
}

// Relation says how two words are related, with any of their forms: "rose"
// and "fell" are antonyms because "rise" and "fall" are. An antonym outweighs
// everything else, then the stronger relation wins. Forms that share no part
// of speech are at most derived: "firmer" is no company, though a firm is.
func Relation(a, b string) (Kind, float32, bool) {
	if a == b {
		return Identical, 1, true
	}
	x, okX := formID(a)
	y, okY := formID(b)
	if !okX || !okY {
		return Unrelated, 0, false
	}
	lemmaX, lemmaY := LemmaID(x), LemmaID(y)
	if lemmaX == lemmaY {
		return Inflection, 1, true
	}
	const partsOnly = Noun | Verb | Adjective | Adverb
	alike := Parts(parts[x])&Parts(parts[y])&partsOnly != 0
	kind, strength := Unrelated, float32(0)
	for _, pair := range [...][2]int32{{lemmaX, lemmaY}, {x, lemmaY}, {lemmaX, y}, {x, y}} {
		k, s := Between(pair[0], pair[1])
		if k == Identical || !alike && k != Derived {
			continue
		}
		if kind != Antonym && (k == Antonym || s > strength) {
			kind, strength = k, s
		}
	}
	return kind, strength, kind != Unrelated
}

// formID returns the id of a word, or of its lemma when only that is known.
func formID(word string) (int32, bool) {
	if id, ok := ID(word); ok {
		return id, true
	}
	return detach(word)
}
