import type { Span } from "vouch";
import { findByteOffsets } from "./byte-offsets.ts";

/**
 * The way back from a document's text to the bytes it came from. Plain values only, so that it can be
 * stored or sent between processes. Text → source (decoded, line ends LF) → bytes.
 */
export interface OffsetMap {
  /** Label of the encoding, as in the WHATWG Encoding Standard. */
  readonly charset: string;
  /** Bytes of the byte order mark before the text; 0 where there is none. */
  readonly bomLength: number;
  /** Places in the source before which a CR was taken out (CRLF → LF), ascending. */
  readonly returns: readonly number[];
  /**
   * Runs of text that stand in the source, ascending in `text`; null where text and source are equal.
   * A run whose two lengths differ is a character reference: it maps as a whole.
   */
  readonly runs: Runs | null;
}

/** Columns of runs; entry `i` of each belongs together. Units are UTF-16 units. */
export interface Runs {
  readonly text: Int32Array;
  readonly length: Int32Array;
  readonly source: Int32Array;
  readonly sourceLength: Int32Array;
}

/** The stretch of source that holds the words at `span` of the text. */
export function findSource(map: OffsetMap, span: Span): Span {
  const { runs } = map;
  if (runs === null || runs.text.length === 0) return { start: span.start, end: span.end };
  if (span.end <= span.start) {
    const start = sourceStart(runs, span.start);
    return { start, end: start };
  }
  return { start: sourceStart(runs, span.start), end: sourceEnd(runs, span.end) };
}

/** The bytes that hold the words at each span of the text; spans in text order are cheapest. */
export function findBytes(bytes: Uint8Array, map: OffsetMap, spans: readonly Span[]): Span[] {
  const wanted = spans.flatMap((span) => {
    const source = findSource(map, span);
    return [decodedOffset(map, source.start), decodedOffset(map, source.end)];
  });
  const offsets = findByteOffsets(bytes.subarray(map.bomLength), map.charset, wanted);
  return spans.map((_, at) => ({
    start: map.bomLength + (offsets[at * 2] ?? 0),
    end: map.bomLength + (offsets[at * 2 + 1] ?? 0),
  }));
}

/** Offset before line ends were made one: a CR counts again. */
function decodedOffset(map: OffsetMap, source: number): number {
  return source + countBefore(map.returns, source);
}

/** How many of the ascending numbers are < `limit`. */
function countBefore(numbers: ArrayLike<number>, limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sourceStart(runs: Runs, unit: number): number {
  const at = Math.max(0, countBefore(runs.text, unit + 1) - 1);
  const inside = unit - (runs.text[at] ?? 0);
  const length = runs.length[at] ?? 0;
  const source = runs.source[at] ?? 0;
  if (inside >= length) return runs.source[at + 1] ?? source + (runs.sourceLength[at] ?? 0);
  return length === runs.sourceLength[at] ? source + inside : source;
}

function sourceEnd(runs: Runs, unit: number): number {
  const at = Math.max(0, countBefore(runs.text, unit) - 1);
  const inside = unit - (runs.text[at] ?? 0);
  const length = runs.length[at] ?? 0;
  const [source, sourceLength] = [runs.source[at] ?? 0, runs.sourceLength[at] ?? 0];
  return length === sourceLength && inside < length ? source + inside : source + sourceLength;
}
