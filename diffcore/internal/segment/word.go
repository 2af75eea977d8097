package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Class says what a word is made of.
type Class uint8

const (
	Letters Class = iota // a word, or something that is read as one: an address, a handle
	Digits               // a number with its separators
	Mark                 // one mark of punctuation or one symbol
)

// Words calls emit for each word, number and mark of s, in order. Only white
// space, characters of no width and the marks that Markdown puts round words
// lie between them: **bold** is one word, and so is [one](address).
func Words(s string, emit func(start, end int, class Class)) {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case isSpace(r) || isInvisible(r):
			i += size
		case isAlnum(r) || r == '@':
			if end := addressEnd(s, i); end > i {
				emit(i, end, Letters)
				i = end
				break
			}
			if r == '@' {
				emit(i, i+size, Mark)
				i += size
				break
			}
			if isDigit(r) {
				end := numberEnd(s, i)
				emit(i, end, Digits)
				i = end
				break
			}
			end := lettersEnd(s, i)
			emit(i, end, Letters)
			i = end
			if end := cliticEnd(s, i); end > i { // "Iran's" is "Iran" and "'s"
				emit(i, end, Letters)
				i = end
			}
		default:
			if end := markupEnd(s, i); end > i {
				i = end
				break
			}
			end := marksEnd(s, i+size)
			emit(i, end, Mark)
			i = end
		}
	}
}

// markupEnd returns the end of the marks of Markdown that start at i: those of
// emphasis and code, or what follows the words of a link; i if there are none.
func markupEnd(s string, i int) int {
	switch s[i] {
	case '*', '_', '`':
		return i + 1
	case ']':
		if !strings.HasPrefix(s[i:], "](") {
			break
		}
		if end := webEnd(s, i+2); end > i+2 && end < len(s) && s[end] == ')' {
			return end + 1
		}
	}
	return i
}

// isInvisible reports characters that have no width and part no words.
func isInvisible(r rune) bool {
	return r == '\u00ad' || '\u200b' <= r && r <= '\u200f' || '\u2060' <= r && r <= '\u2064' || r == '\ufeff'
}

// isUnspaced reports letters of the scripts that put no space between words.
// There each letter stands for a word.
func isUnspaced(r rune) bool {
	return r >= 0x0e00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// isPlainAlnum reports the letters and digits of ASCII.
func isPlainAlnum(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' || r == '＇' }

// marksEnd returns the end of the accents and joiners that follow at i.
func marksEnd(s string, i int) int {
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r < utf8.RuneSelf || !unicode.IsMark(r) && !isInvisible(r) {
			break
		}
		i += size
	}
	return i
}

// lettersEnd returns the end of the word that starts at i: letters, digits
// after letters ("G7"), apostrophes inside ("don't"), the dots of "U.S.".
func lettersEnd(s string, i int) int {
	if end := dottedEnd(s, i); end > i {
		return end
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	j := marksEnd(s, i+size)
	if isUnspaced(r) {
		return j
	}
	for j < len(s) {
		if isPlainAlnum(s[j]) && (j+1 == len(s) || s[j+1] < utf8.RuneSelf) {
			j++ // nearly every letter of an English text
			continue
		}
		r, size := utf8.DecodeRuneInString(s[j:])
		if isApostrophe(r) {
			if next := firstRune(s[j+size:]); !unicode.IsLetter(next) || cliticEnd(s, j) > j {
				break
			}
		} else if !isAlnum(r) || isUnspaced(r) {
			break
		}
		j = marksEnd(s, j+size)
	}
	return j
}

// mostDotted bounds the letters of an abbreviation with dots. It keeps the
// search for one from going over a long text again and again.
const mostDotted = 8

// dottedEnd returns the end of single letters with dots between them, such
// as "U.S." or "a.m", or i if there are none.
func dottedEnd(s string, i int) int {
	j := i
	for letters := 1; ; letters++ {
		r, size := utf8.DecodeRuneInString(s[j:])
		if letters > mostDotted || !unicode.IsLetter(r) || isUnspaced(r) {
			return i
		}
		j += size
		if next := firstRune(s[j:]); next != '.' {
			if letters == 1 || isAlnum(next) {
				return i
			}
			return j
		}
		if after := firstRune(s[j+1:]); !unicode.IsLetter(after) {
			if letters == 1 {
				return i
			}
			return j + 1
		}
		j++
	}
}

// cliticEnd returns the end of a possessive or contracted 's at i, or i.
func cliticEnd(s string, i int) int {
	r, size := utf8.DecodeRuneInString(s[i:])
	if !isApostrophe(r) || i+size >= len(s) || s[i+size]|0x20 != 's' {
		return i
	}
	if j := i + size + 1; !isAlnum(firstRune(s[j:])) {
		return j
	}
	return i
}

// numberEnd returns the end of the number that starts at i, with separators
// between digits ("1,000", "2.5", "6:10") and the endings of "24th" and "1990s".
func numberEnd(s string, i int) int {
	j := i
	for j < len(s) {
		r, size := utf8.DecodeRuneInString(s[j:])
		if r == ',' || r == '.' || r == ':' || r == '٫' || r == '٬' {
			if !isDigit(firstRune(s[j+size:])) {
				break
			}
		} else if !isDigit(r) {
			break
		}
		j += size
	}
	end := j
	for end < len(s) && end-j < 3 && isASCIILetter(s[end]) {
		end++
	}
	switch strings.ToLower(s[j:end]) {
	case "s", "st", "nd", "rd", "th":
		if !isAlnum(firstRune(s[end:])) {
			return end
		}
	}
	return j
}

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// longestLocal bounds the part of an e-mail address before the @ (RFC 5321).
const longestLocal = 64

// addressEnd returns the end of a web address, an e-mail address or an
// @handle that starts at i, or i.
func addressEnd(s string, i int) int {
	rest := s[i:]
	if hasPrefixFold(rest, "http://") || hasPrefixFold(rest, "https://") || hasPrefixFold(rest, "www.") {
		return webEnd(s, i)
	}
	j := i
	if s[i] != '@' {
		for j < len(s) && j-i < longestLocal && isLocal(s[j]) {
			j++
		}
		if j == len(s) || s[j] != '@' {
			return i
		}
		domain := hostEnd(s, j+1)
		if !strings.Contains(s[j+1:domain], ".") {
			return i
		}
		return domain
	}
	for j++; j < len(s) && (isLocal(s[j]) && s[j] != '.' && s[j] != '-'); j++ {
	}
	if j == i+1 {
		return i
	}
	return j
}

func isLocal(c byte) bool {
	return isASCIILetter(c) || '0' <= c && c <= '9' || c == '.' || c == '_' || c == '-' || c == '+'
}

// hostEnd returns the end of the host name at i, without a final stop.
func hostEnd(s string, i int) int {
	j := i
	for j < len(s) && isLocal(s[j]) && s[j] != '_' && s[j] != '+' {
		j++
	}
	for j > i && (s[j-1] == '.' || s[j-1] == '-') {
		j--
	}
	return j
}

// webEnd returns the end of the web address at i. Punctuation after it
// belongs to the sentence around it.
func webEnd(s string, i int) int {
	end := len(s)
	if n := strings.IndexFunc(s[i:], func(r rune) bool {
		return isSpace(r) || r == '<' || r == '>' || r == '"' || r == '”' || r == '“' || r == '|'
	}); n >= 0 {
		end = i + n
	}
	return i + len(strings.TrimRight(s[i:end], ".,;:!?)]}'’*_"))
}

// hasPrefixFold says that s begins with a prefix, whose first letter is a small
// one of ASCII, in small letters or capitals.
func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && s[0]|0x20 == prefix[0] && strings.EqualFold(s[:len(prefix)], prefix)
}
