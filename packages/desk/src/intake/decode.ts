import { findBadUtf8 } from "./byte-offsets.ts";
import type { Charset } from "./charset.ts";

/** Text of a file with one kind of line end, and where it lost a CR. */
export interface Decoded {
  readonly source: string;
  /** Places in the source before which a CR was taken out, ascending. */
  readonly returns: readonly number[];
  /** Sequences that were no character in the encoding. */
  readonly bad: number;
  /** Byte of the first of them (from the start of the file); null = none. */
  readonly firstBad: number | null;
  /** NUL characters shown as U+FFFD. */
  readonly zeros: number;
}

/** Decode as the WHATWG standard says; NUL → U+FFFD, CRLF and CR → LF, nothing else is changed. */
export function decodeBytes(bytes: Uint8Array, charset: Charset): Decoded {
  const body = bytes.subarray(charset.bomLength);
  const decoded = charset.decoded ?? decodeBody(body, charset.label);
  const zeros = countOf(decoded, "\0");
  const clean = zeros === 0 ? decoded : decoded.replaceAll("\0", "\ufffd");
  const { bad, firstBad } = findBad(body, charset.label, decoded);
  const lines = joinLineEnds(clean);
  return {
    ...lines,
    bad,
    firstBad: firstBad === null ? null : firstBad + charset.bomLength,
    zeros,
  };
}

function decodeBody(body: Uint8Array, label: string): string {
  if (label === "windows-1252") return decodeWindows1252(body);
  return new TextDecoder(label, { ignoreBOM: true }).decode(body);
}

/** 0x80–0x9F of windows-1252; some platforms' decoders give C1 controls there. */
const WINDOWS_1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

function decodeWindows1252(body: Uint8Array): string {
  const text = new TextDecoder("latin1").decode(body);
  return text.replace(
    /[\x80-\x9f]/g,
    (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] ?? letter,
  );
}

function findBad(
  body: Uint8Array,
  label: string,
  decoded: string,
): { bad: number; firstBad: number | null } {
  if (!decoded.includes("\ufffd")) return { bad: 0, firstBad: null };
  if (label === "utf-8") {
    const found = findBadUtf8(body);
    return { bad: found?.count ?? 0, firstBad: found?.first ?? null };
  }
  const first = decoded.indexOf("\ufffd");
  const width = label.startsWith("utf-16") ? 2 : 1;
  return { bad: countOf(decoded, "\ufffd"), firstBad: first * width };
}

function countOf(text: string, letter: string): number {
  let count = 0;
  for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) count++;
  return count;
}

function joinLineEnds(text: string): { source: string; returns: number[] } {
  const returns: number[] = [];
  if (!text.includes("\r")) return { source: text, returns };
  for (let at = text.indexOf("\r\n"); at >= 0; at = text.indexOf("\r\n", at + 2)) {
    returns.push(at - returns.length);
  }
  return { source: text.replace(/\r\n?/g, "\n"), returns };
}
