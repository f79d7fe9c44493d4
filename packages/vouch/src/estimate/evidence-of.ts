import { allClaims } from "../ledger/ask.ts";
import type { Book } from "../ledger/book.ts";
import type { Document, DocumentId, Grade } from "../model/index.ts";
import type { Evidence } from "./evidence.ts";

/**
 * The evidence that a book holds. `copies` names for each near copy the document that it copies
 * (the earliest of its cluster). A document that was retracted answers for no copy: its copies then
 * stand for themselves, as if it had never been seen.
 */
export function evidenceOf(
  book: Book,
  copies: ReadonlyMap<DocumentId, DocumentId> = new Map(),
): Evidence {
  const grades = new Map<string, Grade>();
  for (const [source, { value }] of book.grades) grades.set(source, value);
  const copied = new Map<DocumentId, Document>();
  for (const [copy, original] of copies) {
    const kept = book.documents.get(original);
    if (kept !== undefined && kept.retracted === null) copied.set(copy, kept.document);
  }
  return { claims: [...allClaims(book)], grades, copies: copied };
}
