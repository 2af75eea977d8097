// What leaves: the result in each of its formats.

import { decisionFile, standing, type Decision } from "./decisions";
import { findingsCSV, sentencesCSV } from "./export-csv";
import { html } from "./export-html";
import { markdown } from "./export-markdown";
import type { Model } from "./model";
import { titleOf, type Sheet } from "./paper";
import { save } from "./saved";
import type { Hashes } from "./hash";

export type Format = "html" | "json" | "sentences" | "findings" | "markdown" | "decisions";

interface Kind { ending: string; type: string; write(sheet: Sheet & { hashes: Hashes }, decisions: readonly Decision[]): string | Promise<string> }

const saved = ({ model, hashes, made }: Sheet & { hashes: Hashes }, decisions: readonly Decision[]) => save(model.report, decisions, hashes, made);
const json = (value: unknown): string => JSON.stringify(value, null, 1) + "\n";

const kinds: Record<Format, Kind> = {
  html: { ending: "html", type: "text/html", write: (sheet, decisions) => html(sheet, saved(sheet, decisions)) },
  json: { ending: "json", type: "application/json", write: (sheet, decisions) => json(saved(sheet, decisions)) },
  sentences: { ending: "sentences.csv", type: "text/csv", write: sentencesCSV },
  findings: { ending: "findings.csv", type: "text/csv", write: findingsCSV },
  markdown: { ending: "md", type: "text/markdown", write: markdown },
  decisions: { ending: "decisions.json", type: "application/json", write: ({ hashes }, decisions) => json(decisionFile(hashes, decisions)) },
};

export const formats = Object.keys(kinds) as Format[];

/** The result as a file. */
export async function exported(format: Format, model: Model, decisions: readonly Decision[], hashes: Hashes, made: Date): Promise<File> {
  const kind = kinds[format];
  const content = await kind.write({ model, standing: standing(model, decisions), hashes, made }, decisions);
  return new File([content], `${fileName(titleOf(model, "derivative"))}.${kind.ending}`, { type: kind.type });
}

/** As much of a title as a name of a file needs, with letters and digits only, since it comes from anywhere. */
const longestName = 48;
function fileName(title: string): string {
  const name = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  return name ? `articlediff-${[...name].slice(0, longestName).join("").replace(/-+$/, "")}` : "articlediff";
}
