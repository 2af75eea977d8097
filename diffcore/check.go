package diffcore

import (
	"cmp"
	"encoding/hex"
	"fmt"
	"hash/fnv"
	"io"
	"slices"
	"strconv"
	"strings"
)

// Rule is one thing that an editor must not miss: what it is called, why it
// matters, and how it is found. The tests run its example and its silent
// pairs; a page can show them.
type Rule struct {
	Name        string // in reports and options; stable
	Title       string // a few words for a list
	Doc         string // what it catches, what it lets pass, why it matters, and by whose standard
	Axis        Axis
	Severity    Severity
	Moves       DerivativeVerdict // Partial or Contradicted: what a finding makes of a sentence; empty: nothing
	Leaves      float64           // the share of its support that such a sentence keeps all the same; 0: as little as for any other
	AnyLanguage bool              // it looks at numbers and quotation marks alone, so it needs no tables of a language
	Example     Pair              // this rule fires, and no other
	Silent      []Pair            // no rule fires

	// One of the two says how it is found.
	find   func(c *comparison) []slip // in one sentence of the derivative, before it is judged
	review func(p *pair) []slip       // in both articles as wholes, when every sentence is judged
}

// Pair is two short texts, and why a rule speaks or is silent.
type Pair struct{ Original, Derivative, Why string }

// Off switches a rule off.
const Off Severity = "off"

// slip is what a rule finds: words of the derivative, and those of the original
// that they differ from.
type slip struct {
	at      extent   // empty: the derivative as a whole
	also    []extent // further words of the derivative
	related []extent
	was, is string // what a reader compares; empty: the quoted words say it
	message message
}

// message is what a finding says: an English form with %s for each word of the
// texts or number, and those words. The page has each form in its languages.
type message struct {
	form  string
	words []string
}

// say is a message. gentypes reads its forms in the source, so that a form is
// written out where say is called.
func say(form string, words ...string) message { return message{form, words} }

// String puts the words in their places. (fmt would do so too, but for it a
// browser has to translate more code than for any rule.)
func (m message) String() string {
	var text strings.Builder
	rest := m.form
	for _, w := range m.words {
		before, after, _ := strings.Cut(rest, "%s")
		text.WriteString(before)
		text.WriteString(w)
		rest = after
	}
	text.WriteString(rest)
	return text.String()
}

// extent is a stretch of an article's tokens, [from, to).
type extent struct{ from, to int }

// Check finds what a reader should look at in the sentences of the derivative,
// in reading order: what the rules find that can move a verdict. severities
// overrules the rules' own, by name; Off switches a rule off.
func Check(a, b *Article, al *Alignment, severities map[string]Severity) []Finding {
	findings := []Finding{}
	rules := activeRules(severities, a.foreign() || b.foreign())
	stated := a.stated()
	n := notes{a: a, b: b, seen: map[string]int{}}
	for j := range b.Sentences {
		if !b.asserts(j) || al.backing.evidence[j].exact && !b.quotesIn(j) && !b.countsDays(j) || b.Sentences[j].To-b.Sentences[j].From > longestChecked {
			continue
		}
		c := compareSentence(al.backing, stated, j)
		var here []Finding
		for _, r := range rules {
			if r.find != nil {
				here = n.take(here, r, r.find(c))
			}
		}
		slices.SortStableFunc(here, func(x, y Finding) int { return x.At.Span.Start - y.At.Span.Start })
		findings = append(findings, here...)
	}
	return findings
}

// quotesIn says that a sentence has words in quotation marks: then the same
// words can still be told otherwise.
func (art *Article) quotesIn(j int) bool {
	return slices.ContainsFunc(art.MentionsOf(j), func(m Mention) bool { return m.Kind == Quotation })
}

// countsDays says that a sentence has a time that is counted from the day of
// writing: then the same words can mean another day.
func (art *Article) countsDays(j int) bool {
	return slices.ContainsFunc(art.MentionsOf(j), func(m Mention) bool { return m.Kind == Date && fromWriting(&m) })
}

// longestChecked is the length, in tokens, beyond which a sentence is not one
// that anybody can check: a list without stops, or noise. Rules look at every
// word beside every other, so it also bounds their cost.
const longestChecked = 400

// checked is a sentence, without its words where it is too long to be checked.
func (s Sentence) checked() Sentence {
	if s.To-s.From > longestChecked {
		s.To = s.From
	}
	return s
}

// activeRules are the rules that are not switched off, with their severities;
// of articles in a foreign language those alone that need no tables.
func activeRules(severities map[string]Severity, foreign bool) []*Rule {
	active := make([]*Rule, 0, len(Rules))
	for _, r := range Rules {
		if s, ok := severities[r.Name]; ok {
			overruled := *r
			overruled.Severity = s
			r = &overruled
		}
		if r.Severity != Off && (r.AnyLanguage || !foreign) {
			active = append(active, r)
		}
	}
	return active
}

// ruleNames are the names of the rules that run.
func ruleNames(severities map[string]Severity, foreign bool) []string {
	names := []string{}
	for _, r := range activeRules(severities, foreign) {
		names = append(names, r.Name)
	}
	return names
}

// CheckSeverities reports a name that is no rule's, or a severity that is none.
func CheckSeverities(severities map[string]Severity) error {
	var unknown []string
	for name, s := range severities {
		if ruleNamed(name) == nil {
			unknown = append(unknown, fmt.Sprintf("there is no rule %q", name))
		}
		if s != High && s != Medium && s != Low && s != Off {
			unknown = append(unknown, fmt.Sprintf("%q is no severity for the rule %q: it is high, medium, low or off", s, name))
		}
	}
	if len(unknown) == 0 {
		return nil
	}
	slices.Sort(unknown)
	return fmt.Errorf("%s", unknown[0])
}

// ruleNamed returns the rule of a name, or nil.
func ruleNamed(name string) *Rule {
	for _, r := range Rules {
		if r.Name == name {
			return r
		}
	}
	return nil
}

// notes puts what rules find into the words of a report.
type notes struct {
	a, b *Article
	seen map[string]int // how often the same words were found before
}

// take adds what a rule found to findings.
func (n *notes) take(findings []Finding, r *Rule, slips []slip) []Finding {
	for _, s := range slips {
		findings = append(findings, n.finding(r, s))
	}
	return findings
}

// finding puts a slip into words.
func (n *notes) finding(r *Rule, s slip) Finding {
	f := Finding{
		Rule: r.Name, Axis: r.Axis, Severity: r.Severity,
		Message: s.message.String(), Form: s.message.form, Words: append([]string{}, s.message.words...),
		At:      Location{Side: DerivativeSide},
		Related: []Location{},
		Values:  map[string]string{"is": s.is},
	}
	quoted := r.Name
	quote := func(side Side, art *Article, e extent) (Location, string) {
		at := art.sentenceOf(e.from)
		e.to = min(e.to, art.Sentences[at].To) // a quotation may run on into the next
		span := art.spanOf(e)
		words := art.Text[span.Start:span.End]
		quoted += "\x00" + words
		return Location{Side: side, Sentence: &at, Span: &span}, words
	}
	if s.at.to > s.at.from {
		var words string
		f.At, words = quote(DerivativeSide, n.b, s.at)
		f.Values["is"] = cmp.Or(s.is, words)
	}
	for _, e := range s.also {
		at, _ := quote(DerivativeSide, n.b, e)
		f.Related = append(f.Related, at)
	}
	was := s.was
	for _, e := range s.related {
		at, words := quote(OriginalSide, n.a, e)
		f.Related = append(f.Related, at)
		was = cmp.Or(was, words)
	}
	if was != "" {
		f.Values["was"] = was
	}
	f.ID = findingID(quoted, n.seen[quoted])
	n.seen[quoted]++
	return f
}

// findingID is a hash of what a finding quotes. The first finding of the same
// words keeps the plain hash when another joins it further down.
func findingID(quoted string, before int) string {
	h := fnv.New64a()
	io.WriteString(h, quoted)
	if before > 0 {
		io.WriteString(h, "\x00"+strconv.Itoa(before))
	}
	return hex.EncodeToString(h.Sum(nil))
}

// spanOf is the span of an extent of tokens.
func (a *Article) spanOf(e extent) Span {
	return Span{a.Tokens[e.from].Span.Start, a.Tokens[e.to-1].Span.End}
}

// sentenceOf is the sentence that holds a token: the first for a place before
// all, the number of sentences for one behind all.
func (a *Article) sentenceOf(token int) int {
	if token >= len(a.sentenceAt) {
		return len(a.Sentences)
	}
	return int(a.sentenceAt[max(token, 0)])
}
