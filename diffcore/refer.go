package diffcore

import (
	"slices"
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

// antecedents finds which name a pronoun or a description stands for. By token
// it gives the last token of that name, or noToken. Of a description the article
// stands for the name, so that the noun still stands for itself: "the" of
// "the country".
//
// The rules are few and prefer silence (after Hobbs 1978: the nearest fitting
// name, subjects first), because a wrong person is worse than none:
//   - he, she: the only person named before it in its sentence; else the only
//     one of whom the sentence before speaks, or the one before that. Who was
//     once "she" is never "he".
//   - the president: the only person of the article who has that title.
//   - the country, the group: the only country, or the only organisation, that
//     stands before it in its sentence or in the one before.
func antecedents(a *Article) []int {
	out := make([]int, len(a.Tokens))
	for k := range out {
		out[k] = noToken
	}
	if a.foreign() {
		return out
	}
	r := referents{a: a, person: personsOf(a), holder: holdersOf(a), gender: map[string]string{}}
	for s := range a.Sentences {
		r.read(s, out)
	}
	return out
}

// referents is what a reader has in mind on the way through an article.
type referents struct {
	a      *Article
	person map[string]bool   // names of people
	holder map[string]int    // by title, the last token of the only name that has it, or noToken
	gender map[string]string // by name, the pronoun that it went by

	subject named      // whom the sentences before speak of
	quiet   int        // how many of them, last, speak of nobody
	before  [2][]named // countries and organisations of the sentence before and of this one
}

// mostQuiet is how many sentences may pass without a word of a person before
// a pronoun no longer stands for them.
const mostQuiet = 1

// named is a name that was read.
type named struct {
	value string
	token int // its last
}

// genderOf is the pronoun of one person that a word is a form of, or empty.
func genderOf(word string) string {
	switch word {
	case "he", "him", "his":
		return "he"
	case "she", "her":
		return "she"
	}
	return ""
}

// The descriptions that stand for a country, and for an organisation.
var (
	countryNouns = wordList("country nation")
	groupNouns   = wordList("group company firm organisation organization agency club bank party union charity")
)

// read resolves the pronouns and descriptions of one sentence.
func (r *referents) read(s int, out []int) {
	a, sentence := r.a, r.a.Sentences[s]
	if s > 0 && sentence.Block-a.Sentences[s-1].Block > 1 {
		r.subject, r.before[0] = named{}, nil
	}
	names := a.MentionsOf(s)
	var people []named // of this sentence, in order, each once
	r.before[1] = nil
	for k := sentence.From; k < sentence.To; k++ {
		for len(names) > 0 && names[0].To <= k {
			if m := &names[0]; m.isName() {
				people = r.meet(m, people)
			}
			names = names[1:]
		}
		word := a.Tokens[k].Norm
		if g := genderOf(word); g != "" {
			if who := r.meant(g, people); who.value != "" {
				out[k] = who.token
				people = once(people, who)
			}
		} else if word == "the" && k+1 < sentence.To {
			out[k] = r.described(a.Tokens[k+1].Norm)
		}
	}
	switch {
	case len(people) == 1:
		r.subject, r.quiet = people[0], 0
	case len(people) > 1 || r.quiet == mostQuiet:
		r.subject = named{}
	default:
		r.quiet++
	}
	r.before[0] = r.before[1]
}

// meet notes a name: among the people of its sentence, or with the countries and
// organisations.
func (r *referents) meet(m *Mention, people []named) []named {
	n := named{m.Value, m.To - 1}
	if r.person[m.Value] {
		return once(people, n)
	}
	r.before[1] = once(r.before[1], n)
	return people
}

// once adds a name to those that a list does not have.
func once(list []named, n named) []named {
	if slices.ContainsFunc(list, func(o named) bool { return o.value == n.value }) {
		return list
	}
	return append(list, n)
}

// meant is the person for whom a pronoun stands behind the people of its
// sentence; nobody where that is not plain.
func (r *referents) meant(pronoun string, people []named) named {
	who := r.subject
	if len(people) > 0 {
		who = people[0]
	}
	if len(people) > 1 || who.value == "" || r.gender[who.value] != "" && r.gender[who.value] != pronoun {
		return named{}
	}
	r.gender[who.value] = pronoun
	return who
}

// described is the last token of the name that "the noun" stands for, or noToken.
func (r *referents) described(noun string) int {
	if at, ok := r.holder[noun]; ok {
		return at
	}
	country := countryNouns.Has(noun)
	if !country && !groupNouns.Has(noun) {
		return noToken
	}
	only := named{token: noToken}
	for _, names := range [2][]named{r.before[1], r.before[0]} {
		for _, n := range names {
			if isCountry(n.value) != country || isPlace(n.value) != country {
				continue
			}
			if only.token != noToken && only.value != n.value {
				return noToken
			}
			only = n
		}
	}
	return only.token
}

func placeOf(name string) (lexicon.Place, bool) {
	words := strings.Fields(strings.ToLower(name))
	place, n := lexicon.PlaceAt(words)
	return place, n > 0 && n == len(words)
}

func isPlace(name string) bool {
	_, ok := placeOf(name)
	return ok
}

func isCountry(name string) bool {
	place, ok := placeOf(name)
	return ok && place.Acts()
}

// personsOf are the names that an article uses as those of people: with a
// title before them, or in full first and by the last word later.
func personsOf(a *Article) map[string]bool {
	persons := map[string]bool{}
	for _, m := range a.Mentions {
		if m.Kind != Name || isPlace(m.Value) {
			continue
		}
		short := m.To-m.From == 1 && strings.Contains(m.Value, " ")
		if m.Title != "" || short {
			persons[m.Value] = true
		}
	}
	return persons
}

// holdersOf are, by title, the last tokens of the only names that have it.
// Forms of address, which anybody may have, are no titles here.
func holdersOf(a *Article) map[string]int {
	value := map[string]string{}
	holders := map[string]int{}
	for _, m := range a.Mentions {
		if m.Kind != Name || m.Title == "" || isAddress(m.Title) {
			continue
		}
		words := strings.Fields(m.Title)
		title := words[len(words)-1]
		if holder, seen := value[title]; !seen {
			value[title], holders[title] = m.Value, m.To-1
		} else if holder != m.Value {
			holders[title] = noToken
		}
	}
	return holders
}

func isAddress(title string) bool {
	switch title {
	case "mr", "mrs", "ms", "miss", "dr", "sir", "lady", "lord", "mister", "madam":
		return true
	}
	return false
}

// referring are the terms of an article in which a pronoun or a description
// has the term of the name that it stands for.
func referring(a *Article, terms []int32) []int32 {
	out := slices.Clone(terms)
	for k, at := range antecedents(a) {
		if at != noToken {
			out[k] = terms[at]
		}
	}
	return out
}
