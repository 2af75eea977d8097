package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/articlediff/articlediff/diffcore"
)

// printText lays a report out for a reader at a terminal.
func printText(w io.Writer, r *diffcore.Report, s style) error {
	v := newView(r)
	p := &textPrinter{bufio.NewWriter(w), s}

	for _, warning := range v.Warnings {
		p.paragraph(0, "", p.bold(warning))
	}
	for _, sentence := range v.Headline {
		p.paragraph(0, "", sentence)
	}
	p.line("")
	p.ledger(v)
	p.line("")
	p.paragraph(0, "", caveat)

	p.section("The derivative, sentence by sentence", len(v.Derivative.Sentences))
	for _, sentence := range v.Derivative.Sentences {
		p.passage(sentence)
	}
	p.section("Left out of the original, the most important first", len(v.LeftOut))
	for _, sentence := range v.LeftOut {
		p.passage(sentence)
	}
	p.section("Findings, the worst first", len(v.Findings))
	for n, finding := range v.Findings {
		p.line("")
		p.line(fmt.Sprintf("%3d  %s", n+1, finding.Label))
		p.paragraph(bodyIndent, "", finding.Message)
		for _, at := range finding.Places {
			p.paragraph(bodyIndent, at.Term, at.Text)
		}
	}
	p.section(inventoryTitle, len(v.Inventory))
	for n, s := range v.Inventory {
		if n == 0 {
			p.line("")
		}
		p.line(strings.Repeat(" ", bodyIndent) + s.Kind + ": " + s.Sum)
		for _, list := range s.Lists {
			p.paragraph(bodyIndent, list.Term, list.Text)
		}
	}
	if v.Copied.Share != "" {
		p.section(copiedTitle, 1)
		p.line("")
		p.paragraph(bodyIndent, "", v.Copied.Share)
	}
	for _, run := range v.Copied.Runs {
		p.paragraph(bodyIndent, run.Term, run.Text)
	}
	return p.w.Flush()
}

// bodyIndent is where the text of a numbered passage starts: "123  ".
const bodyIndent = 5

type textPrinter struct {
	w *bufio.Writer
	style
}

func (p *textPrinter) line(text string) {
	p.w.WriteString(strings.TrimRight(text, " ") + "\n")
}

// section starts a part of the report, unless it has nothing to show.
func (p *textPrinter) section(title string, entries int) {
	if entries > 0 {
		p.line("")
		p.line(p.bold(strings.ToUpper(title)))
	}
}

func (p *textPrinter) passage(s passage) {
	p.line("")
	head := fmt.Sprintf("%3d  %s", s.Number, p.label(s.Label))
	if s.Moved {
		head += ", moved"
	}
	p.line(head)
	p.paragraph(bodyIndent, "", s.Text())
	for _, remark := range s.Remarks() {
		p.paragraph(bodyIndent, remark.Term, remark.Text)
	}
}

// Columns of the ledger.
const (
	ledgerAnswer = 20
	ledgerSide   = 22
)

// ledger prints the counts of both sides, one column each, with their sums.
func (p *textPrinter) ledger(v view) {
	p.line(pad("In the other text?", ledgerAnswer) + pad("   "+v.Derivative.Name, ledgerSide) + "   " + v.Original.Name)
	for _, q := range v.Ledger {
		answer := q.Answer
		for n := range max(len(q.Derivative), len(q.Original)) {
			p.line(pad(answer, ledgerAnswer) + p.count(q.Derivative, n) + p.count(q.Original, n))
			answer = ""
		}
	}
	p.line(pad("", ledgerAnswer) + pad("= "+v.Derivative.Sum, ledgerSide) + "= " + v.Original.Sum)
}

func (p *textPrinter) count(counts []count, n int) string {
	if n >= len(counts) {
		return pad("", ledgerSide)
	}
	c := counts[n]
	rest := fmt.Sprintf(" %4d %s", c.N, c.Word)
	return p.paint(c.Tone, c.Mark) + pad(rest, ledgerSide-1)
}

// paragraph prints text, wrapped and indented. A term stands before it, as in
// a glossary.
func (p *textPrinter) paragraph(indent int, term, text string) {
	if term != "" {
		text = p.dim(term+":") + " " + text
		indent += 2
	}
	for _, line := range wrap(text, p.width-indent) {
		p.line(strings.Repeat(" ", indent) + line)
	}
}

func (p *textPrinter) label(l label) string { return p.paint(l.Tone, l.Mark+" "+l.Word) }

// sgr are the terminal's own colours, which a reader's theme keeps legible on
// its background. The marks and words say the same without them.
var sgr = map[tone]string{full: "36", part: "33", none: "35", deny: "1;31", noClaim: "2"}

func (p *textPrinter) paint(t tone, text string) string { return p.escape(sgr[t], text) }
func (p *textPrinter) bold(text string) string          { return p.escape("1", text) }
func (p *textPrinter) dim(text string) string           { return p.escape("2", text) }

func (p *textPrinter) escape(code, text string) string {
	if !p.colour {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}
