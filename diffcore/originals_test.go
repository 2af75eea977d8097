package diffcore

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"testing"
)

const (
	floodStory = "Two bridges closed after flood\n\nThe river rose on Monday, the mayor said. Two bridges were closed at noon. Schools will open on Thursday."
	fireStory  = "Warehouse burns in harbour\n\nA fire destroyed a paper warehouse in the harbour on Sunday night. Nobody was hurt, the fire service said. The cause is not known yet."
)

func TestSeveralOriginalsAreOneTextInParts(t *testing.T) {
	derivative := "A fire destroyed a paper warehouse in the harbour on Sunday night. Two bridges were closed at noon. The cause is not known yet. Schools will open on Thursday."
	r, err := Compare(floodStory, derivative, Options{
		Original: Meta{Outlet: "Harbour Post"},
		Further:  []Further{{Text: fireStory, Meta: Meta{Headline: "Fire by night"}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	checkReport(t, r, floodStory+betweenParts+fireStory, derivative)
	if len(r.Original.Parts) != 2 {
		t.Fatalf("want 2 parts, got %v", r.Original.Parts)
	}
	for k, want := range []struct{ title, text string }{{"Two bridges closed after flood", floodStory}, {"Fire by night", fireStory}} {
		p := r.Original.Parts[k]
		if got := r.Original.Text[p.Span.Start:p.Span.End]; p.Title != want.title || got != want.text {
			t.Errorf("part %d is %q: %q", k, p.Title, got)
		}
	}
	if o := r.Original.Meta.Outlet; o == nil || o.Value != "Harbour Post" || o.Span != nil {
		t.Errorf("the outlet that was given is %+v", o)
	}
	for j, part := range []int{1, 0, 1, 0} {
		if got := r.Derivative.Sentences[j].Verdict; got != Verbatim {
			t.Errorf("sentence %d is %s", j+1, got)
		}
		for _, i := range linkedOriginals(r, j) {
			if s, p := r.Original.Sentences[i].Span, r.Original.Parts[part].Span; s.Start < p.Start || s.End > p.End {
				t.Errorf("sentence %d rests on %q, of the other original", j+1, r.Original.Text[s.Start:s.End])
			}
		}
	}
	// Which of two originals is used first says nothing of either's order.
	for _, l := range r.Links {
		if l.Moved {
			t.Errorf("%v is said to have moved", l)
		}
	}
	if alone, err := Compare(floodStory, derivative, Options{}); err != nil || len(alone.Original.Parts) != 0 {
		t.Errorf("a single original has the parts %v (%v)", alone.Original.Parts, err)
	}
}

// The end of one original and the beginning of the next are no neighbours.
func TestPartsAreNoParagraphRun(t *testing.T) {
	a := readParts([]string{"It rained\nall day and", "the night was dry."}, "en", told{})
	if len(a.Sentences) < 2 || len(a.Parts) != 2 {
		t.Fatalf("read as %d sentences in %d parts", len(a.Sentences), len(a.Parts))
	}
	last := int32(len(a.Sentences) - 1)
	if a.adjoin(last-1, last) || a.adjoin(last, last+1) {
		t.Error("sentences of two articles are called neighbours")
	}
	if a.Sentences[last].Place != 0 {
		t.Errorf("the first sentence of the second article has the place %d", a.Sentences[last].Place)
	}
}

func TestEveryOriginalIsValidated(t *testing.T) {
	for why, further := range map[string]Further{
		"not UTF-8":            {Text: "na\xc3"},
		"too long by itself":   {Text: strings.Repeat("a", MaxBytes+1)},
		"too long altogether":  {Text: strings.Repeat("a ", MaxBytes/2)},
		"no tag of a language": {Text: "a", Meta: Meta{Language: "x1"}},
	} {
		var input *InputError
		if _, err := Compare(floodStory, fireStory, Options{Further: []Further{further}}); !errors.As(err, &input) || input.Side != OriginalSide {
			t.Errorf("%s: got %v", why, err)
		}
	}
}

func TestCopied(t *testing.T) {
	const nine = "it says that nine words in a row are taken" // ten words
	cases := []struct {
		why                  string
		original, derivative string
		further              string
		runs                 []string // in the derivative, the longest first
	}{
		{"a whole sentence", "First this. The council voted to close the old bridge in May.", "The council voted to close the old bridge in May.", "", []string{"The council voted to close the old bridge in May"}},
		{"seven words are the language’s", "He spoke to the head of the office for roads.", "She wrote to the head of the office for ships.", "", nil},
		{"marks and case do not count", "The mayor, who won in May, said on Monday that it will rain.", "“the Mayor who won in May said on monday”, that it!", "", []string{"the Mayor who won in May said on monday”, that it"}},
		{"over the end of a sentence", "It rained all day in the hills. The river rose at night and fell.", "In the town it rained all day in the hills. The river rose, says he.", "", []string{"it rained all day in the hills. The river rose"}},
		{"not over the end of an original", "Nobody saw it come in the", "nobody saw it come in the dead of night and all slept", "dead of night and all slept", nil},
		{"the longest first", "one two three four five six seven eight. " + nine + ".", "one two three four five six seven eight, but " + nine, "", []string{nine, "one two three four five six seven eight"}},
		{"furniture is nobody’s", "(Reporting by Jane Doe and John Roe in London and Ann Poe in Paris)", "(Reporting by Jane Doe and John Roe in London and Ann Poe in Paris)", "", nil},
	}
	for _, c := range cases {
		opts := Options{}
		if c.further != "" {
			opts.Further = []Further{{Text: c.further}}
		}
		r, err := Compare(c.original, c.derivative, opts)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		words := 0
		for _, run := range r.Copied.Runs {
			got = append(got, r.Derivative.Text[run.Derivative.Start:run.Derivative.End])
			words += run.Words
		}
		if !slices.Equal(got, c.runs) {
			t.Errorf("%s: want %q, got %q", c.why, c.runs, got)
		}
		if words != r.Copied.Words || words > r.Copied.Of {
			t.Errorf("%s: the runs have %d words; the sum is %d of %d", c.why, words, r.Copied.Words, r.Copied.Of)
		}
	}
}

func TestMetaIsReadWhereItStands(t *testing.T) {
	get := map[string]func(m ArticleMeta) *Detail{
		"headline": func(m ArticleMeta) *Detail { return m.Headline }, "outlet": func(m ArticleMeta) *Detail { return m.Outlet },
		"byline": func(m ArticleMeta) *Detail { return m.Byline }, "published": func(m ArticleMeta) *Detail { return m.Published },
		"address": func(m ArticleMeta) *Detail { return m.Address },
	}
	const story = "\n\nThe river rose on Monday, the mayor said. Two bridges were closed."
	cases := []struct {
		why, text, field, want string
		words                  string // where it stands; empty: as want
	}{
		{"a headline", "Two bridges closed after flood" + story, "headline", "Two bridges closed after flood", ""},
		{"a headline below a time", "Monday, March 2, 2026\n\nTwo bridges closed after flood" + story, "headline", "Two bridges closed after flood", ""},
		{"no heading, no headline", "The river rose on Monday, the mayor said.", "headline", "", ""},
		{"a dateline", "LINDVIK, March 2 (Reuters) – The river rose on Monday.", "outlet", "Reuters", ""},
		{"a bare agency", "(CNN) – The river rose on Monday.", "outlet", "CNN", ""},
		{"a line that names the source", "The river rose on Monday.\n\nSource: Harbour Post", "outlet", "Harbour Post", ""},
		{"parentheses in prose name no agency", "Jane Doe (left) - who won - spoke.", "outlet", "", ""},
		{"a person in parentheses is none", "The mayor (Jane Doe) – she won in May – spoke.", "outlet", "", ""},
		{"a byline", "Two bridges closed\n\nBy Jane Doe and John Roe" + story, "byline", "Jane Doe and John Roe", ""},
		{"a credit below", "The river rose.\n\n(Reporting by Jane Doe; Editing by John Roe)", "byline", "Jane Doe", ""},
		{"“by” in prose is no byline", "By Friday the river had fallen.", "byline", "", ""},
		{"a date in words", "Two bridges closed\n\nMonday, March 2, 2026 at 7:25 AM" + story, "published", "2026-03-02", "Monday, March 2, 2026"},
		{"a stamp", "Published 2026-03-02T07:25:00+01:00" + story, "published", "2026-03-02T07:25:00+01:00", ""},
		{"a date in the story is not that of the story", "The river rose on March 2, 2026, the mayor said.", "published", "", ""},
		{"a day without a year is no date", "Monday, March 2" + story, "published", "", ""},
		{"an address", "The river rose.\n\nhttps://example.org/flood", "address", "https://example.org/flood", ""},
	}
	for _, c := range cases {
		d := get[c.field](mustCompare(t, c.text, garbled).Original.Meta)
		switch {
		case c.want == "" && d != nil:
			t.Errorf("%s: the %s is said to be %q", c.why, c.field, d.Value)
		case c.want == "":
		case d == nil:
			t.Errorf("%s: no %s is found", c.why, c.field)
		case d.Value != c.want || d.Span == nil || !strings.HasPrefix(c.text[d.Span.Start:d.Span.End]+"|", cmp.Or(c.words, c.want)):
			t.Errorf("%s: want %q, got %+v", c.why, c.want, d)
		}
	}
}

func TestTheReaderKnowsBetterWhatABlockIs(t *testing.T) {
	const text = "Two bridges closed after flood\n\nThe river rose on Monday.\n\nThe Harbour Post – news you can use\n\nSchools closed"
	r, err := Preview(OriginalSide, text, Meta{}, map[string]BlockKind{
		"the harbour post –  news you can use": Furniture, // case and white space do not matter
		"Schools closed":                       Heading,
		"Nothing of this text":                 Heading,
	})
	if err != nil {
		t.Fatal(err)
	}
	want := []BlockKind{Heading, Paragraph, Furniture, Heading}
	for k, b := range r.Blocks {
		if k >= len(want) || b.Kind != want[k] {
			t.Errorf("block %d, %q, is taken for %s", k, text[b.Span.Start:b.Span.End], b.Kind)
		}
	}
	if r.Meta.Headline == nil || r.Meta.Headline.Value != "Two bridges closed after flood" {
		t.Errorf("the headline is %+v", r.Meta.Headline)
	}
	report, err := Compare(text, text, Options{Blocks: map[string]BlockKind{"The Harbour Post – news you can use": Furniture}})
	if err != nil {
		t.Fatal(err)
	}
	if got := report.Original.Sentences[2].Verdict; got != FurnitureStays {
		t.Errorf("a line that is said to be furniture is %s", got)
	}
	if _, err := Compare(text, text, Options{Blocks: map[string]BlockKind{"a": "footer"}}); err == nil {
		t.Error("a kind that does not exist is accepted")
	}
}

// garbled is a derivative of no matter.
const garbled = "Something else was said."

// Who links to the original, or to its outlet, gives credit as who names it.
func TestALinkGivesCredit(t *testing.T) {
	original := "The factory in Dorn will close, its owner said. It makes glass. The roof leaks."
	derivative := "The factory in Dorn will close, said its owner. It makes glass. The roof is leaking."
	of := Meta{Outlet: "The Harbour Post", Address: "https://news.example/dorn/"}
	for _, c := range []struct {
		why, address string
		credited     bool
	}{
		{"an address that leads nowhere", "news.example/dorn", false},
		{"the original's own address, in another form", "http://www.news.example/dorn?ref=x", true},
		{"the outlet's host has its name", "https://www.harbourpost.example/", true},
		{"another page of the same host", "https://news.example/weather", false},
		{"a host with the name in its path alone", "https://other.example/harbourpost", false},
	} {
		links := []Hyperlink{{wordsAt(derivative, "makes glass"), "https://other.example"}, {wordsAt(derivative, "its owner"), c.address}}
		r, err := Compare(original, derivative, Options{Original: of, Derivative: Meta{Hyperlinks: links}})
		if err != nil {
			t.Fatal(err)
		}
		found := slices.ContainsFunc(r.Findings, func(f Finding) bool { return f.Rule == "uncredited" })
		if found == c.credited {
			t.Errorf("%s: credited is %t", c.why, !found)
		}
	}
}
