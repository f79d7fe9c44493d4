import type { Entry, Hash, NewEntry } from "vouch";

/** How many entries there are, and the root of the tree over them (64 hex digits). */
export interface Head {
  readonly size: number;
  readonly root: string;
}

/** Original bytes, by their SHA-256 in hex. */
export interface Originals {
  /** Keep bytes; safe on the disk when it returns. The same bytes are kept once. */
  readonly keep: (bytes: Uint8Array) => string;
  /** Null where there are none of that name. */
  readonly get: (sha256: string) => Uint8Array | null;
  /** What is kept, sorted. */
  readonly names: () => Iterable<string>;
}

/** Where entries are kept: the truth, append only. Everything else is made from it. */
export interface Store {
  readonly originals: Originals;
  /**
   * Add entries, all or none; they are safe when it returns, and come back with their numbers.
   *
   * @throws VouchError `store/…` for what cannot be kept (an unknown document, a quote that is not in
   *   its text), `workspace/…` where the disk or the database fails.
   */
  readonly append: (entries: readonly NewEntry[]) => readonly Entry[];
  /** Entries in order, those after number `after`. Default: all. */
  readonly entries: (after?: number) => Iterable<Entry>;
  /** Null where there is no entry of that number. */
  readonly entry: (number: number) => Entry | null;
  /** Entries about a document, claim, pair, source or entry, in order. */
  readonly about: (subject: string) => readonly Entry[];
  /** The frozen text of a document, as it first came in; null = unknown document. */
  readonly text: (document: string) => string | null;
  readonly head: () => Head;
  /** The first `size` leaves of the tree. Default: all. */
  readonly leaves: (size?: number) => readonly Hash[];
  readonly close: () => void;
}
