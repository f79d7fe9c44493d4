import {
  type Coverage,
  type Document,
  documentId,
  findBlocks,
  findFurniture,
  type Language,
  type Mask,
  type Note,
} from "vouch";
import { findCharset } from "./charset.ts";
import { noteDecoding } from "./charset-notes.ts";
import { type Decoded, decodeBytes } from "./decode.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { appearanceOf, decideStatements, type Given, type Statements } from "./given.ts";
import { type HtmlReading, readHtml } from "./html/read-html.ts";
import {
  type FileKind,
  findBrokenPromise,
  findSignature,
  findTextKind,
  READ_KINDS,
} from "./kind.ts";
import { findLanguage } from "./language.ts";
import { DEFAULT_LIMITS, type Limits } from "./limits.ts";
import { findMarkdownMasks, mergeMasks } from "./markdown.ts";
import { NoteList } from "./note.ts";
import type { OffsetMap, Runs } from "./offset-map.ts";
import { isNoText, limitLines, limitText } from "./text-limits.ts";

/** What became of one file. */
export interface Intake {
  /** Null where the file is of a kind that is not read; a note says what to do. */
  readonly document: Document | null;
  readonly notes: readonly Note[];
  /** The way from the document's text back to the bytes; null without a document. */
  readonly map: OffsetMap | null;
  readonly kind: FileKind;
}

/**
 * Make a document of the bytes of a file: kind, encoding, text, furniture, and what is said about it.
 * Looks at nothing but its arguments, so the same bytes always give the same document. Never throws for
 * what the bytes hold: trouble is in the notes.
 */
export function readBytes(bytes: Uint8Array, given: Given): Intake {
  const notes = new NoteList(given.file);
  const limits: Limits = { ...DEFAULT_LIMITS, ...given.limits };
  const refused = refuse(bytes, given, limits, notes);
  if (refused !== null) return { document: null, notes: notes.notes, map: null, kind: refused };
  const charset = findCharset(bytes);
  const decoded = decodeBytes(bytes, charset);
  const kind = findTextKind(decoded.source, given.file);
  if (isNoText(decoded.source)) return notText(notes);
  noteDecoding(charset, decoded, notes);
  noteKind(kind, given.file, notes);
  if (!READ_KINDS.has(kind)) return { document: null, notes: notes.notes, map: null, kind };
  const laid = layOut(decoded, kind, limits, notes);
  const document = toDocument(laid, given, limits, notes);
  const map: OffsetMap = {
    charset: charset.label,
    bomLength: charset.bomLength,
    returns: decoded.returns,
    runs: laid.runs,
  };
  const empty = document.text.trim() === "";
  return { document, notes: notes.about(document.id), map, kind: empty ? "empty" : kind };
}

/** Kind of a file that is not read by its size or first bytes; null where it may be text. */
function refuse(bytes: Uint8Array, given: Given, limits: Limits, notes: NoteList): FileKind | null {
  if (bytes.length > limits.fileBytes) {
    notes.add(
      "intake/file-too-large",
      "error",
      `The file has ${bytes.length.toLocaleString("en")} bytes; at most ${limits.fileBytes.toLocaleString("en")} are read (limit fileBytes).`,
      { next: "Split it, or raise the limit." },
    );
    return "unknown";
  }
  const signature = findSignature(bytes);
  if (signature === null) return null;
  const promised = findBrokenPromise(given.file, signature.kind);
  const named = promised === null ? "" : `, though its name says ${promised}`;
  notes.add(
    "intake/kind-not-read",
    "warning",
    `This is ${signature.name}${named}; that kind is not read yet.`,
    { next: signature.next },
  );
  return signature.kind;
}

function notText(notes: NoteList): Intake {
  notes.add("intake/not-text", "warning", "The bytes are no text in any encoding known here.", {
    next: "Find out what made the file and save it as text from there.",
  });
  return { document: null, notes: notes.notes, map: null, kind: "unknown" };
}

const KIND_NAMES: Readonly<Partial<Record<FileKind, string>>> = {
  html: "a web page",
  text: "plain text",
  markdown: "Markdown",
  mail: "an e-mail",
  feed: "a news feed",
  warc: "a web archive",
};

function noteKind(kind: FileKind, file: string | null, notes: NoteList): void {
  const name = KIND_NAMES[kind] ?? kind;
  if (!READ_KINDS.has(kind)) {
    notes.add("intake/kind-not-read", "warning", `This is ${name}; that kind is not read yet.`, {
      next: "Copy its text into a .txt file and add that.",
    });
    return;
  }
  const promised = findBrokenPromise(file, kind);
  if (promised === null) return;
  notes.add(
    "intake/kind-differs",
    "info",
    `Its name says ${promised}; it is ${name} and was read as that.`,
  );
}

/** A text with its masks and where it came from, before it is a document. */
interface LaidText {
  readonly text: string;
  readonly runs: Runs | null;
  readonly masked: readonly Mask[];
  readonly front: FrontMatter | null;
  readonly page: HtmlReading | null;
  /** UTF-16 units there were before a limit cut them. */
  readonly all: number;
}

function layOut(decoded: Decoded, kind: FileKind, limits: Limits, notes: NoteList): LaidText {
  if (kind === "html") {
    const page = readHtml(decoded.source, limits, notes);
    const text = limitText(page.text, limits, notes);
    return { text, runs: page.runs, masked: page.masked, front: null, page, all: page.text.length };
  }
  const text = limitText(decoded.source, limits, notes);
  const front = readFrontMatter(text);
  const matter = front === null ? [] : [{ start: 0, end: front.end, why: "front matter" }];
  const syntax = kind === "markdown" ? findMarkdownMasks(text) : [];
  const masked = mergeMasks([...matter, ...syntax]);
  return { text, runs: null, masked, front, page: null, all: decoded.source.length };
}

function toDocument(laid: LaidText, given: Given, limits: Limits, notes: NoteList): Document {
  const { text, front, page } = laid;
  const stated = decideStatements(given, front, page?.metadata ?? null, notes);
  const masked = maskAll(laid, limits, notes);
  const id = documentId(text);
  if (text.trim() === "") {
    notes.add("intake/empty", "warning", "There is nothing to read in it.", {
      next: "Look whether the file was saved whole.",
    });
  }
  return {
    id,
    file: given.file,
    title: stated.title,
    source: stated.source,
    appearances: appearanceOf(given, stated),
    published: stated.published,
    language: decideLanguage(text, masked, given, stated, notes),
    genre: stated.genre,
    derivedFrom: [],
    text,
    masked,
    coverage: coverageOf(laid, masked),
  };
}

function maskAll(laid: LaidText, limits: Limits, notes: NoteList): Mask[] {
  const { text } = laid;
  const kept = laid.masked
    .filter((mask) => mask.start < text.length)
    .map((mask) => ({ ...mask, end: Math.min(mask.end, text.length) }));
  const given = mergeMasks([...kept, ...limitLines(text, limits, notes)]);
  const furniture = findFurniture(text, findBlocks(text), given);
  return mergeMasks([...given, ...furniture]);
}

const PAST_LIMIT = "rest of a line past the limit";

function coverageOf(laid: LaidText, masked: readonly Mask[]): Coverage {
  const unread: { what: string; why: string }[] = [];
  const cut = laid.all - laid.text.length;
  if (cut > 0)
    unread.push({ what: `last ${cut} characters`, why: "longer than the limit textUnits" });
  const past = masked.filter((mask) => mask.why === PAST_LIMIT);
  const units = past.reduce((sum, mask) => sum + mask.end - mask.start, 0);
  if (units > 0)
    unread.push({ what: `${units} characters of long lines`, why: "past the limit lineUnits" });
  return { read: laid.all - cut - units, all: laid.all, unread };
}

function decideLanguage(
  text: string,
  masked: readonly Mask[],
  given: Given,
  stated: Statements,
  notes: NoteList,
): Language {
  const found = findLanguage(unmaskedSample(text, masked));
  const pageSays = given.lang === undefined ? stated.lang : null;
  const wrong = found.sure && found.code !== null && pageSays !== null && pageSays !== found.code;
  if (wrong) {
    notes.add(
      "intake/language-disagrees",
      "info",
      `It is labelled ${pageSays}, but its words are ${found.code}.`,
    );
  }
  const code = wrong ? found.code : (stated.lang ?? found.code);
  if (text.trim() !== "" && code !== "en" && (code !== null || found.sure)) {
    const name = code === null ? "a language not recognised" : `“${code}”`;
    notes.add(
      "intake/no-reader-for-language",
      "warning",
      `There is no reader for ${name} yet: the text is kept, and little or nothing is read in it.`,
      {
        next: "Add a translation, and say so with translated-from in its front matter.",
      },
    );
  }
  const { translated, translatedBy: by, translatedFrom: from } = stated;
  return { code, translated: translated ? { by, from, symptoms: [] } : null };
}

const SAMPLE = 5000;

/** The first unmasked stretch of a text: menus are often in another language than the report. */
function unmaskedSample(text: string, masked: readonly Mask[]): string {
  let sample = "";
  let at = 0;
  for (const mask of masked) {
    if (sample.length >= SAMPLE) break;
    sample += `${text.slice(at, Math.min(mask.start, at + SAMPLE))}\n`;
    at = mask.end;
  }
  return (sample + text.slice(at, at + SAMPLE)).slice(0, SAMPLE);
}
