package diffcore

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// planted is a sentence of testdata/changes.txt beside the story that it was
// made from.
type planted struct{ kind, why, story, sentence string }

func readPlanted(t *testing.T) []planted {
	text, err := os.ReadFile("testdata/changes.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []planted
	for _, story := range strings.Split(string(text), "\n=== ")[1:] {
		_, story, _ = strings.Cut(story, "\n")
		cases := strings.Split(story, "\n--- ")
		for _, c := range cases[1:] {
			head, sentence, _ := strings.Cut(c, "\n")
			kind, why, ok := strings.Cut(head, ": ")
			if !ok {
				t.Fatalf("no kind and reason: %q", head)
			}
			out = append(out, planted{kind, why, strings.TrimSpace(cases[0]), strings.TrimSpace(sentence)})
		}
	}
	return out
}

// foundOf is, for each kind of change, the share that a rule must find. The rest
// takes a reader: who is meant by "it", what a mayor can be called.
var foundOf = map[string]float64{
	"number": 0.9, "unit": 0.9, "percent": 1, "date": 0.9, "part": 1, "name": 0.9, "conflated": 1, "title": 0.8,
	"negation": 0.85, "antonym": 0.85, "degree": 0.75, "hedge": 0.75, "hedge-added": 0.75,
	"quote": 0.95, "quotation-cut": 1, "speaker": 0.7, "attribution": 0.6, "role": 0.5, "cause": 0.65, "tail": 0.65,
}

// TestChangesAreFound: what an editor must not miss is found, kind by kind.
func TestChangesAreFound(t *testing.T) {
	all, hit := map[string]int{}, map[string]int{}
	for _, p := range readPlanted(t) {
		if p.kind == "faithful" {
			continue
		}
		all[p.kind]++
		if slices.ContainsFunc(mustCompare(t, p.story, p.sentence).Findings, aboutASentence) {
			hit[p.kind]++
		} else {
			t.Logf("missed: %s (%s): %s", p.kind, p.why, p.sentence)
		}
	}
	for kind, n := range all {
		if least, ok := foundOf[kind]; !ok || float64(hit[kind]) < least*float64(n) {
			t.Errorf("%s: %d of %d found, want at least %.0f in 100", kind, hit[kind], n, 100*least)
		}
	}
}

func aboutASentence(f Finding) bool { return f.At.Sentence != nil }

// TestFaithfulSentencesPass: what says the same in other words is no finding.
func TestFaithfulSentencesPass(t *testing.T) {
	for _, p := range readPlanted(t) {
		if p.kind != "faithful" {
			continue
		}
		for _, f := range mustCompare(t, p.story, p.sentence).Findings {
			if aboutASentence(f) && f.Severity != Low {
				t.Errorf("%s: %s\n%s (%s)", f.Rule, f.Message, p.sentence, p.why)
			}
		}
	}
}
