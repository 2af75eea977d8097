package diffcore

import (
	"fmt"
	"slices"
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/cue"
)

var uncredited = Rule{
	Name:  "uncredited",
	Title: "The original is not credited",
	Doc: "The derivative names neither the outlet nor the agency that the original is from, or, where only its author is known, not the author. " +
		"They are read from the dateline (PARIS (AP) –), from the lines around the text, or from what was told about the article. " +
		"It passes where they are named anywhere, in any form, and where the original does not say whose it is. " +
		"Who reports is the first thing that a reader needs to weigh a report; agencies ask for credit in every story that is taken from theirs.",
	Axis:     Sourcing,
	Severity: Medium,
	Example: Pair{
		"VELLIN, March 3 (Northern Wire) – The town of Vellin will close its outdoor pool for the summer because of a leak. Repairs cost 80,000 euros. Swimmers can use the lake.\n\n(Reporting by Tessa Blomqvist in Vellin; editing by Ruth Amsel)",
		"Vellin will keep its outdoor pool shut this summer because of a leak. The repairs cost 80,000 euros. The lake is open to swimmers.",
		"the agency is not named",
	},
	Silent: []Pair{
		{
			"VELLIN, March 3 (Northern Wire) – The town of Vellin will close its outdoor pool for the summer because of a leak. Repairs cost 80,000 euros. Swimmers can use the lake.",
			"Vellin will keep its outdoor pool shut this summer because of a leak, Northern Wire reports. The repairs cost 80,000 euros. The lake is open to swimmers.",
			"the agency is named",
		},
		{
			"By Tessa Blomqvist\n\nThe town of Vellin will close its outdoor pool for the summer because of a leak. Repairs cost 80,000 euros. Swimmers can use the lake.",
			"Vellin will keep its outdoor pool shut this summer because of a leak, writes Blomqvist. The repairs cost 80,000 euros. The lake is open to swimmers.",
			"no outlet is known, and the author is named",
		},
	},
	review: func(p *pair) []slip {
		c := p.a.credit(p.original)
		name := c.outlet
		if name == "" {
			name = c.author
		}
		if name == "" || !p.retold() || p.b.passages().names(name, c.outlet == "") {
			return nil
		}
		from, about := name, slices.Clone(c.about)
		if c.outlet != "" && c.author != "" {
			about = slices.Insert(about, 0, "by "+c.author)
		}
		if len(about) > 0 {
			from += " (" + strings.Join(about, ", ") + ")"
		}
		return []slip{{
			related: c.places, was: from, is: "no credit",
			message: fmt.Sprintf("The original is from %s; the derivative does not say so.", from),
		}}
	},
}

// credit says whose an article is.
type credit struct {
	outlet, author string   // empty where it is not told
	about          []string // the day that it tells
	places         []extent // where it says so
}

// credit reads whose an article is: what is known beside the text, then its
// dateline and the lines around it.
func (art *Article) credit(known Meta) credit {
	c := credit{outlet: known.Outlet, author: known.Byline}
	if known.Published != "" {
		c.about = []string{known.Published}
	}
	if at, ok := art.datelineOutlet(); ok && c.outlet == "" {
		c.outlet = art.quote(at)
		c.places = append(c.places, at)
	}
	for i, s := range art.Sentences {
		if art.Blocks[s.Block].Kind != Furniture {
			continue
		}
		if at, ok := art.author(s); ok && c.author == "" {
			c.author = art.quote(at)
			c.places = append(c.places, at)
		}
		for _, m := range art.MentionsOf(i) {
			if m.Kind == Date && len(c.about) == 0 && m.Amount.When.Day > 0 {
				c.about = []string{art.quote(m.extent())}
			}
		}
	}
	return c
}

const (
	// datelineSentences is how many sentences may stand before the dateline: a
	// headline, a second one, the time of publication, an author.
	datelineSentences = 6

	// longestDateline is how many tokens of a place and a day may stand before
	// the agency.
	longestDateline = 14

	// longestOutlet is how many words name an agency: Agence France-Presse.
	longestOutlet = 5
)

// datelineOutlet finds the agency in a dateline: "PARIS, March 3 (AP) –".
func (art *Article) datelineOutlet() (extent, bool) {
	for _, s := range art.Sentences[:min(len(art.Sentences), datelineSentences)] {
		for k := s.From + 1; k < min(s.To, s.From+longestDateline); k++ {
			if art.Tokens[k].Norm != "(" {
				continue
			}
			e := extent{k + 1, k + 1}
			for e.to < s.To && e.to-e.from < longestOutlet && (art.Tokens[e.to].Capital || art.Tokens[e.to].Norm == "-") {
				e.to++
			}
			if e.to > e.from && e.to+1 < s.To && art.Tokens[e.to].Norm == ")" && dash(art.Tokens[e.to+1].Norm) {
				return e, true
			}
			break
		}
	}
	return extent{}, false
}

// dash says that a mark is what ends a dateline.
func dash(mark string) bool { return mark == "-" || mark == "—" || mark == "_" }

// author finds the first name in a line that says who wrote: "By Jane Doe",
// "(Reporting by Jane Doe in Paris; …)".
func (art *Article) author(s Sentence) (extent, bool) {
	const before = 4 // tokens: "(Reporting and writing by"
	for k := s.From; k < min(s.To, s.From+before+1); k++ {
		if art.Tokens[k].Norm != "by" {
			continue
		}
		e := extent{k + 1, k + 1}
		for e.to < s.To && (art.Tokens[e.to].Capital || cue.Connectors.Has(art.Tokens[e.to].Norm) || art.Tokens[e.to].Norm == "." && e.to > e.from) {
			e.to++
		}
		e = art.trimmed(extent{e.from, max(e.to, e.from+1)})
		return e, e.to <= s.To && art.Tokens[e.from].Capital
	}
	return extent{}, false
}

// names says that an article has a name anywhere, as it stands or run together
// as in an address; of a person the last name will do.
func (p *passages) names(name string, person bool) bool {
	of := Read(name)
	row := of.spelt(of.wordsIn(extent{0, len(of.Tokens)}))
	if len(row) == 0 {
		return true
	}
	if person {
		row = row[len(row)-1:]
	}
	joined := strings.Join(row, "")
	return p.has(row) || slices.ContainsFunc(p.words, func(w string) bool { return strings.Contains(w, joined) })
}
