// The map: a dot plot of sentences, the derivative across and the original
// down. A dot stands where one uses the other; copying is a falling line,
// what is not found an empty column. Up to a length every sentence has a name
// at the edge, which is a button; longer texts are drawn on a canvas, and what
// it shows stands in words in the list of shapes beside it.

import { el, svg } from "./dom";
import { looks, type Mark } from "./looks";
import { mark, toneColours, toneProbe } from "./marks";
import { steppedBack, type IsLit } from "./minimap";
import { joined, languageOf, samePlace, textOf, verdictOf, type Model, type Place } from "./model";
import type { Side } from "./report.gen";
import { shapesOf, type Dot, type Shapes } from "./shapes";
import { sides, strings } from "./strings";
import { shorten, withoutDateline } from "./text";

/** Longer texts have no room for names. */
const mostNamed = 60;
/** The cells of a named map, in pixels: as wide as there is room. */
const cell = { least: 7, most: 30, height: 24 };
/** A column must be so wide for its number; where they are narrower, some have one. */
const roomForNumber = 18;
/** From this width on there is room for the first words of each sentence. */
const roomForWords = 620;
const rail = { words: 300, numbers: 52 };
/** The first words of a sentence that fit beside the map, and slanted above it. */
const longest = { down: 38, across: 20 };
/** Notes on the map beside the things they name; more would hide them. */
const mostNotes = 3;
/** The side of a canvas: a screen's worth. */
const canvasHeight = 560;
/** How strong the colour of an empty column or row is on it. */
const tint = 0.12;
const margin = 1;

export interface MapActions {
  choose(place: Place): void;
}

export class SentenceMap {
  readonly node = el("section", { class: "map", part: "map", "aria-label": strings.map });
  readonly shapes: Shapes;
  private readonly plot = el("div", { class: "plot" });
  private readonly buttons: Record<Side, HTMLElement[]> = { original: [], derivative: [] };
  private readonly probe = toneProbe();
  private readonly field: SVGElement | HTMLCanvasElement;
  private readonly frames = svg("g", {});
  private tabStop: Record<Side, number> = { original: 0, derivative: 0 };
  private cellWidth = 0;
  private isLit: IsLit | null = null;
  private repaint = () => {};

  constructor(private readonly model: Model, private readonly actions: MapActions) {
    this.shapes = shapesOf(model);
    this.field = this.isNamed ? svg("svg", { class: "field", "aria-hidden": "true" }) : el("canvas", { class: "field", "aria-hidden": "true" });
    this.field.addEventListener("click", (e) => this.clicked(e as MouseEvent));
    this.node.append(el("header", {}, el("h3", {}, strings.map), el("p", { class: "quiet" }, strings.mapNote)), this.plot, this.probe);
    if (this.isNamed) this.plot.append(this.edge("derivative"), this.edge("original"));
    this.plot.append(this.field);
  }

  private get isNamed(): boolean { return Math.max(this.count("original"), this.count("derivative")) <= mostNamed; }

  private count(side: Side): number { return this.model.report[side].sentences.length; }

  /** The names of one text at its edge: its number, its first words and its mark. */
  private edge(side: Side): HTMLElement {
    const most = side === "original" ? longest.down : longest.across;
    this.buttons[side] = this.model.report[side].sentences.map(({ verdict }, index) => {
      const place: Place = { side, index };
      return el("button", {
        type: "button", tabindex: index === 0 ? "0" : "-1", "aria-pressed": "false", "data-side": side, "data-index": index,
        class: `name ${verdict} tone-${looks[verdict].tone}`,
        on: { click: () => this.actions.choose(place) },
      },
        el("span", { class: "spoken" }, sides[side] + " "), el("span", { class: "number" }, String(index + 1)),
        el("span", { class: "spoken" }, strings.mapSays(side, verdict, joined(this.model, place).map((p) => p.index))),
        el("span", { class: "first-words", dir: "auto", lang: languageOf(this.model.report, side) }, shorten(withoutDateline(textOf(this.model.report, place)), most)), mark(verdict));
    });
    return el("div", { class: side === "original" ? "down" : "across", role: "group", "aria-label": strings.mapEdge(side) }, ...this.buttons[side]);
  }

  /** Draws the map as wide as there is room. */
  paint(width: number, rtl: boolean): void {
    if (width === 0) return;
    const words = width >= roomForWords;
    this.plot.classList.toggle("with-words", words);
    const room = width - (this.isNamed ? (words ? rail.words : rail.numbers) : 0);
    const { field } = this;
    if (field instanceof HTMLCanvasElement) {
      this.repaint = () => this.paintCanvas(field, room, rtl);
      return this.repaint();
    }
    this.cellWidth = Math.max(cell.least, Math.min(cell.most, Math.floor(room / Math.max(1, this.count("derivative")))));
    this.plot.classList.toggle("sparse", this.cellWidth < roomForNumber);
    this.plot.style.setProperty("--cell", `${this.cellWidth}px`);
    this.plot.style.setProperty("--row", `${cell.height}px`);
    this.paintField(field, rtl);
  }

  /** Steps back all but some sentences; none ends that. The named map leaves it to the style sheet. */
  light(isLit: IsLit | null): void {
    if (isLit === this.isLit) return;
    this.isLit = isLit;
    this.repaint();
  }

  /** Frames what is chosen. */
  choose(place: Place | null): void {
    for (const side of ["original", "derivative"] as Side[]) {
      this.buttons[side].forEach((b, index) => b.setAttribute("aria-pressed", String(samePlace(place, { side, index }))));
    }
    this.frames.replaceChildren(...(place && this.isNamed ? [this.frame(place)] : []));
    if (place && this.isNamed) this.makeTabStop(place);
  }

  focusOn(place: Place): void {
    if (!this.isNamed) return;
    this.makeTabStop(place);
    this.buttons[place.side][place.index]?.focus();
  }

  private makeTabStop({ side, index }: Place): void {
    this.buttons[side][this.tabStop[side]]?.setAttribute("tabindex", "-1");
    this.tabStop[side] = index;
    this.buttons[side][index]?.setAttribute("tabindex", "0");
  }

  // The named map, a picture of nodes

  private rtl = false;
  private x(j: number): number { return (this.rtl ? this.count("derivative") - 1 - j : j) * this.cellWidth + this.cellWidth / 2; }
  private y(i: number): number { return i * cell.height + cell.height / 2; }

  private paintField(field: SVGElement, rtl: boolean): void {
    this.rtl = rtl;
    const [w, h] = [this.count("derivative") * this.cellWidth, this.count("original") * cell.height];
    const [cw, ch] = [this.cellWidth, cell.height];
    const { dots, run, moved, condensed, tensions, notFound, leftOut } = this.shapes;
    field.setAttribute("width", String(w + 2 * margin));
    field.setAttribute("height", String(h + 2 * margin));
    field.setAttribute("viewBox", `${-margin} ${-margin} ${w + 2 * margin} ${h + 2 * margin}`);
    const lines = (n: number, each: (k: number) => string) => svg("path", { class: "grid", d: Array.from({ length: n + 1 }, (_, k) => each(k)).join("") });
    field.replaceChildren(
      ...notFound.map((j) => svg("rect", { class: "empty tone-none unsupported", x: this.x(j) - cw / 2, y: 0, width: cw, height: h })),
      ...leftOut.map((i) => svg("rect", { class: "empty tone-none omitted", x: 0, y: this.y(i) - ch / 2, width: w, height: ch })),
      lines(this.count("derivative"), (k) => `M${k * cw} 0V${h}`), lines(this.count("original"), (k) => `M0 ${k * ch}H${w}`),
      svg("path", { class: "run tone-full", d: run.map((d, k) => `${k ? "L" : "M"}${this.x(d.derivative)} ${this.y(d.original)}`).join("") }),
      ...moved.map((d) => this.arrow(d)),
      ...condensed.map(({ derivative, originals }) => this.capsule(derivative, originals)),
      ...dots.map((d) => this.dot(d)),
      ...tensions.map((t) => this.tension(t.derivative, t.original)),
      ...(cw >= 14 ? this.notes(w) : []),
      this.frames);
  }

  private dot({ derivative, original, main }: Dot): SVGElement {
    const verdict = verdictOf(this.model.report, { side: "derivative", index: derivative });
    const own = verdictOf(this.model.report, { side: "original", index: original });
    const [x, y] = [this.x(derivative), this.y(original)];
    // What an unbacked sentence has to show for the original wears the original's sign.
    const { mark: sign, tone } = looks[verdict].tone === "none" ? looks[own] : looks[verdict];
    const size = Math.min(5.5, this.cellWidth / 2 - 1);
    const group = svg("g", { class: `dot tone-${tone} ${verdict} ${own}`, transform: `translate(${x} ${y})` });
    group.append(...(main ? signShapes(sign, size) : [svg("circle", { class: "filled", r: size * 0.5 })]));
    return group;
  }

  /** From where a moved sentence would stand in the original's order to where it comes from. */
  private arrow({ derivative, original }: Dot): SVGElement {
    const { run } = this.shapes;
    const before = run.filter((d) => d.derivative < derivative).at(-1);
    const after = run.find((d) => d.derivative > derivative);
    const from = before && after ? before.original + ((derivative - before.derivative) / (after.derivative - before.derivative)) * (after.original - before.original) : (before ?? after)?.original ?? original;
    const down = original >= from ? 1 : -1;
    const tip = this.y(original) - down * 9;
    return svg("path", { class: "moved tone-full", d: `M${this.x(derivative)} ${this.y(from)}V${tip}m-3 ${-down * 4}l3 ${down * 4}l3 ${-down * 4}` });
  }

  private capsule(derivative: number, originals: number[]): SVGElement {
    const half = Math.min(10, this.cellWidth / 2);
    const [top, bottom] = [this.y(originals[0]!) - half, this.y(originals.at(-1)!) + half];
    return svg("rect", { class: "capsule tone-full", x: this.x(derivative) - half, y: top, width: 2 * half, height: bottom - top, rx: half });
  }

  private tension(derivative: number, original: number): SVGElement {
    const group = svg("g", { transform: `translate(${this.x(derivative)} ${this.y(original)})` });
    group.append(svg("circle", { class: "tension", r: 10 }), svg("path", { class: "chevrons", d: "M-6 -4l4 4-4 4M6 -4l-4 4 4 4" }));
    return group;
  }

  private notes(w: number): SVGElement[] {
    const { run, moved } = this.shapes;
    const last = run.at(-1);
    const note = (d: Dot, words: string) => {
      const [x, y] = [this.x(d.derivative), this.y(d.original)];
      const right = x < w * 0.6;
      const node = svg("text", { class: "note", x: right ? x + 12 : x - 12, y: y + 4, "text-anchor": right ? "start" : "end" });
      node.append(document.createTextNode(words));
      return node;
    };
    return [
      ...(last && run.length > 2 ? [note(last, strings.inOrder)] : []),
      ...moved.slice(0, mostNotes).map((d) => note(d, strings.movedFrom(d.original))),
    ];
  }

  private frame({ side, index }: Place): SVGElement {
    const [w, h] = [this.count("derivative") * this.cellWidth, this.count("original") * cell.height];
    return side === "derivative"
      ? svg("rect", { class: "frame", x: this.x(index) - this.cellWidth / 2, y: 0, width: this.cellWidth, height: h })
      : svg("rect", { class: "frame", x: 0, y: this.y(index) - cell.height / 2, width: w, height: cell.height });
  }

  // The map of long texts, a picture of pixels

  private paintCanvas(canvas: HTMLCanvasElement, width: number, rtl: boolean): void {
    this.rtl = rtl;
    const scale = devicePixelRatio || 1;
    canvas.width = width * scale;
    canvas.height = canvasHeight * scale;
    canvas.style.inlineSize = `${width}px`;
    canvas.style.blockSize = `${canvasHeight}px`;
    const c = canvas.getContext("2d")!;
    c.scale(scale, scale);
    const colours = toneColours(this.probe);
    const { dots, run, notFound, leftOut } = this.shapes;
    const [n, m] = [this.count("derivative"), this.count("original")];
    const [cw, ch] = [width / n, canvasHeight / m];
    const x = (j: number) => (rtl ? n - 1 - j : j) * cw;
    const strength = (...places: Place[]) => (this.isLit && !places.some(this.isLit) ? steppedBack : 1);
    c.fillStyle = colours.none;
    for (const [at, length] of runsOf(notFound)) {
      c.globalAlpha = tint * strength({ side: "derivative", index: at });
      c.fillRect(Math.min(x(at), x(at + length - 1)), 0, cw * length, canvasHeight);
    }
    for (const [at, length] of runsOf(leftOut)) {
      c.globalAlpha = tint * strength({ side: "original", index: at });
      c.fillRect(0, at * ch, width, ch * length);
    }
    c.globalAlpha = 0.6 * (this.isLit ? steppedBack : 1);
    c.strokeStyle = colours.full;
    c.beginPath();
    run.forEach((d, k) => (k ? c.lineTo(x(d.derivative) + cw / 2, (d.original + 0.5) * ch) : c.moveTo(x(d.derivative) + cw / 2, (d.original + 0.5) * ch)));
    c.stroke();
    const size = Math.max(2, Math.min(6, cw, ch));
    for (const d of dots) {
      const place: Place = { side: "derivative", index: d.derivative };
      c.globalAlpha = strength(place, { side: "original", index: d.original });
      c.fillStyle = colours[looks[verdictOf(this.model.report, place)].tone];
      c.fillRect(x(d.derivative) + cw / 2 - size / 2, (d.original + 0.5) * ch - size / 2, size, size);
    }
  }

  /** A click chooses the sentence of the derivative in this column, or that of the original in an empty one's row. */
  private clicked(e: MouseEvent): void {
    const box = this.field.getBoundingClientRect();
    const [n, m] = [this.count("derivative"), this.count("original")];
    const across = (e.clientX - box.left) / box.width;
    const j = Math.max(0, Math.min(n - 1, Math.floor((this.rtl ? 1 - across : across) * n)));
    const i = Math.max(0, Math.min(m - 1, Math.floor(((e.clientY - box.top) / box.height) * m)));
    const far = (d: Dot) => Math.hypot(((d.derivative - j) / n) * box.width, ((d.original - i) / m) * box.height);
    const nearest = this.shapes.dots.reduce<Dot | null>((best, d) => (!best || far(d) < far(best) ? d : best), null);
    const column: Place = { side: "derivative", index: nearest && far(nearest) <= near ? nearest.derivative : j };
    this.actions.choose(column);
  }
}

/** A click this near to a dot, in pixels, means it. */
const near = 12;

/** Neighbouring indexes as runs: where each begins and how long it is. */
function runsOf(indexes: number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const index of indexes) {
    const last = runs.at(-1);
    if (last && last[0] + last[1] === index) last[1]++;
    else runs.push([index, 1]);
  }
  return runs;
}

/** A mark as the style sheet draws it, about the origin. */
function signShapes(sign: Mark, r: number): SVGElement[] {
  const square = (name: string) => svg("rect", { class: name, x: -r, y: -r, width: 2 * r, height: 2 * r });
  switch (sign) {
    case "square": return [square("filled")];
    case "slash": return [square("filled"), svg("path", { class: "cut", d: `M${-r} ${r}L${r} ${-r}` })];
    case "disc": return [svg("circle", { class: "filled", r })];
    case "half": return [svg("circle", { class: "hollow", r: r - 0.75 }), svg("path", { class: "filled", d: `M0 ${-r}A${r} ${r} 0 0 0 0 ${r}Z` })];
    case "ring": return [svg("circle", { class: "hollow", r: r - 0.75 })];
    case "diamond": return [svg("path", { class: "filled", d: `M0 ${-r * 1.25}L${r * 1.25} 0L0 ${r * 1.25}L${-r * 1.25} 0Z` }), svg("path", { class: "cut", d: `M${-r * 0.5} ${r * 0.5}L${r * 0.5} ${-r * 0.5}` })];
    case "dash": return [svg("rect", { class: "filled", x: -r, y: -0.75, width: 2 * r, height: 1.5 })];
  }
}
