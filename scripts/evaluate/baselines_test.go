package main

import (
	"reflect"
	"strings"
	"testing"

	"github.com/articlediff/articlediff/diffcore"
)

func TestLongestCommon(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"abcd", "abcd", "abcd"},
		{"abcd", "", ""},
		{"abcd", "wxyz", ""},
		{"xaby", "ab", "ab"},
		{"abcbdab", "bdcaba", "bdab"},
		{"aXbYc", "abc", "abc"},
		{"aa", "aaa", "aa"},
	} {
		a, b := strings.Split(c.a, ""), strings.Split(c.b, "")
		var got []string
		last := [2]int{-1, -1}
		for _, p := range longestCommon(a, b) {
			if a[p[0]] != b[p[1]] || p[0] <= last[0] || p[1] <= last[1] {
				t.Errorf("%s, %s: pair %v is not common or not in order", c.a, c.b, p)
			}
			got, last = append(got, a[p[0]]), p
		}
		if len(got) != len(c.want) {
			t.Errorf("%s, %s: %s, want one as long as %s", c.a, c.b, strings.Join(got, ""), c.want)
		}
	}
}

func TestBaselines(t *testing.T) {
	const original = "The council closed the hall. Repairs cost 14 million crowns."
	for _, c := range []struct {
		why        string
		derivative string
		exact      diffcore.DerivativeVerdict
		diff       diffcore.DerivativeVerdict
		idf        diffcore.DerivativeVerdict
	}{
		{"the same but for case and typography", "THE COUNCIL closed the hall!", diffcore.Verbatim, diffcore.Verbatim, diffcore.Paraphrased},
		{"one word of five changed", "Repairs cost 41 million crowns.", diffcore.Unsupported, diffcore.Edited, diffcore.Paraphrased},
		{"exactly half of the words", "Repairs cost nobody anything.", diffcore.Unsupported, diffcore.Unsupported, diffcore.Unsupported},
		{"other words in another order", "Crowns cost repairs, hall closed council.", diffcore.Unsupported, diffcore.Unsupported, diffcore.Paraphrased},
		{"nothing in common", "Residents cheered loudly.", diffcore.Unsupported, diffcore.Unsupported, diffcore.Unsupported},
	} {
		a, b := readPlain(original), readPlain(c.derivative)
		got := []diffcore.DerivativeVerdict{}
		for _, compare := range []func(a, b *plain) *diffcore.Report{exactMatch, sentenceDiff, idfRecall} {
			r := compare(a, b)
			s := r.Derivative.Sentences[0]
			got = append(got, s.Verdict)
			if backed(s.Verdict) != (s.Support >= cut) {
				t.Errorf("%s: verdict %s with support %v", c.why, s.Verdict, s.Support)
			}
		}
		if want := []diffcore.DerivativeVerdict{c.exact, c.diff, c.idf}; !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %v, want %v", c.why, got, want)
		}
	}
}

func TestBaselinesOnEmptyTexts(t *testing.T) {
	for _, pair := range [][2]string{{"", ""}, {"A hall.", ""}, {"", "A hall."}, {"* * *", "…"}} {
		a, b := readPlain(pair[0]), readPlain(pair[1])
		for _, compare := range []func(a, b *plain) *diffcore.Report{exactMatch, sentenceDiff, idfRecall} {
			if r := compare(a, b); len(r.Derivative.Sentences) != len(b.sentences) {
				t.Errorf("%q: %d sentences, want %d", pair, len(r.Derivative.Sentences), len(b.sentences))
			}
		}
	}
}
