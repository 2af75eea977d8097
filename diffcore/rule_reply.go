package diffcore

import (
	"slices"

	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

var replyDropped = Rule{
	Name:  "reply-dropped",
	Title: "The other side’s answer is left out",
	Doc: "Somebody who was asked for comment answers in the original, or somebody who is accused denies it, and the derivative has nothing of the answer. " +
		"An answer that is told in other words passes, and so does one whose speaker answers elsewhere in the derivative. " +
		"Whoever is accused has a right that the answer is told with the accusation: the Reuters handbook and the BBC's guidelines (right of reply) know no exception for short versions.",
	Axis:     Context,
	Severity: Medium,
	Example: Pair{
		"The bakery chain Brot & Co sold bread that was up to four days old, a former manager said. The bread was rolled in flour to hide its age. Asked for comment, the chain said that every loaf older than a day goes to a food bank. Customers in three towns have complained.",
		"Bread sold by the bakery chain Brot & Co was as much as four days old, according to a former manager. Flour hid how old the bread was. There are complaints from customers in three towns.",
		"what the chain answered is gone",
	},
	Silent: []Pair{
		{
			"The bakery chain Brot & Co sold bread that was up to four days old, a former manager said. The bread was rolled in flour to hide its age. Asked for comment, the chain said that every loaf older than a day goes to a food bank.",
			"Bread sold by the bakery chain Brot & Co was as much as four days old, a former manager said. Flour hid how old the bread was. The chain said it gives all loaves that are more than a day old to a food bank.",
			"the answer is there, in other words",
		},
		{
			"The mayor sold the field to his cousin, two councillors said. The field lies by the river. The mayor denied wrongdoing.",
			"Two councillors said the mayor had sold the field to his cousin. The field is by the river. The mayor rejected the allegations.",
			"another verb that denies",
		},
	},
	review: func(p *pair) []slip {
		var out []slip
		for _, r := range p.repliesDropped("asked", "answered", "denied") {
			answer := say("The original tells what the other side answered; here it is left out.")
			if r.who.to > r.who.from {
				answer = say("The original tells what %s answered; here it is left out.", p.a.midSentence(r.who))
			}
			out = append(out, slip{related: []extent{r.words}, is: "no answer", message: answer})
		}
		return out
	},
}

// reply is an answer, or its refusal, in the original.
type reply struct {
	words extent // all of it
	who   extent // whose it is; empty if that is not told
}

// toldReply is the share of an answer's information from which the derivative
// has told it: half of it in other words leaves a little less.
const toldReply = 0.4

// repliesDropped are the replies of the original, of some kinds, of which the
// derivative has nothing.
func (p *pair) repliesDropped(kinds ...string) []reply {
	if !p.retold() {
		return nil
	}
	var out []reply
	for i, o := range p.verdicts.Original {
		for _, m := range p.a.MentionsOf(i) {
			if m.Kind != Reply || !slices.Contains(kinds, m.Value) {
				continue
			}
			s := p.a.Sentences[i]
			r := reply{words: p.a.trimmed(p.a.clauseOf(s, m.From))}
			who, _ := p.a.tokensOf(m.Who)
			if m.Value == "declined" || m.Value == "silent" {
				r.words = p.a.refusal(m.extent(), who, r.words.to)
			}
			r.who = p.answerer(who)
			asides := []extent{who}
			if m.Value == "asked" || m.Value == "answered" {
				if m.Source == UnknownSource || m.Source == PronounSource {
					continue // a question of an interview: whom it accuses is not told
				}
				r.words = p.a.trimmed(extent{r.words.from, s.To})
				asides = append(asides, m.extent()) // it is the answer that counts
			}
			told := o.Verdict != Omitted && p.carriedShare(r.words, asides...) >= toldReply
			if !told && !p.repliesToo(r.who) {
				out = append(out, r)
			}
		}
	}
	return out
}

// answerer are the words that name who answers: of "he" the name of whom he
// stands for, and none where nobody is named ("the other").
func (p *pair) answerer(who extent) extent {
	if !slices.ContainsFunc(norms(p.a, who.from, who.to), func(w string) bool { return !lexicon.Stopwords.Has(w) }) {
		terms := p.al.backing.baseTerms // of a pronoun, the term of whom it means
		for k := who.from - 1; k >= 0 && who.to == who.from+1; k-- {
			if terms[k] == terms[who.from] && p.a.opensName(k) {
				return p.a.nameAt(k)
			}
		}
		return extent{who.from, who.from}
	}
	return who
}

// refusal is who gives no answer, and the words that say so up to a comma.
func (art *Article) refusal(said, who extent, end int) extent {
	e := said
	if who.to > who.from && who.to <= said.from {
		e.from = who.from
	}
	for e.to < end && art.Tokens[e.to].Norm != "," {
		e.to++
	}
	return art.trimmed(e)
}

// repliesToo says that somebody of the original is said to reply in the
// derivative, in whatever way; or that somebody without a name is, who may be
// anybody: "the company had no comment".
func (p *pair) repliesToo(who extent) bool {
	return p.unnamed || slices.ContainsFunc(p.al.lex.a[who.from:who.to], func(term int32) bool { return p.answering[term] })
}
