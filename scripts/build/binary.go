package main

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// What there is to know of WebAssembly's binary form, to change a program:
// https://webassembly.github.io/spec/core/binary/index.html

const (
	header      = "\x00asm\x01\x00\x00\x00"
	codeSection = 10
	dataSection = 11
)

// changeSections writes a program anew with some of its sections changed.
func changeSections(program []byte, changes map[byte]func([]byte) ([]byte, error)) ([]byte, error) {
	in := reader{rest: program}
	out := slices.Clone(in.take(len(header)))
	if string(out) != header {
		return nil, errors.New("this is not WebAssembly")
	}
	for len(in.rest) > 0 {
		id := in.byte()
		content := in.take(in.number())
		if change := changes[id]; change != nil && in.err == nil {
			content, in.err = change(content)
		}
		out = appendSized(append(out, id), content)
	}
	return out, in.err
}

// The instructions that are looked at.
const (
	opBlock    = 0x02
	opLoop     = 0x03
	opIf       = 0x04
	opEnd      = 0x0b
	opBr       = 0x0c
	opBrIf     = 0x0d
	opBrTable  = 0x0e
	opLocalGet = 0x20
	opLocalSet = 0x21
	opI32Const = 0x41
)

// instruction is one, as it is written.
type instruction struct {
	op     byte
	number int   // the first that it has: a constant, a variable, how many blocks a jump leaves
	table  []int // of a br_table: how many blocks it leaves for each number
	bytes  []byte
}

// parseFunction takes a function apart into the declaration of its variables
// and its instructions.
func parseFunction(function []byte) (variables []byte, code []instruction, err error) {
	in := reader{rest: function}
	for n := in.number(); n > 0 && in.err == nil; n-- {
		in.number() // of variables of the same type
		in.byte()
	}
	variables = function[:len(function)-len(in.rest)]
	for len(in.rest) > 0 {
		before := in.rest
		next := in.instruction()
		next.bytes = before[:len(before)-len(in.rest)]
		code = append(code, next)
	}
	return variables, code, in.err
}

// reader reads numbers and bytes. What it cannot read it notes, and it reads
// nothing from then on.
type reader struct {
	rest []byte
	err  error
}

// instruction reads one with what comes along, which Go's assembler lists in
// cmd/internal/obj/wasm.
func (r *reader) instruction() instruction {
	in := instruction{op: r.byte()}
	switch op := in.op; {
	case op == opBlock, op == opLoop, op == opIf: // the type of what it leaves
		r.signed()
	case op == opI32Const, op == 0x42: // i64.const
		in.number = r.signed()
	case op == opBr, op == opBrIf, op == 0x10, op >= opLocalGet && op <= 0x24: // call, variables
		in.number = r.number()
	case op == opBrTable:
		for n := r.number() + 1; n > 0 && r.err == nil; n-- { // the last is for all other numbers
			in.table = append(in.table, r.number())
		}
	case op == 0x11, op >= 0x28 && op <= 0x3e: // call_indirect, loads and stores
		r.number()
		r.number()
	case op == 0x3f, op == 0x40: // memory.size, memory.grow
		r.number()
	case op == 0x43: // f32.const
		r.take(4)
	case op == 0x44: // f64.const
		r.take(8)
	case op == 0xfc:
		r.longInstruction()
	case op <= 0x01, op == 0x05, op == opEnd, op == 0x0f, op == 0x1a, op == 0x1b, op >= 0x45 && op <= 0xc4:
		// nothing comes along
	default:
		r.fail(fmt.Errorf("instruction %#x is not known", op))
	}
	return in
}

// longInstruction reads what follows 0xfc.
func (r *reader) longInstruction() {
	switch op := r.number(); {
	case op <= 7: // conversions
	case op == 11: // memory.fill
		r.number()
	case op == 10: // memory.copy
		r.number()
		r.number()
	default:
		r.fail(fmt.Errorf("instruction 0xfc %d is not known", op))
	}
}

func (r *reader) take(n int) []byte {
	if n < 0 || n > len(r.rest) {
		r.fail(errors.New("it ends early"))
		n = 0
	}
	taken := r.rest[:n]
	r.rest = r.rest[n:]
	return taken
}

func (r *reader) byte() byte {
	if one := r.take(1); len(one) == 1 {
		return one[0]
	}
	return 0
}

// number reads one that is not negative: seven bits a byte, the lowest first.
func (r *reader) number() int {
	n, length := binary.Uvarint(r.rest)
	if length <= 0 {
		r.fail(errors.New("it ends within a number"))
		return 0
	}
	r.rest = r.rest[length:]
	return int(n)
}

// signed reads one whose last byte's seventh bit says that it is negative.
func (r *reader) signed() int {
	n := 0
	for shift := 0; ; shift += 7 {
		b := r.byte()
		n |= int(b&0x7f) << shift
		if b < 0x80 {
			if b&0x40 != 0 {
				n |= -1 << (shift + 7)
			}
			return n
		}
	}
}

func (r *reader) fail(err error) {
	if r.err == nil {
		r.err = err
	}
	r.rest = nil
}

func appendSigned(out []byte, n int) []byte {
	for ; n < -0x40 || n >= 0x40; n >>= 7 {
		out = append(out, byte(n)|0x80)
	}
	return append(out, byte(n)&0x7f)
}

func appendNumber(out []byte, n int) []byte { return binary.AppendUvarint(out, uint64(n)) }

// appendSized appends something with its size before it.
func appendSized(out, content []byte) []byte {
	return append(appendNumber(out, len(content)), content...)
}
