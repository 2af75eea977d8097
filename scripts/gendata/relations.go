package main

import (
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
)

// Kinds of relation, in the order of lexicon.Kind.
const (
	synonym = 1 + iota
	derived
	broader
	narrower
	similar
	antonym
)

var kindNames = []string{"", "synonym", "derived", "broader", "narrower", "similar", "antonym"}

// A relation leads from one word to another.
type relation struct {
	to       int
	kind     int
	strength float64 // 0 to 1
}

// Which relations are worth keeping. A false synonym backs a claim that
// nobody made, so doubtful pairs go. The floors were set by reading samples
// (gendata -sample 200): at .15 half of the synonyms were those of a rare
// sense ("rock", "shake"), at .20 with a common company one in ten.
const (
	sensesUsed      = 4   // of each word and part of speech; later ones are rare in news
	minStrength     = .20 // overlap of the two words' senses
	minOpposition   = .30 // the same for antonyms, which turn a verdict
	minCosine       = .25 // words that do not keep the same company share a rare sense only,
	likelyStrength  = .35 // unless they share this much:
	likelyCosine    = .10 // then a loose company is enough,
	trustedStrength = .60 // and with this much none is asked for
	derivedStrength = .50 // least strength of a derivation: the form vouches for it
	maxHyponyms     = 40  // a broader word with more kinds ("person", "move") says too little
	broaderDiscount = .6  // a kind of a thing says more than the thing
	similarDiscount = .6
	handStrength    = .9
	substitution    = .55 // of a word that stands for another in a report of the same fact only
	sharedStart     = 4   // letters that derivations of one base have in common
)

// weigh gives each sense of a word its share, from how often the senses were
// tagged; where none was, a sense counts half of the one before.
func (wn *wordNet) weigh(word string) map[int]float64 {
	senses := wn.senses[word]
	name := wn.mostlyName(word)
	shares := map[int]float64{}
	total := 0.0
	var kept []sense
	for _, s := range senses {
		if wn.isName(word, s.synset) != name {
			continue // "march" is not the month, "Bolivia" no game of cards
		}
		kept = append(kept, s)
		total += senseWeight(s)
	}
	for _, s := range kept {
		if s.rank <= sensesUsed {
			shares[s.synset] += senseWeight(s) / total
		}
	}
	return shares
}

func senseWeight(s sense) float64 {
	return float64(s.count) + math.Pow(.5, float64(s.rank-1))
}

// chooseRelations gives every word its relations, ordered by the other word.
func chooseRelations(v *vocabulary, wn *wordNet, hand *handLists, vs *vectors, lemmas []int) [][]relation {
	found := newPairs(v)
	m := meaningsOf(v, wn)
	for synset, s := range wn.synsets {
		m.addSynonyms(found, synset)
		for _, p := range s.pointers {
			m.addPointer(found, synset, p)
		}
	}
	found.prune(func(a, b, kind int, strength float64) (float64, bool) {
		return keep(kind, min(strength, 1), vs.cosine(a, b), prefix(v.words[a], v.words[b]))
	})
	found.addSisters(v, vs)
	found.addSuffixed(v, vs, lemmas)
	found.addHand(v, wn, hand)
	return found.lists()
}

// keep says how strong a relation that WordNet has may be, and whether at all.
func keep(kind int, strength, cosine float64, sameStart int) (float64, bool) {
	switch kind {
	case derived:
		return max(strength, derivedStrength), sameStart >= 3 || cosine > .3
	case antonym:
		return strength, strength >= minOpposition
	}
	return strength, strength >= minStrength && (cosine >= minCosine ||
		strength >= likelyStrength && cosine >= likelyCosine || strength >= trustedStrength)
}

// meanings join the vocabulary to the synsets.
type meanings struct {
	*wordNet
	id       map[string]int
	shares   []map[int]float64 // word -> synset -> how much of the word's use it is
	members  map[int][]int     // synset -> words
	narrower map[int]int       // synset -> how many kinds of it there are
}

func meaningsOf(v *vocabulary, wn *wordNet) *meanings {
	m := &meanings{wn, v.id, make([]map[int]float64, len(v.words)), map[int][]int{}, map[int]int{}}
	for id, word := range v.words {
		m.shares[id] = wn.weigh(word)
		for _, s := range wn.senses[word] {
			if m.shares[id][s.synset] > 0 && !slices.Contains(m.members[s.synset], id) {
				m.members[s.synset] = append(m.members[s.synset], id)
			}
		}
	}
	for _, s := range wn.synsets {
		for _, p := range s.pointers {
			if p.symbol == "@" {
				m.narrower[p.target]++
			}
		}
	}
	return m
}

// overlap is how much two words share of their use, where one has the first
// synset and the other the second.
func (m *meanings) overlap(a, first, b, second int) float64 {
	return math.Sqrt(m.shares[a][first] * m.shares[b][second])
}

// addSynonyms relates the words of a synset to one another.
func (m *meanings) addSynonyms(found *pairs, synset int) {
	for _, a := range m.members[synset] {
		for _, b := range m.members[synset] {
			if a < b {
				found.add(a, b, synonym, m.overlap(a, synset, b, synset))
			}
		}
	}
}

// addPointer relates the words that a pointer of a synset joins.
func (m *meanings) addPointer(found *pairs, from int, p pointer) {
	switch p.symbol {
	case "@": // hypernym
		if m.narrower[p.target] <= maxHyponyms {
			m.addAll(found, from, p.target, broader, broaderDiscount)
		}
	case "&", "$": // similar adjectives, verb groups
		m.addAll(found, from, p.target, similar, similarDiscount)
	case "+", "\\":
		m.addOne(found, from, p, derived)
	case "!":
		m.addOne(found, from, p, antonym)
	}
}

// addAll relates every word of a synset to every word of another.
func (m *meanings) addAll(found *pairs, from, to, kind int, discount float64) {
	for _, a := range m.members[from] {
		for _, b := range m.members[to] {
			if kind == similar && a > b {
				continue // both synsets point at each other: once is enough
			}
			found.add(a, b, kind, discount*m.overlap(a, from, b, to))
		}
	}
}

// addOne relates the two words that a pointer names, where the vocabulary has
// both of them with that meaning.
func (m *meanings) addOne(found *pairs, from int, p pointer, kind int) {
	if p.from < 0 {
		return
	}
	a, okA := m.wordAt(from, p.from)
	b, okB := m.wordAt(p.target, p.to)
	if okA && okB {
		found.add(a, b, kind, m.overlap(a, from, b, p.target))
	}
}

// wordAt is the word at a place of a synset, when it is in the vocabulary with
// that meaning.
func (m *meanings) wordAt(synset, place int) (int, bool) {
	id, ok := m.id[strings.ToLower(m.synsets[synset].words[place])]
	return id, ok && m.shares[id][synset] > 0
}

// pairs collects, for every pair of words, the strength of each kind.
type pairs struct {
	words *vocabulary
	by    []map[int]*[antonym + 1]float64 // word -> other word -> strength by kind
}

func newPairs(v *vocabulary) *pairs {
	return &pairs{v, make([]map[int]*[antonym + 1]float64, len(v.words))}
}

var mirror = [antonym + 1]int{0, synonym, derived, narrower, broader, similar, antonym}

func (p *pairs) at(a, b int) *[antonym + 1]float64 {
	if p.by[a] == nil {
		p.by[a] = map[int]*[antonym + 1]float64{}
	}
	if p.by[a][b] == nil {
		p.by[a][b] = new([antonym + 1]float64)
	}
	return p.by[a][b]
}

// add adds to the strength of a relation, in both directions.
func (p *pairs) add(a, b, kind int, strength float64) {
	if a == b {
		return
	}
	p.at(a, b)[kind] += strength
	p.at(b, a)[mirror[kind]] += strength
}

// prune lets judge change the strength of every relation, or drop it.
func (p *pairs) prune(judge func(a, b, kind int, strength float64) (float64, bool)) {
	for a, others := range p.by {
		for b, kinds := range others {
			for kind, strength := range kinds {
				if strength == 0 {
					continue
				}
				strength, keep := judge(min(a, b), max(a, b), kind, strength)
				if !keep {
					strength = 0
				}
				kinds[kind] = strength
			}
		}
	}
}

// addSisters relates words that are derived from the same word and look it:
// "diplomat" and "diplomatic" by way of "diplomacy".
func (p *pairs) addSisters(v *vocabulary, vs *vectors) {
	type sisters struct{ a, b int }
	var found []sisters
	for middle := range p.by {
		var children []int
		for b, kinds := range p.by[middle] {
			if kinds[derived] > 0 {
				children = append(children, b)
			}
		}
		slices.Sort(children)
		for i, a := range children {
			for _, b := range children[i+1:] {
				if prefix(v.words[a], v.words[b]) >= sharedStart && vs.cosine(a, b) >= .35 {
					found = append(found, sisters{a, b})
				}
			}
		}
	}
	for _, s := range found {
		for _, pair := range [][2]int{{s.a, s.b}, {s.b, s.a}} {
			kinds := p.at(pair[0], pair[1])
			kinds[derived] = max(kinds[derived], derivedStrength*broaderDiscount)
		}
	}
}

// suffixes lead from a word to one derived from it. They join what WordNet
// leaves apart ("appoint" and "appointment") when the two keep company.
var suffixes = []string{
	"able", "age", "al", "ally", "ance", "ation", "ative", "ed", "ence", "er", "ership", "ful", "fully", "hood", "ial", "ic", "ically", "ical", "ion",
	"ional", "ism", "ist", "ity", "ive", "less", "ly", "man", "ment", "ness", "or", "ship", "ward", "wide", "y",
}

// suffixCosine tells "nation, nationwide" from "late, lately": a word and its
// derivation that mean the same thing keep the same company.
const suffixCosine = .45

// addSuffixed relates words that differ by a suffix.
func (p *pairs) addSuffixed(v *vocabulary, vs *vectors, lemmas []int) {
	for b, word := range v.words {
		for _, suffix := range suffixes {
			stem, ok := strings.CutSuffix(word, suffix)
			if !ok || len(stem) < sharedStart {
				continue
			}
			for _, base := range []string{stem, stem + "e", stem + "y", strings.TrimSuffix(stem, "i") + "y"} {
				a, ok := v.id[base]
				if ok && lemmas[a] != lemmas[b] && p.at(a, b)[derived] == 0 && vs.cosine(a, b) >= suffixCosine {
					p.add(a, b, derived, derivedStrength)
				}
			}
		}
	}
}

// addHand adds the hand-kept pairs, which outweigh what WordNet says. A
// British spelling stands for the American one, to which all its forms lead.
func (p *pairs) addHand(v *vocabulary, wn *wordNet, hand *handLists) {
	id := func(word string) (int, bool) {
		at, known := v.id[word]
		if !known {
			return 0, false
		}
		if other, british := american(at, v, wn, hand); british {
			return other, true
		}
		return at, true
	}
	set := func(list [][2]string, kind int, strength float64) {
		for _, pair := range list {
			a, okA := id(pair[0])
			b, okB := id(pair[1])
			if !okA || !okB || a == b {
				continue
			}
			for _, kinds := range []*[antonym + 1]float64{p.at(a, b), p.at(b, a)} {
				if kind != similar { // which leaves words synonyms that are
					clear(kinds[:])
				}
				kinds[kind] = strength
			}
		}
	}
	p.addSubstitutes(id, hand)
	set(hand.similar, similar, handStrength*similarDiscount)
	set(hand.derived, derived, handStrength)
	set(hand.synonyms, synonym, handStrength)
	set(hand.antonyms, antonym, handStrength)
	for _, pair := range hand.unrelated {
		a, okA := v.id[pair[0]]
		b, okB := v.id[pair[1]]
		if okA && okB {
			delete(p.by[a], b)
			delete(p.by[b], a)
		}
	}
}

// addSubstitutes joins words that stand for one another in reports of the same
// fact, unless something closer joins them, or they are opposites.
func (p *pairs) addSubstitutes(id func(word string) (int, bool), hand *handLists) {
	for _, pair := range hand.instead {
		a, okA := id(pair[0])
		b, okB := id(pair[1])
		if okA && okB && a != b && p.at(a, b)[antonym] == 0 {
			for _, kinds := range []*[antonym + 1]float64{p.at(a, b), p.at(b, a)} {
				kinds[synonym] = max(kinds[synonym], substitution)
			}
		}
	}
}

// lists keeps one kind for each pair: the strongest, but an antonym always
// outweighs the rest ("rise" and "fall" are both kinds of motion).
func (p *pairs) lists() [][]relation {
	out := make([][]relation, len(p.by))
	for a, others := range p.by {
		for b, kinds := range others {
			if kinds[broader] > 0 && kinds[narrower] > 0 { // "mercy" and "compassion" are kinds of one another
				kinds[similar] = max(kinds[similar], kinds[broader], kinds[narrower])
				kinds[broader], kinds[narrower] = 0, 0
			}
			best := relation{to: b}
			for _, kind := range []int{antonym, synonym, derived, similar, broader, narrower} {
				if kinds[kind] > best.strength {
					best.kind, best.strength = kind, kinds[kind]
				}
				if kind == antonym && best.kind != 0 {
					break
				}
			}
			if best.kind != 0 {
				out[a] = append(out[a], best)
			}
		}
		slices.SortFunc(out[a], func(x, y relation) int { return x.to - y.to })
	}
	return out
}

func prefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// strengthSteps is the largest stored strength: four bits beside the kind.
const strengthSteps = 15

// relationTable writes, for every word, the length of its list and the list:
// a step to the next related word (a varint) and a byte of kind and
// strength. An index gives the offset of every eighth list.
func relationTable(lists [][]relation) []byte {
	var index, body []byte
	for a, list := range lists {
		if a%blockSize == 0 {
			index = binary.LittleEndian.AppendUint32(index, uint32(len(body)))
		}
		var entries []byte
		last := 0
		for _, r := range list {
			entries = binary.AppendUvarint(entries, uint64(r.to-last))
			last = r.to
			step := max(1, int(math.Round(r.strength*strengthSteps)))
			entries = append(entries, byte(r.kind<<4|step))
		}
		body = binary.AppendUvarint(body, uint64(len(entries)))
		body = append(body, entries...)
	}
	return slices.Concat(index, body)
}

// printSample prints relations at even distances, for a person to read.
func printSample(w io.Writer, v *vocabulary, lists [][]relation, n int) {
	for kind := synonym; kind <= antonym; kind++ {
		var lines []string
		for a, list := range lists {
			for _, r := range list {
				if r.kind == kind && (a < r.to || kind == broader) {
					lines = append(lines, fmt.Sprintf("%-9s %.2f  %s / %s", kindNames[kind], r.strength, v.words[a], v.words[r.to]))
				}
			}
		}
		fmt.Fprintf(w, "%d %s\n", len(lines), kindNames[kind])
		step := max(1, len(lines)/n)
		for i := step / 2; i < len(lines); i += step {
			fmt.Fprintln(w, "  "+lines[i])
		}
	}
}
