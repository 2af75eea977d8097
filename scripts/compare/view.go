package main

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/articlediff/articlediff/diffcore"
)

// A view is a report in a reader's words, in the order in which a reader
// needs it. The printers for people lay it out and look at nothing else.
type view struct {
	Warnings   []string   // said before all else
	Headline   []string   // the counts in words, a sentence each
	Ledger     []question // every sentence of both sides, in sums that add up
	Original   side
	Derivative side
	LeftOut    []passage // sentences of the original that the derivative leaves out, the most important first
	Findings   []note    // the worst first
	Inventory  []stock   // what became of what can be checked, a kind each
	Copied     copied    // what is word for word
	Schema     int
}

// caveat stands beside every count of what was not found.
const caveat = "Not found in the original is not the same as false: the derivative may have other sources."

// side is one of the two articles.
type side struct {
	Name      string
	Titles    []string // its first sentence, which as a rule is its headline; of several originals each one's
	Sum       string   // "22 sentences"
	Hash      string   // SHA-256 of its text, which tells whether a report belongs to a text
	Sentences []passage
}

// tone is what the fill of a mark says: how much of a sentence the other text has.
type tone string

const (
	full    tone = "full"
	part    tone = "part"
	none    tone = "none"
	deny    tone = "deny"
	noClaim tone = "nil"
)

// label is a verdict as a reader meets it: a mark and a word, never colour alone.
type label struct {
	Mark string
	Word string
	Tone tone
}

var derivativeLabels = map[diffcore.DerivativeVerdict]label{
	diffcore.Verbatim:     {"■", "Same words", full},
	diffcore.Edited:       {"◪", "Edited", full},
	diffcore.Paraphrased:  {"●", "Reworded", full},
	diffcore.Partial:      {"◐", "In part", part},
	diffcore.Unsupported:  {"○", "Not found", none},
	diffcore.Contradicted: {"◆", "Conflicts", deny},
	diffcore.Structural:   {"–", "No claim", noClaim},
}

var originalLabels = map[diffcore.OriginalVerdict]label{
	diffcore.Kept:           {"●", "Kept", full},
	diffcore.Partly:         {"◐", "In part", part},
	diffcore.Omitted:        {"○", "Left out", none},
	diffcore.FurnitureStays: {"–", "Furniture", noClaim},
}

// question is a row of the ledger: which sentences of either side have this
// answer to "is it in the other text?".
type question struct {
	Answer     string
	Derivative []count
	Original   []count
}

type count struct {
	label
	N int
}

// passage is one sentence with what a reader wants to know of it.
type passage struct {
	Number   int // counted from 1 on its side
	Label    label
	Heading  bool
	Runs     []stretch
	Evidence []remark // the best sentences of the other side, best first
	Also     []int    // numbers of further sentences of the other side
	Moved    bool     // it stands elsewhere in the order than its neighbours
	Changes  []change // the words that differ from the evidence
	NotFound []string // the words not found, where they are not all of it
}

// stretch is a part of a sentence.
type stretch struct {
	Text     string
	NotFound bool
}

// remark is a line under a passage: what it is, and words of an article.
type remark struct {
	Term string // "Original, sentence 3", "Not found"
	Text string
}

// change is a place where the derivative has other words than the original.
type change struct {
	Was, Is string // empty Was: added; empty Is: dropped
}

func (c change) Kind() string {
	switch {
	case c.Was == "":
		return "Added"
	case c.Is == "":
		return "Dropped"
	}
	return "Changed"
}

func (c change) String() string {
	switch c.Kind() {
	case "Added":
		return quoted(c.Is)
	case "Dropped":
		return quoted(c.Was)
	}
	return quoted(c.Was) + " → " + quoted(c.Is)
}

// note is a finding.
type note struct {
	Label   string // "High · accuracy · Number changed"
	Message string
	Places  []remark
}

// maxEvidence is how many sentences of evidence are quoted in full. The best
// one carries the claim and a second what it leaves open; more bury both.
const maxEvidence = 2

// newView puts a report into words.
func newView(r *diffcore.Report) view {
	v := view{
		Warnings:   warnings(r),
		Headline:   headline(r.Summary),
		Ledger:     ledger(r.Summary),
		Original:   newSide("Original", r.Original.Text, len(r.Original.Sentences)),
		Derivative: newSide("Derivative", r.Derivative.Text, len(r.Derivative.Sentences)),
		Schema:     r.Schema,
	}
	originalLinks, derivativeLinks := linksBySentence(r)

	for j, s := range r.Derivative.Sentences {
		p := passage{
			Number:  j + 1,
			Label:   derivativeLabels[s.Verdict],
			Heading: r.Derivative.Blocks[s.Block].Kind == diffcore.Heading,
			Runs:    runs(r.Derivative.Text, s.Span, s.Unsupported),
		}
		if s.Verdict != diffcore.Unsupported { // where nothing was found the sentence itself says it
			for _, span := range s.Unsupported {
				p.NotFound = append(p.NotFound, shown(cut(r.Derivative.Text, span)))
			}
		}
		var evidence []int
		for _, link := range derivativeLinks[j] {
			if s.Verdict == diffcore.Unsupported {
				break // the nearest is no evidence, however near it comes
			}
			evidence = append(evidence, link.Original...)
			p.Moved = p.Moved || link.Moved
			p.Changes = append(p.Changes, changes(r, link, s.Span)...)
		}
		for n, i := range unique(evidence) {
			if n < maxEvidence {
				p.Evidence = append(p.Evidence, sentenceOf(r, diffcore.OriginalSide, i))
			} else {
				p.Also = append(p.Also, i+1)
			}
		}
		v.Derivative.Sentences = append(v.Derivative.Sentences, p)
	}

	for i, s := range r.Original.Sentences {
		p := passage{
			Number:  i + 1,
			Label:   originalLabels[s.Verdict],
			Heading: r.Original.Blocks[s.Block].Kind == diffcore.Heading,
			Runs:    runs(r.Original.Text, s.Span, nil),
		}
		var found []int
		for _, link := range originalLinks[i] {
			if s.Verdict == diffcore.Omitted {
				break
			}
			found = append(found, link.Derivative...)
		}
		for _, j := range unique(found) {
			p.Also = append(p.Also, j+1)
		}
		slices.Sort(p.Also)
		v.Original.Sentences = append(v.Original.Sentences, p)
	}

	v.LeftOut = leftOut(r, v.Original.Sentences)
	v.Findings = notes(r)
	v.Inventory = inventory(r)
	v.Copied = newCopied(r)
	v.Original.Titles = titles(r, diffcore.OriginalSide)
	v.Derivative.Titles = titles(r, diffcore.DerivativeSide)
	return v
}

// titles are the first sentences of the articles of a side.
func titles(r *diffcore.Report, side diffcore.Side) []string {
	if side == diffcore.DerivativeSide {
		if len(r.Derivative.Sentences) == 0 {
			return nil
		}
		return []string{sentenceOf(r, side, 0).Text}
	}
	var all []string
	part := -1
	for i := range r.Original.Sentences {
		if at := partOf(r, i); i == 0 || at != part {
			part = at
			all = append(all, sentenceOf(r, side, i).Text)
		}
	}
	return all
}

// partOf says in which of several originals a sentence stands, from 0; 0 where
// there is but one.
func partOf(r *diffcore.Report, i int) int {
	start := r.Original.Sentences[i].Span.Start
	for k, p := range slices.Backward(r.Original.Parts) {
		if p.Span.Start <= start {
			return k
		}
	}
	return 0
}

func newSide(name, text string, sentences int) side {
	return side{
		Name: name,
		Sum:  plural(sentences, "sentence"),
		Hash: fmt.Sprintf("%x", sha256.Sum256([]byte(text))),
	}
}

// warnings says what a reader must know before any count.
func warnings(r *diffcore.Report) []string {
	var w []string
	switch {
	case r.Related == nil:
		w = append(w, "One of the texts is empty or too short to tell whether the two are about the same event.")
	case !*r.Related:
		w = append(w, "These two texts do not seem to be about the same event.")
	}
	if len(r.Unmeasured) > 0 {
		w = append(w, "Not measured for these texts: "+shown(strings.Join(r.Unmeasured, ", "))+".")
	}
	return w
}

// headline says the counts in words, leaving out what does not occur.
func headline(s diffcore.Summary) []string {
	d, o := s.Derivative, s.Original
	return []string{
		"The derivative makes " + plural(d.Asserting, "statement") + enumerate(
			d.Verbatim+d.Edited+d.Paraphrased, "backed by the original",
			d.Partial, "backed in part",
			d.Unsupported, "not found in the original",
			d.Contradicted, "in conflict with it"),
		"The original makes " + plural(o.Asserting, "statement") + enumerate(
			o.Kept, "kept",
			o.Partly, "kept in part",
			o.Omitted, "left out"),
	}
}

// enumerate turns pairs of a number and its words into ": 2 kept, 1 left out.".
func enumerate(pairs ...any) string {
	var items []string
	for p := 0; p < len(pairs); p += 2 {
		if n := pairs[p].(int); n > 0 {
			items = append(items, fmt.Sprintf("%d %s", n, pairs[p+1]))
		}
	}
	if len(items) == 0 {
		return "."
	}
	return ": " + strings.Join(items, ", ") + "."
}

// ledger sorts the sentences of both sides by what the other text says of them.
func ledger(s diffcore.Summary) []question {
	d := func(v diffcore.DerivativeVerdict, n int) count { return count{derivativeLabels[v], n} }
	o := func(v diffcore.OriginalVerdict, n int) []count { return []count{{originalLabels[v], n}} }
	return []question{
		{"Yes", []count{
			d(diffcore.Verbatim, s.Derivative.Verbatim),
			d(diffcore.Edited, s.Derivative.Edited),
			d(diffcore.Paraphrased, s.Derivative.Paraphrased),
		}, o(diffcore.Kept, s.Original.Kept)},
		{"In part", []count{d(diffcore.Partial, s.Derivative.Partial)}, o(diffcore.Partly, s.Original.Partly)},
		{"No", []count{d(diffcore.Unsupported, s.Derivative.Unsupported)}, o(diffcore.Omitted, s.Original.Omitted)},
		// What the derivative denies of the original counts there as "in part".
		{"Says otherwise", []count{d(diffcore.Contradicted, s.Derivative.Contradicted)}, nil},
		{"No claim made", []count{d(diffcore.Structural, s.Derivative.Structural)}, o(diffcore.FurnitureStays, s.Original.Furniture)},
	}
}

// linksBySentence lists the links of each sentence, in the report's order.
func linksBySentence(r *diffcore.Report) (original, derivative [][]diffcore.Link) {
	original = make([][]diffcore.Link, len(r.Original.Sentences))
	derivative = make([][]diffcore.Link, len(r.Derivative.Sentences))
	for _, link := range r.Links {
		for _, i := range link.Original {
			original[i] = append(original[i], link)
		}
		for _, j := range link.Derivative {
			derivative[j] = append(derivative[j], link)
		}
	}
	return original, derivative
}

// changes are the edits of a link inside a sentence of the derivative.
func changes(r *diffcore.Report, link diffcore.Link, sentence diffcore.Span) []change {
	var all []change
	for _, e := range link.Edits {
		if sentence.Start <= e.Derivative.Start && e.Derivative.End <= sentence.End {
			c := change{shown(cut(r.Original.Text, e.Original)), shown(cut(r.Derivative.Text, e.Derivative))}
			if c.Was != "" || c.Is != "" {
				all = append(all, c)
			}
		}
	}
	return all
}

// leftOut ranks the omitted sentences by what a reader misses without them.
func leftOut(r *diffcore.Report, sentences []passage) []passage {
	var all []passage
	for i, s := range r.Original.Sentences {
		if s.Verdict == diffcore.Omitted {
			all = append(all, sentences[i])
		}
	}
	slices.SortStableFunc(all, func(p, q passage) int {
		return cmp.Compare(r.Original.Sentences[q.Number-1].Importance, r.Original.Sentences[p.Number-1].Importance)
	})
	return all
}

// notes puts the findings into words, the worst first.
func notes(r *diffcore.Report) []note {
	rank := map[diffcore.Severity]int{diffcore.High: 0, diffcore.Medium: 1, diffcore.Low: 2}
	findings := slices.Clone(r.Findings)
	slices.SortStableFunc(findings, func(f, g diffcore.Finding) int {
		return cmp.Compare(rank[f.Severity], rank[g.Severity])
	})
	var all []note
	for _, f := range findings {
		n := note{Label: capital(string(f.Severity)) + " · " + string(f.Axis) + " · " + title(f.Rule), Message: shown(f.Message)}
		for _, at := range append([]diffcore.Location{f.At}, f.Related...) {
			n.Places = append(n.Places, place(r, at))
		}
		all = append(all, n)
	}
	return all
}

// title is what a rule is called; a rule of another version goes by its name.
func title(rule string) string {
	for _, r := range diffcore.Rules {
		if r.Name == rule {
			return r.Title
		}
	}
	return rule
}

// place quotes what a location points at.
func place(r *diffcore.Report, at diffcore.Location) remark {
	if at.Sentence == nil {
		return remark{capital(string(at.Side)), "the article as a whole"}
	}
	q := sentenceOf(r, at.Side, *at.Sentence)
	if at.Span != nil {
		q.Text = quoted(shown(cut(textOf(r, at.Side), *at.Span)))
	}
	return q
}

func sentenceOf(r *diffcore.Report, side diffcore.Side, n int) remark {
	span := diffcore.Span{}
	if side == diffcore.OriginalSide {
		span = r.Original.Sentences[n].Span
	} else {
		span = r.Derivative.Sentences[n].Span
	}
	term := fmt.Sprintf("%s, sentence %d", capital(string(side)), n+1)
	if side == diffcore.OriginalSide && len(r.Original.Parts) > 1 {
		term += fmt.Sprintf(" (original %d)", partOf(r, n)+1)
	}
	return remark{term, shown(cut(textOf(r, side), span))}
}

func textOf(r *diffcore.Report, side diffcore.Side) string {
	if side == diffcore.OriginalSide {
		return r.Original.Text
	}
	return r.Derivative.Text
}

// runs cuts a sentence at the borders of the words that were not found.
func runs(text string, sentence diffcore.Span, notFound []diffcore.Span) []stretch {
	var all []stretch
	add := func(span diffcore.Span, notFound bool) {
		if span.Start < span.End {
			all = append(all, stretch{visible(cut(text, span)), notFound})
		}
	}
	at := sentence.Start
	for _, span := range notFound {
		add(diffcore.Span{Start: at, End: span.Start}, false)
		add(span, true)
		at = span.End
	}
	add(diffcore.Span{Start: at, End: sentence.End}, false)
	return all
}

// Remarks are what stands under a sentence of the derivative, a line each.
func (p passage) Remarks() []remark {
	all := slices.Clone(p.Evidence)
	if len(p.Evidence) > 0 && len(p.Also) > 0 {
		all = append(all, remark{"Also in", "original, " + sentenceNumbers(p.Also)})
	}
	for _, c := range p.Changes {
		all = append(all, remark{c.Kind(), c.String()})
	}
	for _, words := range p.NotFound {
		all = append(all, remark{"Not found", quoted(words)})
	}
	return all
}

// Text is the whole sentence on one line.
func (p passage) Text() string {
	var b strings.Builder
	for _, r := range p.Runs {
		b.WriteString(r.Text)
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func cut(text string, span diffcore.Span) string { return text[span.Start:span.End] }

// shown is words of a text on one line, with nothing in them that could
// command a terminal or reorder what stands beside them.
func shown(words string) string { return strings.Join(strings.Fields(visible(words)), " ") }

// visible replaces control characters by their pictures (␛ for escape) and
// leaves out bidirectional overrides and isolates: unbalanced ones would turn
// the line around. White space stays as it is. Reports keep every character;
// this is only for showing.
func visible(words string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return r
		case r < 0x20:
			return '\u2400' + r
		case unicode.IsControl(r):
			return unicode.ReplacementChar
		case '\u202A' <= r && r <= '\u202E', '\u2066' <= r && r <= '\u2069':
			return -1
		}
		return r
	}, words)
}

func quoted(words string) string { return "“" + words + "”" }

func capital(word string) string {
	if word == "" {
		return ""
	}
	return strings.ToUpper(word[:1]) + word[1:]
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// sentenceNumbers lists sentences: "sentences 5, 7".
func sentenceNumbers(ns []int) string {
	words := make([]string, len(ns))
	for i, n := range ns {
		words[i] = fmt.Sprint(n)
	}
	if len(ns) == 1 {
		return "sentence " + words[0]
	}
	return "sentences " + strings.Join(words, ", ")
}

func unique(ns []int) []int {
	var all []int
	for _, n := range ns {
		if !slices.Contains(all, n) {
			all = append(all, n)
		}
	}
	return all
}
