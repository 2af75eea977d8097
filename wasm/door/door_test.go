package door

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/articlediff/articlediff/diffcore"
)

func TestEveryRequestGetsAnAnswer(t *testing.T) {
	cases := []struct {
		why     string
		request string
		message string // a part of the error's message; none: a report comes
		side    string
	}{
		{"two texts are compared", `{"original":"It rained.","derivative":"It rained."}`, "", ""},
		{"options may come with them", `{"original":"a","derivative":"b","options":{"original":{"headline":"Rain"}}}`, "", ""},
		{"empty texts are texts", `{"original":"","derivative":""}`, "", ""},
		{"a lone surrogate is read as U+FFFD", `{"original":"\ud800","derivative":"\udfff!"}`, "", ""},
		{"a NUL is a character like another", `{"original":"a\u0000b","derivative":"\u0000"}`, "", ""},
		{"no JSON at all", ``, "not a JSON object", ""},
		{"JSON that stops early", `{"original":"a"`, "not a JSON object", ""},
		{"two requests in one", `{"original":"a","derivative":"b"}{}`, "not a JSON object", ""},
		{"JSON, but no object", `["a","b"]`, "not a JSON object", ""},
		{"nothing asked", `{}`, "original is missing", "original"},
		{"null is not an object with texts", `null`, "original is missing", "original"},
		{"one text is missing", `{"original":"a"}`, "derivative is missing", "derivative"},
		{"null is not a text", `{"original":"a","derivative":null}`, "derivative is missing", "derivative"},
		{"a number is not a text", `{"original":7,"derivative":"b"}`, "original is not a text but a JSON number", "original"},
		{"options are an object", `{"original":"a","derivative":"b","options":3}`, `"options" in the request is a JSON number`, ""},
		{"nesting without end", `{"original":` + strings.Repeat("[", 20000), "not a JSON object", ""},
		{"a text that is too long is refused by name", `{"original":"a","derivative":"` + strings.Repeat("x", diffcore.MaxBytes+1) + `"}`, "derivative is too long", "derivative"},
	}
	for _, c := range cases {
		answer := Compare(c.request, nil)
		var got struct {
			Unit  string
			Error *struct{ Message, Side string }
		}
		if err := json.Unmarshal([]byte(answer), &got); err != nil {
			t.Errorf("%s: the answer is no JSON: %v", c.why, err)
			continue
		}
		switch {
		case c.message == "" && (got.Error != nil || got.Unit != "utf16"):
			t.Errorf("%s: want a report in utf16, got %.200s", c.why, answer)
		case c.message != "" && got.Error == nil:
			t.Errorf("%s: want an error, got %.200s", c.why, answer)
		case c.message != "" && (!strings.Contains(got.Error.Message, c.message) || got.Error.Side != c.side):
			t.Errorf("%s: want %q of side %q, got %.200s", c.why, c.message, c.side, answer)
		}
	}
}

func TestTextsComeBackUnchanged(t *testing.T) {
	text := "<b>“naïve” & 😀</b>\u2028\x00 שלום 中文"
	request, _ := json.Marshal(map[string]string{"original": text, "derivative": text})
	var report diffcore.Report
	if err := json.Unmarshal([]byte(Compare(string(request), nil)), &report); err != nil {
		t.Fatal(err)
	}
	if report.Original.Text != text || report.Derivative.Text != text {
		t.Errorf("want %q on both sides, got %q and %q", text, report.Original.Text, report.Derivative.Text)
	}
}

func TestAMistakeInTheCoreIsAnAnswerToo(t *testing.T) {
	broken := map[string]compareFunc{
		"a panic": func(string, string, diffcore.Options) (*diffcore.Report, error) {
			var none []int
			return nil, &diffcore.InputError{Problem: string(rune(none[3]))}
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
		got := answer(compare, `{"original":"a","derivative":"b"}`, nil)
		var f failure
		if err := json.Unmarshal([]byte(got), &f); err != nil || !strings.Contains(f.Error.Message, "mistake in the program") {
			t.Errorf("%s: want an error that owns up to a mistake, got %s", why, got)
		}
	}
}

func TestProgressComesInOrder(t *testing.T) {
	var done []int
	Compare(`{"original":"a","derivative":"b"}`, func(progressJSON string) {
		var p diffcore.Progress
		if err := json.Unmarshal([]byte(progressJSON), &p); err != nil {
			t.Fatal(err)
		}
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

func FuzzAnswer(f *testing.F) {
	f.Add(`{"original":"It rained.","derivative":"It poured. 😀","options":{}}`)
	f.Add(`{"original":7}`)
	f.Fuzz(func(t *testing.T, request string) {
		if !json.Valid([]byte(Compare(request, nil))) {
			t.Errorf("no JSON came back for %q", request)
		}
	})
}
