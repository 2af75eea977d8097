//go:build js && wasm

package main

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/articlediff/articlediff/diffcore"
	"github.com/articlediff/articlediff/wasm/door"
	"github.com/hack-pad/safejs"
)

// called returns what JavaScript sees when it calls compare.
func called(t *testing.T, args ...any) (answer string) {
	t.Helper()
	api, err := safejs.Global().Get("articlediff")
	if err != nil {
		t.Fatal(err)
	}
	got, err := api.Call("compare", args...)
	if err != nil {
		t.Fatal(err)
	}
	if got.Type() != safejs.TypeString {
		t.Fatalf("want a string, got a %s", got.Type())
	}
	answer, err = got.String()
	if err != nil {
		t.Fatal(err)
	}
	return answer
}

func TestCalledFromJavaScript(t *testing.T) {
	if err := register(); err != nil {
		t.Fatal(err)
	}
	const pair = `{"original":"It rained. 😀","derivative":"It rained."}`
	broken, err := safejs.MustGetGlobal("Function").New("throw new Error('no')")
	if err != nil {
		t.Fatal(err)
	}
	symbol, err := safejs.MustGetGlobal("Symbol").Invoke()
	if err != nil {
		t.Fatal(err)
	}
	long := strings.Repeat("x", diffcore.MaxBytes+1)
	cases := []struct {
		why     string
		args    []any
		message string // a part of the error's message; none: a report comes
		side    string
	}{
		{"a request", []any{pair}, "", ""},
		{"null stands for no progress", []any{pair, nil}, "", ""},
		{"undefined stands for no progress", []any{pair, safejs.Undefined()}, "", ""},
		{"progress that throws costs nothing", []any{pair, broken}, "", ""},
		{"options may come along", []any{`{"original":"a","derivative":"b","options":{"original":{"headline":"Rain"},"derivative":{}}}`}, "", ""},
		{"null stands for no options", []any{`{"original":"a","derivative":"b","options":null}`}, "", ""},
		{"empty texts are texts", []any{`{"original":"","derivative":""}`}, "", ""},
		{"lone surrogates are read as U+FFFD", []any{`{"original":"\ud800","derivative":"\udfff!"}`}, "", ""},
		{"a NUL is a character like another", []any{`{"original":"a\u0000b","derivative":"\u0000"}`}, "", ""},
		{"nothing", nil, "0 arguments", ""},
		{"too much", []any{pair, nil, nil}, "3 arguments", ""},
		{"undefined is not the text <undefined>", []any{safejs.Undefined()}, "must be a JSON string", ""},
		{"null", []any{nil}, "must be a JSON string", ""},
		{"a number", []any{7}, "must be a JSON string", ""},
		{"an object", []any{safejs.Global()}, "must be a JSON string", ""},
		{"a symbol", []any{symbol}, "must be a JSON string", ""},
		{"progress that is no function", []any{pair, "later"}, "must be a function", ""},
		{"no JSON at all", []any{""}, "not JSON", ""},
		{"JSON that stops early", []any{`{"original":"a"`}, "not JSON", ""},
		{"two requests in one", []any{pair + pair}, "not JSON", ""},
		{"nesting without end", []any{strings.Repeat("[", 200_000)}, "not JSON", ""},
		{"JSON, but a number", []any{"7"}, "must be a JSON object", ""},
		{"JSON, but null", []any{"null"}, "must be a JSON object", ""},
		{"a list has no texts", []any{`["a","b"]`}, "original is missing", "original"},
		{"nothing asked", []any{"{}"}, "original is missing", "original"},
		{"one text is missing", []any{`{"original":"a"}`}, "derivative is missing", "derivative"},
		{"null is not a text", []any{`{"original":"a","derivative":null}`}, "derivative is missing", "derivative"},
		{"a number is not a text", []any{`{"original":7,"derivative":"b"}`}, "original is not a text", "original"},
		{"a prototype is not a text", []any{`{"__proto__":{"original":"a"}}`}, "original is missing", "original"},
		{"options that are none", []any{`{"original":"a","derivative":"b","options":3}`}, "options in the request must be an object", ""},
		{"a headline that is none", []any{`{"original":"a","derivative":"b","options":{"original":{"headline":[]}}}`}, "headline of the original must be a text", ""},
		{"a rule may be switched off", []any{`{"original":"a","derivative":"b","options":{"rules":{"number-changed":"off"}}}`}, "", ""},
		{"a rule that does not exist", []any{`{"original":"a","derivative":"b","options":{"rules":{"nmber-changed":"off"}}}`}, "there is no rule", ""},
		{"a severity that is no text", []any{`{"original":"a","derivative":"b","options":{"rules":{"number-changed":3}}}`}, "must be a text", ""},
		{"further originals", []any{`{"original":"a","derivative":"b","options":{"further":[{"text":"c","meta":{"outlet":"D"}}]}}`}, "", ""},
		{"further originals that are no list", []any{`{"original":"a","derivative":"b","options":{"further":"c"}}`}, "further in the request must be an object", ""},
		{"links", []any{`{"original":"a","derivative":"b","options":{"derivative":{"hyperlinks":[{"span":{"start":0,"end":1},"address":"https://news.example/"}]}}}`}, "", ""},
		{"links that are no list", []any{`{"original":"a","derivative":"b","options":{"derivative":{"hyperlinks":"c"}}}`}, "hyperlinks in the request must be an object", ""},
		{"a link without a place", []any{`{"original":"a","derivative":"b","options":{"derivative":{"hyperlinks":[{"address":"https://news.example/"}]}}}`}, "must have a span", ""},
		{"a link whose place is no number", []any{`{"original":"a","derivative":"b","options":{"original":{"hyperlinks":[{"span":{"start":0,"end":"1"},"address":"https://news.example/"}]}}}`}, "must be a number", ""},
		{"a link that leads nowhere", []any{`{"original":"a","derivative":"b","options":{"original":{"hyperlinks":[{"span":{"start":0,"end":1}}]}}}`}, "original is missing", "original"},
		{"a further original without a text", []any{`{"original":"a","derivative":"b","options":{"further":[{}]}}`}, "original is missing", "original"},
		{"a kind of block that does not exist", []any{`{"original":"a","derivative":"b","options":{"blocks":{"a":"footer"}}}`}, "is no kind of block", ""},
		{"too long", []any{`{"original":"a","derivative":"` + long + `"}`}, "derivative is too long", "derivative"},
		{"and after all that it still answers", []any{pair}, "", ""},
	}
	for _, c := range cases {
		answer := called(t, c.args...)
		var got struct {
			Unit  string
			Error *struct{ Message, Side string }
		}
		if err := json.Unmarshal([]byte(answer), &got); err != nil {
			t.Errorf("%s: no JSON: %.200s", c.why, answer)
			continue
		}
		switch {
		case c.message == "" && got.Unit != "utf16":
			t.Errorf("%s: want a report, got %.200s", c.why, answer)
		case c.message != "" && (got.Error == nil || !strings.Contains(got.Error.Message, c.message) || got.Error.Side != c.side):
			t.Errorf("%s: want an error with %q of side %q, got %.200s", c.why, c.message, c.side, answer)
		}
	}
}

func TestPreview(t *testing.T) {
	for _, c := range []struct{ why, request, want string }{
		{"a title and a text, in UTF-16", `{"side":"original","text":"# Ré😀\n\nIt rained."}`, `{"unit":"utf16","blocks":[{"span":{"start":2,"end":6},"kind":"heading"},{"span":{"start":8,"end":18},"kind":"paragraph"}],"meta":{"headline":{"value":"Ré😀","span":{"start":2,"end":6}}}}`},
		{"what the reader knows better", `{"side":"derivative","text":"It rained.","options":{"blocks":{"it  rained.":"furniture"},"derivative":{"outlet":"Post"}}}`, `{"unit":"utf16","blocks":[{"span":{"start":0,"end":10},"kind":"furniture"}],"meta":{"outlet":{"value":"Post"}}}`},
		{"no text", `{"side":"original"}`, `{"error":{"message":"the original is missing from the request","side":"original"}}`},
		{"no JSON", `{`, `{"error":{"message":"the request is not JSON`},
	} {
		value, err := safejs.ValueOf(c.request)
		if err != nil {
			t.Fatal(err)
		}
		if got := preview([]safejs.Value{value}); !strings.HasPrefix(got, c.want) {
			t.Errorf("%s: want %s, got %s", c.why, c.want, got)
		}
	}
}

func TestItSaysItsVersion(t *testing.T) {
	if err := register(); err != nil {
		t.Fatal(err)
	}
	api, err := safejs.Global().Get("articlediff")
	if err != nil {
		t.Fatal(err)
	}
	value, err := api.Get("version")
	if err != nil {
		t.Fatal(err)
	}
	if got, err := value.String(); err != nil || got != door.Version {
		t.Errorf("want %q, got %q (%v)", door.Version, got, err)
	}
}

func TestProgressReachesJavaScript(t *testing.T) {
	if err := register(); err != nil {
		t.Fatal(err)
	}
	var heard []string
	listen, err := safejs.FuncOf(func(_ safejs.Value, args []safejs.Value) any {
		s, _ := args[0].String()
		heard = append(heard, s)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	called(t, `{"original":"a","derivative":"b"}`, listen)
	if len(heard) == 0 || !strings.HasPrefix(heard[0], `{"stage":`) {
		t.Errorf("heard %q", heard)
	}
}

// Every option that the core knows is read. The test walks the type, so an
// option that is added and forgotten here fails it.
func TestNoOptionIsForgotten(t *testing.T) {
	var want diffcore.Options
	for _, side := range []*diffcore.Meta{&want.Original, &want.Derivative} {
		meta := reflect.ValueOf(side).Elem()
		for i := range meta.NumField() {
			if field := meta.Field(i); field.Kind() == reflect.String {
				field.SetString(meta.Type().Field(i).Name + " 😀")
			}
		}
		side.Hyperlinks = []diffcore.Hyperlink{{Span: diffcore.Span{Start: 2, End: 9}, Address: "https://news.example/😀"}}
		for i := range meta.NumField() {
			if meta.Field(i).IsZero() {
				t.Errorf("the test leaves %s empty", meta.Type().Field(i).Name)
			}
		}
	}
	want.Further = []diffcore.Further{{Text: "😀", Meta: want.Original}}
	want.Blocks = map[string]diffcore.BlockKind{"Read on": diffcore.Furniture}
	want.Names = map[string]string{"Halvern": "Halvern Energy"}
	want.Rules = map[string]diffcore.Severity{"number-changed": diffcore.Off, "opposite": diffcore.Low}
	options, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := safejs.MustGetGlobal("JSON").Call("parse", `{"options":`+string(options)+`}`)
	if err != nil {
		t.Fatal(err)
	}
	got, err := readOptions(parsed)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("want %+v, got %+v", want, got)
	}
}
