import { type Act, actOf, type Book, type Entry, formatSpan, type Json } from "vouch";
import { count, nameOf, safe, shortId } from "./words.ts";

/** What an entry says, in one line. */
export function entryWords(entry: Entry, book: Book): string {
  const act = actOf(entry);
  if (act === null) return "of a kind that this version does not understand";
  const because =
    "because" in act.body && act.body.because !== null ? ` because “${act.body.because}”` : "";
  return safe(`${sayAct(act, book)}${because}`);
}

function sayAct({ kind, body }: Act, book: Book): string {
  switch (kind) {
    case "received":
      return `received ${nameOf(body.document)}`;
    case "read": {
      const { reader, claims, notes } = body.reading;
      return `read by ${reader.name} ${reader.version}: ${count(claims.length, "claim")}, ${count(notes.length, "note")}`;
    }
    case "resolved":
      return "names and places looked up";
    case "judged":
      return "claim" in body
        ? `claim ${body.judgement}`
        : `${body.pair.map(shortId).join(" and ")}: ${body.judgement}`;
    case "graded":
      return `source graded ${body.grade}`;
    case "corrected":
      return `${body.field} set to ${valueWords(body.value)}, was ${valueWords(body.before)}`;
    case "retracted":
      return "entry" in body ? `undid entry ${body.entry}` : `taken back${whatOf(body, book)}`;
  }
}

/** A value of a report's field: a date as its days, a source or language by its name. */
function valueWords(value: Json): string {
  if (value === null) return "not known";
  if (typeof value !== "object" || Array.isArray(value)) return String(value);
  const { start, end, basis, name, code } = value as Readonly<Record<string, Json>>;
  if (basis !== undefined) {
    const isDated = start != null || end != null;
    return isDated ? formatSpan(start as string | null, end as string | null) : "not known";
  }
  const word = name ?? code ?? null;
  return word === null ? "not known" : String(word);
}

function whatOf(
  body: { readonly document?: string } | { readonly claim?: string },
  book: Book,
): string {
  const id = "document" in body ? body.document : undefined;
  const kept = id === undefined ? undefined : book.documents.get(id);
  return kept === undefined ? "" : `: ${nameOf(kept.document)}`;
}
