package diffcore

// Verdicts holds what became of each sentence of both sides, and whether the
// two texts are related at all.
type Verdicts struct {
	Related    *bool
	Unmeasured []string
	Original   []OriginalSentence
	Derivative []DerivativeSentence
}

// Judge says what became of each sentence.
func Judge(a, b *Article, al *Alignment, findings []Finding) Verdicts {
	v := Verdicts{Unmeasured: []string{}, Original: []OriginalSentence{}, Derivative: []DerivativeSentence{}}
	for i, s := range a.Sentences {
		o := OriginalSentence{Span: s.Span, Block: s.Block, Verdict: Omitted, Coverage: float64(al.carried.evidence[i].all)}
		if o.Coverage > .7 {
			o.Verdict = Kept
		} else if o.Coverage > .4 {
			o.Verdict = Partly
		}
		v.Original = append(v.Original, o)
	}
	for j, s := range b.Sentences {
		d := DerivativeSentence{Span: s.Span, Block: s.Block, Verdict: Unsupported, Unsupported: []Span{}, Reasons: []Reason{}}
		d.Support = float64(al.backing.evidence[j].all)
		if d.Support > .8 {
			d.Verdict = Paraphrased
		} else if d.Support > .5 {
			d.Verdict = Partial
		}
		v.Derivative = append(v.Derivative, d)
	}
	return v
}
