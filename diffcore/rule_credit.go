package diffcore

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

var uncredited = Rule{
	Name:  "uncredited",
	Title: "The original is not credited",
	Doc: "The derivative names neither the outlet nor the agency that the original is from, or, where only its author is known, not the author. " +
		"They are read from the dateline (PARIS (AP) –), from the lines around the text, or from what was told about the article. " +
		"It passes where they are named anywhere, in any form, or linked to, and where the original does not say whose it is. " +
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
		if !p.retold() {
			return nil
		}
		derivative := p.b.passages()
		var out []slip
		for _, of := range p.originals {
			whose := cmp.Or(of.Outlet, of.Byline)
			if whose == nil || derivative.names(whose.Value, of.Outlet == nil) || p.b.linksTo(of) {
				continue
			}
			from := whose.Value
			if about := aboutCredit(of); about != "" {
				from += " (" + about + ")"
			}
			s := slip{was: from, is: "no credit", message: say("The original is from %s; the derivative does not say so.", whose.Value)}
			if whose.Span != nil {
				if at, ok := p.a.tokensOf(*whose.Span); ok {
					s.related = []extent{at}
				}
			}
			out = append(out, s)
		}
		return out
	},
}

// aboutCredit is what else a credit would tell: who wrote it for an outlet, and
// when.
func aboutCredit(of ArticleMeta) string {
	var about []string
	if of.Outlet != nil && of.Byline != nil {
		about = append(about, "by "+of.Byline.Value)
	}
	if of.Published != nil {
		about = append(about, of.Published.Value)
	}
	return strings.Join(about, ", ")
}

// linksTo says that words of an article lead to another, or to the outlet
// whose name it has in its host: www.westbyledger.example for The Westby Ledger.
func (a *Article) linksTo(of ArticleMeta) bool {
	for _, link := range a.Hyperlinks {
		bare := bareAddress(link.Address)
		if of.Address != nil && bare == bareAddress(of.Address.Value) {
			return true
		}
		host, _, _ := strings.Cut(bare, "/")
		if of.Outlet != nil && slices.Contains(strings.Split(host, "."), runTogether(of.Outlet.Value)) {
			return true
		}
	}
	return false
}

// bareAddress is equal for the ways in which one URL is written.
func bareAddress(url string) string {
	url = strings.ToLower(strings.TrimSpace(url))
	if _, rest, ok := strings.Cut(url, "://"); ok {
		url = rest
	}
	url, _, _ = strings.Cut(url, "?")
	url, _, _ = strings.Cut(url, "#")
	return strings.TrimSuffix(strings.TrimPrefix(url, "www."), "/")
}

// runTogether is the name of an outlet as hosts have it.
func runTogether(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	return strings.Join(words, "")
}

// names says that an article has a name anywhere, as it stands or run together
// as in an address; of a person ("Jane Doe in Paris") the last name will do.
func (p *passages) names(name string, person bool) bool {
	of := Read(name)
	row := of.wordsIn(extent{0, len(of.Tokens)})
	if person {
		if end := slices.IndexFunc(row, func(k int) bool { return !of.Tokens[k].Capital }); end > 0 {
			row = row[:end]
		}
		row = row[max(0, len(row)-1):]
	}
	if len(row) == 0 {
		return true
	}
	words := of.spelt(row)
	joined := strings.Join(words, "")
	return p.has(words) || slices.ContainsFunc(p.words, func(w string) bool { return strings.Contains(w, joined) })
}
