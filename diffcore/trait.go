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
	inQuotation                   // between quotation marks
)

// certain is the step of the ladder of certainty at which a claim is not
// hedged (lists/certainty.txt).
const certain = '5'

// traits finds the properties of every token of an article.
func traits(art *Article) []trait {
	out := make([]trait, len(art.Tokens))
	lower := lowerCased(art)
	var row []string
	for _, s := range art.Sentences {
		row = row[:0]
		for k := s.From; k < s.To; k++ {
			row = append(row, art.Tokens[k].Norm)
		}
		mark := func(from, words int, t trait) {
			for k := from; k < from+words; k++ {
				out[s.From+k] |= t
			}
		}
		quoted := false
		for k, norm := range row {
			tok := art.Tokens[s.From+k]
			if tok.Kind == Mark {
				if norm == "\"" {
					quoted = !quoted
				}
				continue
			}
			if quoted {
				mark(k, 1, inQuotation)
			}
			if nameLike(tok, art.Blocks[s.Block].Kind, lower) {
				mark(k, 1, isName)
			}
			if _, n := lexicon.Negations.At(row[k:]); n > 0 {
				mark(k, n, isNegation)
			}
			if step, n := lexicon.Certainty.At(row[k:]); n > 0 && step[0] != certain {
				mark(k, n, isHedge)
			}
			if _, n := lexicon.Degree.At(row[k:]); n > 0 {
				mark(k, n, isDegree)
			}
			if _, n := lexicon.Vague.At(row[k:]); n > 0 {
				mark(k, n, isVague)
			}
			if _, n := lexicon.Fillers.At(row[k:]); n > 0 {
				mark(k, n, isFiller)
			}
			if _, n := lexicon.Commentary.At(row[k:]); n > 0 {
				mark(k, n, isComment)
			}
			if lexicon.Reporting.Has(lexicon.Lemma(norm)) || norm == "according" {
				mark(k, 1, isReporting)
			}
		}
	}
	return out
}

// lowerCased collects the words that an article also writes without a
// capital: at the start of a sentence, or in a heading, such a word is no name.
func lowerCased(art *Article) map[string]bool {
	out := map[string]bool{}
	for _, tok := range art.Tokens {
		if tok.Kind == Word && !tok.Capital {
			out[tok.Norm] = true
		}
	}
	return out
}

// nameLike reports whether a token is part of a proper name.
func nameLike(tok Token, block BlockKind, lower map[string]bool) bool {
	if tok.Kind != Word || !tok.Capital || lexicon.Stopwords.Has(tok.Norm) {
		return false
	}
	if !tok.SentenceStart && block != Heading {
		return true
	}
	parts := lexicon.POS(tok.Norm)
	return !lower[tok.Norm] && (parts == 0 || parts&lexicon.Name != 0)
}
