package lcs

import (
	"math/rand/v2"
	"testing"
)

// gaps counts the stretches of a or b, or of both, between what is common.
func gaps(a, b []int32, common [][2]int) int {
	n, i, j := 0, 0, 0
	for _, at := range append(common[:len(common):len(common)], [2]int{len(a), len(b)}) {
		if at[0] > i || at[1] > j {
			n++
		}
		i, j = at[0]+1, at[1]+1
	}
	return n
}

func TestCommon(t *testing.T) {
	for _, c := range []struct {
		a, b, common string
		gaps         int
		why          string
	}{
		{"", "abc", "", 1, "nothing has nothing in common"},
		{"abc", "abc", "abc", 0, "the same"},
		{"xabc", "abcy", "abc", 2, "something before, something behind"},
		{"the, which is, the sea", "the sea", "the sea", 1, "one piece left out, though \"the\" also stands at the beginning of another"},
		{"abcab", "cab", "cab", 1, "one piece left out, not two"},
		{"axbxc", "ayc", "ac", 1, "one piece replaced"},
	} {
		a, b := letters(c.a), letters(c.b)
		common := Common(a, b)
		var got []int32
		for _, at := range common {
			got = append(got, a[at[0]])
		}
		if string(runes(got)) != c.common || gaps(a, b, common) != c.gaps {
			t.Errorf("%q and %q: %q with %d gaps, want %q with %d (%s)", c.a, c.b, string(runes(got)), gaps(a, b, common), c.common, c.gaps, c.why)
		}
	}
}

func runes(letters []int32) []rune { return letters }

// Of all subsequences that two short rows have in common, none is longer, and
// of those as long none has fewer gaps.
func TestCommonIsTheBestOfAll(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 2000 {
		a, b := make([]int32, r.IntN(8)), make([]int32, r.IntN(8))
		for k := range a {
			a[k] = r.Int32N(3)
		}
		for k := range b {
			b[k] = r.Int32N(3)
		}
		var all func(i, j int, sofar [][2]int)
		longest, fewest := 0, gaps(a, b, nil)
		all = func(i, j int, sofar [][2]int) {
			if n := gaps(a, b, sofar); len(sofar) > longest || len(sofar) == longest && n < fewest {
				longest, fewest = len(sofar), n
			}
			for x := i; x < len(a); x++ {
				for y := j; y < len(b); y++ {
					if a[x] == b[y] {
						all(x+1, y+1, append(sofar[:len(sofar):len(sofar)], [2]int{x, y}))
					}
				}
			}
		}
		all(0, 0, nil)
		common := Common(a, b)
		i, j := -1, -1
		for _, at := range common {
			if at[0] <= i || at[1] <= j || a[at[0]] != b[at[1]] {
				t.Fatalf("%v and %v: %v is not in common", a, b, common)
			}
			i, j = at[0], at[1]
		}
		if len(common) != longest || gaps(a, b, common) != fewest {
			t.Fatalf("%v and %v: %v has %d elements and %d gaps, want %d and %d", a, b, common, len(common), gaps(a, b, common), longest, fewest)
		}
	}
}

func TestCommonOfLongRowsIsAsLongAsLengthSays(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 200 {
		a, b := make([]int32, r.IntN(150)), make([]int32, r.IntN(150))
		for k := range a {
			a[k] = r.Int32N(20)
		}
		for k := range b {
			b[k] = r.Int32N(20)
		}
		if got, want := len(Common(a, b)), Length(a, b); got != want {
			t.Fatalf("%v and %v: %d, want %d", a, b, got, want)
		}
	}
}
