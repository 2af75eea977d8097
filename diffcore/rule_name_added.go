package diffcore

import "github.com/articlediff/articlediff/diffcore/internal/lexicon"

var nameAdded = Rule{
	Name:  "name-added",
	Title: "Name not in the original",
	Doc: "A person or a place is named of whom the original knows nothing, in a sentence that otherwise retells it. " +
		"Short forms, first names added to a known name, acronyms, other spellings, and a country for its people or its capital pass; so do names of bodies and products, which rewriters spell in many ways. " +
		"The name may be true and known from elsewhere. But nobody who has only the original can vouch for it.",
	Axis:     Accuracy,
	Severity: Medium,
	Moves:    Partial,
	Example: Pair{
		"The head of the harbour office opened the new quay on Friday with a short speech.",
		"The head of the harbour office, Ada Lund, opened the new quay on Friday with a short speech.",
		"the original does not say who it was",
	},
	Silent: []Pair{
		{"Ms Lund, who heads the harbour office, opened the new quay on Friday.", "Ada Lund, who heads the harbour office, opened the new quay on Friday.", "a first name added"},
		{"The Danish harbour office opened the new quay on Friday.", "The harbour office of Denmark opened the new quay on Friday.", "a country for its people"},
	},
	find: func(c *comparison) []slip {
		var out []slip
		for _, m := range c.mentions() {
			if !c.linked || m.Kind != Name || !c.b.surelyNames(&m) || !c.foreignTo(&m) || c.nameInPlaceOf(&m) != nil {
				continue
			}
			out = append(out, slip{
				at: m.extent(), related: []extent{c.a.sentenceExtent(int(c.evidence[0]))},
				message: say("The original nowhere names %s.", c.quote(m.extent())),
			})
		}
		return out
	},
}

// foreignTo says that the original has no telling word of a name, in no
// spelling, and where it is a country's nothing that lies in that country.
func (c *comparison) foreignTo(m *Mention) bool {
	for k := m.From; k < m.To; k++ {
		tok := c.b.Tokens[k]
		if tok.Kind == Word && tok.Capital && (c.namesake(k) || c.stated.word(tok.Norm)) {
			return false
		}
	}
	place, ok := placeOf(m.Value)
	return !ok || !place.Acts() || !c.a.mentionsCountry(place)
}

// mentionsCountry says that an article names a country, or anything that lies
// in it.
func (a *Article) mentionsCountry(place lexicon.Place) bool {
	for k := range a.Mentions {
		if m := &a.Mentions[k]; m.isName() {
			if other, ok := placeOf(m.Value); ok && other.Same(place) {
				return true
			}
		}
	}
	return false
}

// surelyNames says that a mention is the name of a person or a place, and not
// a capital that an editor put: a name of two or three words of which no
// dictionary has the last but as a name, somebody with a title, or a place of the
// gazetteer.
func (a *Article) surelyNames(m *Mention) bool {
	if place, ok := placeOf(m.Value); ok {
		return !place.Everyday || !a.Tokens[m.From].SentenceStart
	}
	return m.Title != "" && lexicon.POS(a.Tokens[m.To-1].Norm) == 0 || a.person(m.Value) || a.looksPersonal(m)
}

// looksPersonal says that a name has the form of a person's: two or three
// words, all with a capital, the last of them in no dictionary but as a name.
func (a *Article) looksPersonal(m *Mention) bool {
	n := m.To - m.From
	if parts := lexicon.POS(a.Tokens[m.To-1].Norm); n < 2 || n > 3 || parts != 0 && parts&lexicon.Name == 0 {
		return false
	}
	for k := m.From; k < m.To; k++ {
		if t := a.Tokens[k]; t.Kind != Word || !t.Capital {
			return false
		}
	}
	return true
}

// sentenceExtent is the tokens of a sentence.
func (a *Article) sentenceExtent(i int) extent {
	return extent{a.Sentences[i].From, a.Sentences[i].To}
}
