// The result: puts the views of one report together, holds the small state
// and hands every change of it to the views that show it.

import { standing, type About, type Change, type Decision } from "./decisions";
import { markDecided, placeInDesk, type Desk } from "./desk";
import { mergeFragment, readFragment, writeFragment } from "./address";
import { Bar } from "./bar";
import { el } from "./dom";
import { evidence } from "./evidence";
import { light } from "./filter";
import { Finder } from "./finder";
import { helpDialog } from "./help";
import { whileIdle } from "./idle";
import { press } from "./keyboard";
import { layoutAt, type Layout } from "./layout";
import { SentenceMap } from "./map";
import { Minimap, type IsLit } from "./minimap";
import { has, partners, readModel, placeOf, samePlace, stopAt, verdictOf, type Model, type Place, type Verdict } from "./model";
import { Follow } from "./follow";
import { Pane, placeAt, tint } from "./panes";
import type { Entry, Finding, Report, Side } from "./report.gen";
import { Rail, type RailActions } from "./rail";
import { readingBars } from "./reading-bars";
import { Spine } from "./spine";
import { Top } from "./top";
import { start, toggled, views, type RailTab, type State, type View } from "./state";
import { strings } from "./strings";

/** So many pixels of the evidence are enough to see the verdict and that more follows. */
const evidencePeek = 220;

/** Whoever writes a word to search for hears of it when so many milliseconds have passed since the last letter. */
const pause = 400;

/** The air on both sides of the map, in pixels. */
const mapMargin = 48;

const bothSides: Side[] = ["original", "derivative"];

export interface Hooks {
  onSelect(place: Place | null): void;
  /** Something changed that an address keeps. */
  onChange(fragment: string): void;
  announce(words: string): void;
  onDecide(about: About, change: Change): void;
  onForget(orphan: Decision): void;
  onUndo(): void;
}

/** What a reader looks at, and where. */
export interface Looked { state: State; tab: RailTab; rail: number; tops: Record<Side, number>; page: number }

export class Result {
  /** Takes the focus when somebody presses where nothing else would: the keys work all over it. */
  readonly node = el("div", { class: "result", tabindex: "-1" });
  readonly model: Model;
  private state: State;
  private layout: Layout = "wide";
  private hovered: Place | null = null;
  /** What a filter leaves in full colour; none where there is no filter. */
  private isLit: IsLit | null = null;
  private readonly bar: Bar;
  private readonly panes: Record<Side, Pane>;
  private readonly spine = new Spine();
  private readonly follow: Follow;
  private readonly finder: Finder;
  private readonly minimap: Minimap;
  /** Made when it is first looked at. */
  private map: SentenceMap | null = null;
  private readonly top: Top;
  private readonly work: HTMLElement;
  private readonly rail: Rail;
  private readonly strip = el("div", { class: "strip-holder" });
  /** The evidence in the reading view: beneath its sentence. */
  private readonly beneath = el("li", { class: "row-evidence" });
  private readonly stepper = el("div", { class: "bottom" });
  private help: HTMLDialogElement | null = null;
  private untint = () => {};
  private desk: Desk;
  private unmark = () => {};
  private frame = 0;
  /** What is painted for a size and for colours, and not by the style sheet, is to be painted anew. */
  private stale = true;
  private stopMaking = () => {};
  private telling = false;
  private ended = false;
  private speaking: ReturnType<typeof setTimeout> | undefined;
  private readonly resized = new ResizeObserver(() => this.measure());
  private readonly scheme = matchMedia("(prefers-color-scheme: dark)");
  readonly repaint = () => { this.stale = true; this.redraw(); };
  private readonly moved = () => this.redraw();

  /** A report in a view, none as the width suggests, with what was decided; the width is that of the place where it will stand. */
  constructor(report: Report, private readonly hooks: Hooks, view: View | null, decisions: readonly Decision[], private width: number) {
    this.model = readModel(report);
    this.desk = { standing: standing(this.model, decisions), last: null, decide: hooks.onDecide, forget: hooks.onForget, undo: hooks.onUndo };
    this.state = { ...start, view };
    this.bar = new Bar({
      choose: (v) => this.look(v),
      search: (query) => this.search(query),
      stepMatch: (by) => this.stepMatch(by),
      leave: () => { this.search(""); this.focusTexts(); },
    });
    this.panes = { original: new Pane(this.model, "original"), derivative: new Pane(this.model, "derivative") };
    this.follow = new Follow(this.model, this.panes);
    this.finder = new Finder(this.model, this.panes);
    this.rail = new Rail(this.model, this.railActions);
    this.minimap = new Minimap(this.model, this.panes, () => this.redraw());
    this.top = new Top(this.model, {
      go: (p) => this.select(p),
      open: (f) => this.open(f),
      toggle: (verdicts) => this.toggle(verdicts),
      preview: (verdicts) => this.dim(verdicts ? new Set(verdicts) : this.state.shown, verdicts ? new Set() : this.state.rules),
      showAll: () => this.show(new Set()),
    });
    this.work = el("div", { class: "work", part: "panes" }, this.spine.node, this.panes.original.node, this.panes.derivative.node);
    this.node.append(this.bar.node, this.top.node, this.strip, el("div", { class: "body" }, this.work, this.minimap.node, this.opener(), this.rail.node), this.stepper);
    this.unmark = markDecided(this.model, this.panes, this.desk.standing);
    this.layOut();
    this.listen();
  }

  /** Begins to follow the place where the node now stands. What depends on where the browser put things is drawn when it tells their size. */
  attach(): void {
    this.scheme.addEventListener("change", this.repaint);
    addEventListener("scroll", this.moved, { passive: true });
    this.resized.observe(this.node);
    this.resized.observe(this.work);
    this.goOn();
    this.set({});
  }

  /** Makes what is out of view while nobody waits for anything. */
  goOn(): void {
    this.rest();
    this.stopMaking = whileIdle(this.making());
  }

  /** Leaves unmade what is out of view: another comparison is under way. */
  rest(): void { this.stopMaking(); }

  private *making(): Generator<void> { for (const side of bothSides) yield* this.panes[side].making(); }

  destroy(): void {
    this.ended = true;
    this.resized.disconnect();
    this.scheme.removeEventListener("change", this.repaint);
    removeEventListener("scroll", this.moved);
    cancelAnimationFrame(this.frame);
    this.rest();
    clearTimeout(this.speaking);
    this.finder.destroy();
    this.node.remove();
  }

  // What others may know and set

  get selected(): Place | null { return this.state.selected; }
  get chosenView(): View | null { return this.state.view; }

  /** The view on show: a phone has no room for two texts side by side. */
  get view(): View {
    const { view } = this.state;
    if (this.layout === "phone") return view === null || view === "side" ? "reading" : view;
    return view ?? "side";
  }

  /** What is on show, for an address. */
  get fragment(): string { return writeFragment({ ...this.state, view: this.view, tab: this.rail.shown ?? null }); }

  /** Shows what a fragment tells, as far as it fits these texts. */
  restore(fragment: string): void {
    const { view, selected, finding, shown, rules, query, tab } = readFragment(fragment);
    const found = this.model.findings.find((f) => f.id === finding) ?? null;
    this.look(view);
    this.show(shown);
    this.showRules(new Set(this.model.findings.map((f) => f.rule).filter((rule) => rules.has(rule))));
    this.search(query);
    this.choose(found ? placeOf(found) : selected, found, false);
    if (tab) this.rail.open(tab);
  }

  /** What the reader looks at, for another result of the same report. */
  looked(): Looked {
    return { state: this.state, tab: this.rail.wanted, rail: this.rail.node.scrollTop, tops: { original: this.panes.original.scroller.scrollTop, derivative: this.panes.derivative.scroller.scrollTop }, page: scrollY };
  }

  /** Shows what a reader looked at before. */
  resume({ state, tab, rail, tops, page }: Looked): void {
    const { selected, finding, shown, rules, query, order, choosing, reading } = state;
    this.set({ order, choosing });
    this.show(shown);
    this.showRules(rules);
    this.search(query);
    this.choose(selected, this.model.findings.find((f) => f.id === finding) ?? null, false);
    this.read(reading);
    this.rail.wanted = tab;
    this.renderEvidence(rail);
    for (const side of bothSides) this.panes[side].scroller.scrollTop = tops[side];
    scrollTo({ top: page, behavior: "instant" });
  }

  /** Puts a link to what is on show on the clipboard: the page's address with our fragment. */
  private copyLink(): void {
    const [page, now = ""] = location.href.split("#");
    const said = this.node.querySelector("[data-act=link]");
    const tell = (words: string) => {
      this.hooks.announce(words);
      if (said) said.textContent = words;
    };
    // A page that may not write to the clipboard has no such object, or says no.
    Promise.resolve().then(() => navigator.clipboard.writeText(`${page}#${mergeFragment(now, this.fragment)}`)).then(() => tell(strings.linkCopied), () => tell(strings.linkNotCopied));
  }

  private set(patch: Partial<State>): void {
    this.state = { ...this.state, ...patch };
    if (this.telling) return;
    this.telling = true;
    // Changes that come together are told together.
    queueMicrotask(() => { this.telling = false; if (!this.ended) this.hooks.onChange(this.fragment); });
  }

  /** Changes the view; what is chosen stays chosen. */
  look(view: View | null): void {
    if (view === this.state.view && view !== null) return;
    const { selected } = this.state;
    const focused = placeAt(this.activeElement());
    this.set({ view, reading: (focused ?? selected)?.side ?? this.state.reading });
    this.layOut();
    this.redraw();
    if (selected) this.bring(selected, null);
    if (this.flowing && this.view === "map" && this.work.getBoundingClientRect().top < 0) this.work.scrollIntoView({ block: "start", behavior: "instant" });
  }

  /** Shows the evidence of a sentence and lines the two texts up on it. */
  select(place: Place | null, focus = true): void { this.choose(place, null, focus); }

  /** Leads from a list in the rail to a sentence, and leaves the list open. */
  private leadTo(place: Place): void {
    const { wanted, node: { scrollTop } } = this.rail;
    this.select(place);
    this.rail.open(wanted);
    this.set({});
    this.rail.node.scrollTop = scrollTop;
  }

  /** Leads to where a text states an entry: the first place, or the one after that which is chosen. */
  private visit(entry: Entry, side: Side): void {
    const places = entry[side]!.places.map((p): Place => ({ side, index: p.sentence }));
    const at = places.findLastIndex((p) => samePlace(p, this.state.selected));
    this.leadTo(places[at + 1] ?? places[0]!);
    this.finder.state(entry);
  }

  /** Shows a finding: the evidence of its sentence, with its words marked in both texts. */
  private open(finding: Finding): void { this.choose(placeOf(finding), finding, true); }

  private choose(place: Place | null, finding: Finding | null, focus: boolean): void {
    if (place && !has(this.model.report, place)) return;
    if (place === null && this.state.selected === null) return;
    this.untint();
    const before = place && this.inView(place) ? this.panes[place.side].top(place.index) : null;
    this.set({ selected: place, finding: finding?.id ?? null, reading: place ? place.side : this.state.reading });
    this.node.dataset.reading = this.state.reading;
    this.untint = place ? tint(this.panes, this.model, place, partners(this.model, place), finding) : () => {};
    if (place && this.view !== "reading") this.rail.wanted = "evidence";
    this.renderEvidence();
    this.openDrawer(place !== null && this.view !== "reading");
    if (place) {
      this.bring(place, before);
      if (focus) this.focusOn(place);
    }
    this.map?.choose(place);
    this.finder.state(null);
    this.redraw();
    if (place) this.hooks.announce(strings.chosen(place, verdictOf(this.model.report, place), partners(this.model, place)[0]));
    this.hooks.onSelect(place);
  }

  /** Shows what was decided, beside what the machine says. */
  setDecisions(decisions: readonly Decision[], last: About | null): void {
    this.desk = { ...this.desk, standing: standing(this.model, decisions), last };
    this.unmark();
    this.unmark = markDecided(this.model, this.panes, this.desk.standing);
    const back = placeInDesk(this.node, this.activeElement());
    this.renderEvidence(this.rail.node.scrollTop);
    back();
  }

  private opener(): HTMLElement {
    return el("button", { type: "button", class: "button opener", on: { click: () => { this.openDrawer(true); this.rail.node.focus(); } } }, strings.openRail(this.model.findings.length, this.model.omissions.length));
  }

  /** On a middling width the rail is a drawer. */
  private openDrawer(open: boolean): void {
    this.node.toggleAttribute("data-drawer", open);
    this.node.dataset.tags = this.view === "side" ? this.tags() : "";
  }

  /** Where the tags of the sentences stand: between the texts, where there is room. */
  private tags(): "beside" | "above" {
    return this.layout === "wide" || (this.layout === "medium" && !this.node.hasAttribute("data-drawer")) ? "beside" : "above";
  }

  /** Whether what is on show scrolls with the page around it. */
  private get flowing(): boolean { return this.view !== "side" && (this.layout === "phone" || this.layout === "narrow"); }

  /** The next or previous place that asks for a look. */
  step(by: 1 | -1): void {
    const { stops } = this.model;
    if (stops.length === 0) return;
    const at = this.stopAt();
    const next = stops[at < 0 ? (by > 0 ? 0 : stops.length - 1) : (at + by + stops.length) % stops.length]!;
    this.choose(next.place, next.finding, true);
  }

  private stopAt(): number { return stopAt(this.model, this.state.selected, this.state.finding); }

  openHelp(): void {
    if (!this.help) this.node.append(this.help = helpDialog());
    if (!this.help.open) this.help.showModal();
  }

  // Filter

  private toggle(verdicts: Verdict[]): void { this.show(toggled(this.state.shown, verdicts)); }

  private show(shown: ReadonlySet<Verdict>): void {
    if (shown.size === 0 && this.state.shown.size === 0) return;
    this.set({ shown });
    this.dim(shown, this.state.rules);
    this.keepingFocus(() => this.top.render(this.state));
    const { original, derivative } = this.model.report;
    const all = [...original.sentences, ...derivative.sentences];
    this.hooks.announce(strings.showing(shown.size ? all.filter((s) => shown.has(s.verdict)).length : all.length, all.length));
    this.redraw();
  }

  /** Lists the findings of these rules alone. */
  private showRules(rules: ReadonlySet<string>): void {
    if (rules.size === 0 && this.state.rules.size === 0) return;
    this.set({ rules });
    this.dim(this.state.shown, rules);
    this.keepingFocus(() => this.renderEvidence(this.rail.node.scrollTop));
    const all = this.model.findings;
    this.hooks.announce(strings.showingFindings(rules.size ? all.filter((f) => rules.has(f.rule)).length : all.length, all.length));
  }

  /** Keeps sentences of these verdicts and of these rules' findings in full ink and steps the rest back. */
  private dim(shown: ReadonlySet<Verdict>, rules: ReadonlySet<string>): void {
    this.isLit = light(this.node, this.model, this.panes, shown, rules);
    this.minimap.light(this.isLit);
    this.map?.light(this.isLit);
  }

  private activeElement(): HTMLElement | null {
    const active = (this.node.getRootNode() as Document | ShadowRoot).activeElement;
    return active instanceof HTMLElement ? active : null;
  }

  /** Draws anew what holds the focus, and gives it back to what took its place. */
  private keepingFocus(draw: () => void): void {
    const active = this.activeElement();
    const name = ["cell", "rule", "order"].find((key) => active?.dataset[key]);
    draw();
    if (name) this.node.querySelector<HTMLElement>(`[data-${name}="${CSS.escape(active!.dataset[name]!)}"]`)?.focus({ preventScroll: true });
  }

  // Search

  private search(query: string): void {
    if (query === this.state.query) return;
    this.set({ query });
    this.finder.search(query);
    this.showBar();
    clearTimeout(this.speaking);
    if (query.trim()) this.speaking = setTimeout(() => this.hooks.announce(this.finder.words()), pause);
  }

  private stepMatch(by: 1 | -1): void {
    const place = this.finder.step(by);
    if (!place) return;
    this.bringMatch(place);
    this.finder.paint();
    this.showBar();
    clearTimeout(this.speaking);
    this.hooks.announce(strings.matchAt(...this.finder.position(), place, verdictOf(this.model.report, place)));
  }

  private bringMatch(place: Place): void {
    if (this.view === "map") return this.select(place, false);
    if (this.view === "reading") this.read(place.side);
    this.bring(place, this.inView(place) ? this.panes[place.side].top(place.index) : null);
  }

  /** Begins at the result in words: there a screen reader reads on, and the keys work. */
  focus(): void { this.top.focus(); }

  private focusTexts(): void {
    this.focusOn(this.finder.current ?? this.state.selected ?? { side: this.view === "reading" ? this.state.reading : "derivative", index: 0 });
  }

  private focusOn(place: Place): void {
    this.panes[place.side].focusOn(place.index, this.view !== "map");
    if (this.view === "map") this.map?.focusOn(place);
  }

  // Scrolling

  private inView({ side, index }: Place): boolean { return !this.flowing && this.view !== "map" && this.panes[side].isInView(index); }

  /** Brings a sentence into view, where it was if it was in view, and its best partner beside it. */
  private bring(place: Place, at: number | null): void {
    if (this.view === "map") return; // it has every sentence in sight
    const smooth = !matchMedia("(prefers-reduced-motion: reduce)").matches;
    const pane = this.panes[place.side];
    if (this.flowing) {
      pane.row(place.index).scrollIntoView({ block: "start", behavior: smooth ? "smooth" : "instant" });
      return;
    }
    if (this.view === "reading") {
      pane.bringTo(place.index, Math.min(at ?? Infinity, pane.seen() / 6), smooth);
      return;
    }
    // Where the evidence stands below the texts, some of it must be in sight.
    if (this.layout === "narrow" && this.rail.node.getBoundingClientRect().top > innerHeight - evidencePeek) this.work.scrollIntoView({ block: "start", behavior: "instant" });
    this.follow.lineUp(place, at, smooth);
  }

  // Rendering

  /** Lays everything out for the view and the width. Nothing is measured here, so that the browser lays out what we changed once. */
  private layOut(): void {
    this.layout = this.fitting();
    this.node.dataset.layout = this.layout;
    if (this.view === "map" && this.node.dataset.view !== "map") this.rail.wanted = "evidence"; // where the shapes stand in words
    this.node.dataset.view = this.view;
    this.node.toggleAttribute("data-flowing", this.flowing);
    this.node.dataset.reading = this.state.reading;
    this.openDrawer(this.node.hasAttribute("data-drawer"));
    this.showBar();
    this.top.layOut(this.layout, this.state);
    if (this.view === "map") this.makeMap();
    this.renderEvidence();
    this.stale = true;
  }

  /** The layout for the width. What is hidden has none, and will be laid out when it is shown. */
  private fitting(): Layout { return this.width > 0 ? layoutAt(this.width) : this.layout; }

  private makeMap(): SentenceMap {
    if (!this.map) {
      this.map = new SentenceMap(this.model, { choose: (p) => this.press(p) });
      this.map.choose(this.state.selected);
      this.map.light(this.isLit);
      this.work.append(this.map.node);
    }
    return this.map;
  }

  /** Paints what is painted for a size and for colours. */
  private paint(): void {
    this.stale = false;
    this.minimap.paint();
    if (this.view === "map") this.makeMap().paint(this.work.clientWidth - mapMargin, this.isRTL);
  }

  private get isRTL(): boolean { return getComputedStyle(this.node).direction === "rtl"; }

  private showBar(): void {
    this.bar.show(this.view, this.state.query, this.state.query.trim() ? this.finder.words() : "");
  }

  private renderEvidence(scroll = this.view === "reading" ? this.rail.node.scrollTop : 0): void {
    const { model, state, desk, view } = this;
    const card = () => evidence(model, state.selected, { go: (p) => this.select(p), step: (by) => this.step(by), at: this.stopAt(), copyLink: () => this.copyLink(), desk });
    this.beneath.remove();
    if (view === "reading" && state.selected) {
      this.beneath.replaceChildren(card());
      this.panes[state.selected.side].row(state.selected.index).after(this.beneath);
    }
    this.rail.fill({
      state, desk,
      card: view === "reading" ? null : card,
      map: view === "map" ? { shapes: this.makeMap().shapes, way: this.layout === "phone" ? strings.openText : strings.openSide } : null,
    }, scroll);
    this.renderReadingBars();
  }

  private readonly railActions: RailActions = {
    go: (p) => this.select(p),
    leadTo: (p) => this.leadTo(p),
    visit: (entry, side) => this.visit(entry, side),
    open: (f) => this.open(f),
    toggle: (rule) => this.showRules(toggled(this.state.rules, [rule])),
    preview: (rule) => this.dim(rule ? new Set() : this.state.shown, rule ? new Set([rule]) : this.state.rules),
    group: (order) => { this.set({ order }); this.keepingFocus(() => this.renderEvidence(this.rail.node.scrollTop)); },
    choosing: (choosing) => this.set({ choosing }),
    openText: () => this.openText(),
    opened: () => this.set({}),
    close: () => { this.select(null); this.openDrawer(false); },
  };

  /** From the map to the chosen sentence in its text. */
  private openText(): void {
    this.look(this.layout === "phone" ? "reading" : "side");
    if (this.state.selected) this.focusOn(this.state.selected);
  }

  private renderReadingBars(): void {
    const { model, state } = this;
    const reading = this.view === "reading";
    const bars = reading ? readingBars(model, state, this.stopAt(), {
      read: (side) => this.read(side), select: (place) => this.select(place), step: (by) => this.step(by), toTop: () => this.top.node.scrollIntoView({ block: "start" }),
    }) : { above: [], below: [] };
    this.strip.replaceChildren(...bars.above);
    this.stepper.replaceChildren(...bars.below);
  }

  private read(side: Side): void {
    this.set({ reading: side });
    this.node.dataset.reading = side;
    this.renderReadingBars();
  }

  /** The browser has laid us out, and paints when we return. */
  private measure(): void {
    const width = this.node.clientWidth;
    this.stale = true;
    if (width !== this.width) {
      this.width = width;
      if (this.fitting() === this.layout) this.top.layOut(this.layout, this.state);
      else this.layOut();
    }
    this.draw();
  }

  /** Draws anew, once a frame however often it is asked. */
  private redraw(): void {
    this.frame ||= requestAnimationFrame(() => this.draw());
  }

  /** Draws what depends on where the browser put things. */
  private draw(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    if (this.stale) {
      this.top.fit();
      this.paint();
    }
    if (this.view !== "side") return;
    // Everything is read before anything is changed.
    const seen = { original: this.panes.original.visible(), derivative: this.panes.derivative.visible() };
    this.spine.draw({ model: this.model, tags: this.tags(), seen, floor: this.panes.original.floor(), state: this.state, hovered: this.hovered, rtl: this.isRTL });
    this.minimap.frame(seen);
  }

  // Listening

  private listen(): void {
    // Ours and that of both texts.
    this.node.addEventListener("scroll", this.moved, { passive: true, capture: true });
    for (const side of bothSides) {
      const { scroller, node } = this.panes[side];
      scroller.addEventListener("wheel", (e) => this.yieldToTop(e), { passive: false });
      node.addEventListener("click", (e) => this.clicked(e));
      node.addEventListener("pointerover", (e) => { if (e.pointerType === "mouse") this.hover(placeAt(e.target)); });
      node.addEventListener("pointerleave", () => this.hover(null));
    }
    this.node.addEventListener("keydown", (e) => { if (!this.help?.open && press(e, this.keys)) e.preventDefault(); });
  }

  private clicked(e: MouseEvent): void {
    const place = placeAt(e.target);
    // A selection of words for copying is not a choice of a sentence.
    if (place && (getSelection()?.toString() ?? "") === "") this.press(place);
  }

  /** A second press on a sentence takes the evidence beneath it away, and leads from the map to its text. */
  private press(place: Place): void {
    const again = samePlace(place, this.state.selected);
    if (again && this.view === "map") this.openText();
    else this.select(again && this.view === "reading" ? null : place);
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

  private nextView(): void {
    const fitting: View[] = views.filter((v) => v !== "side" || this.layout !== "phone");
    const next = fitting[(fitting.indexOf(this.view) + 1) % fitting.length]!;
    this.look(next);
    this.hooks.announce(strings.viewNow(next));
  }

  private move(to: Place): void {
    if (this.view === "map") return this.focusOn(to);
    if (this.view === "reading") this.read(to.side);
    const pane = this.panes[to.side];
    if (this.flowing) pane.row(to.index).scrollIntoView({ block: "nearest", behavior: "instant" });
    else if (!this.inView(to)) pane.bringTo(to.index, pane.seen() / 3, false);
    pane.focusOn(to.index, true);
    this.redraw();
  }

  private readonly keys = {
    focused: () => placeAt(this.activeElement()),
    move: (to: Place) => this.move(to),
    go: (to: Place) => this.press(to),
    step: (by: 1 | -1) => this.step(by),
    partner: (of: Place) => partners(this.model, of)[0] ?? null,
    nearest: (place: Place) => ({ side: place.side, index: Math.min(place.index, this.panes[place.side].length - 1) }),
    runsAcross: (side: Side) => this.view === "map" && side === "derivative",
    rtl: () => this.isRTL,
    last: (of: Place) => this.panes[of.side].length - 1,
    selected: () => this.state.selected,
    toggle: (verdicts: Verdict[]) => this.toggle(verdicts),
    showAll: () => { this.show(new Set()); this.showRules(new Set()); },
    clear: () => { if (this.state.shown.size + this.state.rules.size) { this.show(new Set()); this.showRules(new Set()); } else this.select(null); },
    search: () => this.bar.focusSearch(),
    copyLink: () => this.copyLink(),
    view: () => this.nextView(),
    help: () => this.openHelp(),
    act: (what: string) => (this.activeElement()?.closest(".desk") ?? this.node).querySelector<HTMLElement>(`.desk [data-act=${what}], [data-act=${what}]`)?.click(),
    undo: () => this.hooks.onUndo(),
  };
}
