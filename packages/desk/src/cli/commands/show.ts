import { claimsOf, showDocument, toRecordLine } from "vouch";
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
    if (turn.form === "json") {
      turn.print(toRecordLine("document", document));
      for (const claim of claims) turn.print(toRecordLine("claim", claim));
      for (const note of notes) turn.print(toRecordLine("note", note));
      return 0;
    }
    for (const line of showDocument(document, claims, turn.screen)) turn.print(line);
    for (const note of notes) turn.say(noteWords(note));
    return 0;
  });
}
