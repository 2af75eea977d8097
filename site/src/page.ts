// The page: two boxes, and the element that shows the result. It is the
// element's first user and knows nothing that an embedder could not.

import "./article-diff";
import exampleDerivative from "./example/derivative.txt";
import exampleOriginal from "./example/original.txt";
import { keepAddress, leaveResult } from "./history";
import { FileProblem, readFile } from "./files";
import { keepDecisions } from "./keeping";
import { exportMenu } from "./menu";
import { openFile, openLinks } from "./opening";
import type { Side } from "./report.gen";
import type { Pair } from "./share";
import { strings } from "./strings";

const byId = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

/** A notice stands so many milliseconds. */
const longestNotice = 12_000;

const form = byId<HTMLFormElement>("start");
const result = byId("result") as HTMLElementTagNameMap["article-diff"];
const problem = byId("problem");
const compareButton = byId<HTMLButtonElement>("compare");
const exampleButton = byId<HTMLButtonElement>("example");
const editButton = byId("edit");
const helpButton = byId("help");
const boxes: Record<Side, HTMLTextAreaElement> = { original: byId("original"), derivative: byId("derivative") };
const both = Object.keys(boxes) as Side[];

// A box turns every line break into one \n; what stands in it is what is compared.
const texts = () => ({ original: boxes.original.value, derivative: boxes.derivative.value });

function refresh(): void {
  const filled = both.filter((side) => boxes[side].value.trim() !== "").length;
  compareButton.disabled = filled < 2;
  byId("hint").hidden = filled === 2;
  for (const id of ["swap", "clear"]) byId<HTMLButtonElement>(id).disabled = both.every((side) => boxes[side].value === "");
  // The example is the first thing to do on an empty page, comparing afterwards.
  compareButton.className = filled === 2 ? "primary" : "secondary";
  exampleButton.className = filled === 2 ? "secondary" : "primary";
  for (const side of both) {
    const { value } = boxes[side];
    const words = value.match(/\S+/g)?.length ?? 0;
    boxes[side].dir = direction(value);
    boxes[side].closest(".box")!.querySelector("output")!.textContent = words ? strings.sizes(words) : "";
  }
}

/** The direction of the first letter. dir="auto" would say it too, but browsers take quadratic time over many lines. */
function direction(text: string): "ltr" | "rtl" {
  const letter = /\p{L}/u.exec(text.slice(0, 1000))?.[0] ?? "";
  return /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/.test(letter) ? "rtl" : "ltr";
}

function fill(original: string, derivative: string): void {
  boxes.original.value = original;
  boxes.derivative.value = derivative;
  complain("");
  refresh();
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
  const { original, derivative } = texts();
  if (original.trim() === "" || derivative.trim() === "") return;
  complain("");
  show("result");
  result.original = original;
  result.derivative = derivative;
}

form.addEventListener("submit", (e) => { e.preventDefault(); compare(); });
form.addEventListener("keydown", (e) => { if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) { e.preventDefault(); compare(); } });
exampleButton.addEventListener("click", () => { fill(exampleOriginal, exampleDerivative); compare(); });
byId("swap").addEventListener("click", () => { const { original, derivative } = texts(); fill(derivative, original); });
byId("clear").addEventListener("click", () => { fill("", ""); boxes.original.focus(); });
editButton.addEventListener("click", () => { leaveResult(); show("boxes"); boxes.derivative.focus(); });
helpButton.addEventListener("click", () => result.help());

keepDecisions(result, () => say(strings.notKept));
const opening = { compare: ({ original, derivative }: Pair) => { fill(original, derivative); compare(); }, say, complain };
byId("export").append(strings.menu.name);
exportMenu(byId("exports"), result, { say, open: (opened) => openFile(result, opened, opening) });
openLinks(opening);

result.addEventListener("article-diff-error", (e) => {
  show("boxes");
  complain(e.detail.cancelled ? strings.cancelled : strings.failed(e.detail.message));
  (e.detail.side ? boxes[e.detail.side] : compareButton).focus();
});

for (const side of both) {
  const area = boxes[side];
  const box = area.closest<HTMLElement>(".box")!;
  const input = box.querySelector("input")!;
  const take = async (file: File | undefined) => {
    if (!file) return;
    try {
      area.value = (await readFile(file)).text;
      complain("");
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      complain(error.message);
    }
    refresh();
  };
  area.addEventListener("input", () => { complain(""); refresh(); });
  box.querySelector(".choose")!.addEventListener("click", () => input.click());
  input.addEventListener("change", () => { void take(input.files?.[0]); input.value = ""; });
  box.addEventListener("dragover", (e) => {
    if (!e.dataTransfer?.types.includes("Files")) return;
    e.preventDefault();
    box.classList.add("over");
  });
  box.addEventListener("dragleave", () => box.classList.remove("over"));
  box.addEventListener("drop", (e) => {
    box.classList.remove("over");
    if (!e.dataTransfer?.files.length) return;
    e.preventDefault();
    void take(e.dataTransfer.files[0]);
  });
}
// A file dropped beside the boxes must not replace the page.
for (const type of ["dragover", "drop"] as const) addEventListener(type, (e) => { if (e.dataTransfer?.types.includes("Files")) e.preventDefault(); });

keepAddress(result, show);
refresh();

// The first paint waits for nothing; then everything is fetched that will be
// needed, so that the page works offline and requests nothing from here on.
// A failure shows when a comparison is asked for.
result.prepare().then(() => {
  document.documentElement.dataset.ready = "";
  return result.rehearse(exampleOriginal, exampleDerivative);
}).catch(() => {});
