package lexicon

import (
	_ "embed"
	"strings"
)

//go:embed placenames.txt
var placeText string

//go:embed placenames.bin
var placeIndex string

// places holds the number of countries, the row of each one's usual name,
// then three bytes for every name: country, second country, kind and flags.
//
//go:embed places.bin
var places string

var placeNames = table{placeText, placeIndex}

// PlaceKind says how a name stands for a country.
type PlaceKind uint8

// The kinds of place names.
const (
	CountryName PlaceKind = iota // Bolivia, U.S.
	People                       // Bolivian, Bolivians
	Capital                      // La Paz
	Seat                         // White House, Kremlin: a building or district that acts for the government
	City                         // Cochabamba: only lies in the country, does not act for it
)

// NoCountry is the second country of a name that has one only.
const NoCountry = -1

// A Place is what a name says of countries.
type Place struct {
	Country  int // 0 to Countries()-1
	Other    int // a second country of the same name ("Brussels", "Congo"), or NoCountry
	Kind     PlaceKind
	Capitals bool // a place only when the text has it in capitals: "US", not "us"
	Everyday bool // an ordinary word unless the text has a capital: "turkey"
}

// Acts says whether the name can stand for the country's government.
func (p Place) Acts() bool { return p.Kind != City }

// Same says whether both names can stand for one country.
func (p Place) Same(q Place) bool {
	return p.Country == q.Country || p.Other == q.Country || p.Country == q.Other ||
		p.Other == q.Other && p.Other != NoCountry
}

const (
	capitalsFlag = 1 << 4
	everydayFlag = 1 << 5
	noPlace      = 255
)

// Countries is the number of countries. The European Union is one of them here,
// and so are continents and seas, lest "South China Sea" be read as China.
func Countries() int { return int(places[0]) }

// CountryOf returns the usual name of a country, folded; "" where there is none.
func CountryOf(country int) string {
	if country < 0 || country >= Countries() {
		return ""
	}
	return placeNames.line(int(places[1+2*country]) | int(places[2+2*country])<<8)
}

// PlaceAt returns the place that a row of folded words begins with, and how
// many of the words name it: the longest name wins. Hyphens count as blanks,
// and the last word may end in 's. Length is 0 where no place begins.
func PlaceAt(row []string) (place Place, length int) {
	if len(row) == 0 || row[0] == "" {
		return Place{}, 0
	}
	first, _, _ := strings.Cut(row[0], "-")
	first = withoutPossessive(first)
	if first == "" {
		return Place{}, 0
	}
	best, longest := -1, 0
	for r, at := placeNames.seek(first); at < len(placeNames.text); r++ {
		name := placeNames.lineFrom(at)
		if !strings.HasPrefix(name, first) {
			break
		}
		if size := nameLength(name, row); size > 0 && len(name) > longest {
			best, length, longest = r, size, len(name)
		}
		at += len(name) + 1
	}
	if best < 0 {
		return Place{}, 0
	}
	record := places[1+2*Countries()+3*best:]
	place = Place{Country: int(record[0]), Other: int(record[1]), Kind: PlaceKind(record[2] & 15),
		Capitals: record[2]&capitalsFlag != 0, Everyday: record[2]&everydayFlag != 0}
	if place.Other == noPlace {
		place.Other = NoCountry
	}
	return place, length
}

// nameLength returns how many words spell a name, 0 when they do not.
func nameLength(name string, row []string) int {
	at := 0
	for i, word := range row {
		if word == "-" {
			continue
		}
		if at > 0 {
			if name[at] != ' ' {
				return 0
			}
			at++
		}
		for j := range len(word) {
			if at == len(name) {
				if withoutPossessive(word) == word[:j] {
					return i + 1
				}
				return 0
			}
			c := word[j]
			if c == '-' {
				c = ' '
			}
			if c != name[at] {
				return 0
			}
			at++
		}
		if at == len(name) {
			return i + 1
		}
	}
	return 0
}

func withoutPossessive(word string) string {
	if short, ok := strings.CutSuffix(word, "'s"); ok {
		return short
	}
	return strings.TrimSuffix(word, "'")
}
