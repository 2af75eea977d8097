package main

import (
	"fmt"
	"strings"

	"github.com/articlediff/articlediff/diffcore"
)

// inventoryTitle says what the numbers in brackets are.
const inventoryTitle = "Inventory, with the first sentence of each"

// stock is what became of the entries of one kind.
type stock struct {
	Kind  string   // "Names"
	Sum   string   // "2 kept, 1 dropped"
	Lists []remark // which changed, are new or were dropped; what was kept is only counted
}

var entryKinds = []struct {
	kind diffcore.EntryKind
	name string
}{
	{diffcore.NameEntry, "Names"},
	{diffcore.PlaceEntry, "Places"},
	{diffcore.NumberEntry, "Numbers"},
	{diffcore.DateEntry, "Dates"},
	{diffcore.QuotationEntry, "Quotations"},
	{diffcore.SourceEntry, "Sources"},
	{diffcore.ReplyEntry, "Replies"},
}

// inventory sorts the entries of a report by kind and by what became of them.
func inventory(r *diffcore.Report) []stock {
	var all []stock
	for _, k := range entryKinds {
		words := map[diffcore.EntryStatus][]string{}
		for _, e := range r.Inventory {
			if e.Kind == k.kind {
				words[e.Status] = append(words[e.Status], entry(e))
			}
		}
		s := stock{Kind: k.name}
		var sums []string
		for _, status := range []diffcore.EntryStatus{diffcore.EntryKept, diffcore.EntryChanged, diffcore.EntryDropped, diffcore.EntryNew} {
			if n := len(words[status]); n > 0 {
				sums = append(sums, fmt.Sprintf("%d %s", n, status))
			}
		}
		for _, status := range []diffcore.EntryStatus{diffcore.EntryChanged, diffcore.EntryNew, diffcore.EntryDropped} {
			if len(words[status]) > 0 {
				s.Lists = append(s.Lists, remark{capital(string(status)), strings.Join(words[status], ", ")})
			}
		}
		if len(sums) > 0 {
			s.Sum = strings.Join(sums, ", ")
			all = append(all, s)
		}
	}
	return all
}

// entry is an entry in the words of each side that states it, with the first
// sentence where it does.
func entry(e diffcore.Entry) string {
	var sides []string
	for _, s := range []*diffcore.Stated{e.Original, e.Derivative} {
		if s != nil {
			sides = append(sides, fmt.Sprintf("%s (%d)", quoted(shown(s.Words)), s.Places[0].Sentence+1))
		}
	}
	return strings.Join(sides, " → ")
}
