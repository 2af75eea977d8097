// What is word for word: how much of the derivative stands in the original in
// long runs, and the longest of them. For who licenses texts.

import { el } from "./dom";
import { unfolding } from "./list";
import { slice, type Model, type Place } from "./model";
import { strings } from "./strings";

/** The runs that are copied, the longest first, each with the sentence in which it begins. */
export function copiedRuns({ report: { copied, derivative } }: Model): { words: number; text: string; place: Place }[] {
  return copied.runs.map((run) => ({
    words: run.words,
    text: slice(derivative.text, run.derivative),
    place: { side: "derivative", index: derivative.sentences.findLastIndex((s) => s.span.start <= run.derivative.start) },
  }));
}

export function copied(model: Model, go: (place: Place) => void): HTMLElement | null {
  const { copied } = model.report;
  if (copied.of === 0) return null;
  return el("section", { class: "not-told", part: "copied" },
    el("h3", {}, strings.copiedTitle),
    el("p", { class: "quiet" }, strings.copiedShare(copied)),
    ...unfolding(copiedRuns(model), "copied", ({ words, text, place }) => el("li", {}, el("button", { type: "button", on: { click: () => go(place) } },
      el("span", { class: "quote", dir: "auto" }, text),
      el("small", {}, strings.copiedRun(words, place.index))))));
}
