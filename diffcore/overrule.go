package diffcore

import (
	"cmp"
	"slices"
)

// The most that a sentence can be supported in which a rule found something
// that the original does not say, or denies. What is left is the chance that
// the rule errs.
const (
	partialSupport      = 0.3
	contradictedSupport = 0.1
)

// overrule lets the findings in sentence j of the derivative move its
// verdict. A sentence is as bad as its worst finding; no finding makes one
// better.
func (al *Alignment) overrule(d DerivativeSentence, findings []Finding, j int) DerivativeSentence {
	b := al.backing.query
	from, _ := slices.BinarySearchFunc(findings, j, func(f Finding, j int) int { return cmp.Compare(*f.At.Sentence, j) })
	var first []Reason
	for _, f := range findings[from:] {
		if *f.At.Sentence != j {
			break
		}
		rule := ruleNamed(f.Rule)
		to := rule.Moves
		if to == "" || d.Verdict == Structural {
			continue
		}
		if to == Contradicted && !b.mainly(j, *f.At.Span) {
			to = Partial
		}
		support := d.Support * rule.leaves()
		switch {
		case to == Contradicted:
			support = d.Support * contradictedSupport
			d.Verdict = Contradicted
		case d.Verdict == Verbatim || d.Verdict == Edited || d.Verdict == Paraphrased:
			d.Verdict = Partial
		}
		r := Reason{Feature: f.Rule, Weight: round(logit(max(support, minSupport)) - logit(max(d.Support, minSupport))), At: f.At.Span}
		if len(f.Related) > 0 {
			r.Related = f.Related[0].Span
		}
		d.Support = round(support)
		if rule.Leaves == 0 {
			for _, span := range al.backing.changedIn(j, *f.At.Span) {
				d.Unsupported = joinSpan(d.Unsupported, span)
			}
		}
		first = append(first, r)
	}
	if len(first) > 0 {
		d.Reasons = append(first, d.Reasons...)
		d.Reasons = d.Reasons[:min(len(d.Reasons), maxReasons)]
	}
	return d
}

// leaves is the share of its support that a sentence keeps in which the rule
// found that the original does not say all of it.
func (r *Rule) leaves() float64 {
	if r.Leaves > 0 {
		return r.Leaves
	}
	return partialSupport
}

// denyKept calls a kept sentence of the original partly kept where a finding
// says that the derivative denies it, and no other sentence of the derivative
// that rests on it tells it right: its words are there, its fact is not.
func (v *Verdicts) denyKept(al *Alignment, findings []Finding) {
	right := map[int]bool{}
	for j, d := range v.Derivative {
		if d.Verdict == Verbatim || d.Verdict == Edited || d.Verdict == Paraphrased {
			for _, i := range al.backing.evidence[j].sentences {
				right[int(i)] = true
			}
		}
	}
	for _, f := range findings {
		if f.At.Sentence == nil || v.Derivative[*f.At.Sentence].Verdict != Contradicted || ruleNamed(f.Rule).Moves != Contradicted {
			continue
		}
		for _, at := range f.Related {
			if o := &v.Original[*at.Sentence]; o.Verdict == Kept && !right[*at.Sentence] {
				o.Verdict, o.Coverage = Partly, round(o.Coverage*partialSupport)
			}
		}
	}
}

// minSupport keeps the log-odds of a reason finite.
const minSupport = 1e-4

// joinSpan adds a span to spans in reading order; those that it touches
// become one with it.
func joinSpan(spans []Span, s Span) []Span {
	out := make([]Span, 0, len(spans)+1)
	at := 0
	for _, o := range spans {
		switch {
		case o.End < s.Start:
			out = append(out, o)
			at = len(out)
		case o.Start > s.End:
			out = append(out, o)
		default:
			s.Start, s.End = min(s.Start, o.Start), max(s.End, o.End)
		}
	}
	return slices.Insert(out, at, s)
}

// mainly says that a span lies in the main clause of sentence j, where what it
// changes is the sentence's point: no clause that depends on another, and no
// aside, has begun before it.
func (art *Article) mainly(j int, span Span) bool {
	s := art.Sentences[j]
	opened := false
	for k := s.From; k < s.To && art.Tokens[k].Span.Start < span.Start; k++ {
		switch tok := art.Tokens[k]; {
		case tok.Kind == Mark && (tok.Norm == "," || tok.Norm == ";" || tok.Norm == ":"):
			opened = false
		case dependent.Has(tok.Norm):
			opened = true
		}
	}
	return !opened
}

// dependent lists the words that open a clause that depends on another.
var dependent = wordList("which who whose because although though while whereas after before if unless until since despite where when")
