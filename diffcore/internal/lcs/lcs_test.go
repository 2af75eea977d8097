package lcs

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func letters(s string) []int32 {
	out := []int32{}
	for _, r := range s {
		out = append(out, r)
	}
	return out
}

func TestLength(t *testing.T) {
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
		if got := Length(letters(c.a), letters(c.b)); got != c.want {
			t.Errorf("%q and %q: %d, want %d (%s)", c.a, c.b, got, c.want, c.why)
		}
	}
}

// table is the method of the textbooks, with which Length must agree.
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

func TestLengthAgreesWithTheTable(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		a, b := make([]int32, r.IntN(200)), make([]int32, r.IntN(200))
		for k := range a {
			a[k] = r.Int32N(9)
		}
		for k := range b {
			b[k] = r.Int32N(9)
		}
		if got, want := Length(a, b), table(a, b); got != want {
			t.Fatalf("%v and %v: %d, want %d", a, b, got, want)
		}
	}
}

func TestChanges(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want []Change
		why  string
	}{
		{"", "", nil, "nothing differs"},
		{"abc", "abc", nil, "nothing differs"},
		{"", "abc", []Change{{0, 0, 0, 3}}, "all is new"},
		{"abc", "", []Change{{0, 3, 0, 0}}, "nothing is left"},
		{"abc", "xyz", []Change{{0, 3, 0, 3}}, "nothing is the same"},
		{"abcd", "abxd", []Change{{2, 3, 2, 3}}, "one is replaced"},
		{"abcd", "ad", []Change{{1, 3, 1, 1}}, "two are taken out"},
		{"axbyc", "abc", []Change{{1, 2, 1, 1}, {3, 4, 2, 2}}, "what is kept lies apart"},
		{"ac", "abac", []Change{{0, 0, 0, 2}}, "put in once, and not around what was there"},
	} {
		if got := Changes(letters(c.a), letters(c.b)); !slices.Equal(got, c.want) {
			t.Errorf("%q to %q: %v, want %v (%s)", c.a, c.b, got, c.want, c.why)
		}
	}
}

// Changes lead from a to b, lie apart, and keep as much as can be kept.
func TestChangesLeadFromOneToTheOther(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 5000 {
		a, b := make([]int32, r.IntN(30)), make([]int32, r.IntN(30))
		for _, s := range [][]int32{a, b} {
			for k := range s {
				s[k] = r.Int32N(6)
			}
		}
		var made []int32
		kept, at := 0, 0
		for n, c := range Changes(a, b) {
			if n > 0 && c.A0 == at {
				t.Fatalf("%v to %v: change %d touches the one before", a, b, n)
			}
			kept += c.A0 - at
			made = append(append(made, a[at:c.A0]...), b[c.B0:c.B1]...)
			at = c.A1
		}
		kept += len(a) - at
		made = append(made, a[at:]...)
		if !slices.Equal(made, b) {
			t.Fatalf("%v to %v: the changes make %v", a, b, made)
		}
		if kept != Length(a, b) {
			t.Fatalf("%v to %v: %d kept of %d", a, b, kept, Length(a, b))
		}
	}
}

func FuzzChanges(f *testing.F) {
	f.Add([]byte("abcabba"), []byte("cbabac"))
	f.Fuzz(func(t *testing.T, x, y []byte) {
		a, b := letters(string(x)), letters(string(y))
		at := 0
		for _, c := range Changes(a, b) {
			if c.A0 < at || c.A1 < c.A0 || c.B1 < c.B0 || c.A1 > len(a) || c.B1 > len(b) || c.A0 == c.A1 && c.B0 == c.B1 {
				t.Fatalf("%v to %v: %v is out of place", a, b, c)
			}
			at = c.A1
		}
	})
}
