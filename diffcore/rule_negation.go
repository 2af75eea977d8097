package diffcore

import (
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/cue"
	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

var negationFlipped = Rule{
	Name:  "negation-flipped",
	Title: "Turned into its opposite",
	Doc: "One text denies what the other asserts in the same words: a \"not\", \"no\", \"never\" or \"denied\" fell out or came in. " +
		"A negation that is put another way passes (not alive, dead; did not attend, stayed away; refused), and so does one of words that the other text does not have. " +
		"One small word turns the fact round, and the sentence still looks the same.",
	Axis:     Accuracy,
	Severity: High,
	Moves:    Contradicted,
	Example: Pair{
		"Inspectors do not believe that the harbour wall is in danger of failing.",
		"Inspectors believe that the harbour wall is in danger of failing.",
		"the original says that they do not",
	},
	Silent: []Pair{
		{"The mill did not survive the fire, the owner said.", "The mill was destroyed by the fire, the owner said.", "denied in other words"},
		{"The museum will not open before June.", "The museum will open in June at the earliest.", "not before June is from June on"},
		{"Visitors don’t get their money back when the ferry is late.", "Visitors dont get their money back when the ferry is late.", "a negation that lost its apostrophe"},
		{"Nobody who saw the ferry go down will forget it.", "Nobody who saw the ferry go down can forget it.", "both deny it"},
		{"The mayor denied that the bridge was unsafe.", "The mayor rejected reports that the bridge was unsafe.", "another verb that denies"},
		{"The ferry was not insured, and its owner did not reply.", "The ferry was uninsured.", "a word that has the no inside"},
	},
	find: func(c *comparison) []slip {
		if !c.linked {
			return nil
		}
		var out []slip
		for _, i := range c.evidence {
			for _, m := range c.a.MentionsOf(int(i)) {
				if m.Kind != Negation || !turns(&m) {
					continue
				}
				p := c.focus(c.a, m, c.baseWeight)
				if m.Value == "deny" {
					p = c.deniedWord(m)
				}
				k, ok := c.used[int32(p)]
				if p == noToken || !ok || !c.solid(int(k)) && !c.unmistakable(int(k)) || c.repeated(p) && !c.inPlace(int(k), p) || c.bothDeny(int(k), p) || !c.plain(c.b, c.sentence, int(k)) || c.softened(c.a, m) || c.hasOppositeOf(m) {
					continue
				}
				out = append(out, slip{
					at: c.phraseAround(int(k)), related: []extent{{m.From, p + 1}},
					message: say("The original says \"%s\"; here the \"%s\" is gone.", c.quoteOriginal(extent{m.From, p + 1}), c.quoteOriginal(m.extent())),
				})
			}
		}
		for _, m := range c.mentions() {
			if m.Kind != Negation || !turns(&m) {
				continue
			}
			k := c.focus(c.b, m, c.tellingHere)
			p := c.originOf(k)
			if k == noToken || p == noToken || !c.solid(k) && !c.unmistakable(k) || c.repeated(p) && !c.inPlace(k, p) || c.bothDeny(k, p) || c.softened(c.b, m) {
				continue
			}
			if c.plain(c.a, c.a.Sentences[c.a.sentenceOf(p)], p) {
				out = append(out, slip{
					at: extent{m.From, k + 1}, related: []extent{c.basePhraseAround(p)},
					message: say("Here it says \"%s\"; the original has no \"%s\".", c.quote(extent{m.From, k + 1}), c.quote(m.extent())),
				})
			}
		}
		return out
	},
}

// repeated says that a word of the original stands more than once in the
// evidence, or what it stands for in the sentence: denied here, asserted there.
func (c *comparison) repeated(p int) bool {
	terms := c.search.lex.terms
	family, there, here := terms[c.search.said[p]].family, 0, 0
	for _, i := range c.evidence {
		s := c.a.Sentences[i]
		for _, t := range c.search.said[s.From:s.To] {
			if terms[t].family == family {
				there++
			}
		}
	}
	for _, t := range c.search.queryTerms[c.sentence.From:c.sentence.To] {
		if terms[t].family == family {
			here++
		}
	}
	return there > 1 || here > 1
}

// inPlace says that a word stands among the words of the original, nearly all
// of them, so that another like it elsewhere is not meant.
func (c *comparison) inPlace(k, p int) bool {
	const nearlyAll = 0.8
	return c.slot(extent{k, k + 1}, extent{p, p + 1}) >= nearlyAll
}

// tellingHere is the information of a word of the sentence, none for an adverb
// that the original does not have: "is not currently touring" denies "touring".
func (c *comparison) tellingHere(k int) float32 {
	if !c.says(k) && mainPart(c.term(k).norm) == lexicon.Adverb {
		return 0
	}
	return c.weight(k)
}

// bothDeny says that both texts turn round a word and what it stands for.
func (c *comparison) bothDeny(k, p int) bool {
	here, there := false, false
	for _, m := range c.mentions() {
		here = here || m.Kind == Negation && c.focus(c.b, m, c.weight) == k
	}
	for _, m := range c.a.MentionsOf(c.a.sentenceOf(p)) {
		there = there || m.Kind == Negation && c.focus(c.a, m, c.baseWeight) == p
	}
	return here && there
}

// turns says that a sort of negation turns a statement round altogether.
func turns(m *Mention) bool { return m.Value == "not" || m.Value == "deny" }

// focus is the first telling word that a negation turns round, or noToken.
func (c *comparison) focus(art *Article, m Mention, weight func(int) float32) int {
	const reach = 4 // tokens: "not, in principle," is as far as it goes
	for k := m.To; k < min(m.To+reach, len(art.Tokens)) && art.Tokens[k].Span.End <= m.Scope.End; k++ {
		if weight(k) > 0 && !lightWord.Has(art.Tokens[k].Norm) {
			return k
		}
	}
	return noToken
}

// lightWord lists words that say nothing by themselves of what is denied.
var lightWord = wordList(`
	get gets got getting have has had having make makes made making take takes took taken taking do does did done go goes went come came
	give gives gave given report reports allegation allegations claim claims accusation accusations charge charges rumour rumours rumor rumors any anything`)

// deniedWord is the first word of what is denied that the sentence has, or
// noToken: he denied a newspaper report that he knew.
func (c *comparison) deniedWord(m Mention) int {
	const reach = 10 // tokens from the verb to what is denied
	for p := m.To; p < min(m.To+reach, len(c.a.Tokens)) && c.a.Tokens[p].Span.End <= m.Scope.End; p++ {
		if _, ok := c.used[int32(p)]; ok && c.baseWeight(p) > 0 && !lightWord.Has(c.a.Tokens[p].Norm) {
			return p
		}
	}
	return noToken
}

// solid says that a word of the sentence is the same word in the evidence,
// with a telling word beside it that stands beside it there too.
func (c *comparison) solid(k int) bool { return c.solidFrom(k, derivationStrength) }

// solidFrom is the same for a match that is at least so strong.
func (c *comparison) solidFrom(k int, strength float32) bool {
	p := c.originOf(k)
	if p == noToken || c.strength[k-c.sentence.From] < strength {
		return false
	}
	return c.slot(extent{k, k + 1}, extent{p, p + 1}) >= sameSlot
}

// unmistakable says that a word stands once in each text, the same word, so
// that the two speak of one thing wherever it stands.
func (c *comparison) unmistakable(k int) bool {
	t := c.term(k)
	return t.inA == 1 && t.inB == 1 && c.strength[k-c.sentence.From] == 1 && t.weight >= tellingWeight && mainPart(t.norm) != lexicon.Adjective
}

// tellingWeight is the information from which a word is not one of those that
// every story uses.
const tellingWeight = 0.4

// plain says that nothing in the clause around a token says no, in whatever
// way.
func (c *comparison) plain(art *Article, s Sentence, k int) bool {
	clause := art.clauseOf(s, k)
	for _, m := range art.MentionsOf(art.sentenceOf(k)) {
		if m.Kind == Negation && m.From < clause.to && m.To > clause.from {
			return false
		}
	}
	return !c.impliesNo(art, clause)
}

// impliesNo says that words of a stretch, which the other text does not have,
// say no without being a negation.
func (c *comparison) impliesNo(art *Article, e extent) bool {
	for k := e.from; k < e.to; k++ {
		if lostApostrophe.Has(art.Tokens[k].Norm) || art.brokenApostrophe(k) {
			return true
		}
		if negativePrefix(art.Tokens[k].Norm) {
			return true
		}
		if _, n := implicitNo.At(norms(art, k, e.to)); n > 0 && !c.shared(art, k) {
			return true
		}
	}
	return false
}

// shared says that both texts have a word, matched to each other.
func (c *comparison) shared(art *Article, k int) bool {
	if art == c.a {
		_, ok := c.used[int32(k)]
		return ok
	}
	return c.originOf(k) != noToken && c.says(k)
}

// implicitNo lists words that deny, end or keep from happening what they
// stand with, so that a statement with one of them may say what another
// denies.
var implicitNo = wordList(`
	avoid avoids avoided avoiding prevent prevents prevented preventing stop stops stopped stopping halt halted
	fail fails failed failing failure refuse refuses refused refusing refusal decline declines declined declining
	reject rejects rejected rejecting rejection deny denies denied denying denial dismiss dismisses dismissed dismissing
	rule rules ruled unable unlikely unless impossible hardly barely scarcely rarely seldom little few free outside against
	instead rather only cancel cancels cancelled canceled ban bans banned block blocks blocked cease ceased lose loses lost loss
	except missing absent absence lack lacks lacked lacking without end ended ends yet until before unwilling doubt doubts doubted
	doubtful short none neither nor nothing nobody nowhere far away miss misses missed skip skipped abandon abandoned drop dropped
	oppose opposes opposed rid spurn spurns spurned dash dashed dispel eliminate eliminates eliminated too false wrong forbid forbids forbidden forbade prohibit prohibits prohibited spare spared
	withhold withheld resist resisted reluctant out un non refrain refrains refrained refraining wary struggle struggles struggled struggling last difficult hard than worse`)

// lostApostrophe lists negations as a careless copy leaves them.
var lostApostrophe = wordList(`
	isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt couldnt wouldnt shouldnt cant wont aint neednt mustnt`)

// brokenApostrophe says that a token is the end of a negation whose apostrophe
// became something else: "won?t", "wonâ€™t".
func (a *Article) brokenApostrophe(k int) bool {
	t := a.Tokens[k]
	return t.Norm == "t" && k > 0 && a.Tokens[k-1].Kind == Mark && a.Tokens[k-1].Span.End == t.Span.Start
}

// wordList is a list of single words.
func wordList(words string) *cue.List {
	list := &cue.List{}
	for _, w := range strings.Fields(words) {
		list.Add([]string{w}, "")
	}
	return list
}

// negativePrefix says that a word has its no inside: unable, impossible. What
// is left without the prefix must be a word.
func negativePrefix(w string) bool {
	for _, prefix := range [...]string{"un", "in", "im", "il", "ir", "dis", "non"} {
		if len(w) > len(prefix)+3 && w[:len(prefix)] == prefix {
			if kind, _, ok := lexicon.Relation(w, w[len(prefix):]); ok && kind == lexicon.Antonym {
				return true
			}
			if prefix == "un" || prefix == "non" {
				if _, ok := lexicon.ID(w[len(prefix):]); ok {
					return true
				}
			}
		}
	}
	return false
}

// softened says that a negation does not turn its words round altogether:
// "not only", "not until", "not all of them".
func (c *comparison) softened(art *Article, m Mention) bool {
	s := art.Sentences[m.Sentence]
	if first := art.Tokens[m.From].Norm; first == "nor" || first == "not" && m.From > s.From && art.Tokens[m.From-1].Norm == "," {
		return true // "for their real needs, not your obsession"
	}
	for k := s.From; k < m.From; k++ {
		if art.Tokens[k].Norm == "if" && !(art == c.b && c.everywhere("if")) {
			return true // what would not be so
		}
	}
	for k := m.To; k < s.To && art.Tokens[k].Span.End <= m.Scope.End; k++ {
		if limit.Has(art.Tokens[k].Norm) && c.everywhere(art.Tokens[k].Norm) {
			continue // "could not until it did", "could until it did"
		}
		switch art.Tokens[k].Norm {
		case "until", "but", "unless", "without", "except", "only", "just", "if":
			return true
		case "than", "nor":
			return true
		case "better", "worse", "greater", "more", "less":
			if k == m.To {
				return true // no better place
			}
		case "before", "yet":
			if k-m.To <= softenedReach && m.Value != "deny" {
				return true
			}
		case "all", "every", "always", "necessarily", "entirely", "fully", "everyone", "everything":
			if k == m.To {
				return true
			}
		}
	}
	return false
}

// limit lists the words that limit a denial, unless they limit the assertion
// beside it in the same way.
var limit = wordList("until unless without if before yet")

// everywhere says that the sentence and all of its evidence have a word.
func (c *comparison) everywhere(norm string) bool {
	for _, i := range c.evidence {
		if !c.inBoth(norm, c.a.Sentences[i]) {
			return false
		}
	}
	return true
}

// softenedReach is how many tokens behind a negation a word may stand that
// limits it: "will not open before June". Further on it belongs to the rest.
const softenedReach = 4

// hasOppositeOf says that the sentence has the opposite of a word that the
// negation turns round: not open, closed.
func (c *comparison) hasOppositeOf(m Mention) bool {
	s := c.a.Sentences[m.Sentence]
	const reach = 12 // tokens of the scope that can be its point
	for p := m.To; p < min(s.To, m.To+reach); p++ {
		if c.baseWeight(p) == 0 {
			continue
		}
		for k := c.sentence.From; k < c.sentence.To; k++ {
			if c.weight(k) > 0 && !c.says(k) {
				if kind, _, _ := lexicon.Relation(c.a.Tokens[p].Norm, c.b.Tokens[k].Norm); kind == lexicon.Antonym {
					return true
				}
			}
		}
	}
	return false
}

// clauseOf is the clause of a sentence around a token: from mark to mark, and
// to the words that join clauses.
func (art *Article) clauseOf(s Sentence, k int) extent {
	e := extent{k, k + 1}
	for e.from > s.From && !art.parts(e.from-1) {
		e.from--
	}
	for e.to < s.To && !art.parts(e.to) {
		e.to++
	}
	return e
}

// parts says that a token parts two clauses.
func (art *Article) parts(k int) bool {
	tok := art.Tokens[k]
	if tok.Kind == Mark {
		switch tok.Norm {
		case ";", ":", "(", ")":
			return true
		}
		return false
	}
	switch tok.Norm {
	case "but", "although", "though", "while", "whereas", "because", "which", "who":
		return true
	}
	return false
}

// norms are the folded words of tokens [from, to).
func norms(art *Article, from, to int) []string {
	const longestPhrase = 6
	row := make([]string, 0, longestPhrase)
	for k := from; k < min(to, from+longestPhrase); k++ {
		row = append(row, art.Tokens[k].Norm)
	}
	return row
}

// phraseAround is a word of the sentence with the function words before it,
// where a negation would stand.
func (c *comparison) phraseAround(k int) extent {
	from := k
	for from > c.sentence.From && k-from < 3 && c.weight(from-1) == 0 && c.b.Tokens[from-1].Kind != Mark {
		from--
	}
	return extent{from, k + 1}
}

// basePhraseAround is the same in the original.
func (c *comparison) basePhraseAround(p int) extent {
	from, s := p, c.a.Sentences[c.a.sentenceOf(p)]
	for from > s.From && p-from < 3 && c.baseWeight(from-1) == 0 && c.a.Tokens[from-1].Kind != Mark {
		from--
	}
	return extent{from, p + 1}
}
