package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/articlediff/articlediff/diffcore"
	"github.com/articlediff/articlediff/scripts/calibrate/pairs"
)

// The mutation bench: faithful sentences, alone or in the rewrite that they
// stand in, get one known error each (mutators.go), and the question is
// whether a rule finds it, at the words that were changed. How often rules
// speak where nothing was changed is the other half.

// mutationBench is what is measured when it is asked for: it takes longer
// than the catalogue, and has nothing to say to anybody but the rules.
var mutationBench = []entry{
	{"mutated", openMutated},
	{"unchanged_onestop", openUnchanged},
	{"unchanged_l2r_news", openUnchanged},
	{"unchanged_labelled", openUnchanged},
}

// rewrite is a derivative, and which of its sentences are known to be
// faithful (nil: not known, but most are).
type rewrite struct {
	set, id, doc, original, derivative string
	faithful                           func(sentence string) bool

	rare bool // it gets errors of rare kinds only
}

// readRewrites reads all that DIR has: whole rewrites by teachers and by
// language models, whose sentences nobody labelled, and sentences labelled as
// backed, in whole articles or alone.
func readRewrites(dir string) ([]rewrite, error) {
	var out []rewrite
	for _, name := range []string{"onestop", "l2r_news"} {
		rows, err := readRows[rewriteRow](dir, "pairs_"+name)
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			out = append(out, rewrite{name, r.ID, r.Doc, r.Original, r.Derivative, nil, false})
		}
	}
	labelled := func(id, doc, original, derivative string, faithful func(string) bool) {
		out = append(out, rewrite{"labelled", id, doc, original, derivative, faithful, false})
	}
	whole, err := readWhole(dir)
	if err != nil {
		return nil, err
	}
	for _, w := range whole {
		labelled(w.ID, w.ID, w.Original, w.Derivative, backedIn(w))
	}
	planted, err := readRows[plantedRow](dir, "planted")
	if err != nil {
		return nil, err
	}
	sentences, err := openPlanted(dir, "planted")
	if err != nil {
		return nil, err
	}
	for k, p := range sentences.pairs {
		if planted[k].Kind == faithful {
			labelled(p.id, p.doc, p.original, p.derivative, always)
		}
	}
	for _, name := range []string{"wice", "defacto_xsum", "cliff"} {
		rows, err := readRows[claimRow](dir, name)
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			if r.Label == 1 {
				labelled(r.ID, r.Doc, r.text(), r.Claim, always)
			}
		}
	}
	return out, nil
}

// readFurtherRewrites reads what gets errors of rare kinds besides: encyclopaedia
// articles told in simpler words, the references among the claims of one more
// set, our own articles, and originals that were only cut from behind, which is
// what most newsrooms do with most agency reports.
func readFurtherRewrites(dir string) ([]rewrite, error) {
	var out []rewrite
	further := func(set, id, doc, original, derivative string, faithful func(string) bool) {
		out = append(out, rewrite{set, id, doc, original, derivative, faithful, true})
	}
	simpler, err := readRows[alignedRow](dir, "swipe_docs")
	if err != nil {
		return nil, err
	}
	for _, r := range simpler {
		further("swipe", r.ID, r.Doc, strings.Join(r.Original, "\n"), strings.Join(r.Derivative, "\n"), nil)
	}
	references, err := readRows[claimRow](dir, "bump_cnndm")
	if err != nil {
		return nil, err
	}
	for _, r := range references {
		if r.Label == 1 {
			further("bump", r.ID, r.Doc, r.text(), r.Claim, always)
		}
	}
	known := map[string]bool{}
	cut := func(id, doc, original string) {
		if !known[original] {
			known[original] = true
			further("cut", id, doc, original, firstHalf(original), always)
		}
	}
	for _, name := range []string{"onestop", "l2r_news"} {
		rows, err := readRows[rewriteRow](dir, "pairs_"+name)
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			cut(r.ID, r.Doc, r.Original)
		}
	}
	for _, name := range []string{"xsumfaith", "qags_xsum"} {
		rows, err := readRows[claimRow](dir, name)
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			cut(r.ID, r.Doc, r.text())
		}
	}
	for _, read := range []func() ([]pairs.Pair, error){pairs.All, pairs.Blind} {
		own, err := read()
		if err != nil {
			return nil, err
		}
		for _, p := range own {
			w := p.Labelled()
			further("own", w.ID, w.ID, w.Original, w.Derivative, backedIn(w))
		}
	}
	return out, nil
}

func always(string) bool { return true }

// firstHalf is the first half of a text's sentences.
func firstHalf(text string) string {
	sentences := plainSentences(text)
	if len(sentences) == 0 {
		return ""
	}
	return text[:sentences[(len(sentences)-1)/2][1]]
}

// backedIn reports of a sentence whether all readers of an article called it
// backed.
func backedIn(w pairs.Labelled) func(sentence string) bool {
	var good strings.Builder
	for _, unit := range w.DerivativeUnits {
		if len(unit.Verdicts) > 0 && !slices.ContainsFunc(unit.Verdicts, func(v diffcore.DerivativeVerdict) bool { return !backed(v) }) {
			fmt.Fprintln(&good, unit.Text)
		}
	}
	return func(s string) bool { return strings.Contains(good.String(), s) }
}

// mutant is a derivative with one error in it.
type mutant struct {
	kind, text string
	was, now   string        // the sentence before and after
	at         diffcore.Span // the changed words of text; where words were dropped, their sentence
	before     diffcore.Span // the same of the unchanged derivative

	unchanged, changed int // which pairs of the set
}

// rareKinds fit so few sentences that a rewrite gets several errors of them,
// each in a text of its own, and further rewrites get them too.
var rareKinds = []string{"roles", "attribution dropped", "quotation speaker", "percent or points"}

// mostOfRare is how many errors of a rare kind a rewrite gets, lest one text be
// most of the sample.
const mostOfRare = 5

// mutate makes one error of each kind that fits somewhere, and several of a rare
// one: in a text of many sentences, those that a hash of the words brings
// first, and never two in one sentence.
func mutate(r rewrite) []mutant {
	claims := readClaims(r)
	var out []mutant
	for _, kind := range mutators {
		rare, most := slices.Contains(rareKinds, kind.name), 1
		if r.rare && !rare {
			continue
		}
		if rare {
			most = mostOfRare
		}
		var made []mutant
		for _, c := range claims {
			var first []mutant
			for _, change := range kind.of(c) {
				m := c.mutant(r.derivative, change)
				m.kind = kind.name
				first = append(first, m)
			}
			if len(first) > 0 {
				made = append(made, slices.MinFunc(first, byHash))
			}
		}
		slices.SortStableFunc(made, byHash)
		out = append(out, made[:min(most, len(made))]...)
	}
	return out
}

// byHash orders errors in a way that has nothing to do with what they say.
func byHash(a, b mutant) int { return cmp.Compare(hash(a.kind+a.now), hash(b.kind+b.now)) }

// mutant puts a changed sentence into the derivative.
func (s *claim) mutant(derivative string, c change) mutant {
	now := s.text[:c.start] + c.by + s.text[c.end:]
	m := mutant{was: s.text, now: now, text: derivative[:s.start] + now + derivative[s.start+len(s.text):]}
	if c.dropped {
		c = change{start: 0, end: len(s.text), by: now}
	}
	m.at = diffcore.Span{Start: s.start + c.start, End: s.start + c.start + len(c.by)}
	m.before = diffcore.Span{Start: s.start + c.start, End: s.start + c.end}
	return m
}

// openMutated: each error beside the rewrite without it. found: a rule that
// speaks of this kind of error has a finding that was not there before, at
// the words that were changed. any rule: some rule has. shown: some rule has,
// or most of the changed words are marked as not backed in a sentence that is
// not called backed, which is all that the contract asks for of an addition.
// moved: of the sentences that were called backed, those that no longer are.
func openMutated(dir, name string) (*set, error) {
	rewrites, err := readRewrites(dir)
	if err != nil {
		return nil, err
	}
	further, err := readFurtherRewrites(dir)
	if err != nil {
		return nil, err
	}
	rewrites = append(rewrites, further...)
	out := &set{name: name, alone: true}
	var mutants []mutant
	for _, r := range rewrites {
		made := mutate(r)
		if len(made) == 0 {
			continue
		}
		doc := r.set + " " + r.doc
		unchanged := len(out.pairs)
		out.add(r.id, doc, r.original, r.derivative)
		for _, m := range made {
			m.unchanged, m.changed = unchanged, len(out.pairs)
			out.add(r.id, doc, r.original, m.text)
			mutants = append(mutants, m)
		}
	}
	out.rows = len(mutants)
	out.score = func(s *scores) {
		for _, kind := range mutators {
			kind.score(s, mutants)
		}
	}
	return out, nil
}

// score says what became of the errors of one kind.
func (kind mutator) score(s *scores, mutants []mutant) {
	found, anyRule, shown, moved := newShare(s.documents), newShare(s.documents), newShare(s.documents), newShare(s.documents)
	tried, wereBacked := 0, 0
	for _, m := range mutants {
		if m.kind != kind.name {
			continue
		}
		tried++
		document, before, after := s.document[m.changed], s.reports[m.unchanged], s.reports[m.changed]
		rules := rulesAt(after, m.at, before)
		hit := slices.ContainsFunc(rules, func(rule string) bool { return slices.Contains(kind.finds, rule) })
		found.add(document, oneIf(hit))
		anyRule.add(document, oneIf(len(rules) > 0))
		weakest, passed := allBacked(after, m.at)
		shown.add(document, oneIf(len(rules) > 0 || !passed && markedAsNew(after, m.at)))
		if _, was := allBacked(before, m.before); was {
			wereBacked++
			moved.add(document, oneIf(!passed))
		}
		if !hit {
			said := "found nothing there"
			if len(rules) > 0 {
				said = "found " + strings.Join(rules, ", ")
			}
			s.mistake(m.changed, weakest, said, kind.name+"; before: "+m.was, oneIf(passed), false).quote(m.now)
		}
	}
	if tried > 0 {
		s.figure(
			found.figure(fmt.Sprintf("%s (%d): found", kind.name, tried)),
			anyRule.figure(fmt.Sprintf("%s (%d): any rule", kind.name, tried)),
			shown.figure(fmt.Sprintf("%s (%d): shown", kind.name, tried)),
			moved.figure(fmt.Sprintf("%s (%d): moved", kind.name, wereBacked)))
	}
}

// rulesAt names the rules that have a finding at a place of the derivative
// which they do not have in an earlier report.
func rulesAt(r *diffcore.Report, at diffcore.Span, before *diffcore.Report) []string {
	known := map[string]bool{}
	for _, f := range before.Findings {
		known[f.ID] = true
	}
	var out []string
	for _, f := range r.Findings {
		if f.At.Side == diffcore.DerivativeSide && f.At.Span != nil && overlap(*f.At.Span, at) && !known[f.ID] {
			out = append(out, f.Rule)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// markedAsNew reports whether more than half of a place is marked as not
// backed.
func markedAsNew(r *diffcore.Report, at diffcore.Span) bool {
	marked := 0
	for _, s := range r.Derivative.Sentences {
		for _, u := range s.Unsupported {
			marked += max(0, min(u.End, at.End)-max(u.Start, at.Start))
		}
	}
	return 2*marked > at.End-at.Start
}

// allBacked reports whether all sentences at a place are called backed, and
// which of them is so the least.
func allBacked(r *diffcore.Report, at diffcore.Span) (weakest int, yes bool) {
	weakest, yes = -1, true
	for j, s := range r.Derivative.Sentences {
		if overlap(s.Span, at) && s.Verdict != diffcore.Structural {
			yes = yes && backed(s.Verdict)
			if weakest < 0 || s.Support < r.Derivative.Sentences[weakest].Support {
				weakest = j
			}
		}
	}
	return weakest, yes && weakest >= 0
}

func overlap(a, b diffcore.Span) bool { return a.Start < b.End && b.Start < a.End }

// apart are rules that speak of what a rewrite leaves out. A teacher's rewrite
// does leave it out, so they are right to speak and are counted for
// themselves.
var apart = []string{"uncredited", "reply-dropped", "unanswered-dropped", "generalised"}

// openUnchanged: how many findings there are for every 100 sentences that
// assert something and were not tampered with: of each rule, and of all but
// those that stand apart. Of unlabelled rewrites all sentences count, so that
// some findings are right; of labelled ones only those labelled as backed.
func openUnchanged(dir, name string) (*set, error) {
	rewrites, err := readRewrites(dir)
	if err != nil {
		return nil, err
	}
	out := &set{name: name, alone: true}
	var kept []rewrite
	for _, r := range rewrites {
		if "unchanged_"+r.set == name {
			kept = append(kept, r)
			out.add(r.id, r.doc, r.original, r.derivative)
		}
	}
	out.rows = len(kept)
	out.score = func(s *scores) { scoreUnchanged(s, kept) }
	return out, nil
}

func scoreUnchanged(s *scores, rewrites []rewrite) {
	names := []string{"high", "all"}
	for _, r := range diffcore.Rules {
		names = append(names, fmt.Sprintf("%s (%s)", r.Name, r.Severity))
	}
	sentences := newTally(s.documents, 1)
	findings := newTally(s.documents, len(names))
	for k, r := range rewrites {
		report, document := s.reports[k], s.document[k]
		counts := make([]bool, len(report.Derivative.Sentences))
		for j, d := range report.Derivative.Sentences {
			text := strings.TrimSpace(cutOut(report.Derivative.Text, d.Span))
			counts[j] = d.Verdict != diffcore.Structural && (r.faithful == nil || r.faithful(text))
			sentences[document][0] += oneIf(counts[j])
		}
		for _, f := range report.Findings {
			if f.At.Side != diffcore.DerivativeSide || f.At.Sentence == nil || !counts[*f.At.Sentence] {
				continue
			}
			if !slices.Contains(apart, f.Rule) {
				findings[document][0] += oneIf(f.Severity == diffcore.High)
				findings[document][1]++
			}
			if n := slices.Index(names, fmt.Sprintf("%s (%s)", f.Rule, f.Severity)); n >= 0 {
				findings[document][n]++
			}
		}
	}
	for n, name := range names {
		s.figure(figure{name: name, lower: true, of: func(times []int) float64 {
			return 100 * orZero(findings.sum(times)[n], sentences.sum(times)[0])
		}})
	}
}
