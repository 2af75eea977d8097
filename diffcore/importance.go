package diffcore

import "math"

// importanceRow is what the importance of an original sentence rests on.
type importanceRow struct {
	leads       float64 // how near the top it stands: 1/(1+n/4) for the n-th sentence that asserts
	central     float64 // 0..1, mean share of its words that other sentences build on
	information float64 // its information, log(1+x)
	answers     bool    // somebody who was asked answers
}

// Weights of importance, fitted by ridge regression to readers' marks of 1 to
// 5, moved to 0..1, of sentences that a derivative left out:
// python3 scripts/calibrate/importance.py --data DIR
// Names, numbers, quotations and the headline's words were measured too and
// ranked no better than chance beside these.
const (
	leadsWeight       = 0.4260
	centralWeight     = 0.2247
	informationWeight = 0.0727
	importanceBias    = 0.0685

	// answerBonus is no measurement but the craft: who is accused, or asked, has
	// a right that the answer is told (Reuters Handbook of Journalism, AP News
	// Values). It lifts an answer over most of its neighbours. That somebody
	// declined to answer is told too, but tells less.
	answerBonus = 0.25
)

// importance says of each sentence of the original how much a reader misses
// without it, 0..1.
func importance(a *Article, al *Alignment) []float64 {
	out := make([]float64, len(a.Sentences))
	for i, row := range measureImportance(a, al) {
		x := importanceBias + float64(leadsWeight*row.leads) + float64(centralWeight*row.central) + float64(informationWeight*row.information)
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
	asserting := 0
	for i, s := range a.Sentences {
		if !a.asserts(i) {
			continue
		}
		var central, mass float64
		for _, id := range al.lex.a[s.From:s.To] {
			t := &al.lex.terms[id]
			central += float64(float64(t.weight) * min(1, float64(t.inA-1)/builtOn))
			mass += float64(t.weight)
		}
		rows[i].leads = 1 / (1 + float64(asserting)/4)
		rows[i].information = math.Log1p(mass)
		if mass > 0 {
			rows[i].central = central / mass
		}
		asserting++
	}
	for _, m := range a.Mentions {
		if m.Kind == Reply && m.Value == "asked" {
			rows[m.Sentence].answers = true
		}
	}
	return rows
}

// builtOn is how many other sentences must use a word for the article to
// build on it.
const builtOn = 3
