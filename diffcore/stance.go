package diffcore

import (
	"slices"
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/cue"
	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

// stance is where somebody of an article stands on something.
type stance struct {
	sort  string // of cue.Undecided or cue.Acting
	words extent // what says so: a clause
	at    int    // the word of the list
	actor extent // who stands so
}

// actsIn lists where somebody in sentence j of the derivative has decided
// something, means to do it or is at it.
func (p *pair) actsIn(j int) []stance {
	var out []stance
	art, s := p.b, p.b.Sentences[j].checked()
	for k := s.From; k < s.To; k++ {
		sort, ok := art.acting(k)
		if !ok || !art.actsAt(s, k) || art.guarded(j, k) {
			continue
		}
		if sort == "decided" && !past(art.Tokens[k].Norm) {
			sort = "acting"
		}
		if actor, ok := art.actorBefore(s, k, p.weightB); ok {
			from := min(actor.from, k)
			if from > s.From && lexicon.Stopwords.Has(art.Tokens[from-1].Norm) && art.Tokens[from-1].Kind == Word {
				from-- // the council
			}
			out = append(out, stance{sort: sort, at: k, actor: actor, words: art.trimmed(extent{from, art.clauseOf(s, k).to})})
		}
	}
	return out
}

// acting is the sort of a form of a verb of cue.Acting.
func (art *Article) acting(k int) (sort string, ok bool) {
	norm := art.Tokens[k].Norm
	stem := norm
	for _, ending := range [...]string{"ing", "ed", "s"} { // of verbs that the dictionary lacks
		if cut, found := strings.CutSuffix(norm, ending); found {
			stem = cut
			break
		}
	}
	for _, form := range [...]string{art.lemma(k), stem, stem + "e"} {
		if sort, n := cue.Acting.At([]string{form}); n > 0 {
			return sort, true
		}
	}
	return "", false
}

// past says that a verb stands in a past form: has agreed, agreed.
func past(norm string) bool {
	return len(norm) > 2 && norm[len(norm)-2:] == "ed" || norm == "chose" || norm == "chosen"
}

// actsAt says that a word is a verb here, and tells what its subject does: is
// planning, has planned, the council plans; not "the plan", nor "urged the
// council to plan".
func (art *Article) actsAt(s Sentence, k int) bool {
	before := k - 1
	for before >= s.From && adverb(art.Tokens[before].Norm) && !auxiliary[art.Tokens[before].Norm] {
		before--
	}
	if before < s.From {
		return false
	}
	t := art.Tokens[before]
	switch t.Norm {
	case "is", "are", "has", "have", "had", "will", "be", "been":
		return true
	case "was", "were":
		return !past(art.Tokens[k].Norm) // "was agreed": by somebody else
	}
	return t.Kind == Word && (t.Capital || officeNoun(t.Norm)) && art.Tokens[k].Norm != art.lemma(k)
}

// officeNoun says that a noun stands for people who decide.
func officeNoun(norm string) bool {
	what, n := cue.Sources.At([]string{norm})
	return n == 1 && what == "office" || decider.Has(norm)
}

// decider lists nouns for people who decide, beyond those who speak for
// themselves.
var decider = wordList(`
	government administration cabinet parliament senate congress assembly board committee panel authority authorities ministry minister ministers
	president mayor leader leaders officials lawmakers bank club school university hospital operator owner owners company council union party
	country nation state city town`)

// guarded says that a word is negated, or only possible.
func (art *Article) guarded(sentence, k int) bool {
	clause := art.clauseOf(art.Sentences[sentence], k)
	for _, m := range art.MentionsOf(sentence) {
		if m.From >= k || m.From < clause.from {
			continue
		}
		if m.Kind == Negation || m.Kind == Hedge && m.Rung == 0 {
			return true
		}
	}
	return false
}

// actorBefore finds who does what a verb says, if it is a name or stands for
// people who decide.
func (art *Article) actorBefore(s Sentence, verb int, weight func(int) float32) (extent, bool) {
	e, ok := actor(art, s, verb, -1, weight)
	if !ok {
		return e, false
	}
	return e, art.names(art.nameAt(e.to-1)) || officeNoun(art.Tokens[e.to-1].Norm)
}

// undecidedIn lists where a sentence of an article says that something is not
// settled, or not meant.
func (art *Article) undecidedIn(i int, weight func(int) float32) []stance {
	var out []stance
	s := art.Sentences[i].checked()
	add := func(sort string, from, at int) {
		clause := art.clauseOf(s, at)
		for _, actor := range art.actorsOf(i, from, weight) {
			out = append(out, stance{sort: sort, at: at, actor: actor, words: art.trimmed(clause)})
		}
	}
	row := lemmas(art, s)
	for k := s.From; k < s.To; k++ {
		if sort, n := cue.Undecided.At(row[k-s.From:]); n > 0 && sort == "open" {
			add(sort, k, k+n-1)
		}
	}
	for _, m := range art.MentionsOf(i) {
		if m.Kind != Negation || m.Value != "not" {
			continue
		}
		const reach = 5 // tokens: "no completely and finally defined position"
		for k := m.To; k < min(s.To, m.To+reach); k++ {
			sort, n := cue.Undecided.At(row[k-s.From:])
			if n > 0 && (sort == "settled" || sort == "planned") {
				for k+1 < min(s.To, m.To+reach) {
					if next, n := cue.Undecided.At(row[k+1-s.From:]); n == 0 || next != sort {
						break
					}
					k++ // "defined position" is one
				}
				add(sort, m.From, k)
				break
			}
		}
	}
	return out
}

// lemmas are the dictionary forms of the words of a sentence.
func lemmas(art *Article, s Sentence) []string {
	row := make([]string, 0, s.To-s.From)
	for k := s.From; k < s.To; k++ {
		row = append(row, art.lemma(k))
	}
	return row
}

// actorsOf are those whose stance a sentence may tell at a token: who does what
// stands there, and who says it.
func (art *Article) actorsOf(i, k int, weight func(int) float32) []extent {
	var out []extent
	if actor, ok := art.actorBefore(art.Sentences[i], k, weight); ok {
		out = append(out, actor)
	}
	for _, m := range art.MentionsOf(i) {
		if m.Kind != Attribution && m.Kind != Reply || m.Source == UnknownSource || m.Source == PronounSource {
			continue
		}
		if who, ok := art.tokensOf(m.Who); ok && !slices.Contains(out, who) {
			out = append(out, who)
		}
	}
	return out
}

// sameActor says that an actor of the derivative is one of the original. Where
// both have a name, the name decides: two ministries are not one.
func (p *pair) sameActor(was, is extent) bool {
	names := func(art *Article, traits []trait, e extent) []int {
		var out []int
		for k := e.from; k < e.to; k++ {
			if traits[k]&isName != 0 {
				out = append(out, k)
			}
		}
		return out
	}
	there, here := names(p.a, p.al.backing.baseTraits, was), names(p.b, p.al.backing.queryTraits, is)
	if len(there) == 0 || len(here) == 0 {
		return len(there) == len(here) && p.sameName(was, is)
	}
	for _, k := range there {
		for _, n := range here {
			if p.sameName(extent{k, k + 1}, extent{n, n + 1}) {
				return true
			}
		}
	}
	return false
}

// topicOf are the telling words of a stance: what is not settled. There are
// none where it only speaks of "the matter".
func (p *pair) topicOf(st stance) []int {
	var out []int
	s := p.a.Sentences[p.a.sentenceOf(st.at)]
	row := lemmas(p.a, s)
	for k := st.at + 1; k < st.words.to; k++ {
		if _, n := cue.Undecided.At(row[k-s.From:]); n > 0 || p.weightA(k) <= 0 || auxiliary[p.a.Tokens[k].Norm] {
			continue
		}
		out = append(out, k)
	}
	return out
}

// onTopic says that sentence j of the derivative, or the one before it, speaks
// of one of some words of the original.
func (p *pair) onTopic(topic []int, j int) bool {
	if len(topic) == 0 {
		return true
	}
	from := p.b.Sentences[max(0, j-1)].From
	return slices.ContainsFunc(topic, func(k int) bool {
		return p.sameName(extent{k, k + 1}, extent{from, p.b.Sentences[j].To})
	})
}
