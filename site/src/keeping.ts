// The page keeps what the reader decides, in this browser, and finds it again
// when the same two texts, or an edit of one of them, are compared anew.

import { decisionFile, merge, standing, type Decision } from "./decisions";
import type { ArticleDiff } from "./element";
import { hashesOf, type Hashes } from "./hash";
import { readModel } from "./model";
import type { Report } from "./report.gen";
import * as store from "./store";

/** Keeps the decisions of a view. Where the browser keeps nothing, as in a sandbox, says so once something is lost. */
export function keepDecisions(view: ArticleDiff, onLoss: () => void): void {
  let pair: Hashes | null = null;

  view.addEventListener("article-diff-report", async ({ detail: { report } }) => {
    const previous = pair;
    pair = null;
    view.decisions = [];
    const hashes = await hashesOf(report);
    const kept = await recall(report, hashes, previous).catch(() => []);
    if (view.report !== report) return; // another one is on show by now
    pair = hashes;
    const meanwhile = view.decisions;
    if (kept.length) view.decisions = merge(kept, meanwhile);
    if (meanwhile.length) save();
  });

  view.addEventListener("article-diff-decision", save);

  function save(): void {
    if (pair) store.keep(decisionFile(pair, view.decisions)).catch(onLoss);
  }
}

/**
 * What was decided about these texts, or else about what they were before an edit: the same derivative beside
 * another original, or the pair before with words in the derivative that still stand. Two derivatives of one
 * original are no edits of each other, so that the original alone is not enough.
 */
async function recall(report: Report, hashes: Hashes, previous: Hashes | null): Promise<Decision[]> {
  const same = await store.find(hashes);
  if (same) return same.decisions;
  const [sameDerivative] = await store.findBy("derivative", hashes.derivative);
  if (sameDerivative) return sameDerivative.decisions;
  const before = previous && (await store.find(previous));
  const edits = [...(before ? [before] : []), ...(await store.findBy("original", hashes.original))];
  if (edits.length === 0) return [];
  const model = readModel(report);
  return edits.find(({ decisions }) => standsInDerivative(standing(model, decisions)))?.decisions ?? [];
}

const standsInDerivative = ({ findings, sentences }: ReturnType<typeof standing>): boolean =>
  findings.size > 0 || sentences.some(({ place }) => place.side === "derivative");
