// The result in one sentence, made of counts that add up and of the worst
// findings first. Each part leads to its place.

import { append, el } from "./dom";
import { mark, tensionMark } from "./marks";
import { changeOf, isAboutTheWhole, isTension, placeId, placeOf, textOf, verdictOf, type Model, type Place, type Verdict } from "./model";
import type { Finding } from "./report.gen";
import { claimOrder, claimWords, strings } from "./strings";
import { contrast, lost, shorten, withoutDateline } from "./text";

/** Quoted values longer than this would push the rest out of sight. */
const longestValue = 36;
/** The length of the quoted omission: about two lines of the headline. */
const longestQuote = 96;
/** So many things may be said of the findings: a headline is read at a glance, the list beside it has the rest. */
const mostClaims = 5;
/** So many of them in the texts’ own words too. */
const mostQuoted = 2;
/** A headline that says no more than so much of the findings has room for how much is not found; the sums below say it anyway. */
const roomForSums = 3;
/** A headline that says no more than so much has room for the words that are missed most. */
const roomForQuote = 2;

export interface HeadlineActions {
  go(place: Place): void;
  open(finding: Finding): void;
}

/** A part of the sentence, and what it leads to. */
interface Part { mark?: Verdict | "tension" | undefined; text: string; place?: Place | undefined; finding?: Finding; after?: string }

/** Without actions, as on paper, its links lead to the sentences by their names. */
export function headline(model: Model, actions?: HeadlineActions): HTMLElement {
  const { report } = model;
  const box = el("header", { class: "headline", part: "headline" });
  if (report.related === false) box.append(el("p", { class: "unrelated", role: "note" }, strings.unrelated));
  const sentence = el("h2", { tabindex: actions && "-1" });
  parts(model).forEach((part, k) => {
    if (k > 0) append(sentence, [strings.joint]);
    append(sentence, [node(k === 0 ? { ...part, text: part.text.charAt(0).toUpperCase() + part.text.slice(1) } : part, actions), part.after]);
  });
  append(sentence, ["."]);
  const { derivative: d } = report.summary;
  box.append(sentence);
  if (d.asserting > 0) box.append(el("p", { class: "sums" }, strings.sums(d.verbatim + d.edited + d.paraphrased, d.partial, d.unsupported, d.contradicted, d.asserting)));
  if (report.related === false) box.append(el("p", { class: "sums" }, strings.unrelatedNote));
  if (report.unmeasured.length) box.append(el("p", { class: "sums" }, strings.notMeasured(report.unmeasured)));
  if (report.related === null) box.append(el("p", { class: "sums" }, strings.tooShort));
  return box;
}

function node({ mark: sign, text, place, finding }: Part, actions: HeadlineActions | undefined): Node | string {
  if (!place) return text;
  // The mark and the first word stay on one line.
  const [first, ...rest] = text.split(" ");
  const words = [el("span", { class: "together" }, sign === undefined ? null : sign === "tension" ? tensionMark() : mark(sign), el("u", {}, first!)), rest.length ? el("u", {}, " " + rest.join(" ")) : null];
  if (!actions) return el("a", { href: "#" + placeId(place), class: "link" }, ...words);
  const follow = (e: Event) => {
    e.preventDefault();
    finding ? actions.open(finding) : actions.go(place);
  };
  // A link, since a button is a box and would not run on over the lines of a sentence.
  return el("a", { href: `#sel=${placeId(place)}`, class: "link", on: { click: follow } }, ...words);
}

function parts(model: Model): Part[] {
  const { report } = model;
  const { derivative: d, original: o } = report.summary;
  if (d.asserting === 0) return [{ text: strings.noStatements }];
  const first = (verdict: Verdict): Place => ({ side: "derivative", index: report.derivative.sentences.findIndex((s) => s.verdict === verdict) });

  const groups = claimed(model);
  const said = groups.map((group, k) => claim(model, group, k < mostQuoted && (k === 0 || group.length === 1)));
  // A conflict that a finding has told is not counted again.
  const told = new Set(groups.flat().flatMap((f) => { const p = placeOf(f); return p && verdictOf(report, p) === "contradicted" ? [placeId(p)] : []; }));
  if (d.contradicted > told.size) said.push({ mark: "contradicted", text: strings.conflict(d.contradicted), place: first("contradicted"), after: strings.conflictTail });
  const room = said.length <= roomForSums;
  if (room && d.unsupported) said.push({ mark: "unsupported", text: strings.notFound(d.unsupported, d.asserting), place: first("unsupported"), after: strings.notFoundTail });
  else if (room && d.partial) said.push({ mark: "partial", text: strings.onlyPart(d.partial), place: first("partial") });
  if (said.length === 0) said.push({ text: strings.allBacked(d.asserting) + strings.allBackedTail });
  return [...said, leftOut(model, report.related !== false && said.length <= roomForQuote, o.omitted, o.asserting)];
}

function leftOut(model: Model, quote: boolean, n: number, of: number): Part {
  const worst = model.omissions[0];
  if (worst === undefined) return { text: of > 0 ? strings.leftOutNone(of) : strings.nothingToLeaveOut };
  const place: Place = { side: "original", index: worst };
  const words = shorten(withoutDateline(textOf(model.report, place)), longestQuote).replace(/[.,;。，；]$/, "");
  return { mark: "omitted", text: strings.leftOut(n, of), place, ...(quote && { after: strings.aboveAll(words) }) };
}

/** The findings that the headline speaks of, rule by rule: the serious first, then in the order in which an editor asks. Of unrelated texts they mean nothing. */
function claimed(model: Model): Finding[][] {
  if (model.report.related === false) return [];
  const byRule = new Map<string, Finding[]>();
  for (const f of model.findings) byRule.set(f.rule, [...(byRule.get(f.rule) ?? []), f]);
  const rank = (of: Finding[]) => model.findings.indexOf(of[0]!); // findings stand worst first
  // A reply against which something was added is told with that, and the two together are serious.
  const tension = byRule.get(tensionRule) ?? [];
  const againstReplies = answersReplies(model, tension);
  if (againstReplies) byRule.delete(replyRule);
  const isLess = (of: Finding[]) => Number(of[0]!.severity !== "high" && !(againstReplies && of === tension));
  const groups = [...byRule.values()].sort((x, y) => isLess(x) - isLess(y) || claimOrder(x[0]!.rule) - claimOrder(y[0]!.rule) || rank(x) - rank(y));
  return groups.slice(0, mostClaims);
}

const tensionRule = "left-out-tension";
const replyRule = "reply-dropped";

/** Whether these findings speak of the replies that were left out, and of nothing else. */
function answersReplies(model: Model, group: Finding[]): boolean {
  const left = (f: Finding) => f.related.filter((l) => l.side === "original").map((l) => l.sentence);
  const replies = new Set(model.findings.filter((f) => f.rule === replyRule).flatMap(left));
  const told = new Set(group.flatMap(left));
  return replies.size > 0 && [...replies].every((i) => told.has(i)) && [...told].every((i) => replies.has(i));
}

/** What the findings of a rule come to, by their number, and in the words of the worst: changes 1 number: “$412 million” became “$421 million”. */
function claim(model: Model, group: Finding[], inWords: boolean): Part {
  const worst = group[0]!;
  const place = placeOf(worst);
  const change = changeOf(model.report, worst);
  const sum = worst.rule === tensionRule && answersReplies(model, group) ? strings.tensionWithReply(group.length) : claimWords(worst.rule, group.length, placesIn(group));
  const text = change && inWords ? sum + strings.colon + inShort(change) : sum;
  if (!place) return { text };
  // What is said of the whole article says nothing of a sentence that is there.
  const verdict = verdictOf(model.report, place);
  const sign = isTension(worst) ? "tension" : isAboutTheWhole(worst) && verdict !== "omitted" ? undefined : verdict;
  return { mark: sign, text, place, finding: worst };
}

/** A change in few words: “suspected” dropped says more than two passages that have the rest in common. */
function inShort({ was, is }: { was: string; is: string }): string {
  const words = lost(was, is);
  return words ? strings.dropped(shorten(words, longestValue)) : strings.became(...contrast(was, is, longestValue));
}

/** A finding may point at several places of its own side, as one about all lists does. */
const placesIn = (group: Finding[]): number => group.reduce((n, f) => n + 1 + f.related.filter((l) => l.side === f.at.side).length, 0);
