// The language of the interface. Each has a file beside this one, with every
// word of the page; English is the shape that the others have.

import { rules, type Rule } from "../rules.gen";
import type { Severity } from "../report.gen";
import * as en from "./en";

/** All that a language says. */
export type Language = typeof en;

/** The languages, by their tags. */
export const languages = { en } satisfies Record<string, Language>;

// Whoever imports these has the words of the language that is spoken now.
export let { words, verdicts, sides, whys, axes, calls, entryKinds, entryStatuses, namings, strings, count, quoted } = en;
let { severities, claims, features, lowered } = en;

export const severityWords = (severity: Severity): string => (severity === "off" ? "" : severities[severity]);

/** Where a rule stands among equally serious ones in the headline: in the order in which an editor asks. */
export const claimOrder = (rule: string): number => {
  const at = Object.keys(en.claims).indexOf(rule);
  return at < 0 ? Infinity : at;
};

/** Of so many findings, which point at so many places. */
export const claimWords = (rule: string, n: number, places: number): string => known(claims, rule)?.(n, places) ?? strings.findingsOf(ruleWords(rule), n);

/** A name that this version does not know, from a report of a later one, is shown with spaces. */
const spaced = (name: string): string => name.replace(/[-_]+/g, " ").replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);

const raised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const known = <T>(table: Partial<Record<string, T>>, name: string): T | undefined => (Object.hasOwn(table, name) ? table[name] : undefined);

/** Words of the core, which have plain quotation marks. */
export const messageWords = (message: string): string => message.replace(/"([^"]*)"/g, (_, words: string) => quoted(words));

export const ruleNamed = (name: string): Rule | undefined => known(rules, name);

export const ruleWords = (name: string): string => ruleNamed(name)?.title ?? raised(spaced(name));

/** Why a sentence was judged so: a measurement in words, or what a rule found. */
export const reasonWords = (feature: string, weight: number): string => known(features, feature)?.[weight < 0 ? 1 : 0] ?? lowered(ruleWords(feature));
