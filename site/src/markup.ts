// From structure to plain text: a document that was pasted or opened becomes
// text with the marks that the core reads (# heading, - item, 1. item,
// | a | row |, > quotation), and with the places of its links.

import { mostLinks, shifted, webAddress, type Written } from "./hyperlinks";
import type { Hyperlink } from "./report.gen";

/** Elements that hold nothing to read. */
const silent = "script, style, template, noscript, head, svg, math, iframe, object, embed, video, audio, canvas, button, input, select, textarea, nav, [hidden], [data-style*='mso-list:Ignore']";

/** Elements that begin a line of their own. */
const blockTags = new Set("ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL".split(" "));

/** A table whose cells hold more than this, or blocks of their own, only arranges the page. */
const longestCell = 300;

/** A line, and where its words lead; lines of one group stand together: a list, a table, a quotation. */
interface Line extends Written { group: object | null }

/** Whether markup has a structure that its plain text would lose. */
export const isStructured = (root: ParentNode): boolean => root.querySelector("h1, h2, h3, h4, h5, h6, li, tr, blockquote, p, a[href^='http' i]") !== null;

/** The text of markup, and where its words lead. */
export function written(root: Node): Written {
  const lines: Line[] = [];
  new Walker(lines).walk(root);
  const pieces: string[] = [];
  const links: Hyperlink[] = [];
  let length = 0;
  lines.forEach((line, k) => {
    const piece = (k === 0 ? "" : line.group && line.group === lines[k - 1]!.group ? "\n" : "\n\n") + line.text;
    pieces.push(piece);
    length += piece.length;
    links.push(...shifted(line.links, length - line.text.length));
  });
  return { text: pieces.join(""), links: links.slice(0, mostLinks) };
}

/** An element that leads somewhere, of which a line may have several pieces. */
interface Anchor { address: string }

/** Words as they are gathered: white space is squeezed, and none stands at either end. */
class Words {
  text = "";
  private gap = "";
  private readonly leading: { anchor: Anchor; start: number; end: number }[] = [];

  /** A line break within the words is spelt as the line has it. */
  add(words: string, anchor: Anchor | null, lineBreak: string): void {
    const body = words.trim();
    this.space(/^\s*/.exec(words)![0]);
    if (!body) return;
    const start = this.text ? this.text.length + spelt(this.gap, lineBreak).length : 0;
    this.text += (this.text && spelt(this.gap, lineBreak)) + spelt(squeezed(body), lineBreak);
    this.gap = "";
    this.space(/\s*$/.exec(words)![0]);
    if (!anchor) return;
    const last = this.leading.at(-1);
    if (last?.anchor === anchor) last.end = this.text.length;
    else this.leading.push({ anchor, start, end: this.text.length });
  }

  space(white: string): void {
    if (white) this.gap = (this.gap + white).includes("\n") ? "\n" : " ";
  }

  get links(): Hyperlink[] { return this.leading.map(({ anchor, start, end }) => ({ span: { start, end }, address: anchor.address })); }
}

const spelt = (words: string, lineBreak: string): string => (lineBreak === "\n" ? words : words.replaceAll("\n", lineBreak));

class Walker {
  private words = new Words();
  private prefix = "";
  private group: object | null = null;
  private anchor: Anchor | null = null;
  private kept = false; // line breaks count, as in <pre>
  private inCell = false; // of a table, which is one line

  constructor(private readonly lines: Line[]) {}

  /** Depth is bounded, since hostile markup nests without end. */
  walk(node: Node, depth = 0): void {
    if (node.nodeType === Node.TEXT_NODE) {
      this.add(this.kept ? node.nodeValue! : node.nodeValue!.replace(/[ \t\r\n\f]+/g, " "));
      return;
    }
    if (!(node instanceof Element)) { this.children(node, depth); return; }
    if (node.matches(silent)) return;
    const tag = node.tagName;
    if (tag === "BR") { this.words.space("\n"); return; }
    if (tag === "A") { this.leading(node, depth); return; }
    if (!blockTags.has(tag)) { this.children(node, depth); return; }
    if (this.inCell) { this.words.space(" "); this.children(node, depth); this.words.space(" "); return; }
    this.end();
    if (/^H[1-6]$/.test(tag)) this.marked("#".repeat(Number(tag[1])) + " ", null, node, depth);
    else if (tag === "LI") this.marked(marker(node), node.parentElement, node, depth);
    else if (node.matches(wordItem)) this.marked(wordMarker(node), wordList, node, depth);
    else if (tag === "FIGCAPTION") this.marked("Caption: ", null, node, depth);
    else if (tag === "BLOCKQUOTE") this.marked("> ", node, node, depth);
    else if (tag === "TABLE" && isData(node as HTMLTableElement)) this.table(node as HTMLTableElement, depth);
    else if (tag === "PRE") { this.kept = true; this.children(node, depth); this.end(); this.kept = false; }
    else this.children(node, depth);
    this.end();
  }

  private add(words: string): void { this.words.add(words, this.anchor, this.prefix === "> " ? "\n> " : this.prefix || this.inCell ? " " : "\n"); }

  private children(node: Node, depth: number): void {
    if (depth >= deepest) { this.add(node.textContent ?? ""); return; }
    for (const child of node.childNodes) this.walk(child, depth + 1);
  }

  /** The words of an element that leads to the web. */
  private leading(node: Element, depth: number): void {
    const outer = this.anchor;
    const address = webAddress(node.getAttribute("href") ?? "");
    this.anchor = address ? { address } : null;
    this.children(node, depth);
    this.anchor = outer;
  }

  /** Every line of node gets a mark before it; of a list item only the first one. */
  private marked(mark: string, group: object | null, node: Node, depth: number): void {
    const outer = [this.prefix, this.group] as const;
    [this.prefix, this.group] = [mark, group];
    this.children(node, depth);
    this.end();
    [this.prefix, this.group] = outer;
  }

  private table(table: HTMLTableElement, depth: number): void {
    for (const row of table.rows) {
      const cells = [...row.cells].map((cell) => this.cell(cell, depth));
      if (!cells.some((cell) => cell.text)) continue;
      const line: Line = { text: "|", links: [], group: table };
      for (const { text, links } of cells) {
        line.links.push(...shifted(links, line.text.length + 1));
        line.text += ` ${text.replaceAll("|", "/")} |`;
      }
      this.lines.push(line);
      if (row.rowIndex === 0 && [...row.cells].every((cell) => cell.tagName === "TH")) this.lines.push({ text: "|" + cells.map(() => "---|").join(""), links: [], group: table });
    }
  }

  private cell(cell: Element, depth: number): Written {
    const words = this.words = new Words();
    this.inCell = true;
    this.children(cell, depth);
    this.inCell = false;
    this.words = new Words();
    return words;
  }

  /** What was gathered becomes a line. */
  private end(): void {
    const { text, links } = this.words;
    this.words = new Words();
    if (!text) return;
    const mark = this.prefix;
    this.lines.push({ text: mark + text, links: shifted(links, mark.length), group: this.group });
    if (mark && mark !== "> ") this.prefix = ""; // a second paragraph of an item is a paragraph
  }
}

/** How deep elements may nest; what is deeper is taken as plain words. */
const deepest = 300;

const squeezed = (words: string): string => words.replace(/[^\S\n]+/g, " ").replace(/ ?\n ?/g, "\n").replace(/\n{2,}/g, "\n").trim();

/** A list item's marker. */
function marker(item: Element): string {
  const list = item.parentElement;
  if (list?.tagName !== "OL") return "- ";
  const before = [...list.children].filter((child) => child.tagName === "LI").indexOf(item);
  return `${Number(list.getAttribute("start") ?? 1) + before || before + 1}. `;
}

/** Word pastes the items of a list as paragraphs, each with its marker written out. */
const wordItem = "p[data-style*='mso-list:']:has([data-style*='mso-list:Ignore'])";
const wordList = {};

function wordMarker(item: Element): string {
  const written = squeezed(item.querySelector("[data-style*='mso-list:Ignore']")!.textContent ?? "");
  return /^\d+[.)]$/.test(written) ? written + " " : "- ";
}

function isData(table: HTMLTableElement): boolean {
  const cells = [...table.rows].flatMap((row) => [...row.cells]);
  return [...table.rows].some((row) => row.cells.length > 1) && cells.every((cell) => !cell.querySelector("table, ul, ol, h1, h2, h3, h4") && (cell.textContent ?? "").length <= longestCell);
}
