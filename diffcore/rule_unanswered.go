package diffcore

import "strings"

var unansweredDropped = Rule{
	Name:  "unanswered-dropped",
	Title: "Who gave no answer is left out",
	Doc: "The original names those who were asked for comment and declined, could not be reached or did not respond; the derivative does not say that they were asked. " +
		"One finding for the article. It passes where the derivative has any of them decline or stay silent in other words. " +
		"A reader who is not told that the other side was asked cannot tell fair reporting from a one-sided one; Reuters asks reporters to say so.",
	Axis:     Context,
	Severity: Low,
	Example: Pair{
		"The bakery chain Brot & Co sold bread that was up to four days old, a former manager said. The bread was rolled in flour to hide its age. The chain declined to comment. Customers in three towns have complained.",
		"Bread sold by the bakery chain Brot & Co was as much as four days old, according to a former manager. Flour hid how old the bread was. There are complaints from customers in three towns.",
		"the chain was asked",
	},
	Silent: []Pair{{
		"The bakery chain Brot & Co sold bread that was up to four days old, a former manager said. The bread was rolled in flour to hide its age. The chain declined to comment.",
		"Bread sold by the bakery chain Brot & Co was as much as four days old, according to a former manager. Flour hid how old the bread was. The chain would not comment.",
		"the same in other words",
	}},
	review: func(p *pair) []slip {
		dropped := p.repliesDropped("declined", "silent")
		if len(dropped) == 0 {
			return nil
		}
		s := slip{is: "nobody"}
		var asked []string
		for _, r := range dropped {
			s.related = append(s.related, r.words)
			if r.who.to > r.who.from {
				asked = append(asked, p.a.midSentence(r.who))
			}
		}
		s.was = strings.Join(asked, "; ")
		s.message = say("The original says who was asked and gave no answer (%s); here that is left out.", s.was)
		if s.was == "" {
			s.message = say("The original says that somebody was asked and gave no answer; here that is left out.")
		}
		return []slip{s}
	},
}
