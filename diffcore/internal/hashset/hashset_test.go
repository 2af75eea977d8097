package hashset

import (
	"math/rand/v2"
	"testing"
)

func TestSetHasWhatWasAddedAndNothingElse(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{0, 1, 2, 7, 8, 1000} {
		set, want := New(n), map[uint64]bool{}
		for range n {
			h := r.Uint64() >> r.IntN(64) // small ones too, and zero
			set.Add(h)
			set.Add(h) // again: no difference
			want[h] = true
		}
		for range 1000 {
			h := r.Uint64() >> r.IntN(64)
			if set.Has(h) != want[h] {
				t.Fatalf("of %d hashes: Has(%d) is %v", n, h, set.Has(h))
			}
		}
		for h := range want {
			if !set.Has(h) {
				t.Fatalf("of %d hashes: %d was added and is not there", n, h)
			}
		}
	}
}

// A map of few hashes, all in a crowd and one of them 0, is what Go's is.
func TestMapIsAsGosIs(t *testing.T) {
	const room = 50
	ours, gos := NewMap(room), map[uint64]int32{}
	for k := range int32(4 * room) {
		h := uint64(k*k) % room // some again and again, some never
		if had := ours.Put(h, k+1); had != gos[h] {
			t.Fatalf("%d had %d, want %d", h, had, gos[h])
		}
		gos[h] = k + 1
		for h := range uint64(room) {
			if got := ours.Get(h); got != gos[h] {
				t.Fatalf("%d has %d, want %d", h, got, gos[h])
			}
		}
	}
}
