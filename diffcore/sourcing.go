package diffcore

import (
	"slices"
	"strconv"
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/cue"
	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

// sourcing is how an article describes somebody without a name who says
// something.
type sourcing struct {
	phrase extent // "two sources with direct knowledge of the matter"
	knows  extent // "with direct knowledge of the matter"; empty if that is not told
	direct bool   // they were there, or have seen it
	count  int    // how many they are; 0 if that is not told
}

// sourcings are the descriptions of nameless sources in a sentence.
func (art *Article) sourcings(sentence int) []sourcing {
	var out []sourcing
	s := art.Sentences[sentence].checked()
	for k := s.From; k < s.To; k++ {
		if !namelessSource.Has(art.Tokens[k].Norm) {
			continue
		}
		d := sourcing{phrase: extent{art.describedFrom(s, k), k + 1}}
		for _, t := range art.Tokens[d.phrase.from:k] {
			d.count = max(d.count, countOf(t.Norm))
		}
		if near, n := cue.Nearness.At(norms(art, k+1, s.To)); n > 0 {
			d.knows = extent{k + 1, art.tailEnd(k+1+n, s.To)}
			d.direct = near == "direct"
			d.phrase.to = d.knows.to
		} else if !art.speaks(sentence, k) {
			continue // a source of energy
		}
		out = append(out, d)
		k = d.phrase.to - 1
	}
	return out
}

// namelessSource lists the nouns for sources without a name that a newspaper
// counts and describes.
var namelessSource = wordList(`
	source sources person people official officials insider insiders diplomat diplomats aide aides adviser advisers advisor advisors
	executive executives lawmaker lawmakers officer officers employee employees`)

// countOf is the number that a word names, 0 if it names none.
func countOf(norm string) int {
	if value, n := lexicon.Numbers.At([]string{norm}); n == 1 {
		norm = value
	}
	if norm == "" || !isDigit(norm[0]) {
		return 0 // most words
	}
	count, err := strconv.Atoi(norm)
	if err != nil {
		return 0
	}
	return count
}

// describedFrom is where the words begin that stand before a noun and belong to
// it: numbers, adjectives and other nouns.
func (art *Article) describedFrom(s Sentence, noun int) int {
	const longest = 4 // words: "two former senior U.S. officials"
	from := noun
	for from > s.From && noun-from < longest {
		t := art.Tokens[from-1]
		part := art.mainPart(from - 1)
		fits := t.Kind == Digits || countOf(t.Norm) > 0 || part == lexicon.Adjective || part == lexicon.Noun || t.Capital
		if t.Kind == Mark || !fits || lexicon.Stopwords.Has(t.Norm) && countOf(t.Norm) == 0 || cue.Says.Has(t.Norm) {
			break
		}
		from--
	}
	return from
}

// tailEnd is where the words end that tell what a source knows: "of the
// matter" behind "with direct knowledge".
func (art *Article) tailEnd(k, end int) int {
	const longest = 5 // words: "of the country 's plans"
	for n := 0; n < longest && k < end; n++ {
		t := art.Tokens[k]
		verb := art.mainPart(k) == lexicon.Verb && !lexicon.Stopwords.Has(t.Norm) && !lexicon.Stopwords.Has(art.Tokens[k-1].Norm) // not "the talks"
		if t.Kind == Mark || auxiliary[t.Norm] || cue.Says.Has(t.Norm) || cue.Boundaries.Has(t.Norm) || verb {
			break
		}
		k++
	}
	return k
}

// speaks says that a token lies in the words that name who speaks.
func (art *Article) speaks(sentence, k int) bool {
	at := art.Tokens[k].Span
	return slices.ContainsFunc(art.MentionsOf(sentence), func(m Mention) bool {
		return m.Kind == Attribution && m.Who.Start <= at.Start && at.End <= m.Who.End
	})
}

// voucher finds the words of sentence j of the derivative that say who says
// so: somebody without a name, or somebody who says nothing in the original.
// What those say who do speak there is often retold so freely that nothing
// shows whether it is theirs.
func (p *pair) voucher(j int) (extent, bool) {
	if d := p.b.sourcings(j); len(d) > 0 {
		return d[0].phrase, true
	}
	if e, ok := p.vaguePhrase(j); ok {
		return e, !p.b.hasHome(e)
	}
	for _, m := range p.b.MentionsOf(j) {
		if m.Kind != Attribution || m.Source != OfficeSource && m.Source != NamedSource {
			continue
		}
		who, ok := p.b.tokensOf(m.Who)
		if ok && who.to-who.from <= longestVoucher && p.b.sentenceOf(who.from) == j && p.staysSilent(who) {
			return who, true
		}
	}
	return extent{}, false
}

// longestVoucher is how many words may name a speaker; what is longer was
// misread.
const longestVoucher = 8

// hasHome says that nameless people are those of a named body: experts at the
// harbour office.
func (art *Article) hasHome(e extent) bool {
	if e.to+1 >= len(art.Tokens) {
		return false
	}
	switch art.Tokens[e.to].Norm {
	case "at", "from", "of", "with", "for":
		return art.Tokens[e.to+1].Capital || art.Tokens[e.to+1].Norm == "the"
	}
	return false
}

// staysSilent says that the original knows somebody of the derivative, and
// that they say nothing there.
func (p *pair) staysSilent(who extent) bool {
	known := false
	for k := who.from; k < who.to; k++ {
		for _, term := range p.kinOf(k) {
			known = true
			if p.speaking[term] {
				return false
			}
		}
	}
	return known
}

// mostSources bounds the descriptions of sources that are compared with one
// another; no article has as many.
const mostSources = 100

// fewestWords is how many words of a description of sources must be the same
// for its wording to be the same.
const fewestWords = 3

// wordingElsewhere finds a description of sources in the original that has the
// wording of one in the derivative, outside of some of its sentences.
func (p *pair) wordingElsewhere(phrase extent, besides []int32) (extent, bool) {
	for _, d := range p.b.sourcings(p.b.sentenceOf(phrase.from)) {
		if d.phrase == phrase && d.knows.to > d.knows.from {
			phrase = d.knows // "familiar with the matter": who they are may have changed
		}
	}
	if len(p.b.wordsIn(phrase)) < fewestWords {
		return extent{}, false
	}
	for _, was := range p.worded[p.b.wording(phrase)] {
		if !slices.Contains(besides, int32(p.a.sentenceOf(was.from))) {
			return was, true
		}
	}
	return extent{}, false
}

// wording is the words of an extent in one spelling.
func (art *Article) wording(e extent) string {
	return strings.Join(art.spelt(art.wordsIn(e)), " ")
}
