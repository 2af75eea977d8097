// The minimap: both texts as two columns of bars in reading order, with a
// frame for what is in view. A picture for the pointer; its list equivalents
// are the panes themselves.

import { el } from "./dom";
import { looks } from "./looks";
import { toneColours, toneProbe } from "./marks";
import type { Model, Place } from "./model";
import type { Pane, Seen } from "./panes";
import type { Side } from "./report.gen";
import { strings } from "./strings";

const width = 34;
const bar = 8;
const left: Record<Side, number> = { original: 7, derivative: 19 };
const margin = 12;
/** No bar is shown lower than this, so that every sentence can be seen while there is room. */
const least = 2;

/** Whether a sentence stays in full colour while a filter is on. */
export type IsLit = (place: Place) => boolean;

/** How strong the rest is then. */
export const steppedBack = 0.22;

export class Minimap {
  readonly node: HTMLElement;
  private readonly canvas = el("canvas", { "aria-hidden": "true" });
  private readonly frames: Record<Side, HTMLElement> = { original: el("i", {}), derivative: el("i", {}) };
  private readonly probe = toneProbe();
  private readonly tops: Record<Side, number[]> = { original: [], derivative: [] };
  private height = 0;
  private isLit: IsLit | null = null;

  constructor(private readonly model: Model, private readonly panes: Record<Side, Pane>, private readonly scrolled: (side: Side) => void) {
    this.node = el("div", { class: "minimap", part: "minimap", title: strings.minimap, "aria-hidden": "true" }, this.canvas, this.frames.original, this.frames.derivative, this.probe);
    const drag = (e: PointerEvent) => { if (e.buttons & 1) this.goTo(e); };
    this.node.addEventListener("pointerdown", (e) => { this.node.setPointerCapture(e.pointerId); this.goTo(e); });
    this.node.addEventListener("pointermove", drag);
  }

  private goTo(e: PointerEvent): void {
    const box = this.node.getBoundingClientRect();
    const fromStart = getComputedStyle(this.node).direction === "rtl" ? box.right - e.clientX : e.clientX - box.left;
    const side: Side = fromStart < width / 2 ? "original" : "derivative";
    const tops = this.tops[side];
    const y = e.clientY - box.top;
    let index = tops.findIndex((top) => top > y) - 1;
    if (index < 0) index = y < margin ? 0 : tops.length - 2;
    if (index < 0) return;
    const pane = this.panes[side];
    pane.bringTo(index, pane.scroller.clientHeight / 3, false);
    this.scrolled(side);
  }

  /** Steps back all but some sentences; none ends that. */
  light(isLit: IsLit | null): void {
    if (isLit === this.isLit) return;
    this.isLit = isLit;
    this.paint();
  }

  /** Draws the bars; needed again when the size or the colours change. */
  paint(): void {
    this.height = this.node.clientHeight;
    if (this.height === 0) return;
    const scale = devicePixelRatio || 1;
    this.canvas.width = width * scale;
    this.canvas.height = this.height * scale;
    this.canvas.style.inlineSize = `${width}px`;
    this.canvas.style.blockSize = `${this.height}px`;
    const c = this.canvas.getContext("2d")!;
    c.scale(scale, scale);
    const colours = toneColours(this.probe);
    // Both columns share one scale: the longer text fills the height.
    const lengths = (side: Side) => this.model.report[side].sentences.map((s) => s.span.end - s.span.start + 30);
    const total = (side: Side) => lengths(side).reduce((x, y) => x + y, 0);
    const unit = Math.min(1, (this.height - 2 * margin) / Math.max(total("original"), total("derivative"), 1));
    for (const side of ["original", "derivative"] as Side[]) {
      const { sentences } = this.model.report[side];
      const tops: number[] = [];
      let y = margin;
      lengths(side).forEach((length, k) => {
        tops.push(y);
        const { mark, tone } = looks[sentences[k]!.verdict];
        const full = length * unit;
        const h = Math.max(Math.min(full, least), full - 2);
        c.fillStyle = c.strokeStyle = colours[tone];
        c.globalAlpha = this.isLit && !this.isLit({ side, index: k }) ? steppedBack : 1;
        const x = left[side];
        if (mark === "dash") c.fillRect(x + bar / 2 - 0.5, y, 1, h);
        else if ((mark === "ring" || mark === "half") && h > 3) {
          c.lineWidth = 1;
          c.strokeRect(x + 0.5, y + 0.5, bar - 1, h - 1);
          if (mark === "half") c.fillRect(x, y, bar / 2, h);
        } else if (mark === "ring") c.fillRect(x, y, 1.5, h), c.fillRect(x + bar - 1.5, y, 1.5, h);
        else c.fillRect(x, y, bar, h);
        y += full;
      });
      tops.push(y);
      this.tops[side] = tops;
    }
  }

  /** Moves the frames to what is in view. */
  frame(seen: Seen): void {
    if (this.height === 0) return;
    for (const side of ["original", "derivative"] as Side[]) {
      const rows = seen[side];
      const frame = this.frames[side];
      frame.hidden = rows.length === 0;
      if (rows.length === 0) continue;
      const top = this.tops[side][rows[0]!.index] ?? margin;
      const bottom = this.tops[side][rows.at(-1)!.index + 1] ?? top;
      frame.style.insetInlineStart = `${left[side] - 3}px`;
      frame.style.inlineSize = `${bar + 6}px`;
      frame.style.insetBlockStart = `${top - 3}px`;
      frame.style.blockSize = `${Math.max(8, bottom - top + 4)}px`;
    }
  }
}
