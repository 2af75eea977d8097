package diffcore

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/articlediff/articlediff/diffcore/internal/quantity"
)

// stated is what the original states anywhere, for rules that accuse only
// where something stands nowhere.
type stated struct {
	amounts map[string][]quantity.Value // by kind and unit, in order of size, each value once
	dates   map[string][]quantity.Value // by each part of the date, each date once
	*passages
}

func readStated(a *Article) *stated {
	s := &stated{amounts: map[string][]quantity.Value{}, dates: map[string][]quantity.Value{}, passages: newPassages(a)}
	seen := map[string]bool{}
	for _, m := range a.Mentions {
		if m.Kind != Quantity && m.Kind != Date || seen[m.Value] {
			continue
		}
		seen[m.Value] = true
		if m.Kind == Quantity {
			key := amountKey(m.Amount)
			s.amounts[key] = append(s.amounts[key], m.Amount)
			continue
		}
		for _, part := range dateParts(m.Amount) {
			s.dates[part] = append(s.dates[part], m.Amount)
		}
	}
	for _, values := range s.amounts {
		slices.SortStableFunc(values, func(x, y quantity.Value) int { return cmp.Compare(size(x), size(y)) })
	}
	return s
}

// amountKey is equal for values that can be compared by size.
func amountKey(v quantity.Value) string {
	kind := v.Kind
	if kind == quantity.Age || kind == quantity.Label || kind == quantity.Ordinal {
		kind = quantity.Number // "aged 12", "12 years old" and "12" meet
	}
	if kind == quantity.Number {
		return kind.String()
	}
	return kind.String() + " " + v.Unit
}

// size is where a value stands among those that it can be compared with.
func size(v quantity.Value) float64 {
	mean := (v.Low + v.High) / 2
	if v.Kind == quantity.Age && v.Unit == "month" {
		return mean / monthsAYear // a bare number is an age in years
	}
	return mean
}

const monthsAYear = 12

// figures reports whether the digits of a mention stand in the original,
// whatever they count there: a score of 3-0 after "three frames to none", "100m"
// for a race and for a length.
func (s *stated) figures(art *Article, m *Mention) bool {
	any := false
	for _, t := range art.Tokens[m.From:m.To] {
		if t.Kind != Digits {
			continue
		}
		any = true
		if !s.has([]string{t.Norm}) && !s.has([]string{leadingDigits(t.Norm)}) {
			return false
		}
	}
	return any
}

// leadingDigits are the digits that a number with its unit begins with.
func leadingDigits(w string) string {
	end := 0
	for end < len(w) && w[end] >= '0' && w[end] <= '9' {
		end++
	}
	return w[:end]
}

// mostCompared bounds the values that are compared for one: a text that has
// more of about one size is a table of figures, and one of them will do.
const mostCompared = 64

// amount reports whether the original has a value that may mean v.
func (s *stated) amount(v quantity.Value) bool {
	values := s.amounts[amountKey(v)]
	low, high := size(v)*0.5, size(v)*2 // wider than any rounding
	if low < 0 {
		low, high = high, low
	}
	from, _ := slices.BinarySearchFunc(values, low, func(x quantity.Value, low float64) int { return cmp.Compare(size(x), low) })
	for n := from; n < len(values) && size(values[n]) <= high; n++ {
		if n-from >= mostCompared || sameValue(values[n], v) {
			return true
		}
	}
	return false
}

// sameValue says that two values may mean one.
func sameValue(v, w quantity.Value) bool {
	return quantity.Equal(v, w) || quantity.Compatible(v, w) || amountKey(v) == amountKey(w) && v.Low == w.Low && v.High == w.High
}

// dateParts names what a date mentions, the finest part first.
func dateParts(v quantity.Value) []string {
	t := v.When
	var parts []string
	add := func(name string, n int) {
		if n != 0 {
			parts = append(parts, name+strconv.Itoa(n))
		}
	}
	switch v.Kind {
	case quantity.Clock:
		return []string{"clock" + strconv.Itoa(int(v.Low))}
	case quantity.Relative:
		return nil // counted from the day of writing, which the two do not share
	}
	if t.Unit != "" && t.Unit != "decade" {
		return nil // centuries and seasons are too vague to be wrong
	}
	add("day", t.Day)
	add("weekday", t.Weekday)
	add("month", t.Month)
	add(t.Unit+"year", t.Year)
	return parts
}

// date reports whether the original has a date that may mean v.
func (s *stated) date(v quantity.Value) bool {
	parts := dateParts(v)
	if len(parts) == 0 {
		return true // nothing to look for
	}
	for n, w := range s.dates[parts[0]] {
		if n >= mostCompared || quantity.Compatible(v, w) || v.Kind == quantity.Clock {
			return true
		}
	}
	return false
}
