// Defines <article-diff>. This file alone is enough to embed it.

import { ArticleDiff } from "./element";

if (!customElements.get("article-diff")) customElements.define("article-diff", ArticleDiff);

export { ArticleDiff };
export type { ArticleDiffEvents } from "./element";
export type { About, Call, Decision, Tally } from "./decisions";
export type * from "./report.gen";
