import type { Json, Quote } from "../model/index.ts";

/**
 * The first quote in a record that is not exactly its slice of the text; null = every quote is. A quote
 * is whatever has a start, an end and a text, wherever in the record it stands.
 */
export function findWrongQuote(record: Json, text: string): Quote | null {
  if (typeof record !== "object" || record === null) return null;
  const parts = Array.isArray(record) ? (record as readonly Json[]) : Object.values(record);
  if (isQuote(record)) {
    return text.slice(record.start, record.end) === record.text && record.start >= 0
      ? null
      : record;
  }
  for (const part of parts) {
    const wrong = findWrongQuote(part, text);
    if (wrong !== null) return wrong;
  }
  return null;
}

/** How many quotes a record holds. */
export function countQuotes(record: Json): number {
  if (typeof record !== "object" || record === null) return 0;
  if (isQuote(record)) return 1;
  const parts = Array.isArray(record) ? (record as readonly Json[]) : Object.values(record);
  return parts.reduce<number>((sum, part) => sum + countQuotes(part), 0);
}

function isQuote(record: object): record is Quote {
  const { start, end, text } = record as Partial<Quote>;
  return typeof text === "string" && typeof start === "number" && typeof end === "number";
}
