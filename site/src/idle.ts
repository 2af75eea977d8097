// Work that nobody waits for: done a step at a time while the browser has
// nothing else to do, so that no frame and no key waits for it.

/** A browser without idle times gets so many milliseconds of work at a time, and as many of rest. */
const slice = 8;

type Deadline = Pick<IdleDeadline, "timeRemaining">;

/** Takes the steps one by one; the function that comes back ends that. */
export function whileIdle(steps: Iterator<void>): () => void {
  let waiting = 0;
  const wait = () => {
    waiting = "requestIdleCallback" in globalThis ? requestIdleCallback(work) : setTimeout(() => work(upTo(slice)), slice);
  };
  const work = (deadline: Deadline) => {
    do if (steps.next().done) return; while (deadline.timeRemaining() > 0);
    wait();
  };
  wait();
  return () => ("cancelIdleCallback" in globalThis ? cancelIdleCallback(waiting) : clearTimeout(waiting));
}

function upTo(milliseconds: number): Deadline {
  const end = performance.now() + milliseconds;
  return { timeRemaining: () => end - performance.now() };
}
