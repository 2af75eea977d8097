package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/format"
)

// generateEncoder writes the Go functions that put the named types of the
// package in dir, and all types that they hold, into JSON. The standard
// library's encoder asks for reflection, which weighs a tenth of the whole
// program in a browser.
func generateEncoder(dir string, types []string) ([]byte, error) {
	pkg, err := readPackage(dir)
	if err != nil {
		return nil, err
	}
	e := &encoderWriter{pkg: pkg, written: map[string]bool{}}
	e.out.WriteString(header + "\npackage door\n\nimport \"github.com/articlediff/articlediff/diffcore\"\n")
	for _, name := range types {
		if err := e.function(name); err != nil {
			return nil, err
		}
	}
	return format.Source(e.out.Bytes())
}

// encoderWriter writes functions, each type's once.
type encoderWriter struct {
	pkg     *goPackage
	out     bytes.Buffer
	written map[string]bool
}

// function writes the function of a struct, then those of what it holds.
func (e *encoderWriter) function(name string) error {
	if e.written[name] {
		return nil
	}
	e.written[name] = true
	s, ok := e.pkg.types[name].is.(*ast.StructType)
	if !ok {
		return fmt.Errorf("%s is not a struct", name)
	}
	held := []string{}
	fmt.Fprintf(&e.out, "\nfunc write%s(w *writer, v *diffcore.%s) {\nw.raw(\"{\")\n", name, name)
	for _, f := range s.Fields.List {
		key, optional, err := jsonTag(f.Tag.Value)
		if err != nil {
			return err
		}
		if key == "-" {
			continue
		}
		field := "v." + f.Names[0].Name
		put, err := e.put(field, f.Type, &held)
		if err != nil {
			return fmt.Errorf("%s.%s: %w", name, f.Names[0].Name, err)
		}
		if optional {
			empty, err := emptiness(f.Type)
			if err != nil {
				return fmt.Errorf("%s.%s: %w", name, f.Names[0].Name, err)
			}
			fmt.Fprintf(&e.out, "if %s != %s {\nw.key(%q)\n%s\n}\n", field, empty, key, put)
		} else {
			fmt.Fprintf(&e.out, "w.key(%q)\n%s\n", key, put)
		}
	}
	e.out.WriteString("w.raw(\"}\")\n}\n")
	for _, name := range held {
		if err := e.function(name); err != nil {
			return err
		}
	}
	return nil
}

// emptiness returns the value at which a field of a type is left out.
func emptiness(t ast.Expr) (string, error) {
	switch t := t.(type) {
	case *ast.StarExpr:
		return "nil", nil
	case *ast.Ident:
		if t.Name == "string" {
			return `""`, nil
		}
	}
	return "", fmt.Errorf("only pointers and strings can be left out")
}

// put returns the statement that writes a value.
func (e *encoderWriter) put(value string, t ast.Expr, held *[]string) (string, error) {
	switch t := t.(type) {
	case *ast.Ident:
		of, err := e.writerOf(t, held)
		return of + "(w, &" + value + ")", err
	case *ast.StarExpr:
		of, err := e.writerOf(t.X, held)
		return "optional(w, " + value + ", " + of + ")", err
	case *ast.ArrayType:
		of, err := e.writerOf(t.Elt, held)
		return "list(w, " + value + ", " + of + ")", err
	case *ast.MapType:
		return "texts(w, " + value + ")", nil
	}
	return "", fmt.Errorf("%T cannot be written", t)
}

// writerOf returns the name of the function that writes a type.
func (e *encoderWriter) writerOf(t ast.Expr, held *[]string) (string, error) {
	name, ok := t.(*ast.Ident)
	if !ok {
		return "", fmt.Errorf("%T cannot be written inside another value", t)
	}
	switch name.Name {
	case "string":
		return "text", nil
	case "bool":
		return "truth", nil
	case "int":
		return "integer", nil
	case "float64":
		return "number", nil
	}
	if len(e.pkg.values[name.Name]) > 0 {
		return "text", nil
	}
	*held = append(*held, name.Name)
	return "write" + name.Name, nil
}
