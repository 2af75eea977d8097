// Search in both texts: where the words stand, and their highlights. The
// browser paints these over the text, so that no node changes.

import { type Model, type Place } from "./model";
import type { Side } from "./report.gen";

/** So many places a side are counted and painted; whoever gets more types on. */
export const mostMatches = 2000;

export interface Match { place: Place; start: number; end: number }

/** Marks that keyboards have, and what newspapers print for them. */
const alike: Record<string, string> = { "'": "['’‘]", '"': "[\"“”„]", "-": "[-‐‑–—]", " ": "\\s+" };

/** Every place where the words stand in one sentence, whatever their case, the derivative's first: it is the text that is read. */
export function findMatches(model: Model, query: string): Match[] {
  const words = query.trim();
  if (words === "") return [];
  const pattern = new RegExp(words.replace(/\s+/g, " ").replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/['" -]/g, (c) => alike[c]!), "giu");
  return (["derivative", "original"] as Side[]).flatMap((side) => matchesIn(model, side, pattern));
}

function matchesIn(model: Model, side: Side, pattern: RegExp): Match[] {
  const { text, sentences } = model.report[side];
  const matches: Match[] = [];
  let index = 0;
  for (const found of text.matchAll(pattern)) {
    const start = found.index;
    const end = start + found[0].length;
    while (index < sentences.length && sentences[index]!.span.end < end) index++;
    const sentence = sentences[index];
    if (sentence && sentence.span.start <= start) matches.push({ place: { side, index }, start: start - sentence.span.start, end: end - sentence.span.start });
    if (matches.length === mostMatches) break;
  }
  return matches;
}

/** The range of words in a sentence, whose nodes may be cut anywhere. */
export function rangeIn(sentence: HTMLElement, start: number, end: number): StaticRange | null {
  const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
  let from: [Node, number] | null = null;
  let passed = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!from && start < passed + node.length) from = [node, start - passed];
    if (from && end <= passed + node.length) return new StaticRange({ startContainer: from[0], startOffset: from[1], endContainer: node, endOffset: end - passed });
    passed += node.length;
  }
  return null;
}

/** Ranges painted under a name that ::highlight() in the style sheet knows. The name is the whole page's, and each element has its own ranges under it. */
export class Paint {
  private ranges: StaticRange[] = [];

  constructor(private readonly name: string) {}

  /** Puts these ranges in the place of those before. */
  put(ranges: StaticRange[]): void {
    if (typeof Highlight === "undefined" || ranges.length + this.ranges.length === 0) return; // an old browser still counts the places and leads to them
    const all = CSS.highlights.get(this.name) ?? new Highlight();
    for (const range of this.ranges) all.delete(range);
    for (const range of ranges) all.add(range);
    this.ranges = ranges;
    if (all.size) CSS.highlights.set(this.name, all);
    else CSS.highlights.delete(this.name);
  }
}
