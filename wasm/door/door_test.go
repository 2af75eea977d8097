package door

import (
	"encoding/json"
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/articlediff/articlediff/diffcore"
)

// failure is the answer where there is no report.
type failure struct {
	Error *struct {
		Message, Side, Fault string
		Values               []string
	}
}

func read[T any](t *testing.T, answer string) (v T) {
	t.Helper()
	if err := json.Unmarshal([]byte(answer), &v); err != nil {
		t.Fatalf("no JSON came back: %v: %.200s", err, answer)
	}
	return v
}

func TestTextsComeBackUnchanged(t *testing.T) {
	for why, text := range map[string]string{
		"nothing":               "",
		"one word":              "Rain",
		"markup":                "<b>bold</b> & <script>alert(1)</script>",
		"quotes and slashes":    `"It's" \ 'so' /`,
		"characters of no use":  "a\x00b\x01\x1f\x7f\u2028\u2029\ufeff\uFFFD",
		"other scripts":         "שלום עולם. 中文。 😀 𝒲",
		"breaks of many kinds":  "a\r\nb\rc\n\n\td\u00a0e",
		"combining by the heap": "Z\u0351\u036b\u0343\u032a\u0302algo",
	} {
		report := read[diffcore.Report](t, Compare(text, text, diffcore.Options{}, nil))
		if report.Original.Text != text || report.Derivative.Text != text {
			t.Errorf("%s: want %q on both sides, got %q and %q", why, text, report.Original.Text, report.Derivative.Text)
		}
		if report.Unit != diffcore.UTF16 {
			t.Errorf("%s: the unit is %s", why, report.Unit)
		}
	}
}

func TestTextsThatCannotBeComparedAreNamed(t *testing.T) {
	long := strings.Repeat("x", diffcore.MaxBytes+1)
	cases := []struct {
		why, original, derivative, message, side string
		fault                                    diffcore.Fault
		values                                   []string
	}{
		{"too long", "a", long, "too long", "derivative", diffcore.TooLong, []string{"5000001", "5000000"}},
		{"not UTF-8", "a\xff", "b", "not valid UTF-8", "original", diffcore.NotUTF8, []string{"1"}},
	}
	for _, c := range cases {
		got := read[failure](t, Compare(c.original, c.derivative, diffcore.Options{}, nil))
		if got.Error == nil || !strings.Contains(got.Error.Message, c.message) || got.Error.Side != c.side || got.Error.Fault != string(c.fault) || !slices.Equal(got.Error.Values, c.values) {
			t.Errorf("%s: want %q of side %q, and %s of %v for other languages, got %+v", c.why, c.message, c.side, c.fault, c.values, got.Error)
		}
	}
}

func TestAFailureWithoutASideNamesNone(t *testing.T) {
	if got, want := Failure(errors.New(`no "JSON"`)), `{"error":{"message":"no \"JSON\""}}`; got != want {
		t.Errorf("want %s, got %s", want, got)
	}
}

func TestAMistakeInTheCoreIsAnAnswerToo(t *testing.T) {
	broken := map[string]compareFunc{
		"a panic": func(string, string, diffcore.Options) (*diffcore.Report, error) {
			var none []int
			return nil, errors.New(string(rune(none[3])))
		},
		"a report that JSON cannot carry": func(string, string, diffcore.Options) (*diffcore.Report, error) {
			return &diffcore.Report{Links: []diffcore.Link{{Score: math.NaN()}}}, nil
		},
		"a span outside the text": func(string, string, diffcore.Options) (*diffcore.Report, error) {
			r := &diffcore.Report{}
			r.Original.Blocks = []diffcore.Block{{Span: diffcore.Span{Start: 0, End: 9999}}}
			return r, nil
		},
	}
	for why, compare := range broken {
		got := read[failure](t, answer(compare, "a", "b", diffcore.Options{}, nil))
		if got.Error == nil || !strings.Contains(got.Error.Message, "mistake in the program") || got.Error.Fault != string(diffcore.Mistake) {
			t.Errorf("%s: want an error that owns up to a mistake, got %+v", why, got.Error)
		}
	}
}

func TestProgressComesInOrder(t *testing.T) {
	var done []int
	Compare("a", "b", diffcore.Options{}, func(progressJSON string) {
		p := read[diffcore.Progress](t, progressJSON)
		if p.Stage == "" || p.Total < p.Done {
			t.Errorf("odd progress %s", progressJSON)
		}
		done = append(done, p.Done)
	})
	if len(done) == 0 {
		t.Fatal("no progress was reported")
	}
	for i, n := range done {
		if n != i+1 {
			t.Fatalf("progress went %v", done)
		}
	}
}

func FuzzCompare(f *testing.F) {
	f.Add("It rained.", "It poured. 😀")
	f.Add("\xff", "\x00")
	f.Fuzz(func(t *testing.T, original, derivative string) {
		if !json.Valid([]byte(Compare(original, derivative, diffcore.Options{}, nil))) {
			t.Error("no JSON came back")
		}
	})
}
