package diffcore

var quotationCut = Rule{
	Name:  "quotation-cut",
	Title: "Quotation cut so that it says something else",
	Doc: "The quoted words are the original’s, but what was cut off right before or behind them changes what they say: a \"not\", a doubt, an \"if\". " +
		"A cut that leaves such words outside the marks but in the sentence passes, and so does every cut of other words. " +
		"Every word between the marks was said, and yet the speaker did not say it; the Reuters handbook calls it a change of meaning by selection.",
	Axis:     Accuracy,
	Severity: High,
	Moves:    Partial,
	Example: Pair{
		"\"I do not think the harbour wall will last another winter,\" Lund said.",
		"Lund said \"the harbour wall will last another winter\".",
		"she does not think so",
	},
	Silent: []Pair{
		{"\"I do not think the harbour wall will last another winter,\" Lund said.", "Lund did not think \"the harbour wall will last another winter\".", "the not stands outside"},
		{"\"As I said, the harbour wall will last another winter,\" Lund said.", "\"The harbour wall will last another winter,\" Lund said.", "nothing is lost"},
	},
	find: func(c *comparison) []slip {
		for _, m := range c.mentions() {
			if m.Kind != Quotation {
				continue
			}
			words := c.b.wordsIn(m.extent())
			if len(words) < minQuotation {
				continue
			}
			at := c.stated.passages.find(c.b.spelt(words))
			if at == noToken || !c.saysPlainly(&m) {
				continue
			}
			if lost, ok := c.a.cutOff(at, len(words)); ok {
				return []slip{{
					at: m.extent(), related: []extent{lost},
					message: say("In the original \"%s\" belongs to these words.", c.quoteOriginal(lost)),
				}}
			}
		}
		return nil
	},
}

// saysPlainly says that nothing outside a quotation denies or doubts it.
func (c *comparison) saysPlainly(m *Mention) bool {
	for _, o := range c.mentions() {
		if o.Kind == Negation && (o.To <= m.From || o.From >= m.To) {
			return false
		}
	}
	outside := Sentence{From: c.sentence.From, To: m.From}
	return (outside.To <= outside.From || c.b.settled(outside)) && !c.impliesNo(c.b, extent{c.sentence.From, m.From})
}

// cutOff finds what turns the words round that begin at token `at`, in the same
// sentence but outside of them.
func (a *Article) cutOff(at, words int) (lost extent, ok bool) {
	s := a.Sentences[a.sentenceOf(at)]
	end := at
	for n := 0; end < s.To && n < words; end++ {
		if a.Tokens[end].Kind != Mark {
			n++
		}
	}
	for _, m := range a.MentionsOf(a.sentenceOf(at)) {
		near := m.To <= at && at-m.To <= cutReach && a.Tokens[at].Span.Start < m.Scope.End
		if near && (m.Kind == Negation && turns(&m) || m.Kind == Hedge && m.Rung <= unprovedRung) {
			return extent{m.From, at}, true
		}
	}
	if at > s.From && (a.Tokens[at-1].Norm == "if" || a.Tokens[at-1].Norm == "unless") {
		return extent{at - 1, at}, true
	}
	next := end
	for next < s.To && a.Tokens[next].Kind == Mark {
		next++
	}
	if next < s.To && (a.Tokens[next].Norm == "if" || a.Tokens[next].Norm == "unless") {
		to := min(s.To, next+cutReach)
		return a.trimmed(extent{next, to}), true
	}
	return lost, false
}

// cutReach is how many tokens from a quotation's edge a word may stand that
// turns it round.
const cutReach = 4
