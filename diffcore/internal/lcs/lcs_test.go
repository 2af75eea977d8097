package lcs

import (
	"math/rand/v2"
	"testing"
)

func letters(s string) []int32 {
	out := []int32{}
	for _, r := range s {
		out = append(out, r)
	}
	return out
}

func TestCommon(t *testing.T) {
	var p Pattern
	for _, c := range []struct {
		a, b string
		want int
		why  string
	}{
		{"", "abc", 0, "nothing has nothing in common"},
		{"abc", "abc", 3, "the same"},
		{"abc", "acb", 2, "order counts"},
		{"abcbdab", "bdcaba", 4, "the textbook's example"},
		{"aaaa", "aa", 2, "each element counts once"},
	} {
		p.Set(letters(c.a))
		if got := p.Common(letters(c.b)); got != c.want {
			t.Errorf("%q and %q: %d, want %d (%s)", c.a, c.b, got, c.want, c.why)
		}
	}
}

// table is the method of the textbooks, with which Common must agree.
func table(a, b []int32) int {
	row := make([]int, len(b)+1)
	for _, x := range a {
		diagonal := 0
		for k, y := range b {
			above := row[k+1]
			if x == y {
				row[k+1] = diagonal + 1
			} else {
				row[k+1] = max(row[k+1], row[k])
			}
			diagonal = above
		}
	}
	return row[len(b)]
}

func TestCommonAgreesWithTheTable(t *testing.T) {
	var p Pattern
	r := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		a, b := make([]int32, r.IntN(200)), make([]int32, r.IntN(200))
		for k := range a {
			a[k] = r.Int32N(9)
		}
		for k := range b {
			b[k] = r.Int32N(9)
		}
		p.Set(a)
		if got, want := p.Common(b), table(a, b); got != want {
			t.Fatalf("%v and %v: %d, want %d", a, b, got, want)
		}
	}
}
