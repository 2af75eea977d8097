// The findings: what the rules found, the worst first. The rules are toggles
// that choose which are listed.

import { isDismissed } from "./decisions";
import { decisionSign, findingDesk, orphans, type Desk } from "./desk";
import { el } from "./dom";
import { unfolding } from "./list";
import { mark, tensionMark } from "./marks";
import { changeOf, isAboutTheWhole, isTension, placeOf, samePlace, verdictOf, type Model } from "./model";
import { partNumber } from "./originals";
import type { Axis, Finding, Severity } from "./report.gen";
import type { Order, State } from "./state";
import { axes, findingWords, ruleWords, severityWords, strings } from "./strings";
import { contrast } from "./text";

/** Longer values are cut to where they differ: the evidence has all of them. */
const longestValue = 60;

export interface FindingActions {
  open(finding: Finding): void;
  toggle(rule: string): void;
  /** Steps all but a rule's sentences back while the pointer rests on it; none ends that. */
  preview(rule: string | null): void;
  group(order: Order): void;
  choosing(open: boolean): void;
}

export function findings(model: Model, state: State, actions: FindingActions, desk: Desk): HTMLElement | null {
  const { findings } = model;
  const orphaned = orphans(desk);
  if (findings.length === 0 && !orphaned) return null;
  const listed = findings.filter((f) => state.rules.size === 0 || state.rules.has(f.rule));
  const dismissed = listed.filter((f) => isDismissed(desk.standing, f));
  const box = el("section", { class: "findings", part: "findings" },
    el("h3", {}, strings.findings(findings.length), " ", el("small", {}, listed.length < findings.length ? strings.showingFindings(listed.length, findings.length) : strings.worstFirst)),
    tools(model, state, actions));
  const item = (f: Finding) => finding(model, state, f, actions, desk);
  for (const [name, some] of groups(listed.filter((f) => !dismissed.includes(f)), state.order)) box.append(el("h4", {}, name), ...unfolding(some, "", item));
  if (dismissed.length) box.append(el("details", { class: "dismissed" }, el("summary", {}, strings.dismissedFindings(dismissed.length)), ...unfolding(dismissed, "", item)));
  if (orphaned) box.append(orphaned);
  return box;
}

const severities: Severity[] = ["high", "medium", "low"];

/** The findings in groups with their names. */
function groups(findings: Finding[], order: Order): [string, Finding[]][] {
  const all = order === "severity"
    ? severities.map((s): [string, Finding[]] => [severityWords(s), findings.filter((f) => f.severity === s)])
    : (Object.keys(axes) as Axis[]).map((a): [string, Finding[]] => [axes[a], findings.filter((f) => f.axis === a)]);
  return all.filter(([, some]) => some.length > 0);
}

/** By what the findings are grouped, and which rules' are listed. */
function tools(model: Model, state: State, { toggle, preview, group, choosing }: FindingActions): HTMLElement {
  const counts = new Map<string, number>();
  for (const f of model.findings) counts.set(f.rule, (counts.get(f.rule) ?? 0) + 1);
  const order = (name: Order) => el("button", { type: "button", "aria-pressed": String(state.order === name), "data-order": name, on: { click: () => group(name) } }, strings.orders[name]);
  const chip = ([rule, n]: [string, number]) => el("li", {}, el("button", {
    type: "button", "aria-pressed": String(state.rules.has(rule)), "data-rule": rule,
    on: {
      click: () => toggle(rule),
      pointerenter: (e: PointerEvent) => { if (e.pointerType === "mouse") preview(rule); },
      pointerleave: () => preview(null),
    },
  }, ruleWords(rule), " ", el("b", {}, String(n))));
  const kinds = el("details", { class: "kinds", open: state.choosing, on: { toggle: () => choosing(kinds.open) } },
    el("summary", {}, state.rules.size ? strings.someKinds(state.rules.size, counts.size) : strings.allKinds(counts.size)),
    el("ul", {}, ...[...counts].map(chip)));
  return el("div", { class: "finding-tools" }, el("span", { class: "orders", role: "group", "aria-label": strings.group }, order("severity"), order("axis")), kinds);
}

/** Which of several originals a finding rests on. */
function inOriginal({ report }: Model, { at, related }: Finding): string {
  const there = [at, ...related].find((l) => l.side === "original" && l.sentence !== undefined);
  return there ? partNumber(report, { side: "original", index: there.sentence! }) : "";
}

function finding(model: Model, state: State, f: Finding, { open }: FindingActions, desk: Desk): HTMLElement {
  const place = placeOf(f);
  const change = changeOf(model.report, f);
  const current = state.finding ? state.finding === f.id : samePlace(place, state.selected);
  const body = [
    isTension(f) ? tensionMark() : mark(place && !isAboutTheWhole(f) ? verdictOf(model.report, place) : "structural"),
    el("span", {}, el("b", {}, ruleWords(f.rule)), el("span", { dir: "auto" }, change ? strings.changed(...contrast(change.was, change.is, longestValue)) : findingWords(f))),
    el("small", {}, isAboutTheWhole(f) || !place ? strings.wholeArticle : [strings.sentenceNumber(place.index), inOriginal(model, f)].filter(Boolean).join(" · ")),
    decisionSign(desk.standing.findings.get(f)),
  ].filter((n) => n !== null);
  if (!place) return el("li", {}, el("div", {}, ...body), findingDesk(model, f, desk)); // it has no evidence card
  return el("li", {},
    el("button", { type: "button", "aria-current": current && "true", "data-finding": f.id, on: { click: () => open(f) } }, ...body));
}
