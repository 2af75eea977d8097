// The keys of the result. They act only while the focus is inside it, and
// never in a field or together with Ctrl, Alt or Command.

import { otherSide, type Place, type Verdict } from "./model";
import type { Side } from "./report.gen";
import { recall } from "./settings";

export interface Keys {
  /** The sentence that has the focus, or none. */
  focused(): Place | null;
  move(to: Place): void;
  go(to: Place): void;
  step(by: 1 | -1): void;
  partner(of: Place): Place | null;
  nearest(place: Place): Place;
  last(of: Place): number;
  /** Whether the sentences of a side stand beside one another, as on the map. */
  runsAcross(side: Side): boolean;
  rtl(): boolean;
  selected(): Place | null;
  toggle(verdicts: Verdict[]): void;
  showAll(): void;
  clear(): void;
  search(): void;
  copyLink(): void;
  view(): void;
  help(): void;
  /** Presses a button of the editor's desk, by what it does. */
  act(what: "confirm" | "dismiss" | "note"): void;
  undo(): void;
}

/** The setting that is "off" where single keys do nothing: dictation and shaky hands press them unmeant. */
export const singleKeys = "keys";
const singleKeysAct = () => recall(singleKeys) !== "off";

/** What the digits toggle: the columns of the ledger. */
const columns: Verdict[][] = [["verbatim"], ["edited"], ["paraphrased"], ["partial", "partly"], ["unsupported", "omitted"], ["contradicted"], ["structural", "furniture"]];

/** Whether somebody writes there; the switch between the views is an input too, and takes no letters. */
const inField = (target: EventTarget | undefined) =>
  target instanceof HTMLElement && (target.isContentEditable || (target.matches("input, textarea, select") && !target.matches("[type=radio], [type=checkbox]")));

/** Whether somebody is at a button whose menu is open: Escape closes the menu. */
const atMenu = (target: EventTarget | undefined) => target instanceof HTMLButtonElement && (target.popoverTargetElement?.matches(":popover-open") ?? false);

/** Acts on a key; true if it meant something. */
export function press(event: KeyboardEvent, keys: Keys): boolean {
  const target = event.composedPath()[0];
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || inField(target) || atMenu(target)) return false;
  const { key } = event;
  const here = keys.focused();
  if (here && inRow(here, key, keys)) return true;
  if (key.length === 1 && !singleKeysAct()) return false;
  if (/^[1-7]$/.test(key)) keys.toggle(columns[Number(key) - 1]!);
  else if (key === "0") keys.showAll();
  else if (key === "j") keys.step(1);
  else if (key === "k") keys.step(-1);
  else if (key === "o") { const from = keys.selected() ?? here; const to = from && keys.partner(from); if (to) keys.go(to); }
  else if (key === "c") keys.act("confirm");
  else if (key === "d") keys.act("dismiss");
  else if (key === "n") keys.act("note");
  else if (key === "u") keys.undo();
  else if (key === "/") keys.search();
  else if (key === "v") keys.view();
  else if (key === "y") keys.copyLink();
  else if (key === "?") keys.help();
  else if (key === "Escape") keys.clear();
  else return false;
  return true;
}

/** The keys that walk from sentence to sentence. */
function inRow(here: Place, key: string, keys: Keys): boolean {
  const last = keys.last(here);
  const to = (index: number) => keys.move({ side: here.side, index: Math.max(0, Math.min(last, index)) });
  const sideways = key === "ArrowLeft" || key === "ArrowRight";
  const forward = key === "ArrowDown" || key === (keys.rtl() ? "ArrowLeft" : "ArrowRight");
  if (key === "Home") to(0);
  else if (key === "End") to(last);
  else if (sideways || key === "ArrowDown" || key === "ArrowUp") {
    const across = keys.runsAcross(here.side);
    const other = otherSide(here.side);
    if (sideways === across) to(here.index + (forward ? 1 : -1));
    // Off the line of its text an arrow leads to the other one, where that lies in its direction.
    else if (keys.runsAcross(other) || across || (other === "derivative") === forward) keys.move(keys.partner(here) ?? keys.nearest({ side: other, index: here.index }));
  } else if (key === "Enter" || key === " ") keys.go(here);
  else return false;
  return true;
}
