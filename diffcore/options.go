package diffcore

import (
	"fmt"
	"strconv"
	"unicode/utf8"
)

// Options says how to compare. The zero value is a good choice.
type Options struct {
	Original   Meta `json:"original"`
	Derivative Meta `json:"derivative"`

	// Further are the originals beside the first, where the derivative was made
	// from several. The report joins them to one text, with an empty line
	// between two; its parts say which is which.
	Further []Further `json:"further,omitempty"`

	// Blocks says what blocks are, by their text, where the reader knows better
	// than the layout: a line that a newsroom adds to all its stories is
	// Furniture. Case and white space do not matter.
	Blocks map[string]BlockKind `json:"blocks,omitempty"`

	// Names says which names are one, by a name and the name that it stands
	// for: "Halvern" is "Halvern Energy". Case and white space do not matter.
	Names map[string]string `json:"names,omitempty"`

	// Rules changes the severity of rules, by name; "off" switches one off.
	Rules map[string]Severity `json:"rules,omitempty"`

	// Model, if set, replaces the weights that the package ships.
	Model *Model `json:"-"`

	// Entailer, if set, answers in place of the model what the original states.
	Entailer Entailer `json:"-"`

	// Progress, if set, is called when a stage of the work is done.
	// It must not keep the texts.
	Progress func(Progress) `json:"-"`
}

// Further is one more original, and what is known of it.
type Further struct {
	Text string `json:"text"`
	Meta Meta   `json:"meta"`
}

// Meta is what is known of an article beside its text. Empty fields are
// read from the text where they stand there.
type Meta struct {
	Headline  string `json:"headline,omitempty"`
	Outlet    string `json:"outlet,omitempty"`
	Byline    string `json:"byline,omitempty"`
	Published string `json:"published,omitempty"` // RFC 3339 date or time
	Address   string `json:"address,omitempty"`   // URL
	Language  string `json:"language,omitempty"`  // BCP 47 tag

	// Hyperlinks say where words of the text lead; those that lead nowhere are
	// left out. Offsets count bytes, and from JavaScript UTF-16 code units.
	Hyperlinks []Hyperlink `json:"hyperlinks,omitempty"`
}

// Stage is a part of the work of Compare.
type Stage string

const (
	StageReadOriginal   Stage = "read-original"
	StageReadDerivative Stage = "read-derivative"
	StageAlign          Stage = "align"
	StageCheck          Stage = "check"
	StageJudge          Stage = "judge"
)

// Progress says how far Compare is: Done of Total stages.
type Progress struct {
	Stage Stage `json:"stage"`
	Done  int   `json:"done"`
	Total int   `json:"total"`
}

// model returns the weights to judge with.
func (o Options) model() *Model {
	if o.Model != nil {
		return o.Model
	}
	return &shipped
}

// entailer returns who says what the original states.
func (o Options) entailer() Entailer {
	if o.Entailer != nil {
		return o.Entailer
	}
	return o.model()
}

// steps returns the function that Compare calls after each stage.
func (o Options) steps() func(Stage) {
	done := 0
	return func(s Stage) {
		done++
		if o.Progress != nil {
			o.Progress(Progress{Stage: s, Done: done, Total: 5})
		}
	}
}

// InputError says, in a reader's words, why a text cannot be compared.
type InputError struct {
	Side    Side
	Problem string   // in English
	Fault   Fault    // the same for other languages; empty: only a program could have made it
	Values  []string // what the problem names
}

func (e *InputError) Error() string {
	return fmt.Sprintf("the %s %s", e.Side, e.Problem)
}

// validate reports why a text cannot be compared.
func validate(side Side, text string, m Meta) error {
	if len(text) > MaxBytes {
		return &InputError{side, fmt.Sprintf("is too long: %d bytes, and at most %d can be compared", len(text), MaxBytes), TooLong, numerals(len(text), MaxBytes)}
	}
	if !utf8.ValidString(text) {
		at := firstInvalid(text)
		return &InputError{side, fmt.Sprintf("is not valid UTF-8 text: byte %d cannot be read; save it as UTF-8 and try again", at), NotUTF8, numerals(at)}
	}
	return checkMeta(side, m)
}

// validateOriginals reports why the originals cannot be compared, each by
// itself or all together.
func validateOriginals(originals []Further) error {
	size := (len(originals) - 1) * len(betweenParts)
	for _, o := range originals {
		if err := validate(OriginalSide, o.Text, o.Meta); err != nil {
			return err
		}
		size += len(o.Text)
	}
	if size > MaxBytes {
		return &InputError{OriginalSide, fmt.Sprintf("is too long: its %d articles have %d bytes, and at most %d can be compared", len(originals), size, MaxBytes), TooLongTogether, numerals(len(originals), size, MaxBytes)}
	}
	return nil
}

// numerals writes numbers as the values of a fault.
func numerals(numbers ...int) []string {
	values := make([]string, len(numbers))
	for i, n := range numbers {
		values[i] = strconv.Itoa(n)
	}
	return values
}

// firstInvalid returns the offset of the first byte that is not UTF-8.
func firstInvalid(text string) int {
	for i, r := range text {
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(text[i:]); size == 1 {
				return i
			}
		}
	}
	return len(text)
}
