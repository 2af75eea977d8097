package main

import (
	"reflect"
	"testing"

	"github.com/articlediff/articlediff/diffcore"
)

func TestMatchUnits(t *testing.T) {
	const text = "Später opened. Später closed. | Cost | 14 |"
	spans := []diffcore.Span{{Start: 0, End: 15}, {Start: 16, End: 31}, {Start: 32, End: 44}}
	for _, c := range []struct {
		why   string
		units []string
		want  []int
	}{
		{"word for word", []string{"Später opened.", "Später closed."}, []int{0, 1}},
		{"a word that occurs twice, in order", []string{"Später", "Später"}, []int{0, 1}},
		{"a row of a table by its last cell", []string{"Kosten | 14"}, []int{2}},
		{"one that is not there", []string{"Nowhere to be found.", "Später closed."}, []int{-1, 1}},
	} {
		if got := matchUnits(text, spans, c.units); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: got %v, want %v", c.why, got, c.want)
		}
	}
}

func TestLevelled(t *testing.T) {
	type verdicts = []diffcore.DerivativeVerdict
	for _, c := range []struct {
		why     string
		said    diffcore.DerivativeVerdict
		readers verdicts
		want    [2]int
		ok      bool
	}{
		{"three ways to be stated", diffcore.Edited, verdicts{diffcore.Paraphrased}, [2]int{2, 2}, true},
		{"two ways not to be", diffcore.Unsupported, verdicts{diffcore.Contradicted}, [2]int{0, 0}, true},
		{"readers differ: the nearest counts", diffcore.Partial, verdicts{diffcore.Unsupported, diffcore.Partial}, [2]int{1, 1}, true},
		{"said to assert nothing, of a sentence that is stated", diffcore.Structural, verdicts{diffcore.Verbatim}, [2]int{0, 2}, true},
		{"said to assert nothing, of one that is not stated", diffcore.Structural, verdicts{diffcore.Unsupported}, [2]int{2, 0}, true},
		{"labelled as asserting nothing: no level", diffcore.Partial, verdicts{diffcore.Structural}, [2]int{0, 0}, false},
	} {
		mine, theirs, ok := levelled(c.said, c.readers, derivativeLevel)
		if [2]int{mine, theirs} != c.want || ok != c.ok {
			t.Errorf("%s: got %d, %d, %v, want %v, %v", c.why, mine, theirs, ok, c.want, c.ok)
		}
	}
}

func TestMarks(t *testing.T) {
	r := &diffcore.Report{}
	r.Derivative.Text = "One two. Three four."
	r.Derivative.Sentences = []diffcore.DerivativeSentence{
		{Span: diffcore.Span{Start: 0, End: 8}, Verdict: diffcore.Partial, Unsupported: []diffcore.Span{{Start: 4, End: 7}}},
		{Span: diffcore.Span{Start: 9, End: 20}, Verdict: diffcore.Unsupported}, // names no words: all of it
	}
	got := ""
	for _, marked := range markedBytes(r) {
		got += map[bool]string{true: "x", false: "."}[marked]
	}
	if want := "....xxx..xxxxxxxxxxx"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestContentWords(t *testing.T) {
	const text = "The mayor's plan, e.g. a U.S.-style hall, cost 14 % more for Žižek’s."
	var got []string
	for _, w := range contentWords(text) {
		got = append(got, cutOut(text, w))
	}
	if want := []string{"mayor's", "plan", "e.g", "U.S.-style", "hall", "cost", "14", "Žižek’s"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
