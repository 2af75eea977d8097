// Texts from files: plain text and Markdown as they are, web pages, Word
// documents and PDF files by readers that are loaded when such a file comes.
// What cannot be taken is refused in a sentence.

import { inline } from "./inline";
import { mostLinks, shifted, webAddress, without, type Written } from "./hyperlinks";
import { written } from "./markup";
import { maxBytes, type Hyperlink, type Meta } from "./report.gen";
import { strings } from "./strings";
import { beside, parseHTML, scriptURL } from "./trusted";

/** What to tell a reader whose file cannot be taken. */
export class FileProblem extends Error {}

/** What was taken from a file. */
export interface Taken {
  text: string;
  meta: Meta; // what the file says of the article, and where its words lead
  whole?: Written; // of a web page: all of its text, where the article is only a part
}

/** The self-contained file from disk can load nothing. */
const isSingleFile = inline?.program !== undefined;

/** A document holds pictures, so it may be larger than its text. */
const longestDocument = 50_000_000;

export async function readFile(file: File): Promise<Taken> {
  if (file.size > longestDocument) throw new FileProblem(strings.tooLong(file.name, longestDocument));
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    throw new FileProblem(strings.unreadable(file.name));
  }
  const taken = await readers[kindOf(file.name, new Uint8Array(bytes))](file.name, bytes);
  if (new Blob([taken.text]).size > maxBytes) throw new FileProblem(strings.tooLong(file.name, maxBytes));
  return taken;
}

type Kind = "text" | "html" | "docx" | "pdf" | "oldWord" | "other";

/** What a file is: by what it begins with, or else by its name. */
function kindOf(name: string, bytes: Uint8Array): Kind {
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  if (start.includes("%PDF-")) return "pdf";
  if (start.startsWith("PK\x03\x04")) return "docx";
  if (start.startsWith("\xD0\xCF\x11\xE0")) return "oldWord"; // also a .docx with a password
  if (markOf(bytes)) return /\.x?html?$/i.test(name) ? "html" : "text";
  if (start.startsWith("{\\rtf") || bytes.subarray(0, 8192).includes(0)) return "other";
  if (/\.x?html?$/i.test(name) || /^\W{0,3}\s*(<!doctype html|<html)/i.test(start)) return "html";
  return "text";
}

const readers: Record<Kind, (name: string, bytes: ArrayBuffer) => Promise<Taken>> = {
  text: async (name, bytes) => {
    const text = decoded(name, bytes);
    return isMarkdown.test(name) ? taken(unmarked(text)) : { text, meta: {} };
  },

  html: async (name, bytes) => {
    const markup = decoded(name, bytes, declared(bytes));
    const whole = written(parseHTML(markup).body);
    if (!whole.text) throw new FileProblem(strings.nothingToRead(name));
    const { readArticle } = await load(name, () => import("./reader-html"));
    const article = readArticle(parseHTML(markup), parseHTML);
    if (!article) return taken(whole);
    const { text, links } = written(article.content);
    const title = article.title && !/^#+ /.test(text) ? `# ${article.title}\n\n` : "";
    return { ...taken({ text: title + text, links: shifted(links, title.length) }, article.meta), whole };
  },

  docx: async (name, bytes) => {
    const { readDocument } = await load(name, () => import("./reader-docx"));
    let markup: string;
    try {
      markup = await readDocument(bytes);
    } catch {
      throw new FileProblem(strings.damaged(name));
    }
    const read = written(parseHTML(markup).body);
    if (!read.text) throw new FileProblem(strings.nothingToRead(name));
    return taken(read);
  },

  pdf: async (name, bytes) => {
    if (isSingleFile) throw new FileProblem(strings.notInSingleFile(name));
    const { readPDF } = await load(name, () => import("./reader-pdf"));
    const read = await readPDF(bytes, new Worker(scriptURL(beside("pdf-worker.js")), { type: "module" }));
    if ("problem" in read) throw new FileProblem(strings.pdfProblems[read.problem](name));
    return { text: read.text, meta: {} };
  },

  oldWord: async (name) => { throw new FileProblem(strings.oldWord(name)); },
  other: async (name) => { throw new FileProblem(strings.notText(name)); },
};

const isMarkdown = /\.(md|markdown)$/i;

const taken = ({ text, links }: Written, meta: Meta = {}): Taken => ({ text, meta: { ...meta, hyperlinks: links } });

/** Markdown without the marks inside its lines, which the eye stumbles over; those of headings, lists, tables and quotations tell what is what. */
function unmarked(markdown: string): Written {
  const text = markdown.replace(/\r\n?/g, "\n"); // as a box will have it
  const links: Hyperlink[] = [];
  const brackets = [...text.matchAll(/(!?)\[([^[\]\n]*)\]\(<?([^\s()<>]+)>?(?:\s+"[^"\n]*")?\)/g)].flatMap(({ 0: all, 1: picture, 2: words, 3: written, index }) => {
    const [start, end] = [index + 1, index + 1 + words!.length];
    if (picture) return [{ start: index, end: index + all.length }];
    const address = webAddress(written!);
    if (address && words && links.length < mostLinks) links.push({ span: { start, end }, address });
    return [{ start: index, end: start }, { start: end, end: index + all.length }];
  });
  const read = without({ text, links }, brackets);
  const marks = [...read.text.matchAll(/(?<![\p{L}\p{N}\\])(\*{1,3}|_{1,3}|`)(?=\S)([^\n]{0,400}?\S)\1(?![\p{L}\p{N}])/gu)].flatMap(({ 0: all, 1: mark, index }) =>
    [{ start: index, end: index + mark!.length }, { start: index + all.length - mark!.length, end: index + all.length }]);
  return without(read, marks);
}

/** A reader comes from the page's own host, once. */
async function load<T>(name: string, reader: () => Promise<T>): Promise<T> {
  try {
    return await reader();
  } catch {
    throw new FileProblem(strings.readerMissing(name));
  }
}

/** Text in UTF-8 or in the encoding that a web page says it is in; a byte order mark knows better than both. */
function decoded(name: string, bytes: ArrayBuffer, encoding = "utf-8"): string {
  let text: string;
  try {
    text = new TextDecoder(markOf(new Uint8Array(bytes)) ?? encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new FileProblem(strings.notUTF8(name));
  }
  if (text.includes("\0")) throw new FileProblem(strings.notText(name)); // what only began like a text
  return text;
}

/** The encoding of a byte order mark, such as Notepad writes; null where there is none. */
function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** The encoding that a web page declares, where browsers look for it. */
const declared = (bytes: ArrayBuffer): string | undefined =>
  /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(String.fromCharCode(...new Uint8Array(bytes, 0, Math.min(1024, bytes.byteLength))))?.[1];
