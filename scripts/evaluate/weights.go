package main

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/articlediff/articlediff/diffcore"
)

// weights says which model judges the pairs on a document.
type weights struct {
	kind  string            // for the record: "shipped", "file" or "folds"
	one   *diffcore.Model   // for all; nil: those that diffcore ships
	folds []*diffcore.Model // by fold: trained without the documents in it
}

// foldCount is how many folds scripts/calibrate/train.py makes (its FOLDS).
const foldCount = 10

// foldOf is the fold of a document, as in train.py: the SHA-256 of its key,
// as a number, modulo the number of folds.
func foldOf(doc string) int {
	fold := 0
	for _, b := range sha256.Sum256([]byte(doc)) {
		fold = (fold*256 + int(b)) % foldCount
	}
	return fold
}

func (w weights) model(doc string) *diffcore.Model {
	if w.folds != nil {
		return w.folds[foldOf(doc)]
	}
	return w.one
}

// readWeights reads the weights of one file, or of one file a fold. With
// neither, they are those that diffcore ships.
func readWeights(file, folds string) (weights, error) {
	switch {
	case file != "" && folds != "":
		return weights{}, fmt.Errorf("-weights and -folds exclude each other")
	case file != "":
		m, _, err := readModel(file)
		return weights{kind: "file", one: m}, err
	case folds == "":
		return weights{kind: "shipped"}, nil
	}
	w := weights{kind: "folds"}
	for k := range foldCount {
		path := filepath.Join(folds, fmt.Sprintf("fold%d.json", k))
		m, held, err := readModel(path)
		if err != nil {
			return weights{}, err
		}
		if held == nil || *held != k {
			return weights{}, fmt.Errorf("%s does not say that it was trained without fold %d", path, k)
		}
		w.folds = append(w.folds, m)
	}
	return w, nil
}

// readModel reads a file of weights, and which fold they never saw, if any.
func readModel(path string) (m *diffcore.Model, heldOut *int, err error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, nil, err
	}
	if m, err = diffcore.ParseModel(data); err != nil {
		return nil, nil, fmt.Errorf("%s: %w", path, err)
	}
	var note struct {
		HeldOutFold *int `json:"heldOutFold"`
	}
	err = json.Unmarshal(data, &note)
	return m, note.HeldOutFold, err
}
