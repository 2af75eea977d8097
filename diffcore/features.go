package diffcore

import (
	"math"
	"unicode"
	"unicode/utf8"
)

// Feature is one measurement of a sentence that a verdict rests on.
// A person can check each by pointing at words.
type Feature int

// The features of a sentence of the derivative. Shares are 0..1 of the
// sentence's information unless said otherwise.
const (
	BestRecall     Feature = iota // found in the best single sentence of the original
	EvidenceRecall                // found in up to three sentences
	ArticleRecall                 // found anywhere in the original
	WorstClause                   // share of the worst clause found in its best single sentence
	Unexplained                   // information not found in the evidence, log(1+x)
	UnexplainedAll                // information not found anywhere, log(1+x)
	MissingNumbers                // numbers not in the evidence, log(1+n)
	AbsentNumbers                 // numbers not in the original at all, log(1+n)
	MissingNames                  // names not in the evidence, log(1+n)
	AbsentNames                   // names not in the original at all, log(1+n)
	NewPairs                      // share of neighbouring content words that stand together in no sentence of the evidence
	NewNamePairs                  // neighbouring names that no one sentence of the original has, log(1+n)
	BigramShare                   // share of word pairs that stand in the original
	CopiedShare                   // share of words in runs of four or more copied from the original
	SequenceShare                 // share of words that follow the best sentence in order
	BackShare                     // share of the best sentence's information that is used
	SoftShare                     // share of the found information that rests on other words than the same
	Lead                          // score of the best sentence above the next one elsewhere
	EvidenceCount                 // number of evidence sentences beyond the first
	OthersBigram                  // mean BigramShare of the other sentences: how extractive the derivative is
	OthersRecall                  // mean EvidenceRecall of the other sentences
	Spread                        // share of the found information that the best sentence lacks
	featureCount
)

// featureNames are the names that a report shows, by Feature.
var featureNames = [featureCount]string{
	"bestRecall", "evidenceRecall", "articleRecall", "worstClause", "unexplained", "unexplainedAll",
	"missingNumbers", "absentNumbers", "missingNames", "absentNames", "newPairs", "newNamePairs",
	"bigramShare", "copiedShare", "sequenceShare", "backShare", "softShare", "lead", "evidenceCount",
	"othersBigram", "othersRecall", "spread",
}

type featureRow [featureCount]float64

// found says that a word is matched well enough to count as said.
const found = 0.5

// measure takes the features of every sentence of the query.
func (f *search) measureAll() []featureRow {
	rows := make([]featureRow, len(f.query.Sentences))
	bigrams := f.lex.bigrams(f.base, f.baseTerms)
	copied := newRuns(f.base, f.baseTerms)
	for q := range f.query.Sentences {
		rows[q] = f.features(q, bigrams, copied)
	}
	others(rows, BigramShare, OthersBigram)
	others(rows, EvidenceRecall, OthersRecall)
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

// bigrams collects the pairs of neighbouring word families of an article.
func (l *lexis) bigrams(art *Article, terms []int32) map[uint64]bool {
	out := make(map[uint64]bool, len(terms))
	for _, s := range art.Sentences {
		ws, _ := words(art, terms, s.From, s.To)
		for k := 1; k < len(ws); k++ {
			out[l.bigram(ws[k-1], ws[k])] = true
		}
	}
	return out
}

func (l *lexis) bigram(x, y int32) uint64 {
	return uint64(uint32(l.terms[x].family))<<32 | uint64(uint32(l.terms[y].family))
}

func (f *search) features(q int, bigrams map[uint64]bool, copied *runs) featureRow {
	var row featureRow
	s, e, lex := f.query.Sentences[q], &f.evidence[q], f.lex
	ws, _ := words(f.query, f.queryTerms, s.From, s.To)
	hits := 0
	for k := 1; k < len(ws); k++ {
		if bigrams[lex.bigram(ws[k-1], ws[k])] {
			hits++
		}
	}
	if len(ws) > 1 {
		row[BigramShare] = float64(hits) / float64(len(ws)-1)
	}
	n := 0
	for _, r := range copied.cover(ws) {
		n += r.words
	}
	if len(ws) > 0 {
		row[CopiedShare] = float64(n) / float64(len(ws))
	}
	row[WorstClause] = 1
	if e.mass == 0 {
		return row
	}
	row[BestRecall], row[EvidenceRecall] = float64(e.first), float64(e.all)
	var anywhere, soft, got, missing, absent float64
	var missingNumbers, absentNumbers, missingNames, absentNames float64
	for k := s.From; k < s.To; k++ {
		w := float64(lex.terms[f.queryTerms[k]].weight)
		if w == 0 {
			continue
		}
		in, inAll := strengthAt(e.found, k-s.From), 0.0
		if kin := f.kin[f.queryTerms[k]]; len(kin) > 0 {
			inAll = float64(kin[0].strength)
		}
		anywhere += w * inAll
		missing += w * (1 - in)
		absent += w * (1 - inAll)
		got += w * in
		if in < 1 {
			soft += w * in
		}
		switch {
		case f.query.Tokens[k].Kind == Digits:
			missingNumbers += below(in)
			absentNumbers += below(inAll)
		case f.query.isName(k):
			missingNames += below(in)
			absentNames += below(inAll)
		}
	}
	row[ArticleRecall] = anywhere / float64(e.mass)
	row[Unexplained] = math.Log1p(missing)
	row[UnexplainedAll] = math.Log1p(absent)
	row[MissingNumbers] = math.Log1p(missingNumbers)
	row[AbsentNumbers] = math.Log1p(absentNumbers)
	row[MissingNames] = math.Log1p(missingNames)
	row[AbsentNames] = math.Log1p(absentNames)
	if got > 0 {
		row[SoftShare] = soft / got
		row[Spread] = float64(e.all-e.first) * float64(e.mass) / got
	}
	for _, c := range e.clauses {
		row[WorstClause] = min(row[WorstClause], float64(c.best))
	}
	row[BackShare] = float64(e.back)
	row[Lead] = float64(e.score - e.runnerUp)
	row[EvidenceCount] = float64(max(0, len(e.sentences)-1))
	row[NewPairs], row[NewNamePairs] = f.newPairs(q)
	if len(e.sentences) > 0 {
		row[SequenceShare] = f.follow(int(e.sentences[0]), q).share
	}
	return row
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

// newPairs looks at the neighbouring content words of a sentence: words that
// the original uses only apart may have been put together into a new claim.
func (f *search) newPairs(q int) (share, names float64) {
	s, e, lex := f.query.Sentences[q], &f.evidence[q], f.lex
	pairs, fresh := 0, 0
	last, lastName := -1, -1
	for k := s.From; k < s.To; k++ {
		if lex.terms[f.queryTerms[k]].weight == 0 {
			continue
		}
		if last >= 0 {
			pairs++
			if !f.together(last, k, e.sentences) {
				fresh++
			}
		}
		last = k
		if f.query.isName(k) {
			if lastName >= 0 && len(f.kin[f.queryTerms[k]]) > 0 && len(f.kin[f.queryTerms[lastName]]) > 0 && !f.together(lastName, k, nil) {
				names++
			}
			lastName = k
		}
	}
	if pairs > 0 {
		share = float64(fresh) / float64(pairs)
	}
	return share, math.Log1p(names)
}

// together reports whether one of the sentences (of all, if nil) has what
// both words of the query stand for.
func (f *search) together(x, y int, sentences []int32) bool {
	if sentences == nil {
		return f.shareSentence(f.queryTerms[x], f.queryTerms[y])
	}
	for _, i := range sentences {
		s := f.base.Sentences[i]
		if f.has(s, f.queryTerms[x]) && f.has(s, f.queryTerms[y]) {
			return true
		}
	}
	return false
}

func (f *search) has(s Sentence, t int32) bool {
	for _, kin := range f.kin[t] {
		for k := s.From; k < s.To; k++ {
			if f.baseTerms[k] == kin.term {
				return true
			}
		}
	}
	return false
}

// shareSentence reports whether any sentence of the base has kin of both
// terms.
func (f *search) shareSentence(x, y int32) bool {
	in := map[int32]bool{}
	for _, kin := range f.kin[x] {
		for _, i := range f.postings(kin.term) {
			in[i] = true
		}
	}
	for _, kin := range f.kin[y] {
		for _, i := range f.postings(kin.term) {
			if in[i] {
				return true
			}
		}
	}
	return false
}

// isName reports whether token k is a capitalised word inside its sentence.
func (art *Article) isName(k int) bool {
	tok := art.Tokens[k]
	if tok.Kind != Word {
		return false
	}
	r, _ := utf8.DecodeRuneInString(art.Text[tok.Span.Start:])
	return unicode.IsUpper(r)
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
}

// Features measures a pair of texts as Compare does and returns what its
// verdicts rest on. Its errors are those of Compare.
func Features(original, derivative string) (*FeatureTable, error) {
	if err := validate(OriginalSide, original); err != nil {
		return nil, err
	}
	if err := validate(DerivativeSide, derivative); err != nil {
		return nil, err
	}
	a, b := Read(original), Read(derivative)
	al := Align(a, b)
	return &FeatureTable{
		Names:      featureNames[:],
		Derivative: al.backing.table(),
		Original:   al.carried.table(),
	}, nil
}

func (f *search) table() []MeasuredSentence {
	out := []MeasuredSentence{}
	for q, row := range f.measureAll() {
		out = append(out, MeasuredSentence{f.query.Sentences[q].Span, f.query.asserts(q), row[:]})
	}
	return out
}
