// Package browser drives a real Chromium over the real page: what its tests,
// its measurements and its pictures have in common.
package browser

import (
	"errors"
	"os"
	"os/exec"
	"time"

	"github.com/go-rod/rod"
	"github.com/go-rod/rod/lib/launcher"
	"github.com/go-rod/rod/lib/proto"
)

// names are what Chromium and its kin are called.
var names = []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"}

// Launch starts a Chromium that has never been used. The function that comes
// back ends it and forgets it.
func Launch() (*rod.Browser, func(), error) {
	bin, err := find()
	if err != nil {
		return nil, nil, err
	}
	profile, err := os.MkdirTemp("", "articlediff-chromium")
	if err != nil {
		return nil, nil, err
	}
	l := launcher.New().Bin(bin).UserDataDir(profile).
		HeadlessNew(true).NoSandbox(true). // root, as in a container, has no sandbox
		Set("disable-gpu").Set("disable-quic").Set("no-first-run").
		Set("disable-background-networking").Set("disable-component-update").Set("disable-sync").
		Set("host-resolver-rules", "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"). // there is no other host
		Set("force-color-profile", "srgb").Set("hide-scrollbars")
	end := func() {
		l.Kill()
		os.RemoveAll(profile)
	}
	address, err := l.Launch()
	if err != nil {
		end()
		return nil, nil, err
	}
	b := rod.New().ControlURL(address)
	if err := b.Connect(); err != nil {
		end()
		return nil, nil, err
	}
	return b, func() { b.Close(); end() }, nil
}

func find() (string, error) {
	for _, name := range names {
		if bin, err := exec.LookPath(name); err == nil {
			return bin, nil
		}
	}
	return "", errors.New("there is no Chromium: please install chromium (for example: sudo apt-get install chromium)")
}

// Settle waits until Chromium has nothing left to do. For a tab that shares
// nothing it opens a window, whose bar is made of pages of its own; until they
// are there, they take a page as long again. A reader's window is there before.
func Settle(b *rod.Browser) error {
	const pause, idle = 200 * time.Millisecond, 20 * time.Millisecond
	spent := time.Duration(0)
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(pause) {
		before := spent
		processes, err := proto.SystemInfoGetProcessInfo{}.Call(b)
		if err != nil {
			return err
		}
		spent = 0
		for _, p := range processes.ProcessInfo {
			spent += time.Duration(p.CPUTime * float64(time.Second))
		}
		if before > 0 && spent-before < idle {
			return nil
		}
	}
	return errors.New("the browser does not come to rest")
}
