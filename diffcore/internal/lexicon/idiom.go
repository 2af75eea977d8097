package lexicon

// Idioms are phrases that say what one word says: "step down", resign.
var Idioms = newList("idioms")

const (
	// gap stands for up to gapWords words between those of an idiom: "reached
	// a much awaited agreement", "laid 300 workers off".
	gap      = ".."
	gapWords = 4
)

// BeginsIdiom says whether an idiom begins with a word, given in the form that
// it has and in its dictionary form.
func BeginsIdiom(form, lemma string) bool {
	list := Idioms.read()
	return len(list.of(form)) > 0 || len(list.of(lemma)) > 0
}

// IdiomAt finds the longest idiom that a row of words begins with: what it says
// in a word, and where in the row its own words stand. The row is given in the
// forms that the words have and in their dictionary forms; an idiom has either.
func IdiomAt(forms, lemmas []string) (meaning string, at []int) {
	list := Idioms.read()
	next := shapesOf(forms[1:], lemmas[1:], 1)
	near := shapesOf(forms[1:], lemmas[1:], 1+gapWords)
	for _, first := range [...]string{forms[0], lemmas[0]} {
		entries := list.of(first)
		for k := range entries {
			e := &entries[k]
			if len(e.phrase) <= len(at) {
				break // they are in order of length
			}
			if e.second != 0 && e.second&next == 0 && (e.second&near == 0 || e.phrase[1] != gap) {
				continue // as nearly all
			}
			if found := e.scattered(forms, lemmas); len(found) > len(at) {
				meaning, at = e.values[0], found
			}
		}
	}
	return meaning, at
}

// shapesOf are the shapes of the first words of a row, in the forms that they
// have and in their dictionary forms: a bit each, which few others share.
func shapesOf(forms, lemmas []string, words int) uint64 {
	var shapes uint64
	for k := range min(words, len(forms)) {
		shapes |= shapeBit(forms[k]) | shapeBit(lemmas[k])
	}
	return shapes
}

func shapeBit(word string) uint64 { return 1 << (shape(word) % 64) }

// secondOf is the shape of the second word of a phrase, a gap left out; 0 where
// it has none.
func secondOf(phrase []string) uint64 {
	for _, word := range phrase[1:] {
		if word != gap {
			return shapeBit(word)
		}
	}
	return 0
}

// scattered finds where in a row the words of an idiom stand that it begins
// with, nil where they do not.
func (e *entry) scattered(forms, lemmas []string) []int {
	var at []int
	next, most := 0, 0 // the word of the row that may be next, and how many may be passed over
	for _, word := range e.phrase {
		if word == gap {
			most = gapWords
			continue
		}
		for k := next; ; k++ {
			if k == len(forms) || k > next+most || k > next && !passed(forms[k-1]) {
				return nil
			}
			if forms[k] == word || lemmas[k] == word {
				at = append(at, k)
				next, most = k+1, 0
				break
			}
		}
	}
	return at
}

// passed says that a word may stand between those of an idiom: what begins
// another clause may not, nor a mark.
func passed(word string) bool {
	switch word {
	case "and", "or", "but", "that", "who", "which", "to", "for", "by", "from", "when", "while", "after", "before", "as", "if":
		return false
	}
	c := word[0]
	return c >= 'a' && c <= 'z' || c >= '0' && c <= '9'
}
