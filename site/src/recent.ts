// Comparisons that were made lately, in this browser. Nothing is kept until a
// reader switches it on, since newsroom machines are shared; and all of it can
// be erased.

import type { Article } from "./box";
import { el } from "./dom";
import { modal } from "./modal";
import { recall, remember } from "./settings";
import { comparisons } from "./store";
import { strings } from "./strings";

/** What was compared: originals, the first first, and the derivative. */
export interface Comparison { originals: Article[]; derivative: Article }
export interface KeptComparison extends Comparison { made: number; title: string }

const key = "recent";
/** More than these nobody looks through. */
const mostKept = 50;

export const isOn = (): boolean => recall(key) === "on";

/** Keeps a comparison if the reader wants that. The same texts again replace what was kept of them. */
export async function keepRecent(comparison: Comparison, title: string): Promise<void> {
  if (!isOn()) return;
  const same = (kept: KeptComparison) => sameTexts(kept) === sameTexts(comparison);
  const before = await all();
  for (const old of [...before.filter(same), ...before.filter((kept) => !same(kept)).slice(mostKept - 1)]) await comparisons.remove(old.made);
  await comparisons.put({ ...comparison, title, made: Date.now() });
}

const sameTexts = ({ originals, derivative }: Comparison): string => JSON.stringify([...originals, derivative].map((a) => a.text));

/** What was kept, the newest first. */
async function all(): Promise<KeptComparison[]> {
  return ((await comparisons.all()) as KeptComparison[]).sort((x, y) => y.made - x.made);
}

export function showRecent(open: (comparison: Comparison) => void, onSwitch: () => void): void {
  const list = el("div", {});
  const render = async () => {
    const kept = await all().catch(() => []);
    list.replaceChildren(kept.length ? el("ul", { class: "recent" }, ...kept.map(row)) : el("p", { class: "note" }, isOn() ? strings.recentNone : strings.recentOff));
    erase.hidden = kept.length === 0;
  };
  const row = (kept: KeptComparison) => el("li", {},
    el("button", { type: "button", class: "text-button", on: { click: () => { dialog.close(); open(kept); } } }, kept.title),
    el("time", { datetime: new Date(kept.made).toISOString() }, strings.dateAndTime(new Date(kept.made))),
    el("button", { type: "button", class: "button", "aria-label": strings.eraseOne(kept.title), on: { click: () => void comparisons.remove(kept.made).then(render) } }, strings.erase));
  const erase = el("button", { type: "button", class: "button", hidden: true, on: { click: () => void comparisons.clear().then(render) } }, strings.eraseAll);
  const toggle = el("input", { type: "checkbox", id: "recent-on", checked: isOn() });
  toggle.addEventListener("change", async () => {
    remember(key, toggle.checked ? "on" : "");
    if (!toggle.checked) await comparisons.clear().catch(() => {}); // off means that nothing is kept
    onSwitch();
    await render();
  });
  const dialog = modal(strings.recent,
    el("label", { class: "switch" }, toggle, el("span", {}, strings.keepRecent)),
    el("p", { class: "note" }, strings.recentNote),
    list, erase);
  void render();
}
