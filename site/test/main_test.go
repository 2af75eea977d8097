// Package test holds the page's tests: the page that `make dist` built, on
// the server that `make run` uses, in a real Chromium. Elements are found as
// a screen reader finds them, by role and name.
package test

import (
	"fmt"
	"os"
	"testing"

	"github.com/articlediff/articlediff/site/test/browser"
	"github.com/go-rod/rod"
)

var (
	chromium *rod.Browser
	site     *browser.Site
)

func TestMain(m *testing.M) {
	code, err := run(m)
	if err != nil {
		fmt.Fprintln(os.Stderr, err) // without a browser or a page nothing is tested, and that is a failure
		code = 1
	}
	os.Exit(code)
}

func run(m *testing.M) (int, error) {
	b, end, err := browser.Launch()
	if err != nil {
		return 0, err
	}
	defer end()
	s, err := browser.Serve()
	if err != nil {
		return 0, err
	}
	defer s.Close()
	chromium, site = b, s
	return m.Run(), nil
}

// open opens the page as a look shows it. When the test ends, what must never
// happen must not have happened.
func open(t testing.TB, look browser.Look, before ...string) *browser.Tab {
	t.Helper()
	return openAt(t, look, site.URL, before...)
}

func openAt(t testing.TB, look browser.Look, address string, before ...string) *browser.Tab {
	t.Helper()
	tab := browser.Open(chromium, t.Fatal, look, address, before...)
	t.Cleanup(func() {
		for _, trouble := range tab.Troubles() {
			t.Error(trouble)
		}
		tab.Leave()
	})
	return tab
}

// example compares the page's own example.
func example(tab *browser.Tab) browser.Report {
	tab.Forget()
	tab.Click("button", "Try an example")
	return tab.Report()
}
