// Package door is what a JavaScript program talks to: a request goes in, one
// JSON string comes out, and nothing that happens in between gets past it.
// It knows nothing of JavaScript itself, so it is tested natively.
package door

import (
	"errors"
	"fmt"

	"github.com/articlediff/articlediff/diffcore"
)

// Version is the version of the program behind the door.
const Version = diffcore.Version

// Compare answers with a report whose offsets count UTF-16 code units, as those
// of the options do, or
// with {"error": {"message", "side"?, "fault"?, "values"?}}. It never panics. Progress, if not
// nil, gets a JSON object after each stage of the work.
func Compare(original, derivative string, opts diffcore.Options, progress func(progressJSON string)) string {
	return answer(diffcore.Compare, original, derivative, opts, progress)
}

// Preview answers with how one text is read, or with an error like Compare.
func Preview(side diffcore.Side, text string, meta diffcore.Meta, blocks map[string]diffcore.BlockKind) (out string) {
	defer func() {
		if cause := recover(); cause != nil {
			out = Failure(Mistake{"this text could not be read", cause})
		}
	}()
	reading, err := diffcore.Preview(side, text, meta, blocks)
	if err != nil {
		return Failure(err)
	}
	return encode(writeReading, readingInUTF16(text, reading))
}

// compareFunc is diffcore.Compare, or what a test puts in its place.
type compareFunc func(original, derivative string, opts diffcore.Options) (*diffcore.Report, error)

func answer(compare compareFunc, original, derivative string, opts diffcore.Options, progress func(string)) (out string) {
	defer func() {
		if cause := recover(); cause != nil {
			out = Failure(Mistake{"these texts could not be compared", cause})
		}
	}()
	if progress != nil {
		opts.Progress = func(p diffcore.Progress) { progress(encode(writeProgress, &p)) }
	}
	report, err := compare(original, derivative, inBytes(original, derivative, opts))
	if err != nil {
		return Failure(err)
	}
	w := &writer{out: make([]byte, 0, jsonShare*(len(original)+len(derivative)))}
	writeReport(w, toUTF16(report))
	return string(w.out)
}

// jsonShare is how many times as long as both texts a report is; of a short or
// much changed pair it is up to twice that. So much memory is set aside, since
// what grows piece by piece is copied again and again.
const jsonShare = 8

// Failure is the answer that tells of an error, and of the text that is at
// fault if one is.
func Failure(err error) string {
	message := err.Error()
	w := &writer{}
	w.raw(`{"error":{`)
	w.key("message")
	text(w, &message)
	var input *diffcore.InputError
	if errors.As(err, &input) {
		w.key("side")
		text(w, &input.Side)
		writeFault(w, input.Fault, input.Values)
	}
	var mistake Mistake
	if errors.As(err, &mistake) {
		writeFault(w, diffcore.Mistake, []string{fmt.Sprint(mistake.Cause)})
	}
	w.raw("}}")
	return string(w.out)
}

// writeFault tells what is wrong to whoever has other words for it.
func writeFault(w *writer, fault diffcore.Fault, values []string) {
	if fault == "" {
		return
	}
	w.key("fault")
	text(w, &fault)
	w.key("values")
	list(w, values, text)
}

// Mistake says that a panic kept the program from an answer.
type Mistake struct {
	Failed string
	Cause  any
}

func (m Mistake) Error() string {
	return fmt.Sprintf("%s, because of a mistake in the program (%v)", m.Failed, m.Cause)
}

// encode returns the JSON of a value. It panics where there is none, and
// answer turns that into a failure.
func encode[T any](write func(*writer, *T), v *T) string {
	w := &writer{}
	write(w, v)
	return string(w.out)
}
