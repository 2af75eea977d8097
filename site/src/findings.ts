// The findings: what the rules found, the worst first.

import { el } from "./dom";
import { unfolding } from "./list";
import { mark } from "./marks";
import { changeOf, isAboutTheWhole, placeOf, samePlace, verdictOf, type Model, type Place } from "./model";
import type { Finding } from "./report.gen";
import type { State } from "./state";
import { messageWords, ruleWords, severityWords, strings } from "./strings";

type Go = (place: Place) => void;

export function findings(model: Model, state: State, go: Go): HTMLElement | null {
  const { findings } = model;
  if (findings.length === 0) return null;
  const box = el("section", { class: "findings", part: "findings" },
    el("h3", {}, strings.findings(findings.length), " ", el("small", {}, strings.worstFirst)));
  for (const severity of ["high", "medium", "low"] as const) {
    const some = findings.filter((f) => f.severity === severity);
    if (some.length) box.append(el("h4", {}, severityWords(severity)), ...unfolding(some, "", (f) => finding(model, state, f, go)));
  }
  return box;
}

function finding(model: Model, state: State, f: Finding, go: Go): HTMLElement {
  const place = placeOf(f);
  const change = changeOf(model.report, f);
  const body = [
    mark(place ? verdictOf(model.report, place) : "structural"),
    el("span", {}, el("b", {}, ruleWords(f.rule)), el("span", { dir: "auto" }, change ? strings.changed(change.was, change.is) : messageWords(f.message))),
    el("small", {}, isAboutTheWhole(f) || !place ? strings.wholeArticle : strings.sentenceNumber(place.index)),
  ];
  return el("li", {}, place
    ? el("button", { type: "button", "aria-current": samePlace(place, state.selected) && "true", "data-finding": f.id, on: { click: () => go(place) } }, ...body)
    : el("div", {}, ...body));
}
