package main

import (
	"io"

	"github.com/articlediff/articlediff/diffcore"
)

// printers are the formats of a report, by name: one file each, and all but
// JSON lay out the same view.
var printers = map[string]func(io.Writer, *diffcore.Report, style) error{
	"text":     printText,
	"json":     printJSON,
	"markdown": printMarkdown,
	"html":     printHTML,
}
