// The editor's desk: what can be decided about a finding or a verdict, what
// was decided, and what was decided about words that are gone.

import { aboutFinding, aboutSentence, decisionAbout, sameAbout, type About, type Change, type Decision, type Standing } from "./decisions";
import { el } from "./dom";
import { has, placeOf, type Model, type Place } from "./model";
import type { Pane } from "./panes";
import type { Finding, Side } from "./report.gen";
import { calls, ruleWords, strings, verdicts } from "./strings";
import { shorten } from "./text";

export interface Desk {
  readonly standing: Standing;
  decide(about: About, change: Change): void;
  forget(orphan: Decision): void;
  /** What the last change was about; null where there is none to take back. */
  readonly last: About | null;
  undo(): void;
}

/** Orphans are quoted so far that the editor knows them again. */
const longestOrphan = 240;

export const findingDesk = (model: Model, finding: Finding, desk: Desk): HTMLElement =>
  panel(aboutFinding(model, finding), ruleWords(finding.rule), desk.standing.findings.get(finding), desk);

export const verdictDesk = (model: Model, place: Place, desk: Desk): HTMLElement =>
  panel(aboutSentence(model, place), strings.theVerdict, decisionAbout(desk.standing, place), desk);

function panel(about: About, name: string, decision: Decision | undefined, desk: Desk): HTMLElement {
  const { call = "none", reason = "", note = "" } = decision ?? {};
  const box = el("div", { class: "desk", part: "decision", role: "group", "aria-label": strings.deskOf(name) });
  const buttons = () => el("div", { class: "calls" },
    button("confirm", calls.confirm, call === "confirmed", () => desk.decide(about, { call: call === "confirmed" ? "none" : "confirmed" })),
    button("dismiss", call === "dismissed" ? calls.dismissed : calls.dismiss, call === "dismissed",
      () => (call === "dismissed" ? desk.decide(about, { call: "none" }) : ask("dismiss", strings.whyDismissed, reason, strings.dismiss, (words) => desk.decide(about, { call: "dismissed", reason: words })))),
    button("note", note ? calls.changeNote : calls.note, null, () => ask("note", strings.note, note, strings.keepNote, (words) => desk.decide(about, { note: words }))),
    desk.last && sameAbout(desk.last, about) && button("undo", strings.undo, null, () => desk.undo()));

  /** Puts a form for a few words in the place of the buttons. */
  const ask = (act: string, label: string, words: string, done: string, take: (words: string) => void) => {
    const back = (box.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
    const close = () => { box.replaceChildren(...says(decision), buttons()); (back && box.isConnected && back.isConnected ? back : box.querySelector<HTMLElement>(`[data-act=${act}]`))?.focus({ preventScroll: true }); };
    // A reason is needed; an empty note is none.
    const field = act === "note" ? el("textarea", { rows: "3", maxlength: longestNote }) : el("input", { type: "text", required: true, maxlength: longestNote, list: "dismissal-reasons", autocomplete: "off" });
    field.value = words;
    const form = el("form", {
      on: {
        submit: (e: Event) => { e.preventDefault(); close(); take(field.value.trim()); },
        keydown: (e: KeyboardEvent) => {
          if (e.key === "Escape") close();
          else if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) form.requestSubmit();
          else return;
          e.preventDefault();
          e.stopPropagation();
        },
      },
    },
      el("label", {}, el("span", {}, label), field),
      act === "dismiss" && el("datalist", { id: "dismissal-reasons" }, ...strings.dismissalReasons.map((value) => el("option", { value }))),
      el("div", { class: "calls" }, el("button", { class: "button" }, done), el("button", { type: "button", class: "button", on: { click: close } }, strings.cancel)));
    box.replaceChildren(...says(decision), form);
    field.focus();
  };

  box.append(...says(decision), buttons());
  return box;
}

/** More characters than this are an article of their own. */
const longestNote = 4000;

/** A button for a decision; pressed is null where it is no toggle. */
const button = (act: string, words: string, pressed: boolean | null, click: () => void): HTMLElement =>
  el("button", { type: "button", class: "button", "data-act": act, "aria-pressed": pressed === null ? null : String(pressed), on: { click } }, words);

/** A decision in words: what, when, why, and the note. */
export function says(decision: Decision | undefined): HTMLElement[] {
  if (!decision) return [];
  const { call, reason, note, decided } = decision;
  return [
    el("p", { class: "said" }, el("b", {}, strings.called[call]), ` · ${strings.moment(decided)}`),
    reason ? el("p", { class: "said", dir: "auto" }, strings.because(reason)) : null,
    note ? el("p", { class: "said note", dir: "auto" }, note) : null,
  ].filter((line) => line !== null);
}

/** A decision in a word, beside the machine's. */
export const decisionSign = (decision: Decision | undefined): HTMLElement | null =>
  decision ? el("small", { class: "decided" }, strings.called[decision.call]) : null;

/** The decisions whose words or verdicts are gone, with what they were about. */
export function orphans(desk: Desk): HTMLElement | null {
  const list = desk.standing.orphans;
  if (list.length === 0) return null;
  return el("details", { class: "orphans" }, el("summary", {}, strings.orphans(list.length)),
    el("p", { class: "quiet" }, strings.orphansNote),
    el("ul", {}, ...list.map((decision) => el("li", {},
      el("p", {}, el("b", {}, subject(decision.about))),
      decision.about.words ? el("p", { class: "quote", dir: "auto" }, shorten(decision.about.words, longestOrphan)) : null,
      ...says(decision),
      el("button", { type: "button", class: "more", on: { click: () => desk.forget(decision) } }, strings.forget)))));
}

/** What a decision is about, in words. */
export const subject = (about: About): string => (about.kind === "finding" ? ruleWords(about.rule) : verdicts[about.verdict]);

/** Puts a word beside the tag of each sentence that something was decided about, and returns what takes them away. */
export function markDecided(model: Model, panes: Record<Side, Pane>, { findings, sentences }: Standing): () => void {
  const marked = new Map<Element, HTMLElement>();
  const about = [...sentences, ...[...findings].flatMap(([finding, decision]) => { const place = placeOf(finding); return place ? [{ place, decision }] : []; })];
  for (const { place, decision } of about) {
    if (!has(model.report, place)) continue;
    const tag = panes[place.side].row(place.index).querySelector(".tag");
    if (tag && !marked.has(tag)) marked.set(tag, decisionSign(decision)!);
  }
  for (const [tag, sign] of marked) tag.append(sign);
  return () => { for (const sign of marked.values()) sign.remove(); };
}

/** Remembers which lists are unfolded and where the focus is in the desks, and returns what brings both back after they were made anew. */
export function placeInDesk(root: HTMLElement, active: HTMLElement | null): () => void {
  const lists = [".dismissed", ".orphans"];
  const unfolded = lists.filter((name) => root.querySelector<HTMLDetailsElement>(name)?.open);
  const desk = active?.closest(".desk");
  const nth = desk ? [...root.querySelectorAll(".desk")].indexOf(desk) : -1;
  const act = active?.dataset.act;
  const inOrphans = Boolean(active?.closest(".orphans"));
  return () => {
    for (const name of unfolded) root.querySelector(name)?.setAttribute("open", "");
    const again = root.querySelectorAll(".desk")[nth];
    // A button that is gone, such as the last Undo, leaves the focus to the first one beside it.
    if (act) (again?.querySelector<HTMLElement>(`[data-act=${act}]`) ?? again?.querySelector<HTMLElement>("[data-act]"))?.focus({ preventScroll: true });
    else if (inOrphans) root.querySelector<HTMLElement>(".orphans summary, .findings button")?.focus({ preventScroll: true });
  };
}
