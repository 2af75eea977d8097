package diffcore

import (
	"math"
	"slices"

	"github.com/articlediff/articlediff/diffcore/internal/hashset"
	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

// Feature is one measurement of a sentence that a verdict rests on.
// A person can check each by pointing at words.
type Feature int

// The features of a sentence, the query, as the other article, the base, backs
// it. Shares are 0..1 of the sentence's information unless said otherwise;
// counts and amounts are log(1+x).
const (
	BestRecall         Feature = iota // found in the best single sentence of the base
	EvidenceRecall                    // found in up to three sentences
	ArticleRecall                     // found anywhere in the base
	BestExact                         // found in the best single sentence as the same word
	EvidenceExact                     // found in the evidence as the same word
	SpecificRecall                    // found in the best single sentence, where words that the whole base uses count little
	SpecificFound                     // the same as an amount, each word counted once
	PlainFound                        // information of ordinary words, neither names nor places, found in the best single sentence
	WorstClause                       // share of the worst clause found in its best single sentence
	Unexplained                       // information not found in the evidence
	UnexplainedAll                    // information not found anywhere
	MissingNumbers                    // values not in the evidence
	AbsentNumbers                     // values not in the base at all
	MissingNames                      // names not in the evidence
	AbsentNames                       // names not in the base at all
	MissingVerbs                      // information of verbs not in the evidence
	MissingNouns                      // the same of nouns that are no names
	MissingModifiers                  // the same of adjectives and adverbs
	AbsentVerbs                       // information of verbs not in the base at all
	AbsentNouns                       // the same of nouns that are no names
	AbsentModifiers                   // the same of adjectives and adverbs
	SameRecall                        // words, function words too, that stand in the base just so; rare ones count more
	EvidenceSame                      // the same in the evidence
	AbsentSame                        // content words that the base does not have in this form
	NearPairs                         // share of neighbouring content words that stand near each other, in this order, in one sentence of the evidence
	LongestRun                        // share of words in the longest run copied from the base
	NewPairs                          // share of neighbouring content words that stand together in no sentence of the evidence
	NewPairsAll                       // the same in no sentence of the base
	NewNamePairs                      // neighbouring names that no one sentence of the base has
	BigramShare                       // share of word pairs that stand in the base
	EvidenceBigrams                   // share of word pairs that stand in the evidence
	TrigramShare                      // share of word triples that stand in the base
	CopiedShare                       // share of words in runs of four or more copied from the base
	SequenceShare                     // share of words that follow the best sentence in order
	BackShare                         // share of the best sentence's information that is used
	SoftShare                         // share of the found information that rests on other words than the same
	Lead                              // score of the best sentence above the next one elsewhere
	EvidenceCount                     // number of evidence sentences beyond the first
	Spread                            // share of the found information that the best sentence lacks
	Tightness                         // how close together in the best sentence the found words stand
	HedgeDropped                      // the best sentence hedges, this one does not: 0 or 1
	HedgeAdded                        // the reverse
	NegationChanged                   // one of the two negates what the other does not: 0 or 1
	Opposite                          // words whose opposite stands in the best sentence
	DegreeAdded                       // words of degree that the evidence lacks
	AttributionDropped                // the best sentence says who says so, this one does not: 0 or 1
	AttributionAdded                  // the reverse
	VagueSource                       // names nobody as its source, in words that the evidence lacks: 0 or 1
	NewQuotation                      // quoted words that the base does not have as they stand
	Comment                           // words of prediction, advice or moral that the evidence lacks
	OthersBigram                      // mean BigramShare of the other sentences: how extractive the text is
	OthersRecall                      // mean EvidenceRecall of the other sentences
	Continuity                        // share of the sentences around it whose evidence stands near its own
	featureCount
)

// featureNames are the names that a report shows, by Feature.
var featureNames = [featureCount]string{
	"bestRecall", "evidenceRecall", "articleRecall", "bestExact", "evidenceExact", "specificRecall", "specificFound", "plainFound", "worstClause", "unexplained", "unexplainedAll",
	"missingNumbers", "absentNumbers", "missingNames", "absentNames",
	"missingVerbs", "missingNouns", "missingModifiers", "absentVerbs", "absentNouns", "absentModifiers",
	"sameRecall", "evidenceSame", "absentSame", "nearPairs", "longestRun",
	"newPairs", "newPairsAll", "newNamePairs",
	"bigramShare", "evidenceBigrams", "trigramShare", "copiedShare", "sequenceShare", "backShare", "softShare", "lead", "evidenceCount", "spread", "tightness",
	"hedgeDropped", "hedgeAdded", "negationChanged", "opposite", "degreeAdded", "attributionDropped", "attributionAdded", "vagueSource", "newQuotation", "comment",
	"othersBigram", "othersRecall", "continuity",
}

type featureRow [featureCount]float64

// found says that a word is matched well enough to count as said.
const found = 0.5

// measureAll takes the features of every sentence of the query.
func (f *search) measureAll() []featureRow {
	rows := make([]featureRow, len(f.query.Sentences))
	grams := f.collectGrams()
	for q := range f.query.Sentences {
		f.measureWording(q, &rows[q], grams)
		f.measureFound(q, &rows[q])
		f.measureClaims(q, &rows[q], grams)
	}
	others(rows, BigramShare, OthersBigram)
	others(rows, EvidenceRecall, OthersRecall)
	f.measureContinuity(rows)
	return rows
}

// unknownShare stands for the other sentences where there are none: the
// middle of what rewrites show. Zero would call every lone claim abstractive.
const unknownShare = 0.5

// others sets feature to of each row to the mean of feature from over the
// other rows.
func others(rows []featureRow, from, to Feature) {
	var sum float64
	for k := range rows {
		sum += rows[k][from]
	}
	for k := range rows {
		rows[k][to] = unknownShare
		if n := len(rows) - 1; n > 0 {
			rows[k][to] = (sum - rows[k][from]) / float64(n)
		}
	}
}

const (
	// neighbourhood is how many sentences before and behind a sentence are asked
	// whether their evidence stands near its own.
	neighbourhood = 2

	// nearby is how many sentences apart evidence is near: a rewrite that goes
	// on with a story may leave out a sentence or two.
	nearby = 3
)

// measureContinuity finds how many of the sentences around each one rest on
// what stands near its own evidence. Who retells a story in other words keeps
// most of its order, and what chance finds is scattered. In a base so short
// that everything is near, this says nothing.
func (f *search) measureContinuity(rows []featureRow) {
	telling := len(f.base.Sentences) > 2*(2*nearby+1)
	for q := range rows {
		var near, all float64
		for o := max(0, q-neighbourhood); o <= min(q+neighbourhood, len(rows)-1); o++ {
			if telling && o != q && f.rests(q) && f.rests(o) {
				all++
				near += one(distance(f.evidence[o].sentences[0], f.evidence[q].sentences[0]) <= nearby)
			}
		}
		rows[q][Continuity] = unknownShare
		if all > 0 {
			rows[q][Continuity] = near / all
		}
	}
}

// rests reports whether query sentence q asserts something of which the base
// has at least a word.
func (f *search) rests(q int) bool {
	return len(f.evidence[q].sentences) > 0 && f.query.asserts(q)
}

// grams are the short sequences of words that the base has.
type grams struct {
	pairs, triples *hashset.Set
	copied         *runs
}

func (f *search) collectGrams() grams {
	n := len(f.baseWords.terms)
	g := grams{hashset.New(n), hashset.New(n), newRuns(f.baseWords.terms)}
	for _, s := range f.base.Sentences {
		ws := f.baseWords.in(s).families
		for k := 1; k < len(ws); k++ {
			g.pairs.Add(hashTerms(ws[k-1 : k+1]))
			if k > 1 {
				g.triples.Add(hashTerms(ws[k-2 : k+1]))
			}
		}
	}
	return g
}

// measureWording compares sequences of words, function words and all.
func (f *search) measureWording(q int, row *featureRow, g grams) {
	s, e := f.query.Sentences[q], &f.evidence[q]
	f.measureGrams(f.queryWords.in(s).families, f.evidencePairs(e), row, g)
	terms := f.queryWords.in(s).terms
	measureCopied(terms, row, g)
	f.measureSame(terms, e, row)
	if len(e.sentences) > 0 {
		row[SequenceShare] = f.sequenceShare(int(e.sentences[0]), q)
	}
}

// evidencePairs are the neighbouring words of the evidence, hashed.
func (f *search) evidencePairs(e *evidence) []uint64 {
	f.pairs = f.pairs[:0]
	for _, i := range e.sentences {
		base := f.baseWords.in(f.base.Sentences[i]).families
		for k := 1; k < len(base); k++ {
			f.pairs = append(f.pairs, hashTerms(base[k-1:k+1]))
		}
	}
	return f.pairs
}

// measureGrams finds how many pairs and triples of words the base has.
func (f *search) measureGrams(ws []int32, inEvidence []uint64, row *featureRow, g grams) {
	var pairs, near, triples float64
	there := false // the base has the pair before: only then can it have a triple
	for k := 1; k < len(ws); k++ {
		pair := hashTerms(ws[k-1 : k+1])
		before := there
		if there = g.pairs.Has(pair); !there {
			continue
		}
		pairs++
		near += one(slices.Contains(inEvidence, pair))
		if before {
			triples += one(g.triples.Has(hashTerms(ws[k-2 : k+1])))
		}
	}
	if n := float64(len(ws)); n > 1 {
		row[BigramShare], row[EvidenceBigrams] = pairs/(n-1), near/(n-1)
		row[TrigramShare] = triples / max(1, n-2)
	}
}

// measureCopied finds how much stands in runs that the base has too.
func measureCopied(terms []int32, row *featureRow, g grams) {
	if len(terms) == 0 {
		return
	}
	copied, longest := 0, 0
	for _, words := range g.copied.cover(terms) {
		copied += words
		longest = max(longest, words)
	}
	row[CopiedShare] = float64(copied) / float64(len(terms))
	row[LongestRun] = float64(longest) / float64(len(terms))
}

// measureSame looks for words in just the form that they have here. Where a
// text copies, a word in another form is a change; where it rewords, it is not.
func (f *search) measureSame(terms []int32, e *evidence, row *featureRow) {
	f.pair++
	for _, i := range e.sentences {
		s := f.base.Sentences[i]
		for _, t := range f.baseTerms[s.From:s.To] {
			f.inSentence[t] = f.pair
		}
	}
	var all, same, near, absent float64
	for _, t := range terms {
		w := float64(f.lex.terms[t].rarity)
		all += w
		same += w * one(f.present[t])
		near += w * one(f.inSentence[t] == f.pair)
		absent += one(!f.present[t] && f.lex.terms[t].weight > 0)
	}
	if all > 0 {
		row[SameRecall], row[EvidenceSame] = same/all, near/all
	}
	row[AbsentSame] = math.Log1p(absent)
}

func one(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}

// measureFound weighs what of the sentence is found, where, and by what.
func (f *search) measureFound(q int, row *featureRow) {
	s, e := f.query.Sentences[q], &f.evidence[q]
	row[WorstClause] = 1
	if e.mass == 0 {
		return
	}
	mass := float64(e.mass)
	row[BestRecall], row[EvidenceRecall] = float64(e.first), float64(e.all)
	var sums foundSums
	for k := s.From; k < s.To; k++ {
		if t := &f.lex.terms[f.queryTerms[k]]; t.weight > 0 {
			w := f.foundWord(k, k-s.From, e)
			sums.add(w, t)
			f.countLack(k, w, t, row)
		}
	}
	row[BestExact], row[EvidenceExact], row[ArticleRecall] = sums.exact1/mass, sums.exact/mass, sums.anywhere/mass
	row[SpecificRecall] = sums.specific / max(sums.specificMass, 1e-9)
	row[SpecificFound] = math.Log1p(f.specificFound(q))
	row[Unexplained], row[UnexplainedAll] = sums.missing, sums.absent
	for _, feature := range [...]Feature{PlainFound, Unexplained, UnexplainedAll, MissingNumbers, AbsentNumbers, MissingNames, AbsentNames, MissingVerbs, MissingNouns, MissingModifiers, AbsentVerbs, AbsentNouns, AbsentModifiers} {
		row[feature] = math.Log1p(row[feature])
	}
	if sums.got > 0 {
		row[SoftShare] = sums.soft / sums.got
		row[Spread] = float64(e.all-e.first) * mass / sums.got
	}
	for _, c := range e.clauses {
		row[WorstClause] = min(row[WorstClause], float64(c.best))
	}
	row[BackShare] = float64(e.back)
	row[Lead] = float64(e.score - e.runnerUp)
	row[EvidenceCount] = float64(max(0, len(e.sentences)-1))
}

// foundWord is how surely a word is found, 0..1.
type foundWord struct{ best, evidence, article float64 }

// foundWord says of token k, the n-th of its sentence, how surely it is found in
// the best sentence, in the evidence and anywhere.
func (f *search) foundWord(k, n int, e *evidence) foundWord {
	w := foundWord{best: strengthAt(e.found1, n), evidence: strengthAt(e.found, n)}
	if kin := f.kin[f.queryTerms[k]]; len(kin) > 0 {
		w.article = float64(kin[0].strength)
	}
	w.article = max(w.article, w.evidence) // worked out of the evidence, it stands nowhere
	return w
}

// foundSums add up the words of a sentence, each by its information.
type foundSums struct {
	exact1, exact, anywhere float64 // found as the same word in the best sentence, in the evidence; found at all
	got, soft               float64 // found in the evidence; as other words
	missing, absent         float64 // not found in the evidence; not found at all
	specific, specificMass  float64 // specific information found in the best sentence, and all of it
}

func (s *foundSums) add(found foundWord, t *term) {
	w, specific := float64(t.weight), float64(t.specific)
	s.exact1 += w * one(found.best >= senseStrength)
	s.exact += w * one(found.evidence >= senseStrength)
	s.anywhere += w * found.article
	s.specific += specific * found.best
	s.specificMass += specific
	s.missing += w * (1 - found.evidence)
	s.absent += w * (1 - found.article)
	s.got += w * found.evidence
	if found.evidence < senseStrength {
		s.soft += w * found.evidence
	}
}

// countLack counts a word that is not found, or found in part, by what it is.
func (f *search) countLack(k int, found foundWord, t *term, row *featureRow) {
	w := float64(t.weight)
	name := f.queryTraits[k]&isName != 0
	if !name && t.sense.why != Place {
		row[PlainFound] += w * found.best
	}
	switch {
	case t.sense.why == Number || f.query.Tokens[k].Kind == Digits:
		parts := float64(max(1, t.sense.words))
		row[MissingNumbers] += below(found.evidence) / parts
		row[AbsentNumbers] += below(found.article) / parts
	case name:
		row[MissingNames] += below(found.evidence)
		row[AbsentNames] += below(found.article)
	default:
		missing, absent := lackKinds(t)
		row[missing] += w * (1 - found.evidence)
		row[absent] += w * (1 - found.article)
	}
}

// specificFound is the specific information found in the best sentence, each
// word counted once however often it is repeated.
func (f *search) specificFound(q int) float64 {
	s, e := f.query.Sentences[q], &f.evidence[q]
	var sum float64
	f.pair++
	for k := s.From; k < s.To; k++ {
		if t := f.queryTerms[k]; f.inSentence[t] != f.pair {
			f.inSentence[t] = f.pair
			sum += float64(f.lex.terms[t].specific) * strengthAt(e.found1, k-s.From)
		}
	}
	return sum
}

// lackKinds says which features count an ordinary word that is not found.
func lackKinds(t *term) (missing, absent Feature) {
	switch lexicon.POSOf(t.entry).Main() {
	case lexicon.Verb:
		return MissingVerbs, AbsentVerbs
	case lexicon.Adjective, lexicon.Adverb:
		return MissingModifiers, AbsentModifiers
	}
	return MissingNouns, AbsentNouns
}

// measureClaims looks for what turns the same words into another claim.
func (f *search) measureClaims(q int, row *featureRow, g grams) {
	s, e := f.query.Sentences[q], &f.evidence[q]
	f.measurePairs(q, row)
	if len(e.sentences) == 0 {
		return
	}
	best := f.base.Sentences[e.sentences[0]]
	mine, its := f.traitsOf(f.queryTraits, s), f.traitsOf(f.baseTraits, best)
	var all trait
	for _, i := range e.sentences {
		all |= f.traitsOf(f.baseTraits, f.base.Sentences[i])
	}
	row[HedgeDropped] = one(its&isHedge != 0 && mine&isHedge == 0)
	row[HedgeAdded] = one(mine&isHedge != 0 && all&isHedge == 0)
	row[NegationChanged] = one(mine&isNegation != its&isNegation)
	row[AttributionDropped] = one(its&isReporting != 0 && mine&(isReporting|isVague) == 0)
	row[AttributionAdded] = one(mine&(isReporting|isVague) != 0 && all&isReporting == 0)
	row[VagueSource] = one(mine&isVague != 0 && all&isVague == 0)
	var degree, comment, opposite float64
	for k := s.From; k < s.To; k++ {
		lacking := strengthAt(e.found, k-s.From) < found
		degree += one(f.queryTraits[k]&isDegree != 0 && lacking)
		comment += one(f.queryTraits[k]&isComment != 0 && lacking)
		if lacking {
			opposite += one(f.hasOpposite(f.queryTerms[k], best))
		}
	}
	row[DegreeAdded], row[Comment], row[Opposite] = math.Log1p(degree), math.Log1p(comment), math.Log1p(opposite)
	row[NewQuotation] = f.newQuotation(s, g)
	row[Tightness] = f.tightness(q, best)
}

func (f *search) traitsOf(traits []trait, s Sentence) trait {
	var all trait
	for _, t := range traits[s.From:s.To] {
		all |= t
	}
	return all
}

// hasOpposite reports whether a base sentence has an antonym of term t.
func (f *search) hasOpposite(t int32, s Sentence) bool {
	opposite := f.lex.terms[t].opposite
	if len(opposite) == 0 || f.lex.terms[t].weight == 0 {
		return false
	}
	return slices.ContainsFunc(f.baseTerms[s.From:s.To], func(o int32) bool {
		return f.lex.terms[o].weight > 0 && slices.Contains(opposite, f.lex.terms[o].word)
	})
}

// minQuotation is the length, in words, from which a quotation must be found
// as it stands: shorter ones are terms and irony.
const minQuotation = 3

// newQuotation is the share of quoted words that the base does not have as
// they stand.
func (f *search) newQuotation(s Sentence, g grams) float64 {
	var quoted, lacking float64
	for k := s.From; k < s.To; {
		if f.queryTraits[k]&inQuotation == 0 {
			k++
			continue
		}
		from := k
		for k < s.To && (f.queryTraits[k]&inQuotation != 0 || f.query.Tokens[k].Kind == Mark && f.query.Tokens[k].Norm != "\"") {
			k++
		}
		ws := f.queryWords.between(from, k).families
		if len(ws) < minQuotation {
			continue
		}
		quoted += float64(len(ws))
		for n := 2; n < len(ws); n++ {
			lacking += one(!g.triples.Has(hashTerms(ws[n-2 : n+1])))
		}
	}
	if quoted == 0 {
		return 0
	}
	return lacking / quoted
}

// tightness is the share of the words between the first and the last found
// word of the best sentence that are found themselves.
func (f *search) tightness(q int, best Sentence) float64 {
	s := f.query.Sentences[q]
	f.pair++
	for _, t := range f.queryTerms[s.From:s.To] {
		for _, kin := range f.kin[t] {
			f.inSentence[kin.term] = f.pair
		}
	}
	first, last, hits, content := -1, 0, 0, 0
	for k := best.From; k < best.To; k++ {
		if f.inSentence[f.baseTerms[k]] == f.pair {
			if first < 0 {
				first = k
			}
			last = k
		}
	}
	if first < 0 {
		return 0
	}
	for k := first; k <= last; k++ {
		if f.lex.terms[f.baseTerms[k]].weight > 0 {
			content++
			if f.inSentence[f.baseTerms[k]] == f.pair {
				hits++
			}
		}
	}
	return float64(hits) / float64(max(1, content))
}

func strengthAt(found []float32, k int) float64 {
	if k < len(found) {
		return float64(found[k])
	}
	return 0
}

// below is 1 for a word that is not said, else 0.
func below(strength float64) float64 {
	if strength < found {
		return 1
	}
	return 0
}

// measurePairs looks at the neighbouring content words of a sentence: words
// that the base uses only apart may have been put together into a new claim.
func (f *search) measurePairs(q int, row *featureRow) {
	e := &f.evidence[q]
	if e.exact {
		row[NearPairs] = 1
		return
	}
	content := f.contentOf(f.query.Sentences[q])
	places := f.placesOf(content, e.sentences)
	var fresh, freshAll, near, names float64
	lastName := -1
	for n, k := range content {
		if n > 0 {
			together, close := meet(places[n-1], places[n])
			near += one(close)
			if !together {
				fresh++
				freshAll += one(!f.shareSentence(f.queryTerms[content[n-1]], f.queryTerms[k]))
			}
		}
		if f.queryTraits[k]&isName != 0 {
			if lastName >= 0 && len(f.kin[f.queryTerms[k]]) > 0 && len(f.kin[f.queryTerms[lastName]]) > 0 && !f.shareSentence(f.queryTerms[lastName], f.queryTerms[k]) {
				names++
			}
			lastName = k
		}
	}
	if pairs := float64(len(content) - 1); pairs > 0 {
		row[NewPairs], row[NewPairsAll], row[NearPairs] = fresh/pairs, freshAll/pairs, near/pairs
	}
	row[NewNamePairs] = math.Log1p(names)
}

// contentOf are the tokens of a query sentence that carry information.
func (f *search) contentOf(s Sentence) []int {
	content := make([]int, 0, s.To-s.From)
	for k := s.From; k < s.To; k++ {
		if f.lex.terms[f.queryTerms[k]].weight > 0 {
			content = append(content, k)
		}
	}
	return content
}

// nearWords is how many words may lie between two words of one phrase.
const nearWords = 4

// placesOf finds where each of the tokens stands in each of the base
// sentences, as a set of positions, one bit each. Positions beyond the 64th
// share the last bit.
func (f *search) placesOf(content []int, sentences []int32) [][maxEvidence]uint64 {
	places := make([][maxEvidence]uint64, len(content))
	for n, i := range sentences {
		s := f.base.Sentences[i]
		for p, t := range f.baseTerms[s.From:s.To] {
			if f.lex.terms[t].weight > 0 {
				f.positions[t] |= 1 << min(p, 63)
			}
		}
		for c, k := range content {
			for _, kin := range f.kin[f.queryTerms[k]] {
				places[c][n] |= f.positions[kin.term]
			}
		}
		for _, t := range f.baseTerms[s.From:s.To] {
			f.positions[t] = 0
		}
	}
	return places
}

// meet reports whether two words stand together in one sentence, and whether
// they stand near each other in it, the first before the second.
func meet(x, y [maxEvidence]uint64) (together, close bool) {
	for n := range x {
		if x[n] == 0 || y[n] == 0 {
			continue
		}
		together = true
		after := x[n] << 1
		for range nearWords {
			after |= after << 1
		}
		close = close || after&y[n] != 0
	}
	return together, close
}

// shareSentence reports whether any sentence of the base has kin of both
// terms. Terms that stand in many sentences are taken to meet somewhere.
func (f *search) shareSentence(x, y int32) bool {
	for _, kx := range f.kin[x] {
		px := f.postings(kx.term)
		for _, ky := range f.kin[y] {
			py := f.postings(ky.term)
			if len(px)+len(py) > 2*minCommon || intersect(px, py) {
				return true
			}
		}
	}
	return false
}

// intersect reports whether two ascending lists have a number in common.
func intersect(x, y []int32) bool {
	for len(x) > 0 && len(y) > 0 {
		switch {
		case x[0] == y[0]:
			return true
		case x[0] < y[0]:
			x = x[1:]
		default:
			y = y[1:]
		}
	}
	return false
}

// FeatureTable holds the features of all sentences of a pair, for training.
type FeatureTable struct {
	Names      []string           `json:"names"`
	Derivative []MeasuredSentence `json:"derivative"`
	Original   []MeasuredSentence `json:"original"`
}

// MeasuredSentence is a sentence with its features, in the order of the names.
type MeasuredSentence struct {
	Span     Span      `json:"span"`
	Asserts  bool      `json:"asserts"`
	Features []float64 `json:"features"`

	Importance []float64 `json:"importance,omitempty"` // of an original sentence: importanceRow.measures
}

// Features measures a pair of texts as Compare does and returns what its
// verdicts rest on. Its errors are those of Compare.
func Features(original, derivative string) (*FeatureTable, error) {
	if err := validate(OriginalSide, original, Meta{}); err != nil {
		return nil, err
	}
	if err := validate(DerivativeSide, derivative, Meta{}); err != nil {
		return nil, err
	}
	a, b := Read(original), Read(derivative)
	al := Align(a, b, nil, nil)
	t := &FeatureTable{Names: featureNames[:], Derivative: al.backing.table(), Original: al.carried.table()}
	for i, row := range measureImportance(a, al) {
		measures := row.measures()
		t.Original[i].Importance = measures[:]
	}
	return t, nil
}

func (f *search) table() []MeasuredSentence {
	out := []MeasuredSentence{}
	for q, row := range f.features {
		out = append(out, MeasuredSentence{Span: f.query.Sentences[q].Span, Asserts: f.query.asserts(q), Features: row[:]})
	}
	return out
}
