package diffcore

import (
	"slices"
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
		{"The names of the drowned sailors have yet to be announced by the port.", "The names of the drowned sailors have not yet been announced by the port.", "what is yet to come has not come"},
		{"The protests in the harbour felt un-Norwegian to many of the visitors.", "The protests in the harbour did not feel Norwegian to many of the visitors.", "the no is in a syllable"},
	},
	find: func(c *comparison) []slip {
		if !c.linked {
			return nil
		}
		if out := c.turnedInPlace(); len(out) > 0 {
			return out[:1]
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
				out = append(out, c.fellOut(c.phraseAround(int(k)), extent{m.From, p + 1}, m))
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
				out = append(out, c.cameIn(extent{m.From, k + 1}, m, c.basePhraseAround(p)))
			}
		}
		return out
	},
}

// turnedInPlace finds the negations that came in or fell out between words that
// are the original's on both sides.
func (c *comparison) turnedInPlace() []slip {
	var out []slip
	for _, p := range c.parallels() {
		for _, r := range p.replaced {
			if !r.tight() || c.moods(r) || c.saidElsewhere(p, r) {
				continue
			}
			here, there := c.strays(r)
			for _, m := range c.mentions() {
				k := c.pointOf(c.b, m, c.tellingHere)
				if plainNo(m, r.is) && m.extent().holds(here) && len(there) == 0 && !c.a.saysNo(r.was) && p.sayHere(c, r, k) && !c.softened(c.b, m) && !p.undone(c, r, false) {
					out = append(out, c.cameIn(c.b.widened(r.is, c.sentence).upTo(k+1), m, c.a.widened(r.was, p.original)))
				}
			}
			for _, m := range c.a.MentionsOf(c.a.sentenceOf(p.original.From)) {
				k := c.pointOf(c.a, m, c.baseWeight)
				if plainNo(m, r.was) && m.extent().holds(there) && len(here) == 0 && !c.b.saysNo(r.is) && p.sayThere(c, r, k) && !c.softened(c.a, m) && !p.undone(c, r, true) {
					out = append(out, c.fellOut(c.b.widened(r.is, c.sentence), c.a.widened(r.was, p.original).upTo(k+1), m))
				}
			}
		}
	}
	return out
}

// sayHere says that a word of the sentence that is denied there stands in the
// original too, at the same place, and is not denied in it.
func (p *parallel) sayHere(c *comparison, r replacement, k int) bool {
	at, paired := p.here.of(k)
	return p.pairsHere(c, r, k) && !(paired && (c.bothDeny(k, at) || c.repeated(at) && !c.inPlace(k, at)))
}

// sayThere is the same for a word of the original.
func (p *parallel) sayThere(c *comparison, r replacement, at int) bool {
	k, paired := p.there.of(at)
	return p.pairsThere(c, r, at) && !(paired && (c.bothDeny(k, at) || c.repeated(at) && !c.inPlace(k, at)))
}

// moods says that one side of a replacement says what can, should or is to be,
// and the other what is: more than a negation has changed.
func (c *comparison) moods(r replacement) bool {
	modal := func(a *Article, e extent) bool {
		return slices.ContainsFunc(e.tokens(), func(k int) bool {
			norm, _, _ := strings.Cut(strings.ReplaceAll(a.Tokens[k].Norm, "’", "'"), "n't")
			return modals.Has(norm) || a.Tokens[k].Norm == "to"
		})
	}
	return modal(c.b, r.is) != modal(c.a, r.was)
}

// modals lists the verbs of what can, should and will be, also as they begin
// before an n't.
var modals = wordList("can ca could will wo would shall should must may might cannot")

// plainNo says that a mention is a "not" or the like, among these words.
func plainNo(m Mention, among extent) bool {
	return m.Kind == Negation && m.Value == "not" && m.From >= among.from && m.To <= among.to
}

// pointOf is the first telling word behind a negation, whatever marks stand
// between: not a "historic problem"; noToken if none is near.
func (c *comparison) pointOf(art *Article, m Mention, weight func(int) float32) int {
	const reach = 6 // tokens
	s := art.Sentences[m.Sentence]
	for k := m.To; k < min(s.To, m.To+reach); k++ {
		if weight(k) > 0 && !lightWord.Has(art.Tokens[k].Norm) {
			return k
		}
	}
	return noToken
}

// saysNo says that words say no, in whatever way.
func (a *Article) saysNo(e extent) bool {
	for k := e.from; k < e.to; k++ {
		if a.strictlyNo(k) || implicitNo.Has(a.Tokens[k].Norm) || implicitNo.Has(a.lemma(k)) {
			return true
		}
	}
	return false
}

// strictlyNo says that a word does nothing but deny, or has its no inside.
func (a *Article) strictlyNo(k int) bool {
	norm := a.Tokens[k].Norm
	_, n := cue.Negations.At([]string{norm})
	return n > 0 || negativePrefix(norm) || lostApostrophe.Has(norm) || a.brokenApostrophe(k) || a.hardlyAny(k)
}

// hardlyAny says that a word is the few or little that deny, and not a few.
func (a *Article) hardlyAny(k int) bool {
	switch a.Tokens[k].Norm {
	case "few", "little":
		return k == 0 || !aFew.Has(a.Tokens[k-1].Norm)
	}
	return false
}

// aFew lists the words that make some of a few.
var aFew = wordList("a the past last next these those first every")

// undone says that near a replacement, which brings or takes a negation,
// something else was replaced that turns the statement back: a word that says
// no, one for its opposite, a condition. gone: the negation was the original's.
func (p *parallel) undone(c *comparison, r replacement, gone bool) bool {
	turnsBack := func(a *Article, k int, other bool) bool {
		norm := a.Tokens[k].Norm
		return a.strictlyNo(k) || other && (refuses.Has(norm) || refuses.Has(a.lemma(k)) || conditional.Has(norm))
	}
	const reach = 10 // tokens: the rest of a clause
	return p.loose(c, r, reach,
		func(k int) bool { return turnsBack(c.b, k, gone) || c.oppositeNear(p, k) },
		func(k int) bool { return turnsBack(c.a, k, !gone) })
}

// refuses lists words of implicitNo that deny what they stand with and have no
// everyday sense besides, in their dictionary form.
var refuses = wordList(`
	avoid prevent stop halt fail failure refuse refusal decline reject rejection deny denial dismiss unable unlikely impossible
	cancel ban block cease abandon drop lack absence absent missing withhold resist reluctant unwilling refrain prohibit forbid doubt doubtful
	questionable oppose escape eliminate scrap axe exclude nobody nothing neither none un non`)

// conditional lists the words behind which nothing is stated.
var conditional = wordList("if whether unless without")

// oppositeNear says that a word has its opposite among the words of the original
// that stand for none of the sentence.
func (c *comparison) oppositeNear(p *parallel, k int) bool {
	foe := foeOf(c.term(k))
	for n := p.original.From; n < p.original.To && !foe.nobody(); n++ {
		if _, paired := p.there.of(n); !paired && foe.excludes(c.baseTerm(n)) {
			return true
		}
	}
	return false
}

// widened adds to words of a sentence those on both sides, so that nothing that
// fell out has a place too.
func (a *Article) widened(e extent, s Sentence) extent {
	return extent{max(s.From, e.from-1), min(s.To, e.to+1)}
}

// cameIn says that a negation is not the original's.
func (c *comparison) cameIn(at extent, m Mention, was extent) slip {
	return slip{
		at: at, related: []extent{was},
		message: say("Here it says \"%s\"; the original has no \"%s\".", c.quote(at), c.quote(m.extent())),
	}
}

// fellOut says that a negation of the original is gone.
func (c *comparison) fellOut(at, was extent, m Mention) slip {
	return slip{
		at: at, related: []extent{was},
		message: say("The original says \"%s\"; here the \"%s\" is gone.", c.quoteOriginal(was), c.quoteOriginal(m.extent())),
	}
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
	if !c.says(k) && c.b.mainPart(k) == lexicon.Adverb {
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
	give gives gave given look looks looked looking seem seems seemed seeming feel feels felt feeling report reports allegation allegations claim claims accusation accusations charge charges rumour rumours rumor rumors any anything`)

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
	return !c.impliesNo(art, extent{max(clause.from, k-impliedBefore), min(clause.to, k+impliedBehind)})
}

// How many tokens before and behind a word another one may stand that denies it
// without being a negation: "refused, after long talks with all of the owners,
// to sign it".
const (
	impliedBefore = 14
	impliedBehind = 8
)

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
		if (implicitNo.Has(art.Tokens[k].Norm) || implicitNo.Has(art.lemma(k))) && !c.shared(art, k) {
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
var limit = wordList("until unless without if whether before yet")

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
