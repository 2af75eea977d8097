package diffcore

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/articlediff/articlediff/diffcore/internal/cue"
	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

var speakerChanged = Rule{
	Name:  "speaker-changed",
	Title: "Given to another speaker",
	Doc: "What one person or body says in the original, another says here; in quotation marks or reported. " +
		"Pronouns, short forms, acronyms and descriptions (the mayor, the company) pass, and so does a name that the original has beside the words; somebody without a name passes unless \"a union leader\" or \"local residents\" are brought in of whom the original has no word there. " +
		"A statement is worth what its speaker is worth: put into another mouth, it is another fact about two people.",
	Axis:     Sourcing,
	Severity: High,
	Moves:    Partial,
	Example: Pair{
		"Harbour master Ada Lund said the wall would hold for another winter. The town has three engineers. They meet on Fridays. The council pays them. Mayor Per Dahl was on holiday.",
		"The wall would hold for another winter, said Per Dahl.",
		"Lund said so, not Dahl",
	},
	Silent: []Pair{
		{"Harbour master Ada Lund said the wall would hold for another winter.", "The wall would hold for another winter, Lund said.", "a short form"},
		{"The Harbour Safety Board (HSB) met on Monday. The HSB said the wall would hold for another winter.", "The wall would hold for another winter, according to the HSB.", "initials"},
		{"The harbour authority said the wall would hold for another winter.", "The wall would hold for another winter, according to officials.", "told without a name"},
	},
	find: func(c *comparison) []slip {
		if !c.linked {
			return nil
		}
		var told []Span
		for _, m := range c.mentions() {
			if m.Kind != Attribution && m.Kind != Quotation || m.Source == PronounSource || slices.Contains(told, m.Who) || m.Verb == "believe" || m.Verb == "admit" {
				continue // she: and who that is, another sentence says
			}
			told = append(told, m.Who)
			who, ok := c.b.tokensOf(m.Who)
			there := c.saidBy(&m)
			if !ok || c.b.sentenceOf(who.from) != c.j || c.b.brokenOff(who.from) {
				continue
			}
			brought := len(c.newcomer(who)) > 0
			if there == nil && brought {
				there = c.speakerOf(c.saidHere(&m), mainly)
			}
			if there == nil {
				continue
			}
			said, ok := c.a.tokensOf(there.Who)
			if !ok {
				continue
			}
			is, was, v := c.compareVoices(&m, there)
			if v == twoVoices && !c.speaksThere(&m) && !c.spokenOf(is, there) || v == unclear && there.Source != PronounSource && c.strangers(is, was, there.Kind) || v == unclear && brought && !(c.a.isPaper(said) && c.b.mayWrite(who)) && c.somebodyNew(who, there) {
				return []slip{{
					at: who, related: []extent{said},
					message: say("The original attributes this to \"%s\", not to \"%s\".", c.a.midSentence(said), c.b.midSentence(who)),
				}}
			}
		}
		return nil
	},
}

// brokenOff says that a token is the rest of a word that lost letters: "J_rgen".
func (a *Article) brokenOff(k int) bool {
	if k < 2 {
		return false
	}
	mark, word := a.Tokens[k-1], a.Tokens[k-2]
	return mark.Norm == "_" && word.Kind == Word && word.Span.End == mark.Span.Start && mark.Span.End == a.Tokens[k].Span.Start
}

// somebodyNew says that the words for who speaks here bring in somebody of
// whom there is no word near what the original's speaker says, nor where the
// original names that speaker: "a union leader", "local residents". "The
// leader" may be anybody that was told of, and "an official" too.
func (c *comparison) somebodyNew(who extent, there *Mention) bool {
	words := c.newcomer(who)
	if len(words) == 0 {
		return false
	}
	near := c.tellingOf(there)
	met := 0
	for _, k := range words {
		if slices.ContainsFunc(near, func(e extent) bool { return c.standsForWord(k, e) }) {
			met++
		}
	}
	was, known := c.voiceOf(c.a, there)
	named := known && c.namesWithin(was, 0) // "supporters of the plan, such as Lund"
	return 2*met <= len(words) && !named && !c.standsForAny(words, there)
}

// standsForAny says that a word of the sentence stands for one of the words
// that name a speaker of the original.
func (c *comparison) standsForAny(words []int, there *Mention) bool {
	said, _ := c.a.tokensOf(there.Who)
	return slices.ContainsFunc(words, func(k int) bool { return c.standsForWord(k, said) })
}

// newcomer are the telling words of a description that brings somebody in: with
// "a" or in the plural without "the", and not so general that it says nothing.
func (c *comparison) newcomer(who extent) []int {
	first := c.b.Tokens[who.from]
	definite := lexicon.Stopwords.Has(first.Norm) && first.Norm != "a" && first.Norm != "an"
	if definite || c.b.isPaper(who) || !c.b.opensStatement(who.from) || c.b.names(who) || who.to-who.from > longestVoucher {
		return nil
	}
	var words []int
	for k := who.from; k < who.to; k++ {
		if t := c.b.Tokens[k]; t.Kind == Word && !lexicon.Stopwords.Has(t.Norm) && !anybody.Has(t.Norm) {
			words = append(words, k)
		}
	}
	single := len(words) == 1 && who.to-who.from == 1
	if single && cue.Sources.Has(c.b.Tokens[words[0]].Norm) {
		return nil // "campaigners": one word for people is as good as another
	}
	return words
}

// anybody lists the words for people that say nothing of who they are.
var anybody = wordList(`
	source sources official officials officer officers spokesman spokeswoman spokesperson spokespeople spokesmen person people man woman men women
	expert experts specialist specialists insider insiders observer observers one another some many others most somebody someone
	new recent latest former senior`)

// papers lists what people write and others quote: whoever wrote it may be
// named for it, and it for them.
var papers = wordList(`
	report reports statement statements study studies survey surveys research data figures document documents guidelines guidance
	numbers paper papers letter review profile article book website indictment poll analysis assessment`)

// isPaper says that a word for a speaker is one for what somebody wrote.
func (a *Article) isPaper(who extent) bool {
	return slices.ContainsFunc(a.Tokens[who.from:who.to], func(t Token) bool { return papers.Has(t.Norm) })
}

// mayWrite says that words for a speaker may mean whoever wrote a paper.
func (a *Article) mayWrite(who extent) bool {
	return slices.ContainsFunc(a.Tokens[who.from:who.to], func(t Token) bool { return writers.Has(t.Norm) })
}

// writers lists those who write what others quote.
var writers = wordList(`
	researcher researchers scientist scientists academic academics analyst analysts author authors economist economists writer writers
	statistician statisticians journalist journalists reporter reporters newspaper magazine paper media
	campaigner campaigners charity organisation organization group agency office ministry department government council university institute
	authority authorities inspector inspectors investigator investigators police court judge team body commission committee panel company firm`)

// opensStatement says that a token stands where the words for a speaker can
// begin: at the start of a clause, or behind a verb of saying.
func (a *Article) opensStatement(k int) bool {
	if a.opensClause(k) || cue.Says.Has(a.Tokens[k-1].Norm) {
		return true
	}
	switch a.Tokens[k-1].Norm {
	case "to", "that", "but", "as":
		return true
	}
	return false
}

// tellingOf are the sentences of the original that may tell who a speaker is:
// those near the words, and those that name the speaker.
func (c *comparison) tellingOf(there *Mention) []extent {
	first, last := max(0, there.Sentence-besideBefore), min(len(c.a.Sentences)-1, there.Sentence+besideAfter)
	out := []extent{{c.a.Sentences[first].From, c.a.Sentences[last].To}}
	if was, ok := c.voiceOf(c.a, there); ok {
		for _, name := range was.names {
			for _, k := range c.a.namings(name) {
				out = append(out, c.a.sentenceExtent(c.a.Mentions[k].Sentence))
			}
		}
	}
	return out
}

// saidBy finds who says in the original what somebody says in the sentence.
func (c *comparison) saidBy(m *Mention) *Mention {
	if m.Kind == Quotation {
		if at := c.stated.passages.find(c.b.spelt(c.b.wordsIn(m.extent()))); at >= 0 {
			return c.a.speakerAt(at)
		}
	}
	if by := c.speakerOfMost(c.saidHere(m)); by != nil || m.Kind != Quotation {
		return by
	}
	if by := c.speakerOf(c.saidHere(m), quoted); by != nil && by.Kind == Quotation {
		return by
	}
	return nil
}

// saidHere says of a token of the sentence whether somebody says it.
func (c *comparison) saidHere(m *Mention) func(k int) bool {
	return func(k int) bool {
		by := c.b.speakerAt(k)
		return by != nil && by.Who == m.Who
	}
}

// known is how much of a statement must be found in the original to know it
// again, and how much of that one speaker must have said for it to be theirs.
type known struct {
	share float32 // of what is said here that is found in the original
	words int     // telling ones that are found
	one   float32 // share of what is found that one speaker says
}

var (
	// surely is for a statement whose speaker is known to both texts: two who
	// say something of the same kind are not one statement.
	surely = known{share: 0.7, words: fewestSpoken, one: 0.75}

	// quoted is for a quotation in both texts all of whose words that are found
	// one speaker says: others can stand in it, but nobody else says these.
	quoted = known{share: 0.5, words: fewestSpoken, one: 0.95}

	// mainly is for a statement that somebody makes here of whom the original
	// has no word.
	mainly = known{share: 0.45, words: 1, one: 0.5}
)

// fewestSpoken is how many telling words a statement must have in common with
// one of the original to be known again.
const fewestSpoken = 3

// spokenShare is the share of a statement by which somebody who says as much
// elsewhere says it too.
const spokenShare = 0.7

// speakerOfMost finds who says in the original most of the words of the
// sentence that are said here; nil if that is nobody, or not plain.
func (c *comparison) speakerOfMost(saidHere func(k int) bool) *Mention {
	return c.speakerOf(saidHere, surely)
}

// speakerOf finds who says in the original enough of the words of the sentence
// that are said here.
func (c *comparison) speakerOf(saidHere func(k int) bool, enough known) *Mention {
	type tally struct {
		by   *Mention
		mass float32
	}
	var speakers []tally
	var all, found float32
	words := 0
	for k := c.sentence.From; k < c.sentence.To; k++ {
		if c.weight(k) <= 0 || c.search.queryTraits[k]&isName != 0 || !saidHere(k) {
			continue // a name may stand where the original has "she"
		}
		all += c.weight(k)
		p := c.originOf(k)
		if p == noToken {
			continue
		}
		found += c.weight(k)
		words++
		by := c.a.speakerAt(p)
		if by == nil {
			continue
		}
		at := slices.IndexFunc(speakers, func(t tally) bool { return c.a.oneSpeaker(t.by, by) })
		if at < 0 {
			at = len(speakers)
			speakers = append(speakers, tally{by: by})
		}
		speakers[at].mass += c.weight(k)
	}
	for _, t := range speakers {
		if words >= enough.words && found >= enough.share*all && t.mass >= enough.one*found {
			return t.by
		}
	}
	return nil
}

// oneSpeaker says that two attributions of an article are of one speaker: they
// have the same words for it, or the same name.
func (a *Article) oneSpeaker(m, n *Mention) bool {
	if m.Who == n.Who {
		return true
	}
	by, also := a.attributionOf(m), a.attributionOf(n)
	return by.Source == NamedSource && also.Source == NamedSource && by.Value == also.Value
}

// speaksThere says that who speaks in the sentence says much of the same in
// the original too, elsewhere: then who says it is not plain.
func (c *comparison) speaksThere(m *Mention) bool {
	for _, i := range c.evidence {
		others := c.a.MentionsOf(int(i))
		for n := range others {
			if others[n].Kind != Attribution {
				continue
			}
			if _, _, v := c.compareVoices(m, &others[n]); v == oneVoice && c.shareIn(int(i), m) >= spokenShare {
				return true
			}
		}
	}
	return false
}

// spokenOf says that the original's speaker speaks of who speaks here: in
// "Dahl told how Lund broke the news" one may be taken for the other.
func (c *comparison) spokenOf(is voice, there *Mention) bool {
	s := c.a.Sentences[there.Sentence]
	for p := s.From; p < s.To; p++ {
		for _, name := range is.names {
			if slices.Contains(strings.Fields(name), c.a.Tokens[p].Norm) {
				return true
			}
		}
	}
	return false
}

// shareIn is the share of what somebody says in the sentence that stands in
// sentence i of the original.
func (c *comparison) shareIn(i int, m *Mention) float32 {
	s := c.a.Sentences[i]
	var there, all float32
	for k := c.sentence.From; k < c.sentence.To; k++ {
		if by := c.b.speakerAt(k); by == nil || by.Who != m.Who || c.weight(k) <= 0 || c.search.queryTraits[k]&isName != 0 {
			continue
		}
		all += c.weight(k)
		if c.standsForWord(k, extent{s.From, s.To}) {
			there += c.weight(k)
		}
	}
	if all == 0 {
		return 0
	}
	return there / all
}

// midSentence is a stretch of a text as it stands inside a sentence: "the
// sources", not "The sources".
func (a *Article) midSentence(e extent) string {
	span := a.spanOf(e)
	words := a.Text[span.Start:span.End]
	titled := lexicon.Titles.Has(a.Tokens[e.from].Norm) && e.from+1 < e.to && a.opensName(e.from+1) // Mr Aker
	if a.Tokens[e.from].SentenceStart && !a.opensName(e.from) && !titled {
		first, size := utf8.DecodeRuneInString(words)
		return string(unicode.ToLower(first)) + words[size:]
	}
	return words
}

// opensName reports whether a name begins with a token.
func (a *Article) opensName(k int) bool {
	return slices.ContainsFunc(a.MentionsOf(a.sentenceOf(k)), func(m Mention) bool {
		return (m.Kind == Name || m.Kind == Initials) && m.From <= k && k < m.To
	})
}

// names reports whether words hold a name, and not only a description of
// somebody: the Frenchman, the Scot.
func (a *Article) names(e extent) bool {
	for _, m := range a.MentionsOf(a.sentenceOf(e.from)) {
		if m.Kind != Name && m.Kind != Initials || m.From < e.from || m.To > e.to {
			continue
		}
		described := m.Kind == Name && m.To-m.From == 1 && m.From > e.from && a.Tokens[m.From-1].Norm == "the"
		if !described {
			return true
		}
	}
	return false
}

// tokensOf are the tokens of a span.
func (a *Article) tokensOf(s Span) (extent, bool) {
	if s.Start >= s.End {
		return extent{}, false
	}
	low, high := 0, len(a.Tokens)
	for low < high {
		mid := (low + high) / 2
		if a.Tokens[mid].Span.Start < s.Start {
			low = mid + 1
		} else {
			high = mid
		}
	}
	e := extent{low, low}
	for e.to < len(a.Tokens) && a.Tokens[e.to].Span.End <= s.End {
		e.to++
	}
	return e, e.to > e.from
}

// wordsIn are the tokens of an extent without its marks.
func (a *Article) wordsIn(e extent) []int {
	var out []int
	for k := e.from; k < e.to; k++ {
		if a.Tokens[k].Kind != Mark {
			out = append(out, k)
		}
	}
	return out
}

const (
	// besideBefore and besideAfter are how many sentences before and after a
	// statement may still say who makes it.
	besideBefore = 3
	besideAfter  = 1
)

// strangers says that a name speaks here, and that no word for it stands
// anywhere near what the original's speaker says. Of a quotation only the
// sentence counts in which its speaker is named: there is no doubt whose it is.
func (c *comparison) strangers(is, was voice, kind MentionKind) bool {
	if !c.b.names(is.who) || c.b.describes(is.who) || !c.a.names(was.who) || is.spelt(c.b) == was.spelt(c.a) {
		return false
	}
	if was.names == nil && !c.sameHead(is, was) && !c.apart(is, was) {
		return false
	}
	i := c.a.sentenceOf(was.who.from)
	first, last := max(0, i-besideBefore), min(len(c.a.Sentences)-1, i+besideAfter)
	if kind == Quotation {
		first, last = i, i
	}
	near := extent{c.a.Sentences[first].From, c.a.Sentences[last].To}
	for k := is.who.from; k < is.who.to; k++ {
		norm := c.b.Tokens[k].Norm
		if !c.properName(k) {
			continue
		}
		if c.standsForName(extent{k, k + 1}, near) || len(c.stated.at(oneSpelling(norm))) == 0 && c.stated.word(norm) {
			return false // the one, or a name that lost its accents
		}
	}
	for p := was.who.from; p < was.who.to; p++ {
		if _, ok := c.used[int32(p)]; ok && c.search.baseTraits[p]&isName != 0 {
			return false // the derivative names both: a matter of who speaks within
		}
	}
	if kind == Quotation {
		return true
	}
	for _, e := range c.evidence {
		for _, o := range c.a.MentionsOf(int(e)) {
			if speaker, ok := c.a.tokensOf(o.Who); ok && c.standsForName(is.who, speaker) {
				return false // something else that the sentence tells is said by the one
			}
		}
	}
	return true
}

// sameHead says that the last words of two descriptions are the same: a State
// Department spokesman, a European Union spokesman.
func (c *comparison) sameHead(is, was voice) bool {
	return c.b.Tokens[is.who.to-1].Norm == c.a.Tokens[was.who.to-1].Norm
}

// apart says that the original names who speaks here, as a person, and nowhere
// in one sentence with the body that is named there.
func (c *comparison) apart(is, was voice) bool {
	if !slices.ContainsFunc(is.names, c.a.person) {
		return false
	}
	for _, name := range is.names {
		for _, k := range c.a.namings(name) {
			beside := c.a.MentionsOf(c.a.Mentions[k].Sentence)
			if slices.ContainsFunc(beside, func(m Mention) bool { return m.isName() && was.words[strings.Fields(m.Value)[0]] }) {
				return false
			}
		}
	}
	return true
}

// standsForName says that a name of the one is, or stands for, a word of the
// other.
func (c *comparison) standsForName(here, there extent) bool {
	for k := here.from; k < here.to; k++ {
		if c.properName(k) && c.standsForWord(k, there) {
			return true
		}
	}
	return false
}

// properName says that a token of the derivative is a word of a name.
func (c *comparison) properName(k int) bool {
	tok := c.b.Tokens[k]
	return c.search.queryTraits[k]&isName != 0 || tok.Kind == Word && tok.Capital && !tok.SentenceStart && !lexicon.Stopwords.Has(tok.Norm)
}
