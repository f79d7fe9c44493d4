import { type Claim, claimsOf, type Document, type Note, showDocument, toRecordLine } from "vouch";
import { withCase } from "../case.ts";
import { getDocument } from "../look-up.ts";
import { noteWords } from "../records.ts";
import type { Exit } from "../table/command.ts";
import type { Turn } from "../turn.ts";

export function run(turn: Turn): Promise<Exit> {
  return withCase(turn, { make: false }, ({ book }) => {
    const { document, reading } = getDocument(book(), turn.operands[0] ?? "");
    const claims = claimsOf(book(), document.id).map(({ claim }) => claim);
    const notes = reading?.reading.notes ?? [];
    if (turn.form === "json") printRecords(turn, document, claims, notes);
    else {
      for (const line of showDocument(document, claims, turn.screen)) turn.print(line);
      for (const note of notes) turn.say(noteWords(note));
    }
    return 0;
  });
}

function printRecords(
  { print }: Turn,
  document: Document,
  claims: readonly Claim[],
  notes: readonly Note[],
): void {
  print(toRecordLine("document", document));
  for (const claim of claims) print(toRecordLine("claim", claim));
  for (const note of notes) print(toRecordLine("note", note));
}
