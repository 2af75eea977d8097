// Package pairs reads this project's own labelled articles: an original, what
// somebody made of it, and what a careful reader says of every sentence of
// both. README.md beside the texts says how they are written and labelled.
package pairs

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/articlediff/articlediff/diffcore"
)

//go:embed *.txt blind/*.txt
var texts embed.FS

// Pair is an original and its derivative. Spans are in bytes of their text.
type Pair struct {
	Name  string // of its file, without the extension
	Kind  string // of derivative
	Style string // of the original
	Topic string

	OriginalText, DerivativeText string
	Original                     []Original
	Derivative                   []Derivative
}

// Original is a sentence of the original.
type Original struct {
	Span       diffcore.Span
	Verdict    diffcore.OriginalVerdict
	Importance int // from 0 to 5: what a reader loses without it
}

// Derivative is a sentence of the derivative.
type Derivative struct {
	Span     diffcore.Span
	Verdict  diffcore.DerivativeVerdict
	Evidence []int           // into Pair.Original, the best first
	Unbacked []diffcore.Span // of a partial or contradicted sentence: the words that the original does not back
}

// All returns the pairs that weights may learn from, in the order of their names.
func All() ([]Pair, error) { return in("*.txt") }

// Blind returns the pairs that nothing may learn from: they were labelled
// before anybody saw what diffcore says of them, and only measure.
func Blind() ([]Pair, error) { return in("blind/*.txt") }

func in(pattern string) ([]Pair, error) {
	names, err := fs.Glob(texts, pattern)
	if err != nil {
		return nil, err
	}
	out := make([]Pair, 0, len(names))
	for _, name := range names {
		text, err := texts.ReadFile(name)
		if err != nil {
			return nil, err
		}
		p, err := Parse(string(text))
		if err != nil {
			return nil, fmt.Errorf("%s, %w", name, err)
		}
		p.Name = strings.TrimSuffix(path.Base(name), path.Ext(name))
		out = append(out, p)
	}
	return out, nil
}

// Parse reads a pair.
func Parse(text string) (Pair, error) {
	var p Pair
	about := map[string]*string{"kind": &p.Kind, "style": &p.Style, "topic": &p.Topic}
	var original, derivative article
	read := func(line string) error {
		name, value, _ := strings.Cut(line, ": ")
		if into := about[name]; into != nil {
			*into = value
			return nil
		}
		return fmt.Errorf("%q is not one of kind, style and topic", name)
	}
	newParagraph := func() {}
	for n, line := range strings.Split(text, "\n") {
		var err error
		switch strings.TrimSpace(line) {
		case "# original":
			read, newParagraph = func(line string) error { return p.addOriginal(line, &original) }, original.newParagraph
		case "# derivative":
			read, newParagraph = func(line string) error { return p.addDerivative(line, &derivative) }, derivative.newParagraph
		case "":
			newParagraph()
		default:
			err = read(line)
		}
		if err != nil {
			return Pair{}, fmt.Errorf("line %d: %w", n+1, err)
		}
	}
	p.OriginalText, p.DerivativeText = original.text.String(), derivative.text.String()
	return p, nil
}

// article is a text that grows by sentences.
type article struct {
	text     strings.Builder
	interval string // what goes before the next sentence
}

func (a *article) newParagraph() {
	if a.text.Len() > 0 {
		a.interval = "\n\n"
	}
}

// A list marker begins an item of a list, and row lines enclose a row of a
// table. They belong to the text, and to no sentence.
const (
	listMarker = "- "
	rowStart   = "| "
	rowEnd     = " |"
)

// add appends a sentence, and returns where it stands.
func (a *article) add(sentence string) diffcore.Span {
	before, bare, after := bare(sentence)
	a.text.WriteString(a.interval + before)
	a.interval = " "
	start := a.text.Len()
	a.text.WriteString(bare + after)
	return diffcore.Span{Start: start, End: start + len(bare)}
}

// bare takes off what makes a sentence an item of a list or a row of a table.
func bare(sentence string) (before, bare, after string) {
	if item, ok := strings.CutPrefix(sentence, listMarker); ok {
		return listMarker, item, ""
	}
	if row, ok := strings.CutPrefix(sentence, rowStart); ok {
		if row, ok := strings.CutSuffix(row, rowEnd); ok {
			return rowStart, row, rowEnd
		}
	}
	return "", sentence, ""
}

func (p *Pair) addOriginal(line string, into *article) error {
	verdict, numbers, text, err := cutLine(line)
	if err != nil {
		return err
	}
	o := Original{Verdict: diffcore.OriginalVerdict(verdict)}
	if !slices.Contains(originalVerdicts, o.Verdict) {
		return fmt.Errorf("%q is not a verdict on an original sentence", verdict)
	}
	if o.Importance, err = strconv.Atoi(numbers); err != nil || o.Importance < 0 || o.Importance > 5 {
		return fmt.Errorf("the importance %q is not a number from 0 to 5", numbers)
	}
	if strings.ContainsAny(text, "{}") {
		return fmt.Errorf("only sentences of the derivative have words in braces")
	}
	o.Span = into.add(text)
	p.Original = append(p.Original, o)
	return nil
}

func (p *Pair) addDerivative(line string, into *article) error {
	verdict, numbers, text, err := cutLine(line)
	if err != nil {
		return err
	}
	d := Derivative{Verdict: diffcore.DerivativeVerdict(verdict)}
	if !slices.Contains(derivativeVerdicts, d.Verdict) {
		return fmt.Errorf("%q is not a verdict on a sentence of the derivative", verdict)
	}
	if numbers != "" {
		for number := range strings.SplitSeq(numbers, ",") {
			i, err := strconv.Atoi(number)
			if err != nil || i < 1 || i > len(p.Original) {
				return fmt.Errorf("the original has no sentence %q", number)
			}
			if slices.Contains(d.Evidence, i-1) {
				return fmt.Errorf("sentence %d is named twice", i)
			}
			d.Evidence = append(d.Evidence, i-1)
		}
	}
	sentence, marked, err := cutBraces(text)
	if err != nil {
		return err
	}
	d.Span = into.add(sentence)
	before, _, _ := bare(sentence)
	for _, m := range marked {
		shift := d.Span.Start - len(before)
		d.Unbacked = append(d.Unbacked, diffcore.Span{Start: shift + m.Start, End: shift + m.End})
	}
	p.Derivative = append(p.Derivative, d)
	return nil
}

var originalVerdicts = []diffcore.OriginalVerdict{diffcore.Kept, diffcore.Partly, diffcore.Omitted, diffcore.FurnitureStays}

var derivativeVerdicts = []diffcore.DerivativeVerdict{diffcore.Verbatim, diffcore.Edited, diffcore.Paraphrased, diffcore.Partial,
	diffcore.Unsupported, diffcore.Contradicted, diffcore.Structural}

// cutLine cuts "verdict numbers | text".
func cutLine(line string) (verdict, numbers, text string, err error) {
	label, text, found := strings.Cut(line, " | ")
	if !found || text == "" || strings.TrimSpace(text) != text {
		return "", "", "", fmt.Errorf("%q is not a label, a bar and a sentence", line)
	}
	verdict, numbers, _ = strings.Cut(label, " ")
	return verdict, numbers, text, nil
}

// cutBraces takes the braces out of a text, and says where what they enclosed
// stands without them.
func cutBraces(text string) (bare string, enclosed []diffcore.Span, err error) {
	var out strings.Builder
	for rest := text; ; {
		before, after, found := strings.Cut(rest, "{")
		inside, then, closed := strings.Cut(after, "}")
		if strings.Contains(before, "}") || found && (!closed || inside == "" || strings.Contains(inside, "{")) {
			return "", nil, fmt.Errorf("the braces of %q do not pair up", text)
		}
		out.WriteString(before)
		if !found {
			return out.String(), enclosed, nil
		}
		start := out.Len()
		out.WriteString(inside)
		enclosed = append(enclosed, diffcore.Span{Start: start, End: out.Len()})
		rest = then
	}
}
