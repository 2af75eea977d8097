// Package segment cuts plain text into the pieces that its layout and its
// punctuation show: regions, sentences, words.
//
// All three functions are total: they take any bytes, report offsets into
// the untouched input, and need time in proportion to its length.
package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// firstRune returns the rune at the start of s, or 0 if s is empty.
func firstRune(s string) rune {
	if s == "" {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// lastRune returns the rune at the end of s, or 0 if s is empty.
func lastRune(s string) rune {
	if s == "" {
		return 0
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// isSpace reports white space, and the marks of zero width that are left
// between words by copying and pasting.
func isSpace(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u2060'
}

func isAlnum(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r)
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' || r > utf8.RuneSelf && unicode.IsDigit(r) }

func hasAlnum(s string) bool { return strings.IndexFunc(s, isAlnum) >= 0 }

// isUpper reports a letter that can begin a sentence in a script with case.
func isUpper(r rune) bool { return unicode.IsUpper(r) || unicode.IsTitle(r) }

// skipSpace returns the offset of the first character from i on that is no
// white space.
func skipSpace(s string, i int) int {
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !isSpace(r) {
			break
		}
		i += size
	}
	return i
}

// trim narrows [start, end) to leave out white space at both ends.
func trim(s string, start, end int) (int, int) {
	end = start + len(strings.TrimRightFunc(s[start:end], isSpace))
	return skipSpace(s[:end], start), end
}

// wordAt returns the letters from i on.
func wordAt(s string, i int) string {
	for j, r := range s[i:] {
		if !unicode.IsLetter(r) {
			return s[i : i+j]
		}
	}
	return s[i:]
}
