package diffcore

import (
	"slices"
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/cue"
	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

// This file knows by which words a text denies something: plainly (not, never),
// inside a word (unable), or by what it says instead (refused, the end of).

// turns says that a sort of negation turns a statement round altogether.
func turns(m *Mention) bool { return m.Value == "not" || m.Value == "deny" }

// plainNo says that a mention is a "not" or the like, among these words.
func plainNo(m Mention, among extent) bool {
	return m.Kind == Negation && m.Value == "not" && m.From >= among.from && m.To <= among.to
}

// strictlyNo says that a word does nothing but deny, or has its no inside.
func (a *Article) strictlyNo(k int) bool { return a.onlyNo(k) || negativePrefix(a.Tokens[k].Norm) }

// onlyNo says that a word does nothing but deny.
func (a *Article) onlyNo(k int) bool {
	norm := a.Tokens[k].Norm
	_, n := cue.Negations.At([]string{norm})
	return n > 0 || lostApostrophe.Has(norm) || a.brokenApostrophe(k) || a.hardlyAny(k)
}

// hardlyAny says that a word is the few or little that deny, and not a few.
func (a *Article) hardlyAny(k int) bool {
	switch a.Tokens[k].Norm {
	case "few", "little":
		return k == 0 || !aFew.Has(a.Tokens[k-1].Norm)
	}
	return false
}

// aFew lists the words that make some of a few.
var aFew = wordList("a the past last next these those first every")

// lostApostrophe lists negations as a careless copy leaves them.
var lostApostrophe = wordList(`
	isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt couldnt wouldnt shouldnt cant wont aint neednt mustnt`)

// brokenApostrophe says that a token is the end of a negation whose apostrophe
// became something else: "won?t", "wonâ€™t".
func (a *Article) brokenApostrophe(k int) bool {
	t := a.Tokens[k]
	return t.Norm == "t" && k > 0 && a.Tokens[k-1].Kind == Mark && a.Tokens[k-1].Span.End == t.Span.Start
}

// negativePrefix says that a word has its no inside: unable, impossible,
// inequitable.
func negativePrefix(w string) bool {
	_, ok := withoutNo(w)
	return ok
}

// withoutNo is what is left of a word that has its no inside. That must be a
// word, and where the prefix can mean something else too, its opposite or an
// adjective.
func withoutNo(w string) (rest string, ok bool) {
	for _, prefix := range [...]string{"un", "in", "im", "il", "ir", "dis", "non"} {
		if len(w) > len(prefix)+3 && w[:len(prefix)] == prefix {
			rest := w[len(prefix):]
			if kind, _, ok := lexicon.Relation(w, rest); ok && kind == lexicon.Antonym {
				return rest, true
			}
			if prefix[0] == 'i' && mainPart(rest) == lexicon.Adjective && mainPart(w) == lexicon.Adjective {
				return rest, true
			}
			if prefix == "un" || prefix == "non" {
				if _, ok := lexicon.ID(rest); ok {
					return rest, true
				}
			}
		}
	}
	return "", false
}

// refutes lists words by which a claim is called untrue, however long it is, in
// their dictionary form.
var refutes = wordList("deny denial dispel debunk myth refute rebut dispute reject dismiss disprove misconception fallacy untrue")

// saysNo says that words say no, in whatever way.
func (a *Article) saysNo(e extent) bool {
	for k := e.from; k < e.to; k++ {
		if a.strictlyNo(k) || a.maySayNo(k) {
			return true
		}
	}
	return false
}

// refusesAt says that a word at a token refuses, ends or rules out what it
// stands with.
func (a *Article) refusesAt(k int) bool { return a.denialAt(k) == "surely" }

// denialAt says how a word at a token denies without being a negation: surely,
// or perhaps, in one of its senses; "" where it does not.
func (a *Article) denialAt(k int) string {
	const longest = 3 // words: put on hold
	for _, first := range [...]string{a.Tokens[k].Norm, a.lemma(k)} {
		if cue.Denials.Begins(first) > 0 {
			row := append([]string{first}, norms(a, k+1, min(len(a.Tokens), k+longest))...)
			if sort, n := cue.Denials.At(row); n > 0 {
				return sort
			}
		}
	}
	return ""
}

// maySayNo says that a word at a token says no in one of its senses.
func (a *Article) maySayNo(k int) bool { return a.denialAt(k) != "" }

// impliesNo says that words of a stretch, which the other text does not have,
// say no without being a negation.
func (c *comparison) impliesNo(art *Article, e extent) bool {
	for k := e.from; k < e.to; k++ {
		if lostApostrophe.Has(art.Tokens[k].Norm) || art.brokenApostrophe(k) {
			return true
		}
		if negativePrefix(art.Tokens[k].Norm) {
			return true
		}
		if art.maySayNo(k) && !c.saysNoToo(art, k) {
			return true
		}
	}
	return false
}

// saysNoToo says that a word that may say no stands in the other text too, or one
// for it that does the same: to be wary of selling is to be careful not to sell.
func (c *comparison) saysNoToo(art *Article, k int) bool {
	if !c.shared(art, k) {
		return false
	}
	if art == c.a {
		return c.b.maySayNo(int(c.used[int32(k)]))
	}
	return c.a.maySayNo(c.originOf(k))
}

// How many tokens before and behind a word another one may stand that denies it
// without being a negation: "refused, after long talks with all of the owners,
// to sign it".
const (
	impliedBefore = 14
	impliedBehind = 8
)

// plain says that nothing in the clause around a token says no, in whatever
// way.
func (c *comparison) plain(art *Article, s Sentence, k int) bool {
	clause := art.clauseOf(s, k)
	for _, m := range art.MentionsOf(art.sentenceOf(k)) {
		if m.Kind == Negation && m.From < clause.to && m.To > clause.from {
			return false
		}
	}
	return !c.impliesNo(art, extent{max(clause.from, k-impliedBefore), min(clause.to, k+impliedBehind)})
}

// conditional lists the words behind which nothing is stated.
var conditional = wordList("if whether unless without")

// softened says that a negation does not turn its words round altogether:
// "not only", "not until", "not all of them".
func (c *comparison) softened(art *Article, m Mention) bool {
	s := art.Sentences[m.Sentence]
	if first := art.Tokens[m.From].Norm; first == "nor" || first == "not" && m.From > s.From && art.Tokens[m.From-1].Norm == "," {
		return true // "for their real needs, not your obsession"
	}
	for k := s.From; k < m.From; k++ {
		if art.Tokens[k].Norm == "if" && !(art == c.b && c.everywhere("if")) {
			return true // what would not be so
		}
	}
	if m.From > s.From && art.Tokens[m.From-1].Kind == Word && beforeNoun.Has(art.Tokens[m.From-1].Norm) {
		return true // an excuse for not playing well
	}
	if slices.ContainsFunc(extent{m.To, s.To}.tokens(), func(k int) bool { return contrasting.Has(art.Tokens[k].Norm) }) {
		return true // not in June, but rather in July
	}
	if art.opposesBut(m, s) {
		return true
	}
	for k := m.To; k < s.To && art.Tokens[k].Span.End <= m.Scope.End; k++ {
		norm := art.Tokens[k].Norm
		if norm == "nor" || norm == "than" && (k <= m.To+1 || !strings.HasPrefix(art.Tokens[m.To-1].Norm, "n't") && art.Tokens[m.To-1].Norm != "not") {
			return true // not more than 300, no team more than United
		}
		if k > m.To && c.everywhere(norm) {
			continue // "could not until it did", "could until it did"
		}
		switch norm {
		case "until", "but", "unless", "without", "except":
			return true
		case "only", "just", "whether", "even":
			if k == m.To {
				return true
			}
		case "if":
			return k-m.To <= softenedReach
		case "better", "worse", "greater", "more", "less":
			if k == m.To && art.Tokens[m.From].Norm == "no" {
				return true // no better place
			}
		case "before", "yet":
			if k-m.To <= softenedReach && m.Value != "deny" {
				return true
			}
		case "all", "every", "always", "necessarily", "entirely", "fully", "everyone", "everything", "since":
			if k == m.To {
				return true // not all of them; not since March so low, which says the lowest since March
			}
		}
	}
	return false
}

// opposesBut says that a "not" only tells what is not from what is: not by the
// blades but by the pressure.
func (a *Article) opposesBut(m Mention, s Sentence) bool {
	for k := m.To; k+1 < s.To && a.Tokens[k].Span.Start <= m.Scope.End+1; k++ {
		if a.Tokens[k].Norm == "but" {
			return a.Tokens[k+1].Norm == a.Tokens[m.To].Norm || m.From > s.From && !auxiliary[a.Tokens[m.From-1].Norm] && a.Tokens[m.From].Norm == "not"
		}
	}
	return false
}

// beforeNoun lists the words behind which a "not" denies a deed that is only
// named.
var beforeNoun = wordList("for of about by despite without")

// everywhere says that the sentence and all of its evidence have a word.
func (c *comparison) everywhere(norm string) bool {
	for _, i := range c.evidence {
		if !c.inBoth(norm, c.a.Sentences[i]) {
			return false
		}
	}
	return true
}

// softenedReach is how many tokens behind a negation a word may stand that
// limits it: "will not open before June". Further on it belongs to the rest.
const softenedReach = 4
