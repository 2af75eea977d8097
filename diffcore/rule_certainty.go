package diffcore

import (
	"slices"
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/cue"
	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

var certaintyRaised = Rule{
	Name:  "certainty-raised",
	Title: "Made more certain",
	Doc: "The original says that something may be, is suspected, alleged, believed or likely, asks whether it is, or says it on a condition; here it simply is, in the same words. " +
		"Another word of doubt passes, whatever it is, and so do plans: that somebody plans to build and that he will build is how newspapers write. " +
		"The step from suspicion to fact is the writer's own; for the person suspected it is the whole difference.",
	Axis:     Opinion,
	Severity: High,
	Moves:    Partial,
	Example: Pair{
		"The film of oil in the harbour may have come from the wreck of a tug, the coastguard said.",
		"The film of oil in the harbour came from the wreck of a tug, the coastguard said.",
		"may have come became came",
	},
	Silent: []Pair{
		{"The film of oil in the harbour may have come from the wreck of a tug.", "The film of oil in the harbour possibly came from the wreck of a tug.", "another word of doubt"},
		{"The port plans to sell the lighthouse in July.", "The port will sell the lighthouse in July.", "plans are told so"},
		{"The service in the centre is reportedly very slow in the evening.", "People say the service in the centre is very slow in the evening.", "who says so is told instead"},
		{"The ferries may have been late and not quite full, but there were no accidents.", "The ferries were late and not quite full, but there were no accidents.", "it is granted, not doubted"},
		{"Ferry owner Nils Aker went with his alleged victim to two bars in Westby before going back to the harbour.", "Nils Aker and the woman went to two bars in Westby before going back to the harbour.", "the doubt is on the victim, who is called otherwise"},
		{"The port has berths for 90 boats, and, if one third stay empty, it can close a quay.", "The port has berths for 90 boats.", "the condition is on the rest"},
		{"Any thief could become one of the pilots, said Nils Aker, who heads the company Harbour One.", "Harbour One is headed by Nils Aker.", "a name, and no one of the pilots"},
		{"The crew is believed to be around 40 strong, a spokesman for the port said.", "The crew is around 40 strong, a spokesman for the port said.", "an estimate is called one here too"},
		{"Aker said he feared that thieves might take advantage of the dark quays.", "Aker said the lamps keep thieves from taking advantage of the dark quays.", "what is to be prevented is not said to happen"},
		{"The lamps could eventually mean that there is no theft on the quays, said Aker.", "The lamps could mean that there will be no theft on the quays, said Aker.", "the same word of doubt, elsewhere"},
		{"Almost half of all potential visitors say that they want to see the lighthouse.", "Almost half of all visitors say that they want to see the lighthouse.", "whom a word like potential stands before is not in doubt"},
		{"The port discussed selling the lighthouse, and agreed to sell it in May.", "The port agreed to sell the lighthouse in May.", "it was discussed, and then decided"},
		{"The port discussed the sale of the lighthouse, which it had decided on in March.", "The port has decided to sell the lighthouse.", "it was decided before"},
		{"The board discussed the new ferry, and the crew will sell its old boat.", "The crew has decided to sell its old boat.", "another deed was discussed"},
		{"The port had discussed whether it would decide to sell the lighthouse.", "The port discussed selling the lighthouse.", "here too it is only discussed"},
		{"The suspected thief was arrested in Westby.", "The suspect was arrested in Westby for theft.", "the doubt is in the noun"},
	},
	find: func(c *comparison) []slip {
		if c.isHeading() {
			return nil // another rule's
		}
		if out := c.raised(); len(out) > 0 || !c.linked {
			return out
		}
		if out := c.willBe(); len(out) > 0 {
			return out
		}
		return c.decided()
	},
}

// raised finds what the original doubts, in whatever way, and the sentence
// asserts.
func (c *comparison) raised() []slip {
	if !c.linked {
		return nil
	}
	if out := c.raisedInPlace(); len(out) > 0 {
		return out
	}
	out := append(c.openQuestions(), c.conditions()...)
	for _, i := range c.evidence {
		for _, m := range c.a.MentionsOf(int(i)) {
			if m.Kind != Hedge || m.Rung > unprovedRung || c.a.onlyDegree(m) || noHedge.Has(c.a.Tokens[m.From].Norm) || c.inAside(m) || c.a.admits(m) {
				continue
			}
			p := c.focus(c.a, m, c.baseWeight)
			word := c.a.Tokens[m.From].Norm
			if p == noToken || c.toldAsHeld(m) || sourced.Has(word) {
				continue
			}
			if k, ok := c.used[int32(p)]; ok && c.solidFrom(int(k), found) && !c.stillDoubts(m, int(k)) && c.doubtedHere(m, p, int(k)) {
				out = append(out, c.madeCertain(c.withModal(c.phraseAround(int(k))), extent{m.From, p + 1}))
			} else if at, was, sure := c.reworded(m, p); !ok && sure && !beforeWho.Has(c.a.Tokens[m.From].Norm) && !c.b.doubtsAnywhere(c.sentence) && !c.b.keptFrom(c.sentence, at.from) && c.tellsOfWhom(m) {
				out = append(out, c.madeCertain(c.withModal(at), extent{m.From, was.to}))
			}
		}
	}
	return out
}

// toldAsHeld says that what the original tells as hearsay or as somebody's belief
// is put here on whoever says so.
func (c *comparison) toldAsHeld(m Mention) bool {
	return (m.Rung == hearsayRung || holds.Has(c.a.Tokens[m.From].Norm)) && c.saysWho()
}

// madeCertain says that words here assert what the original's doubt.
func (c *comparison) madeCertain(at, was extent) slip {
	at, was = c.b.wholeWords(c.b.trimmed(at)), c.a.wholeWords(c.a.trimmed(was))
	return slip{
		at: at, related: []extent{was},
		message: say("The original says \"%s\"; here it is certain.", c.quoteOriginal(was)),
	}
}

// doubtedHere says that what a word of doubt of the original is about, at p, is
// what the sentence says at k: not a name that only sounds so, not what
// is to be prevented from happening, not an estimate that is called one here too.
func (c *comparison) doubtedHere(m Mention, p, k int) bool {
	if c.a.opensName(p) != c.b.opensName(k) || c.b.keptFrom(c.sentence, k) || lowersOnly.Has(c.a.Tokens[m.From].Norm) {
		return false
	}
	if about.Has(c.a.Tokens[p].Norm) && about.Has(c.b.Tokens[k].Norm) || p > m.To && about.Has(c.a.Tokens[p-1].Norm) && k > c.sentence.From && about.Has(c.b.Tokens[k-1].Norm) {
		return false
	}
	return !strings.HasSuffix(c.a.Tokens[p].Norm, "est") || strings.HasSuffix(c.b.Tokens[k].Norm, "est") // probably the biggest, a big one
}

// keptFrom says that a word stands in what somebody or something is kept from.
func (a *Article) keptFrom(s Sentence, k int) bool {
	const reach = 3 // tokens: from even taking advantage
	for n := k - 1; n >= max(s.From, k-reach) && a.Tokens[n].Kind != Mark; n-- {
		if a.Tokens[n].Norm == "from" {
			return strings.HasSuffix(a.Tokens[n+1].Norm, "ing") || lexicon.Stopwords.Has(a.Tokens[n+1].Norm)
		}
	}
	return false
}

// about lists the words that make an estimate of a figure.
var about = wordList("about around some roughly approximately nearly almost estimated circa")

// tellsOfWhom says that the sentence has something of what stands before a
// word of doubt in its clause: of whom or what it is doubted.
func (c *comparison) tellsOfWhom(m Mention) bool {
	before := c.a.clauseOf(c.a.Sentences[m.Sentence], m.From)
	before.to = m.From
	return c.countUsed(before) > 0 || plainIn(before, c.baseWeight)
}

// plainIn says that no word of a stretch tells anything.
func plainIn(e extent, weight func(int) float32) bool {
	return !slices.ContainsFunc(e.tokens(), func(k int) bool { return weight(k) > 0 })
}

// beforeWho lists the words of doubt that stand before a noun: of an alleged
// victim, who is called otherwise here, they say nothing of what she did.
var beforeWho = wordList("alleged suspected potential possible apparent")

// admits says that a "may" of the original only grants what it then goes against:
// they may have been late, but they came.
func (a *Article) admits(m Mention) bool {
	word := a.Tokens[m.From].Norm
	if word != "may" && word != "might" {
		return false
	}
	for k, s := m.To, a.Sentences[m.Sentence]; k+1 < s.To; k++ {
		if a.Tokens[k].Norm == "," && a.Tokens[k+1].Norm == "but" {
			return true
		}
	}
	return false
}

// raisedInPlace finds the words of doubt that fell out between words that are
// the original's on both sides.
func (c *comparison) raisedInPlace() []slip {
	var out []slip
	for _, p := range c.parallels() {
		for _, r := range p.changed {
			if c.b.keepsOpen(r.is) || c.b.keptFrom(c.sentence, r.is.to) {
				continue
			}
			for _, m := range c.a.MentionsOf(c.a.sentenceOf(p.original.From)) {
				if m.Kind == Hedge && m.From >= r.was.from && m.To <= r.was.to && !c.a.admits(m) && p.unhedged(c, r, m) {
					was := c.a.widened(r.was, p.original)
					out = append(out, c.madeCertain(c.b.widened(r.is, c.sentence), was))
				}
			}
		}
	}
	return out
}

// unhedged says that a word of doubt of the original is gone in a replacement,
// and what it doubts still stands: the word fell out, or became a "will".
func (p *parallel) unhedged(c *comparison, r replacement, m Mention) bool {
	word := c.a.Tokens[m.From].Norm
	willBe := r.is.to > r.is.from && certainFuture.Has(c.b.Tokens[r.is.to-1].Norm) // may, will
	if c.keepsModal(m) {
		return false
	}
	switch {
	case willBe && m.To == r.was.to:
		if !c.hedges(c.a, m) && !wished.Has(word) || p.doubted(c, r, nearDoubt) {
			return false
		}
	default:
		if !c.hedges(c.a, m) || len(r.here) > 0 || !m.extent().holds(r.there) || lowersOnly.Has(word) || p.doubted(c, r, doubtReach) {
			return false
		}
	}
	return p.pairsThere(c, r, c.pointOf(c.a, m.extent(), c.baseWeight)) &&
		!c.a.asksIndirectly(m) && !sourced.Has(word) && !c.toldAsHeld(m)
}

// keepsModal says that a modal verb of the original stands in the sentence as
// often as there, if elsewhere: it could mean that there will be.
func (c *comparison) keepsModal(m Mention) bool {
	word := c.a.Tokens[m.From].Norm
	was := c.a.Sentences[m.Sentence]
	return modals.Has(word) && c.b.times(extent{c.sentence.From, c.sentence.To}, word) >= c.a.times(extent{was.From, was.To}, word)
}

// certainFuture lists the verbs of what is certain to be.
var certainFuture = wordList("will shall")

// nearDoubt is how many tokens from a "will" that was a "may" another word of
// doubt may stand that takes its place: further on it belongs to the rest.
const nearDoubt = 4

// wished lists the hedges of what is no plan, only a hope, so that it is a step
// up to say that it will be.
var wished = wordList("hope hopes hoped hoping considering mulling attempting trying tried try")

// lowersOnly lists words of doubt on a single word more often than on a
// statement: potentially deadly, seemingly endless.
var lowersOnly = wordList("potentially potential possible seemingly")

// willBe finds the "will" of what in the original only may, might or could be,
// told in other words.
func (c *comparison) willBe() []slip {
	const asked = 6 // tokens before it: whether, once, how the two of them will
	for k := c.sentence.From; k < c.sentence.To; k++ {
		if !certainFuture.Has(c.b.Tokens[k].Norm) {
			continue
		}
		clause := c.b.clauseOf(c.sentence, k)
		point := c.pointOf(c.b, extent{k, k + 1}, c.tellingHere)
		if !c.tells(clause, point) || c.b.asks(extent{max(clause.from, k-asked), k}) {
			continue
		}
		for m := range c.theirMentions() {
			if m.Kind != Hedge || !mayNotBe.Has(c.a.Tokens[m.From].Norm) || c.a.asksIndirectly(*m) || c.usedAt(m.From) || c.keepsModal(*m) {
				continue
			}
			there := c.a.Sentences[m.Sentence]
			doubts := c.b.doubtsBut(c.sentence, k, func(norm string) bool { return holds.Has(norm) || c.inBoth(norm, there) })
			if p := c.pointOf(c.a, m.extent(), c.baseWeight); p != noToken && !doubts && c.carriedBehind(m.To, k) {
				was := extent{m.From, p + 1}
				return []slip{c.madeCertain(extent{k, point + 1}, was)}
			}
		}
	}
	return nil
}

// decided finds the deeds that somebody has decided on here, and only talked or
// thought about in the original, where nothing is decided.
func (c *comparison) decided() []slip {
	for k := c.sentence.From; k < c.sentence.To; k++ {
		if c.b.resolveAt(k) != "settled" || c.polarityOf(c.b, k) != asserted || c.b.keepsOpen(extent{max(c.sentence.From, k-nearNo), k}) {
			continue
		}
		deed := c.pointOf(c.b, extent{k, k + 1}, c.tellingHere)
		p := c.originOf(deed)
		if p == noToken || !c.says(deed) || !c.tells(c.b.clauseOf(c.sentence, k), deed) {
			continue
		}
		if q := c.onlyDiscussed(p); q != noToken {
			at, was := extent{k, deed + 1}, extent{q, p + 1}
			return []slip{{at: at, related: []extent{was}, message: say("The original says \"%s\", not \"%s\".", c.quoteOriginal(was), c.quote(at))}}
		}
	}
	return nil
}

// onlyDiscussed is the word right before one of the original that says that this
// is talked or thought about, where nothing in the evidence is decided; noToken
// if there is none.
func (c *comparison) onlyDiscussed(p int) int {
	const reach = 5 // tokens: considering a possible early ban
	for at := range c.theirTokens() {
		if c.a.resolveAt(at) == "settled" {
			return noToken
		}
	}
	for q := p - 1; q >= max(c.a.Sentences[c.a.sentenceOf(p)].From, p-reach) && !c.a.parts(q); q-- {
		if c.a.resolveAt(q) == "open" && !c.usedAt(q) {
			return q
		}
	}
	return noToken
}

// resolveAt says how far somebody is with a plan by the word at a token.
func (a *Article) resolveAt(k int) string {
	const longest = 2 // words: talk about
	lemma := a.lemma(k)
	if cue.Resolve.Begins(lemma) == 0 {
		return ""
	}
	how, _ := cue.Resolve.At(append([]string{lemma}, norms(a, k+1, min(len(a.Tokens), k+longest))...))
	return how
}

// mayNotBe lists the hedges that a "will" takes back, in whatever words: what may
// be, has the potential to be, or is hoped for.
var mayNotBe = wordList("may might could can potential potentially likely expected hope hopes hoped hoping")

// asksIndirectly says that a word of doubt stands in what is asked, not known or
// not met: what the court may decide, any flaws that may come to light.
func (a *Article) asksIndirectly(m Mention) bool {
	const reach = 8 // tokens: any flaws of the new telephones that may …
	for p := max(a.Sentences[m.Sentence].From, m.From-reach); p < m.From; p++ {
		switch a.Tokens[p].Norm {
		case "what", "how", "why", "whom", "any", "anything", "anyone", "whatever", "whoever":
			return true
		}
	}
	return false
}

// doubted says that within reach of a replacement the sentence has a doubt that the
// original does not have.
func (p *parallel) doubted(c *comparison, r replacement, reach int) bool {
	return p.loose(c, r, reach, func(k int) bool {
		return c.b.doubtAt(k) || leavesOpen.Has(c.b.Tokens[k].Norm) || c.b.refusesAt(k)
	}, never)
}

// withModal adds to words of the sentence the "will" that makes them certain,
// and what stands between.
func (c *comparison) withModal(e extent) extent {
	const reach = 3 // tokens: "will soon solve the"
	for k := e.from - 1; k >= max(c.sentence.From, e.from-reach) && c.b.Tokens[k].Kind != Mark; k-- {
		switch c.b.Tokens[k].Norm {
		case "will", "shall", "would":
			return extent{k, e.to}
		}
	}
	return e
}

// openQuestions finds what the original leaves open (whether it fell, that
// police suspect it, if money can be found) and the sentence asserts.
func (c *comparison) openQuestions() []slip {
	var out []slip
	for _, i := range c.evidence {
		s := c.a.Sentences[i]
		for p := s.From; p < s.To; p++ {
			norm := c.a.Tokens[p].Norm
			if !opensQuestion.Has(norm) || c.usedAt(p) || c.a.hedgedAt(p) || p+1 < s.To && noQuestion.Has(c.a.Tokens[p+1].Norm) {
				continue
			}
			if norm != "whether" && !strings.HasPrefix(norm, "suspect") && c.saysWho() {
				continue // she believes, she says
			}
			span := c.a.spanOf(extent{p + 1, max(p+2, s.To)})
			open := Mention{Sentence: int(i), From: p, To: p + 1, Scope: span}
			first := c.firstShared(open, s)
			if first == noToken || !c.b.settled(c.sentence) || c.sharedBehind(first, s) < fewestOpen || !c.tellsWhatHappens(c.a.clauseOf(s, first)) || c.baseTerm(first).inA > 1 {
				continue
			}
			k := int(c.used[int32(first)])
			out = append(out, c.madeCertain(c.phraseAround(k), extent{p, first + 1}))
			break
		}
	}
	return out
}

// opensQuestion lists the words behind which a statement is left open.
var opensQuestion = wordList("whether suspect suspects believe believes fear fears")

// fewestOpen is how many telling words of what is left open the sentence must
// have for it to assert that.
const fewestOpen = 2

// tellsWhatHappens says that the sentence has a verb of a clause of the
// original: that he believes people to be lonely does not leave open a dinner
// for lonely people.
func (c *comparison) tellsWhatHappens(clause extent) bool {
	return slices.ContainsFunc(clause.tokens(), func(p int) bool {
		return c.usedAt(p) && c.baseWeight(p) > 0 && mainPart(c.a.lemma(p)) == lexicon.Verb
	})
}

// firstShared is the first telling word of a scope that the sentence has, no
// further than a short subject away; noToken if there is none.
func (c *comparison) firstShared(m Mention, s Sentence) int {
	const reach = 8 // tokens
	for p := m.To; p < min(s.To, m.To+reach); p++ {
		if c.usedAt(p) && c.baseWeight(p) > 0 {
			return p
		}
	}
	return noToken
}

// sharedBehind counts the telling words from p on that the sentence has, to
// the end of the clause.
func (c *comparison) sharedBehind(p int, s Sentence) int {
	end := p
	for end < s.To && c.a.Tokens[end].Norm != "," && c.a.Tokens[end].Norm != ";" {
		end++
	}
	return c.countUsed(extent{p, end})
}

// noQuestion lists the words that make no question of what stands before them:
// whether it be, fears of, whether or not.
var noQuestion = wordList("it of for or about in we you over")

// conditions finds what the original says only if something else comes true,
// and the sentence says without an if.
func (c *comparison) conditions() []slip {
	if !c.b.settled(c.sentence) {
		return nil
	}
	for _, i := range c.evidence {
		s := c.a.Sentences[i]
		for p := s.From; p < s.To; p++ {
			norm := c.a.Tokens[p].Norm
			if norm != "if" && norm != "unless" || c.a.noConditionAt(s, p) {
				continue
			}
			end, unreal := p+1, false
			for end < s.To && c.a.Tokens[end].Kind != Mark {
				unreal = unreal || c.a.Tokens[end].Norm == "were" || c.a.Tokens[end].Norm == "had"
				end++
			}
			if unreal || end < s.To && onlyIf.Has(c.a.Tokens[p+1].Norm) {
				continue // were it a country; loved, if not admired; if anything, it rose
			}
			condition := extent{p, end}
			main := extent{s.From, p}
			if p == s.From || c.a.Tokens[p-1].Norm == "\"" || c.a.Tokens[p-1].Norm == ":" {
				main = extent{end, s.To}
			}
			if c.shareUsed(condition) > 0 || c.shareUsed(main) < mostOfMain || c.countUsed(main) < fewestOfMain {
				continue
			}
			at := c.tellingExtent()
			return []slip{{
				at: at, related: []extent{condition},
				message: say("The original says this on a condition, \"%s\"; here there is none.", c.quoteOriginal(condition)),
			}}
		}
	}
	return nil
}

// onlyIf lists the words that make a turn of phrase of the "if" before them.
var onlyIf = wordList("not anything any so possible necessary")

// mostOfMain is the share of a statement that the sentence must have for the
// condition on it to be missed.
const mostOfMain = 0.7

// fewestOfMain is how many telling words that must be at least.
const fewestOfMain = 3

// noConditionAt says that what stands before an "if" makes no condition of it, or
// one of another clause: and, if one third stay empty, …
func (a *Article) noConditionAt(s Sentence, p int) bool {
	if p > s.From && a.Tokens[p-1].Norm == "," {
		p--
	}
	return p > s.From && noCondition.Has(a.Tokens[p-1].Norm)
}

// noCondition lists the words that make no condition of the "if" behind them.
var noCondition = wordList("and but seen as even ask asked asks wonder wondered see know knows only what and or say said check unclear")

// inAside says that a word of doubt stands in another clause than most of what
// the sentence has from its sentence: what a quotation says beside.
func (c *comparison) inAside(m Mention) bool {
	switch c.a.Tokens[m.From].Norm {
	case "could", "can", "might":
	default:
		return false
	}
	// "what you might be thinking", "how these might form": no statement.
	for p := max(c.a.Sentences[m.Sentence].From, m.From-questionReach); p < m.From; p++ {
		switch c.a.Tokens[p].Norm {
		case "what", "how", "who", "where", "why", "when":
			return true
		}
	}
	return false
}

// questionReach is how many tokens before its verb a word may stand that opens
// a question: "how these false memories might form".
const questionReach = 5

// inSetting says that a word stands in a phrase that opens the sentence and
// asserts nothing: "With a loan of 400 million in the balance, …".
func (c *comparison) inSetting(k int) bool {
	opening := extent{c.sentence.From, k}
	return settings.Has(c.b.Tokens[opening.from].Norm) &&
		!slices.ContainsFunc(opening.tokens(), func(n int) bool { return c.b.Tokens[n].Kind == Mark })
}

// reworded finds what a word of doubt is about where the word next to it was
// replaced: telling words of its scope that stand together in the sentence.
func (c *comparison) reworded(m Mention, focus int) (at, was extent, ok bool) {
	const looked = 3 // telling words behind the one that was replaced
	first, last, n := noToken, noToken, 0
	for p := focus + 1; p < len(c.a.Tokens) && c.a.Tokens[p].Span.End <= m.Scope.End && n < looked; p++ {
		if c.baseWeight(p) == 0 {
			continue
		}
		k, matched := c.used[int32(p)]
		if !matched {
			return at, was, false
		}
		if n == 0 {
			first, last = int(k), int(k)
		}
		first, last = min(first, int(k)), max(last, int(k))
		was = extent{m.From, p + 1}
		n++
	}
	if n < 2 || last-first > slotReach || was.to-m.To > slotReach || c.inSetting(first) {
		return at, was, false
	}
	return extent{first, last + 1}, was, true
}
