// The correction request on the screen: the findings to choose from, and the
// letter, which can be rewritten and copied.

import { isDismissed, type Standing } from "./decisions";
import { decisionSign } from "./desk";
import { el } from "./dom";
import { letter } from "./letter";
import { changeOf, type Model } from "./model";
import type { Finding } from "./report.gen";
import { findingWords, ruleWords, strings } from "./strings";
import { contrast } from "./text";

/** Longer values are cut to where they differ: the letter has all of them. */
const longestValue = 60;

export function letterDialog(model: Model, standing: Standing, announce: (words: string) => void): HTMLDialogElement {
  const chosen = new Set(proposed(model, standing));
  const findings = model.findings.filter((f) => !isDismissed(standing, f));
  const text = el("textarea", { "aria-label": strings.letter.name, rows: "18", spellcheck: "true", on: { input: () => { anew.hidden = false; } } });
  const write = () => {
    text.value = letter(model, findings.filter((f) => chosen.has(f)));
    anew.hidden = true;
  };
  const anew = el("button", { type: "button", class: "button", on: { click: write } }, strings.letter.anew);
  const choose = (f: Finding, on: boolean) => {
    on ? chosen.add(f) : chosen.delete(f);
    // What the editor has written is not written over.
    if (anew.hidden) write();
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text.value);
      announce(strings.letter.copied);
    } catch {
      // A page that may not write to the clipboard leaves it to the reader.
      text.select();
      announce(strings.letter.notCopied);
    }
  };
  const dialog = el("dialog", { class: "letter", part: "letter", "aria-labelledby": "letter-title", on: { close: () => dialog.remove(), keydown: (e: Event) => e.stopPropagation() } },
    el("form", { method: "dialog" }, el("h2", { id: "letter-title" }, strings.letter.name), el("button", { class: "close" }, strings.close)),
    el("div", { class: "letter-columns" },
      el("fieldset", {}, el("legend", {}, strings.letter.choose),
        findings.length === 0 && el("p", { class: "quiet" }, strings.letter.noFindings),
        ...findings.map((f) => el("label", {}, box(f, chosen, choose), el("span", {}, el("b", {}, ruleWords(f.rule)), " ", decisionSign(standing.findings.get(f)), el("small", { dir: "auto" }, said(model, f)))))),
      el("div", {}, text, el("div", { class: "calls" }, el("button", { type: "button", class: "button", on: { click: () => void copy() } }, strings.letter.copy), anew),
        el("p", { class: "quiet" }, strings.letter.note))));
  write();
  return dialog;
}

function box(f: Finding, chosen: Set<Finding>, choose: (f: Finding, on: boolean) => void): HTMLInputElement {
  const input = el("input", { type: "checkbox", on: { change: () => choose(f, input.checked) } });
  input.checked = chosen.has(f);
  return input;
}

const said = (model: Model, f: Finding): string => {
  const change = changeOf(model.report, f);
  return change ? strings.changed(...contrast(change.was, change.is, longestValue)) : findingWords(f);
};

/** What an editor has confirmed; before that, what is most serious. */
function proposed({ findings }: Model, standing: Standing): Finding[] {
  const confirmed = findings.filter((f) => standing.findings.get(f)?.call === "confirmed");
  return confirmed.length ? confirmed : findings.filter((f) => f.severity === "high" && !isDismissed(standing, f));
}
