package quantity

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Word is one token of a sentence, however the caller cuts its tokens:
// "31-year-old" or "$412m" may be one word or several.
type Word struct {
	Norm    string // folded: lower case, straight quotes and hyphens
	Capital bool   // its first letter was written as a capital
	Space   bool   // white space stands before it
}

// atom is the smallest piece that the grammar looks at: a run of letters, a
// whole number with its separators, or one mark.
type atom struct {
	s        string // folded text; empty beyond the end
	num      bool   // a number that can be measured
	digits   bool   // digits, also those that are no quantity, such as a serial number
	val      float64
	step     float64 // the size of the last digit that was said
	plain    bool    // digits only, no separators
	tok      int     // the first word it belongs to
	end      int     // one past the last word it belongs to
	glued    bool    // no white space before it
	cap      bool
	sentence bool // a sentence, a quotation or a heading starts here
}

// maxDigits is where float64 stops being exact. Longer runs of digits are
// serial numbers or rubbish, never quantities of a news story.
const maxDigits = 15

// atoms cuts words into atoms, in the memory of pieces.
func atoms(pieces []atom, words []Word) []atom {
	for t, w := range words {
		capital := w.Capital // until its first letter has been met
		for i := 0; i < len(w.Norm); {
			j, digits := i, false
			switch r, size := utf8.DecodeRuneInString(w.Norm[i:]); {
			case unicode.IsSpace(r):
				i += size
				continue
			case r >= '0' && r <= '9':
				digits = true
				for j < len(w.Norm) && w.Norm[j] >= '0' && w.Norm[j] <= '9' {
					j++
				}
			case unicode.IsLetter(r):
				for j < len(w.Norm) {
					if c := w.Norm[j]; 'a' <= c && c <= 'z' {
						j++ // nearly every letter of an English text
						continue
					}
					r, size := utf8.DecodeRuneInString(w.Norm[j:])
					if !unicode.IsLetter(r) {
						break
					}
					j += size
				}
			default:
				j += size
			}
			s := w.Norm[i:j]
			switch s {
			case "–", "—", "‑", "‐", "−":
				s = "-"
			case "’", "‘":
				s = "'"
			}
			letter := isLetter(s)
			pieces = append(pieces, atom{s: s, digits: digits, tok: t, end: t + 1, glued: i > 0 || !w.Space, cap: capital && letter})
			capital = capital && !letter
			i = j
		}
	}
	return mergeNumbers(pieces)
}

// mergeNumbers joins "1" "," "000" and "2" "." "5", whoever had cut them.
func mergeNumbers(pieces []atom) []atom {
	out := pieces[:0] // never longer than what was read
	start := true
	for i := 0; i < len(pieces); {
		a := pieces[i]
		j := i + 1
		if a.digits {
			if j = numberEnd(pieces, i); j > i+1 {
				var b strings.Builder
				for _, p := range pieces[i:j] {
					b.WriteString(p.s)
				}
				a.s, a.end = b.String(), pieces[j-1].end
			}
			a.measure()
		}
		a.sentence = start
		start = start && !a.digits && !isLetter(a.s) || opensQuotation(&a)
		out = append(out, a)
		i = j
	}
	return out
}

// opensQuotation says that the word after this mark may be capital only
// because a sentence starts there.
func opensQuotation(a *atom) bool {
	switch a.s {
	case `"`, "“", "«", ".", "!", "?", ":", "•":
		return true
	}
	return false
}

// numberEnd is where the number that starts at i ends: groups of three digits
// (or, in India, of two and a last one of three), then at most one decimal part.
func numberEnd(p []atom, i int) int {
	touches := func(k int, mark string) bool {
		return k+1 < len(p) && p[k].s == mark && p[k].glued && p[k+1].digits && p[k+1].glued
	}
	j := i + 1
	if len(p[i].s) <= 3 {
		groups, twos := j, false
		for touches(groups, ",") && (len(p[groups+1].s) == 3 || len(p[groups+1].s) == 2) {
			twos = twos || len(p[groups+1].s) == 2
			groups += 2
		}
		if groups > j && len(p[groups-1].s) == 3 && (!twos || len(p[i].s) <= 2) {
			j = groups
		}
	}
	if touches(j, ".") && !touches(j+2, ".") {
		j += 2
	}
	return j
}

// measure reads the digits of a.s, if they can be a quantity.
func (a *atom) measure() {
	digits, zeros, point := 0, 0, -1
	for _, c := range a.s {
		switch {
		case c == '.':
			point = digits
		case c == '0':
			digits, zeros = digits+1, zeros+1
		case c != ',':
			digits, zeros = digits+1, 0
		}
	}
	if digits > maxDigits || a.s[0] == '0' && digits > 1 && point != 1 {
		return
	}
	val, err := strconv.ParseFloat(strings.ReplaceAll(a.s, ",", ""), 64)
	if err != nil {
		return
	}
	a.num, a.val, a.plain = true, val, point < 0 && !strings.Contains(a.s, ",")
	if point >= 0 {
		a.step = power(point - digits)
	} else {
		a.step = power(min(zeros, digits-1))
	}
}

// power is ten to the n, for small n.
func power(n int) float64 {
	x := 1.0
	for ; n > 0; n-- {
		x *= 10
	}
	for ; n < 0; n++ {
		x /= 10
	}
	return x
}

// stepOf is the size of the last digit of x that is not zero.
func stepOf(x float64) float64 {
	step := 1.0
	for x >= 10 && x < 1e15 && int64(x)%10 == 0 {
		x /= 10
		step *= 10
	}
	return step
}

func isLetter(s string) bool {
	if s != "" && s[0] < utf8.RuneSelf {
		return 'a' <= s[0]|0x20 && s[0]|0x20 <= 'z'
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}
