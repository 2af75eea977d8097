package main

import (
	"fmt"

	"github.com/articlediff/articlediff/diffcore"
)

// copiedTitle stands above what the derivative has word for word.
const copiedTitle = "Word for word"

// copied is how much of the derivative is the original's, word for word.
type copied struct {
	Share string   // in a sentence; empty where the derivative has no words
	Runs  []remark // the longest first
}

func newCopied(r *diffcore.Report) copied {
	c := r.Copied
	if c.Of == 0 {
		return copied{}
	}
	if len(c.Runs) == 0 {
		return copied{Share: fmt.Sprintf("No %d words in a row are the original’s.", c.Least)}
	}
	all := copied{Share: fmt.Sprintf("%d of the derivative’s %s stand in the original word for word, in runs of %d words or more; the longest stand first.", c.Words, plural(c.Of, "word"), c.Least)}
	for _, run := range c.Runs {
		all.Runs = append(all.Runs, remark{plural(run.Words, "word"), shown(cut(r.Derivative.Text, run.Derivative))})
	}
	return all
}
