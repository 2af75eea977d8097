package diffcore

import (
	"slices"
	"testing"
)

// credulous believes every claim that has evidence at all.
type credulous struct{ asked []string }

func (c *credulous) Entail(claim Claim) (main, all float64) {
	c.asked = append(c.asked, claim.Sentence)
	if len(claim.Evidence) == 0 {
		return 0, 0
	}
	return 1, 1
}

func TestAnotherEntailerDecidesWhatIsStated(t *testing.T) {
	original := "The council voted on Monday to close the swimming pool. Residents protested outside the town hall."
	derivative := "On Monday the council closed the swimming pool and promised every swimmer a refund by the summer."
	reader := &credulous{}
	r, err := Compare(original, derivative, Options{Entailer: reader})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(reader.asked, []string{derivative}) {
		t.Errorf("asked about %q", reader.asked)
	}
	if got := r.Derivative.Sentences[0]; got.Support != 1 || got.Verdict == Partial || got.Verdict == Unsupported {
		t.Errorf("a reader that believes all of it gives %v with support %v", got.Verdict, got.Support)
	}
	if got := mustCompare(t, original, derivative).Derivative.Sentences[0]; got.Verdict != Partial && got.Verdict != Unsupported {
		t.Errorf("the model gives %v", got.Verdict)
	}
}
