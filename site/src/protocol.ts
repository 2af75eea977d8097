// What page and worker say to each other. A report travels as the JSON text
// that Go wrote: one string crosses faster than a tree of objects.

import type { Fault, Side } from "./report.gen";

export interface ToWorker { module?: WebAssembly.Module; request?: string; preview?: string }

export type FromWorker =
  | { kind: "ready" }
  | { kind: "progress"; json: string }
  | { kind: "answer"; json: string }
  | { kind: "gone"; message: string };

/** What the Go program registers when it runs. */
export interface Program {
  compare(request: string, onProgress?: (json: string) => void): string;
  preview(request: string): string;
  version: string;
}

/** Its answer when it cannot compare or preview; otherwise it is a report or a reading. */
export interface Failure { error: { message: string; side?: Side; fault?: Fault; values?: string[] } }

/** Go's own loader, as wasm_exec.js defines it. */
export interface GoLoader {
  env: Record<string, string>;
  importObject: WebAssembly.Imports;
  run(instance: WebAssembly.Instance): Promise<void>;
}

/** Starts the compiled program in this realm, which may be a page or a worker. */
export async function startProgram(module: WebAssembly.Module): Promise<Program> {
  const scope = globalThis as unknown as { Go: new () => GoLoader; articlediff?: Program };
  const go = new scope.Go();
  // While the program starts, no garbage of its own is worth a collection, for which the reader would wait.
  go.env = { GOGC: "400" };
  const instance = await WebAssembly.instantiate(module, go.importObject);
  void go.run(instance);
  if (!scope.articlediff) throw new Error("the program did not start");
  return scope.articlediff;
}
