// The page: two boxes, and the element that shows the result. It is the
// element's first user and knows nothing that an embedder could not.

import "./article-diff";
import { Box, type Article, type BoxHooks } from "./box";
import { el } from "./dom";
import exampleDerivative from "./example/derivative.txt";
import exampleOriginal from "./example/original.txt";
import { fragmentNow, keepAddress, leaveResult, showsResult } from "./history";
import { helpDialog } from "./help";
import { houseList, showHouseList, type House } from "./house";
import { keepDecisions } from "./keeping";
import { keepLanguage, wordMarkup } from "./language";
import { exportMenu } from "./menu";
import { openFile, openLinks } from "./opening";
import { showReading } from "./reading";
import { isOn, keepRecent, showRecent } from "./recent";
import type { Options } from "./report.gen";
import { compareSeveral } from "./several";
import type { Pair } from "./share";
import { strings } from "./strings";
import { shorten } from "./text";

const byId = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

/** A notice stands so many milliseconds. */
const longestNotice = 12_000;

/** What a comparison is called by, where the texts have no title. */
const longestTitle = 80;

const form = byId<HTMLFormElement>("start");
const result = byId("result") as HTMLElementTagNameMap["article-diff"];

// The first paint waits for nothing; then everything is fetched that will be
// needed, so that the page works offline and requests nothing from here on.
// It is begun before all else: the page is ready long before the program is.
const prepared = result.prepare();

const problem = byId("problem");
const compareButton = byId<HTMLButtonElement>("compare");
const exampleButton = byId<HTMLButtonElement>("example");
const editButton = byId("edit");
const helpButton = byId("help");

const hooks: BoxHooks = {
  onChange: () => refresh(),
  complain: (words) => complain(words),
  onTaken: (box) => say(strings.lookAtIt(box.name)),
  onLook: (box) => {
    const read = () => result.preview(box.side, box.text, { [box.side]: box.meta, blocks: kinds() });
    showReading(box, read).catch((error: Error) => complain(strings.failed(error.message)));
  },
  onSeveral: (box, files) => {
    if (box !== derivative) return false;
    if (original.isEmpty) complain(strings.several.noOriginal);
    else void compareSeveral(files, examine, (article) => { derivative.set(article); compare(); });
    return true;
  },
};
const examine = (article: Article) => result.examine(original.text, article.text, optionsWith(article));
const boxNode = (id: string) => byId(id).closest<HTMLElement>(".box")!;
const original = new Box(boxNode("original"), "original", hooks);
const derivative = new Box(boxNode("derivative"), "derivative", hooks);
let further: Box[] = []; // originals beside the first

const boxes = () => [original, ...further, derivative];

/** The house list that a saved comparison was made with; while its texts stand here it stands in for the one of this browser. */
let lent: House | null = null;

const house = (): House => lent ?? houseList();

/** What blocks are, as far as a reader has said it. */
const kinds = () => Object.assign({}, house().blocks, ...boxes().map((box) => box.kinds)) as NonNullable<Options["blocks"]>;

/** What is known beside the texts, for a derivative. */
function optionsWith({ meta }: Article): Options {
  const others = further.filter((box) => !box.isEmpty);
  return { original: original.meta, derivative: meta, further: others.map(({ text, meta }) => ({ text, meta })), blocks: kinds(), names: house().names };
}

function refresh(): void {
  const ready = !original.isEmpty && !derivative.isEmpty;
  compareButton.disabled = !ready;
  byId("hint").hidden = ready;
  for (const id of ["swap", "clear"]) byId<HTMLButtonElement>(id).disabled = boxes().every((box) => box.text === "");
  // The example is the first thing to do on an empty page, comparing afterwards.
  compareButton.className = ready ? "primary" : "secondary";
  exampleButton.className = ready ? "secondary" : "primary";
  byId("recent").textContent = strings.recentSwitch(isOn());
}

/** Puts a comparison into the boxes. */
function fill({ originals: [first, ...others], derivative: last, house = null }: { originals: Partial<Article>[]; derivative: Partial<Article>; house?: House | null }): void {
  lent = house;
  for (const box of further) box.node.remove();
  further = [];
  original.set(first ?? {});
  for (const article of others) addOriginal().set(article);
  derivative.set(last);
  complain("");
  refresh();
}

/** A box for another original, below the others. */
function addOriginal(): Box {
  const id = `original-${further.length + 2}`;
  const node = original.node.cloneNode(true) as HTMLElement;
  node.classList.add("further");
  node.querySelector("label")!.htmlFor = id;
  Object.assign(node.querySelector("textarea")!, { id, value: "" });
  const remove = () => {
    fill({ originals: [original, ...further.filter((b) => b !== box)].map((b) => b.article), derivative: derivative.article });
    byId("further").focus();
  };
  node.querySelector("footer")!.append(el("button", { type: "button", class: "text-button remove", on: { click: remove } }, "×"));
  (further.at(-1) ?? original).node.after(node);
  const box = new Box(node, "original", hooks);
  further.push(box);
  nameFurther(box, further.length - 1);
  box.set({});
  return box;
}

/** Its words: those that it was copied with are the first original's. */
function nameFurther({ node }: Box, k: number): void {
  const name = strings.furtherName(k + 2);
  node.querySelector("label")!.replaceChildren(el("b", {}, name), " ", strings.furtherNote);
  node.querySelector("textarea")!.placeholder = strings.furtherHint;
  node.querySelector("input")!.ariaLabel = name;
  node.querySelector(".remove")!.ariaLabel = strings.removeBox(name);
}

function complain(words: string): void {
  problem.textContent = words;
  problem.hidden = words === "";
}

/** Tells what happened, for a while. */
function say(words: string): void {
  const notice = byId("notice");
  notice.textContent = words;
  clearTimeout(saidUntil);
  saidUntil = setTimeout(() => { notice.textContent = ""; }, longestNotice);
}
let saidUntil = 0;

/** Shows the boxes or the result; neither loses what it holds. */
function show(what: "boxes" | "result"): void {
  const boxesShown = what === "boxes";
  form.hidden = !boxesShown;
  result.hidden = boxesShown;
  byId("title").hidden = boxesShown;
  scrollTo(0, 0);
}

function compare(): void {
  if (original.isEmpty || derivative.isEmpty) return;
  complain("");
  say("");
  show("result");
  result.options = optionsWith(derivative.article);
  result.original = original.text;
  result.derivative = derivative.text;
}

form.addEventListener("submit", (e) => { e.preventDefault(); compare(); });
form.addEventListener("keydown", (e) => { if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) { e.preventDefault(); compare(); } });
exampleButton.addEventListener("click", () => { fill({ originals: [{ text: exampleOriginal }], derivative: { text: exampleDerivative } }); compare(); });
byId("swap").addEventListener("click", () => fill({ originals: [derivative.article, ...further.map((box) => box.article)], derivative: original.article }));
byId("further").addEventListener("click", () => addOriginal().focus());
byId("house").addEventListener("click", () => showHouseList());
byId("recent").addEventListener("click", () => showRecent((kept) => { fill(kept); compare(); }, refresh));
byId("clear").addEventListener("click", () => { fill({ originals: [{}], derivative: {} }); original.focus(); });
editButton.addEventListener("click", () => { leaveResult(); show("boxes"); derivative.focus(); });
helpButton.addEventListener("click", () => result.help());
byId("guide").addEventListener("click", () => { const dialog = document.body.appendChild(helpDialog()); dialog.addEventListener("close", () => dialog.remove()); dialog.showModal(); });
byId("letter").addEventListener("click", () => result.letter());

keepDecisions(result, () => say(strings.notKept));
const opening = { compare: (pair: Pair) => { fill(pair); compare(); }, say, complain };
// Whatever the page says it says anew in the language that is chosen.
keepLanguage(document.querySelectorAll<HTMLSelectElement>(".language"), (tag) => {
  document.documentElement.lang = result.lang = tag;
  wordMarkup();
  further.forEach(nameFurther);
  for (const box of boxes()) box.changed();
  exportMenu(byId("exports"), result, { say, open: (opened) => openFile(result, opened, opening) });
});
openLinks(opening);

result.addEventListener("article-diff-error", (e) => {
  show("boxes");
  complain(e.detail.cancelled ? strings.cancelled : strings.failed(e.detail.message));
  (e.detail.side === "original" ? original : e.detail.side === "derivative" ? derivative : compareButton).focus();
});

result.addEventListener("article-diff-report", ({ detail: { report } }) => {
  // The button that was pressed is gone: the keys are to work, and a screen reader to read on. To know where the
  // focus is the browser lays the page out, which it does anyway for the next frame.
  requestAnimationFrame(() => setTimeout(() => { if (document.activeElement === document.body && !result.hidden) result.focus(); }));
  const title = report.derivative.meta.headline?.value ?? report.original.meta.headline?.value ?? (shorten(derivative.text.trim().split("\n")[0]!, longestTitle) || strings.untitled);
  keepRecent({ originals: [original, ...further].map((box) => box.article), derivative: derivative.article }, title).catch(() => say(strings.notKept));
});

// A file dropped beside the boxes must not replace the page.
for (const type of ["dragover", "drop"] as const) addEventListener(type, (e) => { if (e.dataTransfer?.types.includes("Files")) e.preventDefault(); });

keepAddress(result, show);
refresh();
// A browser that loads the page again fills the boxes as they were: then the page shows what it showed.
addEventListener("load", () => {
  for (const box of boxes()) box.changed();
  if (showsResult(fragmentNow())) compare();
}, { once: true });

// A failure shows when a comparison is asked for.
prepared.then(() => {
  document.documentElement.dataset.ready = "";
  return result.rehearse(exampleOriginal, exampleDerivative);
}).catch(() => {});
