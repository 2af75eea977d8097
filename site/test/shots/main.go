// Command shots takes pictures of every view of the page, with its own
// example: on a desktop and on a phone, light and dark. The README shows some
// of those that are committed; the others are to be looked at.
package main

import (
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/articlediff/articlediff/site/test/browser"
	"github.com/go-rod/rod/lib/proto"
)

// Where the pictures go, seen from this module's folder: those of the README
// beside the page, the others among what is built.
const (
	committed = "../screenshots"
	built     = "../../build/screenshots"
)

// shots are the pictures: what the page's address asks for, and how it is looked at.
var shots = []struct {
	name, fragment string
	look           browser.Look
	committed      bool
}{
	{"light", "view=side&sel=d2", browser.Desktop, true},
	{"phone", "view=reading&sel=d2", browser.Phone, true},
	{"first", "view=side", small, false},
	{"first-dark", "view=side", dark(small), false},
	{"dark", "view=side&sel=d2", dark(browser.Desktop), false},
	{"reading", "view=reading&sel=d2", browser.Desktop, false},
	{"reading-dark", "view=reading&sel=d2", dark(browser.Desktop), false},
	{"map", "view=map&sel=d5", browser.Desktop, false},
	{"map-dark", "view=map&sel=d5", dark(browser.Desktop), false},
	{"filter", "view=side&f=none", browser.Desktop, false},
	{"medium", "view=side&sel=d2", browser.Look{Width: 1100, Height: 800}, false},
	{"narrow", "view=side&sel=d2", browser.Look{Width: 800, Height: 900}, false},
	{"phone-first", "view=reading", browser.Phone, false},
	{"phone-dark", "view=reading&sel=d2", dark(browser.Phone), false},
	{"phone-map", "view=map", browser.Phone, false},
}

var small = browser.Look{Width: 1280, Height: 800}

func dark(look browser.Look) browser.Look {
	look.Dark = true
	return look
}

func main() {
	log.SetFlags(0)
	if err := shoot(); err != nil {
		log.Fatal(err)
	}
}

func shoot() error {
	chromium, end, err := browser.Launch()
	if err != nil {
		return err
	}
	defer end()
	site, err := browser.Serve()
	if err != nil {
		return err
	}
	defer site.Close()
	for _, folder := range []string{committed, built} {
		if err := os.MkdirAll(folder, 0o755); err != nil {
			return err
		}
	}
	for _, shot := range shots {
		tab := browser.Open(chromium, log.Fatal, shot.look, site.URL+"#"+shot.fragment)
		tab.Forget()
		tab.Click("button", "Try an example")
		tab.Report()
		tab.Mouse.MustMoveTo(0, 0) // a pointer on a text would dim the rest
		tab.MustEval(`async () => {
			await document.fonts.ready;
			await new Promise(done => setTimeout(done, 300)); // the lines between the texts are drawn after them
		}`)
		picture, err := tab.Screenshot(false, &proto.PageCaptureScreenshot{Format: proto.PageCaptureScreenshotFormatPng, OptimizeForSpeed: false})
		if err != nil {
			return err
		}
		folder := built
		if shot.committed {
			folder = committed
		}
		file := filepath.Join(folder, shot.name+".png")
		if err := os.WriteFile(file, picture, 0o644); err != nil {
			return err
		}
		fmt.Println(filepath.ToSlash(file), len(picture), "bytes")
		tab.Leave()
	}
	return nil
}
