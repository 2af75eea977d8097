package quantity

var months = map[string]int{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
	"october": 10, "november": 11, "december": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}

var weekdays = map[string]int{
	"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
	"mondays": 1, "tuesdays": 2, "wednesdays": 3, "thursdays": 4, "fridays": 5, "saturdays": 6, "sundays": 7,
}

var seasons = map[string]string{"spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter"}

// date reads a time of any kind at i: calendar, relative or clock.
func (s *scanner) date(i int) (v Value, j int, ok bool) {
	if s.inside(i) && s.at(i-1).s != "-" {
		return v, i, false
	}
	if v, j, ok = s.clock(i); ok {
		return v, j, true
	}
	if v, j, ok = s.relative(i); ok {
		return v, j, true
	}
	part, k := s.part(i)
	t, j, ok := s.calendar(k, k > i)
	if !ok {
		return v, i, false
	}
	if t.Part == "" {
		t.Part = part
	}
	return Value{Kind: Date, When: t}, j, true
}

// part reads "early", "late", "the end of", "mid-" before a time.
func (s *scanner) part(i int) (string, int) {
	k := i + 1
	name := ""
	switch s.at(i).s {
	case "early", "mid", "late", "earlier", "later":
		name = s.at(i).s
		if name == "earlier" || name == "later" {
			name = name[:len(name)-2]
			if name == "earli" {
				name = "early"
			} else {
				name = "late"
			}
		}
	case "end", "start", "beginning", "middle":
		if !s.is(k, "of") {
			return "", i
		}
		k++
		name = map[string]string{"end": "late", "start": "early", "beginning": "early", "middle": "mid"}[s.at(i).s]
	default:
		return "", i
	}
	k = s.skipHyphen(k)
	for s.is(k, "in") || s.is(k, "on") || s.is(k, "the") {
		k++
	}
	return name, k
}

// calendar reads a date, month, year, decade, century or weekday.
// after says that "early", "late" or the like stood before it.
func (s *scanner) calendar(i int, after bool) (t Time, j int, ok bool) {
	if t, j, ok = s.numeric(i); ok {
		return
	}
	if d, found := weekdays[s.at(i).s]; found && s.at(i).cap {
		return s.weekday(i, d)
	}
	if t, j, ok = s.monthFirst(i, after); ok {
		return
	}
	if t, j, ok = s.dayFirst(i); ok {
		return
	}
	if t, j, ok = s.holiday(i); ok {
		return
	}
	if t, j, ok = s.century(i); ok {
		return
	}
	if t, j, ok = s.decade(i); ok {
		return
	}
	if name, found := seasons[s.at(i).s]; found {
		k := i + 1
		if s.is(k, "of") {
			k++
		}
		if a := s.at(k); isYear(a) && !s.counted(k) {
			return Time{Year: int(a.val), Unit: name}, k + 1, true
		}
		return t, i, false
	}
	return s.year(i)
}

// holidays are the days that have a name and the same date every year.
var holidays = []struct {
	words      []string
	month, day int
}{
	{[]string{"christmas", "eve"}, 12, 24},
	{[]string{"christmas", "day"}, 12, 25},
	{[]string{"boxing", "day"}, 12, 26},
	{[]string{"new", "year", "'", "s", "eve"}, 12, 31},
	{[]string{"new", "year", "'", "s", "day"}, 1, 1},
}

// holiday reads "Christmas Eve", "Christmas Eve 1919".
func (s *scanner) holiday(i int) (t Time, j int, ok bool) {
	for _, h := range holidays {
		if !s.at(i).cap || !s.is(i, h.words...) {
			continue
		}
		t, j = Time{Month: h.month, Day: h.day}, i+len(h.words)
		k := j
		if s.is(k, ",") || s.is(k, "of") || s.is(k, "in") {
			k++
		}
		if a := s.at(k); isYear(a) && !s.counted(k) {
			t.Year, j = int(a.val), k+1
		}
		return t, j, true
	}
	return t, i, false
}

// weekday reads "Saturday", "Saturday night", "Saturday, January 24, 2026".
func (s *scanner) weekday(i, day int) (t Time, j int, ok bool) {
	j = i + 1
	if s.is(j, "'") && s.is(j+1, "s") {
		return Time{Weekday: day}, j + 2, true
	}
	k := j
	if s.is(k, ",") || s.is(k, "the") || s.is(k, ".") {
		k++
	}
	if d, end, found := s.monthFirst(k, false); found && d.Day != 0 {
		d.Weekday = day
		return d, end, true
	}
	if d, end, found := s.dayFirst(k); found {
		d.Weekday = day
		return d, end, true
	}
	t = Time{Weekday: day}
	if p := s.at(j).s; partOfDay(p) {
		t.Part, j = p, j+1
	}
	return t, j, true
}

func partOfDay(w string) bool {
	switch w {
	case "morning", "afternoon", "evening", "night":
		return true
	}
	return false
}

// month reads the name of a month at i. Names that are words or people's
// names as well need a witness: a day, a year or a preposition of time.
func (s *scanner) month(i int, after bool) (m, j int, sure, ok bool) {
	a := s.at(i)
	m, found := months[a.s]
	if !found || !a.cap && !s.monthBeside(i) {
		return 0, i, false, false
	}
	j = i + 1
	short := len(a.s) <= 3 && a.s != "may" || a.s == "sept"
	if s.monthBeside(i) {
		return m, j, true, true
	}
	if short && s.is(j, ".") && s.at(j).glued {
		j++
	}
	switch {
	case after:
		sure = true
	case short, m == 3, m == 4, m == 5, m == 6, m == 8:
		prev := s.at(i - 1).s
		sure = prev == "in" || prev == "since" || prev == "until" || prev == "during" || prev == "last" || prev == "next" || prev == "this" || prev == "of" && m != 3
		if !short && !sure {
			sure = (prev == "by" || prev == "from" || prev == "to" || prev == "before" || prev == "after" || prev == "through" || prev == "till") && m != 5
		}
	default:
		sure = true
	}
	return m, j, sure, true
}

// monthBeside says that another month is joined to this one, and that one of the
// two is written as a name: April-June.
func (s *scanner) monthBeside(i int) bool {
	joined := func(hyphen, other int) bool {
		return s.is(hyphen, "-") && (s.at(i).cap || s.at(other).cap) && months[s.at(other).s] > 0
	}
	return joined(i+1, i+2) || joined(i-1, i-2)
}

// monthFirst reads "January", "Jan. 24", "January 24, 2026", "January 2026", "May 7-9".
func (s *scanner) monthFirst(i int, after bool) (t Time, j int, ok bool) {
	m, j, sure, ok := s.month(i, after)
	if !ok {
		return t, i, false
	}
	t.Month = m
	if day, until, k, found := s.day(j); found {
		t.Day, t.Until, j = day, until, k
		k = j
		if s.is(k, ",") {
			k++
		}
		if a := s.at(k); isYear(a) && !s.counted(k) {
			t.Year, j = int(a.val), k+1
		}
		return t, j, true
	}
	k := j
	if s.is(k, ",") || s.is(k, "of") {
		k++
	}
	if a := s.at(k); isYear(a) && (k == j || s.is(k-1, "of") || !s.counted(k)) {
		t.Year = int(a.val)
		return t, k + 1, true
	}
	// A name: April Jones, Mr March.
	if next := s.at(j); next.cap && !next.glued && !s.titleCase && isLetter(next.s) && (m == 4 || m == 6 || m == 8 || m == 5) && weekdays[next.s] == 0 {
		return t, i, false
	}
	return t, j, sure
}

// day reads a day of the month: 24, 24th, 7-9.
func (s *scanner) day(i int) (day, until, j int, ok bool) {
	one := func(i int) (int, int, bool) {
		a := s.at(i)
		if !a.num && a.digits && len(a.s) == 2 && a.s[0] == '0' { // 07 November
			if d := int(a.s[1] - '0'); d > 0 {
				return d, i + 1, true
			}
		}
		if !a.num || !a.plain || len(a.s) > 2 || a.val < 1 || a.val > 31 {
			return 0, i, false
		}
		i++
		switch next := s.at(i); next.s {
		case "st", "nd", "rd", "th":
			if next.glued {
				i++
			}
		case ":", "%":
			return 0, i, false
		}
		return int(a.val), i, true
	}
	day, j, ok = one(i)
	if !ok {
		return 0, 0, i, false
	}
	if c := s.at(j).s; c == "-" || c == "to" || c == "and" {
		if u, k, found := one(j + 1); found && u > day && (c == "-" || s.monthNear(k) || s.monthNear(i-1)) {
			return day, u, k, true
		}
	}
	return day, 0, j, true
}

// monthNear says that the name of a month stands at k, or before a full stop there.
func (s *scanner) monthNear(k int) bool {
	if s.is(k, "of") {
		k++
	}
	if s.is(k, ".") {
		k--
	}
	_, found := months[s.at(k).s]
	return found && s.at(k).cap
}

// dayFirst reads "24 January", "24th of January 2026", "7-9 November".
func (s *scanner) dayFirst(i int) (t Time, j int, ok bool) {
	day, until, k, ok := s.day(i)
	if !ok {
		return t, i, false
	}
	if s.is(k, "of") {
		k++
	}
	m, j, _, ok := s.month(k, true)
	if !ok {
		return t, i, false
	}
	// "24 May voters" is unheard of; "5 March 2014" is a date.
	t = Time{Day: day, Until: until, Month: m}
	k = j
	if s.is(k, ",") {
		k++
	}
	if a := s.at(k); isYear(a) && !s.counted(k) {
		t.Year, j = int(a.val), k+1
	}
	return t, j, true
}

// numeric reads 2026-01-24, 24/01/2026, 24.01.2026 and 2026/01/24. Where
// nothing tells the day from the month only the year is certain.
func (s *scanner) numeric(i int) (t Time, j int, ok bool) {
	a, b, c := s.at(i), s.at(i+2), s.at(i+4)
	sep := s.at(i + 1)
	if !a.digits || !sep.glued || !b.digits || !b.glued || sep.s != "-" && sep.s != "/" && sep.s != "." {
		return t, i, false
	}
	if s.at(i+3).s != sep.s || !s.at(i+3).glued || !c.digits || !c.glued || s.inside(i) {
		return t, i, false
	}
	if next := s.at(i + 5); next.glued && (next.s == sep.s && s.at(i+6).glued || next.digits || isLetter(next.s)) {
		return t, i, false
	}
	two := func(a *atom) int {
		n := 0
		for _, d := range a.s {
			if d < '0' || d > '9' || len(a.s) > 2 {
				return 0
			}
			n = n*10 + int(d-'0')
		}
		return n
	}
	x, y := two(a), two(b)
	switch {
	case isYear(a) && two(b) >= 1 && two(b) <= 12 && two(c) >= 1 && two(c) <= 31:
		return Time{Year: int(a.val), Month: two(b), Day: two(c)}, i + 5, true
	case !isYear(c) || x < 1 || y < 1 || x > 31 || y > 31 || x > 12 && y > 12:
		return t, i, false
	case x > 12 || x == y:
		return Time{Year: int(c.val), Month: y, Day: x}, i + 5, true
	case y > 12:
		return Time{Year: int(c.val), Month: x, Day: y}, i + 5, true
	}
	return Time{Year: int(c.val)}, i + 5, true
}

// century reads "the 19th century", "twentieth-century".
func (s *scanner) century(i int) (t Time, j int, ok bool) {
	n, k := 0.0, i+1
	a := s.at(i)
	if a.num && a.plain && a.val >= 1 && a.val <= 30 && s.at(k).glued {
		switch s.at(k).s {
		case "st", "nd", "rd", "th":
			n, k = a.val, k+1
		}
	} else if o, found := ordinals[a.s]; found && o <= 20 {
		n = o
	} else if a.s == "twenty" && s.is(s.skipHyphen(k), "first") {
		n, k = 21, s.skipHyphen(k)+1
	}
	if n == 0 {
		return t, i, false
	}
	k = s.skipHyphen(k)
	if !s.is(k, "century") && !s.is(k, "centuries") {
		return t, i, false
	}
	t = Time{Unit: "century", Year: int(n)*100 - 99}
	k++
	if era, end := s.era(k); era {
		t.Year, k = -int(n)*100, end
	}
	return t, k, true
}

// era reads BC.
func (s *scanner) era(k int) (bool, int) {
	a := s.at(k)
	if a.cap && (a.s == "bc" || a.s == "bce") {
		return true, k + 1
	}
	return false, k
}

// decade reads "1990s", "the '90s", "the 1990's", "the nineties".
func (s *scanner) decade(i int) (t Time, j int, ok bool) {
	a, k := s.at(i), i+1
	if year, named := decades[a.s]; named && s.is(i-1, "the") && !isLetter(s.at(k).s) {
		return Time{Year: year, Unit: "decade"}, k, true
	}
	quote := a.s == "'"
	if quote {
		a, k = s.at(i+1), i+2
		if !a.glued {
			return t, i, false
		}
	}
	if !a.num || !a.plain || a.s[len(a.s)-1] != '0' {
		return t, i, false
	}
	if s.is(k, "'") && s.at(k).glued {
		k++
	}
	if p := s.at(k); p.s != "s" || !p.glued {
		return t, i, false
	}
	year := int(a.val)
	switch {
	case isYear(a):
	case len(a.s) == 2 && (quote || s.is(i-1, "the") || s.is(i-1, "early") || s.is(i-1, "late") || s.is(i-1, "mid") || s.is(i-2, "mid")):
		year += 1900
	default:
		return t, i, false
	}
	return Time{Year: year, Unit: "decade"}, k + 1, true
}

// decades are those of the last century that have names of their own.
var decades = map[string]int{"twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990}

// year reads 2014, 2006-2019, 2012/13, 44 BC.
func (s *scanner) year(i int) (t Time, j int, ok bool) {
	a := s.at(i)
	if a.num && a.plain {
		if bc, k := s.era(i + 1); bc && a.val > 0 && a.val < 1e5 {
			return Time{Year: -int(a.val)}, k, true
		}
	}
	if !isYear(a) || s.counted(i) || s.labelled(i) {
		return t, i, false
	}
	t = Time{Year: int(a.val)}
	j = i + 1
	if sep := s.at(j); sep.s == "-" || sep.s == "/" && sep.glued {
		b := s.at(j + 1)
		switch {
		case isYear(b) && b.val > a.val && !s.counted(j+1):
			t.Until, j = int(b.val), j+2
		case b.digits && b.glued && len(b.s) == 2:
			until := int(a.val)/100*100 + int(b.s[0]-'0')*10 + int(b.s[1]-'0')
			if until > t.Year {
				t.Until, j = until, j+2
			}
		}
	}
	return t, j, true
}

// counted says that four digits count something and are no year: "2000 people".
func (s *scanner) counted(i int) bool {
	next := s.at(i + 1)
	if next.glued && (isLetter(next.s) || next.s == "%" || next.s == "°") {
		return true
	}
	if next.glued && next.s == "-" && s.at(i+2).glued {
		if _, u := units[s.at(i+2).s]; u || s.is(i+2, "strong") || s.is(i+2, "year") {
			return true
		}
	}
	if s.unitLike(i+1) && next.s != "day" && !next.cap {
		return true
	}
	if _, found := scales[next.s]; found {
		return true
	}
	if u, k := s.currencyBefore(i - 1); u.base != "" && k == i {
		return true
	}
	switch s.at(i - 1).s {
	case "than", "nearly", "almost", "about", "roughly", "approximately", "some", "least", "over", "minus", "another", "estimated":
		if s.at(i-1).s != "about" || isLetter(next.s) && !functionWord(next.s) {
			return true
		}
	}
	return manyThings.has(next.s)
}

// manyThings are what a number before them counts.
var manyThings = setOf("people men women children troops soldiers jobs homes houses employees workers members students " +
	"pupils patients refugees migrants families residents votes words calories civilians police officers " +
	"tickets fans copies pages cases deaths species volunteers participants adults companies firms " +
	"businesses schools hotels shops stores restaurants farmers protesters demonstrators passengers vehicles cars")

// labelled says that digits belong to a name or a number of another sort.
func (s *scanner) labelled(i int) bool {
	prev := s.at(i - 1)
	if prev.glued && (prev.s == "." || prev.s == ",") && s.at(i).glued && s.at(i-2).digits {
		return true
	}
	if s.at(i).glued && isLetter(prev.s) {
		return true
	}
	switch prev.s {
	case "room", "flight", "number", "page", "no", "route", "resolution", "#", "$", "£", "€":
		return true
	}
	return s.at(i+1).glued && s.at(i+1).s == ":" && s.at(i+2).digits
}

// nearness of a relative time.
var offsets = map[string]int{"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "upcoming": 1}

// countable are the stretches that "last", "this" and "next" can point at.
var countable = map[string]string{
	"night": "night", "morning": "morning", "afternoon": "afternoon", "evening": "evening", "week": "week", "weekend": "weekend",
	"month": "month", "year": "year", "decade": "decade", "century": "century", "summer": "summer", "winter": "winter", "spring": "spring",
	"autumn": "autumn", "fall": "autumn", "season": "season", "quarter": "quarter",
}

// relative reads times counted from the day of writing: yesterday, last week,
// late last year, two decades ago, the past three months, next Tuesday.
func (s *scanner) relative(i int) (v Value, j int, ok bool) {
	part, k := s.part(i)
	if s.nameAt(k) {
		return v, i, false // USA Today, The Next Day
	}
	t, j, ok := s.dayNamed(k)
	if !ok {
		t, j, ok = s.ago(k)
	}
	if offset, found := offsets[s.at(k).s]; !ok && found {
		if t, j, ok = s.stretch(k, offset); !ok && j == k {
			t, j, ok = s.namedStretch(k, offset, part != "")
		}
	}
	if !ok {
		return v, i, false
	}
	if t.Part == "" {
		t.Part = part
	}
	return Value{Kind: Relative, When: t}, j, true
}

// dayNamed reads yesterday, today, tomorrow morning, tonight.
func (s *scanner) dayNamed(k int) (t Time, j int, ok bool) {
	t.Unit = "day"
	switch s.at(k).s {
	case "yesterday":
		t.Offset = -1
	case "tomorrow":
		t.Offset = 1
	case "today":
	case "tonight":
		t.Part = "night"
		return t, k + 1, true
	default:
		return t, k, false
	}
	t.Part, j = s.partAfter(k + 1)
	return t, j, true
}

// partAfter reads the part of the day that may stand behind a day.
func (s *scanner) partAfter(j int) (part string, end int) {
	if p := s.at(j).s; partOfDay(p) {
		return p, j + 1
	}
	return "", j
}

// stretch reads the time up to now, or from now: "the past two years", "the
// last 18 months". It steps over a number that is none of time.
func (s *scanner) stretch(k, offset int) (t Time, j int, ok bool) {
	switch s.at(k).s {
	case "last", "past", "next", "coming":
	default:
		return t, k, false
	}
	n, j, found := s.number(k + 1)
	if !found || n.vague || n.year || n.val >= 1000 {
		return t, k, false
	}
	kind, u, j := s.unitAfter(n, j)
	if s.is(j, "'") {
		j++
	}
	return Time{Unit: u.name, Offset: sign(offset) * int(n.val), Open: true}, j, kind == Duration && u.name != "second"
}

// namedStretch reads "last week", "this morning", "next Tuesday", "last March".
func (s *scanner) namedStretch(k, offset int, partBefore bool) (t Time, j int, ok bool) {
	a, w := s.at(k), s.at(k+1)
	article := s.is(k-1, "the")
	if a.s == "previous" || a.s == "past" && !article && !s.is(k-1, "this") {
		return t, k, false // counted from the story, not from the day of writing
	}
	if d, found := weekdays[w.s]; found && w.cap && a.s != "past" {
		part, j := s.partAfter(k + 2)
		return Time{Weekday: d, Offset: offset, Unit: "week", Part: part}, j, true
	}
	if m, j, _, found := s.month(k+1, true); found && a.s != "past" {
		return Time{Month: m, Offset: offset, Unit: "year"}, j, true
	}
	unit, found := countable[w.s]
	switch {
	case !found || w.cap && !s.titleCase:
		return t, k, false
	case article && a.s == "next" && (!partBefore || unit == "season"):
		return t, k, false // the next week: counted from the story
	case unit == "quarter" && s.is(k+2, "of"):
		return t, k, false
	case unit == "morning" || unit == "afternoon" || unit == "evening":
		return Time{Unit: "day", Part: unit}, k + 2, a.s == "this"
	case unit == "night":
		return Time{Unit: "day", Offset: -1, Part: unit}, k + 2, a.s == "last"
	}
	return Time{Unit: unit, Offset: offset, Open: a.s == "past"}, k + 2, true
}

func sign(offset int) int {
	if offset < 0 {
		return -1
	}
	return 1
}

// ago reads "two decades ago", "a year ago", "decades ago".
func (s *scanner) ago(i int) (t Time, j int, ok bool) {
	n := number{val: 1}
	j = i
	switch a := s.at(i); a.s {
	case "a", "an", "one":
		if f := s.at(i + 1); a.s == "a" && (f.s == "few" || f.s == "couple") {
			return t, i, false
		}
		if _, found := units[s.at(i+1).s]; found {
			j = i + 1
			break
		}
		fallthrough
	default:
		m, k, found := s.number(i)
		if !found || m.vague || m.val > 1e6 || m.val != float64(int(m.val)) {
			return t, i, false
		}
		n, j = m, k
	}
	u, found := units[s.at(j).s]
	if !found || u.base != "s" && u.base != "month" || !s.is(j+1, "ago") {
		return t, i, false
	}
	return Time{Unit: u.name, Offset: -int(n.val)}, j + 2, true
}

// clock reads 6:10 AM, 15:30, 1800 GMT, 3pm, 3 p.m., 10 o'clock.
func (s *scanner) clock(i int) (v Value, j int, ok bool) {
	a := s.at(i)
	if !a.digits || len(a.s) > 5 || s.inside(i) {
		return v, i, false
	}
	hour, minute, k := 0, 0, i+1
	dotted := false
	switch b := s.at(i + 2); {
	case len(a.s) <= 2 && s.is(k, ":") && s.at(k).glued && b.digits && b.glued && len(b.s) == 2:
		hour, minute, k = twoDigits(a.s), twoDigits(b.s), i+3
		if s.is(k, ":") && s.at(k).glued && s.at(k+1).digits && s.at(k+1).glued {
			return v, i, false // 1:02:33 is how long a race took
		}
	case len(a.s) >= 4 && a.s[len(a.s)-3] == '.': // 6.30pm
		hour, minute, dotted = twoDigits(a.s[:len(a.s)-3]), twoDigits(a.s[len(a.s)-2:]), true
	case len(a.s) == 4 && timeZones[s.at(k).s]: // 1800 GMT
		hour, minute = twoDigits(a.s[:2]), twoDigits(a.s[2:])
	case len(a.s) <= 2:
		hour = twoDigits(a.s)
	default:
		return v, i, false
	}
	colon := k == i+3
	together := len(a.s) == 4 && !dotted
	if hour > 24 || hour < 0 || minute > 59 {
		return v, i, false
	}
	at := Value{Kind: Clock}
	half, end := s.halfDay(k)
	switch {
	case half != "":
		if hour < 1 || hour > 12 && !colon {
			return v, i, false
		}
		if half == "pm" && hour < 12 {
			hour += 12
		} else if half == "am" && hour == 12 {
			hour = 0
		}
		k = end
	case s.is(k, "o", "'", "clock"):
		k += 3
	case s.is(k, "o'clock"):
		k++
	case together:
	case !colon || dotted:
		return v, i, false
	case s.is(i-1, ":") || s.is(i-1, "ratio"):
		return v, i, false
	}
	if timeZones[s.at(k).s] {
		k++
	}
	at.Low = float64(hour%24*60 + minute)
	at.High = at.Low
	return at, k, true
}

// timeZones are the abbreviations that follow a time of day.
var timeZones = map[string]bool{"gmt": true, "bst": true, "utc": true, "et": true, "est": true, "edt": true, "pt": true, "cet": true, "ist": true}

// halfDay reads am, pm, a.m. or p.m.
func (s *scanner) halfDay(k int) (string, int) {
	switch a := s.at(k); {
	case a.s == "am" && (a.glued || a.cap || !isLetter(s.at(k+1).s)), a.s == "pm":
		return a.s, k + 1
	case (a.s == "a" || a.s == "p") && s.is(k+1, ".", "m") && s.at(k+1).glued && s.at(k+2).glued:
		if s.is(k+3, ".") {
			return a.s + "m", k + 4
		}
		return a.s + "m", k + 3
	}
	return "", k
}

// twoDigits reads at most two digits; -1 if there is anything else.
func twoDigits(s string) int {
	n := 0
	for _, c := range s {
		if c < '0' || c > '9' || len(s) > 2 {
			return -1
		}
		n = n*10 + int(c-'0')
	}
	return n
}
