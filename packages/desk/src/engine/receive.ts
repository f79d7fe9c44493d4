import path from "node:path";
import type { Document, Genre, Note } from "vouch";
import type { Effects } from "../effects.ts";
import { DEFAULT_LIMITS, readBytes } from "../intake/index.ts";

/** What a person says about reports that are added; each beats what the file says itself. */
export interface Told {
  readonly source?: string | undefined;
  readonly published?: string | undefined;
  readonly url?: string | undefined;
  readonly lang?: string | undefined;
  readonly genre?: Genre | undefined;
  readonly title?: string | undefined;
}

/** Bytes with where they come from. */
export interface Delivery {
  readonly bytes: Uint8Array;
  /** Name of the file without its folders, which are nobody else's business; null = stdin. */
  readonly file: string | null;
}

/** A file as a document, or why it is none. */
export interface Received {
  readonly document: Document | null;
  readonly notes: readonly Note[];
}

/** Bytes of a file, or of stdin for `-`; a note where there are too many to be read at all. */
export async function fetchBytes(at: string, effects: Effects): Promise<Delivery | Note> {
  if (at === "-") return { bytes: await drain(effects), file: null };
  const file = path.basename(at);
  const size = effects.files.look(at)?.size ?? 0;
  if (size > DEFAULT_LIMITS.fileBytes) return tooLarge(file, size);
  return { bytes: effects.files.read(at), file };
}

async function drain({ input }: Effects): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of input()) {
    pieces.push(piece);
    size += piece.length;
    // One past the limit is enough for intake to say so.
    if (size > DEFAULT_LIMITS.fileBytes) break;
  }
  return Buffer.concat(pieces);
}

function tooLarge(file: string, size: number): Note {
  const says = `The file has ${size.toLocaleString("en")} bytes; at most ${DEFAULT_LIMITS.fileBytes.toLocaleString("en")} are read (limit fileBytes).`;
  const code = "intake/file-too-large";
  return { file, document: null, code, span: null, says, severity: "error", next: "Split it." };
}

/** Make a document of bytes and lay over it what a person says. */
export function receive({ bytes, file }: Delivery, told: Told): Received {
  const { source, published, url, lang, genre, title } = told;
  const { document, notes } = readBytes(bytes, { file, source, published, url, lang });
  if (document === null) return { document, notes };
  return {
    document: { ...document, genre: genre ?? document.genre, title: title ?? document.title },
    notes,
  };
}

/** The document with the one place where it was met this time: when, how, and its original's hash. */
export function withCapture(
  document: Document,
  capture: { readonly time: string; readonly how: string | null; readonly sha256: string },
): Document {
  const appearances = document.appearances.map((one) => ({
    ...one,
    retrieved: one.retrieved ?? capture.time,
    how: capture.how ?? one.how,
    sha256: capture.sha256,
  }));
  return { ...document, appearances };
}

/** Whether a document was met at this very place before: outlet, address, day, way and bytes. */
export function isMet(known: Document, found: Document): boolean {
  return found.appearances.every((one) =>
    known.appearances.some(
      (other) =>
        other.sha256 === one.sha256 &&
        other.how === one.how &&
        other.outlet === one.outlet &&
        other.url === one.url &&
        other.published === one.published,
    ),
  );
}
