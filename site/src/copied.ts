// What is word for word: how much of the derivative stands in the original in
// long runs, and the longest of them. For who licenses texts.

import { el } from "./dom";
import { unfolding } from "./list";
import { slice, type Model, type Place } from "./model";
import { strings } from "./strings";

export function copied(model: Model, go: (place: Place) => void): HTMLElement | null {
  const { copied, derivative } = model.report;
  if (copied.of === 0) return null;
  const item = (k: number) => {
    const run = copied.runs[k]!;
    const index = derivative.sentences.findLastIndex((s) => s.span.start <= run.derivative.start);
    return el("li", {}, el("button", { type: "button", on: { click: () => go({ side: "derivative", index }) } },
      el("span", { class: "quote", dir: "auto" }, slice(derivative.text, run.derivative)),
      el("small", {}, strings.copiedRun(run.words, index))));
  };
  return el("section", { class: "not-told", part: "copied" },
    el("h3", {}, strings.copiedTitle),
    el("p", { class: "quiet" }, copied.runs.length ? strings.copiedNote(copied.words, copied.of, copied.least) : strings.nothingCopied(copied.least)),
    ...unfolding(copied.runs.map((_, k) => k), "copied", item));
}
