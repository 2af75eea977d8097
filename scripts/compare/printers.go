package main

import (
	"io"

	"github.com/articlediff/articlediff/diffcore"
)

// printers are the formats of a report, by name.
var printers = map[string]func(io.Writer, *diffcore.Report, style) error{
	"json": printJSON,
}
