package diffcore

import "slices"

var attributionOnAddition = Rule{
	Name:  "attribution-on-addition",
	Title: "A source for what the original does not say",
	Doc: "A statement that is not found in the original is put in the mouth of sources, officials or reports without a name, or of somebody who says nothing in the original, though it names them. " +
		"If the original has the wording for another fact, the finding shows where. Speakers whom the original does not know pass: the derivative may have asked them. So do its own speakers, whose words may be retold freely. " +
		"A source makes a claim look checked. To give one to a claim that it never made is to invent a source, which no handbook allows.",
	Axis:     Sourcing,
	Severity: Medium,
	Example: Pair{
		"The port of Vellin will close its ferry line in June. It has lost passengers for ten years. The mayor said a bus would replace it. A person familiar with the plan said the pier would be sold.",
		"The port of Vellin will close its ferry line in June. It has been losing passengers for ten years. A bus would replace it, the mayor said. Sources familiar with the plan warned that criminal gangs exploit the vulnerability of coastal communities.",
		"the original knows nothing of gangs",
	},
	Silent: []Pair{{
		"The port of Vellin will close its ferry line in June. It has lost passengers for ten years. The mayor said a bus would replace it. A person familiar with the plan said the pier would be sold.",
		"The port of Vellin will close its ferry line in June. It has been losing passengers for ten years. A bus would replace it, the mayor said. The pier is to be sold, according to a person familiar with the plan.",
		"the original says so, of the same source",
	}},
	review: func(p *pair) []slip {
		var out []slip
		for j, d := range p.verdicts.Derivative {
			phrase, ok := p.voucher(j)
			if !ok || d.Verdict != Unsupported && (d.Verdict != Partial || !p.refused(j, phrase)) {
				continue
			}
			s := slip{at: phrase, message: say("Attributed to \"%s\", and not found in the original.", p.b.quote(phrase))}
			if was, ok := p.wordingElsewhere(phrase, nil); ok {
				s.related = []extent{was}
				s.message = say("Attributed to \"%s\", and not found in the original; it has \"%s\" for something else.", p.b.quote(phrase), p.a.quote(was))
			}
			out = append(out, s)
		}
		return out
	},
}

// refused says that somebody declines or fails to answer in the original, and
// that sentence j of the derivative has them say something.
func (p *pair) refused(j int, who extent) bool {
	for _, m := range p.b.MentionsOf(j) {
		if m.Kind == Reply || m.Kind == Negation {
			return false
		}
	}
	for k := who.from; k < who.to; k++ {
		if slices.ContainsFunc(p.kinOf(k), func(term int32) bool { return p.refusing[term] }) {
			return true
		}
	}
	return false
}
