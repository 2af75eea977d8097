package main

import (
	"fmt"
	"os"
	"strconv"
	"time"

	"github.com/articlediff/articlediff/diffcore"
)

// style says how a printer may write.
type style struct {
	colour bool
	width  int // columns
}

// A terminal without a known width gets the classic 80 columns; wider than
// 100, lines grow too long to read; the ledger needs 64.
const (
	defaultWidth = 80
	minWidth     = 64
	maxWidth     = 100
)

// styleFor says what out can show. Colour is for people: https://no-color.org.
func styleFor(out *os.File) style {
	width, err := strconv.Atoi(os.Getenv("COLUMNS"))
	if err != nil || width <= 0 {
		width = defaultWidth
	}
	return style{
		colour: isTerminal(out) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb",
		width:  min(max(width, minWidth), maxWidth),
	}
}

func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// progress shows on a terminal how far the work is, on one line that it
// writes over and takes away at the end.
type progress struct {
	out  *os.File // nil: shows nothing
	last time.Time
}

// Shorter work than this needs no progress line, and faster changes none can read.
const progressEvery = 200 * time.Millisecond

func newProgress(out *os.File) *progress {
	if !isTerminal(out) {
		out = nil
	}
	return &progress{out: out, last: time.Now()}
}

func (p *progress) show(format string, args ...any) {
	if p.out == nil || time.Since(p.last) < progressEvery {
		return
	}
	p.last = time.Now()
	fmt.Fprintf(p.out, "\r\x1b[K"+format, args...)
}

func (p *progress) stage(s diffcore.Progress) {
	p.show("%s: %d of %d", s.Stage, s.Done, s.Total)
}

func (p *progress) clear() {
	if p.out != nil {
		fmt.Fprint(p.out, "\r\x1b[K")
	}
}
