package quantity

// Day is a day of the Gregorian calendar, counted from 1 March of the year 0,
// so that a leap day ends a year.
type Day int

const (
	daysIn4Years   = 4*365 + 1
	daysIn100Years = 25*daysIn4Years - 1
	daysIn400Years = 4*daysIn100Years + 1
)

// DayOf is the day of a date.
func DayOf(year, month, day int) Day {
	if month <= 2 {
		year, month = year-1, month+12
	}
	sinceMarch := (153*(month-3) + 2) / 5 // March to July and August to December have 153 days each
	return Day(365*year + floor(year, 4) - floor(year, 100) + floor(year, 400) + sinceMarch + day - 1)
}

func floor(x, by int) int {
	if x < 0 {
		return -((by - 1 - x) / by)
	}
	return x / by
}

// YearMonth is the year and the month in which a day lies.
func (d Day) YearMonth() (year, month int) {
	n := int(d)
	era := floor(n, daysIn400Years)
	n -= era * daysIn400Years
	year = era*400 + (n-n/(daysIn4Years-1)+n/daysIn100Years-n/(daysIn400Years-1))/365
	n = int(d) - int(DayOf(year, 3, 1))
	month = (5*n+2)/153 + 3
	if month > 12 {
		return year + 1, month - 12
	}
	return year, month
}

// Weekday is 1 for a Monday … 7 for a Sunday.
func (d Day) Weekday() int {
	const first = 3 // 1 March of the year 0 was a Wednesday
	return (int(d)%7+7+first-1)%7 + 1
}

// Stretch is the days from the first to the last of them.
type Stretch struct{ From, To Day }

// Meets says that two stretches have a day in common.
func (s Stretch) Meets(t Stretch) bool { return s.From <= t.To && t.From <= s.To }

// Stretches are the days that a date or a relative time can mean in a text
// that was written on a day: of "on Tuesday" the one before and the one after.
// There are none where that cannot be told.
func (v Value) Stretches(written Day) []Stretch {
	t := v.When
	switch {
	case v.Kind != Date && v.Kind != Relative || t.Open || t.Until != 0:
		return nil
	case t.Weekday != 0 && t.Month == 0:
		return t.weekdays(written)
	case t.Month != 0 && t.Year == 0:
		return t.anyYear(written)
	case v.Kind == Date && t.Unit == "" && t.Year > 0:
		return []Stretch{t.inYear(t.Year)}
	case v.Kind == Relative:
		return t.counted(written)
	}
	return nil
}

// weekdays are the days of the week of that name around the day of writing.
func (t Time) weekdays(written Day) []Stretch {
	from, to := written-6, written+6 // Tuesday, this Tuesday
	switch {
	case t.Offset < 0: // last Tuesday may be of the week before
		from, to = written-13, written-1
	case t.Offset > 0:
		from, to = written+1, written+13
	}
	var out []Stretch
	for d := from; d <= to; d++ {
		if d.Weekday() == t.Weekday {
			out = append(out, Stretch{d, d})
		}
	}
	return out
}

// anyYear are the stretches of that name in the years around: 24 January, last August.
func (t Time) anyYear(written Day) []Stretch {
	year, _ := written.YearMonth()
	var out []Stretch
	for y := year - 1; y <= year+1; y++ {
		if s := t.inYear(y); t.Offset < 0 && s.From > written || t.Offset > 0 && s.To < written {
			continue
		}
		out = append(out, t.inYear(y))
	}
	return out
}

// inYear is the day, the month or the year itself.
func (t Time) inYear(year int) Stretch {
	switch {
	case t.Month == 0:
		return Stretch{DayOf(year, 1, 1), DayOf(year+1, 1, 1) - 1}
	case t.Day == 0:
		return Stretch{DayOf(year, t.Month, 1), DayOf(year, t.Month+1, 1) - 1}
	}
	return Stretch{DayOf(year, t.Month, t.Day), DayOf(year, t.Month, t.Day)}
}

// counted are the days of the day, week, month or year that lies so many of
// them from that of writing.
func (t Time) counted(written Day) []Stretch {
	year, month := written.YearMonth()
	switch t.Unit {
	case "day":
		d := written + Day(t.Offset)
		return []Stretch{{d, d}}
	case "week", "weekend":
		monday := written + 7*Day(t.Offset) - Day(written.Weekday()-1)
		return []Stretch{{monday - 1, monday + 6}} // or a Sunday, where the week begins with it
	case "month":
		n := year*12 + month - 1 + t.Offset
		return []Stretch{Time{Month: n%12 + 1}.inYear(n / 12)}
	case "year":
		return []Stretch{Time{}.inYear(year + t.Offset)}
	}
	return nil
}

// unitDays is how long the stretches are that people count times in.
var unitDays = map[string]float64{
	"hour": 1. / 24, "minute": 1. / 24 / 60, "day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14,
	"month": 30.44, "year": 365.25, "decade": 3652.5, "century": 36525,
}

// Away is how many days a relative time lies before or after the day of
// writing, or how many the stretch up to now has. Not ok: nobody can tell.
func (t Time) Away() (days float64, ok bool) {
	length, ok := unitDays[t.Unit]
	return float64(t.Offset) * length, ok && t.Weekday == 0 && t.Month == 0
}
