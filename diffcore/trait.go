package diffcore

import "github.com/articlediff/articlediff/diffcore/internal/lexicon"

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
	for k := range art.Mentions {
		m := &art.Mentions[k]
		mark(out[m.From:m.To], traitOf(m))
	}
	begins := phraseBeginnings(art.words)
	for _, s := range art.Sentences {
		for k := s.From; k < s.To; k++ {
			if may := begins[art.Tokens[k].word]; may != 0 { // few words of a text
				markPhrases(out[k:s.To], art.norms[k:s.To], may)
			}
		}
	}
	art.nameByCase(out)
	return out
}

// mark adds a trait to tokens.
func mark(tokens []trait, is trait) {
	for k := range tokens {
		tokens[k] |= is
	}
}

// traitOf is what a mention makes of its tokens.
func traitOf(m *Mention) trait {
	switch m.Kind {
	case Name, Initials:
		return isName
	case Negation:
		return isNegation
	case Attribution:
		return isReporting
	case Quotation:
		return inQuotation
	case Hedge:
		if m.Rung < vouched {
			return isHedge
		}
	}
	return 0
}

// markPhrases marks the phrases that a row of words begins with, of those that
// its first word may begin.
func markPhrases(tokens []trait, row []string, may trait) {
	for _, p := range phrases {
		if may&p.is != 0 {
			_, n := p.list.At(row)
			mark(tokens[:n], p.is)
		}
	}
}

// phrases are the lists of words that give a token its traits.
var phrases = []struct {
	list *lexicon.List
	is   trait
}{{lexicon.Degree, isDegree}, {lexicon.Vague, isVague}, {lexicon.Fillers, isFiller}, {lexicon.Commentary, isComment}}

// phraseBeginnings says of each word of an article whether phrases begin with it,
// and of which lists.
func phraseBeginnings(words *vocabulary) []trait {
	begins := make([]trait, len(words.norms))
	for _, p := range phrases {
		for word, norm := range words.norms {
			if p.list.Begins(norm) {
				begins[word] |= p.is
			}
		}
	}
	return begins
}

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
