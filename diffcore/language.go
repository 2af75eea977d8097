package diffcore

import (
	"fmt"

	"github.com/articlediff/articlediff/diffcore/internal/language"
)

// foreign reports whether an article is in a language that the package has no
// tables of: it then knows the words that are the same, and no other.
func (a *Article) foreign() bool {
	return a.Language != language.Unknown && a.Language != language.English
}

// languageOf is the language that an article is said to be in or, if that is
// not said, seems to be in.
func languageOf(text string, m Meta) string {
	if m.Language != "" {
		return language.Base(m.Language)
	}
	return language.Detect(text)
}

// commonLanguage is the language of all originals. Texts in two languages are
// an *InputError: to compare their words would find nothing, and mean nothing.
func commonLanguage(originals []Further) (string, error) {
	common := language.Unknown
	for _, o := range originals {
		tag := languageOf(o.Text, o.Meta)
		if differ(common, tag) {
			return "", &InputError{OriginalSide, fmt.Sprintf("is partly in %s and partly in %s; only texts in one language can be compared", language.Name(common), language.Name(tag)), SeveralLanguages, []string{common, tag}}
		}
		if common == language.Unknown {
			common = tag
		}
	}
	return common, nil
}

// sameLanguage reports, as an *InputError, that two articles are in different
// languages.
func sameLanguage(a, b *Article) error {
	if !differ(a.Language, b.Language) {
		return nil
	}
	return &InputError{DerivativeSide, fmt.Sprintf("is in %s and the original in %s; only texts in one language can be compared", language.Name(b.Language), language.Name(a.Language)), OtherLanguage, []string{b.Language, a.Language}}
}

// differ reports that two tags are surely of two languages.
func differ(x, y string) bool {
	known := func(tag string) bool { return tag != language.Unknown && tag != language.Undetermined }
	return known(x) && known(y) && x != y
}

// unmeasured names what a report does not measure of two articles. Support is
// learned from English: of another language it would be a guess.
func unmeasured(a, b *Article) []string {
	if a.foreign() || b.foreign() {
		return []string{"support"}
	}
	return []string{}
}

// readForeign finds what can be found in any language: quotations and numbers.
func (r *mentionReader) readForeign() []Mention {
	r.readQuotations()
	for s := range r.a.Sentences {
		r.readQuantities(s)
	}
	return r.inReadingOrder()
}

// foreignOf is the language of two articles if the package has no tables of
// it, or empty.
func foreignOf(a, b *Article) string {
	for _, art := range []*Article{a, b} {
		if art.foreign() {
			return art.Language
		}
	}
	return ""
}
