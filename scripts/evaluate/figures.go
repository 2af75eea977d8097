package main

import (
	"math"
	"sort"
)

// A figure says one thing about how right the verdicts on a set are. It can
// be computed with each document counted any number of times, which is what
// the bootstrap does.
//
// Every figure but the area under a curve follows from counts that add up
// over documents (tally); that one needs the answers in order (ranking).
type figure struct {
	name  string
	of    func(times []int) float64 // times: how often to count each document
	lower bool                      // less is better
}

// tally counts, for each document, whatever a figure is made of.
type tally [][]float64

func newTally(documents, columns int) tally {
	t := make(tally, documents)
	for d := range t {
		t[d] = make([]float64, columns)
	}
	return t
}

// sum adds the counts up, each document's as often as times says.
func (t tally) sum(times []int) []float64 {
	var total []float64
	for d, counts := range t {
		if total == nil {
			total = make([]float64, len(counts))
		}
		for c, n := range counts {
			total[c] += float64(times[d]) * n
		}
	}
	return total
}

// figure makes a figure of the sums of the tally's columns.
func (t tally) figure(name string, of func(sum []float64) float64) figure {
	return figure{name: name, of: func(times []int) float64 { return of(t.sum(times)) }}
}

func (f figure) lowerIsBetter() figure {
	f.lower = true
	return f
}

// share is a tally of hits among cases: its figure is hits / cases.
type share struct{ tally }

func newShare(documents int) share { return share{newTally(documents, 2)} }

func (s share) add(document int, hit float64) {
	s.tally[document][0] += hit
	s.tally[document][1]++
}

func (s share) figure(name string) figure {
	return s.tally.figure(name, func(sum []float64) float64 { return sum[0] / sum[1] })
}

// marks is a tally of things that should be marked and things that are. Its
// figures are precision, recall and their harmonic mean F1 (van Rijsbergen).
type marks struct{ tally }

func newMarks(documents int) marks { return marks{newTally(documents, 3)} }

func (m marks) add(document int, said, should bool) {
	switch {
	case said && should:
		m.count(document, 1, 0, 0)
	case said:
		m.count(document, 0, 1, 0)
	case should:
		m.count(document, 0, 0, 1)
	}
}

func (m marks) count(document, right, wrong, missed int) {
	row := m.tally[document]
	row[0] += float64(right)
	row[1] += float64(wrong)
	row[2] += float64(missed)
}

func (m marks) precision(name string) figure {
	return m.figure(name, func(sum []float64) float64 { return orZero(sum[0], sum[0]+sum[1]) })
}

func (m marks) recall(name string) figure {
	return m.figure(name, func(sum []float64) float64 { return orZero(sum[0], sum[0]+sum[2]) })
}

func (m marks) f1(name string) figure {
	return m.figure(name, func(sum []float64) float64 { return f1(sum[0], sum[1], sum[2]) })
}

func f1(right, wrong, missed float64) float64 {
	p, r := orZero(right, right+wrong), orZero(right, right+missed)
	return orZero(2*p*r, p+r)
}

// orZero divides; where there is nothing to divide by, nothing was right.
func orZero(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}

// answer is a probability that was given for a statement, and whether it held.
type answer struct {
	document int
	score    float64
	holds    bool
}

// cut is where a probability becomes a yes. No set has a cut of its own.
const cut = 0.5

// balancedAccuracy is the mean of the shares of true and of false statements
// that are told right at the cut, so that the base rate plays no part.
func balancedAccuracy(name string, documents int, answers []answer) figure {
	const trueRight, trues, falseRight, falses = 0, 1, 2, 3
	t := newTally(documents, 4)
	for _, a := range answers {
		right, all := falseRight, falses
		if a.holds {
			right, all = trueRight, trues
		}
		t[a.document][all]++
		if a.holds == (a.score >= cut) {
			t[a.document][right]++
		}
	}
	return t.figure(name, func(sum []float64) float64 {
		return (sum[trueRight]/sum[trues] + sum[falseRight]/sum[falses]) / 2
	})
}

// calibrationBins is how many ranges of probability are looked at one by one.
const calibrationBins = 10

// calibration collects, for each range of probability, how many answers there
// are, the sum of their probabilities, and how many held.
type calibration struct{ tally }

func newCalibration(documents int, answers []answer) calibration {
	t := newTally(documents, 3*calibrationBins)
	for _, a := range answers {
		bin := min(calibrationBins-1, max(0, int(a.score*calibrationBins)))
		row := t[a.document][3*bin:]
		row[0]++
		row[1] += a.score
		if a.holds {
			row[2]++
		}
	}
	return calibration{t}
}

// figure is the expected calibration error (Naeini, Cooper & Hauskrecht 2015):
// how far, on average, a probability lies from how often it holds. On fewer
// documents it comes out higher by chance alone, and so it does on resamples:
// on a small set its value lies near the lower end of its interval.
func (c calibration) figure(name string) figure {
	return c.tally.figure(name, calibrationError).lowerIsBetter()
}

func calibrationError(sum []float64) float64 {
	var n, off float64
	for bin := 0; bin < calibrationBins; bin++ {
		n += sum[3*bin]
		off += math.Abs(sum[3*bin+1] - sum[3*bin+2])
	}
	return off / n
}

// areaUnderCurve is the area under the ROC curve: the chance that a true
// statement is scored above a false one, ties counting half (Hanley & McNeil
// 1982).
func areaUnderCurve(name string, answers []answer) figure {
	ordered := append([]answer{}, answers...)
	sort.SliceStable(ordered, func(x, y int) bool { return ordered[x].score < ordered[y].score })
	return figure{name: name, of: func(times []int) float64 {
		var trues, falses, won float64 // falses: those scored lower than the present tie
		for from := 0; from < len(ordered); {
			var tiedTrue, tiedFalse float64
			to := from
			for ; to < len(ordered) && ordered[to].score == ordered[from].score; to++ {
				if n := float64(times[ordered[to].document]); ordered[to].holds {
					tiedTrue += n
				} else {
					tiedFalse += n
				}
			}
			won += tiedTrue * (falses + tiedFalse/2)
			trues += tiedTrue
			falses += tiedFalse
			from = to
		}
		return won / (trues * falses)
	}}
}

// duel is 1 if the better of two has the higher score, a half for a tie.
func duel(better, worse float64) float64 {
	switch {
	case better > worse:
		return 1
	case better == worse:
		return 0.5
	}
	return 0
}

// levels is a tally of said against labelled levels 0, 1, 2 (not, partly,
// fully). Its figures are the share told right, and Cohen's kappa with
// quadratic weights (1968), which is 0 for anybody who always says the same.
type levels struct{ tally }

const levelCount = 3

func newLevels(documents int) levels { return levels{newTally(documents, levelCount*levelCount)} }

func (l levels) add(document, said, labelled int) { l.tally[document][said*levelCount+labelled]++ }

func (l levels) accuracy(name string) figure {
	return l.figure(name, func(sum []float64) float64 {
		var right, n float64
		for k, count := range sum {
			n += count
			if k/levelCount == k%levelCount {
				right += count
			}
		}
		return right / n
	})
}

func (l levels) kappa(name string) figure {
	return l.figure(name, func(sum []float64) float64 {
		var said, labelled [levelCount]float64
		var n, seen, chance float64
		for k, count := range sum {
			said[k/levelCount] += count
			labelled[k%levelCount] += count
			n += count
		}
		for x := range levelCount {
			for y := range levelCount {
				w := float64((x-y)*(x-y)) / ((levelCount - 1) * (levelCount - 1))
				seen += w * sum[x*levelCount+y]
				chance += w * said[x] * labelled[y] / n
			}
		}
		return 1 - seen/chance
	})
}
