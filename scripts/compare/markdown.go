package main

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"strings"

	"github.com/articlediff/articlediff/diffcore"
)

// printMarkdown writes a report as a document for a ticket or a content
// system: CommonMark with GitHub's tables. Words of the articles are escaped,
// so that they show as they are and never become markup, links or mentions.
func printMarkdown(w io.Writer, r *diffcore.Report, _ style) error {
	v := newView(r)
	out := bufio.NewWriter(w)
	p := func(format string, args ...any) { fmt.Fprintf(out, format+"\n", args...) }

	p("# What became of the article\n")
	for _, side := range []side{v.Original, v.Derivative} {
		for _, title := range side.Titles {
			p("- %s: **%s**", side.Name, escaped(title))
		}
	}
	p("")
	for _, warning := range v.Warnings {
		p("**%s**\n", escaped(warning))
	}
	for _, sentence := range v.Headline {
		p("%s\n", sentence)
	}
	p("| In the other text? | Derivative | Original |\n| --- | --- | --- |")
	for _, q := range v.Ledger {
		p("| %s | %s | %s |", q.Answer, cell(q.Derivative), cell(q.Original))
	}
	p("| Sum | %s | %s |\n\n%s", v.Derivative.Sum, v.Original.Sum, caveat)

	if len(v.Derivative.Sentences) > 0 {
		p("\n## The derivative, sentence by sentence")
	}
	for _, s := range v.Derivative.Sentences {
		markdownPassage(p, s)
	}
	if len(v.LeftOut) > 0 {
		p("\n## Left out of the original, the most important first")
	}
	for _, s := range v.LeftOut {
		markdownPassage(p, s)
	}
	if len(v.Findings) > 0 {
		p("\n## Findings, the worst first\n")
	}
	for n, f := range v.Findings {
		p("%d. **%s** %s", n+1, escaped(f.Label), escaped(f.Message))
		for _, at := range f.Places {
			p("    - %s: %s", at.Term, escaped(at.Text))
		}
	}
	if len(v.Inventory) > 0 {
		p("\n## %s\n", inventoryTitle)
	}
	for _, s := range v.Inventory {
		p("- **%s**: %s", s.Kind, s.Sum)
		for _, list := range s.Lists {
			p("    - %s: %s", list.Term, escaped(list.Text))
		}
	}
	if v.Copied.Share != "" {
		p("\n## %s\n\n%s", copiedTitle, v.Copied.Share)
	}
	for n, run := range v.Copied.Runs {
		if n == 0 {
			p("")
		}
		p("- %s: %s", run.Term, escaped(run.Text))
	}
	return out.Flush()
}

func markdownPassage(p func(string, ...any), s passage) {
	moved := ""
	if s.Moved {
		moved = ", moved"
	}
	p("\n**%d.** %s **%s**%s\n", s.Number, s.Label.Mark, s.Label.Word, moved)
	p("> %s", escaped(s.Text()))
	for n, remark := range s.Remarks() {
		if n == 0 {
			p("")
		}
		p("- %s: %s", remark.Term, escaped(remark.Text))
	}
}

// cell lists counts, one a line of their table cell.
func cell(counts []count) string {
	var lines []string
	for _, c := range counts {
		lines = append(lines, fmt.Sprintf("%s %d %s", c.Mark, c.N, c.Word))
	}
	return strings.Join(lines, "<br>")
}

var (
	markdownEscapes = strings.NewReplacer(
		`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "#", `\#`,
		"|", `\|`, "~", `\~`, "$", `\$`, "@", `\@`, "!", `\!`, "=", `\=`,
		// As entities, because not every content system honours \<.
		"&", "&amp;", "<", "&lt;", ">", "&gt;",
		// Bare addresses would become links.
		"://", `\://`, "www.", `www\.`, "WWW.", `WWW\.`,
	)
	// At the start of a line these make a list, a rule or a heading.
	lineStart = regexp.MustCompile(`^(\d*)([-+.)])`)
)

// escaped is text on one line that Markdown shows as it is.
func escaped(text string) string {
	return lineStart.ReplaceAllString(markdownEscapes.Replace(text), `$1\$2`)
}
