import type { Json } from "../model/entry.ts";
import { VouchError } from "../model/error.ts";

const DEEPEST = 500;

/**
 * JSON in the one form that hashes alike everywhere, RFC 8785: keys sorted by UTF-16 units, no white
 * space, numbers as ECMAScript writes them.
 *
 * @throws VouchError `canonical/not-json` for what JSON cannot hold (NaN, ±Infinity, undefined, a
 *   function, a Date …), `canonical/lone-surrogate`, `canonical/too-deep` (more than 500 levels).
 */
export function toCanonicalJson(value: Json): string {
  return write(value, 0);
}

function write(value: unknown, depth: number): string {
  if (typeof value === "string") return writeText(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (value === null) return "null";
  if (typeof value === "boolean") return value ? "true" : "false";
  if (typeof value === "object") return writeParts(value, depth + 1);
  throw notJson(value);
}

function writeParts(value: object, depth: number): string {
  if (depth > DEEPEST) {
    throw new VouchError(
      "canonical/too-deep",
      `Nested more than ${DEEPEST} levels deep: this cannot be kept in the ledger. Flatten it.`,
      { deepest: DEEPEST },
    );
  }
  if (Array.isArray(value)) return writeList(value, depth);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw notJson(value);
  let json = "";
  for (const key of Object.keys(value).sort()) {
    const part = write((value as { [key: string]: unknown })[key], depth);
    json += `${json === "" ? "" : ","}${writeText(key)}:${part}`;
  }
  return `{${json}}`;
}

function writeList(list: readonly unknown[], depth: number): string {
  let json = "";
  // By index, so that a hole in the list is seen as undefined and refused.
  for (let at = 0; at < list.length; at++) json += (at === 0 ? "" : ",") + write(list[at], depth);
  return `[${json}]`;
}

function writeText(text: string): string {
  const json = JSON.stringify(text);
  // JSON.stringify writes a lone surrogate as \udXXX; RFC 8785 §3.2.2.2 asks for an error.
  if (json.includes("\\ud") && /\p{Surrogate}/u.test(text)) {
    throw new VouchError(
      "canonical/lone-surrogate",
      "A text holds half a character (a lone surrogate). Replace it with U+FFFD before it is kept.",
      { text: text.replace(/\p{Surrogate}/gu, "\ufffd").slice(0, 80) },
    );
  }
  return json;
}

function notJson(value: unknown): VouchError {
  const kind = typeof value === "object" ? (value?.constructor?.name ?? "object") : typeof value;
  const shown = typeof value === "number" ? String(value) : kind;
  return new VouchError(
    "canonical/not-json",
    `${shown} cannot be written as JSON. Unknown is null; leave nothing undefined.`,
    { found: shown },
  );
}
