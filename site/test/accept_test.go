//go:build accept

package test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/articlediff/articlediff/site/test/browser"
)

// shared returns a file of the folder that the acceptance checks read.
func shared(t testing.TB, name string) string {
	t.Helper()
	folder := os.Getenv("ARTICLEDIFF_SHARED")
	if folder == "" {
		t.Fatal("ARTICLEDIFF_SHARED names no folder: make accept SHARED=FOLDER")
	}
	content, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func TestAcceptTheSeedsInThePage(t *testing.T) {
	for name, look := range map[string]browser.Look{"desktop": browser.Desktop, "phone": browser.Phone} {
		t.Run(name, func(t *testing.T) {
			tab := open(t, look)
			report := tab.Compare(shared(t, "seeds/original.txt"), shared(t, "seeds/derivative.txt"))
			if len(report.Original.Sentences) != 43 || len(report.Derivative.Sentences) != 42 {
				t.Errorf("want 43 and 42 units, got %d and %d", len(report.Original.Sentences), len(report.Derivative.Sentences))
			}
			if report.Related == nil || !*report.Related {
				t.Error("they are not said to be related")
			}
			var wide int
			tab.Value("document.documentElement.scrollWidth - innerWidth", &wide)
			if wide > 0 {
				t.Errorf("the page is %d pixels too wide", wide)
			}
		})
	}
}

func TestAcceptKnownPayloadsNeverBecomeCode(t *testing.T) {
	var payloads []string
	if err := json.Unmarshal([]byte(shared(t, "corpora/xss-payloads.json")), &payloads); err != nil {
		t.Fatal(err)
	}
	checkPayloads(t, payloads)
	checkMarkup(t, payloads)
}

func TestAcceptNaughtyStringsAreTexts(t *testing.T) {
	var naughty []string
	if err := json.Unmarshal([]byte(shared(t, "corpora/naughty-strings.json")), &naughty); err != nil {
		t.Fatal(err)
	}
	checkPayloads(t, naughty)
}

func TestAcceptABoxOfEveryCharacter(t *testing.T) {
	text := strings.ToValidUTF8(shared(t, "corpora/utf8-test.txt"), "\uFFFD")
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text) // as a box has it
	tab := open(t, browser.Desktop)
	if report := tab.Compare(text, text); report.Original.Text != text {
		t.Error("the text was changed")
	}
}
