// A comparison as a value that can be kept: the report with its texts, what
// was decided, and the hashes that tell which texts they are. It is the JSON
// file, and every saved report carries it.

import { NoDecisions, readDecisionFile, readDecisions, type Decision } from "./decisions";
import { version, type Report } from "./report.gen";
import type { Hashes } from "./hash";

export interface Saved { articlediff: "comparison"; version: string; made: string; original: string; derivative: string; report: Report; decisions: readonly Decision[] }

export const save = (report: Report, decisions: readonly Decision[], hashes: Hashes, made: Date): Saved =>
  ({ articlediff: "comparison", version, made: made.toISOString(), ...hashes, report, decisions });

/** Where a saved report holds its comparison. */
export const dataId = "comparison";

/** What a file holds: decisions, and the texts that they are about where it has them. */
export interface Opened { decisions: Decision[]; texts: { original: string; derivative: string } | null }

/** Reads what was saved: decisions, a comparison as JSON, or a report. Throws NoDecisions where it is none of them. */
export function openSaved(content: string): Opened {
  // Found by its tags and read as JSON: nothing of a file is ever parsed as HTML.
  const [, inside] = new RegExp(`<script type="application/json" id="${dataId}">([^<]*)</script>`).exec(content) ?? [];
  const json = inside ?? content;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new NoDecisions();
  }
  const { articlediff, report, decisions } = (value ?? {}) as Partial<Saved>;
  if (articlediff !== "comparison") return { decisions: readDecisionFile(json).decisions, texts: null };
  const original = report?.original?.text;
  const derivative = report?.derivative?.text;
  if (typeof original !== "string" || typeof derivative !== "string") throw new NoDecisions();
  return { decisions: readDecisions(decisions), texts: { original, derivative } };
}
