// The worker: takes the compiled program, runs it, and answers requests.

import "wasm_exec";
import { startProgram, type FromWorker, type Program, type ToWorker } from "./protocol";

const scope = self as unknown as { postMessage(m: FromWorker): void; onmessage: ((e: MessageEvent<ToWorker>) => void) | null };
const say = (m: FromWorker) => scope.postMessage(m);
let program: Promise<Program>;

scope.onmessage = async ({ data: { module, request, preview } }) => {
  try {
    if (module) {
      program = startProgram(module);
      await program;
      say({ kind: "ready" });
    }
    if (request !== undefined) say({ kind: "answer", json: (await program).compare(request, (json) => say({ kind: "progress", json })) });
    if (preview !== undefined) say({ kind: "answer", json: (await program).preview(preview) });
  } catch (error) {
    say({ kind: "gone", message: error instanceof Error ? error.message : String(error) });
  }
};
