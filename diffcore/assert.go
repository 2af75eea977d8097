package diffcore

import (
	"slices"
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/cue"
	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

// asserts reports whether sentence s claims anything of the story.
func (art *Article) asserts(s int) bool { return art.Sentences[s].asserts }

// claims finds whether a sentence asserts anything: furniture, labels ("Key
// strategies include:", "Final thoughts") and bare questions do not.
func (art *Article) claims(sentence Sentence) bool {
	block := art.Blocks[sentence.Block].Kind
	if block == Furniture {
		return false
	}
	row := make([]Token, 0, 64) // words and numbers; room for all but few sentences, off the heap
	colon := 0                  // how many of them stand before the last colon
	for _, tok := range art.Tokens[sentence.From:sentence.To] {
		if tok.Kind != Mark {
			row = append(row, tok)
		} else if tok.Norm == ":" {
			colon = len(row)
		}
	}
	if len(row) == 0 {
		return false
	}
	if art.Tokens[sentence.From].Kind != Mark && calls(row) {
		return false // and nobody is quoted
	}
	switch last := art.Tokens[sentence.To-1].Norm; {
	case last == ":":
		return !announces(row)
	case last == "?":
		return len(row) >= tellingQuestion
	case block == Heading && art.foreign():
		return len(row) >= shortestClaim
	case block == Heading && colon > 0 && colon < len(row) && names(row[colon:]):
		return actsByForm(row[:colon]) // "Board closes ferry line: what we know"
	case block == Heading:
		return predicates(row)
	}
	return true
}

// calls reports whether the page speaks to its reader: "Stay tuned for more."
func calls(row []Token) bool {
	if len(row) > longestCall {
		return false
	}
	return pageSays(row, "call")
}

// pageSays reports whether words open with what a page says of itself.
func pageSays(row []Token, what string) bool {
	if cue.Page.Begins(row[0].Norm) == 0 {
		return false
	}
	norms := make([]string, len(row))
	for k, tok := range row {
		norms[k] = tok.Norm
	}
	said, _ := cue.Page.At(norms)
	return said == what
}

// longestCall is the length, in words, up to which a sentence that opens like
// a call to the reader is one: "Stay tuned for more updates on this story and
// other news from the coast". A longer one goes on to tell something.
const longestCall = 16

// tellingQuestion is the length, in words, from which a question tells what it
// asks about: "Remember when the two announced their split, just a week after …?"
const tellingQuestion = 20

// shortestClaim is the length, in words, from which a heading is taken for a
// statement where its verbs are not known.
const shortestClaim = 5

// maxAnnouncement is the length, in words, up to which a sentence that ends
// in a colon is taken to announce a list and no more.
const maxAnnouncement = 8

// announcing lists what the last word before a list's colon may be a form of.
var announcing = []string{"include", "follow", "be", "suggest", "involve", "comprise", "contain", "consider", "follows"}

// announces reports whether a sentence that ends in a colon only announces
// what comes next: "Here is a summary of the article in five points:".
func announces(row []Token) bool {
	return len(row) <= maxAnnouncement || row[0].Norm == "here" || slices.Contains(announcing, lexicon.Lemma(row[len(row)-1].Norm))
}

// auxiliary lists the verbs that make a heading a statement whatever follows.
var auxiliary = map[string]bool{
	"is": true, "are": true, "was": true, "were": true, "has": true, "have": true, "had": true, "will": true, "would": true,
	"can": true, "could": true, "may": true, "must": true, "should": true, "isn't": true, "won't": true, "can't": true, "not": true,
}

// predicates reports whether a heading says that something happens: it has a
// verb that is no mere label. Headlines use the present ("Council approves"),
// participles ("Three held after raid", "effort ramping up") and "to" for the
// future ("Bank to close").
func predicates(row []Token) bool {
	if names(row) {
		return false
	}
	for k, tok := range row {
		norm := tok.Norm
		if auxiliary[norm] {
			return true
		}
		if k == 0 || tok.Kind != Word {
			continue
		}
		before := row[k-1].Norm
		verb := mainPart(norm) == lexicon.Verb
		switch {
		case before == "to":
			if k > 1 && (norm == "be" || lexicon.POS(lexicon.Lemma(norm))&lexicon.Verb != 0 && !lexicon.Stopwords.Has(norm)) {
				return true
			}
		case actsOn(row, k):
			return true
		case !verb || lexicon.Stopwords.Has(before), compounds(row, k):
			continue
		case strings.HasSuffix(norm, "ing"):
			// After a colon or at the start it names a subject: "Implications: Strengthening …".
			if row[k-1].Span.End+1 >= tok.Span.Start {
				return true
			}
		default:
			return true
		}
	}
	return false
}

// names reports whether a heading only names what stands below it: "All you
// need to know about the vote", "What the owners say", "When the rain came".
func names(row []Token) bool {
	for k := range row {
		if pageSays(row[k:], "label") {
			return true
		}
	}
	return asking[row[0].Norm] && !answers(row)
}

// actsByForm reports whether a heading has a verb that shows it by its form, or
// by the plural before it. What stands before the name of a text mostly is the
// name of its subject, in words that may be verbs: "ferry line".
func actsByForm(row []Token) bool {
	for k, tok := range row {
		switch verb := mainPart(tok.Norm) == lexicon.Verb; {
		case auxiliary[tok.Norm]:
			return true
		case k == 0 && strings.HasSuffix(tok.Norm, "ing"): // "Understanding the vote: what we know"
		case verb && lexicon.Lemma(tok.Norm) != tok.Norm:
			return true
		case verb && k > 0 && lexicon.Lemma(row[k-1].Norm) != row[k-1].Norm:
			return true
		}
	}
	return false
}

// answers reports whether an indirect question is told what it asks for: "What
// the owners want is time", and not "What owners should do".
func answers(row []Token) bool {
	verb := false // of the question
	for _, tok := range row[1:] {
		switch {
		case auxiliary[tok.Norm] && verb:
			return true
		case auxiliary[tok.Norm], mainPart(tok.Norm) == lexicon.Verb:
			verb = true
		}
	}
	return false
}

// asking lists the words that make a heading that they open a question, with
// or without its mark. "How" and "why" tell what they ask about.
var asking = map[string]bool{"what": true, "when": true, "where": true, "who": true}

// compounds says that the last word of a heading, which may be a verb, is the
// noun that the one before it describes: nobody but several could do it in
// this form, "night shift" and "nurses shift".
func compounds(row []Token, k int) bool {
	before, last := row[k-1].Norm, row[k].Norm
	return k == len(row)-1 && lexicon.Lemma(last) == last && lexicon.POS(last)&lexicon.Noun != 0 &&
		lexicon.Lemma(before) == before && lexicon.POS(before)&lexicon.Noun != 0 && !lexicon.Numbers.Has(before)
}

// actsOn says that a word of a heading that is not all in capitals can be a verb
// in the present, and stands between what may be its subject and a name: "Court
// silences Brandholt airport".
func actsOn(row []Token, k int) bool {
	norm := row[k].Norm
	return !row[k].Capital && k+1 < len(row) && row[k+1].Capital && row[k+1].Kind == Word && strings.HasSuffix(norm, "s") && !strings.HasSuffix(norm, "ss") &&
		lexicon.POS(lexicon.Lemma(norm))&lexicon.Verb != 0 && !lexicon.Stopwords.Has(norm) && !lexicon.Stopwords.Has(row[k-1].Norm)
}

// mainPart is the commonest part of speech of a word, or of its dictionary
// form where the word itself is unknown.
func mainPart(norm string) lexicon.Parts {
	if parts := lexicon.POS(norm); parts != 0 {
		return parts.Main()
	}
	return lexicon.POS(lexicon.Lemma(norm)).Main()
}
