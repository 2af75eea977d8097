package diffcore

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/articlediff/articlediff/diffcore/internal/cue"
	"github.com/articlediff/articlediff/diffcore/internal/quantity"
)

// MentionKind says what sort of checkable thing a mention is.
type MentionKind uint8

const (
	Quantity    MentionKind = iota // a number, share, sum, measure, age, rank or score
	Date                           // a day, month, year, weekday, time of day, or a time told from the day of writing
	Name                           // a person, an organisation, a place, a nationality
	Initials                       // a name in capitals, with the expansion that the article gives as Value
	Quotation                      // words in quotation marks that somebody said or wrote
	ScareQuote                     // a few words in quotation marks that nobody is said to have spoken: a title, a distance
	Attribution                    // who is said to say it
	Hedge                          // a word that says how certain the rest is
	Negation                       // a word that turns the rest round
	Reply                          // a request for comment, or the answer to one
)

var mentionNames = [...]string{"quantity", "date", "name", "initials", "quotation", "scare quote", "attribution", "hedge", "negation", "reply"}

func (k MentionKind) String() string { return mentionNames[k] }

// Mention is something that a sentence says and that can be checked against
// another text. Two mentions of one kind and one Value say the same thing;
// for quantities and dates quantity.Equal and Compatible know more.
type Mention struct {
	Kind     MentionKind
	Sentence int    // index into Article.Sentences
	Span     Span   // where it stands
	From, To int    // its tokens are Article.Tokens[From:To]
	Value    string // its canonical form; of a hedge or negation the sort of word, of an attribution who speaks

	Amount quantity.Value // of a Quantity or Date; empty for everything else
	Title  string         // of a Name: "president", "mr"; empty if none stands before it
	Rung   int            // of a Hedge: 0 mere possibility … 4 vouched for
	Scope  Span           // of a Negation: what it turns round; of a Hedge: what it is about

	Who       Span   // of a Quotation, Attribution or Reply: the words that name who speaks; empty if unknown
	Source    Source // what sort of source that is
	Verb      string // of an Attribution: say, warn, claim, according to
	Knowledge string // of an Attribution: "knowledge" or "anonymity" if the source is said to have or want it
	Part      int    // of a Quotation over several sentences: 0 for the first of them
}

// Source says how much a reader learns about who speaks.
type Source uint8

const (
	UnknownSource   Source = iota // nobody can be found
	AnonymousSource               // sources, officials, an expert
	DescribedSource               // "the mother of the boy": one person, without a name
	OfficeSource                  // the foreign ministry, police, a study
	PronounSource                 // he, she, they; Value is who that was last, if that is plain
	NamedSource                   // a name
)

var sourceNames = [...]string{"unknown", "anonymous", "described", "office", "pronoun", "named"}

func (s Source) String() string { return sourceNames[s] }

// MentionsOf are the mentions of one sentence, in reading order.
func (a *Article) MentionsOf(sentence int) []Mention {
	return a.Mentions[a.mentioned[sentence]:a.mentioned[sentence+1]]
}

// countMentions counts, by sentence and at the end, the mentions before it.
func (a *Article) countMentions() []int32 {
	before := make([]int32, len(a.Sentences)+1)
	for k := range a.Mentions {
		before[a.Mentions[k].Sentence+1]++
	}
	for s := range a.Sentences {
		before[s+1] += before[s]
	}
	return before
}

// mostNamings is how many places of one name are looked at. Who somebody is, a
// text says where it first names them; a register that has the same name on
// every line must not cost the square of its lines.
const mostNamings = 50

// namings are the first mentions of a name, as indexes into Mentions.
func (a *Article) namings(name string) []int32 {
	if a.named == nil {
		a.named = map[string][]int32{}
		for k := range a.Mentions {
			if m := &a.Mentions[k]; m.isName() && len(a.named[m.Value]) < mostNamings {
				a.named[m.Value] = append(a.named[m.Value], int32(k))
			}
		}
	}
	return a.named[name]
}

// readMentions finds what the sentences say that can be checked, in reading order.
func readMentions(a *Article) []Mention {
	r := newMentionReader(a)
	if a.foreign() {
		return r.readForeign()
	}
	r.readQuotations()
	for s := range a.Sentences {
		r.readQuantities(s)
	}
	r.readNames()
	for s := range a.Sentences {
		r.readReplies(s)
		r.readHedges(s)
		r.readNegations(s)
		r.readAttributions(s)
	}
	r.findSpeakers()
	return r.inReadingOrder()
}

// inReadingOrder sorts what was found by sentence, place and kind.
func (r *mentionReader) inReadingOrder() []Mention {
	order := make([]int, len(r.found)) // mentions are large: move each once
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		x, y := &r.found[i], &r.found[j]
		return cmp.Or(x.Sentence-y.Sentence, x.From-y.From, int(x.Kind)-int(y.Kind))
	})
	sorted := make([]Mention, len(order))
	for to, from := range order {
		sorted[to] = r.found[from]
	}
	return sorted
}

// mentionReader holds what the scanners of an article share.
type mentionReader struct {
	a       *Article
	norms   []string        // of all tokens
	cues    []cues          // of all words of the article
	capital []bool          // of all tokens
	opening []bool          // a sentence or quotation starts here, where a capital means nothing
	spoken  []bool          // inside quotation marks
	taken   []bool          // part of a quantity or date
	dated   []bool          // part of a date
	loud    []bool          // of all sentences: capitals mean nothing in them, as in headings
	names   []int           // of all tokens: 1 + the index in found of the name that stands there
	row     []quantity.Word // the words of the sentence being scanned
	scan    quantity.Scanner
	found   []Mention
}

// cues says what a word can be, so that the lists are asked once a word and
// not wherever it stands.
type cues uint8

const (
	isSmall cues = 1 << iota // no name, or inside one only
	opensHedge
	opensNegation
	opensReply
	isSaying
	isFinding // saying, where "that" follows
)

func readCues(words *vocabulary) []cues {
	out := make([]cues, len(words.norms))
	for word, norm := range words.norms {
		out[word] = cuesOf(norm)
	}
	return out
}

func cuesOf(norm string) (is cues) {
	note := func(which cues, yes bool) {
		if yes {
			is |= which
		}
	}
	note(isSmall, cue.Plain.Has(norm) || cue.Connectors.Has(norm))
	note(opensHedge, cue.Hedges.Begins(norm) > 0)
	note(opensNegation, cue.Negations.Begins(norm) > 0)
	note(opensReply, cue.Replies.Begins(norm) > 0)
	note(isSaying, cue.Says.Has(norm))
	note(isFinding, cue.FindsThat.Has(norm))
	return is
}

// may says that the word at a token can be something.
func (r *mentionReader) may(t int, is cues) bool { return r.cues[r.a.Tokens[t].word]&is != 0 }

func newMentionReader(a *Article) *mentionReader {
	n := len(a.Tokens)
	const (
		tokensPerMention = 5    // measured on news stories: 6, and more in some
		mostExpected     = 4000 // a book need not be full of them
	)
	flags := make([]bool, 5*n)
	r := &mentionReader{
		a: a, norms: a.norms, cues: readCues(a.words), names: make([]int, n), loud: make([]bool, len(a.Sentences)), found: make([]Mention, 0, min(n/tokensPerMention+1, mostExpected)),
		capital: flags[:n], opening: flags[n : 2*n], spoken: flags[2*n : 3*n], taken: flags[3*n : 4*n], dated: flags[4*n:],
	}
	for s := range a.Sentences {
		r.readCapitals(s)
	}
	return r
}

// readCapitals notes which words of a sentence have a capital, and where one
// means nothing.
func (r *mentionReader) readCapitals(s int) {
	sentence := r.a.Sentences[s]
	open := true
	caps, lower := 0, 0
	for t := sentence.From; t < sentence.To; t++ {
		token := &r.a.Tokens[t]
		if token.Kind == Mark {
			open = open || opensSpeech(token.Norm)
			continue
		}
		r.capital[t] = startsUpper(r.text(t))
		r.opening[t] = open
		open = false
		switch {
		case token.Kind != Word || t == sentence.From:
		case r.capital[t]:
			caps++
		case len(token.Norm) > 2 && !r.may(t, isSmall):
			lower++
		}
	}
	// In a heading in title case, or all in capitals, a capital tells nothing:
	// but for the small words, hardly any is without one.
	fewest, ratio := 4, 8 // fewer words of prose may all be one name
	if r.a.Blocks[sentence.Block].Kind == Heading {
		fewest = 2
	}
	r.loud[s] = caps >= fewest && lower*ratio <= caps
}

// opensSpeech says that after this mark a sentence may start.
func opensSpeech(mark string) bool {
	switch mark {
	case `"`, "“", "«", "‘", ":", "|", "•", "!", "?", "…":
		return true
	}
	return false
}

func startsUpper(s string) bool {
	for _, c := range s {
		if unicode.IsLetter(c) {
			return unicode.IsUpper(c) || unicode.IsTitle(c)
		}
	}
	return false
}

// add keeps a mention of tokens [from, to).
func (r *mentionReader) add(sentence, from, to int, m Mention) int {
	m.Sentence, m.From, m.To = sentence, from, to
	m.Span = r.span(from, to)
	if len(r.found) == cap(r.found) {
		r.found = slices.Grow(r.found, len(r.found)) // mentions are large, and append makes room for a quarter more at a time
	}
	r.found = append(r.found, m)
	return len(r.found) - 1
}

func (r *mentionReader) span(from, to int) Span {
	if from >= to {
		return Span{}
	}
	return Span{r.a.Tokens[from].Span.Start, r.a.Tokens[to-1].Span.End}
}

// text is a token as it stands in the article.
func (r *mentionReader) text(t int) string {
	return r.a.Text[r.a.Tokens[t].Span.Start:r.a.Tokens[t].Span.End]
}

// spaced says that something stands between a token and the one before it.
func (r *mentionReader) spaced(t int) bool {
	return t == 0 || r.a.Tokens[t-1].Span.End < r.a.Tokens[t].Span.Start
}

// glued says that a token touches both of its neighbours.
func (r *mentionReader) glued(t int) bool {
	return !r.spaced(t) && t+1 < len(r.norms) && !r.spaced(t+1)
}

func (r *mentionReader) isMark(t int) bool { return r.a.Tokens[t].Kind == Mark }

// readQuantities finds the numbers and dates of a sentence.
func (r *mentionReader) readQuantities(s int) {
	sentence := r.a.Sentences[s]
	words := r.row[:0]
	for t := sentence.From; t < sentence.To; t++ {
		words = append(words, quantity.Word{Norm: r.norms[t], Capital: r.capital[t], Space: t == sentence.From || r.spaced(t)})
	}
	r.row = words
	for _, f := range r.scan.Scan(words) {
		kind := Quantity
		switch f.Value.Kind {
		case quantity.Date, quantity.Relative, quantity.Clock:
			kind = Date
		}
		from, to := sentence.From+f.From, sentence.From+f.To
		r.add(s, from, to, Mention{Kind: kind, Value: f.Value.Key(), Amount: f.Value})
		for t := from; t < to; t++ {
			r.taken[t], r.dated[t] = true, kind == Date
		}
	}
}

// readHedges finds the words that say how certain a sentence is.
func (r *mentionReader) readHedges(s int) {
	sentence := r.a.Sentences[s]
	for t := sentence.From; t < sentence.To; t++ {
		if !r.may(t, opensHedge) {
			continue
		}
		rung, n := cue.Hedges.At(r.norms[t:sentence.To])
		if n == 0 || r.capital[t] && !r.opening[t] && !r.loud[s] || r.taken[t] {
			continue
		}
		end := t + n
		if n == 1 && r.norms[t] == "could" && end < sentence.To && r.norms[end] == "not" {
			continue // was unable to
		}
		if r.norms[t] == "confirmed" && end < sentence.To && r.norms[end] != "." {
			continue // he confirmed it: an attribution
		}
		if n == 1 && (r.norms[t] == "possible" || r.norms[t] == "potential") && !r.qualifies(t, sentence) {
			continue // as soon as possible, made possible, its potential
		}
		r.add(s, t, end, Mention{Kind: Hedge, Value: rungNames[rung[0]-'0'], Rung: int(rung[0] - '0'), Scope: r.span(end, r.clauseEnd(end, sentence.To))})
		t = end - 1
	}
}

var rungNames = [...]string{"possible", "unproved", "probable", "intended", "certain"}

// qualifies says that an adjective stands between an article and its noun.
func (r *mentionReader) qualifies(t int, sentence Sentence) bool {
	if t == sentence.From || t+1 >= sentence.To || r.isMark(t+1) || cue.Plain.Has(r.norms[t+1]) {
		return false
	}
	switch r.norms[t-1] {
	case "a", "the", "any", "his", "her", "its", "their", "'s", "of", "for", "some", "other", "about", "no", "discuss", "prevent":
		return true
	}
	return false
}

// readNegations finds the words that turn a sentence round.
func (r *mentionReader) readNegations(s int) {
	sentence := r.a.Sentences[s]
	for t := sentence.From; t < sentence.To; t++ {
		if !r.may(t, opensNegation) {
			continue
		}
		kind, n := cue.Negations.At(r.norms[t:sentence.To])
		if n == 0 {
			continue
		}
		end := t + n
		if kind != "none" && !(r.norms[t] == "no" && end < sentence.To && (r.isMark(end) || r.a.Tokens[end].Kind == Digits)) {
			r.add(s, t, end, Mention{Kind: Negation, Value: kind, Scope: r.span(end, r.clauseEnd(end, sentence.To))})
		}
		t = end - 1
	}
}

// clauseEnd is where the clause around token t ends, at most at end.
func (r *mentionReader) clauseEnd(t, end int) int {
	const longest = 60 // tokens; no clause of a news story is longer
	end = min(end, t+longest)
	for ; t < end; t++ {
		if r.isMark(t) {
			if r.norms[t] != "-" || r.spaced(t) {
				switch r.norms[t] {
				case "%", "$", "£", "€", "'", "/", "&", "(":
				default:
					return t
				}
			}
			continue
		}
		switch r.norms[t] {
		case "but", "although", "though", "because", "while", "whereas", "however", "unless":
			return t
		}
	}
	return end
}

// firstRune is the first character of a token as written, curly or straight.
func (r *mentionReader) firstRune(t int) rune {
	c, _ := utf8.DecodeRuneInString(r.text(t))
	return c
}
