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
