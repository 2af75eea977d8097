// Every word of the interface, in English. Article text never passes through here
// except as a quotation inside a sentence.

import type { MetaField, Place, Verdict } from "../model";
import type { Axis, BlockKind, Copied, EntryKind, EntryStatus, Fault, Naming, Severity, Side, Why } from "../report.gen";
import type { View } from "../state";
import { rules, type Feature, type Form, type RuleName } from "../rules.gen";
import { grammar } from "./grammar";

export interface RuleText { title: string; doc: string }
/** The core has its rules in English. */
export const ruleTexts: Record<RuleName, RuleText> = rules;

/** And the messages of its findings. */
export const forms: Partial<Record<Form, string>> = {};

export const { count, day, moment, plural, listed, quoted, languageName } = grammar("en-GB", ["“", "”", "‘", "’"]);

/** A number that the core has written. */
const digits = (number: string | undefined): string => count(Number(number));

export const words: Record<Verdict, string> = {
  verbatim: "Same words",
  edited: "Edited",
  paraphrased: "Reworded",
  partial: "In part",
  unsupported: "Not found",
  contradicted: "Conflicts",
  structural: "No claim",
  kept: "Kept",
  partly: "In part",
  omitted: "Left out",
  furniture: "Furniture",
};

/** The verdict as a sentence, at the head of the evidence. */
export const verdicts: Record<Verdict, string> = {
  verbatim: "In the original, in the same words.",
  edited: "In the original, with some words edited.",
  paraphrased: "In the original, in other words.",
  partial: "In the original in part.",
  unsupported: "Not found in the original.",
  contradicted: "The original says otherwise.",
  structural: "Makes no claim to compare.",
  kept: "Kept: the derivative says it too.",
  partly: "In the derivative in part.",
  omitted: "Left out of the derivative.",
  furniture: "Furniture: no part of the story.",
};

export const sides: Record<Side, string> = { original: "Original", derivative: "Derivative" };

const kinds: Partial<Record<BlockKind, string>> = { heading: "heading", listItem: "list item", tableRow: "table row", quote: "quotation" };

export const whys: Record<Why, string> = {
  same: "Same words",
  stem: "Same word, other form",
  derivation: "Same word family",
  synonym: "Same meaning",
  place: "Same place",
  number: "Same number",
  acronym: "Same name",
  pronoun: "Refers to",
  meaning: "Near in meaning",
};

export const severities: Record<Exclude<Severity, "off">, string> = { high: "Serious", medium: "Worth a look", low: "Minor" };

/** The editorial question that a finding answers to. */
export const axes: Record<Axis, string> = { accuracy: "accuracy", sourcing: "sourcing", opinion: "opinion", editorialisation: "editorialising", context: "context" };

/** What a decision may be. */
export const calls = { confirm: "Confirm", dismiss: "Dismiss…", dismissed: "Dismiss", note: "Note", changeNote: "Change note" };

/** The kinds of the inventory, in the order in which it shows them. */
export const entryKinds: Record<EntryKind, string> = {
  name: "Names",
  place: "Places",
  number: "Numbers",
  date: "Dates",
  quotation: "Quotations",
  source: "Sources",
  reply: "Replies",
};

export const entryStatuses: Record<EntryStatus, string> = { kept: "Kept", changed: "Changed", dropped: "Dropped", new: "New" };

export const namings: Record<Naming, string> = { named: "named", office: "an office", described: "not named, but described", anonymous: "not named" };

/** What a report may leave unmeasured, say in a language of which it has no tables. */
const unmeasured: Record<string, string> = { support: "how surely each sentence is backed" };

const signRule = "The fill of a mark shows how much of the sentence the other text has.";

/** Why texts cannot be compared, by what the core calls it. */
const faults: Record<Fault, (side: Side, values: readonly string[]) => string> = {
  tooLong: (side, [bytes, most]) => `the ${side} is too long: ${digits(bytes)} bytes, and at most ${digits(most)} can be compared`,
  tooLongTogether: (_, [articles, bytes, most]) => `the ${digits(articles)} originals together are too long: ${digits(bytes)} bytes, and at most ${digits(most)} can be compared`,
  notUTF8: (side) => `the ${side} is not text in UTF-8; save it as UTF-8 and try again`,
  otherLanguage: (_, [derivative, original]) => `the derivative is in ${languageName(derivative!)} and the original in ${languageName(original!)}; only texts in one language can be compared`,
  severalLanguages: (_, [one, other]) => `one original is in ${languageName(one!)} and another in ${languageName(other!)}; only texts in one language can be compared`,
  noLanguage: (side, [said]) => `the ${side} is said to be in the language ${quoted(said!)}, which is no tag such as en or pt-BR`,
  mistake: (_, [cause]) => `there is a mistake in the program (${cause})`,
};

export const strings = {
  // Sentences
  sentences: (n: number) => plural(n, "sentence", "sentences"),
  sentenceName: (p: Place, verdict: Verdict, kind: BlockKind, hosts: string, text: string) =>
    `Sentence ${p.index + 1}, ${kinds[kind] ? kinds[kind] + ", " : ""}${words[verdict].toLowerCase()}${hosts && `, links to ${hosts}`}: ${text}`,
  sentenceOf: (p: Place, of: number) => `${sides[p.side]}, sentence ${p.index + 1} of ${of}`,
  sentenceNumber: (index: number) => `sentence ${index + 1}`,
  chosen: (p: Place, verdict: Verdict, partner: Place | undefined) =>
    `${sides[p.side]}, sentence ${p.index + 1}: ${verdicts[verdict]}${partner ? ` Closest: ${partner.side} sentence ${partner.index + 1}.` : ""}`,
  movedFrom: (index: number) => `moved from ${index + 1}`,
  paneLabel: (side: Side) => `${sides[side]}, sentence by sentence`,

  // Headline
  joint: "; ",
  colon: ": ",
  unrelated: "These two texts do not seem to be about the same event.",
  unrelatedNote: "What follows compares them all the same; little of it will mean much.",
  tooShort: "There is too little text to tell whether the two belong together.",
  conflict: (n: number) => (n === 1 ? "1 statement conflicts" : `${count(n)} statements conflict`),
  conflictTail: " with the original",
  notFound: (n: number, of: number) => (n === of ? (of === 1 ? "the only statement" : `all ${count(of)} statements`) : `${count(n)} of ${count(of)} statements`),
  notFoundTail: " not found in the original",
  onlyPart: (n: number) => `${plural(n, "statement", "statements")} in the original only in part`,
  allBacked: (n: number) => (n === 1 ? "the only statement" : `all ${count(n)} statements`),
  allBackedTail: " backed by the original",
  leftOut: (n: number, of: number) => (n === of && n > 1 ? `all ${count(of)} statements of the original left out` : `${count(n)} of ${plural(of, "statement", "statements")} left out`),
  tensionWithReply: (n: number) => `in tension with ${n === 1 ? "a reply" : `${count(n)} replies`} that it leaves out`,
  aboveAll: (words: string) => `, above all ${quoted(words)}`,
  leftOutNone: (of: number) => `nothing of the original’s ${plural(of, "statement", "statements")} left out`,
  nothingToLeaveOut: "the original makes no statement to compare",
  became: (was: string, is: string): string => `${quoted(was)} became ${quoted(is)}`,
  dropped: (words: string) => `${quoted(words)} dropped`,
  changed: (was: string, is: string): string => `${quoted(was)} → ${quoted(is)}`,
  findingsOf: (rule: string, n: number): string => lowered(rule) + (n > 1 ? `, ${count(n)} times` : ""),
  noStatements: "The derivative makes no statement to compare.",
  sums: (backed: number, part: number, none: number, deny: number, asserting: number) =>
    [`${count(backed)} backed`, `${count(part)} in part`, `${count(none)} not found`, ...(deny ? [`${count(deny)} in conflict`] : [])].join(" + ") + ` = ${plural(asserting, "statement", "statements")}.`,

  // Bar
  view: "View",
  views: { side: "Side by side", reading: "Reading", map: "Map" },
  viewNow: (view: View) => `View: ${strings.views[view]}`,
  search: "Search both texts",
  previousMatch: "Previous match",
  nextMatch: "Next match",
  matches: (at: number, n: number, original: number, derivative: number, most: number) => {
    const upTo = (k: number) => (k === most ? `${count(k)} or more` : count(k));
    if (n === 0) return "No match";
    return `${at > 0 ? `${count(at)} of ${count(n)}` : plural(n, "match", "matches")}: ${upTo(original)} in the original, ${upTo(derivative)} in the derivative`;
  },
  matchAt: (at: number, n: number, p: Place, verdict: Verdict) => `Match ${count(at)} of ${count(n)}: ${p.side} sentence ${p.index + 1}, ${words[verdict].toLowerCase()}`,

  // Map
  map: "Every sentence of both",
  mapNote: "Derivative across, original down. A mark sits where one uses the other.",
  mapEdge: (side: Side): string => (side === "derivative" ? "Derivative, across" : "Original, down"),
  mapSays: (side: Side, verdict: Verdict, others: number[]) =>
    `, ${words[verdict].toLowerCase()}${others.length ? `, ${side === "derivative" ? "from original" : "in derivative"} ${listed(others)}` : ""}: `,
  inOrder: "in the original’s order",
  openSide: "Open side by side",
  openText: "Open in the text",
  shapesHeading: "Shapes to look for",
  shapes: {
    copying: ["Copying", "A falling line is the original’s order; squares on it are its very words."] as [string, string],
    copied: (n: number, same: number) => (n === 0 ? "nothing in order" : `${plural(n, "sentence", "sentences")} in order, ${count(same)} in the same words`),
    reordering: ["Reordering", "A mark off the line, with an arrow from where it would stand."] as [string, string],
    moves: (n: number) => `${plural(n, "sentence", "sentences")} moved`,
    condensation: ["Condensation", "Marks stacked in one column: several sentences made into one."] as [string, string],
    places: (n: number) => plural(n, "place", "places"),
    notFound: ["Not found", "An empty column: no sentence of the original says it."] as [string, string],
    columns: (n: number) => plural(n, "column", "columns"),
    leftOut: ["Left out", "An empty row: the derivative says nothing of it."] as [string, string],
    rows: (n: number) => plural(n, "row", "rows"),
    tension: ["In tension", "Where an addition meets a statement that was left out."] as [string, string],
    pairs: (n: number) => plural(n, "pair", "pairs"),
    from: (derivative: number, originals: number[]) => `derivative ${derivative + 1} from original ${listed(originals)}`,
    against: (derivative: number, original: number) => `derivative ${derivative + 1} and original ${original + 1}`,
    inDerivative: (index: number) => `derivative ${index + 1}`,
    inOriginal: (index: number) => `original ${index + 1}`,
  },

  // Ledger
  ledger: "Every sentence of both texts, counted by verdict",
  inTheOther: "In the other text?",
  columns: { yes: "Yes", part: "In part", no: "No", otherwise: "Says otherwise", none: "No claim made" },
  countedInPart: "counted in part",
  backed: "Backed",
  caution: "Not found in the original is not the same as false: the derivative may have other sources.",
  pressCell: "Press a cell to show only those",
  showing: (n: number, of: number) => `Showing ${count(n)} of ${plural(of, "sentence", "sentences")}`,
  showAll: "Show all",
  inSide: (side: Side) => `, in the ${side}`,

  // Evidence
  evidence: "Evidence",
  pickOne: "Choose a sentence",
  pickOneNote: "Its evidence shows here: the words that match, what was not found, and what was left out.",
  closest: { original: "Closest in the original", derivative: "Closest in the derivative" },
  noneNear: { original: "no sentence of the original comes near enough to show", derivative: "no sentence of the derivative comes near enough to show" },
  was: "Was, in the original",
  is: "Is, in the derivative",
  notFoundWords: "Not found",
  leftOutWords: "Left out",
  linksTo: "Links to",
  moreLinks: (n: number) => `and ${count(n)} more`,
  newTab: (address: string) => `${address} (opens in a new tab)`,
  fully: "Fully backed?",
  carried: "Carried over?",
  importance: "Missed?",
  moved: "Moved",
  movedNote: (from: number, to: number) => `from place ${from + 1} to place ${to + 1}`,
  outOfTen: (share: number) => {
    const tenths = Math.round(share * 10);
    return tenths <= 0 ? "less than 1 in 10" : tenths >= 10 ? "more than 9 in 10" : `about ${tenths} in 10`;
  },
  carriedOf: (share: number) => {
    const tenths = Math.round(share * 10);
    return tenths <= 0 ? "next to nothing of it" : tenths >= 10 ? "all of it" : `about ${tenths} tenths of it`;
  },
  unmeasured: "not measured for these texts",
  whyVerdict: "What moved the verdict",
  speaksFor: "for",
  speaksAgainst: "against",
  otherSource: "The derivative may have had another source. This says only that the original does not state it.",
  copyLink: "Copy link",
  linkCopied: "Link copied",
  linkNotCopied: "This browser does not let the page copy. The link is the page’s address.",
  close: "Close",

  // Omissions and findings
  notTold: "What you were not told",
  notToldNote: (n: number, of: number) => `${n === of && n > 1 ? "All" : count(n)} of the original’s ${plural(of, "statement", "statements")} ${n === 1 ? "is" : "are"} left out. In each group, what a reader would miss most stands first.`,
  nothingLeftOut: "Nothing that the original states is left out altogether.",
  inTensionWith: (index: number) => `In tension with derivative ${index + 1}:`,
  omissionGroups: { replies: "Replies and requests for comment", facts: "Names and numbers", context: "Context" },
  missed: { much: "much", some: "some", little: "little" },
  copiedTitle: "Word for word",
  copiedShare: ({ words, of, least, runs }: Copied) => (runs.length === 0 ? `No ${count(least)} words in a row are the original’s.`
    : `${count(words)} of the derivative’s ${plural(of, "word stands", "words stand")} in the original word for word, in runs of ${count(least)} words or more; the longest stand first.`),
  copiedRun: (words: number, index: number) => `${plural(words, "word", "words")}, sentence ${index + 1}`,
  partOf: (n: number, title: string) => `original ${n}${title ? `, ${title}` : ""}`,
  showMore: (n: number) => `Show ${count(n)} more`,
  findings: (n: number) => plural(n, "finding", "findings"),
  worstFirst: "worst first",
  whyItMatters: "Why it matters",
  forExample: (original: string, derivative: string) => `For example: ${quoted(original)} became ${quoted(derivative)}`,
  wholeArticle: "article",

  showingFindings: (n: number, of: number) => `Showing ${count(n)} of ${plural(of, "finding", "findings")}`,
  group: "Group the findings",
  orders: { severity: "By weight", axis: "By question" },
  allKinds: (n: number) => `All ${plural(n, "kind", "kinds")}`,
  someKinds: (n: number, of: number) => `${count(n)} of ${plural(of, "kind", "kinds")}`,

  // Inventory and sources
  inventory: "Inventory",
  inventoryNote: "What both texts state that can be checked. New means not found in the original. Unfold a row to see which.",
  inventoryAll: "All",
  nothingToCheck: "Neither text has names, numbers, dates or quotations that could be found.",
  placesOf: (side: Side, index: number, n: number) => `${sides[side].toLowerCase()} ${index + 1}${n > 1 ? `, ${count(n)} places` : ""}`,
  sourcing: "Who says so",
  sourcingNote: "The sources of the original beside those of the derivative, in the order in which they first speak.",
  noSources: "Neither text says who says so.",
  asStated: { original: "As the original states it", derivative: "As the derivative states it" },
  noSource: { original: "no such source", derivative: "left out" },
  noReply: { original: "nobody asked", derivative: "left out" },
  asked: "Asked for comment",
  whatBecame: "What became of it",
  inSentences: "sentence",

  // Tabs of the rail
  rail: "Evidence and lists",
  tabs: { evidence: "Evidence", map: "Map", findings: "Findings", omissions: "Left out", inventory: "Inventory", sourcing: "Sources" },
  noFindings: "The rules found nothing to look at.",

  // Stepper and drawer
  stops: (n: number) => `${count(n)} to look at`,
  stop: (n: number, of: number) => `${count(n)} of ${count(of)}`,
  stopName: (n: number, of: number) => `${count(n)} of ${count(of)} to look at`,
  previous: "Previous to look at",
  next: "Next to look at",
  read: "Text on show",
  filter: "Filter",
  openRail: (found: number, omitted: number) => [found && plural(found, "finding", "findings"), omitted && `${count(omitted)} left out`].filter(Boolean).join(" · ") || "Evidence",
  minimap: "Overview of both texts",

  // Progress
  comparing: "Comparing the two texts",
  stages: {
    load: "Getting ready",
    "read-original": "Read the original",
    "read-derivative": "Read the derivative",
    align: "Matched the sentences",
    check: "Checked what differs",
    judge: "Weighed each sentence",
  } as Record<string, string>,
  stageOf: (stage: string, done: number, of: number) => `${stage}: ${count(done)} of ${count(of)}`,
  cancel: "Cancel",
  cancelled: "The comparison was cancelled.",
  ready: (n: number, of: number) => `Compared ${plural(of, "sentence", "sentences")}. ${plural(n, "place", "places")} to look at.`,
  empty: "Set both texts, or a report, to see what became of the original.",

  // Editor's work
  deskOf: (what: string) => `Your decision: ${what}`,
  theVerdict: "the verdict on this sentence",
  onVerdict: "Is the verdict right?",
  called: { confirmed: "Confirmed", dismissed: "Dismissed", none: "Noted" },
  because: (reason: string) => `Because: ${reason}`,
  moment: (iso: string) => moment(new Date(iso)),
  whyDismissed: "Why does it not count?",
  dismissalReasons: ["It means the same", "It stands elsewhere in the original", "We know it from another source", "It does not matter here"],
  dismiss: "Dismiss",
  note: "Note",
  keepNote: "Keep note",
  undo: "Undo",
  undone: "The last decision was taken back.",
  nothingToUndo: "There is no decision to take back.",
  decided: (what: string, call: "confirmed" | "dismissed" | "none", note: boolean) => `${what}: ${call === "none" ? (note ? "noted" : "decision taken back") : call}.`,
  dismissedFindings: (n: number) => `${count(n)} dismissed`,
  orphans: (n: number) => `${plural(n, "decision no longer fits", "decisions no longer fit")}`,
  orphansNote: "The words or the verdict that they were about are gone. They are not moved to anything that looks alike.",
  forget: "Forget this decision",
  notKept: "This browser keeps nothing for this page: decisions are lost when it closes. Save them as a file.",

  // On paper and in files
  brand: "articlediff",
  comparisonReport: "Comparison report",
  hash: (hash: string) => `SHA-256 ${hash}`,
  day: (date: string) => (/^\d{4}-\d{2}-\d{2}/.test(date) ? day(new Date(date)) : date),
  sum: "Sum",
  asAWhole: { original: "the original as a whole", derivative: "the derivative as a whole" },
  noCounterpart: { original: "no counterpart found in the original", derivative: "no counterpart found in the derivative" },
  placeName: (p: Place) => `${sides[p.side]}, sentence ${p.index + 1}`,
  derivativeSentences: "The derivative, sentence by sentence",
  originalSentences: "The original, sentence by sentence",
  mostMissedFirst: "what a reader would miss most first",
  inTheDerivative: "In the derivative:",
  alsoIn: "Also in the original:",
  linesHeading: "Lines",
  reportOf: (title: string) => `Comparison report${title ? ": " + title : ""}`,
  sentenceColumns: ["Text", "Sentence", "Block", "Verdict", "Support", "Coverage", "Importance", "Linked sentences", "Words", "Words not found"],
  findingColumns: ["Finding", "Severity", "Question", "Rule", "Message", "Derivative sentence", "Derivative words", "Original sentence", "Original words", "Was", "Is"],
  inventoryColumns: ["Kind", "What became of it", "Original words", "Original sentences", "Original source", "Derivative words", "Derivative sentences", "Derivative source"],
  decisionColumns: ["Decision", "Reason", "Note", "Decided"],
  madeBy: (version: string, schema: number) => `articlediff ${version}, form of the report ${schema}.`,
  rulesRun: (titles: string[]) => `Rules that ran: ${titles.join("; ")}.`,
  notMeasured: (what: string[]) => `Not measured for these texts: ${what.map((name) => unmeasured[name] ?? name).join(", ")}.`,

  letter: {
    name: "Correction request",
    choose: "Findings in the letter",
    noFindings: "There is no finding that was not dismissed.",
    note: "Nothing is sent from here: copy it into a message of your own.",
    copy: "Copy",
    copied: "The letter is on the clipboard.",
    notCopied: "This browser does not let the page write to the clipboard: the text is selected, copy it with the keyboard.",
    anew: "Write it anew from the chosen findings",
    subject: (title: string) => `Subject: Request for a correction: ${title}`,
    greeting: "Dear editors,",
    opening: (yours: string, original: string, n: number) =>
      `we have read your article ${yours} beside ${original}. ${n === 1 ? "In one place the two differ" : `In ${count(n)} places the two differ`}, and we would be grateful if you looked at ${n === 1 ? "it" : "them"}:`,
    yourArticle: "Your article says:",
    more: (n: number) => `and in ${plural(n, "more place", "more places")}`,
    theOriginal: "The original says:",
    nothing: "nothing that we could find on this.",
    differs: "What differs:",
    fix: "The smallest change:",
    replace: (is: string, was: string) => `put ${quoted(was)} in the place of ${quoted(is)}.`,
    add: "add what the original says, as quoted above.",
    mend: "add what is missing, as the original has it.",
    follow: "follow the original’s words, as quoted above.",
    nameSource: "name the source of these words, or leave them out.",
    source: (original: string) => `For reference, the original is ${original}.`,
    closing: "You may have had another source; if so, we would be glad to know of it. We compared the two texts only, and say nothing about how they came to differ.",
    goodbye: "With kind regards,",
  },
  menu: {
    save: "Save",
    send: "Send",
    decisions: "Decisions",
    formats: {
      html: ["Report", "one HTML file that opens without us, for years"],
      json: ["JSON", "the report and your decisions, for programs"],
      sentences: ["Sentences as CSV", "a row each, for a spreadsheet"],
      findings: ["Findings as CSV", ""],
      inventory: ["Inventory as CSV", "names, numbers, dates, quotations and sources"],
      markdown: ["Markdown", "for a ticket or a content system"],
      decisions: ["Save your decisions", "as a file, to open elsewhere"],
    } as Record<"html" | "json" | "sentences" | "findings" | "inventory" | "markdown" | "decisions", [string, string]>,
    print: "Print",
    printNote: "or save as PDF",
    letter: "Correction request…",
    letterNote: "a letter from the findings that you choose",
    link: "Copy a link with both texts",
    linkNote: "the texts are in the link, on no server",
    openFile: "Open decisions or a saved report…",
    erase: "Erase all decisions kept here",
    eraseNote: "of every comparison, in this browser",
    erased: "No decisions are kept in this browser any more.",
    linkCopied: (length: string) => `The link is on the clipboard. It holds both texts and has ${length} characters; some chat and mail programs cut long links.`,
    linkTooLong: (length: number, most: number) => `These texts make a link of ${count(length)} characters, and more than ${count(most)} do not open everywhere. Nothing was copied; send the report as a file instead.`,
    brokenLink: "The link does not hold both texts whole; it may have been cut on the way.",
    notSaved: (name: string) => `“${name}” holds no decisions and no saved report; nothing was changed.`,
    takenIn: (n: number, orphaned: number) => `${plural(n, "decision", "decisions")} taken in${orphaned ? `, of which ${count(orphaned)} no longer ${orphaned === 1 ? "fits" : "fit"} these texts` : ""}. Press u to undo.`,
    houseLent: (n: number) => `Compared with the house list that came with these texts (${plural(n, "line", "lines")}), not with the one of this browser, until other texts are put in.`,
  },

  // Keyboard help
  help: "Keyboard and marks",
  keysHeading: "Keys",
  marksHeading: "Marks",
  keysNote: "Single keys work while the result has the focus, never while you write in a box.",
  keysSwitch: "Single keys act",
  keys: [
    ["j  k", "next, previous to look at"],
    ["↑  ↓", "sentence before, after"],
    ["←  →", "original, derivative"],
    ["Home  End", "first, last sentence"],
    ["Enter", "show the evidence, match up the two sides"],
    ["o", "go to the partner sentence"],
    ["1 – 7", "show only a verdict: same words, edited, reworded, in part, not found, conflicts, no claim"],
    ["0", "show all"],
    ["/", "search both texts"],
    ["v", "next view"],
    ["y", "copy a link to what is on show"],
    ["c", "confirm the finding, or the verdict"],
    ["d", "dismiss it, with a reason"],
    ["n", "note on it"],
    ["u", "undo the last decision"],
    ["Esc", "clear"],
    ["?", "this help"],
  ] as [string, string][],
  signRule,
  lines: [
    ["u-changed", "changed", "stands in the original otherwise"],
    ["u-none", "dotted", "not in the other text"],
    ["u-deny", "heavy", "conflicts with the original"],
    ["m-same", "tinted", "the same words, on both sides"],
    ["m-same m-other", "tinted, underlined", "the same meaning in other words"],
    ["hyperlink hyperlink-start hyperlink-end", "arrow", "a link of the article; its evidence says where to"],
  ] as [string, string, string][],

  // Page: what stands in index.html
  page: {
    title: "articlediff: what became of an article",
    house: "House list",
    heading: "What did the rewrite keep, change, add and leave out?",
    lead: "Put an article beside the one made from it. Each sentence of both is accounted for, with the words that show it.",
    original: "Original",
    originalNote: "the article it was made from",
    choose: "Choose a file",
    look: "What was read",
    drop: "or drop one: text, Markdown, HTML, Word, PDF",
    signRule,
    derivative: "Derivative",
    derivativeNote: "the rewrite, summary or copy",
    example: "Try an example",
    compare: "Compare",
    compareKey: "Ctrl ↵",
    hint: "Compare becomes available when both boxes hold text.",
    further: "+ Add another original",
    swap: "⇄ Swap",
    clear: "Clear",
    stays: "Nothing leaves this page.",
    staysNote: "Both texts stay in this browser. Once loaded, the page makes no request, and it works offline.",
    twoTexts: "It compares two texts, not a text with the world.",
    twoTextsNote: "Not found in the original is not the same as false.",
    inspect: "Verdicts that you can inspect.",
    inspectNote: "Each shows the words it rests on, on both sides.",
    resultTitle: "What became of the article",
    edit: "Edit texts",
    letter: "Correction request",
    guide: "How to read it",
    export: "Export",
    language: "Language",
    originalFile: "Original as a file",
    marks: "The marks",
    derivativeFile: "Derivative as a file",
    promises: "What to expect",
    help: "Help: keys and marks",
    originalHint: "Paste the original here",
    derivativeHint: "Paste the derivative here",
  },

  // Page: how an article is read
  readingOf: (name: string) => `${name}: what was read`,
  whoAndWhen: "Who and when",
  whoAndWhenNote: "Read from the text where it stands there. Write over what is wrong, and fill in what is missing.",
  metaNames: { headline: "Headline", outlet: "Outlet", byline: "Author", published: "Published", address: "Address", language: "Language" } as Record<MetaField, string>,
  metaHints: { headline: "not known", outlet: "not known", byline: "not known", published: "such as 2026-03-02", address: "not known", language: "such as en or pt-BR" } as Record<MetaField, string>,
  hyperlinks: "Links",
  whatIsWhat: "What is what",
  taken: (titles: number, texts: number, furniture: number) =>
    `${plural(titles, "title", "titles")}, ${plural(texts, "piece", "pieces")} of text, ${count(furniture)} that ${furniture === 1 ? "is" : "are"} no part of the story. Change what was taken for the wrong thing.`,
  kinds: { heading: "Title", paragraph: "Text", listItem: "List item", tableRow: "Table row", quote: "Quotation", furniture: "Not the story" } as Record<BlockKind, string>,
  kindOf: (words: string) => `What this is: ${words}`,
  moreBlocks: (n: number) => `${count(n)} more are read likewise and not listed.`,
  partOfPage: "Of this web page only the article was taken.",
  takeWhole: "Take the whole page",
  lookAtIt: (name: string) => `${name}: taken with its headings, lists, tables and links. “What was read” shows how.`,

  // Page: several originals, house list, recent comparisons
  furtherName: (n: number) => `Original ${n}`,
  furtherNote: "another source of the derivative",
  furtherHint: "Paste another original here",
  removeBox: (name: string) => `Remove ${name}`,
  several: {
    title: "Several derivatives",
    note: "Each compared with the original, the worst first. Choose one to look at it.",
    progress: (n: number, of: number) => `Compared ${count(n)} of ${count(of)}.`,
    noOriginal: "Put the original into its box first; then several derivatives can be compared with it. Nothing was changed.",
  },
  houseList: "House list",
  houseNote: "Lines that are no part of any story, one a line: a slogan, a call to subscribe, a standing note. They are kept in this browser only.",
  houseNames: "A line with an equals sign says that names are one: Halvern = Halvern Energy. Then neither is taken for another name.",
  recent: "Recent comparisons",
  recentSwitch: (on: boolean) => `Recent comparisons: ${on ? "on" : "off"}`,
  keepRecent: "Keep what I compare in this browser",
  recentNote: "Whoever uses this browser can open what is kept. Switching it off erases all of it.",
  recentOff: "Nothing is kept.",
  recentNone: "Nothing is kept yet.",
  untitled: "Without a title",
  dateAndTime: moment,
  erase: "Erase",
  eraseOne: (title: string) => `Erase ${title}`,
  eraseAll: "Erase all",

  // Page
  sizes: (n: number) => plural(n, "word", "words"),
  notText: (name: string) => `“${name}” is not a text file; nothing was changed. Open it where it was written and paste its text here.`,
  nothingToRead: (name: string) => `“${name}” holds no text to read; nothing was changed.`,
  damaged: (name: string) => `“${name}” is damaged or no Word document; nothing was changed. Open it in Word, save it again, or paste its text here.`,
  oldWord: (name: string) => `“${name}” is protected by a password or in Word’s old format; nothing was changed. Save it as .docx without a password and try again.`,
  pdfProblems: {
    encrypted: (name: string) => `“${name}” is protected by a password; nothing was changed. Save it without one and try again.`,
    damaged: (name: string) => `“${name}” is damaged and cannot be read; nothing was changed.`,
    noText: (name: string) => `“${name}” holds pictures of pages and no text, as scans do; nothing was changed. Read it with text recognition first, or paste its text here.`,
    tooManyPages: (name: string) => `“${name}” has too many pages to be an article; nothing was changed.`,
  },
  notInSingleFile: (name: string) => `This page, as a single file, cannot open “${name}”; nothing was changed. Open the page from its host, or paste the text here.`,
  readerMissing: (name: string) => `The reader that “${name}” needs could not be loaded; nothing was changed. Connect to the page’s host and try again, or paste the text here.`,
  notUTF8: (name: string) => `“${name}” is not UTF-8 text; nothing was changed. Save it as UTF-8 and try again.`,
  tooLong: (name: string, most: number) => `“${name}” is longer than ${count(most)} bytes; nothing was changed.`,
  unreadable: (name: string) => `“${name}” could not be read; nothing was changed.`,
  otherSchema: (found: number, known: number) => `this report has the form ${found}, and only form ${known} can be shown here`,
  failed: (why: string) => `The texts could not be compared: ${why.replace(/\.?$/, ".")}`,
  faults,
  engineGone: "the comparing program stopped; try again",
  engineMissing: "the comparing program could not be loaded",
};

/**
 * What the findings of a rule come to in the headline: of the derivative, in
 * the order in which an editor asks. A rule that is not here is told by its title.
 */
export const claims: Partial<Record<RuleName, (n: number, places: number) => string>> = {
  "negation-flipped": (n) => `turns ${plural(n, "statement", "statements")} into the opposite`,
  "opposite": (n) => `has the opposite word in ${plural(n, "place", "places")}`,
  "left-out-denies": (n) => `adds ${plural(n, "statement", "statements")} that what it leaves out denies`,
  "roles-swapped": (n) => `swaps who did what to whom in ${plural(n, "place", "places")}`,
  "person-conflated": (n) => `makes two people one in ${plural(n, "place", "places")}`,
  "left-out-tension": (n) => `in tension with ${n === 1 ? "a statement" : `${count(n)} statements`} that it leaves out`,
  "attribution-on-addition": (n) => `credits sources with ${plural(n, "statement", "statements")} that the original does not make`,
  "attribution-borrowed": (n) => `borrows ${plural(n, "source", "sources")} from another fact`,
  "speaker-changed": (n) => `gives ${plural(n, "statement", "statements")} to another speaker`,
  "source-named": (n) => `gives a name to ${plural(n, "source", "sources")} without one`,
  "source-added": (n) => `names ${plural(n, "source", "sources")} where the original has none`,
  "number-changed": (n) => `changes ${plural(n, "number", "numbers")}`,
  "unit-changed": (n) => `changes ${plural(n, "unit or scale", "units or scales")}`,
  "percent-or-points": (n) => `takes percent for percentage points in ${plural(n, "place", "places")}`,
  "share-changed": (n) => `changes how many or how often in ${plural(n, "place", "places")}`,
  "part-for-total": (n) => `tells a part as the whole in ${plural(n, "place", "places")}`,
  "date-changed": (n) => `changes ${plural(n, "date", "dates")}`,
  "date-shifted": (n) => `points at another day in ${plural(n, "place", "places")}`,
  "name-changed": (n) => `changes ${plural(n, "name", "names")}`,
  "title-changed": (n) => `changes ${plural(n, "title or post", "titles or posts")}`,
  "list-unbacked": (_, items) => `${plural(items, "list item", "list items")} not found in the original`,
  "number-added": (n) => `${plural(n, "number", "numbers")} not found in the original`,
  "date-added": (n) => `${plural(n, "date", "dates")} not found in the original`,
  "name-added": (n) => `${plural(n, "name", "names")} not found in the original`,
  "clause-added": (n) => `adds something to ${plural(n, "sentence", "sentences")} of the original`,
  "cause-added": (n) => `${plural(n, "cause", "causes")} not found in the original`,
  "quotation-invented": (n) => `${plural(n, "quotation", "quotations")} not found in the original`,
  "quotation-altered": (n) => `alters ${plural(n, "quotation", "quotations")}`,
  "quotation-cut": (n) => `cuts ${plural(n, "quotation so that it says", "quotations so that they say")} something else`,
  "paraphrase-to-quotation": (n) => `puts ${plural(n, "paraphrase", "paraphrases")} into quotation marks`,
  "quotations-dropped": () => "no quotation kept",
  "sources-changed": () => "describes the sources in another way",
  "attribution-dropped": (n) => `tells ${plural(n, "claim", "claims")} as ${n === 1 ? "a fact" : "facts"}`,
  "source-anonymised": (n) => `takes the name from ${plural(n, "source", "sources")}`,
  "reply-dropped": (n) => (n === 1 ? "leaves out the other side’s answer" : `leaves out ${count(n)} answers of the other side`),
  "generalised": (n) => `turns names into a general word in ${plural(n, "place", "places")}`,
  "heading-firmer": (n) => `makes ${n === 1 ? "a heading" : `${count(n)} headings`} more certain`,
  "certainty-raised": (n) => `makes ${plural(n, "statement", "statements")} more certain`,
  "denial-changed": (n) => `denies, or no longer denies, ${plural(n, "statement", "statements")} in other words`,
  "hedge-added": (n) => `makes ${plural(n, "statement", "statements")} less certain`,
  "uncredited": () => "does not credit the original",
  "loaded-word": (n) => `replaces ${plural(n, "plain word", "plain words")} by ${n === 1 ? "one that judges" : "ones that judge"}`,
  "degree-added": (n) => `adds praise or alarm in ${plural(n, "place", "places")}`,
  "commentary": (n) => `adds its own judgement or forecast in ${plural(n, "sentence", "sentences")}`,
  "unanswered-dropped": () => "does not say who gave no answer",
  "sequence-added": (n) => `gives events an order of its own in ${plural(n, "place", "places")}`,
  "quotation-to-paraphrase": (n) => `tells ${plural(n, "quotation as a paraphrase", "quotations as paraphrases")}`,
  "number-rounded": (n) => `tells ${plural(n, "number", "numbers")} less finely`,
};

/** Reasons in readable words: how each measurement speaks for a sentence, and how against it. */
export const features: Record<Feature, [string, string]> = {
  bestRecall: ["much of it stands in one sentence of the original", "little of it stands in any one sentence of the original"],
  evidenceRecall: ["what it says is in the closest sentences", "some of it is not in the closest sentences"],
  articleRecall: ["what it says is in the original", "some of it stands nowhere in the original"],
  bestExact: ["one sentence of the original has its very words", "no one sentence of the original has its very words"],
  evidenceExact: ["the closest sentences have its very words", "the closest sentences say it in other words, if at all"],
  specificRecall: ["one sentence of the original has what is special to it", "what is special to it stands in no one sentence of the original"],
  specificFound: ["one sentence of the original has many of its telling words", "no sentence of the original has many of its telling words"],
  plainFound: ["one sentence of the original has many of its ordinary words", "no sentence of the original has many of its ordinary words"],
  worstClause: ["every clause of it is found", "one clause of it is hardly found"],
  unexplained: ["the closest sentences leave little of it open", "the closest sentences leave some of it open"],
  unexplainedAll: ["the original leaves little of it open", "the original as a whole leaves some of it open"],
  missingNumbers: ["its numbers are in the closest sentences", "a number is not in the closest sentences"],
  absentNumbers: ["it has no number that the original does not have", "a number that the original does not have"],
  missingNames: ["its names are in the closest sentences", "a name is not in the closest sentences"],
  absentNames: ["it has no name that the original does not have", "a name that the original does not have"],
  missingVerbs: ["what happens in it happens in the closest sentences", "what happens in it is not in the closest sentences"],
  missingNouns: ["the things it speaks of are in the closest sentences", "it speaks of things that are not in the closest sentences"],
  missingModifiers: ["how it describes things is in the closest sentences", "it describes things as the closest sentences do not"],
  absentVerbs: ["what happens in it happens in the original", "what happens in it is nowhere in the original"],
  absentNouns: ["the things it speaks of are in the original", "it speaks of things that the original does not name"],
  absentModifiers: ["how it describes things is in the original", "it describes things as the original does not"],
  sameRecall: ["its rarer words are the original’s own", "its rarer words are not the original’s"],
  evidenceSame: ["its rarer words are those of the closest sentences", "its rarer words are not those of the closest sentences"],
  absentSame: ["it has few words that the original does not have", "it has words that the original does not have"],
  nearPairs: ["its words stand side by side in the closest sentences too", "words stand side by side here that are apart in the closest sentences"],
  longestRun: ["a long run of its words is copied from the original", "no long run of its words is copied from the original"],
  newPairs: ["its words stand together in the closest sentences too", "words stand together here that the closest sentences keep apart"],
  newPairsAll: ["its words stand together in the original too", "words stand together here that the original keeps apart"],
  newNamePairs: ["its names stand together in the original too", "names stand together here that no sentence of the original joins"],
  bigramShare: ["pairs of its words are the original’s", "few pairs of its words are the original’s"],
  evidenceBigrams: ["pairs of its words are those of the closest sentences", "few pairs of its words are those of the closest sentences"],
  trigramShare: ["three words at a time are the original’s", "hardly three words in a row are the original’s"],
  copiedShare: ["runs of its words are the original’s own", "no run of its words is the original’s own"],
  sequenceShare: ["its words come in the original’s order", "its words come in another order"],
  backShare: ["it uses much of the closest sentence", "it uses little of the closest sentence"],
  softShare: ["it is matched by the same words", "it is matched by other words than the same"],
  lead: ["one sentence stands out as its source", "no one sentence stands out as its source"],
  evidenceCount: ["few sentences are enough to back it", "it takes several sentences to back it"],
  spread: ["what backs it stands in one place", "what backs it is spread over several places"],
  tightness: ["what backs it stands close together", "what backs it is scattered over a long sentence"],
  hedgeDropped: ["it is as careful as the original", "the original is more careful than this"],
  hedgeAdded: ["it is as certain as the original", "it is more careful than the original"],
  negationChanged: ["it denies what the original denies, and no more", "one of the two denies what the other does not"],
  opposite: ["no word of it is the opposite of the original’s", "a word stands where the original has its opposite"],
  degreeAdded: ["it adds no words of degree", "a word of degree that the original does not have"],
  attributionDropped: ["it says who says so where the original does", "the original says who says so, this does not"],
  attributionAdded: ["it puts nothing into anybody’s mouth", "it names a source where the original has none"],
  vagueSource: ["it hides no source", "its source is nobody in particular"],
  newQuotation: ["it quotes nothing that the original does not have", "quoted words that the original does not have so"],
  comment: ["it adds no comment", "a comment, prediction or advice of its own"],
  othersBigram: ["the derivative keeps close to the original’s words elsewhere", "the derivative is in its own words elsewhere"],
  othersRecall: ["the derivative keeps close to the original elsewhere", "the derivative strays from the original elsewhere"],
  continuity: ["the sentences around it rest on the same place of the original", "the sentences around it rest on other places of the original"],
};

/** The name of a verdict or a rule, inside a sentence. */
export const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
