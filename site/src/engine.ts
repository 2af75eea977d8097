// The engine's client: the only file of the page that knows of the worker and
// of WebAssembly. It loads on the first need, compiles once, cancels by ending
// the worker, and begins again from the compiled program.

import type { FromWorker, Failure, Program, ToWorker } from "./protocol";
import { startProgram } from "./protocol";
import type { Options, Reading, Report, Side } from "./report.gen";
import { strings } from "./strings";
import { beside, scriptURL } from "./trusted";

export interface Progress { stage: string; done: number; total: number }

export interface CompareHooks {
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

/** What is known beside the texts; all of it may be left out. */
export type CompareOptions = Partial<Options>;

/** The texts cannot be compared; the message says why in a reader's words. */
export class ComparisonError extends Error {
  constructor(message: string, readonly side?: Side) { super(message); }
}

/** What the self-contained file carries, since it cannot fetch. */
interface Inline { wasm: string; worker: string; wasmExec: string }
const inline = (globalThis as { ARTICLEDIFF_INLINE?: Inline }).ARTICLEDIFF_INLINE;

/** How often a pair is rehearsed, and the milliseconds before the first time and between two. */
const rehearsals = { times: 30, before: 1500, between: 30 };

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export class Engine {
  private module: Promise<WebAssembly.Module> | null = null;
  private worker: Promise<Worker | null> | null = null;
  private onThisThread: Promise<Program> | null = null;
  private source: Promise<string> | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private asked = false; // a reader has asked for a comparison

  /** Loads what a comparison needs, so that the first one need not wait. */
  async prepare(): Promise<void> {
    await this.start();
    await this.source?.catch(() => {}); // the last request: whoever waits here may cut the network
  }

  /** Compares two texts. Aborting the signal ends the worker; the next comparison starts another. */
  compare(original: string, derivative: string, options: CompareOptions, hooks: CompareHooks = {}): Promise<Report> {
    this.asked = true;
    const further = options.further?.map((f) => ({ ...f, text: wellFormed(f.text) }));
    const request = JSON.stringify({ original: wellFormed(original), derivative: wellFormed(derivative), options: { ...options, further } });
    return this.inTurn(() => this.run(request, hooks));
  }

  /** How one text is read by itself. */
  preview(side: Side, text: string, options: CompareOptions): Promise<Reading> {
    this.asked = true;
    const request = JSON.stringify({ side, text: wellFormed(text), options });
    return this.inTurn(async () => {
      const worker = await this.start();
      return read<Reading>(worker ? await this.ask(worker, { preview: request }) : (await this.here()).preview(request));
    });
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const run = this.queue.then(work);
    this.queue = run.catch(() => {});
    return run;
  }

  /**
   * Compares a pair again and again in the worker while nobody asks for anything. A browser translates a program
   * better the more often it has run, so the reader's first comparison then takes a fraction of the time.
   */
  async rehearse(original: string, derivative: string): Promise<void> {
    if (!(await this.start())) return; // on this thread it would hold up the page
    const request = JSON.stringify({ original, derivative, options: {} });
    await pause(rehearsals.before);
    for (let i = 0; i < rehearsals.times && !this.asked; i++) {
      this.queue = this.queue.then(() => this.run(request, {})).catch(() => {});
      await this.queue;
      await pause(rehearsals.between);
    }
  }

  private async run(request: string, { signal, onProgress }: CompareHooks): Promise<Report> {
    signal?.throwIfAborted();
    const progress = (json: string) => onProgress?.(JSON.parse(json) as Progress);
    const worker = await this.start();
    signal?.throwIfAborted();
    return read<Report>(worker ? await this.ask(worker, { request }, progress, signal) : (await this.here()).compare(request, progress));
  }

  private ask(worker: Worker, message: ToWorker, progress?: (json: string) => void, signal?: AbortSignal): Promise<string> {
    return new Promise((resolve, reject) => {
      const end = (reason: unknown) => {
        worker.terminate();
        this.worker = null;
        reject(reason);
      };
      signal?.addEventListener("abort", () => end(signal.reason), { once: true });
      worker.onerror = () => end(new ComparisonError(strings.engineGone));
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === "progress") progress?.(data.json);
        else if (data.kind === "answer") resolve(data.json);
        else if (data.kind === "gone") end(new ComparisonError(strings.engineGone));
      };
      worker.postMessage(message);
    });
  }

  /** A worker in which the program runs, or null where there can be none. */
  private start(): Promise<Worker | null> {
    this.worker ??= this.newWorker().catch((error: unknown) => {
      this.worker = null;
      throw error;
    });
    return this.worker;
  }

  /** The worker begins while the program is still being fetched and compiled: neither needs the other before both are there. */
  private async newWorker(): Promise<Worker | null> {
    if (typeof Worker === "undefined") return null;
    const module = this.compiled();
    module.catch(() => {}); // launch tells, once there is a worker to wait for it
    for (const make of this.ways()) {
      const worker = await launch(make, module);
      if (worker) return worker;
    }
    return null;
  }

  /**
   * The ways to make a worker, the best first. The first one comes from its file. Its source is kept: a
   * cancelled comparison begins again without a request, and a Blob works where files and other origins forbid that.
   */
  private ways(): (() => Promise<Worker>)[] {
    if (inline) {
      const { worker } = inline;
      return [async () => blobWorker(worker)];
    }
    const again = this.source !== null;
    const source = this.source ??= fetch(beside("worker.js")).then((r) => r.text());
    source.catch(() => {}); // then the Blob's way is closed, and the file's may be open
    const fromFile = async () => new Worker(scriptURL(beside("worker.js")));
    const fromBlob = async () => blobWorker(await source);
    return again ? [fromBlob, fromFile] : [fromFile, fromBlob];
  }

  /** Without workers the program runs on this thread: the page waits, but it works. */
  private here(): Promise<Program> {
    this.onThisThread ??= this.startHere().catch((error: unknown) => {
      this.onThisThread = null;
      throw error;
    });
    return this.onThisThread;
  }

  private async startHere(): Promise<Program> {
    const module = await this.compiled();
    await import("wasm_exec");
    return startProgram(module);
  }

  private compiled(): Promise<WebAssembly.Module> {
    this.module ??= compile().catch(() => {
      this.module = null;
      throw new ComparisonError(strings.engineMissing);
    });
    return this.module;
  }
}

/** What an answer holds; a failure is thrown. */
function read<T extends object>(json: string): T {
  const answer = JSON.parse(json) as T | Failure;
  if (!("error" in answer)) return answer;
  const { message, side, fault, values = [] } = answer.error;
  throw new ComparisonError(fault ? strings.faults[fault](side ?? "original", values) : message, side);
}

/** Compiles while it loads. A browser keeps what it has compiled of a stream for the next visit; and a Blob of it may never come, where the page has preloaded it. */
async function compile(): Promise<WebAssembly.Module> {
  if (inline) return WebAssembly.compile(await unzipped(inline.wasm));
  const response = await fetch(beside("articlediff.wasm"));
  if (!response.ok) throw new Error(`status ${response.status}`);
  // Hosts that do not know the type of .wasm files get the slower way.
  if (response.headers.get("Content-Type")?.startsWith("application/wasm")) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

function unzipped(base64: string): Promise<ArrayBuffer> {
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

/** A worker in which the program runs; null where this way of making it is forbidden. Without a program it throws. */
async function launch(make: () => Promise<Worker>, module: Promise<WebAssembly.Module>): Promise<Worker | null> {
  const worker = await make().catch(() => null);
  if (!worker) return null;
  const ready = new Promise<boolean>((resolve) => {
    worker.onerror = () => resolve(false);
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => resolve(data.kind === "ready");
  });
  let started = false;
  try {
    worker.postMessage({ module: await module });
    started = await ready;
    return started ? worker : null;
  } finally {
    if (!started) worker.terminate();
  }
}

function blobWorker(source: string): Worker {
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  try {
    return new Worker(scriptURL(url));
  } finally {
    // The worker has begun to load; the address may go once it has.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }
}

/** Lone surrogates cannot be written as UTF-8; they become U+FFFD here, so that offsets agree. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\uFFFD");
