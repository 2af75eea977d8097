package hashset

// Map keeps a number for each of some hashes. A hash that has none has 0.
type Map struct {
	keys   *Set
	values []int32 // by slot of keys
	ofZero int32   // the number of the hash 0, which has no slot
}

// NewMap returns an empty map with room for n hashes, a promise as for New.
func NewMap(n int) *Map {
	keys := New(n)
	return &Map{keys: keys, values: make([]int32, len(keys.slots))}
}

// Put gives h a number and returns the one that it had.
func (m *Map) Put(h uint64, value int32) (old int32) {
	if h == 0 {
		old, m.ofZero = m.ofZero, value
		return old
	}
	at := m.keys.slot(h)
	m.keys.slots[at] = h
	old, m.values[at] = m.values[at], value
	return old
}

// Get returns the number of h.
func (m *Map) Get(h uint64) int32 {
	if h == 0 {
		return m.ofZero
	}
	return m.values[m.keys.slot(h)] // a free slot has 0
}
