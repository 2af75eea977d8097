package diffcore

import (
	"github.com/articlediff/articlediff/diffcore/internal/cue"
	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

var commentaryAdded = Rule{
	Name:  "commentary",
	Title: "The writer’s own judgement or forecast",
	Doc: "A sentence that is not found in the original predicts, judges or advises: what remains to be seen, sends a signal, must be addressed. " +
		"It is set apart from statements of fact: no original could back or deny it, so that it is neither right nor wrong by it. " +
		"What somebody is quoted or reported as saying passes, and so do phrases that the original has. " +
		"Facts are separated from comment in every code of the trade; a reader should know which of the two this is.",
	Axis:     Opinion,
	Severity: Low,
	Example: Pair{
		"The port of Vellin will close its ferry line in June. It has lost passengers for ten years. The mayor said a bus would replace it.",
		"The port of Vellin will close its ferry line in June. It has been losing passengers for ten years. A bus would replace it, the mayor said. Only time will tell whether coastal communities can adapt to these profound shifts.",
		"nobody in the original says what time will tell",
	},
	Silent: []Pair{{
		"The port of Vellin will close its ferry line in June. It has lost passengers for ten years. Whether the bus is any better remains to be seen.",
		"The port of Vellin will close its ferry line in June. It has been losing passengers for ten years. It remains to be seen whether the bus will do better.",
		"the original says so",
	}, {
		"The port of Vellin will close its ferry line in June. It has lost passengers for ten years. Unions protest.",
		"The port of Vellin will close its ferry line in June. It has been losing passengers for ten years. Dockers believe we must keep it.",
		"what somebody believes is not the writer's judgement",
	}},
	review: func(p *pair) []slip {
		var out []slip
		for j, d := range p.verdicts.Derivative {
			if d.Verdict != Unsupported || p.b.attributes(j) {
				continue
			}
			if at, ok := p.comment(j); ok && !p.a.passages().has(p.b.spelt(p.b.wordsIn(at))) {
				out = append(out, slip{at: at, message: say("\"%s\" is a judgement or a forecast, and not the original's.", p.b.quote(at))})
			}
		}
		return out
	},
}

// comment is the first phrase of sentence j of the derivative that predicts,
// judges or advises in the writer's own voice.
func (p *pair) comment(j int) (extent, bool) {
	s := p.b.Sentences[j]
	traits := p.al.backing.queryTraits
	for k := s.From; k < s.To; k++ {
		if traits[k]&isComment == 0 {
			continue
		}
		end := k + 1
		for end < s.To && traits[end]&isComment != 0 {
			end++
		}
		if traits[k]&inQuotation == 0 && !p.b.timeOrSpeaker(s, k) {
			return extent{k, end}, true
		}
		k = end
	}
	return extent{}, false
}

// timeOrSpeaker says that a phrase of comment only tells a time ("in the coming
// days"), or what somebody thinks or asks: he highlights, they urged us to.
func (art *Article) timeOrSpeaker(s Sentence, k int) bool {
	for n := max(s.From, k-1); n <= k; n++ {
		if w := art.Tokens[n].Norm; w == "in" || w == "for" {
			return true
		}
	}
	for n := s.From; n < k; n++ {
		lemma := lexicon.Lemma(art.Tokens[n].Norm)
		if tone, _ := cue.Tones.At([]string{lemma}); tone == "demand" || cue.Says.Has(lemma) || lemma == "believe" || lemma == "think" {
			return true
		}
	}
	for n := max(s.From, k-2); n < k; n++ { // he highlights the importance
		if w := art.Tokens[n].Norm; pronoun(w) && w != "it" && w != "we" {
			return true
		}
	}
	return false
}
