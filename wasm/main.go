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
	"fmt"
	"runtime"

	"github.com/articlediff/articlediff/wasm/door"
	"github.com/hack-pad/safejs"
)

// ballast is memory that nobody uses, so nobody fills it: the collector runs
// when the heap has doubled, and with these bytes in the heap that is after
// some five ordinary comparisons and not within each. In WebAssembly it has no
// thread of its own, so the reader waits for it. A percentage would do as well
// for an ordinary pair, but multiply the memory that a book takes.
var ballast = make([]byte, 16<<20)

func main() {
	if err := register(); err != nil {
		panic(err) // nobody could call anything: let the page see the program end
	}
	runtime.KeepAlive(ballast)
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
	return door.Compare(req.original, req.derivative, req.options, req.progress)
}

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
		*answer = door.Failure(fmt.Errorf("this request could not be read, because of a mistake in the program (%v)", cause))
	}
}
