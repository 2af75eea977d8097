package diffcore

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"sync"
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

// tree is a regression tree as parallel slices; node 0 is the root.
type tree struct {
	Feature   []int     `json:"f"` // -1 at a leaf
	Threshold []float64 `json:"t"` // go left if the feature is at most this
	Left      []int     `json:"l"`
	Right     []int     `json:"r"`
	Value     []float64 `json:"v"` // mean log-odds under the node: a leaf's is its answer
}

//go:embed weights.json
var weightsJSON []byte

// trained returns the weights that the package ships.
var trained = sync.OnceValue(func() *Model {
	m, err := ParseModel(weightsJSON)
	if err != nil {
		panic(err) // the shipped file is tested
	}
	return m
})

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
	for _, t := range s.Trees {
		n := len(t.Feature)
		if n == 0 || len(t.Threshold) != n || len(t.Left) != n || len(t.Right) != n || len(t.Value) != n {
			return fmt.Errorf("a tree with slices of different lengths")
		}
		for k, f := range t.Feature {
			if f >= int(featureCount) || f >= 0 && (t.Left[k] <= k || t.Right[k] <= k || t.Left[k] >= n || t.Right[k] >= n) {
				return fmt.Errorf("a tree with a node that leads nowhere")
			}
		}
	}
	return nil
}

// score answers with a probability.
func (s *scorer) score(row *featureRow) float64 {
	sum := s.Bias
	for f, w := range s.Weight {
		sum += float64(w * (row[f] - s.Mean[f])) // the conversion keeps the compiler from fusing, so that all machines agree
	}
	for k := range s.Trees {
		t := &s.Trees[k]
		n := 0
		for t.Feature[n] >= 0 {
			if row[t.Feature[n]] <= t.Threshold[n] {
				n = t.Left[n]
			} else {
				n = t.Right[n]
			}
		}
		sum += t.Value[n]
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
	for k := range s.Trees {
		t := &s.Trees[k]
		n := 0
		for t.Feature[n] >= 0 {
			next := t.Right[n]
			if row[t.Feature[n]] <= t.Threshold[n] {
				next = t.Left[n]
			}
			out[t.Feature[n]] += t.Value[next] - t.Value[n]
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
