package diffcore

import "github.com/sergi/go-diff/diffmatchpatch"

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

// sequence is how the words of a sentence of the query follow those of a
// sentence of the base.
type sequence struct {
	common int     // words that stand in both, in the same order
	share  float64 // common / words of the query sentence
	edits  []Edit
}

// follow compares base sentence i with query sentence j word by word. The
// edits lead from the base to the query.
func (f *search) follow(i, j int) sequence {
	sa, sb := f.base.Sentences[i], f.query.Sentences[j]
	if sa.To-sa.From > maxEditTokens || sb.To-sb.From > maxEditTokens {
		return sequence{}
	}
	wa, ta := words(f.base, f.baseTerms, sa.From, sa.To)
	wb, tb := words(f.query, f.queryTerms, sb.From, sb.To)
	if len(wa) == 0 || len(wb) == 0 {
		return sequence{}
	}
	ra, rb := tokenRunes(wa, wb)
	dmp := diffmatchpatch.New()
	dmp.DiffTimeout = 0 // a clock would make the result depend on the machine
	var s sequence
	ia, ib := 0, 0
	var changes []change
	for _, d := range dmp.DiffMainRunes(ra, rb, false) {
		n := len([]rune(d.Text))
		switch d.Type {
		case diffmatchpatch.DiffEqual:
			s.common += n
			ia, ib = ia+n, ib+n
		case diffmatchpatch.DiffDelete:
			changes = appendChange(changes, change{ia, ia + n, ib, ib})
			ia += n
		case diffmatchpatch.DiffInsert:
			changes = appendChange(changes, change{ia, ia, ib, ib + n})
			ib += n
		}
	}
	s.share = float64(s.common) / float64(len(wb))
	if s.share <= editable {
		return s
	}
	for _, c := range presentable(changes, wa, f.lex) {
		s.edits = append(s.edits, Edit{
			Original:   tokensSpan(f.base, ta, c.a0, c.a1, sa.Span),
			Derivative: tokensSpan(f.query, tb, c.b0, c.b1, sb.Span),
		})
	}
	return s
}

// tokenRunes writes two sequences of terms as runes, one rune a distinct
// term, for a differ that works on text.
func tokenRunes(wa, wb []int32) (ra, rb []rune) {
	ids := make(map[int32]rune, len(wa)+len(wb))
	write := func(ws []int32) []rune {
		out := make([]rune, len(ws))
		for k, w := range ws {
			r, ok := ids[w]
			if !ok {
				r = firstRune + rune(len(ids))
				if r >= 0xFFFD {
					r++ // U+FFFD stands for whatever cannot be read
				}
				ids[w] = r
			}
			out[k] = r
		}
		return out
	}
	return write(wa), write(wb)
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
