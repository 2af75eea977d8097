package main

import (
	"math"
	"strings"

	"github.com/articlediff/articlediff/diffcore"
)

// The baselines are what one would do without articlediff. They answer with
// a report as it does, over the same sentences, so every figure is computed
// for them by the same lines of code. None of them has a model: importance is
// that of a newspaper's editor, who cuts from the bottom.

// plain is an article as a baseline sees it: sentences of folded words.
type plain struct {
	text      string
	sentences []plainSentence
}

type plainSentence struct {
	span  diffcore.Span
	block int
	words []plainWord
}

type plainWord struct {
	norm string
	span diffcore.Span
}

func readPlain(text string) *plain {
	art := diffcore.Read(text)
	p := &plain{text: text}
	for _, s := range art.Sentences {
		sentence := plainSentence{span: s.Span, block: s.Block}
		for _, t := range art.Tokens[s.From:s.To] {
			if t.Kind != diffcore.Mark {
				sentence.words = append(sentence.words, plainWord{t.Norm, t.Span})
			}
		}
		p.sentences = append(p.sentences, sentence)
	}
	return p
}

// key is the sentence with typography and case folded.
func (s plainSentence) key() string {
	norms := make([]string, len(s.words))
	for k, w := range s.words {
		norms[k] = w.norm
	}
	return strings.Join(norms, " ")
}

// report is the report of a baseline that has found nothing yet: everything
// new, everything left out.
func (a *plain) report(b *plain) *diffcore.Report {
	r := &diffcore.Report{Schema: diffcore.Schema, Unit: diffcore.UTF8}
	r.Original.Text, r.Derivative.Text = a.text, b.text
	for i, s := range a.sentences {
		r.Original.Sentences = append(r.Original.Sentences, diffcore.OriginalSentence{
			Span: s.span, Block: s.block, Verdict: diffcore.Omitted,
			Importance: 1 - float64(i)/float64(len(a.sentences)),
		})
	}
	for _, s := range b.sentences {
		r.Derivative.Sentences = append(r.Derivative.Sentences, diffcore.DerivativeSentence{
			Span: s.span, Block: s.block, Verdict: diffcore.Unsupported,
		})
	}
	return r
}

// exactMatch knows only whether a sentence stands on the other side, word for
// word, typography and case aside.
func exactMatch(a, b *plain) *diffcore.Report {
	r := a.report(b)
	at := map[string]int{}
	for i, s := range a.sentences {
		if _, known := at[s.key()]; !known {
			at[s.key()] = i
		}
	}
	used := map[string]bool{}
	for j, s := range b.sentences {
		i, stands := at[s.key()]
		if !stands {
			continue
		}
		used[s.key()] = true
		r.Derivative.Sentences[j].Verdict, r.Derivative.Sentences[j].Support = diffcore.Verbatim, 1
		r.Links = append(r.Links, diffcore.Link{Original: []int{i}, Derivative: []int{j}, Score: 1})
	}
	for i, s := range a.sentences {
		if used[s.key()] {
			r.Original.Sentences[i].Verdict, r.Original.Sentences[i].Coverage = diffcore.Kept, 1
		}
	}
	return r
}

// sentenceDiff is a text diff as jsdiff's diffSentences makes it: the longest
// common run of sentences survives, and between the survivors the words of
// what was taken out are diffed with the words of what was put in. A sentence
// is backed if it survives, or if more than half of its words do.
func sentenceDiff(a, b *plain) *diffcore.Report {
	r := a.report(b)
	keysA, keysB := keys(a), keys(b)
	fromA, fromB := 0, 0
	survivors := append(longestCommon(keysA, keysB), [2]int{len(keysA), len(keysB)})
	for _, s := range survivors {
		diffWords(r, a, b, fromA, s[0], fromB, s[1])
		if s[0] < len(keysA) {
			i, j := s[0], s[1]
			r.Original.Sentences[i].Verdict, r.Original.Sentences[i].Coverage = diffcore.Kept, 1
			r.Derivative.Sentences[j].Verdict, r.Derivative.Sentences[j].Support = diffcore.Verbatim, 1
			r.Links = append(r.Links, diffcore.Link{Original: []int{i}, Derivative: []int{j}, Score: 1})
		}
		fromA, fromB = s[0]+1, s[1]+1
	}
	return r
}

func keys(p *plain) []string {
	out := make([]string, len(p.sentences))
	for k, s := range p.sentences {
		out[k] = s.key()
	}
	return out
}

// diffWords diffs the words of original sentences a0..a1 with those of
// derivative sentences b0..b1, which were put in their place.
func diffWords(r *diffcore.Report, a, b *plain, a0, a1, b0, b1 int) {
	wordsA, ownerA := flatten(a, a0, a1)
	wordsB, ownerB := flatten(b, b0, b1)
	keptA, keptB := make([]int, len(a.sentences)), make([]int, len(b.sentences))
	common := longestCommon(wordsA, wordsB)
	survives := make([]bool, len(wordsB))
	shared := map[[2]int]int{}
	for _, c := range common {
		i, j := ownerA[c[0]], ownerB[c[1]]
		keptA[i]++
		keptB[j]++
		shared[[2]int{i, j}]++
		survives[c[1]] = true
	}
	for i := a0; i < a1; i++ {
		s := &r.Original.Sentences[i]
		if s.Coverage = moreThanHalf(keptA[i], len(a.sentences[i].words)); s.Coverage > cut {
			s.Verdict = diffcore.Kept
		}
	}
	at := 0
	for j := b0; j < b1; j++ {
		s := &r.Derivative.Sentences[j]
		if s.Support = moreThanHalf(keptB[j], len(b.sentences[j].words)); s.Support > cut {
			s.Verdict = diffcore.Edited
		}
		for _, w := range b.sentences[j].words {
			if !survives[at] {
				s.Unsupported = append(s.Unsupported, w.span)
			}
			at++
		}
		best := -1
		for i := a0; i < a1; i++ {
			if n := shared[[2]int{i, j}]; n > 0 && (best < 0 || n > shared[[2]int{best, j}]) {
				best = i
			}
		}
		if best >= 0 {
			r.Links = append(r.Links, diffcore.Link{Original: []int{best}, Derivative: []int{j}, Score: s.Support})
		}
	}
}

// moreThanHalf is the share of words that survive, with exactly half put just
// under the cut: half is not more than half.
func moreThanHalf(kept, words int) float64 {
	share := orZero(float64(kept), float64(words))
	if share == cut {
		return math.Nextafter(cut, 0)
	}
	return share
}

// flatten returns the words of sentences from..to, and whose each is.
func flatten(p *plain, from, to int) (words []string, owner []int) {
	for k := from; k < to; k++ {
		for _, w := range p.sentences[k].words {
			words = append(words, w.norm)
			owner = append(owner, k)
		}
	}
	return words, owner
}

// longestCommon returns the pairs of indexes of a longest common subsequence,
// by the textbook table (Wagner & Fischer 1974) between the ends that agree.
func longestCommon(a, b []string) [][2]int {
	var out [][2]int
	head := 0
	for head < len(a) && head < len(b) && a[head] == b[head] {
		out = append(out, [2]int{head, head})
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	n, m := len(a)-head-tail, len(b)-head-tail
	length := make([][]int32, n+1) // of the longest common subsequence of what follows i, j
	for i := range length {
		length[i] = make([]int32, m+1)
	}
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			if a[head+i] == b[head+j] {
				length[i][j] = length[i+1][j+1] + 1
			} else {
				length[i][j] = max(length[i+1][j], length[i][j+1])
			}
		}
	}
	for i, j := 0, 0; i < n && j < m; {
		switch {
		case a[head+i] == b[head+j]:
			out = append(out, [2]int{head + i, head + j})
			i, j = i+1, j+1
		case length[i+1][j] >= length[i][j+1]:
			i++
		default:
			j++
		}
	}
	for k := tail; k > 0; k-- {
		out = append(out, [2]int{len(a) - k, len(b) - k})
	}
	return out
}

// idfRecall asks how much of a sentence's information the other side has
// somewhere. A word's information is its inverse document frequency (Spärck
// Jones 1972), each sentence of the two texts being a document; function words
// have none. Half of it is enough to call a sentence backed.
func idfRecall(a, b *plain) *diffcore.Report {
	r := a.report(b)
	idf := newIDF(a, b)
	inA, inB := vocabulary(a.sentences...), vocabulary(b.sentences...)
	bySentence := make([]map[string]bool, len(a.sentences))
	for i, s := range a.sentences {
		bySentence[i] = vocabulary(s)
	}
	for i := range a.sentences {
		s := &r.Original.Sentences[i]
		if s.Coverage = idf.recall(a.sentences[i], inB); s.Coverage >= cut {
			s.Verdict = diffcore.Kept
		}
	}
	for j, sentence := range b.sentences {
		s := &r.Derivative.Sentences[j]
		if s.Support = idf.recall(sentence, inA); s.Support >= cut {
			s.Verdict = diffcore.Paraphrased
		}
		for _, w := range sentence.words {
			if !inA[w.norm] && idf[w.norm] > 0 {
				s.Unsupported = append(s.Unsupported, w.span)
			}
		}
		best, most := -1, 0.0
		for i := range a.sentences {
			if recall := idf.recall(sentence, bySentence[i]); recall > most {
				best, most = i, recall
			}
		}
		if best >= 0 {
			r.Links = append(r.Links, diffcore.Link{Original: []int{best}, Derivative: []int{j}, Score: most})
		}
	}
	return r
}

type idf map[string]float64

func newIDF(articles ...*plain) idf {
	n := 0.0
	in := map[string]float64{}
	for _, p := range articles {
		for _, s := range p.sentences {
			n++
			for norm := range vocabulary(s) {
				in[norm]++
			}
		}
	}
	out := idf{}
	for norm, count := range in {
		if !functionWords[norm] {
			out[norm] = math.Log(1 + n/count)
		}
	}
	return out
}

func vocabulary(sentences ...plainSentence) map[string]bool {
	out := map[string]bool{}
	for _, s := range sentences {
		for _, w := range s.words {
			out[w.norm] = true
		}
	}
	return out
}

// recall is the share of the sentence's information that in has.
func (weight idf) recall(s plainSentence, in map[string]bool) float64 {
	var found, all float64
	for _, w := range s.words {
		all += weight[w.norm]
		if in[w.norm] {
			found += weight[w.norm]
		}
	}
	return orZero(found, all)
}
