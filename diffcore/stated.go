package diffcore

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
	"github.com/articlediff/articlediff/diffcore/internal/quantity"
)

// stated is what the original states anywhere, for rules that accuse only
// where something stands nowhere.
type stated struct {
	amounts map[string][]quantity.Value // by kind and unit, in order of size, each value once
	dates   map[string][]quantity.Value // by each part of the date, each date once
	counted map[string][]quantity.Value // by the noun that they count, in its dictionary form
	numbers map[float64]bool            // every number, whatever it counts
	named   map[string]bool             // last words of names, where no dictionary has them as anything else
	worn    map[string]bool             // words with accents or other marks, without these letters
	*passages
}

// states is what an article states, read when it is first needed.
func (a *Article) stated() *stated {
	if a.states == nil {
		a.states = readStated(a)
	}
	return a.states
}

func readStated(a *Article) *stated {
	s := &stated{amounts: map[string][]quantity.Value{}, dates: map[string][]quantity.Value{}, counted: map[string][]quantity.Value{}, numbers: map[float64]bool{}, named: map[string]bool{}, worn: map[string]bool{}, passages: a.passages()}
	for _, word := range a.words.norms {
		if w := asciiOnly(word); w != word {
			s.worn[w] = true
		}
		for _, n := range digitRuns(word) {
			s.numbers[n] = true
		}
	}
	seen := map[string]bool{}
	for _, m := range a.Mentions {
		if last := a.Tokens[m.To-1].Norm; m.isName() && (lexicon.POS(last) == 0 || lexicon.POS(last)&lexicon.Name != 0) {
			s.named[last] = true
		}
		if m.Kind == Quantity {
			if k := a.counted(&m); k != noToken {
				noun := lexicon.Lemma(a.Tokens[k].Norm)
				s.counted[noun] = append(s.counted[noun], m.Amount)
			}
		}
		if m.Kind != Quantity && m.Kind != Date || seen[m.Value] {
			continue
		}
		seen[m.Value] = true
		if m.Kind == Quantity {
			s.numbers[m.Amount.Low], s.numbers[m.Amount.High] = true, true
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
	if v.Unit == "C" {
		return kind.String() + " degree" // of whichever scale
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

// figures reports whether the numbers of a value stand in the original,
// whatever they count there: "100m" for a race and for a length, 11 and 4 for
// a vote of 11-4.
func (s *stated) figures(art *Article, m *Mention) bool {
	if s.numbers[m.Amount.Low] && s.numbers[m.Amount.High] {
		return true
	}
	if art.scaled(m) {
		return false // the 46 of 46 billion is no help where it is of millions there
	}
	any := false
	for _, t := range art.Tokens[m.From:m.To] {
		for _, n := range digitRuns(t.Norm) {
			any = true
			if !s.numbers[n] {
				return false
			}
		}
	}
	return any
}

// counts reports whether the original anywhere counts so many of a noun.
func (s *stated) counts(v quantity.Value, noun string) bool {
	values := s.counted[noun]
	for n, w := range values {
		if n >= mostCompared || sameValue(w, v) {
			return true
		}
	}
	return false
}

// digitRuns are the numbers that a token is made of: 11 and 4 of "11-4".
func digitRuns(w string) []float64 {
	var out []float64
	for from := 0; from < len(w); {
		to := from
		for to < len(w) && (isDigit(w[to]) || to > from && to+1 < len(w) && (w[to] == '.' || w[to] == ',') && isDigit(w[to+1])) {
			to++
		}
		if to == from {
			from++
			continue
		}
		if n, err := strconv.ParseFloat(strings.ReplaceAll(w[from:to], ",", ""), 64); err == nil {
			out = append(out, n)
		}
		from = to
	}
	return out
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// asciiOnly is a word without the letters that a careless copy loses.
func asciiOnly(w string) string {
	return strings.Map(func(r rune) rune {
		if r < utf8.RuneSelf {
			return r
		}
		return -1
	}, w)
}

// word reports whether the original has a word, if need be without its
// accents or with a possessive that lost its apostrophe.
func (s *stated) word(norm string) bool {
	bare := strings.TrimSuffix(norm, "s")
	return len(s.at(oneSpelling(norm))) > 0 || len(s.at(oneSpelling(bare))) > 0 || s.worn[norm] || s.worn[bare]
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

// sameValue says that two values may mean one. Told in the same way they must
// be the same: "more than 78" is not "more than 87".
func sameValue(v, w quantity.Value) bool {
	if v.Kind == w.Kind && v.As == w.As && v.Bound == w.Bound && v.Step == w.Step && (v.Low < v.High) == (w.Low < w.High) && v.Kind != quantity.Score {
		return v.Low == w.Low && v.High == w.High
	}
	if v.Bound == w.Bound && v.As == w.As && v.OneSided() && !roundedAway(v, w) {
		return false
	}
	return quantity.Equal(v, w) || quantity.Compatible(v, w) || amountKey(v) == amountKey(w) && v.Low == w.Low && v.High == w.High
}

// roundedAway says that of two numbers with the same bound the coarser one was
// rounded to the side where the bound still holds: more than 30, of more than
// 33; but not up to ten years, of up to twelve.
func roundedAway(v, w quantity.Value) bool {
	if v.Step < w.Step {
		v, w = w, v
	}
	if v.Bound == quantity.Over {
		return v.Low <= w.Low
	}
	return v.Low >= w.Low
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
		add("weekday", t.Weekday)
		add("month", t.Month)
		if parts != nil {
			return parts // last Tuesday, last March
		}
		return []string{"away" + strconv.Itoa(t.Offset) + t.Unit}
	}
	switch t.Unit {
	case "century":
		return nil // too vague to be wrong
	case "decade":
		add("decade", t.Year)
		return parts
	}
	add("day", t.Day)
	add("weekday", t.Weekday)
	add("month", t.Month)
	add("year", t.Year)
	return parts
}

// date reports whether the original has a date that may mean v.
func (s *stated) date(v quantity.Value) bool {
	parts := dateParts(v)
	if len(parts) == 0 {
		return true // nothing to look for
	}
	for n, w := range s.dates[parts[0]] {
		if n >= mostCompared || quantity.Compatible(v, w) || v.Kind == quantity.Clock || v.Kind != w.Kind {
			return true
		}
	}
	return false
}
