package diffcore

import (
	"cmp"
	"slices"
)

// copiedRun is the shortest run of words that counts as copied. Names of
// offices and set phrases run to seven words; of articles on different stories
// hardly any two share eight in a row.
const copiedRun = 8

// copied finds what the derivative has word for word from the original: the
// longest runs, left to right, not overlapping. A run may go over the end of a
// sentence, but not over that of an article.
func copied(al *Alignment) Copied {
	f := al.backing
	base, query := f.base.story(f.baseWords), f.query.story(f.queryWords)
	// What words mean together, which terms tell apart, does not matter here.
	r := newRuns(f.base.wordsAt(base))
	said := f.query.wordsAt(query)
	numbers, _ := f.base.words.numbersOf(f.query.words)
	for k, word := range said {
		if word != noToken {
			said[k] = numbers[word]
		}
	}
	c := Copied{Of: len(query), Least: copiedRun, Runs: []CopiedRun{}}
	for k := 0; k+copiedRun <= len(said); {
		at, n := r.longest(said[k:])
		if n < copiedRun {
			k++
			continue
		}
		c.Words += n
		c.Runs = append(c.Runs, CopiedRun{
			Original:   f.base.spanOf(extent{base[at], base[at+n-1] + 1}),
			Derivative: f.query.spanOf(extent{query[k], query[k+n-1] + 1}),
			Words:      n,
		})
		k += n
	}
	slices.SortStableFunc(c.Runs, func(x, y CopiedRun) int { return cmp.Compare(y.Words, x.Words) })
	return c
}

// story lists the tokens of an article's words, furniture left out, with
// noToken between two articles that were joined.
func (a *Article) story(w *wording) []int {
	out := make([]int, 0, len(a.Tokens))
	part := 0
	for _, s := range a.Sentences {
		if s.Part != part {
			out = append(out, noToken)
			part = s.Part
		}
		if a.Blocks[s.Block].Kind == Furniture {
			continue
		}
		for _, token := range w.in(s).tokens {
			out = append(out, int(token))
		}
	}
	return out
}

// wordsAt are the numbers of the words at some tokens.
func (a *Article) wordsAt(tokens []int) []int32 {
	out := make([]int32, len(tokens))
	for k, token := range tokens {
		out[k] = noToken
		if token != noToken {
			out[k] = a.Tokens[token].word
		}
	}
	return out
}
