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

// MaxBytes is the longest text that Compare accepts on one side, in bytes of
// UTF-8. It bounds memory in a browser tab: about 10,000 pages of typescript.
const MaxBytes = 5_000_000

// Compare says what became of original in derivative.
//
// It returns an *InputError when a text is too long or is not valid UTF-8.
// Any other pair of texts, however odd, gets a report, unless opts names a rule
// that does not exist.
func Compare(original, derivative string, opts Options) (*Report, error) {
	if err := validate(OriginalSide, original); err != nil {
		return nil, err
	}
	if err := validate(DerivativeSide, derivative); err != nil {
		return nil, err
	}
	if err := CheckSeverities(opts.Rules); err != nil {
		return nil, err
	}
	step := opts.steps()
	a := Read(original) // what one article says
	step(StageReadOriginal)
	b := Read(derivative)
	step(StageReadDerivative)
	model := opts.model()
	alignment := Align(a, b, model) // which sentences speak of the same thing
	step(StageAlign)
	findings := Check(a, b, alignment, opts.Rules) // what a reader should look at in a sentence
	step(StageCheck)
	verdicts := Judge(a, b, alignment, findings, model)           // what became of each sentence
	findings = Review(a, b, alignment, &verdicts, findings, opts) // what a reader should look at in the whole
	step(StageJudge)
	return newReport(a, b, alignment.Links, findings, ruleNames(opts.Rules), verdicts), nil
}
