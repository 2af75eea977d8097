// A comparison as a value that can be kept: the report with its texts, what
// was decided, and the hashes that tell which texts they are. It is the JSON
// file, and every saved report carries it.

import { NoDecisions, readDecisionFile, readDecisions, type Decision } from "./decisions";
import type { CompareOptions } from "./engine";
import { readHouse } from "./house";
import type { Hashes } from "./hash";
import { version, type Report } from "./report.gen";
import { readArticle, type Pair } from "./share";

export interface Saved {
  articlediff: "comparison";
  version: string;
  made: string;
  /** The hashes of the texts. */
  original: string;
  derivative: string;
  /** The settings that the report was made with. */
  options: CompareOptions;
  report: Report;
  decisions: readonly Decision[];
}

export const save = (report: Report, options: CompareOptions, decisions: readonly Decision[], hashes: Hashes, made: Date): Saved =>
  ({ articlediff: "comparison", version, made: made.toISOString(), ...hashes, options, report, decisions });

/** Where a saved report holds its comparison. */
export const dataId = "comparison";

/** What a file holds: decisions, and the texts that they are about where it has them. */
export interface Opened { decisions: Decision[]; texts: Pair | null }

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
  const { articlediff, decisions } = (value ?? {}) as Partial<Saved>;
  if (articlediff !== "comparison") return { decisions: readDecisionFile(json).decisions, texts: null };
  return { decisions: readDecisions(decisions), texts: textsOf(value as Saved) };
}

function textsOf({ report, options }: Saved): Pair {
  try {
    const { text, parts } = report.original;
    const first = parts.length ? text.slice(parts[0]!.span.start, parts[0]!.span.end) : text;
    const others = parts.slice(1).map(({ span }, k) => readArticle({ text: text.slice(span.start, span.end), meta: options.further?.[k]?.meta }));
    return { originals: [readArticle({ text: first, meta: options.original }), ...others], derivative: readArticle({ text: report.derivative.text, meta: options.derivative }), house: readHouse(options) };
  } catch {
    throw new NoDecisions();
  }
}
