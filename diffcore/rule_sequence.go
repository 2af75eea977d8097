package diffcore

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
	},
	find: func(c *comparison) []slip {
		if !c.linked {
			return nil
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
