package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Kind says what a region is in the layout of a text.
type Kind uint8

const (
	Prose     Kind = iota
	Title          // a line above the prose that it names
	Item           // of a list, without its marker
	Row            // of a table, without its outer lines
	HeaderRow      // the row that names the columns of a table
	Cited          // set apart as somebody else's words, with ">"
	Aside          // times, names of makers, calls to share: around the prose, not of it
)

// Region is a stretch of text that the layout keeps together, s[Start:End].
type Region struct {
	Start, End int
	Kind       Kind
}

// Layout returns the regions of s in order. Between them lie white space,
// markers and lines without a letter or digit.
func Layout(s string) []Region {
	lines := markUp(s, splitLines(s))
	w := wrapOf(s, lines)
	var regions []Region
	for i := 0; i < len(lines); {
		j := i + 1
		for j < len(lines) && w.joins(s, lines[j-1], lines[j], lines[i].kind) {
			j++
		}
		r := Region{lines[i].start, lines[j-1].end, lines[i].kind}
		text := s[r.Start:r.End]
		switch {
		case r.Kind != Prose:
			regions = append(regions, r)
		case j > i+1 && isAside(text): // a credit over several lines; single lines were seen before
			regions = append(regions, Region{r.Start, r.End, Aside})
		case j == i+1 && j < len(lines) && isTitle(text):
			regions = append(regions, Region{r.Start, r.End, Title})
		default:
			regions = appendCredited(regions, s, r)
		}
		i = j
	}
	return regions
}

// appendCredited appends r, and apart from it a credit at its end that lost
// its line break: "…, he said. (Reporting by Jane Doe)".
func appendCredited(regions []Region, s string, r Region) []Region {
	if cut := creditStart(s[r.Start:r.End]); cut > 0 {
		start, end := trim(s, r.Start, r.Start+cut)
		return append(regions, Region{start, end, r.Kind}, Region{r.Start + cut, r.End, Aside})
	}
	return append(regions, r)
}

// line is what a line holds beside margins and markers.
type line struct {
	start, end int
	indent     int  // bytes before the first character of the line, or of its marker
	kind       Kind // Prose also stands for "not known yet"
	apart      bool // something that is no text, such as an empty line, stands before it
}

// splitLines returns the lines of s that are not empty.
func splitLines(s string) []line {
	var lines []line
	apart := true
	for from := 0; from < len(s); {
		to, next := lineEnd(s, from)
		if start, end := trim(s, from, to); start < end {
			lines = append(lines, line{start: start, end: end, indent: start - from, apart: apart})
			apart = false
		} else {
			apart = true
		}
		from = next
	}
	return lines
}

// lineEnd returns where the line that starts at from ends and where the next
// one starts.
func lineEnd(s string, from int) (end, next int) {
	for i := from; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\r' && i+1 < len(s) && s[i+1] == '\n':
			return i, i + 2
		case c == '\n' || c == '\r' || c == '\v' || c == '\f':
			return i, i + 1
		case c == 0xe2 && (strings.HasPrefix(s[i:], "\u2028") || strings.HasPrefix(s[i:], "\u2029")):
			return i, i + 3
		}
	}
	return len(s), len(s)
}

// markUp finds what markers say of the lines, leaves the markers out, and
// drops the lines that hold nothing but marks.
func markUp(s string, lines []line) []line {
	marked := make([]line, 0, len(lines))
	dropped := false // the line before
	tabs := 0        // in the line before
	for i, l := range lines {
		l.apart = l.apart || dropped
		dropped = false
		text := s[l.start:l.end]
		previousTabs := tabs
		tabs = strings.Count(text, "\t")
		if !hasAlnum(text) {
			if n := len(marked); n > 0 {
				underline(s, &marked[n-1], text, l.apart)
			}
			dropped = true
			continue
		}
		switch {
		case text[0] == '|' && strings.Contains(text[1:], "|"):
			l.kind = Row
			l.start, l.end = narrow(s, l.start, l.end, "|")
		case text[0] == '>':
			l.kind = Cited
			l.start, _ = trim(s, l.start+len(text)-len(strings.TrimLeft(text, "> \t")), l.end)
		case hashes(text) > 0:
			l.kind = Title
			l.start += hashes(text)
			l.start, l.end = narrow(s, l.start, l.end, "#*_ ")
		case strings.HasPrefix(text, "==") && strings.HasSuffix(text, "=="):
			l.kind = Title
			l.start, l.end = narrow(s, l.start, l.end, "=")
		case isStarred(text):
			l.kind = Title
			l.start, l.end = narrow(s, l.start, l.end, "*_")
		case tabs > 0 && (i+1 < len(lines) && !lines[i+1].apart && strings.Count(s[lines[i+1].start:lines[i+1].end], "\t") == tabs || previousTabs == tabs && !l.apart):
			l.kind = Row
			if previousTabs != tabs && namesColumns(s, lines[i:], tabs) {
				l.kind = HeaderRow
			}
		default:
			if isAside(text) {
				l.kind = Aside
				break
			}
			if m := markerAt(text); m.end > 0 {
				marked = appendItems(marked, s, l, m)
				continue
			}
		}
		marked = append(marked, l)
	}
	return marked
}

// narrow leaves out the given marks and white space at both ends.
func narrow(s string, start, end int, marks string) (int, int) {
	text := s[start:end]
	left := strings.TrimLeft(text, marks+" \t")
	if !hasAlnum(left) {
		return trim(s, start, end)
	}
	return trim(s, end-len(left), end-len(left)+len(strings.TrimRight(left, marks+" \t")))
}

// hashes returns the length of the marker of a heading: "## ".
func hashes(text string) int {
	n := len(text) - len(strings.TrimLeft(text, "#"))
	if n == 0 || n > 6 || n == len(text) || text[n] != ' ' && text[n] != '\t' {
		return 0
	}
	return n
}

// isStarred reports a line all in bold type, as in "**What happened**".
func isStarred(text string) bool {
	for _, mark := range []string{"**", "__"} {
		if inner, ok := strings.CutPrefix(text, mark); ok {
			if inner, ok = strings.CutSuffix(inner, mark); ok {
				return !strings.Contains(inner, mark) && !endsStopped(inner)
			}
		}
	}
	return false
}

// underline takes account of a line of marks below l: it may make a heading
// or the header of a table of it.
func underline(s string, l *line, marks string, apart bool) {
	switch {
	case l.kind == Row && strings.Contains(marks, "-") && strings.Trim(marks, "|-:+ \t") == "":
		l.kind = HeaderRow
	case l.kind == Prose && l.apart && !apart && len(marks) > 2 && (strings.Trim(marks, "=") == "" || strings.Trim(marks, "-") == "") && !endsStopped(s[l.start:l.end]):
		l.kind = Title
	}
}

// namesColumns reports that the first of the rows holds no digit and each of
// the others does: then it names what they count.
func namesColumns(s string, rows []line, tabs int) bool {
	digits := func(l line) bool { return strings.ContainsAny(s[l.start:l.end], "0123456789") }
	if digits(rows[0]) {
		return false
	}
	for _, l := range rows[1:] {
		if l.apart || strings.Count(s[l.start:l.end], "\t") != tabs {
			break
		}
		if !digits(l) {
			return false
		}
	}
	return true
}

// marker is what stands before an item of a list.
type marker struct {
	end   int    // of the marker and the space after it; 0: there is none
	style string // what is around the number
	value int    // 1 for "1" and "a"; 0 for a bullet
}

const bullets = "•◦‣⁃▪▫●○■□▶►✓✔➤→·"

// markerAt returns the marker at the start of text.
func markerAt(text string) marker {
	r, size := utf8.DecodeRuneInString(text)
	switch {
	case strings.ContainsRune(bullets, r):
		end := skipSpace(text, size)
		if inner := markerAt(text[end:]); inner.value > 0 { // "• 9. The ninth"
			end += inner.end
		}
		return marker{end: end, style: string(r)}
	case strings.ContainsRune("-*+–—", r) && len(text) > size && isSpace(firstRune(text[size:])):
		return marker{end: skipSpace(text, size), style: string(r)}
	}
	return numberedMarker(text)
}

// longestNumber is the most characters in the number of an item: "100",
// "viii". A longer number is a year or an amount.
const longestNumber = 4

// numberedMarker reads "1.", "1)", "1.)", "(1)", "a)", "(a)", "iv.".
func numberedMarker(text string) marker {
	i := 0
	if text != "" && text[0] == '(' {
		i++
	}
	j := i
	for j < len(text) && j-i < longestNumber && (isASCIILetter(text[j]) || '0' <= text[j] && text[j] <= '9') {
		j++
	}
	number := text[i:j]
	close := j
	for close < len(text) && (text[close] == '.' || text[close] == ')') {
		close++
	}
	value := numberValue(number)
	style := text[j:close]
	switch {
	case value == 0 || close == len(text) || !isSpace(firstRune(text[close:])):
		return marker{}
	case i == 1 && style != ")", i == 0 && style != "." && style != ")" && style != ".)":
		return marker{}
	case i == 0 && style == "." && isUpper(rune(number[0])): // an initial: "A. Smith"
		return marker{}
	}
	end := skipSpace(text, close)
	if !hasAlnum(text[end:]) || isDigit(rune(text[end])) {
		return marker{}
	}
	return marker{end: end, style: text[:i] + style, value: value}
}

// numberValue returns the place in its list that a number or letter gives,
// or 0 if it is neither. Roman numbers all count as one.
func numberValue(number string) int {
	value := 0
	for i := range len(number) {
		c := number[i]
		switch {
		case '0' <= c && c <= '9':
			value = value*10 + int(c-'0')
		case len(number) == 1:
			return int(c|0x20-'a') + 1
		case strings.Trim(strings.ToLower(number), "ivx") == "":
			return 1
		default:
			return 0
		}
	}
	if len(number) == longestNumber { // a year
		return 0
	}
	return value
}

// appendItems appends the item in l, and further items that lost their line
// breaks: "1. Bread 2. Milk".
func appendItems(lines []line, s string, l line, m marker) []line {
	start := l.start + m.end
	for i := start; i < l.end; i++ {
		if s[i] != ' ' || i+1 == l.end {
			continue
		}
		if next := markerAt(s[i+1 : l.end]); next.end > 0 && next.style == m.style && follows(m, next) {
			first, end := trim(s, start, i)
			if hasAlnum(s[first:end]) {
				lines = append(lines, line{first, end, l.indent, Item, l.apart})
			}
			m, start, i = next, i+1+next.end, i+next.end
		}
	}
	if first, end := trim(s, start, l.end); hasAlnum(s[first:end]) {
		lines = append(lines, line{first, end, l.indent, Item, l.apart})
	}
	return lines
}

// follows reports that b is the marker of the item after that of a.
func follows(a, b marker) bool {
	if a.value > 0 {
		return b.value == a.value+1
	}
	return b.value == 0 && strings.Contains(bullets, a.style)
}

// wrap tells how the lines of a text were broken.
type wrap struct {
	width int // of the longest line that was broken to fit, in characters; 0: lines were not broken
}

const (
	// shortestBroken is the least width of a line that was broken to fit.
	// Typewriters, mail and terminals break at 60 to 80 characters, columns of a newspaper at 40.
	shortestBroken = 40
	// longestBroken is the greatest width of such lines; longer ones are paragraphs.
	longestBroken = 120
	// openShare: of three line breaks in a text with broken lines at least
	// one stands inside a sentence, before a small letter.
	openShare = 3
)

// wrapOf finds whether lines of s were broken to fit a width.
func wrapOf(s string, lines []line) wrap {
	pairs, open, width := 0, 0, 0
	for i := 1; i < len(lines); i++ {
		p, n := lines[i-1], lines[i]
		if n.apart || p.kind != n.kind || p.kind != Prose && p.kind != Cited {
			continue
		}
		pairs++
		if isOpen(s, p, n) {
			open++
			width = max(width, widthOf(s, p))
		}
	}
	if open == 0 || open*openShare < pairs || width > longestBroken {
		return wrap{}
	}
	return wrap{width}
}

// joins reports that n continues the text of p in a region of this kind.
func (w wrap) joins(s string, p, n line, kind Kind) bool {
	switch kind {
	case Prose, Cited:
		if n.kind != kind {
			return false
		}
	case Item:
		if n.kind != Prose {
			return false
		}
		if !n.apart && n.indent > p.indent && !endsStopped(s[p.start:p.end]) {
			return true
		}
	default:
		return false
	}
	return !n.apart && (isOpen(s, p, n) || w.width > 0 && w.full(s, p, n))
}

// full reports that the first word of n found no room in p.
func (w wrap) full(s string, p, n line) bool {
	width := widthOf(s, p)
	if width < shortestBroken || width > longestBroken {
		return false
	}
	first, _, _ := strings.Cut(s[n.start:min(n.end, n.start+longestBroken)], " ")
	return width+1+utf8.RuneCountInString(first) > w.width
}

// isOpen reports that a sentence was broken between p and n: p ends with a
// word that cannot end one, or does not look ended and n goes on with a small letter.
func isOpen(s string, p, n line) bool {
	text := s[p.start:p.end]
	if isTie(text[strings.LastIndexByte(text, ' ')+1:]) {
		return true
	}
	first, size := utf8.DecodeRuneInString(s[n.start:n.end])
	if !unicode.IsLower(first) && first != '(' || isUpper(firstRune(s[n.start+size:n.end])) {
		return false
	}
	return (text[len(text)-1] == ';' || !endsStopped(text)) && widthOf(s, p) >= shortestBroken
}

// isTie reports small words that no sentence and no heading ends with.
func isTie(w string) bool { return ties.has(w) }

var ties = setOf("the a an of and or their its our that than into from with")

func widthOf(s string, l line) int { return utf8.RuneCountInString(s[l.start:l.end]) }

// endsStopped reports a stop, colon or semicolon at the end of text, before
// closing marks.
func endsStopped(text string) bool {
	text = strings.TrimRightFunc(text, func(r rune) bool { return r == '"' || isCloser(r) || isSpace(r) })
	last := lastRune(text)
	return last == ':' || last == ';' || isStop(last)
}

// A heading is short: newspapers set few above 20 words, and a line of more
// than 160 characters is prose that lost its full stop.
const (
	mostTitleWords = 24
	longestTitle   = 160
	mostLabelWords = 6 // of a heading that ends in a colon: "What we know so far:"
)

// isTitle reports a line that may be a heading though nothing marks it: it
// is short, starts like a sentence and does not end like one.
func isTitle(text string) bool {
	if len(text) > longestTitle {
		return false
	}
	words := len(strings.Fields(text))
	first := firstRune(strings.TrimLeftFunc(text, isOpener))
	switch last := lastRune(text); {
	case words > mostTitleWords || unicode.IsLower(first) || !isAlnum(first):
		return false
	case last == ':':
		return words <= mostLabelWords
	case endsStopped(text) || last == ',' || last == '-' || last == '–' || last == '—':
		return false
	case (last == '"' || last == '”') && isOpener(firstRune(text)): // somebody's words alone
		return false
	case strings.HasPrefix(text, "“") && !strings.Contains(text, "”"), strings.HasPrefix(text, `"`) && strings.Count(text, `"`) == 1: // and their beginning
		return false
	}
	sentences := 0
	Sentences(text, func(int, int) { sentences++ })
	return sentences == 1
}
