package lexicon

import "strings"

// A table is a sorted list of lines, used where it lies: text holds the
// lines, index the offset of every eighth and, last, the end of the text
// (uint32, little endian). Nothing is read before the first look-up.
type table struct{ text, index string }

const blockSize = 8

func (t table) blocks() int { return len(t.index)/4 - 1 }

func (t table) offset(block int) int { return int(uint32At(t.index, block)) }

// lineFrom returns the line that begins at an offset.
func (t table) lineFrom(at int) string {
	rest := t.text[at:]
	return rest[:strings.IndexByte(rest, '\n')]
}

// seek returns the first row whose line is not less than key, with its
// offset. Past the last line the offset is the end of the text.
func (t table) seek(key string) (row, at int) {
	low, high := 0, t.blocks() // the last block whose head is at most key
	for low+1 < high {
		middle := int(uint(low+high) / 2)
		if order, _ := t.compareLine(t.offset(middle), key); order <= 0 {
			low = middle
		} else {
			high = middle
		}
	}
	row, at = low*blockSize, t.offset(low)
	for at < len(t.text) {
		order, decided := t.compareLine(at, key)
		if order >= 0 {
			break
		}
		for at = decided; t.text[at] != '\n'; at++ {
		}
		row, at = row+1, at+1
	}
	return row, at
}

// compareLine compares the line that begins at an offset to key, and says where
// in the text that is decided. Nearly always one of the first bytes decides,
// sooner than another function could be called.
func (t table) compareLine(at int, key string) (order, decided int) {
	for i := range len(key) {
		// A line break sorts before whatever else a line may hold.
		if c := t.text[at+i]; c != key[i] || c == '\n' {
			return int(c) - int(key[i]), at + i
		}
	}
	return int(t.text[at+len(key)]) - '\n', at + len(key)
}

// beginsLine says whether text begins with a line.
func beginsLine(text, line string) bool {
	return len(text) > len(line) && text[len(line)] == '\n' && text[:len(line)] == line
}

// find returns the row of a line.
func (t table) find(key string) (row int, ok bool) {
	row, at := t.seek(key)
	return row, beginsLine(t.text[at:], key)
}

// line returns the line of a row, which must exist.
func (t table) line(row int) string {
	at := t.offset(row / blockSize)
	for range row % blockSize {
		at += len(t.lineFrom(at)) + 1
	}
	return t.lineFrom(at)
}

func uint16At(s string, i int) uint16 { return uint16(s[2*i]) | uint16(s[2*i+1])<<8 }

func uint32At(s string, i int) uint32 {
	return uint32(uint16At(s, 2*i)) | uint32(uint16At(s, 2*i+1))<<16
}

// uvarint reads an unsigned number, seven bits a byte, lowest first.
func uvarint(s string) (value, length int) {
	for i, shift := 0, 0; i < len(s); i, shift = i+1, shift+7 {
		value |= int(s[i]&0x7f) << shift
		if s[i] < 0x80 {
			return value, i + 1
		}
	}
	return 0, len(s)
}
