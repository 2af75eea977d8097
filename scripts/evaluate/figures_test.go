package main

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestFiguresByHand(t *testing.T) {
	answers := []answer{{0, 0.9, true}, {0, 0.8, false}, {1, 0.7, true}, {1, 0.7, false}, {2, 0.1, false}}
	l := newLevels(1)
	for _, p := range [][2]int{{2, 2}, {0, 1}, {0, 0}} {
		l.add(0, p[0], p[1])
	}
	m := newMarks(1)
	m.count(0, 3, 1, 2)
	for _, c := range []struct {
		f     figure
		times []int
		want  float64
		why   string
	}{
		{areaUnderCurve("", answers), []int{1, 1, 1}, 4.5 / 6, ".9 beats three; .7 beats .1, ties with .7, loses to .8"},
		{areaUnderCurve("", answers), []int{0, 1, 1}, 1.5 / 2, "without the first document: .7 beats .1 and ties with .7"},
		{areaUnderCurve("", answers), []int{0, 0, 1}, math.NaN(), "no true statement"},
		{balancedAccuracy("", 3, answers), []int{1, 1, 1}, (1 + 1.0/3) / 2, "both true ones above the cut, one of three false ones below"},
		{balancedAccuracy("", 3, answers), []int{1, 1, 4}, (1 + 4.0/6) / 2, "the third document counted four times"},
		{newCalibration(3, answers).figure(""), []int{1, 1, 1}, (0.1 + 0.8 + 0.4 + 0.1) / 5, ".9 is off by .1, .8 by .8, the two .7 together by 1.4-1, .1 by .1"},
		{m.precision(""), []int{1}, 3.0 / 4, ""},
		{m.recall(""), []int{1}, 3.0 / 5, ""},
		{m.f1(""), []int{1}, 6.0 / 9, "2·3 / (2·3 + 1 + 2)"},
		{l.accuracy(""), []int{1}, 2.0 / 3, ""},
		{l.kappa(""), []int{1}, 0.8, "1/4 off; by chance (2·1/4 + 2·1 + 1·1/4 + 1·1) / 3 = 5/4 off"},
	} {
		if got := c.f.of(c.times); math.Abs(got-c.want) > 1e-12 || math.IsNaN(got) != math.IsNaN(c.want) {
			t.Errorf("got %v, want %v: %s", got, c.want, c.why)
		}
	}
}

// Counting a document twice is the same as having it twice.
func TestCountingADocumentTwice(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		const documents = 5
		times := make([]int, documents)
		for d := range times {
			times[d] = random.IntN(4)
		}
		var all, repeated []answer
		for range 40 {
			a := answer{random.IntN(documents), float64(random.IntN(6)) / 5, random.IntN(2) == 0}
			all = append(all, a)
			for range times[a.document] {
				repeated = append(repeated, a)
			}
		}
		for name, f := range map[string]func([]answer) figure{
			"auc": func(a []answer) figure { return areaUnderCurve("", a) },
			"ba":  func(a []answer) figure { return balancedAccuracy("", documents, a) },
			"ece": func(a []answer) figure { return newCalibration(documents, a).figure("") },
		} {
			got, want := f(all).of(times), f(repeated).of(once(documents))
			if math.Abs(got-want) > 1e-12 || math.IsNaN(got) != math.IsNaN(want) {
				t.Errorf("%s: counted %v, repeated %v", name, got, want)
			}
		}
	}
}
