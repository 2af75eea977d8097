// The spine: lines between the two panes. A line joins a sentence to its
// partner, a stub says that there is none, a bent arrow points to a partner
// out of view. Drawn anew for what is in view whenever something moves.

import { svg } from "./dom";
import { looks, type Tone } from "./looks";
import { joined, partners, samePlace, verdictOf, type Model, type Place } from "./model";
import type { RowBox, Seen } from "./panes";
import type { Side } from "./report.gen";
import type { State } from "./state";

/** Space between a tag and its line. */
const gap = 8;
const stub = 18;
const shortStub = 12;
const leastStub = 7;
/** How far below the top of its tag an arrow ends that points down. */
const arrowRoom = 32;
const radius = 7;

interface Ends {
  model: Model;
  tags: "beside" | "above";
  seen: Seen;
  /** The end of what is on screen, which may lie above that of the texts, in the coordinates of the window. */
  floor: number;
  state: State;
  hovered: Place | null;
  rtl: boolean;
}

export class Spine {
  readonly node = svg("svg", { class: "spine", "aria-hidden": "true" }) as SVGSVGElement;

  draw({ model, tags, seen, floor, state, hovered, rtl }: Ends): void {
    const frame = this.node.getBoundingClientRect();
    if (frame.width === 0) return;
    const boxes = { original: byIndex(seen.original), derivative: byIndex(seen.derivative) };
    const drawing = new Drawing(frame, rtl, tags === "beside");
    // Whether the tag, where a line would end, is in view.
    const shows = ({ tag }: RowBox) => tag.top >= frame.top && tag.top + 12 <= floor;
    const active = hovered ?? state.selected;
    const quiet = (...ends: Place[]) => (hovered !== null && !ends.some((e) => samePlace(e, hovered))) || (state.shown.size > 0 && !ends.some((e) => state.shown.has(verdictOf(model.report, e))));
    const strong = (...ends: Place[]) => active !== null && ends.some((e) => samePlace(e, active));

    if (state.selected) drawing.bridge(boxes, state.selected, partners(model, state.selected));
    for (const side of ["original", "derivative"] as Side[]) {
      for (const [index, box] of boxes[side]) {
        const place: Place = { side, index };
        const verdict = verdictOf(model.report, place);
        const { tone } = looks[verdict];
        if (tone === "nil") continue; // it claims nothing that could stand elsewhere
        const others = joined(model, place);
        if (others.length === 0) {
          if (tone === "none") drawing.stub(side, box, tone, quiet(place));
          continue;
        }
        if (!shows(box)) continue;
        const shown = others.filter((p) => { const b = boxes[p.side].get(p.index); return b !== undefined && shows(b); });
        // Each line is drawn once, from the derivative if that has it too.
        for (const p of shown) {
          const [o, d] = side === "original" ? [place, p] : [p, place];
          if (side === "original" && joined(model, d).some((q) => samePlace(q, o))) continue;
          drawing.line(boxes.original.get(o.index)!, boxes.derivative.get(d.index)!, tone, quiet(o, d), strong(o, d), samePlace(p, others[0]!));
        }
        if (shown.length === 0) {
          const partner = others[0]!;
          const above = partner.index < firstOf(boxes[partner.side]);
          if (above || box.tag.top + arrowRoom <= floor) drawing.arrow(side, box, tone, above, quiet(place));
        }
      }
    }
    this.node.replaceChildren(...drawing.nodes);
  }
}

const byIndex = (boxes: RowBox[]) => new Map(boxes.map((b) => [b.index, b]));
const firstOf = (boxes: Map<number, RowBox>): number => boxes.keys().next().value ?? 0;

class Drawing {
  readonly nodes: SVGElement[] = [];

  constructor(private readonly frame: DOMRect, private readonly rtl: boolean, private readonly beside: boolean) {}

  private x(x: number) { return x - this.frame.left; }
  private y(y: number) { return y - this.frame.top; }

  /** Where a line leaves a row: at its tag or, where that stands above the words, at its bar; at the height of its mark. */
  private anchor(side: Side, { tag, row }: RowBox): [number, number] {
    const edge = this.beside ? tag : row;
    const off = this.beside ? gap : 2;
    const inward = (side === "original") !== this.rtl;
    return [this.x(inward ? edge.right + off : edge.left - off), this.y(tag.top + Math.min(tag.height, 20) / 2)];
  }

  private path(d: string, tone: Tone, classes: string, quiet: boolean): void {
    this.nodes.push(svg("path", { d, class: `${classes} tone-${tone}${quiet ? " quiet" : ""}` }));
  }

  line(original: RowBox, derivative: RowBox, tone: Tone, quiet: boolean, strong: boolean, best: boolean): void {
    const [x1, y1] = this.anchor("original", original);
    const [x2, y2] = this.anchor("derivative", derivative);
    const middle = (x1 + x2) / 2;
    this.path(`M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`, tone, `line${strong ? " strong" : ""}${best ? "" : " minor"}`, quiet);
  }

  stub(side: Side, box: RowBox, tone: Tone, quiet: boolean): void {
    const [x, y] = this.anchor(side, box);
    const end = x + this.reach(side, x);
    this.path(`M${x} ${y}H${end}M${end} ${y - 4}v8`, tone, "line", quiet);
  }

  /** A short line that bends towards a partner above or below the view. */
  arrow(side: Side, box: RowBox, tone: Tone, up: boolean, quiet: boolean): void {
    const [x, y] = this.anchor(side, box);
    const d = this.inward(side);
    const v = up ? -1 : 1;
    const end = x + this.reach(side, x);
    this.path(`M${x} ${y}H${end - d * 6}Q${end} ${y} ${end} ${y + v * 6}V${y + v * 20}m-3 ${-v * 4}l3 ${v * 4}l3 ${-v * 4}`, tone, "line bent", quiet);
  }

  /** How far a stub goes from here, and in which direction: not as far as those of the other side come. */
  private reach(side: Side, x: number): number {
    const room = Math.abs(this.frame.width / 2 - x) - 2;
    return this.inward(side) * Math.max(leastStub, Math.min(this.beside ? stub : shortStub, room));
  }

  private inward(side: Side): 1 | -1 { return (side === "original") !== this.rtl ? 1 : -1; }

  /** One outline round the chosen sentence and its best partner; other partners get their own. */
  bridge(boxes: Record<Side, Map<number, RowBox>>, chosen: Place, others: Place[]): void {
    const own = boxes[chosen.side].get(chosen.index);
    const seen = others.map((p) => boxes[p.side].get(p.index)).filter((b) => b !== undefined);
    if (!own) {
      for (const b of seen) this.outline(b.row);
      return;
    }
    // Partners that stand together share the outline; those apart are outlined alone.
    const run = seen.length ? together(seen) : [];
    for (const b of seen) if (!run.includes(b)) this.outline(b.row);
    if (run.length === 0) return this.outline(own.row);
    const partner = { top: run[0]!.row.top, bottom: run.at(-1)!.row.bottom, left: run[0]!.row.left, right: run[0]!.row.right };
    const [left, right] = own.row.left < partner.left ? [own.row, partner] : [partner, own.row];
    this.joined(left, right);
  }

  private outline(row: DOMRect): void {
    this.nodes.push(svg("rect", { class: "bridge", x: this.x(row.left) - margin, y: this.y(row.top), width: row.width + 2 * margin, height: row.height, rx: radius }));
  }

  private joined(left: Extent, right: Extent): void {
    const [lt, lb] = [this.y(left.top), this.y(left.bottom)];
    const [rt, rb] = [this.y(right.top), this.y(right.bottom)];
    const centre = (left.right + right.left) / 2;
    const bend = this.beside ? wideBend : narrowBend;
    const [x0, x1, x2, x3] = [this.x(left.left) - margin, this.x(centre - bend), this.x(centre + bend), this.x(right.right) + margin];
    const m = (x1 + x2) / 2;
    const r = radius;
    this.nodes.push(svg("path", { class: "bridge", d:
      `M${x0 + r} ${lt}H${x1}C${m} ${lt} ${m} ${rt} ${x2} ${rt}H${x3 - r}q${r} 0 ${r} ${r}V${rb - r}q0 ${r} ${-r} ${r}H${x2}C${m} ${rb} ${m} ${lb} ${x1} ${lb}H${x0 + r}q${-r} 0 ${-r} ${-r}V${lt + r}q0 ${-r} ${r} ${-r}Z` }));
  }
}

/** How far the outline stands off the numbers at the outer edges. */
const margin = 8;
/** Half the width in which the outline bends from one row to the other. */
const wideBend = 38;
const narrowBend = 20;

interface Extent { top: number; bottom: number; left: number; right: number }

/** The run of neighbouring rows that holds the best partner, which comes first. */
function together(boxes: RowBox[]): RowBox[] {
  const best = boxes[0]!;
  const sorted = [...boxes].sort((x, y) => x.index - y.index);
  let low = sorted.indexOf(best);
  let high = low;
  while (low > 0 && sorted[low - 1]!.index === sorted[low]!.index - 1) low--;
  while (high + 1 < sorted.length && sorted[high + 1]!.index === sorted[high]!.index + 1) high++;
  return sorted.slice(low, high + 1);
}
