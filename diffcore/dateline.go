package diffcore

import (
	"slices"
	"strconv"
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/quantity"
)

// writing is when an article was written, as far as it is known.
type writing struct {
	year, month, day int  // year 0: a dateline without one
	dateline         Span // where a dateline says so; empty for what was given
}

// write notes when each of the articles that were read as one was written:
// what was given, what stands around the story, or what the dateline says.
func (a *Article) write(given ...Meta) {
	for part, m := range given {
		r := a.metaReader(part)
		w := writing{}
		if d := detail(m.Published, r.published); d != nil {
			w = readDay(d.Value)
		}
		if line := r.datelineDay(); w.month == 0 {
			w = line
		} else {
			w.dateline = line.dateline
		}
		a.writings = append(a.writings, w)
	}
}

// inDateline says that a date only tells when the article was written: each
// has its own.
func (a *Article) inDateline(m *Mention) bool {
	return m.Kind == Date && slices.ContainsFunc(a.writings, func(w writing) bool { return w.dateline == m.Span })
}

// readDay reads the date of an RFC 3339 date or time; what is none is unknown.
func readDay(s string) writing {
	parts := strings.SplitN(s[:min(len(s), len("2006-01-02"))], "-", 3)
	if len(parts) < 3 {
		return writing{}
	}
	year, err1 := strconv.Atoi(parts[0])
	month, err2 := strconv.Atoi(parts[1])
	day, err3 := strconv.Atoi(parts[2])
	if err1 != nil || err2 != nil || err3 != nil || year < 1 || month < 1 || month > 12 || day < 1 || day > 31 {
		return writing{}
	}
	return writing{year: year, month: month, day: day}
}

// datelineDay is the day in a dateline: "WASHINGTON, Jan 24 (Reuters) –".
func (r *metaReader) datelineDay() writing {
	agency := r.dateline()
	if agency == nil {
		return writing{}
	}
	for s, sentence := range r.a.Sentences {
		if sentence.Span.End <= agency.Span.Start {
			continue
		}
		for _, m := range r.a.MentionsOf(s) {
			if t := m.Amount.When; m.Kind == Date && m.Span.End <= agency.Span.Start && t.Month > 0 && t.Day > 0 {
				return writing{t.Year, t.Month, t.Day, m.Span}
			}
		}
		break
	}
	return writing{}
}

// sameYear is how many days two datelines without a year must lie apart for
// the days of the week not to matter, which nobody knows then.
const sameYear = 14

// writtenOn are the days on which two articles were written. Where one has a
// day without a year, it is the one nearest to the other.
func writtenOn(w, v writing) (x, y quantity.Day, ok bool) {
	if w.month == 0 || v.month == 0 {
		return 0, 0, false
	}
	if w.year == 0 && v.year == 0 {
		x, y = quantity.DayOf(1, w.month, w.day), quantity.DayOf(1, v.month, v.day)
		return x, y, x-y >= sameYear || y-x >= sameYear
	}
	if w.year == 0 {
		y, x, ok = writtenOn(v, w)
		return x, y, ok
	}
	x = quantity.DayOf(w.year, w.month, w.day)
	if v.year > 0 {
		return x, quantity.DayOf(v.year, v.month, v.day), true
	}
	for year := w.year - 1; year <= w.year+1; year++ {
		if d := quantity.DayOf(year, v.month, v.day); year == w.year-1 || distanceOf(d, x) < distanceOf(y, x) {
			y = d
		}
	}
	return x, y, true
}

func distanceOf(x, y quantity.Day) quantity.Day { return max(x-y, y-x) }
