package diffcore

var paraphraseQuoted = Rule{
	Name:  "paraphrase-to-quotation",
	Title: "Put into quotation marks",
	Doc: "Words stand in quotation marks that the original has as well, but as its own words: it does not quote them. " +
		"Fewer than five words pass, and so do originals without any quotation marks, which may have lost them. " +
		"Indirect speech is the reporter's wording; the marks make it the speaker's. AP: quotations are what was said, word for word.",
	Axis:     Sourcing,
	Severity: Medium,
	Example: Pair{
		"The harbour master said the repairs would take until autumn and cost the town a fortune. \"It is high time,\" a fisherman said.",
		"The harbour master said: \"The repairs would take until autumn and cost the town a fortune.\"",
		"the original does not quote him",
	},
	Silent: []Pair{
		{"The harbour master said: \"The repairs will take until autumn and cost the town a fortune.\"", "\"The repairs will take until autumn and cost the town a fortune,\" the harbour master said.", "he is quoted there too"},
		{"The repairs, he said, would take until autumn and cost the town a fortune.", "The repairs would \"take until autumn and cost the town a fortune\", he said.", "no quotation marks at all: they may be lost"},
		{"\"It is high time,\" a fisherman said. \"The repairs will take until autumn. \"They will cost the town a fortune.\"", "\"The repairs will take until autumn,\" a fisherman said. \"They will cost the town a fortune.\"", "a mark opens each paragraph of a long quotation, also where the paragraphs were joined"},
	},
	find: func(c *comparison) []slip {
		if !c.a.quotes {
			return nil
		}
		for _, m := range c.mentions() {
			words := c.b.wordsIn(m.extent())
			if m.Kind != Quotation || len(words) <= minQuotation || c.b.titleCased(words) {
				continue
			}
			spelt := c.b.spelt(words)
			at := c.stated.passages.find(spelt)
			if at == noToken || c.a.quotedAt(at, len(words)) || c.a.inFirstPerson(at, len(words)) {
				continue
			}
			there := c.a.stretchOf(at, len(words))
			return []slip{{
				at: m.extent(), related: []extent{there},
				message: say("The original has these words, but not as a quotation."),
			}}
		}
		return nil
	},
}

// stretchOf is so many words from a token on, with the marks between them.
func (a *Article) stretchOf(at, words int) extent {
	e := extent{at, at}
	for n := 0; e.to < len(a.Tokens) && n < words; e.to++ {
		if a.Tokens[e.to].Kind != Mark {
			n++
		}
	}
	return e
}

// quotedAt says that any of so many words from a token on is quoted, or that
// the same paragraph has a quotation mark that found no partner.
func (a *Article) quotedAt(at, words int) bool {
	e := a.stretchOf(at, words)
	block := a.Sentences[a.sentenceOf(at)].Block
	if a.Blocks[block].Kind == Quote {
		return true
	}
	for i := a.sentenceOf(at); i < len(a.Sentences) && a.Sentences[i].From < e.to; i++ {
		for _, m := range a.MentionsOf(i) {
			if (m.Kind == Quotation || m.Kind == ScareQuote) && m.From < e.to && m.To > e.from {
				return true
			}
		}
	}
	for k := e.from - 1; k >= 0 && a.Sentences[a.sentenceOf(k)].Block == block; k-- {
		if t := a.Tokens[k]; t.Kind == Mark && (quotationMark(t.Norm) || t.Norm == "'") && !a.pairedMark(k) {
			return true
		}
	}
	return false
}

// pairedMark says that a quotation mark opens or closes what is read as a
// quotation.
func (a *Article) pairedMark(k int) bool {
	here := a.sentenceOf(k)
	for i := max(0, here-1); i <= min(here+1, len(a.Sentences)-1); i++ {
		for _, m := range a.MentionsOf(i) {
			if (m.Kind == Quotation || m.Kind == ScareQuote) && (m.From == k+1 || m.To == k) {
				return true
			}
		}
	}
	return false
}

// inFirstPerson says that so many words from a token on speak of I or we: a
// quotation whatever its marks.
func (a *Article) inFirstPerson(at, words int) bool {
	e := a.stretchOf(at, words)
	for k := e.from; k < e.to; k++ {
		switch a.Tokens[k].Norm {
		case "i", "we", "my", "our", "us", "me":
			return true
		}
	}
	return false
}
