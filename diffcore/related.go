package diffcore

// related reports whether the two articles speak of the same event at all,
// or nil where a side is too short to tell.
func related(al *Alignment) *bool {
	var linked, asserting int
	var mass float32
	for j, e := range al.backing.evidence {
		if al.backing.query.asserts(j) {
			asserting++
			mass += e.mass
			if e.linked {
				linked++
			}
		}
	}
	if mass < minRelatedMass || len(al.backing.base.Sentences) == 0 {
		return nil
	}
	yes := float64(linked) >= relatedShare*float64(asserting)
	return &yes
}

const (
	// minRelatedMass is the information, in words, below which a derivative
	// is too short to say what it is about.
	minRelatedMass = 3

	// relatedShare is the share of the derivative's statements that must link.
	relatedShare = 0.1
)
