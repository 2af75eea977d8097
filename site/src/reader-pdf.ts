// Reads PDF files. Loaded, with its worker, when one is opened.

import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from "pdfjs-dist";
import type { TextItem } from "pdfjs-dist/types/src/display/api";

export type Problem = "encrypted" | "damaged" | "noText" | "tooManyPages";

/** The text of a PDF file, or why there is none. */
export async function readPDF(bytes: ArrayBuffer, worker: Worker): Promise<{ text: string } | { problem: Problem }> {
  GlobalWorkerOptions.workerPort = worker;
  const task = getDocument({ data: new Uint8Array(bytes), isEvalSupported: false, disableFontFace: true, useSystemFonts: false, useWorkerFetch: false, useWasm: false, verbosity: 0 });
  try {
    const file = await task.promise;
    if (file.numPages > mostPages) return { problem: "tooManyPages" };
    const text = await textOf(file);
    return /\p{L}/u.test(text) ? { text } : { problem: "noText" };
  } catch (error) {
    return { problem: error instanceof Error && error.name === "PasswordException" ? "encrypted" : "damaged" };
  } finally {
    await task.destroy();
    worker.terminate();
  }
}

const mostPages = 1000;

interface Line { text: string; x: number; y: number; right: number; size: number; page: number }

async function textOf(file: PDFDocumentProxy): Promise<string> {
  const lines: Line[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    lines.push(...linesOf(items.filter((item): item is TextItem => "str" in item), number));
    page.cleanup();
  }
  return paragraphs(withoutRunningHeads(lines, file.numPages));
}

/** Pieces of text on one height are one line, with a space where there is a gap. */
function linesOf(items: TextItem[], page: number): Line[] {
  const lines: Line[] = [];
  let current: Line | null = null;
  for (const item of items) {
    const [, , , , x, y] = item.transform as number[];
    const size = Math.hypot(item.transform[2], item.transform[3]) || item.height || 1;
    if (item.str === "") { if (item.hasEOL) current = null; continue; }
    if (current && Math.abs(current.y - y!) < size * sameLine) {
      const gap = x! - current.right;
      current.text += (gap > size * wordGap && !/\s$/.test(current.text) && !/^\s/.test(item.str) ? " " : "") + item.str;
      current.right = x! + item.width;
      current.size = Math.max(current.size, size);
    } else {
      current = { text: item.str, x: x!, y: y!, right: x! + item.width, size, page };
      lines.push(current);
    }
    if (item.hasEOL) current = null;
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, " ").trim() })).filter((line) => line.text !== "");
}

// In parts of the size of the type.
const sameLine = 0.5; // how far apart in height two pieces of a line may stand
const wordGap = 0.15; // a gap that is a space
const paragraphGap = 1.7; // from line to line; lines of a paragraph have 1 to 1.5
const indent = 0.8; // of the first line of a paragraph
const headingSize = 1.15; // against the size of most text

/** Lines that stand at the same place of most pages, but for their numbers, are of the page and not of the text. */
function withoutRunningHeads(lines: Line[], pages: number): Line[] {
  if (pages < 3) return lines;
  const seen = new Map<string, Set<number>>();
  const key = (line: Line) => `${Math.round(line.y)} ${line.text.replace(/\d+/g, "#")}`;
  for (const line of lines) seen.set(key(line), (seen.get(key(line)) ?? new Set()).add(line.page));
  return lines.filter((line) => seen.get(key(line))!.size <= pages / 2);
}

function paragraphs(lines: Line[]): string {
  const sizes = lines.map((line) => line.size).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 1;
  const isHeading = (line: Line) => line.size >= usual * headingSize;
  let text = "";
  lines.forEach((line, k) => {
    const before = lines[k - 1];
    const words = line.text.replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize("NFKC"));
    if (!before) text = (isHeading(line) ? "# " : "") + words;
    else if (isHeading(line) !== isHeading(before) || begins(line, before)) text += "\n\n" + (isHeading(line) ? "# " : "") + words;
    else if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(words)) text = text.slice(0, -1) + words; // a word that the line's end divided
    else text += " " + words;
  });
  return text;
}

/** Whether a line begins a paragraph. */
function begins(line: Line, before: Line): boolean {
  if (line.page !== before.page) return /[.!?:”"’)]$/.test(before.text);
  const gap = before.y - line.y;
  return gap > line.size * paragraphGap || gap < 0 || line.x - before.x > line.size * indent || /^[•▪‣◦–-]\s/.test(line.text);
}
