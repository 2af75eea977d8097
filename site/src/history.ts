// Keeps what is on show in the page's address, and the other way round: back
// and forward lead to the views one came from, a link leads to its sentence.
// Keys of the fragment that are not the element's stay as they are.

import type { ArticleDiff } from "./element";
import { mergeFragment, readFragment } from "./address";
import { withoutTexts } from "./share";

export const fragmentNow = (): string => location.hash.slice(1);

/** Whether an address shows a result. */
export const showsResult = (fragment: string): boolean => readFragment(fragment).view !== null;

/** Starts keeping the address; show is told whether it asks for the result or for the boxes. */
export function keepAddress(result: ArticleDiff, show: (what: "boxes" | "result") => void): void {
  // What the address asked for when the page was opened is shown with the first report; the texts that it may carry are no part of that.
  let asked = withoutTexts(fragmentNow());
  result.addEventListener("article-diff-report", () => {
    if (asked) result.fragment = asked;
    asked = "";
  });
  result.addEventListener("article-diff-change", (e) => { if (!result.hidden) write(mergeFragment(fragmentNow(), e.detail.fragment)); });
  addEventListener("popstate", () => {
    const ready = showsResult(fragmentNow()) && result.report !== null;
    show(ready ? "result" : "boxes");
    if (ready) result.fragment = fragmentNow();
  });
}

/** The address of the boxes. */
export function leaveResult(): void {
  if (showsResult(fragmentNow())) write(mergeFragment(fragmentNow(), ""));
}

/** A step back leads to another view, and not through every sentence that was looked at. */
function write(fragment: string): void {
  const now = fragmentNow();
  if (fragment === now) return;
  const step = readFragment(fragment).view !== readFragment(now).view;
  history[step ? "pushState" : "replaceState"](null, "", fragment ? "#" + fragment : location.pathname + location.search);
}
