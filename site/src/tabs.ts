// Tabs: several panels of which one is open, as the rail has them. One tab
// stop; the arrow keys walk.

import { el } from "./dom";
import { count } from "./strings";

export interface Tab<Id extends string> {
  id: Id;
  label: string;
  /** How much there is in it. */
  count?: number;
  /** Makes what its panel shows, once somebody looks at it; null: there is no such tab now. */
  panel: (() => Node[]) | null;
}

export class Tabs<Id extends string> {
  private readonly list: HTMLElement;
  private readonly panels = el("div", { class: "tab-panels" });
  readonly nodes: HTMLElement[];
  private tabs: Tab<Id>[] = [];

  /** current is the tab that is open, if it is there. */
  constructor(label: string, public current: Id, private readonly opened: () => void) {
    this.list = el("div", { class: "tabs", role: "tablist", "aria-label": label, on: { keydown: (e: KeyboardEvent) => this.walk(e) } });
    this.nodes = [this.list, this.panels];
  }

  /** Puts new panels in; the open tab stays open, and has the focus if it had it. */
  fill(tabs: Tab<Id>[]): void {
    const focused = this.list.contains((this.list.getRootNode() as Document | ShadowRoot).activeElement);
    this.tabs = tabs.filter((t) => t.panel !== null);
    const open = this.shown();
    this.list.replaceChildren(...this.tabs.map((t) => el("button", {
      type: "button", role: "tab", id: `tab-${t.id}`, "aria-controls": `panel-${t.id}`, "aria-selected": String(t.id === open), tabindex: t.id === open ? "0" : "-1",
      on: { click: () => this.choose(t.id) },
    }, t.count !== undefined && el("b", {}, count(t.count)), t.count !== undefined && " ", t.label)));
    this.panels.replaceChildren(...this.tabs.map((t) => el("div", { role: "tabpanel", id: `panel-${t.id}`, "aria-labelledby": `tab-${t.id}`, hidden: t.id !== open }, ...(t.id === open ? t.panel!() : []))));
    if (focused) this.button(open)?.focus();
  }

  open(id: Id): void {
    this.current = id;
    const open = this.shown();
    for (const { id, panel } of this.tabs) {
      const button = this.button(id)!;
      button.setAttribute("aria-selected", String(id === open));
      button.tabIndex = id === open ? 0 : -1;
      const node = this.panel(id)!;
      node.hidden = id !== open;
      if (id === open && !node.hasChildNodes()) node.append(...panel!());
    }
  }

  /** The open tab; the first where the chosen one is not there. */
  shown(): Id | undefined {
    return (this.tabs.find((t) => t.id === this.current) ?? this.tabs[0])?.id;
  }

  private choose(id: Id): void {
    this.open(id);
    this.button(id)?.focus();
    this.opened();
  }

  private walk(e: KeyboardEvent): void {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    const ids = this.tabs.map((t) => t.id);
    const at = ids.indexOf(this.shown()!);
    const forward = getComputedStyle(this.list).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = forward === "ArrowRight" ? "ArrowLeft" : "ArrowRight";
    const to = e.key === forward ? at + 1 : e.key === back ? at - 1 : e.key === "Home" ? 0 : e.key === "End" ? ids.length - 1 : null;
    if (to === null) return;
    e.preventDefault();
    this.choose(ids[(to + ids.length) % ids.length]!);
  }

  private button(id: Id | undefined): HTMLElement | null { return this.list.querySelector(`#tab-${id}`); }
  private panel(id: Id): HTMLElement | null { return this.panels.querySelector(`#panel-${id}`); }
}
