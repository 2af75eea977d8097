// Marks: the small signs that stand beside a verdict's word. They are drawn
// by the style sheet and hidden from assistive technology, which reads the word.

import { el } from "./dom";
import { looks, type Mark, type Tone } from "./looks";
import type { Verdict } from "./model";

export const markShape = (mark: Mark, tone: Tone): HTMLElement => el("i", { class: `mark ${mark} tone-${tone}`, "aria-hidden": "true" });

export const mark = (verdict: Verdict): HTMLElement => markShape(looks[verdict].mark, looks[verdict].tone);

/** The sign of two statements that face each other. */
export const tensionMark = (): HTMLElement => el("i", { class: "mark tension", "aria-hidden": "true" });

const tones: Tone[] = ["full", "part", "none", "deny", "nil"];

/** Wears every tone where it is put, for what is painted and not styled. */
export const toneProbe = (): HTMLElement => el("span", { hidden: true }, ...tones.map((tone) => el("i", { class: `mark tone-${tone}` })));

/** The colours of the tones where the probe stands. */
export const toneColours = (probe: HTMLElement): Record<Tone, string> =>
  Object.fromEntries(tones.map((tone, k) => [tone, getComputedStyle(probe.children[k]!).color])) as Record<Tone, string>;
