package segment

import "strings"

// abbreviation says how a full stop after a word is to be read.
type abbreviation uint8

const (
	noAbbreviation abbreviation = iota
	beforeName                  // Mr. Rep. St.: what follows belongs to it
	beforeNumber                // No. p. Jan.: no end before a number
	midSentence                 // e.g. vs.: never the end
	anywhere                    // Inc. Calif. etc.: the end if a new sentence clearly begins
	unit                        // min. lb.: the end unless a small letter follows
)

// abbreviationOf classifies the word before a full stop. Words in small
// letters that are also abbreviations of names ("gen", "sat", "mass") count
// only with a capital.
func abbreviationOf(w string) abbreviation {
	if len(w) > 1 && strings.ToUpper(w) == w {
		w = w[:1] + strings.ToLower(w[1:]) // SEN. is Sen.
	}
	return abbreviations[w]
}

var abbreviations = classify([...]string{
	beforeName: "Mr Mrs Ms Mx Dr Prof Rep Reps Sen Sens Gov Govs Gen Col Lt Sgt " +
		"Capt Cmdr Cdr Maj Adm Brig Cpl Pvt Rev Fr Hon Pres Msgr Supt Det Insp " +
		"Amb Atty Messrs Mme Mlle Sr Sra Srta Ald Asst Assoc Dep Del " +
		"St Ste Mt Ft Pt mr mrs ms dr prof rev hon",
	beforeNumber: "No Nos no nos Art art Sec sec Ch ch Fig Figs fig figs p pp Vol vol " +
		"vols para Eq eq N° n° Nr nr c ca " +
		"Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec",
	midSentence: "vs Vs v viz cf Cf approx Approx e.g E.g i.e I.e f.e esp incl btw a.k.a aka",
	anywhere: "Inc inc Ltd ltd Co co Cos Corp corp Bros Plc plc Pty Llc Jr jr Esq etc Etc al " +
		"Dept dept Assn Ave Blvd Rd Hwy Pl Sq Univ univ Intl Natl Govt govt Est est Ph.D Ed ed eds " +
		"Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky La Md Mass Mich " +
		"Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Vt Va Wash Wis Wyo Ont Que " +
		"Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun",
	unit: "min mins hr hrs ft oz lb lbs mph km kg yd yds sq st ave rd tel ext avg max temp gov sen rep gen",
})

func classify(words [unit + 1]string) map[string]abbreviation {
	classes := map[string]abbreviation{}
	for class, list := range words {
		for w := range strings.FieldsSeq(list) {
			classes[w] = abbreviation(class)
		}
	}
	return classes
}

// isDotted reports single letters with dots between them: "U.S", "a.m".
func isDotted(w string) bool {
	letters := 0
	for i := 0; i < len(w); i += 2 {
		if !isASCIILetter(w[i]) || i+1 < len(w) && w[i+1] != '.' {
			return false
		}
		letters++
	}
	return letters > 1
}

// opensSentence reports words that, with a capital after an abbreviation,
// begin a new sentence: they are seldom part of a name.
func opensSentence(w string) bool {
	return openers.has(w)
}

var openers = setOf("A An The This That These Those He She It They We I You " +
	"His Her Its Their Our My Your There Here " +
	"In On At By For From With Without After Before During Since Until Among Amid Despite According Because " +
	"While When Where Why What Who Whose How Which Whether If As And But Or Nor So Yet " +
	"Although Though However Meanwhile Moreover Furthermore Additionally Also Still Then Now Not " +
	"Some Many Most Both Each Every Another Others Such Once Only Even Neither " +
	"Is Are Was Were Did Does Do Has Have Had Can Could Would Should " +
	"Please Thanks Today Yesterday Earlier Later Instead Perhaps Asked Last Officials Critics Analysts Experts")

// isSpeechVerb reports the verbs that tie a quotation to its speaker.
func isSpeechVerb(w string) bool {
	return speechVerbs.has(w)
}

var speechVerbs = setOf("said says asked asks added adds told tells wrote writes cried shouted yelled exclaimed " +
	"replied responded answered declared continued tweeted posted joked quipped recalled insisted demanded wondered")
