package diffcore

import "testing"

// What a newsroom knows as one name is one, whatever the texts say, and
// nothing else changes.
func TestNamesThatAreOne(t *testing.T) {
	const original = "The plant of Halvern Energy in Westby will close in May. The company said 300 people work there."
	const derivative = "The plant of Norvik Power in Westby will close in May. The company said 300 people work there."
	for _, c := range []struct {
		why   string
		names map[string]string
		found bool // whether the rules find another name
	}{
		{"nothing is known of the names", nil, true},
		{"the newsroom knows them as one", map[string]string{"Norvik Power": "Halvern Energy"}, false},
		{"case and white space do not matter", map[string]string{" norvik power": "HALVERN  Energy"}, false},
		{"said the other way round", map[string]string{"Halvern Energy": "Norvik Power"}, false},
		{"by a name between them", map[string]string{"Norvik Power": "Norvik", "Norvik": "Halvern Energy"}, false},
		{"said both ways, which is a ring", map[string]string{"Norvik Power": "Halvern Energy", "Halvern Energy": "Norvik Power"}, false},
		{"other names", map[string]string{"Norda": "Norvik Power"}, true},
		{"no names at all", map[string]string{"": "Halvern Energy", "Norvik Power": "–"}, true},
	} {
		report, err := Compare(original, derivative, Options{Names: c.names})
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, f := range report.Findings {
			found = found || f.At.Sentence != nil && *f.At.Sentence == 0
		}
		verdict := report.Derivative.Sentences[0].Verdict
		if backed := verdict == Verbatim || verdict == Edited || verdict == Paraphrased; found != c.found || backed == c.found {
			t.Errorf("%s: findings %v, %s", c.why, found, verdict)
		}
		for _, e := range report.Inventory {
			if kept := e.Status == EntryKept; e.Kind == NameEntry && (e.Original == nil || e.Original.Words != "Westby") && kept == c.found {
				t.Errorf("%s: the name is %s: %+v %+v", c.why, e.Status, e.Original, e.Derivative)
			}
		}
	}
}
