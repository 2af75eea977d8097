// Evaluate says how right the verdicts are: it compares the labelled pairs of
// a folder and prints figures with their confidence intervals, beside those of
// simple baselines on the same pairs.
//
//	evaluate -data DIR [-only gold,wice,…] [-errors FILE]
//	         [-weights FILE | -folds DIR] [-json FILE] [-against FILE]
//
// DIR holds labelled sets, NAME.jsonl with NAME.docs.jsonl beside it where
// several rows speak of one article, and gold/*.json, whole articles labelled
// sentence by sentence. data.go has their shapes. Sets that are not there are
// skipped. None of their texts may come into this project. Our own labelled
// articles (pairs, and blind, which no weights learn from; both in
// scripts/calibrate/pairs) are always there.
//
// Asked for by name, it also makes errors in faithful sentences and says which
// of them the rules find (mutated), and how often the rules speak of rewrites
// as they are (unchanged_onestop, unchanged_l2r_news, unchanged_labelled):
// mutate.go.
//
//	-errors   writes what was judged wrongly, to be read
//	-weights  judges with these weights, and not with those that diffcore ships
//	-folds    judges each document with the weights that never saw it:
//	          fold0.json … fold9.json, from scripts/calibrate/train.py --folds.
//	          Figures of sets that weights were trained on mean nothing without.
//	-json     keeps the run
//	-against  says which figures moved since a run that was kept
//
// The exit status is 0 when the work was done and 2 when arguments or files
// were unusable, which one line on standard error explains.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

func main() {
	if err := command(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "evaluate: "+oneLine(err.Error()))
		os.Exit(2)
	}
}

func command(args []string, stdout io.Writer) error {
	flags := flag.NewFlagSet("evaluate", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // main prints the one line
	data := flags.String("data", "", "")
	only := flags.String("only", "", "")
	listing := flags.String("errors", "", "")
	file := flags.String("weights", "", "")
	folds := flags.String("folds", "", "")
	keep := flags.String("json", "", "")
	against := flags.String("against", "", "")
	const usage = "evaluate -data DIR [-only gold,wice,…] [-errors FILE] [-weights FILE | -folds DIR] [-json FILE] [-against FILE]"
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		_, err := fmt.Fprintln(stdout, "usage: "+usage)
		return err
	} else if err != nil {
		return fmt.Errorf("%w; usage: %s", err, usage)
	}
	if *data == "" || flags.NArg() > 0 {
		return errors.New("usage: " + usage)
	}
	if info, err := os.Stat(*data); err != nil || !info.IsDir() {
		return fmt.Errorf("there is no folder %s", *data)
	}

	// Whatever may fail for its arguments fails now, not after the work.
	wanted, err := wantedSets(*only)
	if err != nil {
		return err
	}
	w, err := readWeights(*file, *folds)
	if err != nil {
		return err
	}
	var before run
	if *against != "" {
		if err := readJSON(*against, &before); err != nil {
			return err
		}
	}
	var list *os.File
	if *listing != "" {
		if err := outsideProject(*listing); err != nil {
			return err
		}
		if list, err = os.Create(*listing); err != nil {
			return err
		}
		defer list.Close()
	}

	sets, err := evaluateAll(stdout, *data, wanted, w)
	if err != nil {
		return err
	}
	now := run{Seed: seed, Resamples: resamples, Weights: w.kind}
	for _, e := range sets {
		now.Sets = append(now.Sets, e.result)
	}
	if all, ok := overClaims(sets); ok {
		all.print(stdout)
		now.Sets = append(now.Sets, all)
	}
	fmt.Fprintln(stdout, legend)
	if *against != "" {
		if err := printAgainst(stdout, now, before); err != nil {
			return err
		}
	}
	if list != nil {
		if err := writeListing(list, sets); err != nil {
			return err
		}
		if err := list.Close(); err != nil {
			return err
		}
	}
	if *keep != "" {
		return writeRun(*keep, now)
	}
	return nil
}

// wantedSets picks from the catalogue.
func wantedSets(only string) ([]entry, error) {
	if only == "" {
		return catalogue, nil
	}
	all := slices.Concat(catalogue, mutationBench)
	var out []entry
	for _, name := range strings.Split(only, ",") {
		k := slices.IndexFunc(all, func(e entry) bool { return e.name == name })
		if k < 0 {
			var known []string
			for _, e := range all {
				known = append(known, e.name)
			}
			return nil, fmt.Errorf("there is no set %q; the sets are %s", name, strings.Join(known, ", "))
		}
		out = append(out, all[k])
	}
	return out, nil
}

// evaluateAll evaluates the wanted sets that are there, and prints their
// figures as they come.
func evaluateAll(stdout io.Writer, dir string, wanted []entry, w weights) ([]evaluated, error) {
	var out []evaluated
	for _, e := range wanted {
		s, err := e.open(dir, e.name)
		if err != nil {
			return nil, err
		}
		if len(s.pairs) == 0 {
			fmt.Fprintf(stdout, "%s: not in this folder, skipped\n", e.name)
			continue
		}
		got, err := evaluate(s, w)
		if err != nil {
			return nil, err
		}
		if len(out) == 0 {
			printHead(stdout)
		}
		got.result.print(stdout)
		out = append(out, got)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("none of the wanted sets is in %s", dir)
	}
	return out, nil
}
