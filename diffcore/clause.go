package diffcore

// clause is a stretch of a sentence that says one thing.
type clause struct {
	from, to int     // tokens of the article
	mass     float32 // its information
	best     float32 // 0..1, share found in the best single sentence of the other article
}

// minClauseMass is the information below which a stretch is no clause of its
// own but goes with the one before: about two ordinary words.
const minClauseMass = 1.2

// opensClause lists the words that begin a new clause.
var opensClause = wordList("and but or while which who whose because after before although though amid as where when that if unless until since despite including with")

// clauses divides a sentence at its punctuation and conjunctions, and finds
// how well each part is backed by one sentence.
func (f *search) clauses(s Sentence, weights []float32, pool []closeness) []clause {
	out := f.divide(s, weights)
	for k := range out {
		c := &out[k]
		c.best = c.backed(c.from-s.From, weights[c.from-s.From:c.to-s.From], pool)
	}
	return out
}

// divide cuts a sentence into clauses.
func (f *search) divide(s Sentence, weights []float32) []clause {
	const usual = 4 // clauses
	out := make([]clause, 0, usual)
	from, mass := s.From, float32(0)
	for k := s.From; k < s.To; k++ {
		if mass >= minClauseMass && endsClause(&f.query.Tokens[k]) {
			out = append(out, clause{from: from, to: k, mass: mass})
			from, mass = k, 0
		}
		mass += weights[k-s.From]
	}
	if from < s.To {
		out = appendRest(out, clause{from: from, to: s.To, mass: mass})
	}
	return out
}

// appendRest adds the last clause, joined with the one before if it says little.
func appendRest(clauses []clause, rest clause) []clause {
	if n := len(clauses); n > 0 && rest.mass < minClauseMass {
		clauses[n-1].to = rest.to
		clauses[n-1].mass += rest.mass
		return clauses
	}
	return append(clauses, rest)
}

// endsClause says that before a token a clause may end.
func endsClause(t *Token) bool {
	return t.Kind == Mark && clauseMark(t.Norm) || opensClause.Has(t.Norm)
}

// backed is the share of a clause that the one sentence has that has most of it.
// Its words are those from the n-th of its sentence.
func (c *clause) backed(n int, weights []float32, pool []closeness) float32 {
	if c.mass == 0 {
		return 1
	}
	var best float32
	for k := range pool {
		best = max(best, foundIn(pool[k].found[n:n+len(weights)], weights)/c.mass)
	}
	return best
}

// foundIn is the information of words that is found, by the strength of the match
// of each.
func foundIn(strength, weights []float32) float32 {
	var got float32
	for k, w := range weights {
		got += strength[k] * w
	}
	return got
}

func clauseMark(norm string) bool {
	switch norm {
	case ",", ";", ":", "-", "(", ")", "\"":
		return true
	}
	return false
}

// clauseOf is the clause of a sentence around a token: from mark to mark, and
// to the words that join clauses.
func (art *Article) clauseOf(s Sentence, k int) extent {
	e := extent{k, k + 1}
	for e.from > s.From && !art.parts(e.from-1) {
		e.from--
	}
	for e.to < s.To && !art.parts(e.to) {
		e.to++
	}
	return e
}

// parts says that a token parts two clauses.
func (art *Article) parts(k int) bool {
	tok := art.Tokens[k]
	if tok.Kind == Mark {
		switch tok.Norm {
		case ";", ":", "(", ")":
			return true
		}
		return false
	}
	switch tok.Norm {
	case "but", "although", "though", "while", "whereas", "because", "which", "who":
		return true
	}
	return false
}
