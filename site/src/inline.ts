// What the page carries in its HTML: the worker that runs the program, begun
// by the page's first script (start.ts). The single file, which can fetch
// nothing, carries the program too. Where the element stands in another page
// there is nothing of that.

import type { Runner } from "./runner";

export interface Inline {
  /** The worker's source. */
  worker: string;
  /** The program, as base64 of gzip. */
  program?: string;
  /** The worker that is begun. */
  runner?: Runner;
}

export const inline = (globalThis as { ARTICLEDIFF_INLINE?: Inline }).ARTICLEDIFF_INLINE;
