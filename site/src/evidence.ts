// The evidence for one sentence: its verdict in plain words, the closest
// sentences of the other text, and the words that match, that were not found
// and that were left out.

import { el } from "./dom";
import { looks } from "./looks";
import { mark } from "./marks";
import { moveOf, otherSide, partners, placeOf, samePlace, slice, spanOf, verdictOf, type Model, type Place } from "./model";
import { importanceSign } from "./omissions";
import { lacking, overlaps } from "./panes";
import type { Edit, Link, Span, Why } from "./report.gen";
import { reasonWords, ruleWords, strings, verdicts, whys } from "./strings";
import { joinSpans, markedText, type Layer } from "./text";

/** More of each would hide the card's end; the panes show all. */
const mostEdits = 3;
const mostPartners = 3;
const mostReasons = 5;
const mostPairs = 6;

export interface Actions { go: (place: Place) => void; step: (by: 1 | -1) => void }

export function evidence(model: Model, selected: Place | null, actions: Actions): HTMLElement {
  if (!selected) {
    return el("section", { class: "evidence blank", part: "evidence", "aria-label": strings.evidence },
      stepper(model, null, actions, ""), el("p", { class: "verdict" }, strings.pickOne), el("p", { class: "quiet" }, strings.pickOneNote));
  }
  const { report } = model;
  const verdict = verdictOf(report, selected);
  const place = strings.sentenceOf(selected, report[selected.side].sentences.length);
  return el("section", { class: `evidence tone-${looks[verdict].tone}`, part: "evidence", "aria-label": strings.evidence },
    stepper(model, selected, actions, place),
    el("p", { class: "verdict" }, mark(verdict), el("span", {}, verdicts[verdict])),
    ...findingsHere(model, selected),
    ...changes(model, selected),
    ...closest(model, selected, actions),
    facts(model, selected),
    verdict === "unsupported" ? el("p", { class: "quiet" }, strings.otherSource) : null,
    reasons(model, selected));
}

/** Where this is, and the way to the next place to look at. */
function stepper(model: Model, selected: Place | null, { step }: Actions, place: string): HTMLElement {
  const at = model.stops.findIndex((s) => samePlace(s, selected));
  const n = model.stops.length;
  return el("div", { class: "stepper" }, el("span", { class: "where" }, place),
    n > 0 && el("span", { class: "steps" }, el("span", { title: at >= 0 && strings.stopName(at + 1, n) }, at >= 0 ? strings.stop(at + 1, n) : strings.stops(n)),
      el("button", { type: "button", class: "key", "aria-label": strings.previous, title: strings.previous, on: { click: () => step(-1) } }, "k"),
      el("button", { type: "button", class: "key", "aria-label": strings.next, title: strings.next, on: { click: () => step(1) } }, "j")));
}

function findingsHere(model: Model, place: Place): HTMLElement[] {
  return model.report.findings.filter((f) => samePlace(placeOf(f), place)).map((f) =>
    el("div", { class: "finding-note" }, el("b", {}, ruleWords(f.rule)), el("p", {}, f.message)));
}

/** What was and what is, where words were replaced. */
function changes(model: Model, place: Place): HTMLElement[] {
  const { report } = model;
  const replaced = linksOf(model, place).flatMap((l) => l.edits)
    .filter((e) => filled(e.original) && filled(e.derivative) && overlaps(e[place.side], spanOf(report, place)));
  return replaced.slice(0, mostEdits).map((e) => el("div", { class: "was-is" },
    el("p", {}, el("small", {}, strings.was), el("span", {}, slice(report.original.text, e.original))),
    el("p", {}, el("small", {}, strings.is), el("span", {}, slice(report.derivative.text, e.derivative)))));
}

function closest(model: Model, place: Place, { go }: Actions): HTMLElement[] {
  const verdict = verdictOf(model.report, place);
  if (verdict === "structural" || verdict === "furniture") return [];
  const other = otherSide(place.side);
  const found = partners(model, place).slice(0, mostPartners);
  const links = linksOf(model, place);
  return [
    el("h3", {}, strings.closest[other]),
    ...(found.length === 0 ? [el("p", { class: "none-near" }, strings.noneNear[other])] : found.map((p) => {
      const { text } = model.report[p.side];
      const span = spanOf(model.report, p);
      const sign = verdictOf(model.report, p);
      return el("button", { type: "button", class: `closest tone-${looks[sign].tone}`, on: { click: () => go(p) } },
        el("small", {}, mark(sign), strings.sentenceNumber(p.index)),
        el("span", { class: "quote", dir: "auto" }, ...markedText(text, span, matchLayers(model, p, links))));
    })),
  ];
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
  row(whys.same, ...quoted(text, joinSpans(text, matches.filter((m) => m.why === "same").map((m) => m[place.side])), "m-same"));
  for (const why of Object.keys(whys) as Why[]) {
    if (why === "same") continue;
    const pairs = distinct(matches.filter((m) => m.why === why).map((m) => [slice(report.original.text, m.original), slice(report.derivative.text, m.derivative)].join(" – ")));
    row(whys[why], ...between(pairs.slice(0, mostPairs).map((p) => el("span", { class: "m-same m-other" }, p))));
  }
  if (place.side === "derivative") {
    const s = report.derivative.sentences[place.index]!;
    row(strings.notFoundWords, ...between(lacking(model, place).map((l) => el("span", { class: l.class }, slice(text, l.span).trim()))));
    row(strings.leftOutWords, ...quoted(report.original.text, dropped(links.slice(0, 1)), ""));
    const move = moveOf(model, place.index);
    if (move) row(strings.moved, strings.movedNote(move.original[0]!, place.index));
    if (s.verdict !== "structural") row(strings.fully, report.unmeasured.includes("support") ? strings.unmeasured : strings.outOfTen(s.support));
  } else {
    const s = report.original.sentences[place.index]!;
    row(strings.leftOutWords, ...quoted(text, dropped(links).filter((d) => overlaps(d, own)), "u-none"));
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
  return el("details", {}, el("summary", {}, strings.whyVerdict),
    el("ul", {}, ...reasons.slice(0, mostReasons).map((r) => el("li", { class: r.weight < 0 ? "against" : "for" },
      el("small", {}, r.weight < 0 ? strings.speaksAgainst : strings.speaksFor), " ", reasonWords(r.feature, r.weight), r.at && filled(r.at) ? `: “${slice(text, r.at)}”` : ""))));
}

const linksOf = (model: Model, { side, index }: Place): Link[] => model.links[side][index] ?? [];
const filled = (span: Span): boolean => span.start < span.end;
const dropped = (links: Link[]): Span[] => links.flatMap((l) => l.edits).filter((e: Edit) => filled(e.original) && !filled(e.derivative)).map((e) => e.original);
const distinct = (list: string[]): string[] => [...new Set(list)];
const between = (nodes: Node[]): (Node | string)[] => nodes.flatMap((n, k) => (k ? [", ", n] : [n]));
const quoted = (text: string, spans: Span[], name: string): (Node | string)[] => between(distinct(spans.map((s) => slice(text, s).trim())).filter(Boolean).map((words) => el("span", { class: name }, words)));
