package vector

import (
	"math"
	"testing"
)

// The package knows no words, so these tests speak of ids. What the vectors
// mean is tested by scripts/gendata, which has the words beside them.

func TestSimilarityOfAWordWithItselfIsOne(t *testing.T) {
	seen := 0
	for id := range int32(Words()) {
		if !Has(id) {
			continue
		}
		seen++
		if s := Similarity(id, id); math.Abs(float64(s)-1) > 1e-6 {
			t.Fatalf("word %d: similarity with itself %v", id, s)
		}
	}
	if seen != 20_000 {
		t.Errorf("%d words have a vector, want 20,000", seen)
	}
}

func TestSimilarityIsSymmetricAndBounded(t *testing.T) {
	n := int32(Words())
	for i := range int32(5000) {
		a, b := i*7919%n, i*104_729%n
		s := Similarity(a, b)
		if s != Similarity(b, a) || s < -1 || s > 1 || s != s {
			t.Fatalf("words %d and %d: %v and %v", a, b, s, Similarity(b, a))
		}
	}
}

// The sums over rows of bits must be the plain cosine of the components.
func TestSimilarityIsTheCosine(t *testing.T) {
	components := func(id int32) []float64 {
		packed, _ := row(id)
		out := make([]float64, Dimensions)
		for i := range out {
			out[i] = 1
			if packed[(Dimensions+i)/8]>>(i%8)&1 == 1 {
				out[i] = 3
			}
			if packed[i/8]>>(i%8)&1 == 1 {
				out[i] = -out[i]
			}
		}
		return out
	}
	var ids []int32
	for id := int32(0); len(ids) < 60; id += 397 {
		if Has(id) {
			ids = append(ids, id)
		}
	}
	for _, a := range ids {
		for _, b := range ids {
			x, y := components(a), components(b)
			var xy, xx, yy float64
			for i := range x {
				xy, xx, yy = xy+x[i]*y[i], xx+x[i]*x[i], yy+y[i]*y[i]
			}
			want := float32(xy / math.Sqrt(xx*yy))
			if got := Similarity(a, b); got != want {
				t.Fatalf("words %d and %d: %v, want %v", a, b, got, want)
			}
		}
	}
}

func TestUnknownIDsAreNearNothing(t *testing.T) {
	for _, id := range []int32{-1, math.MinInt32, int32(Words()), math.MaxInt32} {
		if Has(id) || Similarity(id, 0) != 0 || Similarity(0, id) != 0 {
			t.Errorf("id %d has a vector", id)
		}
	}
}

func BenchmarkSimilarity(b *testing.B) {
	n := int32(Words())
	for i := range int32(b.N) {
		Similarity(i%n, (i*31+7)&0x3fff)
	}
}
