package main

import (
	"fmt"
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
		caught, located := newShare(s.documents), newShare(s.documents)
		alarm, none, high := newShare(s.documents), newShare(s.documents), newShare(s.documents)
		byKind := map[string]share{}
		var kinds []string
		const hits, changes, alarms, rewrites = 0, 1, 2, 3
		both := newTally(s.documents, 4)
		for k, r := range rows {
			report, document := s.reports[k], s.document[k]
			passed, refusedAny := len(report.Derivative.Sentences) > 0, len(report.Derivative.Sentences) == 0
			for _, d := range report.Derivative.Sentences {
				passed = passed && backed(d.Verdict)
				refusedAny = refusedAny || refused(d.Verdict)
			}
			support, weakest := claimSupport(report)
			if r.Kind == faithful {
				alarm.add(document, oneIf(!passed))
				none.add(document, oneIf(refusedAny))
				high.add(document, oneIf(slices.ContainsFunc(report.Findings, isHigh)))
				both[document][rewrites]++
				both[document][alarms] += oneIf(!passed)
				if !passed {
					s.mistake(k, weakest, "not backed", "a faithful rewrite", support, true)
				}
				continue
			}
			if _, known := byKind[r.Kind]; !known {
				byKind[r.Kind] = newShare(s.documents)
				kinds = append(kinds, r.Kind)
			}
			byKind[r.Kind].add(document, oneIf(!passed))
			caught.add(document, oneIf(!passed))
			located.add(document, oneIf(!passed && locates(report, r.Span)))
			both[document][changes]++
			both[document][hits] += oneIf(!passed)
			if passed {
				s.mistake(k, weakest, "backed", fmt.Sprintf("changed: %s, %q was %q", r.Kind, r.Span, r.Was), support, false)
			}
		}
		s.figure(caught.figure("caught"), located.figure("located"),
			alarm.figure("faithful_alarm").lowerIsBetter(),
			both.figure("balanced", func(sum []float64) float64 {
				return (sum[hits]/sum[changes] + 1 - sum[alarms]/sum[rewrites]) / 2
			}),
			none.figure("faithful_unsupported").lowerIsBetter(),
			high.figure("faithful_high").lowerIsBetter())
		slices.Sort(kinds)
		for _, kind := range kinds {
			s.figure(byKind[kind].figure("caught: " + kind))
		}
	}
	return out, nil
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
