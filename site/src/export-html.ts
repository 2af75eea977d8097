// One file that says it all and needs nothing: the result on paper, its
// styles, the comparison as data, and a script that filters it. Without the
// script it loses the filter and nothing else.

import { el } from "./dom";
import { policyHash } from "./hash";
import paperCSS from "./paper.css";
import { titleOf } from "./articles";
import { paper, type Sheet } from "./paper";
import { dataId, type Saved } from "./saved";
import { strings, tag } from "./strings";
import tokensCSS from "./tokens.css";

const styles = `${tokensCSS}\n${paperCSS}\nbody { margin: 0; background: var(--bg); }\n@page { margin: 14mm 13mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }\n@media print { :root { color-scheme: light; } }\n`;

export async function html(sheet: Sheet, saved: Saved): Promise<string> {
  const script = `(${filter.toString()})(${forScript({ name: strings.filter, all: strings.showAll })});`;
  const policy = `default-src 'none'; style-src ${await policyHash(styles)}; script-src ${await policyHash(script)}; base-uri 'none'; form-action 'none'`;
  const head = el("head", {},
    el("meta", { charset: "utf-8" }),
    el("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
    el("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    el("meta", { name: "color-scheme", content: "light dark" }),
    el("meta", { name: "referrer", content: "no-referrer" }),
    el("title", {}, strings.reportOf(titleOf(sheet.model, "derivative"))),
    el("style", {}, styles));
  // The nodes escape the texts when they are written out. What is put around them is ours, but for the data, where < is spelled \u003c.
  return `<!doctype html>\n<html lang="${tag}">\n${head.outerHTML}\n<body>\n<main>${paper(sheet).outerHTML}</main>\n<script type="application/json" id="${dataId}">${forScript(saved)}</script>\n<script>${script}</script>\n</body>\n</html>\n`;
}

/** A value as JSON that may stand in a script element, and in JavaScript. */
const forScript = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));

/** Buttons that show only the sentences of a verdict. Its source goes into the file, so that it uses nothing from outside itself. */
function filter(said: { name: string; all: string }): void {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-verdict]")];
  const bar = document.createElement("div");
  bar.className = "paper-filter";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", said.name);
  const shown = new Set<string>();
  const buttons = new Map<string, HTMLButtonElement>();
  const show = () => {
    for (const row of rows) row.hidden = shown.size > 0 && !shown.has(row.dataset.verdict!);
    for (const [verdict, button] of buttons) button.setAttribute("aria-pressed", String(verdict ? shown.has(verdict) : shown.size === 0));
  };
  const button = (verdict: string, words: string) => {
    const node = document.createElement("button");
    node.type = "button";
    node.textContent = words;
    node.addEventListener("click", () => {
      if (!verdict) shown.clear();
      else if (!shown.delete(verdict)) shown.add(verdict);
      show();
    });
    buttons.set(verdict, node);
    bar.append(node);
  };
  button("", said.all);
  for (const row of rows) {
    const verdict = row.dataset.verdict!;
    if (!buttons.has(verdict)) button(verdict, `${row.querySelector(".paper-tag b")!.textContent} ${rows.filter((r) => r.dataset.verdict === verdict).length}`);
  }
  rows[0]?.closest("section")?.before(bar);
  // What a link leads to must be there.
  addEventListener("hashchange", () => { if (document.querySelector(":target[hidden], [hidden] :target")) { shown.clear(); show(); document.querySelector(":target")?.scrollIntoView(); } });
  show();
}
