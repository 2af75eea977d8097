package diffcore

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/articlediff/articlediff/diffcore/internal/cue"
	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
	"github.com/articlediff/articlediff/diffcore/internal/quantity"
)

// How well a mention names something: the words of an entry are its best name.
const (
	shouted   = iota // SOUTH AMERICA, in a heading
	byLetters        // U.S., or a short name in capitals
	byPeople         // Bolivian
	byName           // Bolivia
)

// takeName adds a name or a place. A country and its people are one; a
// capital or a city is a place of its own.
func (s *stock) takeName(m *Mention) {
	if full, ok := s.bearerOf(m); ok {
		named := *m
		named.Value = full
		m = &named
	}
	it := s.nameItem(m)
	if it != nil && m.Kind == Initials {
		it.initials = strings.ReplaceAll(s.a.Tokens[m.From].Norm, ".", "")
	}
}

// nameItem puts a name where it belongs, or nowhere.
func (s *stock) nameItem(m *Mention) *item {
	words := strings.Fields(m.Value)
	place, n := lexicon.PlaceAt(words)
	switch {
	case utf8.RuneCountInString(m.Value) < shortestName:
		return nil
	case n == 0 || n < len(words) || place.Kind == lexicon.Seat: // the Kremlin is a body more than a place
		ordinary := m.Kind == Initials && m.Value == s.a.Tokens[m.From].Norm && mainPart(m.Value) != 0 // UPDATE, STORY
		if ordinary || onlyRoles(words) {
			return nil
		}
		return s.put(itemKey{NameEntry, m.Value}, m, m.extent(), s.rankOf(m))
	case place.Other == lexicon.NoCountry && place.Kind == lexicon.CountryName:
		return s.put(countryKey(place.Country), m, m.extent(), s.rankOf(m))
	case place.Other == lexicon.NoCountry && place.Kind == lexicon.People:
		return s.put(countryKey(place.Country), m, m.extent(), byPeople)
	}
	return s.put(itemKey{PlaceEntry, m.Value}, m, m.extent(), s.rankOf(m))
}

// rankOf says how well a mention names what it names, but for a people.
func (s *stock) rankOf(m *Mention) int {
	text := s.quote(m.extent())
	switch {
	case m.Kind == Initials:
		return byLetters
	case strings.ToUpper(text) == text:
		return shouted
	}
	return byName
}

// shortestName is how many characters a name has at least that is no slip.
const shortestName = 2

func countryKey(country int) itemKey {
	return itemKey{PlaceEntry, "country " + strconv.Itoa(country)}
}

// onlyRoles says that words name an office or a trade and nobody who holds it:
// Supreme Leader, Executive Editor.
func onlyRoles(words []string) bool {
	for _, w := range words {
		if !lexicon.Titles.Has(w) && !cue.Titles.Has(w) && !cue.Sources.Has(w) && !cue.Directions.Has(w) {
			return false
		}
	}
	return true
}

// calledFor collects the people of an article by their first names. Who has a
// title, or goes by a last name elsewhere, is a person.
func (s *stock) calledFor() {
	people := map[string]bool{}
	for k := range s.a.Mentions {
		if m := &s.a.Mentions[k]; m.Kind == Name && (m.Title != "" || m.To-m.From == 1) {
			people[m.Value] = true
		}
	}
	for full := range people {
		words := strings.Fields(full)
		if len(words) < 2 || len(words) > longestPerson || cue.Bodies.Has(words[len(words)-1]) || cue.Directions.Has(words[0]) {
			continue
		}
		if _, place := lexicon.PlaceAt(words); place > 0 {
			continue
		}
		if _, known := s.given[words[0]]; known {
			full = "" // two are called so
		}
		s.given[words[0]] = full
	}
}

// longestPerson is how many words the name of a person has at most.
const longestPerson = 4

// bearerOf is the full name of whom a first name or its short form means.
func (s *stock) bearerOf(m *Mention) (full string, ok bool) {
	if m.Kind != Name || m.To-m.From > 1 {
		return "", false
	}
	if full = s.given[m.Value]; full != "" {
		return full, true
	}
	names, n := lexicon.Nicknames.AllAt([]string{m.Value})
	for _, name := range names {
		if full = s.given[name]; n > 0 && full != "" {
			return full, true
		}
	}
	return "", false
}

// takeNumber adds a number with what it counts: "412 homes". Small counts of
// different things are different numbers. Ranks, factors and the numbers of
// flights and articles are left out: they are names, or words of the sentence.
func (s *stock) takeNumber(m *Mention) {
	switch m.Amount.Kind {
	case quantity.Label, quantity.Times, quantity.Ordinal:
		return
	case quantity.Duration:
		if article(s.a.Tokens[m.From].Norm) {
			return // twice a day
		}
	}
	at, key := m.extent(), m.Value
	if m.Amount.Kind == quantity.Number {
		if noun := s.counted(m); noun != noToken {
			at.to = noun + 1
			if fewThings(m.Amount) {
				key += " " + lexicon.Lemma(s.a.Tokens[noun].Norm)
			}
		} else if fewThings(m.Amount) && s.a.Tokens[m.From].Kind != Digits {
			return // one, two of them
		}
	}
	s.put(itemKey{NumberEntry, key}, m, at, 0)
}

// counted is the noun that a number counts, or noToken: "new homes" of 412 new homes.
func (s *stock) counted(m *Mention) int {
	const reach = 2 // an adjective may stand between
	for k := m.To; k < min(m.To+reach, s.a.Sentences[m.Sentence].To); k++ {
		t := &s.a.Tokens[k]
		if t.Kind != Word || lexicon.Stopwords.Has(t.Norm) || auxiliary[t.Norm] {
			return noToken
		}
		switch mainPart(t.Norm) {
		case lexicon.Noun:
			return k
		case lexicon.Adjective:
		default:
			return noToken
		}
	}
	return noToken
}

// fewThings says that a value counts so few that another thing may well be as many.
func fewThings(v quantity.Value) bool { return v.Kind == quantity.Number && v.High < smallestFigure }
