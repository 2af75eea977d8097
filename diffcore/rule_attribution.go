package diffcore

import (
	"slices"
	"strings"
)

var attributionDropped = Rule{
	Name:  "attribution-dropped",
	Title: "A claim became a fact",
	Doc: "What the original puts in somebody’s mouth stands here as the writer’s own knowledge, in the same words. " +
		"The source may stand in a sentence beside it; then the rule is silent. It is silent too where the original's source is an office that announces its own doing. " +
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
	},
	find: func(c *comparison) []slip {
		if !c.linked || c.attributedHere() || c.ownVoice() {
			return nil
		}
		by := c.speakerOfMost(func(int) bool { return true })
		if by == nil {
			return nil
		}
		was, ok := c.voiceOf(c.a, by)
		if !ok || !c.a.names(was.who) && was.who.to-was.who.from == 1 || c.namesAny(was) {
			return nil
		}
		return []slip{{
			at: c.tellingExtent(), related: []extent{was.who},
			is: "no source", message: say("The original attributes this to %s; here it is a fact.", c.a.midSentence(was.who)),
		}}
	},
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
		for _, m := range c.b.MentionsOf(j) {
			if m.Kind == Attribution || m.Kind == Quotation {
				return true
			}
		}
		if c.search.traitsOf(c.search.queryTraits, c.b.Sentences[j])&(isReporting|isVague) != 0 {
			return true
		}
	}
	return false
}

// namesAny reports whether the sentence, or one near it, has a telling word for
// who speaks in the original.
func (c *comparison) namesAny(was voice) bool {
	for j := max(0, c.j-besideBefore); j <= min(c.j+besideBefore, len(c.b.Sentences)-1); j++ {
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
