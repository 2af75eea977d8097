// A box for one article: its text, what is known of it, and the ways in which
// people have it: typed, pasted from a browser or a word processor, a file
// chosen or dropped.

import { FileProblem, readFile } from "./files";
import { afterEdit, shifted, type Written } from "./hyperlinks";
import { isStructured, written } from "./markup";
import type { BlockKind, Meta, Side } from "./report.gen";
import { strings } from "./strings";
import { parseHTML } from "./trusted";

export interface BoxHooks {
  onChange: () => void;
  complain: (words: string) => void;
  /** Something was taken that a reader may want to look at. */
  onTaken: (box: Box) => void;
  onLook: (box: Box) => void;
  /** Several files came for a box that has room for one; whether they are taken care of. */
  onSeveral: (box: Box, files: File[]) => boolean;
}

export class Box {
  /** What the reader, or a file, says of the article; what is missing is read from the text. */
  meta: Meta = {};
  /** What blocks are, by their text, where the reader knows better. */
  kinds: Record<string, BlockKind> = {};
  /** Of a web page of which the article was taken: all of its text. */
  whole: Written | null = null;

  /** The text that the links of meta stand in. */
  private held = "";
  private readonly area: HTMLTextAreaElement;

  constructor(readonly node: HTMLElement, readonly side: Side, private readonly hooks: BoxHooks) {
    this.area = node.querySelector("textarea")!;
    const input = node.querySelector<HTMLInputElement>("input[type=file]")!;
    this.area.addEventListener("input", () => { hooks.complain(""); this.changed(); });
    this.area.addEventListener("paste", (e) => this.paste(e));
    node.querySelector(".choose")!.addEventListener("click", () => input.click());
    node.querySelector(".look")!.addEventListener("click", () => hooks.onLook(this));
    input.addEventListener("change", () => { void this.take(input.files); input.value = ""; });
    node.addEventListener("dragover", (e) => {
      if (!e.dataTransfer?.types.includes("Files")) return;
      e.preventDefault();
      node.classList.add("over");
    });
    node.addEventListener("dragleave", () => node.classList.remove("over"));
    node.addEventListener("drop", (e) => {
      node.classList.remove("over");
      if (!e.dataTransfer?.files.length) return;
      e.preventDefault();
      void this.take(e.dataTransfer.files);
    });
  }

  // A box turns every line break into one \n; what stands in it is what is compared.
  get text(): string { return this.area.value; }
  get isEmpty(): boolean { return this.text.trim() === ""; }
  get name(): string { return this.node.querySelector("b")!.textContent!; }
  get article(): Article { return { text: this.text, meta: this.meta, kinds: this.kinds, whole: this.whole }; }

  /** Puts another article in, with what is known of it. */
  set({ text, meta = {}, kinds = {}, whole = null }: Partial<Article>): void {
    this.area.value = text ?? "";
    Object.assign(this, { meta, kinds, whole, held: text ?? "" });
    this.changed();
  }

  focus(): void { this.area.focus(); }

  /** Shows what the text is like; also after the browser has put it back. */
  changed(): void {
    this.follow();
    const words = this.text.match(/\S+/g)?.length ?? 0;
    this.area.dir = direction(this.text);
    this.node.querySelector("output")!.textContent = words ? strings.sizes(words) : "";
    this.node.querySelector<HTMLElement>(".look")!.hidden = words === 0;
    this.node.querySelector<HTMLElement>(".drop")!.hidden = words > 0;
    if (words === 0) this.forget();
    this.hooks.onChange();
  }

  /** Links stay with their words. */
  private follow(): void {
    const { text, held, meta } = this;
    if (text === held) return;
    this.held = text;
    if (meta.hyperlinks?.length) this.meta = { ...meta, hyperlinks: afterEdit(meta.hyperlinks, held, text) };
  }

  /** Another article comes. */
  private forget(): void { Object.assign(this, { meta: {}, kinds: {}, whole: null }); }

  private async take(files: FileList | null): Promise<void> {
    const [file, ...more] = files ?? [];
    if (!file || (more.length && this.hooks.onSeveral(this, [file, ...more]))) return;
    this.node.setAttribute("aria-busy", "true");
    try {
      this.set(await readFile(file));
      this.hooks.complain("");
      this.hooks.onTaken(this);
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      this.hooks.complain(error.message);
    } finally {
      this.node.removeAttribute("aria-busy");
    }
  }

  /** What was copied with its structure keeps it; anything else is left to the browser. */
  private paste(e: ClipboardEvent): void {
    if (this.area.selectionEnd - this.area.selectionStart === this.text.length) this.forget();
    const markup = e.clipboardData?.getData("text/html");
    if (!markup || markup.length > longestPaste) return;
    const { body } = parseHTML(markup);
    if (!isStructured(body)) return;
    const { text, links } = written(body);
    if (!text) return;
    e.preventDefault();
    const at = this.area.selectionStart;
    // Unlike setting the value, this can be undone; but it is slow for long texts.
    if (text.length > longestInsert || !document.execCommand("insertText", false, text)) {
      this.area.setRangeText(text, this.area.selectionStart, this.area.selectionEnd, "end");
      this.area.dispatchEvent(new Event("input", { bubbles: true }));
    }
    if (this.text.startsWith(text, at)) this.meta = { ...this.meta, hyperlinks: [...(this.meta.hyperlinks ?? []), ...shifted(links, at)] };
    this.hooks.onTaken(this);
  }
}

/** What a box holds. */
export interface Article { text: string; meta: Meta; kinds: Record<string, BlockKind>; whole: Written | null }

const longestPaste = 20_000_000;
const longestInsert = 50_000;

/** The direction of the first letter. dir="auto" would say it too, but browsers take quadratic time over many lines. */
function direction(text: string): "ltr" | "rtl" {
  const letter = /\p{L}/u.exec(text.slice(0, 1000))?.[0] ?? "";
  return /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/.test(letter) ? "rtl" : "ltr";
}
