// A dialog that shows how an article is read, and lets the reader set it
// right: who published it and when, and what is a title, text, or no part of
// the story.

import type { Box } from "./box";
import { el } from "./dom";
import { wayTo } from "./hyperlink-views";
import { modal } from "./modal";
import { slice, type MetaField } from "./model";
import type { BlockKind, Reading } from "./report.gen";
import { quoted, strings } from "./strings";
import { shorten } from "./text";

/** How a text is read, with what the reader has said of it. */
export type Read = (box: Box) => Promise<Reading>;

export async function showReading(box: Box, read: Read): Promise<void> {
  const reading = await read(box);
  const content = el("div", { class: "reading" });
  const render = (now: Reading) => content.replaceChildren(whoAndWhen(box, now, read), ...whole(box, again), ...links(box), blocks(box, now, again));
  const again = async () => {
    const at = document.activeElement?.id;
    render(await read(box));
    if (at) document.getElementById(at)?.focus();
  };
  render(reading);
  modal(strings.readingOf(box.name), content);
}

const fields: [MetaField, string][] = [["headline", "text"], ["outlet", "text"], ["byline", "text"], ["published", "text"], ["address", "url"], ["language", "text"]];

/** What is known of the article: what the text says stands in the fields, and what is written over it counts. */
function whoAndWhen(box: Box, { meta }: Reading, read: Read): HTMLElement {
  return el("fieldset", { class: "who" },
    el("legend", {}, strings.whoAndWhen),
    el("p", { class: "note" }, strings.whoAndWhenNote),
    ...fields.map(([name, type]) => {
      const input = el("input", { type, id: `about-${name}`, autocomplete: "off", placeholder: strings.metaHints[name] });
      input.value = box.meta[name] ?? meta[name]?.value ?? "";
      input.addEventListener("input", () => {
        const value = input.value.trim();
        if (value) box.meta[name] = value;
        else delete box.meta[name];
      });
      // What the text cannot be read with is not kept: it could not be compared either, nor looked at again.
      input.addEventListener("change", async () => {
        const refused = await read(box).then(() => "", (error: Error) => error.message);
        if (refused) delete box.meta[name];
        input.setCustomValidity(refused);
        input.reportValidity();
      });
      return el("label", {}, el("span", {}, strings.metaNames[name]), input);
    }));
}

/** Of a web page only the article was taken; all of it can be had too. */
function whole(box: Box, again: () => void): HTMLElement[] {
  if (!box.whole || box.whole.text === box.text) return [];
  const { text, links } = box.whole;
  const takeWhole = () => { box.set({ text, meta: { ...box.meta, hyperlinks: links } }); again(); };
  return [el("p", { class: "note" }, strings.partOfPage, " ", el("button", { type: "button", class: "button", on: { click: takeWhole } }, strings.takeWhole))];
}

/** More rows than this nobody looks through, and they would take long to lay out. */
const mostRows = 400;

/** The words that lead elsewhere, and where to. */
function links({ text, meta: { hyperlinks = [] } }: Box): HTMLElement[] {
  if (hyperlinks.length === 0) return [];
  return [el("section", { "aria-label": strings.hyperlinks },
    el("h3", {}, strings.hyperlinks),
    el("ol", { class: "hyperlinks" }, ...hyperlinks.slice(0, mostRows).map(({ span, address }) => el("li", {}, el("span", { dir: "auto" }, quoted(excerpt(slice(text, span)))), " ", wayTo(address)))),
    hyperlinks.length > mostRows && el("p", { class: "note" }, strings.moreLinks(hyperlinks.length - mostRows)))];
}

function blocks(box: Box, { blocks }: Reading, again: () => void): HTMLElement {
  const counted = (kind: BlockKind) => blocks.filter((b) => b.kind === kind).length;
  const rows = blocks.slice(0, mostRows).map((block, k) => {
    const text = slice(box.text, block.span);
    const choice = el("select", { id: `block-${k}`, "aria-label": strings.kindOf(excerpt(text)) }, ...kinds.map((kind) => el("option", { value: kind, selected: kind === block.kind }, strings.kinds[kind])));
    choice.addEventListener("change", () => { box.kinds[text] = choice.value as BlockKind; again(); });
    return el("li", { class: `block ${block.kind}` }, choice, el("span", {}, excerpt(text)));
  });
  return el("section", { "aria-label": strings.whatIsWhat },
    el("h3", {}, strings.whatIsWhat),
    el("p", { class: "note" }, strings.taken(counted("heading"), blocks.length - counted("heading") - counted("furniture"), counted("furniture"))),
    el("ol", {}, ...rows),
    blocks.length > mostRows && el("p", { class: "note" }, strings.moreBlocks(blocks.length - mostRows)));
}

const kinds: BlockKind[] = ["heading", "paragraph", "listItem", "tableRow", "quote", "furniture"];

const longestExcerpt = 160;
const excerpt = (text: string): string => shorten(text, longestExcerpt);
