package diffcore

// wording is what an article says, without its marks of punctuation.
type wording struct {
	terms    []int32 // the term of each word
	families []int32 // its word family
	tokens   []int32 // its token
	before   []int32 // by token, and at the end: how many words stand before it
}

func newWording(art *Article, terms []int32, lex *lexis) *wording {
	n := len(art.Tokens)
	w := &wording{make([]int32, 0, n), make([]int32, 0, n), make([]int32, 0, n), make([]int32, n+1)}
	for k, tok := range art.Tokens {
		if tok.Kind != Mark {
			w.terms = append(w.terms, terms[k])
			w.families = append(w.families, lex.terms[terms[k]].family)
			w.tokens = append(w.tokens, int32(k))
		}
		w.before[k+1] = int32(len(w.tokens))
	}
	return w
}

// in is the wording of a sentence.
func (w *wording) in(s Sentence) wording {
	return w.between(s.From, s.To)
}

// between is the wording of tokens from to to.
func (w *wording) between(from, to int) wording {
	a, b := w.before[from], w.before[to]
	return wording{terms: w.terms[a:b], families: w.families[a:b], tokens: w.tokens[a:b]}
}
