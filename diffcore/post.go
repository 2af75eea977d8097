package diffcore

import (
	"slices"
	"strings"
)

// This file knows posts that somebody holds, and of what: the mayor of Tarrow,
// Tarrow's mayor, the Tarrow mayor.

// post is a post with the body or place that it is a post of.
type post struct {
	noun int    // "mayor"
	of   extent // "Tarrow"
}

// at is the stretch from the one to the other.
func (p post) at() extent { return extent{min(p.noun, p.of.from), max(p.noun+1, p.of.to)} }

// offices lists the nouns for posts of which a body or a place has one at a time.
var offices = wordList(`
	mayor governor president chancellor premier ambassador bishop king queen head chief boss director manager chairman chairwoman chair
	leader coach captain commissioner spokesman spokeswoman spokesperson ceo treasurer`)

// postAt is the post that a token is the noun of, where a sentence says of what.
func (a *Article) postAt(s Sentence, k int) (post, bool) {
	if !offices.Has(a.Tokens[k].Norm) {
		return post{}, false
	}
	if of, ok := a.bodyBehind(s, k); ok {
		return post{k, of}, true
	}
	of, ok := a.bodyBefore(s, k)
	return post{k, of}, ok
}

// bodyBehind is the name in "mayor of Tarrow", "Mayor Olav Strand of Tarrow".
func (a *Article) bodyBehind(s Sentence, k int) (extent, bool) {
	from := k + 1
	if from < s.To && a.opensName(from) {
		from = a.nameAt(from).to // who holds it
	}
	if from+1 >= s.To || a.Tokens[from].Norm != "of" && a.Tokens[from].Norm != "at" && a.Tokens[from].Norm != "for" {
		return extent{}, false
	}
	if from++; a.Tokens[from].Norm == "the" {
		from++
	}
	if from < s.To && a.opensName(from) {
		return a.nameAt(from), true
	}
	return extent{}, false
}

// bodyBefore is the name in "Tarrow's mayor", "Tarrow's new mayor", "Tarrow mayor".
func (a *Article) bodyBefore(s Sentence, k int) (extent, bool) {
	const between = 2 // words: "Tarrow's new deputy mayor"
	for n := k - 1; n >= s.From && n >= k-2-between; n-- {
		switch {
		case a.Tokens[n].Norm == "'s" || a.Tokens[n].Norm == "'":
			return a.ownerBefore(s, n)
		case a.opensName(n):
			e := a.nameAt(n)
			return e, e.to == k
		case a.Tokens[n].Kind != Word:
			return extent{}, false
		}
	}
	return extent{}, false
}

// ownerBefore is the name before an "'s"; one that opens a sentence, too.
func (a *Article) ownerBefore(s Sentence, k int) (extent, bool) {
	n := k - 1
	if n < s.From || !a.Tokens[n].Capital {
		return extent{}, false
	}
	return a.nameAt(n), true
}

// postMoved finds a post that belongs in the sentence to another body or place
// than in the evidence, while the original never gives it to that one.
func (c *comparison) postMoved() (at, was extent, ok bool) {
	for k := c.sentence.From; k < c.sentence.To; k++ {
		here, ok := c.b.postAt(c.sentence, k)
		if !ok || !c.knowsBody(here.of) || c.saidToBeAnother(here.of) {
			continue
		}
		if there, ok := c.postElsewhere(here); ok {
			return here.at(), there.at(), true
		}
	}
	return at, was, false
}

// knowsBody says that the original has the words for a body: whatever it does not
// know at all is an added name.
func (c *comparison) knowsBody(of extent) bool {
	for k := of.from; k < of.to; k++ {
		if c.weight(k) > 0 && !c.stated.word(c.b.Tokens[k].Norm) {
			return false
		}
	}
	return true
}

// saidToBeAnother says that the sentence has another name in the place of one of
// the original, of which the rule for names tells.
func (c *comparison) saidToBeAnother(of extent) bool {
	mentions := c.mentions()
	return slices.ContainsFunc(mentions, func(m Mention) bool { return m.Kind == Name && m.extent() == of && c.ousted(&m) != nil })
}

// postElsewhere is the same post in the evidence, of something else. It is none
// where the original may anywhere give it to the one that the sentence names.
func (c *comparison) postElsewhere(here post) (there post, ok bool) {
	for _, p := range c.a.postsOf(c.b.Tokens[here.noun].Norm) {
		i := c.a.sentenceOf(p.noun)
		switch {
		case !p.known && c.is(here.of, extent{c.a.Sentences[max(0, i-1)].From, c.a.Sentences[i].To}):
			return post{}, false // "Eastmouth built the road. The mayor …"
		case p.known && c.is(here.of, p.of):
			return post{}, false
		case p.known && slices.Contains(c.evidence, int32(i)) && c.originOf(here.noun) == p.noun && c.otherBodies(here.of, p.of):
			there, ok = p.post, true
		}
	}
	return there, ok
}

// postOf is a place where the noun for a post stands, and of what, if that is known.
type postOf struct {
	post
	known bool
}

// postsOf are the places where a noun for a post stands.
func (a *Article) postsOf(noun string) []postOf {
	if a.posts == nil {
		a.posts = map[string][]postOf{}
		for k := range a.Tokens {
			if norm := a.Tokens[k].Norm; offices.Has(norm) {
				found, known := a.postAt(a.Sentences[a.sentenceOf(k)], k)
				a.posts[norm] = append(a.posts[norm], postOf{post{k, found.of}, known})
			}
		}
	}
	return a.posts[noun]
}

// otherBodies says that two names are of two, and no short form of one another
// ("the Fed", "the Federal Reserve"); and that the sentence has none of the one, or
// each has both: "Chelsea's coach said Tottenham", "Tottenham's coach said Chelsea".
func (c *comparison) otherBodies(here, there extent) bool {
	const stem = 3 // letters: Lib Dem, CMIs
	x, y := c.b.Tokens[here.from].Norm, c.a.Tokens[there.from].Norm
	if len(x) >= stem && strings.HasPrefix(y, x[:stem]) || c.b.shortFor(here, c.a, there) || c.a.shortFor(there, c.b, here) {
		return false
	}
	both := c.is(here, c.a.sentenceExtent(c.a.sentenceOf(there.from)))
	return both == c.is(extent{c.sentence.From, c.sentence.To}, there)
}
