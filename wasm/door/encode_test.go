package door

import (
	"bytes"
	"encoding/json"
	"math"
	"math/rand"
	"reflect"
	"testing"

	"github.com/articlediff/articlediff/diffcore"
)

// standard is what the standard library writes.
func standard(t testing.TB, v any) string {
	t.Helper()
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		t.Fatal(err)
	}
	return string(bytes.TrimSuffix(out.Bytes(), []byte("\n")))
}

func TestRandomReportsAreWrittenAsTheStandardLibraryDoes(t *testing.T) {
	rng := rand.New(rand.NewSource(1))
	for range 200 {
		var r diffcore.Report
		fill(rng, reflect.ValueOf(&r).Elem())
		w := &writer{}
		writeReport(w, &r)
		if got, want := string(w.out), standard(t, r); got != want {
			t.Fatalf("want\n%s\ngot\n%s", want, got)
		}
	}
}

// fill puts random values everywhere in v.
func fill(rng *rand.Rand, v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if rng.Intn(2) == 0 {
			v.Set(reflect.New(v.Type().Elem()))
			fill(rng, v.Elem())
		}
	case reflect.Slice:
		n := rng.Intn(3)
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			fill(rng, v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fill(rng, v.Field(i))
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		for range rng.Intn(4) {
			key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
			fill(rng, key)
			fill(rng, value)
			v.SetMapIndex(key, value)
		}
	case reflect.String:
		alphabet := []rune("ab\"\\/<>&\x00\x1f\b\f\n\r\t\x7fé\u2028\u2029\uFFFD中😀")
		s := ""
		for range rng.Intn(6) {
			s += string(alphabet[rng.Intn(len(alphabet))])
		}
		v.SetString(s)
	case reflect.Int:
		v.SetInt(int64(rng.Intn(2_000_000) - 1_000_000))
	case reflect.Float64:
		v.SetFloat([]float64{0, math.Copysign(0, -1), 1, 0.1, rng.Float64(), -rng.NormFloat64(), rng.Float64() * 1e-9, 1e21, 1.5e300, 5e-324}[rng.Intn(10)])
	case reflect.Bool:
		v.SetBool(rng.Intn(2) == 0)
	default:
		panic("a report has a new kind of value: " + v.Kind().String())
	}
}

func TestSlicesAreNeverNull(t *testing.T) {
	w := &writer{}
	writeReport(w, &diffcore.Report{})
	// Only related says something by being null.
	if nulls := bytes.Count(w.out, []byte("null")); nulls != 1 || !bytes.Contains(w.out, []byte(`"related":null`)) {
		t.Errorf("an empty report is %s", w.out)
	}
}

func FuzzText(f *testing.F) {
	for _, s := range []string{"", "plain", "\"\\\x00\x1f\u2028\u2029", "\xff\xc3", "é😀"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		w := &writer{}
		text(w, &s)
		if want := standard(t, s); string(w.out) != want {
			t.Errorf("of %q: want %s, got %s", s, want, w.out)
		}
	})
}

func FuzzNumber(f *testing.F) {
	for _, v := range []float64{0, 1, -1, 0.1, 1e-6, 9.99e-7, 1e-10, 1e20, 1e21, math.MaxFloat64, math.SmallestNonzeroFloat64} {
		f.Add(v)
	}
	f.Fuzz(func(t *testing.T, v float64) {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return
		}
		w := &writer{}
		number(w, &v)
		if want := standard(t, v); string(w.out) != want {
			t.Errorf("want %s, got %s", want, w.out)
		}
	})
}
