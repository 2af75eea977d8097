// The rail beside the texts: the evidence of the chosen sentence, what the
// rules found, what was left out, the inventory and the sources, in tabs.

import { copied } from "./copied";
import type { Desk } from "./desk";
import { el } from "./dom";
import { findings, type FindingActions } from "./findings";
import { inventory } from "./inventory";
import type { Model, Place } from "./model";
import { omissions } from "./omissions";
import type { Entry, Side } from "./report.gen";
import { shapesCard, type Shapes } from "./shapes";
import { sourcing } from "./sourcing";
import type { RailTab, State } from "./state";
import { strings } from "./strings";
import { Tabs } from "./tabs";

export interface RailActions extends FindingActions {
  /** Leads to a sentence and its evidence. */
  go(place: Place): void;
  /** Leads from a list to a sentence, and leaves the list open. */
  leadTo(place: Place): void;
  visit(entry: Entry, side: Side): void;
  /** From the map to the chosen sentence in its text. */
  openText(): void;
  opened(): void;
  close(): void;
}

/** What is on show. */
export interface OnShow {
  state: State;
  desk: Desk;
  /** Makes the evidence of the chosen sentence; none where it stands beneath the sentence itself. */
  card: (() => HTMLElement) | null;
  /** Beside the map: its shapes, and what the way to the texts is called. */
  map: { shapes: Shapes; way: string } | null;
}

export class Rail {
  readonly node = el("aside", { class: "rail", part: "rail", "aria-label": strings.rail, tabindex: "-1" });
  private readonly tabs: Tabs<RailTab>;
  /** What the reader has unfolded in these stays unfolded: they are made once, when they are first looked at. */
  private inventory: HTMLElement | null = null;
  private sourcing: HTMLElement | null = null;

  constructor(private readonly model: Model, private readonly actions: RailActions) {
    this.tabs = new Tabs<RailTab>(strings.rail, "findings", () => { this.node.scrollTop = 0; actions.opened(); });
  }

  /** The tab that is wanted, whether it is there now or not. */
  get wanted(): RailTab { return this.tabs.current; }
  set wanted(tab: RailTab) { this.tabs.current = tab; }

  get shown(): RailTab | undefined { return this.tabs.shown(); }

  open(tab: RailTab): void { this.tabs.open(tab); }

  fill({ state, desk, card, map }: OnShow, scroll: number): void {
    const { model, actions } = this;
    if (!state.selected && !map && this.wanted === "evidence") this.wanted = "findings";
    const visit = (e: Entry, side: Side) => actions.visit(e, side);
    this.tabs.fill([
      { id: "evidence", label: map ? strings.tabs.map : strings.tabs.evidence, panel: card && (() => (map ? this.besideTheMap(state, card, map) : [card()])) },
      { id: "findings", label: strings.tabs.findings, count: model.findings.length, panel: () => [findings(model, state, actions, desk) ?? el("p", { class: "empty" }, strings.noFindings)] },
      { id: "omissions", label: strings.tabs.omissions, count: model.omissions.length, panel: () => [omissions(model, state, (p) => actions.leadTo(p), (f) => actions.open(f))] },
      { id: "inventory", label: strings.tabs.inventory, count: model.inventory.length, panel: () => [this.inventory ??= inventory(model, visit)] },
      { id: "sourcing", label: strings.tabs.sourcing, count: model.inventory.filter((e) => e.kind === "source").length, panel: () => [this.sourcing ??= sourcing(model, visit), copied(model, actions.go)].filter((node) => node !== null) },
    ]);
    this.node.replaceChildren(el("button", { type: "button", class: "close", on: { click: () => actions.close() } }, strings.close), ...this.tabs.nodes);
    this.node.scrollTop = scroll;
  }

  /** What leads from the map to the texts, and its shapes in words. */
  private besideTheMap({ selected }: State, card: () => HTMLElement, { shapes, way }: { shapes: Shapes; way: string }): HTMLElement[] {
    const { actions } = this;
    const legend = shapesCard(this.model, shapes, actions);
    if (!selected) return [legend];
    return [card(), el("section", { class: "open-text" }, el("button", { type: "button", class: "button", on: { click: () => actions.openText() } }, way)), legend];
  }
}
