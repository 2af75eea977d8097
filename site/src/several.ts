// One original, many derivatives: each is compared with it, and a list says
// which to look at first.

import type { Article } from "./box";
import { el } from "./dom";
import { FileProblem, readFile } from "./files";
import { modal } from "./modal";
import type { Report } from "./report.gen";
import { strings } from "./strings";

/** Compares a text with the originals, without showing the result. */
export type Examine = (article: Article) => Promise<Report>;

/** A file that was read and compared, or why it was not. */
type Outcome = { name: string } & ({ article: Article; report: Report } | { problem: string });

/** Lists the files, the worst first; choosing one opens it. The list fills as they are compared, until it is closed. */
export async function compareSeveral(files: File[], examine: Examine, open: (article: Article) => void): Promise<void> {
  const done: Outcome[] = [];
  const progress = el("p", { class: "note", role: "status" });
  const list = el("ol", { class: "several" });
  const dialog = modal(strings.several.title, el("p", { class: "note" }, strings.several.note), list, progress);
  const row = (outcome: Outcome) => el("li", {}, ..."problem" in outcome
    ? [el("b", {}, outcome.name), el("span", {}, outcome.problem)]
    : [el("button", { type: "button", class: "text-button", on: { click: () => { dialog.close(); open(outcome.article); } } }, outcome.name), el("span", {}, counts(outcome.report))]);
  for (const file of files) {
    progress.textContent = strings.several.progress(done.length, files.length);
    done.push(await outcomeOf(file, examine));
    list.replaceChildren(...done.toSorted(worstFirst).map(row));
    if (!dialog.open) return;
  }
  progress.textContent = strings.several.progress(files.length, files.length);
}

async function outcomeOf(file: File, examine: Examine): Promise<Outcome> {
  try {
    const { text, meta, whole = null } = await readFile(file);
    const article: Article = { text, meta, kinds: {}, whole };
    return { name: file.name, article, report: await examine(article) };
  } catch (error) {
    return { name: file.name, problem: error instanceof FileProblem ? error.message : strings.failed((error as Error).message) };
  }
}

/** What conflicts is worst, then what is not found, by its share; what could not be compared comes last. */
function worstFirst(x: Outcome, y: Outcome): number {
  const [a, b] = [badness(x), badness(y)];
  return b[0] - a[0] || b[1] - a[1] || x.name.localeCompare(y.name);
}

function badness(outcome: Outcome): [number, number] {
  if ("problem" in outcome) return [-1, 0];
  const { contradicted, unsupported, partial, asserting } = outcome.report.summary.derivative;
  return [contradicted, (unsupported + partial / 2) / Math.max(1, asserting)];
}

function counts({ related, summary: { derivative: d } }: Report): string {
  return (related === false ? strings.unrelated + " " : "") + strings.sums(d.verbatim + d.edited + d.paraphrased, d.partial, d.unsupported, d.contradicted, d.asserting);
}
