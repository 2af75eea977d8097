package main

import (
	"bufio"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"io"

	"github.com/articlediff/articlediff/diffcore"
	"github.com/articlediff/articlediff/site"
)

//go:embed page.css
var ownCSS string

// pageCSS makes the report look as the page prints and saves it.
var pageCSS = site.Tokens + site.Paper + ownCSS

//go:embed page.html
var pageHTML string

var pageTemplate = template.Must(template.New("page").Funcs(template.FuncMap{
	"numbers": sentenceNumbers,
	"css":     func() template.CSS { return template.CSS(pageCSS) },
	// The policy lets the page load nothing and run nothing; the hash admits
	// its one style sheet.
	"policy": func() string {
		hash := sha256.Sum256([]byte(pageCSS))
		return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(hash[:]) + "'; base-uri 'none'; form-action 'none'"
	},
	"caveat":  func() string { return caveat },
	"version": func() string { return diffcore.Version },
}).Parse(pageHTML))

// printHTML writes a report as one file that needs nothing beside itself: no
// script, no font, no network. The template escapes all text.
func printHTML(w io.Writer, r *diffcore.Report, _ style) error {
	out := bufio.NewWriter(w)
	if err := pageTemplate.Execute(out, newView(r)); err != nil {
		return err
	}
	return out.Flush()
}
