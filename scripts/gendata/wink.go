package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
)

// winkWords is how many of the package's 341,479 words are read. The rest is
// rarer than anything that a table of 30,000 words and its lemmas could use.
const winkWords = 200_000

// wink is the head of the wink embeddings: words, most frequent first, and
// the vector of each.
type wink struct {
	words   []string
	vectors [][]float64
}

// readWink reads no more of the file (307 MB) than it needs: its words come
// first, then the vectors in the same order.
func readWink(path string) (*wink, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	dec := json.NewDecoder(bufio.NewReaderSize(f, 1<<20))
	var w wink
	if err := seekKey(dec, "words"); err != nil {
		return nil, err
	}
	if err := dec.Decode(&w.words); err != nil {
		return nil, err
	}
	if len(w.words) < winkWords {
		return nil, fmt.Errorf("%s: only %d words", path, len(w.words))
	}
	w.words = w.words[:winkWords]
	if err := seekKey(dec, "vectors"); err != nil {
		return nil, err
	}
	if _, err := dec.Token(); err != nil { // {
		return nil, err
	}
	for i, word := range w.words {
		key, err := dec.Token()
		if err != nil {
			return nil, err
		}
		if key != word {
			return nil, fmt.Errorf("%s: vector %d is of %q, want %q", path, i, key, word)
		}
		var v []float64 // 100 components, then the norm and the index
		if err := dec.Decode(&v); err != nil {
			return nil, err
		}
		if len(v) != winkDimensions+2 {
			return nil, fmt.Errorf("%s: %q has %d numbers", path, word, len(v))
		}
		w.vectors = append(w.vectors, v[:winkDimensions])
	}
	return &w, nil
}

const winkDimensions = 100

// seekKey reads up to the value of a top-level key.
func seekKey(dec *json.Decoder, key string) error {
	for {
		t, err := dec.Token()
		if err != nil {
			return fmt.Errorf("no key %q: %w", key, err)
		}
		if t == key {
			return nil
		}
	}
}
