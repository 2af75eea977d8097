package diffcore

import (
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/cue"
	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

// readNames finds the names: runs of capitalised words with the small words
// that hold them together. Prose comes first; in headings, where a capital
// tells nothing, only names that the prose knows are found.
func (r *mentionReader) readNames() {
	from := len(r.found)
	spelling := r.spellings()
	for s := range r.a.Sentences {
		if !r.loud[s] {
			r.namesOf(s, spelling)
		}
	}
	r.namesInHeadings(from)
	r.resolve(r.found[from:])
}

// spelling is how a word is written where a capital means something.
type spelling struct{ capital, lower bool }

// spellings says of each word of the article how it is written.
func (r *mentionReader) spellings() []spelling {
	seen := make([]spelling, len(r.a.words.norms))
	for s, sentence := range r.a.Sentences {
		if r.loud[s] {
			continue
		}
		for t := sentence.From; t < sentence.To; t++ {
			if r.opening[t] || r.isMark(t) {
				continue
			}
			e := &seen[r.a.Tokens[t].word]
			e.capital = e.capital || r.capital[t]
			e.lower = e.lower || !r.capital[t]
		}
	}
	return seen
}

// namesOf finds the names of one sentence of prose.
func (r *mentionReader) namesOf(s int, seen []spelling) {
	sentence := r.a.Sentences[s]
	for t := sentence.From; t < sentence.To; {
		if !r.nameWord(t) {
			t++
			continue
		}
		end := r.runEnd(t, sentence.To)
		if r.label(t, end, sentence) {
			t = end
			continue
		}
		r.split(s, r.runStart(t, sentence.From, seen), end, seen)
		t = end
	}
}

// label says that a run heads a list item or the row of a table:
// "Intelligence Sharing: ...", and names nothing.
func (r *mentionReader) label(t, end int, sentence Sentence) bool {
	if kind := r.a.Blocks[sentence.Block].Kind; kind != ListItem && kind != TableRow || !r.opening[t] {
		return false
	}
	for end < sentence.To && !r.isMark(end) {
		end++ // Enhanced surveillance
	}
	return end < sentence.To && (r.norms[end] == ":" || r.norms[end] == "|")
}

// nameWord says that a token can start or end a name.
func (r *mentionReader) nameWord(t int) bool {
	if !r.capital[t] || r.a.Tokens[t].Kind != Word || r.taken[t] || cue.DayOrMonth.Has(r.norms[t]) {
		return false
	}
	switch r.norms[t] {
	case "i", "i'm", "i've", "i'd", "i'll", "'s":
		return false
	}
	return !strings.ContainsAny(r.norms[t], "@/")
}

// runEnd is where the capitalised run that starts at t ends.
func (r *mentionReader) runEnd(t, end int) int {
	const longest = 12 // tokens; a longer run is a list or a shout
	end = min(end, t+longest)
	j := t + 1
	for j < end {
		switch {
		case r.nameWord(j) && !r.opening[j] && (r.spaced(j) || r.isMark(j-1)):
			j++
		case r.norms[j] == "-" && r.glued(j) && j+1 < end && r.nameWord(j+1):
			j += 2 // Jean-Claude
		case r.norms[j] == "." && !r.spaced(j) && j+1 < end && r.nameWord(j+1) && (len(r.norms[j-1]) == 1 || abbreviatedTitle(r.norms[j-1])):
			j += 2 // J. Smith, Gen. Smith
		case r.norms[j] == "'s" && j+1 < end && r.nameWord(j+1) && patron(r.norms[t]):
			j += 2 // St James's Palace
		case r.norms[j] == "&" && j+1 < end && r.nameWord(j+1):
			j += 2
		case r.norms[j] == "'" && r.glued(j) && len(r.norms[j-1]) <= 2 && j+1 < end && r.nameWord(j+1):
			j += 2 // O'Brien, where the tokens were cut so
		default:
			k := r.connected(t, j, end)
			if k == j {
				return j
			}
			j = k
		}
	}
	return j
}

// patron says that a possessive after this word stays inside the name.
func patron(w string) bool { return w == "st" || w == "saint" || w == "king" || w == "queen" }

func abbreviatedTitle(w string) bool {
	switch w {
	case "mr", "mrs", "ms", "dr", "st", "gen", "col", "lt", "sgt", "prof", "rev", "sen", "rep", "gov", "capt", "maj", "jr", "sr", "mt":
		return true
	}
	return false
}

// connected steps over "de la", "of", "bin" to the capitalised word behind, or stays at j.
func (r *mentionReader) connected(start, j, end int) int {
	k := j
	if cue.Bodies.Has(r.norms[j-1]) && (r.norms[j] == "of" || r.norms[j] == "for") {
		// International Committee of the Red Cross, Centre for Policy Studies
		if k++; k < end && r.norms[k] == "the" {
			k++
		}
		if k < end && r.nameWord(k) && !r.opening[k] {
			return k + 1
		}
		return j
	}
	for k < end && k < j+2 && !r.capital[k] && cue.Connectors.Has(r.norms[k]) {
		k++
	}
	if k == j || k >= end || !r.nameWord(k) || r.opening[k] {
		return j
	}
	if r.norms[j] == "of" && (k > j+1 || j > start+1 && !cue.Bodies.Has(r.norms[j-1])) {
		return j // "Evo Morales of Bolivia" are two names, "Bank of England" is one
	}
	return k + 1
}

// runStart takes the "de la" before "Torre" into the name, and leaves out
// words that are capital only because a sentence starts with them.
func (r *mentionReader) runStart(t, first int, seen []spelling) int {
	for t > first && !r.capital[t-1] && r.a.Tokens[t-1].Kind == Word && particle(r.norms[t-1]) && !r.taken[t-1] {
		t--
	}
	return t
}

// particle says that a small word before a name can belong to nothing else.
func particle(w string) bool {
	switch w {
	case "de", "la", "del", "della", "di", "du", "van", "von", "der", "den", "bin", "ibn", "al", "el":
		return true
	}
	return false
}

// split cuts a run of capitalised words into names: what a sentence merely
// starts with goes, titles are set apart, a nationality before a title is a
// name of its own.
func (r *mentionReader) split(s, from, end int, seen []spelling) {
	for from < end && (r.opening[from] && !r.startsName(from, end, seen) || r.next(from, end) < end && glueWord(r.norms[from])) {
		from = r.pastOf(r.next(from, end), end)
	}
	if from >= end {
		return
	}
	title := ""
	for t := from; t < end; t++ {
		full, n := r.titleAt(t, end)
		if n == 0 || t+n >= end || cue.Bodies.Has(r.norms[t+n]) {
			continue // Major League, General Assembly
		}
		if r.norms[t+n] == "of" && noble(r.norms[t]) {
			break // the Duke of Alder has no other name
		}
		if t > from && !descriptive(r.norms[t-1]) {
			break // Martin Luther King Jr
		}
		if t > from {
			r.name(s, from, t, "")
		}
		title = full
		from = r.pastOf(t+n, end)
		t = from - 1
	}
	if title == "" {
		title = r.titleBefore(from, r.a.Sentences[s].From)
	}
	if from < end {
		r.name(s, from, end, title)
	}
}

// glueWord says that a capitalised word is never the first of a name, such as
// the verb of a heading that ran into the sentence before.
func glueWord(w string) bool {
	switch w {
	case "the", "has", "is", "a", "an", "and", "but", "he", "she", "it", "if", "when", "why", "how", "what", "in", "as", "we", "they":
		return true
	}
	return false
}

// noble says that a title with "of" and a place names its holder.
func noble(w string) bool {
	switch w {
	case "duke", "duchess", "prince", "princess", "king", "queen", "earl", "countess", "bishop", "archbishop", "emir", "sultan":
		return true
	}
	return false
}

// pastOf steps over the "of" between what goes and what stays: Envoys of NATO.
func (r *mentionReader) pastOf(t, end int) int {
	for t < end && !r.capital[t] && !particle(r.norms[t]) {
		t++
	}
	return t
}

// titleAt is the title at t, spelt out, and how many tokens it takes, or 0.
func (r *mentionReader) titleAt(t, end int) (full string, n int) {
	if _, n = cue.Titles.At(r.norms[t:end]); n > 0 {
		full = r.words(t, t+n)
	}
	if t+1 < end && r.norms[t+1] == "." { // Sen., Gen.
		if known, m := lexicon.Titles.At([]string{r.norms[t] + "."}); m > 0 {
			return known, m + 1
		}
	}
	if known, m := lexicon.Titles.At(r.norms[t:end]); m > n || m == n && m > 0 {
		return known, m
	}
	return full, n
}

// titleBefore is the uncapitalised title right before a name: "president Evo Morales".
func (r *mentionReader) titleBefore(t, first int) string {
	const longest = 3 // words of a title
	for k := max(first, t-longest); k < t; k++ {
		if full, n := r.titleAt(k, t); n > 0 && k+n == t {
			return full
		}
	}
	return ""
}

// startsName says that a capitalised word at the start of a sentence is more
// than its first word.
func (r *mentionReader) startsName(t, end int, seen []spelling) bool {
	w := r.norms[t]
	if isAcronym(r.text(t)) && len(r.text(t)) > 1 {
		return true
	}
	e := seen[r.a.Tokens[t].word]
	switch {
	case e.capital && !cue.Plain.Has(w):
		return true
	case cue.Plain.Has(w), e.lower:
		_, n := r.titleAt(t, end)
		return n > 0 && t+1 < end && !cue.Plain.Has(w)
	case r.next(t, end) < end && r.norms[t+1] == "-" && isAcronym(r.text(r.next(t, end))):
		return false // Exclusive-US presses
	case r.next(t, end) < end && (r.capital[r.next(t, end)] || particle(r.norms[r.next(t, end)])):
		// A second capitalised word follows; "Leaving Hednesford" is no name all the same.
		return !strings.HasSuffix(w, "ing") && !strings.HasSuffix(w, "ly") || len(w) < 6 || r.startsPlace(t, end)
	}
	if r.startsPlace(t, end) {
		return true
	}
	// A single word that occurs nowhere else: what follows must be said of a name.
	after := t + 1
	if after >= len(r.norms) {
		return false
	}
	if r.norms[after] == "'s" {
		return true
	}
	return cue.Says.Has(r.norms[after])
}

// startsPlace says that the name of a place begins at a token: Downing Street.
func (r *mentionReader) startsPlace(t, end int) bool {
	place, n := lexicon.PlaceAt(r.norms[t:end])
	return n > 0 && !place.Everyday
}

// next is the token after t in a run, past the mark that joins them.
func (r *mentionReader) next(t, end int) int {
	for t++; t < end && r.isMark(t); t++ {
	}
	return t
}

// descriptive says that a word before a title says where its holder comes from.
func descriptive(w string) bool {
	if cue.Descriptors.Has(w) {
		return true
	}
	for _, suffix := range []string{"ian", "ish", "ese", "ean", "can", "ani"} {
		if strings.HasSuffix(w, suffix) && len(w) > len(suffix)+2 {
			return true
		}
	}
	return false
}

// isAcronym says that a word as written has only capitals: IRGC, U.S.
func isAcronym(word string) bool {
	letters := 0
	for _, c := range word {
		switch {
		case c >= 'A' && c <= 'Z':
			letters++
		case c != '.':
			return false
		}
	}
	const longest = 6 // longer words in capitals are shouted
	return letters >= 2 && letters <= longest
}

// ordinaryCapitals says that letters are written in capitals but name nothing.
func ordinaryCapitals(w string) bool {
	switch w {
	case "ok", "tv", "ceo", "pm", "am", "dj", "dvd", "cd", "id", "pr", "hr", "po", "gps", "faq", "diy":
		return true
	}
	return strings.Trim(w, "ivx") == "" // Roman numbers
}

// name keeps tokens [from, to) as a name or acronym.
func (r *mentionReader) name(s, from, to int, title string) {
	for to > from && (r.isMark(to-1) || r.norms[to-1] == "'s") {
		to--
	}
	if from >= to || to-from == 1 && (len(r.text(from)) < 2 || cue.Plain.Has(r.norms[from]) && !isAcronym(r.text(from))) {
		return // "On", where a heading ran into a sentence
	}
	m := Mention{Kind: Name, Value: r.words(from, to), Title: title}
	if to-from == 1 && isAcronym(r.text(from)) {
		if ordinaryCapitals(m.Value) || r.norms[max(from-1, 0)] == "/" || to < len(r.norms) && r.norms[to] == "/" {
			return
		}
		m.Kind = Initials
		m.Value = strings.ReplaceAll(r.norms[from], ".", "")
	}
	at := r.add(s, from, to, m)
	for t := from; t < to; t++ {
		r.names[t] = at + 1
	}
}

// namesInHeadings looks for the names of the prose, found[from:], in headings.
func (r *mentionReader) namesInHeadings(from int) {
	const most = 50 // names with one first word, so that looking for them stays cheap
	known := &cue.List{}
	for _, m := range r.found[from:] {
		words := r.norms[m.From:m.To]
		if known.Begins(words[0]) >= most {
			continue
		}
		if _, n := known.At(words); n != len(words) {
			known.Add(words, m.Value)
		}
	}
	for s, sentence := range r.a.Sentences {
		if !r.loud[s] {
			continue
		}
		for t := sentence.From; t < sentence.To; {
			if value, n := known.At(r.norms[t:sentence.To]); n > 0 && r.capital[t] && !r.taken[t] {
				kind := Name
				if n == 1 && isAcronym(r.text(t)) && !strings.Contains(value, " ") {
					kind = Initials
				}
				at := r.add(s, t, t+n, Mention{Kind: kind, Value: value})
				for k := t; k < t+n; k++ {
					r.names[k] = at + 1
				}
				t += n
				continue
			}
			t++
		}
	}
}

// longestFull is how many words a name has at most that is worth shortening;
// what is longer is a heading that ran on.
const longestFull = 8

// resolve gives the short forms of the article the value of its full names:
// "de la Torre" is "Rick de la Torre", "IRGC" what the article spells out.
func (r *mentionReader) resolve(names []Mention) {
	short := shortForms{}    // by last words
	initials := shortForms{} // by "irgc"
	for _, m := range names {
		words := strings.Fields(m.Value)
		if m.Kind != Name || m.To-m.From < 2 || len(words) < 2 || len(words) > longestFull {
			continue
		}
		if letters := lettersOf(words); len(letters) > 1 {
			initials.put(letters, m.Value)
		}
		if r.expands(m) {
			initials[strings.ReplaceAll(r.norms[m.To+1], ".", "")] = m.Value
		}
		if r.mayBePerson(words) {
			for k := 1; k < len(words); k++ {
				short.put(strings.Join(words[k:], " "), m.Value)
			}
		}
	}
	for i := range names {
		m := &names[i]
		full := short[m.Value]
		if m.Kind == Initials {
			if full = initials[m.Value]; full == "" {
				full, _ = lexicon.Organisations.At([]string{m.Value}) // too well known to be spelt out
			}
		}
		if full != "" && full != ambiguous {
			m.Value = full
		}
		m.Value, _ = lexicon.UsualName(m.Value)
		m.Value = r.a.aliases.full(m.Value)
	}
}

// shortForms are the full names of an article by their short forms.
type shortForms map[string]string

// ambiguous stands for the full name where several share a short form.
const ambiguous = "\x00"

func (f shortForms) put(key, full string) {
	switch old, found := f[key]; {
	case key == "" || key == full || found && strings.HasSuffix(old, " "+full):
	case !found || strings.HasSuffix(full, " "+old):
		f[key] = full
	case old != full:
		f[key] = ambiguous
	}
}

// lettersOf are the first letters of a name's words, small words apart.
func lettersOf(words []string) string {
	letters := ""
	for _, w := range words {
		if !cue.Connectors.Has(w) {
			letters += w[:1]
		}
	}
	return letters
}

// mayBePerson says that a name may be shortened to its last words.
func (r *mentionReader) mayBePerson(words []string) bool {
	const longestPerson = 5 // words
	return len(words) <= longestPerson && !cue.Bodies.Has(words[len(words)-1]) && !cue.Bodies.Has(words[0]) &&
		!cue.Directions.Has(words[0]) && !descriptive(words[0]) && !r.ofName(words)
}

// ofName says that a name is built with "of", so that its last word is another name.
func (r *mentionReader) ofName(words []string) bool {
	for _, w := range words {
		if w == "of" {
			return true
		}
	}
	return false
}

// expands says that an acronym in brackets follows a name, and stands for it.
func (r *mentionReader) expands(m Mention) bool {
	k := m.To
	if k+2 >= len(r.norms) || r.norms[k] != "(" || r.norms[k+2] != ")" || !isAcronym(r.text(k+1)) {
		return false
	}
	return strings.HasPrefix(r.norms[k+1], m.Value[:1]) || strings.Contains(m.Value, " "+r.norms[k+1][:1])
}
