package lcs

import "slices"

// Change replaces elements A0..A1 of one sequence by elements B0..B1 of another.
type Change struct{ A0, A1, B0, B1 int }

// Changes leads from a to b with as few elements taken out and put in as can be,
// in order (Myers, An O(ND) Difference Algorithm and Its Variations, 1986).
// Between two changes the sequences are the same.
func Changes(a, b []int32) []Change {
	before := commonPrefix(a, b)
	behind := commonSuffix(a[before:], b[before:])
	changes := divide(a[before:len(a)-behind], b[before:len(b)-behind])
	return tidy(moved(changes, before, before), a, b)
}

// divide finds the changes of sequences that neither begin nor end alike, on both
// sides of what they surely have in common.
func divide(a, b []int32) []Change {
	n, m := len(a), len(b)
	if n == 0 && m == 0 {
		return nil
	}
	if n > 0 && m > 0 {
		if at := index(a, b); at >= 0 {
			return []Change{{0, at, 0, 0}, {at + m, n, m, m}}
		}
		if at := index(b, a); at >= 0 {
			return []Change{{0, 0, 0, at}, {n, n, at + n, m}}
		}
		if x, y, met := meeting(a, b); met {
			return append(Changes(a[:x], b[:y]), moved(Changes(a[x:], b[y:]), x, y)...)
		}
	}
	return []Change{{0, n, 0, m}}
}

// moved are changes of what begins so many elements further on.
func moved(changes []Change, byA, byB int) []Change {
	for k := range changes {
		c := &changes[k]
		*c = Change{c.A0 + byA, c.A1 + byA, c.B0 + byB, c.B1 + byB}
	}
	return changes
}

// meeting is a point halfway on a shortest way from a to b, where the way from
// the beginning meets that from the end. They do not meet if nothing is the same.
func meeting(a, b []int32) (x, y int, met bool) {
	n, m := len(a), len(b)
	there := newWave(n, m, func(x, y int) bool { return a[x] == b[y] })
	back := newWave(n, m, func(x, y int) bool { return a[n-1-x] == b[m-1-y] })
	if (n-m)%2 != 0 { // then they meet in a step there, else in a step back
		there.other = back
	} else {
		back.other = there
	}
	for step := range (n + m + 1) / 2 {
		k, met := there.step(step)
		if !met {
			k, met = back.step(step)
			k = n - m - k
		}
		if met {
			x := there.reach[there.middle+k]
			return x, x - k, true
		}
	}
	return 0, 0, false
}

// wave is how far one comes from one end with some steps, by diagonal: on
// diagonal k, x elements of a and x-k elements of b are behind.
type wave struct {
	n, m      int                 // the lengths of the sequences
	same      func(x, y int) bool // the next elements are
	other     *wave               // from the other end, if it may be met
	reach     []int               // x by diagonal, from the middle; unreached where none is
	middle    int
	low, high int // how many diagonals lie beyond the ends, on either side
}

const unreached = -1

func newWave(n, m int, same func(x, y int) bool) *wave {
	most := (n + m + 1) / 2
	w := &wave{n: n, m: m, same: same, middle: most, reach: make([]int, 2*most+2)}
	for k := range w.reach {
		w.reach[k] = unreached
	}
	w.reach[w.middle+1] = 0
	return w
}

// step goes one element further on every diagonal, and on from there as long as
// both sequences are the same. It stops on the diagonal where it meets the other.
func (w *wave) step(steps int) (diagonal int, met bool) {
	for k := w.low - steps; k <= steps-w.high; k += 2 {
		x := w.slide(w.next(k, steps), k)
		w.reach[w.middle+k] = x
		switch {
		case x > w.n:
			w.high += 2
		case x-k > w.m:
			w.low += 2
		case w.meets(k, x):
			return k, true
		}
	}
	return 0, false
}

// next is how far a step from one of the two diagonals beside it leads.
func (w *wave) next(k, steps int) int {
	less, more := w.reach[max(0, w.middle+k-1)], w.reach[w.middle+k+1]
	if k == -steps || k != steps && less < more {
		return more
	}
	return less + 1
}

// slide goes on as long as both sequences are the same.
func (w *wave) slide(x, k int) int {
	for x < w.n && x-k < w.m && w.same(x, x-k) {
		x++
	}
	return x
}

// meets says that the other wave has come as far on this diagonal.
func (w *wave) meets(k, x int) bool {
	if w.other == nil {
		return false
	}
	at := w.other.middle + w.n - w.m - k
	return at >= 0 && at < len(w.other.reach) && w.other.reach[at] != unreached && x+w.other.reach[at] >= w.n
}

// tidy joins changes that touch. One that only takes out or puts in elements is
// moved over those before or behind it where that says the same: then it touches
// the next, and there is one change less to read.
func tidy(changes []Change, a, b []int32) []Change {
	for moved := true; moved; {
		changes = join(changes)
		moved = false
		for k := range changes {
			c := &changes[k]
			from, to := 0, len(a)
			if k > 0 {
				from = changes[k-1].A1
			}
			if k+1 < len(changes) {
				to = changes[k+1].A0
			}
			if by := c.shift(a, b, c.A0-from, to-c.A1); by != 0 {
				*c = Change{c.A0 + by, c.A1 + by, c.B0 + by, c.B1 + by}
				moved = true
			}
		}
	}
	return changes
}

// shift is how far a change can be moved so that it touches the one before or
// behind it, which are so many elements away; 0 where it cannot.
func (c Change) shift(a, b []int32, before, behind int) int {
	if before == 0 || behind == 0 {
		return 0
	}
	var edit []int32
	switch {
	case c.B0 == c.B1:
		edit = a[c.A0:c.A1]
	case c.A0 == c.A1:
		edit = b[c.B0:c.B1]
	}
	switch n := len(edit); {
	case n >= before && slices.Equal(edit[n-before:], a[c.A0-before:c.A0]):
		return -before
	case n >= behind && slices.Equal(edit[:behind], a[c.A1:c.A1+behind]):
		return behind
	}
	return 0
}

// join makes one of changes that touch.
func join(changes []Change) []Change {
	out := changes[:0]
	for _, c := range changes {
		if n := len(out); n > 0 && out[n-1].A1 == c.A0 && out[n-1].B1 == c.B0 {
			out[n-1].A1, out[n-1].B1 = c.A1, c.B1
		} else {
			out = append(out, c)
		}
	}
	return out
}

func commonPrefix(a, b []int32) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

func commonSuffix(a, b []int32) int {
	n := 0
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	return n
}

// index is where part first stands in whole, or -1.
func index(whole, part []int32) int {
	for at := 0; at+len(part) <= len(whole); at++ {
		if slices.Equal(whole[at:at+len(part)], part) {
			return at
		}
	}
	return -1
}
