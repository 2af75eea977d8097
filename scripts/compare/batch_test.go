package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/articlediff/articlediff/diffcore"
)

// answerLine is a line of a batch's output.
type answerLine struct {
	ID     any
	Report *diffcore.Report
	Error  *string
}

func answers(t *testing.T, output string) []answerLine {
	t.Helper()
	var all []answerLine
	for line := range strings.Lines(output) {
		var fields map[string]json.RawMessage
		if err := json.Unmarshal([]byte(line), &fields); err != nil {
			t.Fatalf("%v in the line %.200s", err, line)
		}
		_, hasReport := fields["report"]
		_, hasError := fields["error"]
		if _, hasID := fields["id"]; !hasID || hasReport == hasError || len(fields) != 2 {
			t.Fatalf("want an id and either a report or an error: %.200s", line)
		}
		var a answerLine
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			t.Fatal(err)
		}
		all = append(all, a)
	}
	return all
}

func pairLine(id, original, derivative string) string {
	line, err := json.Marshal(map[string]string{"id": id, "original": original, "derivative": derivative})
	if err != nil {
		panic(err)
	}
	return string(line) + "\n"
}

func TestBatchComparesWithSeveralOriginals(t *testing.T) {
	const bridge, school = "The harbour bridge will close on Sunday, the mayor said.", "The school in Westby opens again on Thursday, its head said."
	in := `{"id": 1, "originals": ["` + bridge + `", "` + school + `"], "derivative": "` + school + `"}` + "\n" +
		pairLine("alone", bridge, school)
	all := answers(t, runCommand(t, in, "-jsonl").stdout)
	if len(all) != 2 || all[0].Report == nil || all[1].Report == nil {
		t.Fatalf("want two reports, got %+v", all)
	}
	if got := all[0].Report; len(got.Original.Parts) != 2 || got.Derivative.Sentences[0].Verdict != diffcore.Verbatim {
		t.Errorf("want two parts and the sentence of the second found, got %+v, %s", got.Original.Parts, got.Derivative.Sentences[0].Verdict)
	}
	if got := all[1].Report; len(got.Original.Parts) > 1 {
		t.Errorf("the next line has originals that are not its own: %+v", got.Original.Parts)
	}
}

func TestBatchSaysWhatIsWrongWithOriginals(t *testing.T) {
	for line, says := range map[string]string{
		`{"id": "x", "originals": [], "derivative": "b"}`:                                              `"originals" is empty`,
		`{"id": "x", "originals": "a", "derivative": "b"}`:                                             `"originals" is not a list of strings`,
		`{"id": "x", "originals": ["a", 7], "derivative": "b"}`:                                        `number 2 of "originals" is not a string`,
		`{"id": "x", "originals": ["a", null], "derivative": "b"}`:                                     `number 2 of "originals" is not a string`,
		`{"id": "x", "original": "a", "originals": ["a"], "derivative": "b"}`:                          `both "original" and "originals"`,
		`{"id": "x", "originals": ["a", "` + "\xff" + `"], "derivative": "b"}`:                         `the original is not valid UTF-8`,
		`{"id": "x", "derivative": "b"}`:                                                               `no "original"`,
		`{"id": "x", "originals": ["` + strings.Repeat("a", 5_000_000) + `", "a"], "derivative": "b"}`: `its 2 articles have`,
	} {
		all := answers(t, runCommand(t, line+"\n", "-jsonl").stdout)
		if len(all) != 1 || all[0].ID != "x" || all[0].Error == nil || !strings.Contains(*all[0].Error, says) {
			t.Errorf("%.80s: want the answer to x to say %s, got %+v", line, says, all)
		}
	}
}

func TestBatchKeepsTheOrder(t *testing.T) {
	var in strings.Builder
	chance := rand.New(rand.NewSource(1))
	for n := range 200 {
		text := strings.Repeat("The harbour bridge will close on Sunday, the mayor said. ", 1+chance.Intn(1+n%7*20))
		in.WriteString(pairLine(fmt.Sprint(n), text, text[:len(text)/2]))
	}
	got := runCommand(t, in.String(), "-jsonl")
	if got.status != 0 || got.stderr != "" {
		t.Fatalf("status %d: %s", got.status, got.stderr)
	}
	all := answers(t, got.stdout)
	if len(all) != 200 {
		t.Fatalf("%d answers to 200 lines", len(all))
	}
	for n, a := range all {
		if a.ID != fmt.Sprint(n) || a.Report == nil {
			t.Errorf("answer %d is that of %v", n, a.ID)
		}
	}
}

func TestBadLinesCostThemselvesAlone(t *testing.T) {
	good := `{"id":"good","original":"The bridge closes.","derivative":"The bridge closes."}`
	for _, c := range []struct {
		why, line, id, says string
	}{
		{"no JSON", "bridge", "null", "not a JSON object"},
		{"JSON cut short", `{"id":"a","original":"x`, "null", "not a JSON object"},
		{"an empty line", "", "null", "not a JSON object"},
		{"an array", `["a","b","c"]`, "null", "not a JSON object"},
		{"nothing but null", "null", "null", `no "original"`},
		{"two objects", good + good, "null", "not a JSON object"},
		{"no id, but texts", `{"original":"x","derivative":3}`, "null", "not a string"},
		{"no original", `{"id":"a","derivative":"x"}`, `"a"`, `no "original"`},
		{"no derivative", `{"id":"a","original":"x"}`, `"a"`, `no "derivative"`},
		{"null for a text", `{"id":"a","original":"x","derivative":null}`, `"a"`, "not a string"},
		{"a number for a text", `{"id":"a","original":1,"derivative":"x"}`, `"a"`, "not a string"},
		{"bytes that are no UTF-8", `{"id":"a","original":"caf` + "\xe9" + `","derivative":"x"}`, `"a"`, "not valid UTF-8"},
		{"an id that is no UTF-8", `{"id":"` + "\xff" + `","original":1,"derivative":"x"}`, "null", "not a string"},
		{"an id that is a number", `{"id":7,"original":1,"derivative":"x"}`, "7", "not a string"},
		{"an id that is an object", `{"id":{"<n>": [1]},"original":1,"derivative":"x"}`, `{"<n>":[1]}`, "not a string"},
		{"a text that is too long", `{"id":"a","original":"x","derivative":"` + strings.Repeat("x", diffcore.MaxBytes+1) + `"}`, `"a"`, "too long"},
	} {
		got := runCommand(t, good+"\n"+c.line+"\n"+good+"\n", "-jsonl")
		lines := strings.Split(got.stdout, "\n")
		all := answers(t, got.stdout)
		if got.status != 0 || len(all) != 3 {
			t.Errorf("%s: status %d and %d answers to 3 lines", c.why, got.status, len(all))
			continue
		}
		if all[0].Report == nil || all[2].Report == nil {
			t.Errorf("%s: it costs its neighbours their reports", c.why)
		}
		if !strings.HasPrefix(lines[1], `{"id":`+c.id+`,"error":`) || all[1].Error == nil || !strings.Contains(*all[1].Error, c.says) {
			t.Errorf("%s: got %.200s, want id %s and an error that says %q", c.why, lines[1], c.id, c.says)
		}
	}
}

func TestUnusualLinesAreRead(t *testing.T) {
	for _, c := range []struct{ why, in, id, derivative string }{
		{"no line end at the end", `{"id":"a","original":"x","derivative":"y"}`, `"a"`, "y"},
		{"Windows line ends", `{"id":"a","original":"x","derivative":"y"}` + "\r\n", `"a"`, "y"},
		{"a byte order mark", "\ufeff" + `{"id":"a","original":"x","derivative":"y"}`, `"a"`, "y"},
		{"no id", `{"original":"x","derivative":"y"}`, "null", "y"},
		{"fields that nobody asked for", `{"id":"a","lang":"en","original":"x","derivative":"y"}`, `"a"`, "y"},
		{"a lone surrogate", `{"id":"a","original":"x","derivative":"y\ud800z"}`, `"a"`, "y\ufffdz"},
		{"a mark of its own inside a text", `{"id":"a","original":"x","derivative":"` + "\ufeff" + `y"}`, `"a"`, "\ufeffy"},
		{"a big number as id", `{"id":12345678901234567890,"original":"x","derivative":"y"}`, "12345678901234567890", "y"},
		{"a huge line", `{"id":"a","original":"` + strings.Repeat("x", diffcore.MaxBytes) + `","derivative":"y"}`, `"a"`, "y"},
	} {
		got := runCommand(t, c.in, "-jsonl")
		all := answers(t, got.stdout)
		if got.status != 0 || len(all) != 1 || all[0].Report == nil {
			t.Errorf("%s: status %d, %d answers: %.200s%s", c.why, got.status, len(all), got.stdout, got.stderr)
			continue
		}
		if !strings.HasPrefix(got.stdout, `{"id":`+c.id+`,"report":`) || all[0].Report.Derivative.Text != c.derivative {
			t.Errorf("%s: got %.200s", c.why, got.stdout)
		}
	}
	if got := runCommand(t, "", "-jsonl", "-format", "json"); got != (result{}) {
		t.Errorf("no lines: got %+v, want nothing", got)
	}
}

// An answer comes as soon as it can: before the next line is written.
func TestBatchStreams(t *testing.T) {
	cmd := command(t, "-jsonl")
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewReader(out)
	for n := range 3 {
		io.WriteString(in, pairLine(fmt.Sprint(n), "x", "y"))
		line, err := lines.ReadString('\n') // blocks for ever if answers wait for more lines
		if err != nil || !strings.HasPrefix(line, fmt.Sprintf(`{"id":"%d"`, n)) {
			t.Fatalf("answer %d: %.80s, %v", n, line, err)
		}
	}
	in.Close()
	if err := cmd.Wait(); err != nil {
		t.Error(err)
	}
}

func tinyReport(original, derivative string, _ diffcore.Options) (*diffcore.Report, error) {
	return &diffcore.Report{Original: diffcore.OriginalReport{Text: original}}, nil
}

func newTestBatch(compare comparer) *batch {
	return &batch{compare: careful(compare), cores: 2, maxLine: 1000, progress: &progress{}}
}

func TestBatchUsesAllCoresInOrder(t *testing.T) {
	secondDone := make(chan struct{})
	b := newTestBatch(func(original, derivative string, o diffcore.Options) (*diffcore.Report, error) {
		if original == "first" {
			<-secondDone // only another core can end this wait
		} else {
			close(secondDone)
		}
		return tinyReport(original, derivative, o)
	})
	var out bytes.Buffer
	if err := b.run(strings.NewReader(pairLine("1", "first", "")+pairLine("2", "second", "")), &out); err != nil {
		t.Fatal(err)
	}
	all := answers(t, out.String())
	if len(all) != 2 || all[0].ID != "1" || all[1].ID != "2" {
		t.Errorf("got %s", out.String())
	}
}

func TestPanicCostsItsLineAlone(t *testing.T) {
	b := newTestBatch(func(original, derivative string, o diffcore.Options) (*diffcore.Report, error) {
		if original == "bad" {
			panic("index out of range")
		}
		return tinyReport(original, derivative, o)
	})
	var out bytes.Buffer
	if err := b.run(strings.NewReader(pairLine("1", "x", "")+pairLine("2", "bad", "")+pairLine("3", "x", "")), &out); err != nil {
		t.Fatal(err)
	}
	all := answers(t, out.String())
	if len(all) != 3 || all[0].Report == nil || all[2].Report == nil || all[1].ID != "2" || all[1].Error == nil || !strings.Contains(*all[1].Error, "index out of range") {
		t.Errorf("got %s", out.String())
	}
}

func TestReportThatJSONCannotCarry(t *testing.T) {
	b := newTestBatch(func(original, derivative string, o diffcore.Options) (*diffcore.Report, error) {
		r, err := tinyReport(original, derivative, o)
		zero := 0.0
		r.Links = []diffcore.Link{{Score: zero / zero}}
		return r, err
	})
	var out bytes.Buffer
	if err := b.run(strings.NewReader(pairLine("1", "x", "")), &out); err != nil {
		t.Fatal(err)
	}
	if all := answers(t, out.String()); len(all) != 1 || all[0].ID != "1" || all[0].Error == nil {
		t.Errorf("got %s", out.String())
	}
}

func TestTooLongLineIsPassedOver(t *testing.T) {
	b := newTestBatch(tinyReport)
	var out bytes.Buffer
	in := pairLine("1", "x", "") + pairLine("2", strings.Repeat("x", 1<<17), "") + pairLine("3", "x", "")
	if err := b.run(strings.NewReader(in), &out); err != nil {
		t.Fatal(err)
	}
	all := answers(t, out.String())
	if len(all) != 3 || all[0].ID != "1" || all[1].ID != nil || all[1].Error == nil || all[2].ID != "3" {
		t.Errorf("got %.500s", out.String())
	}
}

// endless writes the same line for ever and counts the bytes taken.
type endless struct {
	line  string
	taken atomic.Int64
}

func (e *endless) Read(p []byte) (int, error) {
	n := copy(p, e.line)
	e.taken.Add(int64(n))
	return n, nil
}

// refusing accepts one answer and fails at the next.
type refusing struct{ writes int }

var errFull = errors.New("the disk is full")

func (r *refusing) Write(p []byte) (int, error) {
	if r.writes++; r.writes > 1 {
		return 0, errFull
	}
	return len(p), nil
}

// A batch ends when its answers cannot be written, even if lines never end.
func TestBatchEndsWhenOutputFails(t *testing.T) {
	in := &endless{line: pairLine("1", "x", "y")}
	if err := newTestBatch(tinyReport).run(in, &refusing{}); !errors.Is(err, errFull) {
		t.Errorf("got %v, want %v", err, errFull)
	}
}

// However long the input, only a window of it is read while one comparison
// holds the answers back.
func TestBatchMemoryIsBounded(t *testing.T) {
	in := &endless{line: pairLine("1", "x", "y")}
	release := make(chan struct{})
	b := newTestBatch(func(original, derivative string, o diffcore.Options) (*diffcore.Report, error) {
		<-release
		return tinyReport(original, derivative, o)
	})
	ended := make(chan error)
	go func() { ended <- b.run(in, &refusing{}) }()

	// Wait until the batch has stopped reading.
	before := int64(-1)
	for now := in.taken.Load(); now != before; now = in.taken.Load() {
		before = now
		time.Sleep(50 * time.Millisecond)
	}
	// Its window, one more that waits to enter, and what the reader holds ready.
	if lines := before / int64(len(in.line)); lines > int64(b.cores*linesPerCore)+1<<16/int64(len(in.line))+2 {
		t.Errorf("%d lines were read while none could be answered", lines)
	}
	close(release)
	if err := <-ended; !errors.Is(err, errFull) {
		t.Error(err)
	}
}

// What was read before the input broke is answered, and the break is told.
func TestBatchSaysWhenInputBreaks(t *testing.T) {
	torn := io.MultiReader(strings.NewReader(pairLine("1", "x", "y")), readerFunc(func([]byte) (int, error) {
		return 0, errors.New("the pipe is torn")
	}))
	var out bytes.Buffer
	err := newTestBatch(tinyReport).run(torn, &out)
	if err == nil || !strings.Contains(err.Error(), "after 1 line") || len(answers(t, out.String())) != 1 {
		t.Errorf("got %v and %s", err, out.String())
	}
}

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(p []byte) (int, error) { return f(p) }
