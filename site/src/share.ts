// A link that carries both texts, and what bears on them of the house list, in
// its fragment, which browsers send to nobody: as JSON, deflated, in the
// letters that an address may have.

import { readHouse, type House } from "./house";
import { readHyperlinks } from "./hyperlinks";
import type { Meta } from "./report.gen";

/** The key of the fragment that holds the texts; 1 is the way they are packed. */
const key = "texts";
const form = "1.";

/** Longer links do not open in every browser: some stop at 80,000 characters. */
export const longestLink = 60_000;

/** What a fragment unpacks to, at most: both texts at their longest, as JSON. A small fragment may be made to unpack to gigabytes. */
const mostCharacters = 24_000_000;

/** An article with what a reader said of it. */
export interface Shared { text: string; meta: Meta }
/** What is compared: originals, the first first, and the derivative, and with which house list if not with this browser's. */
export interface Pair { originals: Shared[]; derivative: Shared; house?: House | null }

/** What is no texts of ours. */
export class BrokenLink extends Error {}

/** The texts as a parameter of a fragment. */
export async function packed({ originals, derivative, house }: Pair): Promise<string> {
  // JSON spells lone surrogates out, which UTF-8 could not.
  const bytes = await through(new CompressionStream("deflate-raw"), new Blob([JSON.stringify({ articles: [derivative, ...originals], ...house })]));
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `${key}=${form}${btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
}

/** The texts of a fragment; null where it has none. Throws BrokenLink where they do not come out whole. */
export async function unpacked(fragment: string): Promise<Pair | null> {
  const value = new URLSearchParams(fragment).get(key);
  if (value === null) return null;
  try {
    if (!value.startsWith(form)) throw new BrokenLink();
    const binary = atob(value.slice(form.length).replaceAll("-", "+").replaceAll("_", "/"));
    const json = new TextDecoder("utf-8", { fatal: true }).decode(await through(new DecompressionStream("deflate-raw"), new Blob([Uint8Array.from(binary, (c) => c.charCodeAt(0))])));
    const { articles, ...house } = JSON.parse(json) as { articles: unknown[] };
    const [derivative, ...originals] = articles.map(readArticle);
    if (!derivative || originals.length === 0) throw new BrokenLink();
    return { originals, derivative, house: readHouse(house) };
  } catch {
    throw new BrokenLink();
  }
}

const known = ["headline", "outlet", "byline", "published", "address", "language"] as const;

/** An article from whoever made it: a text, and of what is said of it only what we know. */
export function readArticle(value: unknown): Shared {
  const { text, meta } = (value ?? {}) as Partial<Shared>;
  if (typeof text !== "string") throw new TypeError("an article has a text");
  const said = known.flatMap((name) => (typeof meta?.[name] === "string" ? [[name, meta[name]]] : []));
  const hyperlinks = readHyperlinks(meta?.hyperlinks, text);
  return { text, meta: { ...(Object.fromEntries(said) as Meta), ...(hyperlinks.length && { hyperlinks }) } };
}

/** A fragment without the texts. */
export function withoutTexts(fragment: string): string {
  const rest = new URLSearchParams(fragment);
  rest.delete(key);
  return rest.toString();
}

async function through(stream: GenericTransformStream, blob: Blob): Promise<Uint8Array> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = blob.stream().pipeThrough(stream as ReadableWritablePair<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > mostCharacters) {
      void reader.cancel();
      throw new BrokenLink();
    }
    chunks.push(next.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
