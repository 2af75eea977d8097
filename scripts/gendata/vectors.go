package main

import (
	"math"
	"slices"
)

// commonDirections is how many principal components all words share: they
// tell nothing apart.
const commonDirections = 2

// vectors are the word vectors of a vocabulary, by id, without mean and
// common directions. They only choose relations: shipped beside them, they
// took half a megabyte and found no more.
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
