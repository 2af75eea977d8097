// The result as Markdown, for a ticket or a content system: CommonMark with
// GitHub's tables. Words of the articles are escaped, so that they show as
// they are and never become markup, links or mentions.

import { articlesOf } from "./articles";
import { decisionAbout, isDismissed, type Decision } from "./decisions";
import { copiedRuns } from "./copied";
import { headline } from "./headline";
import { statedWords } from "./inventory";
import { partners, slice, textOf, verdictOf, type Model, type Place, type Verdict } from "./model";
import { placeWords, type Sheet } from "./paper";
import { countsOf, inOrderOfStatus, placesOf } from "./paper-inventory";
import type { EntryKind, Finding, Location, Side, Stated } from "./report.gen";
import { voiceWords } from "./sourcing";
import { axes, entryKinds, entryStatuses, findingWords, quoted, ruleWords, severityWords, sides, strings, words } from "./strings";

export function markdown(sheet: Sheet): string {
  const { model, standing } = sheet;
  const { report } = model;
  const part = (title: string, items: string[][]) => (items.length ? [`## ${title}`, "", ...items.flatMap((item) => [...item, ""])] : []);
  const kept = model.findings.filter((f) => !isDismissed(standing, f));
  const dismissed = model.findings.filter((f) => isDismissed(standing, f));
  const note = (f: Finding) => finding(model, f, standing.findings.get(f));
  return [
    `# ${strings.comparisonReport}`, "",
    ...(["original", "derivative"] as Side[]).flatMap((side) => [
      ...articlesOf(model, side).flatMap(({ title, facts }) => [`- ${sides[side]}: **${escaped(title)}**`, ...facts.map((fact) => `    - ${escaped(fact)}`)]),
      ...(sheet.hashes ? [`    - ${strings.hash(sheet.hashes[side])}`] : []),
    ]), "",
    ...[...headline(model).children].flatMap((line) => [escaped(line.textContent!), ""]),
    ...ledger(model), "", strings.caution, "",
    ...part(`${strings.findings(kept.length)}, ${strings.worstFirst}`, kept.map(note)),
    ...part(strings.dismissedFindings(dismissed.length), dismissed.map(note)),
    ...part(strings.derivativeSentences, report.derivative.sentences.map((_, index) => sentence(sheet, { side: "derivative", index }))),
    ...part(`${strings.notTold}, ${strings.mostMissedFirst}`, model.omissions.map((index) => sentence(sheet, { side: "original", index }))),
    ...inventory(model), ...copied(model),
  ].join("\n");
}

/** The inventory, a table a kind; who says so is one of them. */
function inventory({ inventory }: Model): string[] {
  if (inventory.length === 0) return [];
  const stated = (side: Side, s: Stated | undefined, kind: EntryKind) =>
    s ? `${escaped(statedWords(kind, s))}${s.voice ? ` (${escaped(voiceWords(s.voice, s.words))})` : ""}, ${strings.inSentences} ${placesOf(side, s).map((p) => p.index + 1).join(", ")}` : "–";
  return [`## ${strings.inventory}`, "", strings.inventoryNote, "", ...(Object.keys(entryKinds) as EntryKind[]).flatMap((kind) => {
    const entries = inventory.filter((e) => e.kind === kind);
    if (entries.length === 0) return [];
    return [`### ${entryKinds[kind]}: ${countsOf(entries)}`, "", `| ${strings.whatBecame} | ${sides.original} | ${sides.derivative} |`, "| --- | --- | --- |",
      ...inOrderOfStatus(entries).map((e) => `| ${entryStatuses[e.status]} | ${stated("original", e.original, kind)} | ${stated("derivative", e.derivative, kind)} |`), ""];
  })];
}

function copied(model: Model): string[] {
  const { copied } = model.report;
  if (copied.of === 0) return [];
  return [`## ${strings.copiedTitle}`, "", strings.copiedShare(copied), "", ...copiedRuns(model).flatMap(({ words, text, place }) => [`> ${escaped(text)}`, "", strings.copiedRun(words, place.index), ""])];
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
    : `- ${placeWords(model.report, { side, index: sentence })}${strings.colon}${quoted(escaped(span ? slice(model.report[side].text, span) : textOf(model.report, { side, index: sentence })))}`);
  return [`### ${ruleWords(f.rule)}`, "", `${severityWords(f.severity)} · ${axes[f.axis]}. ${escaped(findingWords(f))}`, "", ...[f.at, ...f.related].map(at), ...decided(decision)];
}

function sentence({ model, standing }: Sheet, place: Place): string[] {
  const found = partners(model, place);
  return [
    `**${place.index + 1}.** ${words[verdictOf(model.report, place)]}`, "", `> ${escaped(textOf(model.report, place))}`,
    ...(found.length ? ["", ...found.slice(0, 2).map((p) => `- ${placeWords(model.report, p)}: ${escaped(textOf(model.report, p))}`)] : []),
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
