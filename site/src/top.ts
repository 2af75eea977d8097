// The top of a result: the headline in words beside the two-way ledger.

import { el } from "./dom";
import { headline, type HeadlineActions } from "./headline";
import type { Layout } from "./layout";
import { ledger, type LedgerActions, type Room } from "./ledger";
import type { Model } from "./model";
import type { State } from "./state";

/** How the ledger may be laid out in each, the fullest first. */
const rooms: Record<Layout, Room[]> = { wide: ["marks", "signs", "lines", "rows"], medium: ["marks", "signs", "lines", "rows"], narrow: ["signs", "lines", "rows"], phone: ["rows"] };

export class Top {
  readonly node: HTMLElement;
  private readonly head: HTMLElement;
  private rooms: Room[] = rooms.wide;
  private table: HTMLElement | null = null;
  private state!: State;

  constructor(private readonly model: Model, private readonly actions: HeadlineActions & LedgerActions) {
    this.node = el("div", { class: "top" }, this.head = headline(model, actions));
  }

  /** Takes as much room as there may be. */
  layOut(layout: Layout, state: State): void {
    this.rooms = rooms[layout];
    this.render(state);
  }

  /** Draws the ledger anew: which of its cells are pressed. */
  render(state: State): void {
    this.state = state;
    this.table?.remove();
    this.node.append(this.table = ledger(this.model.report, state, this.rooms[0]!, this.actions));
  }

  /** Takes less room for the ledger as long as it is wider than its place: what the marks need depends on the reader's typeface too. */
  fit(): void {
    while (this.table!.scrollWidth > this.table!.clientWidth && this.rooms.length > 1) {
      this.rooms = this.rooms.slice(1);
      this.render(this.state);
    }
  }

  /** Here a screen reader reads on, and the keys work. */
  focus(): void { this.head.querySelector<HTMLElement>("h2")!.focus({ preventScroll: true }); }
}
