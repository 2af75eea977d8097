package diffcore

import (
	"slices"
	"strings"
)

var attributionDropped = Rule{
	Name:  "attribution-dropped",
	Title: "A claim became a fact",
	Doc: "What the original puts in somebody's mouth stands here as the writer's own knowledge, in the same words. " +
		"The source may stand in a sentence beside it; then the rule is silent. Where the sentence is the original's but for its source, another speaker nearby is no excuse. It is silent too where the original's source is a report or figures and the sentence speaks of them. " +
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
	},
	find: func(c *comparison) []slip {
		if !c.linked || c.attributedIn(c.j) || c.ownVoice() {
			return nil
		}
		everything := func(int) bool { return true }
		by := c.speakerOfMost(everything)
		if by == nil {
			by = c.onlySpeaker(everything)
		}
		bare := false
		if other := c.speakerOf(everything, wordForWord); other != nil && c.onlyUnsourced(other) {
			by, bare = other, true
		}
		if by == nil {
			return nil
		}
		was, known := c.voiceOf(c.a, by)
		who, ok := c.a.tokensOf(by.Who)
		switch {
		case ok && c.a.isPaper(who) && c.b.isPaper(extent{c.sentence.From, c.sentence.To}):
			return nil // "the survey also shows"
		case !ok || !known && !(bare && by.Source == PronounSource):
			return nil
		case by.Source != PronounSource && !c.a.names(who) && who.to-who.from == 1:
			return nil
		case bare && (c.carriedOver(by) || known && c.namesWithin(was, 1)):
			return nil
		case !bare && (by.Source == PronounSource || c.attributedHere() || c.namesWithin(was, besideBefore)):
			return nil
		}
		if known {
			who = was.who
		}
		return []slip{{
			at: c.tellingExtent(), related: []extent{who},
			is: "no source", message: say("The original attributes this to %s; here it is a fact.", c.a.midSentence(who)),
		}}
	},
}

// wordForWord is how much of a statement must be a speaker's in the original where
// the statement stands there word for word.
var wordForWord = known{share: 0.7, words: fewestSpoken, one: 0.6}

// byOneOnly is how much of a reworded statement must be found where all that is
// found is one speaker's.
var byOneOnly = known{share: 0.5, words: fewestSpoken, one: 0.95}

// onlySpeaker is the one who says in the best sentence of the original all that
// is found of this one. Of somebody who speaks for the body that the sentence is
// about ("its director"), only what is surely theirs is.
func (c *comparison) onlySpeaker(saidHere func(k int) bool) *Mention {
	by := c.speakerOf(saidHere, byOneOnly)
	if by == nil || by.Sentence != int(c.evidence[0]) {
		return nil
	}
	if who, ok := c.a.tokensOf(by.Who); !ok || c.a.Tokens[who.from].Norm == "its" {
		return nil
	}
	return by
}

// onlyUnsourced says that the sentence is what somebody says in one sentence of
// the original, word for word, and nothing but the source is gone. Then words
// about the same person nearby are no source for it. Headings and lists have
// no room for sources.
func (c *comparison) onlyUnsourced(by *Mention) bool {
	const share = 0.9 // of the telling words
	if kind := c.b.Blocks[c.sentence.Block].Kind; kind != Paragraph || !slices.Contains(c.evidence, int32(by.Sentence)) {
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

// carriedOver says that a sentence beside this one in its paragraph says who
// says so, and that it may be the same speaker.
func (c *comparison) carriedOver(by *Mention) bool {
	for j := max(0, c.j-1); j <= min(c.j+1, len(c.b.Sentences)-1); j++ {
		if j == c.j || c.b.Sentences[j].Block != c.sentence.Block {
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

// sourceGone is the share of its support that a claim keeps without its source:
// the original does state it, by somebody, and most readers call that stated.
const sourceGone = 0.97

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

// attributedHere says that the sentence or one beside it says who says so.
func (c *comparison) attributedHere() bool {
	for j := max(0, c.j-1); j <= min(c.j+1, len(c.b.Sentences)-1); j++ {
		if c.attributedIn(j) {
			return true
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

// namesWithin reports whether the sentence, or one so near, has a telling word for who speaks in the original.
func (c *comparison) namesWithin(was voice, near int) bool {
	for j := max(0, c.j-near); j <= min(c.j+near, len(c.b.Sentences)-1); j++ {
		s := c.b.Sentences[j]
		for k := s.From; k < s.To; k++ {
			norm := c.b.Tokens[k].Norm
			for _, kin := range c.search.kin[c.search.queryTerms[k]] {
				for p := was.who.from; p < was.who.to; p++ {
					if c.search.said[p] == kin.term {
						return true
					}
				}
			}
			for _, name := range was.names {
				if slices.Contains(strings.Fields(name), norm) {
					return true
				}
			}
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
