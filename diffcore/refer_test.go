package diffcore

import (
	"strings"
	"testing"
)

func TestPronounsAndDescriptionsStandForNames(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      string // "word: name" for each that stands for one, in order
	}{
		{"one person named before it", "Mayor Ines Vidal opened the bridge. She cut the ribbon on Monday.", "She: Vidal"},
		{"named by a title, and by the last name later", "Mr Okoro signed the order. Aides said he had read it.", "he: Okoro"},
		{"carried on from sentence to sentence", "Governor Ana Ruiz left early. She was ill. Her aides stayed.", "She: Ruiz, Her: Ruiz"},
		{"two people: nobody can tell", "Mr Okoro met Mr Lund. He left early.", ""},
		{"he is not who was she", "Governor Ana Ruiz left early. She was ill. He stayed.", "She: Ruiz"},
		{"too far above", "Mr Okoro left.\n\nIt rained.\n\nThe market closed.\n\nHe sang.", ""},
		{"the only one with the title", "President Ama Boateng spoke. Crowds listened. The president thanked them.", "The: Boateng"},
		{"two with the title", "President Ama Boateng met President Lea Dorn. The president spoke first.", ""},
		{"the only country near", "Bolivia held talks. The country has new leaders.", "The: Bolivia"},
		{"two countries near", "Bolivia met Peru. The country has new leaders.", ""},
		{"a place is no company", "Harlow Steel closed a plant in Peru. The company will move.", "The: Steel"},
	} {
		a := Read(c.text)
		var got []string
		for k, at := range antecedents(a) {
			if at != noToken {
				got = append(got, a.Text[a.Tokens[k].Span.Start:a.Tokens[k].Span.End]+": "+a.Text[a.Tokens[at].Span.Start:a.Tokens[at].Span.End])
			}
		}
		if joined := strings.Join(got, ", "); joined != c.want {
			t.Errorf("%s: %q: got %q, want %q", c.why, c.text, joined, c.want)
		}
	}
}

func TestAPronounBacksTheNameThatItStandsFor(t *testing.T) {
	r, err := Compare(
		"Mayor Ines Vidal opened the bridge on Monday. She promised a second lane for bicycles by the spring.",
		"Vidal promised a second lane for bicycles by the spring.", Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range r.Links {
		for _, m := range l.Matches {
			if m.Why == Pronoun && r.Original.Text[m.Original.Start:m.Original.End] == "She" && r.Derivative.Text[m.Derivative.Start:m.Derivative.End] == "Vidal" {
				return
			}
		}
	}
	t.Errorf("no match says that She is Vidal: %+v", r.Links)
}

func TestAShortFirstNameStandsForTheFullOne(t *testing.T) {
	r, err := Compare("William Harker chairs the water board.", "Bill Harker chairs the water board.", Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range r.Links[0].Matches {
		if m.Why == Synonym && r.Derivative.Text[m.Derivative.Start:m.Derivative.End] == "Bill" {
			return
		}
	}
	t.Errorf("nothing says that Bill is William: %+v", r.Links[0].Matches)
}
