import { type BookDocument, type Note, toRecordLine } from "vouch";
import { withCase } from "../case.ts";
import type { Exit } from "../table/command.ts";
import type { Turn } from "../turn.ts";
import { count, dateWords, nameOf, safe, shortId } from "../words.ts";

export function run(turn: Turn): Promise<Exit> {
  const { options } = turn;
  return withCase(turn, { make: false }, ({ book }) => {
    const all = [...book().documents.values()];
    const listed = all.filter(
      (kept) =>
        (options.has("retracted") || kept.retracted === null) &&
        (!options.has("unreadable") || unreadOf(kept).length > 0),
    );
    for (const kept of listed) {
      if (turn.form === "json") turn.print(toRecordLine("document", kept.document));
      else for (const line of documentLines(kept, turn)) turn.print(line);
    }
    turn.say(
      `${count(listed.length, "report")}${listed.length === all.length ? "" : ` of ${all.length}`}`,
    );
    return 0;
  });
}

function documentLines(kept: BookDocument, { screen }: Turn): string[] {
  const { paint } = screen;
  const { document, claims, retracted } = kept;
  const { source, language, genre, appearances, file } = document;
  const from =
    language.translated === null
      ? ""
      : `, translated from ${language.translated.from ?? "an unknown language"}`;
  const parts = [
    dateWords(document),
    source.name ?? "source not known",
    `${language.code ?? "language not known"}${from}`,
    genre === "unknown" ? "kind not known" : genre,
    count(claims.length, "claim"),
    count(appearances.length, "appearance"),
  ];
  const indent = " ".repeat(14);
  const name = file === null || document.title === null ? "" : paint.dim(`  ${safe(file, 80)}`);
  return [
    `${shortId(document.id)}  ${paint.strong(nameOf(document))}${name}`,
    `${indent}${safe(parts.join(" · "))}`,
    ...unreadOf(kept).map((why) => `${indent}${paint.warn(safe(`not read: ${why}`))}`),
    ...(retracted === null
      ? []
      : [`${indent}${paint.warn(safe(`taken back: ${retracted.because ?? "no reason given"}`))}`]),
  ];
}

/** What of a report could not be read, and why. */
function unreadOf({ document, reading }: BookDocument): string[] {
  const unread = document.coverage.unread.map(({ what, why }) => `${what} (${why})`);
  if (reading === null) return [...unread, "not read yet; run `vouch reread`"];
  // What coverage says already is not said twice.
  const notes = reading.reading.notes.filter(
    (note) => isUnread(note) && !(unread.length > 0 && note.code.endsWith(NO_READER)),
  );
  return [...unread, ...notes.map(({ says }) => says)];
}

const NO_READER = "/no-reader-for-language";

/** Notes that say that something was left unread, not that it needs a second look. */
function isUnread({ code, severity }: Note): boolean {
  return severity === "error" || (severity === "warning" && /^(?:intake|read)\//.test(code));
}
