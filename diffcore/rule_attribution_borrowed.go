package diffcore

var attributionBorrowed = Rule{
	Name:  "attribution-borrowed",
	Title: "Source borrowed from another fact",
	Doc: "The words that say who vouches for a statement are the original’s own, but there they belong to another fact; the statement itself is in the original without them. " +
		"It passes where one of the sentences that the statement rests on has that source, or the sentence beside one that names no source. " +
		"The same words look like faithful sourcing. But a source vouches for what it said, and for nothing else.",
	Axis:     Sourcing,
	Severity: Medium,
	Example: Pair{
		"The port of Vellin will close its ferry line in June, the mayor said. It has lost passengers for ten years, the yearly accounts show. Rents on the quay have doubled. The old pier would be sold, said a person briefed on the talks.",
		"The port of Vellin will close its ferry line in June, said a person briefed on the talks. It has lost passengers for ten years, the accounts show. Rents on the quay have doubled.",
		"that person spoke of the pier",
	},
	Silent: []Pair{{
		"The port of Vellin will close its ferry line in June, said a person briefed on the talks. It has lost passengers for ten years, the yearly accounts show. Rents on the quay have doubled.",
		"In June the port of Vellin will close its ferry line, according to a person briefed on the talks. It has lost passengers for ten years, the accounts show. Rents on the quay have doubled.",
		"the same fact",
	}},
	review: func(p *pair) []slip {
		var out []slip
		for j, d := range p.verdicts.Derivative {
			if d.Verdict == Unsupported {
				continue // a source for what the original does not say: another rule
			}
			for _, is := range p.b.sourcings(j) {
				if was, ok := p.wordingElsewhere(is.phrase, p.sourcedBy(j, is.phrase)); ok && !p.describedSo(is) {
					out = append(out, slip{
						at: is.phrase, related: []extent{was},
						message: say("The original says \"%s\" of something else.", p.a.quote(was)),
					})
				}
			}
		}
		return out
	},
}

// sourcedBy are the sentences of the original that may say who says what
// sentence j of the derivative says, its source apart: what backs it, and
// beside a sentence that names no source its neighbours.
func (p *pair) sourcedBy(j int, source extent) []int32 {
	var out []int32
	for _, i := range p.backs(j, source) {
		out = append(out, i)
		if !p.a.attributes(int(i)) {
			out = append(out, i-1, i+1)
		}
	}
	return out
}

// attributes says that a sentence says who says so.
func (art *Article) attributes(sentence int) bool {
	for _, m := range art.MentionsOf(sentence) {
		if m.Kind == Attribution {
			return true
		}
	}
	return false
}
