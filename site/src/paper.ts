// The result on paper: all of it in reading order, with nothing to press. The
// same nodes are printed and saved as a file.

import { articlesOf } from "./articles";
import { decisionAbout, isDismissed, type Standing } from "./decisions";
import { says, subject } from "./desk";
import { el } from "./dom";
import { headline } from "./headline";
import { hyperlinkLayers, hyperlinkList } from "./hyperlink-views";
import { looks } from "./looks";
import { mark, tensionMark } from "./marks";
import { changeOf, has, isAboutTheWhole, isTension, languageOf, moveOf, partners, placeId, placeOf, pointsIn, spanOf, textOf, verdictOf, type Model, type Place, type Verdict } from "./model";
import { importanceSign } from "./omissions";
import { lacking } from "./panes";
import { partWords } from "./originals";
import { copiedOnPaper, inventoryOnPaper, sourcingOnPaper } from "./paper-inventory";
import { version, type Finding, type Report, type Side } from "./report.gen";
import type { Hashes } from "./hash";
import { axes, count, findingWords, ruleWords, severityWords, sides, strings, words } from "./strings";
import { markedText, type Layer } from "./text";

export interface Sheet {
  model: Model;
  standing: Standing;
  /** Of both texts; null while they are not known. */
  hashes: Hashes | null;
  made: Date;
}

/** So many sentences of the original are quoted under one of the derivative: the best carries the claim, a second what it leaves open. */
const mostQuoted = 2;

/** So much of a hash is enough to tell two files apart at a glance; the end has all of it. */
const shortHash = 16;

/** Above so many marks in a cell of the ledger nobody counts them. */
const mostMarks = 24;

const both: Side[] = ["derivative", "original"];

export function paper(sheet: Sheet): HTMLElement {
  const { model, standing } = sheet;
  const kept = model.findings.filter((f) => !isDismissed(standing, f));
  const dismissed = model.findings.filter((f) => isDismissed(standing, f));
  return el("div", { class: "paper" },
    el("header", {},
      el("div", { class: "paper-name" }, el("b", {}, strings.brand), " ", el("h1", {}, strings.comparisonReport), " ", el("time", { datetime: sheet.made.toISOString() }, strings.moment(sheet.made.toISOString()))),
      headline(model)),
    el("div", { class: "paper-articles" }, ...(["original", "derivative"] as Side[]).map((side) => article(sheet, side))),
    ledger(model),
    section(strings.findings(kept.length), strings.worstFirst, findingList(sheet, kept)),
    section(strings.dismissedFindings(dismissed.length), "", findingList(sheet, dismissed)),
    section(strings.orphans(standing.orphans.length), strings.orphansNote, standing.orphans.map((d) =>
      el("li", {}, el("h3", {}, subject(d.about)), el("p", { class: "quote", dir: "auto" }, d.about.words), ...says(d)))),
    section(strings.derivativeSentences, "", model.report.derivative.sentences.map((_, index) => row(sheet, { side: "derivative", index }))),
    section(strings.notTold, strings.mostMissedFirst, model.omissions.map((index) => omission(model, index))),
    inventoryOnPaper(model),
    sourcingOnPaper(model),
    copiedOnPaper(model),
    section(strings.originalSentences, "", model.report.original.sentences.map((_, index) => row(sheet, { side: "original", index }))),
    legend(),
    colophon(sheet));
}

function section(title: string, note: string, items: HTMLElement[]): HTMLElement | null {
  if (items.length === 0) return null;
  return el("section", {}, el("h2", {}, title, " ", note && el("small", {}, note)), el("ol", { role: "list" }, ...items));
}

// The head

function article({ model, hashes }: Sheet, side: Side): HTMLElement {
  return el("section", { "aria-label": sides[side] },
    el("p", {}, el("b", {}, sides[side]), " ", strings.sentences(model.report[side].sentences.length)),
    ...articlesOf(model, side).flatMap(({ title, facts }) => [el("p", { class: "paper-title", dir: "auto" }, title), facts.length ? el("p", { class: "quiet", dir: "auto" }, facts.join(" · ")) : null]),
    hashes && el("p", { class: "paper-hash" }, strings.hash(hashes[side].slice(0, shortHash) + " …")));
}

const columns: Record<Side, (Verdict[] | null)[]> = {
  derivative: [["verbatim", "edited", "paraphrased"], ["partial"], ["unsupported"], ["contradicted"], ["structural"]],
  original: [["kept"], ["partly"], ["omitted"], null, ["furniture"]],
};

function ledger({ report }: Model): HTMLElement {
  const { yes, part, no, otherwise, none } = strings.columns;
  const cell = (side: Side, verdict: Verdict) => {
    const n = (report.summary[side] as unknown as Record<Verdict, number>)[verdict];
    return el("p", {}, el("b", {}, count(n)), " ", el("span", { class: "paper-marks" }, ...Array.from({ length: n > mostMarks ? 1 : n }, () => mark(verdict))), " ", el("span", { class: "paper-word" }, words[verdict]));
  };
  return el("section", { class: "paper-ledger", "aria-label": strings.ledger },
    el("table", {},
      el("thead", {}, el("tr", {}, ...[strings.inTheOther, yes, part, no, otherwise, none, strings.sum].map((name) => el("th", { scope: "col" }, name)))),
      el("tbody", {}, ...both.map((side) => el("tr", {},
        el("th", { scope: "row" }, sides[side]),
        ...columns[side].map((verdicts) => el("td", {}, ...(verdicts ? verdicts.map((v) => cell(side, v)) : [el("p", { class: "quiet" }, strings.countedInPart)]))),
        el("td", {}, el("b", {}, count(report.summary[side].sentences))))))),
    el("p", { class: "quiet" }, strings.caution));
}

// Findings

function findingList(sheet: Sheet, findings: Finding[]): HTMLElement[] {
  const { model, standing } = sheet;
  return findings.map((f) => {
    const place = placeOf(f);
    const change = changeOf(model.report, f);
    const { severity, axis } = f;
    const under = place && has(model.report, place) && verdictOf(model.report, place) === "contradicted" ? "u-deny" : change ? "u-changed" : "u-none";
    return el("li", { class: "paper-finding", id: `finding-${f.id}` },
      el("h3", {}, isTension(f) ? tensionMark() : isAboutTheWhole(f) || !place || !has(model.report, place) ? null : mark(verdictOf(model.report, place)), " ", ruleWords(f.rule), " ", el("small", {}, `${severityWords(severity)} · ${axes[axis]}`)),
      change ? null : el("p", {}, findingWords(f)),
      el("div", { class: "paper-sides" },
        ...(["original", "derivative"] as Side[]).map((side) => {
          const at = pointsIn(f, side).filter(({ place }) => has(model.report, place));
          return el("div", {}, ...(at.length ? at.map(({ place, spans }) => quotation(model, place, spans.map((span) => ({ span, class: under })))) : [el("p", { class: "quiet" }, isAboutTheWhole(f) && side === f.at.side ? strings.asAWhole[side] : strings.noCounterpart[side])]));
        })),
      ...says(standing.findings.get(f)));
  });
}

/** A sentence of either text with the words that a finding points at underlined. */
function quotation(model: Model, place: Place, layers: Layer[]): HTMLElement {
  const { side } = place;
  return el("div", {}, el("p", { class: "quiet" }, link(model.report, place)),
    el("p", { class: "quote", dir: "auto", lang: languageOf(model.report, side) }, ...markedText(model.report[side].text, spanOf(model.report, place), layers)));
}

const link = (report: Report, place: Place): HTMLElement => el("a", { href: "#" + placeId(place) }, placeWords(report, place));

/** Where a sentence stands: in which text, and in which of several originals. */
export const placeWords = (report: Report, place: Place): string => [strings.placeName(place), partWords(report, place)].filter(Boolean).join(" · ");

// Sentences

function row(sheet: Sheet, place: Place): HTMLElement {
  const { model, standing } = sheet;
  const { report } = model;
  const { side, index } = place;
  const { text, sentences, blocks } = report[side];
  const { span, block } = sentences[index]!;
  const verdict = verdictOf(report, place);
  const move = side === "derivative" ? moveOf(model, index) : undefined;
  return el("li", { class: `paper-row ${blocks[block]?.kind ?? "paragraph"}`, id: placeId(place), "data-verdict": verdict },
    el("p", { class: `paper-tag tone-${looks[verdict].tone}` }, el("span", { class: "paper-number" }, count(index + 1)), " ", mark(verdict), " ", el("b", {}, words[verdict]), move ? el("small", {}, ` ${strings.movedFrom(move.original[0]!)}`) : null),
    el("div", {},
      el("p", { class: "quote", dir: "auto", lang: languageOf(model.report, side) }, ...markedText(text, span, [...lacking(model, place), ...hyperlinkLayers(model, place)])),
      hyperlinkList(model, place),
      ...says(decisionAbout(standing, place))),
    el("div", { class: "paper-evidence" }, ...(side === "derivative" ? evidence(model, place) : [also(partners(model, place), strings.inTheDerivative)])));
}

/** The closest sentences of the original, and how sure it is that they say all of it. */
function evidence(model: Model, place: Place): (HTMLElement | null)[] {
  const found = partners(model, place);
  const { verdict, support } = model.report.derivative.sentences[place.index]!;
  return [
    ...found.slice(0, mostQuoted).map((p) => el("div", {}, el("p", { class: "quiet" }, link(model.report, p)), el("p", { class: "quote", dir: "auto", lang: languageOf(model.report, p.side) }, textOf(model.report, p)))),
    also(found.slice(mostQuoted), strings.alsoIn),
    verdict === "structural" || model.report.unmeasured.includes("support") ? null : el("p", { class: "quiet" }, `${strings.fully} ${strings.outOfTen(support)}`),
  ];
}

function also(places: Place[], name: string): HTMLElement | null {
  return places.length ? el("p", { class: "quiet" }, name, " ", ...places.flatMap((p, k) => [k ? ", " : "", el("a", { href: "#" + placeId(p) }, count(p.index + 1))])) : null;
}

function omission(model: Model, index: number): HTMLElement {
  const place: Place = { side: "original", index };
  return el("li", { class: "paper-omission" }, importanceSign(model.report.original.sentences[index]!.importance),
    el("p", { class: "quote", dir: "auto", lang: languageOf(model.report, place.side) }, textOf(model.report, place)), el("p", { class: "quiet" }, link(model.report, place)));
}

// The end

const signs: Verdict[] = ["verbatim", "edited", "paraphrased", "partial", "unsupported", "contradicted", "structural"];

function legend(): HTMLElement {
  return el("section", { class: "paper-legend" },
    el("p", {}, el("b", {}, strings.marksHeading), " ", ...signs.flatMap((v) => [el("span", {}, mark(v), " ", words[v]), " "])),
    el("p", {}, strings.signRule),
    el("p", {}, el("b", {}, strings.linesHeading), " ", ...strings.lines.slice(0, 3).flatMap(([name, sample, meaning]) => [el("span", {}, el("span", { class: name }, sample), " ", meaning), " "])));
}

/** What made this, and with which settings. */
function colophon({ model: { report }, hashes }: Sheet): HTMLElement {
  return el("footer", {},
    el("p", {}, strings.madeBy(version, report.schema)),
    el("p", {}, strings.rulesRun(report.rules.map(ruleWords))),
    report.unmeasured.length ? el("p", {}, strings.notMeasured(report.unmeasured)) : null,
    hashes ? el("p", { class: "paper-hash" }, ...both.flatMap((side) => [`${sides[side]} ${strings.hash(hashes[side])}`, el("br")])) : null);
}
