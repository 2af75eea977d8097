package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/articlediff/articlediff/diffcore"
)

// A set is labelled pairs of texts, and how to score the reports on them.
type set struct {
	name  string
	rows  int
	pairs []pair
	score func(s *scores)

	// alone: there is nothing to compare with. The baselines end sentences
	// where we do, and have no findings.
	alone bool
}

// pair is two texts to compare. Pairs on one document are right or wrong
// together, and weights that were trained on it must not judge them.
type pair struct{ id, doc, original, derivative string }

// add appends a pair; a row without a document is one of its own.
func (s *set) add(id, doc, original, derivative string) {
	if doc == "" {
		doc = id
	}
	s.pairs = append(s.pairs, pair{id, doc, original, derivative})
}

// scores is what one system got on a set.
type scores struct {
	pairs     []pair
	reports   []*diffcore.Report // by pair
	document  []int              // by pair
	documents int

	figures  []figure
	mistakes []mistake
	answers  []answer // on claims: support against label
}

func (s *scores) figure(f ...figure) { s.figures = append(s.figures, f...) }

// entry names a set and says how to open it. An opened set without pairs is
// not there.
type entry struct {
	name string
	open func(dir, name string) (*set, error)
}

// claimSets are the seven sets whose mean is "the" figure for support.
var claimSets = []string{"qags_cnndm", "qags_xsum", "defacto_xsum", "xsumfaith", "cliff_cnndm", "cliff_xsum", "wice"}

var catalogue = []entry{
	{"qags_cnndm", openClaims},
	{"qags_xsum", openClaims},
	{"defacto_xsum", openClaims},
	{"xsumfaith", openClaims},
	{"cliff_cnndm", openClaims},
	{"cliff_xsum", openClaims},
	{"wice", openClaims},
	{"polytope_cnndm", openClaims},
	{"bump_cnndm", openClaims},
	{"summedits_news", openClaims},
	{"faithbench", openClaims},
	{"evidence_wice", openEvidence},
	{"evidence_defacto_xsum", openEvidence},
	{"falke_pairs", openVersions},
	{"msrp", openTwins},
	{"pan_paraphrase", openTwins},
	{"entfa_xsum", openEntities},
	{"wice_tokens", openTokens},
	{"aesop_align", openAligned},
	{"swipe_docs", openSwipe},
	{"seg_rules", openSplit},
	{"seg_gum_news", openSplit},
	{"seg_ewt", openSplit},
	{"gold", openWhole},
	{"pairs", openPairs},
	{"blind", openBlind},
	{"planted", openPlanted},
}

// openClaims: is the claim supported by the article? Area under the curve,
// balanced accuracy at the cut, calibration error. wice: also whether
// anything of the claim is (auc_none_vs_rest). bump: also whether a claim
// with one planted error gets less support than its reference (pairwise).
func openClaims(dir, name string) (*set, error) {
	file, origin := name, ""
	if kind, isCliff := strings.CutPrefix(name, "cliff_"); isCliff {
		file, origin = "cliff", kind
	}
	rows, err := readRows[claimRow](dir, file)
	if err != nil {
		return nil, err
	}
	if origin != "" {
		rows = slices.DeleteFunc(rows, func(r claimRow) bool { return r.Origin != origin })
	}
	out := &set{name: name, rows: len(rows)}
	for _, r := range rows {
		out.add(r.ID, r.Doc, r.text(), r.Claim)
	}
	out.score = func(s *scores) {
		var some []answer
		for k, r := range rows {
			support, weakest := claimSupport(s.reports[k])
			a := answer{s.document[k], support, r.Label == 1}
			s.answers = append(s.answers, a)
			some = append(some, answer{a.document, a.score, r.Label3 != "not_supported"})
			if a.holds != (support >= cut) {
				s.mistake(k, weakest, supportedOrNot(support >= cut), supportedOrNot(a.holds), support, a.holds)
			}
		}
		s.figure(
			areaUnderCurve("auc", s.answers),
			balancedAccuracy("ba", s.documents, s.answers),
			newCalibration(s.documents, s.answers).figure("ece"),
		)
		if name == "wice" {
			s.figure(areaUnderCurve("auc_none_vs_rest", some))
		}
		if name == "bump_cnndm" {
			s.figure(bumpPairwise(s, rows))
		}
	}
	return out, nil
}

func supportedOrNot(yes bool) string {
	if yes {
		return "supported"
	}
	return "not supported"
}

func bumpPairwise(s *scores, rows []claimRow) figure {
	reference := map[string]float64{}
	for k, r := range rows {
		if r.Label == 1 {
			reference[r.Pair] = meanSupport(s.reports[k])
		}
	}
	won := newShare(s.documents)
	for k, r := range rows {
		if right, ok := reference[r.Pair]; ok && r.Label == 0 {
			won.add(s.document[k], duel(right, meanSupport(s.reports[k])))
		}
	}
	return won.figure("pairwise")
}

// openEvidence: which sentence of the article backs the claim? Of the claims
// that are supported, how often the best linked sentence (hit1), or one of
// the best three (hit3), is labelled as evidence.
func openEvidence(dir, name string) (*set, error) {
	rows, err := readRows[claimRow](dir, strings.TrimPrefix(name, "evidence_"))
	if err != nil {
		return nil, err
	}
	out := &set{name: name}
	var labelled [][]string // by pair
	for _, r := range rows {
		if r.Label == 1 && (len(r.Groups) > 0 || r.Sentence != "") {
			out.rows++
			out.add(r.ID, r.Doc, r.text(), r.Claim)
			labelled = append(labelled, r.evidence())
		}
	}
	out.score = func(s *scores) {
		hit1, hit3 := newShare(s.documents), newShare(s.documents)
		for k, sentences := range labelled {
			first, any := 0.0, 0.0
			for n, i := range firstEvidence(s.reports[k], 3) {
				said := cutOut(s.reports[k].Original.Text, s.reports[k].Original.Sentences[i].Span)
				hit := evidenceHit(said, sentences)
				if any = max(any, hit); n == 0 {
					first = hit
				}
			}
			hit1.add(s.document[k], first)
			hit3.add(s.document[k], any)
		}
		s.figure(hit1.figure("hit1"), hit3.figure("hit3"))
	}
	return out, nil
}

// firstEvidence lists the best n original sentences that the derivative, in
// reading order, is linked with.
func firstEvidence(r *diffcore.Report, n int) []int {
	var out []int
	for j := range r.Derivative.Sentences {
		for _, i := range evidence(r, j) {
			if !slices.Contains(out, i) {
				out = append(out, i)
			}
		}
	}
	return out[:min(n, len(out))]
}

const (
	// generousLength is how much longer than the labelled sentence an answer
	// may be; beyond it the answer counts in proportion, so that not
	// splitting an article wins nothing.
	generousLength = 1.5

	// sameStart is the share of the shorter of two sentences that they must
	// have in common from the start to be the same one, split differently.
	sameStart = 0.6
)

// evidenceHit says how far an answer is one of the labelled sentences, 0..1.
func evidenceHit(answer string, labelled []string) float64 {
	best := 0.0
	for _, l := range labelled {
		if sameSentence(strings.TrimSpace(answer), strings.TrimSpace(l)) {
			share := generousLength * float64(utf8.RuneCountInString(l)) / float64(max(1, utf8.RuneCountInString(answer)))
			best = max(best, min(1, share))
		}
	}
	return best
}

func sameSentence(x, y string) bool {
	if x == "" || y == "" {
		return false
	}
	if strings.Contains(x, y) || strings.Contains(y, x) {
		return true
	}
	rx, ry := []rune(x), []rune(y)
	n := 0
	for n < min(len(rx), len(ry)) && rx[n] == ry[n] {
		n++
	}
	return float64(n) >= sameStart*float64(min(len(rx), len(ry)))
}

// openVersions: which of two rewordings of a sentence is the right one?
func openVersions(dir, name string) (*set, error) {
	rows, err := readRows[versionsRow](dir, name)
	if err != nil {
		return nil, err
	}
	out := &set{name: name, rows: len(rows)}
	for _, r := range rows {
		out.add(r.ID, r.Doc, r.Source, r.Correct)
		out.add(r.ID, r.Doc, r.Source, r.Incorrect)
	}
	out.score = func(s *scores) {
		won := newShare(s.documents)
		for k := 0; k < len(s.reports); k += 2 {
			right, _ := claimSupport(s.reports[k])
			wrong, at := claimSupport(s.reports[k+1])
			won.add(s.document[k], duel(right, wrong))
			if right <= wrong {
				s.mistake(k+1, at, fmt.Sprintf("at least as well supported (%.2f) as the right version (%.2f)", wrong, right), "wrong version", wrong-right, false)
			}
		}
		s.figure(won.figure("pairwise"))
	}
	return out, nil
}

// openTwins: do two sentences say the same? Support in both directions,
// averaged.
func openTwins(dir, name string) (*set, error) {
	rows, err := readRows[twinRow](dir, name)
	if err != nil {
		return nil, err
	}
	out := &set{name: name, rows: len(rows)}
	for _, r := range rows {
		out.add(r.ID, r.Doc, r.A, r.B)
		out.add(r.ID, r.Doc, r.B, r.A)
	}
	out.score = func(s *scores) {
		var answers []answer
		for n, r := range rows {
			there, _ := claimSupport(s.reports[2*n])
			back, _ := claimSupport(s.reports[2*n+1])
			answers = append(answers, answer{s.document[2*n], (there + back) / 2, r.Label == 1})
		}
		s.figure(areaUnderCurve("auc", answers))
	}
	return out, nil
}

// openEntities: are names that the article does not have marked? Any overlap
// of a mark with the name marks it.
func openEntities(dir, name string) (*set, error) {
	rows, err := readRows[claimRow](dir, name)
	if err != nil {
		return nil, err
	}
	out := &set{name: name, rows: len(rows)}
	for _, r := range rows {
		out.add(r.ID, r.Doc, r.text(), r.Claim)
	}
	out.score = func(s *scores) {
		m := newMarks(s.documents)
		for k, r := range rows {
			start, end := len(firstRunes(r.Claim, r.Start)), len(firstRunes(r.Claim, r.End))
			said := anyTrue(markedBytes(s.reports[k])[start:max(start, end)])
			m.add(s.document[k], said, r.Entity != "Non-hallucinated")
		}
		s.figure(m.precision("p"), m.recall("r"), m.f1("f1"))
	}
	return out, nil
}

// openTokens: which words of a claim are not backed? A token is marked if
// more than half of it is. Tokens that are no content words do not count.
func openTokens(dir, name string) (*set, error) {
	rows, err := readRows[claimRow](dir, name)
	if err != nil {
		return nil, err
	}
	out := &set{name: name, rows: len(rows)}
	for _, r := range rows {
		out.add(r.ID, r.Doc, r.text(), r.Claim)
	}
	out.score = func(s *scores) {
		m := newMarks(s.documents)
		for k, r := range rows {
			marked := markedBytes(s.reports[k])
			content := map[string]bool{}
			for _, w := range contentWords(r.Claim) {
				content[cutOut(r.Claim, w)] = true
			}
			places := findInOrder(r.Claim, r.Tokens)
			for n, token := range r.Tokens[:min(len(r.Tokens), len(r.Bad))] {
				if places[n] >= 0 && content[token] {
					m.add(s.document[k], mostlyMarked(token, marked[places[n]:]), r.Bad[n] == 1)
				}
			}
		}
		s.figure(m.precision("p"), m.recall("r"), m.f1("f1"))
	}
	return out, nil
}

// findInOrder says where each token begins, or -1 where it does not stand
// after the one before.
func findInOrder(text string, tokens []string) []int {
	places := make([]int, len(tokens))
	at := 0
	for n, token := range tokens {
		places[n] = strings.Index(text[at:], token)
		if places[n] >= 0 {
			places[n] += at
			at = places[n] + len(token)
		}
	}
	return places
}

// mostlyMarked says whether more than half of a token's characters are.
func mostlyMarked(token string, marked []bool) bool {
	characters := 0
	for i := range token {
		if marked[i] {
			characters++
		}
	}
	return 2*characters > utf8.RuneCountInString(token)
}

// openAligned: which sentences of two tellings belong together? Precision,
// recall and F1 of the linked sentence pairs.
func openAligned(dir, name string) (*set, error) {
	rows, out, err := openTellings(dir, name)
	if err != nil {
		return nil, err
	}
	out.score = func(s *scores) {
		m := newMarks(s.documents)
		for k, r := range rows {
			report := s.reports[k]
			labelled := map[[2]int]bool{}
			for _, a := range r.Alignments {
				labelled[a] = true
			}
			linked := linkedPairs(report)
			sentenceA := matchUnits(report.Original.Text, originalSpans(report), r.Original)
			sentenceB := matchUnits(report.Derivative.Text, derivativeSpans(report), r.Derivative)
			right, said := 0, 0
			for x, i := range sentenceA {
				for y, j := range sentenceB {
					if linked[[2]int{i, j}] {
						said++
						if labelled[[2]int{x, y}] {
							right++
						}
					}
				}
			}
			m.count(s.document[k], right, said-right, len(labelled)-right)
		}
		s.figure(m.precision("p"), m.recall("r"), m.f1("f1"))
	}
	return out, nil
}

// linkedPairs are the linked sentences, each of the original with each of the derivative.
func linkedPairs(r *diffcore.Report) map[[2]int]bool {
	linked := map[[2]int]bool{}
	for _, l := range r.Links {
		for _, i := range l.Original {
			for _, j := range l.Derivative {
				linked[[2]int{i, j}] = true
			}
		}
	}
	return linked
}

func openTellings(dir, name string) ([]alignedRow, *set, error) {
	rows, err := readRows[alignedRow](dir, name)
	if err != nil {
		return nil, nil, err
	}
	out := &set{name: name, rows: len(rows)}
	for _, r := range rows {
		out.add(r.ID, r.Doc, strings.Join(r.Original, "\n"), strings.Join(r.Derivative, "\n"))
	}
	return rows, out, nil
}

// How much of a sentence of swipe must be new, deleted or kept to serve as an
// example. What lies between is neither an addition nor a rewording.
const (
	mostlyNew      = 0.8  // of a sentence that was added, or deleted
	mostlyReworded = 0.35 // at most this much kept: the derivative's sentences that are hard
	hardlyKept     = 0.1  // at most this much of a deleted sentence lives on
	mostlyKept     = 0.6  // of a sentence that was not deleted
)

// openSwipe: are additions told from rewordings by their support, and
// omissions from what was kept by their coverage?
func openSwipe(dir, name string) (*set, error) {
	rows, out, err := openTellings(dir, name)
	if err != nil {
		return nil, err
	}
	out.score = func(s *scores) {
		var added, omitted []answer
		for k, r := range rows {
			added = append(added, additions(r, s.reports[k], s.document[k])...)
			omitted = append(omitted, omissions(r, s.reports[k], s.document[k])...)
		}
		s.figure(areaUnderCurve("added_auc", added), areaUnderCurve("omitted_auc", omitted))
	}
	return out, nil
}

// additions are how little support the derivative's reworded sentences have,
// and those that were added.
func additions(r alignedRow, report *diffcore.Report, document int) (answers []answer) {
	linked := map[int]bool{}
	for _, a := range r.Alignments {
		linked[a[1]] = true
	}
	sentences := matchUnits(report.Derivative.Text, derivativeSpans(report), r.Derivative)
	for y, j := range sentences[:min(len(sentences), len(r.DerivativeAdded), len(r.DerivativeKept))] {
		if j < 0 || r.DerivativeKept[y] > mostlyReworded {
			continue
		}
		if added := r.DerivativeAdded[y] >= mostlyNew; added || linked[y] {
			answers = append(answers, answer{document, 1 - report.Derivative.Sentences[j].Support, !linked[y]})
		}
	}
	return answers
}

// omissions are how little of the original's sentences is found again, of
// those that were kept and those that were deleted.
func omissions(r alignedRow, report *diffcore.Report, document int) (answers []answer) {
	sentences := matchUnits(report.Original.Text, originalSpans(report), r.Original)
	for x, i := range sentences[:min(len(sentences), len(r.OriginalDeleted), len(r.OriginalKept))] {
		if i < 0 {
			continue
		}
		kept := r.OriginalKept[x]
		if deleted := r.OriginalDeleted[x] >= mostlyNew && kept <= hardlyKept; deleted || kept >= mostlyKept {
			answers = append(answers, answer{document, 1 - report.Original.Sentences[i].Coverage, deleted})
		}
	}
	return answers
}

// openSplit: where do sentences end? The text against itself; precision,
// recall and F1 over inner boundaries (f1 pooled, row_f1 the mean over
// texts), texts without a fault (exact), and the share of the asserting
// sentences that are found to stand in the very same text (self_verbatim,
// which must be all).
func openSplit(dir, name string) (*set, error) {
	rows, err := readRows[splitRow](dir, name)
	if err != nil {
		return nil, err
	}
	out := &set{name: name, rows: len(rows), alone: true}
	for _, r := range rows {
		out.add(r.ID, r.Doc, r.Text, r.Text)
	}
	out.score = func(s *scores) {
		m, byRow, exact := newMarks(s.documents), newShare(s.documents), newShare(s.documents)
		const same, asserting, all = 0, 1, 2
		self := newTally(s.documents, 3)
		for k, r := range rows {
			d := s.reports[k].Derivative
			row := self[s.document[k]]
			for _, sentence := range d.Sentences {
				row[all]++
				if sentence.Verdict != diffcore.Structural {
					row[asserting]++
				}
				if sentence.Verdict == diffcore.Verbatim {
					row[same]++
				}
			}
			said, labelled := innerEnds(d), labelledEnds(r.Sentences)
			right := 0
			for end := range said {
				if labelled[end] {
					right++
				}
			}
			wrong, missed := len(said)-right, len(labelled)-right
			m.count(s.document[k], right, wrong, missed)
			rowF1 := f1(float64(right), float64(wrong), float64(missed))
			if right+wrong+missed == 0 {
				rowF1 = 1 // one sentence, and found to be one
			}
			byRow.add(s.document[k], rowF1)
			exact.add(s.document[k], oneIf(wrong == 0 && missed == 0))
		}
		s.figure(m.precision("p"), m.recall("r"), m.f1("f1"), byRow.figure("row_f1"), exact.figure("exact"),
			self.figure("self_verbatim", func(sum []float64) float64 { return sum[same] / max(1, sum[asserting]) }),
			self.figure("structural_share", func(sum []float64) float64 { return 1 - sum[asserting]/max(1, sum[all]) }).lowerIsBetter())
	}
	return out, nil
}

// innerEnds are where sentences end, but for the last, in characters that are
// not white space: labels do not keep it.
func innerEnds(d diffcore.DerivativeReport) map[int]bool {
	ends := map[int]bool{}
	for _, sentence := range d.Sentences[:max(0, len(d.Sentences)-1)] {
		ends[inkLength(d.Text[:sentence.Span.End])] = true
	}
	return ends
}

func labelledEnds(sentences []string) map[int]bool {
	ends := map[int]bool{}
	at := 0
	for _, sentence := range sentences[:max(0, len(sentences)-1)] {
		at += inkLength(sentence)
		ends[at] = true
	}
	return ends
}

// inkLength is the length of text without its white space.
func inkLength(text string) int {
	n := 0
	for _, r := range text {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}

func oneIf(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}
