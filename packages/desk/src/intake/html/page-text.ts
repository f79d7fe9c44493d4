import type { Mask } from "vouch";
import type { Runs } from "../offset-map.ts";
import { RunColumns } from "./block-stream.ts";
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
  const columns = new RunColumns();
  const parts: string[] = [];
  const masked: Mask[] = [];
  const told = new Set<string>();
  let base = 0;
  let words = 0;
  for (const block of page.blocks) {
    parts.push(block.text);
    columns.copy(page.scan.runs, block, base);
    const end = base + block.text.length;
    const repeat = block.text.length >= REPEAT_MIN && told.has(block.text);
    const why = repeat ? "told twice" : block.why;
    if (why !== null) masked.push({ start: base, end, why });
    else if (block.part === "article") words += countWords(block.text);
    told.add(block.text);
    base = end + 2;
  }
  return { text: parts.join("\n\n"), runs: toRuns(columns), masked, words };
}

function toRuns(columns: RunColumns): Runs {
  return {
    text: Int32Array.from(columns.text),
    length: Int32Array.from(columns.length),
    source: Int32Array.from(columns.source),
    sourceLength: Int32Array.from(columns.sourceLength),
  };
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
