import {
  allClaims,
  askQuestions,
  type Book,
  type Claim,
  type ClaimId,
  type Document,
  type DocumentId,
  evidenceOf,
  type MeasureRow,
  namesFrom,
  type Packs,
  type Question,
  type Shown,
} from "vouch";

/** Every question that the book speaks to, by key. */
export function questionsOf(book: Book, packs: Packs): Question[] {
  return askQuestions(evidenceOf(book), packs);
}

/** What a view looks things up in, names of actors and places among it. */
type FullShown = Shown & { measures: Map<string, MeasureRow>; names: (id: string) => string };

/** What a view looks things up in. */
export function shownOf(book: Book, packs: Packs): FullShown {
  const claims = new Map<ClaimId, Claim>();
  for (const { claim } of allClaims(book)) claims.set(claim.id, claim);
  const documents = new Map<DocumentId, Document>();
  for (const [id, { document }] of book.documents) documents.set(id, document);
  const measures = new Map(packs.measures.map((row) => [row.id, row]));
  return { claims, documents, measures, names: namesFrom(packs) };
}
