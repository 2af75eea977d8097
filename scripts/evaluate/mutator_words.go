package main

import (
	"regexp"
	"strings"
)

// The words that mutators put in place of others. They were written for this
// command and are nobody else's: see mutator.

// wordPairs reads lines of "old → new"; "old ↔ new" goes both ways.
func wordPairs(lines string) [][2]string {
	var out [][2]string
	for _, line := range strings.Split(strings.TrimSpace(lines), "\n") {
		for _, item := range strings.Split(line, ";") {
			if old, other, ok := strings.Cut(strings.TrimSpace(item), " ↔ "); ok {
				out = append(out, [2]string{old, other}, [2]string{other, old})
			} else if old, other, ok := strings.Cut(strings.TrimSpace(item), " → "); ok {
				out = append(out, [2]string{old, other})
			}
		}
	}
	return out
}

// firsts are the words that are replaced.
func firsts(pairs [][2]string) []string {
	var out []string
	for _, p := range pairs {
		out = append(out, p[0])
	}
	return out
}

func pairedWith(pairs [][2]string, old string) string {
	for _, p := range pairs {
		if p[0] == old {
			return p[1]
		}
	}
	return ""
}

func lines(text string) []string {
	var out []string
	for _, line := range strings.Split(strings.TrimSpace(text), "\n") {
		out = append(out, strings.TrimSpace(line))
	}
	return out
}

var numberWords = strings.Fields("two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty ninety")

var weekdays = strings.Fields("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")

var relativeDates = wordPairs(`
	last week → last month; last month → last week; last year → last month; next year → next month
	this year → last year; next month → next week; next week → next month; yesterday → last week
	a year ago → a month ago; years ago → months ago; a week ago → a month ago`)

var units = wordPairs(`
	million → billion; billion → million; thousand → million; m → billion; bn → million; trillion → billion
	kilometres → miles; kilometers → miles; km → miles; miles → kilometres; metres → kilometres; meters → miles
	kilograms → tonnes; kg → tonnes; tonnes → kilograms; tons → pounds; feet → metres; grams → kilograms; litres → gallons
	minutes → hours; hours → days; days → weeks; weeks → months; months → weeks; decades → years; seconds → minutes
	dollars → pounds; euros → dollars; degrees → per cent`)

var antonyms = wordPairs(`
	refused to → agreed to; allow → forbid; rose ↔ fell; increased ↔ decreased; increase ↔ decrease; rising ↔ falling; increasing ↔ decreasing; grew ↔ shrank
	higher ↔ lower; highest ↔ lowest; largest ↔ smallest; biggest → smallest; bigger → smaller; larger ↔ smaller
	best ↔ worst; better ↔ worse; more than → less than; less than → more than; older ↔ younger; oldest ↔ youngest
	won ↔ lost; approved ↔ rejected; accepted ↔ refused; allowed ↔ banned; ban → allow; support ↔ oppose; supports ↔ opposes
	supported ↔ opposed; started ↔ stopped; began ↔ ended; opened ↔ closed; success ↔ failure; successful → unsuccessful
	legal ↔ illegal; rich ↔ poor; guilty → innocent; majority ↔ minority; easy ↔ difficult; easier → harder
	strong ↔ weak; likely → unlikely; happy → unhappy; possible → impossible; important → unimportant; popular → unpopular
	true ↔ false; cheaper → more expensive; faster → slower; longer → shorter; before → after; agreed → refused
	agree ↔ disagree; improved ↔ worsened; improve ↔ worsen; gained ↔ lost; healthy → unhealthy; hotter → colder; north ↔ south
	alive ↔ dead; survived → died; positive ↔ negative; optimistic ↔ pessimistic; common ↔ rare; buy ↔ sell; bought ↔ sold
	arrived ↔ left; joined → left; remembered ↔ forgot; praised ↔ criticised; men ↔ women; boys ↔ girls; mother ↔ father`)

var hedges = wordPairs(`
	may → will; might → will; could → will; is likely to → will; are likely to → will; is expected to → will
	are expected to → will; was expected to → would; is believed to be → is; are believed to be → are; is thought to be → is
	are thought to be → are; was thought to be → was; is believed to have → has; are believed to have → have
	is thought to have → has; are thought to have → have; is said to be → is; are said to be → are
	seems to be → is; seem to be → are; appears to be → is; appear to be → are; appeared to be → was; seems to have → has
	appears to have → has; plans to → will; plan to → will; hopes to → will; hope to → will`)

// misfit is where a word is not exchanged for its opposite: behind what ends so,
// or before what begins so.
type misfit struct{ word, behind, before *regexp.Regexp }

// antonymMisfits is a table of word, what stands before it, and what behind.
var antonymMisfits = misfits(`
	longer                        | \b(?:no|any)                                         |
	true                          | \b(?:come|comes|came)                                |
	guilty                        | \bnot                                                |
	dead                          | \b(?:the|a)                                          | ^ [a-z]+
	lost, left                    | \b(?:be|been|being|is|are|was|were|get|got)          |
	lost                          |                                                      | ^ (?:[a-z]+ )?(?:\d|weight|his|her|their|my|our|control|power|sight|touch|all|contact)
	left                          |                                                      | ^ (?:the|a|an|his|her|their|its|him|them|to|out|in|over|behind|with|without|[A-Z]|and)
	arrived                       |                                                      | ^ (?:at|in|by|back|with|to)\b
	joined, remembered            | \b(?:be|been|being|is|are|was|were)                  |
	joined                        |                                                      | ^ (?:in|by|with|together|up|forces)\b
	sold, bought                  |                                                      | ^ (?:on|out|off|into|up)\b
	before                        |                                                      | ^ (?:them|him|her|it|us|me|the (?:court|judge|committee|magistrates|panel|house))\b
	refused                       |                                                      | ^ (?:to|entry|permission|bail|leave|access)\b
	accepted                      |                                                      | ^ (?:that|into)\b
	agreed                        |                                                      | ^ (?:that|with|on|by|in|and)\b
	started, began                |                                                      | ^ (?:to|as|by|[a-z]+ing)\b
	allowed                       |                                                      | ^ .*\b(?:to|in|into)\b
	ban, support, oppose, buy     | \b(?:the|an?|of|for|with|more|his|her|its|their|our|total|complete|new|any|no|[a-z]+ial|[a-z]+al|[a-z]+ic|and) |
	ban                           |                                                      | ^ (?:on|from|for)\b
	increase, decrease            | \b(?:which|that)                                     |
	improved                      | \b(?:for|of|an?|the|much|new|with|its|their|and)     |
	survived                      |                                                      | ^ (?:the|a|an|his|her|by|for)\b
	better, best, worse           |                                                      | ^ (?:known|off|than ever|before|by)\b
	best                          | \b(?:at|his|her|their|its|my|our|your)               |
	common                        | \bin                                                 | ^ (?:sense|ground|good|law)\b
	possible                      | \b(?:as|if|where|when|soon|much|best)                |
	popular                       |                                                      | ^ (?:culture|vote|music)\b
	legal                         | \b(?:the|a|an|of|for|with|any|this|new|their|his|her|all|against|and|take|under|[a-z]+ing) |
	rich, poor                    |                                                      | ^ (?:in|on|of|and|quality|health|condition|performance|history|record|start|form|run)\b
	strong                        |                                                      | ^ (?:coffee|language|words|winds)\b
	majority, minority            | \b(?:vast|great|overwhelming|ethnic)                 |
	positive, negative            | \b(?:tested|tests|test|note)                         | ^ note\b
	women                         |                                                      | \b(?:herself|her|she|pregnant|mothers?|girls?)\b
	women, mother                 | \b(?:pregnant|herself|her|she|mothers?|girls?)\b.*   |
	support, supports             |                                                      | ^ (?:for|from|of|and|group|staff|services?|network|system)\b
	closed, opened                |                                                      | ^ (?:up|down|in|with|on|at|by)\b
	fell, rose                    |                                                      | ^ (?:out|ill|in|from|off|into|to (?:his|her|their)|through|over|asleep|short|apart|behind|foul)\b
	more than, less than          |                                                      | ^ (?:just|a (?:word|week|month|year)|happy|enough|sufficient|likely|that)\b`)

func misfits(table string) []misfit {
	var out []misfit
	for _, line := range lines(table) {
		cells := strings.Split(line, " | ")
		pattern := func(before, cell, behind string) *regexp.Regexp {
			if cell = strings.Trim(cell, " |"); cell == "" {
				return nil
			}
			return regexp.MustCompile("(?i)" + before + "(?:" + cell + ")" + behind)
		}
		words := strings.ReplaceAll(cells[0], ", ", "|")
		out = append(out, misfit{pattern("^", words, "$"), pattern("", cells[1], " ?$"), pattern("", strings.Join(cells[2:], ""), "")})
	}
	return out
}

// quotedWords are exchanged inside quotations, where a letter counts.
var quotedWords = wordPairs(`
	will → would; would → will; can → could; could → can; we → they; our → their; my → our; is → was; are → were; was → is
	have → had; has → had; must → should; should → must; many → most; very → extremely; some → many; always → often; never → rarely
	good → great; big → huge; bad → terrible; think → know; believe → know; want → need; need → want; a → the; this → that; these → those`)

var amounts = wordPairs(`
	some → most; many → nearly all; most of → all of; most people → all people; several → dozens of; a few → hundreds of; often → always; sometimes → always
	usually → always; nearly → more than; almost → more than; at least → exactly; small → huge; slightly → sharply
	hundreds of → thousands of; thousands of → millions of; dozens of → hundreds of; up to → more than; about half → most`)

// notBeforeNot are words after which a "not" would say something else, or
// nothing.
var notBeforeNot = strings.Fields("not only also just never no always still even almost about around nearly n't more over at least once all every")

var actors = strings.Fields(`
	police protesters workers people government company club team man woman boy girl scientists researchers judge
	court army soldiers teachers students children parents doctors patients minister president bank union council
	firm customers women men officers officials family mother father users fans players driver owner hunters
	farmers dog bear lion whale ministry prosecutors regulator charity airline agency authority party opposition
	landlord tenants airport school university hospital mayor king queen actor singer coach manager captain lawyer
	lawyers rebels troops firefighters nurses pilots suppliers insurer lender studio newspaper
	critics staff residents neighbours neighbors shareholders investors investor buyer buyers seller sellers tourists
	visitors hosts guards guard thief thieves crowd audience victim suspect champions rivals striker goalkeeper county
	foundation trust museum brewery bakery cooperative villagers fishermen miners suspects victims patient doctor nurse
	teacher student pupil pupils worker employee employees employer employers soldier officials minister ministers
	senator senators committee commission board chairman director editor reporter journalist journalists author writer
	artist scientist researcher engineer engineers driver drivers cyclist motorist passenger passengers neighbour
	husband wife son daughter brother sister teenager candidate candidates voters state region city government parliament
	retailer supermarket chain developer developers tenant landlords clubs teams firms companies banks unions councils`)

var deeds = strings.Fields(`
	accused attacked beat defeated sued criticised criticized arrested killed hired fired invited warned urged
	asked thanked praised blamed replaced succeeded followed helped visited told shot hit saved rescued taught
	paid supported opposed backed rejected overtook trained interviewed contacted chased caught threatened elected
	loved hated feared trusted bought injured outnumbered betrayed robbed
	challenged protected ignored fought insulted inspired influenced watched overthrew ousted invaded
	occupied conquered funded sponsored owns owned controls controlled supplied hunts hunt eats eat outscored
	thrashed hosted represents represented advised employed employs persuaded convinced forced questioned
	abandoned deceived infected bit stabbed punched adopted raised treated shocked welcomed pursued kidnapped
	tricked annoyed upset reassured mocked outlived leads led manages managed coached coaches founded`)

// participles say what was done to somebody, requests what somebody wants of
// another.
var (
	participles = strings.Fields(`
	accused attacked beaten defeated sued criticised criticized arrested killed hired fired sacked invited warned urged
	asked thanked praised blamed replaced succeeded followed helped visited told shot hit saved rescued taught paid
	supported opposed backed rejected overtaken trained interviewed contacted chased caught threatened elected loved
	hated feared trusted bought injured outnumbered betrayed robbed owned run controlled funded challenged protected
	represented employed persuaded convinced forced questioned abandoned infected bitten stabbed adopted treated
	welcomed kidnapped mocked knocked thrashed hosted led managed coached inspired influenced watched ousted invaded
	occupied conquered bullied examined photographed found raised taken sold sponsored dismissed appointed chosen`)
	requests = strings.Fields(`
	told asked urged warned ordered advised informed promised reminded assured accused blamed thanked praised persuaded
	begged instructed encouraged forced allowed helped paid forbade invited suspected convicted cleared criticised
	criticized taught notified convinced threatened consulted questioned`)
)

var (
	womensNames = strings.Fields(`
	Mary Anna Anne Emma Sarah Laura Jane Julia Julie Lisa Susan Karen Maria Elizabeth Rachel Rebecca Helen Emily
	Kate Katherine Catherine Charlotte Lucy Alice Claire Amy Hannah Jessica Jennifer Michelle Margaret Patricia
	Linda Barbara Nancy Angela Amanda Melissa Nicola Nicole Christine Victoria Caroline Sophie Sophia Olivia
	Natalie Theresa Diana Ruth Joanna Fiona Samantha Hillary Sandra Marie`)
	mensNames = strings.Fields(`
	John James David Michael Peter Paul Mark Robert Richard William Thomas Tom George Andrew Daniel Chris
	Christopher Matthew Simon Stephen Steven Steve Kevin Brian Martin Tim Timothy Alan Adam Ben Benjamin Jack Joe
	Joseph Charles Edward Frank Gary Graham Ian Jim Jonathan Keith Luke Nick Nicholas Patrick Philip Phil Sam
	Samuel Scott Sean Tony Anthony Jeremy Nigel Barack Donald Carlos Jose Juan Mohammed Ali Alex Alexander Max
	Eric Henry Harry`)

	inventedWomen    = lines("Harriet Wainscott\nLorna Petherick\nGwendolyn Asher")
	inventedMen      = lines("Rupert Wainscott\nDesmond Petherick\nClive Harbottle")
	inventedSurnames = lines("Wainscott\nPetherick\nHarbottle\nTolliver")
	inventedTowns    = lines("Durham\nNorwich\nPlymouth\nLeicester\nCarlisle")
)

// continents hold the other places, and so do not change places with them.
var continents = strings.Fields("Europe Africa Asia")

var placeNames = append(strings.Fields(`
	Austria Argentina Canada Portugal Norway Kenya India Chile France Germany Spain Italy Poland Sweden Denmark
	Finland Greece Turkey Egypt Nigeria Japan China Brazil Mexico Peru Russia Ukraine Australia Belgium Ireland
	Scotland Wales England Syria Iraq Iran Israel Pakistan Afghanistan Thailand Vietnam Indonesia London Paris
	Berlin Madrid Rome Vienna Moscow Tokyo Beijing Sydney Toronto Chicago Boston Manchester Liverpool Birmingham
	Glasgow Edinburgh Dublin Amsterdam Brussels Lisbon Athens Cairo Mumbai California Texas Florida`), continents...)

var nations = strings.Fields(`
	French German Italian Spanish Portuguese Swedish Norwegian Danish Polish Russian Chinese Japanese Brazilian
	Mexican Canadian Australian Indian British American Greek Turkish Egyptian Kenyan Nigerian Dutch Irish
	Scottish Welsh Belgian Austrian Korean Israeli Iranian Syrian`)

var teams = strings.Fields(`
	Arsenal Chelsea Tottenham Everton Sunderland Fulham Southampton Swansea Leeds Rangers Celtic Hibernian
	Aberdeen Barcelona Juventus Munster Leinster Ulster Yorkshire Lancashire Gloucestershire Surrey Sussex Essex
	Hampshire Somerset Warwickshire Google Apple Microsoft Facebook Amazon Twitter Toyota Nissan Volkswagen Tesco
	Sainsbury Bangladesh Fermanagh Tyrone`)

var otherSources = lines(`a government minister
	industry analysts
	a union leader
	local residents
	a spokesman for the opposition
	a former employee`)

var causes = lines(`because of a lack of money
	as a result of poor planning
	because of pressure from the public
	due to safety concerns
	because of a legal dispute`)

var tails = lines(`a move that analysts described as overdue
	raising fresh doubts about the future of the scheme
	sparking a fierce debate across the country
	marking a turning point for the whole region
	which came as a shock to many observers
	undermining confidence in the government
	amid growing concern
	something that few people had predicted
	and more changes are likely to follow
	with others expected to do the same`)
