package diffcore

var sourceAdded = Rule{
	Name:  "source-added",
	Title: "A source that the original does not have here",
	Doc: "Somebody without a name (sources, experts, intelligence reports, \"it is believed\") vouches for what the original says without any source. " +
		"Where the original has a source for the same statement, in whatever words, the rule is silent; statements that it does not make at all, and wording that it has for another fact, have rules of their own. " +
		"A vague source lends weight that nobody can check.",
	Axis:     Sourcing,
	Severity: Medium,
	Example: Pair{
		"The harbour wall was built in 1911 and has cracked twice since then. It is inspected in spring.",
		"According to industry insiders, the harbour wall has cracked twice since it was built in 1911.",
		"the original names no insiders",
	},
	Silent: []Pair{
		{"Two engineers who asked not to be named said the harbour wall had cracked again.", "Sources said the harbour wall had cracked again.", "the original has sources for it"},
		{"The harbour wall has cracked again, a report by the port authority found.", "Reports say the harbour wall has cracked again.", "the report is there"},
	},
	review: func(p *pair) []slip {
		var out []slip
		for j, d := range p.verdicts.Derivative {
			phrase, ok := p.vaguePhrase(j)
			if !ok || d.Verdict == Unsupported || p.beside(j).sourcedInOriginal() {
				continue
			}
			if _, borrowed := p.wordingElsewhere(phrase, p.sourcedBy(j, phrase)); !borrowed {
				out = append(out, slip{at: phrase, message: say("The original has no source like \"%s\" for this.", p.b.quote(phrase))})
			}
		}
		return out
	},
}

// vaguePhrase is the phrase of sentence j of the derivative that names nobody
// as its source.
func (p *pair) vaguePhrase(j int) (extent, bool) {
	s := p.b.Sentences[j]
	for _, m := range p.b.MentionsOf(j) {
		if m.Kind == Attribution && m.Source == AnonymousSource && m.Verb != "tell" {
			who, ok := p.b.tokensOf(m.Who)
			if ok && !p.b.names(who) && p.b.sentenceOf(who.from) == j && (m.Verb == "according to" || p.b.opensClause(who.from)) {
				return who, true
			}
		}
	}
	for k := s.From; k < s.To; k++ {
		if p.al.backing.queryTraits[k]&isVague != 0 {
			end := k
			for end < s.To && p.al.backing.queryTraits[end]&isVague != 0 {
				end++
			}
			return extent{k, end}, true
		}
	}
	return extent{}, false
}

// opensClause says that a token stands where somebody can begin to speak.
func (a *Article) opensClause(k int) bool {
	return k == a.Sentences[a.sentenceOf(k)].From || a.Tokens[k-1].Kind == Mark
}

// sourcedInOriginal says that the evidence, or a sentence beside it, names or
// hints at a source.
func (c *comparison) sourcedInOriginal() bool {
	for _, i := range c.evidence {
		first, last := max(0, int(i)-1), min(len(c.a.Sentences)-1, int(i)+1)
		for n := first; n <= last; n++ {
			if c.search.traitsOf(c.search.baseTraits, c.a.Sentences[n])&(isReporting|isVague|isHedge|inQuotation) != 0 {
				return true
			}
		}
		if c.a.knowsSource(c.a.Sentences[i]) {
			return true
		}
	}
	return false
}

// knowsSource says that a sentence speaks of somebody who says, finds or fears
// something, though not as its source.
func (a *Article) knowsSource(s Sentence) bool {
	for k := s.From; k < s.To; k++ {
		if _, n := sourceWord.At(norms(a, k, s.To)); n > 0 {
			return true
		}
	}
	return false
}

// sourceWord lists words by which a sentence tells where something is known
// from, beyond verbs of saying.
var sourceWord = wordList(`
	report reports reported study studies survey surveys expert experts analyst analysts source sources official officials
	researcher researchers scientist scientists investigator investigators poll polls data documents document figures statement
	claim claims claimed critic critics fear fears feared concern concerns concerned believe believes believed think thinks thought reportedly allegedly
	alleged understood evidence spokesman spokeswoman spokesperson authorities estimate estimates estimated suspected`)
