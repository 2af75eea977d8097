package diffcore

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
)

// An ordinary pair, to set hostile texts against.
const (
	calmOriginal = "ALDERWICK, March 3 – The harbour bridge will close on Sunday for repairs that cost 12 million crowns, the mayor said.\n\n" +
		"“We have no choice,” Mayor Ilse Brandt told the council. Two fishermen’s unions did not respond to a request for comment.\n"
	calmDerivative = "Harbour bridge to close\n\nThe harbour bridge will close on Sunday for repairs that cost 21 million crowns. Experts expect long queues.\n"
)

// hostileStrings reads a file of testdata/hostile.
func hostileStrings(t testing.TB, name string) []string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "hostile", name))
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for n, line := range strings.Split(string(data), "\n") {
		if line == "" || strings.HasPrefix(line, "# ") {
			continue
		}
		if len(line) > 1 && line[0] == '"' && line[len(line)-1] == '"' {
			text, err := strconv.Unquote(line)
			if err != nil {
				t.Fatalf("%s:%d: %v", name, n+1, err)
			}
			line = text
		}
		all = append(all, line)
	}
	if len(all) < 40 {
		t.Fatalf("only %d hostile strings were read", len(all))
	}
	return all
}

// Whatever stands on either side, there is a sound report of it.
func TestHostileTextsGetAReport(t *testing.T) {
	for _, hostile := range hostileStrings(t, "strings.txt") {
		onBothSides(t, hostile)
	}
	onBothSides(t, strings.Join(hostileStrings(t, "strings.txt"), "\n\n"))
}

// onBothSides compares a text with calm ones and itself. One in another language
// than theirs has its answer in words.
func onBothSides(t *testing.T, hostile string) {
	for _, pair := range [][2]string{
		{hostile, calmDerivative},
		{calmOriginal, hostile},
		{hostile, hostile},
		{calmOriginal + hostile, hostile + calmDerivative},
	} {
		if err := sameLanguage(Read(pair[0]), Read(pair[1])); err == nil {
			mustCompare(t, pair[0], pair[1])
		}
	}
	if t.Failed() {
		t.Fatalf("with the text %q", hostile)
	}
}

// A text compared with itself states everything that it says.
func TestEveryTextBacksItself(t *testing.T) {
	for _, text := range append(hostileStrings(t, "strings.txt"), calmOriginal, calmDerivative) {
		r := mustCompare(t, text, text)
		for j, s := range r.Derivative.Sentences {
			if s.Verdict != Verbatim && s.Verdict != Structural {
				t.Errorf("%q: sentence %d is %s", text, j, s.Verdict)
			}
		}
		for i, s := range r.Original.Sentences {
			if s.Verdict != Kept && s.Verdict != FurnitureStays {
				t.Errorf("%q: original sentence %d is %s", text, i, s.Verdict)
			}
		}
	}
}

func TestEmptySidesCannotBeRelated(t *testing.T) {
	for _, empty := range []string{"", " ", "\n\n \t\n", "\u00a0\u2003"} {
		for _, pair := range [][2]string{{empty, empty}, {empty, calmDerivative}, {calmOriginal, empty}} {
			r := mustCompare(t, pair[0], pair[1])
			if r.Related != nil {
				t.Errorf("%q against %q: related is %v, want null", pair[0], pair[1], *r.Related)
			}
			if len(r.Links) > 0 {
				t.Errorf("%q against %q: there are links to nothing: %v", pair[0], pair[1], r.Links)
			}
			for _, s := range r.Original.Sentences {
				if s.Verdict != Omitted && s.Verdict != FurnitureStays {
					t.Errorf("%q: against nothing, a sentence is %s", pair[0], s.Verdict)
				}
			}
			for _, s := range r.Derivative.Sentences {
				if s.Verdict != Unsupported && s.Verdict != Structural {
					t.Errorf("%q: from nothing, a sentence is %s", pair[1], s.Verdict)
				}
			}
		}
	}
}

func TestUnusableTextsAreRefused(t *testing.T) {
	tooLong := strings.Repeat("x", MaxBytes+1)
	for name, c := range map[string]struct {
		original, derivative string
		side                 Side
		says                 string
	}{
		"original too long":            {tooLong, calmDerivative, OriginalSide, "too long"},
		"derivative too long":          {calmOriginal, tooLong, DerivativeSide, "too long"},
		"original not UTF-8":           {"caf\xe9", calmDerivative, OriginalSide, "byte 3"},
		"derivative not UTF-8":         {calmOriginal, "\xff\xfe", DerivativeSide, "byte 0"},
		"surrogate written as UTF-8":   {calmOriginal, "a\xed\xa0\x80", DerivativeSide, "byte 1"},
		"character cut at the end":     {"é\xc3", "", OriginalSide, "byte 2"},
		"overlong slash":               {"\xc0\xaf", "", OriginalSide, "byte 0"},
		"real U+FFFD before a bad one": {"\ufffd\x80", "", OriginalSide, "byte 3"},
	} {
		r, err := Compare(c.original, c.derivative, Options{})
		var input *InputError
		if !errors.As(err, &input) || r != nil {
			t.Errorf("%s: got %v and %v, want an InputError alone", name, r != nil, err)
			continue
		}
		if input.Side != c.side || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), string(c.side)) {
			t.Errorf("%s: %q of the %s, want it to say %q of the %s", name, err, input.Side, c.says, c.side)
		}
	}
}

// The longest text allowed is compared; no pile of one thing takes for ever.
func TestBigTextsGetAReport(t *testing.T) {
	if testing.Short() || runtime.GOARCH == "wasm" {
		t.Skip("megabytes, which the same code reads natively ten times as fast as in wasm")
	}
	for name, text := range map[string]string{
		"one word without an end":  strings.Repeat("x", MaxBytes),
		"nothing but quotes":       strings.Repeat("“", 20_000),
		"nothing but line ends":    strings.Repeat("\n", MaxBytes),
		"nothing but open tags":    strings.Repeat("<b>", 20_000),
		"nothing but table rows":   strings.Repeat("|\n", 20_000),
		"one sentence, many times": strings.Repeat("The bridge will close on Sunday. ", 5_000),
		"one long sentence":        strings.Repeat("the bridge and the road and ", 5_000),
		"a mark on a mark":         "a" + strings.Repeat("\u0301", 50_000),
	} {
		t.Run(name, func(t *testing.T) {
			checkBig(t, text, calmDerivative)
			checkBig(t, calmOriginal, text)
			checkBig(t, text, text)
		})
	}
}

func checkBig(t *testing.T, original, derivative string) {
	t.Helper()
	r, err := Compare(original, derivative, Options{})
	if err != nil {
		t.Fatal(err)
	}
	checkReport(t, r, original, derivative)
}

// With ARTICLEDIFF_SHARED set, the public corpora of hostile strings go
// through both sides as well. They are not ours to ship.
func TestCorporaGetAReport(t *testing.T) {
	shared := os.Getenv("ARTICLEDIFF_SHARED")
	if shared == "" {
		t.Skip("ARTICLEDIFF_SHARED is not set")
	}
	for _, name := range []string{"naughty-strings.json", "xss-payloads.json"} {
		data, err := os.ReadFile(filepath.Join(shared, "corpora", name))
		if err != nil {
			t.Fatal(err)
		}
		var all []string
		if err := json.Unmarshal(data, &all); err != nil {
			t.Fatal(err)
		}
		for _, hostile := range all {
			onBothSides(t, hostile)
		}
		onBothSides(t, strings.Join(all, "\n\n"))
	}
	// A decoder's stress test is broken on purpose: refused as it is,
	// compared once its broken bytes are replaced.
	data, err := os.ReadFile(filepath.Join(shared, "corpora", "utf8-test.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var input *InputError
	if _, err := Compare(calmOriginal, string(data), Options{}); !errors.As(err, &input) || input.Side != DerivativeSide {
		t.Errorf("the UTF-8 stress test: %v, want an InputError of the derivative", err)
	}
	onBothSides(t, strings.ToValidUTF8(string(data), "\ufffd"))
}

// FuzzCompare looks for texts that break a promise.
func FuzzCompare(f *testing.F) {
	f.Add(calmOriginal, calmDerivative)
	for _, hostile := range hostileStrings(f, "strings.txt") {
		f.Add(calmOriginal, hostile)
		f.Add(hostile, calmDerivative)
	}
	f.Fuzz(func(t *testing.T, original, derivative string) {
		if validate(OriginalSide, original, Meta{}) != nil || validate(DerivativeSide, derivative, Meta{}) != nil || sameLanguage(Read(original), Read(derivative)) != nil {
			if _, err := Compare(original, derivative, Options{}); err == nil {
				t.Fatal("an unusable text was compared")
			}
			return
		}
		mustCompare(t, original, derivative)
	})
}
