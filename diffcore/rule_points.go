package diffcore

var percentOrPoints = Rule{
	Name:  "percent-or-points",
	Title: "Percent or percentage points",
	Doc: "The original counts in percent, and here it is percentage points, or the reverse, with the same figure. " +
		"It is silent where both texts use the same of the two, in whatever spelling. " +
		"From 10 to 15 percent is a rise of five percentage points and of fifty percent: the AP stylebook warns of the two being mixed up, and no reader can tell which was meant.",
	Axis:     Accuracy,
	Severity: High,
	Moves:    Partial,
	Example: Pair{
		"The share of empty shops in the town rose by 4.5 percentage points last year.",
		"The share of empty shops in the town rose by 4.5 percent last year.",
		"points became percent",
	},
	Silent: []Pair{
		{"The share of empty shops in the town rose by 4.5 percentage points last year.", "The share of empty shops in the town grew last year by 4.5 points.", "points, for short"},
	},
	find: func(c *comparison) []slip { return c.alteredAmounts(otherShare) },
}
