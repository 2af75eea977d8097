// Calibrate measures pairs of texts for training: it reads
// {"id", "original", "derivative"} lines on standard input and writes
// {"id", "features"} lines, in the same order, on standard output.
//
// With -pairs it writes our own labelled pairs instead, an article with its
// derivative a line, in the shape of the labelled articles that train.py reads.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"runtime"

	"github.com/articlediff/articlediff/diffcore"
	"github.com/articlediff/articlediff/scripts/calibrate/pairs"
)

type pair struct {
	ID         string `json:"id"`
	Original   string `json:"original"`
	Derivative string `json:"derivative"`
}

type measured struct {
	ID       string                 `json:"id"`
	Features *diffcore.FeatureTable `json:"features"`
}

func main() {
	ours := flag.Bool("pairs", false, "write our own labelled pairs")
	flag.Parse()
	do := measure
	if *ours {
		do = writePairs
	}
	if err := do(); err != nil {
		fmt.Fprintln(os.Stderr, "calibrate:", err)
		os.Exit(1)
	}
}

func measure() error {
	in := json.NewDecoder(bufio.NewReaderSize(os.Stdin, 1<<20))
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	defer out.Flush()
	type answer struct {
		line []byte
		err  error
	}
	window := make(chan chan answer, 4*runtime.GOMAXPROCS(0))
	go func() {
		defer close(window)
		for in.More() {
			var p pair
			reply := make(chan answer, 1)
			if err := in.Decode(&p); err != nil {
				reply <- answer{err: err}
				window <- reply
				return
			}
			window <- reply
			go func() {
				f, err := diffcore.Features(p.Original, p.Derivative)
				if err != nil {
					reply <- answer{err: fmt.Errorf("pair %s: %w", p.ID, err)}
					return
				}
				line, err := json.Marshal(measured{p.ID, f})
				reply <- answer{line, err}
			}()
		}
	}()
	for reply := range window {
		a := <-reply
		if a.err != nil {
			return a.err
		}
		out.Write(a.line)
		out.WriteByte('\n')
	}
	return nil
}

func writePairs() error {
	all, err := pairs.All()
	if err != nil {
		return err
	}
	out := json.NewEncoder(os.Stdout)
	for _, p := range all {
		if err := out.Encode(p.Labelled()); err != nil {
			return err
		}
	}
	return nil
}
