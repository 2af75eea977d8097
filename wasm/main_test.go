//go:build js && wasm

package main

import (
	"encoding/json"
	"strings"
	"testing"

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
	cases := []struct {
		why     string
		args    []any
		message string // a part of the error's message; none: a report comes
	}{
		{"a request", []any{pair}, ""},
		{"null stands for no progress", []any{pair, nil}, ""},
		{"undefined stands for no progress", []any{pair, safejs.Undefined()}, ""},
		{"progress that throws costs nothing", []any{pair, broken}, ""},
		{"nothing", nil, "0 arguments"},
		{"too much", []any{pair, nil, nil}, "3 arguments"},
		{"undefined is not the text <undefined>", []any{safejs.Undefined()}, "must be a JSON string"},
		{"null", []any{nil}, "must be a JSON string"},
		{"a number", []any{7}, "must be a JSON string"},
		{"an object", []any{safejs.Global()}, "must be a JSON string"},
		{"a symbol", []any{symbol}, "must be a JSON string"},
		{"progress that is no function", []any{pair, "later"}, "must be a function"},
		{"no JSON", []any{"{"}, "not a JSON object"},
		{"and after all that it still answers", []any{pair}, ""},
	}
	for _, c := range cases {
		answer := called(t, c.args...)
		var got struct {
			Unit  string
			Error *struct{ Message string }
		}
		if err := json.Unmarshal([]byte(answer), &got); err != nil {
			t.Errorf("%s: no JSON: %.200s", c.why, answer)
			continue
		}
		switch {
		case c.message == "" && got.Unit != "utf16":
			t.Errorf("%s: want a report, got %.200s", c.why, answer)
		case c.message != "" && (got.Error == nil || !strings.Contains(got.Error.Message, c.message)):
			t.Errorf("%s: want an error with %q, got %.200s", c.why, c.message, answer)
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
