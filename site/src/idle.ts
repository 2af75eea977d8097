// Work that nobody waits for: done a step at a time while the browser has
// nothing else to do, so that no frame and no key waits for it.

/** A page that never rests gets to it after so many milliseconds all the same. */
const longestWait = 1000;

/** A browser without idle times gets so many milliseconds of work at a time, and as many of rest. */
const slice = 8;

/** Does some work when there is nothing else to do; remaining says how many milliseconds there are for it. The function that comes back calls it off. */
function onceIdle(work: (remaining: () => number) => void): () => void {
  if ("requestIdleCallback" in globalThis) {
    const asked = requestIdleCallback((deadline) => work(() => deadline.timeRemaining()), { timeout: longestWait });
    return () => cancelIdleCallback(asked);
  }
  const asked = setTimeout(() => {
    const end = performance.now() + slice;
    work(() => end - performance.now());
  }, slice);
  return () => clearTimeout(asked);
}

/** Waits until there is nothing else to do. */
export const idle = (): Promise<void> => new Promise((resolve) => void onceIdle(() => resolve()));

/** Takes the steps one by one; the function that comes back ends that. */
export function whileIdle(steps: Iterator<void>): () => void {
  const work = (remaining: () => number) => {
    do if (steps.next().done) return; while (remaining() > 0);
    stop = onceIdle(work);
  };
  let stop = onceIdle(work);
  return () => stop();
}
