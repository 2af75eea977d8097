package diffcore

import (
	"github.com/articlediff/articlediff/diffcore/internal/cue"
	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

const (
	// longestLabel is how many words a label has at most: "Legal challenge ahead:".
	longestLabel = 4

	// fewestLabelled is how many telling words must follow a label for them to
	// be the claim. In "Deaths: 14" the label is half of it.
	fewestLabelled = 3
)

// passOverLabels marks what only names an item of a list as saying nothing, as
// a heading says nothing: the claim of "Scarcity: fewer than 900 flats are for
// sale" is behind the colon. A figure and a quality in a label are claimed
// all the same, and who is named there is who says so.
func (a *Article) passOverLabels(traits []trait) {
	for _, s := range a.Sentences {
		colon := a.labelEnd(s, traits)
		for k := s.From; k < colon; k++ {
			if t := a.Tokens[k]; t.Kind == Word && traits[k]&isDegree == 0 && a.mainPart(k) != lexicon.Adjective {
				traits[k] |= isFiller
			}
		}
	}
}

// labelEnd is the colon behind the label of a sentence, or its first token if
// it has none. Outside of lists only a question is a label: "Why it matters:".
func (a *Article) labelEnd(s Sentence, traits []trait) int {
	if kind := a.Blocks[s.Block].Kind; kind != ListItem && (s.From == s.To || !asksFor.Has(a.Tokens[s.From].Norm)) {
		return s.From
	}
	colon := s.From
	for colon < s.To && a.Tokens[colon].Norm != ":" {
		colon++
	}
	words, telling := 0, 0
	for k := s.From; k < s.To; k++ {
		switch t := &a.Tokens[k]; {
		case t.Kind == Mark:
		case k < colon && (traits[k]&(isName|isReporting) != 0 || a.mayName(k)):
			return s.From // whose words follow
		case k < colon:
			words++
		case t.Kind == Digits || !lexicon.Stopwords.Has(t.Norm):
			telling++
		}
	}
	if words > longestLabel || telling < fewestLabelled {
		return s.From
	}
	return colon
}

// mayName reports whether a word of a label is of somebody's name. All words of
// a label may have capitals, so a title or that no dictionary has it must tell.
func (a *Article) mayName(k int) bool {
	norm := a.Tokens[k].Norm
	return a.Tokens[k].Kind == Word && (lexicon.Titles.Has(norm) || cue.Titles.Has(norm) || a.mainPart(k) == 0 && !lexicon.Stopwords.Has(norm))
}

// asksFor lists the words that a label opens with which asks for what follows.
var asksFor = wordList("what why how who where when what's who's how's")
