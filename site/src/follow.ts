// Scrolling one text takes the other along: the sentences that belong
// together pass the same line. Between two linked pairs the other text moves
// in proportion.

import type { Pane } from "./panes";
import type { Side } from "./report.gen";
import { inOrder, otherSide, partners, type Model, type Place } from "./model";

/** The line that linked sentences pass together, as a share of the view. */
const line = 0.3;
/** After a choice has lined the texts up otherwise, they slide back into step over so many pixels. */
const slide = 700;

export class Follow {
  private driver: Side | null = null;
  private begun = { at: 0, off: 0 };

  constructor(private readonly model: Model, private readonly panes: Record<Side, Pane>) {
    for (const side of ["original", "derivative"] as Side[]) {
      const { scroller } = panes[side];
      for (const type of ["wheel", "touchstart", "pointerdown"] as const) scroller.addEventListener(type, () => this.begin(side), { passive: true });
      scroller.addEventListener("scroll", () => { if (this.driver === side) this.step(side); }, { passive: true });
    }
  }

  /** Links in the order of both texts: pairs of original and derivative sentences. Nobody needs them before something scrolls. */
  private get pairs(): [number, number][] { return this.inStep ??= inOrder(this.model); }
  private inStep: [number, number][] | undefined;

  /** Brings a sentence into view, or leaves it at the height where it was seen, and its best partner beside it; both texts stay there until the reader scrolls again. */
  lineUp(place: Place, seenAt: number | null, smooth: boolean): void {
    const pane = this.panes[place.side];
    const y = seenAt ?? pane.seen() / 4;
    this.driver = null;
    if (seenAt === null) pane.bringTo(place.index, y, smooth);
    const partner = partners(this.model, place)[0];
    if (partner) this.panes[partner.side].bringTo(partner.index, y, smooth);
    else this.panes[otherSide(place.side)].scroller.scrollTop = this.target(place.side, pane.offset(place.index) - y);
  }

  private begin(side: Side): void {
    if (this.driver === side) return;
    this.driver = side;
    const at = this.panes[side].scroller.scrollTop;
    this.begun = { at, off: this.panes[otherSide(side)].scroller.scrollTop - this.target(side) };
  }

  private step(side: Side): void {
    const moved = Math.abs(this.panes[side].scroller.scrollTop - this.begun.at);
    const off = this.begun.off * Math.max(0, 1 - moved / slide);
    if (off === 0) this.begun.off = 0;
    this.panes[otherSide(side)].scroller.scrollTop = this.target(side) + off;
  }

  /** Where the other text should be scrolled to. */
  private target(side: Side, scrollTop = this.panes[side].scroller.scrollTop): number {
    const own = this.panes[side];
    const other = this.panes[otherSide(side)];
    const shift = own.scroller.clientHeight * line;
    const y = scrollTop + shift;
    const k = side === "original" ? 0 : 1;
    const start = (pane: Pane, n: number | undefined) => (n === undefined ? 0 : pane.offset(n));
    const end = (pane: Pane, n: number | undefined) => (n === undefined ? pane.height() : pane.offset(n));
    // The last pair above the line and the first below it.
    const row = own.rowAt(y);
    let low = 0;
    let high = this.pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.pairs[middle]![k] <= row) low = middle + 1;
      else high = middle;
    }
    const above = this.pairs[low - 1];
    const below = this.pairs[low];
    const [y0, y1] = [start(own, above?.[k]), end(own, below?.[k])];
    const [z0, z1] = [start(other, above?.[1 - k as 0 | 1]), end(other, below?.[1 - k as 0 | 1])];
    return z0 + (y1 > y0 ? ((y - y0) / (y1 - y0)) * (z1 - z0) : 0) - shift;
  }
}
