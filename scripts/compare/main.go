// Compare says what became of a news article on the way: it compares an
// original with a derivative, sentence by sentence.
//
//	compare [-weights FILE] [-format text|json|markdown|html] ORIGINAL DERIVATIVE
//	compare [-weights FILE] [-format …] -original FILE -original FILE … DERIVATIVE
//	compare [-weights FILE] -jsonl < pairs.jsonl > reports.jsonl
//
// ORIGINAL and DERIVATIVE are text files in UTF-8; one of them may be "-",
// standard input. A byte order mark at the start of a file is dropped, so
// offsets of the report count from the first character after it; nothing else
// of a text is changed.
//
// With -original, as often as there are originals, the derivative is compared
// with all of them together, and the report says which one holds what.
//
// With -jsonl each line of standard input is a pair
//
//	{"id": "…", "original": "…", "derivative": "…"}
//	{"id": "…", "originals": ["…", "…"], "derivative": "…"}
//
// and each line of standard output, in the same order, its answer
//
//	{"id": "…", "report": {…}}
//	{"id": "…", "error": "…"}
//
// A bad line costs that line alone. Lines are compared on all cores and
// answered as soon as they and all before them are done.
//
// With -weights the verdicts rest on the weights of a file that
// scripts/calibrate/train.py wrote, and not on those that diffcore ships.
//
// With -rules the rules named are given another severity, or switched off.
//
// The exit status is 0 when the work was done and 2 when arguments or input
// were unusable, which one line on standard error explains.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"

	"github.com/articlediff/articlediff/diffcore"
)

const usage = "compare [-weights FILE] [-rules NAME=SEVERITY,…] [-format text|json|markdown|html] ORIGINAL DERIVATIVE   or, of several originals, compare … -original FILE -original FILE DERIVATIVE   or   compare [-weights FILE] [-rules …] -jsonl < pairs.jsonl"

// help is what the command says of itself when it is asked.
const help = `usage:
  compare [-format text|json|markdown|html] ORIGINAL DERIVATIVE
  compare [-format …] -original FILE -original FILE … DERIVATIVE
  compare -jsonl < pairs.jsonl > reports.jsonl

Says what became of an article on the way, sentence by sentence. Files are text
in UTF-8; "-" is standard input.

  -format FORMAT        text (the default), json, markdown or html
  -original FILE        one of several originals, as often as there are some
  -jsonl                compare many, a line each, on all cores
  -rules NAME=SEVERITY  call findings of a rule high, medium, low or off; more after commas
  -weights FILE         judge by these weights

A line for -jsonl is {"id": "…", "original": "…", "derivative": "…"} or, with
several originals, {"id": "…", "originals": ["…", "…"], "derivative": "…"}. Its
answer is {"id": "…", "report": {…}}, or {"id": "…", "error": "…"} where the line
cannot be compared. Answers come in the order of the lines.
`

func main() {
	if err := run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "compare: "+oneLine(err.Error()))
		os.Exit(2)
	}
}

// run does what args ask for.
func run(args []string, stdin io.Reader, stdout, stderr *os.File) error {
	flags := flag.NewFlagSet("compare", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // main prints the one line
	format := flags.String("format", "text", "")
	batch := flags.Bool("jsonl", false, "")
	weights := flags.String("weights", "", "")
	rules := flags.String("rules", "", "")
	var originals []string
	flags.Func("original", "", func(name string) error { originals = append(originals, name); return nil })
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		_, err := io.WriteString(stdout, help)
		return err
	} else if err != nil {
		return fmt.Errorf("%w; usage: %s", err, usage)
	}
	var opts diffcore.Options
	if *weights != "" {
		var err error
		if opts.Model, err = readWeights(*weights); err != nil {
			return err
		}
	}
	if *rules != "" {
		var err error
		if opts.Rules, err = readSeverities(*rules); err != nil {
			return err
		}
	}
	if *batch {
		if flags.NArg() > 0 || len(originals) > 0 || (isSet(flags, "format") && *format != "json") {
			return errors.New("-jsonl reads pairs from standard input and answers in JSON; it takes no files and no other format")
		}
		return newBatch(opts, stderr).run(stdin, stdout)
	}
	print, ok := printers[*format]
	if !ok {
		return fmt.Errorf("unknown format %q; the formats are text, json, markdown and html", *format)
	}
	names := append(originals, flags.Args()...)
	switch {
	case len(originals) == 0 && len(names) != 2:
		return fmt.Errorf("expected two articles, an original and a derivative, and got %d; usage: %s", len(names), usage)
	case len(originals) > 0 && flags.NArg() != 1:
		return fmt.Errorf("expected one derivative beside the originals, and got %d; usage: %s", flags.NArg(), usage)
	}
	texts, err := readArticles(names, stdin)
	if err != nil {
		return err
	}
	original, derivative := texts[0], texts[len(texts)-1]
	for _, text := range texts[1 : len(texts)-1] {
		opts.Further = append(opts.Further, diffcore.Further{Text: text})
	}
	progress := newProgress(stderr)
	opts.Progress = progress.stage
	report, err := careful(diffcore.Compare)(original, derivative, opts)
	progress.clear()
	if err != nil {
		return err
	}
	return print(stdout, report, styleFor(stdout))
}

// readSeverities reads what rules are set to: "degree-added=off,opposite=low".
func readSeverities(list string) (map[string]diffcore.Severity, error) {
	severities := map[string]diffcore.Severity{}
	for entry := range strings.SplitSeq(list, ",") {
		name, severity, ok := strings.Cut(entry, "=")
		if !ok {
			return nil, fmt.Errorf("%q sets no rule; write -rules NAME=SEVERITY, where the severity is high, medium, low or off", entry)
		}
		severities[name] = diffcore.Severity(severity)
	}
	if err := diffcore.CheckSeverities(severities); err != nil {
		return nil, err
	}
	return severities, nil
}

// comparer is the signature of diffcore.Compare.
type comparer func(original, derivative string, opts diffcore.Options) (*diffcore.Report, error)

// careful turns a panic of compare into an error: whatever a text does to the
// core, its neighbours in a batch get their answers.
func careful(compare comparer) comparer {
	return func(original, derivative string, opts diffcore.Options) (report *diffcore.Report, err error) {
		defer func() {
			if p := recover(); p != nil {
				report, err = nil, fmt.Errorf("the comparison failed, which is a fault of this program: %v", p)
			}
		}()
		return compare(original, derivative, opts)
	}
}

func isSet(flags *flag.FlagSet, name string) bool {
	set := false
	flags.Visit(func(f *flag.Flag) { set = set || f.Name == name })
	return set
}

// oneLine keeps a message on one line and its control characters, which may
// come from a file's name, away from the terminal.
func oneLine(message string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, message)
}
