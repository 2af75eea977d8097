// The one place of the page that knows UTF-8: it turns a report whose
// offsets count bytes, as Go and the command line write it, into one whose
// offsets count UTF-16 code units, as JavaScript does.

import type { ArticleMeta, Detail, Finding, Link, Report, Span } from "./report.gen";

/** The same report with UTF-16 offsets. A report that has them already is returned as it is. */
export function toUTF16(report: Report): Report {
  if (report.unit === "utf16") return report;
  const { original, derivative } = report;
  const inOriginal = converter(original.text);
  const inDerivative = converter(derivative.text);
  const at = { original: inOriginal, derivative: inDerivative };
  const place = (l: Finding["at"]) => (l.span ? { ...l, span: at[l.side](l.span) } : l);
  const pair = <T extends { original: Span; derivative: Span }>(p: T): T =>
    ({ ...p, original: inOriginal(p.original), derivative: inDerivative(p.derivative) });
  return {
    ...report,
    unit: "utf16",
    original: {
      ...original,
      meta: meta(original.meta, inOriginal),
      parts: original.parts.map((p) => ({ ...p, span: inOriginal(p.span), meta: meta(p.meta, inOriginal) })),
      blocks: original.blocks.map((b) => ({ ...b, span: inOriginal(b.span) })),
      hyperlinks: (original.hyperlinks ?? []).map((l) => ({ ...l, span: inOriginal(l.span) })),
      sentences: original.sentences.map((s) => ({ ...s, span: inOriginal(s.span) })),
    },
    derivative: {
      ...derivative,
      meta: meta(derivative.meta, inDerivative),
      parts: derivative.parts.map((p) => ({ ...p, span: inDerivative(p.span), meta: meta(p.meta, inDerivative) })),
      blocks: derivative.blocks.map((b) => ({ ...b, span: inDerivative(b.span) })),
      hyperlinks: (derivative.hyperlinks ?? []).map((l) => ({ ...l, span: inDerivative(l.span) })),
      sentences: derivative.sentences.map((s) => ({
        ...s,
        span: inDerivative(s.span),
        unsupported: s.unsupported.map(inDerivative),
        reasons: s.reasons.map((r) => ({
          ...r,
          ...(r.at && { at: inDerivative(r.at) }),
          ...(r.related && { related: inOriginal(r.related) }),
        })),
      })),
    },
    links: report.links.map((l): Link => ({ ...l, edits: l.edits.map(pair), matches: l.matches.map(pair) })),
    findings: report.findings.map((f) => ({ ...f, at: place(f.at), related: f.related.map(place) })),
    copied: { ...report.copied, runs: report.copied.runs.map(pair) },
  };
}

/** What is known of an article, with the places where its text says it. */
function meta(of: ArticleMeta, at: (span: Span) => Span): ArticleMeta {
  const converted = Object.entries(of as Record<string, Detail>).map(([name, d]) => [name, d.span ? { ...d, span: at(d.span) } : d]);
  return Object.fromEntries(converted) as ArticleMeta;
}

/** A function from spans of bytes of text to spans of its UTF-16 code units. */
function converter(text: string): (span: Span) => Span {
  // units[b] is the UTF-16 offset of the character that byte b belongs to.
  const units = new Uint32Array(new TextEncoder().encode(text).length + 1);
  let byte = 0;
  let unit = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const width = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    units.fill(unit, byte, byte + width);
    byte += width;
    unit += character.length;
  }
  units[byte] = unit;
  const convert = (offset: number) => units[Math.min(offset, byte)]!;
  return ({ start, end }) => ({ start: convert(start), end: convert(end) });
}
