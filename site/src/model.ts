// What the views need to know of a report beyond what it says itself:
// who is linked to whom, and in which order a reader should look.
// It is computed once a report and never changes.

import { readHyperlinks } from "./hyperlinks";
import { looks } from "./looks";
import type { DerivativeVerdict, Entry, Finding, Hyperlink, Link, Location, Meta, OriginalVerdict, Report, Severity, Side, Span } from "./report.gen";
import { claimOrder } from "./strings";

export type Verdict = OriginalVerdict | DerivativeVerdict;

/** What is known of an article in a few words. */
export type MetaField = Exclude<keyof Meta, "hyperlinks">;

/** A sentence of one of the two texts. */
export interface Place { side: Side; index: number }

export interface Model {
  report: Report;
  /** The links of each sentence, the best first. */
  links: { original: Link[][]; derivative: Link[][] };
  /** Of each sentence, its words that lead elsewhere. */
  hyperlinks: Record<Side, Hyperlink[][]>;
  /** What the rules found, the worst first, then in the order in which an editor asks. */
  findings: Finding[];
  /** What can be checked in both texts; a report of an earlier version has none. */
  inventory: Entry[];
  /** Left-out sentences of the original, what a reader would miss most first. */
  omissions: number[];
  /** Where a reader should look, in the order of the j and k keys. */
  stops: Stop[];
}

/** A place to look at, for a finding or for its own sake. */
export interface Stop { place: Place; finding: Finding | null }

/** A sentence's short name: d or o and its number, from 1. */
export const placeId = ({ side, index }: Place): string => (side === "original" ? "o" : "d") + (index + 1);

/** The sentence of a short name; none where the name means nothing. */
export function parsePlace(id: string | null): Place | null {
  const parts = /^([do])([1-9]\d*)$/.exec(id ?? "");
  return parts ? { side: parts[1] === "o" ? "original" : "derivative", index: Number(parts[2]) - 1 } : null;
}

export const otherSide = (side: Side): Side => (side === "original" ? "derivative" : "original");
export const samePlace = (a: Place | null, b: Place | null): boolean => a?.side === b?.side && a?.index === b?.index;

/** Verdicts of the derivative that ask for a look. */
const doubtful: ReadonlySet<Verdict> = new Set<Verdict>(["contradicted", "unsupported", "partial"]);

export function readModel(report: Report): Model {
  const links = { original: report.original.sentences.map((): Link[] => []), derivative: report.derivative.sentences.map((): Link[] => []) };
  for (const link of report.links) {
    for (const i of link.original) links.original[i]?.push(link);
    for (const j of link.derivative) links.derivative[j]?.push(link);
  }
  // Links of a derivative sentence come best first; those of an original one are ordered here:
  // where it is the best evidence, then by how much is shared.
  links.original.forEach((of, i) => of.sort((x, y) => Number(y.original[0] === i) - Number(x.original[0] === i) || y.score - x.score));

  const omissions = report.original.sentences.flatMap((s, i) => (s.verdict === "omitted" ? [i] : []));
  omissions.sort((x, y) => report.original.sentences[y]!.importance - report.original.sentences[x]!.importance || x - y);
  const findings = [...report.findings].sort((f, g) => rank(report, f) - rank(report, g) || claimOrder(f.rule) - claimOrder(g.rule));
  const hyperlinks = { original: hyperlinksIn(report, "original"), derivative: hyperlinksIn(report, "derivative") };
  return { report, links, hyperlinks, findings, inventory: report.inventory ?? [], omissions, stops: stops(report, findings, omissions) };
}

/** The links of a text by sentence. A report from elsewhere may hold any addresses, and one of an earlier version holds none. */
function hyperlinksIn(report: Report, side: Side): Hyperlink[][] {
  const { sentences, hyperlinks, text } = report[side];
  const bySentence = sentences.map((): Hyperlink[] => []);
  for (const link of readHyperlinks(hyperlinks, text)) {
    for (let index = sentences.findIndex(({ span }) => span.end > link.span.start); index >= 0 && index < sentences.length && sentences[index]!.span.start < link.span.end; index++) bySentence[index]!.push(link);
  }
  return bySentence;
}

export const hyperlinksOf = (model: Model, { side, index }: Place): Hyperlink[] => model.hyperlinks[side][index]!;

const bySeverity: Severity[] = ["high", "medium", "low"];

/** Where a finding stands in the list; of equally serious ones those that make a sentence conflict come first. */
function rank(report: Report, f: Finding): number {
  const place = placeOf(f);
  const denies = place !== null && has(report, place) && verdictOf(report, place) === "contradicted";
  return 2 * bySeverity.indexOf(f.severity) - Number(denies);
}

function stops(report: Report, findings: Finding[], omissions: number[]): Stop[] {
  const found = findings.flatMap((finding): Stop[] => { const place = placeOf(finding); return place ? [{ place, finding }] : []; });
  const doubts = report.derivative.sentences.flatMap((s, index): Place[] => (doubtful.has(s.verdict) ? [{ side: "derivative", index }] : []));
  const seen = new Set(found.map((s) => placeId(s.place)));
  const others = [...doubts, ...omissions.map((index): Place => ({ side: "original", index }))].filter((p) => !seen.has(placeId(p)));
  return [...found, ...others.map((place) => ({ place, finding: null }))];
}

/** Where the reader stands among the stops: at the chosen finding, else at the first one in the chosen sentence. */
export function stopAt({ stops }: Model, selected: Place | null, finding: string | null): number {
  const exact = stops.findIndex((s) => s.finding !== null && s.finding.id === finding);
  return exact >= 0 ? exact : stops.findIndex((s) => samePlace(s.place, selected));
}

/** The sentence that a finding is about. Where it is about the derivative as a whole, the first of the original that is missing there; or none. */
export function placeOf(finding: Finding): Place | null {
  const at = [finding.at, ...finding.related].find((l) => l.sentence !== undefined);
  return at ? { side: at.side, index: at.sentence! } : null;
}

/** Where a finding points at in one of the texts. */
export const locationsOf = (f: Finding, side: Side): Location[] => [f.at, ...f.related].filter((l) => l.side === side && l.sentence !== undefined);

/** The sentences that a finding points at in one of the texts, each with the words that it means. */
export function pointsIn(f: Finding, side: Side): { place: Place; spans: Span[] }[] {
  const spansOf = new Map<number, Span[]>();
  for (const { sentence, span } of locationsOf(f, side)) spansOf.set(sentence!, [...(spansOf.get(sentence!) ?? []), ...(span ? [span] : [])]);
  return [...spansOf].map(([index, spans]) => ({ place: { side, index }, spans }));
}

/** The rules that find an addition against a statement that was left out. */
const tensionRules: ReadonlySet<string> = new Set(["left-out-denies", "left-out-tension"]);

export const isTension = (finding: Finding): boolean => tensionRules.has(finding.rule);

export const isAboutTheWhole = (finding: Finding): boolean => finding.at.sentence === undefined;

export function verdictOf(report: Report, { side, index }: Place): Verdict {
  return report[side].sentences[index]!.verdict;
}

export function spanOf(report: Report, { side, index }: Place): Span {
  return report[side].sentences[index]!.span;
}

/** The language of a text, for whoever reads it aloud; empty where it is not known. A report of an earlier version may not say. */
export const languageOf = (report: Report, side: Side): string => report[side].meta?.language?.value ?? "";

export const slice = (text: string, span: Span): string => text.slice(span.start, span.end);

/** Which of several originals a sentence stands in, from 0; undefined where there is but one. */
export function partOf(report: Report, place: Place): number | undefined {
  if (place.side !== "original" || report.original.parts.length < 2) return undefined;
  return report.original.parts.findLastIndex((p) => p.span.start <= spanOf(report, place).start);
}

export const textOf = (report: Report, place: Place): string => slice(report[place.side].text, spanOf(report, place));

export const has = (report: Report, { side, index }: Place): boolean => index >= 0 && index < report[side].sentences.length;

/** Whether a sentence claims something that the other text does not have. */
export const isLacking = (model: Model, place: Place): boolean => looks[verdictOf(model.report, place)].tone === "none";

/** The links that are evidence for a sentence, the best first. Of what the other text does not have the nearest is no evidence, however near it comes. */
export const linksOf = (model: Model, place: Place): Link[] => (isLacking(model, place) ? [] : model.links[place.side][place.index]!);

/** The sentences of the other side that are evidence for a sentence, the best first. What lacks evidence itself is none for another,
 *  unless it is all that there is. */
export function partners(model: Model, place: Place): Place[] {
  const other = otherSide(place.side);
  const found = new Set(linksOf(model, place).flatMap((link) => link[other]));
  const all = [...found].map((index): Place => ({ side: other, index }));
  const backed = all.filter((p) => !isLacking(model, p));
  return backed.length ? backed : all.slice(0, 1);
}

/** The partners that a line joins a sentence to: those that claim something. */
export const joined = (model: Model, place: Place): Place[] => partners(model, place).filter((p) => looks[verdictOf(model.report, p)].tone !== "nil");

/** The link that moved a derivative sentence away from its neighbours' order, if one did; what has no source was not moved. */
export function moveOf(model: Model, index: number): Link | undefined {
  const link = model.links.derivative[index]?.[0];
  return link?.moved && !isLacking(model, { side: "derivative", index }) ? link : undefined;
}

/** Rules whose two values stand side by side: neither took the other's place. */
const noChange: ReadonlySet<string> = new Set(["left-out-denies", "left-out-tension", "attribution-on-addition", "attribution-borrowed"]);

/** A finding's values where each stands in its text, word for word; others describe, and are told by the message. */
export function changeOf(report: Report, f: Finding): { was: string; is: string } | null {
  const { was, is } = f.values;
  const stands = (words: string | undefined, at: Finding["at"] | undefined) => words && at?.span && slice(report[at.side].text, at.span).includes(words);
  return !noChange.has(f.rule) && stands(is, f.at) && stands(was, f.related[0]) ? { was: was!, is: is! } : null;
}

/** The longest run of best links that is in the order of both texts: pairs of original and derivative sentences. */
export function inOrder(model: Model): [number, number][] {
  const best = model.report.derivative.sentences.flatMap((_, j): [number, number][] => {
    const link = model.links.derivative[j]![0];
    return link && !link.moved ? [[link.original[0]!, j]] : [];
  });
  // Longest strictly increasing subsequence by patience: tails[n] ends the best run of n + 1.
  const tails: number[] = [];
  const before = new Array<number>(best.length).fill(-1);
  best.forEach(([i], p) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (best[tails[middle]!]![0] < i) low = middle + 1;
      else high = middle;
    }
    before[p] = tails[low - 1] ?? -1;
    tails[low] = p;
  });
  const run: [number, number][] = [];
  for (let p = tails.at(-1) ?? -1; p >= 0; p = before[p]!) run.unshift(best[p]!);
  return run;
}
