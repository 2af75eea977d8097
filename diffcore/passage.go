package diffcore

import (
	"slices"
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

// passages finds word for word what an article says, marks left out.
type passages struct {
	words  []string // in one spelling
	tokens []int    // the token of each
	ids    map[string]int32
	places []int32 // the places of all words, grouped by id, in order
	from   []int32 // by id: where its places begin; and, last, their number
}

// passages are those of an article, read when they are first needed.
func (a *Article) passages() *passages {
	if a.said == nil {
		a.said = newPassages(a)
	}
	return a.said
}

func newPassages(a *Article) *passages {
	n := len(a.Tokens)
	p := &passages{words: make([]string, 0, n), tokens: make([]int, 0, n)}
	idOf, spelt := p.number(a.words.norms)
	said := make([]int32, 0, n)
	for k := range a.Tokens {
		if t := &a.Tokens[k]; t.Kind != Mark {
			id := idOf[t.word]
			said = append(said, id)
			p.words = append(p.words, spelt[id])
			p.tokens = append(p.tokens, k)
		}
	}
	p.group(said, len(spelt))
	return p
}

// number gives each word an id, one for all spellings, and says how it is spelt.
func (p *passages) number(words []string) (idOf []int32, spelt []string) {
	p.ids = make(map[string]int32, len(words))
	idOf, spelt = make([]int32, len(words)), make([]string, 0, len(words))
	for word, norm := range words {
		w := oneSpelling(norm)
		id, known := p.ids[w]
		if !known {
			id = int32(len(spelt))
			spelt = append(spelt, w)
			p.ids[w] = id
		}
		idOf[word] = id
	}
	return idOf, spelt
}

// group lists the places of so many words, by a counting sort.
func (p *passages) group(said []int32, words int) {
	p.from, p.places = make([]int32, words+1), make([]int32, len(said))
	for _, id := range said {
		p.from[id+1]++
	}
	for id := range words {
		p.from[id+1] += p.from[id]
	}
	next := slices.Clone(p.from)
	for k, id := range said {
		p.places[next[id]] = int32(k)
		next[id]++
	}
}

// at lists where a word stands in words.
func (p *passages) at(word string) []int32 {
	id, ok := p.ids[word]
	if !ok {
		return nil
	}
	return p.places[p.from[id]:p.from[id+1]]
}

// oneSpelling writes British and American spellings of a word alike. The result
// is for comparing only.
func oneSpelling(word string) string {
	for k := 1; k < len(word); k++ {
		if maySpellOtherwise(word[k-1:]) {
			return americanised(word)
		}
	}
	return word
}

// maySpellOtherwise says that letters begin as one of those do that americanised
// looks for. Few words have such letters, and looking for all of them costs more.
func maySpellOtherwise(letters string) bool {
	switch letters[:2] {
	case "ll", "ae":
		return true
	}
	if len(letters) < 3 {
		return false
	}
	switch letters[:3] {
	case "isa", "ise", "isi", "our", "yse", "cen", "ogu":
		return true
	}
	return false
}

var americanised = strings.NewReplacer("isation", "ization", "ise", "ize", "ising", "izing", "our", "or", "yse", "yze", "centre", "center", "ogue", "og", "ll", "l", "ae", "e").Replace

// mostPlaces bounds the places that are tried for one word: words that stand
// in more places are no help in finding a passage.
const mostPlaces = 200

// has reports whether the article says these words in a row.
func (p *passages) has(words []string) bool {
	rarest := 0
	for k, w := range words {
		if len(p.at(w)) < len(p.at(words[rarest])) {
			rarest = k
		}
	}
	for n, at := range p.at(words[rarest]) {
		if n >= mostPlaces {
			return true // too common a phrase to be called missing
		}
		if p.standsAt(words, int(at)-rarest) {
			return true
		}
	}
	return false
}

func (p *passages) standsAt(words []string, from int) bool {
	if from < 0 || from+len(words) > len(p.words) {
		return false
	}
	for k, w := range words {
		if p.words[from+k] != w {
			return false
		}
	}
	return true
}

const (
	// drift is how far, in words, a passage may shift against its source by
	// words that were put in or left out.
	drift = 4

	// nearlySame is the share of a passage's words that must stand in its
	// source, in order, for it to be that passage altered.
	nearlySame = 0.6

	// longestPassage bounds the words compared: a page in quotation marks is
	// judged by its beginning.
	longestPassage = 120
)

// nearest finds the words of the article that a passage is an altered form of,
// as pairs of places in the passage and in the article.
func (p *passages) nearest(words []string) (pairs [][2]int, ok bool) {
	words = words[:min(len(words), longestPassage)]
	votes := map[int]int{} // for the place in the article where the passage would begin
	for k, w := range words {
		if len(p.at(w)) <= mostPlaces {
			for _, at := range p.at(w) {
				votes[int(at)-k]++
			}
		}
	}
	start, best := 0, 0
	for from, n := range votes {
		if n > best || n == best && from < start {
			start, best = from, n
		}
	}
	if best < 2 {
		return nil, false
	}
	low, high := max(0, start-drift), min(len(p.words), start+len(words)+drift)
	pairs = commonWords(words, p.words[low:high])
	for n := range pairs {
		pairs[n][1] += low
	}
	p.closeUp(pairs)
	for len(pairs) > 1 && pairs[1][1]-pairs[0][1] > pairs[1][0]-pairs[0][0]+drift {
		pairs = pairs[1:] // a word of what stands before
	}
	for len(pairs) > 1 && pairs[0][0] > 0 && lexicon.Stopwords.Has(words[pairs[0][0]]) && pairs[1][1]-pairs[0][1] != pairs[1][0]-pairs[0][0] {
		pairs = pairs[1:] // a "the" that is another one
	}
	return pairs, float64(len(pairs)) >= nearlySame*float64(len(words))
}

// closeUp takes, of a word that stands twice, the one beside the next pair: in
// "the wall of the harbour" the second "the" is that of "the harbour".
func (p *passages) closeUp(pairs [][2]int) {
	for n := len(pairs) - 2; n >= 0; n-- {
		next := pairs[n+1]
		beside := pairs[n][0] == next[0]-1 && p.words[pairs[n][1]] == p.words[next[1]-1]
		kept := n > 0 && pairs[n-1][0] == pairs[n][0]-1 && pairs[n-1][1] == pairs[n][1]-1
		if beside && !kept {
			pairs[n][1] = next[1] - 1
		}
	}
}

// commonWords is a longest common subsequence of two rows of words, as pairs
// of indexes.
func commonWords(x, y []string) [][2]int {
	length := make([][]int, len(x)+1)
	for i := range length {
		length[i] = make([]int, len(y)+1)
	}
	for i := len(x) - 1; i >= 0; i-- {
		for j := len(y) - 1; j >= 0; j-- {
			if x[i] == y[j] {
				length[i][j] = length[i+1][j+1] + 1
			} else {
				length[i][j] = max(length[i+1][j], length[i][j+1])
			}
		}
	}
	var pairs [][2]int
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i] == y[j]:
			pairs = append(pairs, [2]int{i, j})
			i, j = i+1, j+1
		case length[i+1][j] >= length[i][j+1]:
			i++
		default:
			j++
		}
	}
	return pairs
}

// altered says which words of a passage differ from its source: words
// [from, to) of the passage, and of the article.
type altered struct{ from, to, baseFrom, baseTo int }

// alterations are the stretches between pairs of the same words, and before and
// behind them. low and high are where the source begins and ends. A passage
// may begin and end within its source; where its ends have words of their own
// and those of the source lie further off than words drift, nothing says which
// stand for which.
func alterations(words int, pairs [][2]int, low, high int) (out []altered, sure bool) {
	sure = true
	end := func(c altered, far int) {
		switch here, there := c.to-c.from, c.baseTo-c.baseFrom; {
		case here == 0 && (far < 0 || len(out) == 0 || there == 0 || there > drift):
			return
		case here == 0: // the end of what was told otherwise
		case there > here+drift && here == 1 && far > 0:
			c.baseTo = c.baseFrom + 1
		case there > here+drift && here == 1:
			c.baseFrom = c.baseTo - 1
		case there > here+drift:
			sure = false
		}
		out = append(out, c)
	}
	end(altered{0, pairs[0][0], low, pairs[0][1]}, -1)
	for n := 1; n < len(pairs); n++ {
		if c := (altered{pairs[n-1][0] + 1, pairs[n][0], pairs[n-1][1] + 1, pairs[n][1]}); c.to > c.from || c.baseTo > c.baseFrom {
			out = append(out, c)
		}
	}
	last := pairs[len(pairs)-1]
	end(altered{last[0] + 1, words, last[1] + 1, high}, 1)
	return out, sure
}

// find is the token at which the article says these words in a row, or
// noToken. A word or two say where they are from only if they stand there once.
func (p *passages) find(words []string) int {
	if len(words) == 0 || len(words) < minQuotation && len(p.at(words[0])) > 1 {
		return noToken
	}
	return p.first(words)
}

// first is the token at which the article says these words in a row for the
// first time, or noToken.
func (p *passages) first(words []string) int {
	if len(words) == 0 {
		return noToken
	}
	at := p.at(words[0])
	for _, from := range at[:min(len(at), mostPlaces)] {
		if p.standsAt(words, int(from)) {
			return p.tokens[from]
		}
	}
	return noToken
}
