package diffcore

import (
	"cmp"
	"slices"
)

// pair is both articles, with what became of each of their sentences: what a
// rule looks at that is about the whole, or about what was left out.
type pair struct {
	a, b      *Article
	al        *Alignment
	verdicts  *Verdicts
	originals []ArticleMeta // what is known of each original

	besides   []*comparison       // by sentence of the derivative, once it was asked for
	described []sourcing          // how the original describes sources without a name
	worded    map[string][]extent // the same, by their wording
	speaking  map[int32]bool      // the terms that name who speaks in the original
	refusing  map[int32]bool      // the terms that name who gives no answer in the original
	answering map[int32]bool      // the terms of the original for who answers, or does not, in the derivative
	unnamed   bool                // somebody gives no answer in the derivative, and nothing tells who of the original that is
	stances   *stances            // nil until asked for
}

func newPair(a, b *Article, al *Alignment, v *Verdicts, opts Options) *pair {
	p := &pair{a: a, b: b, al: al, verdicts: v, besides: make([]*comparison, len(b.Sentences)), worded: map[string][]extent{}}
	p.originals = append(p.originals, a.metaOf(0, opts.Original))
	for k, o := range opts.Further {
		p.originals = append(p.originals, a.metaOf(k+1, o.Meta))
	}
	for i := range a.Sentences {
		p.described = append(p.described, a.sourcings(i)...)
	}
	for _, d := range p.described {
		for _, wording := range [...]string{a.wording(d.knows), a.wording(d.phrase)} {
			p.worded[wording] = append(p.worded[wording], d.phrase)
		}
	}
	own := func(k int) []int32 { return al.lex.a[k : k+1] }
	p.speaking = a.termsOfWho(own, func(m Mention) bool { return m.Kind == Attribution || m.Kind == Quotation })
	p.refusing = a.termsOfWho(own, func(m Mention) bool { return m.Kind == Reply && (m.Value == "declined" || m.Value == "silent") })
	p.answering = b.termsOfWho(p.kinOf, func(m Mention) bool { return m.Kind == Reply })
	p.unnamed = slices.ContainsFunc(b.Mentions, func(m Mention) bool {
		who, ok := b.tokensOf(m.Who)
		return ok && m.Kind == Reply && (m.Value == "declined" || m.Value == "silent") && !b.names(who) && !p.refuses(who)
	})
	return p
}

// refuses says that words of the derivative stand for somebody who gives no
// answer in the original.
func (p *pair) refuses(who extent) bool {
	for k := who.from; k < who.to; k++ {
		if slices.ContainsFunc(p.kinOf(k), func(term int32) bool { return p.refusing[term] }) {
			return true
		}
	}
	return false
}

// termsOfWho are the terms of those who speak in some mentions of an article.
func (art *Article) termsOfWho(terms func(k int) []int32, in func(Mention) bool) map[int32]bool {
	out := map[int32]bool{}
	for _, m := range art.Mentions {
		if !in(m) {
			continue
		}
		who, _ := art.tokensOf(m.Who)
		for k := who.from; k < who.to; k++ {
			for _, term := range terms(k) {
				out[term] = true
			}
		}
	}
	return out
}

// Review adds to findings what only shows in both articles as wholes. It comes
// after Judge, because it asks what is backed and what was left out; so
// nothing that it finds can move a verdict. Findings about the derivative as a
// whole come first, all others in reading order.
func Review(a, b *Article, al *Alignment, v *Verdicts, findings []Finding, opts Options) []Finding {
	if v.Related == nil || !*v.Related {
		return findings // of a stranger's story everything was left out
	}
	p := newPair(a, b, al, v, opts)
	n := notes{a: a, b: b, seen: map[string]int{}}
	for _, r := range activeRules(opts.Rules, a.foreign() || b.foreign()) {
		if r.review != nil {
			findings = n.take(findings, r, r.review(p))
		}
	}
	slices.SortStableFunc(findings, func(f, g Finding) int { return cmp.Compare(f.At.start(), g.At.start()) })
	return findings
}

// fewestRetold is how many sentences must assert something for a text to be an
// article, of which a reader expects the replies, the credit and a quotation.
// One or two are a claim about it, or a caption.
const fewestRetold = 3

// retold says that the derivative is an article.
func (p *pair) retold() bool {
	asserting := 0
	for j := range p.b.Sentences {
		if p.b.asserts(j) {
			asserting++
		}
	}
	return asserting >= fewestRetold
}

// beside lays sentence j of the derivative beside its evidence.
func (p *pair) beside(j int) *comparison {
	if p.besides[j] == nil {
		p.besides[j] = compareSentence(p.al.backing, p.a.stated(), j)
	}
	return p.besides[j]
}

// backingShare is the share of what is found of a sentence that one sentence
// of the original must have to be said to back it. Less are stray words.
const backingShare = 0.2

// backs are the sentences of the original that back what sentence j of the
// derivative says outside of some of its words.
func (p *pair) backs(j int, besides extent) []int32 {
	c := p.beside(j)
	share := map[int32]float32{}
	var all float32
	for k := c.sentence.From; k < c.sentence.To; k++ {
		if at := c.originOf(k); at != noToken && (k < besides.from || k >= besides.to) {
			share[int32(p.a.sentenceOf(at))] += c.weight(k)
			all += c.weight(k)
		}
	}
	var out []int32
	for _, i := range c.evidence {
		if share[i] >= backingShare*all && all > 0 {
			out = append(out, i)
		}
	}
	return out
}

// carriedShare is the share, 0..1, of the information of a stretch of the
// original that the derivative has where it comes nearest to its sentence.
// Words that lie in one of the asides do not count.
func (p *pair) carriedShare(e extent, asides ...extent) float64 {
	i := p.a.sentenceOf(e.from)
	found := p.al.carried.evidence[i].found
	var there, all float64
	for k := e.from; k < e.to; k++ {
		if slices.ContainsFunc(asides, func(x extent) bool { return k >= x.from && k < x.to }) {
			continue
		}
		w := float64(p.weightA(k))
		all += w
		there += float64(w * strengthAt(found, k-p.a.Sentences[i].From))
	}
	if all == 0 {
		return 0
	}
	return there / all
}

// weightA is the information of a token of the original.
func (p *pair) weightA(k int) float32 { return p.al.lex.terms[p.al.lex.a[k]].weight }

// weightB is the information of a token of the derivative.
func (p *pair) weightB(k int) float32 { return p.al.lex.terms[p.al.lex.b[k]].weight }

// kinOf are the terms of the original that a token of the derivative can stand
// for.
func (p *pair) kinOf(k int) []int32 {
	var out []int32
	for _, kin := range p.al.lex.kin[p.al.lex.b[k]] {
		if kin.strength >= found {
			out = append(out, kin.term)
		}
	}
	return out
}

// sameName says that words of the original and words of the derivative may
// name the same: a telling word of the one stands for one of the other.
func (p *pair) sameName(was, is extent) bool {
	for k := is.from; k < is.to; k++ {
		if slices.ContainsFunc(p.kinOf(k), func(term int32) bool { return slices.Contains(p.al.lex.a[was.from:was.to], term) }) {
			return true
		}
	}
	return false
}

// quote is an extent as it stands in the article.
func (art *Article) quote(e extent) string {
	span := art.spanOf(e)
	return art.Text[span.Start:span.End]
}

// trimmed is an extent without the stops and dashes at its ends.
func (art *Article) trimmed(e extent) extent {
	for e.from < e.to-1 && stops(art.Tokens[e.from].Norm) {
		e.from++
	}
	for e.to-1 > e.from && stops(art.Tokens[e.to-1].Norm) {
		e.to--
	}
	return e
}

// stops says that a mark ends or parts sentences.
func stops(mark string) bool {
	switch mark {
	case ".", ",", ";", ":", "-", "—", "!", "?", "…":
		return true
	}
	return false
}

// start is where a location begins; before all words if it is the whole article.
func (l Location) start() int {
	if l.Span == nil {
		return -1
	}
	return l.Span.Start
}
