package diffcore

import (
	"math"

	"github.com/kljensen/snowball/english"
)

// lexis is the common vocabulary of two articles. Every word that either of
// them uses has one term id, so that all later work is on small integers.
type lexis struct {
	terms []term
	a, b  []int32 // the term of each token of the two articles

	// kin[t] lists the terms of the original that a term t of the derivative
	// can stand for, itself first, the closest first. It is nil for terms
	// without weight. back is the same relation seen from the original.
	kin, back [][]kinship

	families map[string]int32 // by stem
}

// term is one word of the common vocabulary.
type term struct {
	norm   string
	stem   string
	family int32   // equal for words of the same stem
	weight float32 // the information of the word, about 0..1; 0 for function words and marks
	inA    int32   // number of sentences of the original that use it
	inB    int32   // the same for the derivative
	kind   TokenKind
}

// kinship says that a word can stand for another, and how surely.
type kinship struct {
	term     int32
	strength float32 // 0..1
	why      Why
}

// newLexis collects the vocabulary of both articles, weighs it, and finds
// which words can stand for one another.
func newLexis(a, b *Article) *lexis {
	l := &lexis{families: make(map[string]int32)}
	ids := make(map[string]int32, (len(a.Tokens)+len(b.Tokens))/4+16)
	l.a = l.collect(a, ids)
	l.b = l.collect(b, ids)
	l.count(a, l.a, func(t *term) *int32 { return &t.inA })
	l.count(b, l.b, func(t *term) *int32 { return &t.inB })
	l.weigh(len(a.Sentences), len(b.Sentences))
	l.relate()
	return l
}

// collect gives each token of an article its term.
func (l *lexis) collect(art *Article, ids map[string]int32) []int32 {
	out := make([]int32, len(art.Tokens))
	for k, tok := range art.Tokens {
		id, ok := ids[tok.Norm]
		if !ok {
			id = int32(len(l.terms))
			ids[tok.Norm] = id
			t := term{norm: tok.Norm, stem: tok.Norm, kind: tok.Kind}
			if tok.Kind == Word {
				t.stem = english.Stem(tok.Norm, false)
			}
			family, ok := l.families[t.stem]
			if !ok {
				family = int32(len(l.families))
				l.families[t.stem] = family
			}
			t.family = family
			l.terms = append(l.terms, t)
		}
		out[k] = id
	}
	return out
}

// count fills in how many sentences of an article use each term.
func (l *lexis) count(art *Article, terms []int32, counter func(*term) *int32) {
	last := make([]int32, len(l.terms))
	for s, sentence := range art.Sentences {
		for k := sentence.From; k < sentence.To; k++ {
			if t := terms[k]; last[t] != int32(s+1) {
				last[t] = int32(s + 1)
				*counter(&l.terms[t])++
			}
		}
	}
}

// localShare is how much of a word's weight depends on how rare it is in the
// original itself; the rest depends on the language at large. A word that
// every sentence uses ("Bolivia" in an article on Bolivia) tells little
// about which of them is meant, though it is rare elsewhere.
const localShare = 0.5

// weigh gives each term its information: function words and marks none, rare
// words most.
func (l *lexis) weigh(sentencesA, sentencesB int) {
	n := float64(max(sentencesA, 2))
	for k := range l.terms {
		t := &l.terms[k]
		if t.kind == Mark {
			continue
		}
		general := generalWeight(t.norm, t.kind)
		if general == 0 {
			continue
		}
		// A word that the original lacks is as rare as one that it has once.
		local := math.Log(1+n/float64(max(t.inA, 1))) / math.Log(1+n)
		t.weight = float32(general * (1 - localShare + localShare*local))
	}
}

// relate finds for each term of the derivative the terms of the original that
// it can stand for.
func (l *lexis) relate() {
	byStem := make(map[string][]int32)
	for k := range l.terms {
		if t := &l.terms[k]; t.inA > 0 && t.weight > 0 {
			byStem[t.stem] = append(byStem[t.stem], int32(k))
		}
	}
	l.kin = make([][]kinship, len(l.terms))
	l.back = make([][]kinship, len(l.terms))
	for k := range l.terms {
		t := &l.terms[k]
		if t.inB == 0 || t.weight == 0 {
			continue
		}
		id := int32(k)
		if t.inA > 0 {
			l.kin[k] = append(l.kin[k], kinship{id, 1, Same})
		}
		for _, o := range byStem[t.stem] {
			if o != id {
				l.kin[k] = append(l.kin[k], kinship{o, stemStrength, Stem})
			}
		}
		for _, r := range l.kin[k] {
			l.back[r.term] = append(l.back[r.term], kinship{id, r.strength, r.why})
		}
	}
}

// stemStrength is what the same stem is worth: Snowball's English stemmer
// joins a few strangers (designate, design), so it is less than certain.
const stemStrength = 0.92
