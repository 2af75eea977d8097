package diffcore

import "slices"

// noise is the score that unrelated text reaches by chance in one sentence
// of twenty, measured against the articles of other stories.
const noise = 0.25

// link turns evidence into links: one for each sentence of the derivative
// whose evidence beats chance, and one for several that divide a sentence
// among them.
func link(al *Alignment) []Link {
	links := []Link{}
	for j := range al.backing.evidence {
		e := &al.backing.evidence[j]
		if len(e.sentences) == 0 || e.score < noise {
			continue
		}
		e.linked = true
		l := Link{Derivative: []int{j}, Score: min(1, float64(e.all)), Edits: []Edit{}}
		for _, i := range e.sentences {
			l.Original = append(l.Original, int(i))
		}
		l.Matches = al.backing.matchSpans(al.backing.matchWords(j, e.sentences))
		if edits := al.backing.follow(l.Original[0], j).edits; edits != nil {
			l.Edits = edits
		}
		links = append(links, l)
	}
	links = joinSplits(links)
	markMoves(links, al)
	return links
}

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
// A sentence that repeats what the chain already has did not move.
func markMoves(links []Link, al *Alignment) {
	inChain := map[int]bool{} // by original sentence
	for _, k := range heaviestChain(links, al) {
		inChain[links[k].Original[0]] = true
	}
	for k := range links {
		links[k].Moved = !inChain[links[k].Original[0]]
	}
}

// heaviestChain returns the indexes of the links, in order, whose first
// original sentences never fall and whose shared information is greatest.
func heaviestChain(links []Link, al *Alignment) []int {
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
