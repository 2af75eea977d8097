package diffcore

import "strings"

var titleChanged = Rule{
	Name:  "title-changed",
	Title: "Title or post changed",
	Doc: "Somebody holds another title or post than the original gives: a minister became the prime minister, a secretary the president; or a post belongs to another place or body: the mayor of Tarrow became the mayor of Eastmouth. " +
		"Courtesy titles, shorter and longer forms of one title, and titles that the original gives to the same person anywhere pass; so does a title where the original gives none. " +
		"Who somebody is tells a reader how much the words weigh; AP and Reuters ask for every title to be checked.",
	Axis:     Accuracy,
	Severity: High,
	Moves:    Partial,
	Example: Pair{
		"Mayor Per Dahl opened the new quay on Friday with a short speech.",
		"Governor Per Dahl opened the new quay on Friday with a short speech.",
		"the mayor is no governor",
	},
	Silent: []Pair{
		{"Foreign Minister Per Dahl opened the new quay on Friday.", "Minister Per Dahl opened the new quay on Friday.", "the shorter form"},
		{"Per Dahl opened the new quay on Friday.", "Mr Per Dahl opened the new quay on Friday.", "a courtesy"},
		{"Mayor Per Dahl opened the new quay on Friday. Dahl, once a governor, spoke briefly.", "Former governor Per Dahl opened the new quay on Friday.", "the original says so elsewhere"},
		{"Former team captain Per Dahl has trained the rowers since June.", "Coach Per Dahl has trained the rowers since June.", "he was the captain once"},
		{"Maren was Queen of Norway for 40 years and never left the country.", "Maren was the daughter of the King of Norway and never left the country.", "another person's post, in the same country"},
		{"Per Dahl, mayor of Tarrow, met the mayor of Eastmouth on Friday.", "Tarrow's mayor met Eastmouth's on Friday.", "another way to say of what place"},
	},
	find: func(c *comparison) []slip {
		if !c.linked {
			return nil
		}
		for _, m := range c.mentions() {
			if _, place := placeOf(m.Value); m.Kind != Name || place {
				continue // a country has a president and a queen
			}
			at, ok := c.b.titleOf(&m)
			if !ok {
				continue
			}
			if was, differs := c.titleThere(&m, at); differs {
				return []slip{{
					at: extent{min(at.from, m.From), max(at.to, m.To)}, is: c.quote(at), related: []extent{was},
					message: say("The original calls %s %s, not %s.", c.quote(m.extent()), c.a.midSentence(was), c.b.midSentence(at)),
				}}
			}
		}
		if at, was, moved := c.postMoved(); moved {
			return []slip{{
				at: at, related: []extent{was},
				message: say("In the original \"%s\"; here \"%s\".", c.quoteOriginal(was), c.quote(at)),
			}}
		}
		return nil
	},
}

// titleOf are the words that say what post the holder of a name has, before
// the name or in the aside behind it.
func (a *Article) titleOf(m *Mention) (extent, bool) {
	around := a.aroundName(m)
	for k := around.from; k < around.to; k++ {
		if (k < m.From || k >= m.To) && posts.Has(a.Tokens[k].Norm) {
			from := k
			for from > around.from && from-1 != m.To && rank.Has(a.Tokens[from-1].Norm) {
				from--
			}
			return extent{from, k + 1}, true
		}
	}
	return extent{}, false
}

// titleThere finds the post that the original gives to the holder of a name,
// where none that it gives is that of the sentence.
func (c *comparison) titleThere(m *Mention, at extent) (was extent, differs bool) {
	for _, i := range c.a.namesakesOf(m) {
		there := &c.a.Mentions[i]
		if there.Value != m.Value && !c.sameHolder(m, there) {
			continue
		}
		s := c.a.Sentences[there.Sentence]
		for p := s.From; p < s.To; p++ {
			if c.samePost(at, p) {
				return was, false
			}
		}
		if e, ok := c.a.titleOf(there); ok && !differs && c.a.past(e) == c.b.past(at) {
			was, differs = e, true
		}
	}
	return was, differs
}

// past says that a post is one that its holder has left, and so no reason to
// have no other one now: the former captain.
func (a *Article) past(post extent) bool {
	for k := max(post.from-2, 0); k < post.to; k++ {
		switch a.Tokens[k].Norm {
		case "former", "ex", "once", "formerly", "late", "then":
			return true
		}
	}
	return false
}

// namesakesOf are the names of an article that end with the same word as a name,
// as indexes into Mentions.
func (a *Article) namesakesOf(m *Mention) []int32 {
	if a.namesakes == nil {
		a.namesakes = map[string][]int32{}
		for k := range a.Mentions {
			if a.Mentions[k].Kind == Name {
				last := lastWord(a.Mentions[k].Value)
				a.namesakes[last] = append(a.namesakes[last], int32(k))
			}
		}
	}
	return a.namesakes[lastWord(m.Value)]
}

func lastWord(name string) string {
	words := strings.Fields(name)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// sameHolder says that two mentions name one person: the last word is the
// same, and so is the first where both have one.
func (c *comparison) sameHolder(m, there *Mention) bool {
	x, y := strings.Fields(m.Value), strings.Fields(there.Value)
	if x[len(x)-1] != y[len(y)-1] {
		return false
	}
	return len(x) == 1 || len(y) == 1 || x[0] == y[0]
}

// samePost says that a word of the original is one for the post of the
// sentence, in another form or by another word for it.
func (c *comparison) samePost(at extent, p int) bool {
	post := c.b.Tokens[at.to-1].Norm
	if c.a.Tokens[p].Norm != post && !c.isKin(at.to-1, p) && !sameFamily(post, c.a.Tokens[p].Norm) {
		return false
	}
	for k := at.from; k < at.to-1; k++ { // the prime in prime minister
		if raises.Has(c.b.Tokens[k].Norm) && (p == 0 || c.a.Tokens[p-1].Norm != c.b.Tokens[k].Norm) {
			return false
		}
	}
	return true
}

// posts lists the nouns for posts that exclude each other.
var posts = wordList(`
	president mayor governor minister secretary chancellor senator ambassador king queen prince princess judge prosecutor
	professor physicist chemist biologist geologist economist historian meteorologist surgeon dentist lawyer teacher
	captain colonel general sergeant inspector bishop cardinal chairman chairwoman treasurer founder coach goalkeeper striker`)

// rank lists the words before a post that belong to it.
var rank = wordList("prime vice deputy foreign former acting interim chief finance health labour energy education interior justice defence defense general assistant")

// raises lists those that make another post of it.
var raises = wordList("prime vice deputy assistant")
