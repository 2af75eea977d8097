// Package door is what a JavaScript program talks to: one JSON string goes
// in, one JSON string comes out, and nothing that happens in between gets
// past it. It knows nothing of JavaScript itself, so it is tested natively.
package door

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/articlediff/articlediff/diffcore"
)

// Version is the version of the program behind the door.
const Version = "0.1.0"

// request asks for the comparison of two texts. A text that is missing is
// nil, which is a mistake of the caller; an empty one is not.
type request struct {
	Original   *string          `json:"original"`
	Derivative *string          `json:"derivative"`
	Options    diffcore.Options `json:"options"`
}

// failure is the answer where there is no report.
type failure struct {
	Error problem `json:"error"`
}

type problem struct {
	Message string        `json:"message"`
	Side    diffcore.Side `json:"side,omitempty"` // the text that is at fault, if one is
}

// compareFunc is diffcore.Compare, or what a test puts in its place.
type compareFunc func(original, derivative string, opts diffcore.Options) (*diffcore.Report, error)

// Compare answers a request {"original", "derivative", "options"} with a
// report whose offsets count UTF-16 code units, or with {"error": {"message",
// "side"?}}. It never panics. Progress, if not nil, gets a JSON object after
// each stage of the work.
func Compare(requestJSON string, progress func(progressJSON string)) string {
	return answer(diffcore.Compare, requestJSON, progress)
}

func answer(compare compareFunc, requestJSON string, progress func(string)) (out string) {
	defer func() {
		if cause := recover(); cause != nil {
			out = Failure(fmt.Errorf("these texts could not be compared, because of a mistake in the program (%v)", cause))
		}
	}()

	req, err := readRequest(requestJSON)
	if err != nil {
		return Failure(err)
	}
	if progress != nil {
		req.Options.Progress = func(p diffcore.Progress) { progress(encode(p)) }
	}
	report, err := compare(*req.Original, *req.Derivative, req.Options)
	if err != nil {
		return Failure(err)
	}
	return encode(toUTF16(report))
}

// Failure is the answer that tells of an error.
func Failure(err error) string {
	p := problem{Message: err.Error()}
	var input *diffcore.InputError
	if errors.As(err, &input) {
		p.Side = input.Side
	}
	return encode(failure{p})
}

func readRequest(requestJSON string) (request, error) {
	var req request
	if err := json.Unmarshal([]byte(requestJSON), &req); err != nil {
		return req, notUnderstood(err)
	}
	if req.Original == nil {
		return req, &diffcore.InputError{Side: diffcore.OriginalSide, Problem: "is missing from the request"}
	}
	if req.Derivative == nil {
		return req, &diffcore.InputError{Side: diffcore.DerivativeSide, Problem: "is missing from the request"}
	}
	return req, nil
}

// notUnderstood says what is wrong with a request in the caller's terms.
func notUnderstood(err error) error {
	var mistyped *json.UnmarshalTypeError
	if !errors.As(err, &mistyped) || mistyped.Field == "" {
		return fmt.Errorf("the request is not a JSON object with the texts \"original\" and \"derivative\": %w", err)
	}
	switch side := diffcore.Side(mistyped.Field); side {
	case diffcore.OriginalSide, diffcore.DerivativeSide:
		return &diffcore.InputError{Side: side, Problem: "is not a text but a JSON " + mistyped.Value}
	}
	return fmt.Errorf("%q in the request is a JSON %s, which it cannot be", mistyped.Field, mistyped.Value)
}

// encode panics where a value has no JSON, such as a report with a NaN:
// that is a mistake in the program, and answer turns it into a failure.
func encode(v any) string {
	var buf bytes.Buffer
	e := json.NewEncoder(&buf)
	e.SetEscapeHTML(false) // the answer is parsed, never put into a page
	if err := e.Encode(v); err != nil {
		panic(err)
	}
	return string(bytes.TrimSuffix(buf.Bytes(), []byte("\n")))
}
