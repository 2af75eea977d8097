// The result in one sentence, made of counts that add up, worst first. Each
// part leads to its place.

import { append, el } from "./dom";
import { mark } from "./marks";
import { changeOf, placeId, placeOf, textOf, verdictOf, type Model, type Place, type Verdict } from "./model";
import { ruleWords, strings } from "./strings";
import { quotedInside, shorten, withoutDateline } from "./text";

/** Quoted values longer than this would push the rest out of sight. */
const longestValue = 36;
/** The length of the quoted omission: about two lines of the headline. */
const longestQuote = 96;
/** How many findings may speak, and how many things in all: a headline is four lines, the table beside it has the rest. */
const leadingFindings = 2;
const mostClaims = 3;

type Go = (place: Place) => void;
interface Part { before?: string; mark?: Verdict; text: string; place?: Place | undefined; after?: string }

export function headline(model: Model, go: Go): HTMLElement {
  const { report } = model;
  const box = el("header", { class: "headline", part: "headline" });
  if (report.related === false) box.append(el("p", { class: "unrelated", role: "note" }, strings.unrelated));
  const sentence = el("h2", {});
  parts(model).forEach((part, k) => {
    if (part.before) append(sentence, [part.before]);
    const text = k === 0 ? part.text.charAt(0).toUpperCase() + part.text.slice(1) : part.text;
    const { place } = part;
    if (place) {
      // The mark and the first word stay on one line.
      const [first, ...rest] = text.split(" ");
      // A link, since a button is a box and would not run on over the lines of a sentence.
      sentence.append(el("a", { href: "#" + placeId(place), class: "link", on: { click: (e: Event) => { e.preventDefault(); go(place); } } },
        el("span", { class: "together" }, part.mark ? mark(part.mark) : null, el("u", {}, first!)), rest.length ? el("u", {}, " " + rest.join(" ")) : null));
    } else append(sentence, [text]);
    if (part.after) append(sentence, [part.after]);
  });
  const d = report.summary.derivative;
  box.append(sentence);
  if (d.asserting > 0) box.append(el("p", { class: "sums" }, strings.sums(d.verbatim + d.edited + d.paraphrased, d.partial, d.unsupported, d.contradicted, d.asserting), " ", strings.sumsOriginal(report.summary.original.omitted, report.summary.original.asserting)));
  if (report.related === false) box.append(el("p", { class: "sums" }, strings.unrelatedNote));
  if (report.related === null) box.append(el("p", { class: "sums" }, strings.tooShort));
  return box;
}

function parts(model: Model): Part[] {
  const { report } = model;
  const { derivative: d, original: o } = report.summary;
  if (d.asserting === 0) return [{ text: strings.noStatements }];
  const first = (verdict: Verdict): Place => ({ side: "derivative", index: report.derivative.sentences.findIndex((s) => s.verdict === verdict) });

  const claims = leading(model);
  // A conflict that a finding has told is not counted again.
  const told = new Set(claims.filter((c) => c.mark === "contradicted").map((c) => placeId(c.place!)));
  if (d.contradicted > told.size) claims.push({ mark: "contradicted", text: strings.conflict(d.contradicted), place: first("contradicted"), after: strings.conflictTail });
  if (d.unsupported) claims.push({ mark: "unsupported", text: strings.notFound(d.unsupported, d.asserting), place: first("unsupported"), after: strings.notFoundTail(d.unsupported === d.asserting && d.asserting > 1) });
  if (d.partial && !claims.some((c) => c.mark === "partial")) claims.push({ mark: "partial", text: strings.onlyPart(d.partial), place: first("partial") });
  if (claims.length === 0) claims.push({ text: strings.allBacked(d.asserting) + strings.allBackedTail });
  claims.splice(mostClaims);
  for (let k = 1; k < claims.length; k++) claims[k]!.before = k === claims.length - 1 ? " and " : ", ";

  const worst = model.omissions[0];
  if (worst === undefined) return [...claims, { before: "; ", text: strings.leftOutNone(o.asserting), after: "." }];
  const place: Place = { side: "original", index: worst };
  const words = shorten(withoutDateline(textOf(report, place)), longestQuote).replace(/[.,;]$/, "");
  return [...claims, { before: `; ${strings.leftOut(o.omitted)} `, mark: "omitted", text: `“${quotedInside(words)}”`, place, after: "." }];
}

/** The most serious findings in words: “$412 million” became “$421 million”. */
function leading(model: Model): Part[] {
  return model.findings.filter((f) => f.severity === "high").slice(0, leadingFindings).map((f): Part => {
    const place = placeOf(f);
    const change = changeOf(model.report, f);
    const said = change ? strings.became(shorten(change.was, longestValue), shorten(change.is, longestValue)) : strings.findingOf(ruleWords(f.rule), f.values.is ? shorten(f.values.is, longestValue) : "");
    return place ? { mark: verdictOf(model.report, place), text: said, place } : { text: said };
  });
}
