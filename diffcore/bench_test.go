package diffcore

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// The guard pair has the length and the difficulty of an ordinary comparison.
func BenchmarkCompareGuard(b *testing.B) {
	original, derivative := guardText(b, "original"), guardText(b, "derivative")
	for b.Loop() {
		benchmarkOnce(b, original, derivative)
	}
}

func guardText(b *testing.B, name string) string {
	b.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "guard", name+".txt"))
	if err != nil {
		b.Fatal(err)
	}
	return string(data)
}

func BenchmarkCompare10000(b *testing.B) {
	original, derivative := prose(10_000, 1), prose(10_000, 2)
	for b.Loop() {
		benchmarkOnce(b, original, derivative)
	}
}

// BenchmarkDoubling reports how many times longer a comparison takes when both
// texts are twice as long. Two is linear; four would be the square, with which
// a long text hangs the page.
func BenchmarkDoubling(b *testing.B) {
	same := func(text func(n int) string) func(n int) (original, derivative string) {
		return func(n int) (string, string) { return text(n), text(n) }
	}
	shapes := []struct {
		name string
		n    int
		pair func(n int) (original, derivative string)
	}{
		{"prose", 5_000, func(n int) (string, string) { return prose(n, 1), prose(n, 2) }},
		{"one sentence again and again", 5_000, same(func(n int) string {
			return strings.Repeat("The mayor of Alderwick closed the old harbour bridge on Sunday. ", n)
		})},
		{"two sentences by turns, in other words", 2_500, func(n int) (string, string) {
			return strings.Repeat("The mayor closed the bridge on Sunday. The union sued the harbour. ", n),
				strings.Repeat("The bridge was shut by the mayor. A union took the harbour to court. ", n)
		}},
		{"one endless sentence", 10_000, func(n int) (string, string) {
			return strings.ReplaceAll(prose(n, 1), ".", ""), strings.ReplaceAll(prose(n, 2), ".", "")
		}},
		{"nothing but numbers", 2_000, register(
			"The %[1]s harbour took %[2]d crowns, %[3]d.%[4]d per cent more than in %[5]d, from %[6]d ships. ",
			"From %[6]d ships the %[1]s harbour took %[2]d crowns, %[3]d.%[4]d per cent more than in %[5]d. ")},
		{"nothing but quotations", 2_000, register(
			"“The %[1]s wall number %[2]d will hold,” said engineer %[3]d.%[4]d. “It held in %[5]d,” said %[6]d others. ",
			"Engineer %[3]d.%[4]d said: “The %[1]s wall number %[2]d must hold.” “It held in %[5]d”, said %[6]d more. ")},
		{"nothing but names", 2_000, register(
			"Mayor Ada Lund of %[1]s accused %[7]s %[1]s, and %[7]s Brandt defended him, she said. ",
			"%[7]s %[1]s was accused by Ada Lund, the mayor of %[1]s; %[7]s Brandt defended him. ")},
		{"nothing but sources", 1_000, register(
			"Two people familiar with the sale of %[1]s said that %[2]d ships were sold, and sources close to %[7]s denied it. ",
			"Ships of %[7]s were sold, sources familiar with the matter in %[1]s said, according to three officials with direct knowledge. ")},
		{"nothing but replies", 2_000, register(
			"%[7]s of %[1]s did not respond to a request for comment. %[7]s Brandt declined to comment. ",
			"%[7]s said %[1]s had no comment. ")},
		{"nothing but list items", 4_000, register(
			"- %[1]s harbour: %[2]d crowns, %[3]d.%[4]d per cent\n",
			"* %[1]s harbour – %[2]d crowns (%[3]d.%[4]d %%)\n")},
		{"quotations and brackets that never close", 2_000, register(
			"“The %[1]s wall (number %[2]d will hold, he said. ",
			"The %[1]s wall number %[2]d) will hold,” he said. ")},
		{"a word a line", 50_000, same(func(n int) string {
			return strings.Join(strings.Fields(prose(n/10, 1))[:n/2], "\n\n")
		})},
	}
	for _, shape := range shapes {
		b.Run(strings.ReplaceAll(shape.name, " ", "-"), func(b *testing.B) {
			var once, twice time.Duration
			original, derivative := shape.pair(shape.n)
			original2, derivative2 := shape.pair(2 * shape.n)
			for b.Loop() {
				once += benchmarkOnce(b, original, derivative)
				twice += benchmarkOnce(b, original2, derivative2)
			}
			b.ReportMetric(float64(twice)/float64(once), "x/doubled")
		})
	}
}

// register writes a sentence again and again, each time with another place
// (%[1]s), another name (%[7]s) and other numbers, and beside it the same in
// the words of the derivative.
func register(original, derivative string) func(n int) (string, string) {
	write := func(n int, sentence string) string {
		var text strings.Builder
		for k := range n {
			name := people[7*k%len(people)]
			fmt.Fprintf(&text, sentence, places[k%len(places)], 1_000+7*k, 1+k%90, k%10, 1900+k%120, 10+k%1_000, strings.ToUpper(name[:1])+name[1:])
			if k%4 == 3 {
				text.WriteString("\n\n")
			}
		}
		return text.String()
	}
	return func(n int) (string, string) { return write(n, original), write(n, derivative) }
}

func benchmarkOnce(b *testing.B, original, derivative string) time.Duration {
	start := time.Now()
	if _, err := Compare(original, derivative, Options{}); err != nil {
		b.Fatal(err)
	}
	return time.Since(start)
}

// prose writes a text of so many sentences. The same seed writes the same
// text; texts of two seeds share most of their words and a third of their
// sentences, as two reports of one event may.
func prose(sentences int, seed uint64) string {
	own, common := rand.New(rand.NewPCG(seed, 0)), rand.New(rand.NewPCG(0, 0))
	var text strings.Builder
	for s := range sentences {
		shared := proseSentence(common) // drawn for every seed, so that the common ones are the same
		if s%3 != 0 {
			shared = proseSentence(own)
		}
		text.WriteString(shared)
		text.WriteString([]string{" ", " ", " ", "\n\n"}[s%4])
	}
	return text.String()
}

func proseSentence(r *rand.Rand) string {
	pick := func(words []string) string { return words[r.IntN(len(words))] }
	words := []string{"The", pick(qualities), pick(people), pick(deeds), "the", pick(qualities), pick(things), "in", pick(places)}
	for r.IntN(2) == 0 && len(words) < 24 {
		words = append(words, "and", pick(deeds), "the", pick(things), "of", pick(people))
	}
	return strings.Join(words, " ") + "."
}

// Words for prose, made of parts, so that there are as many different ones as
// in a long newspaper.
var (
	qualities = compound("re old new un far well ill over", "built known named tested paid read settled marked heard trusted")
	people    = compound("farm harbour school road bank court mill city coast church", "workers owners clerks judges teachers guards mayors drivers")
	deeds     = compound("re un out over mis fore", "sold opened counted moved signed closed judged carried measured voted")
	things    = compound("water land tax ship corn iron paper wool glass salt", "plans bills fees yards halls carts rolls trades works papers")
	places    = compound("North South East West Upper Lower Old New", "ford ham bury haven mouth field wick stead")
)

func compound(first, second string) []string {
	var words []string
	for _, a := range strings.Fields(first) {
		for _, b := range strings.Fields(second) {
			words = append(words, a+b)
		}
	}
	return words
}
