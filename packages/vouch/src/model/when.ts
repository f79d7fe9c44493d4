import type { Quote } from "./span.ts";

/** A calendar day, `YYYY-MM-DD`, proleptic Gregorian. */
export type Day = string;

/** How finely a time is known. `interval` = two ends that are no calendar unit. */
export type TimePrecision = "day" | "month" | "year" | "interval" | "none";

/**
 * Where a time comes from: `stated` in the words; `relative` to the day of the statement
 * ("yesterday"); `narrative`, carried over from the sentences before; `document`, the day of the
 * document itself; `inferred` from other evidence; `none`.
 */
export type TimeBasis = "stated" | "relative" | "narrative" | "document" | "inferred" | "none";

/**
 * The time a claim is about: outer bounds, inclusive at both ends, null = open or unknown.
 * A `length` ("in three days" → `P3D`) covers that long somewhere inside the bounds.
 */
export interface When {
  /** First day it can be about; null = open. */
  readonly start: Day | null;
  /** Last day it can be about; null = open. */
  readonly end: Day | null;
  /** Stated duration, ISO 8601 (`P3D`, `P1M`, `P1Y6M`); null = none stated. */
  readonly length: string | null;
  /** How finely it is known. */
  readonly precision: TimePrecision;
  /** Where it comes from. */
  readonly basis: TimeBasis;
  /** The words that carry it; null where no words do. */
  readonly quote: Quote | null;
}

/** Where a document's date comes from. `person` = somebody set it by hand. */
export type PublishedBasis =
  | "stated"
  | "frontmatter"
  | "metadata"
  | "url"
  | "original"
  | "inferred"
  | "person"
  | "none";

/** When a document was published: inclusive bounds with their evidence. Unknown is an interval. */
export interface Published {
  /** First possible day; null = open. */
  readonly start: Day | null;
  /** Last possible day; null = open. */
  readonly end: Day | null;
  /** How finely it is known. */
  readonly precision: TimePrecision;
  /** Where it comes from. */
  readonly basis: PublishedBasis;
  /** The words it rests on; empty where it came from outside the text. */
  readonly evidence: readonly Quote[];
}
