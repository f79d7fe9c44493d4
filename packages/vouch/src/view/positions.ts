import type { Span } from "../model/index.ts";

/** What stands in a quote where a position on the ground was told. */
export const POSITION_MARK = "[position left out]";

/** Decimal degrees in a pair, degrees with minutes, a military grid square with its digits. */
const POSITIONS: readonly RegExp[] = [
  /-?\b\d{1,2}\.\d{2,12}°? ?[NS]?[,;/]? {0,2}-?\d{1,3}\.\d{2,12}°?(?: ?[EW]\b)?/g,
  /\b\d{1,3} ?° ?\d{1,2}(?:\.\d{1,6})? ?['′’](?: ?\d{1,2}(?:\.\d{1,6})? ?["″”])? ?[NSEW]?/g,
  /\b\d{1,2}[C-HJ-NP-X] ?[A-HJ-NP-Z]{2} ?\d{3,5} ?\d{3,5}\b/g,
];

/** Where a text tells a position finer than any settlement. */
export function positionsIn(text: string): Span[] {
  return POSITIONS.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (found) => ({
      start: found.index,
      end: found.index + found[0].length,
    })),
  ).sort((a, b) => a.start - b.start);
}

/** A stretch of a text with each position in it, or that reaches into it, replaced by a mark. */
export function withoutPositions(
  text: string,
  from: number = 0,
  to: number = text.length,
  positions: readonly Span[] = positionsIn(text),
): string {
  let words = "";
  let at = from;
  for (const { start, end } of positions) {
    if (end <= at || start >= to) continue;
    words += text.slice(at, Math.max(at, start));
    if (start >= from) words += POSITION_MARK;
    at = Math.min(to, end);
  }
  return words + text.slice(at, to);
}
