// From structure to plain text: a document that was pasted or opened becomes
// text with the marks that the core reads (# heading, - item, 1. item,
// | a | row |, > quotation).

/** Elements that hold nothing to read. */
const silent = "script, style, template, noscript, head, svg, math, iframe, object, embed, video, audio, canvas, button, input, select, textarea, nav, [hidden], [data-style*='mso-list:Ignore']";

/** Elements that begin a line of their own. */
const blockTags = new Set("ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL".split(" "));

/** A table whose cells hold more than this, or blocks of their own, only arranges the page. */
const longestCell = 300;

interface Line { text: string; group: object | null } // lines of one group stand together: a list, a table, a quotation

/** Whether markup has a structure that its plain text would lose. */
export const isStructured = (root: ParentNode): boolean => root.querySelector("h1, h2, h3, h4, h5, h6, li, tr, blockquote, p") !== null;

/** More than these nobody looks through. */
export const mostLinks = 100;

/** The addresses that markup links to, with spaces between them: a text has no place for them. */
export function linksOf(root: ParentNode): string {
  const addresses = [...root.querySelectorAll("a[href]")].map((a) => a.getAttribute("href")!.trim()).filter((address) => /^https?:\/\/\S+$/i.test(address));
  return [...new Set(addresses)].slice(0, mostLinks).join(" ");
}

export function textOf(root: Node): string {
  const lines: Line[] = [];
  new Walker(lines).walk(root);
  return lines.map((line, k) => (k === 0 ? "" : line.group && line.group === lines[k - 1]!.group ? "\n" : "\n\n") + line.text).join("");
}

class Walker {
  private words = "";
  private prefix = "";
  private group: object | null = null;
  private kept = false; // line breaks count, as in <pre>

  constructor(private readonly lines: Line[]) {}

  /** Depth is bounded, since hostile markup nests without end. */
  walk(node: Node, depth = 0): void {
    if (node.nodeType === Node.TEXT_NODE) {
      this.words += this.kept ? node.nodeValue : node.nodeValue!.replace(/[ \t\r\n\f]+/g, " ");
      return;
    }
    if (!(node instanceof Element)) { this.children(node, depth); return; }
    if (node.matches(silent)) return;
    const tag = node.tagName;
    if (tag === "BR") { this.words += "\n"; return; }
    if (!blockTags.has(tag)) { this.children(node, depth); return; }
    this.end();
    if (/^H[1-6]$/.test(tag)) this.marked("#".repeat(Number(tag[1])) + " ", null, node, depth);
    else if (tag === "LI") this.marked(marker(node), node.parentElement, node, depth);
    else if (node.matches(wordItem)) this.marked(wordMarker(node), wordList, node, depth);
    else if (tag === "FIGCAPTION") this.marked("Caption: ", null, node, depth);
    else if (tag === "BLOCKQUOTE") this.marked("> ", node, node, depth);
    else if (tag === "TABLE" && isData(node as HTMLTableElement)) this.table(node as HTMLTableElement);
    else if (tag === "PRE") { this.kept = true; this.children(node, depth); this.end(); this.kept = false; }
    else this.children(node, depth);
    this.end();
  }

  private children(node: Node, depth: number): void {
    if (depth >= deepest) { this.words += node.textContent ?? ""; return; }
    for (const child of node.childNodes) this.walk(child, depth + 1);
  }

  /** Every line of node gets a mark before it; of a list item only the first one. */
  private marked(mark: string, group: object | null, node: Node, depth: number): void {
    const outer = [this.prefix, this.group] as const;
    [this.prefix, this.group] = [mark, group];
    this.children(node, depth);
    this.end();
    [this.prefix, this.group] = outer;
  }

  private table(table: HTMLTableElement): void {
    for (const row of table.rows) {
      const cells = [...row.cells].map((cell) => squeezed(cell.textContent ?? "").replaceAll("|", "/").replaceAll("\n", " "));
      if (!cells.some(Boolean)) continue;
      this.lines.push({ text: `| ${cells.join(" | ")} |`, group: table });
      if (row.rowIndex === 0 && [...row.cells].every((cell) => cell.tagName === "TH")) this.lines.push({ text: "|" + cells.map(() => "---|").join(""), group: table });
    }
  }

  /** What was gathered becomes a line. */
  private end(): void {
    const text = squeezed(this.words);
    this.words = "";
    if (!text) return;
    const mark = this.prefix;
    this.lines.push({ text: mark + (mark === "> " ? text.replaceAll("\n", "\n> ") : mark ? text.replaceAll("\n", " ") : text), group: this.group });
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
