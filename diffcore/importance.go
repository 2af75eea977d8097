package diffcore

import "math"

// importance says of each sentence of the original how much a reader misses
// without it, 0..1.
func importance(a *Article, al *Alignment) []float64 {
	out := make([]float64, len(a.Sentences))
	for i, s := range a.Sentences {
		var central, mass float64
		for k := s.From; k < s.To; k++ {
			t := &al.lex.terms[al.lex.a[k]]
			central += float64(t.weight) * math.Min(1, float64(t.inA-1)/3)
			mass += float64(t.weight)
		}
		x := -1.0
		x += 1.5 / (1 + float64(i)/4)
		if mass > 0 {
			x += central / mass
		}
		x += 0.1 * mass / 5
		out[i] = logistic(x)
	}
	return out
}
