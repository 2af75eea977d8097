package diffcore

import (
	"slices"
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/cue"
	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

// This file finds two that have changed places: each stands in the sentence
// where the original has the other. A place is known in two ways. Where a
// sentence was left as it stood but for a few words, the words before and
// behind it have their order; that needs no verb and no name, so that it also
// sees whose suit is against whom, and who sold to whom. Where it was told
// anew, a name is known by its company, the words right beside it; beside a
// verb in the passive the places are the reverse of those beside the active.

// placing is somebody in the sentence and where that place is in the original.
type placing struct{ is, was extent }

// swapped finds two of the sentence that have changed places.
func (c *comparison) swapped() (at, was extent, ok bool) {
	for _, two := range append(c.swappedInCompany(), c.swappedInOrder()...) {
		x, y := two[0], two[1]
		at = extent{min(x.is.from, y.is.from), max(x.is.to, y.is.to)}
		was = extent{min(x.was.from, y.was.from), max(x.was.to, y.was.to)}
		if !c.a.inOneSentence(was) {
			was = c.a.withCompany(x.was)
		}
		if c.turnsRound(inner(x.is, y.is), inner(x.was, y.was)) {
			return at, was, true
		}
	}
	return extent{}, extent{}, false
}

// inner is what stands between two stretches.
func inner(x, y extent) extent { return extent{min(x.to, y.to), max(x.from, y.from)} }

// turnsRound says that another story is told when two change places around what
// stands between them: they are no items of one list, and it does not hold both
// ways.
func (c *comparison) turnsRound(between, wasBetween extent) bool {
	tells := func(a *Article, e extent) bool {
		return !a.inOneSentence(e) || e.from < e.to && !a.listed(e) && !a.bothWays(e)
	}
	return tells(c.b, between) && tells(c.a, wasBetween) && !c.converse(between, wasBetween) &&
		!(c.b.joinsTo(between) && c.a.namesOnly(wasBetween)) && !(c.b.namesOnly(between) && c.a.joinsTo(wasBetween))
}

// joinsTo says that between two stands only what says where the first belongs:
// Lund of the port.
func (a *Article) joinsTo(between extent) bool {
	return between.to-between.from == 1 && belonging.Has(a.Tokens[between.from].Norm)
}

var belonging = wordList("from of at for with")

// namesOnly says that between two stand but nouns: the port's lawyer Lund.
func (a *Article) namesOnly(between extent) bool {
	for k := between.from; k < between.to; k++ {
		if tok := a.Tokens[k]; tok.Norm != "'s" && (tok.Kind != Word || a.mainPart(k) != lexicon.Noun) {
			return false
		}
	}
	return true
}

// inOneSentence says that a stretch does not reach from one sentence into another.
func (a *Article) inOneSentence(e extent) bool {
	return e.to <= e.from || a.sentenceOf(e.from) == a.sentenceOf(e.to-1)
}

// --- by the order of words ---------------------------------------------------

// swappedInOrder are the twos that have changed places between words that both
// sentences have in one order.
func (c *comparison) swappedInOrder() [][2]placing {
	var out [][2]placing
	for _, p := range c.parallels() {
		if !c.toldInOrder(p) {
			continue
		}
		places := c.placesInOrder(p)
		for n, x := range places {
			for _, y := range places[n+1:] {
				if c.eachOthers(x, y) && c.namedOnce(x.is) && c.namedOnce(y.is) && c.sameDeed(p, x, y) {
					out = append(out, [2]placing{x, y})
				}
			}
		}
	}
	return out
}

// toldInOrder says that most of the sentence follows one of the original.
func (c *comparison) toldInOrder(p parallel) bool {
	var all, paired float32
	for k := c.sentence.From; k < c.sentence.To; k++ {
		all += c.weight(k)
		if _, ok := p.here.of(k); ok {
			paired += c.weight(k)
		}
	}
	return paired >= mostlyInOrder*all
}

// mostlyInOrder is the share of the sentence, beside the two that changed
// places, that must follow the original for a gap to be a place.
const mostlyInOrder = 0.4

// longestParty is how many tokens a party may have that stands in another's
// place: more of them are a clause, told in other words.
const longestParty = 6

// placesInOrder are the parties of the sentence that stand in the place of
// others, in gaps between common words or paired with a word that only resembles
// them.
func (c *comparison) placesInOrder(p parallel) []placing {
	var out []placing
	add := func(is, was extent) {
		if is.to-is.from <= longestParty && was.to-was.from <= longestParty && c.b.hasParty(is, c.weight) && c.a.hasParty(was, c.baseWeight) {
			out = append(out, placing{is, was})
		}
	}
	for _, r := range p.replaced {
		add(r.is, r.was)
	}
	for k := c.sentence.From; k < c.sentence.To; k++ {
		if at, paired := p.here.of(k); paired && !c.oneWord(k, at) {
			add(extent{k, k + 1}, extent{at, at + 1})
		}
	}
	slices.SortStableFunc(out, func(x, y placing) int { return x.is.from - y.is.from })
	return out
}

// hasParty says that a stretch names somebody or something: a noun or a name,
// and no number, which other rules compare.
func (a *Article) hasParty(e extent, weight func(int) float32) bool {
	for k := e.from; k < e.to; k++ {
		if a.Tokens[k].Kind != Word {
			continue
		}
		if part := a.mainPart(k); weight(k) > 0 && (part == lexicon.Noun || part == lexicon.Name || a.Tokens[k].Capital) && !a.inFigure(k) {
			return true
		}
	}
	return false
}

// inFigure says that a token is part of a number or a date.
func (a *Article) inFigure(k int) bool {
	return slices.ContainsFunc(a.MentionsOf(a.sentenceOf(k)), func(m Mention) bool {
		return (m.Kind == Date || m.Kind == Quantity) && m.From <= k && k < m.To
	})
}

// eachOthers says that each of two stands where the other stood.
func (c *comparison) eachOthers(x, y placing) bool {
	return c.oneParty(x.is, y.was) && c.oneParty(y.is, x.was) && !c.oneParty(x.is, x.was) && !c.oneParty(y.is, y.was)
}

// oneParty says that a telling word of the sentence is one of the original.
func (c *comparison) oneParty(here, there extent) bool {
	for k := here.from; k < here.to; k++ {
		for p := there.from; p < there.to; p++ {
			if c.weight(k) > 0 && c.baseWeight(p) > 0 && c.oneWord(k, p) {
				return true
			}
		}
	}
	return false
}

// oneWord says that two tokens are one word.
func (c *comparison) oneWord(k, p int) bool {
	return c.b.Tokens[k].Norm == c.a.Tokens[p].Norm || c.weight(k) > 0 && c.term(k).family == c.baseTerm(p).family
}

// namedOnce says that no telling word of a party stands in the sentence a second
// time: then it has one place.
func (c *comparison) namedOnce(e extent) bool {
	for k := c.sentence.From; k < c.sentence.To; k++ {
		if (k < e.from || k >= e.to) && c.weight(k) > 0 && slices.ContainsFunc(e.tokens(), func(n int) bool { return c.weight(n) > 0 && c.b.Tokens[n].Norm == c.b.Tokens[k].Norm }) {
			return false
		}
	}
	return true
}

// sameDeed says that the same is done between two parties of both sentences:
// each verb there has its pair, in the same voice; or, where there is none, the
// words are the same. What is done by, or is of, somebody stays so.
func (c *comparison) sameDeed(p parallel, x, y placing) bool {
	for _, turns := range []string{"by", "of", "'s"} {
		if c.b.times(extent{x.is.from, y.is.to}, turns) != c.a.times(extent{x.was.from, y.was.to}, turns) {
			return false
		}
	}
	between, wasBetween := inner(x.is, y.is), inner(x.was, y.was)
	if c.toldInReverse(between, wasBetween) {
		return false
	}
	deeds := 0
	for k := between.from; k < between.to; k++ {
		if !c.b.deed(k) {
			continue
		}
		q, paired := p.here.of(k)
		if !paired || c.turnedVoice(k, q) {
			return false
		}
		deeds++
	}
	for q := wasBetween.from; q < wasBetween.to; q++ {
		if _, paired := p.there.of(q); !paired && c.a.deed(q) {
			return false
		}
	}
	return deeds > 0 || c.b.wording(between) == c.a.wording(wasBetween) && c.tellingIn(between) > 0
}

// times counts a word in a stretch.
func (a *Article) times(e extent, norm string) int {
	n := 0
	for k := e.from; k < e.to; k++ {
		if a.Tokens[k].Norm == norm {
			n++
		}
	}
	return n
}

// turnedVoice says that a verb is in the passive on one side only.
func (c *comparison) turnedVoice(k, p int) bool {
	if !c.b.deed(k) || !c.a.deed(p) {
		return false
	}
	here, _ := c.b.passive(c.sentence, k)
	there, _ := c.a.passive(c.a.Sentences[c.a.sentenceOf(p)], p)
	return here != there
}

// --- by company --------------------------------------------------------------

const (
	// clearlyTheirs is how much of the company of the two, on average, must be
	// that of the other in the original.
	clearlyTheirs = 0.4

	// someTheirs is how much of it must be so of each: where one place is sure,
	// the other one may be told in other words.
	someTheirs = 0.2

	// ratherTheirs is how much more of it must be the other's than its own.
	ratherTheirs = 0.2
)

// swappedInCompany are the twos among the names of the sentence of which each
// stands in the company of the other.
func (c *comparison) swappedInCompany() [][2]placing {
	var out [][2]placing
	names := c.namesIn(c.b, c.j)
	for n := range names {
		for m := n + 1; m < len(names); m++ {
			x, y := &names[n], &names[m]
			if x.Value == y.Value || !c.exchangeable(x, y) || c.b.belongs(inner(x.extent(), y.extent())) {
				continue
			}
			if two, ok := c.inOtherPlaces(x.extent(), y.extent()); ok {
				out = append(out, two)
			}
		}
	}
	return out
}

// exchangeable says that one of two names is not a person's and the other a
// place's: a person from a place is told in many ways.
func (c *comparison) exchangeable(x, y *Mention) bool {
	_, placeX := placeOf(x.Value)
	_, placeY := placeOf(y.Value)
	return !(placeX && c.personal(y) || placeY && c.personal(x))
}

// personal says that a name is a person's, as far as either article shows.
func (c *comparison) personal(m *Mention) bool {
	return m.Title != "" || c.a.person(m.Value) || c.b.person(m.Value)
}

// namesIn are the names of a sentence of one of the articles: also the single
// word that it opens with, where the original has it as a name.
func (c *comparison) namesIn(a *Article, sentence int) []Mention {
	var out []Mention
	s := a.Sentences[sentence]
	if first := a.Tokens[s.From]; first.Kind == Word && first.Capital && c.stated.named[first.Norm] {
		out = append(out, Mention{Kind: Name, Value: first.Norm, Sentence: sentence, From: s.From, To: s.From + 1})
	}
	for _, m := range a.MentionsOf(sentence) {
		if m.isName() && (len(out) == 0 || m.From > s.From) {
			out = append(out, m)
		} else if m.isName() && m.From == s.From {
			out[0] = m
		}
	}
	return out
}

// inOtherPlaces says that of two names each stands where the other stands in
// the evidence, and rather there than in its own place.
func (c *comparison) inOtherPlaces(x, y extent) (two [2]placing, ok bool) {
	xs, ys := c.placesOf(x, y)
	if len(xs) == 0 || len(ys) == 0 {
		return two, false
	}
	here, there := []extent{x, y}, slices.Concat(xs, ys)
	companyX, companyY := c.b.companyOf(x, here), c.b.companyOf(y, here)
	ownX, _ := c.nearestCompany(companyX, xs, there)
	ownY, _ := c.nearestCompany(companyY, ys, there)
	theirsX, placeX := c.nearestCompany(companyX, ys, there)
	theirsY, placeY := c.nearestCompany(companyY, xs, there)
	ok = min(theirsX, theirsY) >= someTheirs && theirsX+theirsY >= 2*clearlyTheirs && theirsX >= ownX+ratherTheirs && theirsY >= ownY+ratherTheirs
	return [2]placing{{x, placeX}, {y, placeY}}, ok && !c.a.belongs(inner(placeX, placeY))
}

// placesOf are where the evidence has each of two names. A capital and its
// country, where both are named, are told apart by their words.
func (c *comparison) placesOf(x, y extent) (xs, ys []extent) {
	for _, i := range c.evidence {
		for _, m := range c.namesIn(c.a, int(i)) {
			isX, isY := c.is(x, m.extent()), c.is(y, m.extent())
			if isX && isY {
				isX, isY = c.oneParty(x, m.extent()), c.oneParty(y, m.extent())
			}
			switch {
			case isX && !isY:
				xs = append(xs, m.extent())
			case isY && !isX:
				ys = append(ys, m.extent())
			}
		}
	}
	return xs, ys
}

// nearestCompany is which of some places in the original has most of a company,
// and how much.
func (c *comparison) nearestCompany(here company, places, names []extent) (best float64, at extent) {
	for _, e := range places {
		if s := c.sameCompany(here, c.a.companyOf(e, names)); s > best {
			best, at = s, e
		}
	}
	return best, at
}

// company is the words next to a name, on both sides, nearest first.
type company struct {
	beside [2][]int
	leads  bool // the name begins the sentence, and does what follows
}

const (
	// companions is how many words on each side of a name say whose place it
	// is: a verb, its object and what joins them.
	companions = 3

	// fewerCounts is what a companion counts that is one word further away.
	fewerCounts = 0.7

	// smallWord is what a word without a meaning of its own counts beside one
	// that has: "from" in "from Skarvik to Vellin".
	smallWord = 0.4

	// strongerSide is what the side counts that has more in common: rewriting
	// rarely leaves both sides of a name alone.
	strongerSide = 0.65

	// bothLead is what it counts that two names both begin their sentences: much
	// that is told of one may be told of the other, so it is not sure by itself.
	bothLead = 0.5
)

// companyOf are the words next to a name of a sentence, as far as another of
// the given names, or a break. What is only said of the name, between commas, is
// passed over.
func (a *Article) companyOf(e extent, others []extent) company {
	s := a.Sentences[a.sentenceOf(e.from)]
	var out company
	for side, step := range [2]int{-1, 1} {
		k := e.from - 1
		if step > 0 {
			k = a.behindAside(e.to, s)
		}
		for ; k >= s.From && k < s.To && len(out.beside[side]) < companions; k += step {
			t := a.Tokens[k]
			if t.Norm == ";" || t.Norm == ":" || slices.ContainsFunc(others, func(o extent) bool { return o.from <= k && k < o.to }) {
				break
			}
			if t.Kind != Mark && !article(t.Norm) && t.Norm != "'s" && !a.inverted(k) {
				out.beside[side] = append(out.beside[side], k)
			}
		}
	}
	out.leads = e.from == s.From && a.acts(e, s)
	return out
}

// acts says that the first verb behind a name is in the active.
func (a *Article) acts(e extent, s Sentence) bool {
	for k := a.behindAside(e.to, s); k < s.To; k++ {
		if a.deed(k) {
			passive, _ := a.passive(s, k)
			return !passive
		}
	}
	return false
}

// withCompany is a name with the words next to it, behind it or, where it ends the
// sentence, before it.
func (a *Article) withCompany(e extent) extent {
	beside := a.companyOf(e, nil).beside
	if behind := beside[1]; len(behind) > 0 {
		return extent{e.from, behind[len(behind)-1] + 1}
	}
	if before := beside[0]; len(before) > 0 {
		return extent{before[len(before)-1], e.to}
	}
	return e
}

// longestAside is how many tokens may stand between two commas behind a name that
// only say more of it: "Moe, of Skarvik in the north, died".
const longestAside = 12

// behindAside is where a sentence goes on behind a name: past the second of two
// commas, if the first one follows the name.
func (a *Article) behindAside(k int, s Sentence) int {
	if k >= s.To || a.Tokens[k].Norm != "," {
		return k
	}
	for n := k + 1; n < min(s.To-1, k+longestAside); n++ {
		if a.Tokens[n].Norm == "," && a.deed(n+1) {
			return n + 1
		}
	}
	return k
}

// inverted says that a verb of saying stands before who says it: "…," said Moe. It
// is no company of what it follows.
func (a *Article) inverted(k int) bool {
	return k > 0 && cue.Says.Has(a.Tokens[k].Norm) && a.Tokens[k-1].Kind == Mark
}

// sameCompany says how much of the company of a name here, 0..1, is that of a
// name there; mostly by the side on which it is more.
func (c *comparison) sameCompany(here, there company) float64 {
	var share [2]float64
	for side := range here.beside {
		var all, met float64
		count := 1.0
		for rank, k := range here.beside[side] {
			w := count
			if c.weight(k) == 0 {
				w *= smallWord
			}
			all += w
			met += w * c.metAmong(k, side, rank, there)
			count *= fewerCounts
		}
		if all > 0 {
			share[side] = met / all
		}
	}
	if here.leads && there.leads {
		share[0] = bothLead
	}
	return strongerSide*max(share[0], share[1]) + (1-strongerSide)*min(share[0], share[1])
}

// metAmong says how surely a companion stands in a company of the original, on
// its side.
func (c *comparison) metAmong(k, side, rank int, there company) float64 {
	for other := range there.beside {
		for n, p := range there.beside[other] {
			if (side == other) == c.turnedVoice(k, p) || c.weight(k) == 0 && rank != n || !c.sameWord(k, p) {
				continue
			}
			if n == rank {
				return 1
			}
			return fewerCounts
		}
	}
	return 0
}

// sameWord says that a word of the sentence is one of the original, or stands
// for it.
func (c *comparison) sameWord(k, p int) bool {
	return c.b.Tokens[k].Norm == c.a.Tokens[p].Norm || c.weight(k) > 0 && c.standsForWord(k, extent{p, p + 1})
}

// --- what stands between two -------------------------------------------------

// listed says that two names are items of one list: between them there are
// only names, commas and what joins items.
func (a *Article) listed(between extent) bool {
	for k := between.from; k < between.to; k++ {
		t := a.Tokens[k]
		switch t.Norm {
		case "and", "or", "&", ",", ";", "with", "versus", "v", "against", "the", "-", "/", "(", ")", "plus", "mr", "ms", "mrs", "dr", "between", "both":
		default:
			if !t.Capital && t.Kind != Digits {
				return false
			}
		}
	}
	return true
}

// belongs says that one of two names only says whose or what the other is: the
// one's coach, the other; the other of the one.
func (a *Article) belongs(between extent) bool {
	for k := between.from; k < between.to; k++ {
		if a.deed(k) {
			return false
		}
	}
	return between.from < between.to && (a.Tokens[between.from].Norm == "'s" || a.Tokens[between.from].Norm == "of")
}

// bothWays says that what stands between two parties holds for each of them
// towards the other.
func (a *Article) bothWays(between extent) bool {
	for k := between.from; k < between.to; k++ {
		if a.Tokens[k].Norm == "between" || a.deed(k) && mutual.Has(a.lemma(k)) {
			return true
		}
	}
	return false
}

// converse says that a verb of the one stretch tells what one of the other tells from
// the other side: who bought it from him is who he sold it to.
func (c *comparison) converse(here, there extent) bool {
	for k := here.from; k < here.to; k++ {
		for p := there.from; p < there.to; p++ {
			if slices.Contains(converses[c.b.lemma(k)], c.a.lemma(p)) {
				return true
			}
		}
	}
	return false
}

// converses lists the verbs that tell of one deed from its two sides, both ways.
var converses = bothWaysOf(map[string]string{
	"buy": "sell offer", "purchase": "sell", "acquire": "sell", "lend": "borrow", "teach": "learn", "win": "lose", "beat": "lose",
	"defeat": "lose", "give": "receive get take", "send": "receive get", "employ": "work", "hire": "work", "precede": "follow succeed",
	"own": "belong", "inherit": "leave bequeath", "pay": "receive get charge earn", "lease": "rent", "let": "rent", "host": "visit stay",
	"supply": "buy receive get", "lead": "follow", "import": "export", "export": "import", "donate": "receive", "award": "win receive",
	"cause": "result", "contain": "belong", "hand": "receive get", "follow": "precede lead",
})

// bothWaysOf is a table of which either word leads to the other.
func bothWaysOf(table map[string]string) map[string][]string {
	out := map[string][]string{}
	for one, others := range table {
		for _, other := range strings.Fields(others) {
			out[one] = append(out[one], other)
			out[other] = append(out[other], one)
		}
	}
	return out
}

// mutual lists verbs that hold both ways.
var mutual = wordList("meet marry play join face resemble border match equal divorce date include")
