//go:build js && wasm

// Command wasm puts the core into a JavaScript program. It sets
//
//	globalThis.articlediff = { compare(request[, onProgress]), version }
//
// and stays. The request and the answer are JSON strings: see package door.
package main

import (
	"errors"
	"fmt"

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
	return safejs.Global().Set("articlediff", map[string]any{
		"compare": compare,
		"version": door.Version,
	})
}

// compare answers a call from JavaScript. A panic that left it would end the
// program for good, and so would an answer other than a plain value.
func compare(args []safejs.Value) (answer string) {
	defer func() {
		if cause := recover(); cause != nil {
			answer = door.Failure(fmt.Errorf("this request could not be read, because of a mistake in the program (%v)", cause))
		}
	}()
	request, progress, err := readArguments(args)
	if err != nil {
		return door.Failure(err)
	}
	return door.Compare(request, progress)
}

// readArguments takes (request: string, onProgress?: (json: string) => void).
func readArguments(args []safejs.Value) (request string, progress func(string), err error) {
	if len(args) < 1 || len(args) > 2 {
		return "", nil, fmt.Errorf("compare takes a request and perhaps a function for progress, but was called with %d arguments", len(args))
	}
	if args[0].Type() != safejs.TypeString {
		return "", nil, fmt.Errorf("the request must be a JSON string, but its type is %s", args[0].Type())
	}
	request, err = args[0].String()
	if err != nil {
		return "", nil, err
	}
	if len(args) == 1 || args[1].IsUndefined() || args[1].IsNull() {
		return request, nil, nil
	}
	if args[1].Type() != safejs.TypeFunction {
		return "", nil, errors.New("the second argument must be a function that takes progress as a JSON string")
	}
	return request, func(progressJSON string) {
		// Progress is a courtesy: where its function throws, the work goes on.
		_, _ = args[1].Invoke(progressJSON)
	}, nil
}
