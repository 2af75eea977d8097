// The engine's client: the only file of the page that knows of the worker and
// of WebAssembly. It loads on the first need, compiles once, cancels by ending
// the worker, and begins again from the compiled program.

import { inline } from "./inline";
import { compiled, startProgram, type Program } from "./program";
import type { Failure, Source } from "./protocol";
import type { Options, Reading, Report, Side } from "./report.gen";
import { blobWorker, Runner } from "./runner";
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

/** How often a pair is rehearsed, and the milliseconds before the first time and between two. */
const rehearsals = { times: 30, before: 1500, between: 30 };

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Where the program comes from at first. */
const program: Source = inline?.program ? { zipped: inline.program } : { url: beside("articlediff.wasm") };

/** The ways to make a worker, the best first. A Blob works where files of other origins do not, and begins again without a request. */
const ways = [
  async () => blobWorker(await (source ??= inline?.worker ?? (await fetched("worker.js"))), scriptURL),
  async () => new Worker(scriptURL(beside("worker.js"))),
];
let source: string | undefined;

async function fetched(file: string): Promise<string> {
  const response = await fetch(beside(file));
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.text();
}

/** The runner that the page has begun before this script came, once. */
function begunByThePage(): Runner | undefined {
  const runner = inline?.runner;
  delete inline?.runner;
  return runner;
}

export class Engine {
  private runner: Promise<Runner | null> | null = null;
  /** The program, once it is compiled. */
  private module: WebAssembly.Module | null = null;
  /** The ways that may be open here. */
  private open = [...ways];
  private onThisThread: Promise<Program> | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private asked = false; // a reader has asked for a comparison

  /** Loads what a comparison needs, so that the first one need not wait. */
  async prepare(): Promise<void> { await this.inWorker((runner) => runner.ready); }

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
    return this.inTurn(async () => read<Reading>((await this.inWorker((runner) => runner.ask({ preview: request }))) ?? (await this.here()).preview(request)));
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
    await this.prepare();
    if (!(await this.runner)) return; // on this thread it would hold up the page
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
    const answer = await this.inWorker(async (runner) => {
      signal?.throwIfAborted();
      const end = () => runner.end();
      signal?.addEventListener("abort", end);
      return runner.ask({ request }, progress).finally(() => signal?.removeEventListener("abort", end));
    });
    return read<Report>(answer ?? (await this.here()).compare(request, progress));
  }

  /** What a worker makes of a task; null where there can be none. For a worker that was ended, or cannot run the program, another takes over. */
  private async inWorker<T>(task: (runner: Runner) => Promise<T>): Promise<T | null> {
    for (;;) {
      const begun = (this.runner ??= this.begin());
      const runner = await begun;
      if (!runner) return null;
      try {
        return await task(runner);
      } catch (trouble) {
        if (typeof trouble !== "string") throw trouble;
        if (this.runner === begun) { // nobody else who waited for it was told before
          this.runner = null;
          if (trouble === "unfit") this.open.shift();
        }
        if (trouble === "missing") throw new ComparisonError(strings.engineMissing);
        if (trouble === "gone") throw new ComparisonError(strings.engineGone);
      }
    }
  }

  private async begin(): Promise<Runner | null> {
    const runner = begunByThePage() ?? (await this.newRunner());
    runner?.ready.then((module) => { this.module = module; }, () => {});
    return runner;
  }

  /** A runner, made the best way that is open; null where none is. */
  private async newRunner(): Promise<Runner | null> {
    if (typeof Worker === "undefined") return null;
    for (; this.open.length; this.open.shift()) {
      const worker = await this.open[0]!().catch(() => null);
      if (worker) return new Runner(worker, this.module ?? program);
    }
    return null;
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
    const module = await compiled(program).catch(() => { throw new ComparisonError(strings.engineMissing); });
    await import("wasm_exec");
    return startProgram(module);
  }
}

/** What an answer holds; a failure is thrown. */
function read<T extends object>(json: string): T {
  const answer = JSON.parse(json) as T | Failure;
  if (!("error" in answer)) return answer;
  const { message, side, fault, values = [] } = answer.error;
  throw new ComparisonError(fault ? strings.faults[fault](side ?? "original", values) : message, side);
}

/** Lone surrogates cannot be written as UTF-8; they become U+FFFD here, so that offsets agree. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\uFFFD");
