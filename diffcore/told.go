package diffcore

import "iter"

// A clause can tell what the original tells in words of its own, and then hardly
// two words stand in the same place in both. That it turns the statement can
// still be seen: the original has most of what it tells, and only one of the two
// denies it, doubts it or leaves it open, with any word at all.

const (
	// toldShare is the share of a clause's information that the evidence must
	// have for it to tell what the original tells. Other words for the same
	// thing cost much of it; with less, planted changes are not told apart from
	// sentences that the writer added.
	toldShare = 0.4

	// fewestTold is how many telling words that must be at least.
	fewestTold = 2
)

// tells says that the evidence has what a clause of the sentence tells: most of
// its telling words, and the word that is in question or one behind it.
func (c *comparison) tells(clause extent, point int) bool {
	if point == noToken || point >= clause.to {
		return false
	}
	share, n := c.foundIn(clause)
	if share < toldShare || n < fewestTold {
		return false
	}
	_, behind := c.foundIn(extent{point + 1, clause.to})
	return c.says(point) || behind > 0
}

// foundIn is the share of the information of a stretch of the sentence that the
// evidence has, and how many telling words that are.
func (c *comparison) foundIn(e extent) (share float32, words int) {
	var got, all float32
	for k := e.from; k < e.to; k++ {
		w := c.weight(k)
		if w <= 0 {
			continue
		}
		all += w
		if c.says(k) {
			got += w
			words++
		}
	}
	if all == 0 {
		return 0, 0
	}
	return got / all, words
}

// nearestOrigin is the word of the original for the word of a clause that is
// nearest to a place and has one; noToken if none has.
func (c *comparison) nearestOrigin(k int, clause extent) int {
	for far := 0; far < clause.to-clause.from; far++ {
		for _, at := range [2]int{k + far, k - far} {
			if at >= clause.from && at < clause.to && c.weight(at) > 0 && c.says(at) && c.originOf(at) != noToken {
				return c.originOf(at)
			}
		}
	}
	return noToken
}

// carriedBehind says that a telling word right behind a place of the original
// stands right behind one of the sentence too.
func (c *comparison) carriedBehind(p, k int) bool {
	const reach = 8 // tokens: the rest of a clause
	for n := p; n < min(len(c.a.Tokens), p+reach); n++ {
		if at, ok := c.used[int32(n)]; ok && c.baseWeight(n) > 0 && int(at) > k && int(at) <= k+reach {
			return true
		}
	}
	return false
}

// theirTokens are the tokens of the evidence, the best sentence first.
func (c *comparison) theirTokens() iter.Seq[int] {
	return func(yield func(int) bool) {
		for _, i := range c.evidence {
			s := c.a.Sentences[i]
			for p := s.From; p < s.To; p++ {
				if !yield(p) {
					return
				}
			}
		}
	}
}
