package quantity

import (
	_ "embed"
	"strconv"
	"strings"
)

//go:embed units.txt
var unitsText string

//go:embed currencies.txt
var currenciesText string

// unit turns an amount as written into the base unit.
type unit struct {
	base   string
	name   string // one name for all spellings
	factor float64
	offset float64 // added before multiplying: temperatures
	glued  bool    // read only where it touches the digits
}

// of converts x to the base unit.
func (u unit) of(x float64) float64 { return (x + u.offset) * u.factor }

var units, currencies, signs = readUnits(unitsText, currenciesText)

// readUnits reads the two tables; their first lines explain them.
func readUnits(measures, money string) (units, currencies, signs map[string]unit) {
	units, currencies, signs = map[string]unit{}, map[string]unit{}, map[string]unit{}
	rows(measures, func(u unit, names []string) {
		for _, name := range names {
			u.glued = strings.HasSuffix(name, "*")
			units[strings.TrimSuffix(name, "*")] = u
		}
	})
	rows(money, func(u unit, names []string) {
		for _, name := range names {
			if sign, before := strings.CutPrefix(name, "^"); before {
				signs[sign] = u
				continue
			}
			u.glued = strings.HasSuffix(name, "*")
			currencies[strings.TrimSuffix(name, "*")] = u
		}
	})
	return
}

func rows(text string, row func(u unit, names []string)) {
	for line := range strings.Lines(text) {
		fields := strings.Fields(line)
		if len(fields) < 3 || strings.HasPrefix(line, "#") {
			continue
		}
		factor, err := strconv.ParseFloat(fields[1], 64)
		if err != nil {
			panic("quantity: bad factor in table: " + line) // a mistake in an embedded file, met by every test
		}
		row(unit{base: fields[0], factor: factor, name: fields[2]}, fields[2:])
	}
}

var (
	percent    = unit{base: "%", name: "percent", factor: 1}
	point      = unit{base: "point", name: "point", factor: 1}
	basisPoint = unit{base: "point", name: "basis point", factor: 0.01}
	multiple   = unit{base: "times", name: "times", factor: 1}
	celsius    = unit{base: "C", name: "celsius", factor: 1}
	fahrenheit = unit{base: "C", name: "fahrenheit", factor: 5.0 / 9, offset: -32}
)

// nations are the words between a number and "dollars" or "francs" that choose the currency.
var nations = map[string]string{
	"us": "usd", "american": "usd", "australian": "aud", "canadian": "cad", "zealand": "nzd", "kong": "hkd", "singapore": "sgd",
	"swiss": "chf", "sterling": "gbp", "british": "gbp", "indian": "inr", "japanese": "jpy", "chinese": "cny",
}

// currencyBefore reads a sign or code such as $, US$, Rs, EUR before digits.
func (s *scanner) currencyBefore(j int) (u unit, k int) {
	a := s.at(j)
	if isLetter(a.s) {
		// us$, hk$; u.s.$ is not written
		if a.s == "u" && s.is(j, "u", ".", "s", ".", "$") { // US$, folded as the country
			return signs["us$"], j + 5
		}
		if d := s.at(j + 1); d.s == "$" && d.glued {
			if u, found := signs[a.s+"$"]; found {
				return u, j + 2
			}
		}
		k = j + 1
		if s.is(k, ".") && s.at(k).glued && a.s == "rs" {
			k++
		}
		if u, found := signs[a.s]; found && s.at(k).digits {
			return u, k
		}
		return u, j
	}
	if u, found := signs[a.s]; found && a.s != "" {
		if nation := s.at(j + 1); a.s == "$" && isLetter(nation.s) && nation.glued && s.at(j+2).digits && s.at(j+2).glued {
			if of, found := signs[nation.s+"$"]; found {
				return of, j + 2 // $A5bn
			}
		}
		return u, j + 1
	}
	return u, j
}

// unitAfter reads what a number counts. It returns Number and no unit if
// nothing after j is a unit.
func (s *scanner) unitAfter(n number, j int) (Kind, unit, int) {
	none := unit{factor: 1}
	k := s.skipHyphen(j)
	a := s.at(k)
	touches := k == j && a.glued
	if n.vague && a.s == "of" { // thousands of pounds
		if kind, u, e := s.unitAfter(number{val: n.val, high: n.high}, k+1); kind != Number {
			return kind, u, e
		}
		return Number, none, j
	}
	switch a.s {
	case "%":
		return s.points(k + 1)
	case "percent", "pct", "percentage":
		if a.s == "percentage" && !s.is(k+1, "point") && !s.is(k+1, "points") {
			return Number, none, j
		}
		return s.points(k + 1)
	case "per":
		if s.is(k+1, "cent") {
			return s.points(k + 2)
		}
	case "pc":
		if touches {
			return s.points(k + 1)
		}
	case "basis":
		if s.is(k+1, "points") || s.is(k+1, "point") {
			return Points, basisPoint, k + 2
		}
	case "times":
		if !n.vague {
			return Times, multiple, k + 1
		}
	case "sq", "square", "cubic":
		e := k + 1
		if s.is(e, ".") && s.at(e).glued {
			e++
		}
		if u, found := units[s.at(e).s]; found && u.base == "m" {
			if a.s == "cubic" {
				return Measure, unit{base: "m3", name: "cubic " + u.name, factor: u.factor * u.factor * u.factor}, e + 1
			}
			return Measure, unit{base: "m2", name: "square " + u.name, factor: u.factor * u.factor}, e + 1
		}
	case "degree", "degrees", "°", "º":
		return s.degrees(k)
	case "c", "f":
		if touches && s.at(j-1).digits && n.val < 150 && a.s == "c" && a.cap && !s.goesOn(k+1) {
			return Measure, celsius, k + 1
		}
	}
	if (a.s == "pound" || a.s == "pounds") && s.weighs(n, k) {
		return Measure, units["lb"], k + 1
	}
	if u, e, found := s.currencyAfter(k); found {
		return Money, u, e
	}
	u, found := units[a.s]
	if !found || u.glued && !(touches && !a.cap && s.at(j-1).digits) || a.cap && !s.titleCase && !touches && s.nameAt(k+1) {
		return Number, none, j
	}
	if touches && s.at(k+1).glued && s.at(k+1).digits { // m2, m3
		if d := s.at(k + 1).s; u.base == "m" && d == "2" {
			return Measure, unit{base: "m2", name: "square " + u.name, factor: u.factor * u.factor}, k + 2
		}
	}
	switch u.base {
	case "s", "month":
		// The second of January, a second man: seconds are counted in the plural or joined.
		if a.s == "second" && n.val != 1 && k == j {
			return Number, none, j
		}
		return Duration, u, k + 1
	case "m":
		return s.speed(u, k+1)
	}
	return Measure, u, k + 1
}

// points tells percent from percentage points, after the percent sign.
func (s *scanner) points(k int) (Kind, unit, int) {
	e := s.skipHyphen(k)
	if s.is(e, "point") || s.is(e, "points") {
		return Points, point, e + 1
	}
	return Share, percent, k
}

func (s *scanner) degrees(k int) (Kind, unit, int) {
	e := s.skipHyphen(k + 1)
	switch s.at(e).s {
	case "c", "celsius", "centigrade":
		return Measure, celsius, e + 1
	case "f", "fahrenheit":
		return Measure, fahrenheit, e + 1
	}
	return Measure, units["degree"], k + 1
}

// speed turns a length "per hour" or "an hour" into a speed.
func (s *scanner) speed(u unit, k int) (Kind, unit, int) {
	e := k
	switch {
	case s.is(e, "per"), s.is(e, "an"), s.is(e, "a"), s.is(e, "/"):
		e++
	default:
		return Measure, u, k
	}
	switch s.at(e).s {
	case "hour", "h", "hr":
		return Measure, unit{base: "m/s", name: u.name + " per hour", factor: u.factor / 3600}, e + 1
	case "second", "s", "sec":
		return Measure, unit{base: "m/s", name: u.name + " per second", factor: u.factor}, e + 1
	}
	return Measure, u, k
}

// currencyAfter reads "dollars", "US dollars", "Swiss francs", a glued "p".
func (s *scanner) currencyAfter(k int) (u unit, e int, ok bool) {
	a := s.at(k)
	if code, found := nations[a.s]; found || s.is(k, "u", ".", "s", ".") || s.is(k, "new", "zealand") || s.is(k, "hong", "kong") {
		e = k + 1
		switch a.s {
		case "u":
			code, e = "usd", k+4
		case "new", "hong":
			code, e = nations[s.at(k+1).s], k+2
		}
		if _, money := currencies[s.at(e).s]; money {
			return currencies[code], e + 1, true
		}
		return u, k, false
	}
	u, found := currencies[a.s]
	switch {
	case !found:
		return u, k, false
	case u.glued && !(a.glued && s.at(k-1).digits && !a.cap && !s.goesOn(k+1)):
		return u, k, false
	case a.s == "rand" && a.cap, a.s == "eur" && !s.at(k-1).digits:
		return u, k, false
	}
	return u, k + 1, true
}

// weighs says that "pounds" are a weight here. Where nothing says so they are money.
func (s *scanner) weighs(n number, k int) bool {
	const near = 6 // words before: "weighed", "lost"
	if n.scale > 1 || n.vague {
		return false
	}
	if s.at(k-1).s == "-" && s.at(k).s == "pound" {
		return true // a 40-pound bag
	}
	for i := max(0, k-near); i < k; i++ {
		switch s.at(i).s {
		case "weigh", "weighs", "weighed", "weighing", "weight":
			return true
		}
	}
	switch s.at(k + 1).s {
	case "of":
		if goods.has(s.at(k + 2).s) {
			return true
		}
	case "heavier", "lighter", "overweight":
		return true
	}
	return false
}

// goods are what is sold by weight.
var goods = setOf("weight meat explosives cocaine heroin marijuana food fish fruit rice flour sugar gold ivory rubbish trash waste muscle fat")

// unitLike says that the atom at j is a unit of any kind.
func (s *scanner) unitLike(j int) bool {
	a := s.at(j)
	m, u := units[a.s]
	u = u && (!m.glued || a.glued)
	_, c := currencies[a.s]
	return u || c || a.s == "%" || a.s == "percent" || a.s == "per" || a.s == "times"
}
