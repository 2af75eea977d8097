package quantity

var small = map[string]float64{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
	"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
	"seventeen": 17, "eighteen": 18, "nineteen": 19,
}

var tens = map[string]float64{
	"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

var scales = map[string]float64{
	"hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
	"dozen": 12, "lakh": 1e5, "crore": 1e7, "bn": 1e9, "tn": 1e12, "trn": 1e12, "mn": 1e6, "mln": 1e6, "bln": 1e9,
	"hundreds": 100, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12, "dozens": 12, "lakhs": 1e5, "crores": 1e7,
}

// gluedScales are scales only where they touch the digits: $5m, 20k.
var gluedScales = map[string]float64{"m": 1e6, "k": 1e3, "b": 1e9, "bn": 1e9, "tn": 1e12}

var ordinals = map[string]float64{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
	"tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
	"seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
	"sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100, "thousandth": 1000,
}

// parts are the denominators of fractions in words.
var parts = map[string]float64{
	"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6,
	"seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
}

// number is an amount before its unit is known.
type number struct {
	val, high float64 // equal unless vague
	step      float64
	scale     float64 // what val was multiplied by, 1 if by nothing
	year      bool    // could as well be a year
	digits    bool    // written with digits
	vague     bool
}

func (s *scanner) number(i int) (n number, j int, ok bool) {
	if n, j, ok = s.vague(i); ok {
		return
	}
	a := s.at(i)
	switch {
	case a.num:
		n = number{val: a.val, step: a.step, scale: 1, digits: true, year: isYear(a)}
		j = i + 1
		if f := s.at(j); f.s == "½" && f.glued {
			n.val, n.step, j = n.val+.5, .5, j+1
		} else if f.digits && f.glued && f.num && s.at(j+1).s == "⁄" && s.at(j+2).num && s.at(j+2).val > 0 { // 2½, spelt out by folding
			n.val, n.step, j = n.val+f.val/s.at(j+2).val, 1/s.at(j+2).val, j+3
		} else if s.is(j, "⁄") && s.at(j).glued && s.at(j+1).num && s.at(j+1).val > 0 {
			n.val, n.step, j = n.val/s.at(j+1).val, 1/s.at(j+1).val, j+2
		} else if s.is(j, "and", "a", "half") {
			n.val, n.step, j = n.val+.5, .5, j+3
		}
		return s.scaled(n, j)
	case a.s == "half":
		// half a million, half a dozen
		if k := i + 1; s.is(k, "a") || s.is(k, "-") {
			if f, found := scales[s.at(k+1).s]; found {
				n := number{val: f / 2, step: f / 2, scale: f}
				return seal(n), k + 2, true
			}
		}
		return n, i, false
	case a.s == "a" || a.s == "an":
		next := s.at(i + 1)
		switch next.s {
		case "hundred", "thousand", "million", "billion", "trillion", "dozen":
			return s.cardinal(i + 1)
		case "couple":
			if s.is(i+2, "of") {
				return seal(number{val: 2, step: 1, scale: 1}), i + 3, true
			}
		}
		return n, i, false
	}
	return s.cardinal(i)
}

// scaled reads "million", "-million" or a glued "m" after digits.
func (s *scanner) scaled(n number, j int) (number, int, bool) {
	for {
		k := s.skipHyphen(j)
		next := s.at(k)
		f, found := scales[next.s]
		if !found && next.glued && k == j && s.at(j-1).num {
			f, found = gluedScales[next.s]
			if next.s == "m" && !next.cap && s.metresFollow(k+1) || s.goesOn(k+1) {
				found = false
			}
		}
		// "hundreds" multiplies nothing: "5 millions" is not English.
		if !found || next.cap && !s.titleCase && !next.sentence && s.nameAt(k+1) {
			return seal(n), j, true
		}
		n.val, n.step, n.scale, n.year = n.val*f, n.step*f, n.scale*f, false
		j = k + 1
		if f != 100 && f != 1e3 && f != 1e5 { // "hundred thousand", "thousand crore" go on
			return seal(n), j, true
		}
	}
}

func seal(n number) number {
	n.high = n.val
	return n
}

// metresFollow tells "a 5m wall" from "£5m".
func (s *scanner) metresFollow(j int) bool {
	if s.money {
		return false
	}
	if a := s.at(j - 3).s; a == "a" || a == "an" {
		return true // a 5m wall
	}
	switch w := s.at(s.skipHyphen(j)).s; {
	case !isLetter(w), functionWord(w):
		return true // he ran the 100m and the 200m
	}
	return afterMetres.has(s.at(s.skipHyphen(j)).s)
}

// afterMetres are what metres before them measure.
var afterMetres = setOf("long wide high tall deep above below apart race sprint final freestyle " +
	"hurdles relay butterfly backstroke breaststroke away wave waves x by world")

// cardinal reads a number in words.
func (s *scanner) cardinal(i int) (n number, j int, ok bool) {
	c := counting{below: 1e18, lastScale: 1}
	for j = i; ; {
		k := j
		if c.begun {
			k = s.skipHyphen(j)
			if s.is(k, "and") && c.lastScale >= 100 && s.numberWord(k+1) {
				k++
			}
		}
		w := s.at(k)
		if c.begun && w.cap && !s.at(k-1).cap && !s.titleCase || !c.add(w.s, s.bareScale(k)) {
			break
		}
		j = k + 1
	}
	if !c.begun {
		return n, i, false
	}
	n = number{val: c.total + c.current, scale: 1}
	if c.lastScale >= 1000 {
		n.scale = c.lastScale
	}
	n.step = stepOf(n.val)
	if k, found := s.andAHalf(j); found {
		n.val, n.step = n.val+.5, .5
		return s.scaled(n, k)
	}
	return seal(n), j, true
}

// counting is a number in words, as far as it was read: of "two million three
// hundred" the millions are in total and the hundreds in current.
type counting struct {
	total, current float64
	below          float64 // what the next small word must stay below
	lastScale      float64
	begun          bool
}

// add takes a word to the number, or says that it does not belong to it. A
// scale begins a number only where an article stands before it.
func (c *counting) add(word string, afterArticle bool) bool {
	if v, found := small[word]; found && c.below >= 10 && (c.below >= 100 || v > 0 && v < 10) {
		c.current += v
		c.below, c.lastScale, c.begun = 1, 1, true
		return true
	}
	if v, found := tens[word]; found && c.below >= 100 {
		c.current += v
		c.below, c.lastScale, c.begun = 10, 1, true
		return true
	}
	f, found := scales[word]
	if !found || isVague(word) || !c.begun && !afterArticle {
		return false
	}
	if !c.begun {
		c.current = 1
	}
	if f == 100 || f == 12 {
		if c.current == 0 || c.current > 1000 {
			return false
		}
		c.current *= f
		c.below = 100
	} else {
		if c.current == 0 {
			c.current, c.total = c.total, 0
		}
		c.total += c.current * f
		c.current, c.below = 0, f
	}
	c.lastScale, c.begun = f, true
	return true
}

// andAHalf reads the rest of two and a half (million), two-and-a-half.
func (s *scanner) andAHalf(j int) (end int, ok bool) {
	for _, word := range []string{"and", "a", "half"} {
		if j = s.skipHyphen(j); !s.is(j, word) {
			return j, false
		}
		j++
	}
	return j, true
}

// bareScale allows "a hundred", where the caller has seen the article.
func (s *scanner) bareScale(k int) bool {
	prev := s.at(k - 1).s
	return prev == "a" || prev == "an"
}

func (s *scanner) numberWord(k int) bool {
	w := s.at(k).s
	_, a := small[w]
	_, b := tens[w]
	return a || b
}

func isVague(w string) bool {
	switch w {
	case "dozens", "hundreds", "thousands", "millions", "billions", "trillions":
		return true
	}
	return false
}

// What vague plurals can mean: "hundreds" is two hundred or more, and less
// than a thousand, or one would have said so.
var vagueTop = map[string]float64{"dozens": 99, "tens": 99, "hundreds": 999, "thousands": 9999, "millions": 999e6, "billions": 999e9, "trillions": 999e12}

// vague reads "dozens", "tens of thousands", "several hundred", "a few thousand".
func (s *scanner) vague(i int) (n number, j int, ok bool) {
	w := s.at(i).s
	if w == "several" || w == "few" && s.at(i-1).s == "a" {
		k := s.skipHyphen(i + 1)
		f, found := scales[s.at(k).s]
		if !found || isVague(s.at(k).s) {
			return n, i, false
		}
		return number{val: 3 * f, high: 9 * f, step: f, scale: f, vague: true}, k + 1, true
	}
	if w == "a" && s.is(i+1, "few") {
		return s.vague(i + 1)
	}
	if w == "scores" && s.is(i+1, "of") && s.at(i-1).s != "the" {
		return number{val: 40, high: 99, step: 20, scale: 1, vague: true}, i + 1, true
	}
	if !isVague(w) && w != "tens" {
		return n, i, false
	}
	low := scales[w] * 2
	high := vagueTop[w]
	if w == "tens" {
		low = 20
	}
	j = i + 1
	if s.is(j, "of") && isVague(s.at(j+1).s) && s.at(j+1).s != "dozens" {
		f := scales[s.at(j+1).s]
		return number{val: low * f, high: high * f, step: f, scale: f, vague: true}, j + 2, true
	}
	if w == "tens" {
		return n, i, false
	}
	return number{val: low, high: high, step: low / 2, scale: 1, vague: true}, j, true
}

// isYear says that digits may be a year, if nothing around them denies it.
func isYear(a *atom) bool {
	const first, last = 1100, 2100
	return a.plain && len(a.s) == 4 && a.val >= first && a.val <= last
}
