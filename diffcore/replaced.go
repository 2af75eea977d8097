package diffcore

import (
	"slices"

	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

// parallel is the sentence laid beside one sentence of its evidence, word by
// word, in the order of both.
type parallel struct {
	original Sentence
	here     partners // the tokens of the original, by token of the sentence
	there    partners // the reverse
	replaced []replacement
	changed  []replacement // those that are tight, and that no other sentence of the evidence tells as the sentence does
}

// partners are the tokens that those of a sentence are paired with.
type partners struct {
	sentence Sentence
	tokens   []int32 // by place in the sentence, plus one; 0 where there is none
}

func newPartners(s Sentence) partners { return partners{s, make([]int32, s.To-s.From)} }

func (p partners) pair(token, partner int) { p.tokens[token-p.sentence.From] = int32(partner) + 1 }

// of is the partner of a token, which may stand anywhere.
func (p partners) of(token int) (partner int, paired bool) {
	if token < p.sentence.From || token >= p.sentence.To {
		return 0, false
	}
	at := p.tokens[token-p.sentence.From]
	return int(at) - 1, at > 0
}

// replacement is words of the sentence that stand where the original has other
// words, or none, between words that both have in the same order. Where all
// around is the same, what differs was changed on purpose: a "not" that came
// in there needs no further sign that the two speak of one thing.
type replacement struct {
	is, was       extent // either can be empty
	before, after int    // how many words on either side are the original's, in one run
	opens, closes bool   // those before begin both sentences; those behind end both
	here, there   []int  // its strays, where it is one that changed
}

// flank is how many words in one run on both sides of a replacement make sure
// together that it stands in its place; each side has one, or an end of both
// sentences.
const flank = 3

// tight says that what stands around a replacement leaves no doubt that it
// stands in the place of what it replaces, and that it is short.
func (r replacement) tight() bool {
	const longest = 4 // tokens: "may not even have been" has more to it
	if r.is.to-r.is.from > longest || r.was.to-r.was.from > longest {
		return false
	}
	return (r.before > 0 || r.opens) && (r.after > 0 || r.closes) && (r.before+r.after >= flank || r.opens && r.closes)
}

// parallels are those of all its evidence.
func (c *comparison) parallels() []parallel {
	if c.beside == nil {
		c.beside = []parallel{}
		for _, i := range c.evidence {
			c.beside = append(c.beside, c.parallelTo(c.a.Sentences[i]))
		}
		for k := range c.beside {
			c.beside[k].changed = c.changedIn(c.beside[k])
		}
	}
	return c.beside
}

// changedIn are the replacements of a parallel at which rules look.
func (c *comparison) changedIn(p parallel) []replacement {
	var out []replacement
	for _, r := range p.replaced {
		if r.tight() && !c.saidElsewhere(p, r) {
			r.here, r.there = c.strays(r)
			out = append(out, r)
		}
	}
	return out
}

func (c *comparison) parallelTo(s Sentence) parallel {
	here, there := c.search.queryWords.in(c.sentence).tokens, c.search.baseWords.in(s).tokens
	pairs := c.sameOrder(here, there)
	out := parallel{original: s, here: newPartners(c.sentence), there: newPartners(s)}
	for _, p := range pairs {
		k, p := int(here[p[0]]), int(there[p[1]])
		out.here.pair(k, p)
		out.there.pair(p, k)
	}
	out.replaced = gaps(pairs, here, there)
	return out
}

// gaps are what stands between the runs of pairs of two rows of words.
func gaps(pairs [][2]int, here, there []int32) []replacement {
	if len(pairs) == 0 {
		return nil
	}
	ends := [2]int{len(here), len(there)}
	var out []replacement
	last, run := [2]int{}, 0 // where the run before ends, and its length
	for n := 0; n <= len(pairs); {
		from, length := ends, 0 // the run behind
		if n < len(pairs) {
			from = pairs[n]
			for length = 1; n+length < len(pairs) && pairs[n+length] == [2]int{from[0] + length, from[1] + length}; length++ {
			}
		}
		if from != last {
			out = append(out, replacement{
				is: tokensBetween(here, last[0], from[0]), was: tokensBetween(there, last[1], from[1]),
				before: run, after: length,
				opens: last == [2]int{run, run}, closes: [2]int{from[0] + length, from[1] + length} == ends,
			})
		}
		last, run = [2]int{from[0] + length, from[1] + length}, length
		n += max(1, length)
	}
	return out
}

// tokensBetween are the tokens of words [from, to); where there are none, the
// place where they would stand.
func tokensBetween(words []int32, from, to int) extent {
	if from < to {
		return extent{int(words[from]), int(words[to-1]) + 1}
	}
	if from < len(words) {
		return extent{int(words[from]), int(words[from])}
	}
	return extent{int(words[from-1]) + 1, int(words[from-1]) + 1}
}

// orderCell is what two beginnings of sentences have in common.
type orderCell struct {
	best   int32 // the worth of all pairs before
	paired int32 // … and of these two words, if they are a pair
	runs   bool  // that pair goes on from the one before
}

// sameOrder pairs the words of two sentences that stand for one another: as many
// as can be without crossing, and in long runs rather than scattered.
func (c *comparison) sameOrder(here, there []int32) [][2]int {
	const inRun = 2 // what it is worth more that a pair goes on from the one before
	columns := len(there) + 1
	n := (len(here) + 1) * columns
	cells := slices.Grow(c.search.cells[:0], n)[:n]
	c.search.cells = cells
	clear(cells[:columns])
	for y, k := range here {
		word := c.term(int(k))
		kin := evident(c.search.kin[c.search.queryTerms[k]])
		above, row := cells[y*columns:(y+1)*columns], cells[(y+1)*columns:(y+2)*columns]
		row[0] = orderCell{}
		for x, p := range there {
			was, is := &above[x], orderCell{best: max(row[x].best, above[x+1].best)}
			if worth := c.worth(word, kin, c.search.said[p]); worth > 0 {
				is.paired = was.best + worth
				if was.paired > 0 && was.paired+inRun > was.best {
					is.paired, is.runs = was.paired+inRun+worth, true
				}
				is.best = max(is.best, is.paired)
			}
			row[x+1] = is
		}
	}
	var pairs [][2]int
	for at, run := n-1, false; at >= columns && at%columns > 0; {
		switch is := cells[at]; {
		case run || is.paired > 0 && is.best == is.paired:
			pairs = append(pairs, [2]int{at/columns - 1, at%columns - 1})
			at, run = at-columns-1, is.runs
		case is.best == cells[at-1].best:
			at--
		default:
			at -= columns
		}
	}
	slices.Reverse(pairs)
	return pairs
}

// evident are those of kin, the surest first, that are sure enough to be evidence.
func evident(kin []kinship) []kinship {
	for k := range kin {
		if kin[k].strength < found {
			return kin[:k]
		}
	}
	return kin
}

// worth is what it is worth to pair a word of the sentence with one of the
// original: the same word most, one of its kin less; nothing if neither.
func (c *comparison) worth(word *term, kin []kinship, said int32) int32 {
	theirs := &c.search.lex.terms[said]
	if word.family == theirs.family || word.kind != theirs.kind { // as words of one form are, unless one is no word
		if word.norm == theirs.norm {
			return 4
		}
		if word.family == theirs.family {
			return 3
		}
	}
	for k := range kin {
		if kin[k].term == said {
			return 3
		}
	}
	return 0
}

// kinOf is how surely a word of the sentence can stand for one of the original.
func (c *comparison) kinOf(k, p int) float32 {
	return strengthIn(c.search.kin[c.search.queryTerms[k]], c.search.said[p])
}

// strengthIn is how surely one of kin is a term.
func strengthIn(kin []kinship, term int32) float32 {
	for k := range kin {
		if kin[k].term == term {
			return kin[k].strength
		}
	}
	return 0
}

// saidElsewhere says that another sentence of the evidence has the words of a
// replacement as they stand, with those on both sides: it tells what one leaves
// out, or puts otherwise.
func (c *comparison) saidElsewhere(p parallel, r replacement) bool {
	around := extent{max(c.sentence.From, r.is.from-1), min(c.sentence.To, r.is.to+1)}
	return slices.ContainsFunc(c.beside, func(other parallel) bool {
		if other.original.From == p.original.From {
			return false
		}
		for k := around.from; k < around.to; k++ {
			at, paired := other.here.of(k)
			if before, also := other.here.of(k - 1); !paired || k > around.from && (!also || at != before+1) {
				return false
			}
		}
		return true
	})
}

// strays are the telling words of a replacement that stand for none of those on
// its other side, in the sentence and in the original. How or when something is
// done may come and go: adverbs are none.
func (c *comparison) strays(r replacement) (here, there []int) {
	for k := r.is.from; k < r.is.to; k++ {
		if c.weight(k) > 0 && !modals.Has(c.term(k).norm) && c.b.mainPart(k) != lexicon.Adverb && !c.standsForWord(k, r.was) {
			here = append(here, k)
		}
	}
	for p := r.was.from; p < r.was.to; p++ {
		if c.baseWeight(p) > 0 && !modals.Has(c.baseTerm(p).norm) && c.a.mainPart(p) != lexicon.Adverb &&
			!slices.ContainsFunc(r.is.tokens(), func(k int) bool { return c.standsForWord(k, extent{p, p + 1}) }) {
			there = append(there, p)
		}
	}
	return here, there
}

// pairsHere says that a word of the sentence has its pair in the original, or
// stands, in a replacement, for a word of it.
func (p *parallel) pairsHere(c *comparison, r replacement, k int) bool {
	_, paired := p.here.of(k)
	return k != noToken && (paired || k < r.is.to && c.standsForWord(k, r.was))
}

// pairsThere is the same for a word of the original.
func (p *parallel) pairsThere(c *comparison, r replacement, at int) bool {
	_, paired := p.there.of(at)
	return at != noToken && (paired || at < r.was.to &&
		slices.ContainsFunc(r.is.tokens(), func(k int) bool { return c.standsForWord(k, extent{at, at + 1}) }))
}

// holds says that all of some tokens lie in an extent.
func (e extent) holds(tokens []int) bool {
	return !slices.ContainsFunc(tokens, func(k int) bool { return k < e.from || k >= e.to })
}

// upTo is an extent that goes on to a token, unless it goes further already.
func (e extent) upTo(to int) extent { return extent{e.from, max(e.to, to)} }

// tokens are those of an extent.
func (e extent) tokens() []int {
	out := make([]int, 0, e.to-e.from)
	for k := e.from; k < e.to; k++ {
		out = append(out, k)
	}
	return out
}

// loose asks of the words within reach of a replacement, beyond its own, that stand for none
// in the same order on the other side, whether one of them is of a kind.
func (p *parallel) loose(c *comparison, r replacement, reach int, here, there func(k int) bool) bool {
	for k := max(c.sentence.From, r.is.from-reach); k < min(c.sentence.To, r.is.to+reach); k++ {
		if _, paired := p.here.of(k); !paired && (k < r.is.from || k >= r.is.to) && here(k) {
			return true
		}
	}
	for k := max(p.original.From, r.was.from-reach); k < min(p.original.To, r.was.to+reach); k++ {
		if _, paired := p.there.of(k); !paired && (k < r.was.from || k >= r.was.to) && there(k) {
			return true
		}
	}
	return false
}

func never(int) bool { return false }
