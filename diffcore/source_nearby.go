package diffcore

import (
	"slices"
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

// This file knows whether a reader still learns who says something where the
// sentence itself does not tell: a sentence beside it says so, or has words by
// which the speaker is known again.

// attributionOf is the attribution by which a quotation has its speaker; of
// anything else it is the mention itself.
func (a *Article) attributionOf(by *Mention) *Mention {
	if by.Kind == Quotation {
		for k, n := range a.MentionsOf(a.sentenceOfSpan(by.Who)) {
			if n.Kind == Attribution && n.Who == by.Who {
				return &a.MentionsOf(n.Sentence)[k]
			}
		}
	}
	return by
}

// namesNearby says that words for the speaker, or for whom a pronoun most
// likely stands, are in the sentence or near it.
func (c *comparison) namesNearby(by *Mention, bare bool) bool {
	was, known := c.voiceOf(c.a, by)
	if !known {
		before := c.a.speakerBefore(by)
		if before == nil {
			return !bare && by.Sentence == 0 // "it adds", and nobody can know who
		}
		if was, known = c.voiceOf(c.a, before); !known {
			return false
		}
	}
	near := besideBefore // and the less, the surer it is theirs
	if by.Kind == Attribution && bare {
		near = 1
	} else if by.Kind == Attribution && c.shareUsed(c.a.saidIn(by)) >= mostOfIt {
		near = 2
	}
	return c.speaksOf(was, near, bare)
}

// speaksOf says that the sentence, or one so near, has words by which a reader
// knows a speaker again: a word of a person's name, or half of the words for
// anybody else. "Sardinia and southern Italy" is no word for Italy's National
// Institute of Statistics. Where nothing but the source is gone, only the same
// words are: the police are no officers who said so.
func (c *comparison) speaksOf(was voice, near int, same bool) bool {
	words := c.a.tellingWords(was.who)
	for j := max(0, c.j-near); j <= min(c.j+near, len(c.b.Sentences)-1); j++ {
		if c.namedIn(j, was.names) {
			return true
		}
		met := 0
		for _, p := range words {
			if c.meetsIn(j, p, same) {
				met++
			}
		}
		if met > 0 && 2*met >= len(words) {
			return true
		}
	}
	return false
}

// tellingWords are the words of an extent that are no function words.
func (a *Article) tellingWords(e extent) []int {
	return slices.DeleteFunc(a.wordsIn(e), func(k int) bool { return lexicon.Stopwords.Has(a.Tokens[k].Norm) })
}

// namedIn says that a sentence of the derivative has a word of a person's name, or
// the last of another name.
func (c *comparison) namedIn(j int, names []string) bool {
	for _, name := range names {
		words := strings.Fields(name)
		if !c.a.person(name) {
			words = words[len(words)-1:]
		}
		if c.hasOneOf(j, words) {
			return true
		}
	}
	return false
}

// meetsIn says that a word of the original is in a sentence of the derivative; or
// one that stands for it, unless it must be the same.
func (c *comparison) meetsIn(j, p int, same bool) bool {
	s := c.b.Sentences[j]
	for k := s.From; k < s.To; k++ {
		if same {
			if c.b.lemma(k) == c.a.lemma(p) {
				return true
			}
			continue
		}
		if slices.ContainsFunc(c.search.kin[c.search.queryTerms[k]], func(kin kinship) bool { return kin.term == c.search.said[p] }) {
			return true
		}
	}
	return false
}

// speakerBefore is who spoke last before an attribution, if more than a pronoun
// tells of them; failing that, the last name before it.
func (a *Article) speakerBefore(by *Mention) *Mention {
	first := a.Sentences[max(0, by.Sentence-besideBefore)].From
	var named *Mention
	for k := int(a.mentioned[by.Sentence+1]) - 1; k >= 0 && a.Mentions[k].From >= first; k-- {
		switch m := &a.Mentions[k]; {
		case m.From >= by.From:
		case m.Kind == Attribution && m.Source != PronounSource:
			return m
		case named == nil && m.Kind == Name && m.To-m.From > 1 && !isPlace(m.Value):
			named = &Mention{Kind: Attribution, Value: m.Value, Who: m.Span, Source: NamedSource, Sentence: m.Sentence, From: m.From, To: m.To}
		}
	}
	return named
}

// carriedOver says that a sentence beside this one in its paragraph says who
// says so, and that it may be the same speaker. For a reworded statement that may
// be the last sentence of the paragraph before, too.
func (c *comparison) carriedOver(by *Mention, bare bool) bool {
	for j := max(0, c.j-1); j <= min(c.j+1, len(c.b.Sentences)-1); j++ {
		apart := c.sentence.Block - c.b.Sentences[j].Block
		if j == c.j || apart != 0 && (bare || apart != 1) {
			continue
		}
		mentions := c.b.MentionsOf(j)
		for k := range mentions {
			if m := &mentions[k]; m.Kind == Attribution || m.Kind == Quotation {
				if _, _, v := c.compareVoices(m, by); v == oneVoice || v == unclear && j < c.j {
					return true
				}
			}
		}
	}
	return false
}

// attributedIn says that a sentence of the derivative says who says so.
func (c *comparison) attributedIn(j int) bool {
	for _, m := range c.b.MentionsOf(j) {
		if m.Kind == Attribution || m.Kind == Quotation {
			return true
		}
	}
	return c.search.traitsOf(c.search.queryTraits, c.b.Sentences[j])&(isReporting|isVague) != 0
}

// namesWithin reports whether the sentence, or one so near, has a telling word for
// who speaks in the original.
func (c *comparison) namesWithin(was voice, near int) bool {
	for j := max(0, c.j-near); j <= min(c.j+near, len(c.b.Sentences)-1); j++ {
		if slices.ContainsFunc(was.who.tokens(), func(p int) bool { return c.meetsIn(j, p, false) }) {
			return true
		}
		for _, name := range was.names {
			if c.hasOneOf(j, strings.Fields(name)) {
				return true
			}
		}
	}
	return false
}

// hasOneOf says that a sentence of the derivative has one of some words.
func (c *comparison) hasOneOf(j int, words []string) bool {
	s := c.b.Sentences[j]
	return slices.ContainsFunc(c.b.Tokens[s.From:s.To], func(t Token) bool { return slices.Contains(words, t.Norm) })
}
