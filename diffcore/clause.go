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
func (f *search) clauses(s Sentence, pool []closeness) []clause {
	out := f.divide(s)
	for k := range out {
		out[k].best = f.backed(out[k], s, pool)
	}
	return out
}

// divide cuts a sentence into clauses.
func (f *search) divide(s Sentence) []clause {
	const usual = 4 // clauses
	out := make([]clause, 0, usual)
	from, mass := s.From, float32(0)
	for k := s.From; k < s.To; k++ {
		if mass >= minClauseMass && endsClause(&f.query.Tokens[k]) {
			out = append(out, clause{from: from, to: k, mass: mass})
			from, mass = k, 0
		}
		mass += f.lex.terms[f.queryTerms[k]].weight
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
func (f *search) backed(c clause, s Sentence, pool []closeness) float32 {
	if c.mass == 0 {
		return 1
	}
	var best float32
	for _, p := range pool {
		best = max(best, f.foundIn(p.found[c.from-s.From:c.to-s.From], c)/c.mass)
	}
	return best
}

// foundIn is the information of a clause that is found, by the strength of the
// match of each token.
func (f *search) foundIn(strength []float32, c clause) float32 {
	var got float32
	for k, t := range f.queryTerms[c.from:c.to] {
		got += strength[k] * f.lex.terms[t].weight
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
