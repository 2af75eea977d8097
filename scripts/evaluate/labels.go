package main

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/articlediff/articlediff/diffcore"
)

// This file lays labels and reports on each other. Labels quote the texts;
// reports point at bytes of them.

// claimSupport is the support of a claim of one or more sentences: that of the
// weakest one that asserts anything. weakest is its index, or -1.
func claimSupport(r *diffcore.Report) (support float64, weakest int) {
	weakest = -1
	for j, s := range r.Derivative.Sentences {
		if s.Verdict != diffcore.Structural && (weakest < 0 || s.Support < support) {
			support, weakest = s.Support, j
		}
	}
	return support, weakest
}

// meanSupport is the mean over the sentences that assert anything: for
// comparing two versions of one claim.
func meanSupport(r *diffcore.Report) float64 {
	var sum, n float64
	for _, s := range r.Derivative.Sentences {
		if s.Verdict != diffcore.Structural {
			sum += s.Support
			n++
		}
	}
	return orZero(sum, n)
}

// evidence lists the original sentences that a derivative sentence is linked
// with, the best first.
func evidence(r *diffcore.Report, j int) []int {
	var out []int
	seen := map[int]bool{}
	for _, link := range r.Links {
		for _, linked := range link.Derivative {
			if linked != j {
				continue
			}
			for _, i := range link.Original {
				if !seen[i] {
					seen[i] = true
					out = append(out, i)
				}
			}
		}
	}
	return out
}

// markedBytes says of each byte of the derivative whether the report calls it
// not backed. A sentence that is refused as a whole need not name its words.
func markedBytes(r *diffcore.Report) []bool {
	out := make([]bool, len(r.Derivative.Text))
	for _, s := range r.Derivative.Sentences {
		spans := s.Unsupported
		if refused(s.Verdict) && len(spans) == 0 {
			spans = []diffcore.Span{s.Span}
		}
		for _, span := range spans {
			for k := span.Start; k < min(span.End, len(out)); k++ {
				out[k] = true
			}
		}
	}
	return out
}

func refused(v diffcore.DerivativeVerdict) bool {
	return v == diffcore.Unsupported || v == diffcore.Contradicted
}

func backed(v diffcore.DerivativeVerdict) bool {
	return v == diffcore.Verbatim || v == diffcore.Edited || v == diffcore.Paraphrased
}

func anyTrue(flags []bool) bool {
	for _, f := range flags {
		if f {
			return true
		}
	}
	return false
}

// quotedBytes says of each byte of text whether it lies in one of the quoted
// pieces, wherever they occur.
func quotedBytes(text string, pieces []string) []bool {
	out := make([]bool, len(text))
	for _, piece := range pieces {
		if piece == "" {
			continue
		}
		for at := 0; ; at += len(piece) {
			k := strings.Index(text[at:], piece)
			if k < 0 {
				break
			}
			at += k
			for n := at; n < at+len(piece); n++ {
				out[n] = true
			}
		}
	}
	return out
}

// startOfUnit is how many characters of a labelled sentence are looked for
// where the text has it in a slightly different form.
const startOfUnit = 25

// matchUnits finds for each labelled sentence the index of the report's
// sentence that covers most of it, or -1. Both are in reading order.
func matchUnits(text string, spans []diffcore.Span, units []string) []int {
	out := make([]int, len(units))
	cursor := 0
	find := func(s string) int {
		if k := strings.Index(text[min(cursor, len(text)):], s); k >= 0 {
			return cursor + k
		}
		return -1
	}
	for u, unit := range units {
		out[u] = -1
		start := find(unit)
		if start < 0 {
			start = find(firstRunes(unit, startOfUnit))
		}
		if start < 0 { // a row of a table: its last cell
			start = find(firstRunes(strings.TrimSpace(unit[strings.LastIndex(unit, "|")+1:]), startOfUnit))
		}
		if start < 0 {
			continue
		}
		end := start + len(firstRunes(text[start:], utf8.RuneCountInString(unit)))
		_, size := utf8.DecodeRuneInString(text[start:])
		cursor = start + max(1, size)
		most := 0
		for k, s := range spans {
			if n := min(end, s.End) - max(start, s.Start); n > most {
				out[u], most = k, n
			}
		}
	}
	return out
}

// firstRunes is the beginning of s, n characters long.
func firstRunes(s string, n int) string {
	for k := range s {
		if n == 0 {
			return s[:k]
		}
		n--
	}
	return s
}

func derivativeSpans(r *diffcore.Report) []diffcore.Span {
	out := make([]diffcore.Span, len(r.Derivative.Sentences))
	for j, s := range r.Derivative.Sentences {
		out[j] = s.Span
	}
	return out
}

func originalSpans(r *diffcore.Report) []diffcore.Span {
	out := make([]diffcore.Span, len(r.Original.Sentences))
	for i, s := range r.Original.Sentences {
		out[i] = s.Span
	}
	return out
}

func cutOut(text string, s diffcore.Span) string { return text[s.Start:s.End] }

// functionWords are words that say nothing by themselves. Labels of words
// are scored over the others.
var functionWords = func() map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields("the of to and a an in that is was for on with as by at from it be are this has have had not but which or its their they were will would who he she his her said i you we us our your my me him them than then there here so if no all been can could may might must do does did about into over under more also when while after before between out up one") {
		out[w] = true
	}
	return out
}()

var wordPattern = regexp.MustCompile(`[\p{L}\p{N}_][\p{L}\p{N}_'’.-]*[\p{L}\p{N}_]|[\p{L}\p{N}_]`)

// contentWords returns the spans of the words of text that say something.
func contentWords(text string) []diffcore.Span {
	var out []diffcore.Span
	for _, at := range wordPattern.FindAllStringIndex(text, -1) {
		if !functionWords[strings.ToLower(text[at[0]:at[1]])] {
			out = append(out, diffcore.Span{Start: at[0], End: at[1]})
		}
	}
	return out
}

// derivativeLevel is how much of a derivative sentence a verdict says is
// stated: 2 all, 1 its main assertion, 0 not that. ok is false where the
// verdict says that the sentence asserts nothing.
func derivativeLevel(v diffcore.DerivativeVerdict) (level int, ok bool) {
	switch {
	case backed(v):
		return 2, true
	case v == diffcore.Partial:
		return 1, true
	case refused(v):
		return 0, true
	}
	return 0, false
}

// originalLevel is how much of an original sentence a verdict says is carried.
func originalLevel(v diffcore.OriginalVerdict) (level int, ok bool) {
	switch v {
	case diffcore.Kept:
		return 2, true
	case diffcore.Partly:
		return 1, true
	case diffcore.Omitted:
		return 0, true
	}
	return 0, false
}

// levelled compares a verdict with those of the readers. Where readers differ
// the one nearest to the verdict counts; a sentence that the verdict says
// asserts nothing, while they say that it does, counts as furthest off. ok is
// false where no reader gives a level.
func levelled[V any](said V, readers []V, level func(V) (int, bool)) (mine, theirs int, ok bool) {
	var given []int
	for _, v := range readers {
		if l, asserts := level(v); asserts {
			given = append(given, l)
		}
	}
	if len(given) == 0 {
		return 0, 0, false
	}
	mine, asserts := level(said)
	if !asserts {
		highest := given[0]
		for _, l := range given {
			highest = max(highest, l)
		}
		if highest == 0 {
			return 2, 0, true
		}
		return 0, highest, true
	}
	theirs = given[0]
	for _, l := range given {
		if abs(l-mine) < abs(theirs-mine) {
			theirs = l
		}
	}
	return mine, theirs, true
}

func abs(n int) int {
	return max(n, -n)
}
