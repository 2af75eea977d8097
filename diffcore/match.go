package diffcore

import "slices"

// wordMatch says that a token of the derivative stands for one of the original.
type wordMatch struct {
	tokenA, tokenB int32
	strength       float32
	why            Why
}

// matchWords pairs the words of derivative sentence j with those of the
// original sentences that back it, best evidence first. A word goes to the
// evidence where it matches best and, among equals, next to where its
// neighbour went, so that phrases stay together.
func (al *Alignment) matchWords(a, b *Article, j int, sentences []int32) []wordMatch {
	lex := al.lex
	from, to := b.Sentences[j].From, b.Sentences[j].To
	var out []wordMatch
	last := int32(-2) // where the word before went
	for k := from; k < to; k++ {
		best := wordMatch{tokenA: -1, tokenB: int32(k)}
		for _, kin := range lex.kin[lex.b[k]] {
			if best.tokenA >= 0 && kin.strength < best.strength {
				break
			}
			for _, i := range sentences {
				s := a.Sentences[i]
				for p := s.From; p < s.To; p++ {
					if lex.a[p] != kin.term {
						continue
					}
					nearer := best.tokenA < 0 || distance(int32(p), last+1) < distance(best.tokenA, last+1)
					if nearer {
						best.tokenA, best.strength, best.why = int32(p), kin.strength, kin.why
					}
				}
				if best.tokenA >= 0 {
					break // the better evidence has it
				}
			}
		}
		if best.tokenA >= 0 {
			out = append(out, best)
			last = best.tokenA
		} else {
			last++
		}
	}
	return al.growMatches(a, b, j, sentences, out)
}

func distance(x, y int32) int32 {
	if x < y {
		return y - x
	}
	return x - y
}

// growMatches adds the function words and marks that stand beside matched
// words on both sides, so that a phrase is one piece.
func (al *Alignment) growMatches(a, b *Article, j int, sentences []int32, ms []wordMatch) []wordMatch {
	lex := al.lex
	from, to := b.Sentences[j].From, b.Sentences[j].To
	at := make([]int32, to-from) // token of a plus one
	for _, m := range ms {
		at[int(m.tokenB)-from] = m.tokenA + 1
	}
	inside := func(p int32) bool {
		return slices.ContainsFunc(sentences, func(i int32) bool {
			return int(p) >= a.Sentences[i].From && int(p) < a.Sentences[i].To
		})
	}
	grow := func(k, step int) {
		if n := k - step; at[k] != 0 || n < 0 || n >= len(at) || at[n] == 0 {
			return
		}
		p := at[k-step] - 1 + int32(step)
		if inside(p) && lex.a[p] == lex.b[from+k] {
			at[k] = p + 1
			ms = append(ms, wordMatch{tokenA: p, tokenB: int32(from + k), strength: 1, why: Same})
		}
	}
	for k := range at {
		grow(k, 1)
	}
	for k := len(at) - 1; k >= 0; k-- {
		grow(k, -1)
	}
	slices.SortFunc(ms, func(x, y wordMatch) int { return int(x.tokenB - y.tokenB) })
	// A mark at the edge of a phrase is no match of its own.
	keep := ms[:0]
	for k, m := range ms {
		if b.Tokens[m.tokenB].Kind == Mark {
			joined := k > 0 && k+1 < len(ms) && ms[k-1].tokenB+1 == m.tokenB && ms[k+1].tokenB == m.tokenB+1
			if !joined {
				continue
			}
		}
		keep = append(keep, m)
	}
	return keep
}

// matchSpans turns word matches into the spans that a report shows: words
// that run on in both texts for the same reason are one match.
func matchSpans(a, b *Article, ms []wordMatch) []Match {
	out := []Match{}
	for k, m := range ms {
		sa, sb := a.Tokens[m.tokenA].Span, b.Tokens[m.tokenB].Span
		if k > 0 {
			before := ms[k-1]
			if before.tokenA+1 == m.tokenA && before.tokenB+1 == m.tokenB && before.why == m.why {
				last := &out[len(out)-1]
				last.Original.End, last.Derivative.End = sa.End, sb.End
				continue
			}
		}
		out = append(out, Match{Original: sa, Derivative: sb, Why: m.why})
	}
	return out
}
