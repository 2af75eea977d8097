package diffcore

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Article is all that can be known of one text alone.
// Spans are byte offsets into Text, which is never changed.
type Article struct {
	Text      string
	Blocks    []Block    // in reading order, not overlapping
	Sentences []Sentence // in reading order, each inside one block
	Tokens    []Token    // in reading order, each inside one sentence
}

// Sentence is a stretch of a block that is judged as one unit: a sentence,
// a heading, a list item or a row of a table.
type Sentence struct {
	Span     Span
	Block    int // index into Article.Blocks
	From, To int // its tokens are Article.Tokens[From:To]
}

// TokenKind says what a token is made of.
type TokenKind uint8

const (
	Word   TokenKind = iota // letters, with apostrophes inside
	Digits                  // a number in digits, with its separators
	Mark                    // punctuation or a symbol, one character
)

// Token is a word, a number or a mark of punctuation.
type Token struct {
	Span Span
	Kind TokenKind
	Norm string // folded: lower case, compatibility forms, straight quotes and hyphens
}

// Read splits a text into blocks, sentences and tokens. It accepts any bytes.
func Read(text string) *Article {
	// Provisional: one paragraph a line, one sentence a paragraph.
	a := &Article{Text: text}
	at := 0
	for _, line := range strings.SplitAfter(text, "\n") {
		body := strings.TrimSpace(line)
		if body != "" {
			start := at + strings.Index(line, body)
			span := Span{start, start + len(body)}
			a.Blocks = append(a.Blocks, Block{span, Paragraph})
			from := len(a.Tokens)
			a.tokenize(span)
			a.Sentences = append(a.Sentences, Sentence{span, len(a.Blocks) - 1, from, len(a.Tokens)})
		}
		at += len(line)
	}
	return a
}

func (a *Article) tokenize(span Span) {
	for i := span.Start; i < span.End; {
		r, size := utf8.DecodeRuneInString(a.Text[i:])
		if unicode.IsSpace(r) {
			i += size
			continue
		}
		j, kind := i+size, Mark
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			kind = Word
			if unicode.IsDigit(r) {
				kind = Digits
			}
			for j < span.End {
				r, size := utf8.DecodeRuneInString(a.Text[j:])
				if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
					break
				}
				j += size
			}
		}
		a.Tokens = append(a.Tokens, Token{Span{i, j}, kind, strings.ToLower(a.Text[i:j])})
		i = j
	}
}
