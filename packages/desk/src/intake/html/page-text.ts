import type { Mask } from "vouch";
import type { Runs } from "../offset-map.ts";
import type { PageReading } from "./read-page.ts";

/** The visible text of a page, blocks parted by one empty line, with the way back to its source. */
export interface PageText {
  readonly text: string;
  readonly runs: Runs;
  /** Furniture by the page's build. */
  readonly masked: readonly Mask[];
  /** Words of prose in what is left. */
  readonly words: number;
}

const REPEAT_MIN = 100;

/** Lay the blocks of a page out as one text. */
export function toPageText(page: PageReading): PageText {
  const parts: string[] = [];
  const masked: Mask[] = [];
  const columns = {
    text: [] as number[],
    length: [] as number[],
    source: [] as number[],
    sourceLength: [] as number[],
  };
  const told = new Set<string>();
  const { runs } = page.scan;
  let base = 0;
  let words = 0;
  for (const block of page.blocks) {
    if (parts.length > 0) base += 2;
    parts.push(block.text);
    for (let at = block.first; at < block.last; at++) {
      columns.text.push(base + (runs.text[at] ?? 0));
      columns.length.push(runs.length[at] ?? 0);
      columns.source.push(runs.source[at] ?? 0);
      columns.sourceLength.push(runs.sourceLength[at] ?? 0);
    }
    const repeat = block.text.length >= REPEAT_MIN && told.has(block.text);
    const why = repeat ? "told twice" : block.why;
    if (why !== null) masked.push({ start: base, end: base + block.text.length, why });
    else if (block.part === "article") words += countWords(block.text);
    told.add(block.text);
    base += block.text.length;
  }
  const frozen: Runs = {
    text: Int32Array.from(columns.text),
    length: Int32Array.from(columns.length),
    source: Int32Array.from(columns.source),
    sourceLength: Int32Array.from(columns.sourceLength),
  };
  return { text: parts.join("\n\n"), runs: frozen, masked, words };
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
