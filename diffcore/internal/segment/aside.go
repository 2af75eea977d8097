package segment

import "strings"

// What stands around an article is known by its form. Each test asks for a
// form that a sentence of the story does not have, so that none is taken for it.

const (
	longestAside = 600 // bytes: a long credit of an agency has 400
	mostDateWords,
	mostBylineWords,
	mostPlugWords,
	mostCaptionWords = 16, 20, 25, 60
	mostSourceWords = 8 // of "Source: Reuters"
	mostRateWords   = 8 // of "(1 New Zealand dollar = 0.5712 U.S. dollars)"
)

// isAside reports a line or paragraph that is not of the story: a time of
// publication, a byline, a credit, a caption, a call to read, share or buy.
func isAside(text string) bool {
	if len(text) > longestAside {
		return false
	}
	words := strings.Fields(text)
	return isTime(words) || isByline(words) || isCredit(text, words) || isPlug(text, words) || isAddress(words) || isRate(text, words)
}

// isRate reports a line that says in brackets what a currency was worth: "($1 =
// 3.9240 zlotys)".
func isRate(text string, words []string) bool {
	const digits = "0123456789"
	inner, ok := strings.CutPrefix(text, "(")
	if !ok || len(words) > mostRateWords {
		return false
	}
	inner, ok = strings.CutSuffix(strings.TrimSuffix(inner, "."), ")")
	one, other, equals := strings.Cut(inner, "=")
	return ok && equals && strings.ContainsAny(one, digits) && strings.ContainsAny(other, digits)
}

// isTime reports a line of nothing but dates and times: "Saturday, January
// 24, 2026 at 6:10 AM", "Updated 3 hours ago", "5 min read".
func isTime(words []string) bool {
	if len(words) > mostDateWords {
		return false
	}
	fixed := false // something that tells a time, not just a number
	for _, w := range words {
		switch isCalendar, tells := calendarWord(w); {
		case !isCalendar:
			return false
		default:
			fixed = fixed || tells
		}
	}
	digits := strings.ContainsAny(strings.Join(words, ""), "0123456789")
	return fixed && digits
}

// calendarWord reports a word of dates and times, and whether it alone shows
// that a time is meant.
func calendarWord(w string) (calendar, tells bool) {
	w = strings.ToLower(strings.Trim(w, ".,;:|()[]·•–—-/"))
	if w == "" {
		return true, false
	}
	switch {
	case tellingWords.has(w):
		return true, true
	case calendarWords.has(w):
		return true, false
	}
	return numericTime(w)
}

var (
	tellingWords = setOf("january february march april may june july august september october november december " +
		"jan feb mar apr jun jul aug sep sept oct nov dec " +
		"ago read am pm a.m p.m")
	calendarWords = setOf("monday tuesday wednesday thursday friday saturday sunday " +
		"mon tue tues wed thu thur thurs fri sat sun " +
		"et est edt ct cst cdt mt mst mdt pt pst pdt gmt bst utc cet cest ist z local time " +
		"at on of the published updated update posted modified created last first date noon midnight " +
		"minute minutes min mins hour hours hr hrs day days week weeks month months year years")
)

// numericTime reports digits with what dates and times have between and
// after them: "24th", "6:10am", "24/01/2026", "2026-01-24T06:10:00Z".
func numericTime(w string) (calendar, tells bool) {
	if w[0] < '0' || w[0] > '9' {
		return false, false
	}
	rest := strings.TrimLeft(w, "0123456789")
	switch rest {
	case "", "st", "nd", "rd", "th":
		return true, false
	case "am", "pm":
		return true, true
	}
	return strings.Trim(w, "0123456789:./-+tzapm") == "" && strings.ContainsAny(rest, ":/-") && len(w) < 30, true
}

// isByline reports a line that names the authors: "By Jane Doe and John Roe,
// Staff Writers". All its words are names, small words between names, or a
// date.
func isByline(words []string) bool {
	if len(words) < 2 || len(words) > mostBylineWords {
		return false
	}
	rest := words[1:]
	switch strings.ToLower(words[0]) {
	case "by":
	case "written", "posted", "submitted", "published", "story", "words", "report", "compiled", "edited":
		if strings.ToLower(words[1]) != "by" {
			return false
		}
		rest = words[2:]
	default:
		return false
	}
	return len(rest) > 0 && !isTitleWord(rest[0]) && areNames(rest) && countNames(rest) > 1
}

// isTitleWord reports words that follow "By" in a heading rather than in a
// byline: "By the Numbers", "By Friday".
func isTitleWord(w string) bool {
	if titleWords.has(strings.ToLower(strings.Trim(w, ",.:"))) {
		return true
	}
	calendar, _ := calendarWord(w)
	return calendar
}

var titleWords = setOf("the a an all any far our your my his her its their this that these those no now then one two land sea air design popular accident chance")

// areNames reports that every word is a name, a small word that stands
// between names and offices, or part of a date.
func areNames(words []string) bool {
	for i, w := range words {
		if calendar, _ := calendarWord(w); calendar {
			continue
		}
		bare := strings.TrimLeft(w, "(“\"@")
		if !isUpper(firstRune(bare)) && !strings.HasPrefix(w, "@") {
			if betweenNames.has(strings.Trim(bare, ",;:.)")) {
				continue
			}
			return false
		}
		// A full stop ends a sentence unless it follows an initial.
		if last := len(words) - 1; i < last && strings.HasSuffix(w, ".") && len(w) > 3 && abbreviationOf(strings.TrimSuffix(bare, ".")) == noAbbreviation {
			return false
		}
	}
	return true
}

// betweenNames are the small words and offices of a byline.
var betweenNames = setOf("and of for in at from with by the de la le van von der den del di da al el bin " +
	"additional reporting editing writing compiled contributed photography photos video graphics to this report story special reporter correspondent editor")

func countNames(words []string) int {
	n := 0
	for _, w := range words {
		if isUpper(firstRune(strings.TrimLeft(w, "(“\"@"))) {
			n++
		}
	}
	return n
}

// creditLeads begin the credits of agencies and picture desks.
var creditLeads = []string{
	"reporting by ", "additional reporting by ", "editing by ", "writing by ", "compiled by ", "reporting and writing by ",
	"reporting and editing by ", "written by ", "photo by ", "photos by ", "photograph by ", "picture by ", "image by ", "video by ", "illustration by ",
}

// isCredit reports who reported, edited or took the picture, in parentheses
// or as names alone.
func isCredit(text string, words []string) bool {
	inner := strings.TrimSuffix(strings.TrimPrefix(text, "("), ".")
	inParentheses := text[0] == '(' && strings.IndexByte(text, ')') >= len(text)-2
	for _, lead := range creditLeads {
		if hasPrefixFold(inner, lead) {
			if text[0] == '(' || strings.HasSuffix(text, ")") && !strings.Contains(text, "(") { // half of it: the rest is on another line
				return inParentheses
			}
			return areNames(words[len(strings.Fields(lead)):]) && countNames(words) > 1
		}
	}
	return false
}

// creditStart returns where a credit in parentheses at the end of text
// begins, or 0. A sentence must have ended before it.
func creditStart(text string) int {
	if !strings.HasSuffix(text, ")") && !strings.HasSuffix(text, ").") {
		return 0
	}
	cut := strings.LastIndexByte(text, '(')
	if cut <= 0 || len(text)-cut > longestAside {
		return 0
	}
	credit := text[cut:]
	if !isCredit(credit, strings.Fields(credit)) || !endsStopped(text[:cut]) || !hasAlnum(text[:cut]) {
		return 0
	}
	return cut
}

// isPlug reports lines that the page, not the author, says.
func isPlug(text string, words []string) bool {
	if len(words) > mostCaptionWords {
		return false
	}
	lower := strings.ToLower(text)
	if isFixedPhrase(strings.Trim(lower, " .:!…»>→[]()-*")) {
		return true
	}
	if len(words) <= mostSourceWords && hasAnyPrefix(lower, "source:", "sources:", "credit:", "credits:", "tags:", "topics:", "filed under:", "file photo", "getty images", "ap photo", "(ap photo") {
		return true
	}
	if hasAnyPrefix(lower, captionLeads...) {
		return true
	}
	return len(words) <= mostPlugWords && (hasAnyPrefix(lower, plugLeads...) ||
		strings.HasPrefix(lower, "the post ") && (strings.Contains(lower, " appeared first on ") || strings.Contains(lower, " first appeared on ")))
}

// captionLeads begin the lines below a picture.
var captionLeads = []string{
	"photo:", "photos:", "photograph:", "picture:", "image:", "images:", "photo credit:", "image credit:", "photo courtesy", "image source,", "image source:",
	"image caption", "image copyright", "media caption", "file photo:", "caption:", "video caption",
}

// plugLeads begin what a page adds to its articles.
var plugLeads = []string{
	"brought to you by", "read more:", "read also:", "also read:", "read next:", "see also:", "related:", "related article:", "related story:", "more on this:",
	"copyright ©", "copyright (c)", "© ", "©2", "(c) 20", "copyright 20", "sign up for our", "sign up to our", "sign up here", "subscribe to our", "subscribe to the",
	"follow us on", "like us on", "find us on", "join us on", "share on ", "share this article", "share this story", "share this post", "share this page", "share via ",
	"click here to ", "click here for ", "download our app", "download the app", "get our newsletter", "this material may not be published",
	"this article originally appeared", "this article was originally published", "this story was originally published", "this article first appeared", "this post first appeared",
	"all rights reserved", "story continues below", "article continues below", "advertisement -", "scroll to continue",
}

// isFixedPhrase reports the labels of buttons and boxes.
func isFixedPhrase(text string) bool { return fixedPhrases.has(text) }

var fixedPhrases = newWordSet(
	"advertisement", "advertising", "sponsored", "sponsored content", "share", "share this", "share this article", "share this story", "share article",
	"read more", "read more here", "continue reading", "related", "related articles", "related stories", "related content", "related topics", "more on this story",
	"most read", "most popular", "recommended", "recommended for you", "trending", "trending now", "top stories", "comments", "leave a comment", "view comments", "post a comment",
	"print", "email", "e-mail", "tweet", "save", "facebook", "twitter", "whatsapp", "linkedin", "reddit", "copy link", "loading", "subscribe", "subscribe now",
	"sign up", "log in", "sign in", "newsletter", "newsletters", "follow us", "about the author", "file photo", "getty images", "skip to content", "back to top", "click here", "watch live", "play video",
	"media playback is not supported on this device", "media playback is unsupported on your device",
)

func hasAnyPrefix(text string, prefixes ...string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(text, p) {
			return true
		}
	}
	return false
}

// isAddress reports a line that holds nothing but web and mail addresses.
func isAddress(words []string) bool {
	for _, w := range words {
		w = strings.Trim(w, "()<>,.")
		if w == "" || w[0] == '@' || addressEnd(w, 0) < len(w) {
			return false
		}
	}
	return len(words) > 0
}
