// The result: puts the views of one report together, holds the small state
// and hands every change of it to the views that show it.

import { nothingDecided, standing, type About, type Change, type Decision } from "./decisions";
import { markDecided, type Desk } from "./desk";
import { el } from "./dom";
import { evidence } from "./evidence";
import { headline } from "./headline";
import { helpDialog } from "./help";
import { press } from "./keyboard";
import { ledger, type Room } from "./ledger";
import { Minimap } from "./minimap";
import { has, partners, readModel, samePlace, verdictOf, type Model, type Place, type Verdict } from "./model";
import { Follow } from "./follow";
import { findings } from "./findings";
import { omissions } from "./omissions";
import { Pane, placeAt, tint } from "./panes";
import type { Report, Side } from "./report.gen";
import { Spine } from "./spine";
import { start, toggled, type State } from "./state";
import { sides, strings } from "./strings";
import { strip } from "./strip";

export type Layout = "phone" | "narrow" | "medium" | "wide";

/** The widths from which each layout fits, in CSS pixels of the element. */
const layouts: [Layout, number][] = [["wide", 1280], ["medium", 1000], ["narrow", 640], ["phone", 0]];

/** How the ledger may be laid out in each, the fullest first. */
const rooms: Record<Layout, Room[]> = { wide: ["marks", "signs", "rows"], medium: ["marks", "signs", "rows"], narrow: ["signs", "rows"], phone: ["rows"] };

/** So many pixels of the evidence are enough to see the verdict and that more follows. */
const evidencePeek = 220;

export interface Hooks {
  onSelect(place: Place | null): void;
  announce(words: string): void;
  onDecide(about: About, change: Change): void;
  onForget(orphan: Decision): void;
  onUndo(): void;
}

export class Result {
  readonly node = el("div", { class: "result" });
  readonly model: Model;
  private state: State = start;
  private layout: Layout | null = null;
  private hovered: Place | null = null;
  private readonly panes: Record<Side, Pane>;
  private readonly spine = new Spine();
  private readonly follow: Follow;
  private readonly minimap: Minimap;
  private readonly top = el("div", { class: "top" });
  private readonly head: HTMLElement;
  private readonly work: HTMLElement;
  private readonly rail = el("aside", { class: "rail", part: "rail", "aria-label": strings.evidence, tabindex: "-1" });
  private readonly strip = el("div", { class: "strip-holder" });
  /** The evidence on a narrow screen: beneath its sentence. */
  private readonly beneath = el("li", { class: "row-evidence" });
  private readonly stepper = el("div", { class: "bottom" });
  private readonly help = helpDialog();
  private untint = () => {};
  private desk: Desk;
  private frame = 0;
  private width = 0;
  private readonly resized = new ResizeObserver(() => this.measure());
  private readonly scheme = matchMedia("(prefers-color-scheme: dark)");
  readonly repaint = () => this.minimap.paint();

  constructor(report: Report, private readonly hooks: Hooks) {
    this.model = readModel(report);
    this.desk = { standing: nothingDecided, last: null, decide: hooks.onDecide, forget: hooks.onForget, undo: hooks.onUndo };
    const go = (p: Place) => this.select(p);
    this.panes = { original: new Pane(this.model, "original"), derivative: new Pane(this.model, "derivative") };
    this.follow = new Follow(this.model, this.panes);
    this.minimap = new Minimap(this.model, this.panes, () => this.redraw());
    this.head = headline(this.model, go);
    this.work = el("div", { class: "work", part: "panes" }, this.spine.node, this.panes.original.node, this.panes.derivative.node);
    this.node.append(this.top, this.strip, el("div", { class: "body" }, this.work, this.minimap.node, this.opener(), this.rail), this.stepper, this.help);
    this.listen();
    this.scheme.addEventListener("change", this.repaint);
    this.resized.observe(this.node);
    this.resized.observe(this.work);
    this.renderTop();
    this.renderEvidence();
  }

  destroy(): void {
    this.resized.disconnect();
    this.scheme.removeEventListener("change", this.repaint);
    cancelAnimationFrame(this.frame);
    this.node.remove();
  }

  get selected(): Place | null { return this.state.selected; }

  /** Shows the evidence of a sentence and lines the two texts up on it. */
  select(place: Place | null, focus = true): void {
    if (place && !has(this.model.report, place)) return;
    if (samePlace(place, this.state.selected) && (place === null || this.layout === "phone")) place = null;
    this.untint();
    const before = place && this.inView(place) ? this.panes[place.side].top(place.index) : null;
    this.state = { ...this.state, selected: place, reading: place && this.layout === "phone" ? place.side : this.state.reading };
    this.node.dataset.reading = this.state.reading;
    this.untint = place ? tint(this.panes, this.model, place, partners(this.model, place)) : () => {};
    this.renderEvidence();
    this.openDrawer(place !== null);
    if (place) {
      this.bring(place, before);
      if (focus) this.panes[place.side].focusOn(place.index, true);
    }
    this.redraw();
    if (place) this.hooks.announce(strings.chosen(place, verdictOf(this.model.report, place), partners(this.model, place)[0]));
    this.hooks.onSelect(place);
  }

  /** Shows what was decided, beside what the machine says. */
  setDecisions(decisions: readonly Decision[], last: About | null): void {
    this.desk = { ...this.desk, standing: standing(this.model, decisions), last };
    markDecided(this.panes, this.desk.standing);
    const active = this.activeElement();
    const act = active?.dataset.act ? active.closest(".desk")?.getAttribute("aria-label") : undefined;
    this.renderEvidence(this.rail.scrollTop);
    if (act) this.node.querySelector<HTMLElement>(`.desk[aria-label="${CSS.escape(act)}"] [data-act="${active!.dataset.act!}"]`)?.focus({ preventScroll: true });
  }

  private opener(): HTMLElement {
    return el("button", { type: "button", class: "button opener", on: { click: () => { this.openDrawer(true); this.rail.focus(); } } }, strings.openRail(this.model.findings.length, this.model.omissions.length));
  }

  /** On a middling width the rail is a drawer. */
  private openDrawer(open: boolean): void {
    this.node.toggleAttribute("data-drawer", open);
    this.node.dataset.tags = this.layout === "phone" ? "" : this.tags();
  }

  /** Where the tags of the sentences stand: between the texts, where there is room. */
  private tags(): "beside" | "above" {
    return this.layout === "wide" || (this.layout === "medium" && !this.node.hasAttribute("data-drawer")) ? "beside" : "above";
  }

  /** The next or previous place that asks for a look. */
  step(by: 1 | -1): void {
    const { stops } = this.model;
    if (stops.length === 0) return;
    const at = stops.findIndex((s) => samePlace(s, this.state.selected));
    const next = at < 0 ? (by > 0 ? 0 : stops.length - 1) : (at + by + stops.length) % stops.length;
    this.select(stops[next]!);
  }

  openHelp(): void {
    if (!this.help.open) this.help.showModal();
  }

  private toggle(verdicts: Verdict[]): void { this.show(toggled(this.state.shown, verdicts)); }

  private show(shown: ReadonlySet<Verdict>): void {
    this.state = { ...this.state, shown };
    this.node.dataset.shown = [...shown].join(" ");
    this.node.toggleAttribute("data-filtered", shown.size > 0);
    const active = this.focusedCell();
    this.renderLedger();
    if (active) this.node.querySelector<HTMLElement>(`[data-cell="${active}"]`)?.focus();
    const { original, derivative } = this.model.report;
    const all = [...original.sentences, ...derivative.sentences];
    this.hooks.announce(strings.showing(shown.size ? all.filter((s) => shown.has(s.verdict)).length : all.length, all.length));
    this.redraw();
  }

  private activeElement(): HTMLElement | null {
    const active = (this.node.getRootNode() as Document | ShadowRoot).activeElement;
    return active instanceof HTMLElement ? active : null;
  }

  private focusedCell(): string | undefined { return this.activeElement()?.dataset.cell; }

  private inView({ side, index }: Place): boolean { return this.layout !== "phone" && this.panes[side].isInView(index); }

  /** Brings a sentence into view, where it was if it was in view, and its best partner beside it. */
  private bring(place: Place, at: number | null): void {
    const smooth = !matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (this.layout === "phone") {
      this.panes[place.side].rows[place.index]!.scrollIntoView({ block: "start", behavior: smooth ? "smooth" : "instant" });
      return;
    }
    // Where the evidence stands below the texts, some of it must be in sight.
    if (this.layout === "narrow" && this.rail.getBoundingClientRect().top > innerHeight - evidencePeek) this.work.scrollIntoView({ block: "start", behavior: "instant" });
    const pane = this.panes[place.side];
    const y = at ?? pane.seen() / 4;
    this.follow.rest();
    if (at === null) pane.bringTo(place.index, y, smooth);
    const partner = partners(this.model, place)[0];
    if (partner) this.panes[partner.side].bringTo(partner.index, y, smooth);
    else this.follow.align(place.side, pane.offset(place.index) - y);
  }

  // Rendering

  private renderTop(): void {
    this.top.replaceChildren(this.head);
    this.renderLedger();
  }

  private renderLedger(): void {
    for (const room of rooms[this.layout ?? "phone"]) {
      this.top.querySelector(".ledger")?.remove();
      const table = ledger(this.model.report, this.state, room, (v) => this.toggle(v), () => this.show(new Set()));
      this.top.append(table);
      if (table.scrollWidth <= table.clientWidth) return; // what the marks need depends on the reader's typeface too
    }
  }

  private renderEvidence(scroll = this.layout === "phone" ? this.rail.scrollTop : 0): void {
    const { model, state, desk } = this;
    const actions = { go: (p: Place) => this.select(p), step: (by: 1 | -1) => this.step(by), desk };
    this.beneath.remove();
    const phone = this.layout === "phone";
    const card = evidence(model, state.selected, actions);
    if (phone && state.selected) {
      this.beneath.replaceChildren(card);
      this.panes[state.selected.side].rows[state.selected.index]!.after(this.beneath);
    }
    this.rail.replaceChildren(...[
      el("button", { type: "button", class: "close", on: { click: () => { this.select(null); this.openDrawer(false); } } }, strings.close),
      phone ? null : card,
      findings(model, state, actions.go, desk),
      omissions(model, state, actions.go),
    ].filter((n) => n !== null));
    this.rail.scrollTop = scroll;
    this.renderPhoneBars();
  }

  private renderPhoneBars(): void {
    if (this.layout !== "phone") {
      this.strip.replaceChildren();
      this.stepper.replaceChildren();
      return;
    }
    const { model, state } = this;
    const { selected, reading } = state;
    const current = selected?.side === reading ? selected.index : null;
    const which = (side: Side) => el("button", { type: "button", "aria-pressed": String(side === reading), on: { click: () => this.read(side) } }, sides[side]);
    this.strip.replaceChildren(
      el("div", { class: "which", role: "group", "aria-label": strings.read }, which("derivative"), which("original")),
      strip(model, reading, current, (index) => this.select({ side: reading, index })));
    const at = model.stops.findIndex((s) => samePlace(s, selected));
    const n = model.stops.length;
    this.stepper.replaceChildren(
      el("button", { type: "button", "aria-label": strings.previous, on: { click: () => this.step(-1) } }, "‹"),
      el("p", {}, at < 0 ? strings.stops(n) : strings.stopName(at + 1, n)),
      el("button", { type: "button", "aria-label": strings.next, on: { click: () => this.step(1) } }, "›"),
      el("button", { type: "button", class: "filter", on: { click: () => this.top.scrollIntoView({ block: "start" }) } }, strings.filter));
  }

  private read(side: Side): void {
    this.state = { ...this.state, reading: side };
    this.node.dataset.reading = side;
    this.renderPhoneBars();
  }

  private measure(): void {
    const width = this.node.clientWidth;
    const layout = layouts.find(([, from]) => width >= from)![0];
    if (layout !== this.layout) {
      this.layout = layout;
      this.node.dataset.layout = layout;
      this.node.dataset.reading = this.state.reading;
      this.openDrawer(this.node.hasAttribute("data-drawer"));
      this.renderEvidence();
    }
    if (width !== this.width) {
      this.width = width;
      this.renderLedger();
    }
    this.minimap.paint();
    this.redraw();
  }

  /** Draws lines and frames anew, once a frame however often it is asked. */
  private redraw(): void {
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      if (this.layout === "phone") return;
      this.spine.draw({ model: this.model, tags: this.tags(), panes: this.panes, state: this.state, hovered: this.hovered, rtl: getComputedStyle(this.node).direction === "rtl" });
      this.minimap.frame();
    });
  }

  // Listening

  private listen(): void {
    for (const side of ["original", "derivative"] as Side[]) {
      const { scroller, node } = this.panes[side];
      scroller.addEventListener("scroll", () => this.redraw(), { passive: true });
      scroller.addEventListener("wheel", (e) => this.yieldToTop(e), { passive: false });
      node.addEventListener("click", (e) => this.clicked(e));
      node.addEventListener("pointerover", (e) => { if (e.pointerType === "mouse") this.hover(placeAt(e.target)); });
      node.addEventListener("pointerleave", () => this.hover(null));
    }
    this.node.addEventListener("keydown", (e) => { if (!this.help.open && press(e, this.keys)) e.preventDefault(); });
  }

  private clicked(e: MouseEvent): void {
    const place = placeAt(e.target);
    // A selection of words for copying is not a choice of a sentence.
    if (place && (getSelection()?.toString() ?? "") === "") this.select(place);
  }

  private hover(place: Place | null): void {
    if (samePlace(place, this.hovered)) return;
    this.hovered = place && (partners(this.model, place).length > 0) ? place : null;
    this.redraw();
  }

  /** The wheel scrolls headline and ledger away before the texts. */
  private yieldToTop(e: WheelEvent): void {
    const room = this.node.scrollHeight - this.node.clientHeight - this.node.scrollTop;
    if (e.deltaY <= 0 || room < 1 || e.ctrlKey) return;
    const lines = e.deltaMode === WheelEvent.DOM_DELTA_LINE ? 24 : 1;
    this.node.scrollBy({ top: Math.min(room, e.deltaY * lines), behavior: "instant" });
    e.preventDefault();
  }

  private readonly keys = {
    focused: () => placeAt((this.node.getRootNode() as Document | ShadowRoot).activeElement),
    move: (to: Place) => {
      if (this.layout === "phone") this.read(to.side);
      else if (!this.inView(to)) this.panes[to.side].bringTo(to.index, this.panes[to.side].seen() / 3, false);
      this.panes[to.side].focusOn(to.index, true);
      this.redraw();
    },
    go: (to: Place) => this.select(to),
    step: (by: 1 | -1) => this.step(by),
    partner: (of: Place) => partners(this.model, of)[0] ?? null,
    nearest: (place: Place) => ({ side: place.side, index: Math.min(place.index, this.panes[place.side].rows.length - 1) }),
    last: (of: Place) => this.panes[of.side].rows.length - 1,
    selected: () => this.state.selected,
    toggle: (verdicts: Verdict[]) => this.toggle(verdicts),
    showAll: () => this.show(new Set()),
    clear: () => (this.state.shown.size ? this.show(new Set()) : this.select(null)),
    help: () => this.openHelp(),
    act: (what: string) => (this.activeElement()?.closest(".desk") ?? this.node).querySelector<HTMLElement>(`.desk [data-act=${what}], [data-act=${what}]`)?.click(),
    undo: () => this.hooks.onUndo(),
  };
}
