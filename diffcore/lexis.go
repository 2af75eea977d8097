package diffcore

import (
	"cmp"
	"math"
	"slices"

	"github.com/articlediff/articlediff/diffcore/internal/cue"
	"github.com/articlediff/articlediff/diffcore/internal/language"
	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
	"github.com/articlediff/articlediff/diffcore/internal/quantity"
)

// lexis is the common vocabulary of two articles. Every word that either of
// them uses has one term id, so that all later work is on small integers.
type lexis struct {
	terms    []term
	language string  // of the two articles, if the tables do not know its words
	a, b     []int32 // the term of each token of the two articles

	// kin[t] lists the terms of the original that a term t of the derivative
	// can stand for, itself first, the closest first. It is nil for terms
	// without weight. back is the same relation seen from the original.
	kin, back [][]kinship

	families map[string]int32 // by dictionary form
}

// term is one word of the common vocabulary.
type term struct {
	norm     string
	sense    sense
	stem     string  // its dictionary form; of a number or a mark, the same; of an idiom, the word that says as much; empty: its idiom says all
	entry    int32   // the word in the lexicon, or -1
	word     int32   // its dictionary form in the lexicon, or -1; of an idiom, the word that says as much
	own      int32   // its dictionary form in the lexicon, or -1, as of a verb that means something else in its idiom
	opposite []int32 // the dictionary forms of the words that mean the opposite
	antonyms []int32 // the words that mean the opposite of any of its forms
	stands   string  // the side that it takes of a question of cue.Opposites, behind the question; or empty
	question string  // that it answers, of cue.Contrasts; or empty
	side     string  // that it takes on the question
	family   int32   // equal for the forms of one word
	weight   float32 // the information of the word, about 0..1; 0 for function words and marks
	specific float32 // the same, less where many sentences of the original use it
	rarity   float32 // how rare it is in the original alone, 0..1, function words too
	inA      int32   // number of sentences of the original that use it
	inB      int32   // the same for the derivative
	kind     TokenKind
}

// kinship says that a word can stand for another, and how surely.
type kinship struct {
	term     int32
	strength float32 // 0..1
	why      Why
}

// usualTerms is the size of the vocabulary of two long articles.
const usualTerms = 2000

// newLexis collects the vocabulary of both articles, weighs it, and finds
// which words can stand for one another.
func newLexis(a, b *Article, traitsA, traitsB []trait) *lexis {
	l := &lexis{language: foreignOf(a, b), families: make(map[string]int32), terms: make([]term, 0, min((len(a.Tokens)+len(b.Tokens))/2+16, usualTerms))}
	numbers, words := a.words.numbersOf(b.words)
	plain, grouped := make([]int32, words), make(map[termKey]int32)
	known := expansions(a, b)
	l.a = l.collect(a, senses(a, traitsA, known), func(word int32) *int32 { return &plain[word] }, grouped)
	l.b = l.collect(b, senses(b, traitsB, known), func(word int32) *int32 { return &plain[numbers[word]] }, grouped)
	l.count(a, l.a, func(t *term) *int32 { return &t.inA })
	l.count(b, l.b, func(t *term) *int32 { return &t.inB })
	l.weigh(len(a.Sentences))
	l.relate(amounts(a, b))
	return l
}

// collect gives each token of an article its term. Words that mean something
// together are terms of their own: "states" in "United States" is not the word
// "states", but it says what "Washington" says. plain is where the term of a
// word by itself is kept, plus one.
func (l *lexis) collect(art *Article, meant []sense, plain func(word int32) *int32, grouped map[termKey]int32) []int32 {
	out := make([]int32, len(art.Tokens))
	for k := range art.Tokens {
		tok := &art.Tokens[k]
		key := termKey{tok.Norm, meant[k]}
		if key.sense.words == 0 { // most words
			id := plain(tok.word)
			if *id == 0 {
				*id = l.add(key, tok.Kind, art.words.lookUp(tok.word)) + 1
			}
			out[k] = *id - 1
			continue
		}
		known := false
		if out[k], known = grouped[key]; !known {
			out[k] = l.add(key, tok.Kind, art.words.lookUp(tok.word))
			grouped[key] = out[k]
		}
	}
	return out
}

// termKey tells terms apart.
type termKey struct {
	norm  string
	sense sense
}

// add puts a term into the vocabulary and returns its id.
func (l *lexis) add(key termKey, kind TokenKind, known *lookedUp) int32 {
	l.terms = append(l.terms, l.newTerm(key, kind, known))
	return int32(len(l.terms) - 1)
}

func (l *lexis) newTerm(key termKey, kind TokenKind, known *lookedUp) term {
	t := term{norm: key.norm, sense: key.sense, stem: key.norm, kind: kind, entry: -1, word: -1, own: -1}
	if l.language == "" {
		t.entry = known.entry
		if kind == Word {
			t.word, t.own, t.stem = known.base, known.base, known.lemma
		}
	}
	family, ok := l.families[t.stem]
	if !ok {
		family = int32(len(l.families))
		l.families[t.stem] = family
	}
	t.family = family
	if meaning, ok := key.sense.meaning(); ok {
		if !key.sense.carries() {
			t.stem, t.entry, t.word, t.own = "", -1, -1, -1
			return t
		}
		said := lookUp(meaning)
		if known.part == lexicon.Verb && known.lemma != meaning {
			t.own = -1 // "call for" and "call off" have nothing in common
		}
		t.entry, t.word, t.stem = said.entry, said.base, said.lemma
	}
	t.opposite = lexicon.Antonyms(t.word)
	if t.antonyms = t.opposite; t.entry != t.word {
		t.antonyms = slices.Concat(t.opposite, lexicon.Antonyms(t.entry))
	}
	t.stands, _ = cue.Opposites.At([]string{t.stem})
	t.question, t.side = contrastOf(&t)
	return t
}

// count fills in how many sentences of an article use each term.
func (l *lexis) count(art *Article, terms []int32, counter func(*term) *int32) {
	last := make([]int32, len(l.terms))
	for s, sentence := range art.Sentences {
		for k := sentence.From; k < sentence.To; k++ {
			if t := terms[k]; last[t] != int32(s+1) {
				last[t] = int32(s + 1)
				*counter(&l.terms[t])++
			}
		}
	}
}

// localShare is how much of a word's weight depends on how rare it is in the
// original itself; the rest depends on the language at large. A word that
// every sentence uses ("Bolivia" in an article on Bolivia) tells little
// about which of them is meant, though it is rare elsewhere.
const localShare = 0.5

// weigh gives each term its information in an original of so many sentences:
// function words and marks none, rare words most.
func (l *lexis) weigh(sentences int) {
	n := float64(max(sentences, 2))
	for k := range l.terms {
		t := &l.terms[k]
		// A word that the original lacks is as rare as one that it has once.
		local := math.Log1p(n/float64(max(t.inA, 1))) / math.Log1p(n)
		t.rarity = float32(local)
		general := l.generalWeight(t)
		if general == 0 {
			continue
		}
		t.weight = float32(general * (1 - localShare + localShare*local))
		t.specific = float32(general * general * local * local)
	}
}

// generalWeight is the information of a word in the language at large: its
// IDF, 0..1. A number is as telling as a rare word.
func (l *lexis) generalWeight(t *term) float64 {
	meaning, idiom := t.sense.meaning()
	switch {
	case l.language != "" && (t.kind == Mark || language.IsSmall(l.language, t.norm)):
		return 0
	case idiom && !t.sense.carries():
		return 0
	case idiom:
		return idiomWeight(meaning)
	case t.sense.key == "filler", t.sense.why == Stem: // says nothing, or says who says so
		return 0
	case t.sense.words > 0:
		return 1 / float64(t.sense.words)
	case t.kind == Digits:
		return 1
	case t.kind == Mark, lexicon.Stopwords.Has(t.norm):
		return 0
	}
	return lexicon.IDFOf(t.entry) / lexicon.MaxIDF
}

// relate finds for each term of the derivative the terms of the original that
// it can stand for.
func (l *lexis) relate(amounts map[string]quantity.Value) {
	offered := l.offers(amounts)
	l.kin = make([][]kinship, len(l.terms))
	var kin kinships
	for k := range l.terms {
		t := &l.terms[k]
		if t.inB == 0 || t.weight == 0 {
			continue
		}
		kin = kinships{int32(k), kin.found[:0]}
		if t.inA > 0 {
			kin.found = append(kin.found, kinship{kin.of, 1, Same})
		}
		switch _, idiom := t.sense.meaning(); {
		case idiom:
			offered.addIdiom(&kin, t, l.terms)
		case t.sense.words > 0:
			offered.addMeant(&kin, t)
		default:
			offered.addWord(&kin, t, l.families)
		}
		kin.found = slices.DeleteFunc(kin.found, func(r kinship) bool {
			return l.terms[r.term].norm != t.norm && slices.Contains(l.terms[r.term].opposite, t.word) // who lifts a ban has not banned
		})
		sortKin(kin.found)
		l.kin[k] = slices.Clone(kin.found)
	}
	l.back = reversed(l.kin)
}

// reversed is a relation seen from the other side, the closest first.
func reversed(kin [][]kinship) [][]kinship {
	count, all := make([]int, len(kin)), 0
	for _, found := range kin {
		for _, r := range found {
			count[r.term]++
		}
		all += len(found)
	}
	back, room := make([][]kinship, len(kin)), make([]kinship, all)
	for k, n := range count {
		back[k], room = room[:0:n], room[n:]
	}
	for k, found := range kin {
		for _, r := range found {
			back[r.term] = append(back[r.term], kinship{int32(k), r.strength, r.why})
		}
	}
	for k := range back {
		sortKin(back[k])
	}
	return back
}

// sortKin puts the closest first.
func sortKin(kin []kinship) {
	if len(kin) > 1 { // as few have
		slices.SortStableFunc(kin, func(x, y kinship) int { return cmp.Compare(y.strength, x.strength) })
	}
}

// kinships are the terms that one term can stand for.
type kinships struct {
	of    int32
	found []kinship
}

// add adds terms, except the one itself.
func (k *kinships) add(terms []int32, strength float32, why Why) {
	if strength == 0 {
		return
	}
	for _, o := range terms {
		if o != k.of {
			k.found = append(k.found, kinship{o, strength, why})
		}
	}
}

// offers are the terms of the original, by what can stand for them.
type offers struct {
	byFamily [][]int32
	byWord   map[int32][]int32
	saying   map[int32][]int32 // by word, the idioms that say what it says
	bySense  map[string][]int32
	seats    map[string][]int32        // by the sense of a country, the names of its seats of power
	meaning  [][]int32                 // by family, the terms whose sense is more than the word
	shortOf  map[string][]int32        // by first name in full, the terms that are short forms of it
	valued   []string                  // the values
	amounts  map[string]quantity.Value // by value
}

func (l *lexis) offers(amounts map[string]quantity.Value) *offers {
	o := &offers{
		byFamily: make([][]int32, len(l.families)), byWord: map[int32][]int32{}, saying: map[int32][]int32{}, bySense: map[string][]int32{}, seats: map[string][]int32{},
		meaning: make([][]int32, len(l.families)), shortOf: map[string][]int32{}, amounts: amounts,
	}
	for k := range l.terms {
		t, id := &l.terms[k], int32(k)
		switch {
		case t.inA == 0 || t.weight == 0:
		case t.sense.words > 0:
			o.offerMeant(t, id)
		default:
			o.offerWord(t, id)
		}
	}
	return o
}

// offerMeant notes a term that is more than its word.
func (o *offers) offerMeant(t *term, id int32) {
	if _, ok := o.amounts[t.sense.key]; ok && len(o.bySense[t.sense.key]) == 0 && len(o.valued) < maxValues {
		o.valued = append(o.valued, t.sense.key)
	}
	o.bySense[t.sense.key] = append(o.bySense[t.sense.key], id)
	if t.sense.of != "" {
		o.seats[t.sense.of] = append(o.seats[t.sense.of], id)
	}
	if t.sense.why != Stem {
		o.meaning[t.family] = append(o.meaning[t.family], id)
	}
	if _, idiom := t.sense.meaning(); idiom {
		o.offerWords(t, id)
	}
}

// offerWord notes a term that is a word.
func (o *offers) offerWord(t *term, id int32) {
	o.byFamily[t.family] = append(o.byFamily[t.family], id)
	o.offerWords(t, id)
	for _, full := range shortens(t.norm) {
		o.shortOf[full] = append(o.shortOf[full], id)
	}
}

// offerWords notes the words of the lexicon that a term is.
func (o *offers) offerWords(t *term, id int32) {
	for _, w := range t.inLexicon() {
		o.byWord[w] = append(o.byWord[w], id)
	}
	if t.sense.carries() && t.word >= 0 {
		o.saying[t.word] = append(o.saying[t.word], id)
	}
}

// addMeant adds what has the meaning of a term that is more than its word: a
// value, another name of a country.
func (o *offers) addMeant(kin *kinships, t *term) {
	kin.add(o.bySense[t.sense.key], senseStrength, t.sense.why)
	kin.add(o.bySense[t.sense.of], senseStrength, Place)
	kin.add(o.seats[t.sense.key], senseStrength, Place)
	if t.sense.why != Stem {
		kin.add(o.byFamily[t.family], stemStrength, Same)
	}
	value, ok := o.amounts[t.sense.key]
	if !ok {
		return
	}
	for _, key := range o.valued {
		if key != t.sense.key {
			kin.add(o.bySense[key], amountStrength(value, o.amounts[key]), Number)
		}
	}
}

// addWord adds the other forms of a word, the names that it is short for, and
// the words that the lexicon has beside it.
func (o *offers) addWord(kin *kinships, t *term, families map[string]int32) {
	kin.add(o.byFamily[t.family], stemStrength, Stem)
	kin.add(o.meaning[t.family], stemStrength, Same)
	kin.add(o.saying[t.word], idiomStrength, Synonym)
	kin.add(o.shortOf[t.norm], nicknameStrength, Synonym)
	for _, full := range shortens(t.norm) {
		kin.add(o.shortOf[full], nicknameStrength, Synonym) // Mohamed, Mohammad
		if family, known := families[full]; known {
			kin.add(o.byFamily[family], nicknameStrength, Synonym)
		}
	}
	o.addRelated(kin, t)
}

// addIdiom adds the other forms of an idiom, other idioms of the same meaning,
// the word that says as much, its own words, and what the lexicon has beside
// them: an "investigation" that is launched is a probe all the same.
func (o *offers) addIdiom(kin *kinships, t *term, terms []term) {
	for _, other := range o.bySense[t.sense.key] {
		if terms[other].family == t.family {
			kin.add([]int32{other}, stemStrength, Stem)
		}
	}
	kin.add(o.bySense[t.sense.key], idiomStrength, Synonym)
	kin.add(o.byFamily[t.family], stemStrength, Same)
	kin.add(o.byWord[t.word], idiomStrength, Synonym)
	o.addRelated(kin, t)
}

// addRelated adds the words that the lexicon has beside a word.
func (o *offers) addRelated(kin *kinships, t *term) {
	for _, w := range t.inLexicon() {
		for n := range lexicon.Related(w) {
			if why, strength := relationStrength(n); strength > 0 {
				kin.add(o.byWord[n.ID], strength, why)
			}
		}
	}
}

// inLexicon are the words of the lexicon that a term is: its dictionary form,
// and itself where it is another, since a "hearing" is a trial and to hear is
// none; of an idiom, the word that says as much and its own.
func (t *term) inLexicon() []int32 {
	out := make([]int32, 0, 3)
	for _, w := range [...]int32{t.word, t.entry, t.own} {
		if w >= 0 && !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

// shortens are the first names that a word is short for.
func shortens(word string) []string {
	names, _ := lexicon.Nicknames.AllAt([]string{word})
	return names
}

// What a word is worth that stands for another, where the same word is 1.
const (
	stemStrength       = 0.97 // another form of the same word
	senseStrength      = 0.95 // another name of the country, its people or its government; the same value
	nicknameStrength   = 0.9  // Bill, William
	idiomStrength      = 0.9  // step down, resign
	derivationStrength = 0.85 // expel, expulsion
	compatibleStrength = 0.75 // the value rounded, or told more vaguely
	synonymLeast       = 0.35 // the least of synonyms: their senses rarely meet
	synonymMost        = 0.9
	broaderShare       = 0.7 // a rifle is a gun; not every gun is a rifle
)

// maxValues is how many different values of the original are compared with
// each value of the derivative. An article has dozens; a book of accounts
// must not cost the square of its numbers.
const maxValues = 300

// amountStrength is what one value is worth for another: "3 miles" says what
// "4.8 km" says, "more than 100" may be the 104 of the original, and who "is
// 29" is the 29-year-old.
func amountStrength(x, y quantity.Value) float32 {
	switch {
	case quantity.Equal(x, y):
		return senseStrength
	case quantity.Compatible(x, y):
		return compatibleStrength
	}
	return 0
}

// relationStrength says what a related word is worth.
func relationStrength(n lexicon.Neighbour) (Why, float32) {
	scaled := synonymLeast + (synonymMost-synonymLeast)*n.Strength
	switch n.Kind {
	case lexicon.Synonym:
		return Synonym, scaled
	case lexicon.Derived:
		return Derivation, derivationStrength
	case lexicon.Similar, lexicon.Broader, lexicon.Narrower:
		return Synonym, broaderShare * scaled
	case lexicon.Identical, lexicon.Inflection:
		return Stem, stemStrength
	}
	return "", 0
}
