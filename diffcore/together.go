package diffcore

import (
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/hashset"
)

// standTogether says that one word stands right behind the other anywhere, or
// in one name with it.
func (a *Article) standTogether(x, y string) bool {
	if a.together == nil {
		a.together = readTogether(a)
	}
	return a.together.behind(a, x, y) || a.together.inOneName(x, y)
}

// together is which words of an article stand together.
type together struct {
	pairs *hashset.Set       // the numbers of two words that stand next to each other
	names map[string][]int32 // by word, the numbers of the names that have it, in order
}

func readTogether(a *Article) *together {
	t := &together{hashset.New(len(a.Tokens)), map[string][]int32{}}
	for k := 1; k < len(a.Tokens); k++ {
		t.pairs.Add(wordPair(a.Tokens[k-1].word, a.Tokens[k].word))
	}
	names := map[string]bool{}
	for k := range a.Mentions {
		m := &a.Mentions[k]
		if !m.isName() || names[m.Value] {
			continue
		}
		for _, word := range strings.Fields(m.Value) {
			t.names[word] = append(t.names[word], int32(len(names)))
		}
		names[m.Value] = true
	}
	return t
}

func wordPair(x, y int32) uint64 { return uint64(x)<<32 | uint64(y) }

func (t *together) behind(a *Article, x, y string) bool {
	first, known := a.words.ids[x]
	second, alsoKnown := a.words.ids[y]
	return known && alsoKnown && t.pairs.Has(wordPair(first, second))
}

func (t *together) inOneName(x, y string) bool {
	xs, ys := t.names[x], t.names[y]
	for len(xs) > 0 && len(ys) > 0 {
		switch {
		case xs[0] == ys[0]:
			return true
		case xs[0] < ys[0]:
			xs = xs[1:]
		default:
			ys = ys[1:]
		}
	}
	return false
}
