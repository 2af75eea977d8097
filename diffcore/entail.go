package diffcore

// Claim is a sentence of the derivative beside what it may rest on.
type Claim struct {
	Sentence string    // as it stands in the derivative
	Evidence []string  // the sentences of the original that come nearest, best first; none where nothing comes near
	Features []float64 // what is measured of the two, in the order of FeatureTable.Names; not to be kept or changed
}

// Entailer answers the two questions on which the verdict of a claim rests.
// Model is one, by its features; a reader of another kind may take its place
// in Options. It must be deterministic: the same claim, the same answer.
type Entailer interface {
	// Entail returns the probabilities, 0..1, that the evidence states the main
	// assertion of the claim, and that it states all that the claim asserts.
	Entail(c Claim) (main, all float64)
}

// Entail answers by the trained weights.
func (m *Model) Entail(c Claim) (main, all float64) {
	row := (*featureRow)(c.Features)
	return m.Main.score(row), m.Support.score(row)
}

// claim is sentence j of the derivative with its evidence.
func (al *Alignment) claim(j int) Claim {
	f := al.backing
	c := Claim{Sentence: f.query.textOf(j), Features: f.features[j][:]}
	for _, i := range f.evidence[j].sentences {
		c.Evidence = append(c.Evidence, f.base.textOf(int(i)))
	}
	return c
}

// textOf is a sentence as it stands in the article.
func (a *Article) textOf(sentence int) string {
	span := a.Sentences[sentence].Span
	return a.Text[span.Start:span.End]
}
