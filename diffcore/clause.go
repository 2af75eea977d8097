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
var opensClause = map[string]bool{
	"and": true, "but": true, "or": true, "while": true, "which": true, "who": true, "whose": true,
	"because": true, "after": true, "before": true, "although": true, "though": true, "amid": true,
	"as": true, "where": true, "when": true, "that": true, "if": true, "unless": true, "until": true,
	"since": true, "despite": true, "including": true, "with": true,
}

// clauses divides a sentence at its punctuation and conjunctions, and finds
// how well each part is backed by one sentence.
func (f *search) clauses(s Sentence, pool []closeness) []clause {
	var out []clause
	from := s.From
	var mass float32
	closeAt := func(to int) {
		if to <= from {
			return
		}
		if mass < minClauseMass && len(out) > 0 {
			out[len(out)-1].to = to
			out[len(out)-1].mass += mass
		} else {
			out = append(out, clause{from: from, to: to, mass: mass})
		}
		from, mass = to, 0
	}
	for k := s.From; k < s.To; k++ {
		tok := f.query.Tokens[k]
		if mass >= minClauseMass && (tok.Kind == Mark && clauseMark(tok.Norm) || opensClause[tok.Norm]) {
			closeAt(k)
		}
		mass += f.lex.terms[f.queryTerms[k]].weight
	}
	closeAt(s.To)
	if len(out) > 1 && out[0].mass < minClauseMass {
		out[1].from = out[0].from
		out[1].mass += out[0].mass
		out = out[1:]
	}
	for k := range out {
		c := &out[k]
		if c.mass == 0 {
			c.best = 1
			continue
		}
		for _, p := range pool {
			var got float32
			for t := c.from; t < c.to; t++ {
				got += p.found[t-s.From] * f.lex.terms[f.queryTerms[t]].weight
			}
			c.best = max(c.best, got/c.mass)
		}
	}
	return out
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
