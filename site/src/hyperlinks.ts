// Links of an article: which of its words lead where. They come with what was
// pasted or opened, stay with their words while the text is edited, and are
// never taken to other words that look the same.

import type { Hyperlink } from "./report.gen";

/** A text, and where its words lead. */
export interface Written { text: string; links: Hyperlink[] }

/** Longer addresses do not open in every browser; the core knows the same limit. */
const longestAddress = 2048;

/** More than these nobody looks through. */
export const mostLinks = 1000;

/** An address of the web as somebody wrote it; null for all else: scripts, data, files, and names before a host that are to look like one. */
export function webAddress(written: string): string | null {
  const address = written.trim();
  if (address.length > longestAddress || !/^https?:\/\/[^/?#@\\\s\p{Cc}]+([/?#][^\\\s\p{Cc}]*)?$/iu.test(address)) return null;
  return URL.canParse(address) ? address : null;
}

/** The links of a text from whoever made them: those that stand in it and lead to the web. */
export function readHyperlinks(value: unknown, text: string): Hyperlink[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, mostLinks).flatMap((link: unknown) => {
    const { span, address } = (link ?? {}) as Partial<Hyperlink>;
    const [start, end] = [span?.start, span?.end];
    const stands = Number.isInteger(start) && Number.isInteger(end) && start! >= 0 && start! < end! && end! <= text.length;
    return stands && typeof address === "string" && webAddress(address) ? [{ span: { start: start!, end: end! }, address }] : [];
  });
}

export const shifted = (links: Hyperlink[], by: number): Hyperlink[] => links.map(({ span, address }) => ({ span: { start: span.start + by, end: span.end + by }, address }));

/**
 * The links of a text after an edit of it. Those whose words were touched are gone, and those behind move along. An
 * edit shows only as what differs between two texts, which may leave open which of two equal words was taken away:
 * a link that may have gone is gone.
 */
export function afterEdit(links: Hyperlink[], before: string, after: string): Hyperlink[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const [from, to] = [Math.min(head, shorter - tail), before.length - Math.min(tail, shorter - head)];
  return [...links.filter(({ span }) => span.end <= from), ...shifted(links.filter(({ span }) => span.start >= to), after.length - before.length)];
}

/** A text without some stretches of it, which are in reading order. */
export function without({ text, links }: Written, cuts: { start: number; end: number }[]): Written {
  let kept = "";
  let end = 0;
  for (const cut of cuts) {
    kept += text.slice(end, cut.start);
    end = cut.end;
  }
  // Links are in reading order too, so that each cut is counted once.
  let next = 0;
  let gone = 0;
  const moved = (at: number) => {
    for (; next < cuts.length && cuts[next]!.end <= at; next++) gone += cuts[next]!.end - cuts[next]!.start;
    return at - gone - Math.max(0, at - (cuts[next]?.start ?? at));
  };
  const spans = links.map(({ span, address }) => ({ span: { start: moved(span.start), end: moved(span.end) }, address }));
  return { text: kept + text.slice(end), links: spans.filter(({ span }) => span.start < span.end) };
}
