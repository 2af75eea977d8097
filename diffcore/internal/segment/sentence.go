package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
)

// Sentences calls emit for each sentence of s, in order. A sentence has a
// letter or a digit, neither begins nor ends in white space, and nothing but
// white space (or, where s has no word at all, anything) lies between two.
//
// Scripts with capitals are read by the rules of English, others by those of
// Unicode (UAX #29), which need no list of abbreviations there.
func Sentences(s string, emit func(start, end int)) {
	g := gatherer{s: s, emit: emit}
	if hasCase(s) {
		r := reader{s: s}
		for i := 0; i < len(s); {
			i = r.next(i)
			g.add(r.start, i)
		}
	} else {
		for t := sentences.FromString(s); t.Next(); {
			g.add(t.Start(), t.End())
		}
	}
	g.flush()
}

// gatherer joins pieces without a word, such as a lone "***", to the
// sentence before them.
type gatherer struct {
	s          string
	emit       func(start, end int)
	start, end int
	worded     bool // the pending sentence has a letter or digit
}

func (g *gatherer) add(start, end int) {
	if start, end = trim(g.s, start, end); start == end {
		return
	}
	worded := hasAlnum(g.s[start:end])
	if worded && g.worded {
		g.flush()
	}
	if g.start == g.end {
		g.start = start
	}
	g.end = end
	g.worded = g.worded || worded
}

func (g *gatherer) flush() {
	if g.worded {
		g.emit(g.start, g.end)
	}
	g.start, g.worded = g.end, false
}

// hasCase reports that most letters of s belong to scripts with capitals.
func hasCase(s string) bool {
	cased, caseless := 0, 0
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			if isASCIILetter(byte(r)) {
				cased++
			}
		case unicode.IsUpper(r) || unicode.IsLower(r):
			cased++
		case unicode.IsLetter(r):
			caseless++
		}
	}
	return cased >= caseless
}

// reader finds the ends of sentences in text with capitals.
type reader struct {
	s      string
	start  int  // of the sentence being read
	quoted bool // inside straight double quotation marks
	depth  int  // of parentheses opened inside the sentence
	closer int  // offset of a ')' known to lie ahead, or of the end
}

// next returns the end of the sentence that begins at i: the end of the text
// or where the next sentence may start.
func (r *reader) next(i int) int {
	r.start, r.depth = skipSpace(r.s, i), 0
	for i < len(r.s) {
		c, size := utf8.DecodeRuneInString(r.s[i:])
		switch {
		case c == '"':
			r.quoted = r.quotes(i)
		case c == '(' && i > r.start:
			r.depth++
		case c == ')' && r.depth > 0:
			r.depth--
		case isStop(c):
			j := stopsEnd(r.s, i)
			if end := r.endAfter(i, j); end > 0 {
				for _, c := range r.s[j:end] {
					if c == '"' {
						r.quoted = false
					}
				}
				return end
			}
			i, size = j, 0
		case c == '•' && i > r.start: // an item of a list whose line breaks were lost
			return i
		}
		i += size
	}
	return i
}

// quotes returns whether a quotation is open after the straight mark at i.
func (r *reader) quotes(i int) bool {
	before, after := lastRune(r.s[:i]), firstRune(r.s[i+1:])
	switch {
	case before == 0 || isSpace(before):
		return isAlnum(after) || !r.quoted
	case after == 0 || isSpace(after):
		return false
	}
	return !r.quoted
}

// isStop reports the marks that can end a sentence.
func isStop(r rune) bool {
	if r < utf8.RuneSelf {
		return r == '.' || r == '!' || r == '?'
	}
	return r == '…' || unicode.Is(unicode.Sentence_Terminal, r)
}

// stopsEnd returns the end of the run of stops at i, such as "?!" or "...",
// or of an ellipsis with spaces, ". . .".
func stopsEnd(s string, i int) int {
	j := i
	for j < len(s) {
		r, size := utf8.DecodeRuneInString(s[j:])
		if !isStop(r) {
			break
		}
		j += size
	}
	if strings.HasPrefix(s[j:], " . .") || strings.HasPrefix(s[j:], " .") && j == i+1 && s[i] == '.' {
		for strings.HasPrefix(s[j:], " .") {
			j += 2
		}
	}
	return j
}

// isCloser reports what may stand between a stop and the space after it.
func isCloser(r rune) bool {
	switch r {
	case '”', '’', '\'', '»', '›', ')', ']', '}', '*', '_', '」', '』', '）', '】', '″':
		return true
	}
	return false
}

// isOpener reports what may stand before the first word of a sentence.
func isOpener(r rune) bool {
	switch r {
	case '"', '“', '„', '‘', '\'', '«', '‹', '(', '[', '{', '*', '_', '¿', '¡', '「', '『', '（', '【', '’':
		return true
	}
	return unicode.Is(unicode.So, r)
}

// endAfter returns where the sentence with the stops s[i:j] ends, or 0 if it
// goes on.
func (r *reader) endAfter(i, j int) int {
	s := r.s
	end := r.closersEnd(j)
	if c := firstRune(s[i:]); c >= utf8.RuneSelf && c != '…' {
		return end // no other script uses its full stop for anything else
	}
	if end < len(s) && !isSpace(firstRune(s[end:])) {
		if note := noteEnd(s, i, end); note > end {
			end = note
		} else if r.glued(i, j, end) {
			return end
		} else {
			return 0
		}
	}
	next := skipSpace(s, end)
	if next == len(s) {
		return 0 // the text ends here anyhow
	}
	if quote := r.strayQuoteEnd(next); quote > next {
		end, next = quote, skipSpace(s, quote)
	}
	if r.parenthesised(j, end) {
		return 0
	}
	if r.begins(i, j, end, next) {
		return end
	}
	return 0
}

// closersEnd returns the end of the closing marks from j on.
func (r *reader) closersEnd(j int) int {
	for j < len(r.s) {
		c, size := utf8.DecodeRuneInString(r.s[j:])
		if c == '"' {
			if isAlnum(firstRune(r.s[j+1:])) && !r.quoted {
				break
			}
		} else if c == '“' { // an opening mark where a closing one was meant
			if after := firstRune(r.s[j+size:]); !isSpace(after) {
				break
			}
		} else if !isCloser(c) || isAlnum(firstRune(r.s[j+size:])) && (c == '\'' || c == '’' || c == '*' || c == '_') {
			break
		}
		j += size
	}
	return j
}

// strayQuoteEnd returns the end of a closing quotation mark that a typist
// has set off with a space, or i.
func (r *reader) strayQuoteEnd(i int) int {
	c, size := utf8.DecodeRuneInString(r.s[i:])
	if after := firstRune(r.s[i+size:]); c == '”' || c == '"' && r.quoted && (after == 0 || isSpace(after)) {
		return i + size
	}
	return i
}

// longestNote bounds what is taken for a footnote mark.
const longestNote = 20

// noteEnd returns the end of the footnote marks at end, as in "the study.[3]
// Later" or "the study.11 12 Later", or end if there are none.
func noteEnd(s string, i, end int) int {
	j := end
	for strings.HasPrefix(s[j:], "[") {
		n := strings.IndexByte(s[j:min(len(s), j+longestNote)], ']')
		if n < 0 {
			return end
		}
		j += n + 1
	}
	if before := lastRune(s[:i]); j == end && (unicode.IsLower(before) || before == ')') {
		for j-end < longestNote && j < len(s) && (isDigit(rune(s[j])) || s[j] == ' ' && j > end && j+1 < len(s) && isDigit(rune(s[j+1]))) {
			j++
		}
	}
	if j > end && (j == len(s) || isSpace(firstRune(s[j:])) && isUpper(firstRune(s[skipSpace(s, j):]))) {
		return j
	}
	return end
}

// longestParenthesis bounds a parenthesis inside a sentence, in bytes. An
// unclosed one, or one that runs on for longer, does not hold sentences together.
const longestParenthesis = 300

// parenthesised reports that a parenthesis opened inside the sentence is
// not closed by the marks r.s[j:i], but soon after them.
func (r *reader) parenthesised(j, i int) bool {
	if r.depth <= strings.Count(r.s[j:i], ")") {
		return false
	}
	if r.closer <= i {
		n := strings.IndexByte(r.s[i:], ')')
		if n < 0 {
			n = len(r.s) - i
		}
		r.closer = i + n
	}
	return r.closer < len(r.s) && r.closer-i <= longestParenthesis
}

// glued reports that the space after a stop is missing: "violent.One".
func (r *reader) glued(i, j, end int) bool {
	s := r.s
	if before := lastRune(s[:i]); !unicode.IsLower(before) && !isDigit(before) && !strings.ContainsRune(`"”)`, before) {
		return false
	}
	k := end
	if c, size := utf8.DecodeRuneInString(s[k:]); strings.ContainsRune(`"“‘(`, c) {
		k += size
	}
	next := wordAt(s, k)
	if !isUpper(firstRune(next)) {
		return false
	}
	if len(next) == 1 && next != "I" && next != "A" || len(next) == 1 && !isSpace(firstRune(s[k+1:])) {
		return false
	}
	before, after := chunkBefore(s, i), chunkAfter(s, k)
	if strings.ContainsAny(before, "/@_") || strings.ContainsAny(after, "/@_") || hasInnerDot(after) {
		return false
	}
	if j == end { // nothing but the stop parts them: an address or a name, perhaps
		w := r.wordBefore(i)
		if len(w) < 2 || hasInnerDot(before) || abbreviationOf(w) != noAbbreviation || isTopDomain(next) || j-i > 1 && s[i] == '.' {
			return false
		}
	}
	return true
}

// isTopDomain reports the endings of host names that stand in running text.
func isTopDomain(w string) bool {
	return topDomains.has(strings.ToLower(w))
}

var topDomains = setOf("com org net gov edu co io uk tv news js")

// hasInnerDot reports a full stop between letters or digits.
func hasInnerDot(w string) bool {
	n := strings.IndexByte(w, '.')
	return n > 0 && n+1 < len(w) && isAlnum(rune(w[n+1])) && !isUpper(rune(w[n+1]))
}

// longestChunk bounds how far from a stop the text is looked at, in bytes.
const longestChunk = 60

// chunkBefore returns what stands before i up to the last space.
func chunkBefore(s string, i int) string {
	from := max(0, i-longestChunk)
	return s[from+1+strings.LastIndexAny(s[from:i], " \n\t\r") : i]
}

// chunkAfter returns what follows from i on up to the next space.
func chunkAfter(s string, i int) string {
	s = s[i:min(len(s), i+longestChunk)]
	if n := strings.IndexAny(s, " \n\t\r"); n >= 0 {
		s = s[:n]
	}
	return s
}

// wordBefore returns the letters and digits before i in the sentence, with
// dots inside.
func (r *reader) wordBefore(i int) string {
	s, j := r.s, i
	for j > r.start && i-j < longestChunk {
		c, size := utf8.DecodeLastRuneInString(s[:j])
		if !isAlnum(c) && c != '.' && c != '°' {
			break
		}
		j -= size
	}
	return strings.TrimLeft(s[j:i], ".")
}

// fewWords is how many words a stretch may have and still be too short to be
// a sentence: "At 5 a.m."
const fewWords = 3

// begins reports whether a new sentence starts at next, after the stops
// s[i:j] and the closing marks s[j:end].
func (r *reader) begins(i, j, end, next int) bool {
	s := r.s
	o := openingAt(s, next, end == j)
	if !o.letter && !o.number && o.first != '•' {
		return false // a dash, a comma, dots: the sentence goes on
	}
	switch dots := strings.Count(s[i:j], "."); {
	case strings.ContainsAny(s[i:j], "!?"):
		if o.lower { // "Yahoo! in the", "Leave me! he cried", but in a hasty message "Is it? maybe so"
			return end == j && o.at == next && endsPlainly(r.wordBefore(i)) && !carriesOn(o.word) && !isSpeaker(o.word)
		}
		return !hasQuote(s[j:end]) || !speakerFollows(s, o.at)
	case s[i] != '.' || dots > 1: // an ellipsis; with a fourth dot a full stop
		bracketed := end > j && (s[j] == ']' || s[j] == ')')
		return !o.lower && !bracketed && (dots > 3 || o.word != "I")
	}
	w := r.wordBefore(i)
	if o.lower {
		spaced := w == "" && i > 0 && s[i-1] == ' ' // tokenised text: " . "
		return end == j && !o.parenthesis && !o.quote && (spaced || endsPlainly(w) && !carriesOn(o.word))
	}
	if o.ruled && (abbreviationOf(w) != noAbbreviation || isDotted(w)) {
		return false // a dateline: "LONDON, 6 p.m. -- The"
	}
	if w == strings.TrimSpace(s[r.start:i]) && (isNumber(w) || utf8.RuneCountInString(w) == 1) {
		return false // "1. The first": the number of an item
	}
	return r.endsAt(i, w, o)
}

// opening is what stands where a sentence may begin.
type opening struct {
	at    int // behind rules of marks, cuts and opening marks
	first rune
	word  string

	ruled, quote, parenthesis bool // what was stepped over
	letter, lower, number     bool // what the first character is
	opens                     bool // the word is one that begins sentences
}

// openingAt reads the opening at next. A rule of marks is stepped over only
// where no closing mark stands before it.
func openingAt(s string, next int, mayBeRuled bool) opening {
	o := opening{at: next}
	if mayBeRuled {
		o.at = skipMarks(s, next)
	}
	o.ruled = o.at > next
	for o.at < len(s) {
		if cut := cutEnd(s, o.at); cut > o.at {
			o.at = cut
			continue
		}
		c, size := utf8.DecodeRuneInString(s[o.at:])
		if !isOpener(c) {
			break
		}
		o.quote = o.quote || strings.ContainsRune(`"“„‘«'`, c)
		o.parenthesis = o.parenthesis || c == '(' || c == '['
		o.at += size
	}
	var size int
	o.first, size = utf8.DecodeRuneInString(s[o.at:])
	second := firstRune(s[o.at+size:])
	o.word = wordAt(s, o.at)
	o.letter = unicode.IsLetter(o.first)
	o.lower = unicode.IsLower(o.first) && !isUpper(second) && // iPhone may begin a sentence
		o.word != "http" && o.word != "https" && o.word != "www"
	o.number = isDigit(o.first) || strings.ContainsRune("$£€¥#@", o.first) && isAlnum(second)
	o.opens = opensSentence(o.word) && firstRune(s[o.at+len(o.word):]) != '-'
	return o
}

// endsAt reports whether a sentence ends with the full stop at i behind the
// word w, which may be an abbreviation.
func (r *reader) endsAt(i int, w string, o opening) bool {
	switch abbreviationOf(w) {
	case beforeName:
		return w == "St" && o.opens
	case beforeNumber: // after "no." anything but a number begins a sentence; a month may stand before a name
		return !o.number && !isRoman(o.word) && (o.opens || !isMonth(w) && len(w) > 1)
	case midSentence:
		return false
	case anywhere:
		return o.opens || (w == "etc" || w == "al") && !o.parenthesis
	case unit:
		return true
	}
	switch {
	case isHalfDay(w):
		return !o.number && !o.parenthesis && !isClockWord(o.word) && len(strings.Fields(r.s[max(r.start, i-longestChunk):i])) > fewWords
	case isDotted(w):
		return o.opens
	case w == "I": // "you and I.", but "Albert I."
		return unicode.IsLower(firstRune(r.wordBefore(i - len(" I"))))
	case utf8.RuneCountInString(w) == 1 && isUpper(firstRune(w)):
		return o.opens && len(o.word) > 1
	}
	return true
}

// isHalfDay reports the "a.m" or "p.m" before a last dot.
func isHalfDay(w string) bool {
	return strings.EqualFold(w, "a.m") || strings.EqualFold(w, "p.m")
}

// skipMarks returns the end of a rule of marks at i, such as "***" or "--",
// and of the space after it, or i. One dash alone belongs to its sentence.
func skipMarks(s string, i int) int {
	j := i
	for j < len(s) && strings.IndexByte("*-_=~#", s[j]) >= 0 {
		j++
	}
	if j-i < 2 || j == len(s) || !isSpace(firstRune(s[j:])) {
		return i
	}
	return skipSpace(s, j)
}

func hasQuote(s string) bool { return strings.ContainsAny(s, `"”'’»`) }

// speakerFollows reports that at i stands the rest of a quoting sentence:
// `"Why?" Smith asked.`
func speakerFollows(s string, i int) bool {
	words := strings.Fields(s[i:min(len(s), i+longestChunk)])
	for n, w := range words[:min(len(words), fewWords+1)] {
		if n > 0 && isSpeechVerb(strings.Trim(w, ".,:;")) {
			return true
		}
		if !isUpper(firstRune(w)) || strings.ContainsAny(w, ".!?") && len(w) > 3 {
			return false
		}
	}
	return false
}

// endsPlainly reports an ordinary word in small letters. A stop after it is
// the end of a sentence even where the next begins with a small letter, as
// in hasty messages.
func endsPlainly(w string) bool {
	for _, r := range w {
		if !unicode.IsLower(r) {
			return false
		}
	}
	return len(w) > 3 && abbreviationOf(w) == noAbbreviation
}

// carriesOn reports small words after which a stop was no end: they tie what
// follows to what was said.
func carriesOn(w string) bool {
	return carriers.has(w) || isSpeechVerb(w)
}

var carriers = setOf("of to is was are were than and or but nor in on at by for from with as the")

// isSpeaker reports the pronouns that follow words quoted without marks:
// "Leave me! he cried."
func isSpeaker(w string) bool {
	return w == "he" || w == "she" || w == "they" || w == "we"
}

// cutEnd returns the end of the sign at i that words were left out, "[...]"
// or "(…)", and of the space after it, or i.
func cutEnd(s string, i int) int {
	for _, sign := range [...]string{"[...]", "[…]", "(...)", "(…)"} {
		if strings.HasPrefix(s[i:], sign) {
			return skipSpace(s, i+len(sign))
		}
	}
	return i
}

func isNumber(w string) bool {
	for _, r := range w {
		if !isDigit(r) && r != '.' {
			return false
		}
	}
	return w != ""
}

func isRoman(w string) bool {
	return w != "" && w != "I" && strings.Trim(w, "IVXLC") == ""
}

func isMonth(w string) bool {
	return shortMonths.has(w)
}

var shortMonths = setOf("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec")

// isClockWord reports what may follow "6 a.m." inside a sentence.
func isClockWord(w string) bool {
	return clockWords.has(w)
}

var clockWords = setOf("ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT BST UTC CET CEST IST Eastern Central Mountain Pacific Greenwich " +
	"Monday Tuesday Wednesday Thursday Friday Saturday Sunday " +
	"January February March April May June July August September October November December " +
	"Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec")
