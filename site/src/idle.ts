// Work that nobody waits for: done a step at a time while the browser has
// nothing else to do, so that no frame and no key waits for it.

/** A page that never rests gets to it after so many milliseconds all the same: one on a slow machine hardly does. */
const longestWait = 100;

/** Without rest there are so many milliseconds of work at a time, of which nobody notices; a browser without idle times rests as long. */
const slice = 8;

/** Does some work when there is nothing else to do; remaining says how many milliseconds there are for it. The function that comes back calls it off. */
function onceIdle(work: (remaining: () => number) => void): () => void {
  const workASlice = () => {
    const end = performance.now() + slice;
    work(() => end - performance.now());
  };
  if ("requestIdleCallback" in globalThis) {
    const asked = requestIdleCallback((deadline) => (deadline.didTimeout ? workASlice() : work(() => deadline.timeRemaining())), { timeout: longestWait });
    return () => cancelIdleCallback(asked);
  }
  const asked = setTimeout(workASlice, slice);
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
