package main

import (
	"encoding/json"
	"io"

	"github.com/articlediff/articlediff/diffcore"
)

// printJSON writes the bare report on one line.
func printJSON(w io.Writer, r *diffcore.Report, _ style) error {
	return encode(w, r)
}

// encode writes v as one line of JSON, with <, > and & as they are: the line
// is data, never part of a web page.
func encode(w io.Writer, v any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(v)
}
