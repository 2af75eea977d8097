// What the reading view has beside the text: above it which of the two it is
// and where the reader is in it, below it the way on.

import { el } from "./dom";
import type { Model, Place } from "./model";
import type { Side } from "./report.gen";
import type { State } from "./state";
import { sides, strings } from "./strings";
import { strip } from "./strip";

export interface ReadingActions {
  read(side: Side): void;
  select(place: Place): void;
  step(by: 1 | -1): void;
  /** Back to the headline and the ledger. */
  toTop(): void;
}

/** at is which of the places to look at the reader is at; negative if none. */
export function readingBars(model: Model, { selected, reading }: State, at: number, actions: ReadingActions): { above: HTMLElement[]; below: HTMLElement[] } {
  const which = (side: Side) => el("button", { type: "button", "aria-pressed": String(side === reading), on: { click: () => actions.read(side) } }, sides[side]);
  const current = selected?.side === reading ? selected.index : null;
  const n = model.stops.length;
  return {
    above: [
      el("div", { class: "which", role: "group", "aria-label": strings.read }, which("derivative"), which("original")),
      strip(model, reading, current, (index) => actions.select({ side: reading, index }))],
    below: [
      el("button", { type: "button", "aria-label": strings.previous, on: { click: () => actions.step(-1) } }, "‹"),
      el("p", {}, at < 0 ? strings.stops(n) : strings.stopName(at + 1, n)),
      el("button", { type: "button", "aria-label": strings.next, on: { click: () => actions.step(1) } }, "›"),
      el("button", { type: "button", class: "filter", on: { click: () => actions.toTop() } }, strings.filter)],
  };
}
