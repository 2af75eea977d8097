package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
)

// How a name stands for a country, in the order of lexicon.PlaceKind.
const (
	placeName = iota
	placePeople
	placeCapital
	placeSeat
	placeCity
)

// Flags of a place name; the same stand in lexicon.
const (
	allCapitals  = 1 << 4 // a place only when written in capitals: US
	everydayWord = 1 << 5 // in lower case it is an ordinary word: turkey
)

// noPlace fills the second country of a name that has one only.
const noPlace = 255

type placeTables struct {
	names, index, records []byte
}

type placeRecord struct {
	country, other int
	bits           byte
}

// compilePlaces turns the list of countries into a sorted table of names.
// records begins with the number of countries, a byte, and the row of each
// country's usual name, 16 bits; then every name has a country, perhaps a
// second one, and a byte of kind and flags.
func compilePlaces(lines []line, wn *wordNet) (*placeTables, error) {
	list := placeList{map[string]placeRecord{}, wn}
	var usual []string
	for country, l := range lines {
		name, err := list.add(country, l)
		if err != nil {
			return nil, err
		}
		usual = append(usual, name)
	}
	return list.tables(usual)
}

// A placeList holds what every folded name may mean.
type placeList struct {
	records map[string]placeRecord
	wn      *wordNet
}

// add adds a country's line, and gives its usual name: the first of all.
func (p placeList) add(country int, l line) (usual string, err error) {
	columns := strings.Split(l.text, "|")
	if len(columns) != 5 || country >= noPlace {
		return "", l.errorf("want five columns, and at most %d countries", noPlace)
	}
	for kind, column := range columns {
		for _, name := range strings.Split(column, ",") {
			if name = strings.TrimSpace(name); name == "" {
				continue
			}
			if kind == placeName && usual == "" {
				usual = fold(name)
			}
			for _, form := range spellings(name, kind, p.wn) {
				if !p.addForm(form.folded, country, byte(kind)|form.flags) {
					return "", l.errorf("%q has three countries", name)
				}
			}
		}
	}
	if usual == "" {
		return "", l.errorf("no name")
	}
	return usual, nil
}

// addForm notes that a form may mean a country; it says no where the form
// means two others already.
func (p placeList) addForm(form string, country int, bits byte) bool {
	r, known := p.records[form]
	switch {
	case !known:
		r = placeRecord{country, noPlace, bits}
	case r.country == country || r.other == country:
		// the first mention of a country's name decides its kind
	case r.other != noPlace:
		return false
	case bits&15 < r.bits&15:
		// the stronger kind comes first: Tripoli is Libya's capital before a city of Lebanon
		r = placeRecord{country, r.country, bits}
	default:
		r.other = country
	}
	p.records[form] = r
	return true
}

// tables writes the list as lexicon reads it.
func (p placeList) tables(usual []string) (*placeTables, error) {
	names := slices.Sorted(maps.Keys(p.records))
	var out placeTables
	out.names, out.index = wordTable(names)
	out.records = append(out.records, byte(len(usual)))
	for _, name := range usual {
		row, ok := slices.BinarySearch(names, name)
		if !ok {
			return nil, fmt.Errorf("places: no row for %q", name)
		}
		out.records = append(out.records, byte(row), byte(row>>8))
	}
	for _, name := range names {
		r := p.records[name]
		out.records = append(out.records, byte(r.country), byte(r.other), r.bits)
	}
	return &out, nil
}

type spelling struct {
	folded string
	flags  byte
}

// spellings lists the forms in which a name is met.
func spellings(name string, kind int, wn *wordNet) []spelling {
	var flags byte
	folded := fold(name)
	letters := strings.IndexFunc(name, func(r rune) bool { return !unicode.IsUpper(r) }) < 0
	if letters && len(name) <= 4 {
		flags = allCapitals
	} else if everyday(folded, wn) {
		flags = everydayWord
	}
	out := []spelling{{folded, flags}}
	if letters && len(name) <= 4 {
		dotted := strings.ToLower(strings.Join(strings.Split(name, ""), ".") + ".")
		out = append(out, spelling{dotted, 0})
	}
	if plain := unaccent(folded); plain != folded && !everyday(plain, wn) {
		out = append(out, spelling{plain, 0})
	}
	if kind == placePeople {
		for _, s := range slices.Clone(out) {
			if last := s.folded[len(s.folded)-1]; last != 's' && last != 'h' && last != 'z' && !strings.HasSuffix(s.folded, "ese") && !strings.HasSuffix(s.folded, "men") {
				plural := s.folded + "s"
				flags := byte(0)
				if everyday(plural, wn) || s.flags == everydayWord {
					flags = everydayWord
				}
				out = append(out, spelling{plural, flags})
			}
		}
	}
	return out
}

// everyday says whether a folded name is also an ordinary word.
func everyday(name string, wn *wordNet) bool {
	lemma := strings.ReplaceAll(name, " ", "_")
	return len(wn.senses[lemma]) > 0 && !wn.mostlyName(lemma)
}

// fold writes a name as the tokens of a text are folded, with blanks for
// hyphens: whether "Guinea-Bissau" is one token or three is not its business.
func fold(name string) string {
	name = strings.ToLower(name)
	name = strings.NewReplacer("-", " ", "’", "'").Replace(name)
	return strings.Join(strings.Fields(name), " ")
}

// unaccent writes a folded name in ASCII.
func unaccent(s string) string {
	return accents.Replace(s)
}

var accents = strings.NewReplacer(
	"á", "a", "à", "a", "â", "a", "ã", "a", "ä", "a", "ç", "c", "é", "e", "è", "e", "ê", "e",
	"í", "i", "ï", "i", "ł", "l", "ñ", "n", "ń", "n", "ó", "o", "ô", "o", "ö", "o", "ø", "o", "õ", "o",
	"š", "s", "ș", "s", "ş", "s", "ú", "u", "ü", "u", "ź", "z",
)
