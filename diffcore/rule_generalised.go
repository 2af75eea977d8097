package diffcore

import (
	"maps"
	"slices"
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/cue"
	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

var generalised = Rule{
	Name:  "generalised",
	Title: "Names turned into a general word",
	Doc: "The original says which they are, two or more by name; the derivative has only the general word for them (groups, companies, countries) and none of the names anywhere. The finding lists the names that were lost. " +
		"It passes where one of the names is told, and where the general word is not what the original calls them. " +
		"A reader cannot check, or take to heart, what has no name: the AP asks to be specific, and a text that was spun from another loses its names first.",
	Axis:     Context,
	Severity: Medium,
	Example: Pair{
		"The ministry wants to ban the fishing companies Havbris and Nordsund from the fjord. It met both in May. The fjord has 40 seal colonies, said biologist Ada Lund.",
		"The ministry wants to ban fishing companies from the fjord. Both met it in May. There are 40 seal colonies in the fjord, biologist Ada Lund said.",
		"Havbris and Nordsund are lost",
	},
	Silent: []Pair{
		{
			"The ministry wants to ban the fishing companies Havbris and Nordsund from the fjord. It met both in May. The fjord has 40 seal colonies, said biologist Ada Lund.",
			"The ministry wants to ban two fishing companies from the fjord. It met both, Nordsund and Havbris, in May. There are 40 seal colonies in the fjord, biologist Ada Lund said.",
			"the names are told",
		},
		{
			"The ministry wants to ban the fishing companies Havbris and Nordsund from the fjord. It met both in May. The fjord has 40 seal colonies, said biologist Ada Lund.",
			"The ministry met in May. The fjord has 40 seal colonies, biologist Ada Lund said. That is the most in the country.",
			"nothing stands for the names",
		},
	},
	review: func(p *pair) []slip {
		var out []slip
		lostOf := p.lostByClass()
		if len(lostOf) == 0 {
			return nil
		}
		told := map[string]bool{} // lists of names that were found before
		for j, d := range p.verdicts.Derivative {
			if d.Verdict == Unsupported || d.Verdict == Structural {
				continue
			}
			s := p.b.Sentences[j]
			for k := s.From; k < s.To; k++ {
				if !p.b.generalWord(k) {
					continue
				}
				lost := lostOf[classOf(p.b.Tokens[k].Norm)]
				if len(lost) == 0 || !p.beside(j).says(k) {
					continue
				}
				list := p.a.list(lost)
				if told[list] {
					continue
				}
				told[list] = true
				at := extent{p.b.describedFrom(s, k), k + 1}
				out = append(out, slip{
					at: at, related: lost, was: list,
					message: say("The original names them: %s. Here it is \"%s\".", list, p.b.quote(at)),
				})
			}
		}
		return out
	},
}

// classOf is what a general word says, in one word for all that say the same.
func classOf(norm string) string {
	lemma := lexicon.Lemma(norm)
	if class, n := cue.Classes.At([]string{lemma}); n > 0 {
		return class
	}
	return lemma
}

// list are words of an article as a list.
func (art *Article) list(of []extent) string {
	var words []string
	for _, e := range of {
		words = append(words, art.quote(e))
	}
	return strings.Join(words, ", ")
}

// fewestNames is how many names must be lost to one general word: a single one
// may be told by any description.
const fewestNames = 2

// generalWord says that a token is a plural noun that may stand for several
// that have names.
func (art *Article) generalWord(k int) bool {
	t := &art.Tokens[k]
	if t.Kind != Word || t.Capital || lexicon.Stopwords.Has(t.Norm) {
		return false
	}
	lemma := art.lemma(k)
	return lemma != t.Norm && mainPart(lemma) == lexicon.Noun
}

// lostByClass are the names, two or more, that stand in the original with each
// general word, each name once. A list of which the derivative has one name is
// not lost.
func (p *pair) lostByClass() map[string][]extent {
	lost := map[string][]extent{}
	seen := map[[2]string]bool{}
	for i, s := range p.a.Sentences {
		names := p.a.properNames(i)
		if len(names) == 0 {
			continue
		}
		for k := s.From; k < s.checked().To; k++ {
			t := p.a.Tokens[k]
			if t.Kind != Word || t.Capital || lexicon.Stopwords.Has(t.Norm) {
				continue
			}
			list := p.a.namedAs(k, s, names)
			if len(list) == 0 || slices.ContainsFunc(list, func(m Mention) bool { return p.tells(m.extent()) }) {
				continue
			}
			class := classOf(t.Norm)
			for _, m := range list {
				if key := [2]string{class, m.Value}; !seen[key] {
					seen[key] = true
					lost[class] = append(lost[class], m.extent())
				}
			}
		}
	}
	maps.DeleteFunc(lost, func(_ string, names []extent) bool { return len(names) < fewestNames })
	return lost
}

// properNames are the names of a sentence that are not mere descriptions.
func (art *Article) properNames(sentence int) []Mention {
	var names []Mention
	for _, m := range art.MentionsOf(sentence) {
		if m.isName() && !art.describesNext(m) {
			names = append(names, m)
		}
	}
	return names
}

// tells says that the derivative has a name of the original, or a part of it.
func (p *pair) tells(name extent) bool {
	for k := name.from; k < name.to; k++ {
		if kin := p.al.lex.back[p.al.lex.a[k]]; len(kin) > 0 && kin[0].strength >= found {
			return true
		}
	}
	return false
}

// namedAs are those of the names of a sentence that a noun stands for: "the companies
// Havbris and Nordsund", "Havbris and Nordsund as banned companies", "Havbris
// and Nordsund, two companies", "Havbris, Nordsund and other companies".
func (art *Article) namedAs(noun int, s Sentence, names []Mention) []Mention {
	first := -1 // of names: one that the noun stands for
	for n := range names {
		if m := &names[n]; m.From == noun+1 && !art.Tokens[noun].Capital || m.From > noun && m.From <= noun+3 && art.listedAfter(noun+1, m.From) {
			first = n
			break
		}
	}
	from := art.describedFrom(s, noun)
	counted := art.Tokens[from].Kind != Mark && countOf(art.Tokens[from].Norm) == len(names) && from > s.From && art.Tokens[from-1].Norm == ","
	for from > s.From && (art.Tokens[from-1].Norm == "a" || art.Tokens[from-1].Norm == "an" || art.Tokens[from-1].Norm == "and") {
		from--
	}
	if from > s.From && (counted || art.Tokens[from-1].Norm == "as" || art.Tokens[from].Norm == "and" && art.Tokens[noun-1].Norm == "other") {
		for n := range names {
			if m := &names[n]; first < 0 && (m.To == from-1 || m.To == from) {
				first = n
			}
		}
	}
	if first < 0 {
		return nil
	}
	last := first + 1
	for first > 0 && art.joined(names[first-1].To, names[first].From) {
		first--
	}
	for last < len(names) && art.joined(names[last-1].To, names[last].From) {
		last++
	}
	return names[first:last]
}

// describesNext says that a name only describes what follows: the Danish firm.
func (art *Article) describesNext(m Mention) bool {
	if m.To >= len(art.Tokens) {
		return false
	}
	t := art.Tokens[m.To]
	part := art.mainPart(m.To)
	return t.Kind == Word && !t.Capital && !lexicon.Stopwords.Has(t.Norm) && (part == lexicon.Noun || part == lexicon.Adjective)
}

// listedAfter says that only words that open a list stand between a noun and
// a name: "such as", "including", a colon.
func (art *Article) listedAfter(from, to int) bool {
	for k := from; k < to; k++ {
		switch art.Tokens[k].Norm {
		case "such", "as", "like", "including", "namely", "called", "named", ":", "(", ",", "-":
		default:
			return false
		}
	}
	return true
}

// joined says that two names stand in one list.
func (art *Article) joined(from, to int) bool {
	for k := from; k < to; k++ {
		switch art.Tokens[k].Norm {
		case ",", "and", "or", "the", "&":
		default:
			return false
		}
	}
	return true
}
