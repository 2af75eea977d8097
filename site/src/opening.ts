// What the page opens besides texts that are typed: links that carry a pair,
// and what was saved.

import { fragmentNow } from "./history";
import { linesOf } from "./house";
import type { ArticleDiff } from "./element";
import type { Opened } from "./saved";
import { BrokenLink, unpacked, withoutTexts, type Pair } from "./share";
import { strings } from "./strings";

export interface OpeningHooks {
  /** Puts a pair into the boxes and compares it. */
  compare(pair: Pair): void;
  say(words: string): void;
  complain(words: string): void;
}

/** That a pair came with a house list of its own. */
const houseWords = (pair: Pair | null): string => (pair?.house ? strings.menu.houseLent(linesOf(pair.house)) : "");

/** Decisions join those of the pair on show; a saved comparison brings its pair, which is compared anew. */
export function openFile(view: ArticleDiff, { decisions, texts }: Opened, { compare, say }: OpeningHooks): void {
  const join = () => {
    view.addDecisions(decisions);
    say([strings.menu.takenIn(decisions.length, view.orphans.length), houseWords(texts)].filter(Boolean).join(" "));
  };
  if (!texts) { join(); return; }
  view.addEventListener("article-diff-report", join, { once: true });
  compare(texts);
}

/** Opens links now and whenever the fragment changes. The texts leave the address, so that no later copy of it carries them unasked. */
export function openLinks(hooks: OpeningHooks): void {
  const open = async () => {
    const fragment = fragmentNow();
    const rest = withoutTexts(fragment);
    try {
      const pair = await unpacked(fragment);
      if (!pair) return;
      hooks.compare(pair);
      if (pair.house) hooks.say(houseWords(pair));
    } catch (error) {
      if (!(error instanceof BrokenLink)) throw error;
      hooks.complain(strings.menu.brokenLink);
    }
    history.replaceState(null, "", rest ? "#" + rest : location.pathname + location.search);
  };
  void open();
  addEventListener("hashchange", () => void open());
}
