// The sourcing card: who says so in the original, beside who says so in the
// derivative, and who was asked for comment.

import { el } from "./dom";
import { statedButton, statusMark, type Visit } from "./inventory";
import { unfolding } from "./list";
import type { Model } from "./model";
import type { Entry, EntryKind, Side, Stated, Voice } from "./report.gen";
import { entryStatuses, namings, strings } from "./strings";

export function sourcing(model: Model, visit: Visit): HTMLElement {
  const of = (kind: EntryKind) => model.inventory.filter((e) => e.kind === kind);
  const sources = of("source");
  const replies = of("reply");
  return el("section", { class: "sourcing", part: "sourcing" },
    el("h3", {}, strings.sourcing),
    ...(sources.length + replies.length === 0 ? [el("p", { class: "quiet" }, strings.noSources)] : [
      el("p", { class: "quiet" }, strings.sourcingNote),
      el("div", { class: "chain head", "aria-hidden": "true" }, el("span", {}, strings.asStated.original), el("span", {}), el("span", {}, strings.asStated.derivative)),
      ...unfolding(sources, "chains", (e) => row(e, visit)),
      ...(replies.length ? [el("h4", {}, strings.asked), ...unfolding(replies, "chains", (e) => row(e, visit))] : []),
    ]));
}

function row(e: Entry, visit: Visit): HTMLElement {
  return el("li", { class: "chain", "data-status": e.status },
    cell(e, "original", e.original, visit),
    el("span", { class: "sign" }, statusMark(e.status), el("span", { class: "spoken" }, entryStatuses[e.status])),
    cell(e, "derivative", e.derivative, visit));
}

function cell(e: Entry, side: Side, stated: Stated | undefined, visit: Visit): HTMLElement {
  if (!stated) return el("em", { class: "quiet" }, e.kind === "reply" ? strings.noReply[side] : strings.noSource[side]);
  const button = statedButton(e, side, stated, visit);
  if (stated.voice) button.append(el("small", {}, voiceWords(stated.voice, stated.words)));
  return button;
}

/** What a reader learns of a source, where its words do not say it already. */
export function voiceWords({ naming, count, knowledge, anonymity }: Voice, words: string): string {
  const unsaid = (what: string | undefined) => what && !words.toLowerCase().includes(what.toLowerCase()) ? [what] : [];
  return [namings[naming], ...unsaid(count), ...unsaid(knowledge), ...unsaid(anonymity)].join(", ");
}
