// A list of which the first stand open and the rest comes on demand.

import { el } from "./dom";
import { strings } from "./strings";

/** So many stand open. */
const openAtFirst = 12;

export function unfolding<T>(items: T[], name: string, item: (of: T) => HTMLElement): HTMLElement[] {
  const rest = items.slice(openAtFirst);
  const shown = el("ol", { class: name }, ...items.slice(0, openAtFirst).map(item));
  if (rest.length === 0) return [shown];
  const unfold = (e: MouseEvent) => {
    const more = rest.map(item);
    shown.append(...more);
    (e.currentTarget as HTMLElement).remove();
    more[0]!.querySelector<HTMLElement>("button")?.focus();
  };
  return [shown, el("button", { type: "button", class: "more", on: { click: unfold } }, strings.showMore(rest.length))];
}
