package diffcore

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// longestAddress is the longest web address that is kept: longer ones do not
// open in every browser, and no report links to one.
const longestAddress = 2048

// follow notes where the articles that were read as one lead, by what was given
// of each. What nobody could follow from the words of the text is left out: it
// lies outside of them, cuts a character in two, begins within another, or leads
// elsewhere than to the web.
func (a *Article) follow(given ...Meta) {
	a.Hyperlinks = []Hyperlink{}
	for part, m := range given {
		own := a.Parts[part]
		links := slices.Clone(m.Hyperlinks)
		slices.SortStableFunc(links, func(x, y Hyperlink) int { return x.Span.Start - y.Span.Start })
		end := 0
		for _, l := range links {
			if l.Span.Start < end || l.Span.End <= l.Span.Start || l.Span.End > own.End-own.Start || !leadsToTheWeb(l.Address) {
				continue
			}
			span := Span{own.Start + l.Span.Start, own.Start + l.Span.End}
			if !a.onCharacters(span) {
				continue
			}
			end = l.Span.End
			a.Hyperlinks = append(a.Hyperlinks, Hyperlink{span, l.Address})
		}
	}
}

// onCharacters says that a span of the text cuts no character in two.
func (a *Article) onCharacters(s Span) bool {
	return utf8.RuneStart(a.Text[s.Start]) && (s.End == len(a.Text) || utf8.RuneStart(a.Text[s.End]))
}

// leadsToTheWeb says that an address is one of a host on the web, as browsers
// read it, and names nobody before the host: what stands there is there to look
// like another host.
func leadsToTheWeb(address string) bool {
	scheme, rest, ok := strings.Cut(address, "://")
	if !ok || len(address) > longestAddress || !utf8.ValidString(address) {
		return false
	}
	if !strings.EqualFold(scheme, "http") && !strings.EqualFold(scheme, "https") {
		return false
	}
	if strings.ContainsFunc(address, func(r rune) bool { return r <= ' ' || r == 0x7f || r == '\\' }) {
		return false
	}
	host := rest
	if end := strings.IndexAny(rest, "/?#"); end >= 0 {
		host = rest[:end]
	}
	return host != "" && !strings.Contains(host, "@")
}
