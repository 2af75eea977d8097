//go:build accept

package diffcore_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/articlediff/articlediff/diffcore"
)

// Sentences of the seeds, by their numbers from 0: the texts themselves are
// not ours to repeat.
var (
	headlineAndLede = []int{0, 2}
	pushReported    = []int{0, 4, 5, 7, 28, 38} // in the derivative: the American push, told again and again
	ministryReplies = 7                         // in the original: the accused side answers
)

func TestAcceptTheSeeds(t *testing.T) {
	folder := os.Getenv("ARTICLEDIFF_SHARED")
	if folder == "" {
		t.Fatal("ARTICLEDIFF_SHARED names no folder: make accept SHARED=FOLDER")
	}
	read := func(name string) string {
		content, err := os.ReadFile(filepath.Join(folder, "seeds", name))
		if err != nil {
			t.Fatal(err)
		}
		return string(content)
	}
	r, err := diffcore.Compare(read("original.txt"), read("derivative.txt"), diffcore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if a, b := len(r.Original.Sentences), len(r.Derivative.Sentences); a != 43 || b != 42 {
		t.Fatalf("want 43 and 42 units, got %d and %d", a, b)
	}
	if r.Related == nil || !*r.Related {
		t.Error("they are not said to be related")
	}
	if got := r.Original.Sentences[ministryReplies].Verdict; got != diffcore.Omitted {
		t.Errorf("the ministry's reply is %s, and should be omitted", got)
	}
	for _, j := range pushReported {
		if !slices.ContainsFunc(linked(r, j), func(i int) bool { return slices.Contains(headlineAndLede, i) }) {
			t.Errorf("derivative sentence %d tells of the push, but links to %v and not to headline or lede", j, linked(r, j))
		}
	}
	items := 0
	for j, s := range r.Derivative.Sentences {
		if kind := r.Derivative.Blocks[s.Block].Kind; kind != diffcore.ListItem && kind != diffcore.TableRow {
			continue
		}
		items++
		if links := linked(r, j); len(links) > 0 {
			t.Errorf("derivative sentence %d is an item of a list or table of its own, but links to %v", j, links)
		}
	}
	if items != 12 {
		t.Errorf("want 12 list items and table rows, got %d", items)
	}
}

// linked returns the original sentences that a derivative sentence links to.
func linked(r *diffcore.Report, j int) []int {
	var to []int
	for _, l := range r.Links {
		if slices.Contains(l.Derivative, j) {
			to = append(to, l.Original...)
		}
	}
	return to
}
