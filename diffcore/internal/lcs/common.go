package lcs

// Common lists the places, in a and in b, of a longest common subsequence: of
// several, one with the fewest gaps, which reads as the fewest changes.
func Common(a, b []int32) [][2]int {
	var common [][2]int
	start := 0
	for start < min(len(a), len(b)) && a[start] == b[start] {
		common = append(common, [2]int{start, start})
		start++
	}
	end := 0
	for end < min(len(a), len(b))-start && a[len(a)-1-end] == b[len(b)-1-end] {
		end++
	}
	n, m := len(a)-end, len(b)-end
	steps := plan(a[start:n], b[start:m])
	for i, j, gap := start, start, false; i < n && j < m; {
		switch steps[(i-start)*(m-start)+j-start].within(gap) {
		case match:
			common = append(common, [2]int{i, j})
			i, j, gap = i+1, j+1, false
		case skipA:
			i, gap = i+1, true
		case skipB:
			j, gap = j+1, true
		}
	}
	for ; end > 0; end-- {
		common = append(common, [2]int{len(a) - end, len(b) - end})
	}
	return common
}

// step is what to do next where nothing is matched yet of two rests.
type step uint8

const (
	match step = iota
	skipA
	skipB
)

// choice is the best step from a place: behind a match, and within a gap.
type choice [2]step

func (c choice) within(gap bool) step {
	if gap {
		return c[1]
	}
	return c[0]
}

// plan finds the best steps from every place in a and b, by the rows of a.
func plan(a, b []int32) []choice {
	n, m := len(a), len(b)
	steps := make([]choice, n*m)
	// What can be had from a place: a match counts more than all gaps together.
	perMatch := int32(n + m + 1)
	type worth [2]int32 // behind a match, and within a gap
	row, below := make([]worth, m+1), make([]worth, m+1)
	for j := range m {
		below[j] = worth{-1, 0} // what is left of b is a gap
	}
	for i := n - 1; i >= 0; i-- {
		row[m] = worth{-1, 0}
		for j := m - 1; j >= 0; j-- {
			best, how := below[j][1], skipA
			if row[j+1][1] > best {
				best, how = row[j+1][1], skipB
			}
			row[j], steps[i*m+j] = worth{best - 1, best}, choice{how, how}
			if a[i] != b[j] {
				continue
			}
			matched := perMatch + below[j+1][0]
			for k := range row[j] {
				if matched >= row[j][k] {
					row[j][k], steps[i*m+j][k] = matched, match
				}
			}
		}
		row, below = below, row
	}
	return steps
}
