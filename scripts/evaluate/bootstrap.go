package main

import (
	"hash/fnv"
	"math"
	"math/rand/v2"
	"slices"
)

const (
	// resamples is how often the documents are drawn anew: enough for the
	// ends of a 95 % interval to hold to the second decimal.
	resamples = 1000

	// seed makes every run draw the same documents, so that two runs on the
	// same set can be compared draw by draw.
	seed = 20240517

	// outside is the share of resamples left out at each end of an interval.
	outside = 0.025
)

// draws says how often each document of a set is drawn in each resample. Whole
// documents are drawn and not rows, because the claims on one article are
// right or wrong together (Efron & Tibshirani 1993, chapter 8).
func draws(set string, documents int) [][]int {
	h := fnv.New64a()
	h.Write([]byte(set))
	random := rand.New(rand.NewPCG(seed, h.Sum64()))
	out := make([][]int, resamples)
	for b := range out {
		out[b] = make([]int, documents)
		for range documents {
			out[b][random.IntN(documents)]++
		}
	}
	return out
}

// once counts every document once.
func once(documents int) []int {
	out := make([]int, documents)
	for d := range out {
		out[d] = 1
	}
	return out
}

// estimate is a figure with what it would have been on other documents. Its
// values are rounded to what is printed and kept, so that a run read back from
// a file compares as the run itself does.
type estimate struct {
	Value     number   `json:"value"`
	Low       number   `json:"low"`
	High      number   `json:"high"`
	Resamples []number `json:"resamples,omitempty"`
}

func newEstimate(value float64, samples []float64) estimate {
	e := estimate{Value: rounded(value)}
	for _, v := range samples {
		e.Resamples = append(e.Resamples, rounded(v))
	}
	e.Low, e.High = interval(e.Resamples)
	return e
}

// interval holds the middle 95 % of the values (the percentile bootstrap).
// A resample that lacks one of the classes has no value and does not count.
func interval(values []number) (low, high number) {
	var sorted []number
	for _, v := range values {
		if !math.IsNaN(float64(v)) {
			sorted = append(sorted, v)
		}
	}
	if len(sorted) == 0 {
		return number(math.NaN()), number(math.NaN())
	}
	slices.Sort(sorted)
	skip := int(outside * float64(len(sorted)))
	return sorted[skip], sorted[len(sorted)-1-skip]
}

// difference is how far two estimates from the same draws lie apart. It is
// what decides whether a change helped: both runs saw the same documents, so
// the luck of the draw cancels out.
func difference(now, before estimate) estimate {
	d := estimate{Value: now.Value - before.Value}
	for b := range min(len(now.Resamples), len(before.Resamples)) {
		d.Resamples = append(d.Resamples, now.Resamples[b]-before.Resamples[b])
	}
	d.Low, d.High = interval(d.Resamples)
	return d
}

// excludesZero reports whether a difference is more than chance explains.
func (e estimate) excludesZero() bool { return e.Low > 0 || e.High < 0 }

// number is a float that JSON can carry: null is "no value".
type number float64

func rounded(v float64) number { return number(math.Round(v*1e5) / 1e5) }
