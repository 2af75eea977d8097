// Command shots takes the README's pictures of the page, with its own
// example: on a desktop, light and dark, and on a phone.
package main

import (
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/articlediff/articlediff/site/test/browser"
	"github.com/go-rod/rod/lib/proto"
)

// Where the pictures go, seen from this module's folder.
const folder = "../screenshots"

// chosen is the sentence of the example whose evidence the pictures show.
const chosen = 1

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
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	for name, look := range map[string]browser.Look{
		"light": browser.Desktop,
		"dark":  {Width: browser.Desktop.Width, Height: browser.Desktop.Height, Dark: true},
		"phone": browser.Phone,
	} {
		tab := browser.Open(chromium, log.Fatal, look, site.URL)
		tab.Forget()
		tab.Click("button", "Try an example")
		tab.Report()
		tab.MustEval(`async index => {
			document.querySelector("article-diff").selected = { side: "derivative", index };
			await document.fonts.ready;
			await new Promise(done => setTimeout(done, 300)); // the lines between the texts are drawn after them
		}`, chosen)
		picture, err := tab.Screenshot(false, &proto.PageCaptureScreenshot{Format: proto.PageCaptureScreenshotFormatPng, OptimizeForSpeed: false})
		if err != nil {
			return err
		}
		file := filepath.Join(folder, name+".png")
		if err := os.WriteFile(file, picture, 0o644); err != nil {
			return err
		}
		fmt.Println(filepath.ToSlash(filepath.Join("site", "screenshots", name+".png")), len(picture), "bytes")
		tab.Leave()
	}
	return nil
}
