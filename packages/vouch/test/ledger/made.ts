import {
  type Claim,
  type Document,
  documentId,
  type Entry,
  type NewEntry,
  type Note,
  quoteOf,
  type Reading,
} from "../../src/index.ts";
import { type Act, draftEntry } from "../../src/ledger/body.ts";

/** A document as intake would make it, from nothing but its words. */
export function madeDocument(text: string, over: Partial<Document> = {}): Document {
  return {
    id: documentId(text),
    file: "a.txt",
    title: null,
    source: { name: null, kind: null },
    appearances: [
      {
        outlet: null,
        url: null,
        published: null,
        retrieved: "2026-01-01T00:00:00Z",
        how: "file",
        sha256: null,
      },
    ],
    published: { start: null, end: null, precision: "none", basis: "none", evidence: [] },
    language: { code: null, translated: null },
    genre: "unknown",
    derivedFrom: [],
    text,
    masked: [],
    coverage: { read: 0, all: text.length, unread: [] },
    ...over,
  };
}

/** A claim of nothing but its quote, named by the words it stands on. */
export function madeClaim(document: Document, start: number, end: number, id: string): Claim {
  const quote = quoteOf(document.text, start, end);
  return {
    id: `${document.id.slice(0, 12)}/${id}`,
    document: document.id,
    kind: "statement",
    quote,
    mentions: [],
    voices: [],
    modality: "asserted",
    hedges: [],
    amount: null,
    measure: null,
    method: null,
    population: { id: null, quote: null, civilian: "unknown", saidBy: null },
    actors: [],
    places: [],
    when: { start: null, end: null, length: null, precision: "none", basis: "none", quote: null },
    baseline: null,
    event: null,
    links: [],
    direction: null,
    order: null,
    excludes: [],
    flags: [],
    reader: { name: "made", version: "1", rule: null },
  };
}

/** A reading with one claim for each id, all on the first words. */
export function madeReading(
  document: Document,
  ids: readonly string[],
  over: Partial<Reading> = {},
): Reading {
  const { title, source, published, language, genre, derivedFrom, masked, coverage } = document;
  return {
    document: document.id,
    reader: { name: "made", version: "1" },
    findings: { title, source, published, language, genre, derivedFrom, masked, coverage },
    claims: ids.map((id) => madeClaim(document, 0, Math.min(5, document.text.length), id)),
    notes: [] as Note[],
    ...over,
  };
}

/** Number acts from 1, one second apart, as a store would. */
export function numbered(acts: readonly Act[], from = 1): Entry[] {
  return acts.map((act, at) => ({ ...drafted(act, from + at), number: from + at }));
}

function drafted(act: Act, second: number): NewEntry {
  const time = new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString();
  return draftEntry(act, { time, who: "Rana" });
}

export const received = (document: Document): Act => ({ kind: "received", body: { document } });
export const read = (reading: Reading): Act => ({ kind: "read", body: { reading } });
export const undo = (entry: number): Act => ({
  kind: "retracted",
  body: { entry, because: null },
});
