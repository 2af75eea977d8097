// Package quantity finds the numbers, amounts and dates in a sequence of words
// and says what each of them means, so that "12 per cent", "12%" and "twelve
// percent" are one value, and "3 miles" is near enough to "4.8 km".
//
//	found := quantity.Scan(words)      // where, and which Value
//	quantity.Equal(v, w)               // the same thing was said
//	quantity.Compatible(v, w)          // one may be the other, rounded or told more vaguely
//
// It prefers silence to a wrong guess: "one of them", "a second chance",
// "Boeing 737" and "may" are not quantities.
package quantity

import (
	"math"
	"strconv"
)

// Kind says what sort of thing a value measures.
type Kind uint8

const (
	Number   Kind = iota // a bare number or a count: 412, two dozen
	Share                // a part of a whole, in percent: 12%, a third, one in five
	Points               // a difference of shares, in percentage points
	Money                // an amount in a currency
	Measure              // a length, weight, temperature, … in the base unit
	Duration             // seconds, or months where the calendar decides how long they are
	Age                  // how old, in the units of Duration
	Ordinal              // a rank: first, 24th
	Times                // a factor or a repetition: twice, three times, tenfold
	Score                // two numbers set against each other: 8-7
	Label                // a number that is part of a name: Article 5, Flight 17
	Date                 // a day, month, year, decade, century or weekday of the calendar
	Relative             // a time counted from when the article was written: last week
	Clock                // a time of day, in minutes after midnight
)

var kindNames = [...]string{"number", "share", "points", "money", "measure", "duration", "age", "ordinal", "times", "score", "label", "date", "relative", "clock"}

func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "unknown"
}

// Bound says on which side of the number the truth may lie.
type Bound uint8

const (
	Exactly Bound = iota
	About         // about, around, some
	Nearly        // nearly, almost: a little less
	Over          // more than, at least
	Under         // less than, up to
	Vaguely       // dozens, several hundred: only the order of magnitude
)

var boundNames = [...]string{"", "about ", "nearly ", "over ", "under ", "vaguely "}

// OneSided says that the truth may lie far from the number, on one side: more
// than 2,000.
func (v Value) OneSided() bool { return v.Bound == Nearly || v.Bound == Over || v.Bound == Under }

// Value is what a number, an amount or a date says. Values can be compared
// with ==, but Equal and Compatible know about rounding and conversion.
type Value struct {
	Kind      Kind
	Low, High float64 // in Unit; equal unless it is a range, a score or a vague plural
	Unit      string  // the base unit: a currency code, "m", "kg", "s", "month"; empty for bare numbers
	As        string  // the unit as it was written, one name for all its spellings
	Step      float64 // the size of the last digit that was said, in Unit: how finely the number was told
	Bound     Bound
	When      Time // of a Date, Relative or Clock; empty for everything else
}

// Time is a place in the calendar. What was not said is zero.
type Time struct {
	Year, Month, Day int    // Year of a decade or century is its first year; years BC are negative
	Until            int    // the last year or day of a range such as 2006–2019 or 7–9 November
	Weekday          int    // 1 Monday … 7 Sunday
	Part             string // early, mid, late, morning, evening, …
	Unit             string // decade, century or a season; of a Relative time what is counted: day, week, …
	Offset           int    // of a Relative time: -1 last, 0 this, 1 next
	Open             bool   // the whole stretch up to now: "the past two years"
}

// Key is the value in a canonical form: whatever was said in the same unit
// and means the same has the same key. Values in other units of the same
// base meet only by Equal, because conversion rounds.
func (v Value) Key() string {
	b := make([]byte, 0, 32)
	b = append(b, v.Kind.String()...)
	switch v.Kind {
	case Date, Relative:
		return string(v.When.key(b))
	case Clock:
		m := int(v.Low)
		return string(append(b, ' ', byte('0'+m/600), byte('0'+m/60%10), ':', byte('0'+m%60/10), byte('0'+m%10)))
	}
	b = append(b, ' ')
	b = append(b, boundNames[v.Bound]...)
	b = appendNumber(b, v.Low)
	if v.High != v.Low || v.Kind == Score {
		b = append(b, ".."...)
		b = appendNumber(b, v.High)
	}
	if v.Unit != "" {
		b = append(b, ' ')
		b = append(b, v.Unit...)
	}
	return string(b)
}

// appendNumber writes x in plain digits, as long as a reader can count them.
func appendNumber(b []byte, x float64) []byte {
	const tooLong = 1e15
	format := byte('f')
	if math.Abs(x) >= tooLong {
		format = 'g'
	}
	return strconv.AppendFloat(b, canonical(x), format, -1, 64)
}

// canonical drops the digits that conversion between units makes up.
func canonical(x float64) float64 {
	const digits = 12
	if x == 0 || math.IsInf(x, 0) || math.IsNaN(x) {
		return x
	}
	scale := math.Pow(10, digits-1-math.Floor(math.Log10(math.Abs(x))))
	if math.IsInf(scale, 0) || scale == 0 {
		return x
	}
	return math.Round(x*scale) / scale
}

func (t Time) key(b []byte) []byte {
	field := func(name string, n int) {
		if n != 0 {
			b = append(b, ' ')
			b = append(b, name...)
			b = strconv.AppendInt(b, int64(n), 10)
		}
	}
	if t.Unit != "" {
		b = append(b, ' ')
		b = append(b, t.Unit...)
		if t.Year == 0 {
			b = append(b, ' ')
			b = strconv.AppendInt(b, int64(t.Offset), 10)
		}
	}
	if t.Open {
		b = append(b, " up to now"...)
	}
	field("", t.Year)
	field("month ", t.Month)
	field("day ", t.Day)
	field("until ", t.Until)
	field("weekday ", t.Weekday)
	if t.Part != "" {
		b = append(b, ' ')
		b = append(b, t.Part...)
	}
	return b
}

// Equal says that a and b are the same thing, said in the same or other words.
// Where the units as written differ, the coarser of the two may be rounded.
func Equal(a, b Value) bool {
	if a.Kind != b.Kind || a.Unit != b.Unit || a.Bound != b.Bound {
		return false
	}
	switch a.Kind {
	case Date, Relative, Clock:
		return a.When == b.When && a.Low == b.Low
	}
	if a.As == b.As {
		return same(a.Low, b.Low) && same(a.High, b.High)
	}
	return rounds(a, b)
}

// Compatible says that a and b can both be true of one fact: one may be
// rounded, an approximation, a range around the other, or told less precisely.
func Compatible(a, b Value) bool {
	switch {
	case a.Kind == Number && (b.Kind == Age || b.Kind == Label):
		return same(a.Low, years(b)) || same(a.Low, b.Low)
	case b.Kind == Number && (a.Kind == Age || a.Kind == Label):
		return Compatible(b, a)
	case a.Kind != b.Kind:
		return false
	case a.Unit == units["degree"].base && b.Unit == celsius.base:
		return same(a.Low, b.inDegrees())
	case b.Unit == units["degree"].base && a.Unit == celsius.base:
		return Compatible(b, a)
	case a.Unit != b.Unit:
		return false
	}
	switch a.Kind {
	case Date, Relative:
		return a.When.agrees(b.When)
	case Clock:
		return a.Low == b.Low
	case Ordinal, Label:
		return same(a.Low, b.Low)
	case Score: // won 2-1, lost 1-2
		return same(a.Low, b.Low) && same(a.High, b.High) || same(a.Low, b.High) && same(a.High, b.Low)
	}
	return rounds(a, b)
}

// inDegrees is a temperature in the degrees in which it was written.
func (v Value) inDegrees() float64 {
	if v.As == fahrenheit.name {
		return v.Low/fahrenheit.factor - fahrenheit.offset
	}
	return v.Low
}

// years is an age in the unit that a bare number means.
func years(v Value) float64 {
	if v.Unit == "month" {
		return v.Low / 12
	}
	return v.Low
}

// agrees says that nothing that both times mention differs.
func (t Time) agrees(u Time) bool {
	if t.Unit != u.Unit || t.Offset != u.Offset || t.Open != u.Open || t.Until != u.Until {
		return false
	}
	either := func(a, b int) bool { return a == 0 || b == 0 || a == b }
	shared := t.Unit != "" || t.Year*u.Year != 0 || t.Month*u.Month != 0 || t.Weekday*u.Weekday != 0
	return shared && either(t.Year, u.Year) && either(t.Month, u.Month) && either(t.Day, u.Day) &&
		either(t.Weekday, u.Weekday) && (t.Part == "" || u.Part == "" || t.Part == u.Part)
}

// How far the truth may lie from what was said, as a share of it.
const (
	roundingShare = 0.05 // nobody calls 10 what is 12: rounding alone moves a number by no more than this
	aboutShare    = 0.10 // "about 3,000" is said of 2,700 to 3,300
	boundShare    = 0.25 // "more than 100" is hardly said of 150: one would say so
	sameShare     = 1e-9 // the noise of floating-point conversion
)

func same(x, y float64) bool {
	return x == y || math.Abs(x-y) <= sameShare*math.Max(math.Abs(x), math.Abs(y))
}

// rounds says that the finer of the two lies where the coarser can mean.
func rounds(a, b Value) bool {
	if a.coarseness() < b.coarseness() {
		a, b = b, a
	}
	low, high := a.reach()
	if same(a.coarseness(), b.coarseness()) {
		// Equally fine: both must have been meant loosely, or be the same.
		if a.Bound == Exactly && b.Bound == Exactly && a.As == b.As && a.Low == a.High && b.Low == b.High {
			return same(a.Low, b.Low)
		}
	}
	bLow, bHigh := b.Low, b.High
	if b.Bound != Exactly && b.Bound != Vaguely {
		bLow, bHigh = b.reach()
	}
	return low <= bHigh+sameShare*math.Abs(bHigh) && bLow <= high+sameShare*math.Abs(high)
}

// coarseness orders values by how loosely they were told.
func (v Value) coarseness() float64 {
	low, high := v.reach()
	return high - low
}

// reach is the interval that the value may have been said of.
func (v Value) reach() (low, high float64) {
	by := func(x, share float64) float64 { return math.Abs(x) * share }
	round := math.Min(v.Step/2, by(v.Low, roundingShare))
	low, high = v.Low-round, v.High+round
	switch v.Bound {
	case About:
		low, high = v.Low-by(v.Low, aboutShare), v.High+by(v.High, aboutShare)
	case Nearly:
		low, high = v.Low-by(v.Low, aboutShare), v.High
	case Over:
		low, high = v.Low, v.High+by(v.High, boundShare)
	case Under:
		low, high = v.Low-by(v.Low, boundShare), v.High
	case Vaguely:
		low, high = v.Low, v.High
	}
	return low, high
}
