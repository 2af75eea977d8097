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
	for _, first := range [...]string{forms[0], lemmas[0]} {
		for _, e := range list.of(first) {
			if len(e.phrase) <= len(at) {
				break // they are in order of length
			}
			if found := e.scattered(forms, lemmas); len(found) > len(at) {
				meaning, at = e.values[0], found
			}
		}
	}
	return meaning, at
}

// scattered finds where in a row the words of an idiom stand that it begins
// with, nil where they do not.
func (e entry) scattered(forms, lemmas []string) []int {
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
