package diffcore

import (
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/cue"
	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

// longestSource is how many words may name a source before the guess that
// they do is worth nothing.
const longestSource = 14

// readReplies finds who was asked for comment, and the answers.
func (r *mentionReader) readReplies(s int) {
	sentence := r.a.Sentences[s]
	for t := sentence.From; t < sentence.To; t++ {
		if !r.may(t, opensReply) {
			continue
		}
		kind, n := cue.Replies.At(r.norms[t:sentence.To])
		if n == 0 || r.spoken[t] {
			continue
		}
		if kind == "question" {
			if t > sentence.From && !r.isMark(t-1) {
				continue
			}
			kind = "asked"
		}
		if last := len(r.found) - 1; kind == "asked" && last >= 0 && r.found[last].Kind == Reply && r.found[last].Sentence == s && t-r.found[last].To <= 3 {
			continue // the request that was not answered
		}
		m := Mention{Kind: Reply, Value: kind}
		var from, to int
		if kind == "asked" {
			from, to = t+n, t+n
			const about = 12 // tokens: "Asked about the request of the town,"
			for k := t + n; k < min(sentence.To, t+n+about); k++ {
				if r.norms[k] == "," {
					from, to = r.sourceRight(k+1, sentence.To)
					break
				}
			}
		} else if t+n+1 < sentence.To && r.norms[t+n] == "from" {
			from, to = r.sourceRight(t+n+1, sentence.To) // "No comment from the bank"
		} else {
			from, to = r.sourceLeft(t, sentence.From)
		}
		m.Who = r.span(from, to)
		m.Source, _ = r.source(from, to)
		r.add(s, t, t+n, m)
		t += n - 1
	}
}

// readAttributions finds who is said to say it.
func (r *mentionReader) readAttributions(s int) {
	sentence := r.a.Sentences[s]
	for t := sentence.From; t < sentence.To; t++ {
		if r.spoken[t] {
			continue
		}
		if r.norms[t] == "according" && t+1 < sentence.To && r.norms[t+1] == "to" {
			from, to := r.sourceRight(t+2, sentence.To)
			r.attribute(s, t, t+2, from, to, "according to")
			continue
		}
		verb, ok := r.sayingAt(t, sentence)
		if !ok {
			continue
		}
		if k := r.broughtTo(t, sentence); k < t {
			from, to := r.sourceLeft(k, sentence.From)
			if kind, _ := r.source(from, to); kind != UnknownSource && kind != DescribedSource {
				r.attribute(s, t, t+1, from, to, verb)
			}
			continue
		}
		if r.capital[t] && !r.opening[t] && !r.loud[s] || !r.finite(t, sentence) {
			continue
		}
		from, to := r.speaker(t, sentence)
		if strings.HasSuffix(r.norms[t], "ing") {
			if from, to = r.subject(t, sentence.From); r.progressive(t, sentence.From) {
				from, to = r.sourceLeft(r.beforeAdverbs(t-1, sentence.From), sentence.From)
			}
		}
		if from >= to {
			continue
		}
		kind, _ := r.source(from, to)
		if !r.may(t, isSaying) && kind != AnonymousSource && kind != OfficeSource && (kind != NamedSource || verb != "report") {
			continue // "Lund found that the door was locked": she did not say so
		}
		if kind == DescribedSource && nounToo(r.norms[t]) {
			continue // the false claims
		}
		if kind == UnknownSource || kind == DescribedSource && verb != "say" && verb != "tell" && verb != "add" && !r.besideSpeech(t, sentence) {
			continue // "the bridge noted for its beauty"
		}
		r.attribute(s, t, t+1, from, to, verb)
	}
}

// broughtTo is where the words begin by which somebody comes to say what follows:
// "was forced to admit that", "is keen to stress that"; t where there are none.
func (r *mentionReader) broughtTo(t int, sentence Sentence) int {
	if t-1 <= sentence.From || r.norms[t-1] != "to" || t+1 >= sentence.To || r.norms[t+1] != "that" {
		return t
	}
	k := r.beforeAdverbs(t-2, sentence.From)
	switch r.norms[max(k, sentence.From)] {
	case "forced", "had", "keen", "quick", "anxious", "eager", "careful", "obliged", "compelled", "went", "on":
	default:
		return t
	}
	for k > sentence.From && (isVerbOfBeing(r.norms[k-1]) || adverb(r.norms[k-1]) || r.norms[k-1] == "went") {
		k--
	}
	return k
}

func isVerbOfBeing(w string) bool {
	return w == "is" || w == "are" || w == "was" || w == "were" || w == "been"
}

// sayingAt says that a token is a verb of saying, and which.
func (r *mentionReader) sayingAt(t int, sentence Sentence) (verb string, ok bool) {
	switch {
	case r.may(t, isSaying):
		verb, _ = cue.Says.At(r.norms[t : t+1])
		return verb, true
	case !r.may(t, isFinding):
		return "", false
	}
	verb, _ = cue.FindsThat.At(r.norms[t : t+1])
	closing := nounToo(r.norms[t]) && (t+1 == sentence.To || r.norms[t+1] == ".") // "…, the agency reports."
	return verb, closing || t+1 < sentence.To && r.norms[t+1] == "that"
}

// nounToo says that a verb of saying is as often a noun.
func nounToo(w string) bool {
	switch w {
	case "claims", "claim", "reports", "report", "estimate", "notes", "states", "promises", "replies", "estimates", "stresses":
		return true
	}
	return false
}

// subject finds who does what a sentence starts with, for ", saying that": who
// spoke before in it, or a name, pronoun or office that it opens with.
func (r *mentionReader) subject(t, first int) (from, to int) {
	if t <= first || r.norms[t-1] != "," {
		return 0, 0
	}
	for k := len(r.found) - 1; k >= 0 && r.found[k].From >= first; k-- {
		if m := &r.found[k]; m.Kind == Attribution {
			e, _ := r.a.tokensOf(m.Who)
			return e.from, e.to
		}
	}
	from = first
	for from < t && r.isMark(from) {
		from++
	}
	if at := r.names[from]; at != 0 {
		return from, r.found[at-1].To
	}
	if pronoun(r.norms[from]) {
		return from, from + 1
	}
	if _, to = r.sourceRight(from, t); to < t && auxiliary[r.norms[to]] { // "The committee has backed the plan, saying"
		return from, to
	}
	return 0, 0
}

// attribute keeps an attribution whose cue is tokens [from, to).
func (r *mentionReader) attribute(s, from, to, who, whoEnd int, verb string) {
	kind, value := r.source(who, whoEnd)
	m := Mention{Kind: Attribution, Value: value, Who: r.span(who, whoEnd), Source: kind, Verb: verb}
	sentence := r.a.Sentences[s]
	// How the source knows stands right behind its name, why it has none also behind the verb.
	const behind = 3 // tokens: ", who"
	for t := who; t < min(sentence.To, whoEnd+behind); t++ {
		if k, n := cue.Knowledge.At(r.norms[t:sentence.To]); n > 0 {
			m.Knowledge = k
			break
		}
	}
	for t := to; m.Knowledge == "" && t < min(sentence.To, to+longestSource); t++ {
		if k, n := cue.Knowledge.At(r.norms[t:sentence.To]); n > 0 && k == "anonymity" {
			m.Knowledge = k
		}
	}
	r.add(s, from, to, m)
}

// finite says that a verb of saying reports something that was said: not "to
// say", "would say", "was reported", "the reported".
func (r *mentionReader) finite(t int, sentence Sentence) bool {
	k := r.beforeAdverbs(t-1, sentence.From)
	if k >= sentence.From && !r.dated[k] {
		switch r.norms[k] {
		case "can":
			return r.norms[t] == "confirm" || r.norms[t] == "reveal" // "…, the paper can reveal"
		case "is", "are", "was", "were":
			return r.progressive(t, sentence.From)
		case "having":
			return false // "Having said that, the bus is late"
		case "to", "would", "will", "we're", "i'm", "you're", "they're", "'ll", "time", "could", "may", "might", "must", "shall", "let", "cannot",
			"be", "been", "being", "'re", "'m",
			"a", "an", "the", "its", "their", "his", "her", "our", "of", "no", "not", "this", "that's", "as":
			return false
		case "'s":
			return false
		}
	}
	if t+1 < sentence.To {
		switch r.norms[t+1] {
		case "to":
			return r.norms[t] != "added" && r.norms[t] != "reported" && r.norms[t] != "said"
		case "up", "down":
			return false
		}
		if r.a.Tokens[t+1].Kind == Digits {
			switch r.norms[t] {
			case "said", "says", "say", "confirmed":
			default:
				return false // "reported 40 cases"
			}
		}
	}
	return true
}

// progressive says that a verb is told as going on: "some are already saying".
func (r *mentionReader) progressive(t, first int) bool {
	if !strings.HasSuffix(r.norms[t], "ing") {
		return false
	}
	k := r.beforeAdverbs(t-1, first)
	return k > first && (r.norms[k] == "is" || r.norms[k] == "are" || r.norms[k] == "was" || r.norms[k] == "were")
}

// beforeAdverbs is the first token from k backwards that is no adverb.
func (r *mentionReader) beforeAdverbs(k, first int) int {
	for k >= first && r.names[k] == 0 && adverb(r.norms[k]) { // Kelly is none
		k--
	}
	return k
}

func adverb(w string) bool {
	switch w {
	case "also", "later", "then", "once", "still", "now", "has", "have", "had", "repeatedly", "previously", "publicly", "recently",
		"reportedly", "earlier", "often", "never", "always", "both", "all", "himself", "herself", "already", "even", "simply", "just", "did":
		return true
	}
	return len(w) > 4 && w[len(w)-2:] == "ly" && w != "family" && w != "italy" && w != "assembly" && w != "july"
}

// besideSpeech says that a quotation, "that" or a comma stands next to the verb.
func (r *mentionReader) besideSpeech(t int, sentence Sentence) bool {
	if t+1 < sentence.To && (r.norms[t+1] == "that" || r.norms[t+1] == ":" || r.norms[t+1] == "," || closerOf(r.firstRune(t+1)) != 0) {
		return true
	}
	return t > sentence.From && (r.spoken[t-1] || t-2 >= sentence.From && r.spoken[t-2])
}

// speaker finds the words that name who says it, before or behind the verb.
func (r *mentionReader) speaker(t int, sentence Sentence) (from, to int) {
	k := r.beforeAdverbs(t-1, sentence.From)
	if k >= sentence.From && !r.isMark(k) {
		if from, to = r.sourceLeft(t, sentence.From); from == to && (r.norms[k] == "and" || r.norms[k] == "but") {
			return r.opener(sentence.From, k) // "The council rejected the offer and said that …"
		}
		return from, to
	}
	from, to, kind := r.behind(t, sentence)
	quoted := k < sentence.From || r.norms[k] != "," || r.spoken[max(sentence.From, k-1)]
	if kind != UnknownSource && kind != DescribedSource || from < to && quoted {
		return from, to
	}
	if k >= sentence.From {
		switch r.norms[k] {
		case ",", "-", ")":
			if before, end := r.beforeAside(k, sentence.From); before < end {
				return before, end
			}
		}
	}
	if kind == DescribedSource && article(r.norms[from]) {
		return from, to // "Nobody was hurt, said the keeper"
	}
	return 0, 0
}

// behind finds the words behind the verb that name who says it, and what sort
// of source they name.
func (r *mentionReader) behind(t int, sentence Sentence) (from, to int, kind Source) {
	if tells(r.norms[t]) {
		return 0, 0, UnknownSource // there stands who is told
	}
	from, to = r.sourceRight(t+1, sentence.To)
	if from >= to || !r.closed(to, sentence.To) || to-from > 1 && pronoun(r.norms[from]) { // "said it agreed"
		return 0, 0, UnknownSource
	}
	kind, _ = r.source(from, to)
	return from, to, kind
}

// opener is who a sentence that starts at first speaks of, told before limit:
// all words before its verb, if they name a source.
func (r *mentionReader) opener(first, limit int) (from, to int) {
	for from = first; from < limit && r.isMark(from); from++ {
	}
	for to = from; to < min(limit, from+longestSource); to++ {
		norm := r.norms[to]
		if r.isMark(to) || r.spoken[to] || r.names[to] == 0 && (cue.Boundaries.Has(norm) || to > from && lexicon.POS(norm)&lexicon.Verb != 0 && mainPart(norm) == lexicon.Verb) {
			break
		}
	}
	switch kind, _ := r.source(from, to); kind {
	case NamedSource, OfficeSource, AnonymousSource, PronounSource:
		return from, to
	}
	return 0, 0
}

func tells(w string) bool { return w == "told" || w == "tells" || w == "tell" || w == "telling" }

// closed says that the words for a source end where a source can end.
func (r *mentionReader) closed(t, end int) bool {
	if t >= end || r.isMark(t) {
		return true
	}
	switch r.norms[t] {
	case "who", "which", "in", "at", "on", "after", "during", "when", "as", "from", "while", "before", "with", "last", "this", "yesterday", "today", "about",
		"familiar", "briefed", "close":
		return true
	}
	return cue.DayOrMonth.Has(r.norms[t])
}

// beforeAside finds the source before an aside that ends at token k: "Rick de
// la Torre, a retired officer, said". A name that is such an aside is the
// source itself: "Its head, Rick de la Torre, said".
func (r *mentionReader) beforeAside(k, first int) (from, to int) {
	const reach = 30 // tokens of an aside
	closer := r.norms[k]
	opener := closer
	if closer == ")" {
		opener = "("
	}
	for j := k - 1; j > first && j > k-reach; j-- {
		if r.spoken[j] {
			return 0, 0
		}
		if r.norms[j] == opener && (opener != "-" || r.spaced(j)) {
			from, to = r.sourceLeft(j, first)
			if from >= to {
				continue
			}
			kind, _ := r.source(from, to)
			if at := r.names[j+1]; kind != NamedSource && at != 0 && r.found[at-1].To == k {
				if kind, _ = r.source(from, k); kind == NamedSource {
					return from, k
				}
				return j + 1, k
			}
			if kind != UnknownSource && (kind != DescribedSource || from == first && article(r.norms[from])) {
				return from, to
			}
		}
	}
	if from, to = r.sourceLeft(k, first); closer == "," && from == first && r.names[from] != 0 && r.found[r.names[from]-1].To == to {
		return from, to // "Ada Lund, said:"
	}
	return 0, 0
}

// sourceLeft collects the words that end before the verb at t.
func (r *mentionReader) sourceLeft(t, first int) (from, to int) {
	to = t
	for to > first && (r.names[to-1] == 0 && adverb(r.norms[to-1]) || r.taken[to-1] || r.norms[to-1] == "can") {
		to--
	}
	if to > first && r.norms[to-1] == "on" { // on Tuesday
		to--
	}
	from = to
	for from > first && to-from < longestSource {
		k := from - 1
		w := r.norms[k]
		if r.isMark(k) {
			if !(w == "-" && r.glued(k) || w == "." && !r.spaced(k) && r.names[k] != 0 || w == "'" || w == "&") {
				break
			}
		} else if cue.Boundaries.Has(w) && r.names[k] == 0 {
			if w != "and" || !r.joinsNames(k, first, to) {
				break
			}
		} else if (cue.Says.Has(w) || w == "is" || w == "are" || w == "was" || w == "were" || w == "in" && from < to && r.names[from] == 0 || w == "meanwhile") && k > first {
			if w != "in" || !r.headBefore(k, first) {
				break
			}
		}
		if r.spoken[k] || r.dated[k] {
			break
		}
		from--
	}
	if from > first+1 && from < to && r.norms[from-1] == "who" && r.names[from] == 0 && lexicon.POS(r.norms[from])&lexicon.Verb != 0 && mainPart(r.norms[from]) != lexicon.Noun {
		return r.sourceLeft(from-1, first) // "An engineer who left the yard in March told"
	}
	if to-from > 1 && (pronoun(r.norms[to-1]) || r.twoNouns(from, to)) {
		from = to - 1 // whatever a heading without a stop, or a clause without a comma, left before it
	}
	for from < to && (leading(r.norms[from]) || r.isMark(from)) {
		from++
	}
	return from, to
}

// twoNouns says that words cannot name one source: "a move experts", but "a
// dozen experts".
func (r *mentionReader) twoNouns(from, to int) bool {
	if to-from != 3 || r.norms[from] != "a" && r.norms[from] != "an" || quantities(r.norms[from+1]) {
		return false
	}
	last := r.norms[to-1]
	return cue.Sources.Has(last) && strings.HasSuffix(last, "s")
}

// quantities says that a word behind "a" counts what follows.
func quantities(w string) bool {
	switch w {
	case "few", "dozen", "couple", "handful", "hundred", "thousand", "million", "score", "number", "group", "panel", "team":
		return true
	}
	return false
}

// headBefore says that what stands before "in" is somebody: officials in Texas.
func (r *mentionReader) headBefore(k, first int) bool {
	return k > first && cue.Sources.Has(r.norms[k-1])
}

// joinsNames says that "and" joins two who speak together.
func (r *mentionReader) joinsNames(k, first, to int) bool {
	return k > first && r.names[k-1] != 0 && k+1 < to && r.names[k+1] != 0
}

// leading says that a word can stand before a source and is no part of it.
func leading(w string) bool {
	switch w {
	case "and", "but", "or", "so", "yet", "then", "however", "meanwhile", "on", "in", "at", "by", "for", "to", "with", "from", "of":
		return true
	}
	return false
}

// sourceRight collects the words of a source that starts at t.
func (r *mentionReader) sourceRight(t, end int) (from, to int) {
	from, to = t, t
	for to < end && to-from < longestSource {
		w := r.norms[to]
		if r.isMark(to) {
			if !(w == "-" && r.glued(to) || w == "." && r.names[to] != 0 || w == "&") {
				break
			}
			to++
			continue
		}
		if r.names[to] == 0 {
			if r.taken[to] && to > from && cue.DayOrMonth.Has(w) || to > from && stopsSource(w) || cue.Boundaries.Has(w) && !(w == "and" && r.joinsNames(to, from, end)) {
				break
			}
			if cue.Says.Has(w) && !(nounToo(w) && (to+1 == end || r.isMark(to+1))) || w == "is" || w == "are" || w == "was" || w == "were" || w == "has" || w == "have" || w == "had" || w == "will" || w == "would" {
				break
			}
		}
		to++
	}
	return from, to
}

// stopsSource says that a word behind a source starts something else.
func stopsSource(w string) bool {
	switch w {
	case "in", "on", "at", "by", "from", "with", "to", "during", "into", "about", "earlier", "later", "last", "yesterday", "today", "familiar", "close", "briefed", "there", "he", "she", "it", "they":
		return true
	}
	return false
}

func pronoun(w string) bool {
	switch w {
	case "he", "she", "they", "it", "i", "we", "you":
		return true
	}
	return false
}

// source says what sort of source tokens [from, to) name, and its value.
func (r *mentionReader) source(from, to int) (Source, string) {
	if from >= to {
		return UnknownSource, ""
	}
	first := r.norms[from]
	if to == from+1 {
		if pronoun(first) {
			return PronounSource, first
		}
		if he, _, short := strings.Cut(first, "'"); short && pronoun(he) {
			return UnknownSource, "" // "says it's fun"
		}
	}
	// The head is the last word before "of", "for", "with", "at" or "in".
	head := to - 1
	for t := from + 1; t < to; t++ {
		if r.names[t] == 0 && endsHead(r.norms[t]) {
			head = t - 1
			break
		}
	}
	for head > from && r.isMark(head) {
		head--
	}
	if at := r.names[head]; at != 0 {
		return NamedSource, r.found[at-1].Value
	}
	count := ""
	for t := from; t < head; t++ {
		if r.taken[t] && r.a.Tokens[t].Kind != Mark {
			count = r.norms[t] + " "
		}
	}
	switch what, n := cue.Sources.At(r.norms[head : head+1]); {
	case n == 0:
	case what == "office":
		return OfficeSource, r.words(from, to)
	default:
		// "his mother", "the boy's father" are one person; "officials" may be anybody.
		if first == "his" || first == "her" || first == "their" || first == "my" {
			return DescribedSource, r.words(from, to)
		}
		return AnonymousSource, count + r.norms[head]
	}
	switch first {
	case "he", "she", "it", "they", "who", "which", "there":
		return PronounSource, first
	}
	return DescribedSource, r.words(from, to)
}

// endsHead says that what follows tells more about a source and does not name it.
func endsHead(w string) bool {
	switch w {
	case "of", "for", "with", "at", "in", "from", "close", "familiar", "near", "behind", "inside", "within", "on", "to", "briefed":
		return true
	}
	return false
}

// findSpeakers gives quotations the source that is named beside them, and
// pronouns the person who spoke last.
func (r *mentionReader) findSpeakers() {
	by := make([]int, len(r.a.Sentences)) // 1 + the index of the first attribution of each sentence
	for i := len(r.found) - 1; i >= 0; i-- {
		if m := r.found[i]; m.Kind == Attribution {
			by[m.Sentence] = i + 1
		}
	}
	r.nameSpeakers(by)
	for i := range r.found {
		m := &r.found[i]
		if own := by[m.Sentence]; m.Kind == ScareQuote && own != 0 && r.adjoins(m, &r.found[own-1]) {
			m.Kind = Quotation
		}
		if m.Kind != Quotation {
			continue
		}
		if at := r.speakerNear(m.Sentence, by); at != 0 && (by[m.Sentence] != 0 || !r.ofAnother(m, &r.found[at-1])) {
			from := r.found[at-1]
			m.Who, m.Source, m.Verb = from.Who, from.Source, from.Verb
		}
	}
}

// ofAnother says that a quotation inside a sentence about somebody with a name
// is not from whom another sentence quotes: "Holt called the walkout “unfair”."
func (r *mentionReader) ofAnother(m, by *Mention) bool {
	from, to := r.opener(r.a.Sentences[m.Sentence].From, m.From)
	if from >= to {
		return false
	}
	kind, name := r.source(from, to)
	return kind == NamedSource && name != by.Value
}

// nameSpeakers gives "he said" and "she said" whoever spoke last.
func (r *mentionReader) nameSpeakers(by []int) {
	last := -1 // the sentence whose attribution named somebody last
	for s := range r.a.Sentences {
		if by[s] == 0 {
			continue
		}
		m := &r.found[by[s]-1]
		personal := m.Source == PronounSource && (m.Value == "he" || m.Value == "she")
		if personal && last >= 0 && r.a.Sentences[s].Block-r.a.Sentences[last].Block <= 1 {
			m.Value = r.found[by[last]-1].Value
			personal = m.Value == "he" || m.Value == "she"
		}
		if m.Source == NamedSource || m.Source == PronounSource && !personal {
			last = s
		}
	}
}

// speakerNear finds the attribution of what sentence s quotes. Without one of
// its own a sentence goes on with that before it, or with that of the next if
// the quotation runs on into it.
func (r *mentionReader) speakerNear(s int, by []int) int {
	const reach = 3 // sentences
	at := by[s]
	for step := 1; at == 0 && step <= reach; step++ {
		if k := s - step; k >= 0 && r.a.Sentences[s].Block-r.a.Sentences[k].Block <= 1 {
			at = by[k]
		}
		if k := s + step; at == 0 && k < len(by) && r.a.Sentences[k].Block == r.a.Sentences[s].Block {
			at = by[k]
		}
	}
	return at
}

// adjoins says that the verb of an attribution stands next to a quotation.
func (r *mentionReader) adjoins(quotation, attribution *Mention) bool {
	const before, after = 3, 12 // tokens: a mark and a comma; "said the work was …"
	if quotation.From < attribution.From {
		return attribution.From-quotation.To <= before
	}
	return quotation.From-attribution.To <= after && attribution.Verb != "according to"
}
