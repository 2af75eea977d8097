package main

import (
	"bytes"
	"os"
	"testing"
)

func TestTheWeightsInTheProgramAreFresh(t *testing.T) {
	want, err := generate("../../" + source)
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../../" + target)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is stale: run make types", target)
	}
}
