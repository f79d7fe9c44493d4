import { createHash } from "node:crypto";
import {
  documentId,
  type Entry,
  findWrongQuote,
  type Hash,
  type Json,
  joinLeafText,
  type NewEntry,
  toCanonicalJson,
  VouchError,
} from "vouch";

/** An entry ready to be written: its body as canonical JSON, and its leaf. */
export interface Post {
  readonly entry: Entry;
  readonly body: string;
  readonly leaf: Hash;
}

/** Number, check and hash entries. `textOf` gives the text of documents that are kept already. */
export function postAll(
  entries: readonly NewEntry[],
  size: number,
  textOf: (document: string) => string | null,
): readonly Post[] {
  const texts = new Map<string, string>();
  return entries.map((given, at) => {
    const { time, who, kind, subject, body } = given;
    const entry: Entry = { number: size + at + 1, time, who, kind, subject, body };
    checkPlain(entry);
    checkText(entry, (document) => texts.get(document) ?? textOf(document), texts);
    const json = toCanonicalJson(body);
    return { entry, body: json, leaf: leafOf(entry, json) };
  });
}

/** Leaf of an entry whose body is canonical JSON already: SHA-256(0x00 ‖ its canonical JSON). */
export function leafOf(entry: Omit<Entry, "body">, body: string): Hash {
  const hash = createHash("sha256").update(Uint8Array.of(0));
  return new Uint8Array(hash.update(joinLeafText(entry, body), "utf8").digest());
}

/** The document that an entry brings, and what of it is quoted from which text. */
export interface Quoting {
  readonly document: string;
  /** Text that the entry itself brings; null = the document's own. */
  readonly text: string | null;
  readonly quotes: Json;
}

/** Which text the quotes of an entry must be slices of; null where it has none of its own. */
export function quotingOf({ kind, body }: Entry): Quoting | null {
  if (kind !== "received" && kind !== "read") return null;
  const part = fieldOf(body, kind === "received" ? "document" : "reading");
  const document = fieldOf(part, kind === "received" ? "id" : "document");
  const text = kind === "received" ? fieldOf(part, "text") : null;
  if (typeof document !== "string" || (kind === "received" && typeof text !== "string"))
    return null;
  return { document, text: typeof text === "string" ? text : null, quotes: part };
}

function fieldOf(value: Json, field: string): Json {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  return Object.hasOwn(value, field) ? ((value as { [key: string]: Json })[field] ?? null) : null;
}

function checkPlain({ time, who, subject }: Entry): void {
  for (const word of [time, who, subject]) {
    if (typeof word === "string" && !word.includes("\0")) continue;
    throw new VouchError("store/cannot-keep", "A name or id of an entry is no plain text.", {
      subject: String(subject).slice(0, 80),
    });
  }
}

/** Every quote is exactly its slice, every document is named by its text: checked at every write. */
function checkText(
  entry: Entry,
  textOf: (document: string) => string | null,
  texts: Map<string, string>,
): void {
  const quoting = quotingOf(entry);
  if (quoting === null) return;
  const { document, quotes } = quoting;
  if (quoting.text !== null && documentId(quoting.text) !== document) {
    throw new VouchError(
      "store/wrong-document-id",
      "A document's id is not the hash of its text.",
      {
        document,
      },
    );
  }
  const text = quoting.text ?? textOf(document);
  if (text === null) {
    throw new VouchError(
      "store/unknown-document",
      `There is no document ${document.slice(0, 12)}. Add the report before its reading.`,
      { document },
    );
  }
  if (quoting.text !== null && !texts.has(document)) texts.set(document, textOf(document) ?? text);
  const wrong = findWrongQuote(quotes, text);
  if (wrong === null) return;
  throw new VouchError(
    "store/quote-not-in-text",
    `A quote is not what stands at ${wrong.start}–${wrong.end} of document ${document.slice(0, 12)}.`,
    { document, start: wrong.start, end: wrong.end, quote: wrong.text.slice(0, 200) },
  );
}
