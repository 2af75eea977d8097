// What the languages have in common: how each writes numbers, dates, lists and
// quotation marks, which the browser or four signs know.

/** The marks around a quotation, and around one inside it. */
export type QuotationMarks = [open: string, close: string, innerOpen: string, innerClose: string];

/** Below this every language here writes a number in digits alone. */
const firstGrouped = 1000;

/** Made when it is first needed: a browser takes ten milliseconds over the first of them, which a reader who waits for a result need not. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** The numbers that take the singular, and the marks around quotations, are the language's own. */
export function grammar(locale: string, marks: QuotationMarks, isOne = (n: number): boolean => n === 1) {
  const number = lazily(() => new Intl.NumberFormat(locale));
  const list = lazily(() => new Intl.ListFormat(locale));
  const dates = lazily(() => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }));
  const moments = lazily(() => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }));
  const names = lazily(() => new Intl.DisplayNames(locale, { type: "language" }));
  const count = (n: number): string => (Number.isInteger(n) && n >= 0 && n < firstGrouped ? String(n) : number().format(n));
  return {
    count,
    day: (date: Date): string => dates().format(date),
    moment: (when: Date): string => moments().format(when),
    plural: (n: number, one: string, many: string): string => `${count(n)} ${isOne(n) ? one : many}`,
    /** Sentences by their numbers: 1, 2 and 5. */
    listed: (indexes: number[]): string => list().format(indexes.map((k) => count(k + 1))),
    /** A language by its tag. */
    languageName: (tag: string): string => names().of(tag) ?? tag,
    quoted: (words: string): string => quotedWith(marks, words),
  };
}

/** Words in quotation marks; marks that they hold become inner ones, closed where a cut left them open. */
function quotedWith([open, close, innerOpen, innerClose]: QuotationMarks, words: string): string {
  // What opens a quotation in English closes one in German.
  const [opening, closing] = words.includes("„") ? [/[„«]\s?/g, /\s?[“”»]/g] : [/[“«]\s?/g, /\s?[”»]/g];
  const isCut = (words.match(opening) ?? []).length > (words.match(closing) ?? []).length;
  return open + words.replace(opening, innerOpen).replace(closing, innerClose) + (isCut ? innerClose : "") + close;
}
