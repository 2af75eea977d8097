package diffcore

import "slices"

// Whether a text denies a word is how many words deny it, by twos: what did not
// fail succeeded. Counted are a not, a word that refuses, ends or lacks what it
// stands with, and a syllable of the word itself. Where two of them stand apart, or
// one denies only in one of its senses, or what is told is only possible, nobody
// can tell, and no rule may speak.

// polarity is whether a text asserts a word or denies it.
type polarity uint8

const (
	unsettled polarity = iota // nobody can tell
	asserted
	denied
)

const (
	// noReach is how many tokens before a word one may stand that denies it in
	// another way than by a not: "refused, after long talks with the owners of the
	// island and of the port, to sign".
	noReach = 20

	// backReach is how many tokens behind a word one may stand that denies it:
	// "the sale of the old lighthouse was called off".
	backReach = 10

	// nearNo is how many tokens from a word, or from each other, words surely
	// belong together: did not fail to sign.
	nearNo = 4
)

// polarityOf is whether an article asserts a word or denies it. The words that
// both texts have deny as much in the one as in the other, so that a word does not
// count that stands for itself.
func (c *comparison) polarityOf(art *Article, k int) polarity {
	s := art.Sentences[art.sentenceOf(k)]
	before, behind := art.noesAround(s, k)
	switch {
	case behind || slices.ContainsFunc(before, func(n int) bool { return c.limited(art, n) }):
		return unsettled
	case len(before) == 0:
		return asserted
	case k-before[0] > nearNo && !art.plainNoAt(before[0]):
		return unsettled
	case len(before) == 1:
		return denied
	case len(before) == 2 && before[0]-before[1] <= nearNo:
		return asserted // did not fail to
	}
	return unsettled
}

// noesAround lists the words before a word that may deny it, the nearest first,
// and says whether one behind it may.
func (a *Article) noesAround(s Sentence, k int) (before []int, behind bool) {
	for n := k - 1; n >= s.From && !a.parts(n); n-- {
		if n >= k-noReach && a.denies(n, k) || refutes.Has(a.lemma(n)) {
			before = append(before, n)
		}
	}
	for n := k + 1; n < min(s.To, k+backReach) && !a.parts(n); n++ {
		behind = behind || a.denies(n, k)
	}
	return before, behind
}

// denies says that a word at n may deny the one at k.
func (a *Article) denies(n, k int) bool {
	for _, m := range a.MentionsOf(a.sentenceOf(n)) {
		if m.Kind == Negation && m.From <= n && n < m.To {
			return n == m.From && (m.From > k || m.Scope.End >= a.Tokens[k].Span.End || a.interrupted(m))
		}
	}
	return lostApostrophe.Has(a.Tokens[n].Norm) || a.brokenApostrophe(n) || a.hardlyAny(n) || contrasting.Has(a.Tokens[n].Norm) || a.denialAt(n) != ""
}

// interrupted says that behind a negation something is put in before what it denies:
// does not, as is often thought, work.
func (a *Article) interrupted(m Mention) bool {
	return m.To < len(a.Tokens) && a.Tokens[m.To].Kind == Mark
}

// plainNoAt says that a negation stands at a token.
func (a *Article) plainNoAt(n int) bool {
	return slices.ContainsFunc(a.MentionsOf(a.sentenceOf(n)), func(m Mention) bool { return m.Kind == Negation && m.From == n && turns(&m) })
}

// limited says that a word that denies does so only in one of its senses, or in
// part, or before something that is put in between.
func (c *comparison) limited(art *Article, n int) bool {
	for _, m := range art.MentionsOf(art.sentenceOf(n)) {
		if m.Kind == Negation && m.From == n {
			return m.Value == "hardly" || art.interrupted(m) || c.softened(art, m)
		}
	}
	return !art.refusesAt(n)
}
