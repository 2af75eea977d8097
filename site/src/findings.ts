// The findings: what the rules found, the worst first.

import { isDismissed } from "./decisions";
import { decisionSign, findingDesk, orphans, type Desk } from "./desk";
import { el } from "./dom";
import { unfolding } from "./list";
import { mark } from "./marks";
import { changeOf, isAboutTheWhole, placeOf, samePlace, verdictOf, type Model } from "./model";
import type { Finding } from "./report.gen";
import type { State } from "./state";
import { messageWords, ruleWords, severityWords, strings } from "./strings";

export interface FindingActions { open(finding: Finding): void }

export function findings(model: Model, state: State, actions: FindingActions, desk: Desk): HTMLElement | null {
  const { findings } = model;
  const orphaned = orphans(desk);
  if (findings.length === 0 && !orphaned) return null;
  const dismissed = findings.filter((f) => isDismissed(desk.standing, f));
  const box = el("section", { class: "findings", part: "findings" },
    el("h3", {}, strings.findings(findings.length), " ", el("small", {}, strings.worstFirst)));
  const item = (f: Finding) => finding(model, state, f, actions, desk);
  for (const severity of ["high", "medium", "low"] as const) {
    const some = findings.filter((f) => f.severity === severity && !dismissed.includes(f));
    if (some.length) box.append(el("h4", {}, severityWords(severity)), ...unfolding(some, "", item));
  }
  if (dismissed.length) box.append(el("details", { class: "dismissed" }, el("summary", {}, strings.dismissedFindings(dismissed.length)), ...unfolding(dismissed, "", item)));
  if (orphaned) box.append(orphaned);
  return box;
}

function finding(model: Model, state: State, f: Finding, { open }: FindingActions, desk: Desk): HTMLElement {
  const place = placeOf(f);
  const change = changeOf(model.report, f);
  const body = [
    mark(place ? verdictOf(model.report, place) : "structural"),
    el("span", {}, el("b", {}, ruleWords(f.rule)), el("span", { dir: "auto" }, change ? strings.changed(change.was, change.is) : messageWords(f.message))),
    el("small", {}, isAboutTheWhole(f) || !place ? strings.wholeArticle : strings.sentenceNumber(place.index)),
    decisionSign(desk.standing.findings.get(f)),
  ].filter((n) => n !== null);
  if (!place) return el("li", {}, el("div", {}, ...body), findingDesk(model, f, desk)); // it has no evidence card
  return el("li", {},
    el("button", { type: "button", "aria-current": samePlace(place, state.selected) && "true", "data-finding": f.id, on: { click: () => open(f) } }, ...body));
}
