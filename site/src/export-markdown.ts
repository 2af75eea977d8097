// The result as Markdown, for a ticket or a content system: CommonMark with
// GitHub's tables. Words of the articles are escaped, so that they show as
// they are and never become markup, links or mentions.

import { decisionAbout, isDismissed, type Decision } from "./decisions";
import { headline } from "./headline";
import { partners, slice, textOf, verdictOf, type Model, type Place, type Verdict } from "./model";
import { articlesOf, type Sheet } from "./paper";
import type { Finding, Location, Side } from "./report.gen";
import { axes, findingWords, quoted, ruleWords, severityWords, sides, strings, words } from "./strings";

export function markdown(sheet: Sheet): string {
  const { model, standing } = sheet;
  const { report } = model;
  const lines: string[] = [];
  const p = (...more: string[]) => lines.push(...more);
  const part = (title: string, items: string[][]) => { if (items.length) p(`## ${title}`, "", ...items.flatMap((item) => [...item, ""])); };

  p(`# ${strings.comparisonReport}`, "");
  for (const side of ["original", "derivative"] as Side[]) {
    for (const { title, facts } of articlesOf(model, side)) p(`- ${sides[side]}: **${escaped(title)}**`, ...facts.map((fact) => `    - ${escaped(fact)}`));
    if (sheet.hashes) p(`    - ${strings.hash(sheet.hashes[side])}`);
  }
  p("", ...[...headline(model).children].flatMap((line) => [escaped(line.textContent!), ""]));
  p(...ledger(model), "", strings.caution, "");

  const kept = model.findings.filter((f) => !isDismissed(standing, f));
  const dismissed = model.findings.filter((f) => isDismissed(standing, f));
  const note = (f: Finding) => finding(model, f, standing.findings.get(f));
  part(`${strings.findings(kept.length)}, ${strings.worstFirst}`, kept.map(note));
  part(strings.dismissedFindings(dismissed.length), dismissed.map(note));
  part(strings.derivativeSentences, report.derivative.sentences.map((_, index) => sentence(sheet, { side: "derivative", index })));
  part(`${strings.notTold}, ${strings.mostMissedFirst}`, model.omissions.map((index) => sentence(sheet, { side: "original", index })));
  return lines.join("\n");
}

/** The ledger, a verdict a row, so that each column adds up. */
function ledger({ report }: Model): string[] {
  const sum = (side: Side, verdicts: Verdict[]) => verdicts.map((v) => `${(report.summary[side] as unknown as Record<Verdict, number>)[v]} ${words[v]}`).join("<br>");
  const { yes, part, no, otherwise, none } = strings.columns;
  const rows: [string, Verdict[], Verdict[]][] = [
    [yes, ["verbatim", "edited", "paraphrased"], ["kept"]], [part, ["partial"], ["partly"]], [no, ["unsupported"], ["omitted"]],
    [otherwise, ["contradicted"], []], [none, ["structural"], ["furniture"]],
  ];
  return [
    `| ${strings.inTheOther} | ${sides.derivative} | ${sides.original} |`, "| --- | --- | --- |",
    ...rows.map(([answer, derivative, original]) => `| ${answer} | ${sum("derivative", derivative)} | ${original.length ? sum("original", original) : strings.countedInPart} |`),
    `| ${strings.sum} | ${report.summary.derivative.sentences} | ${report.summary.original.sentences} |`,
  ];
}

function finding(model: Model, f: Finding, decision: Decision | undefined): string[] {
  const at = ({ side, sentence, span }: Location) => (sentence === undefined
    ? `- ${strings.asAWhole[side]}`
    : `- ${strings.placeName({ side, index: sentence })}${strings.colon}${quoted(escaped(span ? slice(model.report[side].text, span) : textOf(model.report, { side, index: sentence })))}`);
  return [`### ${ruleWords(f.rule)}`, "", `${severityWords(f.severity)} · ${axes[f.axis]}. ${escaped(findingWords(f))}`, "", ...[f.at, ...f.related].map(at), ...decided(decision)];
}

function sentence({ model, standing }: Sheet, place: Place): string[] {
  const found = partners(model, place);
  return [
    `**${place.index + 1}.** ${words[verdictOf(model.report, place)]}`, "", `> ${escaped(textOf(model.report, place))}`,
    ...(found.length ? ["", ...found.slice(0, 2).map((p) => `- ${strings.placeName(p)}: ${escaped(textOf(model.report, p))}`)] : []),
    ...decided(decisionAbout(standing, place)),
  ];
}

function decided(d: Decision | undefined): string[] {
  if (!d) return [];
  return ["", `**${strings.called[d.call]}**, ${strings.moment(d.decided)}.`, ...(d.reason ? ["", escaped(strings.because(d.reason))] : []), ...(d.note ? ["", `> ${escaped(d.note)}`] : [])];
}

/** Text on one line that Markdown shows as it is. */
function escaped(text: string): string {
  return text.replace(/\s+/g, " ").trim()
    .replace(/[\\`*_[\]#|~$@!=]/g, "\\$&")
    // As entities, because not every content system honours \<.
    .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
    // Bare addresses would become links.
    .replace(/:\/\//g, "\\://").replace(/www\./gi, (w) => w.slice(0, 3) + "\\.")
    // At the start of a line these make a list, a rule or a heading.
    .replace(/^(\d*)([-+.)])/, "$1\\$2");
}
