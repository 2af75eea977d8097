package main

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// goPackage is what the generator needs to know of a package.
type goPackage struct {
	types  map[string]typeDecl
	consts map[string]constDecl
	values map[string][]constDecl // the constants of each string type, in source order
	forms  []string               // the first argument of each call of say, in the order of the alphabet
}

type typeDecl struct {
	doc string
	is  ast.Expr
}

type constDecl struct {
	doc   string
	value string // as it stands in the source
}

func readPackage(dir string) (*goPackage, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("there is no Go package in %s", dir)
	}
	pkg := &goPackage{map[string]typeDecl{}, map[string]constDecl{}, map[string][]constDecl{}, nil}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, text, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		for _, d := range file.Decls {
			if d, ok := d.(*ast.GenDecl); ok {
				pkg.add(d)
			}
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok && err == nil {
				err = pkg.addForm(call)
			}
			return true
		})
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	slices.Sort(pkg.forms)
	pkg.forms = slices.Compact(pkg.forms)
	return pkg, nil
}

// addForm adds the form of a message, which stands written out where it is said.
func (p *goPackage) addForm(call *ast.CallExpr) error {
	if name, ok := call.Fun.(*ast.Ident); !ok || name.Name != "say" {
		return nil
	}
	literal, ok := call.Args[0].(*ast.BasicLit)
	if !ok {
		return errors.New("say is called with a form that is not written out")
	}
	form, err := strconv.Unquote(literal.Value)
	p.forms = append(p.forms, form)
	return err
}

func (p *goPackage) add(d *ast.GenDecl) {
	for _, spec := range d.Specs {
		switch spec := spec.(type) {
		case *ast.TypeSpec:
			p.types[spec.Name.Name] = typeDecl{comment(spec.Doc, d.Doc), spec.Type}
		case *ast.ValueSpec:
			if d.Tok != token.CONST || len(spec.Values) != len(spec.Names) {
				continue
			}
			for i, name := range spec.Names {
				literal, ok := spec.Values[i].(*ast.BasicLit)
				if !ok {
					continue
				}
				doc := comment(spec.Doc, spec.Comment)
				if !d.Lparen.IsValid() {
					doc = comment(spec.Doc, d.Doc)
				}
				c := constDecl{doc, literal.Value}
				p.consts[name.Name] = c
				if of, ok := spec.Type.(*ast.Ident); ok {
					p.values[of.Name] = append(p.values[of.Name], c)
				}
			}
		}
	}
}

// comment returns the first comment that says something.
func comment(groups ...*ast.CommentGroup) string {
	for _, g := range groups {
		if text := strings.TrimSpace(g.Text()); text != "" {
			return text
		}
	}
	return ""
}

// jsonTag returns the key that a field has in JSON, and whether it is left
// out where it is empty.
func jsonTag(literal string) (key string, optional bool, err error) {
	tag, err := strconv.Unquote(literal)
	if err != nil {
		return "", false, err
	}
	key, options, _ := strings.Cut(reflect.StructTag(tag).Get("json"), ",")
	if key == "" {
		return "", false, fmt.Errorf("it has no name in JSON")
	}
	return key, options == "omitempty" || options == "omitzero", nil
}
