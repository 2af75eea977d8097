// How much room there is for a result, by the width of the place where it stands.

export type Layout = "phone" | "narrow" | "medium" | "wide";

/** The widths from which each layout fits, in CSS pixels of the element. */
const layouts: [Layout, number][] = [["wide", 1280], ["medium", 1000], ["narrow", 640], ["phone", 0]];

export const layoutAt = (width: number): Layout => layouts.find(([, from]) => width >= from)![0];
