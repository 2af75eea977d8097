package diffcore

import (
	"slices"
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

var quotationAltered = Rule{
	Name:        "quotation-altered",
	AnyLanguage: true,
	Title:       "Quotation altered",
	Doc: "Words in quotation marks are almost, but not quite, what the original quotes; or a word or two where it quotes others. " +
		"Punctuation, case, an ellipsis, words in brackets, contractions written out and British or American spelling pass. " +
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
		{"\"It's high time that somebody tells us who pays,\" the harbour master said.", "\"It is high time that somebody tells us who pays,\" the harbour master said.", "a contraction written out"},
		{"\"Nobody, and I mean nobody, has told us who pays,\" the harbour master said.", "\"Nobody ... has told us who pays,\" the harbour master said.", "shortened, and says so"},
		{"\"It is high time,\" said Lund, who filmed the case Ohm v. Port of Skarvik in 1954.", "\"It is high time,\" said Lund, who filmed the case \"Ohm v. Port of Skarvik, Westland\" in 1954.", "a title, not what anybody said"},
		{"\"The new pier is a multi-faceted piece of work for all of us,\" said Lund.", "\"The new pier is a multifaceted piece of work for all of us,\" said Lund.", "one word, written in two ways"},
	},
	find: func(c *comparison) []slip {
		var out []slip
		for _, m := range c.mentions() {
			if m.Kind != Quotation {
				continue
			}
			for _, piece := range c.b.strangePieces(m.extent(), c.stated.passages) {
				if r := c.requoted(piece); r.altered {
					was, is := c.a.quote(r.wasAround), c.b.quote(r.isAround)
					out = append(out, slip{
						at: r.at, related: []extent{r.was}, was: was, is: is,
						message: say("The original has \"%s\" there, not \"%s\".", was, is),
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
	Doc: "Words in quotation marks that the original does not have, quoted or not. Where it quotes something like it, in other words, that is shown too. Fewer than four words pass: they may be a title or a distance kept. " +
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
				if c.requoted(piece).known || len(piece) <= minQuotation || c.b.titleCased(piece) {
					continue
				}
				at := extent{piece[0], piece[len(piece)-1] + 1}
				if there, ok := c.quotedInOtherWords(at); ok {
					out = append(out, slip{
						at: at, related: []extent{there},
						message: say("The original does not have the quotation \"%s\"; nearest to it is \"%s\".", c.quote(at), c.quoteOriginal(there)),
					})
				} else {
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

// requote is what became of a piece of a quotation.
type requote struct {
	known   bool   // the original has it, as it is or altered
	altered bool   // …in other words than its own
	at, was extent // which words differ

	isAround, wasAround extent // the same, with the words beside them where they say little by themselves
}

// requoted says what became of a piece of a quotation that the original does
// not have word for word. What the original tells in its own words is no
// quotation that could be altered, and a title is none either.
func (c *comparison) requoted(piece []int) requote {
	said := c.stated.passages
	pairs, ok := said.nearest(c.b.spelt(piece))
	if !ok || c.b.titleCased(piece) {
		return requote{}
	}
	saying, pairs := c.a.mostSaid(said, pairs)
	whole := requote{
		known: true, altered: true,
		at: extent{piece[0], piece[len(piece)-1] + 1}, was: saying,
	}
	whole.isAround, whole.wasAround = whole.at, whole.was
	r := whole
	if float64(len(pairs)) >= nearlySame*float64(len(piece)) { // or sentences were joined
		low, _ := slices.BinarySearch(said.tokens, saying.from)
		high, _ := slices.BinarySearch(said.tokens, saying.to)
		differ, sure := alterations(min(len(piece), longestPassage), pairs, low, high)
		differ = slices.DeleteFunc(differ, func(d altered) bool { return c.writtenOut(piece[d.from:d.to], said.tokens[d.baseFrom:d.baseTo]) })
		if len(differ) == 0 {
			return requote{known: true}
		}
		first, last := differ[0], differ[len(differ)-1]
		d := altered{first.from, last.to, first.baseFrom, last.baseTo}
		if moved := c.b.spelt(piece[d.from:d.to]); sure && (len(moved) < minQuotation || !said.has(moved)) {
			r = c.showing(piece, d, low, high)
		}
	}
	words := len(c.a.wordsIn(r.was))
	r.altered = !c.a.quotes || c.a.quotedAt(r.was.from, words) || c.a.inFirstPerson(r.was.from, words)
	r.known = r.altered
	return r
}

// mostSaid is the sentence or quotation of the original that has most of some
// pairs of words, and those pairs.
func (art *Article) mostSaid(said *passages, pairs [][2]int) (saying extent, in [][2]int) {
	for from := 0; from < len(pairs); {
		e := art.sayingAt(said.tokens[pairs[from][1]])
		to := from + 1
		for to < len(pairs) && said.tokens[pairs[to][1]] < e.to {
			to++
		}
		if to-from > len(in) {
			saying, in = e, pairs[from:to]
		}
		from = to
	}
	return saying, in
}

// showing is a change of a piece, from its first word that differs to its
// last. Where no words stand for others, and where none of them tells much, the
// words beside them are shown too.
func (c *comparison) showing(piece []int, d altered, low, high int) requote {
	said := c.stated.passages.tokens
	r := requote{known: true, altered: true}
	around := d
	if !c.b.tellAnything(piece[d.from:d.to]) || !c.a.tellAnything(said[d.baseFrom:d.baseTo]) {
		if d.from > 0 && d.baseFrom > low {
			around.from, around.baseFrom = d.from-1, d.baseFrom-1
		}
		if d.to < len(piece) && d.baseTo < high {
			around.to, around.baseTo = d.to+1, d.baseTo+1
		}
	}
	r.isAround = c.b.wholeWords(stretch(piece, around.from, around.to))
	r.wasAround = c.a.wholeWords(stretch(said, around.baseFrom, around.baseTo))
	if d.from == d.to || d.baseFrom == d.baseTo { // with the word before, so that both have a place
		d.from, d.baseFrom = around.from, around.baseFrom
		if d.from == d.to || d.baseFrom == d.baseTo {
			d.to, d.baseTo = around.to, around.baseTo
		}
	}
	r.at, r.was = stretch(piece, d.from, d.to), stretch(said, d.baseFrom, d.baseTo)
	return r
}

// tellAnything says that there is more among tokens than function words.
func (art *Article) tellAnything(tokens []int) bool {
	return slices.ContainsFunc(tokens, func(k int) bool { return !lexicon.Stopwords.Has(art.Tokens[k].Norm) })
}

// writtenOut says that words are the same but for contractions and for how they
// are joined: it's, it is; multi-faceted, multifaceted.
func (c *comparison) writtenOut(here, there []int) bool {
	return c.b.inFull(here) == c.a.inFull(there)
}

// inFull are the letters of words with their contractions written out.
func (art *Article) inFull(tokens []int) string {
	var letters strings.Builder
	for _, k := range tokens {
		for _, word := range strings.Fields(contracted.Replace(art.Tokens[k].Norm)) {
			letters.WriteString(word)
		}
	}
	return letters.String()
}

var contracted = strings.NewReplacer("can't", "can not", "cannot", "can not", "won't", "will not", "n't", " not", "'m", " am", "'re", " are", "'ve", " have", "'ll", " will", "'s", " is")

// quotedInOtherWords finds the sentence of a quotation in the original that
// says most of what words of the sentence say.
func (c *comparison) quotedInOtherWords(e extent) (there extent, ok bool) {
	share := map[int]float32{} // by where a quoted sentence begins
	var most, all float32
	for k := e.from; k < e.to; k++ {
		all += c.weight(k)
		p := c.originOf(k)
		if p == noToken || c.weight(k) == 0 || !c.says(k) || !c.a.quoted(p) {
			continue
		}
		saying := c.a.sayingAt(p)
		share[saying.from] += c.weight(k)
		if share[saying.from] > most {
			there, most = saying, share[saying.from]
		}
	}
	return there, most > 0 && most >= sameSaying*all
}

// sameSaying is the share of a quotation, by weight, that a quotation of the
// original must have to be the one that it was made from.
const sameSaying = 0.5

// sayingAt is what is quoted around a token, or else its sentence.
func (art *Article) sayingAt(k int) extent {
	i := art.sentenceOf(k)
	e := extent{art.Sentences[i].From, art.Sentences[i].To}
	for _, m := range art.MentionsOf(i) {
		if m.Kind == Quotation && m.From <= k && k < m.To {
			e = extent{max(e.from, m.From), min(e.to, m.To)}
		}
	}
	for e = art.trimmed(e); e.to-1 > e.from && art.Tokens[e.to-1].Norm == "\""; e = art.trimmed(e) { // a mark without its partner
		e.to--
	}
	return e
}

// quoted says that a token stands in a quotation.
func (art *Article) quoted(k int) bool {
	return slices.ContainsFunc(art.MentionsOf(art.sentenceOf(k)), func(m Mention) bool { return m.Kind == Quotation && m.From <= k && k < m.To })
}

// wholeWords adds to an extent the rest of the words at its ends that are read
// in parts: it's, two-thirds.
func (art *Article) wholeWords(e extent) extent {
	glued := func(k int) bool {
		return k > 0 && k < len(art.Tokens) && art.Tokens[k-1].Span.End == art.Tokens[k].Span.Start
	}
	part := func(k int) bool { return art.Tokens[k].Norm == "-" || art.Tokens[k].Norm == "'s" }
	for glued(e.from) && (part(e.from) || part(e.from-1)) {
		e.from--
	}
	for glued(e.to) && (part(e.to) || part(e.to-1)) {
		e.to++
	}
	return e
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
