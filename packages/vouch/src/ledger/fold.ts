import type { DocumentId, Entry, Grade, Note } from "../model/index.ts";
import { type Act, actOf, type PairJudgement, subjectOf } from "./body.ts";
import type { Book, BookDocument, ClaimReview, Posted } from "./book.ts";
import { decisionOf } from "./decision.ts";
import { CLAIM_FIELDS, correctionsOf, DOCUMENT_FIELDS, foldDocument } from "./fold-document.ts";
import { findUndone } from "./undo.ts";

/** Where an entry is filed: what it is about, with a word before it for what kind of thing that is. */
type Shelf = "document" | "claim" | "pair" | "source" | "undo";

const EMPTY: Book = {
  entries: [],
  undone: new Map(),
  documents: new Map(),
  reviews: new Map(),
  pairs: new Map(),
  grades: new Map(),
  notes: [],
  shelves: new Map(),
};

/** All that the entries say. They come in the order of the ledger. Never throws for what is in them. */
export function foldEntries(entries: Iterable<Entry>): Book {
  return extendBook(EMPTY, [...entries]);
}

/**
 * The book with more entries: the same as folding all from the start. Only what the new entries are
 * about is folded anew; the given book stays as it is.
 */
export function extendBook(book: Book, more: Entry | readonly Entry[]): Book {
  const added = Array.isArray(more) ? (more as readonly Entry[]) : [more as Entry];
  const shelves = new Map(book.shelves);
  const touched = new Set<string>();
  const notes = [...book.notes];
  const posts: Posted[] = [];
  for (const entry of added) {
    const act = actOf(entry);
    const trouble = act === null ? UNKNOWN : troubleOf(act, entry);
    if (trouble !== null) notes.push(noteOf(entry, trouble));
    if (act !== null) posts.push({ entry, act });
  }
  fileAll(shelves, posts, touched);
  const entries = [...book.entries, ...added];
  const undone = touched.has("undo:") ? findUndone(shelves.get("undo:") ?? []) : book.undone;
  touchChanged(book.undone, undone, shelves, touched);
  return { ...refold({ ...book, shelves, undone }, touched), entries, notes };
}

/** Put each entry on its shelf. A shelf is copied once, the first time that it is added to. */
function fileAll(
  shelves: Map<string, readonly Posted[]>,
  posts: readonly Posted[],
  touched: Set<string>,
): void {
  const own = new Map<string, Posted[]>();
  for (const posted of posts) {
    const shelf = shelfOf(posted.act);
    touched.add(shelf);
    const filed = own.get(shelf) ?? [...(shelves.get(shelf) ?? [])];
    filed.push(posted);
    own.set(shelf, filed);
  }
  for (const [shelf, filed] of own) shelves.set(shelf, filed);
}

function shelfOf(act: Act): string {
  return `${kindOfShelf(act)}:${kindOfShelf(act) === "undo" ? "" : subjectOf(act)}`;
}

function kindOfShelf({ kind, body }: Act): Shelf {
  if (kind === "graded") return "source";
  if (kind === "judged") return "claim" in body ? "claim" : "pair";
  if (kind === "retracted" && "entry" in body) return "undo";
  return (kind === "corrected" || kind === "retracted") && "claim" in body ? "claim" : "document";
}

/** What an undo took away or brought back is folded anew. */
function touchChanged(
  before: ReadonlyMap<number, number>,
  after: ReadonlyMap<number, number>,
  shelves: ReadonlyMap<string, readonly Posted[]>,
  touched: Set<string>,
): void {
  if (before === after) return;
  const changed = new Set<number>();
  for (const number of before.keys()) if (!after.has(number)) changed.add(number);
  for (const number of after.keys()) if (!before.has(number)) changed.add(number);
  if (changed.size === 0) return;
  for (const [shelf, posted] of shelves) {
    if (posted.some(({ entry }) => changed.has(entry.number))) touched.add(shelf);
  }
}

function refold(book: Book, touched: ReadonlySet<string>): Book {
  const documents = new Map(book.documents);
  const reviews = new Map(book.reviews);
  const pairs = new Map(book.pairs);
  const grades = new Map(book.grades);
  const isUndone = (entry: number): boolean => book.undone.has(entry);
  let reordered = false;
  for (const shelf of touched) {
    const at = shelf.indexOf(":");
    const [kind, key] = [shelf.slice(0, at) as Shelf, shelf.slice(at + 1)];
    const all = book.shelves.get(shelf) ?? [];
    const posted = all.filter(({ entry }) => !isUndone(entry.number));
    if (kind === "document") {
      reordered = put(documents, key, foldDocument(all, isUndone)) || reordered;
    } else if (kind === "claim") put(reviews, key, reviewOf(posted));
    else if (kind === "pair") put(pairs, key, decisionOf(posted, pairJudgementOf));
    else if (kind === "source") put(grades, key, decisionOf(posted, gradeOf));
  }
  return { ...book, documents: inOrder(documents, book, reordered), reviews, pairs, grades };
}

/** Set or take away; true where a key came anew. */
function put<Value>(map: Map<string, Value>, key: string, value: Value | null): boolean {
  const isNew = value !== null && !map.has(key);
  if (value === null) map.delete(key);
  else map.set(key, value);
  return isNew;
}

/** First met first, also where an undone document has come back. */
function inOrder(
  documents: ReadonlyMap<DocumentId, BookDocument>,
  { shelves }: Book,
  reordered: boolean,
): ReadonlyMap<DocumentId, BookDocument> {
  if (!reordered) return documents;
  const sorted = new Map<DocumentId, BookDocument>();
  for (const shelf of shelves.keys()) {
    const id = shelf.slice("document:".length);
    const found = shelf.startsWith("document:") ? documents.get(id) : undefined;
    if (found !== undefined) sorted.set(id, found);
  }
  return sorted;
}

function reviewOf(posted: readonly Posted[]): ClaimReview | null {
  const corrections = correctionsOf(posted, CLAIM_FIELDS);
  const retracted = decisionOf(posted, ({ kind }) => (kind === "retracted" ? true : null));
  const judgement = decisionOf(posted, ({ kind, body }) =>
    kind === "judged" && "claim" in body ? body.judgement : null,
  );
  if (judgement === null && retracted === null && corrections.length === 0) return null;
  return { judgement, retracted, corrections };
}

function pairJudgementOf({ kind, body }: Act): PairJudgement | null {
  return kind === "judged" && "pair" in body ? body.judgement : null;
}

function gradeOf({ kind, body }: Act): Grade | null {
  return kind === "graded" ? body.grade : null;
}

const UNKNOWN = "is of a kind that this version does not understand, so it changes nothing";

/** What is wrong with an act whose form is right; null = nothing. */
function troubleOf({ kind, body }: Act, { number }: Entry): string | null {
  if (kind === "retracted" && "entry" in body && (body.entry >= number || body.entry < 1)) {
    return `undoes entry ${body.entry}, which does not stand before it, so it changes nothing`;
  }
  if (kind !== "corrected") return null;
  const fields = "claim" in body ? CLAIM_FIELDS : DOCUMENT_FIELDS;
  if (fields.includes(body.field)) return null;
  return `corrects “${body.field}”, which cannot be corrected, so it changes nothing`;
}

function noteOf({ number, kind }: Entry, says: string): Note {
  return {
    file: null,
    document: null,
    code: "ledger/unreadable-entry",
    span: null,
    says: `Entry ${number} (${kind}) ${says}.`,
    severity: "warning",
    next: "Check it with a newer Vouch, or undo it.",
  };
}
