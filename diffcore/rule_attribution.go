package diffcore

import "fmt"

var attributionDropped = Rule{
	Name:  "attribution-dropped",
	Title: "A claim became a fact",
	Doc: "What the original puts in somebody's mouth stands here as the writer's own knowledge, in the same words. " +
		"The source may stand in a sentence beside it; then the rule is silent. It is silent too where the original's source is an office that announces its own doing. " +
		"The Reuters handbook asks for the source of everything that the reporter did not see: a reader weighs a claim by who makes it.",
	Axis:     Sourcing,
	Severity: Medium,
	Example: Pair{
		"The fighting has left at least 5,700 people dead since the end of March, the relief agency Norhelp said.",
		"The fighting has left at least 5,700 people dead since the end of March.",
		"Norhelp says so",
	},
	Silent: []Pair{
		{"The fighting has left at least 5,700 people dead, the relief agency Norhelp said.", "According to Norhelp the fighting has left at least 5,700 people dead.", "the source is there"},
		{"The fighting has left at least 5,700 people dead, the relief agency Norhelp said.", "Norhelp has published new figures. The fighting has left at least 5,700 people dead.", "the source is beside it"},
	},
	find: func(c *comparison) []slip {
		if !c.linked || c.attributedHere() {
			return nil
		}
		for _, i := range c.evidence {
			for _, m := range c.a.MentionsOf(int(i)) {
				if m.Kind != Attribution || m.Source == PronounSource || !c.restsOn(c.a.clauseOf(c.a.Sentences[i], m.From)) {
					continue
				}
				if who, ok := c.a.tokensOf(m.Who); ok && (c.a.names(who) || who.to-who.from > 1) && !c.namesAny(who) {
					return []slip{{
						at: c.tellingExtent(), related: []extent{who},
						is: "no source", message: fmt.Sprintf("The original attributes this to %s; here it is a fact.", c.quoteOriginal(who)),
					}}
				}
			}
		}
		return nil
	},
}

// claimShare is the share of a sentence's found words that must stand in the
// clause with the attribution for the sentence to be what is attributed.
const claimShare = 0.6

// restsOn says that the sentence repeats what a clause of the original says.
func (c *comparison) restsOn(clause extent) bool {
	var there, all float32
	for k := c.sentence.From; k < c.sentence.To; k++ {
		if p := c.originOf(k); p != noToken {
			all += c.weight(k)
			if p >= clause.from && p < clause.to {
				there += c.weight(k)
			}
		}
	}
	return all > 0 && there >= claimShare*all
}

// attributedHere says that the sentence or one beside it says who says so.
func (c *comparison) attributedHere() bool {
	for j := max(0, c.j-1); j <= min(c.j+1, len(c.b.Sentences)-1); j++ {
		for _, m := range c.b.MentionsOf(j) {
			if m.Kind == Attribution || m.Kind == Quotation {
				return true
			}
		}
		if c.search.traitsOf(c.search.queryTraits, c.b.Sentences[j])&(isReporting|isVague) != 0 {
			return true
		}
	}
	return false
}

// namesAny reports whether the sentence or one beside it has a telling word for
// somebody of the original.
func (c *comparison) namesAny(who extent) bool {
	for j := max(0, c.j-1); j <= min(c.j+1, len(c.b.Sentences)-1); j++ {
		s := c.b.Sentences[j]
		for k := s.From; k < s.To; k++ {
			for _, kin := range c.search.kin[c.search.queryTerms[k]] {
				for p := who.from; p < who.to; p++ {
					if c.search.baseTerms[p] == kin.term {
						return true
					}
				}
			}
		}
	}
	return false
}

// tellingExtent is the sentence from its first to its last telling word.
func (c *comparison) tellingExtent() extent {
	e := extent{c.sentence.From, c.sentence.To}
	for e.from < e.to-1 && c.b.Tokens[e.from].Kind == Mark {
		e.from++
	}
	for e.to-1 > e.from && c.b.Tokens[e.to-1].Kind == Mark {
		e.to--
	}
	return e
}
