package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Small sets of our own lie in testdata/sets. The baselines are simple enough
// to be scored on them with pencil and paper.
const testSets = "testdata/sets"

func evaluateTestSets(t *testing.T, args ...string) (out string, r run) {
	t.Helper()
	kept := filepath.Join(t.TempDir(), "run.json")
	var stdout bytes.Buffer
	if err := command(append([]string{"-data", testSets, "-json", kept}, args...), &stdout); err != nil {
		t.Fatal(err)
	}
	if err := readJSON(kept, &r); err != nil {
		t.Fatal(err)
	}
	return stdout.String(), r
}

func TestFiguresOfBaselinesByHand(t *testing.T) {
	_, got := evaluateTestSets(t)
	for _, c := range []struct {
		set, figure, system string
		want                float64
		why                 string
	}{
		{"qags_xsum", "auc", "exact", 1, "supports 1 0 1 0 for labels 1 0 1 0"},
		{"qags_xsum", "ba", "exact", 1, ""},
		{"qags_xsum", "ece", "exact", 0, ""},
		{"qags_xsum", "auc", "diff", 1, "supports 1, 5/6, 1, 4/7: both true claims above both false ones"},
		{"qags_xsum", "ba", "diff", 0.5, "all four above the cut: every true claim right, every false one wrong"},
		{"qags_xsum", "ece", "diff", (5.0/6 + 4.0/7) / 4, "the false claims are off by all of their support, the true ones by nothing"},
		{"bump_cnndm", "pairwise", "exact", 0.75, "pair a won, pair b tied at 0"},
		{"bump_cnndm", "pairwise", "diff", 0.75, "pair a won 1 to 3/4, pair b tied at 1/4 (only 'the' survives)"},
		{"wice", "auc", "exact", 1, ""},
		{"wice", "auc_none_vs_rest", "exact", 5.0 / 6, "support 1, 0, 1 for the rest against 0 for none: won, tied, won"},
		{"wice", "auc_none_vs_rest", "diff", 1, "the partly supported claim keeps 4 of its 7 words"},
		{"evidence_wice", "hit1", "exact", 0.5, "of two supported claims one is found in a sentence that is not labelled"},
		{"falke_pairs", "pairwise", "exact", 0.75, "won, and tied at 0"},
		{"falke_pairs", "pairwise", "diff", 1, "won, and 1/5 ('noon') against 0"},
		{"entfa_xsum", "f1", "exact", 2.0 / 3, "both names marked, as everything is: one right, one wrong"},
		{"entfa_xsum", "f1", "diff", 1, "Malmö is new, Holm survives"},
		{"wice_tokens", "f1", "exact", 2.0 / 3, "red, ferry, sails, midnight marked; red and midnight should be"},
		{"wice_tokens", "f1", "diff", 1, "only red and midnight are new"},
		{"aesop_align", "p", "exact", 1, "one link, right"},
		{"aesop_align", "r", "exact", 0.5, "of two"},
		{"aesop_align", "f1", "exact", 2.0 / 3, ""},
		{"swipe_docs", "added_auc", "exact", 0.5, "neither sentence stands in the original: a tie"},
		{"swipe_docs", "added_auc", "diff", 1, "some words of the rewording survive, none of the addition"},
		{"swipe_docs", "omitted_auc", "diff", 1, ""},
		{"gold", "derivative_3way", "exact", 2.0 / 3, "verbatim right, partial called unsupported, unsupported right"},
		{"gold", "derivative_7way", "exact", 2.0 / 3, ""},
		{"gold", "derivative_qwk", "exact", 0.8, "said 2 0 0 for 2 1 0: 1/4 off, and 5/4 off by chance"},
		{"gold", "derivative_3way", "diff", 2.0 / 3, "partial called edited"},
		{"gold", "evidence_hit1", "exact", 0.5, "of D1 found, of D2 not"},
		{"gold", "evidence_hit1", "diff", 1, ""},
		{"gold", "original_3way", "exact", 0.75, "O3 is called omitted and is partly kept"},
		{"gold", "unsupported_words_f1", "exact", 1.0 / 3, "repairs, cost, 41, million, crowns marked; 41 should be: precision 1/5, recall 1"},
		{"gold", "unsupported_words_f1", "diff", 1, "41 alone is new"},
		{"gold", "omission_ranking", "exact", 1, "the earlier of the omitted sentences is the more important one"},
		{"planted", "caught", "exact", 1, "neither change stands in the article"},
		{"planted", "located", "exact", 0, "a mark on the whole sentence locates nothing"},
		{"planted", "faithful_alarm", "exact", 0, ""},
		{"planted", "balanced", "exact", 1, ""},
		{"planted", "caught", "diff", 0, "5/6 and 4/5 of the words survive"},
		{"planted", "balanced", "diff", 0.5, ""},
		{"planted", "caught: number", "diff", 0, ""},
		{"seg_rules", "f1", ours, 1, "one boundary, found"},
		{"seg_rules", "self_verbatim", ours, 1, "a text against itself"},
	} {
		value, ok := findFigure(got, c.set, c.figure, c.system)
		if !ok {
			t.Errorf("%s %s of %s is missing", c.set, c.figure, c.system)
		} else if math.Abs(value-c.want) > 1e-5 {
			t.Errorf("%s %s of %s: got %.5f, want %.5f: %s", c.set, c.figure, c.system, value, c.want, c.why)
		}
	}
}

func findFigure(r run, set, figure, system string) (float64, bool) {
	for _, s := range r.Sets {
		if f := s.find(figure); s.Name == set && f != nil {
			e, ok := f.Systems[system]
			return float64(e.Value), ok
		}
	}
	return 0, false
}

func TestSetsThatAreNotThereAreSkipped(t *testing.T) {
	out, r := evaluateTestSets(t, "-only", "msrp,falke_pairs")
	if !strings.Contains(out, "msrp: not in this folder, skipped") || len(r.Sets) != 1 || r.Sets[0].Name != "falke_pairs" {
		t.Errorf("got\n%s", out)
	}
	if r.Sets[0].Rows != 2 || r.Sets[0].Documents != 2 {
		t.Errorf("rows and documents: %d, %d, want 2, 2", r.Sets[0].Rows, r.Sets[0].Documents)
	}
}

func TestTheSameRunTwice(t *testing.T) {
	one, first := evaluateTestSets(t)
	two, second := evaluateTestSets(t)
	a, _ := json.Marshal(first)
	b, _ := json.Marshal(second)
	if one != two || !bytes.Equal(a, b) {
		t.Error("two runs on the same sets differ")
	}
}

// shippedWeights is the file of weights in diffcore, changed.
func shippedWeights(t *testing.T, change func(map[string]any)) []byte {
	t.Helper()
	var doc map[string]any
	if err := readJSON(filepath.Join("..", "..", "diffcore", "weights.json"), &doc); err != nil {
		t.Fatal(err)
	}
	change(doc)
	data, err := json.Marshal(doc)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func writeFile(t *testing.T, dir, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// refusing makes a model that believes nothing but what is verbatim.
func refusing(doc map[string]any) {
	doc["support"].(map[string]any)["bias"] = -50
	doc["main"].(map[string]any)["bias"] = -50
}

func TestAgainstAnEarlierRun(t *testing.T) {
	dir := t.TempDir()
	kept := filepath.Join(dir, "before.json")
	var out bytes.Buffer
	weights := writeFile(t, dir, "weights.json", shippedWeights(t, refusing))
	if err := command([]string{"-data", testSets, "-only", "qags_xsum,entfa_xsum", "-weights", weights, "-json", kept}, &out); err != nil {
		t.Fatal(err)
	}
	same, _ := evaluateTestSets(t, "-only", "qags_xsum,entfa_xsum", "-weights", weights, "-against", kept)
	if !strings.Contains(same, "\n6 figures did not move by more than chance explains.") {
		t.Errorf("a run against itself moved:\n%s", same)
	}
	var before run
	if err := readJSON(kept, &before); err != nil {
		t.Fatal(err)
	}
	for k := range before.Sets {
		before.Sets[k].Fingerprint = "other"
	}
	data, _ := json.Marshal(before)
	other, _ := evaluateTestSets(t, "-only", "qags_xsum", "-against", writeFile(t, dir, "other.json", data))
	if !strings.Contains(other, "qags_xsum: the earlier run saw other pairs; not compared") {
		t.Errorf("other pairs were compared:\n%s", other)
	}
}

// What moved is said with its direction; what may be chance is counted.
func TestGainsAndLosses(t *testing.T) {
	at := func(values ...number) map[string]estimate {
		return map[string]estimate{ours: {Value: values[1], Resamples: values}}
	}
	figures := func(a, b, c map[string]estimate) run {
		return run{Seed: seed, Resamples: 3, Sets: []result{{Name: "gold", Figures: []measured{{Name: "better", Systems: a}, {Name: "error", LowerIsBetter: true, Systems: b}, {Name: "doubtful", Systems: c}}}}}
	}
	before := figures(at(.4, .5, .6), at(.1, .2, .3), at(.4, .5, .6))
	now := figures(at(.5, .6, .7), at(.2, .3, .4), at(.5, .6, .5))
	var out bytes.Buffer
	if err := printAgainst(&out, now, before); err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{
		"\ngain  gold better: 0.600, was 0.500; +0.100 [+0.100, +0.100]\n",
		"\nLOSS  gold error: 0.300, was 0.200; +0.100 [+0.100, +0.100]\n",
		"\n1 figure did not move by more than chance explains.\n",
	} {
		if !strings.Contains(out.String(), line) {
			t.Errorf("no line %q in:\n%s", line, out.String())
		}
	}
	before.Seed++
	if err := printAgainst(&out, now, before); err == nil {
		t.Error("runs with different draws were paired")
	}
}

// Each document is judged with the weights of the fold that held it out.
func TestFolds(t *testing.T) {
	dir := t.TempDir()
	for k := range foldCount {
		writeFile(t, dir, fmt.Sprintf("fold%d.json", k), shippedWeights(t, func(doc map[string]any) {
			doc["heldOutFold"] = k
			if k == foldOf("ferry") {
				refusing(doc)
			}
		}))
	}
	list := filepath.Join(t.TempDir(), "errors.txt")
	_, folded := evaluateTestSets(t, "-only", "planted,bump_cnndm", "-folds", dir, "-errors", list)
	_, shipped := evaluateTestSets(t, "-only", "planted,bump_cnndm")
	refused, _ := findFigure(folded, "bump_cnndm", "pairwise", ours)
	if refused != 0.75 {
		t.Errorf("the weights of the fold that held the ferry out refuse all but the one verbatim claim, which gives 0.75; got %v", refused)
	}
	a, _ := findFigure(folded, "planted", "caught", ours)
	b, _ := findFigure(shipped, "planted", "caught", ours)
	if a != b {
		t.Errorf("another document's fold moved the pool's figures: %v, %v", a, b)
	}
	if folded.Weights != "folds" || shipped.Weights != "shipped" {
		t.Errorf("the runs say %q and %q", folded.Weights, shipped.Weights)
	}
}

// The expected folds are what train.py's fold_of gives.
func TestFoldOfIsThatOfTraining(t *testing.T) {
	for doc, want := range map[string]int{"pool": 2, "ferry": 7, "": 9} {
		if got := foldOf(doc); got != want {
			t.Errorf("fold of %q: got %d, want %d", doc, got, want)
		}
	}
}

func TestUnusableArguments(t *testing.T) {
	dir := t.TempDir()
	other := writeFile(t, dir, "other.json", shippedWeights(t, func(doc map[string]any) { doc["features"] = []string{"length"} }))
	writeFile(t, dir, "fold0.json", shippedWeights(t, func(doc map[string]any) { doc["heldOutFold"] = 1 }))
	writeFile(t, dir, "broken.jsonl", []byte("{"))
	broken := t.TempDir()
	writeFile(t, broken, "wice.jsonl", []byte("{\"id\": \"1\"}\n{\n"))
	orphans := t.TempDir()
	writeFile(t, orphans, "wice.docs.jsonl", []byte(`{"doc": "ferry", "source": "A ferry."}`))
	writeFile(t, orphans, "wice.jsonl", []byte(`{"id": "1", "doc": "train", "claim": "A train."}`))
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(here, filepath.Join(dir, "project")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(here, "errors.txt"), filepath.Join(dir, "dangling.txt")); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		why  string
		args []string
		says string
	}{
		{"no folder", nil, "usage"},
		{"a folder that is not there", []string{"-data", "nowhere"}, "there is no folder nowhere"},
		{"a folder without sets", []string{"-data", dir, "-only", "gold"}, "none of the wanted sets"},
		{"a set nobody knows", []string{"-data", testSets, "-only", "gold,golden"}, `no set "golden"`},
		{"a broken row", []string{"-data", broken}, "wice.jsonl, line 2"},
		{"weights that are not there", []string{"-data", testSets, "-weights", "nowhere.json"}, "nowhere.json"},
		{"weights for other features", []string{"-data", testSets, "-weights", other}, "trained for the features"},
		{"one file and folds", []string{"-data", testSets, "-weights", other, "-folds", dir}, "exclude each other"},
		{"weights of another fold", []string{"-data", testSets, "-folds", dir}, "without fold 0"},
		{"a listing inside the project", []string{"-data", testSets, "-errors", "errors.txt"}, "not written inside the project"},
		{"a listing inside the project, through a link", []string{"-data", testSets, "-errors", filepath.Join(dir, "project", "errors.txt")}, "not written inside the project"},
		{"a listing that would land inside the project", []string{"-data", testSets, "-errors", filepath.Join(dir, "dangling.txt")}, "leads nowhere"},
		{"a claim on a document that is not there", []string{"-data", orphans}, `no document "train"`},
		{"a run that is no run", []string{"-data", testSets, "-against", filepath.Join(dir, "broken.jsonl")}, "broken.jsonl"},
	} {
		var out bytes.Buffer
		err := command(c.args, &out)
		if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v, want an error that says %q", c.why, err, c.says)
		}
	}
	if _, err := os.Stat("errors.txt"); err == nil {
		t.Error("the listing was written all the same")
	}
}

// The listing says what was said and what was labelled, the most confident
// mistakes first.
func TestListing(t *testing.T) {
	dir := t.TempDir()
	list := filepath.Join(dir, "errors.txt")
	weights := writeFile(t, dir, "weights.json", shippedWeights(t, refusing))
	evaluateTestSets(t, "-only", "gold,planted,qags_xsum", "-weights", weights, "-errors", list)
	data, err := os.ReadFile(list)
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	for _, words := range []string{
		"gold: ", "1. hall",
		"said      unsupported (support 0.00)\n   labelled  partial\n   sentence  Repairs would cost 41 million crowns.\n   evidence  Repairs would cost 14 million crowns.",
		"because   ",
	} {
		if !strings.Contains(text, words) {
			t.Errorf("the listing lacks %q:\n%s", words, text)
		}
	}
	var sorted bytes.Buffer
	err = writeListing(&sorted, []evaluated{{set: &set{name: "s"}, mistakes: []mistake{{where: "doubtful", wrong: 0.1}, {where: "sure", wrong: 0.9}}}})
	if err != nil || !strings.Contains(sorted.String(), "1. sure") || !strings.Contains(sorted.String(), "2. doubtful") {
		t.Errorf("not sorted by confidence (%v):\n%s", err, sorted.String())
	}
}
