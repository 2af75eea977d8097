package diffcore

import "slices"

var quotationParaphrased = Rule{
	Name:  "quotation-to-paraphrase",
	Title: "Quotation told as paraphrase",
	Doc: "What somebody says in quotation marks in the original, the same person says here without them, in nearly the same words. " +
		"It passes where the words are truly others, or only a part of a longer statement. " +
		"Nothing is wrong with it; but a reader can no longer tell the speaker's words from the writer's, and small changes go unseen.",
	Axis:     Sourcing,
	Severity: Low,
	Example: Pair{
		"\"The harbour wall will not last another winter,\" Lund said.",
		"Lund said the harbour wall will not last another winter.",
		"her words, without the marks",
	},
	Silent: []Pair{
		{"\"The harbour wall will not last another winter,\" Lund said.", "Lund said \"the harbour wall will not last another winter\".", "the marks are there"},
		{"\"The harbour wall will not last another winter,\" Lund said. \"It is high time,\" a fisherman said.", "The harbour wall will not last another winter,\" Lund said. \"It is high time,\" a fisherman said.", "the mark that opens was lost"},
	},
	find: func(c *comparison) []slip {
		if !c.linked || !c.b.quotes && len(c.b.Sentences) > fewestRetold {
			return nil // a whole text without quotation marks is another rule's
		}
		for _, m := range c.mentions() {
			if m.Kind == Quotation || m.Kind == ScareQuote {
				return nil
			}
		}
		if c.b.anyMark(c.sentence) {
			return nil // one of a pair: the other was lost, or stands sentences away
		}
		for _, m := range c.mentions() {
			if m.Kind != Attribution {
				continue
			}
			there := c.saidBy(&m)
			if there == nil || there.Kind != Quotation || c.sameRun(there) < longRun {
				continue
			}
			return []slip{{
				at: c.tellingExtent(), related: []extent{there.extent()},
				message: say("The original quotes this: \"%s\".", c.quoteOriginal(c.a.trimmed(there.extent()))),
			}}
		}
		return nil
	},
}

// anyMark says that a sentence has a quotation mark.
func (a *Article) anyMark(s Sentence) bool {
	return slices.ContainsFunc(a.Tokens[s.From:s.To], func(t Token) bool { return t.Kind == Mark && quotationMark(t.Norm) })
}

// quotationMark says that a mark opens or closes a quotation; an apostrophe
// looks like some that do.
func quotationMark(mark string) bool {
	switch mark {
	case "\"", "“", "”", "„", "«", "»":
		return true
	}
	return false
}

// longRun is how many words in a row, the same in both texts, nobody takes for
// a paraphrase.
const longRun = 6

// sameRun is the longest run of words of a quotation that stands in the
// sentence without a gap.
func (c *comparison) sameRun(there *Mention) int {
	best, run, last := 0, 0, noToken
	for k := c.sentence.From; k < c.sentence.To; k++ {
		if c.b.Tokens[k].Kind == Mark {
			continue
		}
		p := c.originOf(k)
		if p == noToken || p < there.From || p >= there.To || c.strength[k-c.sentence.From] < 1 {
			run, last = 0, noToken
			continue
		}
		if last != noToken && p != last+1 {
			run = 0
		}
		run, last = run+1, p
		best = max(best, run)
	}
	return best
}
