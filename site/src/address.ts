// What is on show as the fragment of an address, such as
// view=map&sel=d2&f=none&finding=…. The element writes and reads this text and
// never touches the address of the page it stands in: that is for the page.

import { looks, type Tone } from "./looks";
import { parsePlace, placeId, type Place, type Verdict } from "./model";
import { railTabs, start, views, type RailTab, type State, type View } from "./state";

/** What of the state an address keeps. */
export type Shown = Pick<State, "view" | "selected" | "finding" | "shown" | "rules" | "query"> & {
  /** The open tab of the rail; null: the one that the choice of a sentence opens. */
  tab: RailTab | null;
};

/** The keys that are ours; a page may put others beside them. */
const keys = ["view", "sel", "f", "q", "finding", "tab"] as const;

/** Verdicts that the two sides name differently but fill alike go by one name. */
const tones: Tone[] = ["full", "part", "none", "deny", "nil"];
const allVerdicts = Object.keys(looks) as Verdict[];
const ofTone = (tone: Tone): Verdict[] => allVerdicts.filter((v) => looks[v].tone === tone);

export function writeFragment({ view, selected, finding, shown, rules, query, tab }: Shown): string {
  const wanted = new URLSearchParams();
  if (view) wanted.set("view", view);
  if (selected) wanted.set("sel", placeId(selected));
  if (shown.size + rules.size) wanted.set("f", [...filterNames(shown), ...rules].join(" "));
  if (query) wanted.set("q", query);
  if (finding) wanted.set("finding", finding);
  if (tab && tab !== usualTab(view, selected)) wanted.set("tab", tab);
  return wanted.toString();
}

/** Reads what somebody may have written by hand: what means nothing is left out. */
export function readFragment(fragment: string): Shown {
  const given = new URLSearchParams(fragment);
  const view = given.get("view");
  const tab = given.get("tab");
  const filter = (given.get("f") ?? "").split(/[\s,]+/).filter(Boolean);
  return {
    view: (views as readonly (string | null)[]).includes(view) ? (view as View) : null,
    selected: parsePlace(given.get("sel")),
    finding: given.get("finding"),
    shown: new Set(filter.flatMap(verdictsNamed)),
    rules: new Set(filter.filter((name) => verdictsNamed(name).length === 0)),
    query: given.get("q") ?? start.query,
    tab: (railTabs as readonly (string | null)[]).includes(tab) ? (tab as RailTab) : null,
  };
}

/** The tab that is open unless the reader opens another. */
const usualTab = (view: View | null, selected: Place | null): RailTab => (view === "map" || (selected && view !== "reading") ? "evidence" : "findings");

/** A fragment with our keys replaced, and those of others as they were. */
export function mergeFragment(into: string, ours: string): string {
  const merged = new URLSearchParams(into);
  for (const key of keys) merged.delete(key);
  for (const [key, value] of new URLSearchParams(ours)) merged.append(key, value);
  return merged.toString();
}

function filterNames(shown: ReadonlySet<Verdict>): string[] {
  return tones.flatMap((tone): string[] => {
    const all = ofTone(tone);
    const some = all.filter((v) => shown.has(v));
    return some.length === all.length ? [tone] : some;
  });
}

function verdictsNamed(name: string): Verdict[] {
  if ((tones as string[]).includes(name)) return ofTone(name as Tone);
  return allVerdicts.filter((v) => v === name);
}
