// What the articles are called, and who published each, when and where, as far
// as it is known.

import { slice, type Model } from "./model";
import type { Side } from "./report.gen";
import { strings } from "./strings";
import { shorten } from "./text";

/** An article without a headline is called by so many characters of its first sentence. */
const longestTitle = 80;

export interface Article {
  title: string;
  /** The outlet and the date. */
  from: string[];
  /** The outlet, the author, the date and the address. */
  facts: string[];
}

/** The articles of a side, of which there may be several originals. */
export function articlesOf({ report }: Model, side: Side): Article[] {
  const { meta, parts, sentences, text } = report[side];
  const first = sentences[0] ? shorten(slice(text, sentences[0].span), longestTitle) : "";
  const articles = parts.length > 1 ? parts.map((part) => ({ meta: part.meta, title: part.title })) : [{ meta, title: meta.headline?.value || first }];
  return articles.map(({ meta: { outlet, byline, published, address }, title }) => {
    const day = published && strings.day(published.value);
    const known = (...facts: (string | undefined)[]) => facts.filter((fact) => fact !== undefined);
    return { title: title.replace(/\s+/g, " ").trim() || strings.untitled, from: known(outlet?.value, day), facts: known(outlet?.value, byline?.value, day, address?.value) };
  });
}

export const titleOf = (model: Model, side: Side): string => articlesOf(model, side)[0]!.title;
