package diffcore

import "iter"

// comparison is one sentence of the derivative beside the sentences of the
// original that it rests on: what a rule looks at.
type comparison struct {
	a, b   *Article
	search *search
	stated *stated // what the whole original states

	j        int
	sentence Sentence
	linked   bool    // the original speaks of the same thing
	evidence []int32 // sentences of the original, best first; none where nothing is linked

	strength []float32       // of the match of each token of the sentence in the evidence
	origin   []int32         // the token of the original that each stands for, or noToken
	used     map[int32]int32 // the reverse: by token of the original

	beside  []parallel // nil until somebody asks
	flipped []slip     // the same
}

const noToken = -1

// compareSentence lays sentence j of the derivative beside its evidence.
func compareSentence(f *search, st *stated, j int) *comparison {
	e := &f.evidence[j]
	c := &comparison{
		a: f.base, b: f.query, search: f, stated: st,
		j: j, sentence: f.query.Sentences[j], linked: e.linked, used: map[int32]int32{},
	}
	n := c.sentence.To - c.sentence.From
	c.strength, c.origin = make([]float32, n), make([]int32, n)
	for k := range c.origin {
		c.origin[k] = noToken
	}
	if !e.linked {
		return c
	}
	for _, i := range e.sentences {
		if s := f.base.Sentences[i]; s.To-s.From <= longestChecked {
			c.evidence = append(c.evidence, i)
		}
	}
	c.linked = len(c.evidence) > 0
	for _, m := range f.matchWords(j, c.evidence) {
		k := int(m.query) - c.sentence.From
		c.strength[k], c.origin[k] = m.strength, m.base
		c.used[m.base] = m.query
	}
	return c
}

// mentions are those of the sentence.
func (c *comparison) mentions() []Mention { return c.b.MentionsOf(c.j) }

// theirMentions are the mentions of the evidence, the best sentence first.
func (c *comparison) theirMentions() iter.Seq[*Mention] {
	return func(yield func(*Mention) bool) {
		for _, i := range c.evidence {
			theirs := c.a.MentionsOf(int(i))
			for k := range theirs {
				if !yield(&theirs[k]) {
					return
				}
			}
		}
	}
}

// allMentions are those of the article.
func (a *Article) allMentions() iter.Seq[*Mention] {
	return func(yield func(*Mention) bool) {
		for k := range a.Mentions {
			if !yield(&a.Mentions[k]) {
				return
			}
		}
	}
}

// originOf is the token of the original that a token of the sentence stands
// for, or noToken.
func (c *comparison) originOf(k int) int {
	if k < c.sentence.From || k >= c.sentence.To {
		return noToken
	}
	return int(c.origin[k-c.sentence.From])
}

// says reports whether a token of the sentence is found in the evidence.
func (c *comparison) says(k int) bool { return c.strength[k-c.sentence.From] >= found }

// term is what the vocabulary knows of a token of the sentence.
func (c *comparison) term(k int) *term { return &c.search.lex.terms[c.search.queryTerms[k]] }

// baseTerm is what the vocabulary knows of a token of the original, as it
// stands there: a pronoun is a pronoun.
func (c *comparison) baseTerm(p int) *term { return &c.search.lex.terms[c.search.said[p]] }

// weight is the information of a token of the sentence.
func (c *comparison) weight(k int) float32 { return c.term(k).weight }

// baseWeight is the information of a token of the original.
func (c *comparison) baseWeight(p int) float32 { return c.baseTerm(p).weight }

const (
	// slotWords is how many telling words on either side say which place in a
	// sentence is meant.
	slotWords = 3

	// slotReach is how many tokens from the one place those words may stand
	// around the other: rewriting moves them, but not out of the clause.
	slotReach = 10

	// sameSlot is the share of the telling words around a place that must
	// stand around the other for the two to be the same place.
	sameSlot = 0.5
)

// slot says how sure it is, 0..1, that the words at stand in the derivative
// where the words was stand in the original: the share of the telling words
// around them that stand around the other.
func (c *comparison) slot(at, was extent) float64 { return c.slotWithin(at, was, slotReach) }

// slotWithin is the same for words that stand within reach tokens.
func (c *comparison) slotWithin(at, was extent, reach int) float64 {
	near, looked := 0, 0
	around(at, c.sentence, c.weight, func(k int) {
		looked++
		if p := c.originOf(k); p != noToken && p >= was.from-reach && p < was.to+reach && (p < was.from || p >= was.to) {
			near++
		}
	})
	if looked == 0 {
		return 0
	}
	return float64(near) / float64(looked)
}

// inPlaceOf finds, of the fitting mentions of the evidence, the one that surely
// stands where m stands; nil where none does.
func (c *comparison) inPlaceOf(m *Mention, fits func(was *Mention) bool) *Mention {
	var best *Mention
	bestSlot := 0.0
	for was := range c.theirMentions() {
		if !fits(was) {
			continue
		}
		if at := c.slot(m.extent(), was.extent()); at >= sameSlot && at > bestSlot {
			best, bestSlot = was, at
		}
	}
	return best
}

// around visits the telling words on both sides of an extent; those that only
// say who says so are none.
func around(at extent, within Sentence, weight func(int) float32, visit func(k int)) {
	for k, n := at.from-1, 0; k >= within.From && n < slotWords; k-- {
		if weight(k) > 0 {
			visit(k)
			n++
		}
	}
	for k, n := at.to, 0; k < within.To && n < slotWords; k++ {
		if weight(k) > 0 {
			visit(k)
			n++
		}
	}
}

// inBoth says that the sentence and one of the original both have a word: what
// it does to the statement here, it does there too.
func (c *comparison) inBoth(norm string, original Sentence) bool {
	return c.b.hasWord(c.sentence, norm) && c.a.hasWord(original, norm)
}

// hasWord says that a sentence has a word, in this form.
func (a *Article) hasWord(s Sentence, norm string) bool {
	for k := s.From; k < s.To; k++ {
		if a.Tokens[k].Norm == norm {
			return true
		}
	}
	return false
}

// quote is an extent of the derivative as it stands there.
func (c *comparison) quote(e extent) string { return c.b.quote(e) }

// quoteOriginal is an extent of the original as it stands there.
func (c *comparison) quoteOriginal(e extent) string { return c.a.quote(e) }

// extent is the tokens of a mention.
func (m *Mention) extent() extent { return extent{m.From, m.To} }

// norms are the folded words of tokens [from, to), as many as a phrase may have.
func norms(art *Article, from, to int) []string {
	const longestPhrase = 6
	return art.norms[from:max(from, min(to, from+longestPhrase))]
}

// phraseAround is a word of the sentence with the function words before it,
// where a negation would stand.
func (c *comparison) phraseAround(k int) extent {
	from := k
	for from > c.sentence.From && k-from < 3 && c.weight(from-1) == 0 && c.b.Tokens[from-1].Kind != Mark {
		from--
	}
	return extent{from, k + 1}
}

// basePhraseAround is the same in the original.
func (c *comparison) basePhraseAround(p int) extent {
	from, s := p, c.a.Sentences[c.a.sentenceOf(p)]
	for from > s.From && p-from < 3 && c.baseWeight(from-1) == 0 && c.a.Tokens[from-1].Kind != Mark {
		from--
	}
	return extent{from, p + 1}
}

// widened adds to words of a sentence those on both sides, so that nothing that
// fell out has a place too.
func (a *Article) widened(e extent, s Sentence) extent {
	return extent{max(s.From, e.from-1), min(s.To, e.to+1)}
}

// shared says that both texts have a word, matched to each other.
func (c *comparison) shared(art *Article, k int) bool {
	if art == c.a {
		_, ok := c.used[int32(k)]
		return ok
	}
	return c.originOf(k) != noToken && c.says(k)
}

// usedAt says that the sentence has a word of the original.
func (c *comparison) usedAt(p int) bool { _, ok := c.used[int32(p)]; return ok }

// countUsed counts the telling words of a stretch of the original that the
// sentence has.
func (c *comparison) countUsed(e extent) int {
	n := 0
	for p := e.from; p < e.to; p++ {
		if c.usedAt(p) && c.baseWeight(p) > 0 {
			n++
		}
	}
	return n
}

// shareUsed is the share of the telling words of a stretch of the original that
// the sentence has.
func (c *comparison) shareUsed(e extent) float32 {
	var used, all float32
	for p := e.from; p < e.to; p++ {
		if w := c.baseWeight(p); w > 0 {
			all += w
			if c.usedAt(p) {
				used += w
			}
		}
	}
	if all == 0 {
		return 0
	}
	return used / all
}
