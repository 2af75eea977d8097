package diffcore

import (
	"slices"
	"strconv"
)

var quotationsDropped = Rule{
	Name:  "quotations-dropped",
	Title: "No quotation is left",
	Doc: "The original quotes people, and not one of their statements stands in quotation marks in the derivative. One finding for the article. " +
		"It passes as soon as one quotation is left, even in part or without its marks, and where the original has only single words in quotation marks. " +
		"A quotation is the nearest that a reader comes to the person: who reads none of them reads everything in the writer's words (Reuters and AP handbooks, on quotes).",
	Axis:     Context,
	Severity: Low,
	Example: Pair{
		"The harbour wall will be closed for repairs from May, the port authority said. \"We would rather close it now than bury somebody next winter,\" harbour master Ada Lund said. The works will take until autumn. The ferry will sail from the north pier.",
		"From May the harbour wall will be shut for repairs, the port authority said. The works are to last until autumn. The north pier will serve the ferry.",
		"what Lund said is gone",
	},
	Silent: []Pair{{
		"The harbour wall will be closed for repairs from May, the port authority said. \"We would rather close it now than bury somebody next winter,\" harbour master Ada Lund said. The works will take until autumn. \"It is high time,\" a fisherman said.",
		"From May the harbour wall will be shut for repairs, the port authority said. The works are to last until autumn. Harbour master Ada Lund said the authority would \"rather close it now\".",
		"a part of one quotation is left",
	}},
	review: func(p *pair) []slip {
		statements, runs := p.a.quotedStatements()
		if statements == 0 || !p.retold() || p.quotes(runs) {
			return nil
		}
		return []slip{{related: runs, was: statementsAndRuns(statements, len(runs)), is: "none", message: noneQuoted(statements, len(runs))}}
	},
}

func statementsAndRuns(statements, runs int) string {
	said := plural(statements, "one statement", "statements")
	if runs > statements {
		said += ", in " + strconv.Itoa(runs) + " quoted runs"
	}
	return said
}

// noneQuoted says how many statements the original quotes, in how many runs.
func noneQuoted(statements, runs int) message {
	switch s, r := strconv.Itoa(statements), strconv.Itoa(runs); {
	case statements == 1 && runs == 1:
		return say("The original quotes one statement; it is not quoted here.")
	case statements == 1:
		return say("The original quotes one statement, in %s quoted runs; none of it is quoted here.", r)
	case runs <= statements:
		return say("The original quotes %s statements; none of them is quoted here.", s)
	default:
		return say("The original quotes %s statements, in %s quoted runs; none of them is quoted here.", s, r)
	}
}

// quotedStatements counts what the original quotes, and lists the quoted runs.
// A statement goes on through its attribution (“…,” she said, “…”), and over
// paragraphs that open with a quotation and name no speaker of their own.
func (art *Article) quotedStatements() (statements int, runs []extent) {
	full := false
	last := -1 // the sentence of the last run
	for i := range art.Sentences {
		attributed := false
		for _, m := range art.MentionsOf(i) {
			attributed = attributed || m.Kind == Attribution
		}
		for _, m := range art.MentionsOf(i) {
			if m.Kind != Quotation && m.Kind != ScareQuote {
				continue
			}
			near := last >= 0 && art.Sentences[i].Block-art.Sentences[last].Block <= 1
			goesOn := last == i || near && m.Kind == Quotation && !attributed
			if !goesOn {
				statements++
			}
			full = full || m.Kind == Quotation
			runs = append(runs, m.extent())
			last = i
		}
	}
	if !full {
		return 0, nil
	}
	return statements, runs
}

// quotes says that the derivative has words in quotation marks that the
// original has, though altered, or one of the original's quoted runs with its
// marks lost.
func (p *pair) quotes(runs []extent) bool {
	original, derivative := p.a.passages(), p.b.passages()
	for _, m := range p.b.Mentions {
		if m.Kind != Quotation && m.Kind != ScareQuote {
			continue
		}
		words := p.b.spelt(p.b.wordsIn(m.extent()))
		if original.find(words) != noToken {
			return true
		}
		if m.Kind == Quotation && slices.ContainsFunc(runs, func(run extent) bool { return mostlyIn(words, p.a.spelt(p.a.wordsIn(run))) }) {
			return true
		}
	}
	return slices.ContainsFunc(runs, func(run extent) bool {
		words := p.a.spelt(p.a.wordsIn(run))
		return len(words) > minQuotation && derivative.find(words) != noToken
	})
}

// mostlyIn says that more than half of some words are among others.
func mostlyIn(words, others []string) bool {
	in := 0
	for _, w := range words {
		if slices.Contains(others, w) {
			in++
		}
	}
	return 2*in > len(words)
}

// plural is a number of things in words.
func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return strconv.Itoa(n) + " " + many
}
