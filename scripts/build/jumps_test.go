package main

import (
	"bytes"
	"fmt"
	"math/rand"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The functions here are written as Go's compiler writes them. Variable 0 names
// the part; "say n" stands for what a part does, "ask" for a condition.

func TestJumpsForwardAreStraight(t *testing.T) {
	const head = "loop block block block local.get 0 br_table 0 1 2 2 end "
	for _, c := range []struct{ why, from, want string }{
		{"a jump over a part", head + "i32.const 2 local.set 0 br 2 end say 1 end say 2 end end",
			"block block block block local.get 0 br_table 0 1 2 2 end br 1 end say 1 end say 2 end end"},
		{"a jump on a condition", head + "ask if i32.const 2 local.set 0 br 3 end end say 1 end say 2 end end",
			"block block block block local.get 0 br_table 0 1 2 2 end ask br_if 1 end say 1 end say 2 end end"},
		{"a jump back goes round", head + "end say 1 i32.const 0 local.set 0 br 1 end say 2 end end",
			head + "end say 1 i32.const 0 local.set 0 br 1 end say 2 end end"},
		{"to the part that it stands in, too", head + "end say 1 i32.const 1 local.set 0 br 1 end say 2 end end",
			head + "end say 1 i32.const 1 local.set 0 br 1 end say 2 end end"},
		{"another variable names no part", head + "i32.const 2 local.set 1 br 2 end end end end",
			head + "i32.const 2 local.set 1 br 2 end end end end"},
		{"a function without a table", "loop i32.const 2 local.set 0 br 0 end end",
			"loop i32.const 2 local.set 0 br 0 end end"},
	} {
		if got := written(straightenFunction(nil, assembled(t, c.from))); got != c.want {
			t.Errorf("%s:\nwant %s\ngot  %s", c.why, c.want, got)
		}
	}
}

// Whatever the conditions are, a function that jumps straight says the same.
func TestStraightJumpsLeadWhereTheyLed(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	shorter := 0
	for range 2000 {
		text := randomFunction(random)
		before := assembled(t, text)
		bytes := straightenFunction(nil, before)
		_, after, err := parseFunction(append([]byte{0}, bytes...))
		if err != nil {
			t.Fatal(err)
		}
		if len(after) < len(before) {
			shorter++
		}
		for range 5 {
			answers := random.Uint64()
			entry := random.Intn(3)
			if want, got := spoken(before, entry, answers), spoken(after, entry, answers); !slices.Equal(want, got) {
				t.Fatalf("%s\nfrom part %d it said %v, and straight it says %v", text, entry, want, got)
			}
		}
	}
	if shorter < 1000 {
		t.Errorf("only %d of 2000 functions have become shorter", shorter)
	}
}

// randomFunction has parts that jump to any others, on a condition or not.
func randomFunction(random *rand.Rand) string {
	parts := 2 + random.Intn(6)
	var text strings.Builder
	text.WriteString("loop " + strings.Repeat("block ", parts) + "local.get 0 br_table ")
	for part := range parts {
		fmt.Fprint(&text, part, " ")
	}
	fmt.Fprint(&text, parts-1, " end ")
	for part := range parts {
		fmt.Fprintf(&text, "say %d ", part)
		levels := parts - 1 - part // to the loop
		if random.Intn(2) == 0 {
			fmt.Fprintf(&text, "ask if i32.const %d local.set 0 br %d end ", random.Intn(parts), levels+1)
		}
		if random.Intn(3) == 0 {
			fmt.Fprintf(&text, "i32.const %d local.set 0 br %d ", random.Intn(parts), levels)
		}
		if part < parts-1 {
			text.WriteString("end ")
		}
	}
	return text.String() + "end end"
}

// What straighten makes of the program itself, in which there are all shapes of
// functions that Go writes: no jump forward is left that goes round.
func TestTheProgramIsStraight(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	program, err := compileWasm(root)
	if err != nil {
		t.Fatal(err)
	}
	again, err := changeSections(program, map[byte]func([]byte) ([]byte, error){codeSection: straighten})
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(program, again) {
		t.Error("there was something left to straighten")
	}
	read, unread := 0, 0
	for section := range sections(program, codeSection) {
		in := reader{rest: section}
		in.number()
		for len(in.rest) > 0 {
			if _, _, err := parseFunction(in.take(in.number())); err == nil {
				read++
			} else {
				unread++
			}
		}
	}
	if read < 1000 || unread > 0 {
		t.Errorf("%d functions were read, and %d hold an instruction that parseFunction does not know", read, unread)
	}
}

// sections are the contents of the sections of a kind.
func sections(program []byte, kind byte) func(func([]byte) bool) {
	return func(yield func([]byte) bool) {
		in := reader{rest: program[8:]}
		for len(in.rest) > 0 {
			id := in.byte()
			if content := in.take(in.number()); id == kind && !yield(content) {
				return
			}
		}
	}
}

// Instructions that Go's compiler writes for other things.
const (
	opSay = 0x24 // global.set
	opAsk = 0x10 // call
)

// The words for the instructions here; a number follows some of them.
var words = map[string]byte{"block": opBlock, "loop": opLoop, "if": opIf, "end": opEnd, "br": opBr, "br_if": opBrIf, "br_table": opBrTable,
	"local.get": opLocalGet, "local.set": opLocalSet, "i32.const": opI32Const, "say": opSay, "ask": opAsk}

// assembled reads instructions in words.
func assembled(t *testing.T, text string) []instruction {
	t.Helper()
	var function []byte
	var table []byte // of the br_table that is being read
	inTable := false
	flush := func() {
		if inTable {
			function = append(append(function, byte(len(table)-1)), table...)
			table, inTable = nil, false
		}
	}
	for word := range strings.FieldsSeq(text) {
		if op, ok := words[word]; ok {
			flush()
			function = append(function, op)
			switch inTable = op == opBrTable; op {
			case opBlock, opLoop, opIf:
				function = append(function, 0x40)
			case opAsk:
				function = append(function, 0)
			}
			continue
		}
		var n byte
		if _, err := fmt.Sscan(word, &n); err != nil {
			t.Fatal(err)
		}
		if inTable {
			table = append(table, n)
		} else {
			function = append(function, n)
		}
	}
	flush()
	_, code, err := parseFunction(append([]byte{0}, function...))
	if err != nil {
		t.Fatal(err)
	}
	return code
}

// written is a function in words.
func written(function []byte) string {
	_, code, _ := parseFunction(append([]byte{0}, function...))
	var text []string
	for _, in := range code {
		for word, op := range words {
			if op == in.op {
				text = append(text, word)
			}
		}
		switch in.op {
		case opBrTable:
			text = append(text, strings.Trim(fmt.Sprint(in.table), "[]"))
		case opBr, opBrIf, opLocalGet, opLocalSet, opI32Const, opSay:
			text = append(text, fmt.Sprint(in.number))
		}
	}
	return strings.Join(text, " ")
}

// spoken is what a function says when it runs from a part, at most so much. The
// bits of answers are what it is told when it asks.
func spoken(code []instruction, part int, answers uint64) []int {
	type frame struct {
		op byte
		at int
	}
	var said, stack []int
	var open []frame
	variable := part
	pop := func() int {
		n := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		return n
	}
	// leave goes where a jump leads that leaves so many blocks, and returns the instruction before.
	leave := func(levels int) int {
		to := open[len(open)-1-levels]
		if to.op == opLoop {
			open = open[:len(open)-levels]
			return to.at
		}
		open = open[:len(open)-1-levels]
		return endOf(code, to.at)
	}
	const enough = 20
	for at := 0; at < len(code) && len(said) < enough; at++ {
		switch in := code[at]; in.op {
		case opBlock, opLoop:
			open = append(open, frame{in.op, at})
		case opIf:
			if pop() == 0 {
				at = endOf(code, at)
			} else {
				open = append(open, frame{in.op, at})
			}
		case opEnd:
			open = open[:max(0, len(open)-1)]
		case opBr:
			at = leave(in.number)
		case opBrIf:
			if pop() != 0 {
				at = leave(in.number)
			}
		case opBrTable:
			at = leave(in.table[min(pop(), len(in.table)-1)])
		case opLocalGet:
			stack = append(stack, variable)
		case opLocalSet:
			variable = pop()
		case opI32Const:
			stack = append(stack, in.number)
		case opSay:
			said = append(said, in.number)
		case opAsk:
			stack = append(stack, int(answers&1))
			answers >>= 1
		}
	}
	return said
}

// endOf is the end of the block that begins there.
func endOf(code []instruction, at int) int {
	depth := 0
	for ; ; at++ {
		switch code[at].op {
		case opBlock, opLoop, opIf:
			depth++
		case opEnd:
			if depth--; depth == 0 {
				return at
			}
		}
	}
}
