package door

import (
	"slices"

	"github.com/articlediff/articlediff/diffcore"
)

// toUTF16 returns a copy of a report whose offsets count UTF-16 code units.
// It copies because spans of a report may share memory, and a span that was
// converted twice would point at other words.
func toUTF16(r *diffcore.Report) *diffcore.Report {
	c := *r
	o, d := newRuler(r.Original.Text), newRuler(r.Derivative.Text)
	c.Unit = diffcore.UTF16

	c.Original.Meta = o.meta(r.Original.Meta)
	c.Original.Parts = o.parts(r.Original.Parts)
	c.Original.Blocks = o.blocks(r.Original.Blocks)
	c.Original.Hyperlinks = o.hyperlinks(r.Original.Hyperlinks)
	c.Original.Sentences = o.sentences(r.Original.Sentences)

	c.Derivative.Meta = d.meta(r.Derivative.Meta)
	c.Derivative.Parts = d.parts(r.Derivative.Parts)
	c.Derivative.Blocks = d.blocks(r.Derivative.Blocks)
	c.Derivative.Hyperlinks = d.hyperlinks(r.Derivative.Hyperlinks)

	p := rulers{o, d}
	c.Derivative.Sentences = each(r.Derivative.Sentences, p.sentence)
	c.Links = each(r.Links, p.link)
	c.Copied.Runs = each(r.Copied.Runs, p.run)
	c.Findings = each(r.Findings, p.finding)
	c.Inventory = each(r.Inventory, p.entry)
	return &c
}

// rulers measure what has spans in both texts.
type rulers struct{ original, derivative ruler }

func (p rulers) sentence(s *diffcore.DerivativeSentence) {
	s.Span = p.derivative.span(s.Span)
	s.Unsupported = each(s.Unsupported, func(u *diffcore.Span) { *u = p.derivative.span(*u) })
	s.Reasons = each(s.Reasons, p.reason)
}

func (p rulers) reason(why *diffcore.Reason) {
	why.At = p.derivative.optional(why.At)
	why.Related = p.original.optional(why.Related)
}

func (p rulers) link(l *diffcore.Link) {
	l.Edits = each(l.Edits, p.edit)
	l.Matches = each(l.Matches, p.match)
}

func (p rulers) edit(e *diffcore.Edit) {
	e.Original, e.Derivative = p.original.span(e.Original), p.derivative.span(e.Derivative)
}

func (p rulers) match(m *diffcore.Match) {
	m.Original, m.Derivative = p.original.span(m.Original), p.derivative.span(m.Derivative)
}

func (p rulers) run(r *diffcore.CopiedRun) {
	r.Original, r.Derivative = p.original.span(r.Original), p.derivative.span(r.Derivative)
}

func (p rulers) finding(f *diffcore.Finding) {
	p.location(&f.At)
	f.Related = each(f.Related, p.location)
}

func (p rulers) location(l *diffcore.Location) {
	if l.Side == diffcore.OriginalSide {
		l.Span = p.original.optional(l.Span)
	} else {
		l.Span = p.derivative.optional(l.Span)
	}
}

func (p rulers) entry(e *diffcore.Entry) {
	e.Original, e.Derivative = p.original.stated(e.Original), p.derivative.stated(e.Derivative)
}

// readingInUTF16 returns a copy of a reading of text likewise.
func readingInUTF16(text string, r *diffcore.Reading) *diffcore.Reading {
	in := newRuler(text)
	return &diffcore.Reading{Unit: diffcore.UTF16, Blocks: in.blocks(r.Blocks), Meta: in.meta(r.Meta)}
}

// inBytes returns options whose offsets, which count UTF-16 code units of the
// texts, count bytes.
func inBytes(original, derivative string, opts diffcore.Options) diffcore.Options {
	opts.Original = metaInBytes(original, opts.Original)
	opts.Derivative = metaInBytes(derivative, opts.Derivative)
	opts.Further = each(opts.Further, func(f *diffcore.Further) { f.Meta = metaInBytes(f.Text, f.Meta) })
	return opts
}

func metaInBytes(text string, m diffcore.Meta) diffcore.Meta {
	if len(m.Hyperlinks) == 0 {
		return m
	}
	in := newRuler(text)
	m.Hyperlinks = each(m.Hyperlinks, func(l *diffcore.Hyperlink) { l.Span = in.bytes(l.Span) })
	return m
}

// each returns a copy of items, each changed by change. The compiler would put
// it in place of every call, all of them into one function, which the browser
// would translate twice: see scripts/build/wasm.go.
//
//go:noinline
func each[T any](items []T, change func(*T)) []T {
	changed := make([]T, len(items))
	for i, item := range items {
		change(&item)
		changed[i] = item
	}
	return changed
}

// A ruler measures a valid UTF-8 text in UTF-16 code units.
//
// The units before an offset are the sum of what each byte before it begins,
// so the sum up to every stride-th byte is kept and the rest is counted.
type ruler struct {
	text  string
	marks []int // marks[k] is the number of units before byte k*stride
}

// stride trades memory for time: the marks take an eighth of the text's
// memory, and a lookup counts 63 bytes at most.
const stride = 64

func newRuler(text string) ruler {
	r := ruler{text, make([]int, 0, len(text)/stride+1)}
	units := 0
	for i := range len(text) + 1 {
		if i%stride == 0 {
			r.marks = append(r.marks, units)
		}
		if i < len(text) {
			units += begins(text[i])
		}
	}
	return r
}

// begins says how many UTF-16 code units the character has that begins with
// this byte: none begins with a continuation byte, and a character of four
// bytes takes a surrogate pair.
func begins(b byte) int {
	switch {
	case b&0xC0 == 0x80:
		return 0
	case b >= 0xF0:
		return 2
	default:
		return 1
	}
}

// offset converts a byte offset.
func (r ruler) offset(at int) int {
	units := r.marks[at/stride]
	for i := at / stride * stride; i < at; i++ {
		units += begins(r.text[i])
	}
	return units
}

func (r ruler) span(s diffcore.Span) diffcore.Span {
	return diffcore.Span{Start: r.offset(s.Start), End: r.offset(s.End)}
}

// bytes converts a span that counts UTF-16 code units. An offset outside the
// text stays outside, and one within a surrogate pair within its character.
func (r ruler) bytes(s diffcore.Span) diffcore.Span {
	return diffcore.Span{Start: r.byteAt(s.Start), End: r.byteAt(s.End)}
}

func (r ruler) byteAt(units int) int {
	if units < 0 {
		return units
	}
	k, exact := slices.BinarySearch(r.marks, units)
	if !exact {
		k--
	}
	at, before := k*stride, r.marks[k]
	for at < len(r.text) && before < units {
		before += begins(r.text[at])
		at++
	}
	for at < len(r.text) && begins(r.text[at]) == 0 {
		at++ // to the end of the character
	}
	return at + units - before
}

func (r ruler) optional(s *diffcore.Span) *diffcore.Span {
	if s == nil {
		return nil
	}
	converted := r.span(*s)
	return &converted
}

func (r ruler) stated(s *diffcore.Stated) *diffcore.Stated {
	if s == nil {
		return nil
	}
	converted := *s
	converted.Places = each(s.Places, func(o *diffcore.Occurrence) { o.Span = r.span(o.Span) })
	return &converted
}

func (r ruler) sentences(sentences []diffcore.OriginalSentence) []diffcore.OriginalSentence {
	return each(sentences, func(s *diffcore.OriginalSentence) { s.Span = r.span(s.Span) })
}

func (r ruler) parts(parts []diffcore.Part) []diffcore.Part {
	return each(parts, func(p *diffcore.Part) { p.Span, p.Meta = r.span(p.Span), r.meta(p.Meta) })
}

func (r ruler) meta(m diffcore.ArticleMeta) diffcore.ArticleMeta {
	for _, d := range []**diffcore.Detail{&m.Headline, &m.Outlet, &m.Byline, &m.Published, &m.Address, &m.Language} {
		if *d != nil {
			*d = &diffcore.Detail{Value: (*d).Value, Span: r.optional((*d).Span)}
		}
	}
	return m
}

func (r ruler) hyperlinks(links []diffcore.Hyperlink) []diffcore.Hyperlink {
	return each(links, func(l *diffcore.Hyperlink) { l.Span = r.span(l.Span) })
}

func (r ruler) blocks(blocks []diffcore.Block) []diffcore.Block {
	return each(blocks, func(b *diffcore.Block) { b.Span = r.span(b.Span) })
}
