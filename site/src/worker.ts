// The worker: loads the program, runs it, and answers requests.

import "wasm_exec";
import { compiled, startProgram, type Program } from "./program";
import type { FromWorker, Source, ToWorker } from "./protocol";

const scope = self as unknown as { PROGRAM?: string; postMessage(m: FromWorker): void; onmessage: ((e: MessageEvent<ToWorker>) => void) | null };
const say = (m: FromWorker) => scope.postMessage(m);
const gone = (error: unknown) => say({ kind: "gone", message: error instanceof Error ? error.message : String(error) });
let program: Promise<Program>;

/** Holds a lock for good, where the browser has locks: the page hears when we are gone. */
function live(): void {
  const lock = `articlediff ${crypto.randomUUID()}`;
  navigator.locks.request(lock, () => { say({ kind: "alive", lock }); return new Promise(() => {}); }).catch(() => {});
}

async function start(source: Source): Promise<Program> {
  const module = await compiled(source).catch((error: unknown) => { say({ kind: "missing" }); throw error; });
  const started = await startProgram(module);
  say({ kind: "ready", module });
  return started;
}

function begin(source: Source): void {
  program = start(source);
  program.catch(gone);
}

scope.onmessage = async ({ data: { program: source, request, preview } }) => {
  try {
    if (source) begin(source);
    const running = await program;
    if (request !== undefined) say({ kind: "answer", json: running.compare(request, (json) => say({ kind: "progress", json })) });
    if (preview !== undefined) say({ kind: "answer", json: running.preview(preview) });
  } catch (error) {
    gone(error);
  }
};

if ("locks" in navigator) live();
// The page's first script writes where the program is.
if (scope.PROGRAM) begin({ url: scope.PROGRAM });
