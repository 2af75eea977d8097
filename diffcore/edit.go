package diffcore

import "github.com/articlediff/articlediff/diffcore/internal/lcs"

const (
	// editable is the share of the derivative sentence's words that must come
	// from one original sentence, in order, for its edits to be worth
	// showing. Below it a word diff is confetti (report.md: "more than half").
	editable = 0.5

	// maxEditTokens bounds the diff of one pair: beyond it the two are not
	// sentences that anybody reads as edited.
	maxEditTokens = 3000
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
	return float64(lcs.Length(wa, wb)) / float64(len(wb))
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
	changes := lcs.Changes(wa.terms, wb.terms)
	for _, c := range presentable(changes, wa.terms, f.lex) {
		out = append(out, Edit{
			Original:   tokensSpan(f.base, wa.tokens, c.A0, c.A1, sa.Span),
			Derivative: tokensSpan(f.query, wb.tokens, c.B0, c.B1, sb.Span),
		})
	}
	return out
}

// presentable joins changes that only function words keep apart: "the price
// of" → "a cost to" reads as one replacement and not as three.
func presentable(cs []lcs.Change, wa []int32, lex *lexis) []lcs.Change {
	out := cs[:0]
	for _, c := range cs {
		if n := len(out); n > 0 {
			last := &out[n-1]
			between := wa[last.A1:c.A0]
			bothReplace := last.A1 > last.A0 && last.B1 > last.B0 && c.A1 > c.A0 && c.B1 > c.B0
			if bothReplace && len(between) <= 2 && weightless(between, lex) {
				last.A1, last.B1 = c.A1, c.B1
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
