// Text with marked words: turns a stretch of an article and layers of spans
// over it into text nodes and spans.

import { el } from "./dom";
import type { Span } from "./report.gen";

/** A span of the article's text and the class that its words get. */
export interface Layer { span: Span; class: string }

/** The nodes of text[range], cut where a layer begins or ends; overlapping layers join their classes. */
export function markedText(text: string, range: Span, layers: Layer[]): Node[] {
  const within = layers.filter((l) => l.span.start < range.end && l.span.end > range.start && l.span.start < l.span.end);
  if (within.length === 0) return [document.createTextNode(text.slice(range.start, range.end))];
  const cuts = new Set([range.start, range.end]);
  for (const { span } of within) {
    cuts.add(Math.max(span.start, range.start));
    cuts.add(Math.min(span.end, range.end));
  }
  const at = [...cuts].sort((x, y) => x - y);
  return at.slice(1).map((end, k) => {
    const start = at[k]!;
    const piece = text.slice(start, end);
    const classes = within.filter((l) => l.span.start <= start && l.span.end >= end).map((l) => l.class);
    return classes.length ? el("span", { class: [...new Set(classes)].join(" ") }, piece) : document.createTextNode(piece);
  });
}

/** Neighbouring spans joined where nothing but spaces and punctuation lies between them. */
export function joinSpans(text: string, spans: Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((x, y) => x.start - y.start || x.end - y.end)) {
    const last = joined.at(-1);
    if (last && (span.start <= last.end || !/[\p{L}\p{N}]/u.test(text.slice(last.end, span.start)))) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}

/** A sentence without the place, date and agency that stand before it. */
export const withoutDateline = (text: string): string => text.replace(/^\p{Lu}[^–—]{0,60}\(\p{L}[^()]{0,30}\)\s*[–—-]+\s+(?=\S)/u, "");

/** The first words of a text, cut at a word and marked as cut. */
export function shorten(text: string, most: number): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= most) return plain;
  const cut = plain.slice(0, most);
  const word = cut.lastIndexOf(" ");
  return (word > most / 2 ? cut.slice(0, word) : cut).replace(/[\s,;:–—-]+$/, "") + " …";
}
