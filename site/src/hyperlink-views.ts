// Links of an article as the page shows them: a sign at the words, and beside
// them where they lead. The words themselves are no links: they are a button
// that shows their evidence.

import { el } from "./dom";
import { webAddress } from "./hyperlinks";
import { hyperlinksOf, languageOf, slice, spanOf, type Model, type Place } from "./model";
import type { Hyperlink } from "./report.gen";
import { quoted, strings } from "./strings";
import { shorten, type Layer } from "./text";

/** More of an address than this says little, and would fill the card. */
const longestShown = 60;
/** So many of the words that lead somewhere are enough to find them. */
const longestWords = 80;
/** More links in one sentence are a list of links. */
const mostShown = 8;

/** The words of a sentence that lead somewhere. */
export const hyperlinkLayers = (model: Model, place: Place): Layer[] => hyperlinksOf(model, place).map(({ span }) => ({ span, class: "hyperlink", box: true }));

/** The hosts that a sentence leads to, as it is read aloud. */
export const hostsOf = (model: Model, place: Place): string => [...new Set(hyperlinksOf(model, place).map((l) => hostOf(l.address)))].slice(0, mostShown).join(", ");

/** Where a sentence leads, and from which of its words. */
export function hyperlinkList(model: Model, place: Place): HTMLElement | null {
  const links = hyperlinksOf(model, place);
  if (links.length === 0) return null;
  const { text } = model.report[place.side];
  const own = spanOf(model.report, place);
  const wordsOf = ({ span }: Hyperlink) => slice(text, { start: Math.max(span.start, own.start), end: Math.min(span.end, own.end) });
  return el("ul", { class: "hyperlinks", role: "list" }, ...links.slice(0, mostShown).map((link) =>
    el("li", {}, strings.linksTo, " ", wayTo(link.address), " ", el("span", { dir: "auto", lang: languageOf(model.report, place.side) }, quoted(shorten(wordsOf(link), longestWords))))),
    links.length > mostShown && el("li", {}, strings.moreLinks(links.length - mostShown)));
}

/** A link that may be followed: in a tab of its own, and the host that it leads to is not told where from. What leads elsewhere than to the web is shown as text. */
export function wayTo(address: string): HTMLElement {
  const url = webAddress(address);
  return url ? el("a", { href: url, target: "_blank", rel: "noreferrer noopener", dir: "ltr", title: strings.newTab(url) }, shown(url)) : el("span", { dir: "ltr" }, shorten(address, longestShown));
}

/** An address without what all have. Its letters are those that a browser sends, so that none can look like another's. */
function shown(address: string): string {
  const { pathname, search } = new URL(address);
  const words = hostOf(address) + (pathname === "/" ? "" : pathname) + search;
  return words.length > longestShown ? words.slice(0, longestShown) + "…" : words;
}

const hostOf = (address: string): string => new URL(address).host.replace(/^www\./, "");
