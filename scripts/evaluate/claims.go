package main

import (
	"crypto/sha256"
	"encoding/binary"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// claim is a sentence of a rewrite, with what a mutator needs to know to make
// an error of it and not nonsense, or another truth.
type claim struct {
	text     string
	start    int    // where in the derivative
	quoted   []bool // by byte of text: inside quotation marks
	original string
	told     string // the two neighbouring sentences of the original that tell most of it
	nearest  string // the one sentence that does
	before   string // the sentence before it in the derivative
	behind   string // the sentence behind it there
	opens    bool   // it opens a paragraph
	unmarked bool   // the rewrite lost all quotation marks of the original, and nobody can tell speech from the rest
}

const (
	// fewestWords is how many longer words a sentence needs to be a claim.
	fewestWords = 4

	// toldEnough is the share of a sentence's longer words that the best two
	// sentences of the original must have for it to be taken as told by them.
	// A label may call it backed with less; then no words of the original are
	// near enough to say that it was changed.
	toldEnough = 0.6
)

// readClaims lists the sentences of a rewrite that can be tampered with.
func readClaims(r rewrite) []*claim {
	var windows []string
	sentences := plainSentences(r.original)
	for k := range sentences {
		windows = append(windows, r.original[sentences[k][0]:sentences[min(k+1, len(sentences)-1)][1]])
	}
	var words []map[string]bool
	for _, w := range windows {
		words = append(words, setOf(longWords(w)))
	}
	quoted := quotedOf(r.derivative)
	unmarked := strings.ContainsAny(r.original, doubleMarks) && !strings.ContainsAny(r.derivative, doubleMarks)
	var out []*claim
	all := plainSentences(r.derivative)
	for n, s := range all {
		c := &claim{text: r.derivative[s[0]:s[1]], start: s[0], quoted: quoted[s[0]:s[1]], original: r.original, unmarked: unmarked}
		own := longWords(c.text)
		if len(own) < fewestWords || r.faithful != nil && !r.faithful(c.text) {
			continue
		}
		best := -1.0
		for k, window := range windows {
			n := 0
			for _, w := range own {
				if words[k][w] {
					n++
				}
			}
			if share := float64(n) / float64(len(own)); share > best {
				best, c.told = share, window
			}
		}
		if best >= toldEnough {
			c.nearest = nearestOf(plainPieces(c.told), own)
			if n > 0 {
				c.before = r.derivative[all[n-1][0]:all[n-1][1]]
				c.opens = strings.Contains(r.derivative[all[n-1][1]:s[0]], "\n")
			}
			if n+1 < len(all) {
				c.behind = r.derivative[all[n+1][0]:all[n+1][1]]
			}
			out = append(out, c)
		}
	}
	return out
}

// nearestOf is the text that has most of some words.
func nearestOf(texts, words []string) string {
	nearest, most := "", -1
	for _, text := range texts {
		has, n := setOf(longWords(text)), 0
		for _, w := range words {
			if has[w] {
				n++
			}
		}
		if n > most {
			nearest, most = text, n
		}
	}
	return nearest
}

// plainPieces are the sentences of a text.
func plainPieces(text string) []string {
	var out []string
	for _, s := range plainSentences(text) {
		out = append(out, text[s[0]:s[1]])
	}
	return out
}

// plainSentences splits as plainly as can be: at a stop before a capital, and
// at line ends. Where that is wrong, a mutant is a bit longer or shorter.
func plainSentences(text string) [][2]int {
	var out [][2]int
	add := func(start, end int) {
		piece := text[start:end]
		start += len(piece) - len(strings.TrimLeftFunc(piece, unicode.IsSpace))
		end -= len(piece) - len(strings.TrimRightFunc(piece, unicode.IsSpace))
		if start < end {
			out = append(out, [2]int{start, end})
		}
	}
	for at := 0; at < len(text); {
		line := len(text) - at
		if k := strings.IndexByte(text[at:], '\n'); k >= 0 {
			line = k
		}
		start := at
		for _, m := range sentenceEnd.FindAllStringSubmatchIndex(text[at:at+line], -1) {
			if before := text[start : at+m[2]]; !abbreviated.MatchString(before) {
				add(start, at+m[3])
				start = at + m[3]
			}
		}
		add(start, at+line)
		at += line + 1
	}
	return out
}

var (
	sentenceEnd = regexp.MustCompile(`([.!?]+[”"’']?)\s+[“"‘']?[A-Z0-9]`)
	abbreviated = regexp.MustCompile(`(?:^|[\s.(])(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Prof|Gen|Lt|Col|Sen|Rep|Gov|Jr|vs|No)$`)
)

// quotedOf says of each byte whether it lies inside quotation marks. A
// quotation that is never closed ends with its line.
func quotedOf(text string) []bool {
	out := make([]bool, len(text))
	inside := false
	for i, r := range text {
		switch r {
		case '“':
			inside = true
			continue
		case '”', '\n':
			inside = false
		case '"':
			inside = !inside
			continue
		}
		for k := i; inside && k < i+len(string(r)); k++ {
			out[k] = true
		}
	}
	return out
}

const doubleMarks = "“”\""

// quotes reports whether some of the sentence is quoted.
func (s *claim) quotes() bool {
	return slices.Contains(s.quoted, true) || strings.ContainsAny(s.text, doubleMarks)
}

// quotations are the quoted stretches, without their marks.
func (s *claim) quotations() [][2]int {
	var out [][2]int
	for i := 0; i < len(s.quoted); i++ {
		if start := i; s.quoted[i] {
			for i < len(s.quoted) && s.quoted[i] {
				i++
			}
			out = append(out, [2]int{start, i})
		}
	}
	return out
}

// unquoted lists the matches of a pattern that lie outside of quotations.
func (s *claim) unquoted(pattern *regexp.Regexp) [][]int {
	return slices.DeleteFunc(pattern.FindAllStringSubmatchIndex(s.text, -1), func(m []int) bool {
		return slices.Contains(s.quoted[m[0]:m[1]], true)
	})
}

// toldWord reports whether the original has these words where it tells the
// sentence, so that other words in their place are an error.
func (s *claim) toldWord(words string) bool { return hasWords(s.told, words) }

// firstUntold is the first of some words that the original has nowhere.
func (s *claim) firstUntold(candidates []string) string {
	for _, c := range candidates {
		if c != "" && !hasWords(s.original, c) {
			return c
		}
	}
	return ""
}

// firstNew is the first of some phrases that has no longer word of the
// original.
func (s *claim) firstNew(phrases []string) string {
	known := setOf(longWords(s.original))
	for _, p := range phrases {
		if !slices.ContainsFunc(longWords(p), func(w string) bool { return known[w] && !slices.Contains(emptyWords, w) }) {
			return p
		}
	}
	return ""
}

// hasWords reports whether words stand in a text as whole words, in any case.
func hasWords(text, words string) bool {
	text, words = strings.ToLower(text), strings.ToLower(words)
	for at := 0; ; {
		k := strings.Index(text[at:], words)
		if k < 0 || words == "" {
			return false
		}
		start, end := at+k, at+k+len(words)
		if (start == 0 || !isWordByte(text[start-1])) && (end == len(text) || !isWordByte(text[end])) {
			return true
		}
		at = end
	}
}

func isWordByte(b byte) bool {
	return 'a' <= b && b <= 'z' || isDigit(b) || b >= 0x80
}

var longWord = regexp.MustCompile(`[\pL\d]{4,}`)

// startOfWord is how many letters tell a word from others, whatever its
// ending.
const startOfWord = 5

// longWords lists the beginnings of the words of four letters and more.
func longWords(text string) []string {
	var out []string
	for _, w := range longWord.FindAllString(strings.ToLower(text), -1) {
		letters := []rune(w)
		out = append(out, string(letters[:min(startOfWord, len(letters))]))
	}
	return out
}

// emptyWords are long words, cut as longWords cuts them, that say nothing by
// themselves.
var emptyWords = longWords("because from about that which whole have with this many result future")

func setOf(words []string) map[string]bool {
	out := map[string]bool{}
	for _, w := range words {
		out[w] = true
	}
	return out
}

// plainMarks writes quotation marks and spaces the plain way.
func plainMarks(text string) string {
	return strings.Join(strings.Fields(strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`).Replace(text)), " ")
}

// hash is the same number for the same words, and tells nothing of them.
func hash(words string) uint64 {
	sum := sha256.Sum256([]byte(words))
	return binary.BigEndian.Uint64(sum[:])
}

// rotated is a list that begins where the words say, so that not every
// sentence gets the same.
func rotated(list []string, words string) []string {
	k := int(hash(words) % uint64(len(list)))
	return append(slices.Clone(list[k:]), list[:k]...)
}
