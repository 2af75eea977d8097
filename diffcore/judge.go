package diffcore

import (
	"math"
	"slices"
)

// Verdicts holds what became of each sentence of both sides, and whether the
// two texts are related at all.
type Verdicts struct {
	Related    *bool
	Unmeasured []string
	Original   []OriginalSentence
	Derivative []DerivativeSentence
}

// Judge says what became of each sentence. Its answers rest on the features
// of features.go, weighed by the model of model.go.
func Judge(a, b *Article, al *Alignment, findings []Finding, m *Model) Verdicts {
	v := Verdicts{Unmeasured: unmeasured(a, b), Original: make([]OriginalSentence, 0, len(a.Sentences)), Derivative: make([]DerivativeSentence, 0, len(b.Sentences))}
	for j, row := range al.backing.features {
		v.Derivative = append(v.Derivative, al.overrule(al.judgeDerivative(j, &row, m), findings, j))
	}
	v.Related = v.related(al)
	importances := importance(a, al)
	for i, row := range al.carried.features {
		v.Original = append(v.Original, al.judgeOriginal(i, &row, importances[i]))
	}
	v.reconcile(al)
	v.denyKept(al, findings)
	return v
}

// reconcile settles where the two sides disagree: no derivative sentence that
// links to a sentence of the original is found in it, and yet that is carried.
// If one of them is likely to tell some of it, that one is found in part. Else
// what says something else cannot say this: it is left out, or partly kept if
// much of it is carried all the same.
func (v *Verdicts) reconcile(al *Alignment) {
	told := make([]bool, len(v.Original))
	partners := make([][]int, len(v.Original))
	for _, l := range al.Links {
		for _, i := range l.Original {
			partners[i] = append(partners[i], l.Derivative...)
			for _, j := range l.Derivative {
				told[i] = told[i] || v.Derivative[j].Verdict != Unsupported
			}
		}
	}
	for i := range v.Original {
		o := &v.Original[i]
		if told[i] || o.Verdict != Kept && o.Verdict != Partly {
			continue
		}
		j, likely := al.likelyTeller(i, partners[i], o.Coverage)
		switch {
		case likely:
			v.Derivative[j].Verdict = Partial
		case o.Coverage < carriedUntold:
			o.Verdict = Omitted
		default:
			o.Verdict = Partly
		}
	}
}

// likelyTeller is the derivative sentence, of those that link to original
// sentence i, that is likely to tell some of it although it is not found: the
// only one, where much is carried, or the one that is nearest to it of all, as
// it is to that one (original sentences judged right, held out, in whole
// articles .813 to .815, in our own .824 to .833).
func (al *Alignment) likelyTeller(i int, partners []int, coverage float64) (j int, likely bool) {
	for _, j := range partners {
		if (len(partners) == 1 && coverage >= carriedUntold || al.nearestEachOther(i, j)) && al.maySay(j) {
			return j, true
		}
	}
	return 0, false
}

// nearestEachOther reports whether original sentence i and derivative sentence j
// are the best evidence of one another.
func (al *Alignment) nearestEachOther(i, j int) bool {
	told, tells := al.backing.evidence[j].sentences, al.carried.evidence[i].sentences
	return len(told) > 0 && len(tells) > 0 && int(told[0]) == i && int(tells[0]) == j
}

// maySay reports whether nothing but missing words speaks against derivative
// sentence j saying what its evidence says: its main assertion may be stated,
// the two do not deny each other, and what they share is no source that nobody
// knows, who may tell anything.
func (al *Alignment) maySay(j int) bool {
	f := al.backing
	return al.scores.main[j] >= perhapsStated && f.features[j][NegationChanged] == 0 && f.traitsOf(f.queryTraits, f.query.Sentences[j])&isVague == 0
}

// perhapsStated is the probability of its main assertion from which a sentence
// may be found in part because the other side says so: at a quarter it is not
// the likeliest by itself, and far from ruled out.
const perhapsStated = 0.25

// carriedUntold is the coverage from which a sentence of the original counts
// as carried though no derivative sentence is found in it: well above the half
// at which chance decides.
const carriedUntold = 0.65

// judgeDerivative says how much of derivative sentence j the original states.
func (al *Alignment) judgeDerivative(j int, row *featureRow, m *Model) DerivativeSentence {
	b := al.backing.query
	d := DerivativeSentence{Span: b.Sentences[j].Span, Block: b.Sentences[j].Block, Unsupported: []Span{}, Reasons: []Reason{}}
	if !b.asserts(j) {
		d.Verdict = Structural
		return d
	}
	if al.backing.verbatim(j, row) {
		d.Verdict, d.Support = Verbatim, verbatimSupport
		d.Reasons = append(d.Reasons, Reason{Feature: featureNames[CopiedShare], Weight: round(logit(verbatimSupport)), At: &d.Span, Related: al.backing.evidenceSpan(j)})
		return d
	}
	all := al.scores.support[j]
	full := logistic(logit(all) - verdictCaution)
	main := max(full, al.scores.main[j])
	d.Support = round(all)
	switch {
	case !al.backing.evidence[j].linked:
		d.Verdict, d.Support = Unsupported, round(all*unlinkedShare) // nothing to point at
	case full >= main-full && full >= 1-main && row[AbsentNumbers] > 0:
		d.Verdict = Partial // a name or a value from nowhere, whatever else is backed
	case full >= main-full && full >= 1-main:
		d.Verdict = Paraphrased
		if row[SequenceShare] > editable {
			d.Verdict = Edited
		}
	case main-full >= 1-main && al.scores.touched[al.backing.evidence[j].sentences[0]] < touchedByPart:
		d.Verdict = Unsupported // it takes too little of its evidence to say what that says
	case main-full >= 1-main && row[VagueSource] > 0 && row[BestRecall] < vouchedShare:
		d.Verdict = Unsupported // a source for what the original does not tell
	case main-full >= 1-main:
		d.Verdict = Partial
	default:
		d.Verdict = Unsupported
	}
	if d.Verdict == Partial || d.Verdict == Unsupported {
		d.Unsupported = al.backing.unbacked(j)
	}
	d.Reasons = al.backing.reasons(j, row, &m.Support)
	return d
}

// touchedByPart is the probability from which the derivative must carry some
// of an original sentence for another to be partly backed by it: who repeats
// an assertion leaves a trace on both sides.
const touchedByPart = 0.3

// verdictCaution is taken off the log-odds of support before a sentence is
// called fully backed. Support is balanced over single claims; what whole
// articles add to a sentence is rarely all that is wrong with it, so a narrow
// yes is no yes (held-out folds, 0.15 to 0.3: planted changes caught .717 to
// .742; whole articles .764 up to 0.2, .751 at 0.3, and faithful rewrites suffer).
const verdictCaution = 0.2

// vouchedShare is the share of a sentence that one sentence of the original
// must have where the derivative puts it on sources that nobody knows: below
// a third it is the topic that the two share, and the source vouches for
// something else (so in four of the six labelled sentences like that).
const vouchedShare = 1.0 / 3

// unlinkedShare is what is left of the support of a sentence for which no
// sentence of the original beats chance.
const unlinkedShare = 0.5

// verbatimSupport is the support of a sentence in the original's own words.
// It is not 1: words that were cut around it may have qualified it.
const verbatimSupport = 0.99

// judgeOriginal says how much of original sentence i the derivative carries.
func (al *Alignment) judgeOriginal(i int, row *featureRow, importance float64) OriginalSentence {
	a := al.carried.query
	o := OriginalSentence{Span: a.Sentences[i].Span, Block: a.Sentences[i].Block}
	if !a.asserts(i) {
		o.Verdict = FurnitureStays
		return o
	}
	o.Importance = round(importance)
	kept := al.scores.kept[i]
	touched := max(kept, al.scores.touched[i])
	if al.carried.verbatim(i, row) {
		kept, touched = verbatimSupport, verbatimSupport
	}
	o.Coverage = round((kept + touched) / 2)
	switch {
	case !al.carried.evidence[i].linked:
		o.Verdict = Omitted // nothing to point at
	case kept >= touched-kept && kept >= 1-touched:
		o.Verdict = Kept
	case touched-kept >= 1-touched, al.carried.evidence[i].twin:
		o.Verdict = Partly
	default:
		o.Verdict = Omitted
	}
	return o
}

// round keeps the four decimals that mean something.
func round(x float64) float64 {
	return math.Round(x*1e4) / 1e4
}

func logit(p float64) float64 {
	return math.Log1p(p-1) - math.Log1p(-p)
}

// verbatim reports whether the base has the words of query sentence q without
// a gap, as a sentence of their own or as a stretch of one.
func (f *search) verbatim(q int, row *featureRow) bool {
	return f.evidence[q].exact || row[LongestRun] == 1
}

// evidenceSpan is the span of the best evidence of query sentence q.
func (f *search) evidenceSpan(q int) *Span {
	e := &f.evidence[q]
	if len(e.sentences) == 0 {
		return nil
	}
	span := f.base.Sentences[e.sentences[0]].Span
	return &span
}

// maxReasons is how many reasons a report gives for a verdict: those that a
// reader will read.
const maxReasons = 5

// minReason is the least weight, in log-odds, of a reason worth giving.
const minReason = 0.1

// reasons explains a score by the features that moved it most.
func (f *search) reasons(q int, row *featureRow, s *scorer) []Reason {
	out := []Reason{}
	by := s.contributions(row)
	for _, feature := range strongest(&by) {
		if math.Abs(by[feature]) < minReason {
			break
		}
		r := Reason{Feature: featureNames[feature], Weight: round(by[feature])}
		r.At = f.pointAt(q, feature)
		if r.Related = f.evidenceSpan(q); !f.evidence[q].linked {
			r.Related = nil
		}
		out = append(out, r)
	}
	return out
}

// strongest are the features that moved a score most, the strongest first; of
// equals the one that is named first.
func strongest(by *featureRow) []Feature {
	most := make([]Feature, 0, maxReasons+1)
	for k, moved := range by {
		at := len(most)
		for at > 0 && math.Abs(moved) > math.Abs(by[most[at-1]]) {
			at--
		}
		if at < maxReasons {
			most = slices.Insert(most, at, Feature(k))
			most = most[:min(len(most), maxReasons)]
		}
	}
	return most
}
