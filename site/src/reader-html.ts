// Finds the article in a web page. Loaded when a page is opened.

import { Readability } from "@mozilla/readability";
import { webAddress } from "./hyperlinks";
import type { MetaField } from "./model";
import type { Meta } from "./report.gen";

/** The part of a document that is the article, and what the document says of it. Null: no part of it is one. */
export function readArticle(page: Document, parse: (markup: string) => Document): { content: ParentNode & Node; title: string; meta: Meta } | null {
  for (const node of page.querySelectorAll("noscript")) node.remove(); // Readability would parse what they hold
  const address = page.querySelector("link[rel=canonical]")?.getAttribute("href") ?? page.querySelector("meta[property='og:url']")?.getAttribute("content");
  const own = webAddress(address ?? "");
  absolute(page, own);
  restorable(page.body, parse);
  const article = new Readability<Element>(page, { serializer: (node) => node as Element, maxElemsToParse: mostElements }).parse();
  if (!article?.content) return null;
  const meta: Meta = {};
  const fields: [MetaField, string | null | undefined][] = [
    ["headline", article.title], ["outlet", article.siteName], ["byline", article.byline?.replace(/^by\s+/i, "")],
    ["published", article.publishedTime], ["address", own], ["language", /^[a-z]{2,3}\b/i.exec(article.lang ?? "")?.[0]],
  ];
  for (const [name, value] of fields) if (value?.trim()) meta[name] = value.trim();
  return { content: article.content, title: article.title ?? "", meta };
}

/** Links within a site are told from the page's own address; where that is not known nobody knows where they lead, and least of all does this page. */
function absolute(page: Document, own: string | null): void {
  for (const link of page.querySelectorAll("a[href]")) {
    const href = link.getAttribute("href")!;
    if (/^[a-z][a-z0-9+.-]*:/i.test(href)) continue;
    if (own && URL.canParse(href, own)) link.setAttribute("href", new URL(href, own).href);
    else link.removeAttribute("href");
  }
}

/** A page of more elements takes longer to look through than anybody waits. */
const mostElements = 100_000;

/** Readability begins again by writing the body's markup back; here it is parsed by the page's own rules. */
function restorable(body: HTMLElement, parse: (markup: string) => Document): void {
  const plain = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML")!;
  Object.defineProperty(body, "innerHTML", {
    get: () => plain.get!.call(body) as string,
    set: (markup: string) => body.replaceChildren(...parse(markup).body.childNodes),
  });
}
