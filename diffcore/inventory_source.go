package diffcore

import (
	"slices"
	"strings"

	"github.com/articlediff/articlediff/diffcore/internal/cue"
	"github.com/articlediff/articlediff/diffcore/internal/lexicon"
)

// How well a place says who speaks: the words of an entry are its best.
const (
	byPronoun = iota // he
	byWords          // the harbour master
)

// takeSource adds who is said to say something. Who was named before comes
// back as "he", as "the ministry", as "the sources".
func (s *stock) takeSource(m *Mention) {
	who, ok := s.a.tokensOf(m.Who)
	if !ok || s.doubtfulVerb(m) || s.predicates(who) {
		return
	}
	voice := &Voice{Naming: namings[m.Source]}
	key, rank := itemKey{SourceEntry, ""}, byWords
	switch m.Source {
	case NamedSource:
		if !s.a.names(who) {
			return // "the Frenchman", who has a name elsewhere
		}
		key.value = "name " + m.Value
	case PronounSource:
		key.value, rank = "name "+m.Value, byPronoun
		if _, known := s.index[key]; !known {
			return // who "they" are nobody can tell
		}
	case OfficeSource:
		key.value = s.speakerKey(who)
	case AnonymousSource:
		if known, ok := s.knowledge(who, m); ok {
			key.value = s.speakerKey(extent{who.from, min(who.to, known.from)})
			voice.Knowledge = s.quote(known)
			who.to = known.to
		} else {
			key.value = s.speakerKey(who)
		}
		voice.Anonymity = s.anonymity(who, m)
		voice.Count = s.count(who, m.Sentence)
	default:
		if m.Verb != "say" && m.Verb != "tell" && m.Verb != "add" {
			return // "a proposed strategy suggests": too often nobody
		}
		key.value = s.speakerKey(who)
	}
	it := s.put(key, m, who, rank)
	if it.voice == nil {
		it.voice = voice
		return
	}
	it.voice.Count = firstTold(it.voice.Count, voice.Count)
	it.voice.Knowledge = firstTold(it.voice.Knowledge, voice.Knowledge)
	it.voice.Anonymity = firstTold(it.voice.Anonymity, voice.Anonymity)
}

// firstTold is the first of two phrases that is there.
func firstTold(x, y string) string {
	if x != "" {
		return x
	}
	return y
}

var namings = map[Source]Naming{NamedSource: Named, PronounSource: Named, OfficeSource: Office, DescribedSource: Described, AnonymousSource: Anonymous}

// doubtfulVerb says that a verb is as often done as said (Hezbollah maintains
// a presence), and that nothing beside it shows that it is said here.
func (s *stock) doubtfulVerb(m *Mention) bool {
	switch m.Verb {
	case "maintain", "believe", "observe", "suggest", "promise", "estimate", "recall", "report", "note", "state", "reveal":
	default:
		return false
	}
	if m.To >= len(s.a.Tokens) {
		return true
	}
	next := &s.a.Tokens[m.To]
	return next.Norm != "that" && next.Norm != ":" && next.Norm != "," && next.Norm != `"`
}

// predicates reports whether words that should name somebody are a piece of a
// sentence: "led by the chief", "guests have included …".
func (s *stock) predicates(who extent) bool {
	first := s.a.Tokens[who.from]
	if !first.Capital && (mainPart(first.Norm) == lexicon.Verb || cue.Boundaries.Has(first.Norm) || leading(first.Norm)) {
		return true
	}
	for _, t := range s.a.Tokens[who.from:who.to] {
		if auxiliary[t.Norm] && !t.Capital {
			return true
		}
	}
	return false
}

// speakerKey is equal for words that name one speaker: content words in their
// dictionary form, in any order, a country and its people as one. A single
// word with "the" is who had it in the name before: the ministry.
func (s *stock) speakerKey(who extent) string {
	words := s.contentOf(who)
	if len(words) == 0 {
		return s.quote(who)
	}
	head := s.headOf(who)
	slices.Sort(words)
	key := strings.Join(slices.Compact(words), " ")
	if _, known := s.index[itemKey{SourceEntry, key}]; !known && len(words) == 1 && s.a.Tokens[who.from].Norm == "the" {
		if before, ok := s.speakers[head]; ok {
			return before
		}
	}
	s.speakers[head] = key
	return key
}

// contentOf lists what tells a speaker from others: not how many they are.
func (s *stock) contentOf(who extent) []string {
	row := make([]string, 0, longestSource)
	for _, t := range s.a.Tokens[who.from:who.to] {
		row = append(row, t.Norm)
	}
	var words []string
	for k := 0; k < len(row); {
		place, n := lexicon.PlaceAt(row[k:])
		switch {
		case n > 0 && s.a.Tokens[who.from+k].Capital && place.Other == lexicon.NoCountry && (place.Kind == lexicon.CountryName || place.Kind == lexicon.People):
			words = append(words, countryKey(place.Country).value)
			k += n
			continue
		case s.a.Tokens[who.from+k].Kind != Word, lexicon.Stopwords.Has(row[k]), row[k] == "'s", lexicon.Numbers.Has(row[k]):
		default:
			words = append(words, lexicon.Lemma(row[k]))
		}
		k++
	}
	return words
}

// headOf is the noun that says what a speaker is: the last before "of", "with", "in".
func (s *stock) headOf(who extent) string {
	head := who.to - 1
	for k := who.from + 1; k < who.to; k++ {
		if endsHead(s.a.Tokens[k].Norm) {
			head = k - 1
			break
		}
	}
	return lexicon.Lemma(s.a.Tokens[head].Norm)
}

// count is how many sources a text says there are.
func (s *stock) count(who extent, sentence int) string {
	for _, m := range s.a.MentionsOf(sentence) {
		if m.Kind == Quantity && m.From >= who.from && m.To <= who.to {
			return s.quote(m.extent())
		}
	}
	return ""
}

// tellsSource says that a number only counts the sources of a statement.
func (s *stock) tellsSource(m *Mention, mentions []Mention) bool {
	for k := range mentions {
		if o := &mentions[k]; o.Kind == Attribution && m.Span.Start >= o.Who.Start && m.Span.End <= o.Who.End {
			return true
		}
	}
	return false
}

// behindSource is how many tokens behind a source may stand before the words
// that tell how it knows: ", who".
const behindSource = 3

// knowledge finds how a source is said to know, right behind its name.
func (s *stock) knowledge(who extent, m *Mention) (at extent, ok bool) {
	end := s.a.Sentences[m.Sentence].To
	for k := who.from + 1; k < min(end, who.to+behindSource); k++ {
		if sort, n := cue.Knowledge.At(norms(s.a, k, end)); n > 0 && sort == "knowledge" {
			return extent{k, s.phraseEnd(k+n, end)}, true
		}
	}
	return extent{}, false
}

// phraseEnd is where "the matter" ends, behind "with knowledge of".
func (s *stock) phraseEnd(k, end int) int {
	const longest = 6 // tokens
	for last := min(end, k+longest); k < last; k++ {
		if t := &s.a.Tokens[k]; t.Kind == Mark || cue.Says.Has(t.Norm) || cue.Boundaries.Has(t.Norm) || auxiliary[t.Norm] {
			break
		}
	}
	return k
}

// anonymity finds what a sentence says of a source's having no name.
func (s *stock) anonymity(who extent, m *Mention) string {
	end := s.a.Sentences[m.Sentence].To
	for k := who.from; k < min(end, max(who.to, m.To)+longestSource); k++ {
		if sort, n := cue.Knowledge.At(norms(s.a, k, end)); n > 0 && sort == "anonymity" {
			return s.quote(extent{k, k + n})
		}
	}
	return ""
}

// otherwise says that two texts tell other things of one source: whether it
// has a name, how many they are, how they know.
func (v *Voice) otherwise(w *Voice) bool {
	if w == nil {
		return false
	}
	return (v.Naming == Named) != (w.Naming == Named) || !strings.EqualFold(v.Count, w.Count) || !strings.EqualFold(v.Knowledge, w.Knowledge) || (v.Anonymity == "") != (w.Anonymity == "")
}

// takeReply adds who was asked for comment, and what came of it. Being asked
// and answering are one.
func (s *stock) takeReply(m *Mention) {
	at := m.extent()
	key := itemKey{ReplyEntry, m.Value}
	if who, ok := s.a.tokensOf(m.Who); ok && s.a.sentenceOf(who.from) == m.Sentence {
		at = extent{min(at.from, who.from), max(at.to, who.to)}
		if words := s.contentOf(who); len(words) > 0 {
			slices.Sort(words)
			key.value = strings.Join(words, " ")
		}
	}
	it := s.put(key, m, at, 0)
	if it.answer == "" || it.answer == "asked" {
		it.answer = m.Value
	}
}
