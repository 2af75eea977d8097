// What you were not told: the left-out sentences of the original, what a
// reader would miss most first. And the findings, which have the same shape.

import { el } from "./dom";
import { mark } from "./marks";
import { placeOf, samePlace, textOf, verdictOf, type Model, type Place } from "./model";
import type { State } from "./state";
import { ruleWords, strings } from "./strings";

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
  const list = el("ol", { class: "omissions" });
  const item = (index: number) => {
    const place: Place = { side: "original", index };
    return el("li", {}, el("button", { type: "button", "aria-current": samePlace(place, state.selected) && "true", "data-place": `original${index}`, on: { click: () => go(place) } },
      importanceSign(report.original.sentences[index]!.importance),
      el("span", { class: "quote", dir: "auto" }, textOf(report, place)),
      el("small", {}, strings.sentenceNumber(index))));
  };
  list.append(...omissions.slice(0, openAtFirst).map(item));
  const rest = omissions.slice(openAtFirst);
  const more = rest.length > 0 && el("button", { type: "button", class: "more", on: { click: (e: MouseEvent) => { list.append(...rest.map(item)); (e.currentTarget as HTMLElement).remove(); } } }, strings.showMore(rest.length));
  return el("section", { class: "not-told", part: "omissions" },
    el("h3", {}, strings.notTold),
    el("p", { class: "quiet" }, omissions.length ? strings.notToldNote(omissions.length, report.summary.original.asserting) : strings.nothingLeftOut),
    list, more);
}

export function findings(model: Model, state: State, go: Go): HTMLElement | null {
  const { findings } = model.report;
  if (findings.length === 0) return null;
  return el("section", { class: "findings", part: "findings" },
    el("h3", {}, strings.findings(findings.length), " ", el("small", {}, strings.worstFirst)),
    el("ol", {}, ...findings.map((f) => {
      const place = placeOf(f);
      const sign = place ? mark(verdictOf(model.report, place)) : mark("structural");
      const body = [sign, el("span", {}, el("b", {}, ruleWords(f.rule)), el("span", {}, f.message)), el("small", {}, place ? String(place.index + 1) : strings.wholeArticle)];
      return el("li", {}, place
        ? el("button", { type: "button", "aria-current": samePlace(place, state.selected) && "true", on: { click: () => go(place) } }, ...body)
        : el("div", {}, ...body));
    })));
}
