//go:build js && wasm

// Command wasm puts the core into a JavaScript program. It sets
//
//	globalThis.articlediff = { compare(request[, onProgress]), preview(request), version }
//
// and stays. A request to compare is the JSON of {original, derivative,
// options?}, one to preview that of {side, text, options?}; what they answer,
// package door says.
package main

import (
	"runtime/debug"

	"github.com/articlediff/articlediff/wasm/door"
	"github.com/hack-pad/safejs"
)

func main() {
	if err := register(); err != nil {
		panic(err) // nobody could call anything: let the page see the program end
	}
	select {} // the program must live for as long as it may be called
}

// register puts the door where JavaScript finds it.
func register() error {
	compare, err := safejs.FuncOf(func(_ safejs.Value, args []safejs.Value) any {
		return compare(args)
	})
	if err != nil {
		return err
	}
	preview, err := safejs.FuncOf(func(_ safejs.Value, args []safejs.Value) any {
		return preview(args)
	})
	if err != nil {
		return err
	}
	return safejs.Global().Set("articlediff", map[string]any{
		"compare": compare,
		"preview": preview,
		"version": door.Version,
	})
}

// compare answers a call from JavaScript. A panic that left it would end the
// program for good, and so would an answer other than a plain value.
func compare(args []safejs.Value) (answer string) {
	defer answerPanic(&answer)
	req, err := readRequest(args)
	if err != nil {
		return door.Failure(err)
	}
	debug.SetGCPercent(garbageShare(len(req.original) + len(req.derivative)))
	return door.Compare(req.original, req.derivative, req.options, req.progress)
}

// garbageShare is how much garbage may gather before it is collected, in per
// cent of what is in use. In WebAssembly the collector has no thread of its
// own, so the reader waits for it. With four times as much, and Go's least heap
// in proportion, it runs after some five ordinary comparisons and not within
// each; but that would multiply the memory that a book takes. With twice as
// much a book's first comparison takes a tenth less time, in as much memory.
func garbageShare(bytes int) int {
	if bytes > longText {
		return 200
	}
	return 400
}

// longText is the length from which two texts take more memory than the
// program itself.
const longText = 200_000

// preview answers a call from JavaScript likewise.
func preview(args []safejs.Value) (answer string) {
	defer answerPanic(&answer)
	req, err := readPreview(args)
	if err != nil {
		return door.Failure(err)
	}
	return door.Preview(req.side, req.text, req.meta, req.blocks)
}

// answerPanic, deferred, makes an answer of a panic.
func answerPanic(answer *string) {
	if cause := recover(); cause != nil {
		*answer = door.Failure(door.Mistake{Failed: "this request could not be read", Cause: cause})
	}
}
