import type { Claim, ClaimId, Document, DocumentId, Grade } from "../model/index.ts";

/** A claim as the ledger holds it: with its document and with what people decided about it. */
export interface EvidenceClaim {
  readonly claim: Claim;
  readonly document: Document;
  /** Why it must not count (rejected, retracted, superseded by a person), in words; null = counts. */
  readonly left: string | null;
  /** Somebody has a question about it: it still counts, marked. */
  readonly queried: boolean;
}

/** All that a question can be weighed from. Order of claims never changes an answer. */
export interface Evidence {
  readonly claims: readonly EvidenceClaim[];
  /** Grade of a source by its id; a source that is missing counts as F, not graded. */
  readonly grades: ReadonlyMap<string, Grade>;
  /** A near copy's id → the document that it copies: one origin with one more appearance. */
  readonly copies: ReadonlyMap<DocumentId, Document>;
}

/**
 * What one claim states about a question, cut down to what weighing needs. Numbers as the words give
 * them, `null` = not stated.
 */
export interface Statement {
  readonly claim: ClaimId;
  /** Who first said the number; see `originOf`. */
  readonly origin: string;
  readonly named: boolean;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly approximate: boolean;
  /** Day on which the origin said it; null = unknown. */
  readonly asOf: string | null;
  /** True where the words date the statement itself, so that repeating a number is news. */
  readonly dated: boolean;
  readonly grade: Grade;
  /** Whether the number serves the one who says it; see `isOwnInterest`. */
  readonly interested: boolean;
}
