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
func (a *Article) strictlyNo(k int) bool {
	norm := a.Tokens[k].Norm
	_, n := cue.Negations.At([]string{norm})
	return n > 0 || negativePrefix(norm) || lostApostrophe.Has(norm) || a.brokenApostrophe(k) || a.hardlyAny(k)
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
// inequitable. What is left without the prefix must be a word, and where the
// prefix can mean something else too, its opposite or an adjective.
func negativePrefix(w string) bool {
	for _, prefix := range [...]string{"un", "in", "im", "il", "ir", "dis", "non"} {
		if len(w) > len(prefix)+3 && w[:len(prefix)] == prefix {
			rest := w[len(prefix):]
			if kind, _, ok := lexicon.Relation(w, rest); ok && kind == lexicon.Antonym {
				return true
			}
			if prefix[0] == 'i' && mainPart(rest) == lexicon.Adjective && mainPart(w) == lexicon.Adjective {
				return true
			}
			if prefix == "un" || prefix == "non" {
				if _, ok := lexicon.ID(rest); ok {
					return true
				}
			}
		}
	}
	return false
}

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
func (a *Article) refusesAt(k int) bool {
	return refuses.Has(a.Tokens[k].Norm) || refuses.Has(a.lemma(k))
}

// refuses lists words that deny what they stand with and have no everyday sense
// besides, in their dictionary form.
var refuses = wordList(`
	avoid prevent stop halt fail failure refuse refusal decline reject rejection deny denial dismiss unable unlikely impossible
	cancel ban block cease abandon drop lack lacking absence absent missing withhold resist reluctant unwilling refrain prohibit forbid doubt doubtful
	questionable oppose escape eliminate scrap axe exclude exempt ignore omit quit withdraw withdrawal incapable devoid deprive deprivation regardless
	hostile undermine struggle dispel debunk myth pause instead nobody nothing neither none un non`)

// maySayNo says that a word at a token says no in one of its senses.
func (a *Article) maySayNo(k int) bool {
	return a.refusesAt(k) || impliedNo.Has(a.Tokens[k].Norm) || impliedNo.Has(a.lemma(k))
}

// impliedNo lists words that deny, end or keep from happening what they stand
// with in one of their senses, so that a statement with one of them may say what
// another denies. In their dictionary form, or as they deny.
var impliedNo = wordList(`
	rule rules ruled hardly barely scarcely rarely seldom little few free outside against instead rather only unless except without
	lose lost loss end until yet before last short far away miss skip rid spurn dash dispel spare too false wrong nowhere out wary
	difficult hard than worse reservation sceptical skeptical scepticism skepticism hostility despite confusion evade scarce scarcity
	shortage void undetectable shun immune exclusion dropout`)

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
		if art.maySayNo(k) && !c.shared(art, k) {
			return true
		}
	}
	return false
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
		case "only", "just":
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
