// The search in both texts: what was found, at which of it the reader is, and
// the paint over it. Where the texts state an entry of the inventory is
// painted the same way.

import { spanOf, type Model, type Place } from "./model";
import type { Pane } from "./panes";
import type { Entry, Side } from "./report.gen";
import { findMatches, mostMatches, Paint, rangeIn, type Match } from "./search";
import { strings } from "./strings";

export class Finder {
  private matches: Match[] = [];
  private at = -1;
  private readonly found = new Paint("article-diff-match");
  private readonly here = new Paint("article-diff-current");
  private readonly stated = new Paint("article-diff-stated");
  private entry: Match[] = [];

  constructor(private readonly model: Model, private readonly panes: Record<Side, Pane>) {}

  /** Looks for words from the beginning. */
  search(query: string): void {
    this.matches = findMatches(this.model, query);
    this.at = -1;
    this.paint();
  }

  /** The sentence that the reader is at. */
  get current(): Place | null { return this.matches[this.at]?.place ?? null; }

  /** Goes to the next or previous match, round the end; null where nothing was found. */
  step(by: 1 | -1): Place | null {
    const n = this.matches.length;
    if (n === 0) return null;
    this.at = this.at < 0 ? (by > 0 ? 0 : n - 1) : (this.at + by + n) % n;
    return this.current;
  }

  /** How many there are, and at which of them the reader is. */
  words(): string {
    const of = (side: Side) => this.matches.filter((m) => m.place.side === side).length;
    return strings.matches(this.at + 1, this.matches.length, of("original"), of("derivative"), mostMatches);
  }

  /** Which of how many the reader is at. */
  position(): [at: number, of: number] { return [this.at + 1, this.matches.length]; }

  /** Marks where both texts state an entry; null marks nothing. */
  state(entry: Entry | null): void {
    this.entry = (["original", "derivative"] as Side[]).flatMap((side) => (entry?.[side]?.places ?? []).map(({ sentence, span }): Match => {
      const { start } = spanOf(this.model.report, { side, index: sentence });
      return { place: { side, index: sentence }, start: span.start - start, end: span.end - start };
    }));
    this.paint();
  }

  /** Paints anew, as after the nodes of a sentence have changed. */
  paint(): void {
    const range = (m: Match | undefined) => {
      const r = m && rangeIn(this.panes[m.place.side].wordsOf(m.place.index), m.start, m.end);
      return r ? [r] : [];
    };
    this.stated.put(this.entry.flatMap(range));
    this.found.put(this.matches.flatMap(range));
    this.here.put(range(this.matches[this.at]));
  }

  destroy(): void { for (const paint of [this.stated, this.found, this.here]) paint.put([]); }
}
