package diffcore

import (
	"strconv"

	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
	"github.com/articlediff/articlediff/diffcore/internal/quantity"
)

// sense is what a group of words means together, where that is more than
// each of them: "United States" names a country, "12 per cent" a value.
// Words of equal sense say the same, whatever the words.
type sense struct {
	key   string // equal for equal meaning; empty: the word stands for itself
	why   Why    // Place or Number
	words int32  // how many words share the sense
}

// maxPlaceWords is the longest name of a place, in tokens.
const maxPlaceWords = 8

// senses finds what the words of an article mean together.
func senses(art *Article) []sense {
	out := make([]sense, len(art.Tokens))
	var row []string
	var ws []quantity.Word
	for _, s := range art.Sentences {
		row, ws = row[:0], ws[:0]
		for k := s.From; k < s.To; k++ {
			tok := art.Tokens[k]
			row = append(row, tok.Norm)
			space := k > s.From && art.Tokens[k-1].Span.End < tok.Span.Start
			ws = append(ws, quantity.Word{Norm: tok.Norm, Capital: tok.Capital, Space: space})
		}
		placesIn(art, s, row, out)
		for _, found := range quantity.Scan(ws) {
			if countable(found.Value.Kind) {
				for k := found.From; k < found.To; k++ {
					out[s.From+k] = sense{found.Value.Key(), Number, int32(found.To - found.From)}
				}
			}
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

// placesIn finds the names of countries in a sentence: of the country itself,
// its people, its capital, the seat of its government. Other cities only lie
// in a country, so they stay words of their own.
func placesIn(art *Article, s Sentence, row []string, out []sense) {
	for k := s.From; k < s.To; k++ {
		if !art.Tokens[k].Capital {
			continue
		}
		from := k - s.From
		place, length := lexicon.PlaceAt(row[from:min(len(row), from+maxPlaceWords)])
		if length == 0 || !place.Acts() {
			continue
		}
		for n := k; n < k+length; n++ {
			out[n] = sense{"place " + strconv.Itoa(place.Country), Place, int32(length)}
		}
		k += length - 1
	}
}
