package diffcore

import (
	"slices"
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/cue"
	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

var opposite = Rule{
	Name:  "opposite",
	Title: "The opposite word",
	Doc: "A word stands where the original has its opposite: rose for fell, approved for rejected, before for after, the largest for the smallest. The words around it must be the original’s. " +
		"Pairs that tell one event from two sides pass (bought and sold, won and lost, gave and received), and so does the opposite of a denied word (not open, closed). " +
		"The direction of a change is the news.",
	Axis:     Accuracy,
	Severity: High,
	Moves:    Contradicted,
	Example: Pair{
		"Shares in the shipyard fell sharply on Tuesday after the strike began.",
		"Shares in the shipyard rose sharply on Tuesday after the strike began.",
		"fell became rose",
	},
	Silent: []Pair{
		{"The town sold the old mill to a brewery from Westby.", "A brewery from Westby bought the old mill from the town.", "one sale, told from both sides"},
		{"The footpath to the old mill is not open to visitors this year.", "The footpath to the old mill is closed to visitors this year.", "not open is closed"},
		{"The club will not squander the four points that it gained on its rivals in the autumn.", "The club will not lose the four points that it has on its rivals since the autumn.", "it stands for squander, and not for gained"},
		{"Only seven of the twelve boats are left in the harbour.", "Only seven of the twelve boats remain in the harbour.", "what is left remains"},
	},
	find: func(c *comparison) []slip {
		if !c.linked {
			return nil
		}
		out := c.oppositesInPlace()
		if len(out) > 0 {
			return out
		}
		for k := c.sentence.From; k < c.sentence.To; k++ {
			if !c.telling(k) || c.says(k) && c.strength[k-c.sentence.From] > broaderShare {
				continue
			}
			if p := c.oppositeOf(k); p != noToken {
				out = append(out, c.oppositeAt(k, p))
			}
		}
		if len(out) == 0 {
			return c.oppositeAnew()
		}
		return out
	},
}

// oppositeAt says that a word is the opposite of one of the original.
func (c *comparison) oppositeAt(k, p int) slip {
	here, there := c.search.lex.idiomAround(c.search.queryTerms, c.b, k), c.search.lex.idiomAround(c.search.said, c.a, p)
	return slip{
		at: here, related: []extent{there},
		message: say("The original says \"%s\", which is the opposite of \"%s\".", c.quoteOriginal(there), c.quote(here)),
	}
}

// oppositesInPlace finds the words that stand for their opposite between words
// that are the original's on both sides. There nothing else can be meant, so
// that also won and lost, men and women, new and old are opposites.
func (c *comparison) oppositesInPlace() []slip {
	var out []slip
	for _, p := range c.parallels() {
		for _, r := range p.changed {
			for _, k := range r.is.tokens() {
				for _, at := range r.was.tokens() {
					alone := (extent{k, k + 1}).holds(r.here) && (extent{at, at + 1}).holds(r.there)
					edge := k == r.is.from && at == r.was.from || k == r.is.to-1 && at == r.was.to-1
					if (alone || edge) && c.excludes(k, at) && !p.denied(c, r) {
						out = append(out, c.oppositeAt(k, at))
					}
				}
			}
		}
	}
	return out
}

// excludes says that a word of the sentence and one of the original cannot both
// be true of one thing.
func (c *comparison) excludes(k, p int) bool {
	here, there := c.term(k), c.baseTerm(p)
	if c.search.queryTraits[k]&isName != 0 && c.b.Tokens[k].Capital || here.family == there.family || cue.Shares.Has(here.norm) && cue.Shares.Has(there.norm) {
		return false // some and all are steps of a ladder: share-changed
	}
	if paired(twoSides, here.stem, there.stem) && c.otherDoer(k, p) || still[here.norm] && still[there.norm] {
		return false // City won, United lost; two left, two remain
	}
	if smallOpposites[here.norm] == there.norm || contrast(here, there) {
		return true
	}
	return foeOf(here).excludes(there) && onePart(here.says(), there.says())
}

// still are forms of opposites that mean the same: seven games are left, or
// remain.
var still = map[string]bool{"left": true, "remain": true, "remains": true, "remained": true, "remaining": true}

// contrast says that two words answer one question of cue.Contrasts otherwise.
func contrast(here, there *term) bool {
	return here.question != "" && here.question == there.question && here.side != there.side
}

// contrastOf finds the question that a word answers, and the side that it takes.
func contrastOf(t *term) (question, side string) {
	for _, form := range [...]string{t.norm, t.stem} {
		if value, n := cue.Contrasts.At([]string{form}); n > 0 {
			question, side, _ = strings.Cut(value, " ")
			break
		}
	}
	return question, side
}

// denied says that in or near a replacement one of the two texts denies what the
// other does not.
func (p *parallel) denied(c *comparison, r replacement) bool {
	no := func(a *Article) func(int) bool {
		return func(k int) bool {
			value, n := cue.Negations.At(norms(a, k, min(len(a.Tokens), k+2)))
			return n > 0 && value != "none" || a.hardlyAny(k) || a.refusesAt(k)
		}
	}
	const reach = 5 // tokens: "not, in principle, open"
	return slices.ContainsFunc(r.is.tokens(), no(c.b)) || slices.ContainsFunc(r.was.tokens(), no(c.a)) || p.loose(c, r, reach, no(c.b), no(c.a))
}

// oppositeSlot is the share of the words around that must be the original's,
// and oppositeReach how near they must stand, in tokens: nearer than for
// figures, since of the many words of a sentence two are opposites soon.
const (
	oppositeSlot  = 0.6
	oppositeReach = 6

	// betweenSlot is that share for a word that stands between the very words
	// of the original.
	betweenSlot = 0.5
)

// telling says that a word of the sentence can have an opposite: a verb,
// noun, adjective or adverb, no name; or one of the small words.
func (c *comparison) telling(k int) bool {
	tok := c.b.Tokens[k]
	return tok.Kind == Word && (c.weight(k) > 0 || smallOpposites[tok.Norm] != "") && c.search.queryTraits[k]&isName == 0
}

// oppositeOf finds the word of the evidence that is the opposite of word k
// and stands in its place, or noToken.
func (c *comparison) oppositeOf(k int) int {
	word := c.term(k).says()
	small, isSmall := smallOpposites[word]
	foe := foeOf(c.term(k))
	if !isSmall && foe.nobody() && c.term(k).question == "" {
		return noToken
	}
	denied := c.denied(c.b, c.j, k)
	for _, i := range c.evidence {
		s := c.a.Sentences[i]
		for p := s.From; p < s.To; p++ {
			was := c.baseTerm(p).says()
			if c.a.Tokens[p].Kind != Word || was == word {
				continue
			}
			if isSmall {
				if small != was || !c.between(k, p) {
					continue
				}
			} else if contrast(c.term(k), c.baseTerm(p)) && !foe.is(c.baseTerm(p)) {
				if !c.between(k, p) && !c.beforeSame(k, p, s) {
					continue
				}
			} else if !foe.is(c.baseTerm(p)) || !onePart(word, was) || foe.attribute(c.baseTerm(p)) && !c.between(k, p) && !c.beforeSame(k, p, s) || foe.sex(c.baseTerm(p)) && (c.term(k).inA > 0 || c.hasForm(k, s)) {
				continue
			}
			if _, ok := c.used[int32(p)]; ok || c.denied(c.a, int(i), p) != denied || denied && c.deniedItself(c.b, c.j, k) != c.deniedItself(c.a, int(i), p) {
				continue // not open, closed
			}
			if c.displaced(k, p) {
				continue
			}
			near, far := c.slotWithin(extent{k, k + 1}, extent{p, p + 1}, oppositeReach), c.slot(extent{k, k + 1}, extent{p, p + 1})
			if near >= oppositeSlot || far >= oppositeSlot && c.sameUse(k, p, s) || (c.between(k, p) || c.beforeSame(k, p, s)) && (c.sameDoer(k, p) || far >= betweenSlot) {
				return p
			}
		}
	}
	return noToken
}

// displaced says that a word of the sentence stands for others in its own place
// than one of the original: to squander an advantage that was gained is to lose it.
func (c *comparison) displaced(k, p int) bool {
	return slices.ContainsFunc(c.parallels(), func(beside parallel) bool {
		return slices.ContainsFunc(beside.replaced, func(r replacement) bool {
			return r.tight() && r.is.holds([]int{k}) && r.was.to > r.was.from && !r.was.holds([]int{p})
		})
	})
}

// sameUse says that a word of the sentence and one of the original are verbs, or
// nouns, or adjectives, and that the original has no other form of the word: who
// ended a ban and who lifted it agree.
func (c *comparison) sameUse(k, p int, s Sentence) bool {
	return c.b.mainPart(k) == c.a.mainPart(p) && !c.hasForm(k, s)
}

// hasForm says that a sentence of the original has a word of the sentence in
// whatever form: women, women's.
func (c *comparison) hasForm(k int, s Sentence) bool {
	possessive := c.b.Tokens[k].Norm + "'s"
	return slices.ContainsFunc(extent{s.From, s.To}.tokens(), func(p int) bool {
		return c.baseTerm(p).family == c.term(k).family || strings.ReplaceAll(c.a.Tokens[p].Norm, "’", "'") == possessive
	})
}

// oppositeAnew finds, in clauses that tell in other words what the original tells,
// the opposite of a word of it that has the same object, or joins the same.
func (c *comparison) oppositeAnew() []slip {
	for k := c.sentence.From; k < c.sentence.To; k++ {
		if !c.telling(k) || c.says(k) && c.strength[k-c.sentence.From] > broaderShare || !c.mayOppose(k) || !c.tells(c.b.clauseOf(c.sentence, k), k) {
			continue
		}
		for p := range c.theirTokens() {
			if !c.usedAt(p) && c.opposed(k, p) && c.sameObject(k, p) && !c.b.deniedAround(c.sentence, k) && !c.a.deniedAround(c.a.Sentences[c.a.sentenceOf(p)], p) {
				return []slip{c.oppositeAt(k, p)}
			}
		}
	}
	return nil
}

// mayOppose says that a word of the sentence can be opposed to one of the original.
func (c *comparison) mayOppose(k int) bool {
	t := c.term(k)
	return t.inA == 0 && !foeOf(t).nobody() || order.Has(t.says())
}

// opposed says that a word of the sentence and one of the original exclude each
// other, wherever they stand. Neither text has the other's word besides.
func (c *comparison) opposed(k, p int) bool {
	here, there := c.term(k).says(), c.baseTerm(p).says()
	if order.Has(here) && smallOpposites[here] == there {
		return !c.a.hasWord(c.a.Sentences[c.a.sentenceOf(p)], here) && !c.b.hasWord(c.sentence, there)
	}
	foe, t := foeOf(c.term(k)), c.baseTerm(p)
	return foe.is(t) && onePart(here, there) && !foe.attribute(t) && !foe.sex(t) && c.term(k).inA == 0
}

// order lists the small words that put one thing before, over or in another.
var order = wordList("before after above below inside outside earlier later")

// sameObject says that the next telling word behind a word of the sentence stands
// behind one of the original too.
func (c *comparison) sameObject(k, p int) bool {
	const reach = 5 // tokens
	for n := k + 1; n < min(c.sentence.To, k+reach); n++ {
		if c.weight(n) > 0 {
			at := c.originOf(n)
			return c.says(n) && at > p && at <= p+reach
		}
	}
	return false
}

// deniedAround says that a no stands near a word, or one that ends or refuses.
func (a *Article) deniedAround(s Sentence, at int) bool {
	const before, behind = 6, 3 // tokens
	for k := max(s.From, at-before); k <= min(s.To-1, at+behind); k++ {
		if k != at && (a.strictlyNo(k) || a.refusesAt(k) || endings.Has(a.Tokens[k].Norm)) {
			return true
		}
	}
	return false
}

// between says that a word of the sentence and one of the original stand
// between the same words: those right before them, and those right behind.
func (c *comparison) between(k, p int) bool {
	same := func(k, p int) bool {
		return k >= c.sentence.From && k < c.sentence.To && p >= 0 && p < len(c.a.Tokens) && (c.originOf(k) == p || c.b.Tokens[k].Norm == c.a.Tokens[p].Norm)
	}
	return same(k-1, p-1) && same(k+1, p+1)
}

// beforeSame says that a word that the original does not have at all, and one of
// the original, stand right before the same telling word: rich people, poor people.
func (c *comparison) beforeSame(k, p int, s Sentence) bool {
	const right = 2 // tokens: guilty of the theft
	if c.term(k).inA > 0 || !c.sameUse(k, p, s) || paired(twoSides, c.term(k).stem, c.baseTerm(p).stem) {
		return false
	}
	for n := k + 1; n < min(c.sentence.To, k+1+right); n++ {
		if c.weight(n) > 0 {
			for at := p + 1; at < min(s.To, p+1+right); at++ {
				if c.kinOf(n, at) >= found {
					return true
				}
			}
			return false
		}
	}
	return false
}

// otherDoer says that who or what stands before two verbs is not the same.
func (c *comparison) otherDoer(k, p int) bool {
	_, here := actor(c.b, c.sentence, k, -1, c.weight)
	_, there := actor(c.a, c.a.Sentences[c.a.sentenceOf(p)], p, -1, c.baseWeight)
	return here && there && !c.sameDoer(k, p)
}

// sameDoer says that who or what stands before two verbs is the same.
func (c *comparison) sameDoer(k, p int) bool {
	here, ok := actor(c.b, c.sentence, k, -1, c.weight)
	if !ok {
		return false
	}
	there, ok := actor(c.a, c.a.Sentences[c.a.sentenceOf(p)], p, -1, c.baseWeight)
	return ok && c.standsFor(here, there)
}

// onePart says that two words can be of one part of speech.
func onePart(x, y string) bool {
	return (lexicon.POS(x)|lexicon.POS(lexicon.Lemma(x)))&(lexicon.POS(y)|lexicon.POS(lexicon.Lemma(y)))&(lexicon.Verb|lexicon.Noun|lexicon.Adjective|lexicon.Adverb) != 0
}

// denied says that a negation stands in the clause around a word.
func (c *comparison) denied(art *Article, sentence, k int) bool {
	clause := art.clauseOf(art.Sentences[sentence], k)
	if k-2 >= clause.from && art.Tokens[k-1].Norm == "of" && endings.Has(art.Tokens[k-2].Norm) {
		return true // a loss of hope
	}
	for _, m := range art.MentionsOf(sentence) {
		if m.Kind == Negation && m.From < clause.to && m.To > clause.from && !(m.From <= k && k < m.To) && max(k-m.To, m.From-k) <= slotReach {
			return true
		}
	}
	return false
}

// deniedItself says that a negation stands right before a word.
func (c *comparison) deniedItself(art *Article, sentence, k int) bool {
	const reach = 3 // tokens: "has not been very able"
	for _, m := range art.MentionsOf(sentence) {
		if m.Kind == Negation && m.To <= k && k-m.To <= reach {
			return true
		}
	}
	return false
}

// endings lists the nouns that deny what stands behind their "of".
var endings = wordList("loss lack absence end want")

// foe is what excludes a word.
type foe struct{ of *term }

func foeOf(t *term) foe { return foe{t} }

func (f foe) nobody() bool { return len(f.of.antonyms) == 0 && f.of.stands == "" }

// is says that two words exclude each other. Words of one event told from two
// sides do not.
func (f foe) is(t *term) bool { return f.excludes(t) && !paired(twoSides, f.of.stem, t.stem) }

// excludes says that two words are opposites of any sort.
func (f foe) excludes(t *term) bool {
	if len(f.of.antonyms) > 0 && (slices.Contains(f.of.antonyms, t.word) || slices.Contains(f.of.antonyms, t.entry)) {
		if kind, _, _ := lexicon.Relation(f.of.says(), t.says()); kind == lexicon.Antonym { // as words of one part of speech
			return true
		}
	}
	question, _, ok := strings.Cut(f.of.stands, " ")
	return ok && t.stands != f.of.stands && strings.HasPrefix(t.stands, question+" ")
}

// attribute says that two opposites tell things of one kind apart, which often
// stand side by side in a story: the old bridge and the new one.
func (f foe) attribute(t *term) bool { return paired(attributes, f.of.stem, t.stem) }

// sex says that two opposites are a man and a woman.
func (f foe) sex(t *term) bool { return paired(sexes, f.of.stem, t.stem) }

func paired(pairs map[[2]string]bool, x, y string) bool {
	return pairs[[2]string{x, y}] || pairs[[2]string{y, x}]
}

// smallOpposites are function words that exclude each other, where they join
// the same words.
var smallOpposites = map[string]string{
	"before": "after", "after": "before", "above": "below", "below": "above", "inside": "outside", "outside": "inside",
	"more": "less", "less": "more", "earlier": "later", "later": "earlier", "first": "last", "last": "first", "for": "against", "against": "for", "with": "without", "without": "with",
}

// twoSides lists opposites that tell one event from two sides, or that name
// things which go together.
var twoSides = map[[2]string]bool{
	{"buy", "sell"}: true, {"win", "lose"}: true, {"give", "take"}: true, {"give", "receive"}: true, {"send", "receive"}: true,
	{"lend", "borrow"}: true, {"come", "go"}: true, {"arrive", "leave"}: true, {"join", "leave"}: true, {"win", "defeat"}: true, {"arrive", "depart"}: true, {"import", "export"}: true,
	{"ask", "answer"}: true, {"teach", "learn"}: true, {"husband", "wife"}: true, {"parent", "child"}: true,
	{"employer", "employee"}: true, {"bring", "take"}: true, {"push", "pull"}: true, {"attack", "defend"}: true, {"victory", "defeat"}: true,
	{"here", "there"}: true, {"now", "then"}: true, {"remain", "leave"}: true, {"start", "finish"}: true, {"follow", "precede"}: true,
}

// sexes lists men and women by their names. Stories have both, so that only
// where the original has but one of them the other is wrong.
var sexes = map[[2]string]bool{
	{"man", "woman"}: true, {"boy", "girl"}: true, {"male", "female"}: true,
	{"father", "mother"}: true, {"son", "daughter"}: true, {"brother", "sister"}: true,
}

// attributes lists opposites by which a story tells things apart.
var attributes = map[[2]string]bool{
	{"new", "old"}: true, {"young", "old"}: true, {"day", "night"}: true, {"last", "first"}: true, {"long", "short"}: true,
	{"civilian", "military"}: true, {"public", "private"}: true, {"black", "white"}: true, {"large", "small"}: true, {"big", "small"}: true,
	{"left", "right"}: true, {"more", "few"}: true, {"many", "few"}: true, {"more", "little"}: true, {"begin", "finish"}: true, {"begin", "end"}: true, {"start", "end"}: true,
	{"foreign", "domestic"}: true, {"rich", "poor"}: true,
}
