package main

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A mutator makes one known error in a sentence that was faithful. It uses
// word lists and patterns of this command alone: what finds the errors must
// not be what makes them, or the two would agree by construction. A sentence
// that would become nonsense is let pass.
type mutator struct {
	name string
	of   func(s *claim) []change

	finds []string // the rules that speak of this kind of error
}

// change replaces the bytes [start, end) of a sentence.
type change struct {
	start, end int
	by         string
	dropped    bool // words are gone; what stands in their place is not news
}

// mutators are in the order in which they are reported.
var mutators = []mutator{
	{"number", changeNumber, []string{"number-changed", "number-added", "number-rounded", "share-changed", "date-changed", "date-shifted"}},
	{"unit or scale", changeUnit, []string{"unit-changed", "number-changed", "number-added", "date-shifted"}},
	{"percent or points", changePercent, []string{"percent-or-points", "unit-changed", "number-changed", "number-added"}},
	{"date", changeDate, []string{"date-changed", "date-added", "date-shifted", "number-changed", "number-added"}},
	{"name", changeName, []string{"name-changed", "name-added", "roles-swapped", "speaker-changed", "source-added", "source-named"}},
	{"roles", swapRoles, []string{"roles-swapped", "name-changed", "speaker-changed"}},
	{"negation", flipNegation, []string{"negation-flipped", "denial-changed", "opposite"}},
	{"antonym", takeAntonym, []string{"opposite", "negation-flipped", "share-changed"}},
	{"hedge dropped", dropHedge, []string{"certainty-raised", "attribution-dropped"}},
	{"hedge added", addHedge, []string{"hedge-added"}},
	{"attribution dropped", dropAttribution, []string{"attribution-dropped"}},
	{"attribution changed", changeAttribution, []string{"source-added", "source-anonymised", "sources-changed", "speaker-changed", "name-changed", "attribution-borrowed", "attribution-on-addition"}},
	{"quotation letter", alterQuotation, []string{"quotation-altered", "quotation-invented", "quotation-cut"}},
	{"quotation speaker", changeSpeaker, []string{"speaker-changed", "name-changed", "name-added", "source-added", "source-named"}},
	{"cause", addCause, []string{"cause-added", "sequence-added"}},
	{"tail", addTail, []string{"clause-added", "commentary", "degree-added", "loaded-word", "source-added", "attribution-on-addition"}},
	{"degree", raiseDegree, []string{"degree-added", "share-changed", "number-rounded", "loaded-word", "number-changed", "number-added", "certainty-raised", "opposite"}},
}

// --- numbers and dates -------------------------------------------------------

var (
	digits     = regexp.MustCompile(`(?:^|[\s($£€])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?:[\s%,.;:)]|-year-old|m\b|bn\b|$)`)
	beforeThis = regexp.MustCompile(`(\S+)\s+[$£€]?$`)
	afterThis  = regexp.MustCompile(`^\W*(\w+)`)
	month      = `(?:January|February|March|April|May|June|July|August|September|October|November|December)`
	monthName  = regexp.MustCompile(`^` + month + `$`)
	capital    = regexp.MustCompile(`^\W*[A-Z]`)
)

// changeNumber gives a number another value that the original does not have.
// Years, days of a month and numbers that are part of a name are not touched.
func changeNumber(s *claim) []change {
	out := s.replace(digits, 1, func(start, end int) string {
		old := s.text[start:end]
		if isYear(old) || s.partOfName(start) || monthName.MatchString(s.nextWord(end)) || !s.toldWord(old) {
			return ""
		}
		return s.firstUntold(otherNumbers(old))
	})
	return append(out, s.replace(anyOf(numberWords), 0, func(start, end int) string {
		old := strings.ToLower(s.text[start:end])
		if s.partOfName(start) || !s.toldWord(old) {
			return ""
		}
		k := slices.Index(numberWords, old)
		var others []string
		for step := range numberWords {
			others = append(others, numberWords[(k+2+step)%len(numberWords)])
		}
		return likeCase(s.text[start:end], s.firstUntold(others))
	})...)
}

func isYear(digits string) bool {
	n, err := strconv.Atoi(digits)
	return err == nil && n >= 1000 && n < 2100
}

// partOfName: "Boeing 747", "Article 50", "May 3".
func (s *claim) partOfName(start int) bool {
	m := beforeThis.FindStringSubmatch(s.text[:start])
	return m != nil && capital.MatchString(m[1]) && len(m[0]) < start
}

func (s *claim) nextWord(end int) string {
	if m := afterThis.FindStringSubmatch(s.text[end:]); m != nil {
		return m[1]
	}
	return ""
}

// otherNumbers are values that somebody could have written for digits: two
// digits swapped, or the first one wrong.
func otherNumbers(digits string) []string {
	var out []string
	if len(digits) > 1 && isDigit(digits[1]) && digits[0] != digits[1] && digits[1] != '0' {
		out = append(out, digits[1:2]+digits[:1]+digits[2:])
	}
	for step := 2; step < 9; step++ {
		first := (int(digits[0]-'0')+step-1+9)%9 + 1
		out = append(out, strconv.Itoa(first)+digits[1:])
	}
	return slices.DeleteFunc(out, func(other string) bool { return other == digits })
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// changeUnit makes millions billions, miles kilometres, dollars pounds.
func changeUnit(s *claim) []change {
	out := s.replace(quantityWithUnit, 1, func(start, end int) string {
		unit := strings.ToLower(s.text[start:end])
		if !s.toldWord(unit) {
			return ""
		}
		other := pairedWith(units, unit)
		if s.toldWord(other) {
			return ""
		}
		return other
	})
	return append(out, s.replace(moneySign, 1, func(start, end int) string {
		other := map[string]string{"$": "£", "£": "€", "€": "$"}[s.text[start:end]]
		if strings.Contains(s.original, other) || !strings.Contains(s.told, s.text[start:end]) {
			return ""
		}
		return other
	})...)
}

var (
	quantityWithUnit = regexp.MustCompile(`(?i)(?:\d|\b(?:` + strings.Join(numberWords, "|") + `))[ -](` + strings.Join(firsts(units), "|") + `)\b`)
	moneySign        = regexp.MustCompile(`(?:^|\s)([$£€])\d`)
	changeByPercent  = regexp.MustCompile(`(?:\bby|rose|fell|grew|dropped|up|down|rise of|fall of|increase of|cut of|drop of) (?:about |around |nearly |almost |more than )?\d+(?:\.\d+)?( ?%| per cent| percent)(?:[\s,.]|$)`)
	inPoints         = regexp.MustCompile(`\d( percentage points?)`)
)

// changePercent makes a change by so many per cent one by so many points.
func changePercent(s *claim) []change {
	out := s.replace(changeByPercent, 1, func(start, end int) string {
		if strings.Contains(s.original, "percentage point") || s.nextWord(end) == "to" {
			return ""
		}
		return " percentage points"
	})
	return append(out, s.replace(inPoints, 1, func(start, end int) string { return " per cent" })...)
}

var (
	weekday    = anyOf(weekdays)
	inMonth    = regexp.MustCompile(`\b(?:in|of|on|since|until|by|before|after|during|last|next|early|late|from|to|mid|\d{1,2}(?:st|nd|rd|th)?)[ -](` + month + `)\b`)
	monthDay   = regexp.MustCompile(month + ` (\d{1,2})(?:[\s,.]|st\b|nd\b|rd\b|th\b|$)`)
	dayMonth   = regexp.MustCompile(`(?:^|\s)(\d{1,2}) ` + month)
	year       = regexp.MustCompile(`(?:^|[\s(])((?:1[5-9]|20)\d\d)(?:[\s,.;)]|$)`)
	relative   = regexp.MustCompile(`(?i)\b(` + strings.Join(firsts(relativeDates), "|") + `)\b`)
	monthNames = strings.Split(strings.Trim(month, "(?:)"), "|")
)

// changeDate moves a weekday, month, day, year or relative date.
func changeDate(s *claim) []change {
	var out []change
	for _, shape := range []struct {
		pattern *regexp.Regexp
		others  func(old string) []string
	}{
		{weekday, func(old string) []string { return following(weekdays, old) }},
		{inMonth, func(old string) []string { return following(monthNames, old) }},
		{monthDay, otherDays},
		{dayMonth, otherDays},
		{year, otherYears},
		{relative, func(old string) []string { return []string{pairedWith(relativeDates, strings.ToLower(old))} }},
	} {
		out = append(out, s.replace(shape.pattern, shape.pattern.NumSubexp(), func(start, end int) string {
			old := s.text[start:end]
			if !s.toldWord(old) {
				return ""
			}
			return likeCase(old, s.firstUntold(shape.others(old)))
		})...)
	}
	return out
}

// following lists the others of a round, beginning three on.
func following(round []string, old string) []string {
	k := slices.IndexFunc(round, func(w string) bool { return strings.EqualFold(w, old) })
	var out []string
	for step := range len(round) - 1 {
		if other := round[(k+3+step)%len(round)]; !strings.EqualFold(other, old) {
			out = append(out, other)
		}
	}
	return out
}

func otherDays(old string) []string {
	n, _ := strconv.Atoi(old)
	var out []string
	for step := 4; step < 24; step++ {
		out = append(out, strconv.Itoa((n+step)%28+1))
	}
	return out
}

func otherYears(old string) []string {
	n, _ := strconv.Atoi(old)
	return []string{strconv.Itoa(n - 3), strconv.Itoa(n - 4), strconv.Itoa(n - 6), strconv.Itoa(n - 12)}
}

// --- names and roles ---------------------------------------------------------

var (
	fullName   = regexp.MustCompile(`\b((?:` + strings.Join(append(slices.Clone(womensNames), mensNames...), "|") + `) [A-Z][a-z]+(?:-[A-Z][a-z]+)?)\b`)
	titledName = regexp.MustCompile(`\b(?:Mr|Mrs|Ms|Dr|Sir|Professor)\.? ([A-Z][a-z]+)\b`)
	placeName  = regexp.MustCompile(`\b(` + strings.Join(placeNames, "|") + `)\b`)
	nationName = regexp.MustCompile(`\b(` + strings.Join(nations, "|") + `)\b`)
	bodyName   = regexp.MustCompile(`\b([A-Z][a-z]{3,}) (?:University|Council|Airport|Hospital|Museum|College|Court|Police)\b`)
)

// changeName puts a stranger, or another place, in somebody's stead.
func changeName(s *claim) []change {
	var out []change
	for _, shape := range []struct {
		pattern *regexp.Regexp
		others  func(old string) []string
	}{
		{fullName, func(old string) []string {
			if first, _, _ := strings.Cut(old, " "); slices.Contains(womensNames, first) {
				return inventedWomen
			}
			return inventedMen
		}},
		{titledName, func(string) []string { return inventedSurnames }},
		{placeName, func(old string) []string { return following(placeNames, old) }},
		{nationName, func(old string) []string { return following(nations, old) }},
		{teamName, func(old string) []string { return following(teams, old) }},
		{bodyName, func(string) []string { return inventedTowns }},
	} {
		out = append(out, s.replace(shape.pattern, shape.pattern.NumSubexp(), func(start, end int) string {
			old := s.text[start:end]
			if !s.toldWord(old) || s.longerName(start, end) {
				return ""
			}
			return agreeingArticle(s.text[:start], s.firstUntold(shape.others(old)))
		})...)
	}
	return out
}

// nextCapital is the word that goes on with a name: "York" in "New York", and
// "Times" in "New York Times".
func (s *claim) nextCapital(end int) string {
	rest := s.text[end:]
	if !strings.HasPrefix(rest, " ") {
		return ""
	}
	for _, body := range []string{"University", "Council", "Airport", "Hospital", "Museum", "College", "Court", "Police"} {
		if strings.HasPrefix(rest[1:], body) {
			return ""
		}
	}
	word, _, _ := strings.Cut(rest[1:], " ")
	return word
}

// agreeingArticle refuses a word that would need "an" after "a", or the reverse.
func agreeingArticle(before, word string) string {
	if word == "" {
		return ""
	}
	vowel := strings.ContainsRune("AEIOaeio", rune(word[0]))
	lower := strings.ToLower(before)
	if (strings.HasSuffix(lower, " a ") || lower == "a ") && vowel || (strings.HasSuffix(lower, " an ") || lower == "an ") && !vowel {
		return ""
	}
	return word
}

var (
	actor     = `((?:(?:[Tt]he )?(?:[A-Z]{2,5}|[A-Z][a-z’'-]+)(?: [A-Z][a-z’'-]+){0,2}|(?:[Tt]he|[Aa]n?|[Tt]wo|[Ss]ome) (?:[a-z-]+ ){0,2}?(?:` + strings.Join(actors, "|") + `)\b))`
	deed      = `((?:has |have |had |was |were )?(?:` + strings.Join(deeds, "|") + `)(?: by)?)`
	didTo     = regexp.MustCompile(`(?:^|that |, |and |but |when |because |after )` + actor + ` ` + deed + ` ` + actor + `(?:[,.;]| (?:in|on|at|for|after|before|over|during|because|when|by|with|and|about|to|last|from|yesterday|of)\b)`)
	moving    = regexp.MustCompile(`\b(?:mov|fl(?:ew|y|ight)|travel|carr|went|drove|sen[dt]|s[oe]ld|transfer|migra|journey|sail|trip|train|cross|return)`)
	fromTo    = regexp.MustCompile(`\bfrom ([A-Z][a-z]+(?: [A-Z][a-z]+)?)( to )([A-Z][a-z]+(?: [A-Z][a-z]+)?)(?:[,.; ])`)
	moreThan  = regexp.MustCompile(`(?:^|that )([A-Z][a-z]+|[Tt]he [a-z]+|[A-Za-z]+ people|[Ww]omen|[Mm]en|[Gg]irls|[Bb]oys)( (?:is|are|was|were|have|has|do|did) (?:[a-z]+er|more [a-z]+|less [a-z]+) than )([A-Z][a-z]+|the [a-z]+|[a-z]+ people|women|men|girls|boys)[.,]`)
	suit      = regexp.MustCompile(`(?:^|that |, |and |after |of |in |for )` + actor + `(['’]s? (?:[a-z]+ )?(?:(?:suit|lawsuit|case|complaint|campaign|claim|claims|win|victory|defeat|attack|attacks|protest|vote) (?:against|over|on|of)|(?:letter|apology|offer|loan|debt|gift|reply|appeal|warning|threat|promise|payments?) to|(?:criticism|praise|takeover|treatment|purchase|rescue|defeat|pursuit|arrest) of|(?:dependence|reliance|influence|hold) on|(?:contempt|admiration|love|hatred|demands?) (?:for|of|on)) )` + actor + `(?:[,.;]| [a-z])`)
	handed    = regexp.MustCompile(`(?:^|that |, |and |after )` + actor + `( (?:has |had )?(?:sold|gave|given|sent|lent|paid|offered|leased|donated|lost|handed) [^,.;]{3,50}? to )` + actor + `(?:[,.;]| (?:for|in|on|at|last|after|before|over)\b)`)
	taken     = regexp.MustCompile(`(?:^|that |, |and |after )` + actor + `( (?:has |had )?(?:bought|took|taken|received|borrowed|stole|stolen|hired|demanded|won|acquired|rented|leased|inherited|learned|learnt) [^,.;]{3,50}? from )` + actor + `(?:[,.;]| (?:for|in|on|at|last|after|before|over)\b)`)
	undergone = regexp.MustCompile(`(?:^|that |, |and |but |when |because |after |who )` + actor + `( (?:is|are|was|were|(?:has|have|had) (?:[a-z]+ )?been) (?:[a-z]+ly |also |later |then |now |once |often )?(?:` + strings.Join(participles, "|") + `)(?: [^,.;]{3,30}?)? by )` + actor + `(?:[,.;]| [a-z])`)
	handing   = regexp.MustCompile(`\b(?:sale|transfer|gift|loan|handover|payment|donation|letter|message|call|visit|delivery|shipment|export|exports|aid|flight|flights)(?: of [^,.;]{3,40}?)? (?:by|from) ` + actor + `( to )` + actor + `(?:[,.;]| [a-z])`)
	asking    = regexp.MustCompile(`(?:^|that |, |and |but |when |because |after )` + actor + `( (?:has |have |had )?(?:[a-z]+ly |also |later |then |even )?(?:` + strings.Join(requests, "|") + `) )` + actor + `(?: (?:to|that|about|if|whether|not)\b)`)
	outdoing  = regexp.MustCompile(`(?:^|that |, |and |but )` + actor + `( (?:[a-z]+ ){1,6}?(?:(?:[a-z]+er|more|less|fewer)(?: [a-z]+){0,3} than|(?:ahead|in front|instead|at the expense) of|as well as|behind|at the hands of|on behalf of|under pressure from|in favour of|thanks to|owes|owed|relies on|depends on|worked for|works for) )` + actor + `(?:[,.;]| (?:in|on|at|for|last|by|with|to)\b)`)
	notActors = strings.Fields("He She It They We I You This That These Those There When In On At But And So If As For Then Now Its His Her Their Our Some Many Most What Who How After Before")
)

// swapRoles exchanges who did it and to whom it was done.
func swapRoles(s *claim) []change {
	var out []change
	for _, pattern := range []*regexp.Regexp{didTo, fromTo, moreThan, suit, handed, taken, undergone, handing, asking, outdoing} {
		for _, m := range s.unquoted(pattern) {
			one, between, other := s.text[m[2]:m[3]], s.text[m[4]:m[5]], s.text[m[6]:m[7]]
			auxiliary := strings.Contains(between, "was ") || strings.Contains(between, "were ")
			if pattern == didTo && auxiliary != strings.HasSuffix(between, " by") || pattern == fromTo && !moving.MatchString(s.text) ||
				slices.Contains(notActors, firstWord(one)) || slices.Contains(notActors, firstWord(other)) || s.standsAgain(one) || s.standsAgain(other) ||
				countsDoers.MatchString(between) && several(one) != several(other) || s.longerName(m[2], m[3]) || s.longerName(m[6], m[7]) || oneOfSeveral.MatchString(s.text[m[7]:]) {
				continue
			}
			out = append(out, s.swap(m[2], m[3], m[6], m[7]))
		}
	}
	out = append(out, s.swapNames()...)
	slices.SortFunc(out, func(a, b change) int { return cmp.Or(a.start-b.start, a.end-b.end, cmp.Compare(a.by, b.by)) })
	return slices.Compact(out)
}

func firstWord(phrase string) string {
	first, _, _ := strings.Cut(phrase, " ")
	return first
}

var (
	// A word that is a verb more often than not.
	someVerb = regexp.MustCompile(`\b(?:[a-z]+ed|beat|won|lost|told|said|says|sold|bought|will|has|have|is|are|was|were|goes?|gave|took|made|against|over)\b`)
	mutual   = regexp.MustCompile(`\b(?:and|or|met|meets?|between|with|married|talks|versus|as well as|both|drew|plays?|played|faces?|joined|match|matches|including)\b|[(]`)

	// oneOfSeveral: what follows is done to others, too, or the name goes on.
	oneOfSeveral = regexp.MustCompile(`^(?:,? and\b|, (?:[a-z]+ ){0,2}[a-z]+,? and\b| of\b(?: (?:the|a|an|his|her|its) )?[a-z]+s\b)`)

	// A verb that says how many did it.
	countsDoers = regexp.MustCompile(`^ ?(?:is|are|was|were|has|have)\b`)

	// What belongs to the name behind it.
	partOfSurname = regexp.MustCompile(`\b(?:[Dd]e|[Vv]an|[Vv]on|[Dd]er|[Ll]a|[Ee]l|[Aa]l|[Bb]in|[Tt]he) $`)
)

// standsAgain: somebody who is named twice in a sentence would be two people,
// were only one of the names exchanged.
func (s *claim) standsAgain(name string) bool {
	return len(regexp.MustCompile(`(?i)\b`+regexp.QuoteMeta(lastWord(name))+`\b`).FindAllString(s.text, 2)) > 1
}

// several: more than one does it, as far as the word shows.
func several(who string) bool {
	last := strings.ToLower(lastWord(who))
	return slices.Contains([]string{"police", "people", "men", "women", "children"}, last) || !capital.MatchString(who) && strings.HasSuffix(last, "s")
}

// swapNames exchanges two names of a kind between which something is done.
// Of what is done in common either may come first, so that is let pass.
func (s *claim) swapNames() []change {
	var out []change
	for _, pattern := range []*regexp.Regexp{s.people(), countryName, nationName, teamName} {
		if pattern == nil {
			continue
		}
		names := s.unquoted(pattern)
		for k := range names {
			for _, b := range names[k+1:] {
				a := names[k]
				one, between, other := s.text[a[0]:a[1]], s.text[a[1]:b[0]], s.text[b[0]:b[1]]
				if someVerb.MatchString(between) && !mutual.MatchString(between) && one != other && !s.standsAgain(one) && !s.standsAgain(other) &&
					!s.longerName(a[0], a[1]) && !s.longerName(b[0], b[1]) && !partOfSurname.MatchString(s.text[:a[0]]) && !partOfSurname.MatchString(s.text[:b[0]]) &&
					agreeingArticle(s.text[:a[0]], other) != "" && agreeingArticle(s.text[:b[0]], one) != "" {
					out = append(out, s.swap(a[0], a[1], b[0], b[1]))
				}
			}
		}
	}
	return out
}

// longerName: the words are part of a name: "York" of "New York Times".
func (s *claim) longerName(start, end int) bool {
	first, _, _ := strings.Cut(s.text, " ")
	return s.partOfName(start) && !titleWord.MatchString(strings.TrimSuffix(lastWord(strings.TrimSpace(s.text[:start])), ".")) ||
		start == len(first)+1 && capital.MatchString(first) && !opensSentence.MatchString(first) ||
		capital.MatchString(s.nextCapital(end)) || strings.HasPrefix(s.text[end:], "-") || end < len(s.text) && s.text[end] >= 0x80 && !strings.HasPrefix(s.text[end:], "’") || strings.HasSuffix(s.text[:start], "-")
}

// opensSentence: a word that has its capital from where it stands.
var opensSentence = regexp.MustCompile(`^(?:When|After|Before|If|As|While|Since|Although|Though|But|And|So|Then|Now|In|On|At|For|With|From|Only|That|Because|Mr|Mrs|Ms|Dr|Sir|Prof|Professor|President|Mayor|Minister|Captain|Officer|Coach|Judge|Former|Even|Both|Despite|Until|Once|Last|This|Earlier|Later|Meanwhile|However)[.,]?$`)

// people matches the people that the original names in full, with a title, or
// as speakers. There may be none.
func (s *claim) people() *regexp.Regexp {
	var surnames []string
	for _, pattern := range []*regexp.Regexp{fullName, titledName, lastSpeaker} {
		for _, m := range pattern.FindAllStringSubmatch(s.original, -1) {
			if name := lastWord(strings.Join(m[1:], "")); !slices.Contains(notActors, name) && !titleWord.MatchString(name) && !slices.Contains(surnames, name) {
				surnames = append(surnames, name)
			}
		}
	}
	if surnames == nil {
		return nil
	}
	return regexp.MustCompile(`\b(?:(?:` + strings.Join(append(slices.Clone(womensNames), mensNames...), "|") + `) )?(?:` + strings.Join(surnames, "|") + `)\b`)
}

var (
	titleWord   = regexp.MustCompile(`^(?:Mr|Mrs|Ms|Dr|Sir|Prof|Professor)$`)
	lastSpeaker = regexp.MustCompile(`[a-z”"’,] (?:said|says|explained|added) ([A-Z][a-z]+)\b|\b([A-Z][a-z]+) (?:said|says|explained|added)\b`)
	countryName = regexp.MustCompile(`\b(?:` + strings.Join(placeNames[:len(placeNames)-len(continents)], "|") + `)\b`)
	teamName    = regexp.MustCompile(`\b(?:` + strings.Join(teams, "|") + `)\b`)
)

// swap exchanges two stretches.
func (s *claim) swap(from1, to1, from2, to2 int) change {
	swapped := lowerArticle(s.text[from2:to2]) + s.text[to1:from2] + lowerArticle(s.text[from1:to1])
	if from1 == 0 {
		swapped = upperFirst(swapped)
	}
	return change{start: from1, end: to2, by: swapped}
}

// lowerArticle is a phrase as it stands inside a sentence.
func lowerArticle(phrase string) string {
	first, _, _ := strings.Cut(phrase, " ")
	if slices.Contains([]string{"The", "A", "An", "Two", "Some", "Women", "Men", "Girls", "Boys"}, first) || strings.HasSuffix(phrase, " people") {
		return strings.ToLower(phrase[:1]) + phrase[1:]
	}
	return phrase
}

// --- opposites ---------------------------------------------------------------

var (
	auxiliary = regexp.MustCompile(`\b(?:(?:is|are|was|were|will|would|should|could|can|must)( )\w+|(?:has|have|had)( )(?:been|become|[a-z]+ed)\b)`)
	denied    = regexp.MustCompile(`\b(?:is|are|was|were|will|would|should|could|can|has|have|had)( not|n['’]t|not)\b`)
	never     = regexp.MustCompile(`\b(never) `)
)

// flipNegation adds a "not", or takes one away. It adds none where one stands
// already, in whatever spelling, nor where none would turn anything round:
// behind a whether, in a comparison, or in who says so at the end.
func flipNegation(s *claim) []change {
	if strings.Contains(s.text, "?") {
		return nil
	}
	insert := func(start, end int) string {
		if slices.Contains(notBeforeNot, strings.ToLower(s.nextWord(start))) || negated.MatchString(s.text) || strings.HasPrefix(s.text[end:], "-") ||
			undecided.MatchString(s.text[:start]) || sayingNext.MatchString(s.text[start:]) {
			return ""
		}
		return " not "
	}
	out := append(s.replace(auxiliary, 1, insert), s.replace(auxiliary, 2, insert)...)
	for _, c := range s.cut(denied, 1) {
		if !onlyDenied.MatchString(s.text[c.end:]) {
			out = append(out, c)
		}
	}
	return append(out, s.replace(never, 1, func(start, end int) string { return "always" })...)
}

var (
	negated = regexp.MustCompile(`(?i)\b(?:not|no|never|nobody|nothing|none|neither|nor|without|hardly|unlikely|cannot|(?:is|are|was|were|do|does|did|has|have|had|would|should|could)nt|wont)\b|n['’]t\b`)

	// undecided: whether he will not go is whether he will go; "more than he
	// had not expected" says nothing.
	undecided = regexp.MustCompile(`(?i)\b(?:whether [^,]*|(?:than|as) (?:[a-z]+ ){1,2}[a-z]+)$`)

	// onlyDenied words say something else without their "not", or nothing:
	// couldn't agree more, can't wait.
	onlyDenied = regexp.MustCompile(`^ (?:agree more|wait to|wait for|help but)\b`)
)

// takeAntonym replaces a word by one that says the opposite.
func takeAntonym(s *claim) []change {
	return s.replace(antonymWord, 1, func(start, end int) string {
		old := s.text[start:end]
		other := pairedWith(antonyms, strings.ToLower(old))
		if s.toldWord(other) || start > 0 && capital.MatchString(old) || s.misfits(strings.ToLower(old), start, end) {
			return ""
		}
		return agreeingArticle(s.text[:start], likeCase(old, other))
	})
}

// misfits says that a word means something here that its opposite does not
// deny, or that the sentence would be none with the opposite: dead body, no
// longer, South Wales, refused to pay.
func (s *claim) misfits(old string, start, end int) bool {
	if strings.HasPrefix(s.text[end:], "'") || strings.HasPrefix(s.text[end:], "’") || strings.HasPrefix(s.text[end:], "-") || capital.MatchString(s.text[start:end]) && capital.MatchString(s.nextCapital(end)) {
		return true
	}
	return slices.ContainsFunc(antonymMisfits, func(m misfit) bool {
		return m.word.MatchString(old) && (m.behind != nil && m.behind.MatchString(s.text[:start]) || m.before != nil && m.before.MatchString(s.text[end:]))
	})
}

var antonymWord = regexp.MustCompile(`(?i)\b(` + strings.Join(firsts(antonyms), "|") + `)\b`)

// --- certainty and sources ---------------------------------------------------

var (
	dropped  = regexp.MustCompile(`(?i)\b((?:allegedly|reportedly|probably|possibly|perhaps|apparently|supposedly|suspected|alleged) )(\w+)`)
	softened = regexp.MustCompile(`\b(` + strings.Join(firsts(hedges), "|") + `) (\w+)`)
	asserted = regexp.MustCompile(`\b(?:(is|are|was|were) (?:[a-z]+(?:ed|ing|en|own)|an?|the)|(will) [a-z]+)\b`)
)

// dropHedge turns what may be so into what is so. It needs a doubt in the
// sentence of the original that tells most of it: without, the sentence had
// added one, and loses it rightly. Where a second doubt stands in the sentence,
// or the first only in a question or a condition, nothing becomes a fact.
func dropHedge(s *claim) []change {
	if !anyHedge.MatchString(s.nearest) || len(anyHedge.FindAllString(s.text, -1)) > 1 {
		return nil
	}
	var out []change
	for _, c := range s.cut(dropped, 1) {
		before, word, next := s.text[:c.start], s.nextWord(c.start), s.nextWord(c.end)
		verb := strings.HasSuffix(word, "ed") && verbOfBeing.MatchString(before)
		if !verb && !leftOpen.MatchString(before) && next != "to" && next != "not" {
			out = append(out, c)
		}
	}
	return append(out, s.replace(softened, 1, func(start, end int) string {
		old, next, before := s.text[start:end], strings.ToLower(s.nextWord(end)), s.text[:start]
		if slices.Contains([]string{"may", "might", "could"}, old) && slices.Contains([]string{"not", "have", "only", "never", "or"}, next) ||
			strings.HasPrefix(old, "plan") && !hasPlans.MatchString(before) || leftOpen.MatchString(before) || old == "could" && ableTo.MatchString(before) {
			return ""
		}
		return pairedWith(hedges, old)
	})...)
}

var (
	// hasPlans: what follows are no plans, but somebody plans.
	hasPlans = regexp.MustCompile(`(?:\b(?:they|he|she|it|who|which|that|also|company|government|firm|council|club|team)|[A-Z][a-z]+) $`)

	// verbOfBeing: "the party has alleged", and not "the alleged thief".
	verbOfBeing = regexp.MustCompile(`\b(?:has|have|had|is|are|was|were|been|being) $`)

	// leftOpen: what follows is asked, or said on a condition.
	leftOpen = regexp.MustCompile(`(?i)\b(?:if|whether|what|how|why|unless|whatever)\b[^,.;]{0,40}$`)

	// ableTo: the "could" behind it tells what somebody or something was able to do.
	ableTo = regexp.MustCompile(`(?i)(?:\b(?:ways?|so|only|means|where) [^,.;]{0,20}|\b(?:that|who|which) )$`)

	anyHedge = regexp.MustCompile(`(?i)\b(?:may|might|could|would|possibl[ey]|probabl[ey]|likely|perhaps|alleged(?:ly)?|reported(?:ly)?|suspected|suspicion|believed|thought|expected|apparently|appears?|seems?|plans?|hopes?|considering|potential(?:ly)?|suggests?)\b`)
)

// addHedge turns what is so into what may be so. What is said on a condition,
// or as the time of something else, does not become less certain by it.
func addHedge(s *claim) []change {
	if anyHedge.MatchString(s.told) || anyHedge.MatchString(s.text) || strings.Contains(s.text, "?") || negated.MatchString(s.text) {
		return nil
	}
	soften := func(start, end int) string {
		if timed.MatchString(s.text[:start]) || s.nextWord(end) == "going" {
			return ""
		}
		softer := map[string][]string{
			"is": {"may be", "is reportedly"}, "are": {"may be", "are reportedly"},
			"was": {"may have been", "was possibly"}, "were": {"may have been", "were possibly"},
			"will": {"may", "could"},
		}[s.text[start:end]]
		if sayingSomewhere.MatchString(s.nearest) || sayingSomewhere.MatchString(s.text) {
			return softer[0] // what somebody says is reported as it is
		}
		return rotated(softer, s.text)[0]
	}
	return append(s.replace(asserted, 1, soften), s.replace(asserted, 2, soften)...)
}

// timed: a clause that only says when, or on what condition.
var timed = regexp.MustCompile(`(?i)\b(?:when|while|if|once|until|before|after|as)\b[^,.;]{0,40}$`)

var (
	source     = `((?:[Tt]he )?(?:[A-Z][\w’'.-]+ ?){1,5}|[Hh]e|[Ss]he|[Tt]hey|[Tt]he [a-z]+(?: [a-z]+)??|[Pp]olice|[Oo]fficials|[Ee]xperts|[Ss]cientists|[Rr]esearchers)`
	helping    = `(?:has |have |had )?`
	saying     = helping + `(?:said|says|say|told (?:the |a )?[A-Za-z]+|announced|claimed|claims|claim|warned|argued|argues|argue|reported|confirmed|stated|added)`
	sayingThat = `(?:` + helping + `(?:said|says|say|claims|claim|argued|argues|argue)(?: that)?|` + saying + ` that)` // one announces, or reports, also things
	saidBefore = regexp.MustCompile(`^` + source + ` (?:also )?` + sayingThat + ` ((?:[Tt]he|[Aa]n?|he|she|it|they|there|this|many|most|some|[A-Z][a-z]+|\d+) .{20,})$`)
	saidAfter  = regexp.MustCompile(`^(.{25,}), (?:` + source + ` ` + saying + `|` + saying + ` ` + source + `)(?: in a statement| on [A-Z][a-z]+day| last [a-z]+)?\.$`)
	accordingA = regexp.MustCompile(`^According to ([^,]{3,60}), (.{20,})$`)
	accordingZ = regexp.MustCompile(`^(.{25,}?),? according to ([^,.]{3,60})\.$`)

	// whoever speaks, in more words: "Anna Kowalski, who runs the harbour,", "a
	// study by the university", "two of the engineers".
	whoever     = `((?:[Tt]he |[Aa]n? |[Hh]is |[Hh]er |[Tt]heir |[Ii]ts |[Tt]wo |[Ss]ome |[Mm]any )?[A-Za-z][\w’'.-]*(?: [A-Za-z][\w’'.-]*){0,6}?(?:, [^,]{4,60},)?)`
	bySaying    = `(?:` + helping + `(?:also )?(?:said|says|say|claimed|claims|claim|argued|argues|argue|warned|warns|warn|insisted|insists|insist|stated|states|suggested|suggests|suggest|maintained|maintains|alleged|alleges|estimated|estimates|estimate|predicted|predicts|predict|complained|believes|believe|believed|explained|explains|noted|notes|concluded|reported|reports|told (?:the |a |his |her )?[A-Za-z]+(?: [A-Z][a-z]+)?)(?: (?:on|last|this) [A-Za-z]+| yesterday| in a statement| in court| in [A-Z][a-z]+)?)`
	thatFollows = regexp.MustCompile(`^` + whoever + ` ` + bySaying + ` that ((?:[Tt]he|[Aa]n?|there|this|these|many|most|some|one|all|about|more|[A-Z][a-z]+|\d+) .{20,})$`)
	endsSaying  = regexp.MustCompile(`^(.{25,}), ` + whoever + ` ` + bySaying + `\.$`)
	endsSaidBy  = regexp.MustCompile(`^(.{25,}), (?:said|says|say|warned|explained|argued|according to) ` + whoever + `\.$`)
	withinSaid  = regexp.MustCompile(`^([^,]{12,}), (` + whoever[1:len(whoever)-1] + ` ` + bySaying + `|(?:said|says|according to) [^,]{3,60}|as [^,]{3,40} (?:put|puts) it)(,?) ((?:is|are|was|were|has|have|had|will|would|could|can|should|may|and|but|because|with|in|by|to)\b.{12,})$`)
	asSomeone   = regexp.MustCompile(`^As ` + whoever + ` (?:said|says|reported|noted|explained|told [A-Za-z]+|(?:has|have) said), (.{20,})$`)
	inTheView   = regexp.MustCompile(`^In the (?:view|opinion|words) of ([^,]{3,60}), (.{20,})$`)
)

// attributed is a way to say who says so: which groups of the pattern are what
// is said, and which say who does.
type attributed struct {
	pattern         *regexp.Regexp
	claim, speakers []int
}

var attributions = []attributed{
	{saidBefore, []int{2}, []int{1}}, {saidAfter, []int{1}, []int{2, 3}}, {accordingA, []int{2}, []int{1}}, {accordingZ, []int{1}, []int{2}},
	{thatFollows, []int{2}, []int{1}}, {endsSaying, []int{1}, []int{2}}, {endsSaidBy, []int{1}, []int{2}},
	{withinSaid, []int{1, 4}, []int{2}}, {asSomeone, []int{2}, []int{1}}, {inTheView, []int{2}, []int{1}},
}

// dropAttribution leaves the claim and takes away who made it. What somebody
// says of himself, or in two breaths, would not stand without. The original
// must have that source; and where the sentences beside it go on with
// what somebody says, or tell of whoever said it, a reader still has one. A
// quotation may go on there unseen where the rewrite lost its quotation marks.
func dropAttribution(s *claim) []change {
	if s.quotes() || !sourced(s.nearest) || s.spokenOn() || s.unmarked && strings.ContainsAny(s.nearest, doubleMarks) {
		return nil
	}
	for _, shape := range attributions {
		m := shape.pattern.FindStringSubmatch(s.text)
		if m == nil {
			continue
		}
		var told []string
		for _, k := range shape.claim {
			told = append(told, m[k])
		}
		bare := upperFirst(strings.Join(told, " "))
		if firstPerson.MatchString(bare) || sayingSomewhere.MatchString(bare) || ofThemselves.MatchString(bare) || twoBreaths.MatchString(bare) || apposition.MatchString(bare) || unfinished.MatchString(bare) {
			continue
		}
		lost := true
		for _, k := range shape.speakers {
			lost = lost && !noSpeaker.MatchString(m[k]) && !s.toldBeside(m[k]) && s.knowsSpeaker(m[k])
		}
		if lost {
			return []change{{start: 0, end: len(s.text), by: strings.TrimSuffix(bare, ".") + ".", dropped: true}}
		}
	}
	return nil
}

// unfinished words would not stand alone: what is asked, or hangs on what was
// cut.
var unfinished = regexp.MustCompile(`(?i)^(?:and|but|or|who|which|whose|while|when|if|because|although|so|what|how|why|whether)\b|\?|^[a-z]+ and [a-z]+ this\b|, (?:the|an?) [a-z]+\.?$|\band [a-z]+ed that\b`)

// noSpeaker: words before a verb of saying that name nobody, or nobody who could
// be missed.
var noSpeaker = regexp.MustCompile(`(?i)^(?:some|many|and|or|but|in|on|at|after|before|when|while|as|if|because|which|who|that|it|there|for|of)\b|\b(?:being|is|was|were|are|should|would|will|had|has|have|be|trends?|signs?)\b`)

// spokenOn reports whether the sentences beside this one give it a speaker: somebody
// spoke before it in its paragraph, was quoted at the end of the one before, or
// goes on behind it without being named again.
func (s *claim) spokenOn() bool {
	if strings.ContainsAny(s.before+s.behind, doubleMarks) || !s.opens && goesOnSaying.MatchString(s.before) {
		return true
	}
	return unnamedSaying.MatchString(s.before) || unnamedSaying.MatchString(s.behind)
}

// unnamedSaying: a pronoun speaks.
var unnamedSaying = regexp.MustCompile(`(?i)\b(?:he|she|they|it|who|one) (?:also |then |has |had |have )*(?:said|says?|told|tells?|added|adds|explain\w*|claim\w*|warn\w*|argue\w*|confirm\w*|stat(?:ed|es)|insist\w*|admit\w*|report\w*|believe\w*|th(?:ink|inks|ought)|suggest\w*|stress\w*|conclud\w*|announc\w*|acknowledg\w*|describ\w*)\b`)

// toldBeside reports whether the sentences beside this one tell of a speaker: of
// a pronoun they always do.
func (s *claim) toldBeside(speaker string) bool {
	words := longWords(speaker)
	if speaker != "" && len(words) == 0 || slices.Contains([]string{"They", "they"}, speaker) {
		return true
	}
	told := setOf(longWords(s.before + " " + s.behind))
	return slices.ContainsFunc(words, func(w string) bool { return told[w] })
}

// knowsSpeaker reports whether the original has a word for a speaker where it
// tells the sentence. A pronoun may stand for anybody.
func (s *claim) knowsSpeaker(speaker string) bool {
	words, there := longWords(speaker), setOf(longWords(s.told))
	return len(words) == 0 || slices.ContainsFunc(words, func(w string) bool { return there[w] })
}

var (
	firstPerson = regexp.MustCompile(`\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us|me)\b`)

	// ofThemselves: the pronoun meant who spoke, and now means nobody.
	ofThemselves = regexp.MustCompile(`^(?:He|She|They|It)\b`)

	// twoBreaths: "…, and that …" hangs on the verb that is gone.
	twoBreaths = regexp.MustCompile(`(?:,|\band|\bbut) that\b`)

	// apposition: "According to Anna Kowalski, an engineer, …".
	apposition = regexp.MustCompile(`^(?:an?|the) [^,]{3,40}, |^[a-z]+(?: [a-z]+)? (?:of|at|for) [^,]{3,40}, `)

	// sayingSomewhere: words by which somebody says, thinks or shows something.
	sayingSomewhere = regexp.MustCompile(`(?i)\b(?:said|says?|saying|told|tells?|telling|according|announc\w+|claim\w*|warn\w*|argu\w+|report\w*|confirm\w*|stat(?:ed|es|ing)|add(?:ed|s|ing)|insist\w*|admit\w*|acknowledg\w+|point(?:s|ed|ing)? out|suggest\w*|believ\w+|think\w*|thought|explain\w*|wr(?:ites?|iting|ote)|stress\w*|emphasi\w+|accus\w+|alleg\w+|reveal\w*|show(?:s|ed)|found|predict\w*|describ\w+|call(?:s|ed)|ask(?:s|ed)|answer\w*|repl(?:y|ies|ied)|estimat\w+|agree[sd]?|notes?|noted|noting|expects?|expected|fears?|feared|hopes?|hoped|promis\w+|pledg\w+|comment\w*|statement|conclud\w+|observ\w+|remark\w*|conced\w+|declar\w+|mention\w*)\b`)
)

// goesOnSaying: somebody speaks.
var goesOnSaying = regexp.MustCompile(`[“”"]|(?i)\b(?:said|says?|saying|told|tells|according|added|adds|explain(?:ed|s)|claim(?:ed|s)|warn(?:ed|s)|argue[sd]?|confirmed|stated|insist(?:ed|s)|admit(?:s|ted)|reports|reported|believes?|thinks?|suggest(?:s|ed)|emphasi[sz]e[sd]|stressed|concluded|announced|acknowledged|describe[sd])\b`)

// sourced reports whether somebody says something in a text.
func sourced(text string) bool {
	return sayingSomewhere.MatchString(text) || strings.ContainsAny(text, doubleMarks)
}

// changeAttribution gives the claim to somebody else: to somebody of whom the
// original has no word, lest it be whoever said so by another name. Whose place
// they take must be the original's source, or nothing is known to be wrong.
func changeAttribution(s *claim) []change {
	if s.quotes() || !sourced(s.nearest) {
		return nil
	}
	for _, shape := range []struct {
		pattern *regexp.Regexp
		groups  []int
	}{{saidBefore, []int{1}}, {saidAfter, []int{2, 3}}, {accordingA, []int{1}}, {accordingZ, []int{2}}} {
		m := shape.pattern.FindStringSubmatchIndex(s.text)
		if m == nil {
			continue
		}
		for _, g := range shape.groups {
			if m[2*g] < 0 {
				continue
			}
			old := strings.TrimSpace(s.text[m[2*g]:m[2*g+1]])
			other := s.firstNew(agreeing(rotated(otherSources, s.text), s.text))
			if other == "" || strings.HasPrefix(old, "It") || !s.knowsSpeaker(old) {
				continue
			}
			if m[2*g] == 0 {
				other = upperFirst(other)
			}
			return []change{{start: m[2*g], end: m[2*g] + len(old), by: other}}
		}
	}
	return nil
}

// agreeing are the sources that go with the number of the verb in a sentence.
func agreeing(sources []string, sentence string) []string {
	return slices.DeleteFunc(slices.Clone(sources), func(source string) bool {
		one := strings.HasPrefix(source, "a ")
		return one && pluralSaying.MatchString(sentence) || !one && singularSaying.MatchString(sentence)
	})
}

var (
	pluralSaying   = regexp.MustCompile(`\b(?:say|claim|argue|have (?:said|announced|claimed|warned|argued|reported|confirmed|stated|added|told))\b`)
	singularSaying = regexp.MustCompile(`\b(?:says|claims|argues|has (?:said|announced|claimed|warned|argued|reported|confirmed|stated|added|told))\b`)
)

// --- quotations --------------------------------------------------------------

var (
	speakerAfter  = regexp.MustCompile(`[”"’'],? (?:said|says|explained|added|told [a-z]+) ((?:(?:Mr|Mrs|Ms|Dr)\.? )?[A-Z][a-z’'-]+(?: [A-Z][a-z’'-]+){0,2})(?:[,.;:]|$| (?:of|on|in|at|from|who|after|during|when|last)\b)`)
	speakerBefore = regexp.MustCompile(`(?:^|, |\. )((?:(?:Mr|Mrs|Ms|Dr)\.? )?[A-Z][a-z’'-]+(?: [A-Z][a-z’'-]+){0,2}),? (?:said|says|explained|added|told [a-z]+)[:,]? [“"]`)
	anySpeaker    = regexp.MustCompile(`\b(?:said|says|explained|added) ([A-Z][a-z]+ [A-Z][a-z]+)|([A-Z][a-z]+ [A-Z][a-z]+),? (?:said|says|explained|added)\b`)
)

// shortestQuotation is how many words a quotation needs to be more than a
// word in inverted commas.
const shortestQuotation = 4

// alterQuotation changes one word inside a quotation that is the original's,
// letter by letter.
func alterQuotation(s *claim) []change {
	var out []change
	for _, q := range s.quotations() {
		inside := s.text[q[0]:q[1]]
		if len(strings.Fields(inside)) < shortestQuotation || 2*len(capitalised.FindAllString(inside, -1)) > len(strings.Fields(inside)) || !strings.Contains(plainMarks(s.original), plainMarks(strings.TrimRight(inside, ",.?!”\" "))) {
			continue
		}
		for _, m := range quotedWord.FindAllStringSubmatchIndex(inside, -1) {
			old := inside[m[2]:m[3]]
			other := likeCase(old, pairedWith(quotedWords, strings.ToLower(old)))
			out = append(out, change{start: q[0] + m[2], end: q[0] + m[3], by: other})
		}
	}
	return out
}

// capitalised words make up titles, which nobody said.
var capitalised = regexp.MustCompile(`\b[A-Z]`)

var quotedWord = regexp.MustCompile(`(?i)\b(` + strings.Join(firsts(quotedWords), "|") + `)\b`)

// changeSpeaker gives a quotation to another person: to one who speaks in the
// original, if there is one.
func changeSpeaker(s *claim) []change {
	if !s.quotes() {
		return nil
	}
	var out []change
	for _, pattern := range []*regexp.Regexp{speakerAfter, speakerBefore} {
		for _, m := range pattern.FindAllStringSubmatchIndex(s.text, -1) {
			old := s.text[m[2]:m[3]]
			if slices.Contains(notActors, old) || !s.toldWord(lastWord(old)) {
				continue
			}
			if other := s.otherSpeaker(old); other != "" {
				out = append(out, change{start: m[2], end: m[3], by: other})
			}
		}
	}
	return out
}

func (s *claim) otherSpeaker(old string) string {
	for _, m := range anySpeaker.FindAllStringSubmatch(s.original, -1) {
		name := m[1] + m[2]
		first, _, _ := strings.Cut(name, " ")
		if !strings.Contains(name, lastWord(old)) && !strings.Contains(s.told, lastWord(name)) && !slices.Contains(notActors, first) {
			return name
		}
	}
	return s.firstUntold(rotated(append(slices.Clone(inventedWomen), inventedMen...), s.text))
}

func lastWord(name string) string { return name[strings.LastIndex(name, " ")+1:] }

// --- what is added -----------------------------------------------------------

var becauseThey = regexp.MustCompile(`\w( after) (?:he|she|they|it) \w+`)

// addCause says why, where the original does not.
func addCause(s *claim) []change {
	out := s.replace(becauseThey, 1, func(start, end int) string {
		if notSince.MatchString(s.text[:start]) || strings.Contains(s.text[end:], " than ") {
			return ""
		}
		return " because"
	})
	if sayingLast.MatchString(s.text) || !english.MatchString(s.text) {
		return out
	}
	if reason := s.firstNew(rotated(causes, s.text)); reason != "" && !because.MatchString(s.text) {
		out = append(out, s.append(" "+reason)...)
	}
	return out
}

var (
	// notSince ends in what makes the "after" one of time alone: a day after he
	// left, named after him.
	notSince = regexp.MustCompile(`(?i)\b(?:minutes?|hours?|days?|weeks?|months?|years?|seasons?|time|shortly|soon|long|just|immediately|only|ever|even|than|named|looking|looks?|and|or)$`)

	// sayingLast ends in who says so; a reason behind it would be why he says it.
	saysSo     = `(?:said|says?|suggests?|found|finds|explain(?:s|ed)|claim(?:s|ed)?|warn(?:s|ed)|learned|learnt|heard|reported|added|adds|argues?|argued|believes?|announced|confirmed|estimates?|shows?|revealed|told)[^a-z]*$`
	sayingLast = regexp.MustCompile(`(?i)\b` + saysSo)
	sayingNext = regexp.MustCompile(`^ ` + saysSo)

	english = regexp.MustCompile(`(?i)\b(?:the|a|an|of|to|in|is|was|are|were|has|have|for|and)\b.*\b(?:the|a|an|of|to|in|is|was|are|were|has|have|for|and)\b`)
)

var because = regexp.MustCompile(`(?i)\b(?:because|due to|owing to|as a result|thanks to|since|therefore)\b`)

// addTail appends the sort of remark that sounds like a newspaper and says
// what the original does not.
func addTail(s *claim) []change {
	tail := s.firstNew(rotated(tails, s.text))
	if tail == "" {
		return nil
	}
	return s.append(", " + tail)
}

// append adds words at the end of a plain statement.
func (s *claim) append(words string) []change {
	if s.quotes() || !strings.HasSuffix(s.text, ".") || strings.HasSuffix(s.text, "..") {
		return nil
	}
	end := len(s.text) - 1
	return []change{{start: end, end: end, by: words}}
}

var (
	amount    = regexp.MustCompile(`(?i)\b(` + strings.Join(firsts(amounts), "|") + `) \w`)
	movement  = regexp.MustCompile(`\b(rose|fell|grew|increased|dropped|improved|declined)(?:[ ,.])`)
	qualified = regexp.MustCompile(`\b(?:is|are|was|were)( )(important|popular|difficult|dangerous|expensive|happy|angry|worried|concerned|successful|serious|strong|afraid|proud|upset)\b`)
)

// raiseDegree says more, or more of them, than the original does.
func raiseDegree(s *claim) []change {
	out := s.replace(amount, 1, func(start, end int) string {
		old := s.text[start:end]
		other := pairedWith(amounts, strings.ToLower(old))
		next := s.nextWord(end)
		if !s.toldWord(strings.ToLower(old)) || s.toldWord(other) || notMany.MatchString(s.text[:start]) ||
			next == "hundred" || next == "thousand" || next == "of" && strings.EqualFold(old, "many") {
			return ""
		}
		switch strings.ToLower(old) {
		case "at least", "up to", "nearly", "almost":
			if !counted.MatchString(s.text[end:]) {
				return "" // or at least wanted to, led up to it, almost as soon
			}
		case "slightly":
			if !compared.MatchString(s.text[end:]) {
				return "" // slightly wrong
			}
		case "some":
			if counted.MatchString(s.text[end:]) {
				return "" // some 40 people
			}
		case "many", "often":
			if negated.MatchString(s.text) || strings.EqualFold(old, "many") && !beginsPhrase.MatchString(s.text[:start]) {
				return "" // not many, the first of many
			}
		}
		return likeCase(old, other)
	})
	out = append(out, s.replace(movement, 1, func(start, end int) string {
		if strings.Contains(s.told, "ly") && strongly.MatchString(s.told) {
			return ""
		}
		return s.text[start:end] + " dramatically"
	})...)
	return append(out, s.replace(qualified, 1, func(start, end int) string {
		if strongly.MatchString(s.told) {
			return ""
		}
		return " extremely "
	})...)
}

var (
	counted      = regexp.MustCompile(`(?i)^ (?:the |a |[$£€])?(?:\d|(?:one|half|twice|doubled|tripled|trebled|halved|` + strings.Join(numberWords, "|") + `)\b)`)
	compared     = regexp.MustCompile(`^ (?:ahead|behind|above|below|up|down|more|less|[a-z]+er)\b`)
	beginsPhrase = regexp.MustCompile(`(?i)(?:^|[,:;] |\b(?:that|but|and|because|while|so|where|when|although) )$`)
)

// notMany: "too many", "how many" and the like count nobody.
var notMany = regexp.MustCompile(`(?i)\b(?:too|how|so|as|not|very|this|that|the) $`)

var strongly = regexp.MustCompile(`(?i)\b(?:very|extremely|dramatic(?:ally)?|sharp(?:ly)?|hugely?|highly|deeply|severely?|massively?|really|particularly|so|too|incredibly)\b`)

// --- tools -------------------------------------------------------------------

// replace proposes, for each match of a pattern outside of quotations, what
// stands for one of its groups. Nothing: no change there.
func (s *claim) replace(pattern *regexp.Regexp, group int, by func(start, end int) string) []change {
	var out []change
	for _, m := range s.unquoted(pattern) {
		start, end := m[2*group], m[2*group+1]
		if start < 0 {
			continue
		}
		if other := by(start, end); other != "" && other != s.text[start:end] {
			out = append(out, change{start: start, end: end, by: other})
		}
	}
	return out
}

// cut proposes to leave out a group of a pattern.
func (s *claim) cut(pattern *regexp.Regexp, group int) []change {
	var out []change
	for _, m := range s.unquoted(pattern) {
		c := change{start: m[2*group], end: m[2*group+1], dropped: true}
		if c.start == 0 { // the next word begins the sentence
			c.by = strings.ToUpper(s.text[c.end : c.end+1])
			c.end++
		}
		out = append(out, c)
	}
	return out
}

func anyOf(words []string) *regexp.Regexp {
	return regexp.MustCompile(fmt.Sprintf(`(?i)\b(?:%s)\b`, strings.Join(words, "|")))
}

// likeCase gives a word the first letter's case of another.
func likeCase(like, word string) string {
	if word != "" && capital.MatchString(like) {
		return upperFirst(word)
	}
	return word
}

func upperFirst(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
