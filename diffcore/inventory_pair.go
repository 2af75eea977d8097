package diffcore

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/cue"
	"github.com/articlediff/articlediff/diffcore/internal/quantity"
)

// pairing finds which items of two stocks are one thing.
type pairing struct {
	was, is *stock
	bare    map[int]extent // by item of the derivative: words of the original that say it and were not read as an item
}

// join says that item i of the original is item j of the derivative.
func (p *pairing) join(i, j int) {
	was, is := &p.was.items[i], &p.is.items[j]
	was.found, is.found = true, true
	if same := (stating{item: j}); len(was.like) < mostCompared && !slices.Contains(was.like, same) {
		was.like = append(was.like, same)
	}
}

// sameKey joins what is surely the same thing.
func (p *pairing) sameKey() {
	for i := range p.was.items {
		if j, ok := p.is.index[p.was.items[i].itemKey]; ok {
			p.join(i, j)
		}
	}
}

// sameByLinks joins what stands for one another in linked sentences, where
// else it would be alone: Tehran for Iran, "a third" for 33 percent.
func (p *pairing) sameByLinks(links []Link) {
	for _, l := range links {
		for _, m := range l.Matches {
			if m.Why != Place && m.Why != Acronym && m.Why != Number {
				continue
			}
			r, q := p.was.refAt(l.Original, m.Original), p.is.refAt(l.Derivative, m.Derivative)
			if r == nil || q == nil {
				continue
			}
			was, is := &p.was.items[r.item], &p.is.items[q.item]
			if was.kind != is.kind || was.found && is.found || was.kind == DateEntry || was.kind == NumberEntry && !sameValue(was.first.Amount, is.first.Amount) {
				continue
			}
			p.join(r.item, q.item)
		}
	}
}

// refAt is the name, place, number or date of some sentences whose words hold
// a span, or nil.
func (s *stock) refAt(sentences []int, span Span) *ref {
	for _, n := range sentences {
		refs := s.refsOf(n)
		for k := range refs {
			if kind := s.items[refs[k].item].kind; kind == QuotationEntry || kind == SourceEntry || kind == ReplyEntry {
				continue
			}
			if at := s.a.spanOf(refs[k].extent); at.Start <= span.Start && span.End <= at.End {
				return &refs[k]
			}
		}
	}
	return nil
}

// alike joins what is still alone with what it may well be on the other side:
// a short form, an acronym, another spelling, the value rounded.
func (p *pairing) alike() {
	was, is := p.was.likenesses(), p.is.likenesses()
	for i := range p.was.items {
		if it := &p.was.items[i]; !it.found {
			for _, j := range is.of(it) {
				if other := &p.is.items[j]; (!it.speaks() || !other.found) && p.mayBe(it, other) {
					p.join(i, j)
				}
			}
		}
	}
	for j := range p.is.items {
		if it := &p.is.items[j]; !it.found {
			for _, i := range was.of(it) {
				if other := &p.was.items[i]; (!it.speaks() || !other.found) && p.mayBe(other, it) {
					p.join(i, j)
				}
			}
		}
	}
}

// speaks says that an item is of those that pair one to one: a second source
// of the original is not the one that the derivative already has.
func (it *item) speaks() bool { return it.kind == SourceEntry || it.kind == ReplyEntry }

// likeness finds the items that may be the same as one of another stock, by
// handles that the two would share.
type likeness struct {
	s        *stock
	byHandle map[handle][]int
}

type handle struct {
	kind  EntryKind
	value string
}

func (s *stock) likenesses() likeness {
	l := likeness{s, map[handle][]int{}}
	for n := range s.items {
		for _, h := range s.items[n].handles() {
			key := handle{s.items[n].kind, h}
			if len(l.byHandle[key]) < mostCompared {
				l.byHandle[key] = append(l.byHandle[key], n)
			}
		}
	}
	return l
}

// of lists the items that may be the same as one of the other stock.
func (l likeness) of(it *item) []int {
	var out []int
	for _, h := range it.handles() {
		for _, n := range l.byHandle[handle{it.kind, h}] {
			if !slices.Contains(out, n) {
				out = append(out, n)
			}
		}
	}
	return out
}

// handles are what items that may be the same have in common.
func (it *item) handles() []string {
	switch it.kind {
	case NameEntry, PlaceEntry:
		return nameHandles(it.first.Value, it.initials)
	case NumberEntry:
		return sizeHandles(it.first.Amount)
	case DateEntry:
		return dateParts(it.first.Amount)
	case SourceEntry:
		if it.named() {
			return nameHandles(it.first.Value, "")
		}
		return strings.Fields(it.value)
	case ReplyEntry:
		return strings.Fields(it.value)
	}
	return nil
}

// named says that a source goes by its name.
func (it *item) named() bool { return it.voice != nil && it.voice.Naming == Named }

// nameHandles are the first and the last word of a name, its initials, and how
// a single word begins and ends, since one name has several spellings.
func nameHandles(value, initials string) []string {
	words := strings.Fields(value)
	if len(words) == 0 {
		return nil
	}
	out := []string{words[0], words[len(words)-1]}
	if initials != "" {
		out = append(out, "initials "+initials)
	}
	if len(words) > 1 {
		return append(out, "initials "+firstLetters(words))
	}
	const some = 3 // letters that two spellings share at one end or the other
	if w := words[0]; len(w) > some {
		out = append(out, w[:some]+"…", "…"+w[len(w)-some:])
	}
	return out
}

// firstLetters are those of the words of a name that count in an acronym.
func firstLetters(words []string) string {
	letters := make([]byte, 0, len(words))
	for _, w := range words {
		if !cue.Connectors.Has(w) {
			letters = append(letters, w[0])
		}
	}
	return string(letters)
}

// sizeHandles are the powers of two around an amount: what it may be rounded
// from or to lies no further away.
func sizeHandles(v quantity.Value) []string {
	_, power := math.Frexp(size(v))
	return []string{strconv.Itoa(power - 1), strconv.Itoa(power), strconv.Itoa(power + 1)}
}

// mayBe says that an item of the original and one of the derivative, of one
// kind, may well be the same thing.
func (p *pairing) mayBe(was, is *item) bool {
	switch was.kind {
	case NameEntry, PlaceEntry:
		return mayBeName(was, is)
	case NumberEntry:
		return mayBeNumber(was.first.Amount, is.first.Amount)
	case DateEntry:
		return quantity.Compatible(was.first.Amount, is.first.Amount)
	case SourceEntry:
		if was.named() || is.named() {
			return was.named() && is.named() && mayBeName(was, is)
		}
		return oneHolds(was.value, is.value)
	case ReplyEntry:
		return oneHolds(was.value, is.value)
	}
	return false
}

// mayBeNumber says that two amounts are one: rounded, converted, told more
// vaguely, or without its unit. A small count of something else is another
// number.
func mayBeNumber(v, w quantity.Value) bool {
	if fewThings(v) && fewThings(w) {
		return false
	}
	bare := (v.Kind == quantity.Number) != (w.Kind == quantity.Number)
	return sameValue(v, w) || bare && v.Low == w.Low && v.High == w.High
}

// mayBeName says that two names are one: a short form, an acronym, a nickname,
// another spelling.
func mayBeName(was, is *item) bool {
	x, y := strings.Fields(was.first.Value), strings.Fields(is.first.Value)
	if was.initials != "" && (was.initials == is.initials || was.initials == firstLetters(y)) || is.initials != "" && is.initials == firstLetters(x) {
		return true
	}
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) == 0 {
		return false
	}
	if len(x) < len(y) {
		return slices.Equal(x, y[:len(x)]) || slices.Equal(x, y[len(y)-len(x):])
	}
	for k := range x {
		if x[k] != y[k] && !nickname(x[k], y[k]) && !nickname(y[k], x[k]) && !oneSpelt(x[k], y[k]) && asciiOnly(x[k]) != asciiOnly(y[k]) {
			return false
		}
	}
	return true
}

// oneHolds says that one row of words has all words of the other.
func oneHolds(x, y string) bool {
	few, many := strings.Fields(x), strings.Fields(y)
	if len(few) > len(many) {
		few, many = many, few
	}
	for _, w := range few {
		if !slices.Contains(many, w) {
			return false
		}
	}
	return len(few) > 0
}

// shareWord says that two rows of words have one in common.
func shareWord(x, y string) bool {
	others := strings.Fields(y)
	return slices.ContainsFunc(strings.Fields(x), func(w string) bool { return slices.Contains(others, w) })
}

// sameWords joins names and quotations that are still alone with the same
// words on the other side, though they were not read as such there: a name in
// a heading, what somebody said without the quotation marks.
func (p *pairing) sameWords() {
	p.bare = map[int]extent{}
	for j := range p.is.items {
		it := &p.is.items[j]
		if it.found {
			continue
		}
		at, ok := p.is.standsIn(p.was, it)
		if !ok {
			continue
		}
		it.found = true
		if i := p.was.quotationAt(at.from); it.kind == QuotationEntry && i != noItem {
			p.join(i, j)
		} else {
			p.bare[j] = at
		}
	}
	for i := range p.was.items {
		it := &p.was.items[i]
		if it.found {
			continue
		}
		if at, ok := p.was.standsIn(p.is, it); ok {
			it.found = true
			it.like = append(it.like, stating{noItem, at})
		}
	}
}

// standsIn finds the words of a name or quotation in another article.
func (s *stock) standsIn(other *stock, it *item) (extent, bool) {
	best := s.refs[it.best].extent
	words := s.a.spelt(s.a.wordsIn(best))
	switch it.kind {
	case NameEntry, PlaceEntry:
		for _, name := range otherForms(words) {
			if at, ok := other.standing(name); ok && other.a.Tokens[at.from].Capital {
				return at, true
			}
		}
	case QuotationEntry:
		if at, ok := other.standing(words); ok {
			return at, true
		}
		if len(words) > minQuotation && len(s.a.strangePieces(best, other.a.passages())) == 0 {
			return other.standing(words[:minQuotation]) // shortened, and says so: where it begins
		}
	}
	return extent{}, false
}

// otherForms are the ways to write a name: with a possessive that lost its
// apostrophe, or without; the place of its people (Californians); and of a
// person the last name alone.
func otherForms(words []string) [][]string {
	last := words[len(words)-1]
	ending := func(w string) []string { return append(slices.Clone(words[:len(words)-1]), w) }
	single := strings.TrimSuffix(last, "s")
	forms := [][]string{words, ending(last + "s"), ending(single), ending(last + "ns"), ending(strings.TrimSuffix(single, "n"))}
	if n := len(words); n > 1 && n <= longestPerson && !cue.Bodies.Has(last) && !cue.Plain.Has(last) && !cue.Directions.Has(words[0]) && !slices.Contains(words, "of") {
		forms = append(forms, []string{last})
	}
	return forms
}

// standing is where some words stand in an article for the first time, within
// one sentence.
func (s *stock) standing(words []string) (extent, bool) {
	at := s.a.passages().first(words)
	if at == noToken {
		return extent{}, false
	}
	end := at + 1
	for n := 1; n < len(words); end++ {
		if s.a.Tokens[end].Kind != Mark {
			n++
		}
	}
	return extent{at, end}, end <= s.a.Sentences[s.a.sentenceOf(at)].To
}

// quotationAt is the quotation that holds a token, or noItem.
func (s *stock) quotationAt(token int) int {
	for _, r := range s.refsOf(s.a.sentenceOf(token)) {
		if s.items[r.item].kind == QuotationEntry && r.from <= token && token < r.to {
			return r.item
		}
	}
	return noItem
}

// replacing are the rules whose findings say that one thing stands in the
// place of another.
var replacing = []string{
	numberChanged.Name, unitChanged.Name, percentOrPoints.Name, dateChanged.Name, nameChanged.Name,
	quotationAltered.Name, speakerChanged.Name, sourceNamed.Name, sourceAnonymised.Name,
}

// replacedByFindings marks as changed what the rules found.
func (p *pairing) replacedByFindings(findings []Finding) {
	for _, f := range findings {
		if !slices.Contains(replacing, f.Rule) || f.At.Span == nil || len(f.Related) == 0 || f.Related[0].Span == nil {
			continue
		}
		for _, q := range p.is.refsOf(*f.At.Sentence) {
			if p.is.holds(q, *f.At.Span) {
				for _, r := range p.was.refsOf(*f.Related[0].Sentence) {
					if p.was.holds(r, *f.Related[0].Span) {
						p.replace(r, q)
					}
				}
			}
		}
	}
}

// holds says that the words of a ref hold a span.
func (s *stock) holds(r ref, span Span) bool {
	at := s.a.spanOf(r.extent)
	return at.Start <= span.Start && span.End <= at.End
}

// replace says that the item at one place stands where another stood.
func (p *pairing) replace(was, is ref) {
	it := &p.is.items[is.item]
	if it.kind == p.was.items[was.item].kind && !it.found && it.insteadOf == nil {
		it.insteadOf = &was
	}
}

// replacedByLinks marks as changed the numbers and dates that an edit of a
// link replaces, and the one source of a sentence where its evidence has
// another. What was not found replaces nothing: its link only shows what comes
// nearest.
func (p *pairing) replacedByLinks(links []Link, v Verdicts) {
	for _, l := range links {
		j := l.Derivative[0]
		if v.Derivative[j].Verdict == Unsupported || v.Derivative[j].Verdict == Structural {
			continue
		}
		for _, e := range l.Edits {
			r, q := p.was.refAt(l.Original, e.Original), p.is.refAt(l.Derivative, e.Derivative)
			if r == nil || q == nil || e.Original.Start == e.Original.End || e.Derivative.Start == e.Derivative.End {
				continue
			}
			was, is := &p.was.items[r.item], &p.is.items[q.item]
			if was.kind != is.kind || was.kind != NumberEntry && was.kind != DateEntry || was.first.Amount.Kind != is.first.Amount.Kind {
				continue
			}
			if is.found || was.found {
				continue
			}
			switch v, w := was.first.Amount, is.first.Amount; {
			case sameSpan(v, w) || p.mayBe(was, is) || was.kind == NumberEntry && sameValue(v, w):
				p.join(r.item, q.item)
			case v.Kind != quantity.Relative || v.When.Unit == w.When.Unit: // last summer is in last year
				p.replace(*r, *q)
			}
		}
		if was, is := p.was.loneSource(l.Original[0]), p.is.loneSource(j); was != nil && is != nil {
			p.replaceSource(was, is)
		}
	}
}

// sameSpan says that two times are counted from now in other units: the past
// decade, the past ten years.
func sameSpan(v, w quantity.Value) bool {
	years := map[string]int{"year": 1, "decade": 10, "century": 100}
	x, y := years[v.When.Unit]*v.When.Offset, years[w.When.Unit]*w.When.Offset
	return v.Kind == quantity.Relative && w.Kind == quantity.Relative && x == y && x != 0 && v.When.Open == w.When.Open
}

// replaceSource says that a source stands where another stood. A report that
// has become a new report is the same; of two names the rules know more.
func (p *pairing) replaceSource(was, is *ref) {
	x, y := &p.was.items[was.item], &p.is.items[is.item]
	switch {
	case x.named() && y.named():
	case strings.EqualFold(p.was.quote(was.extent), p.is.quote(is.extent)), !x.named() && !y.named() && shareWord(x.value, y.value):
		p.join(was.item, is.item)
	default:
		p.replace(*was, *is)
	}
}

// loneSource is the only source of a sentence, if the other article does not
// have it; or nil.
func (s *stock) loneSource(sentence int) *ref {
	var only *ref
	refs := s.refsOf(sentence)
	for k := range refs {
		if s.items[refs[k].item].kind != SourceEntry {
			continue
		}
		if only != nil {
			return nil
		}
		only = &refs[k]
	}
	if only != nil && s.items[only.item].found {
		return nil
	}
	return only
}

// toldOtherwise says that the derivative has a source or a reply, and tells
// something else of it: fewer of them, another knowledge, another answer.
func (p *pairing) toldOtherwise(was *item) bool {
	if !was.speaks() || was.like[0].item == noItem {
		return false
	}
	is := &p.is.items[was.like[0].item]
	if was.kind == ReplyEntry {
		return was.answer != is.answer
	}
	sameWords := strings.EqualFold(p.was.quote(p.was.refs[was.best].extent), p.is.quote(p.is.refs[is.best].extent))
	return !sameWords && was.voice.otherwise(is.voice)
}
