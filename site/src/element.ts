// The element's class. Importing this file defines nothing; article-diff.ts does.

import { decide, merge, readDecisions, standing, tally, without, type About, type Change, type Decision, type Tally } from "./decisions";
import { subject } from "./desk";
import { el } from "./dom";
import { exported, type Format } from "./exports";
import { ComparisonError, Engine, type CompareOptions, type Progress } from "./engine";
import dialogsCSS from "./dialogs.css";
import elementCSS from "./element.css";
import tokensCSS from "./tokens.css";
import { has, parsePlace, placeId, type Place } from "./model";
import { hashesOf, type Hashes } from "./hash";
import { idle } from "./idle";
import { letterDialog } from "./letter-dialog";
import { paper } from "./paper";
import paperCSS from "./paper.css";
import { toUTF16 } from "./offsets";
import { schema, type Reading, type Report, type Side } from "./report.gen";
import { Result } from "./result";
import { views, type View } from "./state";
import { Waiting } from "./waiting";
import { listen, prepareLanguages, speak, spoken, strings, tag, unlisten } from "./strings";

/** A comparison that is quicker than this shows no progress. */
const patience = 500;

export interface Problem { message: string; side?: Side | undefined; cancelled?: boolean }

export interface ArticleDiffEvents {
  "article-diff-report": CustomEvent<{ report: Report }>;
  "article-diff-progress": CustomEvent<Progress>;
  "article-diff-error": CustomEvent<Problem>;
  "article-diff-select": CustomEvent<Place | null>;
  "article-diff-decision": CustomEvent<{ decisions: readonly Decision[]; tally: Tally }>;
  "article-diff-change": CustomEvent<{ fragment: string }>;
}

const sheets = [tokensCSS, dialogsCSS, elementCSS, paperCSS].map((css) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); return sheet; });

/** One engine for all elements of a page: one worker, one compiled program. */
const engine = new Engine();

/**
 * `<article-diff>` shows what became of an original article in a derivative,
 * sentence by sentence, side by side.
 *
 * Set `original` and `derivative` and it compares them in the browser; or set
 * `report`, a report made elsewhere, and it only shows it and loads no program.
 *
 * @attr {"d1"|"o1"|…} selected - The sentence whose evidence is shown: `d` or `o` and its number, from 1.
 * @attr {"side"|"reading"|"map"} view - How the report is shown; without it as the width suggests.
 * @attr {"en"|"es"|"fr"|"de"} lang - The language of the interface; without it that of the element it stands in. All elements of a page speak one.
 * @attr {"light"|"dark"} data-theme - Overrides the colour scheme of the system.
 * @attr {"empty"|"comparing"|"ready"|"failed"} state - What it is doing (read only).
 *
 * @fires {CustomEvent<{report: Report}>} article-diff-report - A report is on show.
 * @fires {CustomEvent<Progress>} article-diff-progress - A stage of a comparison is done.
 * @fires {CustomEvent<Problem>} article-diff-error - The texts could not be compared, or the reader cancelled.
 * @fires {CustomEvent<Place|null>} article-diff-select - A sentence was chosen, or none.
 * @fires {CustomEvent<{decisions: Decision[], tally: Tally}>} article-diff-decision - The reader decided something, or took it back.
 * @fires {CustomEvent<{fragment: string}>} article-diff-change - Something changed that an address may keep: `fragment` says what is on show.
 *
 * @csspart bar - The switch between the views and the search.
 * @csspart headline - The result in words.
 * @csspart ledger - The two-way table of counts.
 * @csspart panes - Both texts and the lines between them.
 * @csspart pane - One text; with `original` or `derivative`.
 * @csspart minimap - The overview at the edge.
 * @csspart rail - Evidence, findings, omissions, inventory and sources, in tabs.
 * @csspart evidence - The card of the chosen sentence.
 * @csspart findings - The list of findings.
 * @csspart omissions - The list of what was left out.
 * @csspart copied - The list of what is word for word.
 * @csspart inventory - The names, numbers, dates and quotations, and what became of them.
 * @csspart sourcing - Who says so in the one text beside who says so in the other.
 * @csspart decision - What the reader may decide, and has decided, about a finding or a verdict.
 * @csspart letter - The correction request.
 * @csspart progress - Shown while a comparison takes long.
 *
 * @cssproperty [--article-diff-height=min(100dvh, 60rem)] - The height of the panes on a wide screen.
 * @cssproperty --bg - Ground; likewise --raise, --sunk, --line, --ink, --ink2, --ink3.
 * @cssproperty --full - Backed; likewise --part, --none, --deny, --nil, one colour a verdict.
 * @cssproperty --serif - Typeface of the articles; --sans that of the controls.
 *
 * @slot - Shown while there is nothing to compare.
 * @slot bar-start - Before the switch between the views, such as a name.
 * @slot bar-end - After the search, such as buttons of the page.
 */
export class ArticleDiff extends HTMLElement {
  static readonly observedAttributes = ["selected", "view", "data-theme", "lang"];

  private readonly root = this.attachShadow({ mode: "open" });
  private readonly stage = el("div", { class: "stage" });
  private readonly live = el("p", { class: "spoken", role: "status", "aria-live": "polite" });
  private texts: { original: string | null; derivative: string | null } = { original: null, derivative: null };
  private shown: Report | null = null;
  private result: Result | null = null;
  private decided: readonly Decision[] = [];
  /** What was decided before each change, and what the change was about. */
  private past: { decisions: readonly Decision[]; about: About | null }[] = [];
  /** The result as it is printed, while it is printed. */
  private printed: HTMLElement | null = null;
  private hashes: Hashes | null = null;
  private running: AbortController | null = null;
  private scheduled = false;
  private reflecting = false;

  constructor() {
    super();
    this.root.adoptedStyleSheets = sheets;
    this.root.append(this.stage, this.live);
    this.stage.lang = this.live.lang = tag;
    this.showEmpty();
  }

  connectedCallback(): void {
    if (!this.hasAttribute("state")) this.setAttribute("state", this.shown ? "ready" : "empty");
    listen(this.reword);
    this.speak();
    if (this.stage.lang !== tag) this.reword();
    addEventListener("beforeprint", this.putOnPaper);
    addEventListener("afterprint", this.takeOffPaper);
  }

  disconnectedCallback(): void {
    this.running?.abort();
    unlisten(this.reword);
    removeEventListener("beforeprint", this.putOnPaper);
    removeEventListener("afterprint", this.takeOffPaper);
  }

  attributeChangedCallback(name: string, _: string | null, value: string | null): void {
    if (name === "selected" && !this.reflecting) this.selected = parsePlace(value);
    if (name === "view" && !this.reflecting) this.view = parseView(value);
    if (name === "data-theme") this.result?.repaint();
    if (name === "lang" && this.isConnected) this.speak();
  }

  /** Speaks the language of the place where it stands. */
  private speak(): void { void speak(spoken([this.closest<HTMLElement>("[lang]")?.lang ?? ""])).catch(() => {}); } // without its words it speaks on as before

  /** Says what is on show in the language that is spoken now; nothing is compared again. */
  private readonly reword = (): void => {
    this.stage.lang = this.live.lang = tag;
    if (!this.result) { this.showNothing(); return; }
    const looked = this.result.looked();
    this.put(this.result.model.report);
    this.showDecisions();
    this.result.resume(looked);
  };

  /** What is known beside the texts: who published each and when, further originals, severities of rules. Set it before the texts. */
  options: CompareOptions = {};

  /** The original article. Setting it starts a comparison when the derivative is set too. */
  get original(): string | null { return this.texts.original; }
  set original(text: string | null) { this.setText("original", text); }

  /** The article that was made from the original. */
  get derivative(): string | null { return this.texts.derivative; }
  set derivative(text: string | null) { this.setText("derivative", text); }

  /** The report on show. A report that is set wins until one of the texts is set. */
  get report(): Report | null { return this.shown; }
  set report(report: Report | null) {
    this.stop();
    this.texts = { original: report?.original.text ?? null, derivative: report?.derivative.text ?? null };
    if (!report) this.showEmpty();
    else if (report.schema === schema) this.show(toUTF16(report));
    else {
      this.showEmpty();
      this.fail(new Error(strings.otherSchema(report.schema, schema)));
    }
  }

  /** The chosen sentence. */
  get selected(): Place | null { return this.result?.selected ?? null; }
  set selected(place: Place | null) {
    if (!this.result || (place && !has(this.result.model.report, place))) return;
    this.result.select(place, false);
  }

  /**
   * What the reader has decided. Setting it, say to what a host has stored, dispatches no event; what does not fit
   * the report is listed as no longer fitting. Decisions stay when another report is shown: a host that shows
   * another pair sets its decisions.
   */
  get decisions(): readonly Decision[] { return this.decided; }
  set decisions(decisions: readonly Decision[]) {
    const nothingChanges = this.decided.length + this.past.length + decisions.length === 0;
    this.decided = readDecisions(decisions);
    this.past = [];
    if (!nothingChanges) this.showDecisions();
  }

  /** The decisions that do not fit the report on show. */
  get orphans(): readonly Decision[] { return this.result ? standing(this.result.model, this.decided).orphans : []; }

  /** How many findings of each severity are open, confirmed and dismissed: enough for a publish dialog to wait for. */
  get tally(): Tally | null {
    return this.result && tally(this.result.model, standing(this.result.model, this.decided));
  }

  /** The result as a file: a report of one HTML file, JSON, CSV of the sentences, the findings or the inventory, Markdown, or the decisions alone. */
  async exported(format: Format): Promise<File | null> {
    return this.result && exported(format, this.result.model, this.options, this.decided);
  }

  /** Opens a letter that asks for a correction, made of findings that the reader chooses. */
  letter(): void {
    if (!this.result) return;
    const { model } = this.result;
    const dialog = letterDialog(model, standing(model, this.decided), (words) => this.announce(words));
    this.root.append(dialog);
    dialog.showModal();
  }

  /** Takes more decisions in, as one change that undo takes back. */
  addDecisions(decisions: readonly Decision[]): void { this.change(merge(this.decided, readDecisions(decisions)), null); }

  /** Takes the reader's last decision back. */
  undo(): void {
    const last = this.past.pop();
    if (!last) { this.announce(strings.nothingToUndo); return; }
    this.decided = last.decisions;
    this.showDecisions();
    this.announce(strings.undone);
    this.emitDecisions();
  }

  private change(decisions: readonly Decision[], about: About | null): void {
    this.past.push({ decisions: this.decided, about });
    this.decided = decisions;
    this.showDecisions();
    this.emitDecisions();
  }

  private decide(about: About, change: Change): void {
    this.change(decide(this.decided, about, change, new Date().toISOString()), about);
    this.announce(strings.decided(subject(about), change.call ?? "none", change.note !== undefined));
  }

  // What is printed is the result on paper, made when it is asked for: on a screen nobody needs it.
  private readonly putOnPaper = (): void => {
    this.takeOffPaper();
    if (!this.result) return;
    const { model } = this.result;
    this.printed = paper({ model, standing: standing(model, this.decided), hashes: this.hashes, made: new Date() });
    this.stage.after(this.printed);
  };

  private readonly takeOffPaper = (): void => {
    this.printed?.remove();
    this.printed = null;
  };

  private showDecisions(): void { this.result?.setDecisions(this.decided, this.past.at(-1)?.about ?? null); }

  private emitDecisions(): void { if (this.tally) this.emit("article-diff-decision", { decisions: this.decided, tally: this.tally }); }

  /** How the report is shown; none means as the width suggests. */
  get view(): View | null { return this.result ? this.result.view : parseView(this.getAttribute("view")); }
  set view(view: View | null) {
    this.reflectAs("view", view);
    this.result?.look(view);
  }

  /** What is on show, as a fragment for an address: view=map&sel=d2&…. Setting one shows it, as far as it fits the texts. */
  get fragment(): string { return this.result?.fragment ?? ""; }
  set fragment(fragment: string) { this.result?.restore(fragment); }

  /** Loads the comparing program, and the words of all languages, ahead of the first need. Afterwards the element requests nothing. */
  async prepare(): Promise<void> {
    await engine.prepare();
    await idle(); // nobody waits for other languages
    await prepareLanguages().catch(() => {});
  }

  /** Compares two texts as they stand beside those on show, without showing the result. */
  examine(original: string, derivative: string, options: CompareOptions = this.options): Promise<Report> { return engine.compare(original, derivative, options); }

  /** How one text is read by itself, with the options: what is taken for a heading, a paragraph, furniture; who wrote it, and when. */
  preview(side: Side, text: string, options: CompareOptions = this.options): Promise<Reading> { return engine.preview(side, text, options); }

  /** Practises on a pair while nobody asks for anything, so that the first comparison is quick. */
  rehearse(original: string, derivative: string): Promise<void> { return engine.rehearse(original, derivative); }

  /** Stops a comparison that is under way. */
  cancel(): void {
    if (!this.running) return;
    this.stop();
    this.result?.goOn();
    this.result ? this.setAttribute("state", "ready") : this.showEmpty();
    this.announce(strings.cancelled);
    this.emit("article-diff-error", { message: strings.cancelled, cancelled: true });
  }

  /** Gives the focus to the result in words. */
  override focus(): void { this.result?.focus(); }

  /** Opens the help on keys and marks. */
  help(): void { this.result?.openHelp(); }

  private setText(side: Side, text: string | null): void {
    this.texts[side] = text;
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => {
      // Both texts set in a row make one comparison; a report set after them wins.
      if (!this.scheduled) return;
      this.scheduled = false;
      const { original, derivative } = this.texts;
      if (original !== null && derivative !== null) void this.compare(original, derivative);
      else { this.stop(); this.showEmpty(); }
    });
  }

  private stop(): void {
    this.scheduled = false;
    this.running?.abort();
    this.running = null;
    this.endWaiting();
  }

  private endWaiting(): void {
    this.root.querySelector(".waiting")?.remove();
    this.stage.hidden = false;
  }

  private async compare(original: string, derivative: string): Promise<void> {
    this.stop();
    const running = new AbortController();
    this.running = running;
    this.setAttribute("state", "comparing");
    this.result?.rest(); // the next result would wait until it is laid out whole
    const waiting = new Waiting({ original, derivative }, this.clientWidth, () => this.cancel());
    const wait = () => { this.stage.before(waiting.node); this.stage.hidden = true; };
    const late = setTimeout(() => { wait(); waiting.showProgress(); this.announce(strings.comparing); }, patience);
    try {
      const compared = engine.compare(original, derivative, this.options, {
        signal: running.signal,
        onProgress: (p) => { waiting.set(p); this.emit("article-diff-progress", p); },
      });
      // A result that is on show stays until it is clear that the next one takes long.
      if (!this.result) wait();
      const report = await compared;
      if (this.running === running) this.show(report);
    } catch (error) {
      if (this.running === running) this.fail(error);
    } finally {
      clearTimeout(late);
      if (this.running === running) { this.running = null; this.endWaiting(); }
    }
  }

  private show(report: Report): void {
    // A sentence chosen in the markup is shown with the first report; later reports begin anew.
    const wanted = this.shown ? null : parsePlace(this.getAttribute("selected"));
    this.shown = report;
    this.hashes = null;
    void idle().then(() => hashesOf(report)).then((hashes) => { if (this.shown === report) this.hashes = hashes; });
    this.past = [];
    this.put(report);
    this.setAttribute("state", "ready");
    this.reflectAs("selected", null);
    const { original, derivative } = report.summary;
    this.announce((report.related === false ? strings.unrelated + " " : "") + strings.ready(this.result!.model.stops.length, original.sentences + derivative.sentences));
    this.emit("article-diff-report", { report });
    if (wanted) this.selected = wanted;
  }

  /** Puts a report on show. */
  private put(report: Report): void {
    this.result?.destroy();
    this.result = new Result(report, {
      onSelect: (place) => { this.reflectAs("selected", place && placeId(place)); this.emit("article-diff-select", place); },
      onChange: (fragment) => { this.reflectAs("view", this.result!.chosenView); this.emit("article-diff-change", { fragment }); },
      announce: (words) => this.announce(words),
      onDecide: (about, change) => this.decide(about, change),
      onForget: (orphan) => this.change(without(this.decided, orphan), null),
      onUndo: () => this.undo(),
    }, parseView(this.getAttribute("view")), this.decided, this.clientWidth);
    this.endWaiting(); // before anything measures where the result stands
    this.stage.replaceChildren(this.result.node);
    this.result.attach();
  }

  private showEmpty(): void {
    this.result?.destroy();
    this.result = null;
    this.shown = null;
    this.showNothing();
    if (this.isConnected) this.setAttribute("state", "empty");
  }

  private showNothing(): void { this.stage.replaceChildren(el("slot", {}, el("p", { class: "empty" }, strings.empty))); }

  private fail(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.result?.goOn();
    this.setAttribute("state", "failed");
    this.announce(strings.failed(message));
    this.emit("article-diff-error", { message, side: error instanceof ComparisonError ? error.side : undefined });
  }

  private reflectAs(attribute: string, value: string | null): void {
    this.reflecting = true;
    if (value) this.setAttribute(attribute, value);
    else this.removeAttribute(attribute);
    this.reflecting = false;
  }

  private announce(words: string): void { this.live.textContent = words; }

  private emit<K extends keyof ArticleDiffEvents>(type: K, detail: ArticleDiffEvents[K]["detail"]): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

const parseView = (name: string | null): View | null => views.find((v) => v === name) ?? null;

declare global {
  interface HTMLElementTagNameMap { "article-diff": ArticleDiff }
  interface HTMLElementEventMap extends ArticleDiffEvents {}
}
