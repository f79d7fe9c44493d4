import type { Head } from "../store/store.ts";

/** A head as one line: size and root, to be printed, written down and kept in `HEAD`. */
export function headToText({ size, root }: Head): string {
  return `${size} ${root}`;
}

/** The head in a line; null where the line is none. */
export function headFromText(line: string): Head | null {
  const found = /^(0|[1-9]\d{0,15}) ([0-9a-f]{64})\n?$/.exec(line);
  if (found === null) return null;
  return { size: Number(found[1]), root: found[2] as string };
}

/** A head that a person gives: as it was printed, or its root alone, or the first 12 digits of it. */
export interface GivenHead {
  readonly size: number | null;
  /** 12 to 64 hex digits, lower case. */
  readonly root: string;
}

/** Null where the words are no head. */
export function parseHead(words: string): GivenHead | null {
  const found = /^\s*(?:(\d{1,15})[ :])?\s*([0-9a-fA-F]{12,64})\s*$/.exec(words);
  if (found === null) return null;
  const size = found[1] === undefined ? null : Number(found[1]);
  return { size, root: (found[2] as string).toLowerCase() };
}
