import type { Document, Note } from "vouch";
import { toRecordLine } from "vouch";
import { readActs } from "../../engine/engine.ts";
import {
  type Delivery,
  fetchBytes,
  isMet,
  receive,
  type Told,
  withCapture,
} from "../../engine/receive.ts";
import { sha256Of } from "../../workspace/originals.ts";
import { type Case, PROGRAM, withCase } from "../case.ts";
import { findFiles, WHY } from "../find-files.ts";
import { type JobEnd, runJob, type Step } from "../job.ts";
import { noteOf, noteWords } from "../records.ts";
import type { Exit } from "../table/command.ts";
import { toldBy } from "../told.ts";
import type { Turn } from "../turn.ts";
import { count, safe, shortId } from "../words.ts";

/** What an adding came to. */
export interface Sum {
  added: number;
  here: number;
  again: number;
  refused: number;
  claims: number;
  notes: number;
  /** Reports with a warning. */
  warned: number;
}

export function emptySum(): Sum {
  return { added: 0, here: 0, again: 0, refused: 0, claims: 0, notes: 0, warned: 0 };
}

/** Adds files to a case, each in one commit. */
export interface Adding {
  readonly turn: Turn;
  readonly found: Case;
  readonly told: Told;
  readonly sum: Sum;
  /** Way of capture, where it is not what intake says. */
  readonly how: string | null;
}

export async function run(turn: Turn): Promise<Exit> {
  const told = toldBy(turn);
  const { files, missed } = findFiles(turn.operands, turn.effects);
  return withCase(turn, { make: true }, async (found) => {
    const sum = emptySum();
    for (const { word, why } of missed) {
      const note = noteOf("intake/not-found", `Not taken in: ${why}.`, {
        file: word,
        severity: "error",
      });
      refuse(turn, sum, note);
      turn.warn(noteWords(note));
    }
    const adding: Adding = { turn, found, told, sum, how: null };
    const end = await runJob(turn, files, {
      name: (file) => (file === "-" ? "stdin" : file),
      step: (file) => addFile(adding, file),
    });
    tellEnd(adding, end);
    if (end.stopped !== null) return end.stopped;
    return sum.refused > 0 ? 1 : 0;
  });
}

/** Take one file in: keep its bytes, read it, enter it. Trouble with it is told and counted. */
export async function addFile(adding: Adding, file: string): Promise<Step> {
  const { turn, sum } = adding;
  try {
    const delivery = await fetchBytes(file, turn.effects);
    if ("bytes" in delivery) return addBytes(adding, delivery);
    return refuse(turn, sum, delivery);
  } catch (error) {
    const why = WHY[(error as NodeJS.ErrnoException).code ?? ""];
    if (why === undefined || (error as Error).name === "VouchError") throw error;
    return refuse(
      turn,
      sum,
      noteOf("intake/not-readable", `Not taken in: ${why}.`, { file, severity: "error" }),
    );
  }
}

/** A note that a file is not taken in. In words it is told by the line of its step. */
function refuse(turn: Turn, sum: Sum, note: Note): Step {
  sum.refused += 1;
  if (turn.form === "json") turn.print(toRecordLine("note", note));
  return { says: noteWords({ ...note, file: null }), failed: true };
}

function addBytes(adding: Adding, delivery: Delivery): Step {
  const { turn, found, sum, told, how } = adding;
  const { document: met, notes } = receive(delivery, told);
  if (met === null) {
    for (const note of notes.slice(1)) refuse(turn, { ...sum }, note);
    return refuse(
      turn,
      sum,
      notes[0] ?? noteOf("intake/not-readable", "Nothing can be read in it."),
    );
  }
  const sha256 = sha256Of(delivery.bytes);
  const document = withCapture(met, { time: turn.effects.now(), how, sha256 });
  const known = found.book().documents.get(document.id);
  if (known !== undefined && isMet(known.document, document)) return alreadyHere(adding, document);
  found.workspace.originals.keep(delivery.bytes);
  const received = { act: { kind: "received", body: { document } }, who: turn.who } as const;
  const isRead = known?.reading !== undefined && known.reading !== null;
  const read = isRead ? [] : readActs(document, notes, found.engine());
  found.enter([received, ...read.map((act) => ({ act, who: PROGRAM }))]);
  return tellAdded(adding, document, isRead);
}

function alreadyHere({ turn, found, sum }: Adding, { id }: Document): Step {
  sum.here += 1;
  const kept = found.book().documents.get(id);
  if (turn.form === "json" && kept !== undefined)
    turn.print(toRecordLine("document", kept.document));
  const away = kept?.retracted
    ? ", but it was taken back: `vouch history` shows by which entry"
    : "";
  return { says: `already here as ${shortId(id)}${away}`, failed: false };
}

function tellAdded({ turn, found, sum }: Adding, { id }: Document, isRead: boolean): Step {
  const kept = found.book().documents.get(id);
  if (kept === undefined) return { says: "undone already", failed: false };
  const notes = kept.reading?.reading.notes ?? [];
  if (turn.form === "json") {
    turn.print(toRecordLine("document", kept.document));
    if (!isRead) for (const note of notes) turn.print(toRecordLine("note", note));
  }
  if (isRead) {
    sum.again += 1;
    const times = count(kept.document.appearances.length, "appearance");
    return { says: `the text of ${shortId(id)} met again, now ${times}`, failed: false };
  }
  sum.added += 1;
  sum.claims += kept.claims.length;
  sum.notes += notes.length;
  const unread = notes.filter(({ severity }) => severity !== "info").length;
  if (unread > 0) sum.warned += 1;
  const warned = unread === 0 ? "" : `, ${count(unread, "warning")}`;
  return {
    says: `added as ${shortId(id)}, ${count(kept.claims.length, "claim")}${warned}`,
    failed: false,
  };
}

function tellEnd({ turn, found, sum }: Adding, end: JobEnd): void {
  const parts = [
    `added ${count(sum.added, "report")} (${count(sum.claims, "claim")}, ${count(sum.notes, "note")})`,
    sum.again > 0 ? `${sum.again} met again` : "",
    sum.here > 0 ? `${sum.here} already here` : "",
    sum.refused > 0 ? `${sum.refused} not taken in` : "",
  ].filter((part) => part !== "");
  if (end.stopped !== null) {
    turn.warn(
      `Interrupted: ${count(end.left, "file")} to go. Run the same command again to go on.`,
    );
  }
  const { size, root } = found.workspace.head();
  tellNext(turn, sum);
  turn.say(safe(`${parts.join(", ")} · head ${size} ${root}`));
}

/** Where to go on; the counts and the head stay the last line. */
function tellNext({ form, say }: Turn, { warned, added }: Sum): void {
  if (form !== "words") return;
  if (warned > 0) say("`vouch documents --unreadable` says what could not be read, and why");
  if (added > 0) say("`vouch questions` lists what the reports put a number to");
}
