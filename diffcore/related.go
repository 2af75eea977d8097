package diffcore

// related reports whether the two articles speak of the same event at all,
// or nil where a side is too short to tell. Two articles of one kind share
// enough words for stray links, but hardly ever a whole assertion: of 532 real
// rewrites 4 fall below these shares, of 563 pairs of strangers one reaches
// them.
func (v *Verdicts) related(al *Alignment) *bool {
	var linked, stated, asserting float64
	var mass float32
	for j, d := range v.Derivative {
		if d.Verdict == Structural {
			continue
		}
		asserting++
		mass += al.backing.evidence[j].mass
		linked += one(al.backing.evidence[j].linked)
		stated += one(d.Verdict != Unsupported)
	}
	if mass < minRelatedMass || len(al.backing.base.Sentences) == 0 {
		return nil
	}
	yes := stated >= statedShare*asserting || linked >= linkedShare*asserting
	return &yes
}

const (
	// minRelatedMass is the information, in words, below which a derivative
	// is too short to say what it is about.
	minRelatedMass = 3

	// statedShare is the share of the derivative's statements whose main
	// assertion the original must state, or deny.
	statedShare = 0.06

	// linkedShare is the share that must link where none is stated: a claim or
	// two about the same event may all be wrong.
	linkedShare = 0.5
)
