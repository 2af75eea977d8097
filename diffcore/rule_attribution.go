package diffcore

import (
	"slices"

	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

var attributionDropped = Rule{
	Name:  "attribution-dropped",
	Title: "A claim became a fact",
	Doc: "What the original puts in somebody's mouth stands here as the writer's own knowledge. " +
		"The source may stand in a sentence beside it; then the rule is silent, and so it is where the sentence speaks of the report or the figures that the original names as its source. Somebody else who speaks nearby is no excuse. " +
		"What a speaker only touches on, asks for, or does and tells is on record, and passes. " +
		"The Reuters handbook asks for the source of everything that the reporter did not see: a reader weighs a claim by who makes it.",
	Axis:     Sourcing,
	Severity: Medium,
	Moves:    Partial,
	Leaves:   sourceGone,
	Example: Pair{
		"The fighting has left at least 5,700 people dead since the end of March, the relief agency Norhelp said.",
		"The fighting has left at least 5,700 people dead since the end of March.",
		"Norhelp says so",
	},
	Silent: []Pair{
		{"The fighting has left at least 5,700 people dead, the relief agency Norhelp said.", "According to Norhelp the fighting has left at least 5,700 people dead.", "the source is there"},
		{"The fighting has left at least 5,700 people dead, the relief agency Norhelp said.", "Norhelp has published new figures. The fighting has left at least 5,700 people dead.", "the source is beside it"},
		{"Figures from the port office suggest that 5,700 lorries crossed on the ferry in March.", "The new numbers put the lorries that crossed on the ferry in March at 5,700.", "the figures are still there"},
		{"\"I am thrilled to be asked to create a sculpture of the lighthouse,\" said the artist Eva Lind.", "A sculpture of the lighthouse has been created.", "the speaker is only thrilled with it"},
		{"\"We have written to the harbour board about the lock,\" said Nils Torp.", "The union has written to the harbour board about the lock.", "the speaker did it, so it is on record"},
		{"Ada Lund, the harbour master, spoke on Monday. The wall was safe, she said.", "Ada Lund spoke on Monday. The wall was safe.", "the sentence before says whose word it is"},
	},
	find: func(c *comparison) []slip {
		if !c.linked || c.headline() || c.attributedIn(c.j) || c.ownVoice() {
			return nil
		}
		by, bare := c.lostSpeaker()
		if by == nil || c.staysOpen(by, bare) {
			return nil
		}
		if c.carriedOver(by, bare) || c.namesNearby(by, bare) {
			return nil
		}
		who := c.a.attributing(c.a.attributionOf(by))
		gone := say("In the original somebody says this (\"%s\"); here nobody does.", c.quoteOriginal(who))
		if was, known := c.voiceOf(c.a, by); known {
			who = was.who
			gone = say("The original attributes this to %s; here it is told as a fact.", c.a.midSentence(who))
		}
		return []slip{{at: c.tellingExtent(), related: []extent{who}, is: "no source", message: gone}}
	},
}

// lostSpeaker is who says in the original what the sentence states as a fact,
// and whether the sentence is bare: theirs word for word, but for who says so.
func (c *comparison) lostSpeaker() (by *Mention, bare bool) {
	everything := func(int) bool { return true }
	verb := c.firstVerb()
	if c.onlyTouchedOn(verb) {
		return nil, false
	}
	if by = c.speakerOf(everything, wordForWord); by != nil && c.onlyUnsourced(by) {
		return by, true
	}
	if by = c.speakerOfMost(everything); by == nil {
		by = c.onlySpeaker(everything, byOneOnly)
	}
	if by == nil {
		by = c.onlySpeaker(everything, inFewWords)
	}
	if by == nil || !c.assertedBy(by, verb) {
		return nil, false
	}
	return by, false
}

// onlyTouchedOn says that the original has the first verb of the sentence as
// something that is asked for ("thrilled to be asked to create"), or that a speaker
// does and tells ("we have written to the reviewer"). Such things the writer may
// know from elsewhere.
func (c *comparison) onlyTouchedOn(verb int) bool {
	p := c.originOf(verb)
	return p != noToken && (c.a.infinitive(p) != c.b.infinitive(verb) || c.a.ownDeed(p))
}

// assertedBy says that what the sentence asserts is what somebody asserts in the
// original: its first verb is theirs, or it has most of what they say.
func (c *comparison) assertedBy(by *Mention, verb int) bool {
	if verb == noToken {
		return true
	}
	p := c.originOf(verb)
	if p == noToken || !c.says(verb) || c.a.mainPart(p) != lexicon.Verb {
		return c.shareUsed(c.a.saidIn(by)) >= mostOfIt
	}
	theirs := c.a.speakerAt(p)
	return theirs != nil && theirs.Who == by.Who
}

// mostOfIt is the share of what somebody says by which it is surely that.
const mostOfIt = 0.6

// firstVerb is the first verb of the sentence that tells what is done.
func (c *comparison) firstVerb() int {
	for k := c.sentence.From; k < c.sentence.To; k++ {
		if c.b.deed(k) && !helping(c.b.lemma(k), c.b.Tokens[k].Norm) && !(k+1 < c.sentence.To && auxiliary[c.b.Tokens[k+1].Norm]) {
			return k // and no noun that looks like one: "the crane has"
		}
	}
	return noToken
}

// helping says that a verb only helps another one, or says that something is.
func helping(lemma, norm string) bool {
	return auxiliary[norm] || lemma == "be" || lemma == "have" || lemma == "do"
}

// saidIn is what is said by an attribution, as far as it stands in one stretch.
func (a *Article) saidIn(by *Mention) extent {
	if by.Kind == Quotation {
		return by.extent()
	}
	s, whole := a.Sentences[by.Sentence], a.attributing(by)
	if a.goesOn(by, whole) {
		return extent{whole.to, s.To}
	}
	return extent{s.From, whole.from}
}

// infinitive says that a verb stands behind "to": it is wanted, or asked for,
// and not done.
func (a *Article) infinitive(k int) bool { return k > 0 && a.Tokens[k-1].Norm == "to" }

// ownDeed says that a speaker tells of a verb as done by I or we.
func (a *Article) ownDeed(k int) bool {
	for n := k - 1; n >= a.Sentences[a.sentenceOf(k)].From; n-- {
		switch w := a.Tokens[n].Norm; {
		case w == "i" || w == "we" || w == "i'm" || w == "i've" || w == "we're" || w == "we've":
			return true
		case !auxiliary[w] && !adverb(w) && w != "therefore":
			return false
		}
	}
	return false
}

// staysOpen says that the original's words for a speaker are too poor to miss
// them, or that the sentence itself speaks of what they are: "the survey also shows".
func (c *comparison) staysOpen(by *Mention, bare bool) bool {
	who, ok := c.a.tokensOf(by.Who)
	switch {
	case !ok || by.Source == UnknownSource || settings.Has(c.a.Tokens[who.from].Norm):
		return true
	case !bare && c.a.isPaper(who) && c.b.isPaper(extent{c.sentence.From, c.sentence.To}):
		return true
	case by.Source == PronounSource:
		return c.a.sentenceOf(who.from) != c.a.attributionOf(by).Sentence || by.Kind == Quotation && c.a.sentenceOf(who.from) != by.Sentence
	}
	unclear := c.a.isPaper(who) || c.shareUsed(c.a.saidIn(by)) < mostOfIt // "figures show", or a word or two of what police say
	return !bare && !c.a.names(who) && who.to-who.from == 1 && unclear
}

// wordForWord is how much of a statement must be a speaker's in the original where
// the statement stands there word for word.
var wordForWord = known{share: 0.7, words: fewestSpoken, one: 0.6}

// byOneOnly is how much of a reworded statement must be found where all that is
// found is one speaker's.
var byOneOnly = known{share: 0.5, words: fewestSpoken, one: 0.95}

// inFewWords is for a statement of two telling words, both of them theirs: "there is
// a party atmosphere".
var inFewWords = known{share: 0.95, words: 2, one: 1}

// onlySpeaker is the one who says in the best sentence of the original all that
// is found of this one. Of somebody who speaks for the body that the sentence is
// about ("its director"), only what is surely theirs is.
func (c *comparison) onlySpeaker(saidHere func(k int) bool, enough known) *Mention {
	by := c.speakerOf(saidHere, enough)
	if by == nil || !c.speaksInBest(by) {
		return nil
	}
	if who, ok := c.a.tokensOf(by.Who); !ok || c.a.Tokens[who.from].Norm == "its" {
		return nil
	}
	return by
}

// speaksInBest says that a speaker of the original speaks in the best sentence.
func (c *comparison) speaksInBest(by *Mention) bool {
	mentions := c.a.MentionsOf(int(c.evidence[0]))
	for k := range mentions {
		if m := &mentions[k]; (m.Kind == Attribution || m.Kind == Quotation) && c.a.oneSpeaker(m, by) {
			return true
		}
	}
	return false
}

// onlyUnsourced says that the sentence is what somebody says in one sentence of
// the original, word for word, and nothing but the source is gone. Then words
// about the same person nearby are no source for it.
func (c *comparison) onlyUnsourced(by *Mention) bool {
	const share = 0.9 // of the telling words
	if !slices.Contains(c.evidence, int32(by.Sentence)) {
		return false
	}
	s := c.a.Sentences[by.Sentence]
	who, _ := c.a.tokensOf(by.Who)
	var all, there float32
	for k := c.sentence.From; k < c.sentence.To; k++ {
		all += c.weight(k)
		if p := c.originOf(k); p >= s.From && p < s.To && c.says(k) {
			there += c.weight(k)
		}
	}
	return who.from >= s.From && who.to <= s.To && there >= share*all
}

// sourceGone is the share of its support that a claim keeps without its source:
// the original does state it, by somebody, and most readers call that stated.
const sourceGone = 0.97

// headline says that the sentence is no running text, or one line without a stop:
// headings and lists have no room for sources.
func (c *comparison) headline() bool {
	last := c.b.Tokens[c.sentence.To-1]
	return c.b.Blocks[c.sentence.Block].Kind != Paragraph || last.Kind != Mark && c.b.loneSentence(c.j)
}

// loneSentence says that a sentence is a block of its own.
func (a *Article) loneSentence(j int) bool {
	block := a.Sentences[j].Block
	return (j == 0 || a.Sentences[j-1].Block != block) && (j+1 == len(a.Sentences) || a.Sentences[j+1].Block != block)
}

// ownVoice says that somebody speaks here as I or we: a quotation that lost its
// marks, whose speaker the sentences around it may name.
func (c *comparison) ownVoice() bool {
	for k := c.sentence.From; k < c.sentence.To; k++ {
		switch c.b.Tokens[k].Norm {
		case "i", "we", "us", "my", "our", "i'm", "i've", "we're", "we've", "im", "ive", "weve":
			return true
		}
	}
	return false
}

// tellingExtent is the sentence from its first to its last telling word.
func (c *comparison) tellingExtent() extent {
	e := extent{c.sentence.From, c.sentence.To}
	for e.from < e.to-1 && c.b.Tokens[e.from].Kind == Mark {
		e.from++
	}
	for e.to-1 > e.from && c.b.Tokens[e.to-1].Kind == Mark {
		e.to--
	}
	return e
}
