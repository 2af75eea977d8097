// Package diffcore says what became of an article on the way: it compares an
// original with a derivative, sentence by sentence.
//
// It is a pure function of two texts. It reads no file, no clock and no
// source of chance, so the same texts give the same report, byte for byte,
// natively and as WebAssembly.
//
// Throughout the package a and i are the original and its indexes, b and j
// the derivative and its indexes.
package diffcore

// Version is the version of the program, which reports that are kept name.
const Version = "0.1.0"

// MaxBytes is the longest text that Compare accepts on one side, in bytes of
// UTF-8. It bounds memory in a browser tab: about 10,000 pages of typescript.
const MaxBytes = 5_000_000

// Compare says what became of original in derivative.
//
// It returns an *InputError when a text is too long or is not valid UTF-8,
// and when the two are in different languages. Any other pair of texts,
// however odd, gets a report, unless opts names a rule or a kind of block that
// does not exist.
func Compare(original, derivative string, opts Options) (*Report, error) {
	originals := append([]Further{{original, opts.Original}}, opts.Further...)
	if err := validateOriginals(originals); err != nil {
		return nil, err
	}
	if err := validate(DerivativeSide, derivative, opts.Derivative); err != nil {
		return nil, err
	}
	if err := CheckSeverities(opts.Rules); err != nil {
		return nil, err
	}
	told, err := newTold(opts.Blocks, opts.Names)
	if err != nil {
		return nil, err
	}
	step := opts.steps()
	a, err := readOriginals(originals, told) // what one article says
	if err != nil {
		return nil, err
	}
	step(StageReadOriginal)
	b := readParts([]string{derivative}, languageOf(derivative, opts.Derivative), told)
	step(StageReadDerivative)
	if err := sameLanguage(a, b); err != nil {
		return nil, err
	}
	a.write(metas(originals)...) // when it was written, which "yesterday" depends on
	b.write(opts.Derivative)
	a.follow(metas(originals)...) // where its words lead
	b.follow(opts.Derivative)
	model := opts.model()
	alignment := Align(a, b, model, opts.entailer()) // which sentences speak of the same thing
	step(StageAlign)
	findings := Check(a, b, alignment, opts.Rules) // what a reader should look at in a sentence
	step(StageCheck)
	verdicts := Judge(a, b, alignment, findings, model)           // what became of each sentence
	findings = Review(a, b, alignment, &verdicts, findings, opts) // what a reader should look at in the whole
	step(StageJudge)
	report := newReport(a, b, alignment.Links, findings, ruleNames(opts.Rules, a.foreign() || b.foreign()), verdicts)
	report.Inventory = takeInventory(a, b, alignment.Links, findings, verdicts) // what became of each name, number, source
	report.Copied = copied(alignment)
	report.Original.Meta, report.Original.Parts = metaOfOriginals(a, originals)
	report.Derivative.Meta = b.metaOf(0, opts.Derivative)
	return report, nil
}
