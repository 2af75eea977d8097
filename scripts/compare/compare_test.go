package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/articlediff/articlediff/diffcore"
)

// The test's own binary is the command when this is set, so the tests run it
// as a shell would, with its exit status.
const asCommand = "COMPARE_AS_COMMAND"

func TestMain(m *testing.M) {
	if os.Getenv(asCommand) != "" {
		main()
		return
	}
	os.Exit(m.Run())
}

type result struct {
	status         int
	stdout, stderr string
}

func command(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, args...)
	cmd.Env = append(os.Environ(), asCommand+"=1")
	return cmd
}

func runCommand(t *testing.T, stdin string, args ...string) result {
	t.Helper()
	cmd := command(t, args...)
	var stdout, stderr bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(stdin), &stdout, &stderr
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return result{cmd.ProcessState.ExitCode(), stdout.String(), stderr.String()}
}

// file writes a file and returns its path.
func file(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestUnusableArgumentsAndInput(t *testing.T) {
	good := file(t, "good.txt", fixtureOriginal)
	for _, c := range []struct {
		why  string
		args []string
		says string // what the one line on standard error must contain
	}{
		{"no article", nil, "got 0"},
		{"one article", []string{good}, "got 1"},
		{"three articles", []string{good, good, good}, "got 3"},
		{"a format nobody knows", []string{"-format", "pdf", good, good}, `"pdf"`},
		{"a flag nobody knows", []string{"-colour", good, good}, "-colour"},
		{"a format without its value", []string{"-format"}, "-format"},
		{"a missing original", []string{"nowhere.txt", good}, "the original: there is no file nowhere.txt"},
		{"a missing derivative", []string{good, "nowhere.txt"}, "the derivative: there is no file nowhere.txt"},
		{"a name of two lines", []string{good, "no\nwhere\x1b[31m"}, "no where"},
		{"a folder", []string{good, t.TempDir()}, "is a folder"},
		{"standard input twice", []string{"-", "-"}, "standard input"},
		{"bytes that are no UTF-8", []string{good, file(t, "latin1.txt", "caf\xe9")}, "the derivative is not valid UTF-8 text: byte 3"},
		{"UTF-16, little end first", []string{file(t, "le.txt", "\xff\xfeH\x00i\x00"), good}, "is UTF-16"},
		{"UTF-16, big end first", []string{file(t, "be.txt", "\xfe\xff\x00H\x00i"), good}, "is UTF-16"},
		{"a text that is too long", []string{good, file(t, "long.txt", strings.Repeat("x", diffcore.MaxBytes+1))}, "too long"},
		{"weights that are not there", []string{"-weights", "nowhere.json", good, good}, "there is no file nowhere.json"},
		{"weights that are no JSON", []string{"-weights", good, "-jsonl"}, "cannot use " + good},
		{"weights for other features", []string{"-weights", changedWeights(t, func(w map[string]any) { w["features"] = []string{"length"} }), good, good}, "trained for the features"},
		{"originals without a derivative", []string{"-original", good, "-original", good}, "one derivative beside the originals, and got 0"},
		{"originals and a pair", []string{"-original", good, good, good}, "got 2"},
		{"a missing second original", []string{"-original", good, "-original", "nowhere.txt", good}, "the original: there is no file nowhere.txt"},
		{"standard input for two originals", []string{"-original", "-", "-original", "-", good}, "standard input"},
		{"a batch with an original", []string{"-jsonl", "-original", good}, "-jsonl"},
		{"a batch with files", []string{"-jsonl", good, good}, "-jsonl"},
		{"a batch in another format", []string{"-jsonl", "-format", "html"}, "-jsonl"},
	} {
		got := runCommand(t, "", c.args...)
		if got.status != 2 || got.stdout != "" {
			t.Errorf("%s: status %d and %d bytes of output, want 2 and none", c.why, got.status, len(got.stdout))
		}
		if strings.Count(got.stderr, "\n") != 1 || !strings.HasSuffix(got.stderr, "\n") || !strings.Contains(got.stderr, c.says) || strings.Contains(got.stderr, "\x1b") {
			t.Errorf("%s: %q, want one line that says %q", c.why, got.stderr, c.says)
		}
	}
}

// The evidence says which of several originals it stands in.
func TestSeveralOriginals(t *testing.T) {
	storm := file(t, "storm.txt", "Storm closes the harbour\n\nThe harbour of Lindvik was closed on Monday after a storm tore two buoys from their chains.")
	ferry := file(t, "ferry.txt", "Ferry passengers wait\n\nSome 400 passengers spent the night in the sports hall of the school.")
	both := file(t, "both.txt", "The harbour of Lindvik was closed on Monday after a storm tore two buoys from their chains. Some 400 passengers spent the night in the sports hall of the school.")
	for format, want := range map[string][]string{
		"text":     {"Original, sentence 2 (original 1)", "Original, sentence 4 (original 2)"},
		"markdown": {"- Original: **Storm closes the harbour**", "- Original: **Ferry passengers wait**", "Original, sentence 4 (original 2)"},
		"html":     {"Storm closes the harbour</p><p class=\"paper-title\" dir=\"auto\">Ferry passengers wait", "Original, sentence 4 (original 2)"},
	} {
		got := runCommand(t, "", "-format", format, "-original", storm, "-original", ferry, both)
		for _, words := range want {
			if got.status != 0 || !strings.Contains(got.stdout, words) {
				t.Errorf("%s: status %d, no %q in\n%s%s", format, got.status, words, got.stdout, got.stderr)
			}
		}
	}
}

// The nearest sentence is no evidence for what was not found.
func TestWhatIsNotFoundHasNoEvidence(t *testing.T) {
	original := file(t, "original.txt", "The council of Lindvik closed the swimming hall on Monday. The mayor said the roof was unsafe. Pupils will swim in the lake until June.")
	derivative := file(t, "derivative.txt", "The council of Lindvik closed the swimming hall on Monday. The mayor of Lindvik plays the trombone in a brass band.")
	got := runCommand(t, "", original, derivative)
	_, after, found := strings.Cut(got.stdout, "Not found\n     The mayor of Lindvik plays")
	if !found {
		t.Fatalf("the trombone was found:\n%s", got.stdout)
	}
	if own, _, _ := strings.Cut(after, "\n\n"); strings.Contains(own, "Original, sentence") {
		t.Errorf("a sentence is shown as its evidence:\n%s", own)
	}
}

// changedWeights writes the weights that diffcore ships, changed, to a file.
func changedWeights(t *testing.T, change func(map[string]any)) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "diffcore", "weights.json"))
	if err != nil {
		t.Fatal(err)
	}
	var weights map[string]any
	if err := json.Unmarshal(data, &weights); err != nil {
		t.Fatal(err)
	}
	change(weights)
	if data, err = json.Marshal(weights); err != nil {
		t.Fatal(err)
	}
	return file(t, "weights.json", string(data))
}

// Weights that trust nothing leave no reworded sentence standing, alone and
// in a batch; those that diffcore ships, read from a file, change nothing.
func TestWeights(t *testing.T) {
	original, derivative := file(t, "original.txt", fixtureOriginal), file(t, "derivative.txt", fixtureDerivative)
	pair, err := json.Marshal(map[string]string{"id": "1", "original": fixtureOriginal, "derivative": fixtureDerivative})
	if err != nil {
		t.Fatal(err)
	}
	shipped := changedWeights(t, func(map[string]any) {})
	distrustful := changedWeights(t, func(w map[string]any) {
		for _, name := range []string{"support", "main"} {
			w[name].(map[string]any)["bias"] = -50
		}
	})
	files := []string{"-format", "json", original, derivative}
	if with, without := runCommand(t, "", append([]string{"-weights", shipped}, files...)...), runCommand(t, "", files...); with != without || with.status != 0 {
		t.Errorf("the shipped weights, read from a file, give another report")
	}
	count := func(report []byte) diffcore.DerivativeSummary {
		var r diffcore.Report
		if err := json.Unmarshal(report, &r); err != nil {
			t.Fatal(err)
		}
		return r.Summary.Derivative
	}
	alone := runCommand(t, "", append([]string{"-weights", distrustful}, files...)...)
	if got := count([]byte(alone.stdout)); got.Unsupported == 0 || got.Edited+got.Paraphrased+got.Partial > 0 {
		t.Errorf("weights that trust nothing: %+v", got)
	}
	var line struct{ Report json.RawMessage }
	batched := runCommand(t, string(pair)+"\n", "-weights", distrustful, "-jsonl")
	if err := json.Unmarshal([]byte(batched.stdout), &line); err != nil {
		t.Fatal(err)
	}
	if got, want := count(line.Report), count([]byte(alone.stdout)); got != want {
		t.Errorf("in a batch: %+v, alone: %+v", got, want)
	}
}

func TestHelpIsNoFailure(t *testing.T) {
	got := runCommand(t, "", "-h")
	if got.status != 0 || !strings.Contains(got.stdout, "ORIGINAL DERIVATIVE") || got.stderr != "" {
		t.Errorf("got %+v", got)
	}
}

// Every format writes the same comparison, from files and from standard input.
func TestFormats(t *testing.T) {
	original, derivative := file(t, "original.txt", fixtureOriginal), file(t, "derivative.txt", fixtureDerivative)
	for _, format := range []string{"text", "json", "markdown", "html"} {
		files := runCommand(t, "", "-format", format, original, derivative)
		if files.status != 0 || files.stderr != "" {
			t.Fatalf("%s: status %d, %s", format, files.status, files.stderr)
		}
		for _, words := range []string{"Lindvik", "swimming club"} {
			if !strings.Contains(files.stdout, words) {
				t.Errorf("%s: the output lacks %q", format, words)
			}
		}
		if strings.Contains(files.stdout, "\x1b") {
			t.Errorf("%s: colour, though the output is no terminal", format)
		}
		if piped := runCommand(t, fixtureOriginal, "-format", format, "-", derivative); piped != files {
			t.Errorf("%s: the original from standard input gives another output", format)
		}
		if piped := runCommand(t, fixtureDerivative, "-format="+format, original, "-"); piped != files {
			t.Errorf("%s: the derivative from standard input gives another output", format)
		}
	}
	byDefault := runCommand(t, "", original, derivative)
	if asText := runCommand(t, "", "-format", "text", original, derivative); byDefault != asText {
		t.Errorf("the default format is not text")
	}
}

func TestJSONIsTheBareReport(t *testing.T) {
	derivative := fixtureDerivative + "<&> \u2028\x00\ufffd"
	got := runCommand(t, derivative, "-format", "json", file(t, "original.txt", fixtureOriginal), "-")
	if !strings.HasSuffix(got.stdout, "}\n") || strings.Contains(got.stdout, `\u003c`) {
		t.Errorf("want one line, with < as it is")
	}
	var r diffcore.Report
	if err := json.Unmarshal([]byte(got.stdout), &r); err != nil {
		t.Fatal(err)
	}
	if r.Schema != diffcore.Schema || r.Original.Text != fixtureOriginal || r.Derivative.Text != derivative {
		t.Errorf("the report's texts are not those that came in")
	}
}

func TestByteOrderMarkIsDropped(t *testing.T) {
	bare := runCommand(t, fixtureDerivative, "-format", "json", file(t, "original.txt", fixtureOriginal), "-")
	marked := runCommand(t, "\ufeff"+fixtureDerivative, "-format", "json", file(t, "original.txt", "\ufeff"+fixtureOriginal), "-")
	if bare.status != 0 || bare != marked {
		t.Errorf("a byte order mark changes the report")
	}
}

// Both sides may be as long as Compare allows, mark or no mark.
func TestLongestText(t *testing.T) {
	long := "\ufeff" + strings.Repeat("x", diffcore.MaxBytes)
	if got := runCommand(t, long, "-format", "json", "-", file(t, "short.txt", "A short one.")); got.status != 0 {
		t.Errorf("status %d: %s", got.status, got.stderr)
	}
}

func TestEmptyTextsAreCompared(t *testing.T) {
	got := runCommand(t, "", "-", file(t, "empty.txt", ""))
	if got.status != 0 || !strings.HasPrefix(got.stdout, "One of the texts is empty") {
		t.Errorf("got %+v", got)
	}
}

func TestUnrelatedIsSaidFirst(t *testing.T) {
	r := fixture()
	no := false
	r.Related = &no
	for _, format := range []string{"text", "markdown", "html"} {
		out := printed(t, format, r, style{width: 200})
		warning, counts := strings.Index(out, "do not seem to be about the same event"), strings.Index(out, "The derivative makes")
		if warning < 0 || warning > counts {
			t.Errorf("%s: the warning is at %d, the counts at %d", format, warning, counts)
		}
	}
}
