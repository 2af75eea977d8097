package main

import (
	"bytes"
	"math/rand"
	"testing"
)

func TestWhatIsNoProgramIsAnError(t *testing.T) {
	for why, program := range map[string]string{
		"empty":                     "",
		"a text":                    "It rained on Monday.",
		"a section that ends early": string(smallWasm) + "\x0a\x05\x01",
		"a function that does":      string(smallWasm) + "\x0a\x02\x01\x05",
		"a segment that does":       string(smallWasm) + "\x0b\x06\x01\x00\x41\x00\x0b\x05",
	} {
		if _, err := changeSections([]byte(program), map[byte]func([]byte) ([]byte, error){codeSection: straighten, dataSection: joinSegments}); err == nil {
			t.Errorf("%s: want an error", why)
		}
	}
}

func TestNumbersAreReadAsTheyAreWritten(t *testing.T) {
	for _, n := range []int{0, 1, 63, 64, 127, 128, 8191, 8192, 1 << 31, -1, -64, -65, -8192, -8193, -1 << 31} {
		r := reader{rest: appendSigned(nil, n)}
		if got := r.signed(); got != n || r.err != nil || len(r.rest) > 0 {
			t.Errorf("%d is read as %d (%v), and %d bytes are left", n, got, r.err, len(r.rest))
		}
	}
}

// Joined or not, the same bytes come to lie at the same places.
func TestJoinedSegmentsAreTheSameData(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	for range 200 {
		var before []segment
		address := random.Intn(1000)
		for range random.Intn(20) {
			content := make([]byte, random.Intn(10))
			random.Read(content)
			before = append(before, segment{address, content})
			address += len(content) + random.Intn(3*fewZeros)
		}
		random.Shuffle(len(before), func(i, j int) { before[i], before[j] = before[j], before[i] })
		section := appendNumber(nil, len(before))
		for _, s := range before {
			section = appendSized(append(appendSigned(append(section, inMemory, opI32Const), s.address), opEnd), s.content)
		}
		original := bytes.Clone(section)
		joined, err := joinSegments(section)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(section, original) {
			t.Fatal("it wrote over what it was given")
		}
		after := segments(t, joined)
		if want, got := memory(before), memory(after); !bytes.Equal(want, got) {
			t.Fatalf("want %v, got %v", before, after)
		}
		for i := 1; i < len(after); i++ {
			if zeros := after[i].address - after[i-1].address - len(after[i-1].content); zeros <= fewZeros {
				t.Errorf("%d zeros stand between two segments", zeros)
			}
		}
	}
}

func TestSegmentsOfOtherKindsStayAsTheyAre(t *testing.T) {
	for why, section := range map[string]string{
		"loaded when the program asks":    "\x01\x01\x02ab",
		"one over another":                "\x02\x00\x41\x02\x0b\x02ab\x00\x41\x01\x0b\x02ab",
		"at an address that is not given": "\x01\x00\x23\x00\x0b\x02ab",
	} {
		if got, err := joinSegments([]byte(section)); err != nil || string(got) != section {
			t.Errorf("%s: got %q (%v)", why, got, err)
		}
	}
}

func segments(t *testing.T, section []byte) []segment {
	t.Helper()
	in := reader{rest: section}
	var all []segment
	for n := in.number(); n > 0; n-- {
		s, ok := in.segment()
		if !ok || in.err != nil {
			t.Fatalf("a segment cannot be read: %v", in.err)
		}
		all = append(all, s)
	}
	return all
}

// memory is what segments fill.
func memory(segments []segment) []byte {
	filled := make([]byte, 10_000)
	for _, s := range segments {
		copy(filled[s.address:], s.content)
	}
	return filled
}
