package diffcore

import "github.com/articlediff/articlediff/diffcore/internal/quantity"

// Where a sentence was left as it stood but for a few words, what stands
// between the same words stands in the same place, whatever else the two texts
// say. The words right around two stretches that are the same, in the same
// order, are their frame.

const (
	// frameReach is how many words on either side can belong to a frame: more
	// of them say nothing new about which place is meant.
	frameReach = 4

	// frameGap is how many words either text may have more, or others, between
	// two words of a frame.
	frameGap = 2

	// littleWord is what a word such as "of" adds to a frame, where a telling
	// word adds 1.
	littleWord = 0.5
)

// frame is how much the words around two stretches have in common.
type frame struct{ before, behind float64 }

func (f frame) size() float64 { return f.before + f.behind }

// frame compares the words around a stretch of the sentence with those around
// one of the original.
func (c *comparison) frame(at, was extent) frame {
	there := c.a.Sentences[c.a.sentenceOf(was.from)]
	return frame{
		before: c.frameSide(at.from-1, was.from-1, -1, c.sentence, there),
		behind: c.frameSide(at.to, was.to, 1, c.sentence, there),
	}
}

// frameSide walks away from both stretches, and counts the words that are the
// same as long as no more than a gap lies between them.
func (c *comparison) frameSide(k, p, step int, here, there Sentence) float64 {
	size := 0.0
	for n := 0; n < frameReach; n++ {
		if n == 0 && atEdge(c.b, k, step, here) && atEdge(c.a, p, step, there) {
			return 1 // both begin or end the sentence
		}
		mine, theirs, met := c.nextSame(k, p, step, here, there)
		if !met {
			break
		}
		if c.weight(mine) > 0 {
			size++
		} else {
			size += littleWord
		}
		k, p = mine+step, theirs+step
	}
	return size
}

// surely says that the words around are enough to tell the place: on both sides.
func (f frame) surely() bool {
	return f.before > 0 && f.behind > 0 && f.size() >= sureFrame
}

// tight says that the words right before two stretches are the same, and those
// right behind them.
func (c *comparison) tight(at, was extent) bool {
	there := c.a.Sentences[c.a.sentenceOf(was.from)]
	side := func(k, p, step int) bool {
		var mine, theirs [1]int
		n, m := nextWords(c.b, k, step, c.sentence, mine[:]), nextWords(c.a, p, step, there, theirs[:])
		return n == 0 && m == 0 || n == 1 && m == 1 && c.sameWord(mine[0], theirs[0])
	}
	return side(at.from-1, was.from-1, -1) && side(at.to, was.to, 1)
}

// sureFrame is the size of a frame that is hardly another's: measured on
// faithful rewrites.
const sureFrame = 3

// framed finds the mention of the evidence that stands between the words
// between which m stands, if it fits and says something else; nil where none
// does, or where the evidence has m's own value: the same figure of the same
// kind, or one that may mean the same in a place as much like it.
func (c *comparison) framed(m *Mention, fits func(was *Mention) bool) (best *Mention, size float64) {
	same := 0.0 // the frame of m's own value
	for was := range c.theirMentions() {
		if was.Kind != m.Kind {
			continue
		}
		f := c.frame(m.extent(), was.extent())
		switch {
		case literally(m, was):
			return nil, 0
		case sameMention(m, was):
			same = max(same, f.size(), leastElsewhere)
		case fits(was) && c.tellsPlace(f, m, was) && f.size() > size:
			best, size = was, f.size()
		}
	}
	if best == nil || same > size*otherPlace || c.tellsAsOften(best) {
		return nil, 0
	}
	return best, size
}

// tellsPlace says that the words around are enough to tell the place: on both
// sides, or many on one side where those on the other were only moved.
func (c *comparison) tellsPlace(f frame, m, was *Mention) bool {
	return f.surely() || max(f.before, f.behind) >= sureFrame && c.slot(m.extent(), was.extent()) >= surePlace
}

// leastElsewhere is what a value that the evidence has elsewhere weighs, even
// where no word around it is the same: then more must speak for another one.
const leastElsewhere = 2

// otherPlace is the share of a frame that the words around the same value may
// have in common where it stands in another place.
const otherPlace = 0.5

// literally says that two mentions tell the same figure or date; bare numbers
// may be of different things all the same.
func literally(m, was *Mention) bool {
	if m.Kind == Quantity && was.Kind == Quantity {
		return m.Amount.Kind != quantity.Number && m.Amount.Kind == was.Amount.Kind && m.Amount.Low == was.Amount.Low && m.Amount.High == was.Amount.High
	}
	return m.Kind == was.Kind && m.Value == was.Value
}

// tellsAsOften says that the sentence tells a number or date as often as the
// sentence of the original does: then nothing stands in its place.
func (c *comparison) tellsAsOften(was *Mention) bool {
	times := func(mentions []Mention) (n int) {
		for k := range mentions {
			if m := &mentions[k]; m.Kind == was.Kind && (m.Value == was.Value || was.Kind == Date && sameDate(m, was)) {
				n++
			}
		}
		return n
	}
	return times(c.mentions()) >= times(c.a.MentionsOf(was.Sentence))
}

// sameMention says that two numbers or dates may mean one, where all around
// them was left as it was.
func sameMention(m, was *Mention) bool {
	if m.Kind == Date {
		return sameDate(m, was)
	}
	return m.Value == was.Value || sameValue(m.Amount, was.Amount)
}

// nextSame finds the nearest word that both texts have from two places on.
func (c *comparison) nextSame(k, p, step int, here, there Sentence) (mine, theirs int, ok bool) {
	var ours, others [frameGap + 1]int
	n := nextWords(c.b, k, step, here, ours[:])
	m := nextWords(c.a, p, step, there, others[:])
	for far := 0; far < n+m; far++ {
		for x := 0; x < n && x <= far; x++ {
			if y := far - x; y < m && c.sameWord(ours[x], others[y]) {
				return ours[x], others[y], true
			}
		}
	}
	return 0, 0, false
}

// atEdge says that no word of the sentence follows.
func atEdge(a *Article, k, step int, s Sentence) bool {
	return nextWords(a, k, step, s, make([]int, 1)) == 0
}

// nextWords collects the next words of a sentence, marks apart.
func nextWords(a *Article, k, step int, s Sentence, into []int) int {
	n := 0
	for ; k >= s.From && k < s.To && n < len(into); k += step {
		if a.Tokens[k].Kind != Mark {
			into[n] = k
			n++
		}
	}
	return n
}
