// The language of the interface. Each has a file beside this one, with every
// word of the page; English is the shape that the others have. A page speaks
// one language at a time.

import { rules, type Rule } from "../rules.gen";
import type { Finding, Severity } from "../report.gen";
import * as en from "./en";

/** All that a language says. */
export type Language = typeof en;

/** What each language calls itself, by its tag. */
export const languages = { en: "English", es: "Español", fr: "Français", de: "Deutsch" };
export type Tag = keyof typeof languages;

/** English is at hand; each of the others is a script of its own, so that a reader waits for no language but one. */
const languageOf: Record<Tag, () => Promise<Language>> = {
  en: async () => en,
  es: () => import("./es"),
  fr: () => import("./fr"),
  de: () => import("./de"),
};

/** Loads them all ahead of the first need. */
export const prepareLanguages = async (): Promise<void> => void (await Promise.all(Object.values(languageOf).map((load) => load())));

// Whoever imports these has the words of the language that is spoken now.
export let tag: Tag = "en";
export let { words, verdicts, sides, whys, axes, calls, entryKinds, entryStatuses, namings, strings, count, quoted } = en;
let { severities, claims, features, lowered, ruleTexts, forms } = en;

const listeners = new Set<() => void>();

/** The language that was asked for last. */
let wanted: Tag = "en";

/** Says everything in another language from here on, once its words are there; who listens says anew what stands already. */
export async function speak(to: Tag): Promise<void> {
  wanted = to;
  if (to === tag) return;
  const said = await languageOf[to]();
  if (wanted !== to || to === tag) return; // another was asked for meanwhile
  tag = to;
  ({ words, verdicts, sides, whys, axes, calls, entryKinds, entryStatuses, namings, strings, count, quoted, severities, claims, features, lowered, ruleTexts, forms } = said);
  for (const listener of listeners) listener();
}

export const listen = (listener: () => void): unknown => listeners.add(listener);
export const unlisten = (listener: () => void): unknown => listeners.delete(listener);

/** The first of the wanted languages that has its words here: es for es-MX; English where none has. */
export function spoken(wanted: readonly string[]): Tag {
  return wanted.map((name) => name.toLowerCase().split("-")[0]!).find((name): name is Tag => Object.hasOwn(languages, name)) ?? "en";
}

export const severityWords = (severity: Severity): string => (severity === "off" ? "" : severities[severity]);

/** Where a rule stands among equally serious ones: in the order in which an editor asks. */
export const claimOrder = (rule: string): number => {
  const at = asked.indexOf(rule);
  return at < 0 ? asked.length : at;
};
const asked = Object.keys(en.claims);

/** Of so many findings, which point at so many places. */
export const claimWords = (rule: string, n: number, places: number): string => known(claims, rule)?.(n, places) ?? strings.findingsOf(ruleWords(rule), n);

/** A name that this version does not know, from a report of a later one, is shown with spaces. */
const spaced = (name: string): string => name.replace(/[-_]+/g, " ").replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);

const raised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const known = <T>(table: Partial<Record<string, T>>, name: string): T | undefined => (Object.hasOwn(table, name) ? table[name] : undefined);

/** What a finding says: its form in the language that is spoken, or the core's English. */
export const findingWords = ({ form, words, message }: Finding): string =>
  known(forms, form)?.replace(/"\{(\d)\}"|\{(\d)\}/g, (_, inside?: string, bare?: string) => (inside ? quoted(words[Number(inside) - 1]!) : words[Number(bare) - 1]!)) ?? plainlyQuoted(message);

/** Words of the core have plain quotation marks and apostrophes; those that it quotes stay as they are. */
export const plainlyQuoted = (message: string): string => message.replace(/"([^"]*)"|'/g, (_, words?: string) => (words === undefined ? "’" : quoted(words)));

/** A rule, in the language that is spoken; in English where that has no words for it. */
export function ruleNamed(name: string): Rule | undefined {
  const rule = known(rules, name);
  return rule && { ...rule, ...known(ruleTexts, name) };
}

export const ruleWords = (name: string): string => ruleNamed(name)?.title ?? raised(spaced(name));

/** Why a sentence was judged so: a measurement in words, or what a rule found. */
export const reasonWords = (feature: string, weight: number): string => known(features, feature)?.[weight < 0 ? 1 : 0] ?? lowered(ruleWords(feature));
