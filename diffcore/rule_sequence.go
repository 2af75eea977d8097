package diffcore

import "github.com/articlediff/articlediff/diffcore/internal/lexicon"

var sequenceAdded = Rule{
	Name:  "sequence-added",
	Title: "An order of events that the original does not give",
	Doc: "Two facts of the original are put one after the other here (after, following, in the wake of), though it tells them apart and dates neither. " +
		"Silent where either of the two has a time, or any word of order stands near them in the original. " +
		"After this is soon read as because of this: an order of events is a fact, and needs one who knows it. The EBU and the BBC count it with accuracy.",
	Axis:     Accuracy,
	Severity: Low,
	Example: Pair{
		"The brewery closed its plant in Westby. The town has a new mayor. Shares in the brewery fell by seven percent.",
		"Shares in the brewery fell by seven percent shortly after the brewery closed its plant in Westby.",
		"the original does not say which came first",
	},
	Silent: []Pair{
		{"The brewery closed its plant in Westby in June. Shares in the brewery fell by seven percent in July.", "Shares in the brewery fell by seven percent after the brewery closed its plant in Westby.", "June comes before July"},
		{"The pilots signed the agreement after the strike had ended.", "Before the pilots signed the agreement, the strike had ended.", "the same order, told the other way round"},
		{"The pilots signed the agreement after the strike had ended.", "After the strike had ended, the pilots signed the agreement.", "the same order"},
		{"The ferry stopped at Westby after a storm, and at Skarvik before a calm.", "After a calm the ferry stopped at Skarvik.", "what stands around are no two deeds of the original"},
	},
	find: func(c *comparison) []slip {
		if !c.linked {
			return nil
		}
		if out := c.orderExchanged(); len(out) > 0 {
			return out
		}
		for k := c.sentence.From; k < c.sentence.To; k++ {
			_, n := sequences.At(norms(c.b, k, c.sentence.To))
			if n == 0 || c.says(k) || c.originOf(k) != noToken {
				continue
			}
			at := extent{k, k + n}
			related, apart := c.factsApart(at)
			if !apart || c.a.timed(related) {
				continue
			}
			return []slip{{
				at: at, related: related, is: c.quote(at),
				message: say("The original does not say which of the two came first (\"%s\").", c.quote(at)),
			}}
		}
		return nil
	},
}

// orderExchanged finds two deeds that the original puts one after the other and
// that stand here in the other order, by the same word.
func (c *comparison) orderExchanged() []slip {
	for k := c.sentence.From; k < c.sentence.To; k++ {
		norm := c.b.Tokens[k].Norm
		if norm != "after" && norm != "before" {
			continue
		}
		main, other, ok := c.b.ordered(c.sentence, k)
		if !ok {
			continue
		}
		for _, i := range c.evidence {
			s := c.a.Sentences[i]
			for p := s.From; p < s.To; p++ {
				if c.a.Tokens[p].Norm != norm {
					continue
				}
				wasMain, wasOther, ok := c.a.ordered(s, p)
				if ok && c.toldIn(main, wasOther, wasMain) && c.toldIn(other, wasMain, wasOther) {
					at, was := main.upTo(other.to), wasMain.upTo(wasOther.to)
					at.from, was.from = min(main.from, other.from), min(wasMain.from, wasOther.from)
					at, was = c.b.trimmed(at), c.a.trimmed(was)
					return []slip{{at: at, related: []extent{was}, message: say("The original says \"%s\", not \"%s\".", c.quoteOriginal(was), c.quote(at))}}
				}
			}
		}
	}
	return nil
}

// ordered are the two clauses that an "after" or a "before" joins: the main one, and
// the one behind the word.
func (a *Article) ordered(s Sentence, k int) (main, other extent, ok bool) {
	comma := k + 1
	for comma < s.To && a.Tokens[comma].Norm != "," {
		comma++
	}
	if k > s.From {
		return extent{s.From, k}, extent{k + 1, comma}, true
	}
	return extent{comma, s.To}, extent{k + 1, comma}, comma < s.To
}

// toldIn says that a clause of the sentence has its verb and all that it tells
// from one clause of the original, and nothing from another.
func (c *comparison) toldIn(clause, from, not extent) bool {
	verb, told := false, 0
	for k := clause.from; k < clause.to; k++ {
		if c.weight(k) <= 0 {
			continue
		}
		p := c.originOf(k)
		if p >= not.from && p < not.to {
			return false
		}
		if c.says(k) && p >= from.from && p < from.to {
			told++
			verb = verb || c.b.mainPart(k) == lexicon.Verb || c.a.mainPart(p) == lexicon.Verb
		}
	}
	return verb && told >= fewestTold
}

// timed says that a sentence that holds one of these stretches, or one between
// them, says when, or what came first.
func (a *Article) timed(facts []extent) bool {
	from, to := a.sentenceOf(facts[0].from), a.sentenceOf(facts[1].from)
	for i := min(from, to); i <= max(from, to); i++ {
		between := i != from && i != to
		for _, m := range a.MentionsOf(i) {
			if m.Kind == Date && !between {
				return true
			}
		}
		s := a.Sentences[i]
		for k := s.From; k < s.To; k++ {
			if _, n := orders.At(norms(a, k, s.To)); n > 0 {
				return true
			}
		}
	}
	return false
}

// sequences lists the phrases that put two facts in order.
var sequences = phraseList(
	"after", "shortly after", "soon after", "days after", "hours after", "weeks after", "months after", "following", "in the wake of", "shortly before", "prior to", "subsequently",
)

// orders lists words that say what came first, wherever they stand.
var orders = phraseList(
	"after", "afterwards", "following", "followed", "follows", "before", "then", "later", "earlier", "since", "when", "until", "subsequently", "previously", "first", "next", "already", "ago", "now", "had", "once", "again", "still",
)
