// The result: puts the views of one report together, holds the small state
// and hands every change of it to the views that show it.

import { standing, type About, type Change, type Decision } from "./decisions";
import { markDecided, placeInDesk, type Desk } from "./desk";
import { mergeFragment, readFragment, writeFragment } from "./address";
import { Bar } from "./bar";
import { copied } from "./copied";
import { el } from "./dom";
import { evidence } from "./evidence";
import { findings, type FindingActions } from "./findings";
import { headline } from "./headline";
import { helpDialog } from "./help";
import { whileIdle } from "./idle";
import { inventory } from "./inventory";
import { press } from "./keyboard";
import { layoutAt, type Layout } from "./layout";
import { ledger, type Room } from "./ledger";
import { SentenceMap } from "./map";
import { Minimap, type IsLit } from "./minimap";
import { has, partners, readModel, placeId, placeOf, samePlace, spanOf, stopAt, verdictOf, type Model, type Place, type Verdict } from "./model";
import { Follow } from "./follow";
import { omissions } from "./omissions";
import { Pane, placeAt, placesOf, tint } from "./panes";
import type { Entry, Finding, Report, Side } from "./report.gen";
import { findMatches, mostMatches, paint, rangeIn, type Match } from "./search";
import { shapesCard } from "./shapes";
import { sourcing } from "./sourcing";
import { Spine } from "./spine";
import { start, toggled, views, type RailTab, type State, type View } from "./state";
import { sides, strings } from "./strings";
import { strip } from "./strip";
import { Tabs } from "./tabs";

/** How the ledger may be laid out in each, the fullest first. */
const rooms: Record<Layout, Room[]> = { wide: ["marks", "signs", "rows"], medium: ["marks", "signs", "rows"], narrow: ["signs", "rows"], phone: ["rows"] };

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
  readonly node = el("div", { class: "result" });
  readonly model: Model;
  private state: State;
  private layout: Layout = "wide";
  private hovered: Place | null = null;
  /** What a filter leaves in full colour; none where there is no filter. */
  private isLit: IsLit | null = null;
  private matches: Match[] = [];
  private match = -1;
  /** Where the texts state the entry of the inventory that was pressed last. */
  private stated: Match[] = [];
  private readonly bar: Bar;
  private readonly panes: Record<Side, Pane>;
  private readonly spine = new Spine();
  private readonly follow: Follow;
  private readonly minimap: Minimap;
  /** Made when it is first looked at. */
  private map: SentenceMap | null = null;
  private readonly top = el("div", { class: "top" });
  private readonly head: HTMLElement;
  /** The ledger, and which of the layout's rooms it takes. */
  private table: HTMLElement | null = null;
  private room = 0;
  private readonly work: HTMLElement;
  private readonly rail = el("aside", { class: "rail", part: "rail", "aria-label": strings.rail, tabindex: "-1" });
  /** What the rail shows; a sentence that is chosen in a text opens its evidence. */
  private readonly tabs = new Tabs<RailTab>(strings.rail, "findings", () => { this.rail.scrollTop = 0; this.set({}); });
  /** What the reader has unfolded in these stays unfolded: they are made once, when they are first looked at. */
  private inventory: HTMLElement | null = null;
  private sourcing: HTMLElement | null = null;
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
    this.minimap = new Minimap(this.model, this.panes, () => this.redraw());
    this.head = headline(this.model, { go: (p) => this.select(p), open: (f) => this.open(f) });
    this.work = el("div", { class: "work", part: "panes" }, this.spine.node, this.panes.original.node, this.panes.derivative.node);
    this.node.append(this.bar.node, this.top, this.strip, el("div", { class: "body" }, this.work, this.minimap.node, this.opener(), this.rail), this.stepper);
    this.top.append(this.head);
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
    this.stopMaking = whileIdle(this.making());
    this.set({});
  }

  private *making(): Generator<void> { for (const side of bothSides) yield* this.panes[side].making(); }

  destroy(): void {
    this.ended = true;
    this.resized.disconnect();
    this.scheme.removeEventListener("change", this.repaint);
    removeEventListener("scroll", this.moved);
    cancelAnimationFrame(this.frame);
    this.stopMaking();
    clearTimeout(this.speaking);
    for (const name of ["article-diff-stated", "article-diff-match", "article-diff-current"]) paint(name, []);
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
  get fragment(): string { return writeFragment({ ...this.state, view: this.view, tab: this.tabs.shown() ?? null }); }

  /** Shows what a fragment tells, as far as it fits these texts. */
  restore(fragment: string): void {
    const { view, selected, finding, shown, rules, query, tab } = readFragment(fragment);
    const found = this.model.findings.find((f) => f.id === finding) ?? null;
    this.look(view);
    this.show(shown);
    this.showRules(new Set(this.model.findings.map((f) => f.rule).filter((rule) => rules.has(rule))));
    this.search(query);
    this.choose(found ? placeOf(found) : selected, found, false);
    if (tab) this.tabs.open(tab);
  }

  /** What the reader looks at, for another result of the same report. */
  looked(): Looked {
    return { state: this.state, tab: this.tabs.current, rail: this.rail.scrollTop, tops: { original: this.panes.original.scroller.scrollTop, derivative: this.panes.derivative.scroller.scrollTop }, page: scrollY };
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
    this.tabs.current = tab;
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
    const { current } = this.tabs;
    const scroll = this.rail.scrollTop;
    this.select(place);
    this.tabs.open(current);
    this.set({});
    this.rail.scrollTop = scroll;
  }

  /** Leads to where a text states an entry: the first place, or the one after that which is chosen. */
  private visit(entry: Entry, side: Side): void {
    const places = entry[side]!.places.map((p): Place => ({ side, index: p.sentence }));
    const at = places.findLastIndex((p) => samePlace(p, this.state.selected));
    this.leadTo(places[at + 1] ?? places[0]!);
    this.stated = bothSides.flatMap((side) => (entry[side]?.places ?? []).map(({ sentence, span }): Match => {
      const { start } = spanOf(this.model.report, { side, index: sentence });
      return { place: { side, index: sentence }, start: span.start - start, end: span.end - start };
    }));
    this.paintMatches();
  }

  /** Shows a finding: the evidence of its sentence, with its words marked in both texts. */
  private open(finding: Finding): void { this.choose(placeOf(finding), finding, true); }

  private choose(place: Place | null, finding: Finding | null, focus: boolean): void {
    if (place && !has(this.model.report, place)) return;
    if (place === null && this.state.selected === null) return;
    this.untint();
    this.stated = [];
    const before = place && this.inView(place) ? this.panes[place.side].top(place.index) : null;
    this.set({ selected: place, finding: finding?.id ?? null, reading: place ? place.side : this.state.reading });
    this.node.dataset.reading = this.state.reading;
    this.untint = place ? tint(this.panes, this.model, place, partners(this.model, place), finding) : () => {};
    if (place && this.view !== "reading") this.tabs.current = "evidence";
    this.renderEvidence();
    this.openDrawer(place !== null && this.view !== "reading");
    if (place) {
      this.bring(place, before);
      if (focus) this.focusOn(place);
    }
    this.map?.choose(place);
    this.paintMatches();
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
    this.renderEvidence(this.rail.scrollTop);
    back();
  }

  private opener(): HTMLElement {
    return el("button", { type: "button", class: "button opener", on: { click: () => { this.openDrawer(true); this.rail.focus(); } } }, strings.openRail(this.model.findings.length, this.model.omissions.length));
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
    this.keepingFocus(() => this.renderLedger());
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
    this.keepingFocus(() => this.renderEvidence(this.rail.scrollTop));
    const all = this.model.findings;
    this.hooks.announce(strings.showingFindings(rules.size ? all.filter((f) => rules.has(f.rule)).length : all.length, all.length));
  }

  /** Keeps sentences of these verdicts and of these rules' findings in full ink and steps the rest back. */
  private dim(shown: ReadonlySet<Verdict>, rules: ReadonlySet<string>): void {
    this.node.dataset.shown = [...shown].join(" ");
    this.node.toggleAttribute("data-filtered", shown.size + rules.size > 0);
    for (const row of this.node.querySelectorAll(".lit")) row.classList.remove("lit");
    const told = this.model.findings.filter((f) => rules.has(f.rule)).flatMap(placesOf).filter((p) => has(this.model.report, p));
    for (const p of told) this.panes[p.side].row(p.index).classList.add("lit");
    const ids = new Set(told.map(placeId));
    this.isLit = shown.size + rules.size > 0 ? (p) => shown.has(verdictOf(this.model.report, p)) || ids.has(placeId(p)) : null;
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
    this.matches = findMatches(this.model, query);
    this.match = -1;
    this.paintMatches();
    this.showBar();
    clearTimeout(this.speaking);
    if (query.trim()) this.speaking = setTimeout(() => this.hooks.announce(this.matchWords()), pause);
  }

  private stepMatch(by: 1 | -1): void {
    const n = this.matches.length;
    if (n === 0) return;
    this.match = this.match < 0 ? (by > 0 ? 0 : n - 1) : (this.match + by + n) % n;
    const { place } = this.matches[this.match]!;
    this.bringMatch(place);
    this.paintMatches();
    this.showBar();
    clearTimeout(this.speaking);
    this.hooks.announce(strings.matchAt(this.match + 1, n, place, verdictOf(this.model.report, place)));
  }

  private bringMatch(place: Place): void {
    if (this.view === "map") return this.select(place, false);
    if (this.view === "reading") this.read(place.side);
    this.bring(place, this.inView(place) ? this.panes[place.side].top(place.index) : null);
  }

  private matchWords(): string {
    const of = (side: Side) => this.matches.filter((m) => m.place.side === side).length;
    return strings.matches(this.match + 1, this.matches.length, of("original"), of("derivative"), mostMatches);
  }

  private paintMatches(): void {
    const range = (m: Match | undefined) => {
      const r = m && rangeIn(this.panes[m.place.side].wordsOf(m.place.index), m.start, m.end);
      return r ? [r] : [];
    };
    paint("article-diff-stated", this.stated.flatMap(range));
    paint("article-diff-match", this.matches.flatMap(range));
    paint("article-diff-current", range(this.matches[this.match]));
  }

  /** Begins at the result in words: there a screen reader reads on, and the keys work. */
  focus(): void { this.head.querySelector<HTMLElement>("h2")!.focus({ preventScroll: true }); }

  private focusTexts(): void {
    this.focusOn(this.matches[this.match]?.place ?? this.state.selected ?? { side: this.view === "reading" ? this.state.reading : "derivative", index: 0 });
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
    if (this.layout === "narrow" && this.rail.getBoundingClientRect().top > innerHeight - evidencePeek) this.work.scrollIntoView({ block: "start", behavior: "instant" });
    const y = at ?? pane.seen() / 4;
    this.follow.rest();
    if (at === null) pane.bringTo(place.index, y, smooth);
    const partner = partners(this.model, place)[0];
    if (partner) this.panes[partner.side].bringTo(partner.index, y, smooth);
    else this.follow.align(place.side, pane.offset(place.index) - y);
  }

  // Rendering

  /** Lays everything out for the view and the width. Nothing is measured here, so that the browser lays out what we changed once. */
  private layOut(): void {
    this.layout = this.fitting();
    this.node.dataset.layout = this.layout;
    if (this.view === "map" && this.node.dataset.view !== "map") this.tabs.current = "evidence"; // where the shapes stand in words
    this.node.dataset.view = this.view;
    this.node.toggleAttribute("data-flowing", this.flowing);
    this.node.dataset.reading = this.state.reading;
    this.openDrawer(this.node.hasAttribute("data-drawer"));
    this.showBar();
    this.renderLedger();
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
    this.bar.show(this.view, this.state.query, this.state.query.trim() ? this.matchWords() : "");
  }

  private renderLedger(): void {
    const preview = (verdicts: Verdict[] | null) => this.dim(verdicts ? new Set(verdicts) : this.state.shown, verdicts ? new Set() : this.state.rules);
    const table = ledger(this.model.report, this.state, rooms[this.layout][this.room]!, { toggle: (v) => this.toggle(v), preview, showAll: () => this.show(new Set()) });
    this.table?.remove();
    this.top.append(this.table = table);
  }

  /** Takes less room for the ledger as long as it is wider than its place: what the marks need depends on the reader's typeface too. */
  private fitLedger(): void {
    while (this.table!.scrollWidth > this.table!.clientWidth && this.room + 1 < rooms[this.layout].length) {
      this.room++;
      this.renderLedger();
    }
  }

  private renderEvidence(scroll = this.view === "reading" ? this.rail.scrollTop : 0): void {
    const { model, state, desk } = this;
    const actions = { go: (p: Place) => this.select(p), step: (by: 1 | -1) => this.step(by), at: this.stopAt(), copyLink: () => this.copyLink(), desk };
    this.beneath.remove();
    const reading = this.view === "reading";
    const map = this.view === "map";
    const card = () => evidence(model, state.selected, actions);
    const visit = (e: Entry, side: Side) => this.visit(e, side);
    if (reading && state.selected) {
      this.beneath.replaceChildren(card());
      this.panes[state.selected.side].row(state.selected.index).after(this.beneath);
    }
    if (!state.selected && !map && this.tabs.current === "evidence") this.tabs.current = "findings";
    this.tabs.fill([
      { id: "evidence", label: map ? strings.tabs.map : strings.tabs.evidence, panel: reading ? null : () => (map ? this.besideTheMap(card(), actions.go) : [card()]) },
      { id: "findings", label: strings.tabs.findings, count: model.findings.length, panel: () => [findings(model, state, this.findingActions, desk) ?? el("p", { class: "empty" }, strings.noFindings)] },
      { id: "omissions", label: strings.tabs.omissions, count: model.omissions.length, panel: () => [omissions(model, state, (p) => this.leadTo(p), (f) => this.open(f))] },
      { id: "inventory", label: strings.tabs.inventory, count: model.inventory.length, panel: () => [this.inventory ??= inventory(model, visit)] },
      { id: "sourcing", label: strings.tabs.sourcing, count: model.inventory.filter((e) => e.kind === "source").length, panel: () => [this.sourcing ??= sourcing(model, visit), copied(model, actions.go)].filter((node) => node !== null) },
    ]);
    this.rail.replaceChildren(
      el("button", { type: "button", class: "close", on: { click: () => { this.select(null); this.openDrawer(false); } } }, strings.close),
      ...this.tabs.nodes);
    this.rail.scrollTop = scroll;
    this.renderReadingBars();
  }

  private readonly findingActions: FindingActions = {
    open: (f) => this.open(f),
    toggle: (rule) => this.showRules(toggled(this.state.rules, [rule])),
    preview: (rule) => this.dim(rule ? new Set() : this.state.shown, rule ? new Set([rule]) : this.state.rules),
    group: (order) => { this.set({ order }); this.keepingFocus(() => this.renderEvidence(this.rail.scrollTop)); },
    choosing: (choosing) => this.set({ choosing }),
  };

  /** What leads from the map to the texts, and its shapes in words. */
  private besideTheMap(card: HTMLElement, go: (place: Place) => void): HTMLElement[] {
    const legend = shapesCard(this.model, this.makeMap().shapes, { go, open: (f) => this.open(f) });
    if (!this.state.selected) return [legend];
    return [card, el("section", { class: "open-text" }, el("button", { type: "button", class: "button", on: { click: () => this.openText() } }, this.layout === "phone" ? strings.openText : strings.openSide)), legend];
  }

  /** From the map to the chosen sentence in its text. */
  private openText(): void {
    this.look(this.layout === "phone" ? "reading" : "side");
    if (this.state.selected) this.focusOn(this.state.selected);
  }

  /** What the reading view has beside the text: which of the two it is, where the reader is in it, and the way on. */
  private renderReadingBars(): void {
    if (this.view !== "reading") {
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
    const at = this.stopAt();
    const n = model.stops.length;
    this.stepper.replaceChildren(
      el("button", { type: "button", "aria-label": strings.previous, on: { click: () => this.step(-1) } }, "‹"),
      el("p", {}, at < 0 ? strings.stops(n) : strings.stopName(at + 1, n)),
      el("button", { type: "button", "aria-label": strings.next, on: { click: () => this.step(1) } }, "›"),
      el("button", { type: "button", class: "filter", on: { click: () => this.top.scrollIntoView({ block: "start" }) } }, strings.filter));
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
      this.room = 0;
      if (this.fitting() === this.layout) this.renderLedger();
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
      this.fitLedger();
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
