/** What an entry of the ledger records. */
export type EntryKind =
  | "received"
  | "read"
  | "resolved"
  | "judged"
  | "graded"
  | "corrected"
  | "retracted";

/** Anything that canonical JSON can hold. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/**
 * One line of the ledger: append only, corrected only by a later entry. Its canonical JSON is a leaf
 * of the workspace's RFC 6962 tree.
 */
export interface Entry {
  /** Place in the ledger, from 1. */
  readonly number: number;
  /** ISO 8601 UTC instant. */
  readonly time: string;
  /** Who wrote it: a person's name, or `vouch`. */
  readonly who: string;
  readonly kind: EntryKind;
  /** Id of what it is about: document, claim, source, or entry number as text. */
  readonly subject: string;
  readonly body: Json;
}

/** An entry before the ledger gave it its number. */
export type NewEntry = Omit<Entry, "number">;
