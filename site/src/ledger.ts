// The two-way ledger: every sentence of both texts in one cell, each row
// summing to its text. A cell is the legend of its mark and the filter to its
// sentences at once.

import { el } from "./dom";
import { mark } from "./marks";
import { looks } from "./looks";
import type { Verdict } from "./model";
import type { Report, Side } from "./report.gen";
import type { State } from "./state";
import { count, sides, strings, words } from "./strings";

/** Above so many marks in a cell nobody counts them: one proportional bar says it better. */
const mostMarks = 24;

/** So many stand in one row; more wrap. */
const mostInARow = 6;

interface Cell { verdicts: Verdict[]; span?: number }

const cell = (v: Verdict): Cell => ({ verdicts: [v] });

const rows: Record<Side, (Cell | null)[]> = {
  derivative: [cell("verbatim"), cell("edited"), cell("paraphrased"), cell("partial"), cell("unsupported"), cell("contradicted"), cell("structural")],
  original: [{ ...cell("kept"), span: 3 }, cell("partly"), cell("omitted"), null, cell("furniture")],
};

const compactRows: Record<Side, (Cell | null)[]> = {
  derivative: [{ verdicts: ["verbatim", "edited", "paraphrased"] }, ...rows.derivative.slice(3)],
  original: rows.original,
};

/** How much room there is: for a mark a sentence, for one sign a cell in a table, for that with words of two in two lines, or for two rows of cells. */
export type Room = "marks" | "signs" | "lines" | "rows";

export interface LedgerActions {
  toggle(verdicts: Verdict[]): void;
  /** Steps the rest back while the pointer rests on a cell; none ends that. */
  preview(verdicts: Verdict[] | null): void;
  showAll(): void;
}

type Button = (side: Side, cell: Cell) => HTMLElement;

export function ledger(report: Report, state: State, room: Room, actions: LedgerActions): HTMLElement {
  const button: Button = (side, cell) => cellButton(report, side, cell, state, room, actions);
  return el("section", { class: `ledger by-${room}`, part: "ledger", "aria-label": strings.ledger },
    room === "rows" ? lists(report, button) : table(report, button),
    el("p", { class: "ledger-note" }, el("span", {}, strings.caution), showing(report, state, actions.showAll)));
}

function table(report: Report, button: Button): HTMLElement {
  const { yes, part, no, otherwise, none } = strings.columns;
  const head = (text: string, span = 1) => el("th", { scope: span > 1 ? "colgroup" : "col", colspan: span > 1 && span }, text);
  return el("table", {},
    el("thead", {}, el("tr", {}, head(strings.inTheOther), head(yes, 3), head(part), head(no), head(otherwise), head(none, 2))),
    el("tbody", {}, ...(["derivative", "original"] as Side[]).map((side) => {
      const n = report.summary[side].sentences;
      return el("tr", {},
        el("th", { scope: "row" }, el("b", {}, sides[side]), el("small", {}, strings.sentences(n))),
        ...rows[side].map((c) => (c
          ? el("td", { colspan: c.span }, button(side, c))
          : el("td", { class: "quiet" }, el("span", {}, strings.countedInPart)))),
        el("td", { class: "sum" }, el("span", { "aria-hidden": "true" }, "= "), el("b", {}, count(n))));
    })));
}

function lists(report: Report, button: Button): HTMLElement {
  return el("div", {}, ...(["derivative", "original"] as Side[]).map((side) =>
    el("div", { class: "row-of-cells", role: "group", "aria-label": sides[side] },
      el("p", {}, el("b", {}, sides[side]), " ", el("small", {}, strings.sentences(report.summary[side].sentences))),
      ...compactRows[side].map((c) => (c ? button(side, c) : el("span", {}))))));
}

function cellButton(report: Report, side: Side, c: Cell, state: State, room: Room, { toggle, preview }: LedgerActions): HTMLElement {
  const summary = report.summary[side] as unknown as Record<Verdict, number> & { sentences: number };
  const n = c.verdicts.reduce((sum, v) => sum + summary[v], 0);
  const sign = c.verdicts.at(-1)!;
  const pressed = c.verdicts.every((v) => state.shown.has(v));
  return el("button", {
    type: "button",
    class: `cell tone-${looks[sign].tone}`,
    "aria-pressed": String(pressed),
    "data-cell": side + sign,
    disabled: n === 0,
    on: {
      click: () => toggle(c.verdicts),
      pointerenter: (e: PointerEvent) => { if (e.pointerType === "mouse") preview(c.verdicts); },
      pointerleave: () => preview(null),
    },
  },
    el("span", { class: "count" }, el("b", {}, count(n)), " ", marks(n, summary.sentences, sign, room, c.span !== undefined)),
    el("span", { class: "word" }, c.verdicts.length > 1 ? strings.backed : words[sign], el("span", { class: "spoken" }, strings.inSide(side))));
}

function marks(n: number, of: number, sign: Verdict, room: Room, wide: boolean): HTMLElement {
  const node = el("span", { class: "marks" });
  if (room !== "marks") node.append(mark(sign));
  else if (n > mostMarks) node.append(proportion(n, of, sign));
  else node.append(...Array.from({ length: n }, () => mark(sign)));
  // What does not go into one row stands in two even ones.
  if (!wide) node.style.setProperty("--columns", String(n > mostInARow ? Math.ceil(n / 2) : n));
  return node;
}

/** The length of a bar that stands for a whole text, in rem: all cells have one scale. */
const wholeBar = 6;

function proportion(n: number, of: number, sign: Verdict): HTMLElement {
  const bar = el("i", { class: `proportion bar-${looks[sign].mark} tone-${looks[sign].tone}`, "aria-hidden": "true" });
  bar.style.inlineSize = `${(wholeBar * n) / of}rem`;
  return bar;
}

function showing(report: Report, state: State, showAll: () => void): HTMLElement {
  if (state.shown.size === 0) return el("span", {}, strings.pressCell);
  const all = [...report.derivative.sentences, ...report.original.sentences];
  const n = all.filter((s) => state.shown.has(s.verdict)).length;
  return el("span", {}, el("b", {}, strings.showing(n, all.length)), " · ", el("button", { type: "button", class: "link plain", on: { click: showAll } }, strings.showAll), " ", el("kbd", {}, "Esc"));
}
