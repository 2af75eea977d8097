package diffcore

var sourceNamed = Rule{
	Name:  "source-named",
	Title: "A source without a name was given one",
	Doc: "Who says it has no name in the original, and a name here. " +
		"It passes where the name stands in the original beside the statement, and where one of the two only names a country or a body that speaks. " +
		"A source that was promised anonymity must not be named, and a name that the original does not have may be the wrong one; both handbooks, Reuters' and AP's, count it among the gravest faults.",
	Axis:     Sourcing,
	Severity: Medium,
	Example: Pair{
		"The ferry line will be sold before the summer, an official said. The pier stays with the town. It was built in 1911. Two bidders have come forward so far. The fare has not risen for six years. Ada Lund, a fisherman, welcomed it.",
		"The ferry line will be sold before the summer, Ada Lund said. The pier stays with the town. It dates from 1911. So far there are two bidders.",
		"the original does not say who the official is",
	},
	Silent: []Pair{
		{
			"Ada Lund runs the harbour office. The ferry line will be sold before the summer, an official said. The pier stays with the town. It was built in 1911.",
			"The ferry line will be sold before the summer, Ada Lund said. The pier stays with the town. It dates from 1911.",
			"she is named in the sentence before",
		},
		{
			"The ferry line will be sold before the summer, Danish officials said. The pier stays with the town. It was built in 1911.",
			"The ferry line will be sold before the summer, Denmark said. The pier stays with the town. It dates from 1911.",
			"the country of the officials",
		},
	},
	review: func(p *pair) []slip {
		var out []slip
		for j := range p.b.Sentences {
			was, is, ok := p.speakers(j)
			if !ok || was.Source != AnonymousSource || is.Source != NamedSource {
				continue
			}
			there, here := p.whose(was, is)
			if !p.a.names(there) && p.b.names(here) && !p.namedNear(was.Sentence, here) {
				out = append(out, slip{
					at: here, related: []extent{there},
					message: say("The original has \"%s\" without a name; here it is %s.", p.a.quote(there), p.b.quote(here)),
				})
			}
		}
		return out
	},
}

// speakers finds who is said to say what sentence j of the derivative says,
// there and in the original, where each side has one speaker and the statement
// is backed.
func (p *pair) speakers(j int) (was, is Mention, ok bool) {
	if d := p.verdicts.Derivative[j].Verdict; d == Unsupported || d == Structural {
		return was, is, false
	}
	is, ok = p.b.soleSpeaker(j)
	if !ok {
		return was, is, false
	}
	who, _ := p.b.tokensOf(is.Who)
	backs := p.backs(j, who)
	if len(backs) == 0 {
		return was, is, false
	}
	was, ok = p.a.soleSpeaker(int(backs[0]))
	return was, is, ok
}

// whose are the words that name two speakers.
func (p *pair) whose(was, is Mention) (there, here extent) {
	there, _ = p.a.tokensOf(was.Who)
	here, _ = p.b.tokensOf(is.Who)
	return there, here
}

// soleSpeaker is the attribution of a sentence that has one, with a speaker.
func (art *Article) soleSpeaker(sentence int) (Mention, bool) {
	var only Mention
	n := 0
	for _, m := range art.MentionsOf(sentence) {
		if m.Kind != Attribution {
			continue
		}
		if n++; n > 1 {
			return only, false
		}
		only = m
	}
	who, ok := art.tokensOf(only.Who)
	return only, ok && n == 1 && art.sentenceOf(who.from) == sentence
}

// namedNear says that a name of the derivative stands in a sentence of the
// original or in one of its neighbours.
func (p *pair) namedNear(i int, name extent) bool {
	first, last := max(0, i-besideBefore), min(len(p.a.Sentences)-1, i+besideAfter)
	return p.sameName(extent{p.a.Sentences[first].From, p.a.Sentences[last].To}, name)
}
