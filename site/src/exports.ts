// What leaves: the result in each of its formats.

import { decisionFile, standing, type Decision } from "./decisions";
import type { CompareOptions } from "./engine";
import { findingsCSV, inventoryCSV, sentencesCSV } from "./export-csv";
import { html } from "./export-html";
import { markdown } from "./export-markdown";
import type { Model } from "./model";
import { titleOf } from "./articles";
import type { Sheet } from "./paper";
import { save } from "./saved";
import { hashesOf, type Hashes } from "./hash";

export type Format = "html" | "json" | "sentences" | "findings" | "inventory" | "markdown" | "decisions";

/** All that there is to write down. */
interface Work extends Sheet { hashes: Hashes; decisions: readonly Decision[]; options: CompareOptions }
interface Kind { ending: string; type: string; write(work: Work): string | Promise<string> }

const saved = ({ model, options, decisions, hashes, made }: Work) => save(model.report, options, decisions, hashes, made);
const json = (value: unknown): string => JSON.stringify(value, null, 1) + "\n";

const kinds: Record<Format, Kind> = {
  html: { ending: "html", type: "text/html", write: (work) => html(work, saved(work)) },
  json: { ending: "json", type: "application/json", write: (work) => json(saved(work)) },
  sentences: { ending: "sentences.csv", type: "text/csv", write: sentencesCSV },
  findings: { ending: "findings.csv", type: "text/csv", write: findingsCSV },
  inventory: { ending: "inventory.csv", type: "text/csv", write: inventoryCSV },
  markdown: { ending: "md", type: "text/markdown", write: markdown },
  decisions: { ending: "decisions.json", type: "application/json", write: ({ hashes, decisions }) => json(decisionFile(hashes, decisions)) },
};

export const formats = Object.keys(kinds) as Format[];

/** The result as a file. */
export async function exported(format: Format, model: Model, options: CompareOptions, decisions: readonly Decision[]): Promise<File> {
  const kind = kinds[format];
  const content = await kind.write({ model, options, decisions, standing: standing(model, decisions), hashes: await hashesOf(model.report), made: new Date() });
  return new File([content], `${fileName(titleOf(model, "derivative"))}.${kind.ending}`, { type: kind.type });
}

/** As much of a title as a name of a file needs, with letters and digits only, since it comes from anywhere. */
const longestName = 48;
function fileName(title: string): string {
  const name = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  return name ? `articlediff-${[...name].slice(0, longestName).join("").replace(/-+$/, "")}` : "articlediff";
}
