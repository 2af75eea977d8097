package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/articlediff/articlediff/diffcore"
)

// mistake is a sentence that we judged otherwise than its label.
type mistake struct {
	where          string // the pair, and the side where it is not the derivative
	said, labelled string
	wrong          float64 // 0..1, how far the probability lies from what would have been right
	sentence       string
	evidence       string
	unsupported    []string
	reasons        []string
}

// quote replaces the sentence by the words as they were labelled.
func (m *mistake) quote(sentence string) { m.sentence = sentence }

// mistake records that derivative sentence j of pair k (-1: none) was judged
// wrongly: it was given this probability, and did or did not deserve one.
func (s *scores) mistake(k, j int, said, labelled string, support float64, holds bool) *mistake {
	r := s.reports[k]
	m := mistake{where: s.pairs[k].id, said: said, labelled: labelled, wrong: math.Abs(support - oneIf(holds))}
	m.sentence = r.Derivative.Text
	if j >= 0 {
		d := r.Derivative.Sentences[j]
		m.said = fmt.Sprintf("%s (%s, support %.2f)", said, d.Verdict, d.Support)
		if said == string(d.Verdict) {
			m.said = fmt.Sprintf("%s (support %.2f)", said, d.Support)
		}
		m.sentence = cutOut(r.Derivative.Text, d.Span)
		for _, span := range d.Unsupported {
			m.unsupported = append(m.unsupported, cutOut(r.Derivative.Text, span))
		}
		for _, reason := range d.Reasons[:min(topReasons, len(d.Reasons))] {
			m.reasons = append(m.reasons, fmt.Sprintf("%s %+.2f%s", reason.Feature, reason.Weight, words(r.Derivative.Text, reason.At)))
		}
		if found := evidence(r, j); len(found) > 0 {
			m.evidence = cutOut(r.Original.Text, r.Original.Sentences[found[0]].Span)
		}
	}
	s.mistakes = append(s.mistakes, m)
	return &s.mistakes[len(s.mistakes)-1]
}

// topReasons is how many reasons a reader of the listing needs to see what
// went wrong.
const topReasons = 4

// longestWords is how many bytes of the words that a reason points at are
// worth repeating: more is the sentence itself.
const longestWords = 60

func words(text string, at *diffcore.Span) string {
	if at == nil || at.End-at.Start > longestWords {
		return ""
	}
	return fmt.Sprintf(" (%s)", cutOut(text, *at))
}

// originalMistake records that original sentence i of pair k (-1: none),
// labelled with a level, was judged wrongly.
func (s *scores) originalMistake(k, i int, said, labelled string, level int) *mistake {
	r := s.reports[k]
	m := mistake{where: s.pairs[k].id + ", original", said: said, labelled: labelled, wrong: float64(level) / 2}
	if i >= 0 {
		o := r.Original.Sentences[i]
		m.said = fmt.Sprintf("%s (coverage %.2f)", said, o.Coverage)
		m.wrong = math.Abs(o.Coverage - float64(level)/2)
		m.sentence = cutOut(r.Original.Text, o.Span)
		for _, link := range r.Links {
			if slices.Contains(link.Original, i) {
				m.evidence = cutOut(r.Derivative.Text, r.Derivative.Sentences[link.Derivative[0]].Span)
				break
			}
		}
	}
	s.mistakes = append(s.mistakes, m)
	return &s.mistakes[len(s.mistakes)-1]
}

// writeListing writes the mistakes on each set to be read, the most confident
// ones first.
func writeListing(w io.Writer, sets []evaluated) error {
	out := bufio.NewWriter(w)
	fmt.Fprintln(out, "What was judged otherwise than labelled: set by set, the most confidently wrong first.")
	fmt.Fprintln(out, "The texts are their publishers'. Keep this file out of the project.")
	for _, e := range sets {
		if len(e.mistakes) == 0 {
			continue
		}
		ordered := slices.Clone(e.mistakes)
		slices.SortStableFunc(ordered, func(x, y mistake) int {
			switch {
			case x.wrong > y.wrong:
				return -1
			case x.wrong < y.wrong:
				return 1
			}
			return 0
		})
		title := fmt.Sprintf("%s: %d wrong", e.set.name, len(ordered))
		fmt.Fprintf(out, "\n\n%s\n%s\n", title, strings.Repeat("=", len(title)))
		for n, m := range ordered {
			fmt.Fprintf(out, "\n%d. %s\n", n+1, m.where)
			fmt.Fprintf(out, "   said      %s\n", m.said)
			fmt.Fprintf(out, "   labelled  %s\n", m.labelled)
			fmt.Fprintf(out, "   sentence  %s\n", oneLine(m.sentence))
			fmt.Fprintf(out, "   evidence  %s\n", orNone(oneLine(m.evidence)))
			if len(m.unsupported) > 0 {
				fmt.Fprintf(out, "   marked    %s\n", oneLine(strings.Join(m.unsupported, " | ")))
			}
			if len(m.reasons) > 0 {
				fmt.Fprintf(out, "   because   %s\n", oneLine(strings.Join(m.reasons, "; ")))
			}
		}
	}
	return out.Flush()
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func orNone(s string) string {
	if s == "" {
		return "(none)"
	}
	return s
}

// module is the first line of the project's go.mod.
const module = "module github.com/articlediff/articlediff"

// outsideProject returns an error if path lies in a copy of this project: the
// listing holds texts that are other people's, and would end up in a commit.
func outsideProject(path string) error {
	full, err := resolve(path)
	if err != nil {
		return err
	}
	for dir := filepath.Dir(full); ; dir = filepath.Dir(dir) {
		data, err := os.ReadFile(filepath.Join(dir, "go.mod"))
		if err == nil && slices.Contains(strings.Split(string(data), "\n"), module) {
			return fmt.Errorf("the listing holds other people's texts, so it is not written inside the project: %s", path)
		}
		if dir == filepath.Dir(dir) {
			return nil
		}
	}
}

// resolve is the path of a file that may not exist yet, links followed.
func resolve(path string) (string, error) {
	full, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	if real, err := filepath.EvalSymlinks(full); err == nil {
		return real, nil
	} else if !errors.Is(err, fs.ErrNotExist) {
		return "", err
	}
	if _, err := os.Lstat(full); err == nil {
		return "", fmt.Errorf("%s is a link that leads nowhere", path)
	}
	dir, err := filepath.EvalSymlinks(filepath.Dir(full))
	if err != nil {
		return "", err
	}
	return filepath.Join(dir, filepath.Base(full)), nil
}
