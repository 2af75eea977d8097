package diffcore

import (
	"slices"
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

// An idiom says what one word says. One of its words carries the meaning: that
// word itself where it is there, else the last telling one that need be no verb,
// as the "part" that is taken and the "probe" that is begun, or else the first.
// The others tell nothing by themselves.

// idiomMark begins the key of the sense of an idiom: behind it stands the word
// that says as much.
const idiomMark = "says "

// meaning is the word that says as much, where words are an idiom.
func (s sense) meaning() (string, bool) { return strings.CutPrefix(s.key, idiomMark) }

// carries says that a word carries the meaning of an idiom.
func (s sense) carries() bool { return s.why == Synonym }

// idiomsIn finds the idioms of a sentence. Words that mean something already,
// names and words that deny are no part of one.
func idiomsIn(art *Article, s Sentence, begins []bool, traits []trait, out []sense) {
	forms := art.norms[s.From:s.To]
	var lemmas []string
	for k := range forms {
		if !begins[art.Tokens[s.From+k].word] {
			continue
		}
		if lemmas == nil {
			lemmas = make([]string, len(forms))
			for n := range lemmas {
				lemmas[n] = art.lemma(s.From + n)
			}
		}
		meaning, at := lexicon.IdiomAt(forms[k:], lemmas[k:])
		taken := func(n int) bool { return out[s.From+k+n].words > 0 || traits[s.From+k+n]&(isName|isNegation) != 0 }
		carrier := art.carrierOf(meaning, s.From+k, at)
		if carrier == noToken || slices.ContainsFunc(at, taken) {
			continue
		}
		for _, n := range at {
			out[s.From+k+n] = sense{key: idiomMark + meaning, words: 1}
		}
		out[carrier].why = Synonym
	}
}

// carrierOf is the token that carries the meaning of an idiom, whose words stand
// at some places behind the first; noToken if none of them tells anything.
func (a *Article) carrierOf(meaning string, first int, at []int) int {
	carrier := noToken
	for _, n := range at {
		token := first + n
		switch norm := a.norms[token]; {
		case lexicon.Stopwords.Has(norm):
		case a.lemma(token) == meaning:
			return token
		case carrier == noToken, a.mainPart(token) != lexicon.Verb, lexicon.POS(norm)&lexicon.Noun != 0:
			carrier = token
		}
	}
	return carrier
}

// beginsIdiom says of each word of an article whether an idiom can begin with it.
func beginsIdiom(art *Article) []bool {
	out := make([]bool, len(art.words.norms))
	for word, norm := range art.words.norms {
		out[word] = lexicon.BeginsIdiom(norm, art.words.lookUp(int32(word)).lemma)
	}
	return out
}

// idiomWeight is the information of an idiom's meaning in the language at
// large: that of its most telling word.
func idiomWeight(meaning string) float64 {
	most := 0.0
	for word := range strings.SplitSeq(meaning, " ") {
		if !lexicon.Stopwords.Has(word) {
			most = max(most, lexicon.IDF(word))
		}
	}
	return most / lexicon.MaxIDF
}

// says is the word that a term says: its own, or the one that its idiom says,
// if it carries that.
func (t *term) says() string {
	if meaning, ok := t.sense.meaning(); ok && t.sense.carries() {
		return meaning
	}
	return t.norm
}

// idiomAround is the idiom that a token of an article stands in, as far as its
// words stand together; for any other word that alone.
func (l *lexis) idiomAround(terms []int32, art *Article, k int) extent {
	e, s := extent{k, k + 1}, art.Sentences[art.sentenceOf(k)]
	is := l.terms[terms[k]].sense
	if _, ok := is.meaning(); !ok {
		return e
	}
	for e.from > s.From && l.terms[terms[e.from-1]].sense.key == is.key {
		e.from--
	}
	for e.to < s.To && l.terms[terms[e.to]].sense.key == is.key {
		e.to++
	}
	return e
}
