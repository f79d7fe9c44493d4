import type { Quote, Span } from "./span.ts";
import type { VoiceKind } from "./voice.ts";
import type { Day, Published } from "./when.ts";

/** SHA-256 (64 hex digits) of the folded text: NFC, each run of white space one space, trimmed. */
export type DocumentId = string;

/** What kind of writing a document is. */
export type Genre =
  | "news"
  | "wire"
  | "official"
  | "ngo"
  | "monitor"
  | "opinion"
  | "analysis"
  | "social"
  | "dataset"
  | "digest"
  | "unknown";

/** Who published a document; both null where nobody knows. */
export interface Source {
  /** Name as given or found; null = unknown. */
  readonly name: string | null;
  /** What kind of speaker the source is; null = unknown. */
  readonly kind: VoiceKind | null;
}

/** One place where the same text was met. The same text twice is one voice with two appearances. */
export interface Appearance {
  /** Outlet that carried it; null = unknown. */
  readonly outlet: string | null;
  /** Address; null = none known. */
  readonly url: string | null;
  /** Day stated for this appearance; null = none. */
  readonly published: Day | null;
  /** ISO 8601 UTC instant of capture; null = none known. */
  readonly retrieved: string | null;
  /** Way of capture: `file`, `stdin`, `demo`. */
  readonly how: string;
  /** SHA-256 of the original bytes kept; null where nothing was kept (`vouch read`). */
  readonly sha256: string | null;
}

/** Who translated a text, from what, and the words that show it. */
export interface Translation {
  /** Who translated. */
  readonly by: "machine" | "person" | "unknown";
  /** ISO 639-1 code of the first language; null = unknown. */
  readonly from: string | null;
  /** Words that show that it is a translation. */
  readonly symptoms: readonly Quote[];
}

/** Language of a text. */
export interface Language {
  /** ISO 639-1 code; null = not recognised. */
  readonly code: string | null;
  /** Null = nothing shows that it is a translation. */
  readonly translated: Translation | null;
}

/** An earlier text that this one repeats, translates or quotes. */
export interface Derivation {
  /** Name of the outlet or report it comes from. */
  readonly name: string;
  /** How it is taken over. */
  readonly how: "republication" | "translation" | "quotation";
  /** When the earlier text was published; null = not stated. */
  readonly published: Published | null;
  /** The words that say so. */
  readonly quote: Quote;
}

/** A stretch that is page furniture: it stays in the text, and nothing is read there. */
export interface Mask extends Span {
  /** Why it is furniture, in an analyst's words. */
  readonly why: string;
}

/** How much of a file was read. Partly read is never shown as fully read. */
export interface Coverage {
  /** UTF-16 units of text that were read. */
  readonly read: number;
  /** UTF-16 units of text there are. */
  readonly all: number;
  /** What was not read, and why. */
  readonly unread: readonly { readonly what: string; readonly why: string }[];
}

/** A report as it left intake. Its `text` is frozen: spans into it never go stale. */
export interface Document {
  readonly id: DocumentId;
  /** Name of the file it came from; null = none. */
  readonly file: string | null;
  readonly title: string | null;
  readonly source: Source;
  readonly appearances: readonly Appearance[];
  readonly published: Published;
  readonly language: Language;
  readonly genre: Genre;
  readonly derivedFrom: readonly Derivation[];
  /**
   * Decoded; U+0000 and lone surrogates → U+FFFD; line ends → LF; nothing else. Of HTML: the visible
   * text, blocks parted by one empty line.
   */
  readonly text: string;
  readonly masked: readonly Mask[];
  readonly coverage: Coverage;
}

/** What a reading finds out about the document itself; laid over what intake knew. */
export type Findings = Pick<
  Document,
  "title" | "source" | "published" | "language" | "genre" | "derivedFrom" | "masked" | "coverage"
>;
