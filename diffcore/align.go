package diffcore

import (
	"slices"
)

// Alignment says which sentences of two articles speak of the same thing,
// and keeps what later stages need to say why.
type Alignment struct {
	Links []Link

	lex      *lexis
	evidence []evidence // of each sentence of the derivative
	carried  []evidence // of each sentence of the original, in the derivative
}

// evidence is what the other article has to say on one sentence.
type evidence struct {
	sentences []int32   // best first; the first is the best single sentence
	gains     []float32 // share of the sentence's information that each adds
	first     float32   // 0..1, share found in the best single sentence
	all       float32   // 0..1, share found in all of them together
	mass      float32   // information of the sentence
	score     float32   // what ranked the best single sentence
	linked    bool      // it beats what unrelated text would score
}

const (
	// candidates is how many sentences are looked at closely for each
	// sentence: enough that the right one is among them in all but a few in
	// a thousand, few enough that cost stays linear.
	candidates = 10

	// maxEvidence is how many sentences may back one sentence. A reader can
	// check three.
	maxEvidence = 3

	// contextShare is what a word is worth that only a neighbour of the
	// sentence has: a pronoun often stands for it.
	contextShare = 0.25

	// backShare is what it is worth that the candidate says little else.
	backShare = 0.15

	// minGain is the share of a sentence's information, and minGainMass the
	// information, that a further sentence must add to be evidence too.
	minGain     = 0.12
	minGainMass = 0.9
)

// Align finds which sentences of a and b speak of the same thing.
func Align(a, b *Article) *Alignment {
	lex := newLexis(a, b)
	al := &Alignment{lex: lex}
	forward := newFinder(a, lex.a, b, lex.b, lex.kin, lex)
	al.evidence = forward.all()
	backward := newFinder(b, lex.b, a, lex.a, lex.back, lex)
	al.carried = backward.all()
	al.Links = link(a, b, al)
	return al
}

// finder looks up the sentences of a base article that a query article's
// sentences can rest on.
type finder struct {
	lex          *lexis
	base, query  *Article
	baseTerms    []int32
	queryTerms   []int32
	kin          [][]kinship // from query terms to base terms
	posted       []int32     // base sentences, grouped by term
	postedAt     []int32     // posted[postedAt[t]:postedAt[t+1]] are those of term t
	commonAbove  int32       // a term in more sentences than this does not propose candidates
	score        []float32   // by base sentence, zero between queries
	touched      []int32
	seen         []int32 // by base sentence: the last query term that counted there
	stamp        int32
	inSentence   []int32 // by term: stamp of the sentence it was last seen in
	sentenceMark int32
}

func newFinder(base *Article, baseTerms []int32, query *Article, queryTerms []int32, kin [][]kinship, lex *lexis) *finder {
	f := &finder{lex: lex, base: base, query: query, baseTerms: baseTerms, queryTerms: queryTerms, kin: kin}
	n := len(base.Sentences)
	f.score = make([]float32, n)
	f.seen = make([]int32, n)
	f.inSentence = make([]int32, len(lex.terms))
	f.postedAt = make([]int32, len(lex.terms)+1)
	// Counting sort of (term, sentence) pairs, each pair once.
	last := make([]int32, len(lex.terms))
	each := func(visit func(t int32, s int)) {
		clear(last)
		for s, sentence := range base.Sentences {
			for _, t := range baseTerms[sentence.From:sentence.To] {
				if lex.terms[t].weight > 0 && last[t] != int32(s+1) {
					last[t] = int32(s + 1)
					visit(t, s)
				}
			}
		}
	}
	each(func(t int32, _ int) { f.postedAt[t+1]++ })
	for t := range lex.terms {
		f.postedAt[t+1] += f.postedAt[t]
	}
	f.posted = make([]int32, f.postedAt[len(lex.terms)])
	next := slices.Clone(f.postedAt)
	each(func(t int32, s int) {
		f.posted[next[t]] = int32(s)
		next[t]++
	})
	// In a short article every word may propose; in a long one the words of
	// every tenth sentence say too little to pay for their postings.
	f.commonAbove = int32(max(200, n/20))
	return f
}

// all finds the evidence of every sentence of the query article.
func (f *finder) all() []evidence {
	out := make([]evidence, len(f.query.Sentences))
	for s := range f.query.Sentences {
		out[s] = f.find(s)
	}
	return out
}

// closeness is how near one base sentence comes to the query sentence.
type closeness struct {
	sentence int32
	found    []float32 // strength of the best match of each token of the query sentence
	recall   float32   // share of the query sentence's information found
	back     float32   // share of the base sentence's information used
	score    float32
}

// find ranks the base sentences that query sentence s can rest on, and
// chooses the few that together explain it.
func (f *finder) find(s int) evidence {
	sentence := f.query.Sentences[s]
	terms := f.queryTerms[sentence.From:sentence.To]
	var mass float32
	for _, t := range terms {
		mass += f.lex.terms[t].weight
	}
	if mass == 0 {
		return evidence{}
	}
	near := f.propose(terms)
	pool := make([]closeness, len(near))
	for k, i := range near {
		pool[k] = f.measure(terms, mass, i)
	}
	f.addContext(pool, terms, mass)
	slices.SortStableFunc(pool, func(x, y closeness) int {
		switch {
		case x.score > y.score:
			return -1
		case x.score < y.score:
			return 1
		}
		return int(x.sentence - y.sentence)
	})
	return f.choose(pool, terms, mass)
}

// propose returns the base sentences that share most information with the
// terms, and the neighbours of the best.
func (f *finder) propose(terms []int32) []int32 {
	for _, t := range terms {
		w := f.lex.terms[t].weight
		if w == 0 {
			continue
		}
		f.stamp++
		for _, k := range f.kin[t] {
			posted := f.posted[f.postedAt[k.term]:f.postedAt[k.term+1]]
			if int32(len(posted)) > f.commonAbove {
				continue
			}
			for _, i := range posted {
				if f.seen[i] == f.stamp {
					continue
				}
				f.seen[i] = f.stamp
				if f.score[i] == 0 {
					f.touched = append(f.touched, i)
				}
				f.score[i] += w * k.strength
			}
		}
	}
	best := topSentences(f.touched, f.score, candidates)
	for _, i := range f.touched {
		f.score[i] = 0
	}
	f.touched = f.touched[:0]
	for _, i := range best[:min(3, len(best))] {
		for _, n := range [2]int32{i - 1, i + 1} {
			if n >= 0 && int(n) < len(f.base.Sentences) && !slices.Contains(best, n) {
				best = append(best, n)
			}
		}
	}
	return best
}

// topSentences returns the n sentences of the highest score, highest first,
// the earlier first among equals.
func topSentences(from []int32, score []float32, n int) []int32 {
	top := make([]int32, 0, n+8)
	for _, i := range from {
		if len(top) == n && !before(i, top[n-1], score) {
			continue
		}
		at := len(top)
		for at > 0 && before(i, top[at-1], score) {
			at--
		}
		if len(top) < n {
			top = append(top, 0)
		}
		copy(top[at+1:], top[at:])
		top[at] = i
	}
	return top
}

func before(i, k int32, score []float32) bool {
	return score[i] > score[k] || score[i] == score[k] && i < k
}

// measure compares the query terms with one base sentence word by word.
func (f *finder) measure(terms []int32, mass float32, i int32) closeness {
	c := closeness{sentence: i, found: make([]float32, len(terms))}
	sentence := f.base.Sentences[i]
	baseTerms := f.baseTerms[sentence.From:sentence.To]
	f.sentenceMark++
	var baseMass float32
	for _, t := range baseTerms {
		if f.inSentence[t] != f.sentenceMark {
			f.inSentence[t] = f.sentenceMark
			baseMass += f.lex.terms[t].weight
		}
	}
	var got, used float32
	for k, t := range terms {
		w := f.lex.terms[t].weight
		for _, kin := range f.kin[t] {
			if f.inSentence[kin.term] == f.sentenceMark || f.inSentence[kin.term] == -f.sentenceMark {
				c.found[k] = kin.strength
				got += w * kin.strength
				if f.inSentence[kin.term] > 0 {
					used += f.lex.terms[kin.term].weight * kin.strength
					f.inSentence[kin.term] = -f.sentenceMark
				}
				break
			}
		}
	}
	c.recall = got / mass
	if baseMass > 0 {
		c.back = used / baseMass
	}
	c.score = c.recall + backShare*c.back
	return c
}

// addContext credits a candidate for the words that only its neighbours have.
func (f *finder) addContext(pool []closeness, terms []int32, mass float32) {
	for k := range pool {
		c := &pool[k]
		var extra float32
		for _, n := range [2]int32{c.sentence - 1, c.sentence + 1} {
			at := slices.IndexFunc(pool, func(o closeness) bool { return o.sentence == n })
			if at < 0 {
				continue
			}
			var gain float32
			for w, t := range terms {
				if d := pool[at].found[w] - c.found[w]; d > 0 {
					gain += d * f.lex.terms[t].weight
				}
			}
			extra = max(extra, gain/mass)
		}
		c.score += contextShare * extra
	}
}

// choose takes the best sentence, then those that explain what it leaves.
func (f *finder) choose(pool []closeness, terms []int32, mass float32) evidence {
	e := evidence{mass: mass}
	if len(pool) == 0 || pool[0].recall == 0 {
		return e
	}
	e.first, e.score = pool[0].recall, pool[0].score
	have := slices.Clone(pool[0].found)
	e.sentences = append(e.sentences, pool[0].sentence)
	e.gains = append(e.gains, pool[0].recall)
	e.all = pool[0].recall
	for len(e.sentences) < maxEvidence {
		best, at := float32(0), -1
		for k, c := range pool {
			if slices.Contains(e.sentences, c.sentence) {
				continue
			}
			var gain float32
			for w, t := range terms {
				if d := c.found[w] - have[w]; d > 0 {
					gain += d * f.lex.terms[t].weight
				}
			}
			if gain > best {
				best, at = gain, k
			}
		}
		if at < 0 || best < minGainMass || best/mass < minGain {
			break
		}
		for w := range have {
			have[w] = max(have[w], pool[at].found[w])
		}
		e.sentences = append(e.sentences, pool[at].sentence)
		e.gains = append(e.gains, best/mass)
		e.all += best / mass
	}
	return e
}
