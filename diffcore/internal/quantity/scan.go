package quantity

import "strings"

// Found is a value and the words that say it: words[From:To].
type Found struct {
	From, To int
	Value    Value
}

// Scan finds the values in the words of one sentence, in reading order.
// They do not overlap. It reads any words in linear time.
func Scan(words []Word) []Found { return new(Scanner).Scan(words) }

// Scanner scans one sentence after the other in the same working memory.
type Scanner struct{ atoms []atom }

// Scan is the function Scan.
func (w *Scanner) Scan(words []Word) []Found {
	w.atoms = atoms(w.atoms[:0], words)
	s := scanner{atoms: w.atoms}
	s.readCase()
	var found []Found
	for i := 0; i < len(s.atoms); {
		if a := &s.atoms[i]; !a.digits && !opens[a.s] && !foldWord(a.s) {
			i++ // most words of a text
			continue
		}
		v, from, j, ok := s.value(i)
		if !ok || j <= i {
			i++
			continue
		}
		f := Found{s.atoms[from].tok, s.atoms[j-1].end, v}
		if n := len(found); n > 0 && f.From < found[n-1].To { // two values in one word: 5ft10
			f.From = found[n-1].To
		}
		if f.From < f.To {
			found = append(found, f)
		}
		i = j
	}
	return found
}

type scanner struct {
	atoms     []atom
	titleCase bool // every word is capitalised, so capitals tell nothing
	money     bool // a sign of a currency stands before the number
}

// readCase sets titleCase: most of the longer words are capitalised.
func (s *scanner) readCase() {
	const enough, share = 4, 0.75 // fewer words may all be a name
	caps, all := 0, 0
	for i := range s.atoms {
		if a := &s.atoms[i]; len(a.s) > 3 && isLetter(a.s) && !a.glued {
			all++
			if a.cap {
				caps++
			}
		}
	}
	s.titleCase = all >= enough && float64(caps) >= share*float64(all)
}

// at is the atom at i, or an empty one beyond either end. It is only read.
func (s *scanner) at(i int) *atom {
	if i < 0 || i >= len(s.atoms) {
		return &beyond
	}
	return &s.atoms[i]
}

var beyond atom

// is says that the atoms from i on read as the given words.
func (s *scanner) is(i int, words ...string) bool {
	for k, w := range words {
		if s.at(i+k).s != w {
			return false
		}
	}
	return true
}

// skipHyphen steps over a hyphen that joins two words.
func (s *scanner) skipHyphen(j int) int {
	if a := s.at(j); a.s == "-" && a.glued && s.at(j+1).glued {
		return j + 1
	}
	return j
}

// nameAt says that the atom at i is part of a name, as far as capitals tell.
func (s *scanner) nameAt(i int) bool {
	a := s.at(i)
	return a.cap && !a.sentence && !s.titleCase
}

// inside says that the atom at i continues something: an address, a serial
// number, a name such as F-16 or MH17.
func (s *scanner) inside(i int) bool {
	a := s.at(i)
	prev := s.at(i - 1)
	if !a.glued || i == 0 {
		return false
	}
	switch prev.s {
	case ".", ",", ":", ";":
		return prev.glued && (s.at(i-2).digits || !a.digits) || prev.s == "." && a.digits
	case "/", "@", "_", "#", "&", "=", "?", "\\", "+", "*", "^":
		return true
	case "-":
		return prev.glued && (a.digits || s.at(i-2).digits) && s.at(i-2).s != "-"
	}
	return prev.digits || isLetter(prev.s) && a.digits
}

// value reads one value that starts at i. It may start earlier in the text
// than i only in so far as an approximator belongs to it, so from is i.
func (s *scanner) value(i int) (v Value, from, j int, ok bool) {
	if v, j, ok = s.date(i); ok {
		return v, i, j, true
	}
	if b, k := s.bound(i); k > i {
		if t, _, time := s.date(k); time && (t.Kind == Clock || t.Kind == Relative || b == About && s.yearAbout(i, k)) {
			return v, i, i, false // around 2:00 pm, more than two years ago, in about 2008: the time is read where it begins
		}
		if v, _, j, ok = s.plainValue(k); ok && bounded(v.Kind) {
			if v.Bound == Exactly {
				v.Bound = b
			}
			return v, i, j, true
		}
	}
	v, _, j, ok = s.plainValue(i)
	return v, i, j, ok
}

func bounded(k Kind) bool {
	switch k {
	case Ordinal, Score, Label, Date, Relative, Clock:
		return false
	}
	return true
}

func (s *scanner) plainValue(i int) (v Value, from, j int, ok bool) {
	s.money = false
	if v, j, ok = s.quantity(i); !ok {
		return v, i, i, false
	}
	return s.boundAfter(v, j)
}

// yearAbout says that an approximator at i loosens the year at k: in about 2008.
func (s *scanner) yearAbout(i, k int) bool {
	switch s.at(i - 1).s {
	case "in", "since", "from", "until":
		return isYear(s.at(k))
	}
	return false
}

// years says that two numbers are years: between 2008 and 2010, but not between
// 1100 and 1200 people.
func (s *scanner) years(i, j int) bool {
	return isYear(s.at(i)) && isYear(s.at(j)) && !s.counted(j)
}

type loosening struct {
	words []string
	bound Bound
}

// bounds are the words before a number that loosen it.
var bounds = []loosening{
	{[]string{"no", "more", "than"}, Under}, {[]string{"not", "more", "than"}, Under},
	{[]string{"no", "fewer", "than"}, Over}, {[]string{"no", "less", "than"}, Over}, {[]string{"not", "less", "than"}, Over},
	{[]string{"a", "maximum", "of"}, Under}, {[]string{"a", "minimum", "of"}, Over},
	{[]string{"a", "little", "over"}, Over}, {[]string{"a", "little", "under"}, Under}, {[]string{"just", "short", "of"}, Nearly},
	{[]string{"as", "many", "as"}, Under}, {[]string{"as", "much", "as"}, Under}, {[]string{"as", "few", "as"}, Over},
	{[]string{"more", "than"}, Over}, {[]string{"at", "least"}, Over}, {[]string{"well", "over"}, Over}, {[]string{"just", "over"}, Over},
	{[]string{"upwards", "of"}, Over}, {[]string{"in", "excess", "of"}, Over}, {[]string{"greater", "than"}, Over}, {[]string{"higher", "than"}, Over}, {[]string{"above"}, Over},
	{[]string{"less", "than"}, Under}, {[]string{"fewer", "than"}, Under}, {[]string{"up", "to"}, Under}, {[]string{"at", "most"}, Under}, {[]string{"lower", "than"}, Under},
	{[]string{"just", "under"}, Nearly}, {[]string{"well", "under"}, Under}, {[]string{"close", "to"}, Nearly}, {[]string{"almost"}, Nearly}, {[]string{"nearly"}, Nearly},
	{[]string{"an", "estimated"}, About}, {[]string{"an", "average", "of"}, About}, {[]string{"or", "so"}, About},
	{[]string{"about"}, About}, {[]string{"around"}, About}, {[]string{"roughly"}, About}, {[]string{"approximately"}, About}, {[]string{"some"}, About},
	{[]string{"approx"}, About}, {[]string{"circa"}, About}, {[]string{"estimated"}, About}, {[]string{"~"}, About}, {[]string{"<"}, Under}, {[]string{">"}, Over},
	{[]string{"over"}, Over}, {[]string{"under"}, Under}, {[]string{"exceeding"}, Over}, {[]string{"exactly"}, Exactly},
}

// boundsBy finds the phrases by their first word.
var boundsBy = func() map[string][]loosening {
	by := map[string][]loosening{}
	for _, b := range bounds {
		by[b.words[0]] = append(by[b.words[0]], b)
	}
	return by
}()

// opens are the words, signs and codes that a value can start with.
var opens = func() map[string]bool {
	set := map[string]bool{}
	for _, w := range []string{
		"a", "an", "half", "several", "few", "scores", "tens", "twice", "thrice", "minus", "-", "'", "between", "age", "aged", "ages",
		"early", "mid", "late", "earlier", "later", "end", "start", "beginning", "middle",
		"christmas", "boxing", "new", "yesterday", "today", "tomorrow", "tonight", "us", "u", "hk", "nz", "au", "ca", "s",
	} {
		set[w] = true
	}
	addKeys(set, small)
	addKeys(set, tens)
	addKeys(set, scales)
	addKeys(set, ordinals)
	addKeys(set, months)
	addKeys(set, decades)
	addKeys(set, weekdays)
	addKeys(set, seasons)
	addKeys(set, offsets)
	addKeys(set, signs)
	addKeys(set, boundsBy)
	return set
}()

func addKeys[V any](set map[string]bool, from map[string]V) {
	for w := range from {
		set[w] = true
	}
}

// foldWord says that a word is one like "tenfold".
func foldWord(w string) bool {
	root, ok := strings.CutSuffix(w, "fold")
	if !ok {
		return false
	}
	_, number := small[root]
	return number
}

// bound reads a loosening phrase; k is i if there is none.
func (s *scanner) bound(i int) (b Bound, k int) {
	for _, c := range boundsBy[s.at(i).s] {
		if s.is(i, c.words...) {
			return c.bound, i + len(c.words)
		}
	}
	return Exactly, i
}

// boundAfter reads "or so", "or more", "+" behind an amount.
func (s *scanner) boundAfter(v Value, j int) (Value, int, int, bool) {
	if bounded(v.Kind) && v.Bound == Exactly {
		k := s.skipHyphen(j)
		switch next := s.at(k); {
		case s.is(j, "or", "so"):
			v.Bound, j = About, j+2
		case s.is(j, "or", "more") || s.is(j, "or", "older") || s.is(j, "or", "over"):
			v.Bound, j = Over, j+2
		case s.is(j, "or", "less") || s.is(j, "or", "fewer") || s.is(j, "or", "younger") || s.is(j, "or", "under"):
			v.Bound, j = Under, j+2
		case next.s == "+" && next.glued && !s.at(k+1).digits, next.s == "plus" && k > j:
			v.Bound, j = Over, k+1
		case next.s == "odd" && k > j:
			v.Bound, j = About, k+1
		}
	}
	return v, 0, j, true
}

// amount is a number with its unit, before it becomes a value.
type amount struct {
	n     number
	kind  Kind
	unit  unit
	minus bool
	ahead bool // the currency stands before the number
}

func (a amount) value() Value {
	v := Value{Kind: a.kind, Unit: a.unit.base, As: a.unit.name, Low: a.unit.of(a.n.val), High: a.unit.of(a.n.high), Step: a.n.step * a.unit.factor}
	if a.minus {
		v.Low, v.High = a.unit.of(-a.n.high), a.unit.of(-a.n.val)
	}
	if a.n.vague {
		v.Bound = Vaguely
	}
	return v
}

// quantity reads an amount, a range, a score, a fraction or a rank at i.
func (s *scanner) quantity(i int) (Value, int, bool) {
	if s.inside(i) {
		return Value{}, i, false
	}
	if s.is(i, "between") {
		if a, j, ok := s.amount(i + 1); ok && s.is(j, "and") {
			if b, k, ok := s.amount(j + 1); ok && !s.years(i+1, j+1) {
				if v, ok := join(a, b); ok {
					v, k = s.ageOfRange(v, k)
					return v, k, true
				}
			}
		}
		return Value{}, i, false
	}
	if v, j, ok := s.age(i); ok {
		return v, j, true
	}
	if v, j, ok := s.single(i); ok {
		return v, j, true
	}
	if v, j, ok := s.share(i); ok {
		return v, j, true
	}
	if v, j, ok := s.times(i); ok {
		return v, j, true
	}
	if v, j, ok := s.ordinal(i); ok {
		return v, j, true
	}
	a, j, ok := s.amount(i)
	if !ok {
		return Value{}, i, false
	}
	if v, k, ok := s.rangeOrScore(i, a, j); ok {
		v, k = s.ageOfRange(v, k)
		return v, k, true
	}
	if s.silent(i, a, j) {
		return Value{}, i, false
	}
	if v, k, ok := s.ageAfter(a, j); ok {
		return v, k, true
	}
	a, j = s.composite(a, j)
	if a.kind == Number && s.label(i, a, j) {
		return Value{Kind: Label, Low: a.n.val, High: a.n.val, Step: 1}, j, true
	}
	return a.value(), j, true
}

// amount reads a number with the currency before it or the unit behind it.
func (s *scanner) amount(i int) (a amount, j int, ok bool) {
	j = i
	if m := s.at(j); m.s == "minus" || m.s == "-" && !m.glued && s.at(j+1).glued && s.at(j+1).digits {
		a.minus, j = true, j+1
	}
	u, k := s.currencyBefore(j)
	s.money = k > j
	if s.money {
		j, a.unit, a.kind, a.ahead = k, u, Money, true
	}
	if m := s.at(j); s.money && m.s == "-" && m.glued && s.at(j+1).digits {
		a.minus, j = true, j+1
	}
	// A currency stands before digits, and only words before "and a half" follow it.
	if s.money && !s.at(j).digits {
		return a, i, false
	}
	if c := s.at(j); !s.money && !c.digits && s.nameAt(j) {
		return a, i, false // the Big Three, Six Nations
	}
	if a.n, j, ok = s.number(j); !ok {
		return a, i, false
	}
	if s.money {
		return a, j, true
	}
	a.unit = unit{factor: 1}
	a.kind, a.unit, j = s.unitAfter(a.n, j)
	return a, j, true
}

// composite adds the smaller unit of "5ft 10in" or "one hour and 20 minutes".
func (s *scanner) composite(a amount, j int) (amount, int) {
	if a.kind != Measure && a.kind != Duration || a.n.vague || a.unit.offset != 0 {
		return a, j
	}
	k := j
	if s.is(k, "and") || s.is(k, ",") {
		k++
	}
	b, end, ok := s.amount(s.skipHyphen(k))
	if !ok || b.unit.base != a.unit.base || b.unit.factor >= a.unit.factor || b.n.vague || b.kind != a.kind ||
		b.n.val*b.unit.factor >= a.unit.factor {
		return a, j
	}
	a.n.val += b.n.val * b.unit.factor / a.unit.factor
	a.n.high = a.n.val
	a.n.step = b.n.step * b.unit.factor / a.unit.factor
	return a, end
}

// rangeOrScore reads what follows a first amount: "-7 years", " to 12", "-1".
func (s *scanner) rangeOrScore(i int, a amount, j int) (Value, int, bool) {
	if s.is(j, "-", "to", "-") { // 19-to-21-year-olds
		j++
	}
	sign := s.at(j)
	after := j + 1
	if sign.s == "to" {
		after = s.skipHyphen(after)
	}
	switch {
	case sign.s == "to" && !s.is(i-1, "from"):
	case sign.s == "-" && (sign.glued == s.at(j+1).glued):
	default:
		return Value{}, i, false
	}
	money := s.money
	b, k, ok := s.amount(after)
	s.money = money
	if !ok || b.minus && sign.s == "-" || s.at(k).s == "-" && s.at(k+1).digits && s.at(k).glued {
		return Value{}, i, false
	}
	bare := a.kind == Number && b.kind == Number
	small := a.n.val < 1000 && b.n.val < 1000 && a.n.scale == 1 && b.n.scale == 1
	if bare && small && (a.n.val >= b.n.val || s.scoreCue(i, k)) && (sign.s == "-" || s.scoreCue(i, k)) {
		return Value{Kind: Score, Low: a.n.val, High: b.n.val, Step: 1}, k, true
	}
	if v, ok := join(a, b); ok && v.Low < v.High {
		return v, k, true
	}
	return Value{}, i, false
}

// join makes one range of two amounts; the unit and the scale may be said once.
func join(a, b amount) (Value, bool) {
	if a.n.vague || b.n.vague {
		return Value{}, false
	}
	switch {
	case a.kind == b.kind && a.unit.base == b.unit.base:
	case a.kind == Number: // 5 to 7 miles
		a.kind, a.unit = b.kind, b.unit
	case b.kind == Number && a.ahead: // $5-7 million
		b.kind, b.unit = a.kind, a.unit
	default:
		return Value{}, false
	}
	if a.n.scale == 1 && b.n.scale > 1 && a.n.val < 1000 && a.n.val <= b.n.val/b.n.scale {
		a.n.val *= b.n.scale
		a.n.high, a.n.step = a.n.val, a.n.step*b.n.scale
	}
	v, w := a.value(), b.value()
	v.High = w.High
	v.Step = max(v.Step, w.Step)
	return v, true
}

// scoreCue says that the sentence around speaks of a match or a vote.
func (s *scanner) scoreCue(i, j int) bool {
	const near = 8 // words on either side: "beat" and "win" stand close to the score
	for k := max(0, i-near); k < min(len(s.atoms), j+near); k++ {
		if contest.has(s.at(k).s) {
			return true
		}
	}
	return false
}

// contest are the words of matches and votes.
var contest = setOf("win won wins winning beat beating beaten defeat defeated lost lose loss draw drew drawn " +
	"victory lead led trailed score scored aggregate voted vote ruled ruling decision thrashed " +
	"match goal goals set sets tied tie edged penalties leg split")

// silent says that an amount without a unit is none: a pronoun, a name, an
// identifier, or glued to letters that are no unit.
func (s *scanner) silent(i int, a amount, j int) bool {
	if a.kind != Number {
		return false
	}
	next := s.at(j)
	last := s.at(j - 1)
	if last.digits && next.glued && (isLetter(next.s) && next.s != "s" || next.s == "/" && s.at(j+1).glued || next.s == "'" && s.at(j+1).glued && s.at(j+1).s != "s") {
		return true // 5G, 4x4, 24/7
	}
	if last.digits && next.s == "-" && next.glued && s.at(j+1).digits && s.at(j+1).glued && s.at(j+2).s == "-" {
		return true // a telephone number
	}
	if s.at(i).s == "one" && j == i+1 {
		return !s.oneCounts(i, j)
	}
	if s.at(i).sentence && last.digits && a.n.val < 100 && next.cap && !s.titleCase && !next.glued {
		return true // the number of an item: 3 Glow-in-the-dark trees
	}
	if s.at(i).digits && (broken(s.at(i-1)) || broken(s.at(j))) {
		return true // between the groups of a longer number
	}
	if s.at(i).s == "zero" && j == i+1 {
		return true // zero tolerance, ground zero
	}
	return false
}

// broken says that an atom is digits that are no quantity.
func broken(a *atom) bool { return a.digits && !a.num }

// goesOn says that the atom at j continues the word or number before it.
func (s *scanner) goesOn(j int) bool {
	a := s.at(j)
	return a.glued && (a.digits || isLetter(a.s))
}

// oneCounts says that "one" counts something, rather than stands for it.
func (s *scanner) oneCounts(i, j int) bool {
	return !standIns.has(s.at(i-1).s) && oneThing.has(s.at(s.skipHyphen(j)).s)
}

// standIns are the words before a "one" that stands for something.
var standIns = setOf("no the this that any every each which some another at")

// oneThing are what "one" before them counts.
var oneThing = setOf("person man woman child boy girl soldier civilian passenger goal point seat vote death " +
	"victim survivor student worker employee police officer hostage suspect arrest count kilometre")

// label says that a bare number belongs to the name before it: Article 5.
func (s *scanner) label(i int, a amount, j int) bool {
	prev := s.at(i - 1)
	if prev.s == "#" || prev.s == "." && s.is(i-2, "no") && prev.glued {
		return true
	}
	if !a.n.digits || !prev.cap || prev.sentence && len(prev.s) < 4 || !isLetter(prev.s) || s.titleCase {
		return false
	}
	if prev.sentence && !numbered.has(prev.s) {
		return false
	}
	next := s.at(j)
	return !isLetter(next.s) || next.glued || next.cap || functionWord(next.s)
}

// numbered are the things that have a number for a name.
var numbered = setOf("article section page chapter flight room route level phase group number channel part rule")

// functionWord says that a word counts nothing: "Flight 17 was", not "Bolivia 12 people".
func functionWord(w string) bool {
	return functionWords.has(w)
}

var functionWords = setOf("a an the and or but of in on at to by for from with as is are was were be been " +
	"has have had will would could can may it he she they that which who when where after before " +
	"said into than over under about also not did does because while if so s during despite since")

// ordinal reads "24th", "twenty-fourth", "the second".
func (s *scanner) ordinal(i int) (v Value, j int, ok bool) {
	a := s.at(i)
	next := s.at(i + 1)
	rank := func(x float64, j int) (Value, int, bool) {
		return Value{Kind: Ordinal, Low: x, High: x, Step: 1}, j, true
	}
	if a.num && a.plain && next.glued {
		switch next.s {
		case "st", "nd", "rd", "th":
			if !s.at(i+2).glued || !isLetter(s.at(i+2).s) {
				return rank(a.val, i+2)
			}
		}
		return v, i, false
	}
	if s.nameAt(i) {
		return v, i, false // the Second World War
	}
	if t, found := tens[a.s]; found {
		if k := s.skipHyphen(i + 1); k > i+1 || !s.at(k).glued {
			if o, found := ordinals[s.at(k).s]; found && o < 10 {
				if _, fraction := parts[s.at(k+1).s]; !fraction {
					return rank(t+o, k+1)
				}
			}
		}
		return v, i, false
	}
	o, found := ordinals[a.s]
	if !found || s.at(i-1).s == "-" && s.at(i-1).glued {
		return v, i, false
	}
	if o <= 3 && !s.ranks(i) {
		return v, i, false
	}
	return rank(o, i+1)
}

// ranks says that first, second or third is a place in an order here, and
// not an adverb ("first reported"), a stretch of time or a fixed phrase.
func (s *scanner) ranks(i int) bool {
	if !beforeRank.has(s.at(i - 1).s) {
		return false
	}
	next := s.at(i + 1)
	if s.nameAt(i+1) && !s.titleCase {
		return false
	}
	if s.is(i-1, "in") || s.is(i-1, "finished") || s.is(i-1, "placed") || s.is(i-1, "came") {
		return next.s == "place" || s.at(i-1).s != "in" && (!isLetter(next.s) || functionWord(next.s))
	}
	if s.at(i-1).s == "a" && s.at(i).s == "first" {
		return false
	}
	return isLetter(next.s) && !afterNoRank.has(next.s)
}

// afterNoRank are the words that make of a rank something else: first lady, second hand.
var afterNoRank = setOf("lady name names instance glance aid hand thing class place world party minister secretary cousin thoughts of ago later or")

// beforeRank are the words before "first" and its like that rank something.
var beforeRank = setOf("the his her its their our my your s a ' in finished placed came")

// single reads one unit without a number: half an hour, a mile and a half,
// for a week. A bare "a year" is more often a rate: $5 a year.
func (s *scanner) single(i int) (v Value, j int, ok bool) {
	val, step := 1.0, 1.0
	k := i + 1
	switch s.at(i).s {
	case "half":
		val, step = .5, .5
		if k = s.skipHyphen(k); k == i+1 {
			if !s.is(k, "a") && !s.is(k, "an") {
				return v, i, false
			}
			k++
		}
	case "a", "an":
	default:
		return v, i, false
	}
	u, found := units[s.at(k).s]
	if !found || u.glued || u.name == "second" || u.name == "degree" || s.nameAt(k) || s.nameAt(k+1) {
		return v, i, false
	}
	j = k + 1
	switch {
	case val == 1 && s.is(j, "and", "a", "half"):
		val, step, j = 1.5, .5, j+3
	case val == 1 && !s.lasts(i, j):
		return v, i, false
	}
	n := number{val: val, step: step}
	kind := Measure
	if u.base == "s" || u.base == "month" {
		kind = Duration
	}
	return amount{n: seal(n), kind: kind, unit: u}.value(), j, true
}

// lasts says that the words around "a week" make it a stretch of time or a length.
func (s *scanner) lasts(i, j int) bool {
	switch s.at(i - 1).s {
	case "for", "after", "within", "almost", "nearly", "than", "spent", "took", "takes", "lasted":
		return !s.is(j, "of")
	}
	switch s.at(j).s {
	case "later", "earlier":
		return true
	}
	return s.is(j, "in", "prison") || s.is(j, "in", "jail")
}

// share reads parts of a whole in words: a third of, two-thirds, half of, one in five.
func (s *scanner) share(i int) (v Value, j int, ok bool) {
	if s.at(i).s == "half" {
		return s.half(i)
	}
	n, ok := s.fewOf(i)
	if !ok || s.nameAt(i) && !s.at(i).digits {
		return v, i, false
	}
	if k := s.outOf(i+1, n); k > i+1 && s.at(i).s != "a" && s.at(i).s != "an" {
		return s.ratio(i, n, k)
	}
	if s.at(i).s == "one" && isLetter(s.at(i+1).s) && s.is(i+2, "in") {
		return s.oneThingIn(i)
	}
	return s.fraction(i, n)
}

// shareOf makes a share of x, told in steps of a size.
func shareOf(x, step float64) Value {
	return Value{Kind: Share, Low: x * 100, High: x * 100, Unit: "%", As: "part", Step: step * 100}
}

// half reads "half" where it is a part of something told: half of, by half,
// more than half; not the first half, half a mile, The Half Moon.
func (s *scanner) half(i int) (v Value, j int, ok bool) {
	if s.nameAt(i) {
		return v, i, false
	}
	next, last := s.at(i+1), !isLetter(s.at(i+1).s)
	switch prev := s.at(i - 1).s; prev {
	case "first", "second", "other", "latter", "better", "top", "bottom", "opening", "upper", "lower", "northern", "southern", "third":
		return v, i, false
	case "by", "in", "paid", "pay", "pays", "than", "nearly", "almost", "about", "roughly", "around":
		ok = last || functionWord(next.s) && next.s != "a" && next.s != "an"
	}
	switch next.s {
	case "of", "its", "their", "his", "her", "all":
		ok = true
	case "the":
		ok = ok || !s.is(i+2, "battle")
	}
	if !ok {
		return v, i, false
	}
	return shareOf(.5, .1), i + 1, true
}

// fewOf reads the number of parts before a share: a, an, two, 9.
func (s *scanner) fewOf(i int) (n float64, ok bool) {
	a := s.at(i)
	if a.s == "a" || a.s == "an" {
		return 1, true
	}
	if n, ok = small[a.s]; ok {
		return n, n >= 1 && n <= 12
	}
	return a.val, a.num && a.plain && a.val >= 1 && a.val < 100
}

// oneThingIn reads "one shop in four" where nothing else is counted: one goal in
// five matches is no share.
func (s *scanner) oneThingIn(i int) (v Value, j int, ok bool) {
	if v, j, ok = s.ratio(i, 1, i+3); ok && isLetter(s.at(j).s) && !functionWord(s.at(j).s) {
		return v, i, false
	}
	return v, j, ok
}

// outOf skips what stands between n and the whole: one in five, nine out of 10,
// six of every ten, 84 of 100.
func (s *scanner) outOf(k int, n float64) int {
	switch {
	case s.is(k, "out", "of", "every"):
		return k + 3
	case s.is(k, "of", "every"), s.is(k, "in", "every"):
		return k + 2
	case s.is(k, "of", "100"), s.is(k, "in", "100"):
		return k + 1
	case s.is(k, "out", "of"):
		return k + 2
	case s.is(k, "in") && s.at(k-2).s != "-" && n < 10:
		return k + 1
	}
	return k
}

// ratio reads the whole at k, of which n are told.
func (s *scanner) ratio(i int, n float64, k int) (v Value, j int, ok bool) {
	whole, found := small[s.at(k).s]
	if !found {
		whole, found = tens[s.at(k).s]
	}
	if a := s.at(k); !found && a.num && a.plain && !isYear(a) {
		whole = a.val
	} else if !found && !isVague(a.s) {
		whole = scales[a.s]
	}
	if whole <= n || whole < 2 || whole > 1e6 || s.unitLike(k+1) && !s.is(k-1, "every") || s.nameAt(k+1) {
		return v, i, false
	}
	return shareOf(n/whole, .01), k + 1, true
}

// fraction reads "a third of", "two-thirds".
func (s *scanner) fraction(i int, n float64) (v Value, j int, ok bool) {
	h := s.skipHyphen(i + 1)
	part := s.at(h).s
	d, found := parts[part]
	if !found || n >= d || s.at(i).digits {
		return v, i, false
	}
	if plural := strings.HasSuffix(part, "s"); n > 1 != plural && part != "half" {
		return v, i, false
	}
	if n == 1 && !s.wholeFollows(i, h+1) || s.unitLike(h+1) && !s.is(h+1, "of") {
		return v, i, false
	}
	return shareOf(n/d, .01), h + 1, true
}

// wholeFollows tells a third of all from a third man, a quarter and one half
// of a match.
func (s *scanner) wholeFollows(i, k int) bool {
	switch s.at(k).s {
	case "of", "the", "more", "less", "fewer", "lower", "higher", "as":
		return true
	}
	w := s.at(k).s
	if _, loose := boundsBy[s.at(i-1).s]; loose && (!isLetter(w) || functionWord(w)) {
		return true // fell by about a tenth during the war
	}
	if _, nearby := offsets[w]; s.is(i-1, "by") && (nearby || functionWord(w)) {
		return true // down by a fifth in May, by a fifth last year
	}
	return (s.is(i-1, "by") || s.is(i-1, "than")) && !isLetter(w)
}

// times reads once-only factors: twice, thrice, threefold.
func (s *scanner) times(i int) (v Value, j int, ok bool) {
	n := 0.0
	a := s.at(i)
	j = i + 1
	switch {
	case a.s == "twice":
		n = 2
	case a.s == "thrice":
		n = 3
	case a.num && s.is(s.skipHyphen(j), "fold"):
		n, j = a.val, s.skipHyphen(j)+1
	case foldWord(a.s):
		n = small[strings.TrimSuffix(a.s, "fold")]
	default:
		if w, found := small[a.s]; found && s.is(s.skipHyphen(j), "fold") {
			n, j = w, s.skipHyphen(j)+1
		}
	}
	if n == 0 {
		return v, i, false
	}
	return Value{Kind: Times, Low: n, High: n, Unit: "times", Step: 1}, j, true
}

// age reads "aged 31", "at the age of 31", "ages 5 to 7", "in his 30s".
func (s *scanner) age(i int) (v Value, j int, ok bool) {
	switch a := s.at(i); {
	case a.s == "aged" || a.s == "ages":
		j = i + 1
	case a.s == "age" && s.is(i+1, "of"):
		j = i + 2
	case a.s == "age" && s.at(i+1).num:
		j = i + 1
	case s.is(i-1, "his") || s.is(i-1, "her") || s.is(i-1, "their"):
		return s.decadeOfLife(i)
	default:
		return v, i, false
	}
	if s.is(j, "between") {
		j++
	}
	n, k, found := s.number(j)
	if !found || n.vague || n.val > oldest || n.val != float64(int(n.val)) {
		return v, i, false
	}
	low, high := n.val, n.val
	if c := s.at(k).s; c == "-" || c == "to" || c == "and" && s.is(j-1, "between") {
		if m, end, found := s.number(k + 1); found && m.val > n.val && m.val <= oldest {
			high, k = m.val, end
		}
	}
	if u, found := units[s.at(k).s]; found && !u.glued && (u.base == "s" || u.base == "month") {
		return Value{Kind: Age, Low: u.of(low), High: u.of(high), Unit: u.base, As: u.name, Step: u.factor}, k + 1, true
	}
	return Value{Kind: Age, Low: low * 12, High: high * 12, Unit: "month", As: "year", Step: 12}, k, true
}

// oldest is the greatest number that can be an age in years.
const oldest = 150

// decadeOfLife reads "30s" and "early 30s" behind "his", "her" and "their".
func (s *scanner) decadeOfLife(i int) (v Value, j int, ok bool) {
	k, part := i, ""
	switch s.at(i).s {
	case "early", "mid", "late":
		if k = s.skipHyphen(i + 1); k > i {
			part = s.at(i).s
		}
	}
	d := s.at(k)
	if !d.num || !d.plain || len(d.s) != 2 || d.s[1] != '0' {
		return v, i, false
	}
	if s.is(k+1, "'") {
		k++
	}
	if p := s.at(k + 1); p.s != "s" || !p.glued {
		return v, i, false
	}
	v = Value{Kind: Age, Low: d.val * 12, High: d.val*12 + 119, Unit: "month", As: "year", Step: 12}
	v.When.Part = part
	return v, k + 2, true
}

// ageOfRange makes ages of "19-to-21-year-olds" and "between 14 and 15 years of age".
func (s *scanner) ageOfRange(v Value, j int) (Value, int) {
	if k := s.skipHyphen(j); v.Kind == Duration {
		switch {
		case s.is(k, "old") || s.is(k, "olds"):
			v.Kind, j = Age, k+1
		case s.is(k, "of", "age"):
			v.Kind, j = Age, k+2
		}
	}
	return v, j
}

// ageAfter reads "-year-old", "years old", "years of age" behind a duration.
func (s *scanner) ageAfter(a amount, j int) (v Value, k int, ok bool) {
	if a.kind != Duration || a.n.vague {
		return v, j, false
	}
	k = s.skipHyphen(j)
	switch {
	case s.is(k, "old") || s.is(k, "olds"):
		k++
	case s.is(k, "of", "age"):
		k += 2
	default:
		return v, j, false
	}
	v = a.value()
	v.Kind = Age
	return v, k, true
}
