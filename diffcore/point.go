package diffcore

import "github.com/articlediff/articlediff/diffcore/internal/lexicon"

// unbacked marks the words of query sentence q that the base does not back:
// words that it does not have at all, and ordinary words of clauses of which
// the evidence has less than half. A name or a number that stands elsewhere
// in the base may still be right here, so it is left alone; so is a word for
// which the evidence has a doubtful synonym, one that says who says so, and a
// verb of light meaning: what is added is not added by them. In quotation marks
// every other word is a change.
func (f *search) unbacked(q int) []Span {
	e := &f.evidence[q]
	s := f.query.Sentences[q]
	bad := make([]bool, s.To-s.From)
	for _, c := range e.clauses {
		weak := f.clauseShare(c, s, e) < clauseFound
		for k := c.from; k < c.to; k++ {
			t := f.queryTerms[k]
			if f.requoted(k) {
				bad[k-s.From] = true
				continue
			}
			if strengthAt(e.found, k-s.From) > 0 || f.lex.terms[t].light() {
				continue
			}
			absent := len(f.kin[t]) == 0 || f.kin[t][0].strength < found
			bad[k-s.From] = absent || weak && !f.canStandElsewhere(k)
		}
	}
	return f.phrases(s, bad)
}

// requoted reports whether a telling word stands in quotation marks that the
// base does not have in this form.
func (f *search) requoted(k int) bool {
	t := f.queryTerms[k]
	return f.queryTraits[k]&inQuotation != 0 && !f.present[t] && f.lex.terms[t].weight > 0
}

// longestChange is how many telling words a change may have to be marked as a
// whole. In what is longer, most words stand in the original too.
const longestChange = 3

// changedIn marks what is changed in query sentence q, of which a rule says
// that a stretch is: all of the stretch if it is short, else its words that are
// not backed, if there are such. Where the stretch is quoted, all other words
// of the quotation count too.
func (f *search) changedIn(q int, stretch Span) []Span {
	s := f.query.Sentences[q]
	bad := make([]bool, s.To-s.From)
	words, quoted := 0, false
	for k := s.From; k < s.To; k++ {
		bad[k-s.From] = f.requoted(k)
		if at := f.query.Tokens[k].Span; at.Start >= stretch.Start && at.End <= stretch.End && f.lex.terms[f.queryTerms[k]].weight > 0 {
			words++
			quoted = quoted || f.queryTraits[k]&inQuotation != 0
		}
	}
	out := []Span{}
	if quoted {
		out = f.phrases(s, bad)
	}
	if words > longestChange {
		for _, span := range f.unbacked(q) {
			if span.Start < stretch.End && span.End > stretch.Start {
				out = joinSpan(out, Span{max(span.Start, stretch.Start), min(span.End, stretch.End)})
			}
		}
	}
	if len(out) == 0 || words <= longestChange {
		out = joinSpan(out, stretch)
	}
	return out
}

// canStandElsewhere reports whether a word is a name or a value.
func (f *search) canStandElsewhere(k int) bool {
	return f.queryTraits[k]&isName != 0 || f.query.Tokens[k].Kind == Digits || f.lex.terms[f.queryTerms[k]].sense.why == Number
}

// light reports whether a word by itself adds next to nothing to what is said.
func (t *term) light() bool {
	return t.weight <= 0 || t.weight < lightVerb && lexicon.POSOf(t.entry).Main() == lexicon.Verb
}

// lightVerb is the information below which a verb is as common as "take":
// of those without a match one in nine is not backed, of other words one in
// four (whole articles).
const lightVerb = 0.55

// clauseFound is the share of a clause that must be found for its ordinary
// words to count as backed.
const clauseFound = 0.5

func (f *search) clauseShare(c clause, s Sentence, e *evidence) float32 {
	if c.mass == 0 {
		return 1
	}
	var got float32
	for k := c.from; k < c.to; k++ {
		got += float32(strengthAt(e.found, k-s.From)) * f.lex.terms[f.queryTerms[k]].weight
	}
	return got / c.mass
}

// phrases joins marked words that only function words keep apart, and returns
// the spans.
func (f *search) phrases(s Sentence, bad []bool) []Span {
	spans := []Span{}
	for k := s.From; k < s.To; k++ {
		if !bad[k-s.From] {
			continue
		}
		end := k + 1
		for n := k + 1; n < s.To; n++ {
			if bad[n-s.From] {
				end = n + 1
			} else if f.lex.terms[f.queryTerms[n]].weight > 0 {
				break
			}
		}
		spans = append(spans, f.trim(k, end))
		k = end - 1
	}
	return spans
}

// trim is the span of tokens from..to without marks at its ends.
func (f *search) trim(from, to int) Span {
	tokens := f.query.Tokens
	for from < to-1 && tokens[from].Kind == Mark {
		from++
	}
	for to-1 > from && tokens[to-1].Kind == Mark {
		to--
	}
	return Span{tokens[from].Span.Start, tokens[to-1].Span.End}
}

// pointAt finds the words of query sentence q that a feature speaks of.
func (f *search) pointAt(q int, feature Feature) *Span {
	s, e := f.query.Sentences[q], &f.evidence[q]
	pick := func(wanted func(k int) bool) *Span {
		for k := s.From; k < s.To; k++ {
			if f.lex.terms[f.queryTerms[k]].weight > 0 && wanted(k) {
				return &Span{f.query.Tokens[k].Span.Start, f.query.Tokens[k].Span.End}
			}
		}
		return nil
	}
	lacking := func(k int) bool { return strengthAt(e.found, k-s.From) < found }
	nowhere := func(k int) bool { return len(f.kin[f.queryTerms[k]]) == 0 }
	switch feature {
	case MissingNumbers:
		return pick(func(k int) bool { return f.query.Tokens[k].Kind == Digits && lacking(k) })
	case AbsentNumbers:
		return pick(func(k int) bool { return f.query.Tokens[k].Kind == Digits && nowhere(k) })
	case MissingNames:
		return pick(func(k int) bool { return f.queryTraits[k]&isName != 0 && lacking(k) })
	case AbsentNames:
		return pick(func(k int) bool { return f.queryTraits[k]&isName != 0 && nowhere(k) })
	case UnexplainedAll, ArticleRecall:
		return pick(nowhere)
	case WorstClause:
		var worst *clause
		for k := range e.clauses {
			if worst == nil || e.clauses[k].best < worst.best {
				worst = &e.clauses[k]
			}
		}
		if worst != nil {
			span := f.trim(worst.from, worst.to)
			return &span
		}
	}
	return pick(lacking)
}
