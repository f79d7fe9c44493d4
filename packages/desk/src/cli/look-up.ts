import path from "node:path";
import { type Book, type BookClaim, type BookDocument, findClaim } from "vouch";
import { UsageError } from "./usage-error.ts";
import { nameOf, safe, shortId } from "./words.ts";

const DIGITS_MIN = 6;
const LISTED = 8;
const DIGITS = /^[0-9a-f]{6,64}$/i;

/**
 * A report by the first digits of its id or by its file name.
 *
 * @throws UsageError `cli/unknown-document`, `cli/ambiguous`, `cli/too-few-digits`.
 */
export function getDocument(book: Book, word: string): BookDocument {
  return only(documentsLike(book, word), {
    word,
    code: "cli/unknown-document",
    says: `There is no report “${safe(word, 80)}” here.`,
    next: "`vouch documents` lists them.",
    tell: ({ document }) => `${shortId(document.id)} ${nameOf(document)}`,
  });
}

/**
 * A claim by the first digits of its id, also one that only an older reading has.
 *
 * @throws UsageError `cli/unknown-claim`, `cli/ambiguous`, `cli/too-few-digits`.
 */
export function getClaim(book: Book, word: string): BookClaim {
  return only(claimsLike(book, word), {
    word,
    code: "cli/unknown-claim",
    says: `There is no claim “${safe(word, 80)}” here.`,
    next: "`vouch claims` lists them.",
    tell: ({ claim }) => `${shortId(claim.id)} “${safe(claim.quote.text, 60)}”`,
  });
}

/** A report or a claim, whichever the word names. */
export function getEither(
  book: Book,
  word: string,
): { readonly document: BookDocument } | { readonly claim: BookClaim } {
  const documents = documentsLike(book, word);
  const claims = claimsLike(book, word);
  const found = [
    ...documents.map((document) => ({ document })),
    ...claims.map((claim) => ({ claim })),
  ];
  return only(found, {
    word,
    code: "cli/unknown-document",
    says: `There is no report or claim “${safe(word, 80)}” here.`,
    next: "`vouch documents` and `vouch claims` list them.",
    tell: (one) =>
      "document" in one
        ? `report ${shortId(one.document.document.id)} ${nameOf(one.document.document)}`
        : `claim ${shortId(one.claim.claim.id)} “${safe(one.claim.claim.quote.text, 60)}”`,
  });
}

function documentsLike(book: Book, word: string): BookDocument[] {
  const all = [...book.documents.values()];
  const file = path.basename(word);
  const named = all.filter(({ document }) => document.file === file);
  if (named.length > 0 || !DIGITS.test(word)) return named;
  return all.filter(({ document }) => document.id.startsWith(word.toLowerCase()));
}

function claimsLike(book: Book, word: string): BookClaim[] {
  if (!DIGITS.test(word)) return [];
  const start = word.toLowerCase();
  const ids = new Set<string>();
  for (const { readings } of book.documents.values())
    for (const { reading } of readings)
      for (const { id } of reading.claims) if (id.startsWith(start)) ids.add(id);
  return [...ids].map((id) => findClaim(book, id)).filter((one) => one !== null);
}

interface Asked<One> {
  readonly word: string;
  readonly code: string;
  readonly says: string;
  readonly next: string;
  readonly tell: (one: One) => string;
}

function only<One>(found: readonly One[], { word, code, says, next, tell }: Asked<One>): One {
  const [first, ...more] = found;
  if (first !== undefined && more.length === 0) return first;
  if (first === undefined && /^[0-9a-f]{1,5}$/i.test(word)) {
    const few = `“${word}” is too short for an id.`;
    throw new UsageError("cli/too-few-digits", few, `Give at least ${DIGITS_MIN} of its digits.`);
  }
  if (first === undefined) throw new UsageError(code, says, next);
  const listed = found.slice(0, LISTED).map(tell).join("; ");
  const rest = found.length > LISTED ? `; and ${found.length - LISTED} more` : "";
  throw new UsageError(
    "cli/ambiguous",
    `“${safe(word, 80)}” fits ${found.length}: ${listed}${rest}.`,
    "Give more digits of the id.",
  );
}
