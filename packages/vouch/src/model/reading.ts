import type { Claim } from "./claim.ts";
import type { Document, DocumentId, Findings } from "./document.ts";
import type { Note } from "./note.ts";

/** What one reader saw in one document: a pure function of text and packs; safe to do again. */
export interface Reading {
  readonly document: DocumentId;
  readonly reader: { readonly name: string; readonly version: string };
  readonly findings: Findings;
  /** In text order. */
  readonly claims: readonly Claim[];
  readonly notes: readonly Note[];
}

/** A way of reading. Rules now; a trained model later is another Reader. */
export interface Reader {
  readonly name: string;
  readonly version: string;
  /** Read one document: the same document, the same reading. */
  readonly read: (document: Document) => Reading;
}
