package diffcore

import (
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"
)

const (
	// editable is the share of the derivative sentence's words that must come
	// from one original sentence, in order, for its edits to be worth
	// showing. Below it a word diff is confetti (report.md: "more than half").
	editable = 0.5

	// maxEditTokens bounds the diff of one pair: beyond it the two are not
	// sentences that anybody reads as edited.
	maxEditTokens = 3000

	// firstRune is where token runes begin. It lies above the surrogates,
	// which do not survive conversion to a string.
	firstRune = 0xE000
)

// sequenceShare is the share of the words of query sentence q that stand in
// base sentence i in the same order.
func (f *search) sequenceShare(i, q int) float64 {
	sa, sb := f.base.Sentences[i], f.query.Sentences[q]
	if sa.To-sa.From > maxEditTokens || sb.To-sb.From > maxEditTokens {
		return 0
	}
	wa, wb := f.baseWords.in(sa).terms, f.queryWords.in(sb).terms
	if len(wb) == 0 {
		return 0
	}
	if f.ordered != q+1 {
		f.order.Set(wb)
		f.ordered = q + 1
	}
	return float64(f.order.Common(wa)) / float64(len(wb))
}

// edits are the words that differ between query sentence q and the best base
// sentence, which lead from the one to the other; none where so much differs
// that q is another sentence.
func (f *search) edits(q int) []Edit {
	out := []Edit{}
	if f.evidence[q].exact || f.features[q][SequenceShare] <= editable {
		return out
	}
	i := int(f.evidence[q].sentences[0])
	sa, sb := f.base.Sentences[i], f.query.Sentences[q]
	wa, wb := f.baseWords.in(sa), f.queryWords.in(sb)
	ra, rb := f.tokenRunes(wa.terms, wb.terms)
	dmp := diffmatchpatch.New()
	dmp.DiffTimeout = 0 // a clock would make the result depend on the machine
	ia, ib := 0, 0
	var changes []change
	for _, d := range dmp.DiffMainRunes(ra, rb, false) {
		n := utf8.RuneCountInString(d.Text)
		switch d.Type {
		case diffmatchpatch.DiffEqual:
			ia, ib = ia+n, ib+n
		case diffmatchpatch.DiffDelete:
			changes = appendChange(changes, change{ia, ia + n, ib, ib})
			ia += n
		case diffmatchpatch.DiffInsert:
			changes = appendChange(changes, change{ia, ia, ib, ib + n})
			ib += n
		}
	}
	for _, c := range presentable(changes, wa.terms, f.lex) {
		out = append(out, Edit{
			Original:   tokensSpan(f.base, wa.tokens, c.a0, c.a1, sa.Span),
			Derivative: tokensSpan(f.query, wb.tokens, c.b0, c.b1, sb.Span),
		})
	}
	return out
}

// tokenRunes writes two sequences of terms as runes, one rune a distinct
// term, for a differ that works on text.
func (f *search) tokenRunes(wa, wb []int32) (ra, rb []rune) {
	next := rune(firstRune)
	write := func(ws []int32) []rune {
		out := make([]rune, len(ws))
		for k, w := range ws {
			if f.runes[w] == 0 {
				if next == utf8.RuneError {
					next++ // it stands for whatever cannot be read
				}
				f.runes[w] = next
				next++
			}
			out[k] = f.runes[w]
		}
		return out
	}
	ra, rb = write(wa), write(wb)
	for _, ws := range [2][]int32{wa, wb} {
		for _, w := range ws {
			f.runes[w] = 0
		}
	}
	return ra, rb
}

// change replaces words a0..a1 of one sentence by words b0..b1 of the other.
type change struct{ a0, a1, b0, b1 int }

// appendChange adds a change, joined with the one before where they touch.
func appendChange(cs []change, c change) []change {
	if n := len(cs); n > 0 && cs[n-1].a1 == c.a0 && cs[n-1].b1 == c.b0 {
		cs[n-1].a1, cs[n-1].b1 = c.a1, c.b1
		return cs
	}
	return append(cs, c)
}

// presentable joins changes that only function words keep apart: "the price
// of" → "a cost to" reads as one replacement and not as three.
func presentable(cs []change, wa []int32, lex *lexis) []change {
	out := cs[:0]
	for _, c := range cs {
		if n := len(out); n > 0 {
			last := &out[n-1]
			between := wa[last.a1:c.a0]
			bothReplace := last.a1 > last.a0 && last.b1 > last.b0 && c.a1 > c.a0 && c.b1 > c.b0
			if bothReplace && len(between) <= 2 && weightless(between, lex) {
				last.a1, last.b1 = c.a1, c.b1
				continue
			}
		}
		out = append(out, c)
	}
	return out
}

func weightless(ts []int32, lex *lexis) bool {
	for _, t := range ts {
		if lex.terms[t].weight > 0 {
			return false
		}
	}
	return true
}

// tokensSpan is the span of words from..to of a sentence; where there are
// none it is the empty span at which they would stand.
func tokensSpan(art *Article, tokens []int32, from, to int, within Span) Span {
	if from < to {
		return Span{art.Tokens[tokens[from]].Span.Start, art.Tokens[tokens[to-1]].Span.End}
	}
	at := within.End
	if from < len(tokens) {
		at = art.Tokens[tokens[from]].Span.Start
	} else if from > 0 {
		at = art.Tokens[tokens[from-1]].Span.End
	}
	return Span{at, at}
}
