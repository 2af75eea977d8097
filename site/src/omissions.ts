// What you were not told: the left-out sentences of the original, what a
// reader would miss most first. And the findings, which have the same shape.

import { el } from "./dom";
import { mark } from "./marks";
import { changeOf, placeOf, samePlace, textOf, verdictOf, type Model, type Place } from "./model";
import type { Finding } from "./report.gen";
import type { State } from "./state";
import { messageWords, ruleWords, severityWords, strings } from "./strings";

/** So many stand open; the rest comes on demand. */
const openAtFirst = 12;
/** From these shares of importance on, a reader misses much, or some. */
const missedMuch = 2 / 3;
const missedSome = 1 / 3;

type Go = (place: Place) => void;

/** Three squares and a word. */
export function importanceSign(importance: number): HTMLElement {
  const level = importance >= missedMuch ? 3 : importance >= missedSome ? 2 : 1;
  const word = level === 3 ? strings.missed.much : level === 2 ? strings.missed.some : strings.missed.little;
  return el("span", { class: "importance" }, ...[1, 2, 3].map((k) => el("i", { class: k <= level ? "on" : "", "aria-hidden": "true" })), word);
}

export function omissions(model: Model, state: State, go: Go): HTMLElement {
  const { report, omissions } = model;
  const item = (index: number) => {
    const place: Place = { side: "original", index };
    return el("li", {}, el("button", { type: "button", "aria-current": samePlace(place, state.selected) && "true", "data-place": `original${index}`, on: { click: () => go(place) } },
      importanceSign(report.original.sentences[index]!.importance),
      el("span", { class: "quote", dir: "auto" }, textOf(report, place)),
      el("small", {}, strings.sentenceNumber(index))));
  };
  return el("section", { class: "not-told", part: "omissions" },
    el("h3", {}, strings.notTold),
    el("p", { class: "quiet" }, omissions.length ? strings.notToldNote(omissions.length, report.summary.original.asserting) : strings.nothingLeftOut),
    ...list(omissions, "omissions", item));
}

export function findings(model: Model, state: State, go: Go): HTMLElement | null {
  const { findings } = model;
  if (findings.length === 0) return null;
  const box = el("section", { class: "findings", part: "findings" },
    el("h3", {}, strings.findings(findings.length), " ", el("small", {}, strings.worstFirst)));
  for (const severity of ["high", "medium", "low"] as const) {
    const some = findings.filter((f) => f.severity === severity);
    if (some.length) box.append(el("h4", {}, severityWords(severity)), ...list(some, "", (f) => finding(model, state, f, go)));
  }
  return box;
}

function finding(model: Model, state: State, f: Finding, go: Go): HTMLElement {
  const place = placeOf(f);
  const change = changeOf(model.report, f);
  const body = [
    mark(place ? verdictOf(model.report, place) : "structural"),
    el("span", {}, el("b", {}, ruleWords(f.rule)), el("span", { dir: "auto" }, change ? strings.changed(change.was, change.is) : messageWords(f.message))),
    el("small", {}, place ? strings.sentenceNumber(place.index) : strings.wholeArticle),
  ];
  return el("li", {}, place
    ? el("button", { type: "button", "aria-current": samePlace(place, state.selected) && "true", "data-finding": f.id, on: { click: () => go(place) } }, ...body)
    : el("div", {}, ...body));
}

/** A list of which the first stand open and the rest comes on demand. */
function list<T>(items: T[], name: string, item: (of: T) => HTMLElement): HTMLElement[] {
  const rest = items.slice(openAtFirst);
  const shown = el("ol", { class: name }, ...items.slice(0, openAtFirst).map(item));
  if (rest.length === 0) return [shown];
  const unfold = (e: MouseEvent) => {
    const more = rest.map(item);
    shown.append(...more);
    (e.currentTarget as HTMLElement).remove();
    more[0]!.querySelector<HTMLElement>("button")?.focus();
  };
  return [shown, el("button", { type: "button", class: "more", on: { click: unfold } }, strings.showMore(rest.length))];
}
