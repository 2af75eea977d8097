package diffcore

var leftOutDenies = Rule{
	Name:  "left-out-denies",
	Title: "Denied by what was left out",
	Doc: "The derivative adds that somebody has decided something, or means to do it, and leaves out that the original says the opposite of the same somebody: that nothing is decided, that there are no plans. " +
		"It passes where the matter is another one, where the addition is itself denied or only possible, and where the original's sentence is told. " +
		"A statement that the original denies is wrong by the original's word, and the reader has been given no chance to see it.",
	Axis:     Accuracy,
	Severity: High,
	Example: Pair{
		"The port of Vellin wants the town to ban cruise ships from the old harbour. The ships foul the water, fishermen said. The town council said it had not decided anything yet. Forty ships called last year.",
		"The port of Vellin wants the town to ban cruise ships from the old harbour. Fishermen said that the ships foul the water. After a long night session the town council has agreed to shut out all large vessels. Last year there were forty ships.",
		"the council says that nothing is decided",
	},
	Silent: []Pair{
		{
			"The port of Vellin wants the town to ban cruise ships from the old harbour. The ships foul the water, fishermen said. The town council said it had not decided on the new library. Forty ships called last year.",
			"The port of Vellin wants the town to ban cruise ships from the old harbour. Fishermen said that the ships foul the water. After a long night session the town council has agreed to shut out all large vessels. Last year there were forty ships.",
			"another matter",
		},
		{
			"The port of Vellin wants the town to ban cruise ships from the old harbour. The ships foul the water, fishermen said. The town council said it had not decided anything yet. Forty ships called last year.",
			"The port of Vellin wants the town to ban cruise ships from the old harbour. Fishermen said that the ships foul the water. The town council has not agreed to anything so far. Last year there were forty ships.",
			"told in other words",
		},
	},
	review: func(p *pair) []slip {
		return p.joinLeftOut(denies, func(was string) message {
			return say("The original says \"%s\", which denies this and is left out here.", was)
		})
	},
}
