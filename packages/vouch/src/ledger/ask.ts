import type { Claim, ClaimId, DocumentId, Note } from "../model/index.ts";
import type { Book, BookClaim, BookDocument, ClaimReview, ClaimState } from "./book.ts";
import { correct } from "./fold-document.ts";

const NO_REVIEW: ClaimReview = { judgement: null, retracted: null, corrections: [] };

/** Claims of the newest reading of a document, in text order; none where the book has no such one. */
export function claimsOf(book: Book, document: DocumentId): readonly BookClaim[] {
  const kept = book.documents.get(document);
  return kept === undefined ? [] : kept.claims.map((claim) => bookClaim(book, kept, claim));
}

/** Claims that only older readings of a document have, newest reading first, each claim once. */
export function supersededClaims(book: Book, document: DocumentId): readonly BookClaim[] {
  const kept = book.documents.get(document);
  if (kept === undefined) return [];
  const seen = new Set(kept.claims.map(({ id }) => id));
  const found: BookClaim[] = [];
  for (const { reading } of kept.readings.toReversed()) {
    for (const claim of reading.claims) {
      if (seen.has(claim.id)) continue;
      seen.add(claim.id);
      found.push(bookClaim(book, kept, claim, true));
    }
  }
  return found;
}

/** Every claim of the newest readings, documents as they were met, claims in text order. */
export function* allClaims(book: Book): Generator<BookClaim> {
  for (const id of book.documents.keys()) yield* claimsOf(book, id);
}

/** The claims that count: not rejected, retracted or superseded. */
export function* countedClaims(book: Book): Generator<BookClaim> {
  for (const found of allClaims(book)) if (found.left === null) yield found;
}

/** A claim by its id, also one that only an older reading has; null = the book has none. */
export function findClaim(book: Book, id: ClaimId): BookClaim | null {
  const document = homesOf(book).get(id);
  if (document === undefined) return null;
  const isIt = ({ claim }: BookClaim): boolean => claim.id === id;
  return claimsOf(book, document).find(isIt) ?? supersededClaims(book, document).find(isIt) ?? null;
}

// A book never changes, so the index of its claims is made once, when first asked for.
const homes = new WeakMap<Book, ReadonlyMap<ClaimId, DocumentId>>();

function homesOf(book: Book): ReadonlyMap<ClaimId, DocumentId> {
  const known = homes.get(book);
  if (known !== undefined) return known;
  const made = new Map<ClaimId, DocumentId>();
  for (const [document, { readings }] of book.documents) {
    for (const { reading } of readings) {
      for (const { id } of reading.claims) made.set(id, document);
    }
  }
  homes.set(book, made);
  return made;
}

/** What could not be read or understood, of documents that stand and of the ledger itself. */
export function notesOf(book: Book): readonly Note[] {
  const notes = [...book.notes];
  for (const { reading, retracted } of book.documents.values()) {
    if (reading !== null && retracted === null) notes.push(...reading.reading.notes);
  }
  return notes;
}

function bookClaim(book: Book, kept: BookDocument, claim: Claim, isOld = false): BookClaim {
  const review = book.reviews.get(claim.id) ?? NO_REVIEW;
  const state = stateOf(kept, review, isOld);
  return {
    claim: correct(claim, review.corrections),
    document: kept.document,
    state,
    left: leftOf(state, kept, review),
    queried: state === "queried",
    review,
  };
}

function stateOf(kept: BookDocument, review: ClaimReview, isOld: boolean): ClaimState {
  if (kept.retracted !== null || review.retracted !== null) return "retracted";
  if (isOld) return "superseded";
  return review.judgement?.value ?? "unreviewed";
}

function leftOf(state: ClaimState, kept: BookDocument, review: ClaimReview): string | null {
  const why = (because: string | null | undefined): string => (because ? `: ${because}` : "");
  if (state === "rejected") return `rejected${why(review.judgement?.because)}`;
  if (state === "superseded") return "superseded: the newest reading does not have it";
  if (state !== "retracted") return null;
  if (review.retracted !== null) return `retracted${why(review.retracted.because)}`;
  return `its report was retracted${why(kept.retracted?.because)}`;
}
