package diffcore

import (
	"slices"
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

var degreeAdded = Rule{
	Name:  "degree-added",
	Title: "Praise or alarm added",
	Doc: "A word of praise or alarm (staggering, unprecedented, landmark) that the original does not have for this. " +
		"Words that only order or measure (major, key, growing) pass, and so does any word that the original uses in the same place, in whatever form. " +
		"Such words assert a degree that nobody measured; the BBC calls it editorialising and keeps it out of reports.",
	Axis:     Editorialisation,
	Severity: Low,
	Moves:    Partial,
	Example: Pair{
		"The port authority will raise the fee for berths by 4 percent in January.",
		"The port authority will raise the fee for berths by a staggering 4 percent in January.",
		"staggering is the writer's",
	},
	Silent: []Pair{
		{"The ferry company said that it would compensate passengers under its contracts, but did not give a sum.", "How much the ferry company will pay back under its contracts it would not say, only that it will.", "how much asks, and only limits; neither praises"},
		{"The port authority announced a dramatic rise in the fee for berths.", "The fee for berths rises dramatically, the port authority announced.", "the original has it, in another form"},
		{"Fishermen ask why a hotel should be built 10 km away from the port.", "Fishermen ask why they want to build a complex 10 km away from the port.", "a complex is a building"},
	},
	find: func(c *comparison) []slip {
		var out []slip
		for k := c.sentence.From; k < c.sentence.To; k++ {
			kind, n := lexicon.Degree.At(norms(c.b, k, c.sentence.To))
			if n == 0 || kind != "hype" || !c.b.modifies(k, k+n, c.sentence) || c.says(k) || c.search.queryTraits[k]&(inQuotation|isName|isComment) != 0 {
				continue // a phrase of comment is another rule's
			}
			out = append(out, slip{
				at: extent{k, k + n}, message: say("The original has no \"%s\" there.", c.quote(extent{k, k + n})),
			})
			k += n - 1
		}
		return append(out, c.raisedDegrees(out)...)
	},
}

// raisedDegrees finds the adverbs of degree (extremely, sharply) that came in
// between words that are the original's, where it measures nothing, beside those
// that are known.
func (c *comparison) raisedDegrees(known []slip) []slip {
	if !c.linked {
		return nil
	}
	var out []slip
	for _, p := range c.parallels() {
		for _, r := range p.changed {
			if len(r.here) > 0 || len(r.there) > 0 || r.was.to > r.was.from {
				continue
			}
			for k := r.is.from; k < r.is.to; k++ {
				kind, n := lexicon.Degree.At(norms(c.b, k, r.is.to))
				isKnown := slices.ContainsFunc(known, func(s slip) bool { return s.at == extent{k, k + 1} })
				if n == 1 && !isKnown && (kind == "large" || kind == "hype") && mainPart(c.b.Tokens[k].Norm) == lexicon.Adverb && !p.measured(c, r) {
					out = append(out, slip{
						at: extent{k, k + 1}, message: say("The original has no \"%s\" there.", c.quote(extent{k, k + 1})),
					})
				}
			}
		}
	}
	return out
}

// measured says that the original has a degree near a replacement, which the
// sentence does not have.
func (p *parallel) measured(c *comparison, r replacement) bool {
	const reach = 6 // tokens
	return p.loose(c, r, reach, never, func(k int) bool {
		_, n := lexicon.Degree.At(norms(c.a, k, k+1))
		return n > 0
	})
}

// modifies says that words of degree stand before what they raise: a complex
// plan, but not the complex.
func (a *Article) modifies(from, to int, s Sentence) bool {
	if strings.HasSuffix(a.Tokens[from].Norm, "ly") {
		return true
	}
	if to >= s.To {
		return false
	}
	next := a.Tokens[to]
	part := mainPart(next.Norm)
	if next.Kind == Digits { // a staggering 300 boats, a comprehensive 150-page study; but a complex 10 km away
		compound := to+1 < s.To && a.Tokens[to+1].Norm == "-"
		return compound || lexicon.POS(a.Tokens[from].Norm)&lexicon.Noun == 0
	}
	return next.Kind == Word && (part == lexicon.Noun || part == lexicon.Adjective)
}
