// Package fold gives words the form in which they are compared: what a
// typesetter, a keyboard or a text format adds is taken away, what a writer
// chose stays.
package fold

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Word returns the comparable form of a word, number or mark: lower case,
// compatibility forms resolved (ligatures, full width), straight quotation
// marks, one kind of hyphen, nothing invisible. Accents stay.
//
// "US" and "U.S." both give "u.s.", so that the country never equals the
// pronoun; longer abbreviations lose their dots ("F.B.I." gives "fbi").
func Word(s string) string {
	if len(s) <= len("U.S.") && isPair(s) {
		return strings.ToLower(string([]byte{s[0], '.', s[len(strings.TrimSuffix(s, "."))-1], '.'}))
	}
	if isPlain(s) {
		return undot(strings.ToLower(s))
	}
	return undot(typewritten(s))
}

// isPair reports that s is one of the abbreviations of two letters that are never
// a word.
func isPair(s string) bool {
	switch s {
	case "US", "U.S", "U.S.", "UK", "U.K", "U.K.", "UN", "U.N", "U.N.", "EU", "E.U", "E.U.", "DC", "D.C", "D.C.":
		return true
	}
	return false
}

// typewritten is a word in lower case with the characters of a typewriter, where
// it has them.
func typewritten(s string) string {
	s = norm.NFKC.String(strings.ToLower(norm.NFKC.String(strings.ToValidUTF8(s, "\ufffd"))))
	return strings.Map(typography, s)
}

// isPlain reports that s has only ASCII, on which folding has one effect:
// lower case.
func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf || s[i] == '`' {
			return false
		}
	}
	return true
}

// typography maps a character to the one a typewriter has for it, and those
// without width to none.
func typography(r rune) rune {
	switch r {
	case '‘', '’', '‚', '‛', '′', 'ʼ', '`', '´', '‹', '›':
		return '\''
	case '“', '”', '„', '‟', '″', '«', '»':
		return '"'
	case '‐', '‑', '‒', '–', '—', '―', '−', '﹘', '﹣':
		return '-'
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\u2061', '\u2062', '\u2063', '\u2064', '\ufeff', '\ufe0e', '\ufe0f':
		return -1
	}
	return r
}

// undot takes the dots out of an abbreviation of three letters or more, and
// completes those of two: "f.b.i." gives "fbi", "a.m" gives "a.m.".
func undot(s string) string {
	if len(s) < 3 || s[1] != '.' && s[1] < utf8.RuneSelf {
		return s
	}
	letters := 0
	for i, r := range s {
		if r == '.' {
			continue
		}
		letters++
		if i > 0 && s[i-1] != '.' || r >= '0' && r <= '9' {
			return s
		}
	}
	switch {
	case letters > 2:
		return strings.ReplaceAll(s, ".", "")
	case letters == 2 && !strings.HasSuffix(s, "."):
		return s + "."
	}
	return s
}
