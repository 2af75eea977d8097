package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// The committed tables must be what the packages and lists give. Without the
// packages (npm ci was not run) only the hashes are checked, by the test of
// package lexicon.
func TestTablesAreReproducible(t *testing.T) {
	if _, err := os.Stat("node_modules"); err != nil {
		t.Skip("the npm packages are not installed: run npm ci --ignore-scripts here")
	}
	out := t.TempDir()
	if err := run("node_modules", "lists", out, 0); err != nil {
		t.Fatal(err)
	}
	made := 0
	err := filepath.WalkDir(out, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		made++
		name, err := filepath.Rel(out, path)
		if err != nil {
			return err
		}
		fresh, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		committed, err := os.ReadFile(filepath.Join("../../diffcore/internal", name))
		if err != nil {
			return err
		}
		if !bytes.Equal(fresh, committed) {
			t.Errorf("%s is stale: run make data", name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if made != 10 {
		t.Errorf("%d files made, want 10", made)
	}
}

func TestPrincipalAxesOfAKnownMatrix(t *testing.T) {
	// Spread 4 along (1, 1) and 2 along (1, -1).
	axes := principal([][]float64{{3, 1}, {1, 3}})
	if d := dot(axes[0], []float64{1, 1}); d*d < 1.999 {
		t.Errorf("the first axis is %v, want along (1, 1)", axes[0])
	}
	if d := dot(axes[1], []float64{1, -1}); d*d < 1.999 {
		t.Errorf("the second axis is %v, want along (1, -1)", axes[1])
	}
}
