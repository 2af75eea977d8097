package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"unicode/utf8"

	"github.com/articlediff/articlediff/diffcore"
)

// maxLine is the longest line that can hold two texts of MaxBytes, each byte
// written as \u0000, beside a generous id. Longer ones are answered with an
// error and skipped without being held in memory.
const maxLine = 2*6*diffcore.MaxBytes + 1<<20

// linesPerCore bounds how many lines are in memory at once. More than one, so
// that cores find work while a long comparison holds back the answers after it.
const linesPerCore = 8

// batch compares pairs, a line each.
type batch struct {
	compare  comparer
	options  diffcore.Options
	cores    int
	maxLine  int
	progress *progress
}

func newBatch(opts diffcore.Options, stderr *os.File) *batch {
	return &batch{careful(diffcore.Compare), opts, runtime.GOMAXPROCS(0), maxLine, newProgress(stderr)}
}

// job is a line on its way through the batch.
type job struct {
	line   []byte
	err    error       // why the line could not be read, if so
	answer chan []byte // receives the encoded answer, once
}

// run answers every line of in on out, in order. Lines wait in two places:
// todo, from which any core takes the next one, and window, in which they keep
// their order until answered. The window's size bounds what is in memory.
func (b *batch) run(in io.Reader, out io.Writer) error {
	todo := make(chan *job)
	window := make(chan *job, b.cores*linesPerCore)
	stop := make(chan struct{})
	defer close(stop)

	for range b.cores {
		go func() {
			for j := range todo {
				j.answer <- b.answer(j)
			}
		}()
	}

	var readErr error // set before window is closed
	go func() {
		defer close(window)
		defer close(todo)
		readErr = eachLine(in, b.maxLine, func(line []byte, err error) bool {
			j := &job{line, err, make(chan []byte, 1)}
			select {
			case window <- j:
			case <-stop:
				return false
			}
			select {
			case todo <- j:
				return true
			case <-stop:
				return false
			}
		})
	}()

	done := 0
	defer b.progress.clear()
	for j := range window {
		// One write an answer, so that a reader on a pipe gets it at once.
		if _, err := out.Write(<-j.answer); err != nil {
			return fmt.Errorf("cannot write the answers: %w", err)
		}
		done++
		b.progress.show("%d compared", done)
	}
	if readErr != nil {
		return fmt.Errorf("cannot read standard input after %s: %w", plural(done, "line"), readErr)
	}
	return nil
}

// answer is the line of output for a line of input.
func (b *batch) answer(j *job) []byte {
	id, report, err := b.compareLine(j)
	var answer any = struct {
		ID     json.RawMessage  `json:"id"`
		Report *diffcore.Report `json:"report"`
	}{id, report}
	if err != nil {
		answer = struct {
			ID    json.RawMessage `json:"id"`
			Error string          `json:"error"`
		}{id, err.Error()}
	}
	var line bytes.Buffer
	if err := encode(&line, answer); err != nil {
		// A report that JSON cannot carry (a NaN) is a fault of the core, not of the line.
		line.Reset()
		fmt.Fprintf(&line, `{"id":%s,"error":"the report cannot be written as JSON"}`+"\n", id)
	}
	return line.Bytes()
}

var null = json.RawMessage("null")

// compareLine compares the pair of one line. The id is null where it could not be read.
func (b *batch) compareLine(j *job) (id json.RawMessage, report *diffcore.Report, err error) {
	id = null
	if j.err != nil {
		return id, nil, j.err
	}
	var pair struct {
		ID         json.RawMessage   `json:"id"`
		Original   json.RawMessage   `json:"original"`
		Originals  []json.RawMessage `json:"originals"`
		Derivative json.RawMessage   `json:"derivative"`
	}
	if err := json.Unmarshal(j.line, &pair); err != nil {
		return readID(j.line), nil, unreadable(err)
	}
	if pair.ID != nil && utf8.Valid(pair.ID) {
		id = pair.ID
	}
	originals, err := originalsOf(pair.Original, pair.Originals)
	if err != nil {
		return id, nil, err
	}
	derivative, err := text(diffcore.DerivativeSide, pair.Derivative)
	if err != nil {
		return id, nil, err
	}
	options := b.options
	for _, more := range originals[1:] {
		options.Further = append(options.Further[:len(options.Further):len(options.Further)], diffcore.Further{Text: more})
	}
	report, err = b.compare(originals[0], derivative, options)
	return id, report, err
}

// readID finds the id of a line of which something else is not as it should be.
func readID(line []byte) json.RawMessage {
	var named struct {
		ID json.RawMessage `json:"id"`
	}
	if json.Unmarshal(line, &named) != nil || named.ID == nil || !utf8.Valid(named.ID) {
		return null
	}
	return named.ID
}

// unreadable says what is wrong with a line that holds no pair.
func unreadable(err error) error {
	var field *json.UnmarshalTypeError
	if errors.As(err, &field) && field.Field == "originals" {
		return errors.New(`"originals" is not a list of strings`)
	}
	return fmt.Errorf("the line is not a JSON object: %w", err)
}

// originalsOf reads the original of a line, or the several that it has.
func originalsOf(one json.RawMessage, several []json.RawMessage) ([]string, error) {
	if several == nil {
		original, err := text(diffcore.OriginalSide, one)
		return []string{original}, err
	}
	if one != nil {
		return nil, errors.New(`the line has both "original" and "originals"; put all of them into "originals"`)
	}
	if len(several) == 0 {
		return nil, errors.New(`"originals" is empty; it needs at least one`)
	}
	originals := make([]string, len(several))
	for k, raw := range several {
		var err error
		if originals[k], err = text(diffcore.OriginalSide, raw); err != nil {
			if raw[0] != '"' {
				err = fmt.Errorf(`number %d of "originals" is not a string`, k+1)
			}
			return nil, err
		}
	}
	return originals, nil
}

// text decodes one side of a pair. Lone surrogates become U+FFFD, but bytes
// that are no UTF-8 are refused, since the report could not carry them.
func text(side diffcore.Side, raw json.RawMessage) (string, error) {
	if raw == nil {
		return "", fmt.Errorf("the line has no %q", side)
	}
	if raw[0] != '"' {
		return "", fmt.Errorf("%q is not a string", side)
	}
	if !utf8.Valid(raw) {
		return "", &diffcore.InputError{Side: side, Problem: "is not valid UTF-8 text; save it as UTF-8 and try again"}
	}
	var s string
	err := json.Unmarshal(raw, &s)
	return s, err
}

// eachLine calls do with every line of in until it returns false. A line
// longer than limit is passed over and do gets an error in its place.
func eachLine(in io.Reader, limit int, do func(line []byte, err error) bool) error {
	r := bufio.NewReaderSize(in, 1<<16)
	for first := true; ; first = false {
		line, err := readLine(r, limit)
		if err == io.EOF {
			return nil
		}
		if err != nil && err != errLongLine {
			return err
		}
		if first {
			line = bytes.TrimPrefix(line, utf8BOM)
		}
		if !do(line, err) {
			return nil
		}
	}
}

var errLongLine = errors.New("the line is too long to hold two articles that can be compared")

// readLine returns the next line without its end, or io.EOF when there is none.
func readLine(r *bufio.Reader, limit int) ([]byte, error) {
	var line []byte
	seen := false
	long := false
	for {
		piece, err := r.ReadSlice('\n')
		seen = seen || len(piece) > 0
		if long = long || len(line)+len(piece) > limit; long {
			line = nil
		} else {
			line = append(line, piece...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case err == io.EOF && !seen:
			return nil, io.EOF
		case err != nil && err != io.EOF:
			return nil, err
		case long:
			return nil, errLongLine
		}
		return bytes.TrimSuffix(line, []byte("\n")), nil
	}
}
