package diffcore

import (
	"github.com/articlediff/articlediff/diffcore/internal/cue"
)

var sourceAnonymised = Rule{
	Name:  "source-anonymised",
	Title: "A named source lost its name",
	Doc: "Who says it has a name in the original; here it is an official, an expert, a source, and the name stands nowhere in the derivative. " +
		"It passes where the name is told anywhere, and where the original's speaker is a body and not a person. " +
		"Readers trust what somebody answers for by name, and both Reuters and AP ask for names wherever they can be had.",
	Axis:     Sourcing,
	Severity: Low,
	Example: Pair{
		"The ferry line will be sold before the summer, Ada Lund said. The pier stays with the town. It was built in 1911. Two bidders have come forward so far.",
		"The ferry line will be sold before the summer, an official said. The pier stays with the town. It dates from 1911. So far there are two bidders.",
		"Lund is an official without a name here",
	},
	Silent: []Pair{{
		"The ferry line will be sold before the summer, Ada Lund said. The pier stays with the town. It was built in 1911.",
		"Ada Lund runs the harbour office. The ferry line will be sold before the summer, the official said. The pier stays with the town. It dates from 1911.",
		"her name is told",
	}},
	review: func(p *pair) []slip {
		var out []slip
		for j := range p.b.Sentences {
			was, is, ok := p.speakers(j)
			if !ok || was.Source != NamedSource || is.Source != AnonymousSource {
				continue
			}
			there, here := p.whose(was, is)
			if p.a.isPerson(there) && !p.b.names(here) && !p.tells(there) {
				out = append(out, slip{
					at: here, related: []extent{there},
					message: say("The original names %s; here it is \"%s\".", p.a.quote(there), p.b.quote(here)),
				})
			}
		}
		return out
	},
}

// isPerson says that words name a person, as far as the article shows: by two
// words that are no body's, or by a title.
func (art *Article) isPerson(e extent) bool {
	for _, m := range art.MentionsOf(art.sentenceOf(e.from)) {
		if m.Kind == Name && m.From >= e.from && m.To <= e.to {
			last := art.Tokens[m.To-1].Norm
			return (m.Title != "" || m.To-m.From > 1) && !cue.Bodies.Has(last) && !officeNoun(last)
		}
	}
	return false
}
