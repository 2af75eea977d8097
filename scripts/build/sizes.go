package main

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/andybalholm/brotli"
)

// firstLoadBudget is the most that a reader may have to load, in bytes of
// brotli, before the page works.
const firstLoadBudget = 1_000_000

// printSizes prints what each file weighs, and what a first visit loads of
// the folder. A first visit that weighs too much is an error.
func printSizes(w io.Writer, folder, single files) error {
	fmt.Fprintf(w, "%-20s %10s %10s %10s\n", "bytes", "raw", "gzip", "brotli")
	total := 0
	for _, name := range slices.Sorted(maps.Keys(folder)) {
		packed, err := printSize(w, name, folder[name])
		if err != nil {
			return err
		}
		if name != elementScript+".js" { // who embeds the element loads it in place of the page
			total += packed
		}
	}
	for name, content := range single {
		if _, err := printSize(w, name, content); err != nil {
			return err
		}
	}
	fmt.Fprintf(w, "first load: %d bytes of brotli, of at most %d\n", total, firstLoadBudget)
	if total > firstLoadBudget {
		return fmt.Errorf("the first load weighs %d bytes more than it may", total-firstLoadBudget)
	}
	return nil
}

// printSize prints one line and returns the size in brotli.
func printSize(w io.Writer, name string, content []byte) (int, error) {
	zipped, err := compress(content)
	if err != nil {
		return 0, err
	}
	var packed bytes.Buffer
	bw := brotli.NewWriterLevel(&packed, brotli.BestCompression)
	if _, err := bw.Write(content); err != nil {
		return 0, err
	}
	if err := bw.Close(); err != nil {
		return 0, err
	}
	fmt.Fprintf(w, "%-20s %10d %10d %10d\n", name, len(content), len(zipped), packed.Len())
	return packed.Len(), nil
}
