package diffcore

import "strings"

var personConflated = Rule{
	Name:  "person-conflated",
	Title: "Two people made one",
	Doc: "A first name of one person of the original stands with the last name of another: Ada Lund and Per Dahl became Ada Dahl. " +
		"Silent where the original has the name as it stands, and where two people share a last name. " +
		"Nobody of that name is in the story, and somebody of that name may well exist. The EBU and the BBC, who measured how machines retell news, count it with accuracy.",
	Axis:     Accuracy,
	Severity: High,
	Moves:    Partial,
	Example: Pair{
		"Harbour master Ada Lund met the fisherman Per Dahl on the quay. Lund promised to mend the wall. Dahl thanked her.",
		"Harbour master Ada Dahl promised to mend the wall.",
		"Ada Lund promised it",
	},
	Silent: []Pair{
		{"Ada Lund and her husband Per Lund met the fisherman Jon Dahl on the quay.", "Per Lund and Jon Dahl met on the quay.", "as in the original"},
	},
	find: func(c *comparison) []slip {
		for _, m := range c.mentions() {
			words := strings.Fields(m.Value)
			if !c.linked || m.Kind != Name || len(words) != 2 || m.To-m.From != 2 {
				continue
			}
			first, last := c.a.bearerOf(words[0], 0), c.a.bearerOf(words[1], 1)
			if first == nil || last == nil || first.Value == last.Value || !c.a.person(first.Value) || !c.a.person(last.Value) || c.a.standTogether(words[0], words[1]) {
				continue
			}
			return []slip{{
				at: m.extent(), related: []extent{first.extent(), last.extent()},
				message: say("The original names %s and %s, but no %s.", c.quoteOriginal(first.extent()), c.quoteOriginal(last.extent()), c.quote(m.extent())),
			}}
		}
		return nil
	},
}

// bearer is a word in one place of a full name of two words: 0 for the first
// name, 1 for the last.
type bearer struct {
	word  string
	place int
}

// bearerOf is the first full name of two words that has a word in one place.
func (a *Article) bearerOf(word string, place int) *Mention {
	if a.bearers == nil {
		a.bearers = a.readBearers()
	}
	return a.bearers[bearer{word, place}]
}

func (a *Article) readBearers() map[bearer]*Mention {
	bearers := map[bearer]*Mention{}
	for k := range a.Mentions {
		m := &a.Mentions[k]
		if m.Kind != Name || m.To-m.From != 2 {
			continue
		}
		words := strings.Fields(m.Value)
		for place, word := range words {
			if b := (bearer{word, place}); len(words) == 2 && bearers[b] == nil {
				bearers[b] = m
			}
		}
	}
	return bearers
}
