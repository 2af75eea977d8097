package diffcore

import (
	"github.com/articlediff/articlediff/diffcore/internal/cue"
	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

var loadedWord = Rule{
	Name:  "loaded-word",
	Title: "A plain word replaced by one that judges",
	Doc: "Where the original has a plain word (said, group, government, protest) stands one that judges (admitted, mob, regime, riot), from lists of such pairs. " +
		"It passes where the original uses the word anywhere, where it is quoted, and where the words around it differ, so that it may name something else. " +
		"The fact is kept and the reader's view of it is changed: the BBC and Reuters ask for words that do not take sides, and for \"said\" before all others.",
	Axis:     Editorialisation,
	Severity: Low,
	Example: Pair{
		"A crowd of about 200 people walked to the town hall on Monday evening, the mayor said.",
		"A mob of about 200 people walked to the town hall on Monday evening, the mayor said.",
		"crowd became mob",
	},
	Silent: []Pair{
		{"A crowd of about 200 people walked to the town hall. The mayor called it a mob.", "A mob of about 200 people walked to the town hall.", "the original uses the word"},
		{"The mayor admitted that the wall had been badly built.", "That the wall had been badly built was conceded by the mayor.", "both judge"},
		{"The mayor said the wall would hold.", "The mayor told reporters that the wall would hold.", "both are plain"},
	},
	find: func(c *comparison) []slip {
		if !c.linked {
			return nil
		}
		out := c.loadedVerbs()
		row := lemmas(c.b, c.sentence)
		for k := c.sentence.From; k < c.sentence.To; k++ {
			plain, n := lexicon.Loaded.At(row[k-c.sentence.From:])
			if n == 0 || c.search.queryTraits[k]&(inQuotation|isName) != 0 || c.b.Tokens[k].Capital && !c.b.Tokens[k].SentenceStart || c.usedByOriginal(k, n) {
				continue
			}
			at := extent{k, k + n}
			if was, ok := c.plainWord(plain, at); ok {
				out = append(out, slip{
					at: at, related: []extent{was},
					message: say("The original has \"%s\"; here it is \"%s\".", c.quoteOriginal(was), c.quote(at)),
				})
			}
			k += n - 1
		}
		return out
	},
}

// usedByOriginal says that the original has one of some words of the sentence,
// in whatever form.
func (c *comparison) usedByOriginal(k, n int) bool {
	for ; n > 0; k, n = k+1, n-1 {
		for _, kin := range c.search.kin[c.search.queryTerms[k]] {
			if kin.strength >= derivationStrength {
				return true
			}
		}
	}
	return false
}

// plainWord finds the plain word of the evidence in whose place a loaded one
// stands.
func (c *comparison) plainWord(plain string, at extent) (extent, bool) {
	for _, i := range c.evidence {
		s := c.a.Sentences[i]
		for p := s.From; p < s.To; p++ {
			if lexicon.Lemma(c.a.Tokens[p].Norm) != plain && c.a.Tokens[p].Norm != plain {
				continue
			}
			if k, used := c.used[int32(p)]; used && int(k) != at.from {
				continue // it stands here too
			}
			if was := (extent{p, p + 1}); c.slot(at, was) >= sameSlot {
				return was, true
			}
		}
	}
	return extent{}, false
}

// loadedVerbs finds verbs of saying that judge, where the original has a plain
// one for the same speaker.
func (c *comparison) loadedVerbs() []slip {
	is, ok := c.b.soleSpeaker(c.j)
	if !ok || !judges(is.Verb) {
		return nil
	}
	was, ok := c.a.soleSpeaker(int(c.evidence[0]))
	if !ok || !plainly(was.Verb) || c.usedByOriginal(is.From, 1) {
		return nil
	}
	here, _ := c.b.tokensOf(is.Who)
	there, _ := c.a.tokensOf(was.Who)
	if !c.standsForName(here, there) && !c.standsFor(here, there) {
		return nil
	}
	return []slip{{
		at: is.extent(), related: []extent{was.extent()},
		message: say("The original has \"%s\"; here it is \"%s\".", c.quoteOriginal(was.extent()), c.quote(is.extent())),
	}}
}

// judges says that a verb of saying adds guilt or doubt to what it reports.
func judges(verb string) bool {
	tone, _ := cue.Tones.At([]string{verb})
	return tone == "guilt" || tone == "doubt"
}

// plainly says that a verb of saying adds nothing.
func plainly(verb string) bool {
	tone, _ := cue.Tones.At([]string{verb})
	return tone == "plain"
}
