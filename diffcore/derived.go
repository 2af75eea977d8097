package diffcore

import (
	"math"
	"slices"

	"github.com/articlediff/articlediff/diffcore/internal/quantity"
)

// This file knows the numbers that the original does not tell and that whoever
// reads it can work out: how long something took that began and ended, how many
// fewer, how many things are listed, a share in round tens. Each way is a
// function, of a number of the one text and of sentences of the other.

// derivable says that a number of art can be worked out from what sentences of
// the other article tell.
func derivable(art *Article, m *Mention, other *Article, sentences []int32) bool {
	for _, i := range sentences {
		for _, way := range [...]func(*Article, *Mention, *Article, int) bool{lasted, aged, difference, listedSoMany, inTenths, partOfYear, unitBefore, votes, repeated, inverse} {
			if way(art, m, other, int(i)) {
				return true
			}
		}
	}
	return false
}

// creditWorkedOut takes the numbers of a query sentence for found in its evidence
// that can be worked out of it.
func (f *search) creditWorkedOut(s Sentence, e *evidence) {
	if s.From == s.To {
		return
	}
	mentions := f.query.MentionsOf(f.query.sentenceOf(s.From))
	for n := range mentions {
		m := &mentions[n]
		if m.Kind != Quantity || m.To > s.To || !derivable(f.query, m, f.base, e.sentences) {
			continue
		}
		to := m.To
		if f.query.ofAnHour(m) {
			to += len(anHour)
		}
		for k := m.From - s.From; k < min(to-s.From, len(e.found)); k++ {
			e.found[k] = max(e.found[k], found)
		}
	}
}

const (
	secondsAMinute = 60
	minutesAnHour  = 60
	monthsAQuarter = 3
)

// lasted: a 15-month inquiry, from March 2021 to June 2022; three quarters of an
// hour, from 1:15 to 2 p.m. Months and years may be counted with the first one
// or without.
func lasted(art *Article, m *Mention, other *Article, i int) bool {
	minutes, months := art.length(m)
	for _, pair := range other.neighbouringDates(i) {
		from, to := pair[0].Amount, pair[1].Amount
		switch {
		case from.Kind == quantity.Clock && to.Kind == quantity.Clock:
			if minutes > 0 && to.Low-from.Low == minutes {
				return true
			}
		case months > 0 && from.When.Year != 0 && to.When.Year != 0 && (from.When.Month == 0) == (to.When.Month == 0):
			took := float64(monthsAYear*(to.When.Year-from.When.Year) + to.When.Month - from.When.Month)
			step := 1.0
			if from.When.Month == 0 || m.Amount.As == "year" {
				step = monthsAYear
			}
			if took > 0 && months-took >= 0 && months-took <= step {
				return true
			}
		}
	}
	return false
}

// length is how long a time is, in minutes or in months; 0 where it is no such.
func (a *Article) length(m *Mention) (minutes, months float64) {
	v := m.Amount
	switch {
	case v.Kind == quantity.Duration && v.Unit == "month":
		return 0, v.Low
	case v.Kind == quantity.Duration:
		return v.Low / secondsAMinute, 0
	case a.ofAnHour(m):
		return v.Low / 100 * minutesAnHour, 0
	}
	return 0, 0
}

// anHour is what a share is of that is a time: three quarters of an hour.
var anHour = [...]string{"of", "an", "hour"}

func (a *Article) ofAnHour(m *Mention) bool {
	if m.Amount.Kind != quantity.Share || m.To+len(anHour) > len(a.Tokens) {
		return false
	}
	for n, word := range anHour {
		if a.Tokens[m.To+n].Norm != word {
			return false
		}
	}
	return true
}

// neighbouringDates are the dates and times of day of a sentence, each with the
// next one.
func (a *Article) neighbouringDates(i int) [][2]*Mention {
	var out [][2]*Mention
	var last *Mention
	mentions := a.MentionsOf(i)
	for k := range mentions {
		if m := &mentions[k]; m.Kind == Date {
			if last != nil {
				out = append(out, [2]*Mention{last, m})
			}
			last = m
		}
	}
	return out
}

// aged: at 25, of somebody who was born in 1950 and did it in 1975; the birthday
// may have been later that year.
func aged(_ *Article, m *Mention, other *Article, i int) bool {
	if m.Amount.Kind != quantity.Age && m.Amount.Kind != quantity.Number || !other.hasWord(other.Sentences[i], "born") {
		return false
	}
	for _, pair := range other.neighbouringDates(i) {
		lived := pair[1].Amount.When.Year - pair[0].Amount.When.Year
		if pair[0].Amount.When.Year != 0 && lived > 0 && lived < oldest && (years(m.Amount) == float64(lived) || years(m.Amount) == float64(lived-1)) {
			return true
		}
	}
	return false
}

// difference: three fewer, of 11 and 14.
func difference(art *Article, m *Mention, other *Article, i int) bool {
	if m.Amount.Kind != quantity.Number || m.To >= len(art.Tokens) {
		return false
	}
	switch art.Tokens[m.To].Norm {
	case "fewer", "more", "less":
	default:
		return false
	}
	theirs := other.MentionsOf(i)
	for k := range theirs {
		for _, o := range theirs[k+1:] {
			if was := &theirs[k]; was.Kind == Quantity && o.Kind == Quantity && was.Amount.Kind == quantity.Number && o.Amount.Kind == quantity.Number &&
				math.Abs(was.Amount.Low-o.Amount.Low) == m.Amount.Low {
				return true
			}
		}
	}
	return false
}

// listedSoMany: half a dozen, of six things that a sentence lists. Where it has
// the noun that is counted, that is one item of the list, and not what they are.
func listedSoMany(art *Article, m *Mention, other *Article, i int) bool {
	if k := art.counted(m); k != noToken && other.hasWord(other.Sentences[i], art.Tokens[k].Norm) {
		return false
	}
	return m.Amount.Kind == quantity.Number && m.Amount.Low > 2 && m.Amount.Low == m.Amount.High && float64(other.listLength(i)) == m.Amount.Low
}

// listLength is how many items the longest list of a sentence has: short
// stretches between commas, with "and" or "or" before the last.
func (a *Article) listLength(i int) int {
	const longestItem = 4 // words
	s := a.Sentences[i]
	best, items, words := 0, 0, 0
	for k := s.From; k < s.To; k++ {
		switch t := &a.Tokens[k]; {
		case t.Norm == ",":
			if words > 0 {
				items++
			}
			if words > longestItem && items > 0 {
				items = 1 // the first item ends the words before the list
			}
			words = 0
		case (t.Norm == "and" || t.Norm == "or") && items > 0:
			if words <= longestItem {
				best = max(best, items+1+min(words, 1)) // with a comma before "and", no words stand between
			}
			items, words = 0, 0
		case t.Kind == Mark:
			items, words = 0, 0
		default:
			words++
		}
	}
	return best
}

// nearTenth is how many percentage points a share in tenths may be off.
const nearTenth = 3

// inTenths: seven in ten, of 71 percent.
func inTenths(art *Article, m *Mention, other *Article, i int) bool {
	if m.Amount.Kind != quantity.Share || m.Amount.As != "part" || !slices.ContainsFunc(art.Tokens[m.From:m.To], func(t Token) bool { return t.Norm == "ten" || t.Norm == "10" }) {
		return false
	}
	return slices.ContainsFunc(other.MentionsOf(i), func(was Mention) bool {
		return was.Kind == Quantity && was.Amount.Kind == quantity.Share && math.Abs(was.Amount.Low-m.Amount.Low) <= nearTenth
	})
}

// partOfYear: three months, of a quarter.
func partOfYear(art *Article, m *Mention, other *Article, i int) bool {
	_, months := art.length(m)
	return months == monthsAQuarter && m.Amount.As == "month" && other.hasWord(other.Sentences[i], "quarter")
}

// unitBefore: 480,000 euros, of "359,000 euros in the country and 480,000 in the
// capital". What is told of one amount holds for the bare one after it.
func unitBefore(_ *Article, m *Mention, other *Article, i int) bool {
	if m.Amount.Unit == "" {
		return false
	}
	told := false // the unit
	for _, was := range other.MentionsOf(i) {
		switch {
		case was.Kind != Quantity:
		case was.Amount.Unit == m.Amount.Unit && was.Amount.Kind == m.Amount.Kind:
			told = true
		case told && was.Amount.Kind == quantity.Number && was.Amount.Low == m.Amount.Low && other.counted(&was) == noToken:
			return true
		}
	}
	return false
}

// votes: 171–158, of 171 votes to 158; seven votes to one, of 7–1.
func votes(art *Article, m *Mention, other *Article, i int) bool {
	theirs := other.MentionsOf(i)
	tells := func(votes float64) bool {
		return slices.ContainsFunc(theirs, func(was Mention) bool {
			return was.Kind == Quantity && was.Amount.Kind == quantity.Number && was.Amount.Low == votes
		})
	}
	switch {
	case m.Amount.Kind == quantity.Score:
		return tells(m.Amount.Low) && tells(m.Amount.High)
	case m.Amount.Kind == quantity.Number && art.followedBy(m, "votes", "to"):
		return slices.ContainsFunc(theirs, func(was Mention) bool {
			return was.Kind == Quantity && was.Amount.Kind == quantity.Score && (was.Amount.Low == m.Amount.Low || was.Amount.High == m.Amount.Low)
		})
	}
	return false
}

// followedBy reports whether one of some words stands behind a mention.
func (a *Article) followedBy(m *Mention, words ...string) bool {
	return m.To < a.Sentences[m.Sentence].To && slices.Contains(words, a.Tokens[m.To].Norm)
}

// repeated: four cuts, of what was cut four times; 19 times, of 19 occasions.
func repeated(art *Article, m *Mention, other *Article, i int) bool {
	return slices.ContainsFunc(other.MentionsOf(i), func(was Mention) bool {
		if was.Kind != Quantity || was.Amount.Low != m.Amount.Low {
			return false
		}
		switch {
		case m.Amount.Kind == quantity.Times && was.Amount.Kind == quantity.Number:
			return other.followedBy(&was, "occasions")
		case m.Amount.Kind == quantity.Number && was.Amount.Kind == quantity.Times:
			return art.followedBy(m, "occasions") || art.countsDeed(m, other, i)
		}
		return false
	})
}

// countsDeed reports whether what a number counts is what a sentence of the other
// article says that somebody does: cuts, of "cut".
func (a *Article) countsDeed(m *Mention, other *Article, i int) bool {
	if m.To >= a.Sentences[m.Sentence].To {
		return false
	}
	s := other.Sentences[i]
	for k := s.From; k < s.To; k++ {
		if other.lemma(k) == a.lemma(m.To) {
			return true
		}
	}
	return false
}

// inverse: a tenth, of what is ten times as much.
func inverse(_ *Article, m *Mention, other *Article, i int) bool {
	inverts := func(share, times quantity.Value) bool {
		return share.Kind == quantity.Share && times.Kind == quantity.Times && math.Abs(share.Low*times.Low-100) < 1
	}
	return slices.ContainsFunc(other.MentionsOf(i), func(was Mention) bool {
		return was.Kind == Quantity && (inverts(m.Amount, was.Amount) || inverts(was.Amount, m.Amount))
	})
}
