// The inventory: the names, places, numbers, dates, quotations and sources of
// both texts, counted by what became of them; each leads to its places.

import { el } from "./dom";
import { unfolding } from "./list";
import type { Mark, Tone } from "./looks";
import { markShape } from "./marks";
import type { Model } from "./model";
import type { Entry, EntryKind, EntryStatus, Side, Stated } from "./report.gen";
import { count, entryKinds, entryStatuses, quoted, strings } from "./strings";
import { shorten } from "./text";

/** Longer words would hide how many entries there are. */
const longestWords = 140;

/** What asks for a look comes first. */
export const inventoryOrder: EntryStatus[] = ["changed", "new", "dropped", "kept"];
const columns: EntryStatus[] = ["kept", "changed", "dropped", "new"];

const looks: Record<EntryStatus, { mark: Mark; tone: Tone }> = {
  kept: { mark: "disc", tone: "full" },
  changed: { mark: "half", tone: "part" },
  dropped: { mark: "ring", tone: "none" },
  new: { mark: "ring", tone: "none" },
};

export const statusMark = (status: EntryStatus): HTMLElement => markShape(looks[status].mark, looks[status].tone);

/** Leads to where a text states an entry: the first place, and pressed again the next. */
export type Visit = (entry: Entry, side: Side) => void;

export function inventory(model: Model, visit: Visit): HTMLElement {
  const { inventory } = model;
  const box = el("section", { class: "inventory", part: "inventory" }, el("h3", {}, strings.inventory));
  if (inventory.length === 0) {
    box.append(el("p", { class: "quiet" }, strings.nothingToCheck));
    return box;
  }
  box.append(
    el("p", { class: "quiet" }, strings.inventoryNote),
    el("div", { class: "counts head", "aria-hidden": "true" }, el("span", {}), ...columns.map((s) => el("span", {}, statusMark(s), entryStatuses[s]))),
    ...(Object.keys(entryKinds) as EntryKind[]).map((kind) => group(kind, inventory.filter((e) => e.kind === kind), visit)).filter((g) => g !== null),
    el("p", { class: "counts all" }, el("b", {}, strings.inventoryAll), ...countsOf(inventory)));
  return box;
}

/** The entries of one kind: their counts, and unfolded the entries themselves. */
function group(kind: EntryKind, entries: Entry[], visit: Visit): HTMLElement | null {
  if (entries.length === 0) return null;
  const of = (status: EntryStatus) => entries.filter((e) => e.status === status);
  const box = el("details", { "data-kind": kind }, el("summary", { class: "counts" }, el("b", {}, entryKinds[kind]), ...countsOf(entries)));
  // Most readers open one or two: the entries of the others need not exist.
  box.addEventListener("toggle", () => box.append(...inventoryOrder.flatMap((status) => listed(status, of(status), visit))), { once: true });
  return box;
}

/** How many entries were kept, changed, dropped, and are new. */
function countsOf(entries: Entry[]): HTMLElement[] {
  return columns.map((status) => {
    const n = entries.filter((e) => e.status === status).length;
    return el("span", { class: n ? "" : "zero" }, n ? count(n) : "–", el("span", { class: "spoken" }, ` ${entryStatuses[status].toLowerCase()} `));
  });
}

function listed(status: EntryStatus, entries: Entry[], visit: Visit): HTMLElement[] {
  if (entries.length === 0) return [];
  return [el("h4", {}, statusMark(status), entryStatuses[status], " ", el("small", {}, count(entries.length))),
    ...unfolding(entries, "entries", (e) => el("li", { "data-status": e.status }, ...sidesOf(e, visit)))];
}

function sidesOf(e: Entry, visit: Visit): HTMLElement[] {
  const { original, derivative } = e;
  const same = original && derivative && original.words.toLowerCase() === derivative.words.toLowerCase();
  return [
    original && statedButton(e, "original", original, visit),
    derivative && statedButton(e, "derivative", derivative, visit, same),
  ].filter((n) => n !== undefined);
}

/** How one text states an entry: leads to its places. Words that stand beside it already are only spoken. */
export function statedButton(e: Entry, side: Side, stated: Stated, visit: Visit, same = false): HTMLElement {
  return el("button", { type: "button", class: "stated", on: { click: () => visit(e, side) } },
    el("span", { class: same ? "spoken" : "quote", dir: "auto" }, statedWords(e.kind, stated)),
    el("small", {}, strings.placesOf(side, stated.places[0]!.sentence, stated.places.length)));
}

/** How a text states something, not longer than a list can hold. */
export function statedWords(kind: EntryKind, { words }: Stated): string {
  const text = shorten(words, longestWords);
  return kind === "quotation" ? quoted(text) : text;
}
