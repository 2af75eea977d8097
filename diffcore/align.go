package diffcore

import (
	"slices"

	"github.com/articlediff/articlediff/diffcore/internal/lcs"
)

// Alignment says which sentences of two articles speak of the same thing,
// and keeps what later stages need to say why.
type Alignment struct {
	Links []Link

	scores  *scores // nil without a model
	lex     *lexis
	backing *search // what the original has of each sentence of the derivative
	carried *search // what the derivative has of each sentence of the original
}

// evidence is what the other article has to say on one sentence.
type evidence struct {
	sentences []int32   // best first; the first is the best single sentence
	first     float32   // 0..1, share found in the best single sentence
	all       float32   // 0..1, share found in all of them together
	mass      float32   // information of the sentence
	score     float32   // what ranked the best single sentence
	exact     bool      // the best sentence has the same words in the same order
	back      float32   // 0..1, share of the best sentence's information that is used
	runnerUp  float32   // score of the next best sentence that is no neighbour of the best
	found     []float32 // strength of the best match in the evidence, by token of the sentence
	found1    []float32 // the same in the best single sentence
	clauses   []clause
	equals    []int32 // further sentences of the lead that have nearly as much of it as the best
	twin      bool    // of a base sentence's evidence: it is such an equal of a sentence that links
	linked    bool    // it beats what unrelated text would score
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

	// orderShare is what it is worth that the candidate has the sentence's
	// words, small ones too, in the same order: of two sentences that share as
	// much, the one that was rewritten keeps the frame (right sentence first, in
	// whole articles .918 to .935, in our own .942 to .952).
	orderShare = 0.3

	// followBonus goes to the sentence on which the sentence before rests, and
	// to the next ones: who retells goes on where he was (.944, .962).
	followBonus = 0.05
	followsUpTo = 2

	// leadBonus goes to the headline and the first sentences: they say what an
	// article is about, and a rewrite takes most from them. It decides between
	// sentences that are otherwise as near.
	leadBonus     = 0.04
	leadSentences = 3

	// equalShare is the share of what the best sentence has that another must
	// have to be as good an origin: a lede says what its headline says.
	equalShare = 0.9

	// minGain is the share of a sentence's information, and minGainMass the
	// information, that a further sentence must add to be evidence too.
	minGain     = 0.12
	minGainMass = 0.9
)

// Align finds which sentences of a and b speak of the same thing. Without a
// model it only measures them.
func Align(a, b *Article, m *Model, e Entailer) *Alignment {
	ta, tb := traits(a), traits(b)
	b.passOverLabels(tb)
	lex := newLexis(a, b, ta, tb)
	wa, wb := newWording(a, lex.a, lex), newWording(b, lex.b, lex)
	al := &Alignment{
		lex:     lex,
		backing: newSearch(a, lex.a, wa, b, lex.b, wb, lex.kin, lex),
		carried: newSearch(b, lex.b, wb, a, lex.a, wa, lex.back, lex),
	}
	al.backing.baseTraits, al.backing.queryTraits = ta, tb
	al.carried.baseTraits, al.carried.queryTraits = tb, ta
	al.backing.features = al.backing.measureAll()
	al.carried.features = al.carried.measureAll()
	if m != nil {
		al.scores = newScores(al, m, e)
	}
	al.Links = link(al)
	return al
}

// search looks in one article, the base, for what the sentences of the
// other, the query, say.
type search struct {
	base, query           *Article
	baseTerms, queryTerms []int32 // by token; a pronoun of the base has the term of the name that it stands for
	said                  []int32 // the terms of the base as they stand
	baseWords, queryWords *wording
	kin                   [][]kinship // from query terms to base terms
	lex                   *lexis
	present               []bool       // by term: the base has it
	baseTraits            []trait      // by token
	queryTraits           []trait      // by token
	evidence              []evidence   // by sentence of the query
	features              []featureRow // by sentence of the query

	same        map[uint64][]int32 // base sentences by their words
	repeats     map[uint64]int     // how many query sentences of the same words came before
	posted      []int32            // base sentences, grouped by term
	postedAt    []int32            // posted[postedAt[t]:postedAt[t+1]] are those of term t
	commonAbove int32              // a term in more sentences than this does not propose candidates
	baseMass    []float32          // by base sentence: the information of its words, each once

	// Working memory between two sentences of the query.
	tallies    []tally  // by base sentence; the scores are zero again after each
	touched    []int32  // the base sentences with a score
	candidate  []int32  // by base sentence: its place in the pool, plus one; zero again after each
	word       int32    // the running number of the query word
	positions  []uint64 // by term, zero between two sentences: see placesOf
	inSentence []int32  // by term: the last measured pair that has it in its base sentences
	pair       int32    // the running number of the measured pair
	pool       []closeness
	strengths  []float32   // of the whole pool
	weights    []float32   // of the words of the query sentence: see weigh
	matches    []wordMatch // see matchWords
	cells      []orderCell // see sameOrder
	pairs      []uint64    // neighbouring words of the evidence, hashed
	runes      []rune      // by term, zero between two sentences: see tokenRunes
	order      lcs.Pattern // the words of a query sentence: see sequenceShare
	ordered    int         // which one's, plus one
}

// newSearch indexes the base and finds the evidence of every sentence of the
// query.
func newSearch(base *Article, said []int32, baseWords *wording, query *Article, queryTerms []int32, queryWords *wording, kin [][]kinship, lex *lexis) *search {
	f := &search{base: base, query: query, baseTerms: referring(base, said), said: said, queryTerms: queryTerms, baseWords: baseWords, queryWords: queryWords, kin: kin, lex: lex}
	f.index()
	f.indexWhole()
	n := len(base.Sentences)
	f.tallies = make([]tally, n)
	f.candidate = make([]int32, n)
	f.inSentence = make([]int32, len(lex.terms))
	f.positions = make([]uint64, len(lex.terms))
	f.runes = make([]rune, len(lex.terms))
	f.present = make([]bool, len(lex.terms))
	for _, t := range said {
		f.present[t] = true
	}
	f.commonAbove = int32(max(minCommon, n/commonShare))
	f.evidence = make([]evidence, len(query.Sentences))
	for s := range query.Sentences {
		f.evidence[s] = f.find(s)
	}
	return f
}

// In a short article every word may propose candidates; in a long one the
// words of every twentieth sentence say too little to pay for their postings.
const (
	minCommon   = 200
	commonShare = 20
)

// indexWhole finds the base sentences by all of their words.
func (f *search) indexWhole() {
	f.same = make(map[uint64][]int32, len(f.base.Sentences))
	f.repeats = make(map[uint64]int)
	for i, s := range f.base.Sentences {
		if ws := f.baseWords.in(s).terms; len(ws) > 0 {
			h := hashTerms(ws)
			f.same[h] = append(f.same[h], int32(i))
		}
	}
}

// findWhole finds the base sentence of the same words, or -1. Of sentences
// that are repeated the first goes with the first, the second with the second.
func (f *search) findWhole(s Sentence) int32 {
	ws := f.queryWords.in(s).terms
	if len(ws) == 0 {
		return -1
	}
	h := hashTerms(ws)
	among := f.same[h]
	if len(among) == 0 {
		return -1
	}
	at := min(f.repeats[h], len(among)-1)
	f.repeats[h]++
	if !slices.Equal(ws, f.baseWords.in(f.base.Sentences[among[at]]).terms) {
		return -1 // two sentences of one hash
	}
	return among[at]
}

// whole is the evidence of a sentence that the base has word for word.
func (f *search) whole(s Sentence, i int32, weights []float32, mass float32) evidence {
	all := make([]float32, s.To-s.From)
	for k := range all {
		all[k] = 1
	}
	return evidence{
		sentences: []int32{i}, first: 1, all: 1, mass: mass, score: 1 + backShare + orderShare, exact: true, back: 1,
		found: all, found1: all, clauses: f.clauses(s, weights, []closeness{{found: all}}),
	}
}

// index lists for each term the base sentences that use it, by a counting
// sort of (term, sentence) pairs.
func (f *search) index() {
	last := make([]int32, len(f.lex.terms))
	each := func(visit func(t int32, s int)) {
		clear(last)
		for s, sentence := range f.base.Sentences {
			for _, t := range f.baseTerms[sentence.From:sentence.To] {
				if f.lex.terms[t].weight > 0 && last[t] != int32(s+1) {
					last[t] = int32(s + 1)
					visit(t, s)
				}
			}
		}
	}
	f.postedAt = make([]int32, len(f.lex.terms)+1)
	each(func(t int32, _ int) { f.postedAt[t+1]++ })
	for t := range f.lex.terms {
		f.postedAt[t+1] += f.postedAt[t]
	}
	f.posted = make([]int32, f.postedAt[len(f.lex.terms)])
	f.baseMass = make([]float32, len(f.base.Sentences))
	next := slices.Clone(f.postedAt)
	each(func(t int32, s int) {
		f.posted[next[t]] = int32(s)
		next[t]++
		f.baseMass[s] += f.lex.terms[t].weight
	})
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
func (f *search) find(s int) evidence {
	sentence := f.query.Sentences[s]
	terms := f.queryTerms[sentence.From:sentence.To]
	weights, mass := f.weigh(terms)
	if i := f.findWhole(sentence); i >= 0 {
		return f.whole(sentence, i, weights, mass)
	}
	if mass == 0 {
		return evidence{}
	}
	near := f.propose(terms, weights)
	pool := f.pool[:0]
	strengths := slices.Grow(f.strengths[:0], len(near)*len(terms))[:len(near)*len(terms)]
	clear(strengths)
	for k, i := range near {
		pool = append(pool, f.measure(terms, weights, mass, i, strengths[k*len(terms):(k+1)*len(terms)]))
	}
	f.pool, f.strengths = pool, strengths
	f.addContext(pool, weights, mass)
	f.addOrder(pool, s)
	slices.SortStableFunc(pool, func(x, y closeness) int {
		switch {
		case x.score > y.score:
			return -1
		case x.score < y.score:
			return 1
		}
		return int(x.sentence - y.sentence)
	})
	e := f.choose(pool, weights, mass)
	f.creditWorkedOut(sentence, &e)
	e.clauses = f.clauses(sentence, weights, pool)
	return e
}

// weigh is the information of each of the terms, until the next call, and of all.
func (f *search) weigh(terms []int32) (weights []float32, mass float32) {
	f.weights = f.weights[:0]
	for _, t := range terms {
		w := f.lex.terms[t].weight
		f.weights = append(f.weights, w)
		mass += w
	}
	return f.weights, mass
}

// tally is what a base sentence has of the words of a query sentence.
type tally struct {
	score float32
	word  int32 // the last query word that counted there
}

// propose returns the base sentences that share most information with the
// terms, and the neighbours of the best.
func (f *search) propose(terms []int32, weights []float32) []int32 {
	for n, t := range terms {
		w := weights[n]
		if w == 0 {
			continue
		}
		f.word++
		for _, k := range f.kin[t] {
			f.tally(f.postings(k.term), w*k.strength)
		}
	}
	best := topSentences(f.touched, f.tallies, candidates)
	for _, i := range f.touched {
		f.tallies[i].score = 0
	}
	f.touched = f.touched[:0]
	for _, i := range best[:min(3, len(best))] {
		for _, n := range [2]int32{i - 1, i + 1} {
			if f.base.adjoin(i, n) && !slices.Contains(best, n) {
				best = append(best, n)
			}
		}
	}
	return best
}

// tally credits the base sentences that use a term with what the running word
// gains there, once for all of its kin. Of a common term it credits none.
func (f *search) tally(posted []int32, gain float32) {
	if int32(len(posted)) > f.commonAbove {
		return
	}
	for _, i := range posted {
		at := &f.tallies[i]
		if at.word == f.word {
			continue // it has another of kin
		}
		at.word = f.word
		if at.score == 0 {
			f.touched = append(f.touched, i)
		}
		at.score += gain
	}
}

// postings are the base sentences that use term t.
func (f *search) postings(t int32) []int32 {
	return f.posted[f.postedAt[t]:f.postedAt[t+1]]
}

// topSentences returns the n sentences of the highest score, highest first,
// the earlier first among equals.
func topSentences(from []int32, tallies []tally, n int) []int32 {
	top := make([]int32, 0, n+8)
	var enough float32 // less than this comes after all of n that are there
	before := func(i, k int32) bool {
		x, y := tallies[i].score, tallies[k].score
		return x > y || x == y && i < k
	}
	for _, i := range from {
		if tallies[i].score < enough || len(top) == n && !before(i, top[n-1]) {
			continue
		}
		at := len(top)
		for at > 0 && before(i, top[at-1]) {
			at--
		}
		if len(top) < n {
			top = append(top, 0)
		}
		copy(top[at+1:], top[at:])
		top[at] = i
		if len(top) == n {
			enough = tallies[top[n-1]].score
		}
	}
	return top
}

// measure compares the query terms with one base sentence word by word, and
// notes in found the strength of each one's best match.
func (f *search) measure(terms []int32, weights []float32, mass float32, i int32, found []float32) closeness {
	c := closeness{sentence: i, found: found}
	sentence := f.base.Sentences[i]
	f.pair++
	for _, t := range f.baseTerms[sentence.From:sentence.To] {
		f.inSentence[t] = f.pair
	}
	var got, used float32
	for k, t := range terms {
		strength, term := f.standsIn(t)
		if strength == 0 {
			continue
		}
		c.found[k] = strength
		got += weights[k] * strength
		if f.inSentence[term] > 0 {
			used += f.lex.terms[term].weight * strength
			f.inSentence[term] = -f.pair
		}
	}
	c.recall = got / mass
	if f.baseMass[i] > 0 {
		c.back = used / f.baseMass[i]
	}
	c.score = c.recall + backShare*c.back
	if sentence.Place < leadSentences {
		c.score += leadBonus
	}
	return c
}

// standsIn is how surely a word stands in the base sentence that is noted in
// inSentence, and as which: as one that no word before it stands for, if it can.
// What backs another word already backs this one in part only, unless the two
// are one word: "asked about the request" is not told by one "demand".
func (f *search) standsIn(t int32) (strength float32, term int32) {
	for _, kin := range f.kin[t] {
		switch f.inSentence[kin.term] {
		case f.pair:
			if kin.strength >= strength {
				return kin.strength, kin.term
			}
		case -f.pair:
			if kin.strength >= senseStrength {
				return kin.strength, kin.term
			}
			if shared := kin.strength * sharedWord; shared > strength {
				strength, term = shared, kin.term
			}
		}
	}
	return strength, term
}

// sharedWord is what a word is worth that stands for two others.
const sharedWord = 0.5

// addContext credits a candidate for the words that only its neighbours have.
func (f *search) addContext(pool []closeness, weights []float32, mass float32) {
	for k := range pool {
		f.candidate[pool[k].sentence] = int32(k) + 1
	}
	for k := range pool {
		c := &pool[k]
		var extra float32
		for _, n := range [2]int32{c.sentence - 1, c.sentence + 1} {
			if f.base.adjoin(c.sentence, n) && f.candidate[n] > 0 {
				extra = max(extra, gain(weights, c.found, pool[f.candidate[n]-1].found)/mass)
			}
		}
		c.score += contextShare * extra
	}
	for k := range pool {
		f.candidate[pool[k].sentence] = 0
	}
}

// addOrder credits the candidates that may yet be the best for the order of
// their words, and for standing where the sentence before leads.
func (f *search) addOrder(pool []closeness, s int) {
	var best float32
	for _, c := range pool {
		best = max(best, c.score)
	}
	before := int32(-1) // what the sentence before rests on
	if s > 0 && len(f.evidence[s-1].sentences) > 0 {
		before = f.evidence[s-1].sentences[0]
	}
	for k := range pool {
		c := &pool[k]
		if c.score+orderShare+followBonus < best {
			continue
		}
		c.score += orderShare * float32(f.sequenceShare(int(c.sentence), s))
		if before >= 0 && c.sentence >= before && c.sentence <= before+followsUpTo {
			c.score += followBonus
		}
	}
}

// gain is the information of words that is found in more and not in have.
func gain(weights, have, more []float32) float32 {
	var gain float32
	for k, w := range weights {
		if d := more[k] - have[k]; d > 0 {
			gain += d * w
		}
	}
	return gain
}

// addsSurely reports whether more has a word that have lacks just so, or a name
// or a value of the same sense: words that may stand for others come together by
// chance too, and another sentence needs a better reason to be evidence.
func addsSurely(have, more []float32) bool {
	for k, strength := range more {
		if strength >= senseStrength && have[k] < found {
			return true
		}
	}
	return false
}

// choose takes the best sentence, then those that explain what it leaves.
func (f *search) choose(pool []closeness, weights []float32, mass float32) evidence {
	e := evidence{mass: mass}
	if len(pool) == 0 || pool[0].recall == 0 {
		return e
	}
	e.first, e.score, e.back, e.found1 = pool[0].recall, pool[0].score, pool[0].back, slices.Clone(pool[0].found)
	for _, c := range pool[1:] {
		if d := c.sentence - pool[0].sentence; d < -1 || d > 1 {
			e.runnerUp = c.score
			break
		}
	}
	have := slices.Clone(pool[0].found)
	e.sentences = append(e.sentences, pool[0].sentence)
	e.all = pool[0].recall
	for len(e.sentences) < maxEvidence {
		best, at := float32(0), -1
		for k := range pool {
			c := &pool[k]
			if slices.Contains(e.sentences, c.sentence) {
				continue
			}
			if gain := gain(weights, have, c.found); gain > best && addsSurely(have, c.found) {
				best, at = gain, k
			}
		}
		if at < 0 || best < minGainMass || best/mass < minGain {
			break
		}
		for w, found := range pool[at].found {
			have[w] = max(have[w], found)
		}
		e.sentences = append(e.sentences, pool[at].sentence)
		e.all += best / mass
	}
	e.found = have
	for _, c := range pool {
		if f.base.Sentences[c.sentence].Place < leadSentences && c.recall >= equalShare*e.first && !slices.Contains(e.sentences, c.sentence) {
			e.equals = append(e.equals, c.sentence)
		}
	}
	return e
}
