package diffcore

import "slices"

var leftOutTension = Rule{
	Name:  "left-out-tension",
	Title: "In tension with what was left out",
	Doc: "The original says that somebody has not decided, has no position or does not plan something; the derivative leaves that out and adds that the same somebody is at work on it. " +
		"The one does not deny the other, so this is no conflict: the two are joined for an editor to look at. " +
		"It passes where the matter is another one, where the addition is itself only possible, and where the original's sentence is told. " +
		"What was left out is often what a reader would weigh an addition by: the EBU and the BBC ask that nothing be omitted without which the rest misleads.",
	Axis:     Context,
	Severity: Medium,
	Example: Pair{
		"The port of Vellin wants the town to ban cruise ships from the old harbour. The ships foul the water, fishermen said. The town council said it had no position on the matter. Forty ships called last year.",
		"The port of Vellin wants the town to ban cruise ships from the old harbour. Fishermen said that the ships foul the water. The town council is drafting new rules for berths and waste. Last year there were forty ships.",
		"the council says that it has no position",
	},
	Silent: []Pair{
		{
			"The port of Vellin wants the town to ban cruise ships from the old harbour. The ships foul the water, fishermen said. The town council has not decided on the budget for the library. Forty ships called last year.",
			"The port of Vellin wants the town to ban cruise ships from the old harbour. Fishermen said that the ships foul the water. The town council is drafting new rules for berths and waste. Last year there were forty ships.",
			"another matter",
		},
		{
			"The port of Vellin wants the town to ban cruise ships from the old harbour. The ships foul the water, fishermen said. The ministry said it had no position on the matter. Forty ships called last year.",
			"The port of Vellin wants the town to ban cruise ships from the old harbour. Fishermen said that the ships foul the water. The town council is drafting new rules for berths and waste. Last year there were forty ships.",
			"somebody else has no position",
		},
	},
	review: func(p *pair) []slip {
		return p.joinLeftOut(func(was, is stance) bool { return !denies(was, is) }, func(was string) message {
			return say("The original says \"%s\", which is left out here and sits badly with this.", was)
		})
	},
}

// denies says that a stance of the original denies one of the derivative, of
// the same somebody and matter: not decided, and decided; no plans, and plans.
func denies(was, is stance) bool {
	return was.sort == "settled" && is.sort == "decided" || was.sort == "open" && is.sort == "decided" || was.sort == "planned" && is.sort == "planning"
}

// mostJoined is how many added statements are shown beside one that was left
// out; a reader looks at no more.
const mostJoined = 4

// mostStances bounds the stances of each side that are compared; articles have
// a dozen.
const mostStances = 200

// joinLeftOut joins what the original says is not settled, and the derivative
// leaves out, to what the derivative adds of the same somebody.
func (p *pair) joinLeftOut(fits func(was, is stance) bool, message func(was string) message) []slip {
	if p.stances == nil {
		p.stances = p.readStances()
	}
	var out []slip
	joined := map[extent]bool{} // what was left out, once for each
	for _, was := range p.stances.untold {
		if joined[was.words] {
			continue
		}
		if found := p.standAgainst(was, p.stances.added, fits); len(found) > 0 {
			joined[was.words] = true
			out = append(out, slip{at: found[0], also: found[1:], related: []extent{was.words}, message: message(p.a.quote(was.words))})
		}
	}
	return out
}

// stances are those on which the two articles differ.
type stances struct {
	added  []stance // what the derivative adds of what somebody decides, plans or does
	untold []stance // what the original says is not settled, and the derivative leaves out
}

func (p *pair) readStances() *stances {
	added, open := p.addedStances()
	st := &stances{added: added}
	if len(added) == 0 {
		return st // nothing to join anything to
	}
	looked := 0
	for i, o := range p.verdicts.Original {
		if o.Verdict == FurnitureStays || looked >= mostStances {
			continue
		}
		for _, was := range p.a.undecidedIn(i, p.weightA) {
			looked++
			told := slices.ContainsFunc(open, func(is stance) bool { return p.sameActor(was.actor, is.actor) })
			if !told && !p.carries(i, was) {
				st.untold = append(st.untold, was)
			}
		}
	}
	return st
}

// addedStances are what the derivative adds of what somebody decides, plans or
// does, and where it says itself that something is not settled.
func (p *pair) addedStances() (added, open []stance) {
	for j, d := range p.verdicts.Derivative {
		if len(open) < mostStances {
			open = append(open, p.b.undecidedIn(j, p.weightB)...)
		}
		if d.Verdict != Unsupported && d.Verdict != Partial || len(added) >= mostStances {
			continue
		}
		for _, is := range p.actsIn(j) {
			if !p.beside(j).says(is.at) || d.Verdict == Unsupported {
				added = append(added, is)
			}
		}
	}
	return added, open
}

// carries says that the derivative tells a stance of sentence i of the
// original, and not only uses its words for what is not found there.
func (p *pair) carries(i int, was stance) bool {
	e := &p.al.carried.evidence[i]
	if p.verdicts.Original[i].Verdict == Omitted || len(e.sentences) == 0 || p.verdicts.Derivative[e.sentences[0]].Verdict == Unsupported {
		return false
	}
	return p.carriedShare(was.words, was.actor) >= toldReply
}

// standAgainst lists the added stances, one of a sentence, that stand against
// one of the original.
func (p *pair) standAgainst(was stance, added []stance, fits func(was, is stance) bool) []extent {
	var out []extent
	topic := p.topicOf(was)
	last := -1
	for _, is := range added {
		j := p.b.sentenceOf(is.at)
		if j != last && len(out) < mostJoined && fits(was, is) && p.sameActor(was.actor, is.actor) && p.onTopic(topic, j) {
			out = append(out, is.words)
			last = j
		}
	}
	return out
}
