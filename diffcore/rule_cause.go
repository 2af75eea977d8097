package diffcore

import (
	"slices"
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/cue"
)

var causeAdded = Rule{
	Name:  "cause-added",
	Title: "A cause that the original does not give",
	Doc: "Two facts of the original are joined here by a word of cause (because of, as a result of, thanks to); there they stand side by side, or only one after the other. " +
		"Or what is named as the cause stands nowhere in the original, and neither beside the fact nor around it any other cause does. " +
		"Where both stand in one sentence of the original, any word there that can mean a cause or an aim keeps the rule silent; where they stand in two, only a plain one. " +
		"That one thing made the other happen is a fact of its own, and often the one that is disputed.",
	Axis:     Accuracy,
	Severity: Medium,
	Moves:    Partial,
	Example: Pair{
		"The brewery closed its plant in Westby in June. Shares in the brewery had fallen 7 percent by noon.",
		"Shares in the brewery had fallen 7 percent by noon because of the closure of its plant in Westby.",
		"the original does not say why they fell",
	},
	Silent: []Pair{
		{
			"Eels are the most common fish in the river Harn, says the angling club. The reasons for their success include clean water and plenty of shrimp.",
			"Eels are the most common fish in the river Harn because there is clean water and plenty of shrimp.",
			"the reasons are given, in another sentence",
		},
		{
			"The victims paid large sums to the owner of the hotel in Westby. They took out loans from money lenders at home.",
			"The victims were forced to take out loans from money lenders at home and paid large sums to the owner of the hotel in Westby.",
			"who is forced to do something is not its cause",
		},
		{
			"Protesters from fishing boats forced a halt to the debate on the fee on Friday. The fee for berths in the crown-owned old harbour of Vellin would rise every year. On Friday, Aker agreed to put off the vote at the start of a meeting filled with dozens of fishing crews.",
			"A debate on a fee for berths in the crown-owned old harbour of Vellin was halted on Friday due to protests from fishing crews.",
			"one sentence tells of both",
		},
		{"The pool in Westby closed for the winter after tiles fell from the ceiling.", "The pool in Westby closed for the winter because of unsafe conditions.", "the cause may be the same in other words"},
		{"Shares in the brewery fell 7 percent on Tuesday after it closed its plant in Westby.", "Shares in the brewery fell 7 percent on Tuesday because it closed its plant in Westby.", "newspapers say after and mean because"},
	},
	find: func(c *comparison) []slip {
		if !c.linked {
			return nil
		}
		for k := c.sentence.From; k < c.sentence.To; k++ {
			_, n := causes.At(norms(c.b, k, c.sentence.To))
			if n == 0 || c.says(k) || c.originOf(k) != noToken || c.b.obliges(k) {
				continue
			}
			at := extent{k, k + n}
			if reason, strange := c.strangeReason(at); strange {
				return []slip{{
					at: reason, is: c.quote(reason),
					message: say("The original does not give this cause (\"%s\").", c.quote(reason)),
				}}
			}
			related, apart := c.factsApart(at)
			if apart || c.saysAround(at) && c.sideBySide(at) && !c.explains() {
				return []slip{{
					at: at, related: related, is: c.quote(at),
					message: say("The original does not say that the one is the cause of the other (\"%s\").", c.quote(at)),
				}}
			}
		}
		return nil
	},
}

// obliges says that a verb of cause is a passive that names no cause: they were
// forced to pay.
func (a *Article) obliges(k int) bool {
	if k == 0 || k+1 >= len(a.Tokens) || a.Tokens[k+1].Norm != "to" {
		return false
	}
	return formsOfBe.Has(a.Tokens[k-1].Norm)
}

// formsOfBe are those of the verb that makes a passive.
var formsOfBe = wordList("is are was were be been being")

// strangeReason says that the cause that a phrase introduces stands nowhere in
// the original, while what it is said to be the cause of does, beside no word
// of cause: there a cause in other words may be the same. reason is the phrase
// with what it introduces.
func (c *comparison) strangeReason(at extent) (reason extent, strange bool) {
	if _, n := givesReason.At(norms(c.b, at.from, at.to)); n == 0 {
		return reason, false
	}
	behind := extent{at.to, at.to}
	for behind.to < c.sentence.To && c.b.Tokens[behind.to].Kind != Mark {
		behind.to++
	}
	if c.tellingIn(behind) == 0 {
		return reason, false
	}
	for k := behind.from; k < behind.to; k++ {
		if c.says(k) && c.weight(k) > 0 || c.b.Tokens[k].Kind == Digits {
			return reason, false
		}
	}
	if _, share := c.homeOf(behind); share >= strangeShare {
		return reason, false
	}
	effect := extent{c.sentence.From, at.from}
	if c.tellingIn(effect) == 0 { // "Because of the strike, the port …"
		effect = extent{behind.to, c.sentence.To}
	}
	i, share := c.homeOf(effect)
	if told, _ := c.foundIn(effect); i == noToken || max(share, told) < factShare || c.tellingIn(effect) < fewestSpoken {
		return reason, false
	}
	if c.leavesOutReason(i, plainCauses) || c.leavesOutReason(i, hintsWhy) {
		return reason, false
	}
	for n := max(0, i-1); n <= min(i+1, len(c.a.Sentences)-1); n++ {
		if n != i && c.a.hasAny(namedCauses, n) && c.shareOfIn(effect, n) > 0 {
			return reason, false
		}
	}
	return extent{at.from, behind.to}, true
}

// namedCauses lists the words that say why and nothing else: around a fact, they
// give a cause of it, where a "so" or a "since" belongs to its own sentence.
var namedCauses = phraseList(
	"because", "due to", "owing to", "thanks to", "as a result", "result of", "resulted in", "caused", "cause of", "led to",
	"reason", "reasons", "why", "blamed", "blame", "blames", "attributed to", "sparked", "triggered", "prompted", "driven by", "in response", "in protest", "citing", "cited",
)

// leavesOutReason says that sentence i of the original has a word that can mean
// a cause, and behind it words that the sentence does not have: what is told
// here may be they, in other words.
func (c *comparison) leavesOutReason(i int, hints *cue.List) bool {
	s := c.a.Sentences[i]
	for p := s.From; p < s.To; p++ {
		_, n := hints.At(norms(c.a, p, s.To))
		var told, all float32
		for q := p + n; n > 0 && q < s.To && c.a.Tokens[q].Kind != Mark; q++ {
			if w := c.baseWeight(q); w > 0 {
				all += w
				if _, ok := c.used[int32(q)]; ok {
					told += w
				}
			}
		}
		if told < factShare*all {
			return true
		}
	}
	return false
}

// hintsWhy lists the words behind which a sentence may say why, beyond
// plainCauses: after tiles fell, amid a strike.
var hintsWhy = phraseList(
	"after", "following", "followed", "amid", "as", "since", "brought", "comes from", "came from", "stem", "stems", "stemmed",
	"explained", "consequence", "in order", "made", "making", "forcing",
)

// hasAny says that sentence i has a phrase of the list.
func (a *Article) hasAny(list *cue.List, i int) bool {
	for k, s := a.Sentences[i].From, a.Sentences[i]; k < s.To; k++ {
		if _, n := list.At(norms(a, k, s.To)); n > 0 {
			return true
		}
	}
	return false
}

// givesReason lists the causes that stand before what is the cause.
var givesReason = phraseList(
	"because", "because of", "due to", "owing to", "thanks to", "as a result of", "as a consequence of", "on account of",
	"caused by", "triggered by", "prompted by", "sparked by",
)

const (
	// factShare is the share of one side of a cause that a sentence of the
	// original must have for that side to be its fact.
	factShare = 0.5

	// toldTogether is the share of the effect that a sentence of the original
	// must have beside the cause for it to tell of both: protesters forced a
	// halt, it was halted due to protests.
	toldTogether = 0.3

	// strangeShare is the share of the other side that the same sentence may
	// have at most, for the cause to be no part of it.
	strangeShare = 0.5
)

// factsApart says that what stands before and behind a word of cause are facts
// of different sentences of the original, and that neither of them gives a
// cause. related are the two.
func (c *comparison) factsApart(at extent) (related []extent, apart bool) {
	before, behind := extent{c.sentence.From, at.from}, extent{at.to, c.sentence.To}
	if c.tellingIn(before) == 0 { // "Because of the strike, the port …"
		end := at.to
		for end < c.sentence.To && c.b.Tokens[end].Norm != "," {
			end++
		}
		before, behind = extent{at.to, end}, extent{end, c.sentence.To}
	}
	i, share := c.homeOf(before)
	j, other := c.homeOf(behind)
	if i == j || share < factShare || other < factShare || c.tellingIn(before) < 2 || c.tellingIn(behind) < 2 {
		return nil, false
	}
	if c.shareOfIn(behind, i) > strangeShare || c.shareOfIn(before, j) > strangeShare {
		return nil, false
	}
	if slices.ContainsFunc(c.evidence, func(n int32) bool {
		return c.shareOfIn(behind, int(n)) >= factShare && c.shareOfIn(before, int(n)) >= toldTogether
	}) {
		return nil, false
	}
	near := max(i, j)-min(i, j) <= besideBefore
	for n := min(i, j); near && n <= max(i, j); n++ {
		if c.a.hasAny(plainCauses, n) {
			return nil, false
		}
	}
	if c.a.hasAny(toldCauses, i) || c.a.hasAny(toldCauses, j) {
		return nil, false
	}
	for _, n := range []int{i, j} {
		s := c.a.Sentences[n]
		related = append(related, c.a.trimmed(extent{s.From, s.To}))
	}
	return related, true
}

// toldCauses lists phrases that tell the cause of a fact in its own sentence, so
// that what is told here may be part of it: lift comes from the wings, a noise
// made worse by traffic, the reasons for its success.
var toldCauses = phraseList(
	"reasons for", "reason for", "was caused by", "were caused by", "following", "comes from", "come from", "came from", "stem from", "stems from", "stemmed from", "brought on", "brought about", "exacerbated", "worsened by", "made worse",
	"too", "for his role", "for her role", "for its role", "with no", "ensure", "so that", "made it impossible", "the result", "crisis",
)

// tellingIn counts the telling words of a stretch of the sentence.
func (c *comparison) tellingIn(e extent) int {
	n := 0
	for k := e.from; k < e.to; k++ {
		if c.weight(k) > 0 {
			n++
		}
	}
	return n
}

// homeOf is the sentence of the original that has most of a stretch of the
// sentence, and the share that it has.
func (c *comparison) homeOf(e extent) (best int, share float32) {
	best = noToken
	seen := map[int]bool{}
	for k := e.from; k < e.to; k++ {
		for _, kin := range c.search.kin[c.search.queryTerms[k]] {
			for _, i := range c.search.postings(kin.term) {
				if seen[int(i)] || len(seen) >= mostHomes {
					continue
				}
				seen[int(i)] = true
				if got := c.shareOfIn(e, int(i)); got > share || got == share && int(i) < best {
					best, share = int(i), got
				}
			}
		}
	}
	return best, share
}

// mostHomes bounds how many sentences are looked at for a stretch of words.
const mostHomes = 64

// shareOfIn is the share of a stretch of the sentence that sentence i of the
// original has.
func (c *comparison) shareOfIn(e extent, i int) float32 {
	s := c.a.Sentences[i]
	var there, all float32
	for k := e.from; k < e.to; k++ {
		if w := c.weight(k); w > 0 {
			all += w
			if c.standsForWord(k, extent{s.From, s.To}) {
				there += w
			}
		}
	}
	if all == 0 {
		return 0
	}
	return there / all
}

// plainCauses lists the words that say why and hardly anything else.
var plainCauses = phraseList(
	"because", "due to", "owing to", "thanks to", "as a result", "result of", "results from", "resulted in", "resulting in", "caused", "causes", "cause of", "causing", "led to", "leads to", "leading to",
	"reason", "reasons", "why", "blamed", "blame", "blames", "attributed to", "sparked", "triggered", "prompted", "forced", "driven by", "explained", "explains", "account for", "in response", "in protest",
	"citing", "cited", "cites", "meaning", "meant", "means", "link", "links", "linked", "set up", "so", "therefore", "since", "boosted", "boost", "helped",
)

// sideBySide says that in the original nothing but an "and", a comma or the
// like stands between the words that a phrase of cause joins here.
func (c *comparison) sideBySide(at extent) bool {
	left, right := noToken, noToken
	for k := at.from - 1; k >= c.sentence.From && left == noToken; k-- {
		left = c.originOf(k)
	}
	for k := at.to; k < c.sentence.To && right == noToken; k++ {
		right = c.originOf(k)
	}
	if left == noToken || right == noToken || left >= right || c.a.sentenceOf(left) != c.a.sentenceOf(right) {
		return false
	}
	joined := false
	for p := left + 1; p < right; p++ {
		switch c.a.Tokens[p].Norm {
		case "and", ";", ",", "while", "but":
			joined = true
		default:
			if c.baseWeight(p) > 0 {
				return false
			}
		}
	}
	return joined
}

// saysAround says that telling words on both sides of a phrase are the
// original's: two facts of it are joined.
func (c *comparison) saysAround(e extent) bool {
	before, after := false, false
	around(e, c.sentence, c.weight, func(k int) {
		if c.says(k) {
			before = before || k < e.from
			after = after || k >= e.to
		}
	})
	return before && after
}

// explains says that the evidence has a word that can mean a cause or an aim.
func (c *comparison) explains() bool {
	return slices.ContainsFunc(c.evidence, func(i int32) bool { return c.a.hasAny(reasons, int(i)) })
}

// causes lists the phrases that join two facts as cause and effect.
var causes = phraseList(
	"because", "because of", "due to", "owing to", "thanks to", "as a result of", "caused by", "as a consequence of", "on account of",
	"triggered by", "prompted by", "sparked by", "on news of", "in recognition of", "in retaliation for", "in protest at",
	"led to", "leading to", "resulted in", "resulting in", "caused", "causing", "triggered", "sparked", "prompted", "has driven", "have driven", "drove", "forced", "fuelled", "fueled", "which is why", "made possible by",
)

// reasons lists words that may say why. It is wide, so that the rule is sure.
var reasons = phraseList(
	"because", "due", "owing", "thanks", "result", "results", "resulted", "resulting", "cause", "causes", "caused", "causing", "after", "following", "follows", "followed", "amid",
	"since", "so", "as", "reason", "brought", "to do with", "comes from", "come from", "came from", "under", "stem", "stems", "stemmed", "reasons", "why", "blame", "blames", "blamed", "lead", "leads", "led", "leading",
	"prompt", "prompted", "prompting", "spark", "sparked", "trigger", "triggered", "force", "forced", "forcing", "drive", "drives", "drove", "driven", "make", "makes", "made", "making",
	"mean", "means", "meant", "account", "explain", "explains", "explained", "attributed", "contributed", "thus", "therefore", "hence", "contribute", "prevent", "prevented", "allow", "allowed",
	"help", "helped", "consequence", "impact", "effect", "affect", "affected", "thereby", "given", "in response", "in order",
)

// phraseList is a list of phrases.
func phraseList(phrases ...string) *cue.List {
	list := &cue.List{}
	for _, p := range phrases {
		list.Add(strings.Fields(p), "")
	}
	return list
}
