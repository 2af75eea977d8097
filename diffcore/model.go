package diffcore

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
)

// Model holds the trained weights behind the verdicts: for each question that
// Judge asks of a sentence, a scorer that answers with a probability.
type Model struct {
	Features []string `json:"features"` // the names that the scorers' columns mean; must be this version's

	Linked  scorer `json:"linked"`  // derivative: the original speaks of the same thing at all
	Support scorer `json:"support"` // derivative: all that it says is stated
	Main    scorer `json:"main"`    // derivative: its main assertion is stated
	Kept    scorer `json:"kept"`    // original: its main assertion is carried
	Touched scorer `json:"touched"` // original: some of what it asserts is carried
}

// scorer answers one question: the log-odds are a weighted sum of
// standardised features plus a sum of small regression trees that can only
// rise (or only fall) with each feature, so that more evidence never hurts.
type scorer struct {
	Bias   float64   `json:"bias"`
	Weight []float64 `json:"weight"` // by feature, for the raw value
	Mean   []float64 `json:"mean"`   // by feature: what counts as neither for nor against
	Trees  []tree    `json:"trees"`
}

// tree is a regression tree; node 0 is the root.
type tree []node

// node is a question of one feature, or the answer at a leaf.
type node struct {
	feature     int16   // -1 at a leaf
	left, right int16   // the node to go on to: left if the feature is at most the threshold
	threshold   float64 // of the feature
	value       float64 // mean log-odds under the node: a leaf's is its answer
}

// UnmarshalJSON reads a tree as scripts/calibrate writes it, a list for each
// field of its nodes, and makes sure that no look-up can leave it or go round
// in a ring.
func (t *tree) UnmarshalJSON(data []byte) error {
	var by struct {
		Feature   []int     `json:"f"`
		Threshold []float64 `json:"t"`
		Left      []int     `json:"l"`
		Right     []int     `json:"r"`
		Value     []float64 `json:"v"`
	}
	if err := json.Unmarshal(data, &by); err != nil {
		return err
	}
	n := len(by.Feature)
	if n == 0 || n > math.MaxInt16 || len(by.Threshold) != n || len(by.Left) != n || len(by.Right) != n || len(by.Value) != n {
		return fmt.Errorf("a tree with lists of different lengths")
	}
	*t = make(tree, n)
	for k, f := range by.Feature {
		left, right := by.Left[k], by.Right[k]
		switch {
		case f < 0:
			f, left, right = -1, 0, 0
		case f >= int(featureCount) || left <= k || right <= k || left >= n || right >= n:
			return fmt.Errorf("a tree with a node that leads nowhere")
		}
		(*t)[k] = node{int16(f), int16(left), int16(right), by.Threshold[k], by.Value[k]}
	}
	return nil
}

// leaf is the node to which the answers for a sentence lead.
func (t tree) leaf(row *featureRow) *node {
	n := &t[0]
	for n.feature >= 0 {
		if row[n.feature] <= n.threshold {
			n = &t[n.left]
		} else {
			n = &t[n.right]
		}
	}
	return n
}

// ParseModel reads weights as scripts/calibrate writes them. It returns an
// error if they were trained for other features than this version measures.
func ParseModel(data []byte) (*Model, error) {
	m := &Model{}
	if err := json.Unmarshal(data, m); err != nil {
		return nil, fmt.Errorf("weights: %w", err)
	}
	if !slices.Equal(m.Features, featureNames[:]) {
		return nil, fmt.Errorf("weights: trained for the features %v, but this version measures %v", m.Features, featureNames)
	}
	for _, s := range []*scorer{&m.Linked, &m.Support, &m.Main, &m.Kept, &m.Touched} {
		if err := s.check(); err != nil {
			return nil, fmt.Errorf("weights: %w", err)
		}
	}
	return m, nil
}

// check makes sure that no lookup can leave the slices or go round in a ring.
func (s *scorer) check() error {
	if len(s.Weight) != int(featureCount) || len(s.Mean) != int(featureCount) {
		return fmt.Errorf("%d weights and %d means for %d features", len(s.Weight), len(s.Mean), featureCount)
	}
	return nil
}

// score answers with a probability.
func (s *scorer) score(row *featureRow) float64 {
	sum := s.Bias
	for f, w := range s.Weight {
		sum += float64(w * (row[f] - s.Mean[f])) // the conversion keeps the compiler from fusing, so that all machines agree
	}
	for _, t := range s.Trees {
		sum += t.leaf(row).value
	}
	return logistic(sum)
}

// contributions says how much each feature moved the log-odds: its weighted
// distance from the mean, and in the trees what each step down by that
// feature changed (Saabas 2014, treeinterpreter).
func (s *scorer) contributions(row *featureRow) featureRow {
	var out featureRow
	for f, w := range s.Weight {
		out[f] = float64(w * (row[f] - s.Mean[f]))
	}
	for _, t := range s.Trees {
		for n := &t[0]; n.feature >= 0; {
			next := &t[n.right]
			if row[n.feature] <= n.threshold {
				next = &t[n.left]
			}
			out[n.feature] += next.value - n.value
			n = next
		}
	}
	return out
}

// logistic turns log-odds into a probability. It uses math.Expm1, which is
// the same portable code on every platform, where math.Exp is not.
func logistic(x float64) float64 {
	return 1 / (2 + math.Expm1(-x)) // 1 + exp(-x)
}

// scores are the model's answers for every sentence of both articles.
type scores struct {
	linked, support, main []float64 // by derivative sentence
	kept, touched         []float64 // by original sentence
}

// newScores asks the model, and the entailer about what a sentence claims.
func newScores(al *Alignment, m *Model, e Entailer) *scores {
	ask := func(rows []featureRow, s *scorer) []float64 {
		out := make([]float64, len(rows))
		for k := range rows {
			out[k] = s.score(&rows[k])
		}
		return out
	}
	b, a := al.backing.features, al.carried.features
	s := &scores{linked: ask(b, &m.Linked), kept: ask(a, &m.Kept), touched: ask(a, &m.Touched)}
	s.main, s.support = make([]float64, len(b)), make([]float64, len(b))
	for j := range b {
		s.main[j], s.support[j] = e.Entail(al.claim(j))
	}
	return s
}
