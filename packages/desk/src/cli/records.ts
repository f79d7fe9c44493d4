import { type Entry, type Note, toRecordLine } from "vouch";
import type { Turn } from "./turn.ts";
import { safe } from "./words.ts";

/** An entry of the ledger as one line of JSON. */
export function entryLine({ number, time, who, kind, subject, body }: Entry): string {
  return JSON.stringify({ record: "entry", v: 1, number, time, who, kind, subject, body });
}

/** A note about no document: what the program itself has to say as a record. */
export function noteOf(
  code: string,
  says: string,
  more: Partial<Pick<Note, "file" | "severity" | "next" | "document">> = {},
): Note {
  const { file = null, severity = "info", next = null, document = null } = more;
  return { file, document, code, span: null, says, severity, next };
}

/** A note in words, one line. */
export function noteWords({ file, says, next, severity, code }: Note): string {
  const where = file === null ? "" : `${file}: `;
  const lead = severity === "info" ? "" : `${severity}: `;
  return safe(`${where}${lead}${says}${next === null ? "" : ` ${next}`} [${code}]`);
}

/** Tell a note: as a record on stdout with --json, else in words on stderr. */
export function tellNote(turn: Turn, note: Note): void {
  if (turn.form === "json") turn.print(toRecordLine("note", note));
  else if (note.severity === "info") turn.say(noteWords(note));
  else turn.warn(noteWords(note));
}

/** Tell what was entered: as records with --json, else one line for the first. */
export function tellEntries(turn: Turn, entries: readonly Entry[], says: string): void {
  if (turn.form === "json") for (const entry of entries) turn.print(entryLine(entry));
  const [first] = entries;
  if (first !== undefined)
    turn.say(`${says} (entry ${first.number}; \`vouch undo ${first.number}\` takes it back)`);
}
