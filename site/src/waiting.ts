// What a reader sees of a comparison that is under way: both texts as they
// came in, where the result will show them, so that the reading can begin; and,
// once it takes long, how far it is and a way out.

import { el } from "./dom";
import type { Progress } from "./engine";
import { layoutAt } from "./layout";
import type { Side } from "./report.gen";
import { sides, strings } from "./strings";

/** More characters than this of a text are not in view on any screen. */
const mostInView = 12_000;

export class Waiting {
  readonly node: HTMLElement;
  private readonly bar = el("progress", { max: "1", "aria-label": strings.comparing });
  private readonly stage = el("span", {}, strings.stages.load!);
  private readonly progress: HTMLElement;

  /** The width is that of the place where it will stand. */
  constructor(texts: Record<Side, string>, width: number, cancel: () => void) {
    const layout = layoutAt(width);
    const flowing = layout === "phone";
    // Its room is kept from the beginning: nothing moves when it shows.
    this.progress = el("div", { class: "progress", part: "progress", inert: true },
      this.bar, this.stage, el("button", { type: "button", class: "button", on: { click: cancel } }, strings.cancel));
    this.node = el("div", { class: "result waiting", "aria-busy": "true", "data-layout": layout, "data-view": flowing ? "reading" : "side", "data-reading": "derivative", "data-flowing": flowing, "data-tags": flowing ? "" : layout === "narrow" ? "above" : "beside" },
      el("div", { class: "bar" }, el("slot", { name: "bar-start" })),
      el("div", { class: "top" }, el("div", { class: "headline" }, el("h2", {}, strings.comparing), this.progress)),
      el("div", { class: "strip-holder" }),
      el("div", { class: "body" }, el("div", { class: "work" }, pane("original", texts.original), pane("derivative", texts.derivative))));
  }

  /** Shows how far it is. */
  showProgress(): void { this.progress.inert = false; }

  set({ stage, done, total }: Progress): void {
    this.bar.value = total ? done / total : 0;
    this.stage.textContent = strings.stageOf(strings.stages[stage] ?? stage, done, total);
  }
}

/** A text without verdicts, in one block: a browser takes the largest block for what a reader waits for. */
function pane(side: Side, text: string): HTMLElement {
  const words = text.slice(0, mostInView).replace(/\n\s*\n/g, "\n\n");
  return el("section", { class: `pane ${side}`, "aria-label": strings.paneLabel(side) },
    el("h3", { class: "pane-head" }, el("b", {}, sides[side])),
    el("div", { class: "scroller" }, el("div", { class: "rows" }, el("div", { class: "row first" }, el("p", { class: "words" }, words)))));
}
