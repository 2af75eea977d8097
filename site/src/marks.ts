// Marks: the small signs that stand beside a verdict's word. They are drawn
// by the style sheet and hidden from assistive technology, which reads the word.

import { el } from "./dom";
import { looks, type Mark, type Tone } from "./looks";
import type { Verdict } from "./model";

export const markShape = (mark: Mark, tone: Tone): HTMLElement => el("i", { class: `mark ${mark} tone-${tone}`, "aria-hidden": "true" });

export const mark = (verdict: Verdict): HTMLElement => markShape(looks[verdict].mark, looks[verdict].tone);

/** The sign of two statements that face each other. */
export const tensionMark = (): HTMLElement => el("i", { class: "mark tension", "aria-hidden": "true" });

/** The colours of the tones where the probe stands, for what is painted and not styled. */
export function toneColours(probe: HTMLElement): Record<Tone, string> {
  const read = (tone: Tone) => { probe.className = `tone-${tone}`; return getComputedStyle(probe).color; };
  return { full: read("full"), part: read("part"), none: read("none"), deny: read("deny"), nil: read("nil") };
}
