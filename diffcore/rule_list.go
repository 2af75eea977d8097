package diffcore

import "strconv"

var listUnbacked = Rule{
	Name:  "list-unbacked",
	Title: "Lists without anything from the original",
	Doc: "Lists and tables none of whose items is found in the original. One finding for the article, with the number of items and of lists. " +
		"A list passes as soon as one of its items is backed, even in part, and a single item is no list. " +
		"Lists look like the hard facts of a story; where a text was lengthened they are what is made up first.",
	Axis:     Accuracy,
	Severity: Medium,
	Example: Pair{
		"The town of Vellin will close its outdoor pool for the summer because of a leak, the mayor said. Repairs cost 80,000 euros. Swimmers can use the lake. The town council meets on Monday.",
		"Vellin's outdoor pool will stay shut this summer because of a leak, the mayor said. The repairs cost 80,000 euros. Swimmers can go to the lake. Key lessons include:\n\n- Smart Sensors: Installing digital meters that report losses at once.\n- Training: Teaching attendants modern maintenance skills.\n- Volunteering: Encouraging neighbours to adopt a basin.",
		"nothing of the three items is in the original",
	},
	Silent: []Pair{{
		"The town of Vellin will close its outdoor pool for the summer because of a leak, the mayor said. Repairs cost 80,000 euros. Swimmers can use the lake.",
		"Vellin's outdoor pool stays closed for the summer. In short:\n\n- The pool has a leak, the mayor said.\n- Repairs cost 80,000 euros.\n- Swimmers can use the lake.",
		"a list of what the original says",
	}},
	review: func(p *pair) []slip {
		var items []extent
		lists := 0
		for _, list := range p.b.lists() {
			if len(list) >= fewestItems && p.unbackedList(list) {
				lists++
				for _, j := range list {
					items = append(items, p.b.trimmed(extent{p.b.Sentences[j].From, p.b.Sentences[j].To}))
				}
			}
		}
		if lists == 0 {
			return nil
		}
		n := strconv.Itoa(len(items))
		s := slip{at: items[0], also: items[1:], is: n + " items in one block", message: say("%s items in one block, none found in the original.", n)}
		if lists > 1 {
			blocks := strconv.Itoa(lists)
			s.is, s.message = n+" items in "+blocks+" blocks", say("%s items in %s blocks, none found in the original.", n, blocks)
		}
		return []slip{s}
	},
}

// fewestItems is how many items make a list.
const fewestItems = 2

// lists are the lists and tables of an article, each as its sentences that
// assert something.
func (art *Article) lists() [][]int {
	var out [][]int
	open := false
	for j := range art.Sentences {
		switch {
		case !art.isItem(j):
			open = false
		case art.asserts(j):
			if !open {
				out, open = append(out, nil), true
			}
			out[len(out)-1] = append(out[len(out)-1], j)
		}
	}
	return out
}

// isItem says that sentence j stands in a list or a table.
func (art *Article) isItem(j int) bool {
	kind := art.Blocks[art.Sentences[j].Block].Kind
	return kind == ListItem || kind == TableRow
}

// unbackedList says that no item of a list is found in the original.
func (p *pair) unbackedList(list []int) bool {
	for _, j := range list {
		if p.verdicts.Derivative[j].Verdict != Unsupported {
			return false
		}
	}
	return true
}
