package main

import (
	"slices"
	"strings"

	"github.com/articlediff/articlediff/diffcore"
	"github.com/articlediff/articlediff/scripts/calibrate/pairs"
)

// openWhole: whole articles, every sentence of both sides labelled.
//
// derivative_3way, original_3way: verdicts told right as fully, partly or not
// stated (carried); _qwk: their weighted kappa. derivative_7way: the very
// verdict. evidence_hit1: the share of the best linked sentence's units that
// a reader names as evidence. unsupported_words_f1: content words, over
// partial and fully stated sentences. omission_ranking: of two omitted
// sentences that readers find unequally important, the more important one
// ranks higher.
func openWhole(dir, name string) (*set, error) {
	articles, err := readWhole(dir)
	if err != nil {
		return nil, err
	}
	return wholeSet(name, articles), nil
}

// openPairs: the same of our own labelled articles, which need no folder.
func openPairs(_, name string) (*set, error) { return labelledSet(name, pairs.All) }

// openBlind: the same of those that were labelled blind, and that no weights
// learn from.
func openBlind(_, name string) (*set, error) { return labelledSet(name, pairs.Blind) }

func labelledSet(name string, read func() ([]pairs.Pair, error)) (*set, error) {
	all, err := read()
	if err != nil {
		return nil, err
	}
	var articles []pairs.Labelled
	for _, p := range all {
		articles = append(articles, p.Labelled())
	}
	return wholeSet(name, articles), nil
}

func wholeSet(name string, articles []pairs.Labelled) *set {
	out := &set{name: name, rows: len(articles)}
	for _, a := range articles {
		out.add(a.ID, a.ID, a.Original, a.Derivative)
	}
	out.score = func(s *scores) {
		w := wholeScores{
			scores:     s,
			derivative: newLevels(s.documents), original: newLevels(s.documents),
			seven: newShare(s.documents), evidence: newShare(s.documents), ranking: newShare(s.documents),
			words: newMarks(s.documents),
		}
		for k, a := range articles {
			w.add(k, a)
		}
		s.figure(
			w.derivative.accuracy("derivative_3way"), w.derivative.kappa("derivative_qwk"), w.seven.figure("derivative_7way"),
			w.evidence.tally.figure("evidence_hit1", func(sum []float64) float64 { return sum[0] / max(1, sum[1]) }),
			w.original.accuracy("original_3way"), w.original.kappa("original_qwk"),
			w.words.f1("unsupported_words_f1"),
			w.ranking.tally.figure("omission_ranking", func(sum []float64) float64 { return sum[0] / max(1, sum[1]) }),
		)
	}
	return out
}

type wholeScores struct {
	*scores
	derivative, original     levels
	seven, evidence, ranking share
	words                    marks
}

// add scores whole article k.
func (w *wholeScores) add(k int, a pairs.Labelled) {
	r := w.reports[k]
	unitsA, unitsB := make([]string, len(a.OriginalUnits)), make([]string, len(a.DerivativeUnits))
	for x, u := range a.OriginalUnits {
		unitsA[x] = u.Text
	}
	for y, u := range a.DerivativeUnits {
		unitsB[y] = u.Text
	}
	sentenceA := matchUnits(a.Original, originalSpans(r), unitsA)
	sentenceB := matchUnits(a.Derivative, derivativeSpans(r), unitsB)
	unitsOf := map[int][]string{} // by original sentence
	for x, i := range sentenceA {
		unitsOf[i] = append(unitsOf[i], a.OriginalUnits[x].ID)
	}
	marked := markedBytes(r)
	for y, u := range a.DerivativeUnits {
		w.addDerivative(k, a, u, sentenceB[y], unitsOf, marked)
	}
	var gone []omission
	for x, u := range a.OriginalUnits {
		i := sentenceA[x]
		w.addOriginal(k, u, i)
		if i >= 0 && len(u.Verdicts) > 0 && !slices.ContainsFunc(u.Verdicts, func(v diffcore.OriginalVerdict) bool { return v != diffcore.Omitted }) {
			gone = append(gone, omission{mean(u.Importance), r.Original.Sentences[i].Importance})
		}
	}
	for x, one := range gone {
		for _, other := range gone[:x] {
			switch {
			case one.labelled > other.labelled:
				w.ranking.add(w.document[k], duel(one.said, other.said))
			case one.labelled < other.labelled:
				w.ranking.add(w.document[k], duel(other.said, one.said))
			}
		}
	}
}

// omission is how important an omitted sentence is to readers, and to us.
type omission struct{ labelled, said float64 }

func mean(xs []float64) float64 {
	sum := 0.0
	for _, x := range xs {
		sum += x
	}
	return orZero(sum, float64(len(xs)))
}

// addDerivative scores a labelled derivative sentence, which is sentence j of
// the report, or none (-1).
func (w *wholeScores) addDerivative(k int, a pairs.Labelled, u pairs.DerivativeUnit, j int, unitsOf map[int][]string, marked []bool) {
	r, document := w.reports[k], w.document[k]
	said, support := diffcore.Unsupported, 0.0
	if j >= 0 {
		said, support = r.Derivative.Sentences[j].Verdict, r.Derivative.Sentences[j].Support
	}
	w.seven.add(document, oneIf(slices.Contains(u.Verdicts, said)))
	if mine, theirs, ok := levelled(said, u.Verdicts, derivativeLevel); ok {
		w.derivative.add(document, mine, theirs)
		if mine != theirs {
			w.mistake(k, j, string(said), join(u.Verdicts), support, theirs == 2).quote(u.Text)
		}
	}
	if j < 0 {
		return
	}
	if len(u.EvidenceBoth) > 0 {
		hit := 0.0
		if order := evidence(r, j); len(order) > 0 {
			covered := unitsOf[order[0]]
			for _, unit := range covered {
				hit += oneIf(slices.Contains(u.EvidenceAny, unit))
			}
			hit /= float64(max(1, len(covered)))
		}
		w.evidence.add(document, hit)
	}
	start := strings.Index(a.Derivative, u.Text)
	if start < 0 || !mostlyStated(u.Verdicts) {
		return
	}
	labelled := quotedBytes(u.Text, slices.Concat(u.Unsupported...))
	for _, word := range contentWords(u.Text) {
		w.words.add(document, anyTrue(marked[start+word.Start:start+word.End]), anyTrue(labelled[word.Start:word.End]))
	}
}

// mostlyStated reports whether a reader calls the sentence partial, or all of
// them fully stated: then what is marked in it is a matter of words.
func mostlyStated(verdicts []diffcore.DerivativeVerdict) bool {
	return slices.Contains(verdicts, diffcore.Partial) ||
		!slices.ContainsFunc(verdicts, func(v diffcore.DerivativeVerdict) bool { return !backed(v) })
}

// addOriginal scores a labelled original sentence, which is sentence i of the
// report, or none (-1).
func (w *wholeScores) addOriginal(k int, u pairs.OriginalUnit, i int) {
	said := diffcore.Omitted
	if i >= 0 {
		said = w.reports[k].Original.Sentences[i].Verdict
	}
	if said == diffcore.FurnitureStays && slices.Contains(u.Verdicts, said) {
		return
	}
	if mine, theirs, ok := levelled(said, u.Verdicts, originalLevel); ok {
		w.original.add(w.document[k], mine, theirs)
		if mine != theirs {
			w.originalMistake(k, i, string(said), join(u.Verdicts), theirs).quote(u.Text)
		}
	}
}

func join[V ~string](verdicts []V) string {
	out := make([]string, len(verdicts))
	for k, v := range verdicts {
		out[k] = string(v)
	}
	return strings.Join(slices.Compact(out), " or ")
}
