// All that changes while a report is on show.

import type { Place, Verdict } from "./model";
import type { Side } from "./report.gen";

/** How a report can be looked at, in the order of the switch. */
export const views = ["side", "reading", "map"] as const;
export type View = (typeof views)[number];

/** What the rail shows, in the order of its tabs. */
export const railTabs = ["evidence", "findings", "omissions", "inventory", "sourcing"] as const;
export type RailTab = (typeof railTabs)[number];

export type Order = "severity" | "axis";

export interface State {
  /** The view that the reader chose; none means the one that suits the width. */
  view: View | null;
  /** The sentence whose evidence is shown. */
  selected: Place | null;
  /** The id of the finding whose words are marked in both texts. */
  finding: string | null;
  /** The verdicts that stay in full ink; none means that all do. */
  shown: ReadonlySet<Verdict>;
  /** The rules whose findings alone are listed; none means all. */
  rules: ReadonlySet<string>;
  /** By what the findings are grouped. */
  order: Order;
  /** Whether the list of rules to choose from is open. */
  choosing: boolean;
  /** What is searched for in both texts. */
  query: string;
  /** The text that the reading view shows. */
  reading: Side;
}

export const start: State = { view: null, selected: null, finding: null, shown: new Set(), rules: new Set(), order: "severity", choosing: false, query: "", reading: "derivative" };

/** The set with the verdicts toggled together: all off when all are on, else all on. */
export function toggled<T>(shown: ReadonlySet<T>, some: T[]): Set<T> {
  const next = new Set(shown);
  const off = some.every((v) => next.has(v));
  for (const v of some) off ? next.delete(v) : next.add(v);
  return next;
}
