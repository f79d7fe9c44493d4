import type { Span } from "../model/index.ts";

/** A paragraph, heading or list line of a text. */
export interface Block extends Span {
  /** A heading is a short line that ends without a full stop. */
  readonly kind: "paragraph" | "heading";
}

const TERMINAL = /[.!?:;…”"»)\]]$/;
const LOWER_START = /^[\p{Ll}\d,;)]/u;
const HEADING_MAX = 160;
const WRAP_MIN = 55;
const WRAP_MAX = 120;

/**
 * Cut a text into blocks. An empty line always parts two; a single line end parts them unless the
 * line looks wrapped by a machine (it stops without a full stop, between 55 and 120 characters).
 */
export function findBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let start = -1;
  let end = 0;
  const close = (): void => {
    if (start >= 0) blocks.push({ start, end, kind: blockKind(text.slice(start, end)) });
    start = -1;
  };
  for (const line of findLines(text)) {
    const words = text.slice(line.start, line.end);
    if (words === "") {
      close();
      continue;
    }
    if (start >= 0 && !isWrapped(text.slice(lastLineStart(text, start, end), end), words)) close();
    if (start < 0) start = line.start;
    end = line.end;
  }
  close();
  return blocks;
}

/** Lines without the white space at their ends; an empty line has `start === end`. */
function* findLines(text: string): Generator<Span> {
  let at = 0;
  while (at <= text.length) {
    const stop = text.indexOf("\n", at);
    const lineEnd = stop < 0 ? text.length : stop;
    const raw = text.slice(at, lineEnd);
    const trimmed = raw.trim();
    const start = trimmed === "" ? at : at + raw.indexOf(trimmed);
    yield { start, end: start + trimmed.length };
    at = lineEnd + 1;
  }
}

function lastLineStart(text: string, start: number, end: number): number {
  return Math.max(start, text.lastIndexOf("\n", end - 1) + 1);
}

function isWrapped(before: string, after: string): boolean {
  if (TERMINAL.test(before) || before.length > WRAP_MAX) return false;
  if (/^([-*•–#>]|\d{1,2}[.)])\s/.test(after)) return false;
  return before.length >= WRAP_MIN || (before.length > 30 && LOWER_START.test(after));
}

function blockKind(words: string): Block["kind"] {
  return words.length <= HEADING_MAX && !/[.!?…]["”’»)\]]*$/.test(words) ? "heading" : "paragraph";
}
