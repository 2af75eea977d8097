// The program, in whatever realm runs it: a worker, or a page where there are none.

import type { Source } from "./protocol";

/** What the Go program registers when it runs. */
export interface Program {
  compare(request: string, onProgress?: (json: string) => void): string;
  preview(request: string): string;
  version: string;
}

/** Go's own loader, as wasm_exec.js defines it. */
interface GoLoader {
  env: Record<string, string>;
  importObject: WebAssembly.Imports;
  run(instance: WebAssembly.Instance): Promise<void>;
}

const wasm = "application/wasm";

/** Compiles while it loads. A browser keeps what it has compiled of an address for the next visit. */
export async function compiled(source: Source): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return source;
  const response = "url" in source ? await fetch(source.url, { priority: "low" }) : unzipped(source.zipped);
  if (!response.ok) throw new Error(`status ${response.status}`);
  // Hosts that do not know the type of .wasm files get the slower way.
  if (response.headers.get("Content-Type")?.startsWith(wasm)) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

function unzipped(base64: string): Response {
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")), { headers: { "Content-Type": wasm } });
}

/** Starts the compiled program in this realm. */
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
