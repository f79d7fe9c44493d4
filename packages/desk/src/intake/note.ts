import type { Note, Span } from "vouch";

/** Notes of one intake, all about one file. */
export class NoteList {
  readonly notes: Note[] = [];
  private readonly file: string | null;

  constructor(file: string | null) {
    this.file = file;
  }

  add(code: string, severity: Note["severity"], says: string, more: Partial<NoteMore> = {}): void {
    const { next = null, span = null } = more;
    this.notes.push({ file: this.file, document: null, code, span, says, severity, next });
  }

  /** The notes with the document they turned out to be about. */
  about(document: string | null): Note[] {
    return this.notes.map((note) => ({ ...note, document }));
  }
}

/** What a note may say beside its sentence. */
export interface NoteMore {
  /** What to do next. */
  readonly next: string | null;
  /** Where in the document's text. */
  readonly span: Span | null;
}
