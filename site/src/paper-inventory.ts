// What can be checked, on paper: the inventory, who says so, and what is word
// for word.

import { copiedRuns } from "./copied";
import { el } from "./dom";
import { inventoryOrder, statedWords, statusMark } from "./inventory";
import { placeId, type Model, type Place } from "./model";
import type { Entry, EntryKind, EntryStatus, Side, Stated } from "./report.gen";
import { voiceWords } from "./sourcing";
import { count, entryKinds, entryStatuses, sides, strings } from "./strings";

/** Kinds that tell who says so; they have a table of their own. */
const ofSources: EntryKind[] = ["source", "reply"];

export function inventoryOnPaper({ inventory }: Model): HTMLElement | null {
  const kinds = (Object.keys(entryKinds) as EntryKind[]).filter((k) => !ofSources.includes(k) && inventory.some((e) => e.kind === k));
  if (kinds.length === 0) return null;
  return el("section", { class: "paper-inventory" }, el("h2", {}, strings.inventory, " ", el("small", {}, strings.inventoryNote)),
    ...kinds.flatMap((kind) => {
      const entries = inventory.filter((e) => e.kind === kind);
      return [el("h3", {}, entryKinds[kind], " ", el("small", {}, countsOf(entries))), table(entries, sides.original, sides.derivative)];
    }));
}

export function sourcingOnPaper({ inventory }: Model): HTMLElement | null {
  const of = (kind: EntryKind) => inventory.filter((e) => e.kind === kind);
  const [sources, replies] = [of("source"), of("reply")];
  if (sources.length + replies.length === 0) return null;
  const { original, derivative } = strings.asStated;
  return el("section", { class: "paper-inventory" }, el("h2", {}, strings.sourcing, " ", el("small", {}, strings.sourcingNote)),
    sources.length ? table(sources, original, derivative) : null,
    ...(replies.length ? [el("h3", {}, strings.asked), table(replies, original, derivative)] : []));
}

export function copiedOnPaper(model: Model): HTMLElement | null {
  const { copied } = model.report;
  if (copied.of === 0) return null;
  return el("section", {}, el("h2", {}, strings.copiedTitle, " ", el("small", {}, strings.copiedShare(copied))),
    copied.runs.length ? el("ol", { role: "list" }, ...copiedRuns(model).map(({ words, text, place }) => el("li", {},
      el("p", { class: "quote", dir: "auto" }, text),
      el("p", { class: "quiet" }, el("a", { href: "#" + placeId(place) }, strings.copiedRun(words, place.index)))))) : null);
}

/** "2 kept, 1 dropped". */
export const countsOf = (entries: Entry[]): string =>
  (Object.keys(entryStatuses) as EntryStatus[]).flatMap((status) => {
    const n = entries.filter((e) => e.status === status).length;
    return n ? [`${count(n)} ${entryStatuses[status].toLowerCase()}`] : [];
  }).join(", ");

/** What asks for a look first. */
export const inOrderOfStatus = (entries: Entry[]): Entry[] => inventoryOrder.flatMap((status) => entries.filter((e) => e.status === status));

function table(entries: Entry[], original: string, derivative: string): HTMLElement {
  return el("table", {},
    el("thead", {}, el("tr", {}, ...[strings.whatBecame, original, derivative].map((name) => el("th", { scope: "col" }, name)))),
    el("tbody", {}, ...inOrderOfStatus(entries).map((e) => el("tr", {},
      el("td", {}, statusMark(e.status), " ", entryStatuses[e.status]), cell(e, "original", e.original), cell(e, "derivative", e.derivative)))));
}

function cell({ kind }: Entry, side: Side, stated: Stated | undefined): HTMLElement {
  if (!stated) return el("td", {}, el("span", { class: "quiet" }, kind === "reply" ? strings.noReply[side] : kind === "source" ? strings.noSource[side] : "–"));
  const links = placesOf(side, stated).flatMap((p, k) => [k ? ", " : "", el("a", { href: "#" + placeId(p) }, count(p.index + 1))]);
  return el("td", {}, el("span", { class: "quote", dir: "auto" }, statedWords(kind, stated)),
    stated.voice ? el("span", { class: "quiet" }, ` · ${voiceWords(stated.voice, stated.words)}`) : null,
    el("span", { class: "quiet" }, ` · ${strings.inSentences} `, ...links));
}

/** The sentences that state something, each once. */
export const placesOf = (side: Side, { places }: Stated): Place[] => [...new Set(places.map((p) => p.sentence))].map((index) => ({ side, index }));
