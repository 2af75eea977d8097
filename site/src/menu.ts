// The Export menu of the page: what can be saved, sent and kept.

import { NoDecisions } from "./decisions";
import { el } from "./dom";
import type { ArticleDiff } from "./element";
import type { Format } from "./exports";
import { mergeFragment } from "./address";
import { bearingOn } from "./house";
import { openSaved, type Opened } from "./saved";
import { longestLink, packed, type Pair } from "./share";
import { eraseAll } from "./store";
import { count, strings } from "./strings";

export interface MenuHooks {
  say(words: string): void;
  /** Something saved was opened. */
  open(opened: Opened): void;
}

/** A saved report holds its texts several times over; longer files are no reports of ours. */
const longestFile = 200_000_000;

/** Fills the menu, which the page's Export button opens. */
export function exportMenu(menu: HTMLElement, view: ArticleDiff, { say, open }: MenuHooks): void {
  const said = strings.menu;
  const item = (name: string, note: string, act: () => unknown) =>
    el("li", {}, el("button", { type: "button", on: { click: () => { menu.hidePopover(); void act(); } } }, name, note && el("small", {}, note)));
  const group = (name: string, ...items: HTMLElement[]) => el("section", {}, el("h2", {}, name), el("ul", {}, ...items));
  const saves = (format: Format) => item(said.formats[format][0], said.formats[format][1], async () => { const file = await view.exported(format); if (file) download(file); });

  const file = el("input", { type: "file", accept: ".json,.html,application/json,text/html", "aria-label": said.openFile, hidden: true, on: { change: () => { const [chosen] = file.files!; file.value = ""; if (chosen) void take(chosen); } } });
  const take = async (chosen: File) => {
    try {
      if (chosen.size > longestFile) throw new NoDecisions();
      open(openSaved(await chosen.text()));
    } catch (error) {
      if (!(error instanceof NoDecisions)) throw error;
      say(said.notSaved(chosen.name));
    }
  };

  menu.replaceChildren(
    group(said.save, saves("html"), item(said.print, said.printNote, () => print()), saves("markdown"), saves("sentences"), saves("findings"), saves("inventory"), saves("json")),
    group(said.send, item(said.letter, said.letterNote, () => view.letter()), item(said.link, said.linkNote, () => copyLink(view, say))),
    group(said.decisions, saves("decisions"), item(said.openFile, "", () => file.click()), item(said.erase, said.eraseNote, async () => {
      view.decisions = [];
      await eraseAll().then(() => say(said.erased), () => say(strings.notKept));
    })),
    file);
}

async function copyLink(view: ArticleDiff, say: (words: string) => void): Promise<void> {
  const { original, derivative, options } = view;
  if (original === null || derivative === null) return;
  const originals = [{ text: original, meta: options.original ?? {} }, ...(options.further ?? [])];
  const house = bearingOn([derivative, ...originals.map(({ text }) => text)], options);
  const texts: Pair = { originals, derivative: { text: derivative, meta: options.derivative ?? {} }, house };
  const address = new URL(location.href);
  address.hash = mergeFragment(await packed(texts), view.fragment);
  const link = address.href;
  if (link.length > longestLink) {
    say(strings.menu.linkTooLong(link.length, longestLink));
    return;
  }
  await navigator.clipboard.writeText(link).then(() => say(strings.menu.linkCopied(count(link.length))), () => say(strings.letter.notCopied));
}

function download(file: File): void {
  const url = URL.createObjectURL(file);
  el("a", { href: url, download: file.name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // a slow disk has it by then
}
