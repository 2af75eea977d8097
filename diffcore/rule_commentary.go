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
		if traits[k]&isComment == 0 || traits[k]&inQuotation != 0 || p.b.timeOrSpeaker(s, k) {
			continue
		}
		end := k + 1
		for end < s.To && traits[end]&isComment != 0 {
			end++
		}
		return extent{k, end}, true
	}
	return extent{}, false
}

// timeOrSpeaker says that a phrase of comment only tells a time ("in the coming
// days"), or what somebody thinks or asks: he highlights, they urged us to.
func (art *Article) timeOrSpeaker(s Sentence, k int) bool {
	switch art.Tokens[k].Norm {
	case "in", "for":
		return true
	}
	for n := s.From; n < k; n++ {
		if tone, _ := cue.Tones.At([]string{lexicon.Lemma(art.Tokens[n].Norm)}); tone == "demand" {
			return true
		}
	}
	return k > s.From && pronoun(art.Tokens[k-1].Norm) && art.Tokens[k-1].Norm != "it" && art.Tokens[k-1].Norm != "we"
}
