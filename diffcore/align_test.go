package diffcore

import "testing"

func TestTheBestEvidence(t *testing.T) {
	for _, c := range []struct {
		why, original, derivative string
		want                      []string // the beginning of the best sentence, for each of the derivative
	}{
		{
			"of two that share as much, the one with the same frame",
			"Dredging the channel in March is what Brenn, the harbour master, wanted.\n\nBrenn wanted the harbour master to dredge the channel in March.",
			"Brenn wanted the harbour master to deepen the channel in March.",
			[]string{"Brenn wanted"},
		},
		{
			"who retells goes on where he was",
			"Ferries will stop for a week.\n\nThe port said it was sorry.\n\nThe mill closed on Monday.\n\nFerries will stop there too.\n\nA union spoke of a scandal.",
			"The mill was closed on Monday. Ferries will stop.",
			[]string{"The mill", "Ferries will stop there"},
		},
	} {
		a, b := Read(c.original), Read(c.derivative)
		al := Align(a, b, &shipped, &shipped)
		for j, want := range c.want {
			best := a.textOf(int(al.backing.evidence[j].sentences[0]))
			if len(best) < len(want) || best[:len(want)] != want {
				t.Errorf("%s: %q rests on %q, want %q…", c.why, b.textOf(j), best, want)
			}
		}
	}
}
