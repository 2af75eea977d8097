// The shapes that copying, reordering, condensation and invention have on the
// map: what the map draws, and the same in words, as lists that lead there.

import { el, svg } from "./dom";
import { unfolding } from "./list";
import { inOrder, isLacking, isTension, joined, moveOf, partners, placeId, verdictOf, type Model, type Place } from "./model";
import type { Finding, Side } from "./report.gen";
import { strings } from "./strings";

/** Where a sentence of the derivative meets one of the original; main where that is its best evidence. */
export interface Dot { derivative: number; original: number; main: boolean }

export interface Shapes {
  dots: Dot[];
  /** The sentences that stand in the order of both texts. */
  run: Dot[];
  moved: Dot[];
  /** Sentences that several of the original were made into. */
  condensed: { derivative: number; originals: number[] }[];
  /** Where an addition meets what was left out and says otherwise. */
  tensions: { derivative: number; original: number; finding: Finding }[];
  notFound: number[];
  leftOut: number[];
}

export function shapesOf(model: Model): Shapes {
  const { report } = model;
  const dots = report.derivative.sentences.flatMap((_, derivative) =>
    joined(model, { side: "derivative", index: derivative }).map((p, k): Dot => ({ derivative, original: p.index, main: k === 0 })));
  const known = new Set(dots.map((d) => `${d.derivative} ${d.original}`));
  // What only an unbacked sentence has to show for a sentence of the original.
  report.original.sentences.forEach((_, original) => {
    for (const p of joined(model, { side: "original", index: original })) {
      if (!known.has(`${p.index} ${original}`)) dots.push({ derivative: p.index, original, main: false });
    }
  });
  const backed = (derivative: number) => !isLacking(model, { side: "derivative", index: derivative });
  const indexes = report.derivative.sentences.map((_, j) => j);
  const lacking = (side: Place["side"]) => report[side].sentences.flatMap((_, index) => (isLacking(model, { side, index }) ? [index] : []));
  return {
    dots,
    run: inOrder(model).flatMap(([original, derivative]) => (backed(derivative) ? [{ derivative, original, main: true }] : [])),
    moved: indexes.flatMap((derivative) => {
      const link = moveOf(model, derivative);
      return link ? [{ derivative, original: link.original[0]!, main: true }] : [];
    }),
    condensed: indexes.filter(backed).flatMap((derivative) => {
      const originals = neighbours(partners(model, { side: "derivative", index: derivative }).map((p) => p.index));
      return originals.length > 1 ? [{ derivative, originals }] : [];
    }),
    tensions: model.findings.filter(isTension).flatMap((finding) => {
      const on = (side: Side) => [finding.at, ...finding.related].flatMap((l) => (l.side === side && l.sentence !== undefined ? [l.sentence] : []));
      return on("derivative").flatMap((derivative) => on("original").map((original) => ({ derivative, original, finding })));
    }),
    notFound: lacking("derivative"),
    leftOut: lacking("original"),
  };
}

/** Sentences that stand no further apart than this were condensed; others were joined from here and there. */
const apart = 2;

/** The longest run of sentences that stand near one another. */
function neighbours(indexes: number[]): number[] {
  const runs: number[][] = [];
  for (const index of [...indexes].sort((x, y) => x - y)) {
    const last = runs.at(-1);
    if (last && index - last.at(-1)! <= apart) last.push(index);
    else runs.push([index]);
  }
  return runs.reduce<number[]>((longest, run) => (run.length > longest.length ? run : longest), []);
}

export interface ShapeActions { go(place: Place): void; open(finding: Finding): void }

/** The legend of the map, with the places of each shape as a list. */
export function shapesCard(model: Model, shapes: Shapes, { go, open }: ShapeActions): HTMLElement {
  const derivative = (index: number): Place => ({ side: "derivative", index });
  const same = shapes.run.filter((d) => verdictOf(model.report, derivative(d.derivative)) === "verbatim").length;
  const to = (place: Place, words: string, act = () => go(place)) => el("li", {}, el("button", { type: "button", "data-to": placeId(place), on: { click: act } }, words));
  const { run, moved, condensed, notFound, leftOut, tensions } = shapes;
  const names = strings.shapes;
  return el("section", { class: "shapes", part: "shapes" },
    el("h3", {}, strings.shapesHeading),
    shape(names.copying, icons.copying(), names.copied(run.length, same), run, (d) => to(derivative(d.derivative), names.from(d.derivative, [d.original]))),
    shape(names.reordering, icons.reordering(), names.moves(moved.length), moved, (d) => to(derivative(d.derivative), names.from(d.derivative, [d.original]))),
    shape(names.condensation, icons.condensation(), names.places(condensed.length), condensed, (c) => to(derivative(c.derivative), names.from(c.derivative, c.originals))),
    shape(names.notFound, icons.notFound(), names.columns(notFound.length), notFound, (index) => to(derivative(index), names.inDerivative(index))),
    shape(names.leftOut, icons.leftOut(), names.rows(leftOut.length), leftOut, (index) => to({ side: "original", index }, names.inOriginal(index))),
    shape(names.tension, icons.tension(), names.pairs(tensions.length), tensions, (t) => to(derivative(t.derivative), names.against(t.derivative, t.original), () => open(t.finding))));
}

function shape<T>([title, meaning]: readonly [string, string], icon: SVGElement, count: string, places: T[], item: (of: T) => HTMLElement): HTMLElement {
  const body = el("div", {}, el("h4", {}, title), el("p", { class: "quiet" }, meaning));
  if (places.length === 0) body.append(el("p", { class: "shape-count" }, count));
  else {
    // The list is made when it is asked for: of long texts it is long.
    const details = el("details", { on: { toggle: () => { if (details.open && !details.querySelector("ol")) details.append(...unfolding(places, "shape-places", item)); } } }, el("summary", { class: "shape-count" }, count));
    body.append(details);
  }
  return el("div", { class: "shape" }, icon, body);
}

const icon = (...nodes: SVGElement[]): SVGElement => {
  const node = svg("svg", { class: "shape-icon", viewBox: "0 0 44 44", "aria-hidden": "true" });
  node.append(...nodes);
  return node;
};

const icons = {
  copying: () => icon(svg("path", { class: "run tone-full", d: "M6 6 38 38" }), ...[6, 18, 32].map((x) => svg("rect", { class: "filled tone-full", x, y: x, width: 7, height: 7 }))),
  reordering: () => icon(svg("path", { class: "grid", d: "M4 4 40 30" }), svg("path", { class: "moved tone-full", d: "M22 18V34" }), svg("rect", { class: "filled tone-full", x: 18.5, y: 34, width: 7, height: 7 })),
  condensation: () => icon(svg("rect", { class: "capsule tone-full", x: 14, y: 3, width: 16, height: 38, rx: 8 }), ...[13, 31].map((cy) => svg("circle", { class: "filled tone-full", cx: 22, cy, r: 4.5 }))),
  notFound: () => icon(svg("rect", { class: "empty tone-none", x: 14, y: 2, width: 16, height: 40 }), svg("circle", { class: "hollow tone-none", cx: 22, cy: 10, r: 4 })),
  leftOut: () => icon(svg("rect", { class: "empty tone-none", x: 2, y: 14, width: 40, height: 16 }), svg("circle", { class: "hollow tone-none", cx: 10, cy: 22, r: 4 })),
  tension: () => icon(svg("circle", { class: "tension", cx: 22, cy: 22, r: 13 }), svg("path", { class: "chevrons", d: "M15 17l5 5-5 5M29 17l-5 5 5 5" })),
};
