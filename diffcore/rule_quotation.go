package diffcore

import (
	"slices"

	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

var quotationAltered = Rule{
	Name:        "quotation-altered",
	AnyLanguage: true,
	Title:       "Quotation altered",
	Doc: "Words in quotation marks are almost, but not quite, what the original quotes; or a word or two where it quotes others. " +
		"Punctuation, case, an ellipsis, words in brackets and British or American spelling pass. " +
		"What stands between quotation marks is a promise that it was said so: \"never alter quotations\", says the AP stylebook, not even to correct them.",
	Axis:     Accuracy,
	Severity: High,
	Moves:    Partial,
	Example: Pair{
		"\"Nobody has told us who pays for the repairs,\" the harbour master said.",
		"\"Nobody has asked us who pays for the repairs,\" the harbour master said.",
		"told became asked",
	},
	Silent: []Pair{
		{"\"Nobody has told us who pays for the repairs,\" the harbour master said.", "The harbour master said nobody had “told us who pays for the repairs”.", "part of what was said, in other marks"},
		{"He called the plan \"botched\" and said that the town would pay.", "He said that they had \"botch\" written all over the plan, and that the town would pay.", "the same word in another form"},
		{"\"Nobody, and I mean nobody, has told us who pays,\" the harbour master said.", "\"Nobody ... has told us who pays,\" the harbour master said.", "shortened, and says so"},
		{"\"It is high time,\" said Lund, who filmed the case Ohm v. Port of Skarvik in 1954.", "\"It is high time,\" said Lund, who filmed the case \"Ohm v. Port of Skarvik, Westland\" in 1954.", "a title, not what anybody said"},
	},
	find: func(c *comparison) []slip {
		var out []slip
		for _, m := range c.mentions() {
			if m.Kind != Quotation {
				continue
			}
			for _, piece := range c.b.strangePieces(m.extent(), c.stated.passages) {
				if at, was, ok := c.alteredQuotation(piece); ok {
					out = append(out, slip{
						at: at, related: []extent{was},
						message: say("The original has \"%s\" there, not \"%s\".", c.quoteOriginal(was), c.quote(at)),
					})
				}
			}
			if was, ok := c.otherFewWords(&m); ok {
				at := c.b.trimmed(m.extent())
				out = append(out, slip{
					at: at, related: []extent{was},
					message: say("The original has \"%s\" there, not \"%s\".", c.quoteOriginal(was), c.quote(at)),
				})
			}
		}
		return out
	},
}

// otherFewWords finds what the original quotes where the sentence quotes a
// word or two that the original has nowhere. So few words are not known again
// by themselves; the place that they stand in tells.
func (c *comparison) otherFewWords(m *Mention) (was extent, ok bool) {
	words := c.b.wordsIn(m.extent())
	if !c.linked || len(words) == 0 || len(words) >= minQuotation || c.stated.passages.has(c.b.spelt(words)) || c.b.titleCased(words) {
		return was, false
	}
	there := c.inPlaceOf(m, func(was *Mention) bool {
		theirs := c.a.wordsIn(was.extent())
		return was.Kind == Quotation && len(theirs) <= len(words)+1 && !c.sameInAnyForm(words, theirs) && c.countUsed(was.extent()) < len(theirs)
	})
	if there == nil {
		return was, false
	}
	return c.a.trimmed(there.extent()), true
}

// sameInAnyForm says that each telling word of a few has its like, in whatever
// form, among others: a quotation may be fitted into its sentence.
func (c *comparison) sameInAnyForm(words, theirs []int) bool {
	for _, k := range words {
		if c.weight(k) > 0 && !slices.ContainsFunc(theirs, func(p int) bool { return sameFamily(c.b.Tokens[k].Norm, c.a.Tokens[p].Norm) }) {
			return false
		}
	}
	return true
}

var quotationInvented = Rule{
	Name:        "quotation-invented",
	AnyLanguage: true,
	Title:       "Quotation not in the original",
	Doc: "Words in quotation marks that the original does not have, quoted or not. Fewer than four words pass: they may be a title or a distance kept. " +
		"An invented quotation puts words in a person's mouth; no handbook knows an excuse for it. The derivative may have had another source: then it should name it.",
	Axis:     Accuracy,
	Severity: High,
	Example: Pair{
		"The harbour master said the town would have to pay for the repairs to the wall.",
		"The harbour master said the town would have to pay for the repairs to the wall: \"We simply cannot go on like this for ever.\"",
		"nobody said so",
	},
	Silent: []Pair{
		{"The harbour master said the repairs would take until autumn and cost the town a fortune.", "The repairs will \"take until autumn and cost the town a fortune\", the harbour master said.", "his words, though the original did not quote them"},
	},
	find: func(c *comparison) []slip {
		var out []slip
		for _, m := range c.mentions() {
			if m.Kind != Quotation {
				continue
			}
			for _, piece := range c.b.strangePieces(m.extent(), c.stated.passages) {
				if _, _, ok := c.alteredQuotation(piece); !ok && len(piece) > minQuotation && !c.b.titleCased(piece) {
					at := extent{piece[0], piece[len(piece)-1] + 1}
					out = append(out, slip{at: at, message: say("The original does not have the quotation \"%s\".", c.quote(at))})
				}
			}
		}
		return out
	},
}

// strangePieces are the pieces of a quotation, as tokens, that the original
// does not have word for word. A quotation is in pieces where an ellipsis or
// a bracket says that something was left out or put in.
func (art *Article) strangePieces(e extent, original *passages) [][]int {
	var out [][]int
	var piece []int
	flush := func() {
		if len(piece) >= minQuotation && !original.has(art.spelt(piece)) {
			out = append(out, piece)
		}
		piece = nil
	}
	brackets := 0
	for k := e.from; k < e.to; k++ {
		switch t := art.Tokens[k]; {
		case t.Kind != Mark:
			if brackets == 0 {
				piece = append(piece, k)
			}
		case t.Norm == "[" || t.Norm == "(":
			brackets++
			flush()
		case t.Norm == "]" || t.Norm == ")":
			brackets = max(0, brackets-1)
		case t.Norm == "…" || t.Norm == "." && k+1 < e.to && art.Tokens[k+1].Norm == ".", t.Norm == "...":
			flush()
		}
	}
	flush()
	return out
}

// spelt are the words of tokens, as passages compare them.
func (art *Article) spelt(tokens []int) []string {
	words := make([]string, len(tokens))
	for n, k := range tokens {
		words[n] = oneSpelling(art.Tokens[k].Norm)
	}
	return words
}

// alteredQuotation finds the words in which a piece of a quotation differs from
// what the original quotes. What the original tells in its own words is no
// quotation that could be altered, and a title is none either.
func (c *comparison) alteredQuotation(piece []int) (at, was extent, ok bool) {
	at, was, ok = c.alteredFrom(piece)
	if !ok || c.b.titleCased(piece) {
		return at, was, false
	}
	words := len(c.a.wordsIn(was))
	return at, was, !c.a.quotes || c.a.quotedAt(was.from, words) || c.a.inFirstPerson(was.from, words)
}

// alteredFrom finds the words in which a piece of a quotation differs from
// the original.
func (c *comparison) alteredFrom(piece []int) (at, was extent, ok bool) {
	said := c.stated.passages
	d, ok := said.nearest(c.b.spelt(piece))
	if !ok {
		return at, was, false
	}
	at = stretch(piece, d.from, d.to)
	all := stretch(said.tokens, d.baseFrom, d.baseTo) // up to the words that are the same again
	switch {
	case d.from > 0:
		all.from = said.tokens[max(0, d.baseFrom-1)] + 1
	case d.baseTo < len(said.tokens):
		all.to = max(all.to, said.tokens[d.baseTo])
	}
	was = c.a.inOneBreath(all, d.from == 0)
	torn := was != all && d.from > 0 && d.to < len(piece) // the words before it are another's
	was = c.a.trimmed(was)
	here, there := c.b.spelt(c.b.wordsIn(at)), c.a.spelt(c.a.wordsIn(was))
	if torn || len(there) == 0 || slices.Equal(here, there) || len(here) >= minQuotation && said.has(here) {
		// Sentences were joined or parted, and no words stand for others.
		matched := said.tokens[max(0, d.baseFrom-1)]
		if d.from == 0 || torn {
			matched = said.tokens[min(d.baseTo, len(said.tokens)-1)]
		}
		at, was = extent{piece[0], piece[len(piece)-1] + 1}, c.a.sayingAt(matched)
	}
	return at, was, true
}

// inOneBreath is an extent up to where a sentence or a quotation ends in it;
// or, from behind, from where the last one ends.
func (art *Article) inOneBreath(e extent, fromBehind bool) extent {
	for k := e.from; k < e.to; k++ {
		switch art.Tokens[k].Norm {
		case "\"", ".", "!", "?":
			if !fromBehind {
				e.to = k
			} else {
				e.from = k + 1
			}
		}
	}
	return e
}

// sayingAt is what is quoted around a token, or else its sentence.
func (art *Article) sayingAt(k int) extent {
	i := art.sentenceOf(k)
	e := extent{art.Sentences[i].From, art.Sentences[i].To}
	for _, m := range art.MentionsOf(i) {
		if m.Kind == Quotation && m.From <= k && k < m.To {
			e = extent{max(e.from, m.From), min(e.to, m.To)}
		}
	}
	return art.trimmed(e)
}

// stretch is the extent of tokens[from:to]; where only words of the other
// text differ, it is the token beside the place where they would stand.
func stretch(tokens []int, from, to int) extent {
	from = min(max(0, from), len(tokens)-1)
	to = min(max(to, from+1), len(tokens))
	return extent{tokens[from], tokens[to-1] + 1}
}

// titleCased says that all telling words begin with a capital, as in the name
// of a book or a programme.
func (art *Article) titleCased(tokens []int) bool {
	for _, k := range tokens {
		if t := art.Tokens[k]; t.Kind == Word && len(t.Norm) > 1 && !t.Capital && !lexicon.Stopwords.Has(t.Norm) {
			return false
		}
	}
	return true
}
