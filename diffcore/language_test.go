package diffcore

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

const (
	englishFlood = "The river rose on Monday after three days of rain, and two bridges were closed, the mayor said. Schools will open again on Thursday if the water falls, but the ferry does not run until the weekend."
	germanFlood  = "Der Fluss stieg am Montag nach drei Tagen Regen, und zwei Brücken wurden gesperrt, wie der Bürgermeister sagte. Die Schulen werden am Donnerstag wieder öffnen, wenn das Wasser fällt, aber die Fähre fährt nicht vor dem Wochenende."
	frenchFlood  = "La rivière est montée lundi après trois jours de pluie et deux ponts ont été fermés, a dit le maire. Les écoles ouvriront de nouveau jeudi si l’eau baisse, mais le bac ne circulera pas avant la fin de la semaine."
)

func TestTextsInTwoLanguagesAreNotCompared(t *testing.T) {
	cases := []struct {
		why                  string
		original, derivative string
		opts                 Options
		side                 Side
		says                 string // empty: they are compared
	}{
		{"a translation", englishFlood, germanFlood, Options{}, DerivativeSide, "is in German and the original in English"},
		{"of two foreign languages too", frenchFlood, germanFlood, Options{}, DerivativeSide, "is in German and the original in French"},
		{"originals of two languages", englishFlood, englishFlood, Options{Further: []Further{{Text: frenchFlood}}}, OriginalSide, "partly in English and partly in French"},
		{"too short to tell", englishFlood, "Der Fluss stieg.", Options{}, "", ""},
		{"half in the other language", englishFlood, englishFlood + "\n\n" + germanFlood, Options{}, "", ""},
		{"one language", germanFlood, germanFlood, Options{}, "", ""},
		{"who knows better says so", englishFlood, germanFlood, Options{Derivative: Meta{Language: "en-GB"}}, "", ""},
		{"what is said holds of short texts", "The river rose.", "Der Fluss stieg.", Options{Original: Meta{Language: "en"}, Derivative: Meta{Language: "de-AT"}}, DerivativeSide, "is in German"},
		{"a language that is none", englishFlood, englishFlood, Options{Original: Meta{Language: "English!"}}, OriginalSide, "is no tag such as en"},
	}
	for _, c := range cases {
		_, err := Compare(c.original, c.derivative, c.opts)
		var input *InputError
		switch {
		case c.says == "" && err != nil:
			t.Errorf("%s: want a report, got: %v", c.why, err)
		case c.says != "" && !errors.As(err, &input):
			t.Errorf("%s: want to be told that it %s, got %v", c.why, c.says, err)
		case c.says != "" && (input.Side != c.side || !strings.Contains(input.Problem, c.says)):
			t.Errorf("%s: want the %s … %s, got: %v", c.why, c.side, c.says, err)
		}
	}
}

// In a language without tables the same words are found, and what else is
// measured is said not to be.
func TestALanguageWithoutTables(t *testing.T) {
	sentences := strings.SplitAfter(germanFlood+" Der Rat hat 120 Millionen Euro für neue Deiche bewilligt. Die Feuerwehr hat in der Nacht noch 40 Häuser am Ufer geräumt.", ". ")
	original := strings.Join(sentences, "\n\n")
	edited := "Die Feuerwehr hat in der Nacht noch 40 Häuser am alten Ufer geräumt."
	derivative := strings.Join([]string{
		sentences[1],                    // moved to the top
		sentences[0],                    // as it was
		edited,                          // a word put in
		"Die Oper spielt heute Carmen.", // from elsewhere
		"Der Rat hat 150 Millionen Euro für neue Deiche bewilligt.",
	}, "\n\n")
	r := mustCompare(t, original, derivative)
	if !slices.Contains(r.Unmeasured, "support") {
		t.Error("support is not called unmeasured")
	}
	if r.Derivative.Meta.Language == nil || r.Derivative.Meta.Language.Value != "de" {
		t.Error("the language is not told")
	}
	for j, want := range []DerivativeVerdict{Verbatim, Verbatim, Edited, Unsupported, Partial} {
		if got := r.Derivative.Sentences[j].Verdict; got != want {
			t.Errorf("sentence %d: want %s, got %s", j+1, want, got)
		}
	}
	moved := false
	for _, l := range r.Links {
		moved = moved || l.Moved && l.Derivative[0] == 0
	}
	if !moved {
		t.Error("the first sentence is not said to have moved")
	}
	if fired := firedRules(r); !slices.Equal(fired, []string{"number-changed"}) {
		t.Errorf("120 million became 150 million, nothing else: %v", fired)
	}
	for _, name := range r.Rules {
		if !ruleNamed(name).AnyLanguage {
			t.Errorf("%s ran, though it knows English alone", name)
		}
	}
	if r := mustCompare(t, englishFlood, englishFlood); len(r.Unmeasured) > 0 {
		t.Errorf("of English %v is unmeasured", r.Unmeasured)
	}
}
