// A pane: one of the two texts, a sentence a row, each with its number, its
// words, its bar and its tag. Rows stand in blocks that are made when they are
// asked for or while the browser has nothing else to do, and that it lays out,
// in a long text, only when they come near the view: so the first sight of ten
// thousand sentences costs no more than that of twenty.

import { articlesOf } from "./articles";
import { el } from "./dom";
import { hostsOf, hyperlinkLayers } from "./hyperlink-views";
import { looks } from "./looks";
import { markShape } from "./marks";
import { languageOf, linksOf, moveOf, samePlace, slice, spanOf, type Model, type Place, type Verdict } from "./model";
import { divider } from "./originals";
import type { BlockKind, Finding, Link, Side, Span } from "./report.gen";
import { sides, strings, words } from "./strings";
import { joinSpans, markedText, type Layer } from "./text";

/** They fill a screen, about, and the style sheet knows how tall they are: the first sight of a result waits for no more. */
const rowsInABlock = 12;

/** Longer texts are laid out only near the view: Chromium tells assistive technology of nothing else, so that others are laid out whole. */
const mostLaidOut = 400;

/** Where a visible row stands, in the coordinates of the window. */
export interface RowBox { index: number; row: DOMRect; tag: DOMRect }

/** The rows of both texts that are in view. */
export type Seen = Record<Side, RowBox[]>;

export class Pane {
  readonly node: HTMLElement;
  readonly scroller: HTMLElement;
  /** How many rows there are. */
  readonly length: number;
  private readonly blocks: HTMLElement[];
  /** By block: its rows, once they are made. */
  private readonly made: HTMLElement[][] = [];
  private readonly templates = new Map<string, HTMLElement>();
  private focusable = 0;

  constructor(readonly model: Model, readonly side: Side) {
    const articles = articlesOf(model, side);
    this.length = model.report[side].sentences.length;
    this.blocks = Array.from({ length: Math.ceil(this.length / rowsInABlock) }, () => el("ol", { class: "block", role: "list" }));
    this.scroller = el("div", { class: this.length > mostLaidOut ? "scroller long" : "scroller" }, el("div", { class: "rows" }, ...this.blocks));
    this.node = el("section", { class: `pane ${side}`, part: `pane ${side}`, "data-side": side, "aria-label": strings.paneLabel(side) },
      el("h3", { class: "pane-head" }, el("b", {}, sides[side]), " ", el("span", { dir: "auto" }, [...(articles.length === 1 ? articles[0]!.from : []), strings.sentences(this.length)].join(" · "))), this.scroller);
    this.focusOn(0, false);
  }

  /** The row of a sentence, which must be there. */
  row(index: number): HTMLElement {
    return this.rowsOf(Math.floor(index / rowsInABlock))[index % rowsInABlock]!;
  }

  /** The rows of a block, made now if they were not yet. */
  private rowsOf(block: number): HTMLElement[] {
    if (!this.made[block]) {
      const first = block * rowsInABlock;
      const rows = Array.from({ length: Math.min(rowsInABlock, this.length - first) }, (_, k) => this.makeRow(first + k));
      this.blocks[block]!.append(...rows.flatMap((row, k) => [divider(this.model, { side: this.side, index: first + k }), row]).filter((n) => n !== null));
      this.made[block] = rows;
    }
    return this.made[block];
  }

  /** Makes all rows, a block a step: the browser's own search and a screen reader find what is there. */
  *making(): Generator<void> {
    for (let block = 0; block < this.blocks.length; block++) {
      if (this.made[block]) continue;
      this.rowsOf(block);
      yield;
    }
  }

  private makeRow(index: number): HTMLElement {
    const { side, model, templates } = this;
    const sentences = model.report[side].sentences;
    const { verdict, block, span } = sentences[index]!;
    const kind = model.report[side].blocks[block]?.kind ?? "paragraph";
    const first = index === 0 || sentences[index - 1]!.block !== block;
    const key = `${verdict} ${kind} ${first}`;
    const template = templates.get(key) ?? rowTemplate(verdict, kind, first);
    templates.set(key, template);

    const row = template.cloneNode(true) as HTMLElement;
    const [folio, text, tag] = row.children as unknown as [HTMLElement, HTMLElement, HTMLElement];
    row.dataset.index = String(index);
    folio.textContent = String(index + 1);
    text.lang = languageOf(model.report, side);
    text.setAttribute("aria-label", strings.sentenceName({ side, index }, verdict, kind, hostsOf(model, { side, index }), slice(model.report[side].text, span)));
    text.append(...this.words(index, []));
    const move = side === "derivative" ? moveOf(model, index) : undefined;
    if (move) tag.append(el("small", {}, strings.movedFrom(move.original[0]!)));
    return row;
  }

  /** The nodes of a sentence: its words, those marked that the other text lacks, and more layers. */
  private words(index: number, more: Layer[]): Node[] {
    const { side, model } = this;
    const { text, sentences, blocks } = model.report[side];
    const { span, block } = sentences[index]!;
    const layers = [...lacking(model, { side, index }), ...hyperlinkLayers(model, { side, index }), ...more];
    if (blocks[block]?.kind === "tableRow") layers.push(...separators(text, span));
    return markedText(text, span, layers);
  }

  /** Redraws one sentence with the words that it shares with its partners tinted. */
  decorate(index: number, links: Link[], finding: Finding | null): void {
    this.wordsOf(index).replaceChildren(...this.words(index, [...shared(this.model, { side: this.side, index }, links), ...pointedAt(finding, this.side, index)]));
  }

  /** Takes back what decorate marked. */
  plain(index: number): void { this.wordsOf(index).replaceChildren(...this.words(index, [])); }

  /** Makes a row the pane's one tab stop. */
  focusOn(index: number, focus: boolean): void {
    if (index >= this.length) return;
    this.wordsOf(this.focusable).setAttribute("tabindex", "-1");
    this.focusable = index;
    const target = this.wordsOf(index);
    target.setAttribute("tabindex", "0");
    if (focus) target.focus({ preventScroll: true });
  }

  /** The node that holds a sentence's words. */
  wordsOf(index: number): HTMLElement { return this.row(index).children[1] as HTMLElement; }

  /** The rows that are in view, with their places. */
  visible(): RowBox[] {
    const { top } = this.scroller.getBoundingClientRect();
    const bottom = top + this.seen();
    const boxes: RowBox[] = [];
    for (let b = this.firstBlock(top); b < this.blocks.length; b++) {
      if (this.blocks[b]!.getBoundingClientRect().top > bottom) break;
      for (const [k, node] of this.rowsOf(b).entries()) {
        const row = node.getBoundingClientRect();
        if (row.bottom < top) continue;
        if (row.top > bottom) return boxes;
        boxes.push({ index: b * rowsInABlock + k, row, tag: node.children[2]!.getBoundingClientRect() });
      }
    }
    return boxes;
  }

  /** The first block whose end lies below y, by bisection. */
  private firstBlock(y: number): number {
    let low = 0;
    let high = this.blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.blocks[middle]!.getBoundingClientRect().bottom < y) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** How far below the top of the view a row stands. */
  top(index: number): number {
    return this.row(index).getBoundingClientRect().top - this.scroller.getBoundingClientRect().top;
  }

  /** How far below the beginning of the text a row stands. */
  offset(index: number): number {
    return this.top(index) + this.scroller.scrollTop;
  }

  /** The last row that begins no further below the beginning of the text than y; -1 above the first. */
  rowAt(y: number): number {
    const line = y + this.scroller.getBoundingClientRect().top - this.scroller.scrollTop;
    // Far blocks are not laid out to find that out.
    const block = Math.min(this.firstBlock(line), this.blocks.length - 1);
    if (block < 0) return -1;
    const within = this.rowsOf(block).findLastIndex((row) => row.getBoundingClientRect().top <= line);
    return block * rowsInABlock + within;
  }

  /** How tall the text is, without the air after it. */
  height(): number {
    return this.length ? this.offset(this.length - 1) + this.row(this.length - 1).offsetHeight : 0;
  }

  /** The height of the part of the pane that is on screen. */
  seen(): number { return this.floor() - this.scroller.getBoundingClientRect().top; }

  /** Where the part of the pane that is on screen ends: its end may lie below the fold. */
  floor(): number {
    const frame = this.scroller.closest(".result")?.getBoundingClientRect();
    return Math.min(this.scroller.getBoundingClientRect().bottom, frame?.bottom ?? innerHeight, innerHeight);
  }

  isInView(index: number): boolean {
    const top = this.top(index);
    return top >= 0 && top + Math.min(this.row(index).offsetHeight, 80) <= this.seen();
  }

  /** Scrolls until a row stands so far below the top of the view, as far as the text allows. */
  bringTo(index: number, y: number, smooth: boolean): void {
    const distance = this.top(index) - y;
    if (Math.abs(distance) < 1) return;
    const near = Math.abs(distance) < 1.5 * this.scroller.clientHeight;
    this.scroller.scrollBy({ top: distance, behavior: smooth && near ? "smooth" : "instant" });
    // Blocks that were never laid out have estimated heights: a far jump is measured again.
    if (!near) this.scroller.scrollBy({ top: this.top(index) - y, behavior: "instant" });
  }
}

function rowTemplate(verdict: Verdict, kind: BlockKind, first: boolean): HTMLElement {
  const { mark, tone } = looks[verdict];
  return el("li", { class: `row ${verdict} ${kind} bar-${mark} tone-${tone}${first ? " first" : ""}` },
    el("span", { class: "folio", "aria-hidden": "true" }),
    el("div", { class: "words", role: "button", tabindex: "-1", dir: "auto", "aria-pressed": "false" }),
    el("span", { class: "tag", "aria-hidden": "true" }, el("span", {}, markShape(mark, tone), words[verdict])));
}

/** The words of a derivative sentence that the original does not back. */
export function lacking(model: Model, { side, index }: Place): Layer[] {
  if (side === "original") return [];
  const { verdict, unsupported } = model.report.derivative.sentences[index]!;
  const edits = model.links.derivative[index]!.flatMap((l) => l.edits);
  return unsupported.map((span) => ({ span, class: verdict === "contradicted" ? "u-deny" : verdict === "partial" && edits.some((e) => replaces(e) && overlaps(e.derivative, span)) ? "u-changed" : "u-none" }));
}

const replaces = (e: { original: Span; derivative: Span }) => e.original.start < e.original.end && e.derivative.start < e.derivative.end;
export const overlaps = (x: Span, y: Span): boolean => x.start < y.end && y.start < x.end;

/** Layers for the words that a sentence shares with its partners, and on the original side for those that changed or went. */
function shared(model: Model, place: Place, links: Link[]): Layer[] {
  const { side } = place;
  const { text } = model.report[side];
  const own = spanOf(model.report, place);
  const matches = links.flatMap((l) => l.matches).filter((m) => overlaps(m[side], own));
  const tint = (same: boolean, name: string) =>
    joinSpans(text, matches.filter((m) => (m.why === "same") === same).map((m) => m[side])).map((span): Layer => ({ span, class: name }));
  const layers = [...tint(true, "m-same"), ...tint(false, "m-same m-other")];
  if (side === "original") {
    for (const e of links.flatMap((l) => l.edits)) if (overlaps(e.original, own)) layers.push({ span: e.original, class: replaces(e) ? "u-changed" : "u-none" });
  }
  return layers;
}

/** The bars and tabs between the cells of a table row, drawn as rules. */
function separators(text: string, span: Span): Layer[] {
  return [...slice(text, span).matchAll(/\s*[|\t]\s*/g)].map((m) => ({ span: { start: span.start + m.index, end: span.start + m.index + m[0].length }, class: "separator" }));
}

/** A box round words that a finding is about. */
export const pointed = (span: Span): Layer => ({ span, class: "pointed", box: true });

/** The words that a finding is about, on either side. */
function pointedAt(finding: Finding | null, side: Side, index: number): Layer[] {
  if (!finding) return [];
  return [finding.at, ...finding.related].flatMap((at) => (at.side === side && at.sentence === index && at.span ? [pointed(at.span)] : []));
}

/** The sentences that a finding points at. */
export const placesOf = (finding: Finding): Place[] =>
  [finding.at, ...finding.related].flatMap((at) => (at.sentence === undefined ? [] : [{ side: at.side, index: at.sentence }]));

/** Tints the chosen sentence and its partners in both panes, marks what a finding points at, and returns what undoes it. */
export function tint(panes: Record<Side, Pane>, model: Model, place: Place, partnersOf: Place[], finding: Finding | null): () => void {
  const links = linksOf(model, place);
  const partner = [place, ...partnersOf];
  const touched = [...partner, ...(finding ? placesOf(finding) : []).filter((p) => !partner.some((q) => samePlace(p, q)))];
  for (const p of touched) {
    panes[p.side].decorate(p.index, links, finding);
    panes[p.side].row(p.index).classList.add(samePlace(p, place) ? "selected" : "partner");
  }
  panes[place.side].wordsOf(place.index).setAttribute("aria-pressed", "true");
  return () => {
    for (const p of touched) {
      panes[p.side].plain(p.index);
      panes[p.side].row(p.index).classList.remove("selected", "partner");
    }
    panes[place.side].wordsOf(place.index).setAttribute("aria-pressed", "false");
  };
}

/** The sentence that a node belongs to, in a pane or on the map. */
export function placeAt(node: EventTarget | null): Place | null {
  const at = node instanceof Element ? node.closest<HTMLElement>("[data-index]") : null;
  const side = at?.closest<HTMLElement>("[data-side]")?.dataset.side;
  return at && side ? { side: side as Side, index: Number(at.dataset.index) } : null;
}

