// What you were not told: the left-out sentences of the original, what a
// reader would miss most first.

import { el } from "./dom";
import { unfolding } from "./list";
import { samePlace, textOf, type Model, type Place } from "./model";
import type { State } from "./state";
import { strings } from "./strings";

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
    ...unfolding(omissions, "omissions", item));
}
