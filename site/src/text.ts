// Text with marked words: turns a stretch of an article and layers of spans
// over it into text nodes and spans.

import { el } from "./dom";
import type { Span } from "./report.gen";

/** A span of the article's text and the class that its words get; of a box its ends get one more, since words within may be marked too. */
export interface Layer { span: Span; class: string; box?: true }

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
    const classes = within.filter((l) => l.span.start <= start && l.span.end >= end).flatMap((l) => [l.class, ...(l.box ? ends(l, start, end) : [])]);
    return classes.length ? el("span", { class: [...new Set(classes)].join(" ") }, piece) : document.createTextNode(piece);
  });
}

const ends = ({ span, class: name }: Layer, start: number, end: number): string[] =>
  [span.start >= start && `${name}-start`, span.end <= end && `${name}-end`].filter((c) => c !== false);

/** Neighbouring spans joined where nothing but spaces and punctuation lies between them, without the commas and full stops at their ends. */
export function joinSpans(text: string, spans: Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((x, y) => x.start - y.start || x.end - y.end)) {
    const last = joined.at(-1);
    if (last && (span.start <= last.end || !/[\p{L}\p{N}]/u.test(text.slice(last.end, span.start)))) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  for (const span of joined) {
    const words = text.slice(span.start, span.end);
    span.start += words.length - words.replace(/^[\s,;:–—]+/, "").length;
    span.end -= words.length - words.replace(/[\s,;:.–—]+$/, "").length;
  }
  return joined.filter((span) => span.start < span.end);
}

/** A sentence without the place, date and agency that stand before it. */
export const withoutDateline = (text: string): string => text.replace(/^\p{Lu}[^–—]{0,60}\(\p{L}[^()]{0,30}\)\s*[–—-]+\s+(?=\S)/u, "");

/** The words of two versions of a passage, and how many they share before and after those that differ. */
function compared(was: string, is: string) {
  const [a, b] = [was.trim().split(/\s+/), is.trim().split(/\s+/)];
  const shorter = Math.min(a.length, b.length);
  let before = 0;
  while (before < shorter && a[before] === b[before]) before++;
  let after = 0;
  while (after < shorter - before && a.at(-1 - after) === b.at(-1 - after)) after++;
  return { a, b, before, after };
}

/** The words that a version of a passage has lost, where it is otherwise the same; none where it is not. */
export function lost(was: string, is: string): string {
  const { a, b, before, after } = compared(was, is);
  return before + after === b.length ? a.slice(before, a.length - after).join(" ") : "";
}

/** Two versions of a passage that are longer than so much, cut to where they differ and a word on either side. */
export function contrast(was: string, is: string, most: number): [was: string, is: string] {
  const { a, b, before, after } = compared(was, is);
  const cut = (words: string[], whole: string) => {
    if (whole.length <= most) return whole;
    const [from, to] = [Math.max(0, before - 1), words.length - Math.max(0, after - 1)];
    const rest = shorten(words.slice(from, to).join(" "), most);
    return (from > 0 ? "… " : "") + rest + (to < words.length && !rest.endsWith("…") ? " …" : "");
  };
  return [cut(a, was), cut(b, is)];
}

/** The first words of a text, cut at a word and marked as cut. */
export function shorten(text: string, most: number): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= most) return plain;
  const cut = plain.slice(0, most);
  const word = cut.lastIndexOf(" ");
  return (word > most / 2 ? cut.slice(0, word) : cut).replace(/[\s,;:–—-]+$|\p{Surrogate}$/u, "") + " …";
}
