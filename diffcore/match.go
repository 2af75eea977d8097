package diffcore

import "slices"

// wordMatch says that a token of the query stands for one of the base.
type wordMatch struct {
	base, query int32
	strength    float32
	why         Why
}

// matchWords pairs the words of query sentence q with those of the base
// sentences that are its evidence, the best first. A word goes to the
// evidence where it matches best and, among equals, next to where its
// neighbour went, so that phrases stay together. The matches hold until the
// next call.
func (f *search) matchWords(q int, sentences []int32) []wordMatch {
	from, to := f.query.Sentences[q].From, f.query.Sentences[q].To
	f.pair++
	for _, i := range sentences {
		s := f.base.Sentences[i]
		for _, t := range f.baseTerms[s.From:s.To] {
			f.inSentence[t] = f.pair
		}
	}
	out := f.matches[:0]
	last := int32(-2) // where the word before went
	for k := from; k < to; k++ {
		best := f.bestMatch(int32(k), sentences, last+1)
		if best.base >= 0 {
			out = append(out, best)
			last = best.base
		} else {
			last++
		}
	}
	f.matches = f.growMatches(q, sentences, out)
	return f.matches
}

// bestMatch is the word of the evidence, whose terms are noted in inSentence,
// that token k of the query stands for best; of equals the one nearest to
// next. Its base is noToken if there is none.
func (f *search) bestMatch(k int32, sentences []int32, next int32) wordMatch {
	best := wordMatch{base: noToken, query: k}
	for _, kin := range f.kin[f.queryTerms[k]] {
		if best.base >= 0 && kin.strength < best.strength {
			break
		}
		if f.inSentence[kin.term] != f.pair {
			continue // most words of the original that one can stand for
		}
		for _, i := range sentences {
			s := f.base.Sentences[i]
			for p := s.From; p < s.To; p++ {
				if f.baseTerms[p] != kin.term || best.base >= 0 && distance(int32(p), next) >= distance(best.base, next) {
					continue
				}
				best.base, best.strength, best.why = int32(p), kin.strength, kin.why
				if f.said[p] != kin.term {
					best.why = Pronoun
				}
			}
			if best.base >= 0 {
				break // the better evidence has it
			}
		}
	}
	return best
}

func distance(x, y int32) int32 {
	if x < y {
		return y - x
	}
	return x - y
}

// growMatches adds the function words and marks that stand beside matched
// words on both sides, so that a phrase is one piece.
func (f *search) growMatches(q int, sentences []int32, ms []wordMatch) []wordMatch {
	from, to := f.query.Sentences[q].From, f.query.Sentences[q].To
	at := make([]int32, to-from) // token of the base plus one
	for _, m := range ms {
		at[int(m.query)-from] = m.base + 1
	}
	inside := func(p int32) bool {
		return slices.ContainsFunc(sentences, func(i int32) bool {
			return int(p) >= f.base.Sentences[i].From && int(p) < f.base.Sentences[i].To
		})
	}
	grow := func(k, step int) {
		if n := k - step; at[k] != 0 || n < 0 || n >= len(at) || at[n] == 0 {
			return
		}
		p := at[k-step] - 1 + int32(step)
		if inside(p) && f.said[p] == f.queryTerms[from+k] {
			at[k] = p + 1
			ms = append(ms, wordMatch{base: p, query: int32(from + k), strength: 1, why: Same})
		}
	}
	for k := range at {
		grow(k, 1)
	}
	for k := len(at) - 1; k >= 0; k-- {
		grow(k, -1)
	}
	slices.SortStableFunc(ms, func(x, y wordMatch) int { return int(x.query - y.query) })
	// A mark at the edge of a phrase is no match of its own.
	keep := ms[:0]
	for k, m := range ms {
		if f.query.Tokens[m.query].Kind == Mark {
			joined := k > 0 && k+1 < len(ms) && ms[k-1].query+1 == m.query && ms[k+1].query == m.query+1
			if !joined {
				continue
			}
		}
		keep = append(keep, m)
	}
	return keep
}

// matchSpans turns word matches into the spans that a report shows: words
// that run on in both texts for the same reason are one match, and so are all
// words of two values ("about 60 percent", "some six in ten"), which match as
// wholes.
func (f *search) matchSpans(ms []wordMatch) []Match {
	out := []Match{}
	behind := -1 // the token behind the last value
	for k := 0; k < len(ms); k++ {
		m := ms[k]
		if len(out) > 0 && f.query.Tokens[m.query].Span.Start < out[len(out)-1].Derivative.End {
			continue // another word of an idiom
		}
		its, mine := f.base.Tokens[m.base].Span, f.query.Tokens[m.query].Span
		if was, is := f.valuesAt(ms[k:]); is != nil {
			out = append(out, Match{Original: was.Span, Derivative: is.Span, Why: Number})
			behind = is.To
			for k+1 < len(ms) && int(ms[k+1].query) < is.To {
				k++
			}
			continue
		}
		if m.why == Synonym {
			its = f.base.spanOf(f.lex.idiomAround(f.said, f.base, int(m.base)))
			mine = f.query.spanOf(f.lex.idiomAround(f.queryTerms, f.query, int(m.query)))
		}
		if k > 0 && int(m.query) != behind {
			before := ms[k-1]
			if before.base+1 == m.base && before.query+1 == m.query && before.why == m.why {
				last := &out[len(out)-1]
				last.Original.End, last.Derivative.End = its.End, mine.End
				continue
			}
		}
		out = append(out, Match{Original: its, Derivative: mine, Why: m.why})
	}
	return out
}

// valuesAt are the value to which the first of some matches belongs and the
// one that it stands for, or nil if that is no value or is told in the same
// words.
func (f *search) valuesAt(ms []wordMatch) (was, is *Mention) {
	is = f.query.valueAt(int(ms[0].query))
	if is == nil {
		return nil, nil
	}
	for _, m := range ms {
		if int(m.query) >= is.To {
			break
		}
		if m.why == Number {
			if was = f.base.valueAt(int(m.base)); was != nil {
				return was, is
			}
		}
	}
	return nil, nil
}

// valueAt is the value that token k is a word of, or nil.
func (art *Article) valueAt(k int) *Mention {
	mentions := art.MentionsOf(art.sentenceOf(k))
	for n := range mentions {
		if m := &mentions[n]; m.Kind == Quantity && m.From <= k && k < m.To {
			return m
		}
	}
	return nil
}
