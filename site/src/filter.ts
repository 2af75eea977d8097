// The filter: sentences of some verdicts, and those that some rules speak of,
// stay in full ink; the rest steps back.

import { has, placeId, verdictOf, type Model, type Verdict } from "./model";
import type { IsLit } from "./minimap";
import { placesOf, type Pane } from "./panes";
import type { Side } from "./report.gen";

/** Marks what stays lit in the texts, and tells it of any sentence; null where there is no filter. */
export function light(node: HTMLElement, model: Model, panes: Record<Side, Pane>, shown: ReadonlySet<Verdict>, rules: ReadonlySet<string>): IsLit | null {
  node.dataset.shown = [...shown].join(" "); // the style sheet knows the verdicts
  node.toggleAttribute("data-filtered", shown.size + rules.size > 0);
  for (const row of node.querySelectorAll(".lit")) row.classList.remove("lit");
  const told = model.findings.filter((f) => rules.has(f.rule)).flatMap(placesOf).filter((p) => has(model.report, p));
  for (const p of told) panes[p.side].row(p.index).classList.add("lit");
  const ids = new Set(told.map(placeId));
  return shown.size + rules.size > 0 ? (p) => shown.has(verdictOf(model.report, p)) || ids.has(placeId(p)) : null;
}
