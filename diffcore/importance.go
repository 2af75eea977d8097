package diffcore

import "math"

// importanceRow is what the importance of an original sentence rests on.
type importanceRow struct {
	leads       float64 // how near the top it stands: 1/(1+n/4) for the n-th sentence of its article that asserts
	remains     float64 // 0..1, how much of its article is still to come: what is told last is background
	central     float64 // 0..1, mean share of its words that other sentences build on
	information float64 // its information, log(1+x)
	brief       float64 // 1: it has so few words that it leans on its neighbours
	figures     float64 // 1: it has a number in digits: where much was left out, a count is detail
	answers     bool    // somebody who was asked answers
}

// Weights of importance, fitted by ridge regression to readers' marks of 1 to
// 5, moved to 0..1, of sentences that a derivative left out:
// python3 scripts/calibrate/importance.py --data DIR
// Names, quotations and the headline's words were measured too and ranked no
// better than chance beside these. How near the end a sentence stands, whether
// it is brief and whether it counts rank better together than without (held-out
// articles .707 to .734; of ours .657 to .680, and labelled blind .80 to .86).
const (
	importanceBias = 0.0905

	// answerBonus is no measurement but the craft: who is accused, or asked, has
	// a right that the answer is told (Reuters Handbook of Journalism, AP News
	// Values). It lifts an answer over most of its neighbours. That somebody
	// declined to answer is told too, but tells less.
	answerBonus = 0.25
)

// importanceWeights are those of importanceRow.measures.
var importanceWeights = [...]float64{0.2643, 0.1141, 0.2657, 0.0680, -0.0500, -0.0345}

// measures are what the weights are fitted to.
func (r *importanceRow) measures() [len(importanceWeights)]float64 {
	return [...]float64{r.leads, r.remains, r.central, r.information, r.brief, r.figures}
}

// importance says of each sentence of the original how much a reader misses
// without it, 0..1.
func importance(a *Article, al *Alignment) []float64 {
	out := make([]float64, len(a.Sentences))
	for i, row := range measureImportance(a, al) {
		x, measures := importanceBias, row.measures()
		for k, weight := range importanceWeights {
			x += float64(weight * measures[k])
		}
		if row.answers {
			x += answerBonus
		}
		out[i] = min(1, max(0, x))
	}
	return out
}

// measureImportance takes the measurements of every original sentence.
func measureImportance(a *Article, al *Alignment) []importanceRow {
	rows := make([]importanceRow, len(a.Sentences))
	asserting := make([]int, len(a.Parts)) // sentences of each article
	for i := range a.Sentences {
		asserting[a.Sentences[i].Part] += int(one(a.asserts(i)))
	}
	place := make([]int, len(a.Parts)) // of the sentence among those
	for i, s := range a.Sentences {
		if !a.asserts(i) {
			continue
		}
		n := place[s.Part]
		place[s.Part]++
		rows[i].leads = 1 / (1 + float64(n)/4)
		rows[i].remains = 1 - float64(n)/float64(asserting[s.Part])
		rows[i].measureWords(a.Tokens[s.From:s.To], al.lex.a[s.From:s.To], al.lex)
	}
	for _, m := range a.Mentions {
		if m.Kind == Reply && m.Value == "asked" {
			rows[m.Sentence].answers = true
		}
	}
	return rows
}

// measureWords takes the measurements of the words of a sentence.
func (r *importanceRow) measureWords(tokens []Token, terms []int32, lex *lexis) {
	var central, mass float64
	words := 0
	for k, id := range terms {
		t := &lex.terms[id]
		central += float64(float64(t.weight) * min(1, float64(t.inA-1)/builtOn))
		mass += float64(t.weight)
		words += int(one(tokens[k].Kind != Mark))
		r.figures = max(r.figures, one(tokens[k].Kind == Digits))
	}
	if mass > 0 {
		r.central = central / mass
	}
	r.information = math.Log1p(mass)
	r.brief = one(words < briefWords)
}

// builtOn is how many other sentences must use a word for the article to
// build on it.
const builtOn = 3

// briefWords is how many words a sentence has at least that stands by itself:
// "That's on me." and "Neither claim could be verified." need what goes before.
const briefWords = 8
