import type { Book, Entry } from "vouch";
import { withCase } from "../case.ts";
import { entryWords } from "../entry-words.ts";
import { numberOption } from "../given-options.ts";
import { getEither } from "../look-up.ts";
import { entryLine } from "../records.ts";
import type { Exit } from "../table/command.ts";
import type { Turn } from "../turn.ts";
import { safe, shortId } from "../words.ts";

export function run(turn: Turn): Promise<Exit> {
  const limit = numberOption(turn.options, "limit");
  return withCase(turn, { make: false }, ({ book }) => {
    const about = turn.options.text("about");
    const all = about === null ? book().entries : entriesAbout(book(), about);
    const listed = limit === null ? all : all.slice(-limit);
    for (const entry of listed)
      turn.print(turn.form === "json" ? entryLine(entry) : historyLine(entry, book(), turn));
    return 0;
  });
}

/** Entries about a report, a claim, a source, or another entry. */
function entriesAbout(book: Book, word: string): readonly Entry[] {
  const exact = book.entries.filter(({ subject }) => subject === word);
  if (exact.length > 0) return exact;
  const one = getEither(book, word);
  const id = "document" in one ? one.document.document.id : one.claim.claim.id;
  return book.entries.filter(({ subject }) => subject === id);
}

function historyLine(entry: Entry, book: Book, { screen }: Turn): string {
  const { number, time, who, kind, subject } = entry;
  const undone = book.undone.get(number);
  const about = /^[0-9a-f]{64}$/.test(subject) ? shortId(subject) : safe(subject, 30);
  const line = [
    String(number).padStart(5),
    time.slice(0, 19).replace("T", " "),
    safe(who, 20).padEnd(8),
    kind.padEnd(9),
    about.padEnd(12),
    entryWords(entry, book),
  ].join("  ");
  return undone === undefined ? line : screen.paint.dim(`${line} (undone by ${undone})`);
}
