import {
  type Book,
  type Document,
  draftEntry,
  type Entry,
  foldEntries,
  type Note,
  namesFrom,
  toRecordLine,
} from "vouch";
import { readActs, startEngine } from "../../engine/engine.ts";
import { loadPacks } from "../../engine/packs.ts";
import { fetchBytes, receive, type Told } from "../../engine/receive.ts";
import { PROGRAM } from "../case.ts";
import { claimLines } from "../claim-lines.ts";
import { findFiles, WHY } from "../find-files.ts";
import { noteOf, noteWords, tellNote } from "../records.ts";
import { watchSignals } from "../signals.ts";
import type { Exit } from "../table/command.ts";
import { toldBy } from "../told.ts";
import type { Turn } from "../turn.ts";
import { count, dateWords, nameOf, shortId } from "../words.ts";

export async function run(turn: Turn): Promise<Exit> {
  const told = toldBy(turn);
  const { files, missed } = findFiles(turn.operands, turn.effects);
  for (const { word, why } of missed)
    tellNote(
      turn,
      noteOf("intake/not-found", `Not read: ${why}.`, { file: word, severity: "error" }),
    );
  const signals = watchSignals(() => turn.warn("Stopping after the report in work."));
  let failed = missed.length;
  try {
    for (const file of files) {
      await signals.pause();
      const wish = signals.wish();
      if (wish !== null) return wish;
      if (!(await readFile(turn, file, told))) failed += 1;
    }
  } finally {
    signals.close();
  }
  return failed > 0 ? 1 : 0;
}

/** Read one file and print what it says; false where it could not be read. */
async function readFile(turn: Turn, file: string, told: Told): Promise<boolean> {
  try {
    const delivery = await fetchBytes(file, turn.effects);
    if (!("bytes" in delivery)) return tellAll(turn, [delivery]);
    const { document, notes } = receive(delivery, told);
    if (document === null) return tellAll(turn, notes);
    printReading(turn, document, notes);
    return true;
  } catch (error) {
    const why = WHY[(error as NodeJS.ErrnoException).code ?? ""];
    if (why === undefined) throw error;
    return tellAll(turn, [
      noteOf("intake/not-readable", `Not read: ${why}.`, { file, severity: "error" }),
    ]);
  }
}

function tellAll(turn: Turn, notes: readonly Note[]): false {
  for (const note of notes) tellNote(turn, note);
  return false;
}

function printReading(turn: Turn, document: Document, intake: readonly Note[]): void {
  const book = bookOf(turn, document, intake);
  const kept = book.documents.get(document.id);
  if (kept === undefined) return;
  const notes = kept.reading?.reading.notes ?? [];
  if (turn.form === "json") {
    turn.print(toRecordLine("document", kept.document));
    for (const claim of kept.claims) turn.print(toRecordLine("claim", claim));
    for (const note of notes) turn.print(toRecordLine("note", note));
    return;
  }
  const { paint } = turn.screen;
  turn.print(paint.strong(nameOf(kept.document)));
  turn.print(
    paint.dim(
      `${shortId(document.id)} · ${dateWords(kept.document)} · ${count(kept.claims.length, "claim")}`,
    ),
  );
  turn.print("");
  const names = namesFrom(loadPacks(turn.effects).packs);
  for (const claim of kept.claims)
    for (const line of claimLines({ claim, left: null, queried: false }, turn.screen, names))
      turn.print(line);
  for (const note of notes) turn.warn(noteWords(note));
}

/** A book of this one report, as a workspace would have it; kept nowhere. */
function bookOf({ effects }: Turn, document: Document, notes: readonly Note[]): Book {
  const acts = [
    { kind: "received", body: { document } } as const,
    ...readActs(document, notes, startEngine(effects)),
  ];
  const signed = { time: effects.now(), who: PROGRAM };
  const entries = acts.map((act, at): Entry => ({ ...draftEntry(act, signed), number: at + 1 }));
  return foldEntries(entries);
}
