package main

import (
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"strings"
)

// handLists are the lists kept by people, in the folder lists.
type handLists struct {
	lemmas    map[string]string
	synonyms  [][2]string
	similar   [][2]string
	antonyms  [][2]string
	spellings [][2]string
	derived   [][2]string
	unrelated [][2]string
	instead   [][2]string // the first word, and one that can stand in its place
	places    []line
}

// words yields every word of the lists of pairs, as often as it stands there.
func (h *handLists) words() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, pairs := range [][][2]string{h.synonyms, h.similar, h.antonyms, h.spellings, h.derived, h.instead} {
			for _, pair := range pairs {
				if !yield(pair[0]) || !yield(pair[1]) {
					return
				}
			}
		}
	}
}

// partners are, for each word, those that it replaces or is opposed to in the
// lists: words of one part of speech.
func (h *handLists) partners() map[string][]string {
	out := map[string][]string{}
	for _, pairs := range [][][2]string{h.spellings, h.synonyms, h.similar, h.antonyms} {
		for _, pair := range pairs {
			out[pair[0]] = append(out[pair[0]], pair[1])
			out[pair[1]] = append(out[pair[1]], pair[0])
		}
	}
	return out
}

// A line is one entry of a hand-kept list.
type line struct {
	file   string
	number int
	text   string
}

func (l line) errorf(format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s", l.file, l.number, fmt.Sprintf(format, args...))
}

func readHandLists(dir string) (*handLists, error) {
	var h handLists
	h.lemmas = map[string]string{}
	lemmas, err := readLines(filepath.Join(dir, "lemmas.txt"))
	if err != nil {
		return nil, err
	}
	for _, l := range lemmas {
		form, lemma, ok := strings.Cut(l.text, " = ")
		if !ok {
			return nil, l.errorf("want form = lemma")
		}
		h.lemmas[form] = lemma
	}
	for _, list := range []struct {
		file  string
		pairs *[][2]string
	}{{"synonyms.txt", &h.synonyms}, {"similar.txt", &h.similar}, {"antonyms.txt", &h.antonyms}, {"derived.txt", &h.derived}, {"spellings.txt", &h.spellings}, {"unrelated.txt", &h.unrelated}} {
		lines, err := readLines(filepath.Join(dir, list.file))
		if err != nil {
			return nil, err
		}
		for _, l := range lines {
			words := strings.Fields(l.text)
			if len(words) < 2 {
				return nil, l.errorf("want at least two words")
			}
			for i, a := range words {
				for _, b := range words[i+1:] {
					*list.pairs = append(*list.pairs, [2]string{a, b})
				}
			}
		}
	}
	if h.instead, err = readSubstitutes(filepath.Join(dir, "substitutes.txt"), h.joined()); err != nil {
		return nil, err
	}
	h.places, err = readLines(filepath.Join(dir, "places.txt"))
	return &h, err
}

// joined are the pairs of the lists of groups, either way round.
func (h *handLists) joined() map[[2]string]bool {
	out := map[[2]string]bool{}
	for _, pairs := range [][][2]string{h.synonyms, h.similar, h.antonyms, h.derived, h.spellings, h.unrelated} {
		for _, pair := range pairs {
			out[pair], out[[2]string{pair[1], pair[0]}] = true, true
		}
	}
	return out
}

// readSubstitutes reads the pairs of a list of "word: those that can stand for it".
// A pair stands once, and in no other list: each list says something else of it.
func readSubstitutes(path string, known map[[2]string]bool) ([][2]string, error) {
	lines, err := readLines(path)
	if err != nil {
		return nil, err
	}
	var out [][2]string
	for _, l := range lines {
		word, others, ok := strings.Cut(l.text, ": ")
		if !ok {
			return nil, l.errorf("want a word, a colon, and what can stand for it")
		}
		for _, other := range strings.Fields(others) {
			pair := [2]string{word, other}
			if known[pair] {
				return nil, l.errorf("%s and %s are joined already", word, other)
			}
			known[pair], known[[2]string{other, word}] = true, true
			out = append(out, pair)
		}
	}
	return out, nil
}

// readLines reads the entries of a list: one a line, # starts a comment line.
func readLines(path string) ([]line, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var out []line
	for i, text := range strings.Split(string(data), "\n") {
		text = strings.TrimSpace(text)
		if text != "" && text[0] != '#' {
			out = append(out, line{filepath.Base(path), i + 1, text})
		}
	}
	return out, nil
}
