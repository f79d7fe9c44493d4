/** A value of the front matter as written, and the fields nobody asked for. */
export interface FrontMatter {
  /** Lower-case key → value. */
  readonly fields: ReadonlyMap<string, string>;
  /** Lines that are no `key: value`, as written. */
  readonly strange: readonly string[];
  /** One past the closing line, in UTF-16 units of the text. */
  readonly end: number;
}

/** Keys that mean something to intake; `lang` and `language` are one. */
export const FRONT_KEYS: ReadonlySet<string> = new Set([
  "title",
  "source",
  "outlet",
  "published",
  "date",
  "url",
  "lang",
  "language",
  "genre",
  "kind",
  "translated-from",
  "translated-by",
  "retrieved",
]);

const LINES_MAX = 200;

/**
 * Front matter: a text whose first line is `---`, then `key: value` lines, then `---` or `...`.
 * Values are text as written, without one pair of quotes round them; lists and nesting are not read.
 *
 * @returns null where the text does not begin with one, or it is never closed.
 */
export function readFrontMatter(text: string): FrontMatter | null {
  const start = text.startsWith("\ufeff") ? 1 : 0;
  if (!/^---[ \t]*\n/.test(text.slice(start, start + 99))) return null;
  const fields = new Map<string, string>();
  const strange: string[] = [];
  let at = text.indexOf("\n", start) + 1;
  for (let count = 0; count < LINES_MAX && at < text.length; count++) {
    const stop = text.indexOf("\n", at);
    const end = stop < 0 ? text.length : stop;
    const line = text.slice(at, Math.min(end, at + 5000)).trimEnd();
    at = Math.min(end + 1, text.length);
    if (line === "---" || line === "...") return { fields, strange, end: at };
    readLine(line, fields, strange);
  }
  return null;
}

function readLine(line: string, fields: Map<string, string>, strange: string[]): void {
  if (line.trim() === "" || line.startsWith("#")) return;
  const colon = line.indexOf(":");
  const key = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
  if (!/^[a-z][a-z0-9_-]{0,40}$/.test(key) || fields.has(key)) strange.push(line);
  else fields.set(key, unquote(line.slice(colon + 1).trim()));
}

function unquote(value: string): string {
  const quoted = /^(["'])(.*)\1$/.exec(value);
  return quoted?.[2] ?? value;
}
