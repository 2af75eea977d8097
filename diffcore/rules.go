package diffcore

// Rules are the rules that Check runs, those that matter most first. A new
// one is a file of its own and a line here.
var Rules = []Rule{
	negationFlipped,
	opposite,
	rolesSwapped,
	numberChanged,
	unitChanged,
	percentOrPoints,
	dateChanged,
	nameChanged,
	quotationAltered,
	quotationInvented,
	speakerChanged,
	certaintyRaised,
	leftOutDenies,
	numberAdded,
	attributionDropped,
	leftOutTension,
	attributionOnAddition,
	attributionBorrowed,
	sourcesChanged,
	sourceAdded,
	causeAdded,
	replyDropped,
	listUnbacked,
	generalised,
	uncredited,
	degreeAdded,
	quotationsDropped,
	unansweredDropped,
}
