package diffcore

import (
	"cmp"
	"slices"
)

// The probability from which two sentences count as speaking of the same
// thing. The items of a list and the rows of a table are terse, so that they
// share words of the topic with many sentences: one must be all but certain.
// Who puts a story into a list does so with more than one item, so that two of
// a list that are likelier than not bear each other out: of our own labelled
// items the 17 that do so are the original's, and of 25 that are made up none is
// borne out.
const (
	linkedFrom         = 0.4
	linkedItemFrom     = 0.5
	linkedLoneItemFrom = 0.8
)

// statedFrom is the support from which the evidence is shown even where the
// two share too few words to be sure of the topic.
const statedFrom = 0.2

// beatsChance reports whether the evidence of derivative sentence j is more
// than what articles of other stories would have for it.
func (al *Alignment) beatsChance(j int) bool {
	b := al.backing.query
	if b.isItem(j) {
		return al.scores.linked[j] >= linkedLoneItemFrom || al.scores.linked[j] >= linkedItemFrom && al.borneOut(j)
	}
	return al.scores.linked[j] >= linkedFrom || al.scores.support[j] >= statedFrom
}

// borneOut reports whether another item of the list that derivative sentence j
// is an item of is likelier than not to come from the original.
func (al *Alignment) borneOut(j int) bool {
	b := al.backing.query
	for _, step := range [2]int{-1, 1} {
		for o := j + step; o >= 0 && o < len(b.Sentences) && b.isItem(o); o += step {
			if b.asserts(o) && al.scores.linked[o] >= linkedItemFrom {
				return true
			}
		}
	}
	return false
}

// link turns evidence into links: one for each sentence of the derivative
// whose evidence beats chance, and one for several that divide a sentence
// among them. The model was taught what chance is by articles of other
// stories. Without a model all evidence links.
func link(al *Alignment) []Link {
	links := []Link{}
	for j := range al.backing.evidence {
		e := &al.backing.evidence[j]
		if len(e.sentences) == 0 || !al.backing.query.asserts(j) && al.backing.features[j][SequenceShare] <= editable {
			continue
		}
		if al.scores != nil && !e.exact && !al.beatsChance(j) {
			continue
		}
		e.linked = true
		l := Link{Derivative: []int{j}, Score: round(min(1, float64(e.all)))}
		for _, i := range e.sentences {
			l.Original = append(l.Original, int(i))
		}
		l.Matches = al.backing.matchSpans(al.backing.matchWords(j, e.sentences))
		l.Edits = al.backing.edits(j)
		links = append(links, l)
	}
	links = joinSplits(links)
	markMoves(links, al)
	if al.scores != nil {
		links = append(links, al.repeats(links)...)
		slices.SortStableFunc(links, func(x, y Link) int {
			return cmp.Or(x.Derivative[0]-y.Derivative[0], cmp.Compare(y.Score, x.Score))
		})
	}
	for _, l := range links {
		for _, i := range l.Original {
			al.carried.evidence[i].linked = true
		}
	}
	return links
}

// repeats links the original sentences that no derivative sentence rests on
// and that the derivative carries all the same: what a headline says, the
// lede says again, and a rewrite that tells it once has told both.
func (al *Alignment) repeats(links []Link) []Link {
	linked := make([]bool, len(al.carried.evidence))
	score := make([]float64, len(al.backing.evidence)) // of the link that each derivative sentence has
	for _, l := range links {
		for _, i := range l.Original {
			linked[i] = true
		}
		for _, j := range l.Derivative {
			score[j] = l.Score
		}
	}
	var more []Link
	add := func(i, j int, recall float32) {
		matches := al.backing.matchSpans(al.backing.matchWords(j, []int32{int32(i)}))
		if len(matches) > 0 {
			linked[i] = true
			more = append(more, Link{Original: []int{i}, Derivative: []int{j}, Score: min(round(float64(recall)), score[j]), Edits: []Edit{}, Matches: matches})
		}
	}
	for i := range al.carried.evidence {
		e := &al.carried.evidence[i]
		if linked[i] || len(e.sentences) == 0 || !al.carried.query.asserts(i) || al.scores.touched[i] < touchedFrom {
			continue
		}
		if j := al.teller(i); al.backing.evidence[j].linked {
			add(i, j, e.first)
		}
	}
	for j := range al.backing.evidence {
		e := &al.backing.evidence[j]
		if !e.linked || al.scores.main[j] < statedMain {
			continue
		}
		for _, i := range slices.Concat(e.equals, al.backing.retold(e.sentences[0])) {
			if !al.carried.query.asserts(int(i)) {
				continue
			}
			al.carried.evidence[i].twin = true
			if !linked[i] {
				add(int(i), j, equalShare*e.first)
			}
		}
	}
	return more
}

// retoldShare is the share of a sentence's information that another of the
// lead must have to tell the same in more words, as a lede does of its headline.
const retoldShare = 0.5

// retold are the other sentences of the base's lead that tell what sentence i
// of the lead tells.
func (f *search) retold(i int32) []int32 {
	s := f.base.Sentences[i]
	if s.Place >= leadSentences {
		return nil
	}
	var out []int32
	for n := i - int32(s.Place); f.base.adjoin(i, n) && f.base.Sentences[n].Place < leadSentences; n++ {
		if n != i && f.saidShare(s, f.base.Sentences[n]) >= retoldShare {
			out = append(out, n)
		}
	}
	return out
}

// saidShare is the share of the information of base sentence s whose words, or
// other names for what they mean, base sentence o has.
func (f *search) saidShare(s, o Sentence) float32 {
	words, meant := map[int32]bool{}, map[string]bool{}
	for _, t := range f.said[o.From:o.To] {
		words[f.lex.terms[t].family] = true
		meant[f.lex.terms[t].sense.key] = true
	}
	delete(meant, "") // most words mean themselves
	var said, all float32
	for _, t := range f.said[s.From:s.To] {
		x := &f.lex.terms[t]
		all += x.weight
		if words[x.family] || meant[x.sense.key] {
			said += x.weight
		}
	}
	return said / max(all, 1e-9)
}

// teller is the derivative sentence that tells most of original sentence i,
// of those that tell what the original says if there are such: a sentence of
// new claims may share more words with it.
func (al *Alignment) teller(i int) int {
	tell := al.carried.evidence[i].sentences
	at := slices.IndexFunc(tell, func(j int32) bool {
		return al.backing.evidence[j].linked && al.scores.main[j] >= statedMain
	})
	return int(tell[max(0, at)])
}

// statedMain is the probability from which a derivative sentence's main
// assertion counts as stated.
const statedMain = 0.5

// touchedFrom is the probability from which an original sentence counts as
// carried, at least in part.
const touchedFrom = 0.5

// joinSplits joins the links of neighbouring derivative sentences that rest
// on one and the same original sentence alone: it was split.
func joinSplits(links []Link) []Link {
	out := links[:0]
	for _, l := range links {
		if n := len(out); n > 0 {
			last := &out[n-1]
			sameSource := len(l.Original) == 1 && len(last.Original) == 1 && l.Original[0] == last.Original[0]
			if sameSource && last.Derivative[len(last.Derivative)-1]+1 == l.Derivative[0] {
				last.Derivative = append(last.Derivative, l.Derivative...)
				last.Score = min(last.Score, l.Score)
				last.Edits = append(last.Edits, l.Edits...)
				last.Matches = append(last.Matches, l.Matches...)
				continue
			}
		}
		out = append(out, l)
	}
	return out
}

// markMoves marks the links that stand elsewhere in the order than the rest.
// The rest is the heaviest chain of links that keeps the original's order,
// so that of a sentence and the many that it passed, the one is marked.
// A sentence that repeats what the chain already has did not move. Several
// originals have no order among them, so each has a chain of its own.
func markMoves(links []Link, al *Alignment) {
	inChain := map[int]bool{} // by original sentence
	for part := range al.backing.base.Parts {
		for _, k := range heaviestChain(links, al, part) {
			inChain[links[k].Original[0]] = true
		}
	}
	for k := range links {
		links[k].Moved = !inChain[links[k].Original[0]]
	}
}

// heaviestChain returns the indexes of the links to one of the originals, in
// order, whose first original sentences never fall and whose shared
// information is greatest.
func heaviestChain(links []Link, al *Alignment, part int) []int {
	// A Fenwick tree over original sentences holds, for each prefix, the
	// heaviest chain that ends there: n log n, also for ten thousand links.
	top := 0
	for _, l := range links {
		top = max(top, l.Original[0]+1)
	}
	tree := make([]int, top+1) // link index plus one
	weight := make([]float64, len(links))
	before := make([]int, len(links))
	heavier := func(x, y int) int {
		if y == 0 || x != 0 && weight[x-1] >= weight[y-1] {
			return x
		}
		return y
	}
	best := 0
	for k, l := range links {
		if al.backing.base.Sentences[l.Original[0]].Part != part {
			continue
		}
		prev := 0
		for p := l.Original[0] + 1; p > 0; p -= p & -p {
			prev = heavier(prev, tree[p])
		}
		before[k] = prev
		for _, j := range l.Derivative {
			weight[k] += float64(al.backing.evidence[j].first * al.backing.evidence[j].mass)
		}
		if prev > 0 {
			weight[k] += weight[prev-1]
		}
		for p := l.Original[0] + 1; p <= top; p += p & -p {
			tree[p] = heavier(tree[p], k+1)
		}
		best = heavier(best, k+1)
	}
	var chain []int
	for ; best > 0; best = before[best-1] {
		chain = append(chain, best-1)
	}
	slices.Reverse(chain)
	return chain
}
