import type { BookDocument } from "vouch";
import { toRecordLine } from "vouch";
import { intakeNotes, readActs } from "../../engine/engine.ts";
import { type Case, PROGRAM, withCase } from "../case.ts";
import { runJob, type Step } from "../job.ts";
import { getDocument } from "../look-up.ts";
import type { Exit } from "../table/command.ts";
import type { Turn } from "../turn.ts";
import { count, nameOf, shortId } from "../words.ts";

export function run(turn: Turn): Promise<Exit> {
  return withCase(turn, { make: false }, async (found) => {
    const wanted = chosen(turn, found);
    const end = await runJob(turn, wanted, {
      name: ({ document }) => `${shortId(document.id)} ${nameOf(document)}`,
      step: async (kept) => readAgain(turn, found, kept),
    });
    const done = wanted.length - end.left;
    if (end.stopped !== null)
      turn.warn(
        `Interrupted: ${count(end.left, "report")} to go. Run the same command again to go on.`,
      );
    const { size, root } = found.workspace.head();
    const none = done === 0 ? "nothing to read again" : `read ${count(done, "report")} again`;
    turn.say(`${none} · head ${size} ${root}`);
    return end.stopped ?? 0;
  });
}

/** Those that are named; else those that this reader has not read, or all. Retracted ones rest. */
function chosen({ operands, options }: Turn, found: Case): BookDocument[] {
  const book = found.book();
  if (operands.length > 0) return operands.map((word) => getDocument(book, word));
  return options.has("all") ? standing(found) : outdated(found);
}

function standing({ book }: Case): BookDocument[] {
  return [...book().documents.values()].filter(({ retracted }) => retracted === null);
}

/** Reports that the reader of this version has not read. */
export function outdated(found: Case): BookDocument[] {
  const { name, version } = found.engine().reader;
  return standing(found).filter(({ reading }) => {
    const by = reading?.reading.reader;
    return by?.name !== name || by.version !== version;
  });
}

/** Read one report again; the new reading supersedes the old. */
export function readAgain(
  turn: Turn,
  found: Case,
  { document, reading, claims }: BookDocument,
): Step {
  const acts = readActs(document, intakeNotes(reading?.reading.notes ?? []), found.engine());
  found.enter(acts.map((act) => ({ act, who: PROGRAM })));
  const now = found.book().documents.get(document.id);
  if (turn.form === "json" && now !== undefined) {
    turn.print(toRecordLine("document", now.document));
    for (const note of now.reading?.reading.notes ?? []) turn.print(toRecordLine("note", note));
  }
  const before = reading === null ? "" : `, ${claims.length} before`;
  return { says: `${count(now?.claims.length ?? 0, "claim")}${before}`, failed: false };
}
