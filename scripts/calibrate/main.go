// Calibrate measures pairs of texts for training: it reads
// {"id", "original", "derivative"} lines on standard input and writes
// {"id", "features"} lines, in the same order, on standard output.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"runtime"

	"github.com/articlediff/articlediff/diffcore"
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
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "calibrate:", err)
		os.Exit(1)
	}
}

func run() error {
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
