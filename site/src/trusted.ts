// The page's one Trusted Types policy, and all that it lets through: the
// addresses of our own workers, and markup for documents that are never shown.

import { inert } from "./inert";
import { policy, type Policy } from "./policy";

/** Where the files lie that are loaded later: beside this script. */
const base = (document.currentScript as HTMLScriptElement | null)?.src || import.meta.url;
export const beside = (file: string): string => new URL(file, base).href;

const workers = ["worker.js", "pdf-worker.js"];

const rules: Policy = {
  createScriptURL: (url) => {
    if (url.startsWith("blob:") || workers.some((file) => url === beside(file))) return url;
    throw new TypeError(`not a worker of ours: ${url}`);
  },
  createHTML: (markup) => markup, // parseHTML alone asks for it
};

let made: Policy | undefined;
const trusted = (): Policy => (made ??= policy("articlediff", rules));

/** The address of a worker, or of a Blob that we made. */
export const scriptURL = (url: string): string => trusted().createScriptURL(url);

/**
 * Markup as a document of its own. It has no window: no script of it runs, nothing of it loads, and nothing of it is
 * ever put into the page but its text. What the page's policy would report, though it does nothing, is left out before.
 */
export function parseHTML(markup: string): Document {
  return new DOMParser().parseFromString(trusted().createHTML(inert(markup)), "text/html");
}
