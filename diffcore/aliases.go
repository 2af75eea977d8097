package diffcore

import (
	"maps"
	"slices"
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/segment"
)

// aliases are names that a newsroom knows as one: a name, as mentions have it,
// and the name that it stands for.
type aliases map[string]string

// newAliases takes what Options say of names.
func newAliases(names map[string]string) aliases {
	known := aliases{}
	for _, name := range slices.Sorted(maps.Keys(names)) {
		short, full := aliasKey(name), aliasKey(names[name])
		// Names that stand for each other are one already.
		if short != "" && full != "" && known.full(full) != short {
			known[short] = full
		}
	}
	return known
}

// aliasKey is a name as the value of a mention has it.
func aliasKey(name string) string {
	words := newVocabulary(0)
	var norms []string
	segment.Words(name, func(from, to int, class segment.Class) {
		if class != segment.Mark {
			norms = append(norms, words.norms[words.spelt(name[from:to])])
		}
	})
	if len(norms) == 1 && isAcronym(strings.TrimSpace(name)) {
		return strings.ReplaceAll(norms[0], ".", "")
	}
	return strings.Join(norms, " ")
}

// full is what a name stands for at last: a name may stand for one that
// stands for another.
func (k aliases) full(name string) string {
	for next, found := k[name]; found; next, found = k[name] {
		name = next
	}
	return name
}
