package diffcore_test

import (
	"slices"
	"testing"

	"github.com/articlediff/articlediff/diffcore"
)

// What "on Tuesday" means depends on when each of the two texts was written.
func TestTimesPointAtAnotherDayInATextOfAnotherDay(t *testing.T) {
	const tuesday = "The port authority sold the old lighthouse at Skarvik to a fisherman on Tuesday."
	for _, test := range []struct {
		why                       string
		original, derivative      string
		writtenThere, writtenHere string
		speaks                    bool
	}{
		{"the words were copied a month later", tuesday, tuesday, "2026-03-04", "2026-04-09", true},
		{"the words were copied on the next day", tuesday, tuesday, "2026-03-04", "2026-03-05", false},
		{"nobody knows when either was written", tuesday, tuesday, "", "", false},
		{"only one day is known", tuesday, tuesday, "2026-03-04", "", false},
		{
			"yesterday was copied a day later",
			"The port authority sold the old lighthouse yesterday, a spokesman said.",
			"The port authority sold the old lighthouse yesterday, a spokesman said in Skarvik.",
			"2026-03-04", "2026-03-05", true,
		},
		{
			"what was yesterday is two days ago",
			"The port authority sold the old lighthouse yesterday, a spokesman said.",
			"The port authority sold the old lighthouse two days ago, a spokesman said.",
			"2026-03-04", "2026-03-05", false,
		},
		{
			"last month is the month before the last now",
			"The port authority sold the old lighthouse last month, a spokesman said.",
			"The port authority sold the old lighthouse in February, a spokesman said.",
			"2026-03-04", "2026-04-09", false,
		},
		{
			"datelines tell the days",
			"SKARVIK, March 4 (Northline) - The port authority sold the old lighthouse to a fisherman on Tuesday.",
			"SKARVIK, April 9 (Coastwire) - The port authority sold the old lighthouse to a fisherman on Tuesday.",
			"", "", true,
		},
	} {
		report, err := diffcore.Compare(test.original, test.derivative, diffcore.Options{
			Original: diffcore.Meta{Published: test.writtenThere}, Derivative: diffcore.Meta{Published: test.writtenHere},
		})
		if err != nil {
			t.Fatal(err)
		}
		speaks := slices.ContainsFunc(report.Findings, func(f diffcore.Finding) bool { return f.Rule == "date-shifted" })
		if speaks != test.speaks {
			t.Errorf("%s: date-shifted speaks: %v, want %v\n\t%s\n\t%s\n\t%v", test.why, speaks, test.speaks, test.original, test.derivative, report.Findings)
		}
	}
}
