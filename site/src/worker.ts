// The worker: takes the program, compiles it while the page goes on, runs it,
// and answers requests.

import "wasm_exec";
import { compiled, startProgram, type FromWorker, type Program, type ToWorker } from "./protocol";

const scope = self as unknown as { postMessage(m: FromWorker): void; onmessage: ((e: MessageEvent<ToWorker>) => void) | null };
const say = (m: FromWorker) => scope.postMessage(m);
let running: Promise<Program>;

scope.onmessage = async ({ data: { program, request, preview } }) => {
  try {
    if (program) {
      const module = await compiled(program);
      running = startProgram(module);
      await running;
      say({ kind: "ready", module });
    }
    if (request !== undefined) say({ kind: "answer", json: (await running).compare(request, (json) => say({ kind: "progress", json })) });
    if (preview !== undefined) say({ kind: "answer", json: (await running).preview(preview) });
  } catch (error) {
    say({ kind: "gone", message: error instanceof Error ? error.message : String(error) });
  }
};
