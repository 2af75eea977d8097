package diffcore

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/language"
	"github.com/articlediff/articlediff/diffcore/internal/quantity"
)

// metaOf is what is known of one article of those that were read: what m says
// and, of the rest, what stands around its story.
func (a *Article) metaOf(part int, m Meta) ArticleMeta {
	r := a.metaReader(part)
	return ArticleMeta{
		Headline:  detail(m.Headline, r.headline),
		Outlet:    detail(m.Outlet, r.outlet),
		Byline:    detail(m.Byline, r.byline),
		Published: detail(m.Published, r.published),
		Address:   detail(m.Address, r.address),
		Language:  detail(a.Language, unread),
	}
}

func (a *Article) metaReader(part int) *metaReader {
	r := &metaReader{a: a, part: part}
	for b, block := range a.Blocks {
		if span := a.Parts[part]; block.Span.Start >= span.Start && block.Span.End <= span.End {
			r.blocks = append(r.blocks, b)
		}
	}
	return r
}

// detail is what was given or, where nothing was, what the text says.
func detail(given string, read func() *Detail) *Detail {
	if given != "" {
		return &Detail{Value: given}
	}
	return read()
}

// unread reads what no text tells of itself.
func unread() *Detail { return nil }

// metaReader looks for metadata in one article.
type metaReader struct {
	a      *Article
	part   int
	blocks []int // those of the article, indexes into Article.Blocks
}

// at is the words of a span as a detail.
func (r *metaReader) at(start, end int) *Detail {
	return &Detail{Value: strings.Join(strings.Fields(r.a.Text[start:end]), " "), Span: &Span{start, end}}
}

// headline is the heading above the story.
func (r *metaReader) headline() *Detail {
	for _, b := range r.blocks {
		switch block := r.a.Blocks[b]; block.Kind {
		case Furniture:
		case Heading:
			return r.at(block.Span.Start, block.Span.End)
		default:
			return nil
		}
	}
	return nil
}

// furniture visits what stands around the story, in reading order, until
// something is found.
func (r *metaReader) furniture(find func(span Span) *Detail) *Detail {
	for _, b := range r.blocks {
		if block := r.a.Blocks[b]; block.Kind == Furniture {
			if d := find(block.Span); d != nil {
				return d
			}
		}
	}
	return nil
}

// bylineLeads are what a byline begins with; a name follows.
var bylineLeads = []string{"by ", "written by ", "story by ", "words by ", "(reporting by ", "reporting by ", "(reporting and writing by "}

// byline is who wrote the story: "By Jane Doe", or "(Reporting by Jane Doe; …)".
func (r *metaReader) byline() *Detail {
	return r.furniture(func(span Span) *Detail {
		text := r.a.Text[span.Start:span.End]
		for _, lead := range bylineLeads {
			if len(text) > len(lead) && strings.EqualFold(text[:len(lead)], lead) {
				names := text[len(lead):]
				if end := strings.IndexAny(names, ";|\n)"); end >= 0 {
					names = names[:end]
				}
				names = strings.TrimRight(names, " .")
				return r.at(span.Start+len(lead), span.Start+len(lead)+len(names))
			}
		}
		return nil
	})
}

// published is the first full date around the story. A dateline has no year,
// so it is none.
func (r *metaReader) published() *Detail {
	if d := r.furniture(r.stamp); d != nil {
		return d
	}
	return r.furniture(func(span Span) *Detail {
		for s, sentence := range r.a.Sentences {
			if sentence.Span.Start < span.Start || sentence.Span.End > span.End {
				continue
			}
			for _, m := range r.a.MentionsOf(s) {
				if day := dayOf(m.Amount); m.Kind == Date && day != "" {
					return &Detail{Value: day, Span: &Span{m.Span.Start, m.Span.End}}
				}
			}
		}
		return nil
	})
}

// dayOf writes a day of the calendar as RFC 3339 does, or nothing where the
// value is none.
func dayOf(v quantity.Value) string {
	if t := v.When; v.Kind == quantity.Date && t.Year > 0 && t.Month > 0 && t.Day > 0 && t.Until == 0 {
		return padded(t.Year, 4) + "-" + padded(t.Month, 2) + "-" + padded(t.Day, 2)
	}
	return ""
}

// padded writes a number with so many digits or more.
func padded(n, digits int) string {
	s := strconv.Itoa(n)
	return strings.Repeat("0", max(0, digits-len(s))) + s
}

// stamp is a time as computers write it, "2026-01-24T06:10:00Z".
func (r *metaReader) stamp(span Span) *Detail {
	for start := span.Start; start < span.End; {
		end := start
		for end < span.End && r.a.Text[end] > ' ' {
			end++
		}
		if word := strings.TrimRight(r.a.Text[start:end], ".,;"); isStamp(word) {
			return r.at(start, start+len(word))
		}
		start = end + 1
	}
	return nil
}

// isStamp reports a time of RFC 3339, by its form.
func isStamp(word string) bool {
	const form = "0000-00-00T00:00:00"
	if len(word) < len(form)+len("Z") {
		return false
	}
	for k := range len(form) {
		digit := '0' <= word[k] && word[k] <= '9'
		if digit != (form[k] == '0') || !digit && word[k] != form[k] {
			return false
		}
	}
	zone := strings.TrimLeft(word[len(form):], ".0123456789")
	return zone == "Z" || len(zone) == len("+00:00") && (zone[0] == '+' || zone[0] == '-') && zone[3] == ':'
}

// address is the first web address that stands by itself.
func (r *metaReader) address() *Detail {
	return r.furniture(func(span Span) *Detail {
		text := r.a.Text[span.Start:span.End]
		for _, scheme := range []string{"https://", "http://"} {
			if at := strings.Index(text, scheme); at >= 0 {
				end := at
				for end < len(text) && text[end] > ' ' && !strings.ContainsRune("<>()", rune(text[end])) {
					end++
				}
				return r.at(span.Start+at, span.Start+end)
			}
		}
		return nil
	})
}

const (
	// datelineBytes bounds the place and the day before an agency's name.
	datelineBytes = 60

	// outletBytes bounds the name of an agency: "(Thomson Reuters Foundation)".
	outletBytes = 40
)

// outlet is the agency that a dateline names: "WASHINGTON, Jan 24 (Reuters) –"
// or "(CNN) –"; or the one that a line below names: "Source: Reuters".
func (r *metaReader) outlet() *Detail {
	if d := r.dateline(); d != nil {
		return d
	}
	return r.furniture(func(span Span) *Detail {
		text := r.a.Text[span.Start:span.End]
		if name, ok := strings.CutPrefix(text, "Source: "); ok {
			return r.at(span.End-len(name), span.End)
		}
		return nil
	})
}

// dateline is the agency that the dateline of the story names.
func (r *metaReader) dateline() *Detail {
	for _, b := range r.blocks {
		if block := r.a.Blocks[b]; block.Kind == Paragraph {
			return r.agency(block.Span)
		}
	}
	return nil
}

// agency reads the name in the parentheses of a dateline. A place in capitals
// or nothing stands before it and a dash after it, so that "Jane Doe (left)" is
// none.
func (r *metaReader) agency(span Span) *Detail {
	text := r.a.Text[span.Start:min(span.End, span.Start+datelineBytes+outletBytes)]
	open := strings.IndexByte(text, '(')
	if open < 0 || open > datelineBytes {
		return nil
	}
	name, after, ok := strings.Cut(text[open+1:], ")")
	if !ok || name == "" || len(name) > outletBytes {
		return nil
	}
	place, _, _ := strings.Cut(text[:open], ",")
	place = strings.TrimSpace(place)
	after = strings.TrimLeft(after, " ")
	dash := strings.HasPrefix(after, "–") || strings.HasPrefix(after, "—") || strings.HasPrefix(after, "-")
	if !dash || place != strings.ToUpper(place) || !startsUpper(name) || strings.Contains(name, ". ") {
		return nil
	}
	return r.at(span.Start+open+1, span.Start+open+1+len(name))
}

// checkMeta reports what was given of an article and cannot be used.
func checkMeta(side Side, m Meta) error {
	if tag := language.Base(m.Language); tag != "" && (len(tag) < 2 || len(tag) > 3 || strings.Trim(tag, "abcdefghijklmnopqrstuvwxyz") != "") {
		return &InputError{side, fmt.Sprintf("is said to be in the language %q, which is no tag such as en or pt-BR", m.Language), NoLanguage, []string{m.Language}}
	}
	return nil
}
