// The strip of a narrow screen: the text as a row of small bars, which shows
// where the reader is and leads elsewhere.

import { el } from "./dom";
import { looks } from "./looks";
import type { Model, Verdict } from "./model";
import type { Side } from "./report.gen";

/** More bars than this are too thin to see; neighbours then share one. */
const mostBars = 60;

/** Of sentences that share a bar the worst shows. */
const worstFirst: Verdict[] = ["contradicted", "unsupported", "omitted", "partial", "partly", "edited", "paraphrased", "verbatim", "kept", "structural", "furniture"];

export function strip(model: Model, side: Side, current: number | null, go: (index: number) => void): HTMLElement {
  const { sentences } = model.report[side];
  const share = Math.max(1, Math.ceil(sentences.length / mostBars));
  const node = el("div", { class: "strip", "aria-hidden": "true" });
  for (let from = 0; from < sentences.length; from += share) {
    const verdicts = sentences.slice(from, from + share).map((s) => s.verdict as Verdict);
    const { mark, tone } = looks[worstFirst.find((v) => verdicts.includes(v))!];
    const here = current !== null && current >= from && current < from + share;
    node.append(el("i", { class: `bar-${mark} tone-${tone}${here ? " here" : ""}`, on: { click: () => go(from) } }));
  }
  return node;
}
