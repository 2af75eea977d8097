// All that changes while a report is on show.

import type { Place, Verdict } from "./model";
import type { Side } from "./report.gen";

export interface State {
  /** The sentence whose evidence is shown. */
  selected: Place | null;
  /** The verdicts that stay in full ink; none means that all do. */
  shown: ReadonlySet<Verdict>;
  /** The text that a narrow screen shows. */
  reading: Side;
}

export const start: State = { selected: null, shown: new Set(), reading: "derivative" };

/** The set with the verdicts toggled together: all off when all are on, else all on. */
export function toggled(shown: ReadonlySet<Verdict>, verdicts: Verdict[]): Set<Verdict> {
  const next = new Set(shown);
  const off = verdicts.every((v) => next.has(v));
  for (const v of verdicts) off ? next.delete(v) : next.add(v);
  return next;
}
