package diffcore

import (
	"cmp"
	"slices"
)

// takeInventory lists what the two texts state that can be checked, and what
// became of each thing: names, places, numbers, dates, quotations, sources and
// replies.
//
// It prefers "kept" to a wrong "dropped" or "new": two ways to name, to round
// or to tell one thing are one entry, and so are a name and the same words
// that were not read as one. What became of a figure that was rounded shows in
// the words of the two sides. "Changed" is said only where a finding or a link
// says that one thing stands in the place of the other.
func takeInventory(a, b *Article, links []Link, findings []Finding, v Verdicts) []Entry {
	p := &pairing{was: takeStock(a), is: takeStock(b)}
	p.sameKey()
	p.sameByLinks(links)
	p.alike()
	p.sameWords()
	p.replacedByFindings(findings)
	p.replacedByLinks(links, v)
	return p.entries()
}

// stock is what one article states.
type stock struct {
	a     *Article
	items []item // in the order of their first place
	refs  []ref  // where, in the order of the sentences
	begin []int  // by sentence: where its refs begin; and, last, their number

	index    map[itemKey]int
	given    map[string]string // by first name: the full name, or "" where two are called so
	speakers map[string]string // by head noun: the key of who was called so last
}

// item is one thing that an article states, in however many places.
type item struct {
	itemKey
	first *Mention
	refs  []int  // into stock.refs
	best  int    // the ref with the fullest words
	rank  int    // how good those are, before their length decides
	voice *Voice // of a source

	initials string // of a name: in which it is shortened, if it ever is
	answer   string // of a reply: what came of it

	like      []stating // of an item of the original: where the derivative states it
	found     bool      // the other article states it too
	insteadOf *ref      // of an item of the derivative: what the original has in its place
}

// itemKey is equal for what is surely the same thing.
type itemKey struct {
	kind  EntryKind
	value string
}

// ref is one place of an item.
type ref struct {
	item, sentence int
	extent
}

// stating is an item of the derivative, or words of it that were not read as one.
type stating struct {
	item  int // or noItem
	words extent
}

const noItem = -1

// takeStock lists what an article states outside of its furniture, in
// sentences that are short enough for anybody to check.
func takeStock(a *Article) *stock {
	s := &stock{a: a, index: map[itemKey]int{}, given: map[string]string{}, speakers: map[string]string{}, begin: make([]int, len(a.Sentences)+1), refs: make([]ref, 0, len(a.Mentions))}
	s.calledFor()
	m := 0
	for n := range a.Sentences {
		s.begin[n] = len(s.refs)
		from := m
		for m < len(a.Mentions) && a.Mentions[m].Sentence == n {
			m++
		}
		if sentence := a.Sentences[n]; a.Blocks[sentence.Block].Kind != Furniture && sentence.To-sentence.From <= longestChecked {
			s.takeSentence(a.Mentions[from:m])
		}
	}
	s.begin[len(a.Sentences)] = len(s.refs)
	return s
}

func (s *stock) takeSentence(mentions []Mention) {
	for k := range mentions {
		m := &mentions[k]
		switch m.Kind {
		case Name, Initials:
			s.takeName(m)
		case Quantity:
			if !s.tellsSource(m, mentions) {
				s.takeNumber(m)
			}
		case Date:
			s.put(itemKey{DateEntry, m.Value}, m, m.extent(), 0)
		case Quotation:
			s.put(itemKey{QuotationEntry, m.Value}, m, s.withoutComma(m.extent()), 0)
		case Attribution:
			s.takeSource(m)
		case Reply:
			s.takeReply(m)
		}
	}
}

// withoutComma leaves out the comma between a quotation and who said it.
func (s *stock) withoutComma(e extent) extent {
	if e.to-1 > e.from && s.a.Tokens[e.to-1].Norm == "," {
		e.to--
	}
	return e
}

// put adds a place to an item. Of places of equal rank the one with the most
// letters says it best.
func (s *stock) put(key itemKey, m *Mention, at extent, rank int) *item {
	n, known := s.index[key]
	if !known {
		n = len(s.items)
		s.index[key] = n
		s.items = append(s.items, item{itemKey: key, first: m, best: len(s.refs), rank: rank})
	}
	it := &s.items[n]
	it.refs = append(it.refs, len(s.refs))
	s.refs = append(s.refs, ref{n, m.Sentence, at})
	if last := len(s.refs) - 1; rank > it.rank || rank == it.rank && s.length(last) > s.length(it.best) {
		it.best, it.rank = last, rank
	}
	return it
}

func (s *stock) length(ref int) int {
	span := s.a.spanOf(s.refs[ref].extent)
	return span.End - span.Start
}

// refsOf are the places in one sentence.
func (s *stock) refsOf(sentence int) []ref { return s.refs[s.begin[sentence]:s.begin[sentence+1]] }

// stated is how the article states an item.
func (s *stock) stated(it *item) *Stated {
	st := &Stated{Words: s.quote(s.refs[it.best].extent), Places: make([]Occurrence, 0, len(it.refs)), Voice: it.voice}
	for _, r := range it.refs {
		st.Places = append(st.Places, s.place(s.refs[r]))
	}
	return st
}

// statedBy is how the article states something.
func (s *stock) statedBy(what stating) *Stated {
	if what.item != noItem {
		return s.stated(&s.items[what.item])
	}
	return &Stated{Words: s.quote(what.words), Places: []Occurrence{s.place(ref{sentence: s.a.sentenceOf(what.words.from), extent: what.words})}}
}

// statedAt is how the article states an item in one place.
func (s *stock) statedAt(it *item, r ref) *Stated {
	return &Stated{Words: s.quote(r.extent), Places: []Occurrence{s.place(r)}, Voice: it.voice}
}

func (s *stock) quote(e extent) string {
	span := s.a.spanOf(e)
	return s.a.Text[span.Start:span.End]
}

func (s *stock) place(r ref) Occurrence { return Occurrence{r.sentence, s.a.spanOf(r.extent)} }

// isShout says that a name stands in capitals only: more likely a cry for
// attention ("VIEW GALLERY") than a name.
func (it *item) isShout() bool { return it.kind == NameEntry && it.rank == shouted }

// kindOrder is that in which a reader wants the entries.
var kindOrder = []EntryKind{NameEntry, PlaceEntry, NumberEntry, DateEntry, QuotationEntry, SourceEntry, ReplyEntry}

// entries puts the pairs into the words of a report: those of each kind in the
// order of the original, then what is new.
func (p *pairing) entries() []Entry {
	out := make([]Entry, 0, len(p.was.items)+len(p.is.items))
	replacedBy := make(map[int][]int) // by item of the original
	for j := range p.is.items {
		if was := p.is.items[j].insteadOf; was != nil {
			replacedBy[was.item] = append(replacedBy[was.item], j)
		}
	}
	for _, kind := range kindOrder {
		for i := range p.was.items {
			if it := &p.was.items[i]; it.kind == kind && !it.isShout() {
				out = p.appendWas(out, it, replacedBy[i])
			}
		}
		for j := range p.is.items {
			if it := &p.is.items[j]; it.kind == kind && it.insteadOf == nil && !it.isShout() {
				out = p.appendIs(out, it, j)
			}
		}
	}
	return out
}

// appendWas adds what became of an item of the original, which items of the
// derivative replaced, if any.
func (p *pairing) appendWas(out []Entry, it *item, by []int) []Entry {
	if it.found || len(by) == 0 {
		out = append(out, p.entryOf(it))
	}
	for _, j := range by {
		is := &p.is.items[j]
		out = append(out, Entry{it.kind, EntryChanged, p.replaced(it, is.insteadOf), p.is.stated(is)})
	}
	return out
}

// appendIs adds item j of the derivative, unless an item of the original has it.
func (p *pairing) appendIs(out []Entry, it *item, j int) []Entry {
	if at, ok := p.bare[j]; ok {
		return append(out, Entry{it.kind, EntryKept, p.was.statedBy(stating{noItem, at}), p.is.stated(it)})
	}
	if it.found {
		return out
	}
	return append(out, Entry{Kind: it.kind, Status: EntryNew, Derivative: p.is.stated(it)})
}

// entryOf says what became of an item of the original in which nothing else
// took its place.
func (p *pairing) entryOf(it *item) Entry {
	e := Entry{Kind: it.kind, Status: EntryDropped, Original: p.was.stated(it)}
	if !it.found {
		return e
	}
	e.Status = EntryKept
	for _, same := range it.like {
		st := p.is.statedBy(same)
		if e.Derivative == nil {
			e.Derivative = st
			continue
		}
		e.Derivative.Places = append(e.Derivative.Places, st.Places...)
	}
	slices.SortFunc(e.Derivative.Places, func(x, y Occurrence) int { return cmp.Compare(x.Span.Start, y.Span.Start) })
	if p.toldOtherwise(it) {
		e.Status = EntryChanged
	}
	return e
}

// replaced is how the original states what something else took the place of:
// all of it, or the one place where it is kept elsewhere.
func (p *pairing) replaced(it *item, at *ref) *Stated {
	if it.found {
		return p.was.statedAt(it, *at)
	}
	return p.was.stated(it)
}
