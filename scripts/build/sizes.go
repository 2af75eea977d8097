package main

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"slices"
	"sync"

	"github.com/andybalholm/brotli"
	"golang.org/x/sync/errgroup"
)

// firstLoadBudget is the most that a first visit may load, in bytes of brotli:
// 1.0 MB for the program and the page, and 1.6 MB for the tables of words and
// weights that the program carries.
const firstLoadBudget = 2_600_000

// weight is what a file weighs, in bytes.
type weight struct{ raw, gzip, brotli int }

// loaded reports whether a first visit of the page loads a file: not the
// element by itself nor its worker, which the page carries, the page as a
// single file, readers of files, nor the notices.
func loaded(name string) bool {
	return !isReader(name) && name != elementScript+".js" && name != workerScript+".js" && name != singleFile && notices[name] == ""
}

// printSizes prints what each file weighs, and what a first visit loads. A
// first visit that weighs too much is an error.
func printSizes(w io.Writer, all files) error {
	weights, err := weigh(all)
	if err != nil {
		return err
	}
	total := 0
	fmt.Fprintf(w, "%-20s %10s %10s %10s\n", "bytes", "raw", "gzip", "brotli")
	for _, name := range slices.Sorted(maps.Keys(all)) {
		size := weights[name]
		fmt.Fprintf(w, "%-20s %10d %10d %10d\n", name, size.raw, size.gzip, size.brotli)
		if loaded(name) {
			total += size.brotli
		}
	}
	fmt.Fprintf(w, "first load: %d bytes of brotli, of at most %d\n", total, firstLoadBudget)
	if total > firstLoadBudget {
		return fmt.Errorf("the first load weighs %d bytes more than it may", total-firstLoadBudget)
	}
	return nil
}

// weigh weighs all files at once, since the best brotli takes seconds.
func weigh(all files) (map[string]weight, error) {
	weights := map[string]weight{}
	var mu sync.Mutex
	var group errgroup.Group
	for name, content := range all {
		group.Go(func() error {
			zipped, err := compress(content)
			if err != nil {
				return err
			}
			packed, err := pack(content)
			if err != nil {
				return err
			}
			mu.Lock()
			defer mu.Unlock()
			weights[name] = weight{len(content), len(zipped), len(packed)}
			return nil
		})
	}
	return weights, group.Wait()
}

// pack gives the smallest brotli.
func pack(content []byte) ([]byte, error) {
	var out bytes.Buffer
	w := brotli.NewWriterLevel(&out, brotli.BestCompression)
	if _, err := w.Write(content); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
