package main

import (
	"encoding/binary"
	"math"
	"slices"
)

// Shape of the stored vectors. Told apart from strangers by cosine, WordNet's
// synonyms score (area under the curve; TestVectorsKnowSynonyms):
//
//	98 dimensions, floating point    .935
//	96 dimensions, 2 bits each       .930   480 KB
//	64 dimensions, 3 bits each       .924   480 KB
//	50 dimensions, 8 bits each       .916   1.0 MB
//
// so bytes are better spent on dimensions than on precision.
const (
	vectorWords      = 20_000 // the most frequent words have one
	vectorDimensions = 96     // a multiple of 32
	commonDirections = 2      // principal components that all words share, and that tell nothing apart
)

// vectors are the word vectors of a vocabulary, by id, without mean and
// common directions: whole ones to choose relations by, short ones to ship.
type vectors struct {
	v     *vocabulary
	whole [][]float64 // in the basis of principal components, commonest dropped
}

// reduce centres the vectors and turns them to their principal components.
// Dropping the first few of these is the "all but the top" of Mu and
// Viswanath (2018).
func reduce(w *wink, v *vocabulary) *vectors {
	mean := make([]float64, winkDimensions)
	for _, row := range v.row {
		for d, x := range w.vectors[row] {
			mean[d] += x / float64(len(v.row))
		}
	}
	covariance := make([][]float64, winkDimensions)
	for d := range covariance {
		covariance[d] = make([]float64, winkDimensions)
	}
	centred := make([][]float64, len(v.row))
	for id, row := range v.row {
		c := make([]float64, winkDimensions)
		for d, x := range w.vectors[row] {
			c[d] = x - mean[d]
		}
		centred[id] = c
		for i, x := range c {
			for j := i; j < winkDimensions; j++ {
				covariance[i][j] += float64(x * c[j])
			}
		}
	}
	for i := range covariance {
		for j := range i {
			covariance[i][j] = covariance[j][i]
		}
	}
	basis := principal(covariance)[commonDirections:]
	out := &vectors{v: v, whole: make([][]float64, len(v.row))}
	for id, c := range centred {
		turned := make([]float64, len(basis))
		for d, axis := range basis {
			turned[d] = dot(axis, c)
		}
		out.whole[id] = turned
	}
	return out
}

// cosine compares two words by their whole vectors.
func (v *vectors) cosine(a, b int) float64 {
	x, y := v.whole[a], v.whole[b]
	return dot(x, y) / math.Sqrt(float64(dot(x, x)*dot(y, y))+1e-30)
}

// dot keeps every product in a float64 of its own, so that no machine fuses
// it with the sum and the tables come out the same everywhere.
func dot(x, y []float64) float64 {
	sum := 0.0
	for i := range x {
		sum += float64(x[i] * y[i])
	}
	return sum
}

// principal returns the eigenvectors of a symmetric matrix, largest
// eigenvalue first, by Jacobi's rotations.
func principal(m [][]float64) [][]float64 {
	n := len(m)
	axes := make([][]float64, n) // rows are eigenvectors
	for i := range axes {
		axes[i] = make([]float64, n)
		axes[i][i] = 1
	}
	for range 50 { // sweeps; ten are enough for 100 by 100
		off := 0.0
		for i := range n {
			for j := range i {
				off += math.Abs(m[i][j])
			}
		}
		if off < 1e-9 {
			break
		}
		for p := range n {
			for q := p + 1; q < n; q++ {
				if m[p][q] == 0 {
					continue
				}
				theta := (m[q][q] - m[p][p]) / (2 * m[p][q])
				t := 1 / (math.Abs(theta) + math.Sqrt(float64(theta*theta)+1))
				if theta < 0 {
					t = -t
				}
				c := 1 / math.Sqrt(float64(t*t)+1)
				s := float64(t * c)
				for k := range n {
					x, y := m[k][p], m[k][q]
					m[k][p], m[k][q] = float64(c*x)-float64(s*y), float64(s*x)+float64(c*y)
				}
				rotate(m[p], m[q], c, s)
				rotate(axes[p], axes[q], c, s)
			}
		}
	}
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		if m[a][a] > m[b][b] {
			return -1
		}
		return 1
	})
	sorted := make([][]float64, n)
	for i, o := range order {
		sorted[i] = axes[o]
	}
	return sorted
}

func rotate(x, y []float64, c, s float64) {
	for k := range x {
		x[k], y[k] = float64(c*x[k])-float64(s*y[k]), float64(s*x[k])+float64(c*y[k])
	}
}

// vectorTable writes which words have a vector (a bit each, then the count
// before each 64 words), and the vectors.
func vectorTable(vs *vectors) []byte {
	v := vs.v
	n := len(v.words)
	header := binary.LittleEndian.AppendUint32(nil, uint32(n))
	var counts, bits, rows []byte
	kept := 0
	for block := 0; block < n; block += 64 {
		counts = binary.LittleEndian.AppendUint16(counts, uint16(kept))
		var word uint64
		for id := block; id < min(block+64, n); id++ {
			if v.rank[id] > vectorWords {
				continue
			}
			word |= 1 << (id - block)
			kept++
			rows = append(rows, quantise(vs.whole[id][:vectorDimensions])...)
		}
		bits = binary.LittleEndian.AppendUint64(bits, word)
	}
	return slices.Concat(header, counts, bits, rows)
}

// outerLevel parts the inner components of a vector from the outer ones, in
// deviations: Lloyd and Max's best border for four levels of a bell curve.
const outerLevel = .98

// quantise rounds every component to -3, -1, 1 or 3, and packs a vector into
// two rows of bits: which components are negative, which are outer.
func quantise(x []float64) []byte {
	border := outerLevel * math.Sqrt(dot(x, x)/float64(len(x)))
	negative, outer := make([]byte, len(x)/8), make([]byte, len(x)/8)
	for i, c := range x {
		if c < 0 {
			negative[i/8] |= 1 << (i % 8)
		}
		if math.Abs(c) > border {
			outer[i/8] |= 1 << (i % 8)
		}
	}
	return append(negative, outer...)
}
