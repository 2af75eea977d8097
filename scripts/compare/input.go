package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/articlediff/articlediff/diffcore"
)

// stdinName is the argument that stands for standard input.
const stdinName = "-"

var (
	utf8BOM = []byte("\xEF\xBB\xBF")
	utf16LE = []byte("\xFF\xFE")
	utf16BE = []byte("\xFE\xFF")
)

// readArticles reads originals and, the last of them, the derivative.
func readArticles(names []string, stdin io.Reader) ([]string, error) {
	texts := make([]string, len(names))
	piped := false
	for k, name := range names {
		if name == stdinName && piped {
			return nil, errors.New("standard input (-) can be only one of the articles")
		}
		piped = piped || name == stdinName
		side := diffcore.OriginalSide
		if k == len(names)-1 {
			side = diffcore.DerivativeSide
		}
		var err error
		if texts[k], err = readArticle(side, name, stdin); err != nil {
			return nil, err
		}
	}
	return texts, nil
}

// readArticle reads one article from a file or from standard input, without
// its byte order mark. Whether its text is fit to compare is for Compare to say.
func readArticle(side diffcore.Side, name string, stdin io.Reader) (string, error) {
	in, shown := stdin, "standard input"
	if name != stdinName {
		file, err := os.Open(name)
		if err != nil {
			return "", fmt.Errorf("cannot read the %s: %s", side, plainly(name, err))
		}
		defer file.Close()
		if info, err := file.Stat(); err == nil && info.IsDir() {
			return "", fmt.Errorf("cannot read the %s: %s is a folder, not a text file", side, name)
		}
		in, shown = file, name
	}
	// One byte more than fits is enough to know; an endless device must not fill memory.
	limit := int64(diffcore.MaxBytes + len(utf8BOM) + 1)
	text, err := io.ReadAll(io.LimitReader(in, limit))
	if err != nil {
		return "", fmt.Errorf("cannot read the %s: %s", side, plainly(shown, err))
	}
	text = bytes.TrimPrefix(text, utf8BOM)
	if len(text) > diffcore.MaxBytes {
		return "", fmt.Errorf("the %s (%s) is too long: more than %d bytes", side, shown, diffcore.MaxBytes)
	}
	if bytes.HasPrefix(text, utf16LE) || bytes.HasPrefix(text, utf16BE) {
		return "", fmt.Errorf("the %s (%s) is UTF-16; save it as UTF-8 and try again", side, shown)
	}
	return string(text), nil
}

// readWeights reads weights to judge with.
func readWeights(name string) (*diffcore.Model, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("cannot read the weights: %s", plainly(name, err))
	}
	model, err := diffcore.ParseModel(data)
	if err != nil {
		return nil, fmt.Errorf("cannot use %s: %w", name, err)
	}
	return model, nil
}

// plainly says why a file cannot be read, without the name of a system call.
func plainly(name string, err error) string {
	if errors.Is(err, fs.ErrNotExist) {
		return "there is no file " + name
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return name + ": " + err.Error()
}
