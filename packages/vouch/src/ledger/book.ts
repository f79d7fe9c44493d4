import type {
  Claim,
  ClaimId,
  Document,
  DocumentId,
  Entry,
  Grade,
  Json,
  Note,
  Reading,
} from "../model/index.ts";
import type { Resolution } from "../resolve/resolution.ts";
import type { Act, ClaimJudgement, PairJudgement } from "./body.ts";

/** An entry with its body understood. */
export interface Posted {
  readonly entry: Entry;
  readonly act: Act;
}

/** A person's value in the place of the machine's, which stays beside it. */
export interface Correction {
  /** Number of the entry that made it. */
  readonly entry: number;
  readonly who: string;
  readonly time: string;
  readonly field: string;
  readonly value: Json;
  /** What stood there before; of the first correction of a field: what the machine read. */
  readonly before: Json;
  readonly because: string | null;
}

/** A decision that stands, and the entry that made it. */
export interface Decision<Value> {
  readonly value: Value;
  readonly entry: number;
  readonly who: string;
  readonly time: string;
  readonly because: string | null;
}

/** A reading that was kept, old or new. */
export interface KeptReading {
  readonly entry: number;
  readonly time: string;
  readonly reading: Reading;
}

/** A document as the ledger knows it now. */
export interface BookDocument {
  /** As intake made it, appearances merged, findings and corrections laid over. */
  readonly document: Document;
  /** Entries that brought it in, undone ones left out. */
  readonly received: readonly number[];
  /** The newest reading that is not undone; null = not read yet. */
  readonly reading: KeptReading | null;
  /** All readings that are not undone, oldest first. */
  readonly readings: readonly KeptReading[];
  /** Claims of the newest reading, resolved, in text order; corrections of claims not yet laid over. */
  readonly claims: readonly Claim[];
  readonly corrections: readonly Correction[];
  /** What the resolve room made of it last; null = nothing. */
  readonly resolution: Resolution | null;
  /** Somebody took it back with all its claims; null = it stands. */
  readonly retracted: Decision<true> | null;
}

/** What people did to one claim. */
export interface ClaimReview {
  readonly judgement: Decision<ClaimJudgement> | null;
  readonly retracted: Decision<true> | null;
  readonly corrections: readonly Correction[];
}

/**
 * How a claim stands. `superseded` = only an older reading has it; `retracted` also where its document
 * was taken back.
 */
export type ClaimState =
  | "unreviewed"
  | "accepted"
  | "queried"
  | "rejected"
  | "retracted"
  | "superseded";

/** A claim with everything that was decided about it. */
export interface BookClaim {
  /** Resolved, corrections laid over. */
  readonly claim: Claim;
  readonly document: Document;
  readonly state: ClaimState;
  /** Why it must not count, in words; null = it counts. */
  readonly left: string | null;
  /** Somebody has a question about it: it still counts, marked. */
  readonly queried: boolean;
  readonly review: ClaimReview;
}

/**
 * All that the ledger says, seen at once. It is the fold of the entries and nothing else; it is never
 * changed: more entries give another book. Ask it with the functions of `ask.ts`.
 */
export interface Book {
  readonly entries: readonly Entry[];
  /** Number of an undone entry → number of the entry that undid it. */
  readonly undone: ReadonlyMap<number, number>;
  /** First met first; retracted documents are here, marked; undone ones are not. */
  readonly documents: ReadonlyMap<DocumentId, BookDocument>;
  readonly reviews: ReadonlyMap<ClaimId, ClaimReview>;
  /** Decisions about pairs, by `pairKey`. */
  readonly pairs: ReadonlyMap<string, Decision<PairJudgement>>;
  /** Grades by source id; a source that is missing is not graded. */
  readonly grades: ReadonlyMap<string, Decision<Grade>>;
  /** Entries that this version does not understand, or that say what cannot be done. */
  readonly notes: readonly Note[];
  /** The entries by what they are about, from which each part is folded anew when one is added. */
  readonly shelves: ReadonlyMap<string, readonly Posted[]>;
}
