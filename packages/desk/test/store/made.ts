import { documentId, type Json, type NewEntry } from "vouch";

/** A `received` entry of a text, with the least that a document has. */
export function arrival(text: string, sha256: string | null = null): NewEntry {
  const id = documentId(text);
  const document = {
    id,
    text,
    source: { name: null },
    published: { evidence: [] },
    appearances: [{ outlet: null, url: null, retrieved: null, how: "file", sha256 }],
  };
  return entryOf("received", id, { document });
}

/** A `read` entry with one claim for each stretch of words. */
export function readingOf(text: string, ...words: readonly string[]): NewEntry {
  const document = documentId(text);
  const claims = words.map((word) => {
    const start = text.indexOf(word);
    return { id: `${document}/${start}`, quote: { start, end: start + word.length, text: word } };
  });
  return entryOf("read", document, { reading: { document, findings: {}, claims, notes: [] } });
}

export function graded(source: string, grade = "B"): NewEntry {
  return entryOf("graded", source, { source, grade, because: null });
}

export function entryOf(kind: NewEntry["kind"], subject: string, body: unknown): NewEntry {
  return { time: "2026-01-01T00:00:00Z", who: "Rana", kind, subject, body: body as Json };
}
