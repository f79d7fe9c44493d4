import type { Charset } from "./charset.ts";
import type { Decoded } from "./decode.ts";
import type { NoteList } from "./note.ts";

const BASES: Readonly<Record<Charset["basis"], string>> = {
  bom: "by its byte order mark",
  valid: "since every byte fits",
  label: "as the file says",
  zeros: "since every other byte is zero",
  statistics: "by its letters",
  fallback: "for want of better",
};

/** Say how a file was decoded where that was not plain UTF-8, and what could not be. */
export function noteDecoding(charset: Charset, decoded: Decoded, notes: NoteList): void {
  const { label, basis, beaten } = charset;
  if (label !== "utf-8") noteCharset(label, basis, notes);
  if (beaten !== null) noteBeaten(beaten, label, notes);
  if (decoded.bad > 0) noteBad(decoded, label, notes);
  if (decoded.zeros > 0) {
    notes.add(
      "intake/zero-characters",
      "info",
      `${decoded.zeros} NUL characters are shown as \ufffd.`,
    );
  }
}

function noteBad({ bad, firstBad }: Decoded, label: string, notes: NoteList): void {
  const many = `${bad} ${bad === 1 ? "character" : "characters"}`;
  notes.add(
    "intake/undecodable",
    "warning",
    `${many} could not be decoded as ${label}; the first is at byte ${firstBad ?? 0}. Each is shown as \ufffd.`,
    { next: "Find the file in another encoding, or live with the gaps." },
  );
}

const GUESSES: ReadonlySet<Charset["basis"]> = new Set(["zeros", "statistics", "fallback"]);

function noteCharset(label: string, basis: Charset["basis"], notes: NoteList): void {
  const why = BASES[basis];
  if (GUESSES.has(basis)) {
    notes.add("intake/charset-assumed", "info", `Assumed ${label}, ${why}.`, {
      next: "If letters look wrong, save the file as UTF-8 and add that.",
    });
  } else notes.add("intake/charset", "info", `Read as ${label}, ${why}.`);
}

function noteBeaten(beaten: string, label: string, notes: NoteList): void {
  const seven = /utf-?7/i.test(beaten);
  notes.add(
    "intake/charset-label-wrong",
    "warning",
    `The file says it is in ${beaten.slice(0, 40)}, ${seven ? "which is never decoded" : "but its bytes do not fit that"}; it was read as ${label}.`,
  );
}
