// The help dialog: keys, marks and lines.

import { el } from "./dom";
import { singleKeys } from "./keyboard";
import { mark } from "./marks";
import type { Verdict } from "./model";
import { recall, remember } from "./settings";
import { strings, words } from "./strings";

const signs: Verdict[] = ["verbatim", "edited", "paraphrased", "partial", "unsupported", "contradicted", "structural"];

export function helpDialog(): HTMLDialogElement {
  const dialog = el("dialog", { class: "help", "aria-labelledby": "help-title" },
    el("form", { method: "dialog" },
      el("h2", { id: "help-title" }, strings.help),
      el("button", { class: "close", "aria-label": strings.close }, strings.close)),
    el("div", { class: "help-columns" },
      el("section", {}, el("h3", {}, strings.keysHeading),
        el("dl", {}, ...strings.keys.flatMap(([keys, what]) => [el("dt", {}, ...keys.split(/\s{2,}/).map((k) => el("kbd", {}, k))), el("dd", {}, what)])),
        el("p", { class: "quiet" }, strings.keysNote),
        keySwitch()),
      el("section", {}, el("h3", {}, strings.marksHeading),
        el("ul", {}, ...signs.map((v) => el("li", {}, mark(v), words[v]))),
        el("p", { class: "quiet" }, strings.signRule),
        el("ul", { class: "samples" }, ...strings.lines.map(([name, sample, meaning]) => el("li", {}, el("span", { class: name }, sample), " ", meaning))))));
  dialog.addEventListener("click", (e) => { if (e.target === dialog) dialog.close(); });
  return dialog;
}

/** Switches the single keys off and on again, in this browser. */
function keySwitch(): HTMLElement {
  const input = el("input", { type: "checkbox", on: { change: () => remember(singleKeys, input.checked ? "" : "off") } });
  input.checked = recall(singleKeys) !== "off";
  return el("label", { class: "key-switch" }, input, " ", strings.keysSwitch);
}
