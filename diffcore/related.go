package diffcore

// related reports whether the two articles speak of the same event at all,
// or nil where a side is too short to tell.
func related(a, b *Article, al *Alignment) *bool {
	const (
		minSentences = 1
		relatedAbove = 0.2
	)
	var got, mass float32
	for j := range b.Sentences {
		if b.asserts(j) {
			got += al.backing.evidence[j].all * al.backing.evidence[j].mass
			mass += al.backing.evidence[j].mass
		}
	}
	if mass < 3 || len(a.Sentences) == 0 {
		return nil
	}
	yes := got/mass > relatedAbove
	return &yes
}
