package diffcore

import "testing"

// Numbers that a reader can work out from the original are backed, and those
// that come out otherwise are not.
func TestDerivable(t *testing.T) {
	for _, c := range []struct {
		original, sentence string
		want               bool
		why                string
	}{
		{"The inquiry ran from March 2021 to June 2022.", "It was a 15-month inquiry.", true, "June is 15 months after March"},
		{"The inquiry ran from March 2021 to June 2022.", "It was a 16-month inquiry.", true, "both months count"},
		{"The inquiry ran from March 2021 to June 2022.", "It was a 13-month inquiry.", false, "too short"},
		{"Lund kept the light from 1975 to 2010.", "Lund kept the light for 35 years.", true, "35 years lie between"},
		{"Lund kept the light from 1975 to 2010.", "Lund kept the light for 45 years.", false, "ten too many"},
		{"The power was out from 1:15 p.m. to 2 p.m.", "The power was out for three quarters of an hour.", true, "45 minutes"},
		{"The power was out from 1:15 p.m. to 2 p.m.", "The power was out for 45 minutes.", true, "the same in minutes"},
		{"The power was out from 1:15 p.m. to 2 p.m.", "The power was out for a quarter of an hour.", false, "15 minutes"},
		{"Lund was born in 1950 and joined the crew in 1975.", "Lund joined the crew at 25.", true, "an age from two years"},
		{"Lund was born in 1950 and joined the crew in 1975.", "Lund joined the crew at 24.", true, "before the birthday"},
		{"Lund was born in 1950 and joined the crew in 1975.", "Lund joined the crew at 28.", false, "three years out"},
		{"The firm lost 11 ships, against 14 the year before.", "The firm lost three fewer ships.", true, "11 against 14"},
		{"The firm lost 11 ships, against 14 the year before.", "The firm lost five fewer ships.", false, "not their difference"},
		{"The firm lost 11 ships, against 14 the year before.", "The firm lost three ships.", false, "no difference is told"},
		{"Thieves took a clock, two lamps, a mirror, a carpet, a radio and a bicycle.", "Thieves took half a dozen things.", true, "six are listed"},
		{"Thieves took a clock, two lamps and a mirror.", "Thieves took half a dozen things.", false, "three are listed"},
		{"In summer, in winter, the island has three shops, two inns and a hotel.", "The island has five shops.", false, "the shops are one item of the list"},
		{"Of the tenants 71 percent want to stay.", "Seven in ten tenants want to stay.", true, "71 in tenths"},
		{"Of the tenants 71 percent want to stay.", "Nine in ten tenants want to stay.", false, "that is 90"},
		{"A flat cost 359,000 euros in the country and 480,000 in the capital.", "A flat in the capital cost €480,000.", true, "the euros are told of the amount before"},
		{"A flat cost 359,000 euros in the country and 480,000 in the capital.", "A flat in the capital cost $480,000.", false, "nothing is told in dollars"},
		{"The firm made 2 million euros with 480 ships.", "The firm made 480 euros.", false, "480 ships are no euros"},
		{"The bill passed by 171 votes to 158.", "The house voted 171–158 for the bill.", true, "the votes of both sides"},
		{"The bill passed by 171 votes to 158.", "The house voted 171–148 for the bill.", false, "148 is told nowhere"},
		{"The house voted seven to one on Monday.", "The bill passed by seven votes to one.", true, "the votes for it"},
		{"The house voted seven to one on Monday.", "The bill passed by nine votes to one.", false, "it was seven"},
		{"The house voted seven to one on Monday.", "The house has seven doors.", false, "doors are no votes"},
		{"The plant spilt sewage on 19 occasions.", "The plant spilt sewage 19 times.", true, "an occasion is a time"},
		{"The plant spilt sewage into 19 ponds.", "The plant spilt sewage 19 times.", false, "ponds are no times"},
		{"The bank cut its rate four times.", "There were four cuts.", true, "what was cut four times was cut in four cuts"},
		{"The bank cut its rate four times.", "There were four banks.", false, "it was not the banks that were four"},
		{"They caught ten times what the log said.", "The log said a tenth of that.", true, "one tenth and ten times"},
		{"They caught ten times what the log said.", "The log said a third of that.", false, "a third would be three times"},
		{"Sales rose in the third quarter.", "Sales rose in the three months.", true, "a quarter has three months"},
		{"Sales rose in the third quarter.", "Sales rose in the five months.", false, "it has no five"},
	} {
		a, b := Read(c.original), Read(c.sentence)
		got, any := false, false
		for k := range b.Mentions {
			if m := &b.Mentions[k]; m.Kind == Quantity {
				any = true
				got = got || derivable(b, m, a, []int32{0})
			}
		}
		if !any || got != c.want {
			t.Errorf("%q from %q: got %v, want %v: %s (a number read: %v)", c.sentence, c.original, got, c.want, c.why, any)
		}
	}
}
