package diffcore

import (
	"sync"

	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

// trait is a set of properties of a token that change what a sentence claims
// rather than what it is about.
type trait uint16

const (
	isName      trait = 1 << iota // part of a proper name
	isNegation                    // not, never, denied
	isHedge                       // reportedly, could, suspected: less than certain
	isDegree                      // staggering, unprecedented
	isReporting                   // said, according to
	isVague                       // "sources familiar with the matter"
	isFiller                      // "it is worth noting that": asserts nothing
	isComment                     // prediction, advice, moral
	inQuotation                   // between quotation marks, as somebody's words
)

// vouched is the rung of the ladder of certainty from which a claim is not
// hedged: see Mention.Rung.
const vouched = 4

// traits finds the properties of every token of an article.
func traits(art *Article) []trait {
	out := make([]trait, len(art.Tokens))
	for _, m := range art.Mentions {
		var t trait
		switch m.Kind {
		case Name, Initials:
			t = isName
		case Negation:
			t = isNegation
		case Attribution:
			t = isReporting
		case Quotation:
			t = inQuotation
		case Hedge:
			if m.Rung < vouched {
				t = isHedge
			}
		}
		for k := m.From; k < m.To; k++ {
			out[k] |= t
		}
	}
	begins := make([]trait, len(art.words.norms))
	for word, norm := range art.words.norms {
		begins[word] = phraseBeginnings()[norm]
	}
	for _, s := range art.Sentences {
		row := art.norms[s.From:s.To]
		for k := range row {
			t := begins[art.Tokens[s.From+k].word]
			if t == 0 {
				continue // most words of a text
			}
			for _, p := range phrases {
				if t&p.is == 0 {
					continue
				}
				_, n := p.list.At(row[k:])
				for n--; n >= 0; n-- {
					out[s.From+k+n] |= p.is
				}
			}
		}
	}
	art.nameByCase(out)
	return out
}

// phrases are the lists of words that give a token its traits.
var phrases = []struct {
	list *lexicon.List
	is   trait
}{{lexicon.Degree, isDegree}, {lexicon.Vague, isVague}, {lexicon.Fillers, isFiller}, {lexicon.Commentary, isComment}}

// phraseBeginnings says of each word that begins a phrase in which lists, so
// that one look-up does for all of them.
var phraseBeginnings = sync.OnceValue(func() map[string]trait {
	begins := map[string]trait{}
	for _, p := range phrases {
		for word := range p.list.Beginnings() {
			begins[word] |= p.is
		}
	}
	return begins
})

// caselessBelow is the share of words with a capital below which a text does
// not use capitals at all, so that names cannot be told by them.
const caselessBelow = 0.01

// caseless reports whether a text does without capitals.
func (art *Article) caseless() bool {
	words, capitals := 0, 0
	for _, tok := range art.Tokens {
		if tok.Kind == Word {
			words++
			if tok.Capital && !tok.SentenceStart {
				capitals++
			}
		}
	}
	return float64(capitals) < caselessBelow*float64(words)
}

// nameByCase marks the names of a text without capitals: words that the
// lexicon lacks or knows as names.
func (art *Article) nameByCase(out []trait) {
	if !art.caseless() {
		return
	}
	for k, tok := range art.Tokens {
		if tok.Kind == Word && !lexicon.Stopwords.Has(tok.Norm) {
			if parts := lexicon.POS(tok.Norm); parts == 0 || parts&lexicon.Name != 0 {
				out[k] |= isName
			}
		}
	}
}
