package diffcore

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/articlediff/articlediff/diffcore/internal/cue"
	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

var nameChanged = Rule{
	Name:  "name-changed",
	Title: "Name changed",
	Doc: "A name that the original has nowhere stands where the original has another one, or two people of the story have changed places. " +
		"Short forms, first names added, acronyms, nicknames, other spellings of one name and other names of a country pass. " +
		"The wrong person in the right story is the error that ends in court.",
	Axis:     Accuracy,
	Severity: High,
	Moves:    Partial,
	Example: Pair{
		"The tea rooms were designed by Mackintosh and built in 1903 for Kate Cranston.",
		"The tea rooms were designed by Alexander Thomson and built in 1903 for Kate Cranston.",
		"Mackintosh became Thomson",
	},
	Silent: []Pair{
		{"President Holm opened the tunnel near Skarvik on Tuesday.", "Sara Holm opened the tunnel near Skarvik on Tuesday.", "a first name added"},
		{"The World Health Organization sent doctors to Skarvik.", "The WHO sent doctors to Skarvik.", "an acronym"},
		{"The Federal Reserve left its main rate alone on Tuesday.", "The Fed left its main rate alone on Tuesday.", "another name of one body"},
		{"The tunnel near Skarvik was opened by Jón Gnarr on Tuesday.", "The tunnel near Skarvik was opened by Jn Gnarr on Tuesday.", "a letter that was lost in copying"},
		{"Bob Lund opened the tunnel near Skarvik on Tuesday.", "Robert Lund opened the tunnel near Skarvik on Tuesday.", "a nickname"},
		{"The Conservatives want a tunnel near Skarvik, and Skarvik Football Club wants a bridge.", "The Tories want a tunnel near Skarvik, and Skarvik F.C. wants a bridge.", "a party's other name, and initials behind a name"},
		{"The minister spoke about the tunnel near Saint Aldric in Malé on Tuesday.", "The minister spoke about the tunnel near St Aldric in Male on Tuesday.", "a saint for short, and a letter without its mark"},
	},
	find: func(c *comparison) []slip {
		var out []slip
		for _, m := range c.mentions() {
			if !c.linked || m.Kind != Name {
				continue
			}
			if strange, was := c.originalName(&m); was != nil {
				out = append(out, slip{
					at: strange, is: c.quote(m.extent()), related: []extent{was.extent()},
					message: say("The original names %s, not %s.", c.quoteOriginal(was.extent()), c.quote(m.extent())),
				})
			}
		}
		return out
	},
}

// originalName finds the name of the evidence that one of the sentence has
// replaced, and the words that say so; nil where it has replaced none.
func (c *comparison) originalName(m *Mention) (at extent, was *Mention) {
	strange, unheard := c.strangeWords(m)
	if !unheard {
		return m.extent(), c.ousted(m)
	}
	for _, find := range [...]func(*Mention) *Mention{c.nameInPlaceOf, c.sameButFor, c.ousted, c.framedName} {
		if was = find(m); was != nil {
			break
		}
	}
	return strange, was
}

// framedName finds the name of the evidence between whose words a name stands
// that the original does not know.
func (c *comparison) framedName(m *Mention) *Mention {
	if len(m.Value) < shortestHeard || c.behindDateline(m) {
		return nil
	}
	var best *Mention
	size := 0.0
	for was := range c.theirMentions() {
		if !was.isName() {
			continue
		}
		if c.mayBeOne(m, was) {
			return nil
		}
		if f := c.frame(m.extent(), was.extent()); f.surely() && f.size() > size && c.b.describes(m.extent()) == c.a.describes(was.extent()) && c.ofAKind(m, was) {
			best, size = was, f.size()
		}
	}
	if best == nil || c.b.timesNamed(c.j, best.Value) >= c.a.timesNamed(best.Sentence, best.Value) {
		return nil
	}
	return best
}

// shortestHeard is how many letters a name has at least: fewer are initials, or
// what is left of a name where letters were lost in copying.
const shortestHeard = 3

// behindDateline says that a name stands right behind the date of a dateline: it
// tells which agency wrote.
func (c *comparison) behindDateline(m *Mention) bool {
	const reach = 2 // tokens: a bracket
	return slices.ContainsFunc(c.mentions(), func(o Mention) bool { return c.b.inDateline(&o) && o.To <= m.From && m.From < o.To+reach })
}

// sameButFor finds the name of the evidence that is m but for the words that
// the original does not know: Tarrow Council, Eastmouth Council; Ingrid Moen,
// Ingrid Berg. The words that both have say what is named, wherever it stands.
func (c *comparison) sameButFor(m *Mention) *Mention {
	strange, _ := c.strangeWords(m)
	for was := range c.theirMentions() {
		if was.Kind != Name || was.To-was.From != m.To-m.From || oneName(c.b, m, c.a, was) {
			continue
		}
		same, kept := true, false
		tells := m.To - 1 // the word that says what is named; of a person, the first name
		if c.isPerson(was) || c.a.looksPersonal(was) {
			tells = m.From
		}
		for k := m.From; k < m.To && same; k++ {
			other := k >= strange.from && k < strange.to
			same = other == !c.sameWord(k, was.From+k-m.From)
			kept = kept || !other && (k == tells || cue.Bodies.Has(c.b.Tokens[k].Norm))
		}
		if same && kept && !c.namedHere(was) {
			return was
		}
	}
	return nil
}

// namedHere says that the sentence has a name of the original.
func (c *comparison) namedHere(was *Mention) bool {
	return slices.ContainsFunc(c.mentions(), func(m Mention) bool { return m.isName() && m.Value == was.Value })
}

// strangeWords are the words of a name that the original has nowhere, in no
// spelling, from the first to the last of them.
func (c *comparison) strangeWords(m *Mention) (words extent, ok bool) {
	for k := m.From; k < m.To; k++ {
		tok := c.b.Tokens[k]
		if tok.Kind != Word || cue.Connectors.Has(tok.Norm) || tok.Norm == "'s" || tok.SentenceStart && m.To-m.From == 1 && !c.b.surelyNames(m) {
			continue
		}
		if lexicon.Titles.Has(tok.Norm) || cue.Titles.Has(tok.Norm) {
			continue
		}
		if !c.namesake(k) && !c.stated.word(tok.Norm) {
			if !ok {
				words.from = k
			}
			words.to, ok = k+1, true
		}
	}
	return words, ok
}

// namesake says that the original has another form of a name, or another name
// of the place. A synonym is none: Stellar Works is not Orbital Works. Nor is a
// country for its seats of power, but where it acts itself: "Washington" stands
// for the White House where it said so, and not for the Pentagon.
func (c *comparison) namesake(k int) bool {
	seat := c.term(k).sense.of
	for _, kin := range c.search.kin[c.search.queryTerms[k]] {
		switch kin.why {
		case Same, Stem, Derivation, Acronym, Number:
			return true
		case Place:
			if seat == "" || c.evidenceHas(kin.term) {
				return true
			}
		}
	}
	return false
}

// evidenceHas says that what the sentence rests on has a term.
func (c *comparison) evidenceHas(term int32) bool {
	for _, i := range c.evidence {
		s := c.a.Sentences[i]
		if slices.Contains(c.search.said[s.From:s.To], term) {
			return true
		}
	}
	return false
}

// nameInPlaceOf finds the name of the evidence that stands where m stands and
// that the sentence does not have. A name that only stands somewhere near, or
// is one of something else, is another piece of knowledge, not another name.
func (c *comparison) nameInPlaceOf(m *Mention) *Mention {
	for was := range c.theirMentions() {
		if was.isName() && oneName(c.b, m, c.a, was) {
			return nil // it is there, in another spelling
		}
	}
	return c.inPlaceOf(m, func(was *Mention) bool {
		return was.isName() && c.placedAs(m, was) && !c.mentionsName(was, m)
	})
}

// placedAs says that the words on both sides of two names are the same. The
// words on one side are enough where the sentence is otherwise nearly the
// original's, or where the two are names of one kind and of one form: a drought
// in Spain, in Greece. A committee and the parliament are not.
func (c *comparison) placedAs(m, was *Mention) bool {
	before, behind := c.neighbours(m.extent(), was.extent())
	return before && behind ||
		(before || behind) && (c.nearlyVerbatim(int32(was.Sentence)) || c.isPerson(m) == c.isPerson(was) && m.To-m.From == was.To-was.From) || c.sameSurroundings(m.extent(), was.extent())
}

// ousted finds the name of the evidence in whose place a name of the story
// stands: the words on both sides are the same, both are names of a kind, and
// the sentence of the original does not have the one, nor this sentence the
// other as often as the original.
func (c *comparison) ousted(m *Mention) *Mention {
	for _, i := range c.evidence {
		theirs := c.a.MentionsOf(int(i))
		for k := range theirs {
			was := &theirs[k]
			if was.Kind == m.Kind && c.sameSurroundings(m.extent(), was.extent()) && c.ofAKind(m, was) && !c.hasName(i, m) && !c.mayBeOne(m, was) &&
				c.b.timesNamed(c.j, was.Value) < c.a.timesNamed(int(i), was.Value) {
				return was
			}
		}
	}
	return nil
}

// sameSurroundings says that the words on both sides of two names are the same.
// Where both open their sentences, two words behind them must be.
func (c *comparison) sameSurroundings(at, was extent) bool {
	before, behind := c.neighbours(at, was)
	if behind && !before && c.b.opens(at.from) && c.a.opens(was.from) && was.to+1 < len(c.a.Tokens) && at.to+1 < c.sentence.To {
		before = c.sameToken(at.to+1, was.to+1)
	}
	return before && behind
}

// opens says that a sentence begins with a token, or with an article before it.
func (a *Article) opens(k int) bool {
	from := a.Sentences[a.sentenceOf(k)].From
	return k == from || k == from+1 && article(a.Tokens[from].Norm)
}

// ofAKind says that two names are both of people, both of places none of which
// lies in the other, both of nationalities, or both of something else.
func (c *comparison) ofAKind(m, was *Mention) bool {
	here, isPlace := placeOf(m.Value)
	there, wasPlace := placeOf(was.Value)
	if isPlace && wasPlace {
		return !here.Same(there) && (here.Kind == lexicon.People) == (there.Kind == lexicon.People) && !continent(m.Value) && !continent(was.Value)
	}
	return isPlace == wasPlace && c.isPerson(m) == c.isPerson(was)
}

// isPerson says that either article calls the holder of a name what only people
// are called.
func (c *comparison) isPerson(m *Mention) bool { return c.a.person(m.Value) || c.b.person(m.Value) }

// continent says that a name is that of a part of the world, in which
// countries lie.
func continent(name string) bool {
	switch strings.TrimSuffix(name, "n") {
	case "africa", "america", "asia", "europe", "europea", "middle east", "west", "world":
		return true
	}
	return false
}

// hasName says that a sentence of the original has a telling word of a name,
// or, unless this sentence is nearly that one, any that the sentence rests on.
func (c *comparison) hasName(i int32, m *Mention) bool {
	looked := c.evidence
	if c.nearlyVerbatim(i) {
		looked = []int32{i}
	}
	for k := m.From; k < m.To; k++ {
		norm := c.b.Tokens[k].Norm
		if c.b.Tokens[k].Kind != Word || cue.Connectors.Has(norm) || cue.Bodies.Has(norm) {
			continue
		}
		for _, e := range looked {
			s := c.a.Sentences[e]
			for p := s.From; p < s.To; p++ {
				if c.a.Tokens[p].Norm == norm || c.isKin(k, p) {
					return true
				}
			}
		}
	}
	return false
}

// nearlyVerbatim says that the sentence is one of the original but for a few
// words. Then what stands in a place is hardly anything else.
func (c *comparison) nearlyVerbatim(i int32) bool {
	const share = 0.75 // of the words, in order
	return c.search.sequenceShare(int(i), c.j) >= share
}

// mayBeOne says that two names of the story may be of one: by their spelling,
// because the original has them as one name, or as other words for each other.
func (c *comparison) mayBeOne(m, was *Mention) bool {
	if oneName(c.b, m, c.a, was) || c.a.namedTogether(m, was) || asciiOnly(was.Value) == asciiOnly(m.Value) {
		return true
	}
	for k := m.From; k < m.To; k++ {
		if c.standsForWord(k, was.extent()) {
			return true
		}
	}
	return false
}

// abbreviates says that each word of a name begins as the word of the other
// does: the Lib Dems, Hibs.
func abbreviates(short, long string) bool {
	const shortest = 3 // letters
	x, y := strings.Fields(short), strings.Fields(long)
	if len(x) != len(y) {
		return false
	}
	for k := range x {
		stem := strings.TrimSuffix(x[k], "s")
		if len(stem) < shortest || !strings.HasPrefix(y[k], stem) {
			return false
		}
	}
	return true
}

// namedTogether says that the article has a name that holds words of both: Ada
// and Lund are Ada Lund.
func (a *Article) namedTogether(m, was *Mention) bool {
	x, y := strings.Fields(m.Value), strings.Fields(was.Value)
	return a.standTogether(x[len(x)-1], y[0]) || a.standTogether(y[len(y)-1], x[0])
}

// timesNamed is how often a sentence has a name.
func (a *Article) timesNamed(sentence int, value string) int {
	n := 0
	for _, m := range a.MentionsOf(sentence) {
		if m.isName() && m.Value == value {
			n++
		}
	}
	return n
}

// isKin says that a word of the sentence is one of the original, in another
// form or as another name; a synonym is none.
func (c *comparison) isKin(k, p int) bool {
	for _, kin := range c.search.kin[c.search.queryTerms[k]] {
		if kin.term == c.search.said[p] && (kin.strength >= stemStrength || kin.why == Place || kin.why == Acronym) {
			return true
		}
	}
	return false
}

// sameNeighbour says that the word right before two names, or right behind
// them, is the same: designed by Mackintosh, by Thomson. A name that only
// stands somewhere near is another piece of knowledge, not another name.
func (c *comparison) sameNeighbour(at, was extent) bool {
	before, behind := c.neighbours(at, was)
	return before || behind
}

// neighbours says whether the word before two stretches is the same, and the
// word behind them. Articles do not count, nor a comma that both have.
func (c *comparison) neighbours(at, was extent) (before, behind bool) {
	if c.b.describes(at) != c.a.describes(was) {
		return false, false
	}
	k, p := at.from-1, was.from-1
	if k > c.sentence.From && p > 0 && c.b.Tokens[k].Norm == "," && c.a.Tokens[p].Norm == "," {
		k, p = k-1, p-1
	}
	for k >= c.sentence.From && article(c.b.Tokens[k].Norm) {
		k--
	}
	for p >= 0 && article(c.a.Tokens[p].Norm) {
		p--
	}
	before = c.sameToken(k, p)
	k, p = at.to, was.to
	if k+1 < c.sentence.To && p+1 < len(c.a.Tokens) && c.b.Tokens[k].Norm == "'s" && c.a.Tokens[p].Norm == "'s" {
		k, p = k+1, p+1
	}
	if k+1 < c.sentence.To && p+1 < len(c.a.Tokens) && c.b.Tokens[k].Norm == "," && c.a.Tokens[p].Norm == "," {
		k, p = k+1, p+1
	}
	behind = c.sameToken(k, p) || k < c.sentence.To && p < len(c.a.Tokens) && c.b.Tokens[k].Norm == "." && c.a.Tokens[p].Norm == "."
	return before, behind
}

// sameToken says that a word of the sentence is a word of the original, or
// stands for it.
func (c *comparison) sameToken(k, p int) bool {
	return k >= c.sentence.From && k < c.sentence.To && p >= 0 && p < len(c.a.Tokens) && c.b.Tokens[k].Kind != Mark &&
		(c.originOf(k) == p || c.b.Tokens[k].Norm == c.a.Tokens[p].Norm)
}

// describes says that a name only tells more about the noun behind it: the
// University of Warsaw biologist.
func (a *Article) describes(e extent) bool {
	if e.to >= len(a.Tokens) || a.Tokens[e.to].Kind != Word || a.Tokens[e.to].Capital {
		return false
	}
	part := a.mainPart(e.to)
	return (part == lexicon.Noun || part == lexicon.Adjective) && !lexicon.Stopwords.Has(a.Tokens[e.to].Norm)
}

func article(w string) bool {
	return w == "the" || w == "a" || w == "an" || w == "mr" || w == "ms" || w == "mrs"
}

// mentionsName says that the sentence has a name of the original, beside the
// name m: all of its words, or one that is not m's.
func (c *comparison) mentionsName(was, m *Mention) bool {
	all := true
	for p := was.From; p < was.To; p++ {
		k, ok := c.used[int32(p)]
		if ok && (int(k) < m.From || int(k) >= m.To) && !cue.Bodies.Has(c.a.Tokens[p].Norm) {
			return true
		}
		all = all && (ok || c.a.Tokens[p].Kind == Mark)
	}
	if all {
		return true
	}
	for _, o := range c.mentions() {
		if (o.Kind == Name || o.Kind == Initials) && o.Value == was.Value {
			return true
		}
	}
	return false
}

// oneName says that two names may be one: an acronym, a nickname, another
// spelling.
func oneName(b *Article, m *Mention, a *Article, was *Mention) bool {
	if m.Value == was.Value || initialsOf(b, m) == was.Value || initialsOf(a, was) == m.Value || abbreviates(m.Value, was.Value) || abbreviates(was.Value, m.Value) ||
		initialsBehind(m.Value, was.Value) || initialsBehind(was.Value, m.Value) || hasWordOf(was.Value, initialsOf(b, m)) || hasWordOf(m.Value, initialsOf(a, was)) {
		return true
	}
	for k := m.From; k < m.To; k++ {
		for p := was.From; p < was.To; p++ {
			x, y := b.Tokens[k].Norm, a.Tokens[p].Norm
			if b.Tokens[k].Kind == Word && a.Tokens[p].Kind == Word && x != y && (nickname(x, y) || nickname(y, x) || oneSpelt(x, y) || sameFamily(x, y)) {
				return true
			}
		}
	}
	return false
}

// sameFamily says that two words are related, as a country and its people, or
// that one begins with the other: West, Western.
func sameFamily(x, y string) bool {
	const shortest = 4 // letters
	if min(len(x), len(y)) >= shortest && (strings.HasPrefix(x, y) || strings.HasPrefix(y, x)) {
		return true
	}
	kind, _, _ := lexicon.Relation(x, y)
	return kind == lexicon.Derived || kind == lexicon.Identical || kind == lexicon.Inflection
}

// initialsBehind says that two names begin with the same words, and one goes on
// with the initials of what the other goes on with: Skarvik F.C., Skarvik
// Football Club.
func initialsBehind(short, long string) bool {
	x, y := strings.Fields(short), strings.Fields(long)
	if len(x) < 2 || len(y) <= len(x) || !slices.Equal(x[:len(x)-1], y[:len(x)-1]) {
		return false
	}
	letters := ""
	for _, w := range y[len(x)-1:] {
		letters += w[:1]
	}
	return strings.ReplaceAll(x[len(x)-1], ".", "") == letters
}

// hasWordOf says that the initials of one name are a word of another: Electronic
// Arts, EA Sports.
func hasWordOf(name, initials string) bool {
	return len(initials) > 1 && slices.Contains(strings.Fields(name), initials)
}

func initialsOf(a *Article, m *Mention) string {
	letters := ""
	for k := m.From; k < m.To; k++ {
		if t := a.Tokens[k]; t.Kind == Word && !cue.Connectors.Has(t.Norm) {
			letters += t.Norm[:1]
		}
	}
	return letters
}

func nickname(short, full string) bool {
	values, n := lexicon.Nicknames.AllAt([]string{short})
	for _, v := range values {
		if n > 0 && v == full {
			return true
		}
	}
	return false
}

// butAccents says that two words are the same but for letters with marks, which
// either may have lost: Malé, Male.
func butAccents(x, y string) bool {
	r, s := []rune(x), []rune(y)
	return slices.EqualFunc(r, s, func(a, b rune) bool { return a == b || a >= utf8.RuneSelf || b >= utf8.RuneSelf })
}

// sounded writes letters that stand for one sound in one way: Caspar, Kaspar.
var sounded = strings.NewReplacer("ph", "f", "c", "k", "q", "k", "y", "i", "w", "v").Replace

// oneSpelt says that two words may be spellings of one name, as Gaddafi and
// Qaddafi: but for two letters that stand together they are the same.
func oneSpelt(x, y string) bool {
	const shortest = 5 // letters; shorter names are as near to each other by chance
	if butAccents(x, y) {
		return true
	}
	r, s := []rune(sounded(x)), []rune(sounded(y))
	if min(len(r), len(s)) < shortest {
		return false
	}
	front := 0
	for front < min(len(r), len(s)) && r[front] == s[front] {
		front++
	}
	back := 0
	for back < min(len(r), len(s))-front && r[len(r)-1-back] == s[len(s)-1-back] {
		back++
	}
	return front+back >= max(len(r), len(s))-2
}
