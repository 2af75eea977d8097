package browser

import (
	"math/rand"
	"strings"
)

// Article writes an article of so many sentences. The same seed gives the
// same article; articles of different seeds share most of their words and a
// third of their sentences, as two reports of one event may.
func Article(seed int64, sentences int) string {
	own, common := rand.New(rand.NewSource(seed)), rand.New(rand.NewSource(99))
	var b strings.Builder
	for i := range sentences {
		shared := sentence(common) // drawn for every seed, so that the common ones are the same
		if i%3 == 0 {
			b.WriteString(shared)
		} else {
			b.WriteString(sentence(own))
		}
		if i%4 == 3 {
			b.WriteString("\n\n")
		} else {
			b.WriteString(" ")
		}
	}
	return b.String()
}

func sentence(r *rand.Rand) string {
	pick := func(words []string) string { return words[r.Intn(len(words))] }
	words := []string{"The", pick(qualities), pick(people), pick(deeds), "the", pick(qualities), pick(things), "in", pick(places)}
	for r.Intn(2) == 0 && len(words) < 24 {
		words = append(words, "and", pick(deeds), "the", pick(things), "of", pick(people))
	}
	return strings.Join(words, " ") + "."
}

// Words for articles; made of parts, so that there are as many different ones
// as in a long newspaper.
var (
	qualities = compose("re old new un far well ill over", "built known named tested paid read settled marked heard trusted")
	people    = compose("farm harbour school road bank court mill city coast church", "workers owners clerks judges teachers guards mayors drivers")
	deeds     = compose("re un out over mis fore", "sold opened counted moved signed closed judged carried measured voted")
	things    = compose("water land tax ship corn iron paper wool glass salt", "plans bills fees yards halls carts rolls trades works papers")
	places    = compose("North South East West Upper Lower Old New", "ford ham bury haven mouth field wick stead")
)

func compose(first, second string) []string {
	var words []string
	for _, a := range strings.Fields(first) {
		for _, b := range strings.Fields(second) {
			words = append(words, a+b)
		}
	}
	return words
}
