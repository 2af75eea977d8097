package door

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"unicode/utf8"
)

// writer writes JSON, the same bytes as encoding/json without its escapes for
// HTML. The answer is parsed, never put into a page.
//
// raw and key are called for every field of every type. Put in place there, as
// the compiler would, they made a twentieth of the program, which a browser
// translates when it runs for the first time.
type writer struct{ out []byte }

//go:noinline
func (w *writer) raw(s string) { w.out = append(w.out, s...) }

// key begins a field of an object.
//
//go:noinline
func (w *writer) key(name string) {
	if w.out[len(w.out)-1] != '{' {
		w.raw(",")
	}
	w.raw(`"`)
	w.raw(name)
	w.raw(`":`)
}

func integer(w *writer, v *int) { w.out = strconv.AppendInt(w.out, int64(*v), 10) }

func truth(w *writer, v *bool) { w.out = strconv.AppendBool(w.out, *v) }

// number writes the shortest decimal that reads back as the same number. It
// panics where there is none: that is a mistake in the program.
func number(w *writer, v *float64) {
	size := math.Abs(*v)
	if math.IsNaN(*v) || math.IsInf(*v, 0) {
		panic(fmt.Sprintf("the number %v has no JSON", *v))
	}
	// As JavaScript writes numbers, which encoding/json follows too.
	if size == 0 || 1e-6 <= size && size < 1e21 {
		w.out = strconv.AppendFloat(w.out, *v, 'f', -1, 64)
		return
	}
	w.out = strconv.AppendFloat(w.out, *v, 'e', -1, 64)
	if n := len(w.out); w.out[n-4] == 'e' && w.out[n-2] == '0' { // e-09 is e-9
		w.out = append(w.out[:n-2], w.out[n-1])
	}
}

func text[T ~string](w *writer, v *T) { w.text(string(*v)) }

// text writes a string. What is not UTF-8 is written as U+FFFD.
func (w *writer) text(s string) {
	w.raw(`"`)
	for s != "" {
		plain := plainBytes(s)
		w.raw(s[:plain])
		s = s[plain:]
		if s != "" {
			s = s[w.character(s):]
		}
	}
	w.raw(`"`)
}

// plainBytes counts the letters and signs of ASCII with which s begins that stand
// in JSON as they are.
func plainBytes(s string) int {
	for i := range len(s) {
		if b := s[i]; b < ' ' || b >= utf8.RuneSelf || b == '"' || b == '\\' {
			return i
		}
	}
	return len(s)
}

// character writes the first character of s, which is not plain, and returns its
// length.
func (w *writer) character(s string) int {
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case r == utf8.RuneError && size == 1:
		w.raw(`\ufffd`)
	case r == '\u2028': // these two end a line in old JavaScript
		w.raw(`\u2028`)
	case r == '\u2029':
		w.raw(`\u2029`)
	case r >= utf8.RuneSelf:
		w.raw(s[:size])
	default:
		w.escape(s[0])
	}
	return size
}

// escape writes a sign of ASCII that is not plain.
func (w *writer) escape(b byte) {
	const hex = "0123456789abcdef"
	switch b {
	case '"', '\\':
		w.out = append(w.out, '\\', b)
	case '\b':
		w.raw(`\b`)
	case '\f':
		w.raw(`\f`)
	case '\n':
		w.raw(`\n`)
	case '\r':
		w.raw(`\r`)
	case '\t':
		w.raw(`\t`)
	default:
		w.out = append(w.out, `\u00`+hex[b>>4:b>>4+1]+hex[b&15:b&15+1]...)
	}
}

func optional[T any](w *writer, v *T, write func(*writer, *T)) {
	if v == nil {
		w.raw("null")
		return
	}
	write(w, v)
}

func list[T any](w *writer, items []T, write func(*writer, *T)) {
	w.raw("[")
	for i := range items {
		if i > 0 {
			w.raw(",")
		}
		write(w, &items[i])
	}
	w.raw("]")
}

// texts writes strings by name, in the order of the names.
func texts(w *writer, values map[string]string) {
	w.raw("{")
	for _, name := range slices.Sorted(maps.Keys(values)) {
		if w.out[len(w.out)-1] != '{' {
			w.raw(",")
		}
		value := values[name]
		text(w, &name)
		w.raw(":")
		text(w, &value)
	}
	w.raw("}")
}
