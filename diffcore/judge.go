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
func Judge(a, b *Article, links []Link, findings []Finding) Verdicts {
	v := Verdicts{Unmeasured: []string{}, Original: []OriginalSentence{}, Derivative: []DerivativeSentence{}}
	for _, s := range a.Sentences {
		v.Original = append(v.Original, OriginalSentence{Span: s.Span, Block: s.Block, Verdict: Omitted})
	}
	for _, s := range b.Sentences {
		v.Derivative = append(v.Derivative, DerivativeSentence{Span: s.Span, Block: s.Block, Verdict: Unsupported, Unsupported: []Span{}, Reasons: []Reason{}})
	}
	return v
}
