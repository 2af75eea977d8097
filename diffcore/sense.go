package diffcore

import (
	"strconv"
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
	"github.com/articlediff/articlediff/diffcore/internal/quantity"
)

// sense is what a group of words means together, where that is more than
// each of them: "United States" names a country, "12 per cent" a value.
// Words of equal sense say the same, whatever the words.
type sense struct {
	key   string // equal for equal meaning; empty: the word stands for itself
	why   Why    // Place, Number or Acronym; Synonym for an idiom, Stem for the words of an attribution
	words int32  // how many words share the sense; of an idiom, one has it
	of    string // of a seat of power, the key of its country
}

// attributed is the sense of a word that says who says so and how surely, by
// its dictionary form: who "says" has "said". What a sentence is about is what
// is said: "sources familiar with the matter" in both texts does not make two
// sentences speak of one thing.
func attributed(lemma string) sense {
	return sense{key: "source " + lemma, why: Stem, words: 1}
}

// maxPlaceWords is the longest name of a place, in tokens.
const maxPlaceWords = 8

// expansions collects the names, in lower case, that the articles shorten to
// initials, and those that a newsroom knows by other names too.
func expansions(articles ...*Article) map[string]bool {
	out := map[string]bool{}
	for _, art := range articles {
		for short := range art.aliases {
			out[art.aliases.full(short)] = true
		}
		for _, m := range art.Mentions {
			if _, several := lexicon.UsualName(m.Value); several && m.isName() || m.Kind == Initials && m.Value != "" {
				out[strings.ToLower(m.Value)] = true
			}
		}
	}
	return out
}

// amounts collects the values of both articles by the key of their sense.
func amounts(articles ...*Article) map[string]quantity.Value {
	out := map[string]quantity.Value{}
	for _, art := range articles {
		for _, m := range art.Mentions {
			if m.Kind == Quantity && countable(m.Amount.Kind) {
				out[m.Value] = m.Amount
			}
		}
	}
	return out
}

// senses finds what the words of an article mean together.
// known are the names that either article shortens to initials.
func senses(art *Article, traits []trait, known map[string]bool) []sense {
	out := make([]sense, len(art.Tokens))
	caseless := art.caseless()
	for _, s := range art.Sentences {
		if !art.foreign() { // the names of places are English
			placesIn(art, caseless, s, out)
		}
	}
	for _, m := range art.Mentions {
		is := sense{key: m.Value, why: Number, words: int32(m.To - m.From)}
		switch {
		case m.Kind == Quantity && countable(m.Amount.Kind):
			if out[m.From].of != "" {
				continue // No 10
			}
		case (m.Kind == Name || m.Kind == Initials) && known[strings.ToLower(m.Value)]:
			is = nameSense(m.Value, m.To-m.From)
		default:
			continue
		}
		for k := m.From; k < m.To; k++ {
			out[k] = is
		}
	}
	for k, t := range traits {
		if t&(isVague|isHedge) != 0 {
			out[k] = attributed(art.lemma(k))
		} else if t&isFiller != 0 {
			out[k] = sense{key: "filler", why: Same, words: 1}
		}
	}
	for _, m := range art.Mentions {
		if m.Kind != Attribution {
			continue
		}
		for k := m.From; k < m.To; k++ {
			tok := art.Tokens[k]
			inWho := m.Who.Start < m.Who.End && tok.Span.Start >= m.Who.Start && tok.Span.End <= m.Who.End
			if !inWho || m.Source == AnonymousSource {
				out[k] = attributed(art.lemma(k))
			}
		}
	}
	if !art.foreign() {
		begins := beginsIdiom(art)
		for _, s := range art.Sentences {
			idiomsIn(art, s, begins, traits, out)
		}
	}
	return out
}

// countable reports whether a value stands or falls as a whole. Parts of
// dates do not: "January" is still right where "January 24" was said.
func countable(k quantity.Kind) bool {
	switch k {
	case quantity.Number, quantity.Share, quantity.Points, quantity.Money, quantity.Measure, quantity.Times, quantity.Score, quantity.Age:
		return true
	}
	return false
}

// nameSense is the sense of a name that has others. Of a seat of power ("Downing
// Street") it is one of its own: it acts for its country, yet in its place no
// other seat may stand.
func nameSense(value string, words int) sense {
	is := sense{key: "name " + strings.ToLower(value), why: Acronym, words: int32(words)}
	if place, ok := placeOf(value); ok && place.Kind == lexicon.Seat {
		is.of = countrySense(place)
	}
	return is
}

// countrySense is the key of what stands for a country.
func countrySense(place lexicon.Place) string { return "place " + strconv.Itoa(place.Country) }

// nameAt is the usual name of a body whose name stands at tokens.
func nameAt(art *Article, from, to int) string {
	var words []string
	for k := from; k < to; k++ {
		if art.Tokens[k].Kind != Mark {
			words = append(words, art.norms[k])
		}
	}
	usual, _ := lexicon.UsualName(strings.Join(words, " "))
	return usual
}

// placesIn finds the names of countries in a sentence: of the country itself,
// its people, its capital, the seat of its government. Other cities only lie
// in a country, so they stay words of their own.
// Only a text that does without capitals may name them without.
func placesIn(art *Article, caseless bool, s Sentence, out []sense) {
	for k := s.From; k < s.To; k++ {
		if !art.Tokens[k].Capital && !caseless {
			continue
		}
		place, length := lexicon.PlaceAt(art.norms[k:min(s.To, k+maxPlaceWords)])
		if length == 0 || !place.Acts() || !art.Tokens[k].Capital && (place.Capitals || place.Everyday) {
			continue
		}
		is := sense{key: countrySense(place), why: Place, words: int32(length)}
		if place.Kind == lexicon.Seat {
			is = nameSense(nameAt(art, k, k+length), length)
		}
		for n := k; n < k+length; n++ {
			out[n] = is
		}
		k += length - 1
	}
}
