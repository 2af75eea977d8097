package diffcore

// This file holds every type that crosses to JavaScript, and nothing else.
// The TypeScript declarations of the page are generated from it.

// Schema is the version of the report's shape. It is raised when the meaning
// or the name of something in Report changes; additions do not raise it.
const Schema = 1

// Unit says what the offsets of a report count.
type Unit string

const (
	UTF8  Unit = "utf8"  // bytes, as Compare returns them
	UTF16 Unit = "utf16" // UTF-16 code units, as JavaScript counts
)

// Report says what became of an original article in a derivative.
// Slices are never nil, so they encode as [] and never as null.
type Report struct {
	Schema     int              `json:"schema"`
	Unit       Unit             `json:"unit"`
	Related    *bool            `json:"related"`    // nil: a side is empty or too short to tell
	Unmeasured []string         `json:"unmeasured"` // names of fields that carry no measurement for these texts, such as "support"
	Original   OriginalReport   `json:"original"`
	Derivative DerivativeReport `json:"derivative"`
	Links      []Link           `json:"links"`
	Findings   []Finding        `json:"findings"`
	Copied     Copied           `json:"copied"`
	Inventory  []Entry          `json:"inventory"` // by kind, then in the order of the original, then what is new
	Rules      []string         `json:"rules"`     // the names of the rules that ran
	Summary    Summary          `json:"summary"`
}

// Span is a half-open range [Start, End) of offsets into one side's text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Reading is how one text is read by itself, before it is compared.
type Reading struct {
	Unit   Unit        `json:"unit"`
	Blocks []Block     `json:"blocks"`
	Meta   ArticleMeta `json:"meta"`
}

// Part is one of several originals that were joined into one text.
type Part struct {
	Title string      `json:"title"` // its headline, if that is known
	Span  Span        `json:"span"`
	Meta  ArticleMeta `json:"meta"`
}

// ArticleMeta is what is known of an article beside its story: who published
// it, and when. What Options do not say is read from the text; what neither
// says is absent.
type ArticleMeta struct {
	Headline  *Detail `json:"headline,omitempty"`
	Outlet    *Detail `json:"outlet,omitempty"`
	Byline    *Detail `json:"byline,omitempty"`
	Published *Detail `json:"published,omitempty"` // RFC 3339 date or time
	Address   *Detail `json:"address,omitempty"`   // URL
	Language  *Detail `json:"language,omitempty"`  // BCP 47 tag; "und": not English, but not known which
}

// Detail is one thing that is known of an article.
type Detail struct {
	Value string `json:"value"`
	Span  *Span  `json:"span,omitempty"` // the words of the text that say it; none where Options do, or where the text as a whole tells it
}

// Hyperlink says that words of an article lead to an address of the web.
type Hyperlink struct {
	Span    Span   `json:"span"`
	Address string `json:"address"` // a URL with http or https
}

// Copied says how much of the derivative is word for word from the original,
// in runs of at least Least words. Marks of punctuation do not count.
type Copied struct {
	Words int         `json:"words"` // how many words of the derivative stand in runs
	Of    int         `json:"of"`    // how many words it has, furniture left out
	Least int         `json:"least"` // the shortest run that counts, in words
	Runs  []CopiedRun `json:"runs"`  // the longest first
}

// CopiedRun is a run of words that stands in both texts.
type CopiedRun struct {
	Original   Span `json:"original"`
	Derivative Span `json:"derivative"`
	Words      int  `json:"words"`
}

// Fault says why texts cannot be compared, for whoever says it in another
// language than English. What the words name comes beside it, as values.
type Fault string

const (
	TooLong          Fault = "tooLong"          // values: the length of a text, and what is allowed
	TooLongTogether  Fault = "tooLongTogether"  // values: how many originals, their length, and what is allowed
	NotUTF8          Fault = "notUTF8"          // values: the first byte that cannot be read
	OtherLanguage    Fault = "otherLanguage"    // values: the tags of the languages of the derivative and of the original
	SeveralLanguages Fault = "severalLanguages" // values: the tags of the languages of two originals
	NoLanguage       Fault = "noLanguage"       // values: what was said to be a tag of a language
	Mistake          Fault = "mistake"          // of the program, not of the texts; values: what it says of it
)

// BlockKind says what a block is in the layout of an article.
type BlockKind string

const (
	Heading   BlockKind = "heading"
	Paragraph BlockKind = "paragraph"
	ListItem  BlockKind = "listItem"
	TableRow  BlockKind = "tableRow"
	Quote     BlockKind = "quote"
	Furniture BlockKind = "furniture" // timestamps, bylines, credits, captions: not the story
)

// Block is a stretch of text that the layout keeps together.
// Blocks are in reading order and do not overlap.
type Block struct {
	Span Span      `json:"span"`
	Kind BlockKind `json:"kind"`
}

// OriginalReport is the original with what became of each of its sentences.
type OriginalReport struct {
	Text       string             `json:"text"`
	Meta       ArticleMeta        `json:"meta"`  // of the first, where several were joined
	Parts      []Part             `json:"parts"` // none where it is a single article
	Blocks     []Block            `json:"blocks"`
	Hyperlinks []Hyperlink        `json:"hyperlinks"` // where its words lead, as Options say it: in reading order, none within another
	Sentences  []OriginalSentence `json:"sentences"`
}

// DerivativeReport is the derivative with what backs each of its sentences.
type DerivativeReport struct {
	Text       string               `json:"text"`
	Meta       ArticleMeta          `json:"meta"`
	Parts      []Part               `json:"parts"`
	Blocks     []Block              `json:"blocks"`
	Hyperlinks []Hyperlink          `json:"hyperlinks"` // likewise
	Sentences  []DerivativeSentence `json:"sentences"`
}

// OriginalVerdict says what became of a sentence of the original.
type OriginalVerdict string

const (
	Kept           OriginalVerdict = "kept"      // its main assertion is in the derivative
	Partly         OriginalVerdict = "partly"    // some of what it asserts is there, or only in a vaguer or changed form
	Omitted        OriginalVerdict = "omitted"   // none of it is
	FurnitureStays OriginalVerdict = "furniture" // it asserts nothing of the story
)

// DerivativeVerdict says how much of a sentence of the derivative the original states.
type DerivativeVerdict string

const (
	Verbatim     DerivativeVerdict = "verbatim"     // the same words; typography and case may differ
	Edited       DerivativeVerdict = "edited"       // the same sentence with word-level edits, nothing asserted beyond the original
	Paraphrased  DerivativeVerdict = "paraphrased"  // all it asserts is stated, in other words
	Partial      DerivativeVerdict = "partial"      // its main assertion is stated, something else it asserts is not
	Unsupported  DerivativeVerdict = "unsupported"  // its main assertion is not stated
	Contradicted DerivativeVerdict = "contradicted" // its main assertion is denied
	Structural   DerivativeVerdict = "structural"   // it asserts nothing
)

// OriginalSentence is one sentence of the original.
type OriginalSentence struct {
	Span       Span            `json:"span"`
	Block      int             `json:"block"` // index into Blocks
	Verdict    OriginalVerdict `json:"verdict"`
	Coverage   float64         `json:"coverage"`   // 0..1, how much of it the derivative carries
	Importance float64         `json:"importance"` // 0..1, how much a reader misses without it
}

// DerivativeSentence is one sentence of the derivative.
type DerivativeSentence struct {
	Span        Span              `json:"span"`
	Block       int               `json:"block"` // index into Blocks
	Verdict     DerivativeVerdict `json:"verdict"`
	Support     float64           `json:"support"`     // 0..1, P(everything it says is stated by the original); 0 for structural
	Unsupported []Span            `json:"unsupported"` // words that the original does not back
	Reasons     []Reason          `json:"reasons"`     // what moved the verdict, the strongest first
}

// Reason is one inspectable cause of a verdict.
type Reason struct {
	Feature string  `json:"feature"`           // the name of a feature or rule
	Weight  float64 `json:"weight"`            // in log-odds of support; negative: against it
	At      *Span   `json:"at,omitempty"`      // words of the sentence that it points at
	Related *Span   `json:"related,omitempty"` // words of the other side
}

// Link says that sentences of both sides speak of the same thing.
// Splits and merges are ordinary: either side may hold several sentences.
type Link struct {
	Original   []int   `json:"original"`   // best evidence first
	Derivative []int   `json:"derivative"` // in reading order
	Score      float64 `json:"score"`      // 0..1, how much of the two is shared
	Moved      bool    `json:"moved"`      // it stands elsewhere in the order than its neighbours
	Edits      []Edit  `json:"edits"`      // the words that differ; none in a paraphrase
	Matches    []Match `json:"matches"`    // the words that correspond, in derivative order
}

// Edit replaces the words of one span by those of the other.
// An insertion has an empty original span, a deletion an empty derivative span.
type Edit struct {
	Original   Span `json:"original"`
	Derivative Span `json:"derivative"`
}

// Why says what makes two words correspond.
type Why string

const (
	Same       Why = "same"       // the same word; typography and case may differ
	Stem       Why = "stem"       // another form of the word
	Derivation Why = "derivation" // a word of the same family: expel, expulsion
	Synonym    Why = "synonym"    // a synonym, or a near hypernym
	Place      Why = "place"      // another name of the place, its people or its government
	Number     Why = "number"     // the same value
	Acronym    Why = "acronym"    // the acronym of the name, or its expansion
	Pronoun    Why = "pronoun"    // refers to the name
	Meaning    Why = "meaning"    // near in meaning
)

// Match is a pair of corresponding words inside a link.
type Match struct {
	Original   Span `json:"original"`
	Derivative Span `json:"derivative"`
	Why        Why  `json:"why"`
}

// Axis is the editorial question that a finding answers to.
type Axis string

const (
	Accuracy         Axis = "accuracy"
	Sourcing         Axis = "sourcing"
	Opinion          Axis = "opinion"
	Editorialisation Axis = "editorialisation"
	Context          Axis = "context"
)

// Severity ranks a finding.
type Severity string

const (
	High   Severity = "high"
	Medium Severity = "medium"
	Low    Severity = "low"
)

// Side names one of the two texts.
type Side string

const (
	OriginalSide   Side = "original"
	DerivativeSide Side = "derivative"
)

// Finding is something that a reader should look at.
type Finding struct {
	ID       string            `json:"id"` // a hash of the rule and of the words it quotes: the same texts give the same ids
	Rule     string            `json:"rule"`
	Axis     Axis              `json:"axis"`
	Severity Severity          `json:"severity"`
	At       Location          `json:"at"`
	Related  []Location        `json:"related"`
	Values   map[string]string `json:"values"`  // what was, what is, in the words of the texts
	Message  string            `json:"message"` // in English
	Form     string            `json:"form"`    // the message with %s where Words go: views in other languages word the form
	Words    []string          `json:"words"`   // what the message quotes and counts, in the order of the form
}

// Location is a place in one of the texts. Without a sentence it is the article as a whole.
type Location struct {
	Side     Side  `json:"side"`
	Sentence *int  `json:"sentence,omitempty"`
	Span     *Span `json:"span,omitempty"`
}

// Summary counts the sentences of both sides by verdict.
// On each side the verdicts add up to Sentences; Asserting leaves out those that claim nothing.
type Summary struct {
	Derivative DerivativeSummary `json:"derivative"`
	Original   OriginalSummary   `json:"original"`
}

// DerivativeSummary counts the sentences of the derivative.
type DerivativeSummary struct {
	Sentences    int `json:"sentences"`
	Asserting    int `json:"asserting"`
	Verbatim     int `json:"verbatim"`
	Edited       int `json:"edited"`
	Paraphrased  int `json:"paraphrased"`
	Partial      int `json:"partial"`
	Unsupported  int `json:"unsupported"`
	Contradicted int `json:"contradicted"`
	Structural   int `json:"structural"`
}

// OriginalSummary counts the sentences of the original.
type OriginalSummary struct {
	Sentences int `json:"sentences"`
	Asserting int `json:"asserting"`
	Kept      int `json:"kept"`
	Partly    int `json:"partly"`
	Omitted   int `json:"omitted"`
	Furniture int `json:"furniture"`
}

// Entry is one thing that can be checked, with what became of it.
type Entry struct {
	Kind       EntryKind   `json:"kind"`
	Status     EntryStatus `json:"status"`
	Original   *Stated     `json:"original,omitempty"`   // how the original states it; absent: it does not
	Derivative *Stated     `json:"derivative,omitempty"` // how the derivative states it; absent: it does not
}

// EntryKind says what sort of thing an entry is.
type EntryKind string

const (
	NameEntry      EntryKind = "name"      // a person, an organisation, a work: any name but that of a place
	PlaceEntry     EntryKind = "place"     // a place, or its people
	NumberEntry    EntryKind = "number"    // a count, share, sum, measure, age or score
	DateEntry      EntryKind = "date"      // a day, month, year, time of day, or a time told from the day of writing
	QuotationEntry EntryKind = "quotation" // words in quotation marks that somebody said
	SourceEntry    EntryKind = "source"    // who is said to say something
	ReplyEntry     EntryKind = "reply"     // who was asked for comment, and what came of it
)

// EntryStatus says what became of an entry.
type EntryStatus string

const (
	EntryKept    EntryStatus = "kept"    // both texts state it, in whatever words
	EntryChanged EntryStatus = "changed" // the derivative states something else in its place
	EntryDropped EntryStatus = "dropped" // only the original states it
	EntryNew     EntryStatus = "new"     // only the derivative states it
)

// Stated is how one of the two texts states an entry.
type Stated struct {
	Words  string       `json:"words"`           // as they stand in one of the places, in the fullest form
	Places []Occurrence `json:"places"`          // in reading order, at least one
	Voice  *Voice       `json:"voice,omitempty"` // of a source: what its text says of it
}

// Occurrence is a place where a text states an entry.
type Occurrence struct {
	Sentence int  `json:"sentence"`
	Span     Span `json:"span"`
}

// Voice is what a reader learns about a source.
type Voice struct {
	Naming    Naming `json:"naming"`
	Count     string `json:"count,omitempty"`     // how many they are, in the words of the text
	Knowledge string `json:"knowledge,omitempty"` // how they are said to know: "with direct knowledge of the matter"
	Anonymity string `json:"anonymity,omitempty"` // what the text says of their having no name: "requested anonymity"
}

// Naming says how a source is named.
type Naming string

const (
	Named     Naming = "named"     // a person or a body with a name
	Office    Naming = "office"    // the foreign ministry, police, a study
	Described Naming = "described" // an engineer, the mother of the boy: one person, without a name
	Anonymous Naming = "anonymous" // sources, officials, an expert
)
