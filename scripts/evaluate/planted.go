package main

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/articlediff/articlediff/diffcore"
)

// openPlanted: single changes planted by hand in rewritten sentences, and
// faithful rewrites. caught: the verdict is none of the backed ones. located:
// caught, and a mark, or a finding, touches the words that were changed, the
// marks being at most half of the words. faithful_alarm: a faithful rewrite is
// not backed; faithful_unsupported: it is refused outright; faithful_high: it
// has a finding of high severity. balanced: the mean of caught and of no alarm.
func openPlanted(dir, name string) (*set, error) {
	rows, err := readRows[plantedRow](dir, name)
	if err != nil {
		return nil, err
	}
	out := &set{name: name, rows: len(rows)}
	if len(rows) == 0 {
		return out, nil
	}
	var articles map[string]string
	if err := readJSON(filepath.Join(dir, name+".articles.json"), &articles); err != nil {
		return nil, err
	}
	for n, r := range rows {
		original, ok := articles[r.Article]
		if !ok {
			return nil, fmt.Errorf("%s.jsonl, line %d: there is no article %q in %s.articles.json", name, n+1, r.Article, name)
		}
		out.add(fmt.Sprintf("%s, line %d", r.Article, n+1), r.Article, original, r.Derivative)
	}
	out.score = func(s *scores) {
		p := newPlantedScores(s)
		for k, r := range rows {
			if r.Kind == faithful {
				p.addFaithful(k)
			} else {
				p.addChanged(k, r)
			}
		}
		p.figures()
	}
	return out, nil
}

// plantedScores collects the scores of the planted set.
type plantedScores struct {
	*scores
	caught, located   share // of the changes
	alarm, none, high share // of the faithful rewrites
	balance           tally
	byKind            map[string]share // caught
}

// The columns of plantedScores.balance.
const hits, changes, alarms, rewrites = 0, 1, 2, 3

func newPlantedScores(s *scores) *plantedScores {
	n := s.documents
	return &plantedScores{s, newShare(n), newShare(n), newShare(n), newShare(n), newShare(n), newTally(n, 4), map[string]share{}}
}

// addFaithful scores the report on a faithful rewrite.
func (p *plantedScores) addFaithful(k int) {
	report, document := p.reports[k], p.document[k]
	passed := accepted(report)
	refusedAny := len(report.Derivative.Sentences) == 0
	for _, d := range report.Derivative.Sentences {
		refusedAny = refusedAny || refused(d.Verdict)
	}
	p.alarm.add(document, oneIf(!passed))
	p.none.add(document, oneIf(refusedAny))
	p.high.add(document, oneIf(slices.ContainsFunc(report.Findings, isHigh)))
	p.balance[document][rewrites]++
	p.balance[document][alarms] += oneIf(!passed)
	if !passed {
		support, weakest := claimSupport(report)
		p.mistake(k, weakest, "not backed", "a faithful rewrite", support, true)
	}
}

// addChanged scores the report on a rewrite with a change planted in it.
func (p *plantedScores) addChanged(k int, r plantedRow) {
	report, document := p.reports[k], p.document[k]
	passed := accepted(report)
	if _, known := p.byKind[r.Kind]; !known {
		p.byKind[r.Kind] = newShare(p.documents)
	}
	p.byKind[r.Kind].add(document, oneIf(!passed))
	p.caught.add(document, oneIf(!passed))
	p.located.add(document, oneIf(!passed && locates(report, r.Span)))
	p.balance[document][changes]++
	p.balance[document][hits] += oneIf(!passed)
	if passed {
		support, weakest := claimSupport(report)
		p.mistake(k, weakest, "backed", fmt.Sprintf("changed: %s, %q was %q", r.Kind, r.Span, r.Was), support, false)
	}
}

func (p *plantedScores) figures() {
	p.figure(p.caught.figure("caught"), p.located.figure("located"),
		p.alarm.figure("faithful_alarm").lowerIsBetter(),
		p.balance.figure("balanced", func(sum []float64) float64 {
			return (sum[hits]/sum[changes] + 1 - sum[alarms]/sum[rewrites]) / 2
		}),
		p.none.figure("faithful_unsupported").lowerIsBetter(),
		p.high.figure("faithful_high").lowerIsBetter())
	for _, kind := range slices.Sorted(maps.Keys(p.byKind)) {
		p.figure(p.byKind[kind].figure("caught: " + kind))
	}
}

// accepted says whether the derivative has sentences, and all are backed.
func accepted(r *diffcore.Report) bool {
	for _, d := range r.Derivative.Sentences {
		if !backed(d.Verdict) {
			return false
		}
	}
	return len(r.Derivative.Sentences) > 0
}

func isHigh(f diffcore.Finding) bool {
	return f.Severity == diffcore.High && f.At.Side == diffcore.DerivativeSide
}

// locates reports whether a report points at the given words.
func locates(r *diffcore.Report, words string) bool {
	text := r.Derivative.Text
	start := strings.Index(text, words)
	if start < 0 {
		return false
	}
	end := start + len(words)
	for _, f := range r.Findings {
		if f.At.Side == diffcore.DerivativeSide && f.At.Span != nil && f.At.Span.Start < end && start < f.At.Span.End {
			return true
		}
	}
	marked := markedBytes(r)
	all, hit := contentWords(text), 0
	for _, w := range all {
		if anyTrue(marked[w.Start:w.End]) {
			hit++
		}
	}
	return anyTrue(marked[start:end]) && 2*hit <= len(all)
}
