package main

import (
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// columns is how many columns of a terminal text takes up: two for a Chinese
// character, none for a combining mark or an escape sequence of ours.
func columns(text string) int {
	return displaywidth.Options{ControlSequences: true}.String(text)
}

// wrap breaks text into lines of at most width columns, between words where
// it can. A longer word is broken between characters as they are seen, which
// is also how scripts without spaces are set.
func wrap(text string, width int) []string {
	var lines []string
	line, used := "", 0
	flush := func() {
		lines = append(lines, line)
		line, used = "", 0
	}
	for _, word := range strings.Fields(text) {
		need := columns(word)
		if used > 0 {
			if used+1+need <= width {
				line, used = line+" "+word, used+1+need
				continue
			}
			flush()
		}
		if need <= width {
			line, used = word, need
			continue
		}
		graphemes := displaywidth.Options{ControlSequences: true}.StringGraphemes(word)
		for graphemes.Next() {
			if used > 0 && used+graphemes.Width() > width {
				flush()
			}
			line, used = line+graphemes.Value(), used+graphemes.Width()
		}
	}
	if line != "" || len(lines) == 0 {
		flush()
	}
	return lines
}

// pad fills text with spaces up to width columns.
func pad(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-columns(text)))
}
