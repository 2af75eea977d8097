// Package language tells in which language a text is written, by the small
// words that every sentence of a language needs, and by its script.
//
// It prefers silence to a mistake: of a text that is short, or in two
// languages, or in one that it has no words of, it says that it does not know.
package language

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// Unknown is the tag of a text that is too short, or mixed, to tell.
	Unknown = ""

	// Undetermined is the tag of a text that is surely not English, though
	// which of several near languages it is in cannot be told. BCP 47 has it.
	Undetermined = "und"

	English = "en"
)

const (
	// longestSample bounds what is read: an article tells its language on its
	// first pages, and telling it must cost next to nothing.
	longestSample = 20_000 // bytes

	// fewestWords and fewestLetters are what a text must have: two sentences.
	// Headlines and lists have few of the small words.
	fewestWords   = 25
	fewestLetters = 40 // in scripts that are told by their letters

	// leastShare is the share of a text's words that must be small words of its
	// language alone. Prose has from .15, in languages whose words have many
	// forms, to .5; a list of names has less, and is not told.
	leastShare = 0.1

	// nextShare is what the next language may have of that. Near relatives have
	// up to half (Spanish and Portuguese); a text half in another has more.
	nextShare = 0.6

	// englishShare is what English may have of that in a text in another
	// language: it is a relative of none that is told by words nearly as much.
	englishShare = 0.3

	// mostCounted is how often a word counts: a slogan that is repeated is no
	// prose. Small words come up so often in some two pages.
	mostCounted = 40

	// scriptShare is the share of a text's letters that must be of one script.
	scriptShare = 0.8

	// kanaShare is the least share of kana in Japanese; Chinese has none.
	kanaShare = 0.1
)

// Detect returns the BCP 47 tag of the language of a text, or Unknown.
func Detect(text string) string {
	text = sample(text)
	script, letters := scriptOf(text)
	if letters < fewestLetters {
		return Unknown
	}
	if tag := ofScript[script]; tag != "" {
		return tag
	}
	if script == worded {
		if tag := byWords(text); tag != Unknown {
			return tag
		}
	}
	if !hasLatin(text) {
		return Undetermined
	}
	return Unknown
}

// hasLatin reports whether a text has as many letters of the Latin script as
// may make it English.
func hasLatin(text string) bool {
	letters, latin := 0, 0
	for _, r := range text {
		if unicode.IsLetter(r) {
			letters++
			if unicode.Is(unicode.Latin, r) {
				latin++
			}
		}
	}
	return float64(latin) > (1-scriptShare)*float64(letters)
}

// sample is the beginning of a text, up to a whole character.
func sample(text string) string {
	if len(text) <= longestSample {
		return text
	}
	end := longestSample
	for end > 0 && !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end]
}

// script is a group of letters that tells a language, or a group of them.
type script uint8

const (
	mixed  script = iota
	worded        // shared by many languages, told apart by words
	greek
	hebrew
	han
	kana
	hangul
	thai
	scripts // how many there are
)

var ofScript = [scripts]string{greek: "el", hebrew: "he", han: "zh", kana: "ja", hangul: "ko", thai: "th"}

// scriptOf returns the script of most letters of a text, and how many letters
// there are.
func scriptOf(text string) (script, int) {
	var count [scripts]int
	letters := 0
	for _, r := range text {
		switch {
		case 'a' <= r|0x20 && r|0x20 <= 'z': // nearly every letter of most texts
			count[worded]++
		case r < utf8.RuneSelf || !unicode.IsLetter(r):
			continue
		default:
			count[scriptOfLetter(r)]++
		}
		letters++
	}
	share := func(n int) float64 { return float64(n) / float64(max(letters, 1)) }
	japanese := count[kana] + count[han]
	switch {
	case share(japanese) >= scriptShare && share(count[kana]) >= kanaShare:
		return kana, letters
	case share(count[han]) >= scriptShare && count[kana] == 0:
		return han, letters
	}
	for _, s := range []script{worded, greek, hebrew, hangul, thai} {
		if share(count[s]) >= scriptShare {
			return s, letters
		}
	}
	return mixed, letters
}

func scriptOfLetter(r rune) script {
	switch {
	case r < 0x370:
		return worded
	case r < 0x400:
		return greek
	case unicode.Is(unicode.Cyrillic, r), unicode.Is(unicode.Arabic, r), unicode.Is(unicode.Latin, r), unicode.Is(unicode.Devanagari, r):
		return worded
	case unicode.Is(unicode.Hebrew, r):
		return hebrew
	case unicode.Is(unicode.Han, r):
		return han
	case unicode.Is(unicode.Hiragana, r), unicode.Is(unicode.Katakana, r):
		return kana
	case unicode.Is(unicode.Hangul, r):
		return hangul
	case unicode.Is(unicode.Thai, r):
		return thai
	case unicode.Is(unicode.Greek, r):
		return greek
	}
	return mixed
}

// byWords tells a language by its small words. A word that several languages
// have counts for each of them in part.
func byWords(text string) string {
	score := make([]float64, len(languages))
	words, met := 0, make([]uint8, len(smallWords))
	eachWord(text, func(word string) {
		words++
		small, known := smallWords[word]
		if !known || met[small.number] == mostCounted {
			return
		}
		met[small.number]++
		small.count(score)
	})
	best, next := 0, -1
	for l := range score {
		switch {
		case l == best:
		case score[l] > score[best]:
			best, next = l, best
		case next < 0 || score[l] > score[next]:
			next = l
		}
	}
	english := score[0]
	switch {
	case words < fewestWords || score[best] < leastShare*float64(words):
		return Unknown
	case best != 0 && english > englishShare*score[best]:
		return Unknown // a text in English that quotes another language at length, or the reverse
	case score[next] <= nextShare*score[best]:
		return languages[best].tag
	case best != 0:
		return Undetermined // two near relatives, neither of them English
	}
	return Unknown
}

// eachWord visits the words of a text in small letters. An apostrophe ends a
// word: "l'homme" has two.
func eachWord(text string, visit func(word string)) {
	start, small := 0, true // where a word may begin, and whether its letters are small ones of ASCII
	for i, size := 0, 0; i < len(text); i += size {
		r := rune(text[i])
		if size = 1; r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		switch {
		case 'a' <= r && r <= 'z':
		case 'A' <= r && r <= 'Z', r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsMark(r)):
			small = false
		default:
			visitWord(text[start:i], small, visit)
			start, small = i+size, true
		}
	}
	visitWord(text[start:], small, visit)
}

// visitWord visits a word in small letters, if it is one.
func visitWord(word string, small bool, visit func(word string)) {
	if !small {
		word = strings.ToLower(word)
	}
	if word != "" {
		visit(word)
	}
}

// IsSmall reports whether a word, in small letters, is one of the small words
// of a language: they carry no information.
func IsSmall(tag, word string) bool {
	small := smallWords[word]
	for l := range languages {
		if small.of(l) && languages[l].tag == tag {
			return true
		}
	}
	return false
}

// smallWord is a small word of one language or several.
type smallWord struct {
	number    int32  // among all small words
	languages uint64 // a bit each, by index
}

func (s smallWord) of(language int) bool { return s.languages>>language&1 != 0 }

// count divides a word among the languages that have it.
func (s smallWord) count(score []float64) {
	share := 1 / float64(bits.OnesCount64(s.languages))
	for l := range score {
		if s.of(l) {
			score[l] += share
		}
	}
}

var smallWords = readSmallWords()

func readSmallWords() map[string]smallWord {
	all := make(map[string]smallWord, 1500)
	for l := range languages {
		for _, word := range strings.Fields(languages[l].words) {
			small, known := all[word]
			if !known {
				small.number = int32(len(all))
			}
			small.languages |= 1 << l
			all[word] = small
		}
	}
	return all
}

// Base is the language that a BCP 47 tag begins with: "en" of "en-GB".
func Base(tag string) string {
	base, _, _ := strings.Cut(strings.ToLower(tag), "-")
	return base
}

// Name is what English calls a language, or its tag where it has no name here.
func Name(tag string) string {
	for _, l := range languages {
		if l.tag == tag {
			return l.name
		}
	}
	if name, ok := namesOfScripts[tag]; ok {
		return name
	}
	return tag
}

var namesOfScripts = map[string]string{"el": "Greek", "he": "Hebrew", "zh": "Chinese", "ja": "Japanese", "ko": "Korean", "th": "Thai"}
