package diffcore

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/articlediff/articlediff/diffcore/internal/language"
	"github.com/articlediff/articlediff/diffcore/internal/segment"
)

// Article is all that can be known of one text alone.
// Spans are byte offsets into Text, which is never changed.
type Article struct {
	Text      string
	Language  string     // BCP 47 tag; empty where it cannot be told
	Parts     []Span     // the articles that were joined; one where it is single
	Blocks    []Block    // in reading order, not overlapping
	Sentences []Sentence // in reading order, each inside one block
	Tokens    []Token    // in reading order, each inside one sentence
	Mentions  []Mention  // what the sentences say that can be checked, in reading order

	Hyperlinks []Hyperlink // where its words lead, in reading order; none until follow was called

	words      *vocabulary
	norms      []string            // of all tokens, for what looks for words in a row
	sentenceAt []int32             // of all tokens: the sentence that holds it
	quotes     bool                // it has words in quotation marks
	mentioned  []int32             // by sentence, and at the end: how many mentions come before it
	said       *passages           // where its words stand; nil until asked for
	together   *together           // which words stand together; nil until asked for
	states     *stated             // what it states anywhere; nil until asked for
	named      map[string][]int32  // where each name stands: see namings
	namesakes  map[string][]int32  // where each name that ends with a word stands: see namesakesOf
	bearers    map[bearer]*Mention // whose a first or last name is first: see bearerOf
	posts      map[string][]postOf // of the nouns for posts, where each stands: see postsOf
	aliases    aliases             // which names are one

	writings []writing // when each of the parts was written; none until write was called
}

// Sentence is a stretch of a block that is judged as one unit: a sentence of
// prose or of a list item, a heading, a row of a table, a piece of furniture.
type Sentence struct {
	Span     Span
	Block    int // index into Article.Blocks
	Part     int // index into Article.Parts
	Place    int // how many sentences of its part come before it
	From, To int // its tokens are Article.Tokens[From:To]
	asserts  bool
}

// TokenKind says what a token is made of.
type TokenKind uint8

const (
	Word   TokenKind = iota // letters, with apostrophes inside; also a possessive 's, an address, a @handle
	Digits                  // a number in digits, with its separators
	Mark                    // punctuation or a symbol, one character
)

// Token is a word, a number or a mark of punctuation.
type Token struct {
	Span          Span
	Kind          TokenKind
	Capital       bool   // its first letter is a capital
	SentenceStart bool   // the first word or number of its sentence, where a capital means nothing
	word          int32  // its Norm among the words of the article
	Norm          string // folded: lower case, compatibility forms, straight quotes and hyphens
}

// Read splits a text into blocks, sentences and tokens. It accepts any bytes.
//
// Between the sentences lie white space, markers of headings and lists, and
// the rows that only name the columns of a table.
func Read(text string) *Article {
	return readParts([]string{text}, language.Detect(text), told{})
}

// readParts reads articles in one language as one article: their texts, with
// an empty line between two.
func readParts(texts []string, tag string, told told) *Article {
	text := strings.Join(texts, betweenParts)
	room := len(text)/bytesPerToken + 1
	a := &Article{Text: text, Language: tag, Tokens: make([]Token, 0, room), norms: make([]string, 0, room), sentenceAt: make([]int32, 0, room), words: newVocabulary(room), aliases: told.names}
	start := 0
	for _, part := range texts {
		a.addPart(Span{start, start + len(part)}, told.blocks)
		start += len(part) + len(betweenParts)
	}
	a.Mentions = readMentions(a)
	a.mentioned = a.countMentions()
	a.quotes = slices.ContainsFunc(a.Mentions, func(m Mention) bool { return m.Kind == Quotation })
	return a
}

// told is what the reader knows better than the texts say it.
type told struct {
	blocks blockTexts
	names  aliases
}

// newTold takes what Options say of blocks and names.
func newTold(blocks map[string]BlockKind, names map[string]string) (told, error) {
	texts, err := newBlockTexts(blocks)
	return told{texts, newAliases(names)}, err
}

// betweenParts stands between two articles that are read as one.
const betweenParts = "\n\n"

// addPart adds what stands in a span of the text, an article by itself.
func (a *Article) addPart(part Span, told blockTexts) {
	a.Parts = append(a.Parts, part)
	for _, r := range segment.Layout(a.Text[part.Start:part.End]) {
		r.Start, r.End = r.Start+part.Start, r.End+part.Start
		kind, known := told.kindOf(a.Text[r.Start:r.End])
		if !known {
			kind = blockKinds[r.Kind]
		}
		a.Blocks = append(a.Blocks, Block{Span{r.Start, r.End}, kind})
		switch {
		case r.Kind == segment.HeaderRow && !known:
			// It says what the cells are, and nothing of the story.
		case kind == Paragraph || kind == ListItem || kind == Quote:
			segment.Sentences(a.Text[r.Start:r.End], func(start, end int) {
				a.addSentence(r.Start+start, r.Start+end)
			})
		default:
			a.addSentence(r.Start, r.End)
		}
	}
}

// blockTexts says what blocks are, by their text.
type blockTexts map[string]BlockKind

// newBlockTexts takes what Options say of blocks.
func newBlockTexts(blocks map[string]BlockKind) (blockTexts, error) {
	told := blockTexts{}
	for _, text := range slices.Sorted(maps.Keys(blocks)) {
		kind := blocks[text]
		if !slices.Contains(blockKinds[:], kind) {
			return nil, fmt.Errorf("%q is no kind of block: it is heading, paragraph, listItem, tableRow, quote or furniture", kind)
		}
		told[blockKey(text)] = kind
	}
	return told, nil
}

func (t blockTexts) kindOf(block string) (BlockKind, bool) {
	if len(t) == 0 {
		return "", false
	}
	kind, known := t[blockKey(block)]
	return kind, known
}

// blockKey is equal for texts that differ in case and white space alone.
func blockKey(text string) string {
	return strings.ToLower(strings.Join(strings.Fields(text), " "))
}

// bytesPerToken is what a word or a mark takes of a news story, with the space
// around it: so much memory is set aside.
const bytesPerToken = 5

var blockKinds = [...]BlockKind{
	segment.Prose:     Paragraph,
	segment.Title:     Heading,
	segment.Item:      ListItem,
	segment.Row:       TableRow,
	segment.HeaderRow: TableRow,
	segment.Cited:     Quote,
	segment.Aside:     Furniture,
}

// addSentence adds text[start:end] as a sentence of the last block.
func (a *Article) addSentence(start, end int) {
	s := Sentence{Span: Span{start, end}, Block: len(a.Blocks) - 1, Part: len(a.Parts) - 1, From: len(a.Tokens)}
	if n := len(a.Sentences); n > 0 && a.Sentences[n-1].Part == s.Part {
		s.Place = a.Sentences[n-1].Place + 1
	}
	quoted := a.Blocks[s.Block].Kind == Quote
	segment.Words(a.Text[start:end], func(from, to int, class segment.Class) {
		span := Span{start + from, start + to}
		if quoted && a.Text[span.Start:span.End] == ">" {
			return // the marker of a further line
		}
		a.addToken(span, tokenKinds[class], s.From)
	})
	s.To = len(a.Tokens)
	a.startSentence(s)
	s.asserts = a.claims(s)
	a.Sentences = append(a.Sentences, s)
}

// addToken adds a word, a number or a mark to the sentence whose first token is
// first.
func (a *Article) addToken(span Span, kind TokenKind, first int) {
	text := a.Text[span.Start:span.End]
	t := Token{Span: span, Kind: kind, Capital: isCapital(text), word: a.words.spelt(text)}
	t.Norm = a.words.norms[t.word]
	if len(a.Tokens) > first && a.Tokens[len(a.Tokens)-1].Kind == Digits && (t.Norm == "am" || t.Norm == "pm") {
		t.Norm = t.Norm[:1] + ".m." // "6 AM" is "6 a.m."
		t.word = a.words.folded(t.Norm)
	}
	a.Tokens = append(a.Tokens, t)
	a.norms = append(a.norms, t.Norm)
	a.sentenceAt = append(a.sentenceAt, int32(len(a.Sentences)))
}

// isCapital says that a word begins with a capital.
func isCapital(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first) || unicode.IsTitle(first)
}

// startSentence marks the first word or number of a sentence.
func (a *Article) startSentence(s Sentence) {
	for k := s.From; k < s.To; k++ {
		if a.Tokens[k].Kind != Mark {
			a.Tokens[k].SentenceStart = true
			return
		}
	}
}

var tokenKinds = [...]TokenKind{
	segment.Letters: Word,
	segment.Digits:  Digits,
	segment.Mark:    Mark,
}

// adjoin reports whether sentence k, next to sentence i, is there at all and
// in the same article.
func (a *Article) adjoin(i, k int32) bool {
	return k >= 0 && int(k) < len(a.Sentences) && a.Sentences[k].Part == a.Sentences[i].Part
}
