package main

import (
	"math"
	"reflect"
	"testing"
)

func TestDraws(t *testing.T) {
	a := draws("gold", 7)
	if len(a) != resamples {
		t.Fatalf("%d resamples", len(a))
	}
	for b, times := range a {
		sum := 0
		for _, n := range times {
			sum += n
		}
		if sum != 7 {
			t.Errorf("resample %d draws %d documents, want 7", b, sum)
		}
	}
	if !reflect.DeepEqual(a, draws("gold", 7)) {
		t.Error("the same set draws otherwise the second time")
	}
	if reflect.DeepEqual(a, draws("wice", 7)) {
		t.Error("two sets draw alike")
	}
}

// The mean of 100 coin flips has a standard error of .05, so about 95 % of
// resampled means lie within .098 of it.
func TestIntervalOfAShare(t *testing.T) {
	const documents = 100
	s := newShare(documents)
	for d := range documents {
		s.add(d, float64(d%2))
	}
	f := s.figure("")
	var samples []float64
	for _, times := range draws("coins", documents) {
		samples = append(samples, f.of(times))
	}
	e := newEstimate(f.of(once(documents)), samples)
	if e.Value != 0.5 || math.Abs(float64(e.Low)-0.402) > 0.021 || math.Abs(float64(e.High)-0.598) > 0.021 {
		t.Errorf("got %v [%v, %v], want about .5 [.402, .598]", e.Value, e.Low, e.High)
	}
}

func TestIntervalLeavesOutTheEnds(t *testing.T) {
	var values []number
	for k := 999; k >= 0; k-- {
		values = append(values, number(k))
	}
	if low, high := interval(values); low != 25 || high != 974 {
		t.Errorf("got [%v, %v], want [25, 974]", low, high)
	}
	nan := number(math.NaN())
	if low, high := interval([]number{nan, 3, nan}); low != 3 || high != 3 {
		t.Errorf("draws without a value count: [%v, %v]", low, high)
	}
	if low, _ := interval([]number{nan}); !math.IsNaN(float64(low)) {
		t.Error("an interval of nothing")
	}
}

// A gain that every draw shares counts, however wide each interval is.
func TestDifferenceIsPaired(t *testing.T) {
	before := estimate{Value: 0.5, Resamples: []number{0.1, 0.5, 0.9}}
	now := estimate{Value: 0.52, Resamples: []number{0.12, 0.51, 0.93}}
	if d := difference(now, before); !d.excludesZero() || d.Low <= 0 {
		t.Errorf("got %+v, want a gain", d)
	}
	mixed := estimate{Value: 0.52, Resamples: []number{0.12, 0.49, 0.93}}
	if d := difference(mixed, before); d.excludesZero() {
		t.Errorf("got %+v, want no more than chance", d)
	}
	f := measured{LowerIsBetter: true}
	if got := f.sign(difference(now, before)); got != "-" {
		t.Errorf("more of what should be less: %q, want -", got)
	}
}
