// Several originals: which of them a sentence stands in, and where each begins.

import { el } from "./dom";
import { partOf, type Model, type Place } from "./model";
import type { Report } from "./report.gen";
import { strings } from "./strings";
import { shorten } from "./text";

/** A longer title would hide what it is a title of. */
const longestTitle = 60;

/** Which of several originals a sentence stands in: "original 2, Harbour Post"; nothing where there is but one. */
export function partWords(report: Report, place: Place): string {
  const part = partOf(report, place);
  return part === undefined ? "" : nameOf(report, part);
}

/** The same without its name, where there is little room. */
export function partNumber(report: Report, place: Place): string {
  const part = partOf(report, place);
  return part === undefined ? "" : strings.furtherName(part + 1);
}

const nameOf = (report: Report, part: number): string => strings.partOf(part + 1, shorten(report.original.parts[part]!.title, longestTitle));

/** What stands above the first sentence of each of several originals. */
export function divider({ report }: Model, place: Place): HTMLElement | null {
  const part = partOf(report, place);
  if (part === undefined || (place.index > 0 && partOf(report, { ...place, index: place.index - 1 }) === part)) return null;
  return el("li", { class: "part", dir: "auto" }, nameOf(report, part));
}
