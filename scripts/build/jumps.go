package main

import "slices"

// straighten leads the forward jumps of functions that Go has compiled straight
// to where they go.
//
// Go writes a function as one loop. At its head a table leads to the part of
// the function that a variable names; a jump sets the variable and goes round:
//
//	loop  block  block  block
//	  local.get 0  br_table 0 1 2                to the end of one of the blocks
//	end …  if  i32.const 2  local.set 0  br 3  end …    from part 0 to part 2
//	end …                                        part 1
//	end …                                        part 2
//
// A browser compiles that detour, takes it, and while the reader waits for the
// first result it optimises what has often gone round. But in part 0 the block
// that ends where part 2 begins is still open, so that jump can be a br_if 1.
func straighten(section []byte) ([]byte, error) {
	in := reader{rest: section}
	out := appendNumber(nil, in.number()) // how many there are
	for len(in.rest) > 0 {
		function := in.take(in.number())
		if variables, code, err := parseFunction(function); err == nil { // what we cannot read stays as it is
			function = straightenFunction(variables, code)
		}
		out = appendSized(out, function)
	}
	return out, in.err
}

// straightenFunction writes a function anew.
func straightenFunction(variables []byte, code []instruction) []byte {
	s := straightener{out: slices.Clone(variables)}
	for len(code) > 0 {
		taken := s.straightJump(code)
		if taken == 0 {
			s.follow(code)
			s.out = append(s.out, code[0].bytes...)
			taken = 1
		}
		code = code[taken:]
	}
	for _, b := range s.unusedLoops {
		s.out[b.at] = opBlock // a browser prepares a loop for going round
	}
	return s.out
}

type straightener struct {
	out         []byte
	open        []*block // what the next instruction stands in, the outermost first
	unusedLoops []*block // that nothing goes round
	head        *block   // the loop at whose head the table stands
	part        int      // the variable that names a part
	parts       []*block // at whose end each part begins
}

// block is a block, a loop or an if.
type block struct {
	at int // where it begins in what is written
}

// straightJump writes the jump that code begins with, straight, and returns how
// many instructions it was: none, if it is no jump forward.
func (s *straightener) straightJump(code []instruction) int {
	op, levels, length := byte(opBr), 0, 3
	if begins(code, opIf, opI32Const, opLocalSet, opBr, opEnd) {
		op, levels, length = opBrIf, 1, 5
	} else if !begins(code, opI32Const, opLocalSet, opBr) {
		return 0
	}
	jump := code[levels:]
	part, variable, out := jump[0].number, jump[1].number, jump[2].number-levels
	if s.head == nil || variable != s.part || out < 0 || s.around(out) != s.head || part >= len(s.parts) {
		return 0
	}
	to := slices.Index(s.open, s.parts[part])
	if to < 0 {
		return 0 // that part has begun: the jump goes back
	}
	s.out = appendNumber(append(s.out, op), len(s.open)-1-to)
	return length
}

// follow keeps track of where the instruction that code begins with leads.
func (s *straightener) follow(code []instruction) {
	switch in := code[0]; in.op {
	case opBlock, opLoop, opIf:
		b := &block{at: len(s.out)}
		s.open = append(s.open, b)
		if in.op == opLoop {
			s.unusedLoops = append(s.unusedLoops, b)
		}
	case opEnd:
		s.open = s.open[:max(0, len(s.open)-1)] // the last ends the function
	case opBr, opBrIf:
		s.use(in.number)
	case opBrTable:
		for _, levels := range in.table {
			s.use(levels)
		}
	case opLocalGet:
		if s.parts == nil && begins(code, opLocalGet, opBrTable) {
			s.readTable(in.number, code[1].table)
		}
	}
}

// readTable learns where the parts begin from the table at the head.
func (s *straightener) readTable(variable int, table []int) {
	s.part = variable
	for _, levels := range table {
		s.parts = append(s.parts, s.around(levels))
	}
	for _, b := range s.open {
		if slices.Contains(s.unusedLoops, b) {
			s.head = b
		}
	}
}

func (s *straightener) use(levels int) {
	to := s.around(levels)
	s.unusedLoops = slices.DeleteFunc(s.unusedLoops, func(b *block) bool { return b == to })
}

// around is the block that a jump out of so many leads to; none, if it leaves
// the function.
func (s *straightener) around(levels int) *block {
	if levels >= len(s.open) {
		return nil
	}
	return s.open[len(s.open)-1-levels]
}

// begins reports whether code begins with these instructions.
func begins(code []instruction, ops ...byte) bool {
	return len(code) >= len(ops) && slices.EqualFunc(code[:len(ops)], ops, func(in instruction, op byte) bool { return in.op == op })
}
