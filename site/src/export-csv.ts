// Sentences, findings and the inventory as tables (RFC 4180), a row each, with
// what was decided.

import { decisionAbout, type Decision } from "./decisions";
import { changeOf, locationsOf, partners, slice, textOf, verdictOf, type Place } from "./model";
import type { Sheet } from "./paper";
import { placesOf } from "./paper-inventory";
import type { Location, Side, Stated } from "./report.gen";
import { voiceWords } from "./sourcing";
import { axes, entryKinds, entryStatuses, findingWords, ruleWords, severityWords, sides, strings, words } from "./strings";

type Cell = string | number | null;

export function sentencesCSV({ model, standing }: Sheet): string {
  const { report } = model;
  const rows = (["original", "derivative"] as Side[]).flatMap((side) => report[side].sentences.map((s, index): Cell[] => {
    const place: Place = { side, index };
    const measured = (name: string, value: number) => (report.unmeasured.includes(name) ? null : value);
    return [
      sides[side], index + 1, report[side].blocks[s.block]?.kind ?? null, words[verdictOf(report, place)],
      "support" in s ? measured("support", s.support) : null, "coverage" in s ? measured("coverage", s.coverage) : null, "importance" in s ? measured("importance", s.importance) : null,
      partners(model, place).map((p) => p.index + 1).join(" "),
      textOf(report, place), "unsupported" in s ? s.unsupported.map((span) => slice(report[side].text, span)).join(" … ") : null,
      ...decided(decisionAbout(standing, place)),
    ];
  }));
  return table([[...strings.sentenceColumns, ...strings.decisionColumns], ...rows]);
}

export function findingsCSV({ model, standing }: Sheet): string {
  const { report } = model;
  const where = (at: Location[]) => at.flatMap((l) => (l.sentence === undefined ? [] : [l.sentence + 1])).join(" ");
  const quoted = (at: Location[]) => at.flatMap((l) => (l.span ? [slice(report[l.side].text, l.span)] : [])).join(" … ");
  const rows = model.findings.map((f): Cell[] => {
    const change = changeOf(report, f);
    return [
      f.id, severityWords(f.severity), axes[f.axis], ruleWords(f.rule), findingWords(f),
      ...(["derivative", "original"] as Side[]).flatMap((side) => [where(locationsOf(f, side)), quoted(locationsOf(f, side))]), change?.was ?? null, change?.is ?? null,
      ...decided(standing.findings.get(f)),
    ];
  });
  return table([[...strings.findingColumns, ...strings.decisionColumns], ...rows]);
}

/** With every word of an entry: a list on the page shortens, a table for a spreadsheet does not. */
export function inventoryCSV({ model }: Sheet): string {
  const stated = (side: Side, s: Stated | undefined): Cell[] =>
    s ? [s.words, placesOf(side, s).map((p) => p.index + 1).join(" "), s.voice ? voiceWords(s.voice, "") : null] : [null, null, null];
  const rows = model.inventory.map((e): Cell[] => [entryKinds[e.kind], entryStatuses[e.status], ...stated("original", e.original), ...stated("derivative", e.derivative)]);
  return table([strings.inventoryColumns, ...rows]);
}

const decided = (d: Decision | undefined): Cell[] => (d ? [strings.called[d.call], d.reason, d.note, d.decided] : [null, null, null, null]);

/** With a byte order mark, without which spreadsheets take UTF-8 for something older. */
const table = (rows: Cell[][]): string => "\uFEFF" + rows.map((row) => row.map(cell).join(",") + "\r\n").join("");

function cell(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(Number(value.toFixed(4)));
  const safe = harmless(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A spreadsheet takes a cell that begins with one of these signs for a formula, and a formula may send the table
 * elsewhere. An apostrophe before it makes it text; a spreadsheet shows the text without it.
 */
const harmless = (words: string): string => (/^\s*[=+\-@\t\r＝＋－＠]/.test(words) ? "'" + words : words);
