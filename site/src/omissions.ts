// What you were not told: the left-out sentences of the original, in groups;
// in each, what a reader would miss most stands first.

import { el } from "./dom";
import { unfolding } from "./list";
import { tensionMark } from "./marks";
import { isTension, languageOf, placeOf, samePlace, spanOf, textOf, type Model, type Place } from "./model";
import type { EntryKind, Finding, Occurrence } from "./report.gen";
import type { State } from "./state";
import { count, strings } from "./strings";
import { markedText, shorten, type Layer } from "./text";

/** Enough to know the addition by. */
const longestAddition = 90;

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

export function omissions(model: Model, state: State, go: Go, open: (finding: Finding) => void): HTMLElement {
  const { report, omissions } = model;
  const lost = lostFacts(model);
  const against = tensions(model);
  const item = (index: number) => {
    const place: Place = { side: "original", index };
    const layers = (lost.get(index) ?? []).map((o): Layer => ({ span: o.span, class: "lost" }));
    return el("li", {}, el("button", { type: "button", "aria-current": samePlace(place, state.selected) && "true", "data-place": `original${index}`, on: { click: () => go(place) } },
      importanceSign(report.original.sentences[index]!.importance),
      el("span", { class: "quote", dir: "auto", lang: languageOf(report, "original") }, ...markedText(report.original.text, spanOf(report, place), layers)),
      el("small", {}, strings.sentenceNumber(index))),
      ...(against.get(index) ?? []).map((f) => tension(model, f, open)));
  };
  const replies = repliesIn(model);
  const groupOf = (index: number): Group => (replies.has(index) ? "replies" : lost.has(index) ? "facts" : "context");
  return el("section", { class: "not-told", part: "omissions" },
    el("h3", {}, strings.notTold),
    el("p", { class: "quiet" }, omissions.length ? strings.notToldNote(omissions.length, report.summary.original.asserting) : strings.nothingLeftOut),
    ...groups.flatMap((group) => {
      const some = omissions.filter((index) => groupOf(index) === group);
      return some.length ? [el("h4", {}, strings.omissionGroups[group], " ", el("small", {}, count(some.length))), ...unfolding(some, "omissions", item)] : [];
    }));
}

/** By sentence of the original: the findings of additions that sit badly with it. */
function tensions(model: Model): Map<number, Finding[]> {
  const against = new Map<number, Finding[]>();
  for (const f of model.findings.filter((f) => isTension(f) && placeOf(f)?.side === "derivative")) {
    for (const { side, sentence } of f.related) if (side === "original" && sentence !== undefined) against.set(sentence, [...(against.get(sentence) ?? []), f]);
  }
  return against;
}

/** The addition that a left-out statement sits badly with; leads to it. */
function tension(model: Model, f: Finding, open: (finding: Finding) => void): HTMLElement {
  const place = placeOf(f)!;
  return el("button", { type: "button", class: "against", on: { click: () => open(f) } },
    tensionMark(), el("span", {}, strings.inTensionWith(place.index), " ", el("q", { dir: "auto", lang: languageOf(model.report, "derivative") }, shorten(textOf(model.report, place), longestAddition))));
}

const groups = ["replies", "facts", "context"] as const;
type Group = (typeof groups)[number];

const facts: EntryKind[] = ["name", "place", "number", "date"];

/** The sentences of the original that carry an answer, or say that there was none. */
const repliesIn = (model: Model): Set<number> =>
  new Set(model.inventory.filter((e) => e.kind === "reply").flatMap((e) => e.original?.places.map((p) => p.sentence) ?? []));

/** By sentence of the original: the names and numbers that the derivative has nowhere. */
function lostFacts(model: Model): Map<number, Occurrence[]> {
  const lost = new Map<number, Occurrence[]>();
  for (const e of model.inventory) {
    if (e.status !== "dropped" || !facts.includes(e.kind)) continue;
    for (const place of e.original!.places) lost.set(place.sentence, [...(lost.get(place.sentence) ?? []), place]);
  }
  return lost;
}
