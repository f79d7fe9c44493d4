import type { Quote } from "./span.ts";

/**
 * What is counted: `people`, `events`, `items`, `percent`, `times` (a factor), `km2`, `km`, `t`,
 * `bbl`, `days`, or an ISO 4217 currency code at the value of its day, never adjusted.
 */
export type Unit = string;

/** How the words bound the number. `range` has both ends stated. */
export type Comparator = "=" | ">=" | ">" | "<=" | "<" | "range";

/**
 * A counted thing exactly as the words state it: only the bounds they give, no margin of ours.
 *
 *     "between 30 and 50 million dollars"  → low 30e6, high 50e6, comparator "range", unit "USD"
 *     "about 100 million dollars"          → best 100e6, approximate
 *     "over 10,000 jihadists"              → low 10000, comparator ">"
 *     "several times"                      → no number at all, vague
 *
 * Numbers are finite and |n| ≤ 2^53; `null` is "not stated", never 0. Where two of them are stated,
 * low ≤ best ≤ high.
 */
export interface Amount {
  /** Least number the words allow; null where they set no floor. */
  readonly low: number | null;
  /** The number itself; null where the words give only bounds. */
  readonly best: number | null;
  /** Greatest number the words allow; null where they set no ceiling. */
  readonly high: number | null;
  /** What is counted; see {@link Unit}. */
  readonly unit: Unit;
  /** `month`, `year`, `day`, `week` …, or null when the amount is not a rate. */
  readonly per: string | null;
  /** How the words bound the number. */
  readonly comparator: Comparator;
  /** "about", "some", "nearly", "around". */
  readonly approximate: boolean;
  /** "dozens", "tens of millions", "several": bounds come from a table, not from digits. */
  readonly vague: boolean;
  /** The words of the number and of what it counts. */
  readonly quote: Quote;
}
