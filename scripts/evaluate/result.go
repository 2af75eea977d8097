package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"strings"
)

// run is what -json writes and -against reads. It holds figures and no texts.
type run struct {
	Seed      int      `json:"seed"`
	Resamples int      `json:"resamples"`
	Weights   string   `json:"weights"` // shipped, file or folds
	Sets      []result `json:"sets"`
}

// result is the figures on one set.
type result struct {
	Name        string     `json:"name"`
	Rows        int        `json:"rows"`
	Documents   int        `json:"documents"`
	Fingerprint string     `json:"fingerprint"` // of the pairs
	Figures     []measured `json:"figures"`
}

// measured is a figure as every system has it.
type measured struct {
	Name          string              `json:"name"`
	LowerIsBetter bool                `json:"lowerIsBetter,omitempty"`
	Systems       map[string]estimate `json:"systems"`
}

// add records figure k of a system. Systems compute the same figures.
func (r *result) add(k int, f figure, system string, e estimate) {
	if k == len(r.Figures) {
		r.Figures = append(r.Figures, measured{f.name, f.lower, map[string]estimate{}})
	}
	r.Figures[k].Systems[system] = e
}

func (r *result) find(name string) *measured {
	for k := range r.Figures {
		if r.Figures[k].Name == name {
			return &r.Figures[k]
		}
	}
	return nil
}

func (n number) MarshalJSON() ([]byte, error) {
	if math.IsNaN(float64(n)) || math.IsInf(float64(n), 0) {
		return []byte("null"), nil
	}
	return json.Marshal(float64(n))
}

func (n *number) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		*n = number(math.NaN())
		return nil
	}
	return json.Unmarshal(data, (*float64)(n))
}

func (n number) String() string {
	if math.IsNaN(float64(n)) {
		return "–"
	}
	return fmt.Sprintf("%.3f", float64(n))
}

const (
	nameWidth  = 38
	valueWidth = 8
)

// printHead names the columns.
func printHead(w io.Writer) {
	fmt.Fprintf(w, "%-*s %-*s %-17s", nameWidth, "", valueWidth, ours, "95 % interval")
	for _, s := range baselines {
		fmt.Fprintf(w, " %-*s", valueWidth, s.name)
	}
	fmt.Fprintln(w)
}

const legend = `
exact   the sentence stands on the other side, typography and case folded
diff    sentence diff: it survives, or more than half of its words do
idf     at least half of its information (IDF) stands on the other side, anywhere
Intervals: percentile bootstrap, whole documents drawn anew 1,000 times.
+ and - after a baseline: ours is better, or worse, by more than chance explains
(the interval of the difference over the same draws excludes zero). ↓: less is better.`

// print prints the figures on a set, a line each.
func (r *result) print(w io.Writer) {
	fmt.Fprintf(w, "%s: %s of %s\n", r.Name, plural(r.Rows, "row"), plural(r.Documents, "document"))
	for _, f := range r.Figures {
		mine := f.Systems[ours]
		name := "  " + f.Name
		if f.LowerIsBetter {
			name += " ↓"
		}
		line := fmt.Sprintf("%-*s %-*s %-17s", nameWidth, name, valueWidth, mine.Value, fmt.Sprintf("[%s, %s]", mine.Low, mine.High))
		for _, s := range baselines {
			cell := ""
			if theirs, ok := f.Systems[s.name]; ok {
				cell = theirs.Value.String() + f.sign(difference(mine, theirs))
			}
			line += fmt.Sprintf(" %-*s", valueWidth, cell)
		}
		fmt.Fprintln(w, strings.TrimRight(line, " "))
	}
}

// sign says whether a difference is a gain (+), a loss (-) or maybe chance.
func (f measured) sign(d estimate) string {
	switch {
	case !d.excludesZero():
		return ""
	case (d.Low > 0) != f.LowerIsBetter:
		return "+"
	}
	return "-"
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// writeRun keeps a run. Of the baselines' resamples nobody will ask again.
func writeRun(path string, r run) error {
	for _, set := range r.Sets {
		for _, f := range set.Figures {
			for name, e := range f.Systems {
				if name != ours {
					e.Resamples = nil
					f.Systems[name] = e
				}
			}
		}
	}
	data, err := json.Marshal(r)
	if err != nil {
		return err
	}
	return os.WriteFile(path, append(data, '\n'), 0o644)
}

// printAgainst prints which figures moved since an earlier run by more than
// chance explains.
func printAgainst(w io.Writer, now, before run) error {
	if before.Seed != now.Seed || before.Resamples != now.Resamples {
		return fmt.Errorf("the earlier run drew other documents (seed %d, %d resamples), so the two cannot be paired", before.Seed, before.Resamples)
	}
	fmt.Fprintln(w, "\nSince the earlier run, paired by document (a figure counts as moved when the 95 % interval of its difference excludes zero):")
	earlier := map[string]*result{}
	for k := range before.Sets {
		earlier[before.Sets[k].Name] = &before.Sets[k]
	}
	still := 0
	for _, set := range now.Sets {
		old := earlier[set.Name]
		if old == nil {
			fmt.Fprintf(w, "%s: not in the earlier run\n", set.Name)
			continue
		}
		if old.Fingerprint != set.Fingerprint {
			fmt.Fprintf(w, "%s: the earlier run saw other pairs; not compared\n", set.Name)
			continue
		}
		for _, f := range set.Figures {
			was := old.find(f.Name)
			if was == nil {
				continue
			}
			d := difference(f.Systems[ours], was.Systems[ours])
			word := map[string]string{"+": "gain", "-": "LOSS"}[f.sign(d)]
			if word == "" {
				still++
				continue
			}
			fmt.Fprintf(w, "%s  %s %s: %s, was %s; %+.3f [%+.3f, %+.3f]\n", word, set.Name, f.Name,
				f.Systems[ours].Value, was.Systems[ours].Value, float64(d.Value), float64(d.Low), float64(d.High))
		}
	}
	fmt.Fprintf(w, "%s did not move by more than chance explains.\n", plural(still, "figure"))
	return nil
}
