import type { DocumentId } from "./document.ts";
import type { Span } from "./span.ts";

/**
 * Something that could not be read, in an analyst's words, and what to do next. Trouble in foreign
 * text is data, never an exception. Each `code` (`room/word`) has a page in docs/notes/.
 */
export interface Note {
  readonly file: string | null;
  readonly document: DocumentId | null;
  readonly code: string;
  readonly span: Span | null;
  readonly says: string;
  readonly severity: "info" | "warning" | "error";
  /** What to do next; null = nothing to do. */
  readonly next: string | null;
}
