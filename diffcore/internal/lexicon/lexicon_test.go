package lexicon

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

// readCases reads a file of cases: fields between " | ", the reason last.
func readCases(t *testing.T, name string, fields int) [][]string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	var cases [][]string
	for i, line := range strings.Split(string(data), "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		row := strings.Split(line, " | ")
		if len(row) != fields {
			t.Fatalf("%s:%d: %d fields, want %d", name, i+1, len(row), fields)
		}
		cases = append(cases, row)
	}
	if len(cases) == 0 {
		t.Fatalf("%s: no cases", name)
	}
	return cases
}

func TestLemmas(t *testing.T) {
	for _, c := range readCases(t, "lemmas.txt", 3) {
		for form := range strings.FieldsSeq(c[0]) {
			if got := Lemma(form); got != c[1] {
				t.Errorf("Lemma(%q) = %q, want %q: %s", form, got, c[1], c[2])
			}
		}
	}
}

func TestRelations(t *testing.T) {
	for _, c := range readCases(t, "relations.txt", 4) {
		kind, strength, _ := Relation(c[0], c[2])
		if kind.String() != c[1] {
			t.Errorf("%s is %v (%.2f) of %s, want %s: %s", c[0], kind, strength, c[2], c[1], c[3])
		}
	}
}

func TestPlaces(t *testing.T) {
	for _, c := range readCases(t, "places.txt", 3) {
		row := strings.Fields(c[0])
		place, n := PlaceAt(row)
		got := "-"
		if n > 0 {
			got = CountryOf(place.Country)
			if place.Other != NoCountry {
				got += " or " + CountryOf(place.Other)
			}
			got += ", " + [...]string{"name", "people", "capital", "seat", "city"}[place.Kind] + fmt.Sprintf(", %d", n)
			if place.Capitals {
				got += ", in capitals"
			}
			if place.Everyday {
				got += ", everyday word"
			}
		}
		if got != c[1] {
			t.Errorf("PlaceAt(%q) = %s, want %s: %s", c[0], got, c[1], c[2])
		}
	}
}

func TestLists(t *testing.T) {
	lists := map[string]*List{"titles": Titles, "certainty": Certainty,
		"numbers": Numbers, "nicknames": Nicknames, "stopwords": Stopwords, "degree": Degree, "fillers": Fillers,
		"vague": Vague, "commentary": Commentary, "loaded": Loaded, "organisations": Organisations, "names": names}
	for _, c := range readCases(t, "lists.txt", 4) {
		list := lists[c[0]]
		if list == nil {
			t.Fatalf("no list %q", c[0])
		}
		values, n := list.AllAt(strings.Fields(c[1]))
		got := "-"
		if n > 0 {
			got = strings.TrimSpace(fmt.Sprintf("%d %s", n, strings.Join(values, ", ")))
		}
		if got != c[2] {
			t.Errorf("%s at %q = %s, want %s: %s", c[0], c[1], got, c[2], c[3])
		}
	}
}

// A list whose lines are mistyped would fail silently at run time.
func TestListsAreWellFormed(t *testing.T) {
	values := map[string]string{ // what an entry's value must look like
		"titles":    `[a-z ]+`,
		"certainty": `[1-5]( [~nc])?`, "numbers": `([x~/] )?\d+`, "nicknames": `[a-z]+`, "stopwords": ``,
		"idioms": `[a-z-]+( [a-z-]+)*`, "degree": `hype|large|small|certain|urgent`, "fillers": ``, "vague": `sources|experts|officials|reports|many`,
		"commentary": `prediction|opinion|advice|moral`, "loaded": `[a-z ]+`, "organisations": `[a-z0-9',. -]+`, "names": `[\pL0-9'. -]+`,
	}
	files, err := filepath.Glob("lists/*.txt")
	if err != nil || len(files) != len(values) {
		t.Fatalf("%d lists (%v), want %d", len(files), err, len(values))
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if data[0] != '#' {
			t.Errorf("%s does not say what it is for", file)
		}
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		value := regexp.MustCompile(`^(` + values[name] + `)$`)
		seen := map[string]bool{}
		for _, line := range strings.Split(string(data), "\n") {
			if line == "" || line[0] == '#' {
				continue
			}
			if seen[line] {
				t.Errorf("%s: %q stands there twice", file, line)
			}
			seen[line] = true
			phrase, v, _ := strings.Cut(line, " = ")
			if !value.MatchString(v) || phrase != strings.ToLower(phrase) || strings.TrimSpace(phrase) != phrase || phrase == "" {
				t.Errorf("%s: %q", file, line)
			}
		}
	}
}

// Which words of a row are an idiom, and what it says.
func TestIdioms(t *testing.T) {
	for _, c := range readCases(t, "idioms.txt", 4) {
		forms := strings.Fields(c[0])
		lemmas := make([]string, len(forms))
		for k, form := range forms {
			lemmas[k] = Lemma(form)
		}
		meaning, at := IdiomAt(forms, lemmas)
		var own []string
		for _, k := range at {
			own = append(own, forms[k])
		}
		if got := strings.Join(own, " "); cmp.Or(got, "-") != c[1] || cmp.Or(meaning, "-") != c[2] {
			t.Errorf("IdiomAt(%q) = %q, which says %q; want %s, %s: %s", c[0], got, meaning, c[1], c[2], c[3])
		}
		if len(at) > 0 && !BeginsIdiom(forms[0], lemmas[0]) {
			t.Errorf("no idiom begins with %q", forms[0])
		}
	}
}

// An idiom without a telling word, or whose words or meaning nobody uses, would
// never be found.
func TestIdiomsCanBeFound(t *testing.T) {
	for _, entries := range Idioms.read().byFirst {
		for _, e := range entries {
			telling := false
			for _, word := range e.phrase {
				if _, known := ID(word); !known && word != gap && !strings.Contains(word, "-") {
					t.Errorf("%q: %q is no word of the lexicon", e.phrase, word)
				}
				telling = telling || word != gap && !Stopwords.Has(word)
			}
			if !telling || e.phrase[0] == gap || e.phrase[len(e.phrase)-1] == gap || len(e.phrase) < 2 {
				t.Errorf("%q can tell nothing", e.phrase)
			}
			if len(e.values) > 1 {
				t.Errorf("%q says %q at once", e.phrase, e.values)
			}
			for word := range strings.SplitSeq(e.values[0], " ") {
				if id, known := ID(word); !known || LemmaID(id) != id && !strings.Contains(e.values[0], " ") {
					t.Errorf("%q: %q is no dictionary form of the lexicon", e.phrase, word)
				}
			}
		}
	}
}

func TestIDsRoundTripInOrder(t *testing.T) {
	last := ""
	for id := range int32(Size()) {
		word := Word(id)
		if word <= last {
			t.Fatalf("word %d, %q, does not follow %q", id, word, last)
		}
		last = word
		if got, ok := ID(word); !ok || got != id {
			t.Fatalf("ID(%q) = %d, %v; want %d", word, got, ok, id)
		}
		if lemma := LemmaID(id); LemmaID(lemma) != lemma {
			t.Errorf("the lemma of %q, %q, has a lemma of its own: %q", word, Word(lemma), Word(LemmaID(lemma)))
		}
	}
}

func TestRelationsAreSymmetric(t *testing.T) {
	mirror := map[Kind]Kind{Broader: Narrower, Narrower: Broader}
	relations := 0
	for a := range int32(Size()) {
		last := int32(-1)
		for n := range Related(a) {
			relations++
			want := n.Kind
			if m, ok := mirror[want]; ok {
				want = m
			}
			if n.ID <= last || n.ID == a || n.Strength <= 0 || n.Strength > 1 {
				t.Fatalf("%q: bad neighbour %+v", Word(a), n)
			}
			last = n.ID
			if kind, strength := Between(n.ID, a); kind != want || strength != n.Strength {
				t.Fatalf("%q is %v of %q, but the other way %v", Word(a), n.Kind, Word(n.ID), kind)
			}
		}
	}
	if relations < 40_000 {
		t.Errorf("only %d relations", relations)
	}
}

func TestFrequency(t *testing.T) {
	for _, c := range []struct{ common, rare, reason string }{
		{"a", "government", "the package of words lacks it"},
		{"i", "government", "the package of words lacks it"},
		{"the", "government", "a function word is more frequent than any noun"},
		{"government", "ministry", "both are common in news"},
		{"ministry", "expulsion", "few articles expel anybody"},
		{"expulsion", "zzyzx", "an unknown word is the rarest"},
	} {
		if IDF(c.common) >= IDF(c.rare) {
			t.Errorf("IDF(%s) = %.2f, IDF(%s) = %.2f: %s", c.common, IDF(c.common), c.rare, IDF(c.rare), c.reason)
		}
	}
	for id := range int32(Size()) {
		if w := IDFOf(id); w < 1 || w >= MaxIDF {
			t.Fatalf("IDF(%q) = %v", Word(id), w)
		}
	}
	if rank, ok := Rank("the"); rank != 1 || !ok {
		t.Errorf("Rank(the) = %d, %v; want 1", rank, ok)
	}
	if _, ok := Rank("zzyzx"); ok {
		t.Error("an unknown word has a rank")
	}
}

func TestPartsOfSpeech(t *testing.T) {
	for _, c := range []struct {
		word   string
		want   Parts
		main   Parts
		reason string
	}{
		{"minister", Noun, Noun, "mostly a noun"},
		{"expelled", Verb | Inflected, Verb, "only a past tense"},
		{"quickly", Adverb, Adverb, "only an adverb"},
		{"bolivia", Noun | Name, Noun, "only a name"},
		{"zzyzx", 0, 0, "unknown"},
	} {
		if got := POS(c.word); got&c.want != c.want || got.Main() != c.main {
			t.Errorf("POS(%q) = %06b, main %04b: %s", c.word, got&63, got.Main(), c.reason)
		}
	}
}

func second(_ string, at []int) []int { return at }

// No string may make a look-up panic or give an answer out of range.
func FuzzLookups(f *testing.F) {
	for _, s := range []string{"", "a", "the", "zz", "\x00", "\xff\xfe", "said", "united states", "u.s.", "-", "'s", "south - korea's", "guinea-bissau's",
		strings.Repeat("ing", 40), "été", "côte d'ivoire", "\n", "the\n", "ss", "eding"} {
		f.Add(s, "government")
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		if id, ok := ID(a); ok && Word(id) != a {
			t.Errorf("ID(%q) is that of %q", a, Word(id))
		}
		lemma := Lemma(a)
		if again := Lemma(lemma); again != lemma {
			t.Errorf("Lemma(%q) = %q, whose lemma is %q", a, lemma, again)
		}
		kind, strength, ok := Relation(a, b)
		back, same, okBack := Relation(b, a)
		if ok != okBack || strength != same || strength < 0 || strength > 1 {
			t.Errorf("Relation(%q, %q) = %v %v, the other way %v %v", a, b, kind, strength, back, same)
		}
		if w := IDF(a); w < 1 || w > MaxIDF || math.IsNaN(w) {
			t.Errorf("IDF(%q) = %v", a, w)
		}
		for _, row := range [][]string{{a}, {a, b}, strings.Fields(a), strings.Split(a, "-")} {
			if place, n := PlaceAt(row); n < 0 || n > len(row) || place.Country < 0 || place.Country >= Countries() {
				t.Errorf("PlaceAt(%q) = %+v, %d", row, place, n)
			}
			if len(row) > 0 {
				last := -1
				for _, at := range second(IdiomAt(row, row)) {
					if at <= last || at >= len(row) {
						t.Errorf("IdiomAt(%q) names word %d after word %d", row, at, last)
					}
					last = at
				}
			}
			if _, n := Vague.At(row); n < 0 || n > len(row) {
				t.Errorf("Vague.At(%q) = %d", row, n)
			}
		}
	})
}

// The tables must be those that gendata wrote, of the lists as they are now.
// This compares hashes; scripts/gendata's own test makes the tables anew when
// the packages are there.
func TestTablesAreFresh(t *testing.T) {
	sources, err := os.ReadFile("SOURCES.md")
	if err != nil {
		t.Fatal(err)
	}
	folders := map[string]string{"lexicon": ".", "lists": "../../../scripts/gendata/lists"}
	checked := 0
	for _, m := range regexp.MustCompile("(?m)^- `([0-9a-f]{64})` ([a-z]+)/([a-z.]+)$").FindAllSubmatch(sources, -1) {
		folder, ok := folders[string(m[2])]
		if !ok {
			continue // a file of an npm package
		}
		data, err := os.ReadFile(filepath.Join(folder, string(m[3])))
		if err != nil {
			t.Fatal(err)
		}
		if got := fmt.Appendf(nil, "%x", sha256.Sum256(data)); !bytes.Equal(got, m[1]) {
			t.Errorf("%s/%s is not the file that SOURCES.md speaks of: run make data", m[2], m[3])
		}
		checked++
	}
	if checked != 18 {
		t.Errorf("%d files checked, want 18", checked)
	}
}

func TestTablesAreText(t *testing.T) {
	for name, text := range map[string]string{"words.txt": wordText, "placenames.txt": placeText} {
		if !utf8.ValidString(text) || !strings.HasSuffix(text, "\n") || strings.Contains(text, "\r") {
			t.Errorf("%s is no list of lines", name)
		}
	}
}

func TestLookupsDoNotAllocate(t *testing.T) {
	row := []string{"united", "states", "said"}
	if n := testing.AllocsPerRun(100, func() {
		ID("expulsion")
		Lemma("pushing")
		Relation("expelled", "expulsion")
		IDF("government")
		PlaceAt(row)
		Vague.At(row[2:])
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkID(b *testing.B) {
	for range b.N {
		ID("expulsion")
	}
}

func BenchmarkLemma(b *testing.B) {
	for range b.N {
		Lemma("pushing")
	}
}

func BenchmarkRelation(b *testing.B) {
	for range b.N {
		Relation("expelled", "expulsion")
	}
}

func BenchmarkPlaceAt(b *testing.B) {
	row := []string{"united", "states", "said"}
	for range b.N {
		PlaceAt(row)
	}
}

// A usual name that had another would never be reached.
func TestUsualNames(t *testing.T) {
	for _, c := range readCases(t, "names.txt", 3) {
		usual, several := UsualName(c[0])
		if !several {
			usual = "-"
		}
		if usual != c[1] {
			t.Errorf("UsualName(%q) = %q, want %s: %s", c[0], usual, c[1], c[2])
		}
	}
	for name := range usualNames() {
		if other, _ := UsualName(name); other != name {
			t.Errorf("%q is the usual name of others, and has the usual name %q", name, other)
		}
	}
}
