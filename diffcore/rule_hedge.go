package diffcore

import (
	"github.com/articlediff/articlediff/diffcore/internal/cue"
)

var hedgeAdded = Rule{
	Name:  "hedge-added",
	Title: "Made less certain",
	Doc: "The original says that something is so; here it may be, is alleged or is believed to be, in the same words. " +
		"It passes where the original has any word of doubt near, names a source that it may only report, or tells a plan, and where the doubt is about a number. " +
		"Doubt that nobody voiced takes back what was established: the EBU asks for impartiality on both sides of certainty.",
	Axis:     Opinion,
	Severity: Medium,
	Moves:    Partial,
	Example: Pair{
		"The ferry ran aground on the sandbank off Skarvik because its rudder had broken.",
		"The ferry may have run aground on the sandbank off Skarvik because its rudder had broken.",
		"that it ran aground was never in doubt",
	},
	Silent: []Pair{
		{"The ferry probably ran aground because its rudder had broken.", "The ferry may have run aground because its rudder had broken.", "both have a doubt"},
		{"The port plans to sell the lighthouse in July.", "The port could sell the lighthouse in July.", "a plan may come to nothing"},
		{"The view from the lighthouse takes in the islands and the ferry.", "From the lighthouse visitors could see the islands and the ferry.", "what one was able to do is no doubt"},
		{"As a guitarist he uses a guitar that he built at home with his father.", "May uses a guitar that he built at home with his father.", "a name"},
		{"The old quay is arguably the most beautiful part of the harbour.", "The old quay is perhaps the most beautiful part of the harbour.", "both leave it open"},
		{"Divers have recovered a painting worth an estimated £650,000 from the harbour.", "A painting thought to be worth £650,000 has been recovered from the harbour by divers.", "an estimate, said in other words"},
		{"The union accuses the port of dumping oil in the harbour at night.", "The port allegedly dumped oil in the harbour at night.", "it is told as somebody's word"},
	},
	find: func(c *comparison) []slip {
		if !c.linked {
			return nil
		}
		if out := c.doubtedInPlace(); len(out) > 0 {
			return out[:1]
		}
		for _, m := range c.mentions() {
			if !c.doubtsHere(m) {
				continue
			}
			k := c.focus(c.b, m, c.weight)
			p := c.originOf(k)
			if k == noToken || p == noToken || c.says(m.From) || !c.solidFrom(k, stemStrength) || c.search.queryTraits[m.From]&inQuotation != 0 {
				continue
			}
			if c.evidenceDoubts(m) || m.Rung == hearsayRung && c.a.speakerAt(p) != nil || c.tentative(c.a.Sentences[c.a.sentenceOf(p)]) {
				continue
			}
			return []slip{c.madeUncertain(extent{m.From, k + 1}, c.basePhraseAround(p))}
		}
		return c.doubtedAnew()
	},
}

// doubtsHere says that a word of the sentence doubts what it states, and not only
// that a figure was counted.
func (c *comparison) doubtsHere(m Mention) bool {
	return c.hedges(c.b, m) && doubting.Has(c.b.Tokens[m.From].Norm) && !c.b.estimates(m)
}

// estimates says that a word of doubt only says of a figure that it is none that
// anybody counted: thought to be worth £650,000.
func (a *Article) estimates(m Mention) bool {
	for k := m.To; k < len(a.Tokens); k++ {
		switch t := &a.Tokens[k]; {
		case t.Kind == Digits:
			return k > m.To
		case !figures.Has(t.Norm):
			return false
		}
	}
	return false
}

// figures lists what can stand between a word of doubt and the figure that it is
// about.
var figures = wordList("be worth valued at about around some roughly nearly almost more less than £ $ €")

// doubtedInPlace finds the words of doubt that came in between words that are
// the original's on both sides.
func (c *comparison) doubtedInPlace() []slip {
	var out []slip
	for _, p := range c.parallels() {
		for _, r := range p.changed {
			if len(r.there) > 1 || c.a.keepsOpen(r.was) || p.doubts(c, r) {
				continue
			}
			for _, m := range c.mentions() {
				if m.From < r.is.from || m.To > r.is.to || !c.doubtsHere(m) {
					continue
				}
				k := c.pointOf(c.b, m.extent(), c.tellingHere)
				if (p.pairsHere(c, r, k) || len(r.there) == 1 && k < r.is.to) && (m.extent().holds(r.here) || len(r.there) == 1) && !c.b.concedes(m) && !c.b.perceives(m) && c.search.queryTraits[m.From]&inQuotation == 0 {
					out = append(out, c.madeUncertain(c.b.widened(r.is, c.sentence), c.a.widened(r.was, p.original)))
				}
			}
		}
	}
	return out
}

// doubtedAnew finds the doubts about what the original tells in other words,
// where nothing in it leaves anything open.
func (c *comparison) doubtedAnew() []slip {
	for _, m := range c.mentions() {
		if !c.doubtsHere(m) || c.b.concedes(m) || c.b.perceives(m) || c.search.queryTraits[m.From]&inQuotation != 0 {
			continue
		}
		clause := c.b.clauseOf(c.sentence, m.From)
		k := c.pointOf(c.b, m.extent(), c.tellingHere)
		if !c.tells(clause, k) || c.b.asks(extent{clause.from, m.From}) || c.originalKeepsOpen(m) || m.Rung >= hearsayRung && c.originalReports() {
			continue
		}
		if c.b.Tokens[m.From].Norm == "could" && !c.says(k) && !c.originalForetells() {
			continue // what one could see from there
		}
		if p := c.nearestOrigin(k, clause); p != noToken {
			return []slip{c.madeUncertain(extent{m.From, k + 1}, c.basePhraseAround(p))}
		}
	}
	return nil
}

// originalKeepsOpen says that anything in the evidence is only possible, asked or
// told on a condition, other than what the sentence leaves open behind an added
// doubt: that it may be investigating suspicions.
func (c *comparison) originalKeepsOpen(added Mention) bool {
	for p := range c.theirTokens() {
		norm := c.a.Tokens[p].Norm
		if k, used := c.used[int32(p)]; used && int(k) >= added.To {
			continue
		}
		if c.a.doubtAt(p) || leavesOpen.Has(norm) || openVerb.Has(norm) && norm != "to" {
			return true
		}
	}
	return false
}

// originalReports says that anything in the evidence is told as somebody's word.
func (c *comparison) originalReports() bool {
	for p := range c.theirTokens() {
		if c.a.speakerAt(p) != nil || accuses.Has(c.a.lemma(p)) {
			return true
		}
	}
	return false
}

// accuses lists words by which somebody's word is told as such, in their
// dictionary form.
var accuses = wordList("accuse accusation criticise criticism criticize charge say tell report according claim call")

// originalForetells says that anything in the evidence is yet to be.
func (c *comparison) originalForetells() bool {
	for p := range c.theirTokens() {
		if foretells.Has(c.a.Tokens[p].Norm) {
			return true
		}
	}
	return false
}

// foretells lists the verbs of what is yet to be.
var foretells = wordList("will shall would going won't 'll")

// doubts says that near a replacement the original has a doubt, also one that
// the sentence has too: suspicions that it broke the law, or that it may have.
func (p *parallel) doubts(c *comparison, r replacement) bool {
	for k := max(p.original.From, r.was.from-doubtReach); k < min(p.original.To, r.was.to+doubtReach); k++ {
		_, paired := p.there.of(k)
		if c.a.doubtAt(k) || !paired && leavesOpen.Has(c.a.Tokens[k].Norm) {
			return true
		}
	}
	return false
}

// concedes says that a word of doubt only admits what the rest goes against:
// while it may be early, …
func (a *Article) concedes(m Mention) bool {
	const reach = 4 // tokens
	for k := max(a.Sentences[m.Sentence].From, m.From-reach); k < m.From; k++ {
		switch a.Tokens[k].Norm {
		case "while", "although", "though", "whereas":
			return true
		}
	}
	return false
}

// perceives says that a "could" tells what somebody was able to see or hear.
func (a *Article) perceives(m Mention) bool {
	return a.Tokens[m.From].Norm == "could" && m.To < len(a.Tokens) && perception.Has(a.lemma(m.To))
}

// perception lists the verbs of the senses.
var perception = wordList("see hear smell feel watch")

// madeUncertain says that words here doubt what the original's assert.
func (c *comparison) madeUncertain(at, was extent) slip {
	return slip{
		at: at, related: []extent{was},
		message: say("Here it is in doubt (\"%s\"); in the original it is not.", c.quote(at)),
	}
}

// doubting lists the hedges that take back what they stand with, whatever else
// they can mean.
var doubting = wordList("may might could possibly perhaps maybe allegedly alleged reportedly supposedly purportedly apparently seemingly probably likely suspected believed thought said appears appear appeared seems seemed is are was were")

// tentative says that a sentence of the original tells a plan, a wish or a
// condition, and not only in words that stand here too.
func (c *comparison) tentative(s Sentence) bool {
	a := c.a
	for k := s.From; k < s.To; k++ {
		if c.inBoth(a.Tokens[k].Norm, s) {
			continue
		}
		if rung, n := cue.Hedges.At(norms(a, k, s.To)); n > 0 && rung < "4" {
			return true
		}
		switch a.Tokens[k].Norm {
		case "can", "would", "should", "if", "sometimes", "often", "many", "help", "helps":
			return true
		}
	}
	return false
}

// evidenceDoubts says that the evidence has a doubt for which a word of the
// sentence can stand: one that the sentence does not have besides.
func (c *comparison) evidenceDoubts(added Mention) bool {
	for _, i := range c.evidence {
		s := c.a.Sentences[i]
		besides := func(norm string) bool {
			return !c.b.hasWord(Sentence{From: added.From, To: added.To}, norm) && c.b.hasWord(c.sentence, norm)
		}
		for k := s.From; k < s.To; k += doubtReach {
			if c.a.doubtsBut(s, k, besides) {
				return true
			}
		}
	}
	return false
}
