//go:build accept

package diffcore_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
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

// seeds compares the two articles of the folder.
func seeds(t *testing.T) *diffcore.Report {
	t.Helper()
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
	return r
}

func TestAcceptTheSeeds(t *testing.T) {
	r := seeds(t)
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

// TestAcceptTheFindings: what an editor of the seeds must not miss.
func TestAcceptTheFindings(t *testing.T) {
	r := seeds(t)
	found := func(rule string, at int, beside ...int) bool {
		return slices.ContainsFunc(r.Findings, func(f diffcore.Finding) bool {
			if f.Rule != rule || at < 0 && f.At.Sentence != nil || at >= 0 && (f.At.Sentence == nil || *f.At.Sentence != at) {
				return false
			}
			for _, i := range beside {
				if !slices.ContainsFunc(f.Related, func(l diffcore.Location) bool { return l.Side == diffcore.OriginalSide && *l.Sentence == i }) {
					return false
				}
			}
			return true
		})
	}
	const whole = -1
	for _, c := range []struct {
		rule   string
		at     int
		beside []int
		why    string
	}{
		{"left-out-tension", 15, []int{ministryReplies}, "the accused country recalibrates, and says that it has no position"},
		{"attribution-on-addition", 1, nil, "sources disclose ramifications"},
		{"attribution-on-addition", 6, nil, "sources tell of a guise"},
		{"attribution-on-addition", 16, nil, "intelligence reports that nobody knows"},
		{"sources-changed", 1, []int{2}, "two with direct knowledge, and some familiar with the matter"},
		{"generalised", 0, []int{2, 3}, "the three bodies to be designated"},
		{"reply-dropped", whole, []int{ministryReplies}, "the ministry's answer"},
		{"unanswered-dropped", whole, []int{8, 33}, "four who gave no answer"},
		{"quotations-dropped", whole, nil, "every quotation"},
		{"list-unbacked", 11, nil, "twelve items"},
		{"uncredited", whole, []int{2}, "the agency"},
	} {
		if !found(c.rule, c.at, c.beside...) {
			t.Errorf("%s: no finding %s at sentence %d beside %v", c.why, c.rule, c.at, c.beside)
		}
	}
	for rule, want := range map[string]string{"list-unbacked": "12 items in 4 blocks", "quotations-dropped": "4 statements, in 6 quoted runs"} {
		if !slices.ContainsFunc(r.Findings, func(f diffcore.Finding) bool { return f.Rule == rule && strings.Contains(f.Message, want) }) {
			t.Errorf("no finding %s counts %q", rule, want)
		}
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
