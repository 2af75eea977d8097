// The house list: lines that a newsroom puts into all its stories and that are
// no part of any. It stays in this browser.

import { el } from "./dom";
import { modal } from "./modal";
import type { BlockKind } from "./report.gen";
import { recall, remember } from "./settings";
import { strings } from "./strings";

const key = "house";

const lines = (): string[] => recall(key).split("\n").map((line) => line.trim()).filter(Boolean);

/** What the lines of the house list are. */
export const houseKinds = (): Record<string, BlockKind> => Object.fromEntries(lines().map((line) => [line, "furniture"]));

export function showHouseList(): void {
  const area = el("textarea", { id: "house-lines", rows: 12, spellcheck: "false" });
  area.value = recall(key);
  area.addEventListener("input", () => remember(key, area.value));
  modal(strings.houseList,
    el("label", { for: "house-lines" }, strings.houseNote),
    area);
}
