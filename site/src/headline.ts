// The result in one sentence, made of counts that add up, worst first. Each
// part leads to its place.

import { append, el } from "./dom";
import { mark } from "./marks";
import { placeId, placeOf, textOf, type Model, type Place, type Verdict } from "./model";
import { strings } from "./strings";
import { shorten, withoutDateline } from "./text";

/** Quoted values longer than this would push the counts out of sight. */
const longestValue = 40;
/** The length of the quoted omission: about one line of the headline. */
const longestQuote = 78;
/** How many findings may speak before the counts. */
const leadingFindings = 2;

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
  if (d.asserting > 0) box.append(el("p", { class: "sums" }, strings.sums(d.verbatim + d.edited + d.paraphrased, d.partial, d.unsupported, d.contradicted, d.asserting)));
  if (report.related === false) box.append(el("p", { class: "sums" }, strings.unrelatedNote));
  if (report.related === null) box.append(el("p", { class: "sums" }, strings.tooShort));
  return box;
}

function parts(model: Model): Part[] {
  const { report } = model;
  const { derivative: d, original: o } = report.summary;
  if (d.asserting === 0) return [{ text: strings.noStatements }];
  const first = (verdict: Verdict): Place => ({ side: "derivative", index: report.derivative.sentences.findIndex((s) => s.verdict === verdict) });

  const claims: Part[] = changedValues(model);
  if (d.contradicted) claims.push({ mark: "contradicted", text: strings.conflict(d.contradicted), place: first("contradicted"), after: strings.conflictTail(d.contradicted) });
  if (d.unsupported) claims.push({ mark: "unsupported", text: strings.notFound(d.unsupported, d.asserting), place: first("unsupported"), after: strings.notFoundTail(d.unsupported === d.asserting && d.asserting > 1) });
  if (d.partial) claims.push({ mark: "partial", text: strings.onlyPart(d.partial), place: first("partial") });
  if (!d.contradicted && !d.unsupported && !d.partial) claims.push({ text: strings.allBacked(d.asserting) + strings.allBackedTail });
  for (let k = 1; k < claims.length; k++) claims[k]!.before = k === claims.length - 1 ? " and " : ", ";

  const worst = model.omissions[0];
  const losses: Part[] = [];
  if (worst === undefined) losses.push({ before: "; ", text: strings.leftOutNone(o.asserting), after: "." });
  else {
    const place: Place = { side: "original", index: worst };
    losses.push({ before: "; ", text: strings.leftOut(o.omitted, o.asserting) });
    losses.push({ before: o.omitted === 1 ? strings.namely : strings.among, mark: "omitted", text: `“${shorten(withoutDateline(textOf(report, place)), longestQuote).replace(/[.,;]$/, "")}”`, place, after: "." });
  }
  return [...claims, ...losses];
}

/** Findings that carry short values of both texts: “$412 million” became “$421 million”. */
function changedValues(model: Model): Part[] {
  return model.report.findings.flatMap((f): Part[] => {
    const { was, is } = f.values;
    const place = placeOf(f);
    const short = was && is && was.length <= longestValue && is.length <= longestValue;
    return f.severity === "high" && short && place ? [{ mark: "partial", text: strings.became(was, is), place }] : [];
  }).slice(0, leadingFindings);
}
