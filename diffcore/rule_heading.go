package diffcore

import "slices"

var headingFirmer = Rule{
	Name:  "heading-firmer",
	Title: "The heading is firmer than the text",
	Doc: "A heading states as a fact what the original, or the text below the heading itself, only holds possible, likely or alleged. " +
		"A heading with a word of doubt, a question mark or somebody who says so passes. " +
		"Most readers see the heading alone; the Reuters handbook wants it to say no more than the story can bear.",
	Axis:     Opinion,
	Severity: High,
	Moves:    Partial,
	Example: Pair{
		"The film of oil in the harbour may have come from the wreck of a tug, the coastguard said on Monday. Divers will look at the wreck.",
		"# Film of oil in the harbour came from the wreck of a tug\n\nThe film of oil in the harbour may have come from the wreck of a tug, the coastguard said on Monday.",
		"below it says may",
	},
	Silent: []Pair{
		{
			"The film of oil in the harbour may have come from the wreck of a tug, the coastguard said on Monday.",
			"# Film of oil in the harbour may have come from wreck\n\nThe film of oil in the harbour may have come from the wreck of a tug, the coastguard said on Monday.",
			"the heading doubts too",
		},
	},
	find: func(c *comparison) []slip {
		if !c.isHeading() {
			return nil
		}
		if out := c.raised(); len(out) > 0 {
			return out[:1]
		}
		if !c.linked || c.b.doubtsAnywhere(c.sentence) || c.saysWho() {
			return nil
		}
		for j := range c.b.Sentences {
			for _, m := range c.b.MentionsOf(j) {
				if m.Kind != Hedge || m.Rung > unprovedRung || j == c.j || c.b.onlyDegree(m) {
					continue
				}
				k := c.focus(c.b, m, c.weight)
				if at := c.sameTerm(k); at != noToken && c.sharesMost(c.b.Sentences[j]) {
					return []slip{{
						at: c.tellingExtent(), also: []extent{{m.From, k + 1}},
						message: say("The text says \"%s\"; in the heading it is certain.", c.quote(extent{m.From, k + 1})),
					}}
				}
			}
		}
		return nil
	},
}

// isHeading says that the sentence is a heading.
func (c *comparison) isHeading() bool { return c.b.Blocks[c.sentence.Block].Kind == Heading }

// sameTerm is the word of the sentence that is the word at k, in any form, or
// noToken.
func (c *comparison) sameTerm(k int) int {
	for n := c.sentence.From; k != noToken && n < c.sentence.To; n++ {
		if c.term(n).family == c.term(k).family {
			return n
		}
	}
	return noToken
}

// sharesMost says that most telling words of the sentence stand in another one
// of its text too.
func (c *comparison) sharesMost(other Sentence) bool {
	var there, all float32
	for k := c.sentence.From; k < c.sentence.To; k++ {
		if w := c.weight(k); w > 0 {
			all += w
			if slices.ContainsFunc(c.search.queryTerms[other.From:other.To], func(t int32) bool { return c.search.lex.terms[t].family == c.term(k).family }) {
				there += w
			}
		}
	}
	return all > 0 && there >= factShare*all
}
