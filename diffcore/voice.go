package diffcore

import (
	"slices"
	"sort"
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/cue"
	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

// This file knows who says what in a text: which words an attribution covers,
// and whether two speakers can be one.

// speakerAt is who is said to say token p: the quotation that it stands in, or
// the attribution that its clause belongs to; nil where nobody is.
func (a *Article) speakerAt(p int) *Mention {
	mentions := a.MentionsOf(a.sentenceOf(p))
	var by *Mention
	for k := range mentions {
		m := &mentions[k]
		if m.Kind == Quotation && m.From <= p && p < m.To && m.Who.Start < m.Who.End {
			return m
		}
		if m.Kind == Attribution && a.covers(m, p) && (by == nil || distanceTo(m, p) < distanceTo(by, p)) {
			by = m
		}
	}
	return by
}

// distanceTo is how many tokens lie between a mention and token p.
func distanceTo(m *Mention, p int) int { return max(m.From-p, p-m.To) }

// covers says that an attribution of the sentence is about token p.
func (a *Article) covers(m *Mention, p int) bool {
	whole := a.attributing(m)
	if p >= whole.from && p < whole.to {
		return false
	}
	if from, to, ok := a.aside(whole); ok && (p < from || p >= to) {
		return false // "(13%, according to official estimates)"
	}
	if a.goesOn(m, whole) {
		begin := a.saidFrom(m, whole.to)
		return p >= begin && !a.barred(begin, p)
	}
	if p >= whole.to {
		return a.putBetween(whole) && !a.barred(whole.to, p)
	}
	return !a.barred(p, whole.from)
}

// putBetween says that an attribution stands between two halves of what is said:
// "the wall, Lund said, with its two gates would hold". The second half is theirs
// as long as it begins no sentence of its own.
func (a *Article) putBetween(whole extent) bool {
	s := a.Sentences[a.sentenceOf(whole.from)]
	if whole.from <= s.From || whole.to+1 >= s.To || a.Tokens[whole.from-1].Norm != "," || a.Tokens[whole.to].Norm != "," {
		return false
	}
	switch a.Tokens[whole.to+1].Norm {
	case "who", "which", "whose", "where", "when", "as", "a", "an":
		return false // who it is that speaks, or when
	}
	return !a.Tokens[whole.to+1].Capital
}

// aside is the inside of the brackets that an extent stands in.
func (a *Article) aside(e extent) (from, to int, ok bool) {
	s := a.Sentences[a.sentenceOf(e.from)]
	for from = e.from; from > s.From && a.Tokens[from-1].Norm != "("; from-- {
		if a.Tokens[from-1].Norm == ")" {
			return 0, 0, false
		}
	}
	for to = e.to; to < s.To && a.Tokens[to].Norm != ")"; to++ {
		if a.Tokens[to].Norm == "(" {
			return 0, 0, false
		}
	}
	return from, to, from > s.From && to < s.To
}

// saidFrom is where what is said begins, after the words that end an
// attribution: behind the colon in "Lund told the paper on Monday: the wall …".
func (a *Article) saidFrom(m *Mention, to int) int {
	const longest = 15 // tokens of whom it was said to, and when
	for k := to; k < min(a.Sentences[m.Sentence].To, to+longest); k++ {
		if a.Tokens[k].Norm == ":" {
			return k + 1
		}
	}
	return to
}

// attributing is an attribution with who is said to say it, as far as both
// stand in one sentence.
func (a *Article) attributing(m *Mention) extent {
	e := m.extent()
	s := a.Sentences[m.Sentence]
	if who, ok := a.tokensOf(m.Who); ok && who.from >= s.From && who.to <= s.To {
		e.from, e.to = min(e.from, who.from), max(e.to, who.to)
	}
	return e
}

// goesOn says that what is said follows its attribution, and does not stand
// before it: "Lund said the wall would hold", "the wall would hold, Lund said".
func (a *Article) goesOn(m *Mention, whole extent) bool {
	s := a.Sentences[m.Sentence]
	if whole.to < s.To && (a.Tokens[whole.to].Norm == "that" || a.Tokens[whole.to].Norm == ":") {
		return true
	}
	const setting = 3 // words before a comma that only say when or where: "On Tuesday night, Lund said"
	words, commas := 0, 0
	for k := s.From; k < whole.from; k++ {
		switch t := a.Tokens[k]; {
		case t.Kind != Mark:
			words++
		case t.Norm == ",":
			commas++
		}
	}
	if words == 0 || words <= setting && commas == 1 {
		return true
	}
	parted := a.Tokens[whole.from-1].Kind == Mark
	opensWithSetting := commas == 1 && parted && settings.Has(a.Tokens[s.From].Norm)
	return m.From > whole.from && (!parted || a.clauseFollows(m, s)) || opensWithSetting
}

// clauseFollows says that a verb of saying goes on with what is said: "the
// mayor, Per Dahl, who was there, said the wall would hold". It does not where
// the sentence ends, or only when and where it was said follows.
func (a *Article) clauseFollows(m *Mention, s Sentence) bool {
	if m.To >= s.To || m.Verb == "tell" || m.Verb == "according to" {
		return false
	}
	next := &a.Tokens[m.To]
	return next.Kind != Mark && !settings.Has(next.Norm) && !cue.DayOrMonth.Has(next.Norm) && !cue.Boundaries.Has(next.Norm) && !whenSaid.Has(next.Norm)
}

// whenSaid lists the words behind a verb of saying that tell when or how it was said.
var whenSaid = wordList("yesterday today tonight later earlier last this then there here to of about from recently again")

// settings lists the words that open a phrase of time, place or occasion.
var settings = wordList("in on at during after before speaking asked since for with as by under against")

// barred says that something between two tokens begins another statement.
func (a *Article) barred(from, to int) bool {
	for k := from; k < to; k++ {
		switch a.Tokens[k].Norm {
		case ";", "while", "whereas", "although":
			return true
		case "but":
			if k > from && a.Tokens[k-1].Kind == Mark {
				return true // "strange but free" is one statement
			}
		}
	}
	return false
}

// voices says whether two who speak are one.
type voices int

const (
	unclear voices = iota
	oneVoice
	twoVoices
)

// voice is what the texts say of somebody who speaks.
type voice struct {
	who     extent          // in the article where it speaks
	names   []string        // in full, of who speaks and not of what they speak for
	words   map[string]bool // telling words of the name and of what describes it
	circles map[string]bool // that the describing words belong to: see cue.Circles
}

// apposed is how far from a name, in tokens, what describes it may stand:
// "Ada Lund, the harbour master of Skarvik".
const apposed = 6

// voiceOf collects what the texts say of a speaker. Of somebody with a name
// all counts that the original says beside that name, anywhere.
func (c *comparison) voiceOf(art *Article, m *Mention) (v voice, ok bool) {
	who, ok := art.tokensOf(m.Who)
	if !ok || m.Source == UnknownSource || settings.Has(art.Tokens[who.from].Norm) || art.Tokens[who.from].Norm == "to" {
		return v, false // what was read as a source is none
	}
	v = voice{who: who, words: map[string]bool{}, circles: map[string]bool{}}
	if m.Source == PronounSource {
		named := art.namedBefore(m)
		if named == nil {
			return v, false // he, and who that is remains open
		}
		v.who, v.names = named.extent(), []string{named.Value}
	} else {
		v.describe(art, who)
		for _, n := range art.namesOf(who) {
			v.names = append(v.names, n.Value)
			v.describe(art, art.aroundName(n))
		}
	}
	for _, name := range v.names {
		for _, k := range c.a.namings(name) {
			v.describe(c.a, c.a.aroundName(&c.a.Mentions[k]))
		}
	}
	return v, true
}

// namedBefore is the name that the pronoun of an attribution stands for, where
// no other person is named between them; nil if that is not plain.
func (a *Article) namedBefore(m *Mention) *Mention {
	by := a.attributionOf(m)
	if by.Kind == Quotation || pronoun(by.Value) { // a quotation knows only the words of its source
		return nil
	}
	end := sort.Search(len(a.Mentions), func(k int) bool { return a.Mentions[k].Span.Start >= m.Who.Start })
	for k := end - 1; k >= 0; k-- {
		switch n := &a.Mentions[k]; {
		case !n.isName():
		case n.Value == by.Value:
			return n
		case a.person(n.Value):
			return nil
		}
	}
	return nil
}

// sentenceOfSpan is the sentence in which a span starts.
func (a *Article) sentenceOfSpan(s Span) int {
	e, _ := a.tokensOf(s)
	return a.sentenceOf(e.from)
}

// namesOf are the names of a speaker: in the words for it, and right behind
// them ("its director, Ruth Calder"). The name of a body that somebody only
// speaks for is none: "a spokesman for the port", "the port's director".
func (a *Article) namesOf(who extent) []*Mention {
	const between = 2 // words of another description: "the founder, surgeon Blythe"
	mentions := a.MentionsOf(a.sentenceOf(who.from))
	var out []*Mention
	for k := range mentions {
		n := &mentions[k]
		inside := n.From < who.to && n.To > who.from
		behind := !inside && n.From > who.to && n.From <= who.to+1+between && a.Tokens[who.to].Norm == "," && a.allDescribing(who.to+1, n.From)
		if !n.isName() || !inside && !behind || a.describes(n.extent()) || a.isPost(n) {
			continue
		}
		if n.From > who.from && joinsToBody.Has(a.Tokens[n.From-1].Norm) || n.To < len(a.Tokens) && strings.HasPrefix(a.Tokens[n.To].Norm, "'") {
			continue
		}
		out = append(out, n)
	}
	return out
}

// isPost says that what was read as a name says what somebody is: "Lena Chan,
// Director of the museum", "Deputy Director".
func (a *Article) isPost(n *Mention) bool { return cue.Titles.Has(a.Tokens[n.To-1].Norm) }

// joinsToBody lists the words between somebody and the body that they are of.
var joinsToBody = wordList("of for at from in with by the")

// isName says that a mention names somebody or something.
func (m *Mention) isName() bool { return m.Kind == Name || m.Kind == Initials }

// aroundName is a name with what describes it: the words before it, with an
// aside between commas behind it or, where it is the aside, before it.
func (a *Article) aroundName(m *Mention) extent {
	e, s := m.extent(), a.Sentences[m.Sentence]
	for n := 0; n < apposed && e.from > s.From && a.describing(e.from-1); n++ {
		e.from--
	}
	closed := e.to < s.To && a.Tokens[e.to].Norm == ","
	ends := closed || e.to < s.To && a.Tokens[e.to].Norm == "."
	if titled := e.from == m.From || e.from+1 == m.From && cue.Titles.Has(a.Tokens[e.from].Norm); titled && ends && e.from > s.From && a.Tokens[e.from-1].Norm == "," {
		for e.from--; e.from > s.From && m.From-e.from < apposed && a.describing(e.from-1); e.from-- {
		}
		return e
	}
	to := e.to + 1
	for closed && to < s.To && to-e.to <= apposed && a.describing(to) {
		to++
	}
	if closed && to < s.To && (a.Tokens[to].Kind == Mark || a.Tokens[to].Norm == "who" || a.Tokens[to].Norm == "which") {
		e.to = to
	}
	return e
}

func (a *Article) allDescribing(from, to int) bool {
	for k := from; k < to; k++ {
		if !a.describing(k) {
			return false
		}
	}
	return true
}

// describing says that a token can belong to the description of a name.
func (a *Article) describing(k int) bool {
	t := &a.Tokens[k]
	if t.Kind == Mark {
		return t.Norm == "-" || t.Norm == "'"
	}
	return !cue.Boundaries.Has(t.Norm) && !cue.Says.Has(t.Norm) && (a.mainPart(k) != lexicon.Verb || cue.Circles.Has(t.Norm))
}

// describe adds the telling words of a stretch.
func (v *voice) describe(a *Article, e extent) {
	for k := e.from; k < e.to; k++ {
		t := a.Tokens[k]
		if t.Kind != Word || lexicon.Stopwords.Has(t.Norm) {
			continue
		}
		v.words[t.Norm] = true
		if circle, n := cue.Circles.At([]string{t.Norm}); n > 0 {
			v.circles[circle] = true
		}
	}
}

// excludes says that two speakers are of circles that nobody belongs to at
// once.
func (v *voice) excludes(w *voice) bool {
	if len(v.circles) == 0 || len(w.circles) == 0 {
		return false
	}
	for x := range v.circles {
		for y := range w.circles {
			kin := strings.HasPrefix(x, "kin") || strings.HasPrefix(y, "kin")
			if x == y || !kin && (x == "post" || y == "post") {
				return false
			}
		}
	}
	return true
}

// compareVoices says whether who speaks in the sentence can be who speaks in
// the original.
func (c *comparison) compareVoices(here, there *Mention) (is, was voice, v voices) {
	is, ok := c.voiceOf(c.b, here)
	was, ok2 := c.voiceOf(c.a, there)
	switch {
	case !ok || !ok2:
		return is, was, unclear
	case sharesName(&is, &was) || c.b.shortFor(is.who, c.a, was.who) || c.a.shortFor(was.who, c.b, is.who):
		return is, was, oneVoice
	case slices.ContainsFunc(is.names, c.a.person) && slices.ContainsFunc(was.names, c.a.person):
		return is, was, twoVoices
	case is.names == nil && was.names == nil && is.shareWord(&was):
		return is, was, oneVoice
	case there.Source != PronounSource && is.excludes(&was):
		return is, was, twoVoices
	case there.Kind == Quotation && is.names == nil && slices.ContainsFunc(was.names, c.a.person) && c.otherBody(&is, &was):
		return is, was, twoVoices
	}
	return is, was, unclear
}

// spelt is the letters of a speaker's words: UNAIDS is UN Aids.
func (v *voice) spelt(a *Article) string {
	var letters strings.Builder
	for k := v.who.from; k < v.who.to; k++ {
		if w := a.Tokens[k].Norm; w != "the" && a.Tokens[k].Kind != Mark {
			letters.WriteString(strings.ReplaceAll(w, ".", ""))
		}
	}
	return letters.String()
}

// otherBody says that who speaks is a body of the story, or speaks for it,
// with which the original never names the other.
func (c *comparison) otherBody(is, was *voice) bool {
	body := false
	for w := range is.words {
		what, _ := cue.Sources.At([]string{w})
		body = body || what == "office" && cue.Circles.Has(w)
		if what != "person" && len(c.stated.at(oneSpelling(w))) == 0 {
			return false // perhaps another word for one that it names
		}
	}
	return body && !c.metInOriginal(is.words, was)
}

// metInOriginal says that one sentence of the original has any of these words
// and a name of the speaker.
func (c *comparison) metInOriginal(words map[string]bool, v *voice) bool {
	for _, name := range v.names {
		for _, k := range c.a.namings(name) {
			s := c.a.Sentences[c.a.Mentions[k].Sentence]
			if slices.ContainsFunc(c.a.Tokens[s.From:s.To], func(t Token) bool { return words[t.Norm] }) {
				return true
			}
		}
	}
	return false
}

// shareWord says that the descriptions of two have a word in common.
func (v *voice) shareWord(w *voice) bool {
	for x := range v.words {
		if w.words[x] {
			return true
		}
	}
	return false
}

// sharesName says that the names of two can be one.
func sharesName(v, w *voice) bool {
	for _, x := range v.names {
		for _, y := range w.names {
			if oneFullName(strings.Fields(x), strings.Fields(y)) {
				return true
			}
		}
	}
	return false
}

// shortFor says that words are the initials of others: the HWU, the Harbour
// Workers' Union.
func (a *Article) shortFor(short extent, other *Article, long extent) bool {
	var letters string
	for _, k := range a.tellingWords(short) {
		letters += a.Tokens[k].Norm
	}
	var words []string
	for _, k := range other.tellingWords(long) {
		if w := other.Tokens[k].Norm; w != "'s" {
			words = append(words, w)
		}
	}
	return len(words) > 1 && initialLetters(words) == strings.ReplaceAll(letters, ".", "")
}

// oneFullName says that two names have a word in common, in whatever spelling,
// or that one is the other's initials.
func oneFullName(x, y []string) bool {
	others := len(x) > 1 && len(y) > 1 && x[0][0] != y[0][0] // first names: who is called otherwise has no other spelling
	for _, p := range x {
		for _, q := range y {
			if !cue.Connectors.Has(p) && p == q || nickname(p, q) || nickname(q, p) || oneSpelt(p, q) && !others || sameFamily(p, q) {
				return true
			}
		}
	}
	whole, other := strings.Join(x, ""), strings.Join(y, "")
	return whole == other || initialLetters(x) == other || initialLetters(y) == whole
}

// initialLetters are the first letters of words.
func initialLetters(words []string) string {
	letters := ""
	for _, w := range words {
		if !cue.Connectors.Has(w) {
			letters += w[:1]
		}
	}
	return letters
}

// person says that a full name is somebody's: an article gives it a title,
// or calls its holder by the last word alone, and it is no body's name.
func (a *Article) person(name string) bool {
	words := strings.Fields(name)
	const longest = 4 // words
	if len(words) < 2 || len(words) > longest {
		return false
	}
	for _, w := range words {
		if cue.Bodies.Has(w) || w == "of" || w == "the" {
			return false
		}
	}
	return slices.ContainsFunc(a.namings(name), func(k int32) bool {
		m := a.Mentions[k]
		if m.Kind != Name || m.From > 0 && a.Tokens[m.From-1].Norm == "the" {
			return false
		}
		return m.Title != "" || m.To-m.From < len(words) || a.calls(m)
	})
}

// calls says that the words beside a name say what its holder is: "the
// geologist Per Dahl", "the director, Eva Berg", "Ada Lund, 61".
func (a *Article) calls(m Mention) bool {
	s := a.Sentences[m.Sentence]
	before := m.From - 1
	if before > s.From && a.Tokens[before].Norm == "," {
		before--
	}
	if before >= s.From && human(a.Tokens[before].Norm) {
		return true
	}
	if m.To+1 >= s.To || a.Tokens[m.To].Norm != "," {
		return false
	}
	if next := a.Tokens[m.To+1]; next.Kind == Digits || next.Norm == "who" {
		return true
	}
	for k := m.To + 1; k < s.To && k <= m.To+apposed && a.describing(k); k++ {
		if human(a.Tokens[k].Norm) {
			return true
		}
	}
	return false
}

// human says that a noun is said of people alone: a geologist, a chairwoman.
func human(norm string) bool {
	const shortest = 6 // letters; "list", "Asian"
	for _, suffix := range [...]string{"ist", "man", "woman", "ian"} {
		if len(norm) >= shortest && strings.HasSuffix(norm, suffix) {
			return true
		}
	}
	what, n := cue.Sources.At([]string{norm})
	return n > 0 && what == "person"
}

// standsForWord says that a word of the sentence stands for one of a stretch of
// the original.
func (c *comparison) standsForWord(k int, there extent) bool {
	norm, kin := c.b.Tokens[k].Norm, c.search.kin[c.search.queryTerms[k]]
	for p := there.from; p < there.to; p++ {
		if c.a.norms[p] == norm {
			return true
		}
		for n := range kin {
			if c.search.said[p] == kin[n].term {
				return true
			}
		}
	}
	return false
}
