package diffcore

var sourcesChanged = Rule{
	Name:  "sources-changed",
	Title: "Sources described in another way",
	Doc: "The original says how many sources it has, or that they know it at first hand; the derivative has nameless sources too, and nowhere says the same of them. " +
		"One finding for the article. It passes where the number and the knowledge are told once, and where the original describes another fact's sources as the derivative does. " +
		"How many they are and how near they stood is all that a reader can weigh of a source without a name: Reuters and AP ask for as exact a description as can be given.",
	Axis:     Sourcing,
	Severity: Medium,
	Example: Pair{
		"The port of Vellin is in talks to sell its ferry line, according to three people with direct knowledge of the talks. A sale could bring 40 million euros. The ferry carries 2,000 passengers a day. The line was founded in 1911.",
		"The port of Vellin is in talks to sell its ferry line, according to people familiar with the matter. It could bring in 40 million euros. The ferry carries 2,000 passengers a day.",
		"neither three nor at first hand",
	},
	Silent: []Pair{
		{
			"The port of Vellin is in talks to sell its ferry line, according to three people with direct knowledge of the talks. A sale could bring 40 million euros. The ferry carries 2,000 passengers a day.",
			"The port of Vellin is in talks to sell its ferry line, three people directly involved in the talks said. It could bring in 40 million euros, the sources said. The ferry carries 2,000 passengers a day.",
			"told once, in other words",
		},
		{
			"The port of Vellin may sell its ferry line, two officials said. A buyer has been found, a person familiar with the talks said. The ferry carries 2,000 passengers a day.",
			"A buyer has been found for the ferry line that Vellin may sell, a person familiar with the talks said. The ferry carries 2,000 passengers a day.",
			"that source is described as before; the other is no longer there",
		},
	},
	review: func(p *pair) []slip {
		var were, are []sourcing
		for _, d := range p.described {
			if (d.count > 1 || d.direct) && len(were) < mostSources {
				were = append(were, d)
			}
		}
		for j := 0; j < len(p.b.Sentences) && len(are) < mostSources; j++ {
			are = append(are, p.b.sourcings(j)...)
		}
		for _, was := range were {
			if is, ok := p.describedElse(was, are); ok {
				return []slip{{
					at: is.phrase, related: []extent{was.phrase},
					message: say("The original has \"%s\"; here it is \"%s\".", p.a.quote(was.phrase), p.b.quote(is.phrase)),
				}}
			}
		}
		return nil
	},
}

// describedElse finds the first description of nameless sources in the
// derivative that may mean those of the original and says less of them, or
// something else; none if any says what the original says.
func (p *pair) describedElse(was sourcing, are []sourcing) (sourcing, bool) {
	var first *sourcing
	for k := range are {
		is := &are[k]
		countKept := was.count <= 1 || is.count == was.count
		if countKept && (!was.direct || is.direct) {
			return sourcing{}, false
		}
		if first == nil && !p.describedSo(*is) {
			first = is
		}
	}
	if first == nil {
		return sourcing{}, false
	}
	return *first, true
}

// describedSo says that the original describes the sources of the same fact
// as the derivative does.
func (p *pair) describedSo(is sourcing) bool {
	for _, i := range p.backs(p.b.sentenceOf(is.phrase.from), is.phrase) {
		for _, d := range p.a.sourcings(int(i)) {
			if d.count == is.count && d.direct == is.direct && (d.knows.to > d.knows.from) == (is.knows.to > is.knows.from) {
				return true
			}
		}
	}
	return false
}
