// The evidence for one sentence: its verdict in plain words, the closest
// sentences of the other text, and the words that match, that were not found
// and that were left out.

import { findingDesk, verdictDesk, type Desk } from "./desk";
import { el } from "./dom";
import { hyperlinkList } from "./hyperlink-views";
import { looks } from "./looks";
import { mark } from "./marks";
import { changeOf, languageOf, linksOf, moveOf, otherSide, partners, placeOf, pointsIn, samePlace, slice, spanOf, verdictOf, type Model, type Place } from "./model";
import { importanceSign } from "./omissions";
import { partWords } from "./originals";
import { lacking, overlaps, pointed } from "./panes";
import type { Edit, Finding, Link, Reason, Span, Why } from "./report.gen";
import { findingWords, plainlyQuoted, quoted, reasonWords, ruleNamed, ruleWords, severityWords, strings, verdicts, whys } from "./strings";
import { joinSpans, markedText, withoutDateline, type Layer } from "./text";

/** More of each would hide the card's end; the panes show all. */
const mostEdits = 3;
const mostPartners = 3;
const mostReasons = 5;
const mostPairs = 6;

export interface Actions {
  go: (place: Place) => void;
  step: (by: 1 | -1) => void;
  /** Which of the places to look at this is; negative if none. */
  at: number;
  copyLink: () => void;
  desk: Desk;
}

export function evidence(model: Model, selected: Place | null, actions: Actions): HTMLElement {
  if (!selected) {
    return el("section", { class: "evidence blank", part: "evidence", "aria-label": strings.evidence },
      stepper(model, actions, ""), el("p", { class: "verdict" }, strings.pickOne), el("p", { class: "quiet" }, strings.pickOneNote));
  }
  const { report } = model;
  const verdict = verdictOf(report, selected);
  const place = strings.sentenceOf(selected, report[selected.side].sentences.length);
  return el("section", { class: `evidence tone-${looks[verdict].tone}`, part: "evidence", "aria-label": strings.evidence },
    stepper(model, actions, place),
    el("p", { class: "verdict" }, mark(verdict), el("span", {}, verdicts[verdict])),
    hyperlinkList(model, selected),
    ...findingsHere(model, selected, actions),
    ...changes(model, selected),
    ...closest(model, selected, actions),
    facts(model, selected),
    verdict === "unsupported" ? el("p", { class: "quiet" }, strings.otherSource) : null,
    reasons(model, selected),
    el("p", { class: "on-verdict" }, strings.onVerdict),
    verdictDesk(model, selected, actions.desk),
    el("p", {}, el("button", { type: "button", class: "button", "data-act": "link", "aria-keyshortcuts": "y", on: { click: actions.copyLink } }, strings.copyLink)));
}

/** Where this is, and the way to the next place to look at. */
function stepper(model: Model, { step, at }: Actions, place: string): HTMLElement {
  const n = model.stops.length;
  return el("div", { class: "stepper" }, el("span", { class: "where" }, place),
    n > 0 && el("span", { class: "steps" }, el("span", { title: at >= 0 && strings.stopName(at + 1, n) }, at >= 0 ? strings.stop(at + 1, n) : strings.stops(n)),
      el("button", { type: "button", class: "key", "aria-label": strings.previous, title: strings.previous, on: { click: () => step(-1) } }, "k"),
      el("button", { type: "button", class: "key", "aria-label": strings.next, title: strings.next, on: { click: () => step(1) } }, "j")));
}

const findingsAt = (model: Model, place: Place): Finding[] => model.findings.filter((f) => samePlace(placeOf(f), place));

/** What the rules found here: what was and what is, and why it matters. */
function findingsHere(model: Model, place: Place, { desk, go }: Actions): HTMLElement[] {
  const evident = partners(model, place).slice(0, mostPartners);
  return findingsAt(model, place).map((f) => {
    const change = changeOf(model.report, f);
    // What a finding points at may be no evidence for the sentence: it is quoted here.
    const others = [otherSide(place.side), place.side].flatMap((side) => pointsIn(f, side)).filter((at) => ![place, ...evident].some((p) => samePlace(p, at.place)));
    return el("div", { class: "finding-note" },
      el("p", { class: "finding-title" }, el("b", {}, ruleWords(f.rule)), " ", el("small", {}, severityWords(f.severity))),
      change ? wasIs(change.was, change.is, languageOf(model.report, "original")) : el("p", {}, findingWords(f)),
      ...others.slice(0, mostPartners).map((at) => sentenceButton(model, at.place, at.spans.map(pointed), go, strings.placeName(at.place))),
      ruleDoc(f.rule),
      findingDesk(model, f, desk));
  });
}

function ruleDoc(name: string): HTMLElement | null {
  const rule = ruleNamed(name);
  return rule ? el("details", {}, el("summary", {}, strings.whyItMatters), el("p", {}, plainlyQuoted(rule.doc)), el("p", { class: "quote" }, strings.forExample(rule.original, rule.derivative))) : null;
}

/** What was and what is, where words were replaced and no finding has shown it. */
function changes(model: Model, place: Place): HTMLElement[] {
  const { report } = model;
  const shown = findingsAt(model, place).flatMap((f) => (f.at.span && changeOf(report, f) ? [f.at.span] : []));
  const replaced = linksOf(model, place).flatMap((l) => l.edits)
    .filter((e) => filled(e.original) && filled(e.derivative) && overlaps(e[place.side], spanOf(report, place)) && !shown.some((s) => overlaps(s, e.derivative)));
  return replaced.slice(0, mostEdits).map((e) => wasIs(slice(report.original.text, e.original), slice(report.derivative.text, e.derivative), languageOf(report, "original")));
}

const wasIs = (was: string, is: string, lang: string): HTMLElement => el("div", { class: "was-is" },
  el("p", {}, el("small", {}, strings.was), el("span", { dir: "auto", lang }, was)),
  el("p", {}, el("small", {}, strings.is), el("span", { dir: "auto", lang }, is)));

function closest(model: Model, place: Place, { go }: Actions): HTMLElement[] {
  const verdict = verdictOf(model.report, place);
  if (verdict === "structural" || verdict === "furniture") return [];
  const other = otherSide(place.side);
  const found = partners(model, place).slice(0, mostPartners);
  const links = linksOf(model, place);
  return [
    el("h3", {}, strings.closest[other]),
    ...(found.length === 0 ? [el("p", { class: "none-near" }, strings.noneNear[other])] : found.map((p) => sentenceButton(model, p, matchLayers(model, p, links), go))),
  ];
}

/** A sentence in its words, which leads to it, and which of several originals it stands in. */
function sentenceButton(model: Model, place: Place, layers: Layer[], go: (place: Place) => void, name = strings.sentenceNumber(place.index)): HTMLElement {
  const { report } = model;
  const sign = verdictOf(report, place);
  return el("button", { type: "button", class: `closest tone-${looks[sign].tone}`, on: { click: () => go(place) } },
    el("small", {}, mark(sign), [name, partWords(report, place)].filter(Boolean).join(" · ")),
    el("span", { class: "quote", dir: "auto", lang: languageOf(report, place.side) }, ...markedText(report[place.side].text, spanOf(report, place), layers)));
}

function matchLayers(model: Model, place: Place, links: Link[]): Layer[] {
  const { text } = model.report[place.side];
  const own = spanOf(model.report, place);
  const matches = links.flatMap((l) => l.matches).filter((m) => overlaps(m[place.side], own));
  const layers = (same: boolean, name: string) => joinSpans(text, matches.filter((m) => (m.why === "same") === same).map((m) => m[place.side])).map((span) => ({ span, class: name }));
  return [...layers(true, "m-same"), ...layers(false, "m-same m-other")];
}

/** The list of what matches and why, what was not found and what was left out. */
function facts(model: Model, place: Place): HTMLElement {
  const { report } = model;
  const list = el("dl", {});
  const row = (term: string, ...value: (Node | string)[]) => { if (value.length) list.append(el("dt", {}, term), el("dd", {}, ...value)); };

  const links = linksOf(model, place);
  const own = spanOf(report, place);
  const matches = links.flatMap((l) => l.matches).filter((m) => overlaps(m[place.side], own));
  const { text } = report[place.side];
  row(whys.same, ...listed(text, joinSpans(text, matches.filter((m) => m.why === "same").map((m) => m[place.side])), "m-same"));
  for (const why of Object.keys(whys) as Why[]) {
    if (why === "same") continue;
    const pairs = distinct(matches.filter((m) => m.why === why).map((m) => [slice(report.original.text, m.original), slice(report.derivative.text, m.derivative)].join(" – ")));
    row(whys[why], ...between(pairs.slice(0, mostPairs).map((p) => el("span", { class: "m-same m-other" }, p))));
  }
  if (place.side === "derivative") {
    const s = report.derivative.sentences[place.index]!;
    row(strings.notFoundWords, ...between(lacking(model, place).map((l) => el("span", { class: l.class }, slice(text, l.span).trim()))));
    row(strings.leftOutWords, ...pieces(report.original.text, dropped(links.slice(0, 1)), ""));
    const move = moveOf(model, place.index);
    if (move) row(strings.moved, strings.movedNote(move.original[0]!, place.index));
    if (s.verdict !== "structural") row(strings.fully, report.unmeasured.includes("support") ? strings.unmeasured : strings.outOfTen(s.support));
  } else {
    const s = report.original.sentences[place.index]!;
    row(strings.leftOutWords, ...pieces(text, dropped(links).filter((d) => overlaps(d, own)), "u-none"));
    if (s.verdict !== "furniture") {
      if (s.verdict !== "omitted") row(strings.carried, report.unmeasured.includes("coverage") ? strings.unmeasured : strings.carriedOf(s.coverage));
      row(strings.importance, importanceSign(s.importance));
    }
  }
  return list;
}

function reasons(model: Model, place: Place): HTMLElement | null {
  if (place.side === "original") return null;
  const { reasons } = model.report.derivative.sentences[place.index]!;
  if (reasons.length === 0) return null;
  const { text } = model.report.derivative;
  // Several measurements may point at the same words; they are quoted once.
  const told = new Set<number>();
  const words = ({ weight, at }: Reason): string => {
    if (weight >= 0 || !at || !filled(at) || told.has(at.start)) return "";
    told.add(at.start);
    return strings.colon + quoted(slice(text, at));
  };
  return el("details", { class: "reasons" }, el("summary", {}, strings.whyVerdict),
    el("ul", {}, ...reasons.slice(0, mostReasons).map((r) => el("li", {},
      el("small", {}, r.weight < 0 ? strings.speaksAgainst : strings.speaksFor), el("span", {}, reasonWords(r.feature, r.weight), words(r))))));
}

const filled = (span: Span): boolean => span.start < span.end;
const dropped = (links: Link[]): Span[] => links.flatMap((l) => l.edits).filter((e: Edit) => filled(e.original) && !filled(e.derivative)).map((e) => e.original);
/** Pieces cut out of a sentence, each in a line of its own: they do not read on. */
const pieces = (text: string, spans: Span[], name: string): Node[] =>
  distinct(spans.map((s) => trimmed(withoutDateline(slice(text, s).trim())))).filter(Boolean).map((words) => el("span", { class: "piece", dir: "auto" }, el("span", { class: name }, words)));
/** Without the punctuation that joined a piece to the rest of its sentence. */
const trimmed = (words: string): string => words.replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, "");
const distinct = (list: string[]): string[] => [...new Set(list)];
const between = (nodes: Node[]): (Node | string)[] => nodes.flatMap((n, k) => (k ? [", ", n] : [n]));
const listed = (text: string, spans: Span[], name: string): (Node | string)[] => between(distinct(spans.map((s) => slice(text, s).trim())).filter(Boolean).map((words) => el("span", { class: name }, words)));
