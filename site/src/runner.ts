// A worker in which the program runs, or is about to.

import type { FromWorker, Source, ToWorker } from "./protocol";

/** Why there is no answer: the program cannot be had, it broke, a worker of this kind cannot run it, or the worker was ended. */
export type Trouble = "missing" | "gone" | "unfit" | "ended";

export class Runner {
  /** The compiled program, from which another runner begins sooner. It rejects with a Trouble. */
  readonly ready: Promise<WebAssembly.Module>;
  private isReady = false;
  private notReady!: (why: Trouble) => void;
  private notAnswered: ((why: Trouble) => void) | null = null;
  private isOver = false;

  /** Without a program the worker knows where to find it. */
  constructor(private readonly worker: Worker, program?: Source) {
    this.ready = new Promise((resolve, reject) => {
      this.notReady = reject;
      worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === "ready") { this.isReady = true; resolve(data.module); }
        else if (data.kind === "alive") this.watch(data.lock);
        else if (data.kind === "missing" || data.kind === "gone") this.fail(data.kind);
      });
      worker.addEventListener("error", () => this.fail("gone"));
    });
    this.ready.catch(() => {}); // whoever waits for it is told
    if (program) this.tell({ program });
  }

  /** Asks for a comparison or a preview, one at a time; the program need not be ready. It rejects with a Trouble. */
  ask(message: ToWorker, progress?: (json: string) => void): Promise<string> {
    return new Promise((resolve, reject) => {
      if (this.isOver) { reject("ended" satisfies Trouble); return; } // nobody waited for it when it ended
      this.notAnswered = reject;
      this.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === "progress") progress?.(data.json);
        else if (data.kind === "answer") resolve(data.json);
      };
      this.tell(message);
    });
  }

  end(): void { this.fail("ended"); }

  /** A worker that the browser ends says nothing, but lets go of the lock that it holds. */
  private watch(lock: string): void {
    navigator.locks.request(lock, () => this.fail("gone")).catch(() => {}); // the page is being left
  }

  private fail(why: Trouble): void {
    this.isOver = true;
    this.worker.terminate();
    const trouble = why === "gone" && !this.isReady ? "unfit" : why;
    this.notReady(trouble);
    this.notAnswered?.(trouble);
  }

  private tell(message: ToWorker): void { this.worker.postMessage(message); }
}

/** A worker of this source, which begins without a request; trusted makes its address one that a worker may have. */
export function blobWorker(source: string, trusted: (url: string) => string): Worker {
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  try {
    return new Worker(trusted(url));
  } finally {
    // The worker has begun to load; the address may go once it has.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }
}
