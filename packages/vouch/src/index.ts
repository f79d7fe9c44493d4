/** The engine: text in, weighed evidence out. @module */

export * from "./estimate/index.ts";
export {
  allClaims,
  claimsOf,
  countedClaims,
  findClaim,
  notesOf,
  supersededClaims,
} from "./ledger/ask.ts";
export {
  type Act,
  actOf,
  type ClaimJudgement,
  type CorrectedBody,
  draftEntry,
  type GradedBody,
  type JudgedBody,
  joinLeafText,
  type PairJudgement,
  pairKey,
  type ReadBody,
  type ReceivedBody,
  type ResolvedBody,
  type RetractedBody,
  type Signed,
  subjectOf,
  toLeafText,
} from "./ledger/body.ts";
export type {
  Book,
  BookClaim,
  BookDocument,
  ClaimReview,
  ClaimState,
  Correction,
  Decision,
  KeptReading,
  Posted,
} from "./ledger/book.ts";
export { extendBook, foldEntries } from "./ledger/fold.ts";
export { CLAIM_FIELDS, DOCUMENT_FIELDS } from "./ledger/fold-document.ts";
export { countQuotes, findWrongQuote } from "./ledger/quotes.ts";
export { toCanonicalJson } from "./math/canonical.ts";
export { dayOf, isDay } from "./math/day.ts";
export { documentId, foldText } from "./math/fold-text.ts";
export {
  appendLeaf,
  type CompactRange,
  type ConsistencyClaim,
  EMPTY_RANGE,
  type Hash,
  hashLeaf,
  hashNode,
  type InclusionClaim,
  isConsistent,
  isIncluded,
  proveConsistency,
  proveInclusion,
  rangeOf,
  rootOf,
} from "./math/merkle.ts";
export { fromHex, sha256, sha256Hex, toHex } from "./math/sha256.ts";
export * from "./model/index.ts";
export { makeRulesReader, type ReaderLimits } from "./read/reader.ts";
export * from "./resolve/index.ts";
export { type Block, findBlocks } from "./text/blocks.ts";
export { findFurniture } from "./text/furniture.ts";
export * from "./view/index.ts";
