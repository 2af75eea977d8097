package diffcore_test

import (
	"errors"
	"fmt"

	"github.com/articlediff/articlediff/diffcore"
)

const (
	original = `The ferry to Skarholm will stop on 1 May, the county said on Monday.

The county council voted 21 to 14 to end the subsidy of the line.

“Nobody asked us,” said Anne Lie, who runs the island’s only shop.
`
	derivative = `The ferry to Skarholm will stop on 1 May, the county said on Monday.

Economists expect other islands to lose their ferries soon.
`
)

// What became of each sentence of a derivative, in its reading order.
func ExampleCompare() {
	report, err := diffcore.Compare(original, derivative, diffcore.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range report.Derivative.Sentences {
		fmt.Printf("%s: %s\n", s.Verdict, report.Derivative.Text[s.Span.Start:s.Span.End])
	}
	// Output:
	// verbatim: The ferry to Skarholm will stop on 1 May, the county said on Monday.
	// unsupported: Economists expect other islands to lose their ferries soon.
}

// What a reader of the derivative is not told.
func ExampleCompare_omissions() {
	report, err := diffcore.Compare(original, derivative, diffcore.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range report.Original.Sentences {
		if s.Verdict == diffcore.Omitted {
			fmt.Println(report.Original.Text[s.Span.Start:s.Span.End])
		}
	}
	// Output:
	// The county council voted 21 to 14 to end the subsidy of the line.
	// “Nobody asked us,” said Anne Lie, who runs the island’s only shop.
}

// A text that cannot be compared is refused in words that can be shown.
func ExampleInputError() {
	_, err := diffcore.Compare(original, "caf\xe9", diffcore.Options{})
	var input *diffcore.InputError
	if errors.As(err, &input) {
		fmt.Println(input.Side)
		fmt.Println(input)
	}
	// Output:
	// derivative
	// the derivative is not valid UTF-8 text: byte 3 cannot be read; save it as UTF-8 and try again
}

// Progress is called after each stage of the work.
func ExampleOptions() {
	opts := diffcore.Options{
		Original: diffcore.Meta{Outlet: "Skarholm Tidende", Published: "2031-03-04"},
		Progress: func(p diffcore.Progress) { fmt.Printf("%d of %d: %s\n", p.Done, p.Total, p.Stage) },
	}
	if _, err := diffcore.Compare(original, derivative, opts); err != nil {
		fmt.Println(err)
	}
	// Output:
	// 1 of 5: read-original
	// 2 of 5: read-derivative
	// 3 of 5: align
	// 4 of 5: check
	// 5 of 5: judge
}
