// How each verdict looks: one sign rule for both sides. The fill of a mark is
// how much of the sentence the other text has.

import type { DerivativeVerdict, OriginalVerdict } from "./report.gen";

export type Mark = "square" | "slash" | "disc" | "half" | "ring" | "diamond" | "dash";
export type Tone = "full" | "part" | "none" | "deny" | "nil";

export interface Look { mark: Mark; tone: Tone }

export const looks: Record<OriginalVerdict | DerivativeVerdict, Look> = {
  verbatim: { mark: "square", tone: "full" },
  edited: { mark: "slash", tone: "full" },
  paraphrased: { mark: "disc", tone: "full" },
  kept: { mark: "disc", tone: "full" },
  partial: { mark: "half", tone: "part" },
  partly: { mark: "half", tone: "part" },
  unsupported: { mark: "ring", tone: "none" },
  omitted: { mark: "ring", tone: "none" },
  contradicted: { mark: "diamond", tone: "deny" },
  structural: { mark: "dash", tone: "nil" },
  furniture: { mark: "dash", tone: "nil" },
};
