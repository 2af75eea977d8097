// What page and worker say to each other. A report travels as the JSON text
// that Go wrote: one string crosses faster than a tree of objects.

import type { Fault, Side } from "./report.gen";

/** Where the program comes from: compiled before, by its address, or as base64 of gzip. */
export type Source = WebAssembly.Module | { url: string } | { zipped: string };

/** The first message has the program, unless the worker knows it; requests may follow at once, and wait for it. */
export interface ToWorker { program?: Source; request?: string; preview?: string }

export type FromWorker =
  | { kind: "alive"; lock: string } // it holds this lock as long as it lives
  | { kind: "ready"; module: WebAssembly.Module }
  | { kind: "missing" } // the program cannot be had
  | { kind: "progress"; json: string }
  | { kind: "answer"; json: string }
  | { kind: "gone"; message: string };

/** Its answer when it cannot compare or preview; otherwise it is a report or a reading. */
export interface Failure { error: { message: string; side?: Side; fault?: Fault; values?: string[] } }
