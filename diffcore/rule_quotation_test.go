package diffcore

import "testing"

// What an altered quotation was altered from is never taken from outside of
// it: whoever reads the finding would look in vain.
func TestWhatAQuotationWasAlteredFrom(t *testing.T) {
	for _, c := range []struct{ original, derivative, was, is, why string }{
		{
			"The cracks creep ever closer to the harbour town. “The people of Vellin have been living in limbo for ten years,” said Ada Lund.",
			"“The people of Vellin have waited for ten years,” said Ada Lund.",
			"been living in limbo", "waited",
			"the narration before the quotation is none of it",
		},
		{
			"“For all these old quays, you have to invest in them. And there is no end to it,” said Ada Lund.",
			"“You have to invest in these old quays,” said Ada Lund.",
			"For all these old quays, you have to invest in them", "You have to invest in these old quays",
			"nor is the next sentence; what moved is shown in one piece",
		},
		{
			"“It is not really a spot for bathing families. Just wait until the storms come,” said Per Dahl.",
			"“It is not really a spot for bathing children,” said Per Dahl.",
			"families", "children",
			"the difference ends with its sentence",
		},
		{
			"“I heard it this morning,” Per Dahl said, and he smiled. “He called us into his office and told us what he had decided.”",
			"“He asked us into his office and told us what he had decided,” said Per Dahl.",
			"He called", "He asked",
			"\"he smiled\" is not \"he asked\"",
		},
		{
			"“As drugs go, it is the worst one. It burns your insides and makes you mad,” said Per Dahl.",
			"“It is the worst drug,” said Per Dahl.",
			"one", "drug",
			"the next sentence is none of it",
		},
		{
			"“Nobody has told us who pays for the repairs,” the harbour master said.",
			"“Nobody has asked us who pays for the repairs,” the harbour master said.",
			"told", "asked",
			"one word for one word",
		},
		{
			"“Now that it’s actually here, people love the new ferry,” said Ada Lund.",
			"“Now that it’s here, people love the new ferry,” said Ada Lund.",
			"it’s actually here", "it’s here",
			"a word that fell out is shown between its neighbours, and no half word",
		},
		{
			"“The ferry is inspirational and groundbreaking,” said Ada Lund.",
			"“The ferry is very important,” said Ada Lund.",
			"inspirational and groundbreaking", "very important",
			"up to the end of what was said",
		},
		{
			"“In solving this issue, we would raise the mood of the crews at sea,” said Ada Lund.",
			"“If we solve this issue, we will raise the mood of the crews at sea,” said Ada Lund.",
			"In solving this issue, we would", "If we solve this issue, we will",
			"from the first word that changed to the last",
		},
		{
			"“In the developing world, food waste is almost non-existent,” said Ada Lund.",
			"“In the developing world, there is almost no food waste,” said Ada Lund.",
			"food waste is almost non-existent", "there is almost no food waste",
			"what moved is shown with its place before and after",
		},
		{
			"Per Dahl told the harbour board that its plan was “botched” and that the town would pay for it.",
			"Per Dahl told the harbour board that its plan was “dreadful” and that the town would pay for it.",
			"botched", "dreadful",
			"a single word is known by its place",
		},
	} {
		r := mustCompare(t, c.original, c.derivative)
		found := false
		for _, f := range r.Findings {
			if f.Rule == quotationAltered.Name {
				found = true
				if f.Values["was"] != c.was || f.Values["is"] != c.is {
					t.Errorf("was %q, is %q; want %q, %q: %s", f.Values["was"], f.Values["is"], c.was, c.is, c.why)
				}
			}
		}
		if !found {
			t.Errorf("%q was not called altered", c.derivative)
		}
	}
}

// Of a quotation in other words, the one that it was made from is shown, if
// the original has one.
func TestWhatAQuotationIsNearestTo(t *testing.T) {
	for _, c := range []struct{ original, derivative, nearest, why string }{
		{
			"“The pack is a strong unit, eight or nine animals,” said Ada Lund. “They have a tremendous range.”",
			"“The wolves that he follows are a strong group of eight or nine animals,” said Ada Lund.",
			"The pack is a strong unit, eight or nine animals",
			"the same statement in other words",
		},
		{
			"The pack is a strong unit of eight or nine animals. “They have a tremendous range,” said Ada Lund.",
			"“The wolves that he follows are a strong group of eight or nine animals,” said Ada Lund.",
			"",
			"nobody says so there: it is the reporter's",
		},
		{
			"“They have a tremendous range,” said Ada Lund, who studies wolves.",
			"“Hunters in the valley are afraid for their own dogs,” said Ada Lund, who studies wolves.",
			"",
			"she says something else",
		},
	} {
		r := mustCompare(t, c.original, c.derivative)
		found := false
		for _, f := range r.Findings {
			if f.Rule == quotationInvented.Name {
				found = true
				if f.Values["was"] != c.nearest {
					t.Errorf("nearest to %q is %q, want %q: %s", f.Values["is"], f.Values["was"], c.nearest, c.why)
				}
			}
		}
		if !found {
			t.Errorf("%q was not missed in the original", c.derivative)
		}
	}
}

// A figure that changed is not called a changed unit for the words around it.
func TestFigureOrUnit(t *testing.T) {
	for _, c := range []struct{ original, derivative, rule string }{
		{"More than 100,000 people took to the streets of Vellin to protest.", "More than 300,000 people took to the streets of Vellin in protest.", "number-changed"},
		{"The storm killed Per Dahl, aged 68, at the harbour of Vellin.", "The storm killed Per Dahl, aged 86, at the harbour in Vellin.", "number-changed"},
		{"The harbour of Vellin took more than 46 million crowns last year.", "The harbour in Vellin took more than 46 billion crowns last year.", "unit-changed"},
		{"The old ferry needs three minutes to cross the bay of Vellin.", "The old ferry needs three hours to cross the bay of Vellin.", "unit-changed"},
	} {
		r := mustCompare(t, c.original, c.derivative)
		if len(r.Findings) != 1 || r.Findings[0].Rule != c.rule {
			t.Errorf("%q: got %v, want one finding of %s", c.derivative, r.Findings, c.rule)
		}
	}
}
