import { type Document, escapeForTerminal, formatSpan, PUBLISHED_BASIS } from "vouch";

const LINE_MAX = 500;
/** Digits of an id that are shown; all are compared. */
const ID_SHOWN = 12;

/** Foreign text as part of one line: nothing that drives a terminal, of limited length. */
export function safe(words: string, max: number = LINE_MAX): string {
  const line = words.replace(/\s+/gu, " ").trim();
  const cut = line.length > max ? `${[...line.slice(0, max)].join("")}…` : line;
  return escapeForTerminal(cut);
}

/** An id as it is shown. */
export function shortId(id: string): string {
  return id.slice(0, ID_SHOWN);
}

/** `1 report`, `2 reports`. */
export function count(number: number, one: string, many: string = `${one}s`): string {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;
}

/** Date of a report with how it is known. */
export function dateWords({ published }: Document): string {
  const { start, end, basis } = published;
  if (start === null && end === null) return "undated";
  return `${formatSpan(start, end)}, ${PUBLISHED_BASIS[basis]}`;
}

/** Name of a report for people: its title, else its file. */
export function nameOf({ title, file }: Pick<Document, "title" | "file">): string {
  return safe(title ?? file ?? "a text without title or file", 80);
}
