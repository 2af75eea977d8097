// The house list: lines that a newsroom puts into all its stories and that are
// no part of any, and names that it knows as one. It stays in this browser.

import { el } from "./dom";
import { modal } from "./modal";
import type { BlockKind, Options } from "./report.gen";
import { recall, remember } from "./settings";
import { strings } from "./strings";

const key = "house";

/** What a house list tells the comparison. */
export type House = Required<Pick<Options, "blocks" | "names">>;

/** The house list of this browser. A line with an equals sign says that names are one: the last is the name, the others stand for it. */
export function houseList(): House {
  const lines = recall(key).split("\n").map((line) => line.trim()).filter(Boolean);
  const names = lines.map((line) => line.split("=").map((name) => name.trim()).filter(Boolean));
  return {
    blocks: Object.fromEntries(lines.filter((line) => !line.includes("=")).map((line): [string, BlockKind] => [line, "furniture"])),
    names: Object.fromEntries(names.flatMap((same) => same.slice(0, -1).map((name) => [name, same.at(-1)!]))),
  };
}

/** The house list that a saved comparison was made with, from whoever made it; null where there was none. */
export function readHouse({ blocks, names }: { blocks?: unknown; names?: unknown }): House | null {
  const texts = (value: unknown) => Object.entries(value ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const isKind = (entry: [string, string]): entry is [string, BlockKind] => Object.hasOwn(strings.kinds, entry[1]);
  const house: House = { blocks: Object.fromEntries(texts(blocks).filter(isKind)), names: Object.fromEntries(texts(names)) };
  return linesOf(house) ? house : null;
}

/** What of a house list bears on some texts: the rest is nobody else's business. */
export function bearingOn(texts: string[], { blocks = {}, names = {} }: Partial<House>): House {
  const occurring = <T>(lines: Record<string, T>) => Object.fromEntries(Object.entries(lines).filter(([words]) => texts.some((text) => text.includes(words))));
  return { blocks: occurring(blocks), names: occurring(names) };
}

/** How many lines a house list has. */
export const linesOf = ({ blocks, names }: House): number => Object.keys(blocks).length + Object.keys(names).length;

export function showHouseList(): void {
  const area = el("textarea", { id: "house-lines", rows: 12, spellcheck: "false", "aria-describedby": "house-names" });
  area.value = recall(key);
  area.addEventListener("input", () => remember(key, area.value));
  modal(strings.houseList,
    el("label", { for: "house-lines" }, strings.houseNote),
    el("p", { id: "house-names", class: "quiet" }, strings.houseNames),
    area);
}
