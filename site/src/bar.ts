// The bar above a result: the switch between the views and the search in both
// texts, between whatever the page that embeds it puts beside them.

import { el } from "./dom";
import { views, type View } from "./state";
import { strings } from "./strings";

export interface BarActions {
  choose(view: View): void;
  search(query: string): void;
  /** The next or previous place that matches the search. */
  stepMatch(by: 1 | -1): void;
  /** Leaves the search for the texts. */
  leave(): void;
}

export class Bar {
  readonly node: HTMLElement;
  private readonly radios = new Map<View, HTMLInputElement>();
  private readonly input: HTMLInputElement;
  private readonly matches = el("span", { class: "matches" });
  private readonly steps: HTMLElement;

  constructor(actions: BarActions) {
    const radio = (view: View) => {
      const input = el("input", { type: "radio", name: "view", value: view, on: { change: () => actions.choose(view) } });
      this.radios.set(view, input);
      return el("label", { class: `view-${view}` }, input, el("span", {}, strings.views[view]));
    };
    this.input = el("input", {
      type: "search", placeholder: strings.search, "aria-label": strings.search, "aria-keyshortcuts": "/", spellcheck: "false", autocomplete: "off",
      on: {
        input: () => actions.search(this.input.value),
        keydown: (e: KeyboardEvent) => {
          if (e.key === "Enter") actions.stepMatch(e.shiftKey ? -1 : 1);
          else if (e.key === "Escape") actions.leave();
          else return;
          e.preventDefault();
        },
      },
    });
    const step = (by: 1 | -1, name: string, sign: string) =>
      el("button", { type: "button", "aria-label": name, title: name, on: { click: () => actions.stepMatch(by) } }, sign);
    this.steps = el("span", { class: "match-steps", hidden: true }, this.matches, step(-1, strings.previousMatch, "‹"), step(1, strings.nextMatch, "›"));
    this.node = el("div", { class: "bar", part: "bar" },
      el("slot", { name: "bar-start" }),
      el("div", { class: "views", role: "radiogroup", "aria-label": strings.view }, ...views.map(radio)),
      el("div", { class: "search", role: "search" }, this.input, el("kbd", { "aria-hidden": "true" }, "/"), this.steps),
      el("slot", { name: "bar-end" }));
  }

  show(view: View, query: string, matches: string): void {
    this.radios.get(view)!.checked = true;
    if (this.input.value !== query) this.input.value = query;
    this.matches.textContent = matches;
    this.steps.hidden = query === "";
  }

  focusSearch(): void {
    this.input.focus();
    this.input.select();
  }
}
