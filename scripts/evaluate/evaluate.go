package main

import (
	"crypto/sha256"
	"fmt"
	"math"
	"runtime"
	"sync"

	"github.com/articlediff/articlediff/diffcore"
)

// system answers pairs with reports.
type system struct {
	name    string
	compare func(pair) (*diffcore.Report, error)
}

// ours is the name of the system that is measured.
const ours = "ours"

// baselines are what it is measured against.
var baselines = []struct {
	name    string
	compare func(a, b *plain) *diffcore.Report
}{
	{"exact", exactMatch},
	{"diff", sentenceDiff},
	{"idf", idfRecall},
}

// systems are ours and the baselines, which read each text only once.
func systems(w weights) []system {
	texts := &sync.Map{}
	read := func(text string) *plain {
		if p, known := texts.Load(text); known {
			return p.(*plain)
		}
		p := readPlain(text)
		texts.Store(text, p)
		return p
	}
	out := []system{{ours, func(p pair) (*diffcore.Report, error) {
		return diffcore.Compare(p.original, p.derivative, diffcore.Options{Model: w.model(p.doc)})
	}}}
	for _, baseline := range baselines {
		out = append(out, system{baseline.name, func(p pair) (*diffcore.Report, error) {
			return baseline.compare(read(p.original), read(p.derivative)), nil
		}})
	}
	return out
}

// evaluated is a set with every system's figures on it.
type evaluated struct {
	set      *set
	result   result
	mistakes []mistake // of ours

	// answers of each system, for figures over several sets.
	answers   map[string][]answer
	documents int
}

// evaluate compares the pairs of a set with every system and scores them.
func evaluate(s *set, w weights) (evaluated, error) {
	document, documents := numberDocuments(s.pairs)
	e := evaluated{set: s, answers: map[string][]answer{}, documents: documents}
	e.result = result{Name: s.name, Rows: s.rows, Documents: documents, Fingerprint: fingerprint(s.pairs)}
	times := draws(s.name, documents)
	for _, system := range systems(w) {
		if s.alone && system.name != ours {
			continue
		}
		reports, err := compareAll(s, system)
		if err != nil {
			return evaluated{}, err
		}
		got := &scores{pairs: s.pairs, reports: reports, document: document, documents: documents}
		s.score(got)
		e.answers[system.name] = got.answers
		if system.name == ours {
			e.mistakes = got.mistakes
		}
		for k, f := range got.figures {
			samples := make([]float64, len(times))
			for b := range times {
				samples[b] = f.of(times[b])
			}
			e.result.add(k, f, system.name, newEstimate(f.of(once(documents)), samples))
		}
	}
	return e, nil
}

// numberDocuments gives each document a number, in order of appearance.
func numberDocuments(pairs []pair) (document []int, documents int) {
	number := map[string]int{}
	for _, p := range pairs {
		if _, known := number[p.doc]; !known {
			number[p.doc] = len(number)
		}
		document = append(document, number[p.doc])
	}
	return document, len(number)
}

// fingerprint tells whether two runs saw the same pairs, without their texts.
func fingerprint(pairs []pair) string {
	h := sha256.New()
	for _, p := range pairs {
		fmt.Fprintf(h, "%q %q %q\n", p.doc, p.original, p.derivative)
	}
	return fmt.Sprintf("%x", h.Sum(nil)[:8])
}

// compareAll compares the pairs of a set, on all cores, and returns the
// reports in the order of the pairs.
func compareAll(s *set, system system) ([]*diffcore.Report, error) {
	reports := make([]*diffcore.Report, len(s.pairs))
	errs := make([]error, len(s.pairs))
	next := make(chan int)
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for k := range next {
				reports[k], errs[k] = system.compare(s.pairs[k])
			}
		})
	}
	for k := range s.pairs {
		next <- k
	}
	close(next)
	wait.Wait()
	for k, err := range errs {
		if err != nil {
			return nil, fmt.Errorf("%s, %s: %w", s.name, s.pairs[k].id, err)
		}
	}
	return reports, nil
}

// overClaims are the figures over all seven claim sets, each counting the
// same: the means of their areas and of their balanced accuracies, and the
// calibration error of their answers taken together. Documents are drawn
// anew within each set.
func overClaims(sets []evaluated) (result, bool) {
	var seven []evaluated
	for _, name := range claimSets {
		for _, e := range sets {
			if e.set.name == name {
				seven = append(seven, e)
			}
		}
	}
	if len(seven) != len(claimSets) {
		return result{}, false
	}
	out := result{Name: "support, the seven claim sets"}
	h := sha256.New()
	for _, e := range seven {
		out.Rows += e.result.Rows
		out.Documents += e.result.Documents
		h.Write([]byte(e.result.Fingerprint))
	}
	out.Fingerprint = fmt.Sprintf("%x", h.Sum(nil)[:8])
	for system := range seven[0].answers {
		for k, name := range []string{"auc", "ba"} {
			var parts []estimate
			for _, e := range seven {
				parts = append(parts, e.result.find(name).Systems[system])
			}
			out.add(k, figure{name: "macro_" + name}, system, meanEstimate(parts))
		}
		out.add(2, figure{name: "pooled_ece", lower: true}, system, pooledCalibration(seven, system))
	}
	return out, true
}

// meanEstimate is the mean of several estimates, draw by draw.
func meanEstimate(parts []estimate) estimate {
	value := 0.0
	samples := make([]float64, resamples)
	for _, p := range parts {
		value += float64(p.Value) / float64(len(parts))
		for b := range samples {
			samples[b] += float64(p.Resamples[b]) / float64(len(parts))
		}
	}
	return newEstimate(value, samples)
}

// pooledCalibration is the calibration error over several sets, each with the
// same weight, whatever its size.
func pooledCalibration(sets []evaluated, system string) estimate {
	whole := make([]float64, 3*calibrationBins)
	drawn := make([][]float64, resamples)
	for b := range drawn {
		drawn[b] = make([]float64, 3*calibrationBins)
	}
	for _, e := range sets {
		c := newCalibration(e.documents, e.answers[system])
		addShare(whole, c.sum(once(e.documents)))
		for b, times := range draws(e.set.name, e.documents) {
			addShare(drawn[b], c.sum(times))
		}
	}
	samples := make([]float64, resamples)
	for b := range drawn {
		samples[b] = calibrationError(drawn[b])
	}
	return newEstimate(calibrationError(whole), samples)
}

// addShare adds the counts of a calibration, scaled to one answer in all.
func addShare(into, sum []float64) {
	n := 0.0
	for bin := range calibrationBins {
		n += sum[3*bin]
	}
	if n == 0 {
		n = math.Inf(1)
	}
	for k := range into {
		into[k] += sum[k] / n
	}
}
