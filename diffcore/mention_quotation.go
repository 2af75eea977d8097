package diffcore

import (
	"slices"
	"strings"
)

// longestScare is how many words in quotation marks may be a distance kept or
// the title of a thing, rather than something that was said.
const longestScare = 3

// longestParagraph is how many sentences a paragraph of a long quotation has.
// Where more stand between two marks that open, the one that closes was lost.
const longestParagraph = 4

// quotation is a pair of quotation marks: tokens (from, to) lie between them.
type quotation struct {
	from, to int // the first token inside, and the closing mark or the end of the block
}

// readQuotations finds what stands in quotation marks. A quotation that has
// no end in its block goes on if the next paragraph opens with a mark, as
// newspapers print long ones; otherwise the mark is a slip and says nothing.
func (r *mentionReader) readQuotations() {
	open := -1 // the token after the opening mark that has no partner yet
	var runOn []quotation
	block := -1
	var closer rune
	for s := 0; s < len(r.a.Sentences); s++ {
		sentence := r.a.Sentences[s]
		if sentence.Block != block {
			if block >= 0 && open >= 0 {
				if r.opensBlock(sentence, closer) {
					runOn = append(runOn, quotation{open, r.a.Sentences[s-1].To})
				} else {
					runOn = runOn[:0]
				}
				open = -1
			}
			block = sentence.Block
		}
		for t := sentence.From; t < sentence.To; t++ {
			c := r.firstRune(t)
			switch {
			case !r.isMark(t):
			case open >= 0 && c == closer && !(c == '’' && r.wordAfter(t)) && !(c == '\'' && r.wordAfter(t)):
				for _, part := range runOn {
					r.quote(part.from, part.to, true)
				}
				r.quote(open, t, len(runOn) > 0 || r.wholeSentence(open, t))
				runOn = runOn[:0]
				open = -1
				if c == '"' && r.beginsAnew(t) {
					open = t + 1
				}
			case open >= 0 && c == '“' && r.beginsAnew(t):
				if s-r.sentenceAt(open) <= longestParagraph && !r.tellsWho(open, t) {
					r.quote(open, t, true)
				}
				open = t + 1
			case open < 0 || c == '“':
				if end := closerOf(c); end != 0 && r.opens(t, c) {
					open, closer = t+1, end
				}
			}
		}
	}
}

// beginsAnew says that a mark stands before the first word of a sentence, with a
// space before it, behind a stop: there a newspaper began a new paragraph of one
// quotation, and the paragraphs were joined since.
func (r *mentionReader) beginsAnew(t int) bool {
	if t == 0 || t+1 >= len(r.norms) || !r.spaced(t) || r.spaced(t+1) || !r.capital[t+1] {
		return false
	}
	switch r.norms[t-1] {
	case ".", "!", "?", "…":
		return true
	}
	return false
}

// tellsWho says that a verb of saying stands among some tokens: then they are
// not all somebody's words, and a mark between them was lost.
func (r *mentionReader) tellsWho(from, to int) bool {
	return slices.ContainsFunc(r.norms[from:to], func(w string) bool {
		switch w {
		case "said", "says", "told", "added", "asked", "replied":
			return true
		}
		return false // a report and a claim are things as well
	})
}

// closerOf is the mark that ends what c opens.
func closerOf(c rune) rune {
	switch c {
	case '“':
		return '”'
	case '„':
		return '“'
	case '«':
		return '»'
	case '‘':
		return '’'
	case '"', '\'':
		return c
	}
	return 0
}

// opens says that a mark stands where a quotation can start: something follows
// it at once, and nothing but a bracket or a dash touches it from the left.
func (r *mentionReader) opens(t int, c rune) bool {
	if t+1 >= len(r.norms) || r.spaced(t+1) {
		return c == '“' || c == '«'
	}
	if r.spaced(t) {
		// '90s and ‘em are apostrophes.
		return c != '\'' && c != '‘' || r.closesSoon(t, closerOf(c))
	}
	before := r.norms[t-1]
	return c != '\'' && r.isMark(t-1) && before != "." && before != ","
}

// closesSoon says that a single quotation mark has a partner within reach.
func (r *mentionReader) closesSoon(t int, closer rune) bool {
	const reach = 60 // tokens; an apostrophe has no partner at all
	for k := t + 2; k < min(len(r.norms), t+reach); k++ {
		if r.isMark(k) && r.firstRune(k) == closer && !r.wordAfter(k) {
			return true
		}
	}
	return false
}

// wordAfter says that a letter touches the mark from the right: don't, dogs' is not.
func (r *mentionReader) wordAfter(t int) bool {
	return t+1 < len(r.norms) && !r.spaced(t+1) && !r.isMark(t+1)
}

// opensBlock says that a block starts with the mark that closer would end.
func (r *mentionReader) opensBlock(s Sentence, closer rune) bool {
	return s.From < s.To && r.isMark(s.From) && closerOf(r.firstRune(s.From)) == closer
}

// quote keeps tokens [from, to) as a quotation, one mention for each sentence
// that it touches. Words that are surely spoken are no scare quote, however few.
func (r *mentionReader) quote(from, to int, surely bool) {
	part, words := 0, 0
	for t := from; t < to; t++ {
		r.spoken[t] = true
		if !r.isMark(t) {
			words++
		}
	}
	if words == 0 {
		return
	}
	kind := Quotation
	if words <= longestScare && !surely {
		kind = ScareQuote // until a verb of saying is found beside it
	}
	for s := r.sentenceAt(from); s < len(r.a.Sentences) && r.a.Sentences[s].From < to; s++ {
		a, b := max(from, r.a.Sentences[s].From), min(to, r.a.Sentences[s].To)
		for a < b && r.isMark(a) && closerOf(r.firstRune(a)) != 0 {
			a++ // the mark that opens a run-on paragraph
		}
		if value := r.words(a, b); value != "" {
			r.add(s, a, b, Mention{Kind: kind, Value: value, Part: part})
			part++
		}
	}
}

// wholeSentence says that tokens [from, to) start with a capital and end with a stop.
func (r *mentionReader) wholeSentence(from, to int) bool {
	if from >= to || !r.capital[from] {
		return false
	}
	switch r.norms[to-1] {
	case ".", "!", "?":
		return true
	}
	return false
}

// words are the folded words of tokens [from, to), without marks.
func (r *mentionReader) words(from, to int) string {
	var b strings.Builder
	for t := from; t < to; t++ {
		if r.isMark(t) {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(r.norms[t])
	}
	return b.String()
}

// sentenceAt is the sentence that token t stands in.
func (r *mentionReader) sentenceAt(t int) int {
	lo, hi := 0, len(r.a.Sentences)
	for lo < hi {
		mid := (lo + hi) / 2
		if r.a.Sentences[mid].To <= t {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}
