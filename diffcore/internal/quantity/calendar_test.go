package quantity

import (
	"testing"
	"time"
)

// Every day from 1890 to 2110 has the month and the day of the week that the
// standard library gives it.
func TestDaysAreThoseOfTheCalendar(t *testing.T) {
	day := DayOf(1890, 1, 1)
	for at := time.Date(1890, 1, 1, 0, 0, 0, 0, time.UTC); at.Year() < 2110; at = at.AddDate(0, 0, 1) {
		year, month := day.YearMonth()
		if DayOf(at.Year(), int(at.Month()), at.Day()) != day || year != at.Year() || month != int(at.Month()) || day.Weekday()%7 != int(at.Weekday()) {
			t.Fatalf("%s is day %d, in %d-%02d, weekday %d", at.Format(time.DateOnly), day, year, month, day.Weekday())
		}
		day++
	}
}

func TestTimesAreCountedFromTheDayOfWriting(t *testing.T) {
	written := DayOf(2026, 1, 24) // a Saturday
	for _, test := range []struct{ says, first, last, why string }{
		{"yesterday", "2026-01-23", "2026-01-23", "the day before"},
		{"on Tuesday", "2026-01-20", "2026-01-27", "the one before or the one after"},
		{"last Tuesday", "2026-01-13", "2026-01-20", "of this week or of the one before"},
		{"last month", "2025-12-01", "2025-12-31", "a month of the calendar"},
		{"last week", "2026-01-11", "2026-01-18", "from Monday to Sunday, or from Sunday to Saturday"},
		{"next year", "2027-01-01", "2027-12-31", "a year of the calendar"},
		{"on 24 January 2025", "2025-01-24", "2025-01-24", "a full date needs no day of writing"},
		{"last December", "2025-12-01", "2025-12-31", "the last one before the day of writing"},
		{"the past two years", "", "", "a stretch up to now is no day"},
	} {
		var all []Stretch
		for _, f := range Scan(words(test.says, false)) {
			all = append(all, f.Value.Stretches(written)...)
		}
		first, last := "", ""
		if len(all) > 0 {
			first, last = dateOf(all[0].From), dateOf(all[len(all)-1].To)
		}
		if first != test.first || last != test.last {
			t.Errorf("%q is %s to %s, want %s to %s (%s)", test.says, first, last, test.first, test.last, test.why)
		}
	}
}

func dateOf(d Day) string {
	epoch := DayOf(1970, 1, 1)
	return time.Unix(int64(d-epoch)*24*60*60, 0).UTC().Format(time.DateOnly)
}
