// Package site holds what the page shares with Go programs: the styles of a
// report on paper, which the page and the command line both write.
package site

import _ "embed"

// Tokens are the colours and typefaces, light and dark.
//
//go:embed src/tokens.css
var Tokens string

// Paper is the layout of the report.
//
//go:embed src/paper.css
var Paper string
