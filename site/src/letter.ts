// The correction request: a letter to who published the derivative, with what
// both texts say, what differs, and the smallest change that would mend it. It
// says what stands where, and never why.

import { articlesOf, titleOf } from "./articles";
import { changeOf, isAboutTheWhole, pointsIn, textOf, type Model, type Place } from "./model";
import type { Finding, Side } from "./report.gen";
import { findingWords, quoted, ruleWords, strings } from "./strings";
import { shorten } from "./text";

/** A quoted sentence is cut after so many characters: the reader of the letter has both texts. */
const longestQuote = 400;

/** So many places of one finding are quoted. */
const mostQuoted = 3;

export function letter(model: Model, findings: Finding[]): string {
  const said = strings.letter;
  return [
    said.subject(titleOf(model, "derivative")),
    "",
    said.greeting,
    "",
    said.opening(nameOf(model, "derivative"), nameOf(model, "original"), findings.length),
    "",
    ...findings.flatMap((f, k) => [...point(model, f, k + 1), ""]),
    said.source(nameOf(model, "original")),
    "",
    said.closing,
    "",
    said.goodbye,
  ].join("\n");
}

/** Articles with who published them, when and where, as far as it is known: “Title” (Outlet, Byline, date, address). */
function nameOf(model: Model, side: Side): string {
  return articlesOf(model, side).map(({ title, facts }) => `${quoted(title)}${facts.length ? ` (${facts.join(", ")})` : ""}`).join("; ");
}

function point(model: Model, f: Finding, number: number): string[] {
  const said = strings.letter;
  const lines = [`${number}. ${ruleWords(f.rule)}`];
  const quotes = (side: Side, says: string) => {
    const at = pointsIn(f, side);
    lines.push(...at.slice(0, mostQuoted).map(({ place }) => `   ${says} ${sentence(model, place)}`));
    if (at.length > mostQuoted) lines.push(`   ${said.more(at.length - mostQuoted)}`);
    return at.length > 0;
  };
  quotes("derivative", said.yourArticle);
  if (!quotes("original", said.theOriginal)) lines.push(`   ${said.theOriginal} ${said.nothing}`);
  return [...lines, `   ${said.differs} ${differs(model, f)}`, `   ${said.fix} ${fix(model, f)}`];
}

const sentence = (model: Model, place: Place): string => quoted(shorten(textOf(model.report, place), longestQuote));

function differs(model: Model, f: Finding): string {
  const change = changeOf(model.report, f);
  return change ? strings.became(change.was, change.is) + "." : findingWords(f).replace(/\.?$/, ".");
}

/** The smallest change: the original's words in the place of the others where words changed, else what the texts allow. */
function fix(model: Model, f: Finding): string {
  const said = strings.letter;
  const change = changeOf(model.report, f);
  if (change) return said.replace(change.is, change.was);
  const counterpart = pointsIn(f, "original").length > 0;
  if (isAboutTheWhole(f)) return counterpart ? said.add : said.mend;
  return counterpart ? said.follow : said.nameSource;
}
