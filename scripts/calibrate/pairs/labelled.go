package pairs

import (
	"fmt"

	"github.com/articlediff/articlediff/diffcore"
)

// Labelled is a pair of articles, every sentence of both labelled by one or
// more readers, in the shape in which sets of such pairs are handed on.
type Labelled struct {
	ID              string           `json:"id"`
	Original        string           `json:"original"`
	Derivative      string           `json:"derivative"`
	OriginalUnits   []OriginalUnit   `json:"original_units"`
	DerivativeUnits []DerivativeUnit `json:"derivative_units"`
}

// OriginalUnit is a sentence of the original.
type OriginalUnit struct {
	ID         string                     `json:"id"`
	Text       string                     `json:"text"`
	Verdicts   []diffcore.OriginalVerdict `json:"verdicts"`   // by reader
	Importance []float64                  `json:"importance"` // by reader, from 0 to 5
}

// DerivativeUnit is a sentence of the derivative.
type DerivativeUnit struct {
	ID           string                       `json:"id"`
	Text         string                       `json:"text"`
	Verdicts     []diffcore.DerivativeVerdict `json:"verdicts"`          // by reader
	EvidenceBoth []string                     `json:"evidence_both"`     // what all readers name
	EvidenceAny  []string                     `json:"evidence_any"`      // what any of them names
	Unsupported  [][]string                   `json:"unsupported_spans"` // by reader
}

// Labelled is the pair as one reader's labels.
func (p *Pair) Labelled() Labelled {
	l := Labelled{ID: p.Name, Original: p.OriginalText, Derivative: p.DerivativeText}
	for i, s := range p.Original {
		l.OriginalUnits = append(l.OriginalUnits, OriginalUnit{
			ID: unitID(i), Text: p.OriginalText[s.Span.Start:s.Span.End],
			Verdicts: []diffcore.OriginalVerdict{s.Verdict}, Importance: []float64{float64(s.Importance)},
		})
	}
	for j, s := range p.Derivative {
		evidence, unbacked := []string{}, []string{}
		for _, i := range s.Evidence {
			evidence = append(evidence, unitID(i))
		}
		for _, u := range s.Unbacked {
			unbacked = append(unbacked, p.DerivativeText[u.Start:u.End])
		}
		l.DerivativeUnits = append(l.DerivativeUnits, DerivativeUnit{
			ID: unitID(j), Text: p.DerivativeText[s.Span.Start:s.Span.End],
			Verdicts:     []diffcore.DerivativeVerdict{s.Verdict},
			EvidenceBoth: evidence, EvidenceAny: evidence,
			Unsupported: [][]string{unbacked},
		})
	}
	return l
}

func unitID(n int) string { return fmt.Sprintf("%02d", n+1) }
