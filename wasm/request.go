//go:build js && wasm

package main

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/articlediff/articlediff/diffcore"
	"github.com/hack-pad/safejs"
)

// request is what compare is called with.
type request struct {
	original, derivative string
	options              diffcore.Options
	progress             func(progressJSON string) // nil: nobody listens
}

// readRequest reads the arguments (request: string, onProgress?: function).
// JavaScript's own parser reads the JSON: it is there, it is fast, and Go's
// would weigh as much as the rest of the door.
func readRequest(args []safejs.Value) (req request, err error) {
	if len(args) < 1 || len(args) > 2 {
		return req, fmt.Errorf("compare takes a request and perhaps a function for progress, but was called with %d arguments", len(args))
	}
	if len(args) == 2 {
		if req.progress, err = readProgress(args[1]); err != nil {
			return req, err
		}
	}
	parsed, err := parse(args[0])
	if err != nil {
		return req, err
	}
	if req.original, err = readText(parsed, diffcore.OriginalSide); err != nil {
		return req, err
	}
	if req.derivative, err = readText(parsed, diffcore.DerivativeSide); err != nil {
		return req, err
	}
	req.options, err = readOptions(parsed)
	return req, err
}

// parse reads a request as an object.
func parse(arg safejs.Value) (parsed safejs.Value, err error) {
	if arg.Type() != safejs.TypeString {
		return parsed, fmt.Errorf("the request must be a JSON string, but its type is %s", arg.Type())
	}
	if parsed, err = safejs.MustGetGlobal("JSON").Call("parse", arg); err != nil {
		return parsed, fmt.Errorf("the request is not JSON: %w", err)
	}
	if !isObject(parsed) {
		return parsed, errors.New("the request must be a JSON object with its texts")
	}
	return parsed, nil
}

// previewRequest is what preview is called with.
type previewRequest struct {
	side   diffcore.Side
	text   string
	meta   diffcore.Meta
	blocks map[string]diffcore.BlockKind
}

// readPreview reads the argument of preview: what the options say of its side
// counts.
func readPreview(args []safejs.Value) (req previewRequest, err error) {
	if len(args) != 1 {
		return req, fmt.Errorf("preview takes a request, but was called with %d arguments", len(args))
	}
	parsed, err := parse(args[0])
	if err != nil {
		return req, err
	}
	side, err := readString(parsed, "side", diffcore.OriginalSide)
	if err != nil {
		return req, err
	}
	req.side = diffcore.Side(side)
	if req.text, err = readString(parsed, "text", req.side); err != nil {
		return req, err
	}
	options, err := readOptions(parsed)
	req.meta, req.blocks = options.Original, options.Blocks
	if req.side == diffcore.DerivativeSide {
		req.meta = options.Derivative
	}
	return req, err
}

func readProgress(listener safejs.Value) (func(string), error) {
	switch listener.Type() {
	case safejs.TypeUndefined, safejs.TypeNull:
		return nil, nil
	case safejs.TypeFunction:
		return func(progressJSON string) {
			// Progress is a courtesy: where its listener throws, the work goes on.
			_, _ = listener.Invoke(progressJSON)
		}, nil
	}
	return nil, errors.New("the second argument must be a function that takes progress as a JSON string")
}

// readText reads the text of a side. One that is missing is a mistake of the
// caller; an empty one is a text.
func readText(request safejs.Value, side diffcore.Side) (string, error) {
	return readString(request, string(side), side)
}

// readString reads a field that must be a text, of one of the two sides.
func readString(object safejs.Value, name string, side diffcore.Side) (string, error) {
	text, err := object.Get(name)
	if err != nil {
		return "", err
	}
	switch text.Type() {
	case safejs.TypeString:
	case safejs.TypeUndefined, safejs.TypeNull:
		return "", &diffcore.InputError{Side: side, Problem: "is missing from the request"}
	default:
		return "", &diffcore.InputError{Side: side, Problem: fmt.Sprintf("is not a text in the request, but of the type %s", text.Type())}
	}
	// A text of so many units has at least as many bytes. It is not copied,
	// since memory that runs out ends the program.
	boxed, err := safejs.MustGetGlobal("Object").Invoke(text)
	if err != nil {
		return "", err
	}
	units, err := boxed.Length()
	if err != nil {
		return "", err
	}
	if units > diffcore.MaxBytes {
		return "", &diffcore.InputError{Side: side, Problem: fmt.Sprintf("is too long: %d characters, and at most %d bytes can be compared", units, diffcore.MaxBytes), Fault: diffcore.TooLong, Values: []string{strconv.Itoa(units), strconv.Itoa(diffcore.MaxBytes)}}
	}
	return text.String()
}

func readOptions(request safejs.Value) (opts diffcore.Options, err error) {
	options, err := readObject(request, "options")
	if err != nil || options.IsUndefined() {
		return opts, err
	}
	if err := readMeta(options, "original", &opts.Original); err != nil {
		return opts, err
	}
	if err := readMeta(options, "derivative", &opts.Derivative); err != nil {
		return opts, err
	}
	if opts.Further, err = readFurther(options); err != nil {
		return opts, err
	}
	if opts.Blocks, err = readTexts[diffcore.BlockKind](options, "blocks"); err != nil {
		return opts, err
	}
	if opts.Names, err = readTexts[string](options, "names"); err != nil {
		return opts, err
	}
	opts.Rules, err = readTexts[diffcore.Severity](options, "rules")
	return opts, err
}

// readFurther reads the originals beside the first.
func readFurther(options safejs.Value) ([]diffcore.Further, error) {
	return readList(options, "further", func(item safejs.Value) (f diffcore.Further, err error) {
		if f.Text, err = readString(item, "text", diffcore.OriginalSide); err != nil {
			return f, err
		}
		return f, readMeta(item, "meta", &f.Meta)
	})
}

// readList reads a field that must be a list of objects; one that is missing is
// empty.
func readList[T any](of safejs.Value, field string, read func(item safejs.Value) (T, error)) ([]T, error) {
	list, err := readObject(of, field)
	if err != nil || list.IsUndefined() {
		return nil, err
	}
	n, err := list.Length()
	if err != nil {
		return nil, fmt.Errorf("%s in the request must be a list", field)
	}
	var items []T
	for k := range n {
		item, err := list.Index(k)
		if err != nil {
			return nil, err
		}
		if !isObject(item) {
			return nil, fmt.Errorf("what %s in the request lists must be objects, but the type of one is %s", field, item.Type())
		}
		read, err := read(item)
		if err != nil {
			return nil, err
		}
		items = append(items, read)
	}
	return items, nil
}

// readTexts reads an object whose values are texts.
func readTexts[T ~string](options safejs.Value, field string) (map[string]T, error) {
	object, err := readObject(options, field)
	if err != nil || object.IsUndefined() {
		return nil, err
	}
	names, err := safejs.MustGetGlobal("Object").Call("keys", object)
	if err != nil {
		return nil, err
	}
	n, err := names.Length()
	if err != nil {
		return nil, err
	}
	texts := make(map[string]T, n)
	for k := range n {
		key, err := names.Index(k)
		if err != nil {
			return nil, err
		}
		name, err := key.String()
		if err != nil {
			return nil, err
		}
		value, err := object.Get(name)
		if err != nil {
			return nil, err
		}
		if value.Type() != safejs.TypeString {
			return nil, fmt.Errorf("%s of %s must be a text, but its type is %s", name, field, value.Type())
		}
		text, err := value.String()
		if err != nil {
			return nil, err
		}
		texts[name] = T(text)
	}
	return texts, nil
}

func readMeta(options safejs.Value, side string, meta *diffcore.Meta) error {
	object, err := readObject(options, side)
	if err != nil || object.IsUndefined() {
		return err
	}
	texts := map[string]*string{
		"headline":  &meta.Headline,
		"outlet":    &meta.Outlet,
		"byline":    &meta.Byline,
		"published": &meta.Published,
		"address":   &meta.Address,
		"language":  &meta.Language,
	}
	for name, field := range texts {
		value, err := object.Get(name)
		if err != nil {
			return err
		}
		switch value.Type() {
		case safejs.TypeUndefined, safejs.TypeNull:
		case safejs.TypeString:
			if *field, err = value.String(); err != nil {
				return err
			}
		default:
			return fmt.Errorf("%s of the %s must be a text, but its type is %s", name, side, value.Type())
		}
	}
	meta.Hyperlinks, err = readHyperlinks(object, side)
	return err
}

// readHyperlinks reads where words of a text lead.
func readHyperlinks(meta safejs.Value, side string) ([]diffcore.Hyperlink, error) {
	return readList(meta, "hyperlinks", func(item safejs.Value) (l diffcore.Hyperlink, err error) {
		span, err := item.Get("span")
		if err != nil {
			return l, err
		}
		if !isObject(span) {
			return l, fmt.Errorf("a hyperlink of the %s must have a span, but its type is %s", side, span.Type())
		}
		for name, offset := range map[string]*int{"start": &l.Span.Start, "end": &l.Span.End} {
			value, err := span.Get(name)
			if err != nil {
				return l, err
			}
			if value.Type() != safejs.TypeNumber {
				return l, fmt.Errorf("the %s of a hyperlink of the %s must be a number, but its type is %s", name, side, value.Type())
			}
			if *offset, err = value.Int(); err != nil {
				return l, err
			}
		}
		l.Address, err = readString(item, "address", diffcore.Side(side))
		return l, err
	})
}

// readObject returns a field that must be an object, or undefined where it is
// missing.
func readObject(of safejs.Value, name string) (safejs.Value, error) {
	value, err := of.Get(name)
	switch {
	case err != nil:
		return value, err
	case value.IsUndefined() || value.IsNull():
		return safejs.Undefined(), nil
	case !isObject(value):
		return value, fmt.Errorf("%s in the request must be an object, but its type is %s", name, value.Type())
	}
	return value, nil
}

// isObject reports whether a value has fields to read.
func isObject(v safejs.Value) bool { return v.Type() == safejs.TypeObject }
