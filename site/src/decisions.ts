// What an editor has decided: about a finding, or about the verdict of a
// sentence. A decision stands beside what the machine says and never replaces
// it. It belongs to words, not to places: when a text was edited it stands
// where its words still stand just so, and is an orphan where they do not.
// Decisions are values; nothing here changes one.

import { has, placeOf, textOf, verdictOf, type Model, type Place, type Verdict } from "./model";
import type { Finding, Severity, Side } from "./report.gen";
import { words as verdictNames } from "./strings";

export type Call = "confirmed" | "dismissed" | "none";

/** What is decided about: a finding, by its id and the words of its sentence, which several findings may share. */
export interface AboutFinding { kind: "finding"; id: string; rule: string; words: string }

/** Or the verdict of a sentence, by its words; of equal sentences the nth of so many. */
export interface AboutSentence { kind: "sentence"; side: Side; verdict: Verdict; words: string; nth: number; of: number }

export type About = AboutFinding | AboutSentence;

export interface Decision {
  about: About;
  call: Call;
  /** Why it was dismissed. */
  reason: string;
  note: string;
  /** When, as an ISO 8601 time. */
  decided: string;
}

/** What changes about a decision. */
export type Change = Partial<Pick<Decision, "call" | "reason" | "note">>;

export function aboutFinding(model: Model, finding: Finding): AboutFinding {
  const place = placeOf(finding);
  return { kind: "finding", id: finding.id, rule: finding.rule, words: place && has(model.report, place) ? textOf(model.report, place) : "" };
}

export function aboutSentence(model: Model, place: Place): AboutSentence {
  const words = textOf(model.report, place);
  const equal = equals(model, place.side, words);
  return { kind: "sentence", side: place.side, verdict: verdictOf(model.report, place), words, nth: equal.indexOf(place.index), of: equal.length };
}

/** The sentences of a side that have just these words. */
function equals(model: Model, side: Side, words: string): number[] {
  const { text, sentences } = model.report[side];
  return sentences.flatMap(({ span }, index) => (span.end - span.start === words.length && text.startsWith(words, span.start) ? [index] : []));
}

const key = (about: About): string =>
  JSON.stringify(about.kind === "finding" ? [about.id, about.words] : [about.side, about.words, about.nth, about.of]);

export const sameAbout = (a: About, b: About): boolean => key(a) === key(b);

/** The decisions with one more, changed, or gone where nothing of it is left. */
export function decide(decisions: readonly Decision[], about: About, change: Change, decided: string): Decision[] {
  const before = decisions.find((d) => sameAbout(d.about, about));
  const blank: Decision = { about, call: "none", reason: "", note: "", decided };
  // The subject is renewed: what is decided now is about the verdict of now.
  const after = { ...(before ?? blank), ...change, about, decided };
  if (after.call !== "dismissed") after.reason = "";
  const others = decisions.filter((d) => d !== before);
  return after.call === "none" && after.note === "" ? others : [...others, after];
}

/** Both lists together; where they are about the same, the newcomers win. */
export function merge(decisions: readonly Decision[], newcomers: readonly Decision[]): Decision[] {
  return [...new Map([...decisions, ...newcomers].map((d) => [key(d.about), d])).values()];
}

export const without = (decisions: readonly Decision[], gone: Decision): Decision[] => decisions.filter((d) => d !== gone);

/** Where decisions stand in a report. */
export interface Standing {
  readonly findings: ReadonlyMap<Finding, Decision>;
  /** The decisions about the verdicts of sentences. */
  readonly sentences: readonly { place: Place; decision: Decision }[];
  /** What no longer fits: its words, or the verdict that it was about, are gone. */
  readonly orphans: readonly Decision[];
}

export const nothingDecided: Standing = { findings: new Map(), sentences: [], orphans: [] };

export function standing(model: Model, decisions: readonly Decision[]): Standing {
  const findings = new Map<Finding, Decision>();
  const sentences: { place: Place; decision: Decision }[] = [];
  const orphans: Decision[] = [];
  for (const decision of decisions) {
    const { about } = decision;
    if (about.kind === "finding") {
      const finding = model.report.findings.find((f) => f.id === about.id && aboutFinding(model, f).words === about.words);
      finding ? findings.set(finding, decision) : orphans.push(decision);
    } else {
      const place = sentenceOf(model, about);
      place ? sentences.push({ place, decision }) : orphans.push(decision);
    }
  }
  return { findings, sentences, orphans };
}

/** Where an equal sentence came or went nobody can tell which is meant; and what was said about one verdict says nothing about another. */
function sentenceOf(model: Model, about: AboutSentence): Place | null {
  const equal = equals(model, about.side, about.words);
  const index = equal.length === about.of ? equal[about.nth] : undefined;
  const place = index === undefined ? null : { side: about.side, index };
  return place && verdictOf(model.report, place) === about.verdict ? place : null;
}

export const decisionAbout = (where: Standing, { side, index }: Place): Decision | undefined =>
  where.sentences.find(({ place }) => place.side === side && place.index === index)?.decision;

export const isDismissed = (where: Standing, finding: Finding): boolean => where.findings.get(finding)?.call === "dismissed";

/** How many findings of each severity nobody has decided on yet, and how many are confirmed and dismissed. */
export type Tally = Record<Exclude<Severity, "off">, { open: number; confirmed: number; dismissed: number }>;

export function tally(model: Model, where: Standing): Tally {
  const none = () => ({ open: 0, confirmed: 0, dismissed: 0 });
  const counts: Tally = { high: none(), medium: none(), low: none() };
  for (const finding of model.report.findings) {
    if (finding.severity === "off") continue;
    const call = where.findings.get(finding)?.call ?? "none";
    counts[finding.severity][call === "none" ? "open" : call]++;
  }
  return counts;
}

// Decisions as a file, and from whoever hands some in.

/** Decisions with the texts that they are about, by their SHA-256. */
export interface DecisionFile { articlediff: "decisions"; version: 1; original: string; derivative: string; decisions: Decision[] }

export const decisionFile = (hashes: Record<Side, string>, decisions: readonly Decision[]): DecisionFile =>
  ({ articlediff: "decisions", version: 1, ...hashes, decisions: [...decisions] });

/** What is no list of decisions. */
export class NoDecisions extends Error {}

/** More decisions than any editor makes, and longer words than any sentence, come from no editor. */
const most = { decisions: 10_000, characters: 100_000 };

/** Reads a file of decisions. Whatever it holds, what comes back is well formed or a NoDecisions is thrown. */
export function readDecisionFile(json: string): DecisionFile {
  let file: unknown;
  try {
    file = JSON.parse(json);
  } catch {
    throw new NoDecisions();
  }
  const { articlediff, version, original, derivative, decisions } = fields(file);
  if (articlediff !== "decisions" || version !== 1) throw new NoDecisions();
  return decisionFile({ original: text(original), derivative: text(derivative) }, readDecisions(decisions));
}

/** Takes only what a decision has, so that nothing else travels along. */
export function readDecisions(list: unknown): Decision[] {
  if (!Array.isArray(list) || list.length > most.decisions) throw new NoDecisions();
  return merge([], list.map((item): Decision => {
    const { about, call, reason, note, decided } = fields(item);
    return { about: readAbout(fields(about)), call: oneOf(call, ["confirmed", "dismissed", "none"]), reason: text(reason), note: text(note), decided: time(decided) };
  }));
}

function readAbout({ kind, id, rule, words, side, verdict, nth, of }: Record<string, unknown>): About {
  return oneOf(kind, ["finding", "sentence"]) === "finding"
    ? { kind: "finding", id: text(id), rule: text(rule), words: text(words) }
    : { kind: "sentence", side: oneOf(side, ["original", "derivative"]), verdict: oneOf(verdict, Object.keys(verdictNames) as Verdict[]), words: text(words), nth: natural(nth), of: natural(of) };
}

function fields(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null) throw new NoDecisions();
  return value as Record<string, unknown>;
}

function text(value: unknown): string {
  if (typeof value !== "string" || value.length > most.characters) throw new NoDecisions();
  return value;
}

function time(value: unknown): string {
  if (Number.isNaN(Date.parse(text(value)))) throw new NoDecisions();
  return new Date(value as string).toISOString();
}

function natural(value: unknown): number {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new NoDecisions();
  return value as number;
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  if (!allowed.includes(value as T)) throw new NoDecisions();
  return value as T;
}
