// The language of the page: what its address asks for, else what the reader
// chose before in this browser, else the first that the browser prefers and
// that has its words here. A choice stays in the address and in the browser.

import { el } from "./dom";
import { fragmentNow } from "./history";
import { recall, remember } from "./settings";
import { languages, speak, spoken, strings, tag, words, type Tag } from "./strings";
import type { Verdict } from "./model";

const key = "lang";

const asked = (): string[] => [new URLSearchParams(fragmentNow()).get(key) ?? "", recall(key)].filter(Boolean);

/** Starts with the reader's language and lets the reader choose another; say is told of each, once its words are there. */
export function keepLanguage(selects: Iterable<HTMLSelectElement>, say: (tag: Tag) => void): void {
  const tell = async (wanted: Tag) => {
    await speak(wanted).catch(() => {}); // words that cannot be had leave the page as it is
    for (const select of selects) select.value = tag;
    say(tag);
  };
  for (const select of selects) {
    select.append(...Object.entries(languages).map(([tag, name]) => el("option", { value: tag, lang: tag }, name)));
    select.addEventListener("change", () => {
      remember(key, select.value);
      const address = new URLSearchParams(fragmentNow());
      address.set(key, select.value);
      history.replaceState(null, "", `#${address}`);
      void tell(select.value as Tag);
    });
  }
  addEventListener("popstate", () => void tell(spoken([...asked(), ...navigator.languages])));
  void tell(spoken([...asked(), ...navigator.languages]));
}

/** Says what stands in the page's markup: its data attributes name the words of strings.page, and verdicts. */
export function wordMarkup(): void {
  const named = (name: string) => (strings.page as Record<string, string>)[name]!;
  document.title = named("title");
  for (const node of document.querySelectorAll<HTMLElement>("[data-words]")) node.textContent = named(node.dataset.words!);
  for (const node of document.querySelectorAll<HTMLElement>("[data-verdict-word]")) node.textContent = words[node.dataset.verdictWord as Verdict];
  for (const node of document.querySelectorAll<HTMLElement>("[data-label]")) node.ariaLabel = named(node.dataset.label!);
  for (const node of document.querySelectorAll<HTMLTextAreaElement>("[data-hint]")) node.placeholder = named(node.dataset.hint!);
}
