package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"github.com/articlediff/articlediff/diffcore"
	"github.com/articlediff/articlediff/scripts/calibrate/pairs"
)

// The rows of the labelled sets, one type a shape. A field that a set lacks
// stays empty.

// article is what a claim is about, as a text or as sentences.
type article struct {
	Source          string   `json:"source"`
	SourceSentences []string `json:"source_sentences"`
}

func (a article) text() string {
	if a.Source != "" || a.SourceSentences == nil {
		return a.Source
	}
	return strings.Join(a.SourceSentences, "\n")
}

// claimRow is a claim on an article: Label is 1 if all that it says is stated.
type claimRow struct {
	article
	ID       string   `json:"id"`
	Doc      string   `json:"doc"`
	Claim    string   `json:"claim"`
	Label    int      `json:"label"`
	Label3   string   `json:"label3"`               // wice: supported, partially_supported, not_supported
	Origin   string   `json:"origin"`               // cliff: cnndm or xsum
	Pair     string   `json:"pair"`                 // bump: the same for a reference and its erroneous version
	Groups   [][]int  `json:"supporting_sentences"` // wice: sets of sentences, each of them evidence enough
	Sentence string   `json:"evidence"`             // defacto: the sentence
	Start    int      `json:"start"`                // entfa: the entity, in characters of the claim
	End      int      `json:"end"`                  //
	Entity   string   `json:"ent_label"`            // entfa: "Non-hallucinated" or what kind of invention
	Tokens   []string `json:"claim_tokens"`         // wice_tokens
	Bad      []int    `json:"unsupported"`          // wice_tokens: 1 for tokens that are not backed
}

// evidence are the article's sentences that back the claim.
func (r claimRow) evidence() (sentences []string) {
	for _, group := range r.Groups {
		for _, k := range group {
			if k >= 0 && k < len(r.SourceSentences) {
				sentences = append(sentences, r.SourceSentences[k])
			}
		}
	}
	if r.Sentence != "" {
		sentences = append(sentences, r.Sentence)
	}
	return sentences
}

// versionsRow is a sentence with a right and a wrong rewording.
type versionsRow struct {
	ID        string `json:"id"`
	Doc       string `json:"doc"`
	Source    string `json:"source_sentence"`
	Correct   string `json:"correct"`
	Incorrect string `json:"incorrect"`
}

// twinRow is two sentences: Label is 1 if they say the same.
type twinRow struct {
	ID    string `json:"id"`
	Doc   string `json:"doc"`
	A     string `json:"a"`
	B     string `json:"b"`
	Label int    `json:"label"`
}

// alignedRow is two tellings, sentence by sentence, with which belong
// together (original, derivative; what else a row says of them is not read). swipe also says which share of each
// sentence's words is new, kept and deleted.
type alignedRow struct {
	ID              string    `json:"id"`
	Doc             string    `json:"doc"`
	Original        []string  `json:"original"`
	Derivative      []string  `json:"derivative"`
	Alignments      [][2]int  `json:"alignments"`
	DerivativeAdded []float64 `json:"derivative_added"`
	DerivativeKept  []float64 `json:"derivative_kept"`
	OriginalDeleted []float64 `json:"original_deleted"`
	OriginalKept    []float64 `json:"original_kept"`
}

// splitRow is a text with its sentences.
type splitRow struct {
	ID        string   `json:"id"`
	Doc       string   `json:"doc"`
	Text      string   `json:"text"`
	Sentences []string `json:"sentences"`
}

// rewriteRow is a text and what somebody made of it.
type rewriteRow struct {
	ID         string `json:"id"`
	Doc        string `json:"doc"`
	Original   string `json:"original"`
	Derivative string `json:"derivative"`
}

// plantedRow is a rewritten sentence of an article: faithful, or with one
// change of a kind, at a span of its words.
type plantedRow struct {
	Article    string `json:"article"`
	Derivative string `json:"derivative"`
	Kind       string `json:"kind"`
	Span       string `json:"span"`
	Was        string `json:"was"`
}

const faithful = "faithful"

// readRows reads NAME.jsonl. Where NAME.docs.jsonl lies beside it, what that
// says of a row's document belongs to the row. A set that is not there has no
// rows.
func readRows[T any](dir, name string) ([]T, error) {
	lines, err := readLines(filepath.Join(dir, name+".jsonl"))
	if err != nil {
		return nil, err
	}
	documents, err := readLines(filepath.Join(dir, name+".docs.jsonl"))
	if err != nil {
		return nil, err
	}
	type key struct {
		Doc string `json:"doc"`
	}
	byKey := map[string][]byte{}
	for _, line := range documents {
		var k key
		if err := json.Unmarshal(line, &k); err != nil {
			return nil, fmt.Errorf("%s.docs.jsonl: %w", name, err)
		}
		byKey[k.Doc] = line
	}
	out := make([]T, 0, len(lines))
	for n, line := range lines {
		var row T
		var k key
		err := json.Unmarshal(line, &k)
		if err == nil && len(documents) > 0 {
			if document := byKey[k.Doc]; document != nil {
				err = json.Unmarshal(document, &row)
			} else {
				err = fmt.Errorf("there is no document %q in %s.docs.jsonl", k.Doc, name)
			}
		}
		if err == nil {
			err = json.Unmarshal(line, &row)
		}
		if err != nil {
			return nil, fmt.Errorf("%s.jsonl, line %d: %w", name, n+1, err)
		}
		out = append(out, row)
	}
	return out, nil
}

// readLines returns the lines of a file that are not blank, none if there is
// no such file.
func readLines(path string) ([][]byte, error) {
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	} else if err != nil {
		return nil, err
	}
	defer file.Close()
	var out [][]byte
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 4*diffcore.MaxBytes)
	for lines.Scan() {
		if line := bytes.TrimSpace(lines.Bytes()); len(line) > 0 {
			out = append(out, bytes.Clone(line))
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return out, nil
}

// readWhole reads the whole articles of DIR/gold.
func readWhole(dir string) ([]pairs.Labelled, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "gold", "*.json"))
	if err != nil {
		return nil, err
	}
	sort.Strings(paths)
	var out []pairs.Labelled
	for _, path := range paths {
		var w pairs.Labelled
		if err := readJSON(path, &w); err != nil {
			return nil, err
		}
		out = append(out, w)
	}
	return out, nil
}

func readJSON(path string, into any) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, into); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}
